"""The text page of `ldn check`: where a copy of the transcript differs."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from ldn_cli.pages.layout import opening, wrapped
from ldn_cli.pages.source_contents import check_contents
from ldn_cli.transcript_check import Problem


def check_page(problems: Sequence[Problem], width: int) -> list[Text]:
    """Say where a copy of the transcript differs, or that it holds."""
    contents = check_contents(problems)
    lines = opening(contents, width)
    for place, expected, found in contents.sections[0].table.rows:
        differs = f": expected '{expected}'; {found}."
        lines += wrapped(Text.assemble((place, "bold"), differs), width)
    return lines
