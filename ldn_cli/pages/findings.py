"""The text page of `ldn evidence --all`: the curve, and every finding with its citation."""

from __future__ import annotations

from decimal import Decimal

from rich.text import Text

from ldn_cli.evidence.model import Finding
from ldn_cli.pages.curve import (
    CURVE,
    CURVE_STYLE,
    PERCENT_COLUMNS,
    POINT,
    POINT_STYLE,
    blockade_curve,
)
from ldn_cli.pages.evidence_contents import findings_contents
from ldn_cli.pages.layout import LABEL, labelled, opening, wrapped
from ldn_cli.pages.scale import QUIET

DOSE_LABEL = 14  # columns of a dose beside a finding
_LEGEND = Text.assemble(
    " " * PERCENT_COLUMNS,
    (POINT, POINT_STYLE),
    " measured  ",
    (CURVE, CURVE_STYLE),
    " model of Trøstheim et al. 2022",
    no_wrap=True,
)


def findings_page(mg: Decimal | None, arithmetic: str | None, width: int) -> list[Text]:
    """List every finding with its citation; with a dose in mg a day, the nearest trials first."""
    contents = findings_contents(mg, arithmetic)
    lines = [*opening(contents, width), *wrapped(contents.note, width)]
    for section in contents.sections:
        lines += [Text(), *wrapped(Text(section.heading, "bold"), width)]
        if section.figure is not None:
            lines += [*blockade_curve(mg, width), _LEGEND.copy(), Text()]
        for label, text in section.passages:
            lines += labelled(label, text, width, LABEL + 1)
        for finding in section.studies:
            lines += _finding(finding, width)
    return lines


def _finding(finding: Finding, width: int) -> list[Text]:
    """Write a finding beside its dose: its name, what was studied, the result, the citation."""
    title = Text.assemble((finding.title, "bold"), ": " if finding.about else "")
    result = Text("As reported by others: " if finding.by_others else "", "italic")
    lines: list[Text] = []
    for label, body in (
        (finding.dose or "", title.append(", ".join(finding.about))),
        ("", result.append(finding.result, "none")),
        ("", _reference(finding)),
    ):
        lines += labelled(label, body, width, label_width=DOSE_LABEL)
    return lines


def _reference(finding: Finding) -> Text:
    """Say where *finding* is published; in terminals that support links, identifiers lead there."""
    text = Text(finding.reference, QUIET)
    for identifier, address in finding.publication.links.items():
        start = text.plain.rindex(identifier)
        text.stylize(f"link {address}", start, start + len(identifier))
    return text
