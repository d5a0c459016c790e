"""What is measured: input files, and the same classification in words of awk, Miller and SQL."""

from __future__ import annotations

import importlib.util
import random
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from refused import SHAPES, refusals

ROOT = Path(__file__).resolve().parents[2]
INSTALLED = importlib.util.find_spec("ldn_cli") is not None
if not INSTALLED:
    sys.path.insert(0, str(ROOT))

from ldn_cli.dose.model import LEAST_MG, MOST_MG
from ldn_cli.rules import INVALID, REGIMES, RULES

LDN = [sys.executable, "-m", "ldn_cli"]
SPELLINGS = (
    "4.5",
    "4.5 mg",
    "50",
    "50 mg",
    "3mg",
    "1.5 mg",
    "25 mg",
    "100 mg",
    "4500 mcg",
    "0.05 g",
    "6",
    "50 mg daily",
)
_PRIME = 7_368_787

_LOW, _BLOCKADE = RULES[0].upper, RULES[-1].lower
assert _LOW is not None
assert _BLOCKADE is not None
_REGIME = (
    f'mg <= 0 ? "{INVALID}" : mg <= {_LOW.mg} ? "{REGIMES[0]}" : '
    f'mg < {_BLOCKADE.mg} ? "{REGIMES[1]}" : "{REGIMES[2]}"'
)

AWK = f"{{ mg = $0 + 0; if (/mcg/) mg /= 1000; else if (/[0-9] ?g/) mg *= 1000; print {_REGIME} }}"
_AWK_CHECKED = rf'!/^[0-9]*\.?[0-9]+ ?(mg|mcg|g)?( daily)?$/ {{ print "{INVALID}"; next }} {AWK}'
_MILLER_UNIT = (
    'if (is_string(mg)) { mg = float(ssub(mg, "mg", "")) } '
    'elif (unit == "mcg") { mg /= 1000 } elif (unit == "g") { mg *= 1000 }'
)
_MILLER = f'mg = $1; unit = is_present($2) ? $2 : "mg"; {_MILLER_UNIT} print {_REGIME}'
_MILLER_CSV = (
    'mg = $dose; if (is_string(mg)) { part = splitnv(mg, " "); mg = part[1]; '
    f'unit = length(part) > 1 ? part[2] : "mg"; {_MILLER_UNIT} }} '
    f'$dose_mg_per_day = mg; $regime = {_REGIME}; $dose_error = ""'
)

# The awk programs trust their input; the checked ones refuse, as ldn does, what they cannot read.
CLASSIFY = {
    "ldn": [*LDN, "classify"],
    "mawk": ["mawk", AWK],
    "gawk": ["gawk", AWK],
    "Miller": ["mlr", "--inidx", "--ifs", " ", "--onidx", "put", "-q", _MILLER],
    "mawk, checked": ["mawk", _AWK_CHECKED],
    "gawk, checked": ["gawk", _AWK_CHECKED],
}
ANNOTATE = {
    "ldn": [*LDN, "annotate", "--column", "dose"],
    "Miller": ["mlr", "--icsv", "--ocsv", "put", _MILLER_CSV],
}
CASE = (
    f"case when dose_mg < {LEAST_MG} then '{INVALID}' "
    f"when dose_mg <= {_LOW.mg} then '{REGIMES[0]}' "
    f"when dose_mg < {_BLOCKADE.mg} then '{REGIMES[1]}' "
    f"when dose_mg <= {MOST_MG:f} then '{REGIMES[2]}' "
    f"when dose_mg is not null then '{INVALID}' end"
)
# Cubes fall in all three regimes about equally often, so the order of the comparisons matters
# little.
DUCKDB_ROWS = (
    f"select 100 * pow(i * {_PRIME} % 10000019 / 1e7, 3) as dose_mg from range({{}}) made(i)"
)
BARE_APP = """import typer

app = typer.Typer()


@app.command()
def main(dose: str) -> None:
    print(dose)


app()
"""


def dozen(rows: int) -> Iterator[str]:
    """Yield doses as real columns hold them: a dozen spellings over and over."""
    pick = random.Random(4)
    for _ in range(rows):
        yield SPELLINGS[int(pick.random() * len(SPELLINGS))]


def different(rows: int) -> Iterator[str]:
    """Yield doses up to 100 mg, no two the same; a prime mixes them without a list in memory."""
    decimals = max(5, len(str(rows - 1)) - 2)
    for at in range(rows):
        yield f"{(at * _PRIME % rows + 1) * 100 / rows:.{decimals}f}"


def _mixed(rows: int, shapes: tuple[str, ...], most: int, decimals: int) -> Iterator[str]:
    """Yield numbers up to *most*, no two the same, in one of *shapes* after the other."""
    step = 10**decimals
    for at in range(rows):
        number = (at * _PRIME % rows + 1) * most * step // rows
        yield shapes[at % len(shapes)].format(
            f"{number // step}.{number % step:0{decimals}}" if decimals else number,
            "".join(chr(97 + int(digit)) for digit in str(number)),
        )


# What real columns hold, no two lines the same: numbers of two decimals reach 10 g at a million rows,
# and over 1 g is refused.
REAL: dict[str, Callable[[int], Iterator[str]]] = {
    "two decimals": lambda rows: _mixed(rows, ("{}",), max(rows // 100, 1), 2),
    "six decimals": lambda rows: _mixed(rows, ("{}",), 100, 6),
    "three units": lambda rows: _mixed(rows, ("{} mg", "{} mcg", "{} g"), 60, 6),
    "phrases": lambda rows: _mixed(
        rows,
        (
            "naltrexone {} mg daily",
            "LDN {} mg at bedtime",
            "take {} mg by mouth twice daily",
            "naltrexone {} mg capsule, take 1 capsule daily",
            "2 x {} mg tablets daily",
        ),
        60,
        6,
    ),
    "refusals": lambda rows: _mixed(
        rows,
        ("{} tablets daily", "{} mg prn", "{}-60 mg", "{} mg every other day", "4.5 mg {1}"),
        10_000_000,
        0,
    ),
    f"{len(SHAPES)} kinds of refusals": refusals,
}
# Rows a second that are aimed at, of those kinds of columns.
LEAST = {"phrases": 400_000, "refusals": 100_000, f"{len(SHAPES)} kinds of refusals": 100_000}


def _table(note: str, rows: int) -> Iterator[str]:
    """Yield a CSV header and *rows* rows of six columns that end in *note*."""
    yield "id,name,date,dose,n,note"
    for at, dose in enumerate(dozen(rows)):
        day = f"2024-{at % 12 + 1:02}-{at % 28 + 1:02}"
        yield f"{at},patient {at % 9973},{day},{dose},{at % 90},{note}"


TABLES: dict[str, Callable[[int], Iterator[str]]] = {
    "unquoted": partial(_table, "seen again"),
    "a quoted comma in each": partial(_table, '"seen again, no change"'),
}
