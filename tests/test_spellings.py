"""The tables of words, one a language: every spelling is read and every refusing word refuses."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import get_args

import pytest
from conftest import dose_table
from test_dose import answer

from ldn_cli import dose
from ldn_cli.commands import options
from ldn_cli.dose.grammar import PATTERNS
from ldn_cli.dose.messages import Reason
from ldn_cli.dose.model import LONGEST, MG_IN
from ldn_cli.dose.parse import read
from ldn_cli.dose.patterns import SHORTHANDS, compiled
from ldn_cli.dose.pieces import Kind
from ldn_cli.dose.refused_words import REFUSED_PHRASES
from ldn_cli.dose.vocabulary import (
    GROUPING_WORDS,
    LANGUAGES,
    WORDS,
    Phrase,
    PhraseKind,
    every_phrase,
    words_in,
)
from ldn_cli.dose.vocabulary.language import Language
from ldn_cli.dose.words import split
from ldn_cli.dose.writing import TAGS
from ldn_cli.exact import plain

PHRASES = every_phrase()
IDS = [language.name for language in LANGUAGES]
every_language = pytest.mark.parametrize("language", LANGUAGES, ids=IDS)


def test_every_kind_has_phrases() -> None:
    assert {phrase.kind for phrase in PHRASES} == set(get_args(PhraseKind))


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
        # In German, "Tag 3" is a day; "1回" is each time, and needs to be told how often.
        each_time = not {"\u56de", "\u6b21", "\ud68c"}.isdisjoint(phrase.words)
        often = " qd" if each_time else {"tag": " dagligt"}.get(text_of(phrase), "")
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


MODULES = sorted(Path(dose.__file__).parent.glob("*.py"))
IDS_OF_MODULES = [module.name for module in MODULES]
# Words of the vocabulary that stand in the code for something else, and what for.
NO_WORDS_OF_DOSES = {
    "ldn": "part of the names of other compounds",
    "mc": "part of a unit", "\u00b5": "part of a unit", "\u03bc": "part of a unit",
    "m\u00b2": "a unit of no dose",
    "le": "an operation", "add": "an operation",
    **dict.fromkeys(TAGS, "a tag of HTML"),
}  # fmt: skip
NAMES = (
    {*Language._fields, *SHORTHANDS, *MG_IN, *(reason.code for reason in Reason)}
    | {kind.name.lower() for kind in Kind}
    | {name for phrase in PHRASES for name in (phrase.kind, phrase.says)}
    | {name for pattern, _ in PATTERNS for name in compiled(pattern).groupindex}
)


def written_words(module: Path) -> Iterator[str]:
    """List the words in strings of *module*: those alone, in a regular expression or in a list."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        called = node.func if isinstance(node, ast.Call) else None
        lists = called.attr in ("compile", "split") if isinstance(called, ast.Attribute) else False
        for string in ast.walk(node) if lists or isinstance(node, ast.Constant) else ():
            text = string.value if isinstance(string, ast.Constant) else None
            if isinstance(text, str) and text not in NAMES and (lists or " " not in text):
                bare = re.sub(r"\\[a-zA-Z]|\?P<\w+>|\[[^]]*]", " ", text.lower())
                yield from re.findall(r"[^\W\d_]{2,}|m\u00b2", bare)
                yield from (char for char in bare if char.isalpha() and not char.isascii())


@pytest.mark.parametrize("module", MODULES, ids=IDS_OF_MODULES)
def test_words_of_doses_stand_in_the_tables_of_languages_alone(module: Path) -> None:
    units = {word for phrase in PHRASES if phrase.kind in {"unit", "ml"} for word in phrase.words}
    found = {word for word in written_words(module) if word in WORDS}
    assert found - units - NAMES - NO_WORDS_OF_DOSES.keys() == set()


@pytest.mark.parametrize("module", MODULES, ids=IDS_OF_MODULES)
def test_what_is_asked_for_word_by_word_is_a_field_of_single_words(module: Path) -> None:
    for field in re.findall(r'words_in\("(\w+)"\)', module.read_text("utf-8")):
        assert words_in(field)
        assert [word for word in words_in(field) if " " in word] == []
