"""Measure ldn against awk, Miller, a bare Typer app and a hand-written CASE.

All tools read the same generated files in the same run, in turns, and the best time of each counts.
The result is a Markdown table; `--write` puts it into docs/benchmarks.md. It takes about ten
minutes on Linux or macOS.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import os
import platform
import pty
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime, timezone
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from programs import (
    ANNOTATE,
    BARE_APP,
    CASE,
    CLASSIFY,
    DUCKDB_ROWS,
    INSTALLED,
    LDN,
    LEAST,
    REAL,
    ROOT,
    TABLES,
    different,
    dozen,
)

from ldn_cli import parse_dose

HIDING = ("PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE", "NO_COLOR", "FORCE_COLOR", "COLUMNS")
DOCUMENT = ROOT / "docs" / "benchmarks.md"
MARKED = re.compile("(?<=<!-- benchmark -->\n).*?(?=<!-- /benchmark -->)", re.DOTALL)
VERSIONS = {
    "mawk": ["mawk", "-W", "version"],
    "gawk": ["gawk", "--version"],
    "Miller": ["mlr", "--version"],
}
TURNS, MEMORY_MIB = 3, 48

Row = tuple[str, str, str]


class Best(NamedTuple):
    """The shortest times of one command, by the clock and of the processor.

    Then its largest peak of memory, and a hash of what it wrote.
    """

    seconds: float
    cpu: float
    mib: float
    digest: str = ""


def environment() -> dict[str, str]:
    """Make the environment of every process: without what changes speed or looks."""
    clean = {
        name: value
        for name, value in os.environ.items()
        if name not in HIDING and not name.startswith("CLICOLOR")
    }
    return clean | {"TERM": "xterm-256color"} | ({} if INSTALLED else {"PYTHONPATH": str(ROOT)})


def run(command: list[str], source: Path, out: Path) -> Best:
    """Run *command* from the file *source* to the file *out*.

    Linux counts in a child's peak what this process held when it started it: nothing big may be
    kept here before.
    """
    with source.open("rb") as read, out.open("wb") as write, tempfile.TemporaryFile() as errors:
        begun = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=read, stdout=write, stderr=errors, env=environment(), cwd=out.parent
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):  # 1: done, but some rows were refused
            errors.seek(0)
            raise SystemExit(
                f"{command[:4]} ended with {process.returncode}:"
                f" {errors.read().decode(errors='replace').strip()}"
            )
    mib = usage.ru_maxrss / (1 << (20 if sys.platform == "darwin" else 10))
    return Best(seconds, usage.ru_utime + usage.ru_stime, mib)


def digest(file: Path) -> str:
    """Hash *file* a block at a time."""
    sha = hashlib.sha256()
    with file.open("rb") as data:
        while block := data.read(1 << 20):
            sha.update(block)
    return sha.hexdigest()


def race(commands: dict[str, list[str]], source: Path, lines: Iterator[str]) -> dict[str, Best]:
    """Write *lines* to *source*, run the installed *commands* on it in turns; keep each best."""
    print(f"making {source.name}", file=sys.stderr)
    with source.open("w", encoding="utf-8", newline="\n") as made:
        made.writelines(f"{line}\n" for line in lines)
    best: dict[str, Best] = {}
    out = source.with_suffix(".out")
    for turn in range(TURNS):
        for name, command in commands.items():
            if shutil.which(command[0]) is None:
                continue
            print(f"{source.name}: {name}, {turn + 1} of {TURNS}", file=sys.stderr)
            now = run(command, source, out)
            before = best.get(name) or now._replace(digest=digest(out))
            best[name] = Best(
                min(before.seconds, now.seconds),
                min(before.cpu, now.cpu),
                max(before.mib, now.mib),
                before.digest,
            )
    out.unlink()
    source.unlink()
    return best


def held(value: float, sign: str, target: float, shown: str) -> str:
    """Show a figure with its target, and say so if it is missed."""
    missed = value < target if sign == "≥" else value > target
    return f"{shown} ({sign} {target:,}{', missed' if missed else ''})"


def race_row(
    what: str,
    rows: int,
    best: dict[str, Best],
    targets: dict[str, float],
    *,
    same_output: bool = True,
) -> Row:
    """Say in one row how *best* compares: each tool's time divided by that of ldn.

    The other tools read no phrases, so that their output is not always the *same_output*.
    """
    ldn = best["ldn"]
    figures = []
    for name, other in best.items():
        ratio = other.seconds / ldn.seconds
        figure = (
            held(ratio, "≥", targets[name], f"{ratio:.2f}") if name in targets else f"{ratio:.2f}"
        )
        if other is not ldn:
            figures.append(
                f"{name} {figure}{', OTHER OUTPUT' if same_output and other.digest != ldn.digest else ''}"
            )
    seconds = f"{ldn.seconds:.2f} s ({ldn.cpu:.2f} s of CPU)"
    memory = held(ldn.mib, "<", MEMORY_MIB, f"{ldn.mib:.0f} MiB")
    return (
        f"{what}, {rows:,} rows",
        f"{seconds}, {rows / ldn.seconds / 1e6:.2f} M rows/s, {memory}",
        "; ".join(figures),
    )


def classify_rows(folder: Path, counts: list[int]) -> Iterator[Row]:
    """Race `ldn classify` on both kinds of columns; compare the growth of time and of rows."""
    kinds = (
        ("a dozen spellings", dozen, {"mawk": 1.4, "gawk": 2.5}),
        ("all different", different, {"mawk": 0.4}),
    )
    for kind, lines, targets in kinds:
        seconds = []
        for rows in counts:
            best = race(CLASSIFY, folder / f"{lines.__name__}-{rows}.txt", lines(rows))
            seconds.append(best["ldn"].seconds)
            yield race_row(f"`classify`, {kind}", rows, best, targets)
        growth = f"{seconds[-1] / seconds[0]:.1f} times the time"
        yield (
            f"`classify`, {kind}, {counts[0]:,} to {counts[-1]:,} rows",
            growth,
            f"{counts[-1] / counts[0]:.1f} times the rows",
        )


def real_rows(folder: Path, rows: int) -> Iterator[Row]:
    """Race `ldn classify` on columns shaped like real ones, in which all lines differ."""
    for kind, lines in REAL.items():
        best = race(CLASSIFY, folder / f"{kind.replace(' ', '-')}.txt", lines(rows))
        what, ldn, ratios = race_row(f"`classify`, {kind}", rows, best, {}, same_output=False)
        if kind in LEAST:
            rate = rows / best["ldn"].seconds
            ldn += "; " + held(rate, "≥", LEAST[kind], f"{rate:,.0f} rows/s")
        yield what, ldn, ratios


def annotate_rows(folder: Path, rows: int) -> Iterator[Row]:
    """Race `ldn annotate` on tables of six columns."""
    for kind, lines in TABLES.items():
        source = folder / f"{kind}.csv"
        commands = {name: [*command, str(source)] for name, command in ANNOTATE.items()}
        yield race_row(
            f"`annotate`, six columns, {kind}",
            rows,
            race(commands, source, lines(rows)),
            {"Miller": 3},
        )


def in_terminal(command: list[str], folder: Path) -> None:
    """Run *command* in a pseudo-terminal of its own and read until it ends."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        command,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment(),
        cwd=folder,
        start_new_session=True,
    )
    os.close(theirs)
    with contextlib.suppress(OSError):  # Linux ends a terminal with EIO
        while os.read(ours, 1 << 16):
            pass
    os.close(ours)
    if process.wait():
        raise SystemExit(f"{command} ended with {process.returncode} in a terminal")


