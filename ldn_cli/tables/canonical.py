"""Write plain numbers that have the same answer as one number, so that few have to be read.

A column of plain doses that all differ would need as many answers as it has lines. Two steps make
them few, about as fast as the block could be copied.

1. A digit is replaced by a lower one if no digit of any threshold equals either or lies between
   them. Two numbers are compared from the left; the first place where a number differs from a
   threshold decides, and there the replaced digit is on the same side. Zero is never replaced and
   never replaces another digit, so a number keeps its length. Another unit moves the point only.
   As 1 is a digit of a threshold, it is not replaced by zero; a test makes sure of it.

2. After a whole part other than zero, a fraction counts only as being there, because in every unit
   each threshold is a whole number or below one: none lies between two neighbouring whole numbers.

Only blocks of digits, points, spaces and the letters of units are changed. In any other text digits
may count tablets, hours or days. A property test compares the answers with and without this module.
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
