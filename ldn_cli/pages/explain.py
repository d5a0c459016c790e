"""The text page of `ldn explain`: one dose, or several on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from rich.text import Text

from ldn_cli.explanation import Explanation
from ldn_cli.pages.contents import OURS, explanation_contents
from ldn_cli.pages.geometry import dose_label
from ldn_cli.pages.layout import TABLE, commands, labelled, opening, wrapped
from ldn_cli.pages.scale import STYLE, dose_scale, scale_bar, scale_columns
from ldn_cli.pages.several_contents import dose_row, several_contents
from ldn_cli.rules import REGIMES

_NAME = max(map(len, REGIMES)) + 2  # columns of the longest name and the space after it


def explanation_page(explanations: Sequence[Explanation], width: int) -> list[Text]:
    """Explain one dose in full, or several on one scale, a line each."""
    return _one(explanations[0], width) if len(explanations) == 1 else _several(explanations, width)


def _one(explanation: Explanation, width: int) -> list[Text]:
    contents = explanation_contents(explanation)
    lines = [
        *opening(contents, width),
        *dose_scale([explanation.dose_mg_per_day], width),
    ]
    for section in contents.sections:
        lines += wrapped(Text(section.heading, "bold"), width)
        for label, text in section.passages:
            lines += labelled(label, text, width)
    added = Text(contents.added)
    added.highlight_words([OURS], "bold")
    lines += wrapped(added, width)
    return lines + commands(contents.commands, width)


def _several(explanations: Sequence[Explanation], width: int) -> list[Text]:
    ordered = sorted(explanations, key=attrgetter("dose_mg_per_day"))
    contents = several_contents(ordered)
    lines = [
        *opening(contents, width),
        *wrapped(Text.assemble(scale_bar(scale_columns(width)), f" {contents.note}"), width),
        *dose_scale([explanation.dose_mg_per_day for explanation in ordered], width, caption=False),
    ]
    for number, explanation in enumerate(ordered, 1):
        lines += _row(number, explanation, width)
    for section in contents.sections:
        for regime, summary in section.passages:
            name = (regime, f"bold {STYLE[regime]}")
            lines += wrapped(Text.assemble(name, ": ", summary), width)
    return lines + commands(contents.commands, width)


def _row(number: int, explanation: Explanation, width: int) -> list[Text]:
    """Write one dose in a line or two: its regime, its share, and its estimated blockade."""
    row, head = dose_row(explanation), f"{number}  {dose_label(explanation.dose_mg_per_day)}"
    blocks, how = f"blocks {row.blocks}", row.arithmetic or ""
    if width < TABLE:
        return labelled(head, f"{row.regime}, {row.share}, {blocks}. {how}", width)
    cells = f"{head:<15}{row.regime:<{_NAME}}{row.share:<15}{blocks:<13}"
    if len(cells) + len(how) <= width:
        return [Text(f"{cells}{how}".rstrip())]
    return [Text(cells.rstrip()), *labelled("", how, width, label_width=15)]
