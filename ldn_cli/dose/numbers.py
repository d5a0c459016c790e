"""Numbers and counts: in digits, in parts, in words, exactly."""

from __future__ import annotations

from fractions import Fraction

from ldn_cli.dose.compared import NumberInText
from ldn_cli.dose.reading import State, remembered
from ldn_cli.dose.vocabulary import words_in
from ldn_cli.dose.words import is_number

_FRACTIONS = {"\u00bd": Fraction(1, 2), "\u00bc": Fraction(1, 4), "\u00be": Fraction(3, 4)}
INDEFINITE = words_in("indefinite")
_OVERS, _UNDERS = ("1", "2", "3"), ("2", "3", "4", "5", "8", "10")


@remembered
def number_at(state: State, at: int) -> Fraction | None:
    """Read the number at *at*. One far beyond every limit is cut down, and still beyond it."""
    match = is_number(state.word(at))
    if not match:
        return None
    digits, exponent = match["digits"], match["exponent"]
    if exponent:
        digits = f"{digits}e{max(-999, min(int(exponent), 999))}"
    return NumberInText(Fraction(digits), frozenset((at,)), state.compared)


@remembered
def fraction_at(state: State, at: int) -> tuple[Fraction | None, int]:
    """Read a count in digits: "2", "1.5", "1/2", "½", "1 1/2", "1½", "1 and 1/2"."""
    number = number_at(state, at)
    if number is None:
        fraction = _FRACTIONS.get(state.word(at))
        return (fraction, at + 1) if fraction else (None, at)
    if "e" in state.word(at):
        return None, at
    part, end = _part_at(state, at)
    if part is not None:
        return part, end
    if "." not in state.word(at) and number:
        place = state.skip(at + 1, "conjunctions")
        part, end = _part_at(state, place)
        if part is None and place < len(state.words) and state.word(place) in _FRACTIONS:
            part, end = _FRACTIONS[state.word(place)], place + 1
        joined = state.phrase(at + 1, "conjunctions")
        half = state.phrase(place, "fraction")
        if part is None and joined and half and half.language == joined.language:
            part, end = half.number, place + len(half.words)
        if part is not None and part < 1:
            return number + part, end
    return number, at + 1


def _part_at(state: State, at: int) -> tuple[Fraction | None, int]:
    """Read a part of one: "1/2", "3/4", "1/10"."""
    if state.word(at + 1) in ("/", "\u2044"):
        over, under = state.word(at), state.word(at + 2)
        if over in _OVERS and under in _UNDERS and int(over) < int(under):
            return Fraction(int(over), int(under)), at + 3
    return None, at


@remembered
def counts_at(state: State, at: int) -> list[tuple[Fraction, int, str]]:
    """List what a count at *at* may be: the number, the place after it, and its language."""
    number, end = fraction_at(state, at)
    if number is not None:
        if state.word(end) == "(":
            numeral = state.phrase(end + 1, "numeral", "fraction")
            close = end + 1 + len(numeral.words) if numeral else end
            if numeral and state.word(close) == ")" and numeral.number == number:
                end = close + 1
        elif (
            (numeral := state.phrase(end, "numeral"))
            and numeral.number == number
            and numeral.language == "english"
            and state.word(end) not in INDEFINITE
        ):
            end += len(numeral.words)  # "1 one tablet"
        return [(number, end, "")]
    found = []
    for phrase in state.phrases(at):
        if phrase.kind not in ("numeral", "fraction"):
            continue
        end, number = at + len(phrase.words), phrase.number
        if phrase.kind == "numeral" and (joined := state.phrase(end, "conjunctions")):
            half = state.phrase(end + len(joined.words), "fraction")
            if half and half.language == phrase.language == joined.language:
                end, number = end + len(joined.words) + len(half.words), number + half.number
        if state.word(end) == "(":
            digits, close = fraction_at(state, end + 1)
            if digits == number and state.word(close) == ")":
                end = close + 1
        found.append((number, end, phrase.language))
    return found
