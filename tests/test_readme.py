"""The README: every example prints what it says, every picture is what the command writes."""

from __future__ import annotations

import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from conftest import ROOT, TRANSCRIPT, environment
from readme import README, examples, pictures, printed

TEXT = README.read_text("utf-8")


def test_there_are_examples() -> None:
    assert len(examples(TEXT)) >= 15
    assert pictures(TEXT)


@pytest.mark.parametrize(
    ("command", "output"), examples(TEXT), ids=lambda value: value[:40] if "\n" not in value else ""
)
def test_an_example_prints_what_the_readme_says(command: str, output: str) -> None:
    if "transcript.txt" in command and not TRANSCRIPT.exists():
        pytest.skip("the transcript is not beside this checkout")
    assert printed(command) == output, "python tests/readme.py writes the README anew"


@pytest.mark.parametrize(
    ("command", "file"), pictures(TEXT), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_picture_is_what_the_command_writes(command: str, file: Path) -> None:
    assert printed(command) == file.read_text("utf-8"), (
        "python tests/readme.py draws the pictures anew"
    )


def test_links_lead_to_files() -> None:
    for name in re.findall(r"\]\(([a-zA-Z_./-]+)\)", TEXT):
        assert (ROOT / name).exists(), name
    for name in re.findall(r'src="([^"]+)"', TEXT):
        assert (ROOT / name).exists(), name


def code_after(mark: str) -> str:
    """Give the block of code in the README that begins with *mark*."""
    return TEXT[TEXT.index(mark) : TEXT.index("```", TEXT.index(mark))]


def test_the_python_example_gives_what_its_comments_say() -> None:
    import ldn_cli

    lines = [line for line in code_after("from ldn_cli import").splitlines() if line]
    names = {name: getattr(ldn_cli, name) for name in ldn_cli.__all__}
    assert len(lines) == 5
    for line in lines[1:]:
        code, _, comment = line.partition("#")
        try:
            result = repr(eval(code, names))
        except ldn_cli.DoseError as error:
            result = f"DoseError: {error}"
        assert [part for part in comment.strip().split(" ...") if part not in result] == []


def test_the_duckdb_recipe(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed: pip install '.[test]'")
    duckdb.sql(
        f"copy (select * from (values (4.5), (6), (50), (null)) as rx(dose_mg)) to '{tmp_path}/rx.parquet' (format parquet)"
    )
    function = f"""duckdb() {{ "{sys.executable}" -c 'import duckdb, sys; print(duckdb.sql(sys.argv[1]).fetchall())' "$2"; }}\n"""
    program = f'ldn() {{ "{sys.executable}" -m ldn_cli "$@"; }}\n'
    script = program + function + code_after("# DuckDB over Parquet")
    done = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, capture_output=True, check=True, env=environment()
    )
    assert [row[1] for row in eval(done.stdout, {"Decimal": Decimal})] == [
        "low-dose",
        "undescribed",
        "opioid-blockade",
        None,
    ]
