"""The text page of `ldn regimes`."""

from __future__ import annotations

from rich.text import Text

from ldn_cli.pages.layout import commands, opening, wrapped
from ldn_cli.pages.scale import STYLE, dose_scale
from ldn_cli.pages.source_contents import regimes_contents


def regimes_page(width: int) -> list[Text]:
    """Show the rules: which doses, in which regime, by which paragraphs."""
    contents = regimes_contents()
    lines = [*opening(contents, width), *dose_scale([], width)]
    for regime, when, summary, reading in contents.sections[-1].table.rows:
        name = Text.assemble((regime, f"bold {STYLE[regime]}"), (f": {when} a day.", "bold"))
        lines += [*wrapped(name, width), *wrapped(f"{summary} {reading}", width)]
    lines += wrapped(contents.foot, width)
    return lines + commands(contents.commands, width)
