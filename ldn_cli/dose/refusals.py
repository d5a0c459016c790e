"""From a reading that is no dose to what is said of it: code, message, and what to type instead.

The reading holds its reason already, found where the text was read. Only where no rule of the
grammar fitted is one looked for here, among what is left of the text.
"""

from __future__ import annotations

import re

from ldn_cli.dose.arithmetic import shown
from ldn_cli.dose.hints import QUOTES, hint_for
from ldn_cli.dose.messages import Reason
from ldn_cli.dose.model import DoseError
from ldn_cli.dose.pieces import MASSES, NUMBERS, Kind, Piece
from ldn_cli.dose.reading import Reading
from ldn_cli.dose.refused_words import doses_of_steps, has_unit
from ldn_cli.dose.vocabulary import words_in

CHANGES = words_in("changes") | words_in("changed")
_has_open_end = re.compile(r"[0-9] ?\+(?! ?[0-9])|[0-9] ?[-\u2013]$").search
_AMOUNTS = MASSES - {Kind.CONCENTRATION, Kind.REGIMEN}
# Which piece a message quotes: the first of these kinds, or else of those.
_HOW_MANY = (
    (Kind.COUNT, *NUMBERS, Kind.REGIMEN), (Kind.PRODUCT, Kind.X_PRODUCT, Kind.VOLUME),
)  # fmt: skip
_QUOTED: dict[Reason, tuple[tuple[Kind, ...], ...]] = {
    Reason.COUNT: _HOW_MANY,
    Reason.COUNT_OF_WHAT: _HOW_MANY,
    Reason.PACK: _HOW_MANY,
    Reason.CONCENTRATION: ((Kind.CONCENTRATION,),),
    Reason.VOLUME: ((Kind.VOLUME,),),
}


def explain_refusal(reading: Reading) -> DoseError:
    """Give the code, message and correction for a text that was refused."""
    reason, quoted = reading.outcome.reason, reading.outcome.quoted
    if reason is Reason.NOT_UNDERSTOOD:
        reason, quoted = _closer_reason(reading)
    quoted = quoted or _quoted(reading, reason)
    hint = hint_for(reason, reading, quoted)
    error = DoseError.of(reason, quoted, hint)
    steps = doses_of_steps(reading.pieces)
    if reason is not Reason.STEPS or quoted.endswith(" by") or not steps:
        return error
    command = " ".join(["ldn explain", *(f"'{shown(step)}'" for step in steps)])
    return DoseError(error.code, f"{error.message}: {command}")


def _quoted(reading: Reading, reason: Reason) -> str:
    """Quote the piece that a refusal is about."""
    pieces, words = reading.pieces, reading.words
    if reason is Reason.STRENGTH:
        return next((shown(piece) for piece in pieces if piece.is_plain), words.text)
    if reason is Reason.ONE_OR_ALL:
        return shown(next(piece for piece in pieces if piece.kind in MASSES))
    for kinds in _QUOTED.get(reason, ()):
        found = [piece for piece in pieces if piece.kind in kinds]
        if found:
            largest = max(found, key=lambda piece: piece.number)
            piece = largest if reason is Reason.PACK else found[0]
            return _written(reading, piece)
    return words.text


def _written(reading: Reading, piece: Piece) -> str:
    """Quote *piece* as it was written."""
    words = reading.words
    return words.text[words.starts[piece.start] : words.ends[piece.end - 1]]


def _closer_reason(reading: Reading) -> tuple[Reason, str]:
    """Find what stands in the way where all words are known and no rule fitted, and quote it."""
    pieces, text, words = reading.pieces, reading.words.text, reading.words.words
    several = len(reading.words.numbers) > 1
    unknown = [piece for piece in pieces if piece.kind is Kind.UNKNOWN]
    amounts = [piece for piece in pieces if piece.kind in _AMOUNTS]
    if _has_open_end(text):
        return Reason.RANGE, text
    if text[0] in QUOTES or sum(text.count(mark) for mark in QUOTES) > 1:
        return Reason.QUOTATION_MARKS, ""
    signs = (_written(reading, piece) for piece in unknown)
    sign = next((sign for sign in signs if not sign[0].isalnum()), "")
    if sign or not any(word[0].isalpha() for word in words):
        if several and not any(piece.is_a(Kind.OPEN, Kind.CLOSE) for piece in pieces):
            return Reason.TWO_NUMBERS, ""
        shown_sign = sign if sign.isprintable() else ascii(sign)[1:-1]
        return Reason.UNKNOWN_SIGN if sign else Reason.NOT_UNDERSTOOD, shown_sign
    units = [piece for piece in unknown if has_unit([words[piece.start]])]
    if len(units) > 1 or (units and amounts):
        return Reason.TWO_UNITS, ""
    if any(piece.kind is Kind.X_PRODUCT for piece in pieces):
        return Reason.UNCLEAR_X, ""
    change = next((word for word in words if word in CHANGES), "")
    if len(amounts) > 1 and change:
        return Reason.STEPS, change
    if len(amounts) > 1 or several:
        return Reason.TWO_NUMBERS, ""
    if reading.words.numbers and not has_unit(words):
        return Reason.NO_UNIT, ""
    return Reason.NOT_UNDERSTOOD, ""
