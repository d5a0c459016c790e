"""The tables of words, one a language: every spelling is read and every refusing word refuses."""

from __future__ import annotations

from fractions import Fraction
from typing import get_args

import pytest
from conftest import dose_table
from test_dose import answer

from ldn_cli.commands import options
from ldn_cli.dose.model import LONGEST, MG_IN
from ldn_cli.dose.parse import read
from ldn_cli.dose.phrases import REFUSED_PHRASES
from ldn_cli.dose.pieces import Kind
from ldn_cli.dose.vocabulary import GROUPING_WORDS, LANGUAGES, Phrase, every_phrase
from ldn_cli.dose.vocabulary.language import Language
from ldn_cli.dose.words import split
from ldn_cli.exact import plain

PHRASES = every_phrase()
IDS = [language.name for language in LANGUAGES]
every_language = pytest.mark.parametrize("language", LANGUAGES, ids=IDS)


def of_kinds(language: Language, *kinds: str) -> list[Phrase]:
    """List the phrases of these kinds in *language*."""
    return [e for e in PHRASES if e.kind in kinds and e.language == language.name]


def _kinds_of_words() -> dict[tuple[str, ...], set[str]]:
    kinds: dict[tuple[str, ...], set[str]] = {}
    for phrase in PHRASES:
        kinds.setdefault(phrase.words, set()).add(phrase.kind)
    return kinds


KINDS = _kinds_of_words()


def unambiguous(language: Language, kind: str) -> list[Phrase]:
    """List the phrases of *language* that are taken for nothing but *kind*, in no language."""
    return [phrase for phrase in of_kinds(language, kind) if KINDS[phrase.words] == {kind}]


def text_of(phrase: Phrase) -> str:
    return " ".join(phrase.words)


def times(phrase: Phrase, mg: Fraction = Fraction(3, 2)) -> str:
    """Write *mg* times the number of *phrase*."""
    product = mg * phrase.number
    return plain(MG_IN["mg"] * product.numerator / product.denominator)


@every_language
def test_words_that_change_nothing_change_nothing(language: Language) -> None:
    for phrase in of_kinds(language, "names", "doses", "routes", "meals", "remarks", "as_directed"):
        text = text_of(phrase)
        assert "1.5" in {answer(f"1.5 mg {text}"), answer(f"{text} 1.5 mg")}, text
    for phrase in of_kinds(language, "introductions", "verbs", "changing_verbs"):
        # In German, "Tag 3" is a day; "1回" is each time.
        each_time = not {"\u56de", "\u6b21", "\ud68c"}.isdisjoint(phrase.words)
        often = " daily" if each_time else {"tag": " dagligt"}.get(text_of(phrase), "")
        drug = "LDN " if text_of(phrase) in {"add", "added"} else ""  # without it, to what is taken
        assert answer(f"{text_of(phrase)} {drug}1.5 mg{often}") == "1.5", phrase
    for phrase in of_kinds(language, "conditions"):
        assert answer(f"1.5 mg daily {language.causes[0]} {text_of(phrase)}") == "1.5", phrase
    for phrase in of_kinds(language, "causes"):
        assert answer(f"1.5 mg daily {text_of(phrase)} {language.conditions[0]}") == "1.5", phrase
    for phrase in of_kinds(language, "mealtimes"):
        assert answer(f"0.5 mg tid {text_of(phrase)}") == "1.5", phrase
        assert answer(f"1.5 mg {text_of(phrase)}") == "refuse:not-daily", phrase


@every_language
def test_every_unit_is_read(language: Language) -> None:
    for phrase in of_kinds(language, "unit"):
        assert answer(f"0.5 {text_of(phrase)} daily") == plain(MG_IN[phrase.says] / 2), phrase
    for phrase in of_kinds(language, "ml"):
        text = text_of(phrase)
        assert answer(f"4.5 {text} of 1 mg/mL") == answer(f"1 mg/{text}, 4.5 mL") == "4.5"


@every_language
def test_how_often_multiplies(language: Language) -> None:
    for phrase in unambiguous(language, "frequency"):
        assert answer(f"1.5 mg {text_of(phrase)}") == times(phrase), phrase


@every_language
def test_a_time_of_day_makes_a_dose_once_a_day(language: Language) -> None:
    for phrase in unambiguous(language, "time"):
        assert answer(f"1.5 mg {text_of(phrase)}") == "1.5", phrase


@every_language
def test_every_form_can_be_counted(language: Language) -> None:
    for phrase in of_kinds(language, "forms"):
        text = text_of(phrase)
        assert answer(f"2 {text} of 1.5 mg daily") == "3", text
        assert answer(f"1.5 mg {text}") == "refuse:strength", text
        assert answer(f"2 {text} daily") == "refuse:count", text


@every_language
def test_every_numeral_counts_the_forms_of_its_language(language: Language) -> None:
    for phrase in of_kinds(language, "numeral", "fraction"):
        text = f"{text_of(phrase)} 1.5 mg {language.forms[0]} {language.days[0]}"
        assert answer(text) == times(phrase), text


@every_language
def test_every_refusing_word_refuses(language: Language) -> None:
    for phrase in unambiguous(language, "refused"):
        assert answer(f"4.5 mg {text_of(phrase)}").startswith("refuse:"), phrase
        assert phrase.says in {reason.code for reason in REFUSED_PHRASES}


@every_language
def test_phrases_are_written_as_they_are_read_and_once(language: Language) -> None:
    for phrase in (phrase for phrase in PHRASES if phrase.language == language.name):
        assert tuple(split(f"x {text_of(phrase)} x").words[1:-1]) == phrase.words
    for field in language._fields:
        phrases = getattr(language, field)
        if isinstance(phrases, tuple):
            assert sorted(set(phrases)) == sorted(phrases), field


@pytest.mark.parametrize("language", [one for one in LANGUAGES if not one.points_group])
def test_a_point_is_a_decimal_mark_beside_english_and_latin(language: Language) -> None:
    for phrase in of_kinds(
        language, "frequency", "time", "names", "doses", "routes", "meals", "remarks", "unit"
    ):
        text = text_of(phrase)
        texts = (f"4.500 mg {text}", f"{text} 4.500 mg", f"4.500 {text}")
        assert not {answer(text) for text in texts} & {"refuse:comma"}, text
        assert GROUPING_WORDS.isdisjoint(phrase.words), text


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one.points_group])
def test_a_point_may_group_beside_other_languages(language: Language) -> None:
    text = next(day for day in language.days if not GROUPING_WORDS.isdisjoint(day.split()))
    assert answer(f"4.500 mg {text}") == "refuse:comma"
    assert answer(f"4.50 mg {text}") == "4.5"


def test_units_are_the_same_everywhere() -> None:
    assert {phrase.says for phrase in PHRASES if phrase.kind == "unit"} == MG_IN.keys()
    assert get_args(get_args(get_args(options.Unit)[0])[0]) == tuple(MG_IN)


def test_numbers_of_phrases_are_exact() -> None:
    assert all(isinstance(phrase.number, Fraction) and phrase.number > 0 for phrase in PHRASES)


def test_every_kind_of_piece_is_found_in_the_table_of_doses() -> None:
    texts = [text[:LONGEST] for text, _ in dose_table() if text]
    assert {piece.kind for text in texts for piece in read(text, None).pieces} == set(Kind)
