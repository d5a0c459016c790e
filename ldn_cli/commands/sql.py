"""`ldn sql`: print the rules as one SQL expression."""

# ruff: noqa: PLC0415 - imports stand where they are used, for start-up

from __future__ import annotations

from typing import TYPE_CHECKING

from ldn_cli.commands.messages import ExitCode, UsageError
from ldn_cli.commands.output import write
from ldn_cli.wording import escaped

if TYPE_CHECKING:
    from typing import Annotated, Literal

    import typer

    from ldn_cli.commands.options import Dialect


HELP = """Print the rules as one SQL expression.

\b
duckdb -c "select *, $(ldn sql dose_mg) as regime from 'rx.parquet'"
ldn sql rx.dose --dialect spark --unit mcg

A CASE that gives the regime of a numeric column of milligrams. For a column of text, whose doses
are read and not compared, see docs/tables.md, or ldn annotate.
"""


def run(
    column: Annotated[
        str,
        typer.Argument(
            metavar="COLUMN", help="A numeric column of milligrams a day; table.column too."
        ),
    ],
    dialect: Annotated[Dialect, typer.Option(help="The engine that will read it.")] = "ansi",
    unit: Annotated[
        Literal["mg", "mcg", "g"],
        typer.Option(help="Unit of the column; the thresholds are scaled."),
    ] = "mg",
) -> int:
    """Print the rules as SQL."""
    from ldn_cli.tables.sql import ColumnError, regime_case

    try:
        write(f"{regime_case(column, dialect, unit)}\n")
    except ColumnError as error:
        raise UsageError(f"'{escaped(column)}' is {error}") from None
    return ExitCode.DONE
