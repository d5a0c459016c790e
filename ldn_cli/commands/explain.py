"""`ldn explain`: say which regime each dose falls in, why, and what the source claims of it."""

# ruff: noqa: PLC0415 - imports stand where they are used, for start-up

from __future__ import annotations

from typing import TYPE_CHECKING

from ldn_cli.commands.messages import UsageError, warn
from ldn_cli.commands.operands import Refusals, operands_or_stdin, read_doses
from ldn_cli.commands.output import Views, lazily, show_page, write_doses
from ldn_cli.dose.model import Dose
from ldn_cli.records.formats import DRAWN, FORMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ldn_cli.commands.options import Color, DecimalComma, Doses, Format, Unit
    from ldn_cli.explanation import Explanation

ON_ONE_SCALE = 8  # doses in one picture in a terminal; more of them are shown as several
MOST_DRAWN = 100  # doses in one document

HELP = """Explain a daily dose of naltrexone.

\b
ldn explain 4.5
ldn explain "4500 mcg" 25 50
ldn explain -f json < doses.txt

Which regime (range of doses) it is in, what the video says of it, and what studies say.
"""


def run(
    operands: Doses = None,
    output_format: Format = "text",
    unit: Unit = None,
    decimal_comma: DecimalComma = False,
    color: Color = "auto",
) -> int:
    """Explain every dose.

    Refused ones are reported on standard error, and in formats for programs have a record.
    """
    from ldn_cli.explanation import explain_dose

    refusals = Refusals(unit, decimal_comma=decimal_comma)
    given = operands_or_stdin("explain", operands, refusals)
    if output_format in FORMS:
        from ldn_cli.records.explanation import COLUMNS, SCHEMA, explanation_record

        return write_doses(
            output_format,
            COLUMNS,
            SCHEMA,
            lambda dose: [explanation_record(explain_dose(dose))],
            given,
            refusals,
        )
    explained: list[Explanation] = []
    asked = 0
    for group in read_doses(given, refusals):
        asked += len(group)
        explained += [explain_dose(dose) for dose in group if isinstance(dose, Dose)]
        if output_format in DRAWN and len(explained) > MOST_DRAWN:
            raise UsageError(f"{output_format} is one page, of {MOST_DRAWN} doses at most")
        while output_format == "text" and explained:
            _show(explained[:ON_ONE_SCALE], output_format, color)
            del explained[:ON_ONE_SCALE]
    if explained:
        _show(explained, output_format, color)
    code = refusals.close()
    if not (asked or code):
        if output_format in DRAWN:
            raise UsageError(f"no dose given, and {output_format} is a page of some")
        warn("no dose on standard input")
    return code


def _show(explanations: Sequence[Explanation], output_format: str, color: str) -> None:
    """Show the page of one dose, or of several on one scale."""
    doses = [explanation.dose_mg_per_day for explanation in explanations]
    views = Views(
        lazily("explain:explanation_page", explanations),
        lazily("articles:explanation_article", explanations),
        lazily("scale_figure:scale_slide", doses),
    )
    show_page(output_format, color, views)
