"""The CASE expression answers on real engines what classify answers, for all their numbers."""

from __future__ import annotations

import math
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

import duckdb
import pytest
import sqlglot
from conftest import Result, environment, ldn
from sqlglot import exp

from ldn_cli import DoseError, classify, classify_all
from ldn_cli.dose.model import LEAST_MG, MG_IN, MOST_MG
from ldn_cli.exact import EXACT, plain
from ldn_cli.rules import INVALID, REGIMES, RULES
from ldn_cli.tables.sql import DIALECTS, ColumnError, regime_case

PLACES = Decimal("1e-20")  # one step of DECIMAL(38,20)
TINY = ("5e-324", "1.7976931348623157e308")
# How sqlglot calls the dialects; its own one is the closest it has to the standard.
PARSERS: dict[str, str | None] = {name: name for name in DIALECTS} | {"ansi": None}


@cache
def edges(unit: str) -> list[Decimal]:
    """List every threshold and both limits of a dose, in *unit*."""
    mg = {edge.mg for rule in RULES for edge in (rule.lower, rule.upper) if edge} | {
        LEAST_MG,
        MOST_MG,
    }
    return [EXACT.divide(edge, MG_IN[unit]) for edge in sorted(mg)]


@cache
def generated(unit: str, count: int = 1300) -> list[Decimal]:
    """Make the same doses of all sizes at each run, of 20 places; half lie close to an edge."""
    dice = random.Random(5)
    near = edges(unit)
    made = []
    for index in range(count):
        if index % 2:
            edge = dice.choice(near)
            value = EXACT.add(
                edge,
                EXACT.multiply(edge, Decimal(dice.choice((1, -1)) * 10 ** dice.uniform(-20, 0))),
            )
        else:
            value = EXACT.multiply(near[-1], Decimal(10 ** dice.uniform(-16, 1)))
        made.append(EXACT.quantize(value, PLACES))
    return made


@cache
def doubles(unit: str) -> list[float]:
    """List the doubles to ask about: edges, their neighbours, generated doses, and no numbers."""
    values = [float(edge) for edge in edges(unit)]
    values += [
        math.nextafter(value, towards) for value in values for towards in (-math.inf, math.inf)
    ]
    values += [float(dose) for dose in generated(unit)]
    values += [float(text) for text in TINY]
    values += [-value for value in values]
    return [*values, 0.0, -0.0, math.nan, math.inf, -math.inf]


@cache
def decimals(unit: str) -> list[Decimal]:
    """List numbers of 20 places to ask about, up to the largest that DECIMAL(38,20) holds."""
    values = [
        EXACT.add(edge, step) for edge in edges(unit) for step in (-PLACES, Decimal(0), PLACES)
    ]
    values += [*generated(unit), EXACT.subtract(Decimal(10) ** 18, PLACES)]
    return [*values, *(value.copy_negate() for value in values), Decimal(0)]


def integers(unit: str, bits: int, *, signed: bool = True) -> list[int]:
    """List whole numbers to ask about that fit in *bits*, the outermost included."""
    least, most = (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) if signed else (0, 2**bits - 1)
    values = {int(edge) + step for edge in edges(unit) for step in (-1, 0, 1)} | set(
        range(-60, 120)
    )
    values |= {int(dose) for dose in generated(unit)} | {least, least + 1, most - 1, most}
    return sorted(value for value in values if least <= value <= most)


def far_from_the_lowest_limit(values: list[float], unit: str) -> list[float]:
    """Leave out what a FLOAT cannot tell from 1 pg."""
    return [value for value in values if not math.isclose(abs(value), edges(unit)[0], rel_tol=0.01)]


def written(value: float | Decimal) -> str:
    """Write *value* as it is printed."""
    return repr(value) if isinstance(value, float) else str(value)


def expected(value: float | Decimal | None, unit: str) -> str | None:
    """Ask classify_all about *value*; NULL stays NULL."""
    return None if value is None else classify_all([written(value)], unit)[0]


def asked_alone(value: float | Decimal, unit: str) -> str:
    """Ask classify about *value*."""
    try:
        return classify(written(value), unit)
    except DoseError:
        return INVALID


