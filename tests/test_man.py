"""The manual page: clean for mandoc, whole, and true of the program."""

from __future__ import annotations

import gzip
import re
import shlex
import shutil
import subprocess
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from conftest import ROOT, TRANSCRIPT, bash, environment, ldn

from ldn_cli.commands import COMMANDS
from ldn_cli.commands.explain import MOST_DRAWN
from ldn_cli.dose.model import LEAST_MG, LONGEST, MOST_MG
from ldn_cli.pages.terminal import NARROWEST, WIDEST
from ldn_cli.rules import REGIMES
from ldn_cli.tables.lines import LONGEST_LINE
from ldn_cli.transcript import STANDINGS

PAGE = ROOT / "man" / "ldn.1"
MDOC = PAGE.read_text("utf-8")
needs_mandoc = pytest.mark.skipif(shutil.which("mandoc") is None, reason="mandoc is not installed")


@cache
def options(command: str) -> dict[str, list[str]]:
    """List the options in the help of *command*, "" for the program: spellings and choices."""
    help_ = ldn(*command.split(), "--help").out.split("\nOptions:\n")[1].split("\n\n")[0]
    found: dict[str, list[str]] = {}
    for line in re.findall(r"^  (-.*)", help_, re.MULTILINE):
        spellings = re.findall(r"(?<!\S)-[\w-]+", line.split("  ")[0])
        choices = re.search(r"[<\[]([\w|]+\|[\w|]+)[>\]]", line)
        found |= dict.fromkeys(spellings, choices[1].split("|") if choices else [])
    return found


def section(name: str) -> str:
    """Return the source of one section of the page."""
    return MDOC.split(f"\n.Sh {name}\n")[1].split("\n.Sh ")[0]


def flags(mdoc: str) -> set[str]:
    """Find the options that are marked up in *mdoc*."""
    return {f"-{name}" for name in re.findall(r"\bFl (-?\w[\w-]*)", mdoc)}


def synopsis() -> dict[str, str]:
    """Split the synopsis into commands."""
    uses = section("SYNOPSIS").removeprefix(".Nm ldn\n").split("\n.Nm ldn\n")
    return {use.split("\n")[0].removeprefix(".Cm "): use for use in uses if use.startswith(".Cm ")}


def examples() -> list[str]:
    """List the command lines of the page as a shell reads them."""
    return [line.replace(r"\(dq", '"') for line in re.findall(r"^\.Dl (.*)", MDOC, re.MULTILINE)]


def mandoc(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run mandoc on the page."""
    return subprocess.run(
        ["mandoc", *arguments, str(PAGE)],
        capture_output=True,
        text=True,
        check=False,
        env=environment(),
        timeout=60,
    )


@needs_mandoc
def test_mandoc_finds_nothing() -> None:
    done = mandoc("-T", "lint", "-W", "warning")
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


@needs_mandoc
def test_it_reads_in_ascii() -> None:
    done = mandoc("-T", "ascii", "-O", "width=78")
    text = " ".join(re.sub(".\b", "", done.stdout).split())
    assert "ldn - explain which regime a daily dose of naltrexone falls in" in text
    assert "ldn classify [--unit unit] [--decimal-comma] [--is regime] [dose ...]" in text
    assert '"4500 mcg" && echo yes' in text


def test_every_command_has_its_use_and_its_entry() -> None:
    assert list(synopsis()) == list(COMMANDS)
    assert re.findall(r"^\.It Cm (\w+)$", section("DESCRIPTION"), re.MULTILINE) == list(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_use_of_a_command_shows_its_options(command: str) -> None:
    shown = flags(synopsis()[command])
    known = options(command).keys() - {"-h", "--help"}
    assert shown <= known
    # Of the two spellings of one option the use shows the short one.
    assert shown | ({"--format"} if "-f" in shown else set()) == known


def test_every_option_has_an_entry() -> None:
    entries = flags("\n".join(re.findall(r"^\.It Fl .*", section("DESCRIPTION"), re.MULTILINE)))
    known = {name for command in ("", *COMMANDS) for name in options(command)}
    assert entries == known


def test_no_option_is_named_that_does_not_exist() -> None:
    known = {name for command in ("", *COMMANDS) for name in options(command)}
    assert flags(MDOC) <= known
    assert (
        set(
            re.findall(
                r"(?<!\S)--?[a-z][\w-]*", "\n".join(re.findall(r"^\.[DQ]l .*", MDOC, re.MULTILINE))
            )
        )
        <= known
    )


def test_every_choice_is_named() -> None:
    choices = {
        choice for command in COMMANDS for values in options(command).values() for choice in values
    }
    assert {"json", "mcg", "never", "bigquery"} <= choices
    marked = set(re.findall(r"\bCm (\w+)", section("DESCRIPTION")))
    assert choices <= marked
    assert marked <= choices | set(COMMANDS) | {"tab"}


def test_regimes_and_standings_are_named() -> None:
    assert tuple(re.findall(r"^\.It Sy (\S+)", section("REGIMES"), re.MULTILINE)) == REGIMES
    assert all(re.search(rf"\b{standing}\b", section("DESCRIPTION")) for standing in STANDINGS)


def test_limits_are_true() -> None:
    assert f"longer than {LONGEST} characters" in " ".join(section("DOSES").split())
    assert f"at least {NARROWEST} and at most {WIDEST} columns" in " ".join(
        section("ENVIRONMENT").split()
    )
    assert f"of {MOST_DRAWN} doses at most" in MDOC
    assert f"within {LONGEST_LINE} bytes" in " ".join(MDOC.split())
    assert "under 1 pg or over 1 g" in " ".join(MDOC.split())
    assert (Decimal("1e-9"), Decimal(1000)) == (LEAST_MG, MOST_MG)


def test_environment_is_whole() -> None:
    named = set(re.findall(r"\bEv (\w+)", section("ENVIRONMENT")))
    colour = {"NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM"}
    assert named == colour | {"COLUMNS", "PAGER", "LESS"}


def test_examples_use_what_exists() -> None:
    assert len(examples()) >= len(COMMANDS) - 1
    for example in examples():
        words = shlex.split(example[example.index("ldn ") :].split(" && ")[0])
        known = options(words[1])
        assert {word for word in words if word.startswith("-")} <= known.keys(), example


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_examples_run(tmp_path: Path) -> None:
    (tmp_path / "doses.txt").write_text("4.5\n25\n50 mg daily\n")
    (tmp_path / "rx.csv").write_text("id,dose\n1,4.5 mg\n")
    (tmp_path / "rx.tsv.gz").write_bytes(gzip.compress(b"id\tdose\n1\t50\n"))
    lines = examples()
    if TRANSCRIPT.exists():
        shutil.copy(TRANSCRIPT, tmp_path / "transcript.txt")
    else:
        lines = [line for line in lines if "transcript" not in line]
    done = bash("set -eu -o pipefail\n" + "\n".join(lines), folder=tmp_path)
    out = done.stdout.decode()
    assert (done.stderr, done.returncode) == (b"", 0)
    assert "\nlow-dose\nundescribed\nopioid-blockade\nyes\n" in out
    assert "\nCASE" in out.upper()
    assert (tmp_path / "annotated.csv").read_text().splitlines()[1] == "1,4.5 mg,4.5,low-dose,"
    assert (tmp_path / "dose.svg").read_text("utf-8").startswith("<svg")
