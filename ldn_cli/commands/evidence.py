"""`ldn evidence`: show what published studies measured."""

# ruff: noqa: PLC0415 - imports stand where they are used, for start-up

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from ldn_cli.commands.messages import ExitCode, UsageError
from ldn_cli.commands.operands import Refusals, operands_or_stdin, read_doses
from ldn_cli.commands.output import Views, lazily, show_answer, show_page, write_doses
from ldn_cli.dose.model import Dose
from ldn_cli.records.formats import DRAWN, FORMS

if TYPE_CHECKING:
    from typing import Annotated

    import typer

    from ldn_cli.commands.options import Color, DecimalComma, Format, Unit


HELP = """Show what published studies found.

\b
ldn evidence
ldn evidence 4.5
ldn evidence 4.5 --all

Trials in fibromyalgia, opioid receptors blocked, harms. Apart from the video, and no advice.
"""


def run(
    operand: Annotated[
        str | None,
        typer.Argument(metavar="[DOSE]", help="A daily dose; - reads lines from standard input."),
    ] = None,
    output_format: Format = "text",
    unit: Unit = None,
    decimal_comma: DecimalComma = False,
    color: Color = "auto",
    every: Annotated[bool, typer.Option("--all", help="Every finding, cited.")] = False,
) -> int:
    """Show what studies measured, for one dose, for none, or for each line of standard input."""
    from ldn_cli.records.evidence import COLUMNS, SCHEMA, evidence_records

    if operand is None:
        views = _views(None, every=every)
        show_answer(output_format, color, COLUMNS, evidence_records(None), views)
        return ExitCode.DONE
    if operand == "-" and output_format in DRAWN:
        raise UsageError(f"{output_format} is for one dose")
    refusals = Refusals(unit, decimal_comma=decimal_comma)
    given = operands_or_stdin("evidence -", [operand], refusals)
    if output_format in FORMS:
        return write_doses(output_format, COLUMNS, SCHEMA, evidence_records, given, refusals)
    for dose in chain.from_iterable(read_doses(given, refusals)):
        if isinstance(dose, Dose):
            show_page(output_format, color, _views(dose, every=every))
    return refusals.close()


def _views(dose: Dose | None, *, every: bool) -> Views:
    """Show what studies found of a dose, or of none; *every* finding on a long page."""
    mg, arithmetic = (dose.mg, dose.arithmetic) if dose else (None, None)
    page = "findings:findings_page" if every else "evidence:evidence_page"
    return Views(
        lazily(page, mg, arithmetic),
        lazily("evidence_contents:whole_contents", mg, arithmetic),
        lazily("evidence_figure:evidence_slide", mg),
        long=every,
    )
