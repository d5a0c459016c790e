"""The command line: arguments, standard input and exit codes. No dose is compared here."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from shlex import quote
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer
from typer.core import TyperCommand

from ldn_cli import __version__
from ldn_cli.dose import DoseError, parse_dose
from ldn_cli.formats import FORMS, Record, render, show
from ldn_cli.inputs import STDIN, Refusals, doses, reader, say, standard_input
from ldn_cli.rules import INVALID, REGIMES, classify
from ldn_cli.stream import Read, decoded, regimes

if TYPE_CHECKING:
    from decimal import Decimal

    from rich.text import Text

DONE, NO, TROUBLE = 0, 1, 2
COMPLETE = "_LDN_COMPLETE"  # set by the completion scripts
LARGEST = 1 << 20  # bytes of a file that is held against the claims
ON_ONE_SCALE = 12  # doses in one picture; more of them are shown as several

Doses = Annotated[list[str] | None, typer.Argument(metavar="[DOSE]...", help="Daily doses; - reads lines from standard input.")]
Format = Annotated[
    Literal["text", "json", "csv", "tsv", "markdown", "svg", "html"],
    typer.Option("-f", "--format", help="What to write."),
]
Unit = Annotated[Literal["mg", "mcg", "g"], typer.Option(help="Unit of a bare number.")]
Color = Annotated[Literal["auto", "always", "never"], typer.Option(help="Colour of text.")]


Dialect = Literal["ansi", "duckdb", "sqlite", "postgres", "spark", "bigquery", "snowflake"]


def _claims() -> list[str]:
    """List the claims, for completion and for refusals."""
    from ldn_cli.transcript import CLAIMS  # noqa: PLC0415

    return [claim.id for claim in CLAIMS]


class DoseCommand(TyperCommand):
    """A command whose operands may be negative numbers: refused as doses, not taken for options."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Hide the sign of what begins like a negative number; no argument can hold NUL by itself."""
        end = args.index("--") if "--" in args else len(args)
        return super().parse_args(ctx, [f"\0{arg}" if _is_negative(arg) else arg for arg in args[:end]] + args[end:])


def _is_negative(argument: str) -> bool:
    rest = argument[1:].lower()
    return argument[:1] == "-" and (rest[:1].isdigit() or rest[:1] == "." or rest.startswith(("inf", "nan")))


def _operands(given: list[str] | None) -> list[str]:
    """Give the doses to answer: the operands, or standard input where there are none and it is no terminal."""
    if given:
        return [operand.removeprefix("\0") for operand in given]
    if sys.stdin is not None and sys.stdin.isatty():
        raise typer.BadParameter("no dose given; write for example: ldn explain 4.5")
    return ["-"]


def _opened(file: str) -> Read:
    """Open *file* for reading. Raises OSError with its name."""
    try:
        return reader(os.open(file, os.O_RDONLY), show(file))
    except ValueError:
        raise OSError(0, "no name of a file", file) from None


