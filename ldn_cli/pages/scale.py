"""The scale drawn in characters: doses on a logarithmic scale, with the regimes as bands.

Floats only place marks; no float decides a regime, and a mark never leaves its own band.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby
from operator import itemgetter

from rich.text import Text

from ldn_cli.exact import plain
from ldn_cli.pages.geometry import BANDS, SCALE_MG, Band, band_of, dose_label, place_of
from ldn_cli.rules import REGIMES, RULES, UNDESCRIBED, rule_for

# What the video describes has one shade, so that nothing looks stronger; its silence is hatched.
DESCRIBED, SILENT = "\u2592", "/"
BAND = {rule.regime: SILENT if rule is UNDESCRIBED else DESCRIBED for rule in RULES}
# Everybody can tell blue from brown; both are readable on white and on black (4.5 to 1).
STYLE = dict(zip(REGIMES, ("color(63)", "color(243)", "color(130)"), strict=True))
LABEL_ROOM = 17  # columns beside the scale, for the name of the last band and the unit
LEAST_ROOM = 10  # the same on a narrow page, for the unit alone
CAPTIONS = (" 10 times the dose ", " 10 times ", "x 10")  # of a bar for ten times a dose
MARK, STEM = "\u25bc", "\u2502"
QUIET = STYLE[UNDESCRIBED.regime]
NARROW = 72  # below this many columns, the names of bands stand under them

Cells = dict[int, tuple[str, str]]  # one row: column -> character and style


def dose_scale(doses: Sequence[Decimal], width: int, *, caption: bool = True) -> list[Text]:
    """Draw the bands in *width* columns, with each dose, in mg a day, marked above its own band.

    Several doses are numbered from the lowest up; the *caption* is a bar for ten times a dose.
    """
    scale = scale_columns(width)
    marks = _one_mark(doses[0], scale) if len(doses) == 1 else _numbered(sorted(doses), scale)
    shown = _captioned(marks, scale, width) if caption else marks
    return [*shown, *_bands(scale, width), _ticks(scale)]


def _captioned(marks: list[Text], scale: int, width: int) -> list[Text]:
    """Add the bar for ten times a dose: beside the only mark, or in a line of its own."""
    bar = scale_bar(scale)
    if marks:
        mark = marks[0]
        before = len(mark.plain) - len(mark.plain.lstrip())
        if len(bar) + len(mark.plain) + 2 <= width:
            room = Text(" " * (width - len(bar) - len(mark.plain)))
            return [Text.assemble(mark, room, bar, no_wrap=True)]
        if len(bar) + 2 <= before:
            return [Text.assemble(bar, mark[len(bar) :], no_wrap=True)]
    return [bar, *marks]


def scale_bar(scale: int) -> Text:
    """Draw a bar as long as from a dose to ten times that dose, with its caption inside."""
    room = column_of(10 * SCALE_MG[0], scale) - 1
    caption = next(caption for caption in CAPTIONS if len(caption) <= room)
    return Text(f"scale: \u251c{caption:\u2500^{room}}\u2524", QUIET, no_wrap=True)


def scale_columns(width: int) -> int:
    """Compute how many columns of a page *width* columns wide the scale itself takes."""
    return width - (LEAST_ROOM if width < NARROW else LABEL_ROOM)


def column_of(mg: Decimal, width: int) -> int:
    """Place *mg* on the scale, in columns 0 to *width* - 1; doses outside are at the nearer end."""
    return round(place_of(mg) * (width - 1))


def span(band: Band, width: int) -> tuple[int, int]:
    """Find the first and last column of a band; the column of a threshold belongs to its regime."""
    lower, upper = band.rule.lower, band.rule.upper
    first, last = round(band.start * (width - 1)), round(band.end * (width - 1))
    return (
        first + (lower is not None and lower.belongs_below),
        last - (upper is not None and not upper.belongs_below),
    )


def column_in_band(mg: Decimal, width: int) -> int:
    """Place a dose inside the band of its own regime, however close it is to an edge."""
    first, last = span(band_of(mg), width)
    return min(max(column_of(mg, width), first), last)


def _style(mg: Decimal) -> str:
    return f"bold {STYLE[rule_for(mg).regime]}"


def _one_mark(mg: Decimal, width: int) -> list[Text]:
    cells: Cells = {}
    put(cells, column_in_band(mg, width), f"{MARK} {dose_label(mg)}", _style(mg))
    return [drawn(cells)]


def _numbered(doses: Sequence[Decimal], width: int) -> list[Text]:
    """Mark the *doses*, in rising order, with numbers above; close neighbours share one label."""
    marks: Cells = {}
    labels: Cells = {}
    groups: list[tuple[int, int, int]] = []  # column of the label, first and last number
    for number, mg in enumerate(doses, 1):
        column = column_in_band(mg, width)
        put(marks, column, MARK, _style(mg))
        start, first, last = groups[-1] if groups else (0, 0, 0)
        if groups and column <= start + len(_numbers(first, last)):
            groups[-1] = (start, first, number)
        else:
            groups.append((column, number, number))
    for start, first, last in groups:
        put(labels, start, _numbers(first, last), "bold")
    return [drawn(labels), drawn(marks)] if doses else []


def _numbers(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}-{last}"


def put(cells: Cells, start: int, text: str, style: str) -> None:
    """Put *text* into a row, one character a column."""
    cells.update({start + n: (char, style) for n, char in enumerate(text)})


def drawn(cells: Cells) -> Text:
    """Make a line of the characters of one row, with spaces between them.

    The line is marked as no_wrap, by which pictures differ from text.
    """
    line = Text(no_wrap=True)
    row = (cells.get(column, (" ", "")) for column in range(max(cells, default=-1) + 1))
    for style, run in groupby(row, key=itemgetter(1)):
        line.append("".join(char for char, _ in run), style)
    return line


def _bands(scale: int, width: int) -> list[Text]:
    """Draw the bands with their names inside, the last beside, or all below on a narrow page."""
    cells: Cells = {}
    names: list[Cells] = [{}]
    for band in BANDS:
        first, last = span(band, scale)
        name, style = band.rule.regime, STYLE[band.rule.regime]
        put(cells, first, BAND[name] * (last - first + 1), style)
        if width < NARROW:
            start = min(first, width - len(name))
            if names[-1].keys() & set(range(start - 1, start + len(name))):
                names.append({})
            put(names[-1], start, name, style)
        elif band.rule.upper is None:
            put(cells, scale + 1, name, style)
        else:
            put(cells, first + (last - first - len(name)) // 2, f" {name} ", style)
    return [drawn(cells), *(drawn(name) for name in names if name)]


def _ticks(width: int) -> Text:
    """Number the scale: thresholds, ends and, if there is room, powers of ten."""
    edges = [(rule.upper.mg, plain(rule.upper.mg)) for rule in RULES if rule.upper is not None]
    low, high = SCALE_MG
    cells: Cells = {}
    for mg, label in [
        *edges,
        (low, plain(low)),
        (high, plain(high)),
        (Decimal(1), "1"),
        (Decimal(10), "10"),
    ]:
        _center(cells, column_of(mg, width), label)
    put(cells, max(cells) + 1, " mg a day", QUIET)
    return drawn(cells)


def _center(cells: Cells, column: int, label: str) -> None:
    """Write *label* around *column*, if there is room."""
    start = max(column - (len(label) - 1) // 2, 0)
    if not cells.keys() & set(range(start - 1, start + len(label) + 1)):
        put(cells, start, label, QUIET)
