"""Pictures in characters: doses on a logarithmic scale with the regimes as bands.

Floats place a mark on the page; no float decides a regime, and a mark never leaves its own band.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby
from math import log10
from operator import itemgetter

from rich.text import Text

from ldn_cli.exact import plain
from ldn_cli.rules import RULES, Rule, rule_for

SCALE_MG = (0.1, 150.0)  # where the picture begins and ends, in mg a day; no dose is refused for it
BAND = {"low-dose": "\u2592", "undescribed": "\u00b7", "opioid-blockade": "\u2588"}
# Blue and brown stay apart for every eye, and each is readable on a white and on a black ground (4.5 to 1).
STYLE = {"low-dose": "color(63)", "undescribed": "color(243)", "opioid-blockade": "color(130)"}
LABEL_ROOM = 13  # columns beside the scale for the label of the highest dose
LONGEST_LABEL = 7  # characters; with the mark, an arrow and the unit they fit beside the scale
LEAST_DECIMAL = Decimal("0.001")  # mg; a smaller dose with a long label is written with an exponent
MARK, STEM = "\u25bc", "\u2502"
QUIET = STYLE["undescribed"]

Cells = dict[int, tuple[str, str]]  # one row: column -> character and style


def dose_scale(doses: Sequence[Decimal], width: int) -> list[Text]:
    """Draw the bands in *width* columns, with every dose in mg a day marked above its own band."""
    scale = width - LABEL_ROOM
    return [*_marks(doses, scale), _bands(scale), _ticks(scale), *_names(scale, width)]


def column_of(mg: float, width: int) -> int:
    """Place *mg* on the scale: column 0 to *width* - 1, what lies outside at the near end."""
    low, high = map(log10, SCALE_MG)
    share = (log10(mg) - low) / (high - low)
    return round(min(max(share, 0.0), 1.0) * (width - 1))


def _span(rule: Rule, width: int) -> tuple[int, int]:
    """Give the first and last column of the band of *rule*."""
    first = (
        0
        if rule.lower is None
        else column_of(float(rule.lower.mg), width) + rule.lower.belongs_below
    )
    last = (
        width - 1
        if rule.upper is None
        else column_of(float(rule.upper.mg), width) - (not rule.upper.belongs_below)
    )
    return first, last


def _place(mg: Decimal, width: int) -> int:
    """Place a dose inside the band of its own regime, however close to an edge it is."""
    first, last = _span(rule_for(mg), width)
    return min(max(column_of(float(mg), width), first), last)


def dose_label(mg: Decimal) -> str:
    """Write a dose beside its mark, in a few characters that keep its size."""
    digits = plain(mg)
    if len(digits) > LONGEST_LABEL:
        digits = f"{digits[: LONGEST_LABEL - 1]}\u2026" if mg >= LEAST_DECIMAL else f"{mg:.0e}"
    arrow = "\u2190 " if float(mg) < SCALE_MG[0] else "\u2192 " if float(mg) > SCALE_MG[1] else ""
    return f"{arrow}{digits} mg"


def _marks(doses: Sequence[Decimal], width: int) -> list[Text]:
    """Put each dose's label to the right of its mark; where it would collide, a stem lifts it by a row."""
    rows: list[Cells] = []  # from the band upwards
    for mg in sorted(set(doses), reverse=True):
        column, style = _place(mg, width), f"bold {STYLE[rule_for(mg).regime]}"
        label = f"{MARK} {dose_label(mg)}"
        taken = set(range(column, column + len(label) + 1))
        height = next((n for n, row in enumerate(rows) if not taken & row.keys()), len(rows))
        if height == len(rows):
            rows.append({})
        for below in rows[:height]:
            below[column] = (STEM if column not in below else below[column][0], style)
        put(rows[height], column, label, style)
    return [drawn(row) for row in reversed(rows)]


def put(cells: Cells, start: int, text: str, style: str) -> None:
    """Put *text* into a row, one character a column."""
    cells.update({start + n: (char, style) for n, char in enumerate(text)})


def drawn(cells: Cells) -> Text:
    """Make a line of the characters of one row, spaces between them; of no_wrap, by which a picture is told from text."""
    line = Text(no_wrap=True)
    row = (cells.get(column, (" ", "")) for column in range(max(cells, default=-1) + 1))
    for style, run in groupby(row, key=itemgetter(1)):
        line.append("".join(char for char, _ in run), style)
    return line


def _bands(width: int) -> Text:
    line = Text(no_wrap=True)
    for rule in RULES:
        first, last = _span(rule, width)
        line.append(BAND[rule.regime] * (last - first + 1), STYLE[rule.regime])
    return line


def _ticks(width: int) -> Text:
    """Number the scale: the thresholds first, then its ends, and the powers of ten that there is room for."""
    edges = [(rule.upper.mg, plain(rule.upper.mg)) for rule in RULES if rule.upper is not None]
    low, high = (Decimal(str(end)) for end in SCALE_MG)
    cells: Cells = {}
    for mg, label in [
        *edges,
        (low, plain(low)),
        (high, f"{plain(high)} mg"),
        (Decimal(1), "1"),
        (Decimal(10), "10"),
    ]:
        start = max(column_of(float(mg), width) - (len(plain(mg)) - 1) // 2, 0)
        if not cells.keys() & set(range(start - 1, start + len(label) + 1)):
            put(cells, start, label, QUIET)
    return drawn(cells)


def _names(scale: int, width: int) -> list[Text]:
    """Name the bands below them; where a name would touch the one before, it goes a line lower."""
    rows: list[Cells] = [{}]
    for rule in RULES:
        start = min(_span(rule, scale)[0], width - len(rule.regime))
        if rows[-1].keys() & set(range(start - 1, start + len(rule.regime))):
            rows.append({})
        put(rows[-1], start, rule.regime, STYLE[rule.regime])
    return [drawn(row) for row in rows]
