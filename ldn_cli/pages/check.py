"""The text page of `ldn check`: where a copy of the transcript differs."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from ldn_cli.pages.layout import opening, wrapped
from ldn_cli.pages.source_contents import check_contents, place_of
from ldn_cli.transcript_check import Problem


def check_page(problems: Sequence[Problem], width: int) -> list[Text]:
    """Say where a copy of the transcript differs, or that it holds."""
    lines = opening(check_contents(problems), width)
    for problem in problems:
        differs = f": expected '{problem.expected}'; {problem.found}."
        lines += wrapped(Text.assemble((place_of(problem), "bold"), differs), width)
    return lines