def _write(data: str) -> None:
    """Write what a program reads: UTF-8 with newlines, whatever the locale; at once."""
    sys.stdout.buffer.write(data.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def _page(form: str, color: str, name: str, page: Callable[[int], Sequence[Text]]) -> None:
    """Show the lines that *page* lays out to a width: in the terminal, or as a document called *name*."""
    from ldn_cli.documents import DOCUMENTS, document  # noqa: PLC0415 - Rich only where a page is shown
    from ldn_cli.terminal import page_width, print_page  # noqa: PLC0415

    if form in DOCUMENTS:
        _write(document(form, name, page))
    else:
        print_page(page(page_width()), color)


def _answer(form: str, color: str, name: str, columns: Sequence[str], records: Iterable[Record], page: Callable[[int], Sequence[Text]]) -> None:
    """Write *records* in a format for programs, or show *page*: the same facts for a person."""
    if form in FORMS:
        _write("".join(render(form, columns, records)))
    else:
        _page(form, color, name, page)


def explain(dose: Doses = None, format: Format = "text", unit: Unit = "mg", color: Color = "auto") -> int:  # noqa: A002
    """Explain the regime of a daily dose: why, what the source claims, how surely, what it leaves open.

    \b
    ldn explain 4.5
    ldn explain "4500 mcg" 25 50
    ldn explain -f json < doses.txt
    """
    from ldn_cli.explanation import COLUMNS, Explanation, explain_dose, explanation_record, refusal_record  # noqa: PLC0415

    refusals = Refusals(unit)
    first = True
    explained: list[Explanation] = []

    def show_page() -> None:
        from ldn_cli.evidence import beyond  # noqa: PLC0415
        from ldn_cli.text import explanation_page  # noqa: PLC0415

        shown = explained.copy()
        explained.clear()
        pointer = beyond([explanation.dose_mg_per_day for explanation in shown])
        _page(format, color, "ldn explain", lambda width: explanation_page(shown, width, pointer))

    for group in doses(_operands(dose)):
        records = []
        for where, text in group:
            try:
                explanation = explain_dose(parse_dose(text, unit))
            except DoseError as error:
                refusals.add(where, text)
                records.append(refusal_record(text, error))
                continue
            if format in FORMS:
                records.append(explanation_record(explanation))
            else:
                explained.append(explanation)
            if format == "text" and len(explained) == ON_ONE_SCALE:
                show_page()
        if format in FORMS:
            _write("".join(render(format, COLUMNS, records, header=first)))
            first = False
        elif format == "text" and explained:
            show_page()
    if explained:
        show_page()
    return refusals.close()


def classify_(
    dose: Doses = None,
    unit: Unit = "mg",
    is_: Annotated[str | None, typer.Option("--is", metavar="REGIME", help="Ask: exit 0 if all are in it, 1 if not.", autocompletion=lambda: list(REGIMES))] = None,
) -> int:
    """Print one regime a line; "invalid" for what is refused.

    \b
    ldn classify 4.5 "50 mg daily"
    cut -f 3 doses.tsv | ldn classify
    ldn classify --is low-dose 4.5 && echo yes
    """
    if is_ is not None and is_ not in REGIMES:
        raise typer.BadParameter(f"no regime '{show(is_)}'; there are: {', '.join(REGIMES)}")
    refusals = Refusals(unit)
    everything = True
    for operand in _operands(dose):
        if operand != "-":
            try:
                answer = classify(operand, unit)
            except DoseError:
                answer = INVALID
                refusals.add("", operand)
            everything = everything and answer == is_
            if is_ is None:
                _write(f"{answer}\n")
            continue
        line = 1
        wanted = f"{is_}\n".encode()
        refused = f"{INVALID}\n".encode()
        for block, answers in regimes(standard_input(), unit):
            if is_ is None:
                sys.stdout.buffer.write(b"".join(answers))
                sys.stdout.buffer.flush()
            elif answers.count(wanted) < len(answers):
                everything = False
            if refused in answers:
                texts = block.split(b"\n")
                for at, answer_ in enumerate(answers):
                    if answer_ == refused:
                        refusals.add(f"{STDIN}:{line + at}", decoded(texts[at]).removesuffix("\r"))
            line += len(answers)
    code = refusals.close()
    return code or (NO if is_ is not None and not everything else DONE)


def annotate(
    column: Annotated[str, typer.Option("--column", metavar="NAME", help="The column that holds the dose.")],
    file: Annotated[str, typer.Argument(metavar="[FILE]", help="CSV or TSV; standard input without it, or for -.")] = "-",
    delimiter: Annotated[str | None, typer.Option(help="One character, or tab. By default tab for .tsv and .tab, else a comma.")] = None,
    unit: Unit = "mg",
    prefix: Annotated[str, typer.Option(metavar="TEXT", help="Begin the names of the three columns with this.")] = "",
) -> int:
    """Copy a CSV or TSV byte for byte and append dose_mg_per_day, regime and dose_error to every row.

    \b
    ldn annotate rx.csv --column dose > annotated.csv
    zcat rx.tsv.gz | ldn annotate --column dose --delimiter tab
    """
    from ldn_cli.annotate import HeaderError  # noqa: PLC0415 - csv only where it is read
    from ldn_cli.annotate import annotate as annotated  # noqa: PLC0415

    separator = {"tab": "\t", "\\t": "\t", None: "\t" if file.endswith((".tsv", ".tab")) else ","}.get(delimiter, delimiter or "")
    if len(separator.encode()) != 1 or separator in '"\r\n' or not (separator.isprintable() or separator == "\t"):
        raise typer.BadParameter("--delimiter is one ASCII character, or tab")
    if file == "-":
        if delimiter is None and sys.stdin is not None and sys.stdin.isatty():
            raise typer.BadParameter("no FILE given, and standard input is a terminal")
        where, read = STDIN, standard_input()
    else:
        where, read = show(file), _opened(file)
    refusals = Refusals(unit)
    try:
        for chunk in annotated(read, column, separator.encode(), unit, prefix, lambda line, refused: refusals.add(f"{where}:{line}", refused)):
            sys.stdout.buffer.write(chunk)
            sys.stdout.buffer.flush()
    except HeaderError as error:
        say(f"{where}: {error}")
        return TROUBLE
    return refusals.close()


def regimes_(format: Format = "text", color: Color = "auto") -> int:  # noqa: A002
    """Show the rules: which doses fall in which regime, and where the source says so.

    \b
    ldn regimes
    ldn regimes -f markdown
    """
    from ldn_cli.explanation import REGIME_COLUMNS, regime_records  # noqa: PLC0415

    def page(width: int) -> Sequence[Text]:
        from ldn_cli.text import regimes_page  # noqa: PLC0415

        return regimes_page(width)

    _answer(format, color, "ldn regimes", REGIME_COLUMNS, regime_records(), page)
    return DONE


def sql(
    column: Annotated[str, typer.Argument(metavar="COLUMN", help="A numeric column of milligrams a day; table.column too.")],
    dialect: Annotated[Dialect, typer.Option(help="The engine that will read it.")] = "ansi",
    unit: Annotated[Literal["mg", "mcg", "g"], typer.Option(help="Unit of the column; the thresholds are scaled.")] = "mg",
) -> int:
    """Print the rules as one SQL CASE expression that gives the regime of a numeric column.

    \b
    duckdb -c "select *, $(ldn sql dose_mg) as regime from 'rx.parquet'"
    ldn sql rx.dose --dialect spark --unit mcg
    """
    from ldn_cli.sql import ColumnError, regime_case  # noqa: PLC0415

    try:
        _write(f"{regime_case(column, dialect, unit)}\n")
    except ColumnError as error:
        raise typer.BadParameter(str(error)) from None
    return DONE


def source(
    what: Annotated[str | None, typer.Argument(metavar="[PARAGRAPH|CLAIM]", help="One paragraph or one claim.", autocompletion=_claims)] = None,
    format: Format = "text",  # noqa: A002
    color: Color = "auto",
) -> int:
    """Show what each paragraph of the transcript claims, with what standing, or why it is not used.

    \b
    ldn source
    ldn source 7
    ldn source receptor-blockade -f json
    """
    from ldn_cli.transcript import SOURCE_COLUMNS, source_records  # noqa: PLC0415

    try:
        records = source_records(what)
    except KeyError:
        raise typer.BadParameter(f"no paragraph or claim '{show(what or '')}'; there are 1 to 15, and {', '.join(_claims())}") from None

    def page(width: int) -> Sequence[Text]:
        from ldn_cli.text import source_page  # noqa: PLC0415

        return source_page(records, width)

    _answer(format, color, "ldn source", SOURCE_COLUMNS, records, page)
    return DONE


def check(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A copy of the transcript; - for standard input.")],
    format: Format = "text",  # noqa: A002
    color: Color = "auto",
) -> int:
    """Hold the claims and thresholds against a copy of the transcript: exit 0 if it holds, 1 if not.

    \b
    ldn check transcript.txt
    """
    from ldn_cli.check import COLUMNS, NoTranscriptError, check_records  # noqa: PLC0415
    from ldn_cli.check import check as checked  # noqa: PLC0415

    read = standard_input() if file == "-" else _opened(file)
    data = b"".join(iter(lambda: read(LARGEST), b""))[:LARGEST]
    try:
        problems = checked(decoded(data))
    except NoTranscriptError as error:
        say(f"{STDIN if file == '-' else show(file)}: no copy of the transcript: {error}")
        return NO

    def page(width: int) -> Sequence[Text]:
        from ldn_cli.text import check_page  # noqa: PLC0415

        return check_page(problems, width)

    _answer(format, color, "ldn check", COLUMNS, check_records(problems), page)
    return NO if problems else DONE


def evidence(
    dose: Annotated[str | None, typer.Argument(metavar="[DOSE]", help="A daily dose; - reads lines from standard input.")] = None,
    format: Format = "text",  # noqa: A002
    unit: Unit = "mg",
    color: Color = "auto",
) -> int:
    """Show what published studies measured, beyond the transcript: trials nearest the dose, receptor blockade.

    \b
    ldn evidence
    ldn evidence 4.5
    ldn evidence 6 -f csv
    """
    from ldn_cli.evidence import EVIDENCE_COLUMNS, evidence_records  # noqa: PLC0415

    def answer(mg: Decimal | None) -> None:
        def page(width: int) -> Sequence[Text]:
            from ldn_cli.text import evidence_page  # noqa: PLC0415

            return evidence_page(mg, width)

        _answer(format, color, "ldn evidence", EVIDENCE_COLUMNS, evidence_records(mg), page)

    if dose is None:
        answer(None)
        return DONE
    refusals = Refusals(unit)
    for group in doses([dose.removeprefix("\0")]):
        for where, text in group:
            try:
                mg = parse_dose(text, unit).mg
            except DoseError:
                refusals.add(where, text)
            else:
                answer(mg)
    return refusals.close()


def completion(
    shell: Annotated[Literal["bash", "zsh", "fish", "powershell"], typer.Argument(help="The shell to complete in.")],
) -> int:
    """Print the script that completes commands, options, regimes, formats and claims.

    \b
    ldn completion bash > ~/.local/share/bash-completion/completions/ldn
    ldn completion fish > ~/.config/fish/completions/ldn.fish
    """
    from typer.completion import get_completion_script  # type: ignore[attr-defined] # noqa: PLC0415

    _write(get_completion_script(prog_name="ldn", complete_var=COMPLETE, shell=shell) + "\n")
    return DONE


# In the order of the help. A command's name is its key.
COMMANDS: dict[str, Callable[..., int]] = {
    "explain": explain,
    "classify": classify_,
    "annotate": annotate,
    "regimes": regimes_,
    "sql": sql,
    "source": source,
    "check": check,
    "evidence": evidence,
    "completion": completion,
}
_WITH_DOSES = ("explain", "classify", "evidence")


def _version(asked: bool) -> None:  # noqa: FBT001 - Typer calls it
    if asked:
        _write(f"ldn {__version__}\n")
        raise typer.Exit


def _root(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,  # noqa: FBT002, ARG001
) -> None:
    """Explain which regime a daily dose of naltrexone falls in, by one seller's transcript. Not medical advice.

    \b
    ldn explain 4.5
    ldn classify "50 mg daily"
    """


def _app(names: Iterable[str]) -> typer.Typer:
    """Build the application with the commands *names*: only the one that is called, as each costs start-up."""
    app = typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_root)
    for name in names:
        app.command(name, cls=DoseCommand if name in _WITH_DOSES else None)(COMMANDS[name])
    return app