def startup_rows(folder: Path, turns: int) -> Iterator[Row]:
    """Time short commands from start to end, in turns, and compare them with a bare Typer app."""
    app, out = folder / "bare.py", folder / "startup.out"
    app.write_text(BARE_APP, encoding="utf-8")
    bare, terminal = "a bare Typer app", "`ldn explain 4.5` in a terminal"
    commands: dict[str, tuple[list[str], float | None]] = {
        "`python -c pass`": ([sys.executable, "-c", "pass"], None),
        bare: ([sys.executable, str(app), "4.5"], None),
        "`ldn classify 4.5`": ([*LDN, "classify", "4.5"], 1.15),
        "`ldn explain 4.5 -f json`": ([*LDN, "explain", "4.5", "-f", "json"], 1.25),
        terminal: ([*LDN, "explain", "4.5"], 1),
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    print(f"start-up, {turns} turns", file=sys.stderr)
    for turn in range(turns + 1):
        for name, (command, _) in commands.items():
            begun = time.perf_counter()
            if name == terminal:
                in_terminal(command, folder)
            else:
                run(command, Path(os.devnull), out)
            if turn:  # the first one compiles modules and fills caches
                times[name].append(1000 * (time.perf_counter() - begun))
    for name, (_, target) in commands.items():
        least, median = min(times[name]), statistics.median(times[name])
        ratio = least / min(times[bare])
        ratios = f"{ratio:.2f}, by medians {median / statistics.median(times[bare]):.2f}"
        compared = held(ratio, "≤", target, ratios) if target else ratios
        yield (
            f"start-up, {name}",
            f"{least:.0f} ms, median {median:.0f} ms",
            "1" if name == bare else f"{bare} {compared}",
        )


def parse_row(count: int) -> Row:
    """Time `parse_dose` on plain numbers that all differ."""
    texts = [f"{at / 1000:.3f} mg" for at in range(1, count + 1)]
    seconds = []
    for _ in range(TURNS):
        begun = time.perf_counter()
        for text in texts:
            parse_dose(text)
        seconds.append(time.perf_counter() - begun)
    rate = count / min(seconds)
    return (
        "`parse_dose`, different plain numbers, one core",
        held(rate, "≥", 300_000, f"{rate:,.0f} a second"),
        "",
    )


def sql_row(folder: Path, rows: int) -> Row:
    """Time the expression of `ldn sql` in DuckDB against a hand-written one, on one thread."""
    what = f"`ldn sql` in DuckDB, {rows:,} rows"
    command = [*LDN, "sql", "dose_mg", "--dialect", "duckdb"]
    made = subprocess.run(
        command, capture_output=True, text=True, check=False, env=environment(), cwd=folder
    )
    if made.returncode:
        return what, f"skipped: {made.stderr.strip()[-60:]}", ""
    try:
        import duckdb
    except ImportError:
        return what, "skipped: DuckDB is not installed", ""
    engine = duckdb.connect()
    engine.execute("set threads = 1")
    engine.execute(f"create table rx as {DUCKDB_ROWS.format(rows)}")
    seconds: dict[str, list[float]] = {made.stdout: [], CASE: []}
    for _ in range(2 * TURNS):
        for expression, times in seconds.items():
            begun = time.perf_counter()
            engine.execute(f"select sum(length({expression})) from rx").fetchall()
            times.append(time.perf_counter() - begun)
    unlike = engine.execute(
        f"select count(*) from rx where ({made.stdout}) is distinct from ({CASE})"
    ).fetchall()[0][0]
    ldn, written = min(seconds[made.stdout]), min(seconds[CASE])
    return (
        what,
        f"{ldn:.2f} s",
        (
            f"a hand-written `CASE` {written / ldn:.2f} (about 1)"
            f"{f', {unlike:,} ROWS DIFFER' if unlike else ''}"
        ),
    )


def circumstances() -> str:
    """Say when and where this was measured, and with which versions."""
    processor = platform.processor() or platform.machine()
    with contextlib.suppress(OSError, StopIteration):
        processor = next(
            re.finditer(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
        )[1]
    tools = [f"Python {platform.python_version()}", f"Typer {version('typer')}"]
    for tool, command in VERSIONS.items():
        if shutil.which(command[0]):
            done = subprocess.run(
                command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
            )
            found = re.search(r"\d+(\.\d+)+", done.stdout + done.stderr)
            tools.append(f"{tool} {found[0] if found else '?'}")
        else:
            tools.append(f"{tool} not installed")
    with contextlib.suppress(PackageNotFoundError):
        tools.append(f"DuckDB {version('duckdb')}")
    return (
        f"{datetime.now(timezone.utc):%Y-%m-%d} (UTC), {processor}, {os.cpu_count()} cores;"
        f" {', '.join(tools)}."
    )


def main() -> None:
    """Measure everything, print the table, and write it into docs/benchmarks.md if asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--rows",
        type=int,
        nargs="+",
        default=[1_000_000, 3_000_000, 10_000_000],
        help="rows for classify",
    )
    parser.add_argument(
        "--quick", action="store_true", help="small files and few turns, where start-up weighs much"
    )
    parser.add_argument(
        "--write", action="store_true", help="replace the table in docs/benchmarks.md"
    )
    given = parser.parse_args()
    if given.write and (given.quick or not MARKED.search(DOCUMENT.read_text(encoding="utf-8"))):
        parser.error(
            "--write needs a full run, and in docs/benchmarks.md the lines <!-- benchmark --> and"
            " <!-- /benchmark -->"
        )
    counts = [50_000, 100_000] if given.quick else sorted(given.rows)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = [*startup_rows(folder, 5 if given.quick else 25), *classify_rows(folder, counts)]
        rows += real_rows(folder, 50_000 if given.quick else 1_000_000)
        rows += annotate_rows(folder, 100_000 if given.quick else 1_000_000)
        rows += [
            parse_row(100_000 if given.quick else 300_000),
            sql_row(folder, 1_000_000 if given.quick else 10_000_000),
        ]
    head = ("what", f"ldn, best of {TURNS} turns", "times as fast as; start-up: times as long as")
    lines = [f"| {' | '.join(row)} |" for row in (head, ("---",) * 3, *rows)]
    table = "\n".join([f"{circumstances()} Targets in parentheses.", "", *lines]) + "\n"
    print(table, end="")
    if given.write:
        DOCUMENT.write_text(
            MARKED.sub(lambda _: table, DOCUMENT.read_text(encoding="utf-8")),
            encoding="utf-8",
            newline="\n",
        )


if __name__ == "__main__":
    main()
