"""The page of what differs in a copy of the transcript."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from ldn_cli.pages.layout import wrapped
from ldn_cli.rules import RULES
from ldn_cli.transcript import (
    CLAIMS,
    PARAGRAPHS,
)
from ldn_cli.transcript_check import Problem


def check_page(problems: Sequence[Problem], width: int) -> list[Text]:
    """Say where a copy of the transcript differs, or that it holds."""
    if not problems:
        return wrapped(
            Text.assemble(
                ("The copy holds", "bold"),
                f": its {len(PARAGRAPHS)} paragraphs say what {len(CLAIMS)} claims and {len(RULES)} rules rest on.",
            ),
            width,
        )
    lines = wrapped(
        Text(
            f"The copy differs in {len(problems)} {'places' if problems[1:] else 'place'}.", "bold"
        ),
        width,
    )
    for problem in problems:
        on = f", {problem.claim}" if problem.claim else ""
        where = Text.assemble(
            (f"Paragraph {problem.paragraph}{on}", "bold"),
            f": expected '{problem.expected}'; {problem.found}.",
        )
        lines += wrapped(where, width)
    return lines
