"""Say why a text is no single daily dose, and what to type instead where that is certain.

Nothing here decides whether a text is a dose: its reading, made once, is handed on.
"""

from __future__ import annotations

import re

from ldn_cli.dose.arithmetic import shown
from ldn_cli.dose.hints import both, leading_zero, one_of, reads
from ldn_cli.dose.messages import (
    A_DATE,
    CHANGES,
    COUNT_OR_NAME,
    NOT_TAKEN,
    POINT_MAY_GROUP,
    SAYS_NOT,
    is_a_date,
    message_of,
)
from ldn_cli.dose.misspelt import (
    capital_mu,
    comma,
    has_other_digits,
    mark_after_a_word,
    written_otherwise,
)
from ldn_cli.dose.model import DoseError
from ldn_cli.dose.parse import HOURS_AND_DAYS, misplaced_decimal_mark
from ldn_cli.dose.pieces import MASSES, NUMBERS, Kind
from ldn_cli.dose.punctuation import ORDER
from ldn_cli.dose.reading import Reading, Reason, State
from ldn_cli.dose.vocabulary import LANGUAGES, PHRASES, WORDS
from ldn_cli.dose.words import DASHES

_NUMBER_WITH_COMMA = re.compile(r"(?:[0-9][0-9.]*|^)(?:,[0-9]+)+(?:\.[0-9]+)*")
_NOT_DIGITS = re.compile(
    r"[0-9]_|_[0-9]|\b0[xbo]|(?<!/)\b[0-9]+[oil]+\b|\b[oil]\.?[0-9]|[0-9]['\u2019][0-9]|\.[0-9]*\.(?!$)"
    r"|\be[0-9]|^\+\+|\b[0-9]+\.s\b"
)
_OTHER_COMPOUND = re.compile(r"\bldn ?-? ?[0-9]{5}|\bldn-[0-9]{3}", re.IGNORECASE).search
_DATE = re.compile(
    r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b|\b[0-9]{1,2}([/.])[0-9]{1,2}\1(?:20)?[0-9]{2}\b"
).search
_OPEN_END = re.compile(r"[0-9] ?\+(?! ?[0-9])|[0-9] ?[-\u2013]$").search
# What needs no number to be refused for itself.
_WITHOUT_A_NUMBER = ("other-drug", "not-oral", "range")
# Which piece a refusal quotes, by its code: the first of these kinds, or else of those.
_QUOTED_KINDS: dict[str, tuple[tuple[Kind, ...], ...]] = {
    "count": (
        (Kind.COUNT, *NUMBERS, Kind.REGIMEN), (Kind.PRODUCT, Kind.X_PRODUCT, Kind.VOLUME),
    ),
    "concentration": ((Kind.CONCENTRATION,),),
    "volume": ((Kind.VOLUME,),),
}  # fmt: skip
_AMOUNTS = MASSES - {Kind.CONCENTRATION, Kind.REGIMEN}
_SAID_BY_CODE = frozenset(
    (*_QUOTED_KINDS, "other-drug", "negative", "two-schedules", "total", "two-numbers", "range",
     "not-daily")
)  # fmt: skip


def explain_refusal(reading: Reading) -> DoseError:
    """Find the code, message and correction for a text that was refused."""
    text, words = reading.words.text, reading.words.words
    if not words:
        if reading.given.strip():
            return _refuse("not-a-number")
        return DoseError("empty", "no dose given")
    if any("\udc80" <= char <= "\udcff" for char in text):
        return DoseError("encoding", "its bytes are no UTF-8; save the text as UTF-8")
    if reading.outcome.reason is Reason.POINT_BESIDE_COMMAS:
        return DoseError("comma", message_of("comma", Reason.POINT_BESIDE_COMMAS))
    if _OTHER_COMPOUND(text):
        return DoseError("other-drug", message_of("other-drug", Reason.ANOTHER_COMPOUND))
    if date := _DATE(text):
        return DoseError("schedule", A_DATE.format(word=_quoted(date[0])))
    if (found := _NUMBER_WITH_COMMA.search(text)) and not re.search(r"[0-9],\s", text):
        return comma(reading, found[0])
    numbers = [
        word
        for word in words
        if word[0] in "0123456789" or (word[0] == "." and word[1:2].isdigit())
    ]
    if (
        words[0] in DASHES
        and words[1:2]
        and (words[1] in numbers or words[1] in ("inf", "infinity", "nan"))
    ):
        return _refuse("negative")
    if _NOT_DIGITS.search(text.lower()) or has_other_digits(text):
        return written_otherwise(reading)
    if reading.outcome.reason is Reason.CAPITAL_MU:
        return capital_mu(reading)
    misplaced = misplaced_decimal_mark(text)
    if len(numbers) == 1 and re.match(r"0[0-9]", numbers[0]) and not misplaced:
        hint = leading_zero(reading, numbers[0])
        return DoseError("leading-zero", message_of("leading-zero"), hint)
    if not_taken := NOT_TAKEN(text):
        return DoseError("not-understood", SAYS_NOT.format(word=_quoted(not_taken[0])))
    code, phrase = _coded(reading, numbers)
    if code:
        return _worded(reading, code, phrase)
    counted = any(piece.is_a(Kind.COUNT, Kind.NUMERAL) for piece in reading.pieces)
    if not numbers and (not counted or _has_unit(words)):
        return _refuse("not-a-number")
    if misplaced and len(numbers) > 1:
        return _refuse("two-numbers")
    if misplaced:
        return mark_after_a_word(reading, misplaced.start())
    return _of_outcome(reading, numbers)


