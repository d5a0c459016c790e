"""`ldn classify`: print the regime of each dose, one a line."""

# ruff: noqa: PLC0415 - imports stand where they are used, for start-up

from __future__ import annotations

from typing import TYPE_CHECKING

from ldn_cli.commands.files import STDIN, standard_input
from ldn_cli.commands.messages import ExitCode, UsageError
from ldn_cli.commands.operands import NAMED, Refusals, operands_or_stdin
from ldn_cli.commands.output import write
from ldn_cli.dose.model import DoseError
from ldn_cli.rules import INVALID, REGIMES, rule_for
from ldn_cli.wording import escaped

if TYPE_CHECKING:
    from typing import Annotated

    import typer

    from ldn_cli.commands.options import DecimalComma, Doses, Unit


HELP = """Print one regime a line.

\b
ldn classify 4.5 "50 mg daily"
cut -f 3 doses.tsv | ldn classify
ldn classify --is low-dose 4.5 && echo yes

Line i answers dose i; "invalid" stands for a refused dose.
"""


def run(
    operands: Doses = None,
    unit: Unit = None,
    decimal_comma: DecimalComma = False,
    question: Annotated[
        str | None,
        typer.Option(
            "--is",
            metavar="REGIME",
            help="Ask: exit 0 if all are in it, 1 if not.",
            autocompletion=lambda: list(REGIMES),
        ),
    ] = None,
) -> int:
    """Print a regime, or INVALID, for each dose; or say whether all are in *question*."""
    if question is not None and question not in REGIMES:
        raise UsageError(f"no regime '{escaped(question)}'; there are: {', '.join(REGIMES)}")
    refusals = Refusals(unit, decimal_comma=decimal_comma)
    yes, asked = True, 0
    for operand in operands_or_stdin("classify", operands, refusals):
        if operand == "-":
            try:
                lines, all_in = _classify_lines(question, refusals)
            except OSError as error:
                refusals.lost(error)
                lines, all_in = 1, False
            yes, asked = yes and all_in, asked + lines
            continue
        asked += 1
        try:
            answer = rule_for(refusals.parse(operand).mg).regime
        except DoseError as error:
            answer = INVALID
            refusals.add("", error, operand)
        yes = yes and answer == question
        if question is None:
            write(f"{answer}\n")
    if question is not None and not asked:
        raise UsageError("no dose given to ask about")
    code = refusals.close()
    if question is None:
        return code
    if code:  # for a refused dose the answer is neither yes nor no
        return ExitCode.TROUBLE
    return ExitCode.DONE if yes else ExitCode.NO


def _classify_lines(question: str | None, refusals: Refusals) -> tuple[int, bool]:
    """Answer the lines of standard input; return their number, and if all are in *question*."""
    from functools import partial

    from ldn_cli.tables.lines import classify_lines, decoded

    line, yes = 1, True
    asked, refused = f"{question}\n".encode(), f"{INVALID}\n".encode()
    for block, answers in classify_lines(
        standard_input(), refusals.unit, decimal_comma=refusals.decimal_comma
    ):
        joined = b"".join(answers)
        if question is None:
            write(joined)
        else:
            yes = yes and answers.count(asked) == len(answers)
        if refused in joined and refusals.count >= NAMED:
            refusals.count += answers.count(refused)
        elif refused in joined:
            for at, text in enumerate(block.split(b"\n")):
                if answers[at] == refused:
                    refused_text = decoded(text).removesuffix("\r")
                    read_again = partial(refusals.parse, refused_text)
                    refusals.add_again(f"{STDIN}:{line + at}", refused_text, read_again)
        line += len(answers)
    return line - 1, yes