def check(
    answers: Iterable[tuple[float | Decimal | None, str | None]], count: int, unit: str
) -> None:
    """Hold all *count* answers against the library, each beside the value as the engine has it."""
    rows = list(answers)
    assert len(rows) == count
    wrong = [
        (value, answer, expected(value, unit))
        for value, answer in rows
        if answer != expected(value, unit)
    ]
    assert not wrong
    assert {answer for _, answer in rows} >= {INVALID, None}


@cache
def duck() -> duckdb.DuckDBPyConnection:
    """Open one database in memory, which costs more than most questions to it."""
    return duckdb.connect()


def in_duckdb(kind: str, values: Iterable[object]) -> duckdb.DuckDBPyConnection:
    """Make a table rx of one column of that kind, with NULL as its last value."""
    connection = duck()
    connection.execute(f"create or replace table rx (dose {kind})")
    connection.execute(
        f"insert into rx select unnest(?::varchar[])::{kind}",
        [[*(str(value) for value in values), None]],
    )
    return connection


@pytest.mark.parametrize("unit", MG_IN)
def test_the_values_lie_on_both_sides_of_every_edge(unit: str) -> None:
    assert {expected(value, unit) for value in doubles(unit)} == {*REGIMES, INVALID}
    values: list[float | Decimal] = [*doubles(unit), *decimals(unit)]
    assert [asked_alone(value, unit) for value in values] == [
        expected(value, unit) for value in values
    ]
    for edge in edges(unit):
        sides = [EXACT.subtract(edge, PLACES), EXACT.add(edge, PLACES)]
        assert expected(sides[0], unit) != expected(sides[1], unit)
        assert {edge, *sides} <= set(decimals(unit))
        assert {
            math.nextafter(float(edge), 0),
            float(edge),
            math.nextafter(float(edge), math.inf),
        } <= set(doubles(unit))
    assert len({float(dose) for dose in generated(unit)}) > 1000
    assert {expected(dose, unit) for dose in generated(unit)} == {*REGIMES, INVALID}


@pytest.mark.parametrize("unit", MG_IN)
def test_duckdb_doubles(unit: str) -> None:
    values = doubles(unit)
    connection = in_duckdb("double", map(repr, values))
    answers = connection.execute(
        f"select dose, {regime_case('dose', 'duckdb', unit)} from rx"
    ).fetchall()
    assert [repr(value) for value, _ in answers] == [*map(repr, values), "None"]
    check(answers, len(values) + 1, unit)


@pytest.mark.no_cover  # others measure it; this one reads much
@pytest.mark.parametrize("unit", MG_IN)
@pytest.mark.parametrize(
    ("kind", "places"),
    [
        ("decimal(38,20)", 20),
        ("decimal(38,0)", 0),
        ("decimal(38,12)", 12),
        ("decimal(18,3)", 3),
        ("decimal(4,1)", 1),
    ],
)
def test_duckdb_decimals(kind: str, places: int, unit: str) -> None:
    room = int(kind[8:].partition(",")[0]) - places
    least = Decimal(1).scaleb(-places)
    largest = EXACT.subtract(Decimal(10) ** room, least)
    values = {
        EXACT.quantize(value, least)
        for value in decimals(unit)
        if abs(value) < Decimal(10) ** room - 1
    }
    values |= {largest, largest.copy_negate(), least, -least}
    connection = in_duckdb(kind, [format(value, "f") for value in values])
    answers = connection.execute(
        f"select dose, {regime_case('dose', 'duckdb', unit)} from rx"
    ).fetchall()
    assert {value for value, _ in answers} == {*values, None}
    check(answers, len(values) + 1, unit)


@pytest.mark.parametrize("unit", MG_IN)
@pytest.mark.parametrize(
    ("kind", "bits"),
    [
        ("tinyint", 8),
        ("integer", 32),
        ("bigint", 64),
        ("hugeint", 128),
        ("utinyint", 8),
        ("ubigint", 64),
    ],
)
def test_duckdb_integers(kind: str, bits: int, unit: str) -> None:
    values = integers(unit, bits, signed=not kind.startswith("u"))
    answers = (
        in_duckdb(kind, values)
        .execute(f"select dose, {regime_case('dose', 'duckdb', unit)} from rx")
        .fetchall()
    )
    assert [value for value, _ in answers] == [*values, None]
    check(answers, len(values) + 1, unit)


