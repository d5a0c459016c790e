"""Volumes, and what a millilitre holds.

The words of a text and a place among them come in; each recogniser gives the piece that begins
there, or None.
"""

from __future__ import annotations

from ldn_cli.dose.amounts import amount
from ldn_cli.dose.numbers import counts_at, fraction_at, number_at
from ldn_cli.dose.pieces import Kind, Piece, product
from ldn_cli.dose.reading import State, remembered
from ldn_cli.dose.vocabulary import PHRASES, words_in
from ldn_cli.dose.words import TIMES_SIGNS

_SPOONS = words_in("spoons")
_BEFORE_VOLUME = words_in("per") | words_in("within")


@remembered
def concentration(state: State, at: int) -> Piece | None:
    """Read what a millilitre holds: "1 mg/mL", "5 mg per 5 mL", "5 mg in 5 ml"."""
    piece = amount(state, at)
    if not piece:
        return None
    if state.word(piece.end) not in _BEFORE_VOLUME:
        return None
    place = piece.end + 1
    volume = number_at(state, place)
    phrase = state.phrase(place + (volume is not None), "ml")
    if not phrase or volume == 0:
        return None
    end = place + (volume is not None) + len(phrase.words)
    for _ in range(2):
        end = state.skip(end, "liquids", "strengths")
    mg = piece.number / (volume or 1)
    return Piece(Kind.CONCENTRATION, at, end, mg, factor=volume, holds=piece)


@remembered
def volume(state: State, at: int) -> Piece | None:
    """Read how many millilitres: "4.5 mL"."""
    number, end = fraction_at(state, at)
    if number is None or (phrase := state.phrase(end, "ml")) is None:
        return None
    return Piece(Kind.VOLUME, at, end + len(phrase.words), number)


def spoons(state: State, at: int) -> Piece | None:
    """Read measured spoons: "one 5ml spoonful", "1x5ml spoon"; "2 5ml spoons" may be 2.5 mL."""
    for number, end, language in counts_at(state, at):
        times = state.word(end) in TIMES_SIGNS
        each, after = fraction_at(state, end + times)
        unit = state.phrase(after, "ml")
        if each is not None and unit and (language or times):
            after += len(unit.words)
            if state.word(after) in _SPOONS:
                return Piece(Kind.VOLUME, at, after + 1, number * each)
    return None


def volume_of_concentration(state: State, at: int) -> Piece | None:
    """Read a volume right before its concentration: "4.5 mL of 1 mg/mL", "0.5 ml (1mg/ml)"."""
    taken = volume(state, at)
    if not taken:
        return None
    place = taken.end
    bracket = state.word(place) == "("
    place = place + 1 if bracket else state.skip(state.skip(place, "of"), "names")
    holds = concentration(state, place) or (concentration(state, state.skip(place, "of")))
    if not holds or (bracket and state.word(holds.end) != ")"):
        return None
    return product(taken, holds)._replace(end=holds.end + bracket)


_MILLILITRES = frozenset(
    word for word, raws in PHRASES.raw.items() if any(kind == "ml" for _, kind, *_ in raws)
)


def may_be_named(state: State) -> bool:
    """Tell at a glance whether there are volumes in a text."""
    return not _MILLILITRES.isdisjoint(state.words)


RECOGNISERS = (volume_of_concentration, concentration, spoons, volume)
