"""`ldn explain`: which regime each dose falls in, why, and what the source claims there."""

# ruff: noqa: PLC0415 - imports stand where they are used, for start-up

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from ldn_cli.commands.messages import UsageError, warn
from ldn_cli.commands.operands import Refusals, doses, operands_or_stdin
from ldn_cli.commands.output import show_page, write_records
from ldn_cli.dose.model import DoseError
from ldn_cli.dose.reader import parse_dose
from ldn_cli.records.formats import DRAWN, FORMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.text import Text

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

    Refused ones are named on standard error, and in formats for programs in their row.
    """
    from ldn_cli.explanation import explain_dose
    from ldn_cli.records.explanation import COLUMNS, explanation_record, refusal_record

    refusals = Refusals(unit, decimal_comma=decimal_comma)
    header, asked = True, 0
    explained: list[Explanation] = []
    for group in chain(
        doses(operands_or_stdin("explain", operands, refusals), refusals), [[]]
    ):  # the empty group: even no dose has a header
        records = []
        asked += len(group)
        for where, text in group:
            try:
                explanation = explain_dose(parse_dose(text, unit, decimal_comma=decimal_comma))
            except DoseError as error:
                refusals.add(where, error, text)
                records.append(refusal_record(text, error))
                continue
            if output_format in FORMS:
                records.append(explanation_record(explanation))
            else:
                explained.append(explanation)
        if output_format in FORMS:
            write_records(output_format, COLUMNS, records, header=header)
            header = False
        if output_format in DRAWN and len(explained) > MOST_DRAWN:
            raise UsageError(f"{output_format} is one page, of {MOST_DRAWN} doses at the most")
        while output_format == "text" and explained:
            _explain_page(explained[:ON_ONE_SCALE], output_format, color)
            del explained[:ON_ONE_SCALE]
    if explained:
        _explain_page(explained, output_format, color)
    code = refusals.close()
    if output_format == "text" and not (asked or code):
        warn("no dose on standard input")
    if output_format in DRAWN and not (explained or code):
        raise UsageError(f"no dose given, and {output_format} is a page of some")
    return code


def _explain_page(explanations: Sequence[Explanation], output_format: str, color: str) -> None:
    """Show the page of one dose, or of several on one scale."""

    def svg() -> str:
        from ldn_cli.pages.drawing import written
        from ldn_cli.pages.scale_figure import scale_slide

        return written(scale_slide([explanation.dose_mg_per_day for explanation in explanations]))

    def page(width: int) -> Sequence[Text]:
        from ldn_cli.pages.explain import explanation_page

        return explanation_page(explanations, width)

    def html() -> str:
        from ldn_cli.pages.articles import explanation_article

        return explanation_article(explanations)

    show_page(output_format, color, page, html=html, svg=svg)
