"""Formats for programs: the same fields in each, exact numbers, no markup from outside."""

from __future__ import annotations

import csv
import io
import json
import re
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest
from conftest import COMMAND_LINES, Run, takes
from hypothesis import given
from hypothesis import strategies as st
from test_check import STAND_IN

import ldn_cli
from ldn_cli import DoseError, explain
from ldn_cli.commands import COMMANDS
from ldn_cli.evidence.model import DIRECTIONS, KINDS
from ldn_cli.records import evidence, regimes, source
from ldn_cli.records.explanation import COLUMNS
from ldn_cli.records.formats import FORMS, render
from ldn_cli.rules import INVALID, REGIMES
from ldn_cli.transcript import PARAGRAPHS, STANDINGS
from ldn_cli.wording import escaped

SCHEMA = json.loads((Path(ldn_cli.__file__).parent / "records" / "schema.json").read_text("utf-8"))
# Users' programs may meet fields that are added later; what is written now is in the schema.
STRICT = jsonschema.Draft202012Validator(
    {
        **SCHEMA,
        "$defs": {
            name: {**definition, "additionalProperties": False}
            for name, definition in SCHEMA["$defs"].items()
        },
    }
)
HOSTILE = [
    "\x1b[31mred",
    "a\tb",
    "a\nb",
    "a,b",
    'say "x"',
    "|x|",
    "<b>&amp;",
    "[red]x[/]",
    "\u202etxt",
    "\u009b1m",
    "=1+1",
    "`x`",
    "*x*",
    "ä½€",
    "\x00",
]


def records(run: Run, *arguments: str, stdin: bytes = b"") -> list[dict[str, object]]:
    """Run with -f json; return the records with exact decimals, each validated against the schema."""
    out = run(arguments[0], "-f", "json", *arguments[1:], stdin=stdin).out
    found = [json.loads(line, parse_float=Decimal, parse_int=Decimal) for line in out.splitlines()]
    for line in out.splitlines():
        STRICT.validate(json.loads(line))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "4.5",
        "4500 mcg",
        "5.0000000000000000001",
        "49.999",
        "50",
        "1e-9",
        "2 mg bid",
        *HOSTILE,
        "",
        "4,5",
        "9" * 70,
    ],
)
def test_an_explanation_in_json(text: str, run: Run) -> None:
    (record,) = records(run, "explain", "--", text.replace("\x00", "\x01"))
    text = text.replace("\x00", "\x01")
    assert record["schema"] == "ldn.explanation/1"
    assert record["input"] == text
    try:
        explanation = explain(text)
    except DoseError as error:
        expected = {"code": error.code, "message": error.message} | (
            {"hint": error.hint} if error.hint else {}
        )
        assert record == {
            "schema": "ldn.explanation/1",
            "input": text,
            "dose_mg_per_day": None,
            "regime": INVALID,
            "error": expected,
        }
        return
    assert record["dose_mg_per_day"] == explanation.dose_mg_per_day
    assert record["percent_of_conventional"] == explanation.percent_of_conventional
    assert record["regime"] == explanation.regime
    assert record["in_summary_range"] is explanation.in_summary_range
    assert record["summary"] == explanation.summary
    assert {claim["id"] for claim in record["claims"]} == {claim.id for claim in explanation.claims}  # type: ignore[attr-defined]
    assert all(claim["standing"] in STANDINGS for claim in record["claims"])  # type: ignore[attr-defined]
    assert record["left_open"]


def test_json_keeps_every_digit_and_no_exponent(run: Run) -> None:
    assert (
        '"dose_mg_per_day": 5.0000000000000000001,'
        in run("explain", "5.0000000000000000001", "-f", "json").out
    )
    assert '"dose_mg_per_day": 1000,' in run("explain", "1e3", "-f", "json").out
    assert '"dose_mg_per_day": 0.000000001,' in run("explain", "1e-9", "-f", "json").out
    assert (
        '"percent_of_conventional": 10.0000000000000000002,'
        in run("explain", "5.0000000000000000001", "-f", "json").out
    )


def test_json_shows_no_control_character(run: Run) -> None:
    out = run("explain", *HOSTILE[:-1], "-f", "json").out
    assert out.isascii() or all(char.isprintable() or char == "\n" for char in out)
    assert len(out.splitlines()) == len(HOSTILE) - 1


