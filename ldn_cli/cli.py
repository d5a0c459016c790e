"""The command line: put the commands of commands/ together for Typer."""

# ruff: noqa: PLC0415 - some imports are needed only where something is refused

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from types import SimpleNamespace
from typing import Annotated, Any, get_type_hints

import typer
from typer.core import TyperCommand

from ldn_cli import __version__
from ldn_cli.commands import COMMANDS, options
from ldn_cli.commands.completion import COMPLETE
from ldn_cli.commands.messages import ExitCode, warn
from ldn_cli.commands.output import write
from ldn_cli.wording import escaped

_HIDDEN_SIGN = "\0"  # no argument can contain NUL by itself


class DoseCommand(TyperCommand):
    """A command that refuses a negative number as a dose, instead of taking it for an option."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Hide the minus sign of what looks like a negative number, then restore it."""
        end = args.index("--") if "--" in args else len(args)
        hidden = [f"{_HIDDEN_SIGN}{arg}" if _is_negative(arg) else arg for arg in args[:end]]
        rest = super().parse_args(ctx, hidden + args[end:])
        ctx.params = {name: restore_minus(value) for name, value in ctx.params.items()}
        return rest

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Write optional operands as [DOSE]...; Typer 0.29 puts another pair of brackets around."""
        return [
            piece[1:].removesuffix("...").removesuffix("]") if piece.startswith("[[") else piece
            for piece in super().collect_usage_pieces(ctx)
        ]


def _is_negative(argument: str) -> bool:
    rest = argument[1:].lstrip(" +,.").lower()
    return argument[:1] == "-" and (
        rest[:1].isnumeric() or rest.startswith(("inf", "nan")) or argument[1:2] == "."
    )


def restore_minus(value: Any) -> Any:
    """Restore the minus sign that DoseCommand hid, in an operand or in each of several."""
    if isinstance(value, str):
        return value.removeprefix(_HIDDEN_SIGN)
    return list(map(restore_minus, value)) if isinstance(value, (list, tuple)) else value


def _version(asked: bool) -> None:
    if asked:
        write(f"ldn {__version__}\n")
        raise typer.Exit


_HELP = """Explain a daily dose of naltrexone by the transcript of a seller's video.

\b
ldn explain 4.5
ldn classify "50 mg daily"

Not safe with opioids at any dose. This is not medical advice.
"""


def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Take the options of the program itself."""


def _command(name: str) -> tuple[Callable[..., int], str]:
    """Load a command with its options, as Typer needs them, and its help."""
    module = import_module(f"ldn_cli.commands.{name}")
    run: Callable[..., int] = module.run
    # Commands name their options without importing Typer, as plain operands do not need it. The
    # defaults are left out: before Python 3.11 a default of None would wrap the option in Optional.
    run.__annotations__ = get_type_hints(
        SimpleNamespace(__annotations__=run.__annotations__),
        globalns=vars(options) | vars(module),
        include_extras=True,
    )
    return run, module.HELP


def _app(names: Sequence[str]) -> typer.Typer:
    """Build the application with the commands *names*.

    A single command is the application itself, as loading the others would slow down the start.
    """
    app = typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    if len(names) > 1:
        app.callback(help=_HELP)(_root)
    for name in names:
        run, text = _command(name)
        app.command(name, cls=DoseCommand, help=text)(run)
    return app


def run(arguments: list[str]) -> int:
    """Run the command that *arguments* name and return its exit code.

    Raises OSError for a file that cannot be read or written.
    """
    first = arguments[0] if arguments else ""
    if os.environ.get(COMPLETE):
        from typer.completion import completion_init  # type: ignore[attr-defined]

        completion_init()
        os.environ.setdefault("COMP_WORDS", "")
        os.environ.setdefault("COMP_CWORD", "0")
        if os.environ[COMPLETE] == "complete_powershell":
            # The backslashes of its paths would be taken for escapes.
            line = os.environ.get("_TYPER_COMPLETE_ARGS", "")
            os.environ["_TYPER_COMPLETE_ARGS"] = line.replace("\\", "/")
        first = ""
    if first not in COMMANDS and (meant := "DOSE" if _is_negative(first) else _meant(arguments)):
        warn(f"no command '{escaped(first)}'; write: ldn explain {escaped(meant, 1000)}")
        return ExitCode.TROUBLE
    one = first in COMMANDS
    try:
        code = _app([first] if one else COMMANDS)(
            args=arguments[1:] if one else arguments or ["--help"],
            prog_name=f"ldn {first}" if one else "ldn",
            standalone_mode=False,
            windows_expand_args=False,
        )
    except SystemExit as end:
        if not os.environ.get(COMPLETE):
            raise
        # This is how completion ends, with 1 for an unknown shell.
        return ExitCode.TROUBLE if end.code else ExitCode.DONE
    except typer.TyperException as error:
        sys.stdout.flush()
        message = error.format_message().replace(_HIDDEN_SIGN, "").replace("\\x00", "")
        warn(escaped(_without_jargon(" ".join(message.split())), 1000))
        return ExitCode.TROUBLE
    if not arguments:
        return ExitCode.TROUBLE  # only the help was shown
    return code if isinstance(code, int) else ExitCode.DONE


def _without_jargon(message: str) -> str:
    """List the valid values as our other messages do; versions of Typer word this differently."""
    import re

    refused = re.fullmatch(
        r"Invalid value for (?:.* / )?'-*(\w+)': (?:Value error, )?(.*) is not one of (.*?)\.?",
        message,
    )
    if not refused:
        return message
    what, given, known = refused.groups()
    return f"no {what.lower()} {given}; there are: {known.replace(chr(39), '')}"


def _meant(arguments: list[str]) -> str | None:
    """Return the operands for explain if *arguments* are doses, one by one or all together."""
    from shlex import quote

    from ldn_cli.dose.model import DoseError
    from ldn_cli.dose.reader import parse_dose

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
