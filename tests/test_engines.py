"""The recipes of docs/tables.md, each run as it stands there on the engine that it is for."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import pytest
from conftest import ROOT, environment

DOCUMENT = (ROOT / "docs" / "tables.md").read_text("utf-8")
DOSES = ["4.5 mg", "50 mg daily", "", None, "4,5", "4.5 mg", "6"]
REGIMES = ["low-dose", "opioid-blockade", "invalid", None, "invalid", "low-dose", "undescribed"]
NUMBERS = [4.5, 6.0, 50.0, -1.0, None]
OF_NUMBERS = ["low-dose", "undescribed", "opioid-blockade", "invalid", None]
ANSWERS = set(zip(DOSES, REGIMES, strict=True))


def recipe(title: str) -> str:
    """Return the code below that first line."""
    found = re.search(rf"```\w+\n# {re.escape(title)}\n(.*?)```", DOCUMENT, re.DOTALL)
    assert found, title
    return found[1]


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put this checkout on the PATH as ldn, in a folder that is the current one."""
    (tmp_path / "bin").mkdir()
    file = tmp_path / "bin" / "ldn"
    file.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m ldn_cli "$@"\n')
    file.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}/bin:{Path(sys.executable).parent}", prepend=":")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def in_duckdb() -> duckdb.DuckDBPyConnection:
    """Make the tables of the recipes."""
    db = duckdb.connect()
    db.execute("create table rx as select unnest(?::varchar[]) as dose", [DOSES])
    db.execute("create table numbers as select unnest(?::double[]) as dose_mg", [NUMBERS])
    return db


def run_in_duckdb(title: str) -> duckdb.DuckDBPyConnection:
    """Run a recipe on these tables instead of a file; return the connection with its last result."""
    db = in_duckdb()
    code = recipe(title).replace('duckdb.connect("rx.db")', "db")
    names: dict[str, Any] = {"db": db}
    exec("from ldn_cli import classify_all\n" + code, names)
    return db


def test_distinct_in_duckdb() -> None:
    db = run_in_duckdb("DuckDB: distinct, classify, join")
    rows = db.execute("select dose, regime from annotated").fetchall()
    assert len(rows) == len(DOSES)
    assert set(rows) == ANSWERS


def test_a_function_in_duckdb() -> None:
    pytest.importorskip("numpy", reason="functions of DuckDB need numpy")
    assert set(run_in_duckdb("DuckDB: a function with a memory").fetchall()) == ANSWERS


def test_a_macro_in_duckdb(program: Path) -> None:
    assert program.exists()
    rows = run_in_duckdb("DuckDB: a macro").fetchall()
    assert set(rows) == set(zip(NUMBERS, OF_NUMBERS, strict=True))


def test_pandas() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    rx = pandas.DataFrame({"dose": DOSES})
    exec(recipe("pandas"), {"rx": rx})
    assert [value if isinstance(value, str) else None for value in rx["regime"]] == REGIMES


def test_polars() -> None:
    polars = pytest.importorskip("polars", reason="polars is not installed")
    names: dict[str, Any] = {"rx": polars.DataFrame({"dose": DOSES})}
    exec(recipe("polars: distinct, classify, join"), names)
    rows = names["annotated"].rows()
    assert len(rows) == len(DOSES)
    assert set(rows) == ANSWERS


def in_sqlite(folder: Path) -> None:
    """Make the file of the recipes."""
    db = sqlite3.connect(folder / "rx.sqlite")
    db.execute("create table rx (dose text)")
    db.executemany("insert into rx values (?)", [(dose,) for dose in DOSES])
    db.commit()
    db.close()


def test_sqlite_utils(program: Path) -> None:
    pytest.importorskip("sqlite_utils", reason="sqlite-utils is not installed")
    in_sqlite(program)
    names: dict[str, Any] = {}
    exec(recipe("sqlite-utils"), names)
    assert {(row["dose"], row["regime"]) for row in names["rows"]} == ANSWERS
    names["db"].conn.close()


def test_the_shell_way(program: Path) -> None:
    pytest.importorskip("sqlite_utils", reason="sqlite-utils is not installed")
    in_sqlite(program)
    done = subprocess.run(
        ["sh", "-c", recipe("Shell: select distinct, annotate, join")],
        capture_output=True,
        check=True,
        text=True,
        env=environment(PATH=f"{program}/bin:{Path(sys.executable).parent}:/usr/bin:/bin"),
    )
    lines = done.stdout.splitlines()
    assert sorted(lines) == sorted(
        ["dose,regime", "4.5 mg,low-dose", "4.5 mg,low-dose", "50 mg daily,opioid-blockade",
         ",invalid", ",", '"4,5",invalid', "6,undescribed"]
    )  # fmt: skip


def test_every_recipe_is_run() -> None:
    titles = re.findall(r"```(?:python|sh)\n# (.*)\n", DOCUMENT)
    tests = Path(__file__).read_text("utf-8") + (ROOT / "tests" / "test_spark.py").read_text(
        "utf-8"
    )
    # "DuckDB over Parquet" needs a program of its own; test_sql.py holds its expression.
    assert len(titles) > 1
    assert [title for title in titles if f'"{title}"' not in tests] == []