def test_a_byte_that_is_no_text_is_replaced_in_json(run: Run) -> None:
    (record,) = records(run, "explain", stdin=b"4.5 \xff\n")
    assert record["input"] == "4.5 \ufffd"


@pytest.mark.parametrize(
    ("arguments", "columns"),
    [
        (["explain", "4.5", "4,5", "2.25 mg bid", "50", *HOSTILE[:-1]], COLUMNS),
        (["regimes"], regimes.COLUMNS),
        (["source"], source.COLUMNS),
        (["evidence", "4.5"], evidence.COLUMNS),
        (["evidence"], evidence.COLUMNS),
    ],
    ids=["explain", "regimes", "source", "evidence at a dose", "evidence"],
)
def test_tables_hold_what_json_holds(
    arguments: list[str], columns: tuple[str, ...], run: Run
) -> None:
    found = records(run, *arguments)
    rows = list(csv.reader(io.StringIO(run(*arguments, "-f", "csv").out, newline="")))
    tabs = [line.split("\t") for line in run(*arguments, "-f", "tsv").out.split("\n")[:-1]]
    markdown = run(*arguments, "-f", "markdown").out.splitlines()
    assert rows[0] == tabs[0] == list(columns)
    assert len(rows) == len(tabs) == len(markdown) - 1 == len(found) + 1
    for row, record in zip(rows[1:], found, strict=True):
        for column, cell in zip(columns, row, strict=True):
            value = record.get(column)
            if isinstance(value, dict):
                assert cell == value["code"]
            elif isinstance(value, bool):
                assert cell == str(value).lower()
            elif isinstance(value, Decimal):
                assert Decimal(cell) == value
            elif isinstance(value, list):
                assert cell == " ".join(map(str, value))
            else:
                assert cell == escaped("" if value is None else str(value), 10_000)
    assert all(line.count("|") - line.count("\\|") == len(columns) + 1 for line in markdown)


def test_the_regimes_for_programs(run: Run) -> None:
    found = records(run, "regimes")
    assert [record["regime"] for record in found] == list(REGIMES)
    assert [record["up_to_mg"] for record in found] == [5, None, None]
    assert [record["above_mg"] for record in found] == [None, 5, None]
    assert [record["below_mg"] for record in found] == [None, 50, None]
    assert [record["from_mg"] for record in found] == [None, None, 50]


def writes_records(command: str) -> bool:
    """Check whether *command* has formats for programs."""
    return takes(command, "output_format")


@pytest.mark.parametrize("command", [c for c in COMMANDS if writes_records(c) and takes(c, "unit")])
def test_a_command_that_reads_doses_writes_a_record_of_one_that_is_refused(
    command: str, run: Run
) -> None:
    answered = COMMAND_LINES[command][0]
    kinds = {record["schema"] for record in records(run, command, *answered)}
    found = records(run, command, *("4,5" for _ in answered))
    assert {(record["schema"], record["regime"], record["input"]) for record in found} == {
        (kind, INVALID, "4,5") for kind in kinds
    }
    assert len(found) == len(answered)


@pytest.mark.parametrize("command", [name for name in COMMANDS if writes_records(name)])
def test_every_record_of_every_command_is_in_the_schema(command: str, run: Run) -> None:
    found = [
        record
        for arguments in COMMAND_LINES[command]
        for record in records(run, command, *arguments, stdin=STAND_IN.encode())
    ]
    assert found
    for record in found:
        assert str(record["schema"]).startswith("ldn.")
        if "error" in record:
            assert (record["regime"], record["dose_mg_per_day"]) == (INVALID, None)
        elif "input" in record and record["input"] is not None:
            assert record["regime"] in REGIMES


def test_every_kind_of_record_has_its_schema(run: Run) -> None:
    kinds = {
        record["schema"]
        for command in filter(writes_records, COMMANDS)
        for arguments in COMMAND_LINES[command]
        for record in records(run, command, *arguments, stdin=STAND_IN.encode())
    }
    assert {
        definition["properties"]["schema"]["const"]
        for name, definition in SCHEMA["$defs"].items()
        if name != "refusal"
    } == kinds
    assert set(SCHEMA["$defs"]["refusal"]["properties"]["schema"]["enum"]) <= kinds


