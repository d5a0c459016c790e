"""The page of what published studies measured."""

from __future__ import annotations

from decimal import Decimal

from rich.text import Text

from ldn_cli.evidence.studies import KINDS
from ldn_cli.evidence.summary import (
    BEYOND,
    MEANING,
    MODEL,
    MODEL_LIMITS,
    blocked_percent,
    findings,
    is_extrapolated,
    studied,
)
from ldn_cli.exact import plain
from ldn_cli.notice import ADVICE
from ldn_cli.pages.curve import AXIS, CURVE, CURVE_STYLE, POINT, POINT_STYLE, blockade_curve
from ldn_cli.pages.layout import DOSE_LABEL, section, wrapped
from ldn_cli.pages.scale import QUIET


def evidence_page(mg: Decimal | None, width: int, arithmetic: str | None = None) -> list[Text]:
    """Tell what published studies measured, nearest trials first where a dose in mg a day is given, and how it was computed."""
    title = f"{BEYOND}: what published studies measured"
    lines = [*wrapped(Text(title, "bold"), width), Text(), *_blockade(mg, width, arithmetic)]
    kind = ""
    for finding in findings(mg):
        if finding.kind != kind:
            kind = finding.kind
            none = kind == "trial" and mg is not None and not studied(mg)
            title = (
                f"{KINDS[kind]}: none against placebo listed at {plain(mg)} mg; nearest first"
                if none and mg is not None
                else KINDS[kind]
            )
            lines += [Text(), *wrapped(Text(title, "bold"), width)]
        about = ", ".join(filter(None, (finding.design, finding.participants, finding.length)))
        result = Text.assemble(
            (f"{finding.direction}: " if finding.direction else "", "bold"), finding.result
        )
        bodies = [body for body in (about, result) if body] + [
            Text(f"{finding.citation}; {finding.identifier}", QUIET)
        ]
        for number, body in enumerate(bodies):
            lines += section(
                "" if number else finding.dose or "-", body, width, label_width=DOSE_LABEL
            )
    return [*lines, Text(), *wrapped(f"{ADVICE} None of this decides a regime.", width)]


def _blockade(mg: Decimal | None, width: int, arithmetic: str | None) -> list[Text]:
    """Draw the receptor-blockade model with its limits, and the estimate for *mg*, taken at once even if computed from several."""
    lines = []
    if mg is not None:
        where = " (extrapolated)" if is_extrapolated(mg) else ""
        estimate = Text.assemble(
            f"{arithmetic}. " if arithmetic else "",
            f"Estimate for {plain(mg)} mg by mouth at once: ",
            (f"{blocked_percent(mg)} of mu-opioid receptors", "bold"),
            f" blocked{where}, {MODEL}",
        )
        lines += [*wrapped(estimate, width), Text()]
    else:
        lines += [*wrapped(f"Mu-opioid receptors blocked by one oral dose, {MODEL}", width), Text()]
    lines += blockade_curve(mg, width)
    legend = Text.assemble(
        " " * AXIS,
        (POINT, POINT_STYLE),
        " measured  ",
        (CURVE, CURVE_STYLE),
        " model",
        no_wrap=True,
    )
    lines += [legend, Text(), *section("Meaning", MEANING, width)]
    return lines + section("Limits", "; ".join(MODEL_LIMITS), width)
