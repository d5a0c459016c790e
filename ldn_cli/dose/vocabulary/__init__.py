"""Every word that a dose may hold, one table a language, and one index of them all.

A new spelling is one more phrase in the table of its language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Literal, NamedTuple, get_args

from ldn_cli.dose.vocabulary.chinese import CHINESE
from ldn_cli.dose.vocabulary.czech import CZECH
from ldn_cli.dose.vocabulary.dutch import DUTCH
from ldn_cli.dose.vocabulary.english import ENGLISH
from ldn_cli.dose.vocabulary.finnish import FINNISH
from ldn_cli.dose.vocabulary.french import FRENCH
from ldn_cli.dose.vocabulary.german import GERMAN
from ldn_cli.dose.vocabulary.icelandic import ICELANDIC
from ldn_cli.dose.vocabulary.italian import ITALIAN
from ldn_cli.dose.vocabulary.japanese import JAPANESE
from ldn_cli.dose.vocabulary.korean import KOREAN
from ldn_cli.dose.vocabulary.language import Language
from ldn_cli.dose.vocabulary.latin import LATIN
from ldn_cli.dose.vocabulary.nordic import NORDIC
from ldn_cli.dose.vocabulary.polish import POLISH
from ldn_cli.dose.vocabulary.portuguese import PORTUGUESE
from ldn_cli.dose.vocabulary.spanish import SPANISH

LANGUAGES = (
    ENGLISH, LATIN, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH, NORDIC, ICELANDIC, FINNISH, POLISH, CZECH,
    JAPANESE, KOREAN, CHINESE,
)  # fmt: skip
MOST_TIMES = 6  # times a day
WITHOUT_FOR = frozenset(
    language.name for language in LANGUAGES if "" in language.duration_prepositions
)


# What a phrase is taken for: the field of Language that lists it, or what is made of several fields.
_PlainKind = Literal[
    "names", "doses", "introductions", "verbs", "changing_verbs", "routes", "meals", "mealtimes", "changes", "to", "remarks", "as_directed", "causes", "conditions", "forms", "form_modifiers",
    "liquids", "strengths", "of", "each", "total", "conjunctions", "duration_prepositions",
]  # fmt: skip
PhraseKind = Literal[
    _PlainKind, "unit", "ml", "numeral", "fraction", "times", "frequency", "divided", "duration_units", "time", "refused"
]  # fmt: skip


class Phrase(NamedTuple):
    """One phrase: its words, what it is taken for, and what it says."""

    words: tuple[str, ...]
    kind: PhraseKind
    number: Fraction = Fraction(1)
    says: str = ""  # the unit, the part of the day, the code of refusal
    language: str = ""


def numerals(language: Language) -> Iterator[tuple[int, str]]:
    """List the numerals of *language* with their numbers."""
    for number, spellings in enumerate(language.numerals, 1):
        for spelling in spellings.split("|"):
            yield number, spelling.strip()


def _numbers(language: Language) -> list[tuple[int, str]]:
    digits = [(number, str(number)) for number in range(1, MOST_TIMES + 1)]
    words = [(number, word) for number, word in numerals(language) if number <= MOST_TIMES]
    return [*digits, *words]


def _said_twice(language: Language) -> list[tuple[int, str]]:
    """List the frequencies that a record says twice: "2 (two)" times, "2 two" times."""
    words = [(number, word) for number, word in numerals(language) if number <= MOST_TIMES]
    return [
        (number, said)
        for number, word in words
        for said in (f"{number} ( {word} )", f"{word} ( {number} )", f"{number} {word}")
        if len(word) > 2 or "(" in said  # noqa: PLR2004 - "2 to" is the begin of a range
    ]


def _phrases(language: Language) -> Iterator[tuple[str, PhraseKind, Fraction | int, str]]:
    """List the phrases of *language*: the phrase, its kind, its number and what it says."""
    for kind in get_args(_PlainKind):
        for phrase in getattr(language, kind):
            yield phrase, kind, 1, ""
    for unit, spellings in language.units.items():
        for phrase in spellings:
            yield phrase, "ml" if unit == "ml" else "unit", 1, unit
    for number, word in numerals(language):
        yield word, "numeral", number, ""
    for fraction, spellings in language.fractions.items():
        for phrase in spellings:
            yield phrase, "fraction", Fraction(fraction), ""
    for number, word in (*_numbers(language), *_said_twice(language)):
        for times in language.times:
            phrase = f"{word} {times}"
            yield phrase, "times", number, "single" if phrase in language.singles else ""
    for number, word in _numbers(language):
        for counted in language.counted:
            yield counted.replace("{}", word), "frequency", number, ""
        for divided in language.divided:
            yield divided.replace("{}", word), "divided", number, ""
    for number, spellings in language.adverbs.items():
        for phrase in spellings:
            yield phrase, "times", number, "single" if phrase in language.singles else ""
    for phrase in language.days:
        yield phrase, "frequency", 1, "date" if phrase in language.dates else "day"
    for phrase in language.totals:
        yield phrase, "frequency", 1, "total"
    for number, spellings in language.frequencies.items():
        for phrase in spellings:
            yield phrase, "frequency", number, ""
    for phrase in language.hours:
        for number in (1, 2, 3, 4, 6):
            yield phrase.replace("{}", str(24 // number)), "frequency", number, ""
    for number, spellings in language.duration_units.items():
        for phrase in spellings:
            yield phrase, "duration_units", number, ""
    for part, spellings in language.times_of_day.items():
        for phrase in spellings:
            yield phrase, "time", 1, part
    for phrase in language.spoons:
        yield phrase, "refused", 1, "volume"
    for phrase in language.calendar:
        yield phrase, "refused", 1, "schedule"
    for code, spellings in language.refused.items():
        for phrase in spellings:
            yield phrase, "refused", 1, code


# A hyphen between two words may be left out: "long-term", "long term".
_hyphens = re.compile(r"(?<=[^\W\d_]) - (?=[^\W\d_])").sub
# A phrase, its kind, its number, what it says, and its language.
_Raw = tuple[str, PhraseKind, "Fraction | int", str, str]


class _Index(dict[str, list[Phrase]]):
    """The phrases by their first word, those of most words first; made where they are asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.raw: dict[str, list[_Raw]] = {}
        for language in LANGUAGES:
            for phrase, kind, number, says in _phrases(language):
                parted = _hyphens(" ", phrase) if " - " in phrase else phrase
                for written in dict.fromkeys((phrase, parted)):
                    raw = (written, kind, number, says, language.name)
                    self.raw.setdefault(written.partition(" ")[0], []).append(raw)
        self.raw.pop("", None)

    def __missing__(self, word: str) -> list[Phrase]:
        """List the phrases that begin with *word*; of unknown words nothing is kept, as they have no end."""
        if word not in self.raw:
            return []
        found = [
            Phrase(tuple(phrase.split(" ")), kind, Fraction(number), says, language)
            for phrase, kind, number, says, language in self.raw[word]
        ]
        found.sort(key=lambda phrase: -len(phrase.words))
        self[word] = found
        return found


