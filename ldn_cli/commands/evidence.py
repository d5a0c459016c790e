"""`ldn evidence`: what published studies measured."""

# ruff: noqa: PLC0415 - imports stand where they are used, for start-up

from __future__ import annotations

from typing import TYPE_CHECKING

from ldn_cli.commands.messages import ExitCode, UsageError
from ldn_cli.commands.operands import Refusals, doses, operands_or_stdin
from ldn_cli.commands.output import show_answer, write_records
from ldn_cli.dose.model import Dose, DoseError
from ldn_cli.dose.reader import parse_dose
from ldn_cli.records.formats import DRAWN, FORMS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Annotated

    import typer
    from rich.text import Text

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
    from ldn_cli.records.explanation import refusal_record
    from ldn_cli.rules import rule_for

    header = True

    def show_evidence(dose: Dose | None) -> None:
        def page(width: int) -> Sequence[Text]:
            if every:
                from ldn_cli.pages.findings import findings_page as lay_out
            else:
                from ldn_cli.pages.evidence import evidence_page as lay_out
            return lay_out(dose and dose.mg, width, dose and dose.arithmetic)

        def svg() -> str:
            from ldn_cli.pages.drawing import written
            from ldn_cli.pages.evidence_figure import evidence_slide

            return written(evidence_slide(dose and dose.mg))

        def html() -> str:
            from ldn_cli.pages.articles import article
            from ldn_cli.pages.evidence_contents import whole_contents

            return article(whole_contents(dose and dose.mg, dose and dose.arithmetic))

        asked: dict[str, object] = {
            "input": dose and dose.text,
            "dose_mg_per_day": dose and dose.mg,
            "arithmetic": dose and dose.arithmetic,
            "regime": rule_for(dose.mg).regime if dose else None,
        }
        show_answer(
            output_format,
            color,
            COLUMNS,
            evidence_records(asked, dose.mg if dose else None),
            page,
            header=header,
            html=html,
            svg=svg,
            long=every,
        )

    if operand is None:
        show_evidence(None)
        return ExitCode.DONE
    if operand == "-" and output_format in DRAWN:
        raise UsageError(f"{output_format} is for one dose")
    refusals = Refusals(unit, decimal_comma=decimal_comma)
    for group in doses(operands_or_stdin("evidence -", [operand], refusals), refusals):
        for where, text in group:
            try:
                dose = parse_dose(text, unit, decimal_comma=decimal_comma)
            except DoseError as error:
                refusals.add(where, error, text)
                if output_format not in FORMS:
                    continue
                refused = [refusal_record(text, error, SCHEMA)]
                write_records(output_format, COLUMNS, refused, header=header)
            else:
                show_evidence(dose)
            header = False
    if header and output_format in FORMS:
        write_records(output_format, COLUMNS, [])
    return refusals.close()
