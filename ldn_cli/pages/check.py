"""The page of what differs in a copy of the transcript."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from ldn_cli.pages.contents import verdict
from ldn_cli.pages.layout import wrapped
from ldn_cli.transcript_check import Problem


def check_page(problems: Sequence[Problem], width: int) -> list[Text]:
    """Say where a copy of the transcript differs, or that it holds."""
    lines = wrapped(Text(verdict(len(problems)), "bold"), width)
    for problem in problems:
        on = f", {problem.claim}" if problem.claim else ""
        where = Text.assemble(
            (f"Paragraph {problem.paragraph}{on}", "bold"),
            f": expected '{problem.expected}'; {problem.found}.",
        )
        lines += wrapped(where, width)
    return lines
