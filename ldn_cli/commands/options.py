"""The options and operands that commands share, declared for Typer.

This module is imported only together with Typer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ldn_cli.records.formats import DRAWN, FORMS

__all__ = [
    "Annotated",
    "Color",
    "DecimalComma",
    "Dialect",
    "Doses",
    "Format",
    "Literal",
    "Shell",
    "Unit",
    "typer",
]

Doses = Annotated[
    list[str] | None,
    typer.Argument(metavar="[DOSE]...", help="Daily doses; - reads lines from standard input."),
]
if TYPE_CHECKING:
    FormatName = str
else:
    FormatName = Literal[("text", *FORMS, *DRAWN)]
Format = Annotated[FormatName, typer.Option("-f", "--format", help="What to write.")]
Unit = Annotated[
    Literal["mg", "mcg", "g"] | None, typer.Option(help="Unit of a bare number. [default: mg]")
]
DecimalComma = Annotated[
    bool,
    typer.Option("--decimal-comma", help="A comma in a number is the decimal mark, not a point."),
]
Color = Annotated[Literal["auto", "always", "never"], typer.Option(help="Colour of text.")]
Shell = Annotated[
    Literal["bash", "zsh", "fish", "powershell"],
    typer.Argument(metavar="SHELL", help="bash, zsh, fish or powershell."),
]
Dialect = Literal["ansi", "duckdb", "sqlite", "postgres", "spark", "bigquery", "snowflake"]