@pytest.mark.parametrize("unit", MG_IN)
def test_duckdb_floats_away_from_the_lowest_limit(unit: str) -> None:
    """A FLOAT is compared as a FLOAT: it may differ at the limit of 1 pg, which it cannot hold."""
    values = [
        value
        for value in far_from_the_lowest_limit(doubles(unit), unit)
        if abs(value) < 1e38 or not math.isfinite(value)
    ]
    answers = (
        in_duckdb("float", map(repr, values))
        .execute(f"select dose, {regime_case('dose', 'duckdb', unit)} from rx")
        .fetchall()
    )
    check(answers, len(values) + 1, unit)


@pytest.mark.parametrize("kind", ["double", "decimal(38,20)", "hugeint"])
def test_a_condition_on_the_regime_keeps_the_rows_that_have_it(kind: str) -> None:
    """Optimisers rewrite a CASE in a WHERE; huge numbers must not overflow there."""
    values = {"double": map(repr, doubles("g")), "hugeint": integers("g", 128)}.get(
        kind, decimals("g")
    )
    connection = in_duckdb(kind, values)
    case = regime_case("dose", "duckdb", "g")
    everything = connection.execute("select dose from rx").fetchall()
    for regime in (*REGIMES, INVALID):
        kept = connection.execute(f"select dose from rx where {case} = ?", [regime]).fetchall()
        named = connection.execute(
            f"select dose from (select dose, {case} as regime from rx) where regime = ?", [regime]
        ).fetchall()
        wanted = sorted(repr(row) for row in everything if expected(row[0], "g") == regime)
        assert sorted(map(repr, kept)) == sorted(map(repr, named)) == wanted
        assert wanted or kind == "hugeint"  # no whole gram is a low dose


_OPEN: list[sqlite3.Connection] = []


def in_memory() -> sqlite3.Connection:
    """Open an empty database, which is closed when the test ends."""
    _OPEN.append(sqlite3.connect(":memory:"))
    return _OPEN[-1]


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    while _OPEN:
        _OPEN.pop().close()


def in_sqlite(kind: str, values: Iterable[object]) -> sqlite3.Connection:
    """Make a table rx of one column declared as that kind, with NULL as its last value."""
    connection = in_memory()
    connection.execute(f"create table rx (dose {kind})")
    connection.executemany("insert into rx values (?)", [*((value,) for value in values), (None,)])
    return connection


@pytest.mark.parametrize("unit", MG_IN)
@pytest.mark.parametrize("kind", ["", "double", "integer", "decimal(10,5)"])
def test_sqlite_doubles(kind: str, unit: str) -> None:
    values = [value for value in doubles(unit) if not math.isnan(value)]
    answers = (
        in_sqlite(kind, [*values, math.nan])
        .execute(f"select dose, {regime_case('dose', 'sqlite', unit)} from rx")
        .fetchall()
    )
    assert [value for value, _ in answers] == [
        *values,
        None,
        None,
    ]  # sqlite has no NaN: it is stored as NULL
    check(answers, len(values) + 2, unit)


@pytest.mark.parametrize("unit", MG_IN)
@pytest.mark.parametrize("kind", ["", "bigint", "real", "numeric"])
def test_sqlite_integers(kind: str, unit: str) -> None:
    values = integers(unit, 64)
    answers = (
        in_sqlite(kind, values)
        .execute(f"select dose, {regime_case('dose', 'sqlite', unit)} from rx")
        .fetchall()
    )
    check(answers, len(values) + 1, unit)


