"""The same answers on Windows: a Windows Python that tests/windows.py has made, run under Wine.

Without the variable LDN_WINDOWS, which names the folder of that Python, these tests are skipped.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import COMMAND_LINES, Result, ldn_process, takes
from windows import environment

from ldn_cli.commands import COMMANDS

FOLDER = Path(os.environ.get("LDN_WINDOWS", "."))
pytestmark = [
    pytest.mark.xdist_group("windows"),  # one Wine for all
    pytest.mark.skipif("LDN_WINDOWS" not in os.environ, reason="no Python for Windows"),
]
PYTHON = ["wine", str(FOLDER / "python.exe")]
LDN = [*PYTHON, "-m", "ldn_cli"]

HOSTILE = (
    b"\xef\xbb\xbfid,dose\r\n"
    b'1,"4,5 mg"\r\n2,\x1a\r\n3,50 mg\r\n\r\n4,"4.5\r\nmg"\r\n\xff,1 mg\n6\x0c,7\x00\n'
)


@pytest.fixture(autouse=True, scope="module")
def _wine() -> Iterator[None]:
    """Keep Wine's own server, and what it starts, apart from the streams of the tests."""
    apart = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}

    def run(*command: str) -> None:
        subprocess.run(command, env=environment(FOLDER), stderr=-3, check=False, **apart)  # type: ignore[call-overload]

    run("wineserver", "-p")
    run("wine", "cmd", "/c", "exit")
    yield
    run("wineserver", "-k")


def wine(
    *command: str, stdin: bytes = b"", folder: Path = FOLDER, **extra: str
) -> subprocess.CompletedProcess[bytes]:
    """Run a command of Windows, with pipes for streams: this Wine knows no other way to inherit.

    About one process of a hundred that Wine starts ends without a word, so that such is run again.
    """
    for _ in range(3):
        done = subprocess.run(
            command,
            input=stdin,
            capture_output=True,
            check=False,
            cwd=folder,
            env=environment(FOLDER) | extra,
            timeout=60,
        )
        if done.stdout or done.stderr:
            break
    return done


def ldn(*arguments: str, stdin: bytes = b"", folder: Path = FOLDER, **extra: str) -> Result:
    """Run the program; its lines end as they do there, and its text is in the code page there."""
    done = wine(*LDN, *arguments, stdin=stdin, folder=folder, **extra)
    return Result(
        done.returncode,
        done.stdout.decode("utf-8", "surrogateescape"),
        done.stderr.decode("utf-8", "surrogateescape"),
    )


@pytest.mark.parametrize(
    "arguments",
    [
        *(
            [name, *COMMAND_LINES[name][0], *(["-f", "json"] if takes(name, "color") else [])]
            for name in COMMANDS
        ),
        ["explain", "4.5", "25 mg", "4,5", "-f", "json"],
        ["explain", "4.5", "-f", "csv"],
        ["explain", "4.5", "-f", "svg"],
        ["explain", "4.5", "-f", "html"],
        ["regimes", "-f", "markdown"],
        ["source", "-f", "tsv"],
        ["classify", "4.5", "4500 µg", "x", "½ × 9 mg", "-5"],
        ["classify", "--is", "low-dose", "50"],
        ["classify", "--is", "low-dose", "x"],
        ["sql", "dose_mg", "--unit", "mcg"],
        ["completion", "powershell"],
        ["check", "-"],
        ["--version"],
    ],
    ids=" ".join,
)
def test_what_programs_read_is_the_same_to_the_byte(arguments: list[str]) -> None:
    here = ldn_process(*arguments)
    there = ldn(*arguments)
    assert (there.code, there.out) == (here.code, here.out)
    assert there.err == here.err.replace("\n", "\r\n")


