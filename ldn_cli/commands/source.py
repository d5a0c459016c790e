"""`ldn source`: show what each paragraph of the transcript claims."""

# ruff: noqa: PLC0415 - imports stand where they are used, for start-up

from __future__ import annotations

from typing import TYPE_CHECKING

from ldn_cli.commands.messages import ExitCode, UsageError
from ldn_cli.commands.output import Views, lazily, show_answer
from ldn_cli.wording import escaped

if TYPE_CHECKING:
    from typing import Annotated

    import typer

    from ldn_cli.commands.options import Color, Format


def claim_ids() -> list[str]:
    """List the claims, for completion."""
    from ldn_cli.transcript import CLAIMS

    return [claim.id for claim in CLAIMS]


def _not_found(what: str) -> str:
    """Say that there is no paragraph or claim *what*, and which one may be meant."""
    from difflib import get_close_matches

    from ldn_cli.transcript import PARAGRAPHS

    known, given = claim_ids(), "-".join(what.lower().replace("_", " ").split())
    meant = [claim for claim in known if given and given in claim]
    if meant := meant or get_close_matches(given, known):
        there = f"did you mean {' or '.join(meant)}?"
    else:
        there = f"there are {PARAGRAPHS[0]} to {PARAGRAPHS[-1]}, and {', '.join(known)}"
    return f"no paragraph or claim '{escaped(what)}'; {there}"


HELP = """Show what the video says, by paragraph.

\b
ldn source
ldn source 7
ldn source receptor-blockade -f json

In our words, how surely it is said, and of which doses; or why a paragraph is not used.
"""


def run(
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="[PARAGRAPH|CLAIM]",
            help="One paragraph or one claim.",
            autocompletion=claim_ids,
        ),
    ] = None,
    output_format: Format = "text",
    color: Color = "auto",
) -> int:
    """Show what the transcript claims: all of it, one paragraph, or one claim."""
    from ldn_cli.records.source import COLUMNS, source_records
    from ldn_cli.transcript import entries

    try:
        found = entries(what)
    except KeyError:
        raise UsageError(_not_found(what or "")) from None

    views = Views(
        lazily("source:source_page", found),
        lazily("source_contents:source_contents", found),
        long=True,
    )
    show_answer(output_format, color, COLUMNS, source_records(found), views)
    return ExitCode.DONE
