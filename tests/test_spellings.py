"""The tables of words, one a language: every spelling is read and every refusing word refuses."""

from __future__ import annotations

from fractions import Fraction
from typing import get_args

import pytest
from conftest import dose_table
from test_dose import answer

from ldn_cli.commands import options
from ldn_cli.dose.messages import MESSAGES
from ldn_cli.dose.model import LONGEST, MG_IN
from ldn_cli.dose.parse import read
from ldn_cli.dose.pieces import Kind
from ldn_cli.dose.vocabulary import GROUPING_WORDS, LANGUAGES, Entry, every_entry
from ldn_cli.dose.vocabulary.language import Language
from ldn_cli.dose.words import split
from ldn_cli.exact import plain

PHRASES = every_entry()
IDS = [language.name for language in LANGUAGES]
every_language = pytest.mark.parametrize("language", LANGUAGES, ids=IDS)


def of_kinds(language: Language, *kinds: str) -> list[Entry]:
    """List the phrases of these kinds in *language*."""
    return [e for e in PHRASES if e.kind in kinds and e.language == language.name]


def _kinds_of_words() -> dict[tuple[str, ...], set[str]]:
    kinds: dict[tuple[str, ...], set[str]] = {}
    for entry in PHRASES:
        kinds.setdefault(entry.words, set()).add(entry.kind)
    return kinds


KINDS = _kinds_of_words()


def unambiguous(language: Language, kind: str) -> list[Entry]:
    """List the phrases of *language* that are taken for nothing but *kind*, in no language."""
    return [entry for entry in of_kinds(language, kind) if KINDS[entry.words] == {kind}]


def text_of(entry: Entry) -> str:
    return " ".join(entry.words)


def times(entry: Entry, mg: Fraction = Fraction(3, 2)) -> str:
    """Write *mg* times the number of *entry*."""
    product = mg * entry.number
    return plain(MG_IN["mg"] * product.numerator / product.denominator)


@every_language
def test_words_that_change_nothing_change_nothing(language: Language) -> None:
    for entry in of_kinds(language, "names", "doses", "routes", "meals", "remarks"):
        phrase = text_of(entry)
        assert "1.5" in {answer(f"1.5 mg {phrase}"), answer(f"{phrase} 1.5 mg")}, phrase
    for entry in of_kinds(language, "introductions", "verbs"):
        often = {"tag": " dagligt"}.get(text_of(entry), "")  # in German, "Tag 3" is a day
        assert answer(f"{text_of(entry)} 1.5 mg{often}") == "1.5", entry
    for entry in of_kinds(language, "conditions"):
        assert answer(f"1.5 mg daily {language.causes[0]} {text_of(entry)}") == "1.5", entry
    for entry in of_kinds(language, "causes"):
        assert answer(f"1.5 mg daily {text_of(entry)} {language.conditions[0]}") == "1.5", entry
    for entry in of_kinds(language, "mealtimes"):
        assert answer(f"0.5 mg tid {text_of(entry)}") == "1.5", entry
        code = "two-numbers" if entry.words[0].isdigit() else "not-understood"
        assert answer(f"1.5 mg {text_of(entry)}") == f"refuse:{code}", entry


@every_language
def test_every_unit_is_read(language: Language) -> None:
    for entry in of_kinds(language, "unit"):
        assert answer(f"0.5 {text_of(entry)} daily") == plain(MG_IN[entry.says] / 2), entry
    for entry in of_kinds(language, "ml"):
        phrase = text_of(entry)
        assert answer(f"4.5 {phrase} of 1 mg/mL") == answer(f"1 mg/{phrase}, 4.5 mL") == "4.5"


@every_language
def test_how_often_multiplies(language: Language) -> None:
    for entry in unambiguous(language, "frequency"):
        assert answer(f"1.5 mg {text_of(entry)}") == times(entry), entry


@every_language
def test_a_time_of_day_makes_a_dose_once_a_day(language: Language) -> None:
    for entry in unambiguous(language, "time"):
        expected = "refuse:not-understood" if entry.says in {"am", "pm"} else "1.5"
        assert answer(f"1.5 mg {text_of(entry)}") == expected, entry


@every_language
def test_every_form_can_be_counted(language: Language) -> None:
    for entry in of_kinds(language, "forms"):
        phrase = text_of(entry)
        assert answer(f"2 {phrase} of 1.5 mg daily") == "3", phrase
        assert answer(f"1.5 mg {phrase}") == "refuse:strength", phrase
        assert answer(f"2 {phrase} daily") == "refuse:count", phrase


@every_language
def test_every_numeral_counts_the_forms_of_its_language(language: Language) -> None:
    for entry in of_kinds(language, "numeral", "fraction"):
        text = f"{text_of(entry)} 1.5 mg {language.forms[0]} {language.days[0]}"
        assert answer(text) == times(entry), text


@every_language
def test_every_refusing_word_refuses(language: Language) -> None:
    for entry in unambiguous(language, "refused"):
        assert answer(f"4.5 mg {text_of(entry)}").startswith("refuse:"), entry
        assert entry.says in MESSAGES


@every_language
def test_phrases_are_written_as_they_are_read_and_once(language: Language) -> None:
    for entry in (entry for entry in PHRASES if entry.language == language.name):
        assert tuple(split(f"x {text_of(entry)} x").words[1:-1]) == entry.words
    for field in language._fields:
        phrases = getattr(language, field)
        if isinstance(phrases, tuple):
            assert sorted(set(phrases)) == sorted(phrases), field


@pytest.mark.parametrize("language", [one for one in LANGUAGES if not one.points_group])
def test_a_point_is_a_decimal_mark_beside_english_and_latin(language: Language) -> None:
    for entry in of_kinds(
        language, "frequency", "time", "names", "doses", "routes", "meals", "remarks", "unit"
    ):
        phrase = text_of(entry)
        texts = (f"4.500 mg {phrase}", f"{phrase} 4.500 mg", f"4.500 {phrase}")
        assert not {answer(text) for text in texts} & {"refuse:comma"}, phrase
        assert GROUPING_WORDS.isdisjoint(entry.words), phrase


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one.points_group])
def test_a_point_may_group_beside_other_languages(language: Language) -> None:
    phrase = next(day for day in language.days if not GROUPING_WORDS.isdisjoint(day.split()))
    assert answer(f"4.500 mg {phrase}") == "refuse:comma"
    assert answer(f"4.50 mg {phrase}") == "4.5"


def test_units_are_the_same_everywhere() -> None:
    assert {entry.says for entry in PHRASES if entry.kind == "unit"} == MG_IN.keys()
    assert get_args(get_args(get_args(options.Unit)[0])[0]) == tuple(MG_IN)


def test_numbers_of_phrases_are_exact() -> None:
    assert all(isinstance(entry.number, Fraction) and entry.number > 0 for entry in PHRASES)


def test_every_kind_of_piece_is_found_in_the_table_of_doses() -> None:
    texts = [text[:LONGEST] for text, _ in dose_table() if text]
    assert {piece.kind for text in texts for piece in read(text, None).pieces} == set(Kind)