@pytest.mark.parametrize("encoding", ["utf-8", "cp437", "cp850", "cp932"])
def test_what_people_read_is_the_same_in_each_code_page(encoding: str) -> None:
    here = ldn_process("explain", "4.5", PYTHONIOENCODING=encoding)
    there = ldn("explain", "4.5", PYTHONIOENCODING=encoding)
    assert (there.code, there.err) == (here.code, here.err) == (0, "")
    assert there.out == here.out.replace("\n", "\r\n")


@pytest.mark.parametrize("table", [HOSTILE, HOSTILE * 40_000], ids=["short", "long"])
def test_tables_pass_byte_for_byte(table: bytes, tmp_path: Path) -> None:
    file = tmp_path / "a name with spaces, ä µ 錠.csv"
    file.write_bytes(table)
    here = ldn_process("annotate", "--column", "dose", stdin=table)
    for there in (
        ldn("annotate", "--column", "dose", stdin=table),
        ldn("annotate", file.name, "--column", "dose", folder=tmp_path),
        ldn("annotate", f"Z:{file}".replace("/", "\\"), "--column", "dose"),
    ):
        assert (there.code, there.out) == (here.code, here.out)
        assert there.err.count("\r\n") == here.err.count("\n")


@pytest.mark.parametrize(("arguments", "code"), [(["--help"], 0), (["--nonsense"], 2), ([], 2)])
def test_usage_is_reported(arguments: list[str], code: int) -> None:
    there = ldn(*arguments)
    assert there.code == code
    assert (there.out or there.err).endswith("\r\n")


def test_lines_with_either_end_are_doses() -> None:
    lines = "4.5\r\n4500 µg\n\x1a\r\n50"
    there = ldn("classify", stdin=lines.encode())
    assert (there.code, there.out) == (1, "low-dose\nlow-dose\ninvalid\nopioid-blockade\n")
    assert there.err.startswith("ldn: standard input:3: '\\x1a': ")


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("nofile.csv", "nofile.csv: No such file or directory"),
        (r"C:\no\file.csv", r"C:\no\file.csv: No such file or directory"),
        (r"C:\windows", r"C:\windows: Permission denied"),
        ("a?b.csv", "a?b.csv: Invalid argument"),
        ("", "'': No such file or directory"),
    ],
)
def test_files_that_cannot_be_read_are_named(file: str, message: str) -> None:
    there = ldn("annotate", file, "--column", "dose")
    assert (there.code, there.out, there.err) == (2, "", f"ldn: {message}\r\n")


def test_input_that_is_the_output_is_refused(tmp_path: Path) -> None:
    command = "annotate a.csv --column dose >> a.csv"
    table = tmp_path / "a.csv"
    table.write_bytes(b"dose\r\n4.5\r\n")
    python = f"Z:{FOLDER / 'python.exe'}".replace("/", "\\")
    there = wine("wine", "cmd", "/c", f"{python} -m ldn_cli {command}", folder=tmp_path)
    assert b"is the output too" in there.stderr
    assert table.read_bytes() == b"dose\r\n4.5\r\n"


def test_a_reader_that_goes_away_is_no_trouble(tmp_path: Path) -> None:
    file = tmp_path / "long.csv"
    file.write_bytes(b"dose\n" + b"4.5\n" * 400_000)
    with subprocess.Popen(
        [*LDN, "annotate", str(file), "--column", "dose"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(FOLDER),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"dose,dose_mg_per_day,regime,dose_error\n"
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


POOL = """
from multiprocessing import Pool
from ldn_cli import DoseError, classify
if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(classify, ["4.5", "50 mg"]))
        try:
            pool.map(classify, ["4,5"])
        except DoseError as error:
            print(error.code)
"""


def test_a_pool_of_processes_answers(tmp_path: Path) -> None:
    (tmp_path / "pool.py").write_text(POOL)
    there = wine(*PYTHON, "pool.py", folder=tmp_path)
    assert there.stdout.split(b"\r\n")[:2] == [b"['low-dose', 'opioid-blockade']", b"comma"]
