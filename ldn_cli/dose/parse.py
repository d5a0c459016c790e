"""Read a text once: its words, the piece each belongs to, and the dose or refusal they make.

A text comes in and a Reading goes out: every word is taken for something, by the recogniser or
phrase that takes most words; the punctuation is checked; the pieces that matter are given to the
grammar as a Sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ldn_cli.dose import amounts, frequency, volumes
from ldn_cli.dose.days import check_how_often, check_some_days
from ldn_cli.dose.frequency import HOURS_AND_DAYS
from ldn_cli.dose.grammar import intakes_of
from ldn_cli.dose.indication import indication
from ldn_cli.dose.messages import Reason
from ldn_cli.dose.model import MOST_MG, may_group
from ldn_cli.dose.numbers import number_at
from ldn_cli.dose.patterns import Sentence
from ldn_cli.dose.pieces import HOW_OFTEN, MG_OF, QUANTITIES, Kind, Piece, says_how_often
from ldn_cli.dose.punctuation import check_punctuation, unwrapped
from ldn_cli.dose.reading import NotOneDoseError, Outcome, Reading, State
from ldn_cli.dose.refused_words import check_known_words, check_unknown_words
from ldn_cli.dose.regimens import regimen
from ldn_cli.dose.vocabulary import DECIMAL_WORDS, GROUPING_WORDS, PHRASES
from ldn_cli.dose.vocabulary.english_supply import without_supply
from ldn_cli.dose.words import DASHES, TIMES_SIGNS, one_space, split
from ldn_cli.dose.writing import check_writing

Recogniser = Callable[[State, int], Piece | None]
_HOW_MUCH: tuple[Recogniser, ...] = (regimen, *amounts.RECOGNISERS)
_WITH_VOLUMES: tuple[Recogniser, ...] = (*volumes.RECOGNISERS, *_HOW_MUCH)
# What a phrase is taken for where it may be several things, the first first.
_NEUTRAL = {kind: place for place, kind in enumerate((
    "names", "verbs", "changing_verbs", "doses", "routes", "meals", "mealtimes", "remarks",
    "as_directed", "introductions", "total", "each", "conjunctions", "of", "liquids", "strengths",
))}  # fmt: skip
# What the patterns of the grammar name; all other kinds are dropped before they are read.
SIGNIFICANT = frozenset(
    (
        *QUANTITIES, Kind.FREQUENCY, Kind.TIME, Kind.DIVIDED, Kind.TOTAL, Kind.EACH, Kind.AND,
        Kind.OPEN, Kind.CLOSE, Kind.EQUALS, Kind.SLASH,
    )
)  # fmt: skip
# What words of one character are, and those of the vocabulary that patterns name.
_CHARACTERS = {
    "(": Kind.OPEN, ")": Kind.CLOSE, "[": Kind.OPEN, "]": Kind.CLOSE, "=": Kind.EQUALS,
    "/": Kind.SLASH,
}  # fmt: skip
_KINDS_OF_PHRASES = {"total": Kind.TOTAL, "each": Kind.EACH, "conjunctions": Kind.AND}
_SEPARATORS = (",", ";", ":", "|", *DASHES)
_CAPITAL_MU = re.compile("[\u039c]\\s?[gG][sS]?\\b").search


_listed = re.compile(r"\s*[1-9][0-9]?[.)] (?=([^\W\d_]+).*[0-9])").match


def read(text: str, unit: str | None, *, grouped: bool = True) -> Reading:
    """Read *text* without the number of a list before it and what is dispensed after it."""
    text = one_space(text)
    begin = _number_of_list(text)
    bare = without_supply(text)
    if len(bare) == len(text):
        return _read(text[begin:], unit, grouped=grouped)
    reading = _read(bare[begin:], unit, grouped=grouped)
    if reading.outcome.intakes and says_how_often(reading.pieces):
        return reading
    decided = bool(reading.compared)
    reading = _read(text[begin:], unit, grouped=grouped)
    if decided:  # the same words stand elsewhere now, so that any of them may have
        reading = reading._replace(compared=frozenset(range(len(reading.words.words))))
    return reading


def _number_of_list(text: str) -> int:
    """Give the place after the number of a list, "1. Naltrexone 50 mg", or 0 where it counts."""
    listed = _listed(text)
    word = listed[1].lower() if listed else TIMES_SIGNS[0]
    counted = {phrase.kind for phrase in PHRASES[word]} & {"unit", "ml", "forms"}
    return listed.end() if listed and word not in TIMES_SIGNS and not counted else 0


def _read(text: str, unit: str | None, *, grouped: bool) -> Reading:
    """Read *text*; a number standing alone, or with *unit* given beside words too, is in *unit*.

    Without *grouped*, a point is known to be a decimal mark.
    """
    words = split(text)
    state = State(words, unit)
    pieces: tuple[Piece, ...] = ()
    try:
        check_writing(text, state)
        check_unknown_words(state)
        pieces = pieces_of(state)
        state.compared.from_now_on = True
        check_known_words(state, pieces)
        check_punctuation(state, pieces)
        _check_letters(state, grouped=grouped)
        intakes = intakes_of(sentence_of(state, pieces))
        check_how_often(state, pieces)
        check_some_days(pieces)
        outcome = Outcome(intakes)
    except NotOneDoseError as error:
        outcome = Outcome(reason=error.reason, quoted=error.quoted)
    compared = frozenset(state.compared)
    return Reading(unit, words, pieces, outcome, compared=compared)


def _check_letters(state: State, *, grouped: bool) -> None:
    """Refuse a mu and a point that may be read in two ways."""
    if _CAPITAL_MU(state.text):
        raise NotOneDoseError(Reason.CAPITAL_MU)
    for at, word in enumerate(state.words if grouped else ()):
        if may_group(word) and _is_beside_grouping_words(state, at):
            raise NotOneDoseError(Reason.POINT_MAY_GROUP, quoted=word)


def _is_beside_grouping_words(state: State, at: int) -> bool:
    """Tell whether a point may group thousands: "4.500 mg abends", "R/ 4.500 mcg"."""
    if not GROUPING_WORDS.isdisjoint(state.words):
        return True
    alone = len(state.words) == amounts.unit_at(state, at + 1)[1] - at
    if alone or not DECIMAL_WORDS.isdisjoint(state.words):
        return False
    number = number_at(state, at)
    said = (
        phrase.says for word in state.words for phrase in PHRASES[word] if phrase.kind == "unit"
    )
    unit = next(said, state.unit or "mg")
    return number is not None and number * MG_OF[unit] * 1000 <= MOST_MG


def pieces_of(state: State) -> tuple[Piece, ...]:
    """Take every word for something; what is left over is of the kind UNKNOWN."""
    pieces: list[Piece] = []
    at = 0
    while at < len(state.words):
        piece = _piece(state, at)
        pieces.append(piece)
        at = piece.end
    return tuple(_only_unit_beside_words(state, pieces))


def _only_unit_beside_words(state: State, pieces: list[Piece]) -> list[Piece]:
    """Take the only number for an amount where its unit was given apart or it stands alone."""
    quantities = [piece for piece in pieces if piece.kind in QUANTITIES]
    if len(quantities) != 1 or quantities[0].kind is not Kind.DIGITS:
        return pieces
    number = quantities[0]
    alone = len(pieces) == 1
    if not state.is_number(number.start) or state.word(number.start - 1) in HOURS_AND_DAYS:
        return pieces
    if not (alone or state.unit) or any(piece.kind is Kind.UNKNOWN for piece in pieces):
        return pieces
    before = next((piece for piece in pieces if piece.end == number.start), None)
    if before and before.is_a(Kind.TIME, Kind.DURATION) and before.says != frequency.ONE_DAY:
        return pieces  # "nightly 10" may be an hour
    if number.start and state.glued(number.start) and state.word(number.start - 1).isalpha():
        return pieces
    next_word = state.word(number.end)
    if next_word in TIMES_SIGNS or state.is_number(number.end + (next_word == "/")):
        return pieces  # "5 2 times daily" may be 5.2 or 5
    listed = state.word(number.start).endswith(".") and next_word
    if listed or state.phrase(number.end, "doses"):
        return pieces  # "1. LDN", "2 doses daily"
    unit = state.unit or "mg"
    amount = Piece(Kind.AMOUNT, number.start, number.end, number.number * MG_OF[unit], unit)
    return [amount if piece is number else piece for piece in pieces]


def _piece(state: State, at: int) -> Piece:
    """Find the longest piece at *at*; an unknown one where its word was taken for nothing.

    Of two pieces of the same length, the first of these wins: what was recognised, a phrase that
    changes nothing, a phrase that no dose holds, a numeral.
    """
    recognised = [recognise(state, at) for recognise in _recognisers_for(state, at)]
    found = [piece for piece in recognised if piece and piece.kind is not Kind.NUMERAL]
    neutral = [phrase for phrase in state.phrases(at) if phrase.kind in _NEUTRAL]
    for phrase in sorted(neutral, key=lambda phrase: _NEUTRAL[phrase.kind]):
        kind = _KINDS_OF_PHRASES.get(phrase.kind, Kind.NEUTRAL)
        found.append(Piece(kind, at, at + len(phrase.words), phrase=phrase.kind))
    if changed := _change_to(state, at):
        found.append(Piece(Kind.NEUTRAL, at, changed, phrase="changing_verbs"))
    if refused := state.phrase(at, "refused"):
        found.append(Piece(Kind.REFUSED, at, at + len(refused.words), code=refused.says))
    found += [piece for piece in recognised if piece and piece.kind is Kind.NUMERAL]
    return max(found, key=lambda piece: piece.end) if found else _sign(state.word(at), at)


def _sign(word: str, at: int) -> Piece:
    """Take a word of one character for what it is as a sign."""
    if word in _SEPARATORS:
        return Piece(Kind.DASH if word in DASHES else Kind.COMMA, at, at + 1)
    return Piece(_CHARACTERS.get(word, Kind.UNKNOWN), at, at + 1)


def _recognisers_for(state: State, at: int) -> tuple[Recogniser, ...]:
    """Choose the recognisers that may find something at *at*."""
    often = frequency.RECOGNISERS if frequency.may_begin(state, at) else ()
    much: tuple[Recogniser, ...] = ()
    if state.word(at) == "(":
        much = (amounts.unit_first,)
    elif amounts.may_begin(state, at):
        much = _WITH_VOLUMES if volumes.may_be_named(state) else _HOW_MUCH
    why = (indication,) if "causes" in state.kinds(at) else ()
    return (*often, *much, *why)


def _change_to(state: State, at: int) -> int:
    """Give the place after "increase naltrexone to", or 0."""
    if not (change := state.phrase(at, "changes")):
        return 0
    end = at + len(change.words)
    for _ in range(3):
        end = state.skip(end, "names", "doses")
    to = state.phrase(end, "to")
    return end + len(to.words) if to and to.language == change.language else 0


def sentence_of(state: State, pieces: tuple[Piece, ...]) -> Sentence:
    """Keep the pieces that matter, and which phrases of the others stood before each."""
    kept: list[Piece] = []
    led_by: list[tuple[str, ...]] = []
    phrases: tuple[str, ...] = ()
    for piece in unwrapped(pieces):
        if piece.kind in SIGNIFICANT:
            kept.append(piece)
            led_by.append(phrases)
            phrases = ()
        elif piece.phrase == "changing_verbs":
            phrases += ("verbs", "changes")
        elif piece.phrase:
            phrases += (piece.phrase,)
    for at in range(1, len(kept) - 1):
        before, piece, after = kept[at - 1 : at + 2]
        total = piece.kind is Kind.FREQUENCY and piece.says == "total"
        if total and before.kind in HOW_OFTEN and after.kind is Kind.AMOUNT:
            kept[at] = piece._replace(kind=Kind.TOTAL)  # "25 mg bid, total daily dose 50 mg"
    return Sentence(state, tuple(kept), tuple(led_by))
