"""Measure the recipes of docs/tables.md on columns of text, as ratios.

Run it with: python tests/benchmarks/columns.py [ROWS].

Each recipe is timed against a loop that reads every row anew, in the same process and run. Spark is
measured where PySpark and Java are.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

from programs import ROOT  # which puts this checkout on the path

from ldn_cli import DoseError, classify, classify_all, parse_dose
from ldn_cli.rules import INVALID, rule_for

# What columns of prescriptions look like: a few hundred strings, over and over.
OFTEN = ("", " daily", " at bedtime", " nightly", " once daily", " by mouth daily", " twice daily")
AMOUNTS = (
    "4.5 mg",
    "4500 mcg",
    "50 mg",
    "3mg",
    "1.5 mg",
    "25 MG",
    "0.05 g",
    "4.25 mg",
    "6.125000 mg",
)
REFUSED = ("4,5 mg", "one tablet", "1-2 mg", "4.5 mg prn", "")
COLUMN = [amount + often for amount in AMOUNTS for often in OFTEN] + list(REFUSED)


def column(rows: int) -> list[str]:
    """Make a column of that many rows."""
    doses = list(islice(cycle(COLUMN), rows))
    random.Random(4).shuffle(doses)
    return doses


def regime_of(text: str) -> str:
    """Read one row anew, as a plain loop does."""
    try:
        return rule_for(parse_dose(text).mg).regime
    except DoseError:
        return INVALID


def seconds(work: Callable[[], object]) -> float:
    """Time *work*."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def in_duckdb(rows: int) -> None:
    """Time the distinct recipe of DuckDB against a loop in Python that reads every row."""
    import duckdb

    db = duckdb.connect()
    times = rows // len(COLUMN)
    db.execute(
        "create table rx as select dose "
        f"from (select unnest(?::varchar[]) as dose), range({times})",
        [COLUMN],
    )

    def loop(count: int) -> None:
        for (dose,) in db.execute(f"select dose from rx limit {count}").fetchall():
            regime_of(dose)

    def distinct() -> None:
        doses = [dose for (dose,) in db.execute("select distinct dose from rx").fetchall()]
        db.execute(
            "create or replace table answers as "
            "select unnest(?::varchar[]) as dose, unnest(?::varchar[]) as regime",
            [doses, classify_all(doses)],
        )
        db.execute(
            "select regime, count(*) from rx left join answers using (dose) group by regime"
        ).fetchall()

    part = rows // 50  # of the loop, which would take minutes
    slow, quick = 50 * seconds(lambda: loop(part)), min(seconds(distinct) for _ in range(3))
    print(f"DuckDB, {rows:,} rows: distinct recipe {slow / quick:.0f} times a plain loop")


def in_spark(rows: int) -> None:
    """Time the distinct recipe of Spark against a plain udf."""
    os.environ |= {
        "PYSPARK_PYTHON": sys.executable,
        "PYTHONPATH": f"{ROOT}:{Path(__file__).parent}",
    }
    from pyspark.sql import SparkSession
    from pyspark.sql.functions import udf

    spark = (
        SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    frame = spark.createDataFrame([(dose,) for dose in COLUMN], "dose string")
    rx = frame.crossJoin(spark.range(rows // len(COLUMN))).select("dose").cache()
    rx.count()
    plain = udf(regime_of, "string")

    def distinct() -> None:
        doses = [row.dose for row in rx.select("dose").distinct().collect()]
        pairs = list(zip(doses, classify_all(doses), strict=True))
        answers = spark.createDataFrame(pairs, "dose string, regime string")
        rx.join(answers, "dose", "left").groupBy("regime").count().collect()

    part = rx.limit(rows // 50)  # of the rows for the udf, which would take minutes
    by_udf = part.select(plain("dose").alias("regime")).groupBy("regime").count()
    slow = 50 * seconds(by_udf.collect)
    quick = min(seconds(distinct) for _ in range(3))
    print(f"Spark, {rows:,} rows: distinct recipe {slow / quick:.0f} times a plain udf")
    spark.stop()


def main() -> None:
    """Measure the library, DuckDB and, where it is, Spark."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000_000
    doses = column(1_000_000)
    known = [dose for dose in COLUMN if regime_of(dose) != INVALID]
    texts = list(islice(cycle(known), 1_000_000))

    def one_by_one() -> None:
        for text in texts:
            classify(text)

    print(f"classify, a repeated column: {1 / seconds(one_by_one):.1f} M rows a second")
    print(f"classify_all, the same: {1 / seconds(lambda: classify_all(doses)):.1f} M rows a second")
    in_duckdb(rows)
    try:
        in_spark(rows)
    except ImportError:
        print("Spark: not installed")


if __name__ == "__main__":
    main()
