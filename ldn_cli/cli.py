"""The command line as Typer sees it: names, options and help. What a command does stands in commands.py."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from typing import Annotated, Any, Literal

import typer
from typer.core import TyperCommand

from ldn_cli import __version__
from ldn_cli.commands import run as commands
from ldn_cli.commands.messages import DONE, TROUBLE, say
from ldn_cli.commands.output import write
from ldn_cli.commands.run import COMPLETE
from ldn_cli.records.formats import escaped
from ldn_cli.rules import REGIMES

Doses = Annotated[
    list[str] | None,
    typer.Argument(metavar="[DOSE]...", help="Daily doses; - reads lines from standard input."),
]
Format = Annotated[
    Literal["text", "json", "csv", "tsv", "markdown", "svg", "html"],
    typer.Option("-f", "--format", help="What to write."),
]
Unit = Annotated[Literal["mg", "mcg", "g"], typer.Option(help="Unit of a bare number.")]
Color = Annotated[Literal["auto", "always", "never"], typer.Option(help="Colour of text.")]
Shell = Annotated[
    Literal["bash", "zsh", "fish", "powershell"],
    typer.Argument(metavar="SHELL", help="bash, zsh, fish or powershell."),
]
Dialect = Literal["ansi", "duckdb", "sqlite", "postgres", "spark", "bigquery", "snowflake"]


def _claims() -> list[str]:
    """List the claims, for completion."""
    from ldn_cli.transcript import CLAIMS  # noqa: PLC0415 - only where it completes

    return [claim.id for claim in CLAIMS]


class DoseCommand(TyperCommand):
    """A command whose operands may be negative numbers: refused as doses, not taken for options."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Hide the sign of what begins like a negative number; no argument can hold NUL by itself."""
        end = args.index("--") if "--" in args else len(args)
        return super().parse_args(
            ctx, [f"\0{arg}" if _is_negative(arg) else arg for arg in args[:end]] + args[end:]
        )


def _is_negative(argument: str) -> bool:
    rest = argument[1:].lstrip(" +,.").lower()
    return argument[:1] == "-" and (
        rest[:1].isnumeric() or rest.startswith(("inf", "nan")) or argument[1:2] == "."
    )


def _shown(operands: list[str] | None) -> list[str]:
    """Give operands their signs back."""
    return [operand.removeprefix("\0") for operand in operands or ()]


def explain(
    dose: Doses = None, format: Format = "text", unit: Unit = "mg", color: Color = "auto"
) -> int:
    """Explain the regime of a daily dose.

    \b
    ldn explain 4.5
    ldn explain "4500 mcg" 25 50
    ldn explain -f json < doses.txt

    Why it falls there, what the source claims, how surely, and what it leaves open.
    """
    return commands.explain(_shown(dose), format, unit, color)


def classify(
    dose: Doses = None,
    unit: Unit = "mg",
    is_: Annotated[
        str | None,
        typer.Option(
            "--is",
            metavar="REGIME",
            help="Ask: exit 0 if all are in it, 1 if not.",
            autocompletion=lambda: list(REGIMES),
        ),
    ] = None,
) -> int:
    """Print one regime a line.

    \b
    ldn classify 4.5 "50 mg daily"
    cut -f 3 doses.tsv | ldn classify
    ldn classify --is low-dose 4.5 && echo yes

    Line i answers dose i; "invalid" stands for a refused dose.
    """
    return commands.classify(_shown(dose), unit, is_ if is_ is None else is_.removeprefix("\0"))


def annotate(
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
    unit: Unit = "mg",
    prefix: Annotated[
        str, typer.Option(metavar="TEXT", help="Begin the names of the three columns with this.")
    ] = "",
) -> int:
    """Append the regime to every row of a CSV.

    \b
    ldn annotate rx.csv --column dose > annotated.csv
    zcat rx.tsv.gz | ldn annotate --column dose --delimiter tab

    CSV or TSV is copied byte for byte, with dose_mg_per_day, regime and dose_error at the end of every row.
    """
    return commands.annotate(file, column, delimiter, unit, prefix)


def regimes(format: Format = "text", color: Color = "auto") -> int:
    """Show the rules.

    \b
    ldn regimes
    ldn regimes -f markdown

    Which doses fall in which regime, and where the source says so.
    """
    return commands.regimes(format, color)


def sql(
    column: Annotated[
        str,
        typer.Argument(
            metavar="COLUMN", help="A numeric column of milligrams a day; table.column too."
        ),
    ],
    dialect: Annotated[Dialect, typer.Option(help="The engine that will read it.")] = "ansi",
    unit: Annotated[
        Literal["mg", "mcg", "g"],
        typer.Option(help="Unit of the column; the thresholds are scaled."),
    ] = "mg",
) -> int:
    """Print the rules as one SQL expression.

    \b
    duckdb -c "select *, $(ldn sql dose_mg) as regime from 'rx.parquet'"
    ldn sql rx.dose --dialect spark --unit mcg

    A CASE that gives the regime of a numeric column.
    """
    return commands.sql(column, dialect, unit)


