"""The rules as one SQL CASE expression over a numeric column, for engines with huge tables.

The engine compares as it does for any column: a DOUBLE with the double nearest to each threshold,
a DECIMAL exactly. Every number in it is made from the rules and the limits of a dose.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from ldn_cli.dose.model import LEAST_MG, MG_IN, MOST_MG
from ldn_cli.exact import EXACT, plain
from ldn_cli.rules import INVALID, RULES

LONGEST_NAME = 128  # characters, as in the SQL standard
_is_plain = re.compile("[A-Za-z_][A-Za-z0-9_]*").fullmatch

# Words that an engine does not accept as a column unless they are quoted. In Postgres and Snowflake
# a quoted Dose is a different column from a bare one, so their lists are exact; elsewhere quotes
# change nothing, and one list for all is enough.
_POSTGRES = frozenset(
    """all analyse analyze and any array as asc asymmetric authorization binary both case cast check
    collate collation column concurrently constraint create cross current_catalog current_date
    current_role current_schema current_time current_timestamp current_user default deferrable desc
    distinct do else end except false fetch for foreign freeze from full grant group having ilike in
    initially inner intersect into is isnull join lateral leading left like limit localtime
    localtimestamp natural not notnull null offset on only or order outer overlaps placing primary
    references returning right select session_user similar some symmetric table tablesample then to
    trailing true union unique user using variadic verbose when where window with""".split()
)
_SNOWFLAKE = frozenset(
    """all alter and any as asc between by case cast check column connect constraint create current
    current_date current_time current_timestamp current_user delete desc distinct drop else exists
    false following for from grant group having ilike in increment insert intersect into is like
    localtime localtimestamp minus not null of on or order qualify regexp revoke rlike row rows
    sample select set some start table tablesample then to trigger true try_cast union unique update
    values when whenever where with""".split()
)
_ANY = _POSTGRES | _SNOWFLAKE
_ALL = _ANY | frozenset(
    """add anti asof assert_rows_modified at autoincrement call collations commit contains cube
    current_path define describe enum escape except exclude execute extract filter glob grouping
    groups hash if ignore index interval lambda lookup map merge new no nothing nulls over partition
    percentile_cont percentile_disc pivot pivot_longer pivot_wider positional preceding proto raise
    range recursive respect rollup semi show sql struct summarize time transaction treat unbounded
    unknown unnest unpack unpivot within""".split()
)


class _Dialect(NamedTuple):
    """How one engine quotes names, which ones, and how it writes columns and fractions."""

    words: frozenset[str] = _ALL
    quote: str = "`"
    column: str = "{}"
    fraction: str = "{}"
    backslash: bool = False  # which escapes a quote inside a quoted name, instead of doubling it


_DIALECTS = {
    "ansi": _Dialect(words=_ANY, quote='"'),
    "duckdb": _Dialect(quote='"'),
    # In double quotes, a name that is no column would be a text. A column declared TEXT would turn
    # the numbers that it is compared with into texts; "+" removes its type, and then every text is
    # above every number.
    "sqlite": _Dialect(column="+{}"),
    "postgres": _Dialect(words=_POSTGRES, quote='"'),
    "spark": _Dialect(),
    # A bare fraction is a FLOAT64, which may turn a column of exact numbers into floats.
    "bigquery": _Dialect(fraction="BIGNUMERIC '{}'", backslash=True),
    "snowflake": _Dialect(words=_SNOWFLAKE, quote='"'),
}
DIALECTS = tuple(_DIALECTS)


class ColumnError(ValueError):
    """A text that cannot name a column."""


def regime_case(column: str, dialect: str = "ansi", unit: str = "mg") -> str:
    """Write the rules as one line of SQL that gives the regime of the number in *column*.

    *unit* is the unit of that number: mg, mcg or g.

    NULL stays NULL; a number that is not a dose is "invalid". *dialect* is one of DIALECTS. A name
    that is not a plain word is quoted for the engine; points separate schema, table and column.
    Raises ColumnError for what cannot be a name. With a column of text most engines report an
    error, and the others give no useful answer: see docs/tables.md.

    >>> regime_case("dose_mg").rpartition(" WHEN ")[2]
    "dose_mg IS NOT NULL THEN 'invalid' END"
    """
    engine = _DIALECTS[dialect]
    name = engine.column.format(_quoted(column, engine))

    def number(mg: Decimal) -> str:
        text = plain(EXACT.divide(mg, MG_IN[unit]))
        return engine.fraction.format(text) if "." in text else text

    # Zero and the upper limit come first, as whole numbers: a comparison with a fraction may cast
    # the column to a DECIMAL with many places, in which a huge number does not fit. NaN is above
    # every number in some engines and fails every comparison in others: the first condition or the
    # last catches it. NULL fails all of them.
    whens = [f"{name} <= 0 OR {name} > {number(MOST_MG)} THEN '{INVALID}'"]
    for rule in reversed(RULES):
        above = ">" if rule.lower and rule.lower.belongs_below else ">="
        least = rule.lower.mg if rule.lower else LEAST_MG
        whens.append(f"{name} {above} {number(least)} THEN '{rule.regime}'")
    whens.append(f"{name} IS NOT NULL THEN '{INVALID}'")
    return f"CASE {' '.join(f'WHEN {when}' for when in whens)} END"


def _quoted(column: str, engine: _Dialect) -> str:
    """Quote each part of *column* that the engine would not accept bare.

    Raises ColumnError for what names no column.
    """
    parts = column.split(".")
    if len(parts) > len(("schema", "table", "column")) or not all(map(_may_be_name, parts)):
        raise ColumnError(
            "not a column: write NAME, TABLE.NAME or SCHEMA.TABLE.NAME, each of 1 to "
            f"{LONGEST_NAME} characters that are shown, without a space around it"
        )
    return ".".join(
        part if _is_plain(part) and part.lower() not in engine.words else _in_quotes(part, engine)
        for part in parts
    )


def _may_be_name(part: str) -> bool:
    return 0 < len(part) <= LONGEST_NAME and part.isprintable() and part == part.strip()


def _in_quotes(part: str, engine: _Dialect) -> str:
    """Put a name in quotes, so that nothing inside it can end them."""
    quote = engine.quote
    if engine.backslash:
        part = part.replace("\\", "\\\\").replace(quote, f"\\{quote}")
    else:
        part = part.replace(quote, 2 * quote)
    return f"{quote}{part}{quote}"