def beyond_limits(reading: Reading, error: DoseError) -> DoseError:
    """Add to a refusal of too much the text with a smaller unit, where none was written."""
    if error.code != "out-of-range" or "over" not in error.message:
        return error
    piece = next((p for p in reading.pieces if p.kind is Kind.AMOUNT), None)
    hint = None
    bare = piece and piece.end == piece.start + 1  # a unit that was written would be a word more
    if piece and bare and piece.unit in ("mg", "g"):
        smaller = {"mg": "mcg", "g": "mg"}[piece.unit]
        text, place = reading.words.text, reading.words.ends[piece.start]
        hint = reads(
            f"{text[:place]} {smaller}{text[reading.words.ends[piece.end - 1] :]}", reading
        )
    return DoseError(error.code, error.message, hint)


def _refuse(code: str) -> DoseError:
    return DoseError(code, message_of(code))


def _quoted(words: str) -> str:
    return f'"{words}"'


def _coded(reading: Reading, numbers: list[str]) -> tuple[str, str]:
    """Find the most telling code among words that make a text no dose, others known or not."""
    if reading.outcome.reason is Reason.REFUSED_PHRASE:
        code = reading.outcome.code
        if not numbers and code not in _WITHOUT_A_NUMBER:
            return "", ""
        return code, reading.outcome.quoted
    if reading.outcome.code != "unknown-word":
        return "", ""
    found: dict[str, str] = {}
    state = State(reading.words, reading.unit)
    at = 0
    while at < len(state.words):
        phrases = state.phrases(at)
        if phrases and phrases[0].kind == "refused":
            found.setdefault(phrases[0].says, " ".join(phrases[0].words))
        at += len(phrases[0].words) if phrases else 1
    for code in ORDER:
        if code in found and (numbers or code in _WITHOUT_A_NUMBER):
            return code, found[code]
    return "", ""


def _worded(reading: Reading, code: str, phrase: str) -> DoseError:
    """Word the refusal of a phrase that no dose holds."""
    message = message_of(code, Reason.PACK if code == "count" else None, phrase)
    if code == "schedule" and not phrase.endswith(" by") and (steps := _steps(reading)):
        message = f"{message}: ldn explain {steps}"
    elif code == "schedule" and is_a_date(phrase, reading.words.text):
        message = A_DATE.format(word=_quoted(phrase))
    return DoseError(code, message)


def _steps(reading: Reading) -> str:
    """Write the doses of a schedule as operands: "'1.5 mg' '3 mg'"."""
    amounts = [shown(piece) for piece in reading.pieces if piece.is_a(Kind.AMOUNT, Kind.PRODUCT)]
    return " ".join(f"'{amount}'" for amount in amounts) if len(amounts) > 1 else ""


def _of_outcome(reading: Reading, numbers: list[str]) -> DoseError:
    """Word the refusal that the grammar found."""
    outcome = reading.outcome
    code, quoted = outcome.code, outcome.quoted
    if code in ("unknown-word", "not-understood", "range") and (
        days := _weekdays(reading.words.words)
    ):
        return DoseError("not-daily", message_of("not-daily", quoted=days))
    if code == "comma":
        hint = both(reading, quoted, quoted.replace(".", ""), quoted)
        return DoseError(code, POINT_MAY_GROUP, hint)
    if code == "unknown-word":
        return _unknown_word(reading, numbers)
    if code == "unit" and not any(word[0].isalpha() for word in reading.words.words):
        return _no_sense(reading)
    glued = outcome.reason is Reason.GLUED_TO_NAME
    if code == "unit" and not glued and _has_unit(reading.words.words):
        return _refuse("two-numbers")
    if code == "unit":
        return _unit(reading, numbers)
    if code == "strength":
        holds = next((shown(piece) for piece in reading.pieces if piece.is_plain), "")
        hint = one_of(reading, holds) if holds else None
        return DoseError(code, message_of(code, quoted=holds or quoted), hint)
    if code in ("leading-zero", "not-a-number"):
        alone = len(numbers) == 1 or any(re.match("0[1-9]", number) for number in numbers)
        return _refuse(code if alone else "two-numbers")
    if code not in _SAID_BY_CODE:
        return _not_made_out(reading, numbers)
    if outcome.reason is Reason.ONE_OR_ALL:
        quoted = shown(next(p for p in reading.pieces if p.kind in MASSES))
    elif code in _QUOTED_KINDS:
        found = (_first_of(reading, kinds) for kinds in _QUOTED_KINDS[code])
        quoted = next(filter(None, found), quoted or reading.words.text)
    return DoseError(code, message_of(code, outcome.reason, quoted))


