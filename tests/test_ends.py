"""Every end that is not an answer: interrupts, missing parts, no memory, unexpected errors."""

from __future__ import annotations

import errno
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, environment, ldn_here, ldn_in_turn, ldn_process
from interrupts import INTERRUPTED, tracebacks

from ldn_cli.__main__ import report
from ldn_cli.commands import COMMANDS
from ldn_cli.commands.messages import ExitCode, describe_os_error

MODULE = ["-m", "ldn_cli"]


def python(
    *arguments: str, stdin: bytes = b"", folder: Path = ROOT, measured: bool = False, **extra: str
) -> subprocess.CompletedProcess[str]:
    """Run Python in *folder*, whose package is what runs."""
    done = subprocess.run(
        [sys.executable, *arguments],
        input=stdin,
        capture_output=True,
        check=False,
        cwd=folder,
        env=environment(measured=measured, PYTHONPATH=str(folder), **extra),
        timeout=120,
    )
    out, err = (stream.decode("utf-8", "replace") for stream in (done.stdout, done.stderr))
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


# Interrupts.


def test_signals_are_set_before_anything_is_loaded(tmp_path: Path) -> None:
    script = tmp_path / "ldn"  # what an installed command does
    script.write_text("from ldn_cli.__main__ import entry\nentry()\n")
    for start, ours in (
        (MODULE, ["ldn_cli"]),
        ([str(script)], ["site", "ldn_cli", "ldn_cli.__main__"]),
    ):
        done = python("-X", "importtime", *start, "classify", "4.5")
        loaded = [line.split("|")[-1].strip() for line in done.stderr.splitlines()]
        loaded = [name for name in loaded if name != "__future__"]
        first = loaded.index("ldn_cli.commands")
        assert loaded[first - len(ours) : first] == ours


@pytest.mark.parametrize("command", ["explain", "annotate"])
def test_no_interrupt_leaves_a_traceback_of_ours(command: str) -> None:
    assert tracebacks(INTERRUPTED[command], range(0, 120, 6))["ours"] == 0


def test_every_command_is_interrupted() -> None:
    assert set(COMMANDS) <= INTERRUPTED.keys()


# What nobody expects.


