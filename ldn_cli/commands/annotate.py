"""`ldn annotate`: copy a CSV or TSV, with three cells appended to every row."""

# ruff: noqa: PLC0415 - imports stand where they are used, for start-up

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, Any

from ldn_cli.commands.files import STDIN, opened
from ldn_cli.commands.messages import ExitCode, UsageError, warn
from ldn_cli.commands.operands import Refusals
from ldn_cli.commands.output import write
from ldn_cli.wording import escaped

if TYPE_CHECKING:
    from typing import Annotated

    import typer

    from ldn_cli.commands.options import DecimalComma, Unit


HELP = """Append the regime to every row of a CSV.

\b
ldn annotate rx.csv --column dose > annotated.csv
zcat rx.tsv.gz | ldn annotate --column dose --delimiter tab

CSV or TSV is copied byte for byte, with dose_mg_per_day, regime and dose_error at the end of every
row.
"""


def column_names(ctx: Any, incomplete: str) -> list[str]:
    """Offer the column names of FILE for completion, if FILE stands before the cursor."""
    from ldn_cli.tables.header import HeaderError, read_first_row
    from ldn_cli.tables.lines import blocks, decoded
    from ldn_cli.tables.rows import LONGEST_ROW

    # An option that still lacks its value ends the parsing of the line; the operands are left in
    # args.
    file = next(iter(ctx.args), "-")
    if file == "-":
        return []
    try:
        separator = _separator(file, ctx.params.get("delimiter")).encode()
        first = read_first_row(blocks(opened(file), LONGEST_ROW), separator)
    except (OSError, HeaderError, UsageError):
        return []
    names = [decoded(cell) for cell in first.cells]
    return [name for name in names if name.isprintable() and name.startswith(incomplete)]


def run(
    column: Annotated[
        str,
        typer.Option(
            "--column",
            metavar="NAME",
            help="The column that holds the dose; without a header its number, from 1 on.",
            autocompletion=column_names,
        ),
    ],
    file: Annotated[
        str,
        typer.Argument(metavar="[FILE]", help="CSV or TSV; standard input without it, or for -."),
    ] = "-",
    delimiter: Annotated[
        str | None,
        typer.Option(
            metavar="CHAR",
            help="One character; tab by default for .tsv and .tab, else a comma.",
        ),
    ] = None,
    unit: Unit = None,
    unit_column: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="The column that holds the unit of the row's number.",
            autocompletion=column_names,
        ),
    ] = None,
    drug_column: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="The column that names the drug; rows of another drug get empty cells.",
            autocompletion=column_names,
        ),
    ] = None,
    decimal_comma: DecimalComma = False,
    no_header: Annotated[
        bool, typer.Option("--no-header", help="The first row is data; columns are numbers.")
    ] = False,
    prefix: Annotated[
        str, typer.Option(metavar="TEXT", help="Begin the names of the three columns with this.")
    ] = "",
) -> int:
    """Copy a CSV or TSV with the three cells appended to every row."""
    from ldn_cli.tables.annotate import annotate_rows
    from ldn_cli.tables.cells import Table
    from ldn_cli.tables.header import HeaderError

    if file == "-" and sys.stdin is not None and sys.stdin.isatty():
        raise UsageError("no FILE given, and standard input is a terminal")
    separator = _separator(file, delimiter)
    if not prefix.isprintable() or separator in prefix or '"' in prefix:
        raise UsageError("--prefix holds neither the delimiter nor quotes nor control characters")
    table = Table(
        column=column,
        delimiter=separator.encode(),
        unit=unit,
        prefix=prefix,
        unit_column=unit_column,
        drug_column=drug_column,
        header=not no_header,
        decimal_comma=decimal_comma,
    )
    where = STDIN if file == "-" else escaped(file, 200)
    refusals = Refusals()
    others: list[int] = []  # how many rows of other drugs each block has
    rows = annotate_rows(
        opened(file),
        table,
        lambda line, text, read: refusals.add_again(f"{where}:{line}", text, read),
        passed_over=others.append,
    )
    gc.disable()  # rows are many short lists without cycles; looking for these takes a fifth longer
    try:
        for chunk in rows:
            write(chunk)
    except HeaderError as error:
        warn(f"{where}: {error}")
        return ExitCode.TROUBLE
    finally:
        gc.enable()
    code = refusals.close()
    if count := sum(others):
        rows_name = "1 row names" if count == 1 else f"{count} rows name"
        warn(f"{rows_name} no naltrexone; the cells appended there are empty")
    return code


def _separator(file: str, delimiter: str | None) -> str:
    """Get the delimiter of *file*: the one that was asked for, or the one that its name implies.

    Raises UsageError for what cannot be a delimiter.
    """
    by_name = "\t" if file.lower().endswith((".tsv", ".tab")) else ","
    separator = (
        by_name if delimiter is None else {"tab": "\t", "\\t": "\t"}.get(delimiter, delimiter)
    )
    shown = separator.isascii() and (separator.isprintable() or separator == "\t")
    if len(separator) != 1 or not shown or separator.isalnum() or separator in "\"'.-_":
        raise UsageError(
            "--delimiter is tab or one ASCII character that no cell contains, such as , ; or |"
        )
    return separator
