"""Real processes: pipes, full disks, closed streams, signals, terminals."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from conftest import Result, Run, bash, environment, ldn

LDN = [sys.executable, "-m", "ldn_cli"]
FULL = Path("/dev/full")

needs_full = pytest.mark.skipif(not FULL.exists(), reason="no /dev/full here")


def shell(script: str) -> subprocess.CompletedProcess[bytes]:
    """Run *script* in bash, measured: most of these ends no test in this process reaches."""
    return bash(script, measured=True)


def all_at_once(scripts: list[str]) -> dict[str, bytes]:
    """Run *scripts* beside each other, as they mostly wait; return what each says on its errors."""
    with ThreadPoolExecutor(len(scripts)) as threads:
        done = threads.map(shell, scripts)
        return {script: ended.stderr for script, ended in zip(scripts, done, strict=True)}


@pytest.mark.parametrize("rows", [3, 100_000])
def test_a_broken_pipe_is_death_by_sigpipe_and_silent(rows: int) -> None:
    # The reader is gone before the first line is given, however little is written.
    given = f"yes 4.5 | head -{rows}"
    scripts = [
        f'(sleep 0.3; {lines}) | {{ {command}; echo "code $?" >&2; }} | true'
        for command, lines in (
            ("ldn classify", given),
            ("ldn explain -f json", given),
            ("ldn explain -f csv", given),
            ("ldn annotate --column dose", f"echo dose; {given}"),
        )
    ]
    assert all_at_once(scripts) == dict.fromkeys(scripts, b"code 141\n")


def test_a_broken_pipe_in_help_and_pages() -> None:
    scripts = [
        f'{{ sleep 0.3; {command}; echo "code $?" >&2; }} | true'
        for command in ("ldn --help", "ldn evidence 4.5", "ldn --version", "ldn source")
    ]
    assert all_at_once(scripts) == dict.fromkeys(scripts, b"code 141\n")


@needs_full
@pytest.mark.parametrize(
    "command",
    [
        "ldn classify 4.5", "ldn explain 4.5", "ldn explain 4.5 -f json", "ldn regimes",
        "ldn --help", "ldn --version", "ldn sql dose_mg",
        "yes 4.5 | head -1000000 | ldn classify", "ldn source", "ldn evidence",
        "(echo dose; yes 4.5 | head -300000) | ldn annotate --column dose",
        "ldn explain 4.5 -f svg", "ldn completion bash", "ldn explain -h",
    ],
)  # fmt: skip
def test_a_full_disk_is_one_line_and_exit_2(command: str) -> None:
    *before, last = command.split(" | ")
    script = " | ".join([*before, f"{last} > /dev/full"]) + '; echo "code $?" >&2'
    assert shell(script).stderr == b"ldn: standard output: No space left on device\ncode 2\n"


@pytest.mark.parametrize(
    "command", ["ldn classify 4.5", "ldn explain 4.5", "ldn --help", "echo 4.5 | ldn classify"]
)
def test_closed_standard_output(command: str) -> None:
    assert (
        shell(f'{command} >&-; echo "code $?" >&2').stderr
        == b"ldn: standard output is closed\ncode 2\n"
    )


@pytest.mark.parametrize(
    "command",
    ["ldn classify", "ldn explain", "ldn explain -", "ldn annotate --column dose", "ldn check -"],
)
def test_closed_standard_input(command: str) -> None:
    done = shell(f"{command} <&-")
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"ldn: standard input: closed\n")


@pytest.mark.parametrize(
    ("command", "answers"),
    [
        ("classify", b"opioid-blockade\nlow-dose\n"),
        ("explain -f tsv", b"50\t50\topioid-blockade\t100\tfalse\t\n5\t5\tlow-dose\t10\ttrue\t\n"),
    ],
)
def test_the_rest_is_done_where_standard_input_cannot_be_read(command: str, answers: bytes) -> None:
    for operands in (["50", "-", "5", "<&-"], ["50", "-", "5", "<", "utf16"]):
        done = shell(
            f"cd $(mktemp -d); printf '\\xff\\xfe4\\0' > utf16; ldn {command} {' '.join(operands)}"
        )
        assert done.returncode == 2
        assert done.stdout.endswith(answers)
        assert done.stderr.startswith(b"ldn: standard input: ")
        assert done.stderr.count(b"\n") == 1


def test_a_question_about_what_cannot_be_read_is_trouble() -> None:
    assert shell("ldn classify --is low-dose 5 - <&-").returncode == 2


def test_operands_need_no_standard_input() -> None:
    done = shell("ldn classify 4.5 <&-")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"low-dose\n", b"")


def test_closed_and_full_standard_error() -> None:
    assert shell("ldn classify x 4.5 2>&-").returncode == 1
    assert shell("ldn classify x 4.5 2>&-").stdout == b"invalid\nlow-dose\n"
    if FULL.exists():
        assert shell("ldn classify x 4.5 2>/dev/full").returncode == 1
        assert shell("ldn --nonsense 2>/dev/full").returncode == 2


def start(*arguments: str, **streams: int) -> subprocess.Popen[bytes]:
    """Start the program with pipes."""
    return subprocess.Popen(
        [*LDN, *arguments],
        stdin=streams.get("stdin", subprocess.PIPE),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(measured=True),
    )


@pytest.mark.parametrize(
    ("arguments", "line", "expected"),
    [
        (["classify"], b"4.5\n", b"low-dose\n"),
        (["explain", "-f", "csv"], b"50\n", b"input,"),
        (["explain"], b"4.5\n", b"4.5 mg"),
        (["annotate", "--column", "d"], b"d\n5\n", b"d,dose_mg"),
    ],
)
def test_a_live_line_is_answered_at_once(
    arguments: list[str], line: bytes, expected: bytes
) -> None:
    process = start(*arguments)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(line)
    process.stdin.flush()
    ready, _, _ = select.select([process.stdout], [], [], 30)
    assert ready, "no answer while the input is open"
    assert os.read(process.stdout.fileno(), 65536).startswith(expected)
    process.stdin.close()
    assert process.wait(30) == 0
    process.stdout.close()
    assert process.stderr is not None
    process.stderr.close()


def test_utf_16_is_named_however_it_comes() -> None:
    marks = {mark: start("classify") for mark in (b"\xff\xfe", b"\xfe\xff")}
    for part in (slice(1), slice(1, None)):
        for mark, process in marks.items():
            assert process.stdin is not None
            process.stdin.write((mark + b"4\0\n\0")[part])
            process.stdin.flush()
        time.sleep(0.5)
    for process in marks.values():
        out, err = process.communicate(timeout=30)
        assert (process.returncode, out) == (2, b"")
        assert b"UTF-16" in err


def test_ctrl_c_is_silent_death_by_sigint() -> None:
    process = start("classify")
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b"4.5\n")
    process.stdin.flush()
    assert process.stdout.readline() == b"low-dose\n"  # it runs, and reads on
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (-signal.SIGINT, b"", b"")


def test_an_ignored_ctrl_c_stays_ignored() -> None:
    script = f'trap "" INT; "{sys.executable}" -m ldn_cli classify & wait $!'
    read, write = os.pipe()
    process = subprocess.Popen(
        ["bash", "-c", script.replace("&", f"<&{read} &")],
        stdout=subprocess.PIPE,
        env=environment(measured=True),
        pass_fds=[read],
        start_new_session=True,
    )
    os.close(read)
    assert process.stdout is not None
    os.write(write, b"50\n")
    assert process.stdout.readline() == b"opioid-blockade\n"  # it runs, and reads on
    os.killpg(process.pid, signal.SIGINT)
    os.write(write, b"4.5\n")
    os.close(write)
    assert process.communicate(timeout=30)[0] == b"low-dose\n"


def in_terminal(
    command: list[str],
    keys: bytes = b"",
    wait: bytes = b"",
    *,
    typed: bytes = b"",
    rows: int = 24,
    columns: int = 80,
    **extra: str,
) -> tuple[int, str]:
    """Run *command* in a pseudo-terminal, and return its exit status and what is shown.

    What is *typed* waits for the program; *keys* are pressed once *wait* is shown.
    """
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvpe(command[0], command, environment(measured=True, **extra))
    import fcntl
    import struct
    import termios

    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    os.write(terminal, typed)
    shown, end = b"", time.monotonic() + 60
    while time.monotonic() < end:
        ready, _, _ = select.select([terminal], [], [], 0.2)
        if ready:
            try:
                data = os.read(terminal, 65536)
            except OSError:
                break
            if not data:
                break
            shown += data
        if keys and wait in shown:
            time.sleep(0.5)
            os.write(terminal, keys)
            keys = b""
    else:
        os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    os.close(terminal)
    return status, shown.decode()


def test_ctrl_c_stops_a_loop_in_bash() -> None:
    script = f'for i in 1 2 3; do "{sys.executable}" -m ldn_cli classify -; echo "after $i"; done'
    _, shown = in_terminal(["bash", "-c", script], keys=b"\x03", wait=b"low-dose", typed=b"4.5\n")
    assert "low-dose" in shown
    assert "after" not in shown
    assert "Traceback" not in shown


@pytest.mark.parametrize("arguments", [["explain"], ["classify"]])
def test_no_dose_on_a_terminal_is_a_usage_error(arguments: list[str]) -> None:
    status, shown = in_terminal([*LDN, *arguments])
    assert os.waitstatus_to_exitcode(status) == 2
    assert "no dose given" in shown
    assert len(shown.splitlines()) == 1


def test_annotate_without_a_file_on_a_terminal_is_a_usage_error() -> None:
    status, shown = in_terminal([*LDN, "annotate", "--column", "dose"])
    assert os.waitstatus_to_exitcode(status) == 2
    assert "standard input is a terminal" in shown


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_a_terminal_shows_the_same_text_in_colour(columns: int) -> None:
    status, shown = in_terminal([*LDN, "explain", "4.5"], columns=columns)
    assert status == 0
    assert "\x1b[" in shown
    import re

    bare = re.sub(r"\x1b\[[0-9;]*m", "", shown).replace("\r\n", "\n")
    assert bare == ldn("explain", "4.5", COLUMNS=str(columns)).out
    if columns == 80:
        assert len(bare.splitlines()) <= 24


# A reader that lets the program wait twice: a progress bar is shown from the second half second on,
# and drawn anew each tenth.
LATE = "(dd bs=1 count=1 2>/dev/null; sleep 0.7; head -c 100000; sleep 0.3; cat)"


def test_progress_is_shown_to_a_person_who_waits(tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    big.write_text("".join(f"{n % 99}.{n % 977}00 mg\n" for n in range(1, 50_000)))
    run = f'"{sys.executable}" -m ldn_cli classify < {big}'
    _, shown = in_terminal(
        ["bash", "-c", f'{run} | {LATE} > {tmp_path}/out; echo "code ${{PIPESTATUS[0]}}"']
    )
    assert "reading" in shown
    assert "%" in shown
    assert "code 0" in shown
    assert len((tmp_path / "out").read_bytes().splitlines()) == 49_999
    assert (
        shell(f"head -1000 {big} > {big}.head; ldn classify < {big}.head > /dev/null").stderr == b""
    )


@pytest.mark.parametrize(
    ("arguments", "rows"), [("explain", 1_000), ("evidence -", 60), ("explain -f json", 200)]
)
def test_progress_changes_nothing_of_what_is_written(
    arguments: str, rows: int, tmp_path: Path
) -> None:
    given = tmp_path / "given"
    doses = "".join(f"{n}.25 mg\n" for n in range(1, rows))
    given.write_text(f"{doses}{'x' * 200_000}\n{doses}" + "4,5\n" * 3)
    run = f'"{sys.executable}" -m ldn_cli {arguments} < {given}'
    _, shown = in_terminal(
        ["bash", "-c", f'{run} | {LATE} > {tmp_path}/watched; echo "code ${{PIPESTATUS[0]}}"']
    )
    assert "code 1" in shown
    assert "reading" in shown
    assert "Traceback" not in shown
    done = shell(f"ldn {arguments} < {given} > {tmp_path}/alone")
    assert (tmp_path / "watched").read_bytes() == (tmp_path / "alone").read_bytes()
    for line in done.stderr.decode().splitlines():
        assert line in shown.replace("\r", "")


# A child's peak counts the memory of what started it, so something small must: it prints exit code
# and peak in KiB.
PEAK = """
import resource, subprocess, sys
given, lost = open(sys.argv[1], "rb"), subprocess.DEVNULL
code = subprocess.run(sys.argv[2:], stdin=given, stdout=lost, stderr=lost).returncode
print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def exit_and_peak(arguments: list[str], given: Path) -> tuple[int, int]:
    """Run the program on *given*; return its exit code and the most memory that it had, in KiB."""
    command = [sys.executable, "-c", PEAK, str(given), *LDN, *arguments]
    code, peak = map(int, subprocess.check_output(command, env=environment()).split())
    return code, peak


