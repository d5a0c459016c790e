"""How tests run the program: in this process for speed, as a real one where processes matter."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from importlib import import_module
from inspect import signature
from io import TextIOWrapper
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import settings

from ldn_cli.__main__ import main

# A busy machine is no fault: speed lives in the benchmark, and no test is timed.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# Whoever starts the tests may ignore Ctrl-C, and every process of theirs would inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

ROOT = Path(__file__).resolve().parent.parent
TRANSCRIPT = ROOT.parent / "shared" / "transcript.txt"
LITERATURE = ROOT.parent / "shared" / "literature.md"
# What each command is asked for by the tests that concern all of them, so that it writes every kind
# of record that it has. Where it reads a file, that is standard input.
COMMAND_LINES: dict[str, list[list[str]]] = {
    "explain": [["4.5"], ["4.5", "12", "50", "1 g", "4,5", "x"]],
    "classify": [["4.5"]],
    "annotate": [["--column", "dose"]],
    "regimes": [[]],
    "sql": [["dose_mg"]],
    "source": [[], ["7"], ["safety"]],
    "check": [["-"]],
    "evidence": [["4.5"], [], ["150"], ["4,5"], ["2.25 mg bid", "--all"]],
    "completion": [["bash"]],
}
# What hides bugs, or changes the looks.
HIDING = (
    "PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE", "NO_COLOR", "FORCE_COLOR", "CLICOLOR",
    "CLICOLOR_FORCE", "COLUMNS", "LINES",
    "TERMINAL_WIDTH", "GITHUB_ACTIONS", "PY_COLORS", "COLORTERM", "PYTHONIOENCODING", "PYTHONUTF8",
    "LC_ALL", "LANG", "LC_CTYPE",
)  # fmt: skip


ENCODING = "PYTHONIOENCODING"  # of the streams, which a run in this process can have too


def environment(*, measured: bool = False, **extra: str) -> dict[str, str]:
    """Make an environment without what hides bugs, in which this checkout is what runs.

    A process that is *measured* takes four times as long to start while coverage is measured:
    ask for it only where no test in this process reaches the same lines.
    """
    clean = {
        name: value
        for name, value in os.environ.items()
        if name not in HIDING and (measured or not name.startswith("COVERAGE"))
    }
    return clean | {"LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)} | extra


def takes(command: str, parameter: str) -> bool:
    """Check whether *command* has an option or operand."""
    return parameter in signature(import_module(f"ldn_cli.commands.{command}").run).parameters


@dataclass(frozen=True)
class Result:
    """What a run gave: exit code, standard output and standard error."""

    code: int
    out: str
    err: str


def ldn(*arguments: str, stdin: bytes = b"", **extra: str) -> Result:
    """Run the program with *extra* in its environment and real files as its streams.

    It runs in this process, which is twenty times as fast, unless *extra* holds what only a new
    process reads: PYTHONHASHSEED, LC_ALL and their like.
    """
    if any(name.startswith(("PYTHON", "LC_", "LANG")) for name in extra.keys() - {ENCODING}):
        return ldn_process(*arguments, stdin=stdin, measured=False, **extra)
    return ldn_here(list(arguments), stdin, extra)


def ldn_here(
    arguments: list[str], stdin: bytes, extra: dict[str, str], *, straight: bool = True
) -> Result:
    """Run the program in this process; unless *straight*, Typer reads even plain operands."""
    encoding = extra.get(ENCODING)
    with ExitStack() as stack:
        files = [stack.enter_context(tempfile.TemporaryFile()) for _ in range(3)]
        files[0].write(stdin)
        files[0].seek(0)
        given, out, err = (
            TextIOWrapper(
                file,
                encoding or "utf-8",
                errors="strict" if encoding else "surrogateescape",
                write_through=True,
            )
            for file in files
        )
        # The width of a terminal is asked of the standard output that Python started with.
        streams = {"stdin": given, "stdout": out, "__stdout__": out, "stderr": err}
        for name, stream in streams.items():
            stack.enter_context(patch.object(sys, name, stream))
        variables = environment(measured=False, **extra)
        stack.enter_context(patch.dict(os.environ, variables, clear=True))
        try:
            code = main(arguments, straight=straight)
        except SystemExit as end:  # as completion ends
            code = int(end.code or 0)
        for file in files:
            file.seek(0)
        shown = [file.read().decode("utf-8", "surrogateescape") for file in files[1:]]
    return Result(code, *shown)


def ldn_process(
    *arguments: str, stdin: bytes = b"", measured: bool = False, **extra: str
) -> Result:
    """Run the program as a process."""
    done = subprocess.run(
        [sys.executable, "-m", "ldn_cli", *arguments],
        input=stdin,
        capture_output=True,
        check=False,
        env=environment(measured=measured, **extra),
        timeout=120,
    )
    return Result(
        done.returncode,
        done.stdout.decode("utf-8", "surrogateescape"),
        done.stderr.decode("utf-8", "surrogateescape"),
    )


SEPARATOR = "\x1e"
SEVERAL = f"""
import os, sys
from ldn_cli.__main__ import entry
words = iter(sys.argv[1:])
for count in words:
    sys.argv = ["ldn", *(next(words) for _ in range(int(count)))]
    try:
        entry()
    except SystemExit as end:
        for stream in (1, 2):
            os.write(stream, b"%d{SEPARATOR}" % end.code)
