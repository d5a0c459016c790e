"""`ldn annotate`: a CSV or TSV as it came, with three cells appended to every row."""

# ruff: noqa: PLC0415 - imports stand where they are used, for start-up

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from ldn_cli.commands.messages import ExitCode, UsageError, warn
from ldn_cli.commands.operands import STDIN, Refusals, opened
from ldn_cli.commands.output import write
from ldn_cli.records.formats import escaped

if TYPE_CHECKING:
    from typing import Annotated

    import typer

    from ldn_cli.commands.options import Unit


HELP = """Append the regime to every row of a CSV.

\b
ldn annotate rx.csv --column dose > annotated.csv
zcat rx.tsv.gz | ldn annotate --column dose --delimiter tab

CSV or TSV is copied byte for byte, with dose_mg_per_day, regime and dose_error at the end of every row.
"""


def run(
    column: Annotated[
        str, typer.Option("--column", metavar="NAME", help="The column that holds the dose.")
    ],
    file: Annotated[
        str,
        typer.Argument(metavar="[FILE]", help="CSV or TSV; standard input without it, or for -."),
    ] = "-",
    delimiter: Annotated[
        str | None,
        typer.Option(
            metavar="CHAR", help="One sign, or tab. By default tab for .tsv and .tab, else a comma."
        ),
    ] = None,
    unit: Unit = None,
    prefix: Annotated[
        str, typer.Option(metavar="TEXT", help="Begin the names of the three columns with this.")
    ] = "",
) -> int:
    """Copy a CSV or TSV with the three cells appended to every row."""
    from ldn_cli.tables.annotate import HeaderError, annotate_rows

    if file == "-" and sys.stdin is not None and sys.stdin.isatty():
        raise UsageError("no FILE given, and standard input is a terminal")
    by_name = "\t" if file.endswith((".tsv", ".tab")) else ","
    separator = (
        by_name if delimiter is None else {"tab": "\t", "\\t": "\t"}.get(delimiter, delimiter)
    )
    shown = separator.isascii() and (separator.isprintable() or separator == "\t")
    if len(separator) != 1 or not shown or separator.isalnum() or separator in "\"'.-_":
        raise UsageError(
            "--delimiter is tab or one ASCII sign that stands in no cell, such as , ; or |"
        )
    if not prefix.isprintable() or separator in prefix or '"' in prefix:
        raise UsageError("--prefix holds neither the delimiter nor quotes nor control characters")
    where = STDIN if file == "-" else escaped(file, 200)
    refusals = Refusals(unit)
    rows = annotate_rows(
        opened(file), column, separator.encode(), unit, prefix, lambda line, refused: refusals.add(f"{where}:{line}", refused)
    )  # fmt: skip
    gc.disable()  # rows are many short lists and no cycles: looking for some costs a fifth of the time
    try:
        for chunk in rows:
            write(chunk)
    except HeaderError as error:
        warn(f"{where}: {error}")
        return ExitCode.TROUBLE
    finally:
        gc.enable()
    return refusals.close()