@pytest.mark.parametrize(
    "arguments", [["classify"], ["annotate", "--column", "dose"], ["explain", "-f", "csv"]]
)
def test_memory_does_not_grow(arguments: list[str], tmp_path: Path) -> None:
    short = tmp_path / "short"
    short.write_bytes(b"dose,n\n5,x\n" if arguments[0] == "annotate" else b"5\n")
    code, base = exit_and_peak(arguments, short)
    assert code == 0
    grown = {}
    for kind in ("endless", "different", "refused", "quote"):
        code, peak = exit_and_peak(arguments, long_input(arguments[0], kind, tmp_path))
        assert code == (0 if kind == "different" else 1), kind
        grown[kind] = peak - base
    # What a short input takes depends on which Typer is loaded: the newest brings 15 MiB more.
    assert max(grown.values()) < 26 * 1024, grown


@pytest.mark.parametrize(
    ("arguments", "instead"),
    [
        (["classify", "my doses.txt"], "ldn classify < 'my doses.txt'"),
        (["explain", "my doses.txt"], "ldn explain < 'my doses.txt'"),
        (["evidence", "my doses.txt"], "ldn evidence - < 'my doses.txt'"),
        (["classify", "rx.CSV"], "ldn annotate rx.CSV --column NAME"),
    ],
)
def test_a_file_that_is_given_for_a_dose(
    arguments: list[str], instead: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("my doses.txt", "rx.CSV", "4.5"):
        (tmp_path / name).write_text("4.5\n")
    result = run(*arguments)
    assert (result.code, result.err.count("\n")) == (1, 2)
    assert result.err.endswith(
        f"ldn: an operand is one dose, and this one is a file; write: {instead}\n"
    )
    assert run("classify", "4.5") == Result(0, "low-dose\n", "")
    assert "is a file" not in run("classify", "none.txt").err


def long_input(command: str, kind: str, tmp_path: Path) -> Path:
    """Write a long file of one *kind*, whose bytes, lines or refusals might be remembered."""
    given = tmp_path / "given"
    rows = 5_000 if command == "explain" else 10_000 if kind == "refused" else 60_000
    with given.open("wb") as out:
        out.write(b"dose,n\n" if command == "annotate" else b"")
        end = b",x\n" if command == "annotate" else b"\n"
        if kind == "endless":
            out.writelines(b"7" * (1 << 20) for _ in range(40))
        elif kind == "quote":
            out.write(b'5,"\n')
            out.writelines(b"5" + end for _ in range(rows))
        else:
            out.writelines(
                (b"%d.%d mg" if kind == "different" else b"%d-%d mg") % (n % 900, n) + end
                for n in range(1, rows)
            )
    return given


@pytest.mark.parametrize(
    ("arguments", "code", "out", "err"),
    [
        ([], 2, "Usage: ldn", ""),
        (["4.5"], 2, "", "write: ldn explain 4.5"),
        (["4.5", "mg"], 2, "", "write: ldn explain '4.5 mg'"),
        (["4.5", "50"], 2, "", "write: ldn explain 4.5 50"),
        (["4,5"], 2, "", "write: ldn explain 4.5"),
        (["-5"], 2, "", "'-5'"),
        (["4,500"], 2, "", "4,500"),
        (["classify", "--is", "-5", "4"], 2, "", "no regime '-5'"),
        (["explian"], 2, "", "explain"),
        (["--version"], 0, "ldn 0.1.0\n", ""),
        (["-h"], 0, "Usage: ldn", ""),
        (["classify", "-h"], 0, "Usage: ldn classify", ""),
        (["classify", "--is"], 2, "", "--is"),
        (["explain", "-5", "--unit", "g", "-.5", "-inf"], 1, "", "above zero"),
        (["explain", "--typo", "5"], 2, "", "--typo"),
        (["classify", "-,5", "- 5", "-\u00bd", "-+5"], 1, "invalid\n" * 4, "above zero"),
        (
            ["explain", "4500", "mcg"],
            1,
            "",
            "if all of it is one, quote it: ldn explain '4500 mcg'\n",
        ),
        (
            ["classify", "4.5", "mg", "nightly"],
            1,
            "low-dose\ninvalid\ninvalid\n",
            "if all of it is one, quote it: ldn classify '4.5 mg nightly'\n",
        ),
        (
            ["classify", "LDN", "4.5 mg"],
            1,
            "invalid\nlow-dose\n",
            "quote it: ldn classify 'LDN 4.5 mg'",
        ),
        (["classify", "4.5 mg", "at night"], 1, "low-dose\ninvalid\n", "'at night'"),
        (["classify", "4.5 mg", "at night", "50 mg"], 1, "low-dose\ninvalid\nopioid", "'at night'"),
        (["classify", "4.5", "x", "50"], 1, "low-dose\ninvalid\nopioid-blockade\n", "'x'"),
        (["classify", "mg"], 1, "invalid\n", "no number in the digits 0 to 9"),
        (
            ["explain", "4500", "mcg", "-f", "json"],
            1,
            '"regime": "invalid"',
            "explain '4500 mcg'\n",
        ),
        (["4.5\nmg"], 2, "", "write: ldn explain '4.5 mg'\n"),
        (["explain", "-f", "-5", "5"], 2, "", "no format '-5'; there are: text, json,"),
        (["explain", "--unit", "KG", "5"], 2, "", "ldn: no unit 'KG'; there are: mg, mcg, g\n"),
        (
            ["completion", "BASH"],
            2,
            "",
            "ldn: no shell 'BASH'; there are: bash, zsh, fish, powershell\n",
        ),
        (["source", "fda"], 2, "", "no paragraph or claim 'fda'; did you mean fda-approval?\n"),
        (["source", "Microglia"], 2, "", "did you mean microglia-at-rest or microglia-calmed?\n"),
        (["source", "recepter blokade"], 2, "", "did you mean receptor-blockade?\n"),
        (
            ["source", "99"],
            2,
            "",
            "no paragraph or claim '99'; there are 1 to 15, and fibromyalgia-symptoms,",
        ),
        (
            ["source", ""],
            2,
            "",
            "no paragraph or claim ''; there are 1 to 15, and fibromyalgia-symptoms,",
        ),
        (
            ["annotate", "4.5 mg", "--column", "dose"],
            2,
            "",
            "No such file or directory; for a dose write: ldn explain '4.5 mg'\n",
        ),
        (["check", "4.5"], 2, "", "No such file or directory; for a dose write: ldn explain 4.5\n"),
        (["explain"], 0, "", "ldn: no dose on standard input\n"),
        (["classify"], 0, "", ""),
        (["explain", "-f", "no-format", "5"], 2, "", "no-format"),
        (["classify", "--decimal-comma", "4,5", "50,0 mg"], 0, "low-dose\nopioid-blockade\n", ""),
        (["classify", "--decimal-comma", "4.5"], 1, "invalid\n", "'4.5': "),
        (["explain", "--decimal-comma", "4,5", "-f", "tsv"], 0, "4,5\t4.5\tlow-dose", ""),
        (["evidence", "--decimal-comma", "4,5", "-f", "csv"], 0, '"4,5"', ""),
        (["evidence", "--decimal-comma", "4.5"], 1, "", "'4.5': "),
        (["check", ""], 2, "", "ldn: '': No such file or directory"),
        (["annotate", "", "--column", "dose"], 2, "", "ldn: '': No such file or directory"),
    ],
)
def test_exit_codes_and_messages(arguments: list[str], code: int, out: str, err: str) -> None:
    result = ldn(*arguments)
    assert result.code == code
    assert out in result.out
    assert bool(out) == bool(result.out)
    assert err in result.err
    assert bool(err) == bool(result.err)
    assert all(line.startswith("ldn: ") for line in result.err.splitlines())
    assert "Traceback" not in result.err


def test_lines_with_a_decimal_comma() -> None:
    lines = b"4,5\n4.5\n6,0 mg\n50\n49,999 mg\n5,0000001\n"
    result = ldn("classify", "--decimal-comma", stdin=lines)
    assert result.code == 1
    assert result.out.split() == [
        "low-dose", "invalid", "undescribed", "opioid-blockade", "undescribed", "undescribed",
    ]  # fmt: skip
    assert result.err.startswith("ldn: standard input:2: '4.5': ")


def test_the_module_and_the_command_are_one() -> None:
    command = Path(sys.executable).parent / "ldn"
    if not command.exists():
        pytest.skip("ldn is not installed beside this Python")
    done = subprocess.run(
        [command, "classify", "4.5"], capture_output=True, check=True, env=environment()
    )
    assert done.stdout == b"low-dose\n"