def source(
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="[PARAGRAPH|CLAIM]", help="One paragraph or one claim.", autocompletion=_claims
        ),
    ] = None,
    format: Format = "text",
    color: Color = "auto",
) -> int:
    """Show what each paragraph claims.

    \b
    ldn source
    ldn source 7
    ldn source receptor-blockade -f json

    With what standing, or why a paragraph of the transcript is not used.
    """
    return commands.source(what, format, color)


def check(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A copy of the transcript; - for standard input.")
    ],
    format: Format = "text",
    color: Color = "auto",
) -> int:
    """Check a copy of the transcript.

    \b
    ldn check transcript.txt

    Every claim and threshold is looked up in it: exit 0 if it holds, 1 if not.
    """
    return commands.check(file, format, color)


def evidence(
    dose: Annotated[
        str | None,
        typer.Argument(metavar="[DOSE]", help="A daily dose; - reads lines from standard input."),
    ] = None,
    format: Format = "text",
    unit: Unit = "mg",
    color: Color = "auto",
) -> int:
    """Show what published studies measured.

    \b
    ldn evidence
    ldn evidence 4.5
    ldn evidence 6 -f csv

    Beyond the transcript: trials nearest the dose, receptor blockade, safety.
    """
    return commands.evidence(dose if dose is None else dose.removeprefix("\0"), format, unit, color)


def completion(shell: Shell) -> int:
    """Print a completion script.

    \b
    ldn completion bash > ~/.local/share/bash-completion/completions/ldn
    ldn completion zsh > "${fpath[1]}/_ldn"
    ldn completion fish > ~/.config/fish/completions/ldn.fish

    It completes commands, options, regimes, formats and claims.
    """
    from typer.completion import get_completion_script  # type: ignore[attr-defined] # noqa: PLC0415

    script = get_completion_script(prog_name="ldn", complete_var=COMPLETE, shell=shell)
    # Loaded from its path, zsh runs the script as the first completion, and Typer's would complete nothing yet.
    loaded = (
        '\n[[ $zsh_eval_context[-1] != loadautofunc ]] || _ldn_completion "$@"'
        if shell == "zsh"
        else ""
    )
    write(f"{script}{loaded}\n")
    return DONE


# In the order of the help.
COMMANDS: dict[str, Callable[..., int]] = {
    command.__name__: command
    for command in (explain, classify, annotate, regimes, sql, source, check, evidence, completion)
}
_WITH_DOSES = ("explain", "classify", "evidence")


def _version(asked: bool) -> None:
    if asked:
        write(f"ldn {__version__}\n")
        raise typer.Exit


def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Explain which regime a daily dose of naltrexone falls in, by the transcript of a seller's video.

    \b
    ldn explain 4.5
    ldn classify "50 mg daily"

    Not medical advice.
    """


def _app(names: Iterable[str]) -> typer.Typer:
    """Build the application with the commands *names*; one alone is the application itself, as others cost start-up."""
    app = typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    chosen = list(names)
    if len(chosen) > 1:
        app.callback()(_root)
    for name in chosen:
        app.command(name, cls=DoseCommand if name in _WITH_DOSES else None)(COMMANDS[name])
    return app


def run(arguments: list[str]) -> int:
    """Run the command that *arguments* name and give its exit code. Raises OSError for faults of files."""
    first = arguments[0] if arguments else ""
    if os.environ.get(COMPLETE):
        from typer.completion import completion_init  # type: ignore[attr-defined] # noqa: PLC0415

        completion_init()
        os.environ.setdefault("COMP_WORDS", "")
        os.environ.setdefault("COMP_CWORD", "0")
        first = ""
    if first not in COMMANDS and (meant := "DOSE" if _is_negative(first) else _meant(arguments)):
        say(f"no command '{escaped(first)}'; write: ldn explain {escaped(meant, 1000)}")
        return TROUBLE
    one = first in COMMANDS
    try:
        code = _app([first] if one else COMMANDS)(
            args=arguments[1:] if one else arguments or ["--help"],
            prog_name=f"ldn {first}" if one else "ldn",
            standalone_mode=False,
            windows_expand_args=False,
        )
    except typer.TyperException as error:
        sys.stdout.flush()
        say(
            escaped(
                " ".join(error.format_message().replace("\0", "").replace("\\x00", "").split()),
                1000,
            )
        )
        return TROUBLE
    if not arguments:
        return TROUBLE  # help was all there was to say
    return code if isinstance(code, int) else DONE


def _meant(arguments: list[str]) -> str | None:
    """Give the operands of explain, if *arguments* are doses, each one or all together."""
    from shlex import quote  # noqa: PLC0415 - only where something is refused

    from ldn_cli.dose.model import DoseError  # noqa: PLC0415
    from ldn_cli.dose.reader import parse_dose  # noqa: PLC0415

    for doses in (arguments, [" ".join(arguments)], arguments[:1]):
        try:
            for text in doses:
                parse_dose(text)
        except DoseError as error:
            if len(doses) == 1 and error.hint and " or " not in error.hint:
                return quote(error.hint)
        else:
            return " ".join(quote(" ".join(text.split())) for text in doses) or None
    return None
