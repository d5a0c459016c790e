"""The page of what differs in a copy of the transcript."""

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
    for place, expected, found in contents.parts[0].table.rows:
        where = Text.assemble((place, "bold"), f": expected '{expected}'; {found}.")
        lines += wrapped(where, width)
    return lines
