"""What each command does, without the command line: operands in, lines out, an exit code back.

No dose is compared here, and nothing is imported that only another command or format needs:
these functions are what a shell loop waits for.
"""

# ruff: noqa: PLC0415 - imports stand where they are used, for start-up

from __future__ import annotations

import gc
import sys
from itertools import chain
from typing import TYPE_CHECKING

from ldn_cli.commands.messages import DONE, NO, TROUBLE, say
from ldn_cli.commands.operands import STDIN, Refusals, doses, opened, standard_input
from ldn_cli.commands.output import show_answer, show_page, write, write_records
from ldn_cli.dose.model import DoseError
from ldn_cli.dose.reader import parse_dose
from ldn_cli.exact import plain
from ldn_cli.records.formats import DRAWN, FORMS, escaped
from ldn_cli.rules import INVALID, REGIMES
from ldn_cli.rules import classify as regime_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from rich.text import Text

    from ldn_cli.explanation import Explanation

COMPLETE = "_LDN_COMPLETE"  # set by the completion scripts
ON_ONE_SCALE = 12  # doses in one picture in a terminal; more of them are shown as several
MOST_DRAWN = 100  # doses in one document
LARGEST_COPY = 1 << 20  # bytes of a file that is held against the claims


class UsageError(ValueError):
    """Arguments that make no sense; the message says what to write."""


def explain(
    operands: Sequence[str] = (), form: str = "text", unit: str = "mg", color: str = "auto"
) -> int:
    """Explain every dose; refused ones are named on standard error, and in formats for programs in their row."""
    from ldn_cli.explanation import COLUMNS, explain_dose, explanation_record, refusal_record

    refusals = Refusals(unit)
    header = True
    explained: list[Explanation] = []
    for group in chain(
        doses(_given("explain", operands), refusals), [[]]
    ):  # the empty group: even no dose has a header
        records = []
        for where, text in group:
            try:
                explanation = explain_dose(parse_dose(text, unit))
            except DoseError as error:
                refusals.add(where, text)
                records.append(refusal_record(text, error))
                continue
            if form in FORMS:
                records.append(explanation_record(explanation))
            else:
                explained.append(explanation)
        if form in FORMS:
            write_records(form, COLUMNS, records, header=header)
            header = False
        if form in DRAWN and len(explained) > MOST_DRAWN:
            raise UsageError(f"{form} is one page, of {MOST_DRAWN} doses at the most")
        while form == "text" and explained:
            _explain_page(explained[:ON_ONE_SCALE], form, color)
            del explained[:ON_ONE_SCALE]
    if explained:
        _explain_page(explained, form, color)
    code = refusals.close()
    if form in DRAWN and not (explained or code):
        raise UsageError(f"no dose given, and {form} is a page of some")
    return code


def _explain_page(explanations: Sequence[Explanation], form: str, color: str) -> None:
    """Show a page for doses on one scale, with the pointer to the evidence that only this page knows of."""
    from ldn_cli.evidence.summary import beyond
    from ldn_cli.explanation import title
    from ldn_cli.pages.text import explanation_page

    pointer = beyond([explanation.dose_mg_per_day for explanation in explanations])
    show_page(
        form,
        color,
        title(explanations),
        lambda width: explanation_page(explanations, width, pointer),
    )


def classify(operands: Sequence[str] = (), unit: str = "mg", question: str | None = None) -> int:
    """Print a regime or INVALID for each dose; or answer whether all are in the regime *question*."""
    if question is not None and question not in REGIMES:
        raise UsageError(f"no regime '{escaped(question)}'; there are: {', '.join(REGIMES)}")
    refusals = Refusals(unit)
    yes, asked = True, 0
    for operand in _given("classify", operands):
        if operand == "-":
            try:
                lines, all_in = _classify_lines(unit, question, refusals)
            except OSError as error:
                refusals.lost(error)
                lines, all_in = 1, False
            yes, asked = yes and all_in, asked + lines
            continue
        asked += 1
        try:
            answer = regime_of(operand, unit)
        except DoseError:
            answer = INVALID
            refusals.add("", operand)
        yes = yes and answer == question
        if question is None:
            write(f"{answer}\n")
    if question is not None and not asked:
        raise UsageError("no dose given to ask about")
    return refusals.close() or (NO if question is not None and not yes else DONE)


def _classify_lines(unit: str, question: str | None, refusals: Refusals) -> tuple[int, bool]:
    """Answer the lines of standard input; give their number, and whether all of them are in the regime *question*."""
    from ldn_cli.tables.lines import decoded, regimes

    line, yes = 1, True
    asked, refused = f"{question}\n".encode(), f"{INVALID}\n".encode()
    for block, answers in regimes(standard_input(), unit):
        joined = b"".join(answers)
        if question is None:
            write(joined)
        else:
            yes = yes and answers.count(asked) == len(answers)
        if refused in joined:
            for at, text in enumerate(block.split(b"\n")):
                if answers[at] == refused:
                    refusals.add(f"{STDIN}:{line + at}", decoded(text).removesuffix("\r"))
        line += len(answers)
    return line - 1, yes


def annotate(
    file: str, column: str, delimiter: str | None = None, unit: str = "mg", prefix: str = ""
) -> int:
    """Copy a CSV or TSV with the three cells appended to every row."""
    from ldn_cli.tables.annotate import HeaderError
    from ldn_cli.tables.annotate import annotate as annotated

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
    rows = annotated(
        opened(file), column, separator.encode(), unit, prefix, lambda line, refused: refusals.add(f"{where}:{line}", refused)
    )  # fmt: skip
    gc.disable()  # rows are many short lists and no cycles: looking for some costs a fifth of the time
    try:
        for chunk in rows:
            write(chunk)
    except HeaderError as error:
        say(f"{where}: {error}")
        return TROUBLE
    finally:
        gc.enable()
    return refusals.close()


