"""The page of what published studies measured."""

from __future__ import annotations

from decimal import Decimal

from rich.text import Text

from ldn_cli.evidence.model import KINDS
from ldn_cli.evidence.receptors import MEANING, MODEL_LIMITS, blocked_percent, is_extrapolated
from ldn_cli.evidence.studies import findings
from ldn_cli.exact import plain
from ldn_cli.notice import ADVICE, OPIOIDS
from ldn_cli.pages.curve import AXIS, CURVE, CURVE_STYLE, POINT, POINT_STYLE, blockade_curve
from ldn_cli.pages.layout import DOSE_LABEL, section, wrapped
from ldn_cli.pages.scale import QUIET


def evidence_page(mg: Decimal | None, width: int, arithmetic: str | None = None) -> list[Text]:
    """Tell what published studies measured, nearest trials first where a dose in mg a day is given, and how it was computed."""
    title = "Beyond the transcript: what published studies measured"
    lines = [*wrapped(Text(title, "bold"), width), Text(), *_blockade(mg, width, arithmetic)]
    kind = ""
    for finding in findings(mg):
        if finding.kind != kind:
            kind = finding.kind
            lines += [Text(), *wrapped(Text(KINDS[kind], "bold"), width)]
        about = ", ".join(filter(None, (finding.design, finding.people, finding.length)))
        result = Text.assemble(
            (f"{finding.direction}: " if finding.direction else "", "bold"), finding.result
        )
        bodies = [body for body in (about, result) if body] + [
            Text(f"{finding.citation}; {finding.identifiers}", QUIET)
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
            f" blocked{where}, model of Trøstheim et al. 2022",
        )
        lines += [*wrapped(estimate, width), Text()]
    else:
        lines += [
            *wrapped(
                "Mu-opioid receptors blocked by one oral dose, model of Trøstheim et al. 2022",
                width,
            ),
            Text(),
        ]
    lines += blockade_curve(mg, width)
    legend = Text.assemble(
        " " * AXIS,
        (POINT, POINT_STYLE),
        " measured  ",
        (CURVE, CURVE_STYLE),
        " model",
        no_wrap=True,
    )
    lines += [legend, Text(), *section("Meaning", f"{MEANING} {OPIOIDS}", width)]
    return lines + section("Limits", " ".join(MODEL_LIMITS), width)
