"""How tests run the program: in this process for speed, as a real process where processes matter."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from ldn_cli.__main__ import main

# A busy machine is no fault: speed lives in the benchmark, and no test is timed.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

ROOT = Path(__file__).resolve().parent.parent
TRANSCRIPT = ROOT.parent / "shared" / "transcript.txt"
LITERATURE = ROOT.parent / "shared" / "literature.md"
# What hides bugs, or changes the looks.
HIDING = (
    "PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "LINES",
    "TERMINAL_WIDTH", "GITHUB_ACTIONS", "PY_COLORS", "COLORTERM", "PYTHONIOENCODING", "PYTHONUTF8", "LC_ALL", "LANG", "LC_CTYPE",
)  # fmt: skip


def environment(**extra: str) -> dict[str, str]:
    """Make an environment without what hides bugs, in which this checkout is what runs."""
    clean = {name: value for name, value in os.environ.items() if name not in HIDING}
    return clean | {"LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)} | extra


@dataclass(frozen=True)
class Result:
    """What a run gave: exit code, standard output and standard error."""

    code: int
    out: str
    err: str


def ldn(*arguments: str, stdin: bytes = b"", **extra: str) -> Result:
    """Run the program as a process."""
    done = subprocess.run(
        [sys.executable, "-m", "ldn_cli", *arguments],
        input=stdin,
        capture_output=True,
        check=False,
        env=environment(**extra),
        timeout=120,
    )
    return Result(
        done.returncode,
        done.stdout.decode("utf-8", "surrogateescape"),
        done.stderr.decode("utf-8", "surrogateescape"),
    )


Run = Callable[..., Result]


@pytest.fixture
def run(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Run]:
    """Run the program in this process, with real files as its streams."""
    for name in HIDING:
        monkeypatch.delenv(name, raising=False)

    def run_here(*arguments: str, stdin: bytes = b"") -> Result:
        given = tmp_path / "stdin"
        given.write_bytes(stdin)
        capfdbinary.readouterr()
        with given.open("rb") as stream, monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", stream)
            code = main(list(arguments))
        sys.stdout.flush()
        sys.stderr.flush()
        out, err = capfdbinary.readouterr()
        return Result(code, out.decode(), err.decode())

    yield run_here
    signal.signal(signal.SIGINT, signal.default_int_handler)


_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|[tnr\\])")
_NAMED = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}


def unescaped(text: str) -> str:
    """Read the escapes of tests/doses.tsv; visible letters stand there as they are."""
    return _ESCAPE.sub(lambda match: _NAMED.get(match[1]) or chr(int(match[1][1:], 16)), text)


def dose_table() -> list[tuple[str, str]]:
    """Read tests/doses.tsv: a string, and the milligrams a day or "refuse:CODE"; the third column says where it is seen."""
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
