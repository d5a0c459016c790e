"""Read a text once: its words, the piece each belongs to, and the dose or refusal they make."""

from __future__ import annotations

import re
from collections.abc import Callable

from ldn_cli.dose import amounts, frequency, volumes
from ldn_cli.dose.grammar import parts_of
from ldn_cli.dose.indication import indication
from ldn_cli.dose.intake import Sentence
from ldn_cli.dose.numbers import shown_number
from ldn_cli.dose.packs import of_usual_tablets, over_some_days
from ldn_cli.dose.punctuation import QUANTITIES, check_how_often, check_punctuation, unwrapped
from ldn_cli.dose.reading import NotOneDoseError, Outcome, Piece, Reading, Reason, State
from ldn_cli.dose.supply import without_supply
from ldn_cli.dose.vocabulary import GROUPING_WORDS, WORDS, Entry
from ldn_cli.dose.words import Words, one_space, split

# What is dropped before a piece that matters: the drug, a verb, "at", "dose", a remark.
_DROPPED = {"verbs": "v", "names": "d", "leads": "l", "doses": "o", "remarks": "r"}
_CHANGING = frozenset(
    "start started begin resume restart increase increased reduce reduced decrease decreased lower"
    " change changed raise raised titrated go up added add continue continues stay remain"
    " maintain".split()
)
# A number from here on is not written out: it may have a thousand digits, and is too much in every
# unit, so that it is refused before it would be shown.
_NOT_WRITTEN_OUT = 10**30
Rule = Callable[[State, int], Piece | None]
# What a phrase is taken for where it may be several things, the first first.
_NEUTRAL = (
    "names", "verbs", "doses", "routes", "meals", "mealtimes", "remarks", "leads",
    "total", "each", "ands", "of", "liquids",
)  # fmt: skip
# Words before what may be an hour or a day instead of an amount.
HOURS_AND_DAYS = frozenset(
    ("at", "@", "day", "tag", "night", "nightly", "bedtime", "week", "kl", "um")
)
_SIGNIFICANT = frozenset("AMSXCNnVKGFTDte&/()=")
_DASHES = ("-", "\u2013", "\u2014", "\u2010", "\u2011", "\u2012", "\u2212")
_SEPARATORS = (",", ";", ":", "|", *_DASHES)
_may_group = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}").fullmatch
# A comma before a digit, or a point between anything but a space and a digit ("LDN.5 mg"), may be a
# decimal mark; that of "q.4h" is none.
decimal_mark_astray = re.compile(
    r",(?=[0-9])|(?<=[^\s0-9:=(@+/-])(?<!\bq)\.(?=[0-9])", re.IGNORECASE
).search
_CAPITAL_MU = re.compile("[\u039c]\\s?[gG][sS]?\\b").search

# The number of a list before a word: "1. Naltrexone 50 mg".
_LISTED = re.compile(
    r"\s*[1-9][0-9]?[.)] (?!(?:m?g|mcg|ug|ml|x|tab|cap)[a-z]*\b)(?=[^\W\d_].*[0-9])", re.IGNORECASE
).match


def read(text: str, unit: str | None, *, grouped: bool = True) -> Reading:
    """Read *text* without the number of a list before it and what is dispensed after it."""
    given, text = text, one_space(text)
    begin = listed.end() if (listed := _LISTED(text)) else 0
    bare = without_supply(text)
    if len(bare) < len(text):
        whole = _read(bare[begin:], unit, grouped=grouped)
        if whole.outcome.parts and any(p.kind and p.kind in "FTG" for p in whole.pieces):
            return whole._replace(given=given)
    return _read(text[begin:], unit, grouped=grouped)._replace(given=given)


def _read(text: str, unit: str | None, *, grouped: bool) -> Reading:
    """Read *text*; a number standing alone, or with *unit* given beside words too, is in *unit*.

    Without *grouped*, a point is known to be a decimal mark.
    """
    words = split(text)
    state = State(words, unit)
    try:
        pieces = pieces_of(state)
    except NotOneDoseError as error:
        return Reading(text, unit, words, (), Outcome.refused(error))
    try:
        check_punctuation(state, pieces)
        _check_text(words, grouped=grouped)
        parts = parts_of(_sentence(state, pieces))
        check_how_often(state, pieces)
        pieces = of_usual_tablets(over_some_days(pieces))
    except NotOneDoseError as error:
        return Reading(text, unit, words, pieces, Outcome.refused(error))
    return Reading(text, unit, words, pieces, Outcome(parts=parts))


