"""The CASE expression answers on Spark what classify answers, in both of its modes."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import ROOT
from test_engines import ANSWERS, DOSES, NUMBERS, OF_NUMBERS, recipe
from test_sql import check, decimals, doubles, integers

from ldn_cli.dose.model import MG_IN
from ldn_cli.rules import INVALID, REGIMES
from ldn_cli.tables.sql import regime_case

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

pytest.importorskip("pyspark", reason="Spark is not installed: pip install 'ldn-cli[spark]'")
pytestmark = [
    pytest.mark.skipif(
        not (shutil.which("java") or os.environ.get("JAVA_HOME")),
        reason="Spark needs a Java runtime",
    ),
    pytest.mark.xdist_group("spark"),  # where tests are grouped, one Spark is enough
]


@pytest.fixture(scope="module")
def session() -> Iterator[SparkSession]:
    """Start one Spark of one thread for all tests, and stop it."""
    from pyspark.sql import SparkSession

    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        # A short life is not worth more.
        "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    }
    builder = SparkSession.builder.master("local[1]").appName("ldn")
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    yield spark
    spark.stop()


@pytest.fixture(params=["true", "false"], ids=["ansi", "lenient"])
def spark(session: SparkSession, request: pytest.FixtureRequest) -> SparkSession:
    """Return the one Spark in a mode: with ANSI an overflow is an error, without it is a NULL."""
    session.conf.set("spark.sql.ansi.enabled", request.param)
    session.conf.set("spark.sql.ansi.enforceReservedKeywords", request.param)
    return session


def ask(
    spark: SparkSession, kind: str, values: list[Any], unit: str
) -> list[tuple[Any, str | None]]:
    """Make a table rx of one column of that kind, NULL as its last value, and classify it."""
    spark.createDataFrame(
        [*((value,) for value in values), (None,)], f"dose {kind}"
    ).createOrReplaceTempView("rx")
    return [
        tuple(row)
        for row in spark.sql(f"select dose, {regime_case('dose', 'spark', unit)} from rx").collect()
    ]


@pytest.mark.parametrize("unit", MG_IN)
def test_doubles(spark: SparkSession, unit: str) -> None:
    values = doubles(unit)
    answers = ask(spark, "double", values, unit)
    assert [repr(value) for value, _ in answers] == [*map(repr, values), "None"]
    check(answers, len(values) + 1, unit)


@pytest.mark.parametrize("unit", MG_IN)
def test_decimals(spark: SparkSession, unit: str) -> None:
    values = decimals(unit)
    answers = ask(spark, "decimal(38,20)", values, unit)
    assert [value for value, _ in answers] == [*values, None]
    check(answers, len(values) + 1, unit)


@pytest.mark.parametrize("unit", MG_IN)
@pytest.mark.parametrize(("kind", "bits"), [("tinyint", 8), ("bigint", 64)])
def test_integers(spark: SparkSession, kind: str, bits: int, unit: str) -> None:
    values = integers(unit, bits)
    answers = ask(spark, kind, values, unit)
    assert [value for value, _ in answers] == [*values, None]
    check(answers, len(values) + 1, unit)


@pytest.mark.parametrize("unit", MG_IN)
def test_whole_decimals_too_large_for_any_fraction(spark: SparkSession, unit: str) -> None:
    values = [Decimal(value) for value in integers(unit, 64)]
    values += [Decimal(10**38 - 1), Decimal(1 - 10**38), Decimal(10**37), Decimal(-(10**37))]
    check(ask(spark, "decimal(38,0)", values, unit), len(values) + 1, unit)


def test_a_condition_on_the_regime_keeps_the_rows_that_have_it(spark: SparkSession) -> None:
    answers = ask(spark, "decimal(38,20)", decimals("g"), "g")
    for regime in (*REGIMES, INVALID):
        kept = spark.sql(
            f"select dose from rx where {regime_case('dose', 'spark', 'g')} = '{regime}'"
        ).collect()
        assert [row.dose for row in kept] == [
            value for value, answer in answers if answer == regime
        ]


def test_every_reserved_word_is_a_column(spark: SparkSession) -> None:
    words = {
        row.keyword.lower()
        for row in spark.sql("select keyword from sql_keywords() where reserved").collect()
    }
    for some in (sorted(words), ["order", "group", "true", "null", "current_date", "current_path"]):
        columns = ", ".join(f"4.5D as `{word}`" for word in ["dose", *some])
        cases = ", ".join(
            regime_case(f"rx.{word}" if index % 2 else word, "spark")
            for index, word in enumerate(["dose", *some])
        )
        table = spark.sql(
            f"select {cases} from (select {columns}) as rx"
        )  # a mistaken word is an error here, and named
        assert len(table.columns) == len(some) + 1
    assert set(table.first() or ()) == {"low-dose"}  # some that might be taken for something else


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put this checkout on the PATH as ldn, in a folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bin").mkdir()
    file = tmp_path / "bin" / "ldn"
    file.write_text(
        f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m ldn_cli "$@"\n', "utf-8"
    )
    file.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"), prepend=":")
    return tmp_path


def test_the_distinct_recipe_of_the_docs(spark: SparkSession) -> None:
    spark.createDataFrame([(dose,) for dose in DOSES], "dose string").createOrReplaceTempView("rx")
    names: dict[str, Any] = {"spark": spark}
    exec(recipe("Spark: distinct, classify, join"), names)
    rows = [tuple(row) for row in names["annotated"].select("dose", "regime").collect()]
    assert len(rows) == len(DOSES)
    assert set(rows) == ANSWERS


def test_the_function_of_the_docs(spark: SparkSession, program: Path) -> None:
    if spark.version < "4":
        pytest.skip("temporary functions in SQL came with Spark 4")
    assert program.exists()
    values = [(value,) for value in NUMBERS]
    spark.createDataFrame(values, "dose_mg double").createOrReplaceTempView("numbers")
    code = recipe("Spark 4: a temporary function")
    last = code.rindex("spark.sql(")
    names: dict[str, Any] = {"spark": spark}
    exec(f"{code[:last]}rows = {code[last:]}", names)
    answered = {tuple(row) for row in names["rows"].collect()}
    assert answered == set(zip(NUMBERS, OF_NUMBERS, strict=True))


def test_the_recipe_of_the_docs(spark: SparkSession, program: Path) -> None:
    tmp_path = program
    spark.createDataFrame(
        [(4.5,), (6.0,), (50.0,), (-1.0,), (None,)], "dose_mg double"
    ).write.parquet(str(tmp_path / "rx.parquet"))
    code = recipe("Spark")
    # Spark has a folder of its own; the recipe's names are those of files here.
    code = code.replace('"rx.parquet"', repr(str(tmp_path / "rx.parquet"))).replace(
        '"annotated.parquet"', repr(str(tmp_path / "annotated"))
    )
    exec(code, {"spark": spark})
    answered = {
        row.dose_mg: row.regime for row in spark.read.parquet(str(tmp_path / "annotated")).collect()
    }
    assert answered == {
        4.5: "low-dose",
        6.0: "undescribed",
        50.0: "opioid-blockade",
        -1.0: "invalid",
        None: None,
    }
