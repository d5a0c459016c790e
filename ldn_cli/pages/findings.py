"""The long page of the evidence: every finding with its citation, and the curve of the blockade."""

from __future__ import annotations

from decimal import Decimal

from rich.text import Text

from ldn_cli.evidence.model import KINDS, Finding, Publication
from ldn_cli.evidence.receptors import MEANING, MODEL_LIMITS
from ldn_cli.evidence.studies import findings
from ldn_cli.evidence.summary import blockade_sentence, studied_sentence
from ldn_cli.notice import ADVICE, DANGER
from ldn_cli.pages.curve import AXIS, CURVE, CURVE_STYLE, POINT, POINT_STYLE, blockade_curve
from ldn_cli.pages.layout import section, wrapped
from ldn_cli.pages.scale import QUIET

DOSE_LABEL = 14  # columns of a dose beside a finding


def findings_page(mg: Decimal | None, width: int, arithmetic: str | None = None) -> list[Text]:
    """List every finding with its citation; with a dose in mg a day, the nearest trials first."""
    first = f"{studied_sentence(mg)} ({arithmetic})" if arithmetic else studied_sentence(mg)
    lines = [
        *wrapped(Text(first, "bold"), width),
        *wrapped(Text(DANGER, "bold"), width),
        *wrapped(f"None of this is from the video, and none decides a regime. {ADVICE}", width),
        Text(),
        *_blockade(mg, width),
    ]
    kind = ""
    for finding in findings(mg):
        if finding.kind != kind:
            kind = finding.kind
            lines += [Text(), *wrapped(Text(KINDS[kind], "bold"), width)]
        lines += _finding(finding, width)
    return lines


def _finding(finding: Finding, width: int) -> list[Text]:
    about = ", ".join(
        filter(
            None,
            (
                finding.condition if finding.kind == "condition" else None,
                finding.design,
                finding.people,
                finding.length,
            ),
        )
    )
    result = Text("As reported by others: " if finding.by_others else "", "italic")
    result.append(finding.result, "none")
    bodies = [Text(body) for body in (about,) if body] + [result, _citation(finding.publication)]
    lines: list[Text] = []
    for number, body in enumerate(bodies):
        label = "" if number else finding.dose or "-"
        lines += section(label, body, width, label_width=DOSE_LABEL)
    return lines


def _citation(publication: Publication) -> Text:
    """Cite *publication*; in terminals that have links, its identifiers lead to the publication."""
    text = Text(f"{publication.citation}; {publication.identifiers}", QUIET)
    for identifier, address in publication.links.items():
        start = text.plain.rindex(identifier)
        text.stylize(f"link {address}", start, start + len(identifier))
    return text


def _blockade(mg: Decimal | None, width: int) -> list[Text]:
    """Draw the model of the blockade with its limits, and its estimate for one dose of *mg*."""
    said = "How much of the mu-opioid receptors one oral dose blocks"
    estimate = said if mg is None else f"{said}: {blockade_sentence(mg)}"
    legend = Text.assemble(
        " " * AXIS,
        (POINT, POINT_STYLE),
        " measured  ",
        (CURVE, CURVE_STYLE),
        " model of Trøstheim et al. 2022",
        no_wrap=True,
    )
    return [
        *wrapped(estimate, width),
        *blockade_curve(mg, width),
        legend,
        Text(),
        *section("Meaning", MEANING, width),
        *section("Limits", " ".join(MODEL_LIMITS), width),
    ]
