"""The tables of words: every spelling is read, every count of them stands in the table of strings, every refusing word refuses."""

from __future__ import annotations

from typing import get_args

import pytest
from conftest import dose_table
from test_dose import answer

from ldn_cli.commands import options
from ldn_cli.dose.grammar import words_of
from ldn_cli.dose.model import MG_IN
from ldn_cli.dose.vocabulary import (
    _ADVERBS,
    _CLOCK,
    _DAY,
    _ENGLISH,
    _EVERY_HOURS,
    _EXPRESSIONS,
    _TIMES,
    ASIDES,
    LEADS,
    NAMES,
    REFUSED,
    TOTALS,
    UNITS,
)
from ldn_cli.exact import plain

READ = [
    " ".join(words_of(text))
    for text, expected in dose_table()
    if not expected.startswith("refuse:")
]
EVERY_WORD = {
    word
    for phrases in (
        NAMES,
        ASIDES,
        TOTALS,
        *UNITS.values(),
        *_ADVERBS.values(),
        _DAY,
        *_CLOCK.values(),
        *_EXPRESSIONS.values(),
        _EVERY_HOURS,
        *(part for pair in _TIMES for part in pair),
    )
    for phrase in phrases
    for word in phrase.split()
}


def in_the_table(phrase: str) -> bool:
    """Tell whether *phrase* stands in a string of the table that is answered."""
    return any(f" {phrase} " in f" {text} " for text in READ)


@pytest.mark.parametrize(
    "phrase",
    [phrase for phrases in (*_ADVERBS.values(), *_EXPRESSIONS.values()) for phrase in phrases],
)
def test_how_often_is_held_by_the_table(phrase: str) -> None:
    assert in_the_table(phrase), (
        "a count of takings needs a line in tests/doses.tsv that says what it amounts to"
    )


@pytest.mark.parametrize("pair", _TIMES, ids=lambda pair: pair[0][0])
def test_numerals_are_held_by_the_table(pair: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    words, numerals = pair
    for numeral in numerals:
        assert any(in_the_table(f"{numeral} {word}") for word in words), numeral
    for word in words:
        assert any(in_the_table(f"{numeral} {word}") for numeral in (*numerals, *"123456")), word


@pytest.mark.parametrize("every", _EVERY_HOURS)
def test_hours_are_held_by_the_table(every: str) -> None:
    assert any(in_the_table(every.replace("{}", str(hours))) for hours in (24, 12, 8, 6, 4))
    assert [answer(f"1 mg {every.replace('{}', str(hours))}") for hours in (24, 12, 8, 6, 4)] == [
        "1",
        "2",
        "3",
        "4",
        "6",
    ]


@pytest.mark.parametrize(
    ("unit", "spelling"),
    [(unit, spelling) for unit, spellings in UNITS.items() for spelling in spellings],
)
def test_every_unit_is_read(unit: str, spelling: str) -> None:
    assert answer(f"0.5 {spelling} daily") == plain(MG_IN[unit] / 2)


@pytest.mark.parametrize(
    "phrase",
    sorted(
        {
            *NAMES,
            *ASIDES,
            *TOTALS,
            *_DAY,
            *(phrase for phrases in _CLOCK.values() for phrase in phrases),
        }
    ),
)
def test_words_that_change_nothing_change_nothing(phrase: str) -> None:
    assert "1.5" in {answer(f"1.5 mg {phrase}"), answer(f"{phrase} 1.5 mg")}
    assert (phrase in LEADS) is (answer(f"1.5 mg {phrase}") != "1.5")


@pytest.mark.parametrize(
    ("code", "phrase"),
    [(code, phrase) for code, (_, phrases) in REFUSED.items() for phrase in phrases],
)
def test_every_refusing_word_refuses(code: str, phrase: str) -> None:
    assert answer(f"4.5 mg {phrase}") == f"refuse:{code}"


@pytest.mark.parametrize(
    "table",
    [
        NAMES,
        ASIDES,
        TOTALS,
        _DAY,
        *UNITS.values(),
        *_CLOCK.values(),
        *_EXPRESSIONS.values(),
        *_ADVERBS.values(),
        *(words for _, words in REFUSED.values()),
    ],
    ids=lambda table: table[0],
)
def test_phrases_are_written_as_they_are_read_and_once(table: tuple[str, ...]) -> None:
    assert [phrase for phrase in table if " ".join(words_of(phrase)) != phrase] == []
    assert len(set(table)) == len(table)


def test_units_are_the_same_everywhere() -> None:
    assert UNITS.keys() == MG_IN.keys()
    assert get_args(get_args(options.Unit)[0]) == tuple(MG_IN)


def test_the_words_of_english_are_words_of_the_tables() -> None:
    assert {"1", "2", "3", "4", "5", "6", "8", "12", "24"} >= _ENGLISH - EVERY_WORD