@pytest.mark.parametrize("unit", MG_IN)
@pytest.mark.parametrize("kind", ["numeric", "decimal(38,20)"])
def test_sqlite_decimals_are_what_it_keeps_of_them(kind: str, unit: str) -> None:
    values = [format(value, "f") for value in decimals(unit)]
    answers = (
        in_sqlite(kind, values)
        .execute(f"select dose, {regime_case('dose', 'sqlite', unit)} from rx")
        .fetchall()
    )
    assert {type(value) for value, _ in answers} == {int, float, type(None)}
    check(answers, len(values) + 1, unit)


@pytest.mark.parametrize("kind", ["", "real", "text", "blob"])
def test_sqlite_text_is_no_number(kind: str) -> None:
    words = [
        "",
        "4.5 mg",
        "abc",
        "nan",
        b"4.5",
        b"",
        *([] if kind == "real" else ["4.5", "0", "3", "10", "50", "1e-9"]),
    ]
    answers = (
        in_sqlite(kind, words)
        .execute(f"select typeof(dose), {regime_case('dose', 'sqlite')} from rx")
        .fetchall()
    )
    assert {(kind, answer) for kind, answer in answers} == {
        ("text", INVALID),
        ("blob", INVALID),
        ("null", None),
    }


def test_infinity_in_sqlite_as_people_write_it() -> None:
    case = regime_case("dose", "sqlite")
    answers = (
        in_memory()
        .execute(f"select {case} from (select 9e999 as dose union all select -9e999)")
        .fetchall()
    )
    assert answers == [(INVALID,), (INVALID,)]


@pytest.mark.parametrize("unit", MG_IN)
@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_dialect_is_parsed(dialect: str, unit: str) -> None:
    text = regime_case("rx.dose_mg", dialect, unit)
    tree = sqlglot.parse_one(text, read=PARSERS[dialect])
    assert isinstance(tree, exp.Case)
    assert "\n" not in text
    assert {
        (column.table, column.name, column.this.quoted) for column in tree.find_all(exp.Column)
    } == {("rx", "dose_mg", False)}
    numbers = {
        Decimal(literal.this)
        for literal in tree.find_all(exp.Literal)
        if literal.this[:1].isdigit()
    }
    assert numbers == {*edges(unit), Decimal(0)}
    assert [
        literal.this for literal in tree.find_all(exp.Literal) if not literal.this[:1].isdigit()
    ].count("undescribed") == 1


@pytest.mark.parametrize("unit", MG_IN)
def test_no_fraction_is_a_float_in_bigquery(unit: str) -> None:
    tree = sqlglot.parse_one(regime_case("dose", "bigquery", unit), read="bigquery")
    assert not [
        literal.this
        for literal in tree.find_all(exp.Literal)
        if not literal.is_string and "." in literal.this
    ]
    exact = [cast.this.this for cast in tree.find_all(exp.Cast) if cast.to.is_type("bigdecimal")]
    assert sorted(exact) == sorted(plain(edge) for edge in edges(unit) if edge % 1)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_dialect_means_the_same(dialect: str) -> None:
    """No engine is at hand for some of them: the parser translates them, and DuckDB answers."""
    case = sqlglot.transpile(
        regime_case("dose", dialect, "g"), read=PARSERS[dialect], write="duckdb"
    )[0]
    case = case.replace(
        "DECIMAL(38, 5)", "DECIMAL(38, 20)"
    )  # what it makes of BIGNUMERIC, which has 38 places
    values = doubles("g")
    check(
        in_duckdb("double", map(repr, values)).execute(f"select dose, {case} from rx").fetchall(),
        len(values) + 1,
        "g",
    )


@pytest.mark.parametrize(
    "column",
    [
        "", " ", " dose", "dose ", "dose\n", "dose.", ".dose", "rx..dose", "a.b.c.d", "a. b",
        "dose\0", "dose\x1b", "d" * 129,
        f"rx.{'d' * 129}", "do\u202ese",
    ],
)  # fmt: skip
def test_refused_columns(column: str) -> None:
    for dialect in DIALECTS:
        with pytest.raises(ColumnError, match=r"TABLE\.NAME.*1 to 128 characters"):
            regime_case(column, dialect)