def run(arguments: list[str]) -> int:
    """Run the command that *arguments* name and give its exit code. Raises OSError for faults of files."""
    first = arguments[0] if arguments else ""
    if os.environ.get(COMPLETE):
        from typer.completion import completion_init  # noqa: PLC0415

        completion_init()
        first = ""
    if first and first not in COMMANDS and (not first.startswith("-") or _is_negative(first)):
        meant = _meant(arguments)
        if meant:
            say(f"no command '{show(first)}'; write: ldn explain {meant}")
            return TROUBLE
    try:
        code = _app([first] if first in COMMANDS else COMMANDS)(
            args=arguments, prog_name="ldn", standalone_mode=False, windows_expand_args=False
        )
    except typer.TyperException as error:
        sys.stdout.flush()
        say(" ".join(show(error.format_message(), 1000).split("\\n")))
        return TROUBLE
    return code if isinstance(code, int) else DONE


def _meant(arguments: list[str]) -> str | None:
    """Give the operands of explain, if *arguments* are doses, each one or all together."""
    for doses_meant in (arguments, [" ".join(arguments)], arguments[:1]):
        try:
            for text in doses_meant:
                parse_dose(text)
        except DoseError as error:
            if len(doses_meant) == 1 and error.hint:
                return quote(error.hint)
            continue
        return " ".join(map(quote, doses_meant))
    return None