def test_numbers_are_numbers_and_identifiers_stand_apart(run: Run) -> None:
    estimate, *found = records(run, "evidence", "4.5")
    assert estimate["blocked_percent"] == Decimal("44.6")
    final = next(record for record in found if record["id"] == "final2024")
    assert final["difference"] == {
        "unit": "points on a pain scale from 0 to 10",
        "difference": Decimal("-0.34"),
        "low": Decimal("-0.95"),
        "high": Decimal("0.27"),
    }
    assert (final["participants"], final["lowest_mg"], final["highest_mg"]) == (99, 6, 6)
    assert (final["doi"], final["nct"]) == ("10.1016/S2665-9913(23)00278-3", "NCT04270877")
    assert final["p_values"] == [Decimal("0.27")]
    assert {record["regime"] for record in found} == {"low-dose"}
    assert {record["input"] for record in found} == {"4.5"}


def test_the_schema_names_what_the_program_names() -> None:
    def named(definition: str, field: str) -> list[str]:
        return list(SCHEMA["$defs"][definition]["properties"][field]["enum"])

    assert named("explanation", "regime") == named("regime", "regime") == list(REGIMES)
    assert named("evidence", "kind") == ["estimate", *KINDS]
    assert named("evidence", "direction") == [*DIRECTIONS, None]
    assert named("evidence", "regime") == [*REGIMES, None]
    assert [standing for standing in named("source", "standing") if standing] == list(STANDINGS)
    text = json.dumps(SCHEMA)
    assert set(re.findall(r'"maximum": (\d+)', text)) == {str(PARAGRAPHS[-1])}
    assert '"additionalProperties": false' not in text


@given(st.text(max_size=100))
def test_untrusted_text_is_shown_escaped(text: str) -> None:
    assert escaped(text, 100).isprintable()
    assert escaped(text, 3).removesuffix("...").isprintable()


@given(st.text(max_size=30))
def test_markdown_cells_are_no_markup(text: str) -> None:
    (line,) = render("markdown", ["x"], [{"x": text}], header=False)
    assert line.count("\n") == 1
    bare = line[2:-3]
    assert not re.search(r"(?<!\\)://|www\.", bare)
    for sign in "`*_[]<>|~#&@":
        assert all(bare[at - 1] == "\\" for at, char in enumerate(bare) if char == sign)


def test_formats_are_those_that_the_command_line_names() -> None:
    from typing import get_args

    from ldn_cli.commands.options import Dialect, Format
    from ldn_cli.records.formats import DRAWN
    from ldn_cli.tables.sql import DIALECTS

    assert get_args(get_args(Format)[0]) == ("text", *FORMS, *DRAWN)
    assert get_args(Dialect) == DIALECTS


def test_help_never_changes_format(run: Run) -> None:
    assert run("explain", "4.5", "-f", "csv").out.splitlines() == [
        ",".join(COLUMNS),
        "4.5,4.5,low-dose,9,true,",
    ]
    assert run("explain", "x", "-f", "csv").out.splitlines()[1] == "x,,invalid,,,not-a-number"
    assert run("explain", "-f", "csv", stdin=b"").out == ",".join(COLUMNS) + "\n"
    assert run("explain", "-f", "json", stdin=b"").out == ""


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("output_format", ["csv", "tsv"])
@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("4.5\u00a0mg", "4.5\u00a0mg"),
        ("4.5\u202fmg", "4.5\u202fmg"),
        ("4.5\u3000mg", "4.5\u3000mg"),
        ("4.5 mg \u00e9", "4.5 mg \u00e9"),
        ("4.5\u200bmg", "4.5\\u200bmg"),
        ("4.5\u202emg", "4.5\\u202emg"),
        ("4.5\x1bmg", "4.5\\x1bmg"),
    ],
)
def test_a_cell_is_the_text_as_given_where_it_is_safe_to_show(
    text: str, shown: str, output_format: str, run: Run
) -> None:
    row = run("explain", "-f", output_format, text).out.split("\n")[1]
    assert row.startswith(shown + {"csv": ",", "tsv": "\t"}[output_format])