ODD_NAMES = [
    "dose mg", "1dose", "dose-mg", "dose;", "dose--", "dose/**/", "dose'", 'dose"', '"dose"',
    "`dose`", "[dose]", "dose)",
    "abs(dose)", "dose::int", "dose*2", "$dose", "d\u00f6se", "\uff44ose", "*", "?", "@dose",
    "-dose", "+dose", "a,b", "dose\\",
    "\\", "'; drop table rx --", '" or 1=1 --', "{}", "%s", "do\u017fe", "50", "Dose (mg/d)",
]  # fmt: skip


@pytest.mark.parametrize("column", ODD_NAMES)
def test_any_name_is_quoted_for_its_engine(column: str) -> None:
    doubled = column.replace('"', '""')
    connection = duck()
    connection.execute(f'create or replace table rx as select unnest([4.5, 6, 0]) as "{doubled}"')
    lite = in_memory()
    lite.execute(f'create table rx ("{doubled}")')
    lite.executemany("insert into rx values (?)", [(4.5,), (6,), (0,)])
    answers = [("low-dose",), ("undescribed",), (INVALID,)]
    for name in (column, f"rx.{column}"):
        case = regime_case(name, "duckdb")
        assert connection.execute(f"select {case} from rx").fetchall() == answers
        assert lite.execute(f"select {regime_case(name, 'sqlite')} from rx").fetchall() == answers


@pytest.mark.parametrize("dialect", DIALECTS)
def test_any_name_is_one_column_for_every_parser(dialect: str) -> None:
    for column in ODD_NAMES:
        tree = sqlglot.parse_one(regime_case(column, dialect), read=PARSERS[dialect])
        assert isinstance(tree, exp.Case), column
        assert {found.name for found in tree.find_all(exp.Column)} == {column}


@pytest.mark.parametrize("text", ["4.5 mg", "5.0000001", "50"])
def test_a_column_of_text_is_an_error_in_duckdb(text: str) -> None:
    connection = duck()
    connection.execute("create or replace table rx as select ? as dose", [text])
    with pytest.raises(duckdb.BinderException, match="VARCHAR"):
        connection.execute(f"select {regime_case('dose', 'duckdb')} from rx")


@pytest.mark.parametrize(
    "column",
    [
        "dose",
        "_",
        "Dose_MG",
        "d1",
        "rx.dose",
        "main.rx.dose",
        "d" * 128,
        "dosage",
        "value",
        "date",
        "mg",
    ],
)
def test_plain_columns_are_not_quoted(column: str) -> None:
    for dialect in DIALECTS:
        text = regime_case(column, dialect)
        # The first condition names it twice.
        assert text.count(f"{column} ") == text.count(" THEN ") + 1, dialect
        assert not {'"', "`"} & set(text), dialect


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("column", ["order", "rx.Group", "Select", "table.from.where"])
def test_reserved_words_are_quoted(column: str, dialect: str) -> None:
    quote = "`" if dialect in {"spark", "bigquery", "sqlite"} else '"'
    text = regime_case(column, dialect)
    found = next(iter(sqlglot.parse_one(text, read=PARSERS[dialect]).find_all(exp.Column)))
    assert [part.this for part in found.parts] == column.split(".")
    assert (
        ".".join(part if part == "rx" else f"{quote}{part}{quote}" for part in column.split("."))
        in text
    )


def keywords() -> list[str]:
    """List every word that means something to DuckDB, and those that only sqlite knows."""
    known = duck().execute("select keyword_name from duckdb_keywords()").fetchall()
    more = """autoincrement current_date current_time current_timestamp current_user indexed
        notnull raise regexp reindex rowid session_user"""
    return sorted({word for (word,) in known} | set(more.split()))


def test_every_keyword_is_a_column_in_duckdb() -> None:
    for word in keywords():
        columns = (word, f"rx.{word}", word.upper())
        cases = ", ".join(regime_case(column, "duckdb") for column in columns)
        doses = f'select unnest([4.5, 6, 0]) as "{word}"'
        answers = duck().execute(f"select {cases} from ({doses}) as rx").fetchall()
        assert answers == [("low-dose",) * 3, ("undescribed",) * 3, (INVALID,) * 3], word


