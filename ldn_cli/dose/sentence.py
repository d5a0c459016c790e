"""Read a text once: its words, the piece that each belongs to, and the dose or refusal that they come to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ldn_cli.dose import amounts, frequency
from ldn_cli.dose.grammar import NotOneDoseError, Sentence, parts_of
from ldn_cli.dose.reading import Outcome, Piece, Reading, State
from ldn_cli.dose.vocabulary import GROUPING_WORDS, WORDS, Entry
from ldn_cli.dose.words import split

_RULES = (*frequency.RULES, *amounts.RULES)
# What a phrase is taken for where it may be several things, the first first.
_NEUTRAL = (
    "names", "verbs", "doses", "routes", "meals", "remarks", "indications", "leads", "total", "each",
    "ands", "of", "liquids",
)  # fmt: skip
_SIGNIFICANT = frozenset("AMSXCNnVKGFTDte&/()=")
_QUANTITIES = frozenset("AMSXCNnVKG")
_DASHES = ("-", "\u2013", "\u2014", "\u2010", "\u2011", "\u2012", "\u2212")
_SEPARATORS = (",", ";", ":", "|", *_DASHES)
_may_group = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}").fullmatch
# A comma before a digit, or a point between anything but a space and a digit ("LDN.5 mg"), may be a decimal
# mark; that of "q.4h" is none.
decimal_mark_astray = re.compile(
    r",(?=[0-9])|(?<=[^\s0-9:=(@+/x-])(?<!\bq)\.(?=[0-9])", re.IGNORECASE
).search
_CAPITAL_MU = re.compile("[\u039c]\\s?[gG]\\b").search
# What turns a phrase into a refusal, the more telling code first.
ORDER = (
    "per-weight", "percentage", "other-drug", "not-oral", "as-needed", "schedule", "range", "not-daily",
    "concentration", "volume", "count", "unit",
)  # fmt: skip


def read(text: str, unit: str | None, *, grouped: bool = True) -> Reading:
    """Read *text*; a number standing alone, or with *unit* given beside words too, is in *unit*.

    Without *grouped*, a point is known to be a decimal mark.
    """
    words = split(text)
    state = State(words, unit)
    try:
        pieces = pieces_of(state)
    except NotOneDoseError as error:
        return Reading(text, unit, words, (), Outcome(code=error.code, about=error.about))
    try:
        _check_signs(state, pieces)
        if decimal_mark_astray(words.text):
            raise NotOneDoseError("comma", "astray")
        if _CAPITAL_MU(words.text):
            raise NotOneDoseError("unit", "capital mu")
        if grouped and not GROUPING_WORDS.isdisjoint(words.words):
            for word in words.words:
                if _may_group(word):
                    raise NotOneDoseError("comma", word)
        parts = parts_of(_sentence(state, pieces))
    except NotOneDoseError as error:
        return Reading(text, unit, words, pieces, Outcome(code=error.code, about=error.about))
    return Reading(text, unit, words, pieces, Outcome(parts=parts))


def pieces_of(state: State) -> tuple[Piece, ...]:
    """Take every word for something. Raises NotOneDoseError at the first glance at what no dose holds."""
    for word in state.words:
        if word not in WORDS and word.isalpha():
            raise NotOneDoseError("unknown-word", word)
    pieces: list[Piece] = []
    at = 0
    while at < len(state.words):
        piece = _piece(state, at)
        pieces.append(piece)
        at = piece.end
    return tuple(_only_unit_beside_words(state, pieces))


def _only_unit_beside_words(state: State, pieces: list[Piece]) -> list[Piece]:
    """Take the only number for an amount where its unit was given apart, or where it stands alone."""
    quantities = [piece for piece in pieces if piece.kind in _QUANTITIES]
    if len(quantities) != 1 or quantities[0].kind != "N":
        return pieces
    number = quantities[0]
    alone = len(pieces) == 1
    if not (alone or state.unit) or any(piece.kind == "?" for piece in pieces):
        return pieces
    if number.start and state.glued(number.start) and state.word(number.start - 1).isalpha():
        return pieces
    unit = state.unit or "mg"
    shown = f"{amounts.shown_number(number.number)} {unit}" if number.number < 10**30 else f"1 {unit}"
    amount = Piece(
        "A", number.start, number.end, number.number * amounts._MG[unit], shown, unit
    )
    return [amount if piece is number else piece for piece in pieces]


def _piece(state: State, at: int) -> Piece:
    """Find the longest piece at *at*; "?" where its word was taken for nothing."""
    best: Piece | None = None
    for rule in _RULES:
        found = rule(state, at)
        if found and (best is None or found.end > best.end):
            best = found
    end = best.end if best else at
    neutral = refused = None
    for entry in state.entries(at):  # those of most words first
        size = at + len(entry.words)
        if entry.kind == "refused":
            refused = refused or entry
        elif entry.kind in _NEUTRAL and (
            neutral is None
            or (
                size == at + len(neutral.words)
                and _NEUTRAL.index(entry.kind) < _NEUTRAL.index(neutral.kind)
            )
        ):
            neutral = entry
    if neutral and (at + len(neutral.words) > end or (best and best.kind == "n" and at + len(neutral.words) == end)):
        best, end = _neutral(neutral, at), at + len(neutral.words)
    if refused and (
        at + len(refused.words) > end
        or (at + len(refused.words) == end and best is not None and best.kind == "n")
    ):
        return Piece("!", at, at + len(refused.words), says=refused.says)
    if best:
        return best
    word = state.word(at)
    if sign := {"(": "(", ")": ")", "=": "=", "/": "/", "[": "(", "]": ")"}.get(word):
        return Piece(sign, at, at + 1)
    if word in _SEPARATORS:
        return Piece("-" if word in _DASHES else ",", at, at + 1, says=word)
    return Piece("?", at, at + 1, says=word)


def _neutral(entry: Entry, at: int) -> Piece:
    kind = {"total": "t", "each": "e", "ands": "&"}.get(entry.kind, "")
    return Piece(kind, at, at + len(entry.words), says=entry.kind)


def _check_signs(state: State, pieces: tuple[Piece, ...]) -> None:
    """Refuse words that no dose holds, what was taken for nothing, and signs out of their place."""
    codes = {piece.says: piece for piece in reversed(pieces) if piece.kind == "!"}
    for code in ORDER:
        if code in codes:
            piece = codes[code]
            raise NotOneDoseError(code, " ".join(state.words[piece.start : piece.end]))
    for at, piece in enumerate(pieces):
        before = pieces[at - 1] if at else None
        behind = pieces[at + 1] if at + 1 < len(pieces) else None
        if piece.kind == "?":
            raise NotOneDoseError(_code_of(state, piece), piece.says)
        if piece.kind in ("-", ","):
            _check_separator(state, before, piece, behind)
        elif piece.kind == "F" and state.word(piece.start) == "od" and not any(p.kind in _QUANTITIES for p in pieces[:at] if p.kind):
            raise NotOneDoseError("", "od")  # "from" in some languages
        elif piece.says == "leads" and not any(p.kind in _QUANTITIES for p in pieces[at:]):
            raise NotOneDoseError("", state.word(piece.start))
        elif (
            piece.says == "of"
            and (before and before.kind in ("A", "M"))
            and (behind and behind.kind in ("A", "M"))
            and (refused := state.entry(piece.start, "refused"))
        ):
            raise NotOneDoseError(refused.says, state.word(piece.start))
        elif piece.says == "of" and not (behind and (behind.says in ("names", "leads") or behind.kind in _QUANTITIES)):
            raise NotOneDoseError("", state.word(piece.start))
        elif piece.says == "liquids" and not any(p.kind in "KVM" for p in pieces if p.kind):
            raise NotOneDoseError("volume", state.word(piece.start))
        elif piece.kind in _QUANTITIES and _is_glued_to_name(state, before, piece):
            raise NotOneDoseError("unit" if piece.number < 10**4 else "other-drug", "glued")
    _check_neighbours(pieces)


def _code_of(state: State, piece: Piece) -> str:
    word = piece.says
    if word[0].isdigit() or (word[0] == "." and len(word) > 1):
        return "leading-zero" if re.match("0[0-9]", word) else "not-a-number"
    if word in ("x", "\u00d7"):
        return "count" if state.is_number(piece.start - 1) or state.is_number(piece.end) else ""
    return "unknown-word" if word[0].isalpha() and not state.entries(piece.start) else ""


def _is_glued_to_name(state: State, before: Piece | None, piece: Piece) -> bool:
    """Tell whether a number is part of a name: "LDN100", "LDN193189"."""
    return (
        before is not None
        and before.says == "names"
        and state.glued(piece.start)
        and state.word(piece.start)[0].isdigit()
        and state.words[before.end - 1].isascii()
    )


def _check_separator(state: State, before: Piece | None, piece: Piece, behind: Piece | None) -> None:
    if before is None or behind is None or before.kind in ("-", ",", "(", "=") or behind.kind in (")", "="):
        raise NotOneDoseError("", piece.says)
    if piece.kind != "-":
        return
    if before.kind in _QUANTITIES and behind.kind in _QUANTITIES and before.kind not in "SK" and not (
        before.kind == "A" and behind.kind == "C"
    ):
        raise NotOneDoseError("range", piece.says)
    if before.kind == behind.kind == "F" or {before.kind, behind.kind} in ({"F", "N"}, {"T", "N"}):
        raise NotOneDoseError("range", piece.says)
    if not state.glued(piece.start) and behind.kind in _QUANTITIES and state.glued(behind.start):
        raise NotOneDoseError("negative" if before.kind != "S" else "range", piece.says)
    if before.kind in ("A", "M", "N") and behind.kind not in ("T", "F", "C", "") and before.end == piece.start:
        raise NotOneDoseError("range", piece.says)


def _check_neighbours(pieces: tuple[Piece, ...]) -> None:
    """Refuse two numbers that may be one with a space in it: "1 000 mg", "4 5 mg", "5 2 times daily"."""
    for before, piece in zip(pieces, pieces[1:], strict=False):
        if before.kind == "N" and piece.kind in ("A", "N", "M", "X", "S", "K", "V", "C"):
            raise NotOneDoseError("two-numbers")


def _sentence(state: State, pieces: tuple[Piece, ...]) -> Sentence:
    """Keep the pieces that matter, and of the others what stood before each."""
    kept: list[Piece] = []
    before: list[str] = []
    dropped = ""
    for piece in _unwrapped(state, pieces):
        if piece.kind in _SIGNIFICANT and piece.kind:
            kept.append(piece)
            before.append(dropped)
            dropped = ""
        else:
            dropped += {"verbs": "v", "names": "d"}.get(piece.says, piece.kind)
    return Sentence(state, tuple(kept), tuple(before))


def _unwrapped(state: State, pieces: Iterable[Piece]) -> list[Piece]:
    """Take brackets away that hold only words and how often: "(LDN)", "(2x/day)"; "=" and ":" that lead to a number too."""
    found = list(pieces)
    at = 0
    while at < len(found):
        if found[at].kind == "(":
            close = next((i for i in range(at + 1, len(found)) if found[i].kind in "()" and found[i].kind), None)
            if close is None or found[close].kind == "(":
                raise NotOneDoseError("", "(")
            inner = found[at + 1 : close]
            if all(piece.kind in ("", "F", "T", "D", "&") for piece in inner) and (
                any(piece.kind in _QUANTITIES for piece in found[:at]) or not any(p.kind in "FT" and p.kind for p in inner)
            ):
                del found[close], found[at]
                continue
            outside = [*found[:at], *found[close + 1 :]]
            if not any(piece.kind in _QUANTITIES and piece.kind for piece in outside) and all(
                piece.number == 1 for piece in outside if piece.kind == "F"
            ):
                del found[close], found[at]  # "LDN (4.5 mg)"
                continue
            at = close
        elif found[at].kind == "=":
            quantities = any(piece.kind in _QUANTITIES for piece in found[:at])
            if not quantities:
                once = all(piece.number == 1 for piece in found[:at] if piece.kind == "F")
                if at and not once:
                    raise NotOneDoseError("total", "=")
                if at == 0 or (at + 1 < len(found) and found[at + 1].kind in ("=", ",")) or found[at - 1].kind in ("=", ","):
                    raise NotOneDoseError("", "=")
                del found[at]
                continue
        elif found[at].kind == "/" and at and found[at - 1].kind == "" and found[at - 1].says == "names":
            raise NotOneDoseError("", "/")
        at += 1
    return found


def is_dose_fragment(text: str) -> bool:
    """Tell whether *text* is only what stands beside the number of a dose: a unit, how often, the drug's name."""
    words = split(text)
    if not words.words or not WORDS.issuperset(words.words):
        return False
    state = State(words, None)
    unit = state.entry(0, "unit", "ml", "forms")
    if unit and len(unit.words) == len(words.words):
        return True
    return all(piece.kind in ("", "F", "T") for piece in pieces_of(state))
