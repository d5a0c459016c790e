"""The receptor-blockade model drawn in characters: its curve, the measured points, and one dose.

Floats place characters; nothing here decides a regime.
"""

from __future__ import annotations

from decimal import Decimal

from rich.text import Text

from ldn_cli.evidence.receptors import MEASURED, MEASURED_DOSES, blocked_percent, blocked_share
from ldn_cli.exact import plain
from ldn_cli.pages.geometry import SCALE_MG, dose_label, mg_at
from ldn_cli.pages.scale import MARK, QUIET, STEM, Cells, column_of, drawn, put

HEIGHT = 11  # rows from 100 to 0 per cent
CURVE, POINT = "\u00b7", "\u25cf"
CURVE_STYLE, POINT_STYLE = QUIET, "bold"
PERCENT_COLUMNS = 6  # columns for the percentages, and as many on the other side


def blockade_curve(mg: Decimal | None, width: int) -> list[Text]:
    """Draw in *width* columns the share of mu-opioid receptors that doses are estimated to block.

    A dose of *mg* is marked above the picture.
    """
    columns = width - 2 * PERCENT_COLUMNS
    rows: list[Cells] = [{} for _ in range(HEIGHT)]
    curve = [_row(float(blocked_share(mg_at(column / (columns - 1))))) for column in range(columns)]
    for column, row in enumerate(curve):
        put(rows[row], PERCENT_COLUMNS + column, CURVE, CURVE_STYLE)
    for point, percent in MEASURED:
        put(
            rows[_row(percent / 100)],
            PERCENT_COLUMNS + column_of(point, columns),
            POINT,
            POINT_STYLE,
        )
    mark = [] if mg is None else [_mark(mg, rows, curve)]
    for row, label in ((0, "100 %"), (HEIGHT // 2, " 50 %"), (HEIGHT - 1, "  0 %")):
        put(rows[row], 0, label, QUIET)
    return [*map(drawn, mark), *map(drawn, rows), _ticks(columns)]


def _mark(mg: Decimal, rows: list[Cells], curve: list[int]) -> Cells:
    """Make the row above the picture, with the dose and its estimate.

    A stem leads down to *curve*; points are drawn over it.
    """
    at = column_of(mg, len(curve))
    column = PERCENT_COLUMNS + at
    for row in rows[: curve[at]]:
        row.setdefault(column, (STEM, "bold"))
    above: Cells = {}
    label = f"{dose_label(mg)}: {blocked_percent(mg)}"
    beside = (
        column + 2
        if column + 2 + len(label) <= len(curve) + 2 * PERCENT_COLUMNS
        else column - 1 - len(label)
    )
    put(above, column, MARK, "bold")
    put(above, beside, label, "bold")
    return above


def _row(share: float) -> int:
    return round((1 - share) * (HEIGHT - 1))


def _ticks(columns: int) -> Text:
    """Number the axis at the measured doses and at its ends; they fit on every page."""
    cells: Cells = {}
    for mg in (SCALE_MG[0], Decimal(1), *MEASURED_DOSES, SCALE_MG[1]):
        label = plain(mg)
        put(
            cells,
            PERCENT_COLUMNS + max(column_of(mg, columns) - (len(label) - 1) // 2, 0),
            f"{label} mg" if mg == SCALE_MG[1] else label,
            QUIET,
        )
    return drawn(cells)