def regimes(form: str = "text", color: str = "auto") -> int:
    """Show the rules."""
    from ldn_cli.explanation import REGIME_COLUMNS, regime_records

    def page(width: int) -> Sequence[Text]:
        from ldn_cli.pages.text import regimes_page

        return regimes_page(width)

    return show_answer(
        form,
        color,
        "Naltrexone: the regimes of daily doses",
        REGIME_COLUMNS,
        regime_records(),
        page,
    )


def sql(column: str, dialect: str = "ansi", unit: str = "mg") -> int:
    """Print the rules as SQL."""
    from ldn_cli.tables.sql import ColumnError, regime_case

    try:
        write(f"{regime_case(column, dialect, unit)}\n")
    except ColumnError as error:
        raise UsageError(f"'{escaped(column)}' is {error}") from None
    return DONE


def source(what: str | None = None, form: str = "text", color: str = "auto") -> int:
    """Show what the transcript claims: all of it, one paragraph, or one claim."""
    from ldn_cli.transcript import CLAIMS, PARAGRAPHS, SOURCE_COLUMNS, source_records

    try:
        records = source_records(what)
    except KeyError:
        there = f"there are {PARAGRAPHS[0]} to {PARAGRAPHS[-1]}, and {', '.join(claim.id for claim in CLAIMS)}"
        raise UsageError(f"no paragraph or claim '{escaped(what or '')}'; {there}") from None

    def page(width: int) -> Sequence[Text]:
        from ldn_cli.pages.text import source_page

        return source_page(records, width)

    return show_answer(
        form, color, "Naltrexone: what the transcript claims", SOURCE_COLUMNS, records, page
    )


def check(file: str, form: str = "text", color: str = "auto") -> int:
    """Hold a copy of the transcript against claims and thresholds: NO where it differs."""
    from ldn_cli.transcript_check import COLUMNS, NoTranscriptError, check_records
    from ldn_cli.transcript_check import check as checked

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
        problems = checked(data.decode("utf-8", "replace"))
    except NoTranscriptError as error:
        say(f"{STDIN if file == '-' else escaped(file, 200)}: no copy of the transcript: {error}")
        if form in FORMS:
            write_records(form, COLUMNS, [])
        return NO

    def page(width: int) -> Sequence[Text]:
        from ldn_cli.pages.text import check_page

        return check_page(problems, width)

    show_answer(
        form,
        color,
        "Naltrexone: a copy of the transcript held against the claims",
        COLUMNS,
        check_records(problems),
        page,
    )
    return NO if problems else DONE


def evidence(
    operand: str | None = None, form: str = "text", unit: str = "mg", color: str = "auto"
) -> int:
    """Show what studies measured, for one dose or for none; with "-" for each line of standard input."""
    from ldn_cli.evidence.summary import EVIDENCE_COLUMNS, SCHEMA, evidence_records
    from ldn_cli.explanation import refusal_record

    header = True

    def tell(mg: Decimal | None, arithmetic: str | None = None) -> None:
        def page(width: int) -> Sequence[Text]:
            from ldn_cli.pages.text import evidence_page

            return evidence_page(mg, width, arithmetic)

        at = f", {plain(mg)} mg" if mg is not None else ""
        show_answer(
            form,
            color,
            f"Naltrexone, beyond the transcript{at}",
            EVIDENCE_COLUMNS,
            evidence_records(mg, arithmetic),
            page,
            header=header,
        )

    if operand is None:
        tell(None)
        return DONE
    if operand == "-" and form in DRAWN:
        raise UsageError(f"{form} is for one dose")
    refusals = Refusals(unit)
    for group in doses([operand], refusals):
        for where, text in group:
            try:
                dose = parse_dose(text, unit)
            except DoseError as error:
                refusals.add(where, text)
                if form == "json":
                    write_records(form, EVIDENCE_COLUMNS, [refusal_record(text, error, SCHEMA)])
            else:
                tell(dose.mg, dose.arithmetic)
                header = False
    if header and form in FORMS:
        write_records(form, EVIDENCE_COLUMNS, [])
    return refusals.close()


def _given(command: str, operands: Sequence[str]) -> Sequence[str]:
    """Give the doses to answer: the operands, or standard input where there are none and it is no terminal.

    Raises UsageError where one operand is only a part of a dose: "4500 mcg" without quotes is not 4500 mg.
    """
    if not operands and sys.stdin is not None and sys.stdin.isatty():
        raise UsageError(f"no dose given; write for example: ldn {command} 4.5")
    if len(operands) > 1 and not all(
        any(char in "0123456789-" for char in operand) for operand in operands
    ):
        from shlex import quote

        from ldn_cli.dose.grammar import is_part

        part = next((operand for operand in operands if is_part(operand)), None)
        if part is not None:
            raise UsageError(
                f"'{escaped(part)}' is a part of a dose; quote all of it: ldn {command} {escaped(quote(' '.join(operands)), 200)}"
            )
    return operands or ["-"]


# Commands whose operands alone need no parsing of options.
OF_OPERANDS: dict[str, Callable[[Sequence[str]], int]] = {"explain": explain, "classify": classify}
