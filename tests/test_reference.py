"""The reference names all there is: codes, formats, fields, exit codes, limits, the library."""

from __future__ import annotations

import re
from decimal import Decimal

from conftest import ROOT
from documentation import README, examples
from test_completion import FORMATS

import ldn_cli
from ldn_cli.commands.messages import MEANINGS, ExitCode
from ldn_cli.dose.messages import Reason
from ldn_cli.dose.model import LEAST_MG, LONGEST, MOST_MG
from ldn_cli.records.explanation import COLUMNS

REFERENCE = (ROOT / "docs" / "reference.md").read_text("utf-8")


def section(title: str) -> str:
    """Return the section of the reference that *title* begins."""
    return REFERENCE.split(f"\n## {title}\n")[1].split("\n## ")[0]


def first_cells(text: str) -> list[str]:
    """List the first cells of the tables in *text*, without heads."""
    cells = re.findall(r"(?m)^\| ([^|]+) \|", text)
    return [cell for cell in cells if cell != "---" and cell not in {"code", "`-f`"}]


def test_every_code_of_a_refusal_has_its_line_and_its_example() -> None:
    told = [cell.strip("`") for cell in first_cells(section("Refusals"))]
    shown = {
        code
        for _, output in examples(section("Refusals"))
        for code in re.findall(r"(?m)\[([a-z-]+)\]$", output)
    }
    assert len(told) == len(set(told))
    assert set(told) == {reason.code for reason in Reason} == shown


def test_every_format_is_described() -> None:
    told = ", ".join(first_cells(section("Formats").split("\n### ")[0])).replace("`", "")
    assert told.split(", ") == FORMATS


def test_every_column_and_public_name_is_described() -> None:
    assert [name for name in COLUMNS if f"`{name}`" not in section("Formats")] == []
    assert [name for name in ldn_cli.__all__ if f"`{name}`" not in section("Library")] == []


def test_every_exit_code_is_described() -> None:
    told = {*MEANINGS, *map(int, re.findall("[0-9]{3}", section("Exit codes").split("```")[0]))}
    assert told >= set(ExitCode)


def test_limits_are_true() -> None:
    assert (Decimal("1e-9"), Decimal(1000)) == (LEAST_MG, MOST_MG)
    assert f"more than {LONGEST} characters" in section("Refusals")
    assert Reason.TOO_LONG.message == f"longer than {LONGEST} characters"
    assert "less than 1 pg or more than 1 g a day" in section("Refusals")
    assert "under 1 pg or over 1 g" in README.read_text("utf-8")
