"""The published receptor-blockade model as a picture: its curve, the measured points, and one dose.

Floats place characters; nothing here decides a regime.
"""

from __future__ import annotations

from decimal import Decimal
from math import log10

from rich.text import Text

from ldn_cli.evidence import MEASURED, blocked_share
from ldn_cli.exact import plain
from ldn_cli.picture import QUIET

FROM_MG, TO_MG = Decimal("0.1"), Decimal(150)
HEIGHT = 9  # rows from 100 to 0 per cent
CURVE, POINT, DOSE = "\u00b7", "\u25cf", "\u25bc"
_AXIS = 6  # columns for the percentages


def blockade_curve(mg: Decimal | None, width: int) -> list[Text]:
    """Draw the estimated share of mu-opioid receptors blocked by dose, in *width* columns, with *mg* marked."""
    columns = width - _AXIS - 6
    cells: dict[tuple[int, int], tuple[str, str]] = {}
    for column in range(columns):
        share = blocked_share(Decimal(str(10 ** (log10(FROM_MG) + column * _decades() / (columns - 1)))))
        cells[_row(float(share)), column] = (CURVE, QUIET)
    if mg is not None:
        cells[_row(float(blocked_share(mg))), _column(mg, columns)] = (DOSE, "bold color(133)")
    for point, percent in MEASURED:
        at = _row(percent / 100), _column(Decimal(point), columns)
        covers = mg is not None and cells.get(at, ("", ""))[0] == DOSE
        if covers:  # a measurement is never covered: the mark goes above it
            cells[at[0] - 1, at[1]] = cells[at]
        cells[at] = (POINT, "bold")
    labels = {0: "100 %", HEIGHT // 2: " 50 %", HEIGHT - 1: "  0 %"}
    lines = []
    for row in range(HEIGHT):
        line = Text(labels.get(row, "").ljust(_AXIS), QUIET)
        for column in range(1 + max((at for there, at in cells if there == row), default=-1)):
            line.append(*cells.get((row, column), (" ", "")))
        line.rstrip()
        lines.append(line)
    return [*lines, _ticks(columns)]


def _decades() -> float:
    return log10(TO_MG) - log10(FROM_MG)


def _column(mg: Decimal, columns: int) -> int:
    """Place *mg*; what lies outside the picture stands at its near end."""
    share = (log10(mg) - log10(FROM_MG)) / _decades()
    return round(min(max(share, 0.0), 1.0) * (columns - 1))


def _row(share: float) -> int:
    return round((1 - share) * (HEIGHT - 1))


def _ticks(columns: int) -> Text:
    """Number the axis at the measured doses and at its ends; the narrowest page has room for them."""
    text = " " * _AXIS
    for mg in (FROM_MG, Decimal(1), *map(Decimal, sorted({point for point, _ in MEASURED})), TO_MG):
        text = text.ljust(_AXIS + _column(mg, columns)) + plain(mg)
    return Text(f"{text} mg", QUIET)