def _check_text(words: Words, *, grouped: bool) -> None:
    """Refuse points, commas and letters that may be read in two ways."""
    if decimal_mark_astray(words.text):
        raise NotOneDoseError("comma")
    if _CAPITAL_MU(words.text):
        raise NotOneDoseError("unit", Reason.CAPITAL_MU)
    if grouped and not GROUPING_WORDS.isdisjoint(words.words):
        for word in words.words:
            if _may_group(word):
                raise NotOneDoseError("comma", quoted=word)


def pieces_of(state: State) -> tuple[Piece, ...]:
    """Take every word for something. Raises NotOneDoseError at a word that no dose holds."""
    for word in state.words:
        if word not in WORDS and word.isalpha():
            raise NotOneDoseError("unknown-word", quoted=word)
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
    if len(quantities) != 1 or quantities[0].kind != "N":
        return pieces
    number = quantities[0]
    alone = len(pieces) == 1
    if state.word(number.start)[0] not in "0123456789." or (
        state.word(number.start - 1) in HOURS_AND_DAYS
    ):
        return pieces
    if not (alone or state.unit) or any(piece.kind == "?" for piece in pieces):
        return pieces
    if any(p.end == number.start and (p.kind == "T" or p.says == "duration") for p in pieces):
        return pieces  # "nightly 10" may be an hour
    if number.start and state.glued(number.start) and state.word(number.start - 1).isalpha():
        return pieces
    next_word, after = state.word(number.end), state.word(number.end + 1)
    if (
        next_word[:1].isdigit()
        or next_word in ("x", "\u00d7")
        or (next_word == "/" and after[:1].isdigit())
    ):
        return pieces  # "5 2 times daily" may be 5.2 or 5
    unit = state.unit or "mg"
    shown = (
        f"{shown_number(number.number)} {unit}" if number.number < _NOT_WRITTEN_OUT else f"1 {unit}"
    )
    amount = Piece("A", number.start, number.end, number.number * amounts.MG_OF[unit], shown, unit)
    return [amount if piece is number else piece for piece in pieces]


def _piece(state: State, at: int) -> Piece:
    """Find the longest piece at *at*; "?" where its word was taken for nothing."""
    best: Piece | None = None
    for rule in _rules_for(state, at):
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
    if neutral and (
        at + len(neutral.words) > end
        or (best and best.kind == "n" and at + len(neutral.words) == end)
    ):
        best, end = _neutral(neutral, at), at + len(neutral.words)
    if (changed := _change_to(state, at)) > end:
        return Piece("", at, changed, says="verbs")
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


def _rules_for(state: State, at: int) -> tuple[Rule, ...]:
    """Choose the rules that may find something at *at*."""
    often = frequency.RULES if frequency.may_begin(state, at) else ()
    much = (*volumes.RULES, *amounts.RULES) if amounts.may_begin(state, at) else ()
    why = (indication,) if "causes" in state.kinds(at) else ()
    return (*often, *much, *why)


def _change_to(state: State, at: int) -> int:
    """Give the place after "increase naltrexone to", or *at*."""
    if not (change := state.entry(at, "changes")):
        return at
    end = at + len(change.words)
    for _ in range(3):
        end = state.skip(end, "names", "doses")
    towards = state.entry(end, "towards")
    return end + len(towards.words) if towards else at


def _neutral(entry: Entry, at: int) -> Piece:
    kind = {"total": "t", "each": "e", "ands": "&"}.get(entry.kind, "")
    return Piece(kind, at, at + len(entry.words), says=entry.kind)


def _sentence(state: State, pieces: tuple[Piece, ...]) -> Sentence:
    """Keep the pieces that matter, and of the others what stood before each."""
    kept: list[Piece] = []
    before: list[str] = []
    dropped = ""
    for piece in unwrapped(pieces):
        if piece.kind in _SIGNIFICANT and piece.kind:
            kept.append(piece)
            before.append(dropped)
            dropped = ""
        else:
            dropped += _DROPPED.get(piece.says, piece.kind)
            if piece.says == "verbs" and state.word(piece.start) in _CHANGING:
                dropped += "c"
    for at in range(1, len(kept) - 1):
        if (
            kept[at].says == "total"
            and kept[at - 1].kind in ("F", "T")
            and kept[at + 1].kind == "A"
        ):
            kept[at] = kept[at]._replace(kind="t")  # "25 mg bid, total daily dose 50 mg"
    return Sentence(state, tuple(kept), tuple(before))