"""


def ldn_in_turn(
    runs: list[list[str]], extra: dict[str, str] | None = None, *, folder: Path = ROOT
) -> list[Result]:
    """Run the program once for each list of arguments, all in one new process, without input.

    *extra* is in its environment; the package in *folder* is what runs.
    """
    words = [word for run in runs for word in (str(len(run)), *run)]
    done = subprocess.run(
        [sys.executable, "-c", SEVERAL, *words],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
        env=environment() | (extra or {}),
        timeout=120,
    )
    outs, errs = (
        stream.decode("utf-8", "surrogateescape").split(SEPARATOR)[:-1]
        for stream in (done.stdout, done.stderr)
    )
    assert len(outs) == len(errs) == len(runs)
    codes = [re.search(r"\d+\Z", err) for err in errs]
    return [
        Result(int(code[0]), out.removesuffix(code[0]), err.removesuffix(code[0]))
        for code, out, err in zip(codes, outs, errs, strict=True)
        if code
    ]


def bash(
    script: str, *, folder: Path = ROOT, measured: bool = False, **extra: str
) -> subprocess.CompletedProcess[bytes]:
    """Run *script* in bash in *folder*, with ldn as a command in it."""
    return subprocess.run(
        ["bash", "-c", f'ldn() {{ "{sys.executable}" -m ldn_cli "$@"; }}\n{script}'],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        env=environment(measured=measured, **extra),
        timeout=120,
    )


Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """Run the program in this process."""
    return ldn


_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|[tnr\\])")
_NAMED = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}


def unescaped(text: str) -> str:
    """Read the escapes of tests/doses.tsv; visible letters stand there as they are."""
    return _ESCAPE.sub(lambda match: _NAMED.get(match[1]) or chr(int(match[1][1:], 16)), text)


def dose_table() -> list[tuple[str, str]]:
    """Read tests/doses.tsv: a string, and the milligrams a day or "refuse:CODE".

    The third column says where it is seen.
    """
    lines = (ROOT / "tests" / "doses.tsv").read_text("utf-8").splitlines()
    return [
        (unescaped(text), expected) for text, expected, _ in (line.split("\t") for line in lines)
    ]


def golden(name: str, text: str) -> None:
    """Compare *text* with tests/golden/NAME; GOLDEN=write in the environment writes it anew."""
    file = ROOT / "tests" / "golden" / name
    if os.environ.get("GOLDEN") == "write":
        file.write_text(text, "utf-8")
    assert text == file.read_text("utf-8")


def luminance(color: str) -> float:
    """Compute the relative luminance of #rrggbb, by WCAG."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Compute the contrast of two colours, by WCAG."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
