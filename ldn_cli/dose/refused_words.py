"""Refuse words that no dose holds: phrases such as "weekly", unknown words, and no number at all.

The pieces of a text come in, and nothing comes out but NotOneDoseError.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ldn_cli.dose.messages import Reason
from ldn_cli.dose.pieces import NUMBERS, Kind, Piece, is_several_times
from ldn_cli.dose.reading import NotOneDoseError, State
from ldn_cli.dose.vocabulary import LANGUAGES, PHRASES, WORDS, words_in
from ldn_cli.dose.writing import misplaced_decimal_mark

# What a phrase of the vocabulary is refused for, by its code; the more telling first.
REFUSED_PHRASES = (
    Reason.PER_WEIGHT, Reason.PERCENTAGE, Reason.OTHER_DRUG, Reason.NOT_ORAL, Reason.AS_NEEDED,
    Reason.STEPS, Reason.RANGE, Reason.NOT_DAILY, Reason.CONCENTRATION, Reason.VOLUME, Reason.PACK,
    Reason.OTHER_UNIT,
)  # fmt: skip
# What needs no number to be refused for itself.
_WITHOUT_A_NUMBER = ("other-drug", "not-oral", "range")
_CALENDAR, _AUXILIARIES = words_in("calendar"), words_in("auxiliaries")


def check_unknown_words(state: State) -> None:
    """Refuse a text with a word that is in no language, or for what is plain beside it."""
    words, numbers = state.words, state.numbers
    unknown = next((word for word in words if word not in WORDS and word.isalpha()), "")
    if not unknown:
        return
    refused: list[tuple[str, str]] = []
    at = 0
    while at < len(words):
        phrases = state.phrases(at)
        if phrases and phrases[0].kind == "refused":
            refused.append((phrases[0].says, " ".join(phrases[0].words)))
        at += len(phrases[0].words) if phrases else 1
    _check_phrases(state, refused, has_number=bool(numbers))
    if days := _weekdays(words):
        raise NotOneDoseError(Reason.NOT_DAILY, quoted=days)
    after = state.word(words.index(numbers[0]) + 1) if len(numbers) == 1 else ""
    if after.isalpha() and after not in WORDS and not has_unit(words):
        raise NotOneDoseError(Reason.OTHER_UNIT, quoted=after)
    raise NotOneDoseError(Reason.UNKNOWN_WORD, quoted=unknown)


def check_known_words(state: State, pieces: Sequence[Piece]) -> None:
    """Refuse phrases that no dose holds, and a text without a number."""
    counted = any(piece.is_a(Kind.COUNT, Kind.NUMERAL) for piece in pieces)
    has_number = bool(state.numbers) or (counted and not has_unit(state.words))
    if has_number:
        _check_meals_and_brackets(state, pieces)
    refused = [
        (piece.code, state.words_of(piece)) for piece in pieces if piece.kind is Kind.REFUSED
    ]
    _check_phrases(state, refused, has_number=has_number, steps=bool(doses_of_steps(pieces)))


def _check_phrases(
    state: State, refused: Sequence[tuple[str, str]], *, has_number: bool, steps: bool = False
) -> None:
    """Refuse the longest phrase of the most telling code, or a text without a number."""
    codes = {code for code, _ in refused}
    telling = next((reason for reason in REFUSED_PHRASES if reason.code in codes), None)
    if telling and (has_number or telling.code in _WITHOUT_A_NUMBER):
        phrases = [phrase for code, phrase in refused if code == telling.code]
        phrase = max(phrases, key=lambda phrase: phrase.count(" "))
        is_date = telling is Reason.STEPS and not steps and _is_date(phrase, state.text)
        raise NotOneDoseError(Reason.DATE if is_date else telling, quoted=phrase)
    if not has_number:
        raise NotOneDoseError(Reason.NO_NUMBER)
    if misplaced_decimal_mark(state.text):
        several = len(state.numbers) > 1
        raise NotOneDoseError(Reason.TWO_NUMBERS if several else Reason.MARK_AFTER_WORD)


def _check_meals_and_brackets(state: State, pieces: Sequence[Piece]) -> None:
    """Refuse "three (4) times a day", and meals where nothing says at how many of them."""
    for number, opened, inner, closed in zip(*(pieces[start:] for start in range(4)), strict=False):
        bracketed = opened.kind is Kind.OPEN and closed.kind is Kind.CLOSE
        if bracketed and number.kind in NUMBERS and inner.kind in NUMBERS:
            raise NotOneDoseError(Reason.TWO_NUMBERS)
    several = any(map(is_several_times, pieces))
    for piece in pieces:
        if piece.phrase == "mealtimes" and not several:
            raise NotOneDoseError(Reason.NOT_DAILY, quoted=state.words_of(piece))


def _is_date(word: str, text: str) -> bool:
    """Tell whether *word* of *text* names a day or month."""
    if word in _AUXILIARIES and re.search(rf"\b{word} [^\W\d_]", text, re.IGNORECASE):
        return False  # "4.5 mg, may repeat"
    return word in _CALENDAR


def _weekdays(words: list[str]) -> str:
    """Quote the days of the week of which one language has the short names: "mo mi fr"."""
    for language in LANGUAGES:
        days = [word for word in words if word in language.weekdays]
        if len(set(days)) > 1:
            return " ".join(days)
    return ""


def has_unit(words: list[str]) -> bool:
    """Tell whether mg, mcg or g stands among *words*, in any language."""
    return any(phrase.kind == "unit" for word in words for phrase in PHRASES[word])


def doses_of_steps(pieces: Sequence[Piece]) -> list[Piece]:
    """List the doses of a schedule; none where there is but one."""
    doses = [piece for piece in pieces if piece.is_a(Kind.AMOUNT, Kind.PRODUCT)]
    return doses if len(doses) > 1 else []
