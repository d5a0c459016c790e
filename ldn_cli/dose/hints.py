"""What to type instead: a text that reads as a dose itself, or nothing."""

from __future__ import annotations

import re
from decimal import Decimal

from ldn_cli.dose.answer import mg_from
from ldn_cli.dose.model import LONGEST, DoseError
from ldn_cli.dose.parse import read
from ldn_cli.dose.pieces import HOW_OFTEN, Kind
from ldn_cli.dose.reading import Reading
from ldn_cli.exact import plain

_POINT = re.compile(r"(?<=[0-9])\.(?=[0-9])")


def reads(text: str, reading: Reading) -> str | None:
    """Give *text* as a correction only where it reads as a dose itself, with the same unit."""
    text = text.strip()
    if len(text) > LONGEST:
        return None
    tried = read(text, reading.unit, grouped=not reading.decimal_comma)
    if not tried.outcome.intakes:
        return None
    try:
        mg_from(tried)
    except DoseError:
        return None
    return _POINT.sub(",", text) if reading.decimal_comma else text


def first(reading: Reading, *texts: str) -> str | None:
    """Give the first of *texts* that reads."""
    return next(filter(None, (reads(text, reading) for text in texts)), None)


def one_of(reading: Reading, holds: str) -> str | None:
    """Give a strength with a count of one before it, alone where nothing says how often."""
    piece = next((piece for piece in reading.pieces if piece.kind is Kind.STRENGTH), None)
    often = any(piece.kind in HOW_OFTEN or piece.kind is Kind.DIVIDED for piece in reading.pieces)
    text = reading.words.text
    at = reading.words.starts[piece.start] if piece else 0
    alone = () if often else (f"1 x {holds}",)
    counted = (f"{text[:at]}1 x {text[at:]}",) if text[at] in "0123456789" else ()
    return first(reading, *alone, *counted)


def written_out(reading: Reading, number: str, digits: str) -> str | None:
    """Give the text with *digits* for *number*, if that reads."""
    return reads(reading.words.text.replace(number, digits), reading)


def both(reading: Reading, number: str, grouped: str, as_decimal: str) -> str | None:
    """Give both readings of *number* as corrections, or the one that is no more than 1 g a day.

    Beside words of a language that groups with points, three decimals are written as one
    more or one fewer.
    """
    fewer = plain(Decimal(as_decimal))
    whole = written_out(reading, number, grouped)
    decimals = (written_out(reading, number, d) for d in (as_decimal, fewer, f"{fewer}0"))
    parted = next(filter(None, decimals), None)
    return " or ".join(filter(None, (whole, parted))) or None


def leading_zero(reading: Reading, number: str) -> str | None:
    """Correct 05 and 004.5: a zero may stand for a lost point, several for nobody knows what."""
    bare = number.lstrip("0")
    corrections = []
    if "." in number:
        corrections = [bare if bare[:1].isdigit() else f"0{bare}"]
    elif re.fullmatch(r"0[1-9][0-9]*", number):
        corrections = [bare, f"0.{bare}"]
    text = reading.words.text
    hints = [hint for c in corrections if (hint := reads(text.replace(number, c, 1), reading))]
    return " or ".join(hints) or None