def _weekdays(words: list[str]) -> str:
    """Quote the days of the week of which one language has the short names: "mo mi fr"."""
    for language in LANGUAGES:
        days = [word for word in words if word in language.weekdays]
        if len(set(days)) > 1:
            return " ".join(days)
    return ""


def _unknown_word(reading: Reading, numbers: list[str]) -> DoseError:
    """Refuse an unknown word: a unit, where it follows the only number and there is no other."""
    words = reading.words.words
    after = words[words.index(numbers[0]) + 1 :][:1] if len(numbers) == 1 else []
    if after and after[0] not in WORDS and after[0].isalpha() and not _has_unit(words):
        return DoseError("unit", message_of("unit", quoted=after[0]))
    return DoseError("unknown-word", message_of("unknown-word", quoted=reading.outcome.quoted))


def _first_of(reading: Reading, kinds: tuple[Kind, ...]) -> str:
    """Give the words of the first piece of *kinds* as they were written, or ""."""
    words = reading.words
    for piece in reading.pieces:
        if piece.kind in kinds:
            return words.text[words.starts[piece.start] : words.ends[piece.end - 1]]
    return ""


def _has_unit(words: list[str]) -> bool:
    return any(phrase.kind == "unit" for word in words for phrase in PHRASES[word])


def _not_made_out(reading: Reading, numbers: list[str]) -> DoseError:
    """Word a refusal where all words are known: two numbers or units, no unit, or no sense."""
    pieces = reading.pieces
    text = reading.words.text
    unknown = [reading.words.words[p.start] for p in pieces if p.kind is Kind.UNKNOWN]
    if _OPEN_END(text):
        return DoseError("range", message_of("range", quoted=text))
    if text[:1] in "\"'\u201c\u2018":
        return written_otherwise(reading)
    if (
        reading.outcome.reason is Reason.OPEN_BRACKET
        or any(not word[0].isalnum() for word in unknown)
        or not any(word[0].isalpha() for word in reading.words.words)
    ):
        if len(numbers) > 1 and not any(p.is_a(Kind.OPEN, Kind.CLOSE) for p in pieces):
            return _refuse("two-numbers")
        return _no_sense(reading)
    units = [word for word in unknown if _has_unit([word])]
    amounts = [piece for piece in pieces if piece.kind in _AMOUNTS]
    if len(units) > 1 or (units and amounts):
        return DoseError("unit", "more than one unit")
    if any(piece.kind is Kind.X_PRODUCT for piece in pieces):
        return DoseError("count", message_of("count", Reason.UNCLEAR_X))
    change = next((word for word in reading.words.words if word in CHANGES), None)
    if len(amounts) > 1 and change:
        return _worded(reading, "schedule", change)
    if len(amounts) > 1 or len(numbers) > 1:
        return _refuse("two-numbers")
    if numbers and not _has_unit(reading.words.words):
        return _unit(reading, numbers)
    return _no_sense(reading)


def _no_sense(reading: Reading) -> DoseError:
    text = reading.words.text
    bare = re.sub(r"(?<=[^\W\d_])[,; ]+$", "", text)
    return DoseError(
        "not-understood",
        message_of("not-understood"),
        reads(bare, reading) if bare != text else None,
    )


def _unit(reading: Reading, numbers: list[str]) -> DoseError:
    """Refuse a number without a unit beside words: it may count tablets or be part of a name."""
    text, words = reading.words.text, reading.words
    if len(numbers) != 1:
        return DoseError("unit", COUNT_OR_NAME)
    at = words.words.index(numbers[0])
    hour = words.words[at + 1 : at + 2] in (["am"], ["pm"])
    if hour or (at and words.words[at - 1] in HOURS_AND_DAYS):
        return DoseError("unit", COUNT_OR_NAME)
    begin = text[: words.starts[at]].rstrip()
    hint = f"{begin} {numbers[0].rstrip('.')} mg{text[words.ends[at] :]}".strip()
    return DoseError("unit", COUNT_OR_NAME, reads(hint, reading))
