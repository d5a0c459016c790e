"""The text page of `ldn evidence`: what published studies found, on one screen."""

from __future__ import annotations

from decimal import Decimal

from rich.text import Text

from ldn_cli.evidence.model import Finding
from ldn_cli.exact import plain
from ldn_cli.pages.evidence_contents import evidence_contents
from ldn_cli.pages.geometry import PAIN_AXIS, pain_place
from ldn_cli.pages.layout import TABLE, commands, labelled, opening, wrapped
from ldn_cli.pages.model import Section
from ldn_cli.pages.scale import QUIET, Cells, drawn, put

_PLOT = 23  # columns of the scale of the differences: lower is less pain on naltrexone
_BESIDE = 26  # columns in front of it
_NAME, _DOSE, _PEOPLE = 14, 10, 4  # columns of a trial's name, dose and number of people
POINT, LINE, END_LEFT, END_RIGHT, ZERO = "\u25cf", "\u2500", "\u251c", "\u2524", "\u2502"


def evidence_page(mg: Decimal | None, arithmetic: str | None, width: int) -> list[Text]:
    """Say what studies found, for *mg* a day (computed by *arithmetic*) or for no dose."""
    contents = evidence_contents(mg, arithmetic)
    lines = opening(contents, width)
    for section in contents.sections:
        if section.figure is not None:
            lines += _comparison(section, width)
            continue
        if section.heading:
            lines += wrapped(section.heading, width)
        for trial in section.studies:
            lines += _result(trial, width)
        for label, text in section.passages:
            lines += labelled(label, text, width)
    return lines + commands(contents.commands, width, contents.note)


def _head(trial: Finding) -> str:
    """Write the name of a trial, its dose and how many took part, in columns."""
    dose = (trial.dose or "").removesuffix(" mg")
    return f"  {trial.name:<{_NAME}}{dose:<{_DOSE}}{trial.participants:<{_PEOPLE}}"


def _result(trial: Finding, width: int) -> list[Text]:
    if width < TABLE:
        return labelled(f"  {trial.name}", f"{trial.dose}, {trial.people}: {trial.brief}", width)
    return _row(_head(trial), trial.brief or "", width)


def _row(head: str, text: str, width: int) -> list[Text]:
    """Lay *text* out after *head*, its further lines under the first."""
    rows = wrapped(text, width - len(head))
    return [Text(f"{head if n == 0 else ' ' * len(head)}{row.plain}") for n, row in enumerate(rows)]


def _comparison(section: Section, width: int) -> list[Text]:
    """Draw the differences from placebo with their intervals on one scale, beside the figures."""
    lines = wrapped(section.heading, width)
    indent = 11 if width < TABLE else _BESIDE
    compared = (
        (trial, interval)
        for trial in section.studies
        if (interval := trial.pain_interval) is not None
    )
    for trial, difference in compared:
        figures = f"{difference.difference} ({difference.low} to {difference.high})"
        name = f"{trial.name}, {trial.dose}, {trial.participants}"
        cells: Cells = {}
        low, point, high = (
            indent + _column(mg) for mg in (difference.low, difference.difference, difference.high)
        )
        put(cells, low, END_LEFT + LINE * (high - low - 1) + END_RIGHT, "")
        put(cells, indent + _column(Decimal(0)), ZERO, QUIET)
        put(cells, point, POINT, "bold")
        if width < TABLE:
            lines += labelled(f"  {name}", figures, width)
        else:
            put(cells, 2, name, "")
            put(cells, indent + _PLOT + 3, figures, "")
        lines.append(drawn(cells))
    axis: Cells = {}
    for points in (PAIN_AXIS[0], Decimal(0), PAIN_AXIS[1]):
        label = plain(points)
        put(axis, indent + _column(points) - len(label) + 1, label, QUIET)
    put(axis, indent - 11, "less pain", QUIET)
    put(axis, indent + _PLOT + 1, "more", QUIET)
    return [*lines, drawn(axis)]


def _column(points: Decimal) -> int:
    """Place a difference on the scale, from column 0."""
    return round(pain_place(points) * (_PLOT - 1))
