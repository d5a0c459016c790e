"""Make many plain numbers one: of those that surely have the same answer, one stands for all.

A column of plain doses, all different, would need as many answers as it has lines. Two things make
them few, at the speed of a copy of the block.

A digit may stand for another where no digit of a threshold is the one or lies between the two.
Numbers are compared from the left: at the first place where a number differs from a threshold, its
digit is above or below, and so is the digit that stands for it. Zero stands for itself only, and
nothing else for zero, so that no number grows or shrinks by a place. A unit moves the point, and no
digit. That digit 1 is one of a threshold's keeps it from becoming zero; a test holds that.

Behind a number that is whole and not zero, a fraction matters only in being there, as in every unit
each threshold is whole or below one: none lies between two whole numbers.

Only blocks of nothing but digits, points, spaces and the letters of units are changed: elsewhere
digits count tablets, hours or days. A property test compares the answers with and without.
"""

from __future__ import annotations

import re

from ldn_cli.dose.model import LEAST_MG, LONGEST, MG_IN, MOST_MG
from ldn_cli.exact import plain
from ldn_cli.rules import RULES

_PLAIN_BYTES = b"0123456789. mgcuMGCU\r\t\n"
_THRESHOLDS = (MOST_MG, *(rule.upper.mg for rule in RULES if rule.upper))
_THRESHOLD_DIGITS = {
    int(digit) for mg in (LEAST_MG, *_THRESHOLDS) for digit in plain(mg).replace(".", "")
}


def _stand_in(digit: int) -> int:
    """Give the lowest digit that lies on the same side of every threshold digit as *digit* does."""
    while digit not in _THRESHOLD_DIGITS and digit - 1 not in _THRESHOLD_DIGITS:
        digit -= 1
    return digit


_ALIKE = bytes.maketrans(
    b"0123456789", "".join(str(_stand_in(digit)) for digit in range(10)).encode()
)
_FRACTION = re.compile(rb"\.(?:(?<=[1-9]\.)|(?<=[0-9][0-9]\.))0*[1-9][0-9]*")
_FRACTIONS_STAND = all(
    threshold % 1 == 0 or threshold < 1
    for mg in _THRESHOLDS
    for threshold in (mg / in_mg for in_mg in MG_IN.values())
)


def canonical_lines(block: bytes, *, fractions: bool) -> list[bytes]:
    """Split *block* into lines, where plain doses that have the same answer are written the same.

    Digits stand for others; *fractions* too, if asked, which takes longer and leaves fewer lines.
    """
    if block.translate(None, _PLAIN_BYTES):
        return block.split(b"\n")
    block = block.translate(_ALIKE)
    lines = block.split(b"\n")
    if fractions and _FRACTIONS_STAND and len(max(lines, key=len)) <= LONGEST:
        lines = _FRACTION.sub(b".1", block).split(b"\n")
    return lines
