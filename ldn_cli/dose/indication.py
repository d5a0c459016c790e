"""Read what a dose is taken for: "for chronic pelvic pain", "indication: fibromyalgia"."""

from __future__ import annotations

from ldn_cli.dose.pieces import Kind, Piece
from ldn_cli.dose.reading import State


def indication(state: State, at: int) -> Piece | None:
    """Read one or more conditions after a word that leads to them; they change nothing."""
    causes = [phrase for phrase in state.phrases(at) if phrase.kind == "causes"]
    end = max(_conditions(state, at + len(cause.words), cause.language) for cause in causes)
    return Piece(Kind.NEUTRAL, at, end) if end else None


def _conditions(state: State, at: int, language: str) -> int:
    """Give the place after the conditions in *language* or English that begin at *at*, or 0."""
    end = 0
    place = at + (state.word(at) in (":", "-"))
    while named := [
        place + len(phrase.words)
        for phrase in state.phrases(place)
        if phrase.kind == "conditions" and phrase.language in (language, "english")
    ]:
        end = max(named)
        place = state.skip(end, "conjunctions")
        place += place == end and state.word(place) in (",", "/")
    return end