def test_every_keyword_is_a_column_in_sqlite() -> None:
    connection = in_memory()
    for word in keywords():
        connection.execute("drop table if exists rx")
        connection.execute(f"create table rx (`{word}`)")
        connection.executemany("insert into rx values (?)", [(4.5,), (6,), (0,)])
        for column in (word, f"rx.{word}", word.upper()):
            answers = connection.execute(
                f"select {regime_case(column, 'sqlite')} from rx"
            ).fetchall()
            assert answers == [("low-dose",), ("undescribed",), (INVALID,)], column


@pytest.mark.parametrize("column", ["order", "rx.order", "dose"])
def test_a_column_that_is_not_there_is_an_error_and_no_answer(column: str) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such column"):
        in_memory().execute(f"select {regime_case(column, 'sqlite')} from (select 4.5 as mg) as rx")
    with pytest.raises(duckdb.BinderException):
        duck().execute(f"select {regime_case(column, 'duckdb')} from (select 4.5 as mg) as rx")


def test_another_rule_makes_another_expression(tmp_path: Path) -> None:
    """No threshold and no limit stands in the module itself: a copy with others follows them."""
    shutil.copytree(Path(sys.modules["ldn_cli"].__path__[0]), tmp_path / "ldn_cli")
    changed = {
        "rules.py": [
            ("CONVENTIONAL_MG = Decimal(50)", "CONVENTIONAL_MG = Decimal(83)"),
            ("LOW_DOSE_PART = 10", "LOW_DOSE_PART = 4"),
        ],
        "dose/model.py": [
            (
                'LEAST_MG, MOST_MG = Decimal("1e-9"), Decimal(1000)',
                'LEAST_MG, MOST_MG = Decimal("2e-7"), Decimal(300)',
            )
        ],
    }
    for name, replacements in changed.items():
        text = (tmp_path / "ldn_cli" / name).read_text("utf-8")
        for old, new in replacements:
            assert text.count(old) == 1
            text = text.replace(old, new)
        (tmp_path / "ldn_cli" / name).write_text(text, "utf-8")
    code = "from ldn_cli.tables.sql import regime_case; print(regime_case('d'))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        text=True,
        cwd=tmp_path,
        env=environment(PYTHONPATH=str(tmp_path)),
    )
    found = [
        Decimal(literal.this)
        for literal in sqlglot.parse_one(done.stdout).find_all(exp.Literal)
        if not literal.is_string
    ]
    assert set(found) == {Decimal(text) for text in ("0", "300", "83", "20.75", "0.0000002")}


@pytest.mark.parametrize("unit", MG_IN)
def test_numbers_are_written_in_full(unit: str) -> None:
    """With an exponent a number would be a double in most engines."""
    words = regime_case("dose", "ansi", unit).split()
    assert {word for word in words if word[0].isdigit()} == {"0", *map(plain, edges(unit))}


def test_a_refused_column_says_what_to_write() -> None:
    with pytest.raises(ColumnError) as caught:
        regime_case("dose mg ")
    assert str(caught.value) == (
        "not a column: write NAME, TABLE.NAME or SCHEMA.TABLE.NAME, "
        "each of 1 to 128 characters that are shown, without a space around it"
    )


def test_the_standard_and_milligrams_are_meant_unless_said_otherwise() -> None:
    assert regime_case("order") == regime_case("order", "ansi", "mg")
    assert "> 1000 " in regime_case("dose")


@pytest.mark.parametrize("column", ["z", "Z", "a", "A", "_z9", "z.Z.a9", "d0", "D_9Z"])
def test_every_ascii_letter_and_digit_may_stand_in_a_name(column: str) -> None:
    assert regime_case(column, "duckdb").startswith(
        f"CASE WHEN {column} <= 0 OR {column} > 1000 THEN 'invalid' "
    )


def test_the_command_prints_one_expression() -> None:
    assert ldn("sql", "rx.dose", "--dialect", "duckdb", "--unit", "mcg") == Result(
        0, f"{regime_case('rx.dose', 'duckdb', 'mcg')}\n", ""
    )
