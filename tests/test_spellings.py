"""The tables of words, one a language: every spelling is read and every refusing word refuses."""

from __future__ import annotations

from fractions import Fraction
from typing import get_args

import pytest
from conftest import dose_table
from test_dose import answer

from ldn_cli.commands import options
from ldn_cli.dose.model import MG_IN
from ldn_cli.dose.refusals import MESSAGES
from ldn_cli.dose.vocabulary import ENTRIES, GROUPING_WORDS, LANGUAGES, Entry
from ldn_cli.dose.words import split
from ldn_cli.exact import plain

READ = [
    f" {' '.join(split(text).words)} "
    for text, expected in dose_table()
    if not expected.startswith("refuse:")
]
PHRASES = [entry for entries in ENTRIES.values() for entry in entries]


def of_kinds(*kinds: str) -> list[str]:
    """List the phrases of these kinds, each once."""
    return sorted({" ".join(entry.words) for entry in PHRASES if entry.kind in kinds})


def unambiguous(kind: str) -> list[Entry]:
    """List the phrases that are taken for nothing but *kind*, in no language."""
    kinds: dict[tuple[str, ...], set[str]] = {}
    for entry in PHRASES:
        kinds.setdefault(entry.words, set()).add(entry.kind)
    return [entry for entry in PHRASES if entry.kind == kind and kinds[entry.words] == {kind}]


@pytest.mark.parametrize("phrase", of_kinds("names", "doses", "routes", "meals", "remarks"))
def test_words_that_change_nothing_change_nothing(phrase: str) -> None:
    assert "1.5" in {answer(f"1.5 mg {phrase}"), answer(f"{phrase} 1.5 mg")}


@pytest.mark.parametrize("phrase", of_kinds("indications"))
def test_what_a_dose_is_for_changes_nothing(phrase: str) -> None:
    assert answer(f"1.5 mg daily {phrase}") == "1.5"


@pytest.mark.parametrize("phrase", of_kinds("leads", "verbs"))
def test_words_that_lead_to_a_dose_change_nothing(phrase: str) -> None:
    assert answer(f"{phrase} 1.5 mg") == "1.5"


@pytest.mark.parametrize("entry", [entry for entry in PHRASES if entry.kind == "unit"])
def test_every_unit_is_read(entry: Entry) -> None:
    assert answer(f"0.5 {' '.join(entry.words)} daily") == plain(MG_IN[entry.says] / 2)


@pytest.mark.parametrize("phrase", of_kinds("ml"))
def test_every_millilitre_is_read(phrase: str) -> None:
    assert answer(f"4.5 {phrase} of 1 mg/mL") == answer(f"1 mg/{phrase}, 4.5 mL") == "4.5"


@pytest.mark.parametrize("entry", unambiguous("frequency"))
def test_how_often_multiplies(entry: Entry) -> None:
    assert answer(f"1.5 mg {' '.join(entry.words)}") == plain(
        MG_IN["mg"] * 3 * entry.number.numerator / 2
    )


@pytest.mark.parametrize("entry", unambiguous("clock"))
def test_a_time_of_day_makes_a_dose_once_a_day(entry: Entry) -> None:
    expected = "refuse:not-understood" if entry.says in {"am", "pm"} else "1.5"
    assert answer(f"1.5 mg {' '.join(entry.words)}") == expected


@pytest.mark.parametrize("phrase", of_kinds("forms"))
def test_every_form_can_be_counted(phrase: str) -> None:
    assert answer(f"2 {phrase} of 1.5 mg daily") == "3"
    assert answer(f"1.5 mg {phrase}") == "refuse:strength"
    assert answer(f"2 {phrase} daily") == "refuse:count"


@pytest.mark.parametrize("entry", [e for e in PHRASES if e.kind in {"numeral", "fraction"}])
def test_every_numeral_counts_the_forms_of_its_language(entry: Entry) -> None:
    language = next(language for language in LANGUAGES if language.name == entry.language)
    form, day = language.forms[0], (*language.days, "daily")[0]
    text = f"{' '.join(entry.words)} 1.5 mg {form} {day}"
    assert answer(text) == plain(
        MG_IN["mg"] * 3 * entry.number.numerator / (2 * entry.number.denominator)
    )


@pytest.mark.parametrize("entry", unambiguous("refused"))
def test_every_refusing_word_refuses(entry: Entry) -> None:
    assert answer(f"4.5 mg {' '.join(entry.words)}").startswith("refuse:")
    assert entry.says in MESSAGES


@pytest.mark.parametrize("entry", PHRASES)
def test_phrases_are_written_as_they_are_read(entry: Entry) -> None:
    assert tuple(split(f"x {' '.join(entry.words)} x").words[1:-1]) == entry.words


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.name)
def test_no_phrase_stands_twice_in_a_list(language: object) -> None:
    for field in language._fields:  # type: ignore[attr-defined]
        phrases = getattr(language, field)
        if isinstance(phrases, tuple):
            assert len(set(phrases)) == len(phrases), field


def without_point_groups() -> list[Entry]:
    names = {language.name for language in LANGUAGES if not language.points_group}
    kinds = {"frequency", "clock", "names", "doses", "routes", "meals", "remarks", "unit"}
    return [entry for entry in PHRASES if entry.language in names and entry.kind in kinds]


@pytest.mark.parametrize("entry", without_point_groups())
def test_a_point_is_a_decimal_mark_beside_english_and_latin(entry: Entry) -> None:
    phrase = " ".join(entry.words)
    texts = [f"4.500 mg {phrase}", f"{phrase} 4.500 mg", f"4.500 {phrase}"]
    assert not {answer(text) for text in texts} & {"refuse:comma"}
    assert GROUPING_WORDS.isdisjoint(entry.words)


@pytest.mark.parametrize(
    "word", ["täglich", "par jour", "al día", "al giorno", "ao dia", "per dag"]
)
def test_a_point_may_group_beside_other_languages(word: str) -> None:
    assert answer(f"4.500 mg {word}") == "refuse:comma"
    assert answer(f"4.50 mg {word}") == "4.5"


def test_units_are_the_same_everywhere() -> None:
    units = {entry.says for entry in PHRASES if entry.kind == "unit"}
    assert units == MG_IN.keys()
    assert get_args(get_args(get_args(options.Unit)[0])[0]) == tuple(MG_IN)


def test_numbers_of_phrases_are_exact() -> None:
    assert all(isinstance(entry.number, Fraction) and entry.number > 0 for entry in PHRASES)
