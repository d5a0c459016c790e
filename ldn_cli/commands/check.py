"""`ldn check`: check a copy of the transcript against claims and thresholds."""

# ruff: noqa: PLC0415 - imports stand where they are used, for start-up

from __future__ import annotations

from typing import TYPE_CHECKING

from ldn_cli.commands.files import STDIN, opened
from ldn_cli.commands.messages import ExitCode, warn
from ldn_cli.commands.output import Views, lazily, show_answer, write_records
from ldn_cli.records.formats import FORMS
from ldn_cli.wording import escaped

if TYPE_CHECKING:
    from typing import Annotated

    import typer

    from ldn_cli.commands.options import Color, Format

LARGEST_COPY = 1 << 20  # bytes of a file that may be a transcript

HELP = """Check a copy of the transcript.

\b
ldn check transcript.txt

Every claim and threshold is looked up in it. Exit code 0 if all are there, 1 if not.
"""


def run(
    file: Annotated[
        str,
        typer.Argument(metavar="FILE", help="A copy of the transcript; - for standard input."),
    ],
    output_format: Format = "text",
    color: Color = "auto",
) -> int:
    """Check a copy of the transcript against claims and thresholds: NO if it differs."""
    from ldn_cli.records.check import COLUMNS, check_records
    from ldn_cli.transcript_check import NoTranscriptError, check_transcript

    read = opened(file)
    data = b""
    while chunk := read(LARGEST_COPY):
        data += chunk
        if len(data) > LARGEST_COPY:
            raise OSError(
                0,
                f"larger than {LARGEST_COPY} bytes, no transcript",
                STDIN if file == "-" else file,
            )
    try:
        problems = check_transcript(data.decode("utf-8", "replace"))
    except NoTranscriptError as error:
        warn(f"{STDIN if file == '-' else escaped(file, 200)}: no copy of the transcript: {error}")
        if output_format in FORMS:
            write_records(output_format, COLUMNS, [])
        return ExitCode.NO

    views = Views(
        lazily("check:check_page", problems), lazily("source_contents:check_contents", problems)
    )
    show_answer(output_format, color, COLUMNS, check_records(problems), views)
    return ExitCode.NO if problems else ExitCode.DONE