PHRASES = _Index()


def every_phrase() -> list[Phrase]:
    """List all phrases."""
    return [phrase for word in PHRASES.raw for phrase in PHRASES[word]]


def words_in(field: str) -> frozenset[str]:
    """Collect the words that all languages have in *field*, which holds phrases of one word."""
    return frozenset(word for language in LANGUAGES for word in getattr(language, field))


def _words_of(*kinds: PhraseKind, grouping: bool) -> set[str]:
    """Collect the words that may be read in the languages in which a point groups thousands, or in the others.

    With *kinds*, collect those of these alone.
    """
    names = {language.name for language in LANGUAGES if language.points_group is grouping}
    return {
        word
        for raws in PHRASES.raw.values()
        for phrase, kind, _, _, language in raws
        if language in names and (kind in kinds if kinds else kind != "refused")
        for word in phrase.split(" ")
    }


# How often, with the "x" of a duration glued to it: "dailyx90 days".
_GLUED = " ".join(
    f"{raw[0].split(' ')[-1]}x"
    for raws in PHRASES.raw.values()
    for raw in raws
    if raw[1] in ("frequency", "time") and raw[4] == "english" and raw[0][-1].isalpha()
)
WORDS = frozenset(
    f"{_GLUED} {' '.join(raw[0] for raws in PHRASES.raw.values() for raw in raws)}".split(" ")
)
# Words of the languages in which a point groups thousands, and of no other: beside one, "4.500" may be 4500.
GROUPING_WORDS = frozenset(_words_of(grouping=True) - _words_of(grouping=False))
# Words for how often of the others alone: beside "4.500 mcg", they say that the point marks decimals.
DECIMAL_WORDS = frozenset(
    filter(
        str.isalpha,
        _words_of("frequency", "time", grouping=False) - _words_of(grouping=True),
    )
)
