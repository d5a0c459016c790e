"""Pictures in characters: doses on a logarithmic scale with the regimes as bands.

Floats place a mark on the page; no float decides a regime, and a mark never leaves its own band.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby
from operator import itemgetter

from rich.text import Text

from ldn_cli.exact import plain
from ldn_cli.pages.geometry import BANDS, SCALE_MG, Band, band_of, dose_label, place_of
from ldn_cli.rules import RULES, rule_for

BAND = {"low-dose": "\u2592", "undescribed": "\u00b7", "opioid-blockade": "\u2588"}
# Blue and brown stay apart for every eye; each is readable on white and on black (4.5 to 1).
STYLE = {"low-dose": "color(63)", "undescribed": "color(243)", "opioid-blockade": "color(130)"}
LABEL_ROOM = 13  # columns beside the scale for the label of the highest dose
MARK, STEM = "\u25bc", "\u2502"
QUIET = STYLE["undescribed"]

Cells = dict[int, tuple[str, str]]  # one row: column -> character and style


def dose_scale(doses: Sequence[Decimal], width: int) -> list[Text]:
    """Draw the bands in *width* columns, with every dose in mg a day marked above its own band."""
    scale = width - LABEL_ROOM
    return [*_marks(doses, scale), _bands(scale), _ticks(scale), *_names(scale, width)]


def column_of(mg: Decimal, width: int) -> int:
    """Place *mg* on the scale: column 0 to *width* - 1, what lies outside at the near end."""
    return round(place_of(mg) * (width - 1))


def _span(band: Band, width: int) -> tuple[int, int]:
    """Give the first and last column of a band; the column of a threshold belongs to its regime."""
    lower, upper = band.rule.lower, band.rule.upper
    first, last = round(band.start * (width - 1)), round(band.end * (width - 1))
    return (
        first + (lower is not None and lower.belongs_below),
        last - (upper is not None and not upper.belongs_below),
    )


def _place(mg: Decimal, width: int) -> int:
    """Place a dose inside the band of its own regime, however close to an edge it is."""
    first, last = _span(band_of(mg), width)
    return min(max(column_of(mg, width), first), last)


def _marks(doses: Sequence[Decimal], width: int) -> list[Text]:
    """Put each dose's label to the right of its mark; a stem lifts it where it would collide."""
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
    """Make a line of the characters of one row, with spaces between them.

    The line has no_wrap, by which a picture is told from text.
    """
    line = Text(no_wrap=True)
    row = (cells.get(column, (" ", "")) for column in range(max(cells, default=-1) + 1))
    for style, run in groupby(row, key=itemgetter(1)):
        line.append("".join(char for char, _ in run), style)
    return line


def _bands(width: int) -> Text:
    line = Text(no_wrap=True)
    for band in BANDS:
        first, last = _span(band, width)
        regime = band.rule.regime
        line.append(BAND[regime] * (last - first + 1), STYLE[regime])
    return line


def _ticks(width: int) -> Text:
    """Number the scale: thresholds first, then its ends, then powers of ten if there is room."""
    edges = [(rule.upper.mg, plain(rule.upper.mg)) for rule in RULES if rule.upper is not None]
    low, high = SCALE_MG
    cells: Cells = {}
    for mg, label in [
        *edges,
        (low, plain(low)),
        (high, f"{plain(high)} mg"),
        (Decimal(1), "1"),
        (Decimal(10), "10"),
    ]:
        start = max(column_of(mg, width) - (len(plain(mg)) - 1) // 2, 0)
        if not cells.keys() & set(range(start - 1, start + len(label) + 1)):
            put(cells, start, label, QUIET)
    return drawn(cells)


def _names(scale: int, width: int) -> list[Text]:
    """Name the bands below them; where a name would touch the one before, it goes a line lower."""
    rows: list[Cells] = [{}]
    for band in BANDS:
        regime = band.rule.regime
        start = min(_span(band, scale)[0], width - len(regime))
        if rows[-1].keys() & set(range(start - 1, start + len(regime))):
            rows.append({})
        put(rows[-1], start, regime, STYLE[regime])
    return [drawn(row) for row in rows]