def test_without_typer_plain_operands_are_answered_and_the_rest_says_what_is_missing() -> None:
    # Without its site-packages, Python finds the standard library and this checkout only.
    assert python("-S", *MODULE, "classify", "4.5").stdout == "low-dose\n"
    for arguments in (["--help"], ["explain", "4.5", "-f", "csv"], ["classify", "-5"]):
        done = python("-S", *MODULE, *arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == (
            "ldn: a part of the program is missing (No module named 'typer'); "
            "install ldn-cli again\n"
        )


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Copy the package, and break it where an explanation is made."""
    shutil.copytree(ROOT / "ldn_cli", tmp_path / "ldn_cli")
    with (tmp_path / "ldn_cli" / "explanation.py").open("a") as module:
        module.write('\nraise RuntimeError("so \\x1b[31m it is\\nbroken")\n')
    return tmp_path


def test_an_unexpected_error_is_one_line(broken: Path) -> None:
    done = python(*MODULE, "explain", "4.5", folder=broken)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "ldn: internal error, RuntimeError: so \\x1b[31m it is\\nbroken; LDN_DEBUG=1 shows where\n"
    )
    assert python(*MODULE, "classify", "4.5", folder=broken).stdout == "low-dose\n"


def test_a_developer_sees_where(broken: Path) -> None:
    done = python(*MODULE, "explain", "4.5", folder=broken, LDN_DEBUG="1")
    assert done.returncode == 2
    assert "Traceback" in done.stderr
    assert f'{broken}/ldn_cli/explanation.py", line ' in done.stderr


def test_an_unexpected_error_that_nobody_reads_is_exit_2(broken: Path) -> None:
    script = f'"{sys.executable}" -m ldn_cli explain 4.5 2>&-'
    done = subprocess.run(
        ["bash", "-c", script], check=False, cwd=broken, env=environment(), timeout=60
    )
    assert done.returncode == 2


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (MemoryError(), "out of memory"),
        (ImportError("x.so: failed to map segment from shared object"), "out of memory"),
        (ModuleNotFoundError("No module named 'rich'"), "No module named 'rich'"),
        (ValueError("\u202e" + "x" * 1000), "internal error, ValueError: \\u202exxx"),
    ],
    ids=repr,
)
@pytest.mark.parametrize("debug", ["", "1"])
def test_what_is_said_of_an_error_that_nobody_expected(
    error: Exception, message: str, debug: str, monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setenv("LDN_DEBUG", debug)
    assert report(error) == ExitCode.TROUBLE
    *before, last = capfd.readouterr().err.splitlines()
    assert last.startswith("ldn: ")
    assert message in last
    assert len(last) < 300
    assert bool(before) is bool(debug)


def test_the_program_ends_so() -> None:
    script = (
        "import io, sys; sys.stderr = io.StringIO(); from ldn_cli.__main__ import entry; entry()"
    )
    done = python("-c", script, "regimes", measured=True)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith("ldn: internal error, AttributeError: ")


def test_an_error_that_cannot_be_reported_is_trouble_all_the_same() -> None:
    script = (
        "import os, sys; from ldn_cli.__main__ import report; "
        "os.close(2); sys.exit(report(ValueError()))"
    )
    done = python("-c", script, measured=True)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "")


LITTLE_MEMORY = """
import resource, sys
import ldn_cli.cli, ldn_cli.tables.annotate  # what fails inside an import, Python tells in its way
from ldn_cli.__main__ import entry
with open("/proc/self/statm") as sizes:
    now = int(sizes.read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (now + int(sys.argv.pop(1)), resource.RLIM_INFINITY))
entry()
"""


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="no /proc here")
@pytest.mark.parametrize("megabytes", [8, 16, 24])
def test_no_memory_is_one_line_and_exit_2(megabytes: int) -> None:
    # With less than that Python itself may fail, in words of its own.
    row = b"dose\n" + b"7" * (8 << 20)
    size = str(megabytes << 20)
    done = python("-c", LITTLE_MEMORY, size, "annotate", "--column", "dose", stdin=row)
    assert done.returncode == 2
    assert done.stderr == "ldn: out of memory\n"


def test_memory_that_a_file_lacks_is_reported_like_what_python_lacks() -> None:
    error = OSError(errno.ENOMEM, "Cannot allocate memory", "some/file")
    assert describe_os_error(error) == "out of memory"


# Help and answers, whatever Python leaves out and whichever way is taken.


def test_help_survives_without_docstrings() -> None:
    runs = [["--help"], *([command, "--help"] for command in COMMANDS)]
    helps = ldn_in_turn(runs, {"PYTHONOPTIMIZE": "2"})
    assert helps == ldn_in_turn(runs)
    assert min(len(help_.out.splitlines()) for help_ in helps) > 5


@pytest.mark.parametrize(
    "arguments",
    [
        ["explain", "4.5"],
        ["explain", "4500 mcg", "25", "50"],
        ["explain", "4,5", "50"],
        ["explain", "4500", "mcg"],
        ["explain", ""],
        ["explain"],
        ["explain", "[red]4.5[/]"],
        ["explain", "4.5\x00 mg".replace("\x00", "\u00a0")],
        ["classify", "4.5", "50 mg daily"],
        ["classify", "x", "4.5", "\u00bd mg", "\udcff"],
        ["classify", "4.5", "mg"],
        ["classify"],
        ["classify", "$HOME", "*", "~"],
        ["classify", "@file", "=5", "+5"],
    ],
    ids=ascii,
)
def test_both_ways_to_start_give_the_same_bytes(arguments: list[str]) -> None:
    straight, through_typer = (
        ldn_here(arguments, b"4.5\n4,5\n", {}, straight=straight) for straight in (True, False)
    )
    assert straight == through_typer


def test_both_ways_give_the_same_bytes_as_processes() -> None:
    arguments = ["classify", "x", "4.5", "\u00bd mg", "\udcff"]
    straight = ldn_process(*arguments)
    assert straight.code == ExitCode.NO
    # A command with an option goes through Typer.
    assert straight == ldn_process(*arguments, "--unit", "mg")
