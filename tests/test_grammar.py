"""The grammar: patterns of pieces in words, and which of them a sentence fits."""

from __future__ import annotations

import itertools
import re
from contextlib import suppress

import pytest
from conftest import ROOT, dose_table

from ldn_cli.dose.grammar import PATTERNS
from ldn_cli.dose.model import LONGEST
from ldn_cli.dose.parse import SIGNIFICANT, read, sentence_of
from ldn_cli.dose.patterns import SHORTHANDS, compiled
from ldn_cli.dose.pieces import Kind
from ldn_cli.dose.reading import NotOneDoseError, State
from ldn_cli.dose.totals import merged

CHARACTERS = "".join(sorted(kind.value for kind in SIGNIFICANT))
# Without what joins, divides or labels, few enough to be tried in all orders of five.
TELLING = CHARACTERS.translate(dict.fromkeys(map(ord, "&/Det=")))


def test_each_kind_has_a_character_of_its_own() -> None:
    assert {len(kind.value) for kind in Kind} == {1}


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("count <holds: open amount each? close>", "C(A)"),
        ("count <holds: open amount each? close>", "C(Ae)"),
        ("amount (frequency|time)*", "AFT"),
        ("amount AFTER SUM", "AF&T=A"),
        ("open anything* close", "(CF)"),
        ("amount SUM", "A"),
    ],
)
def test_a_pattern_is_written_in_words(pattern: str, sentence: str) -> None:
    assert compiled(pattern).fullmatch(sentence)


@pytest.mark.parametrize("sentence", ["A&", "&A", "A&T", "AF&", "A(C(A))", "AA"])
def test_what_fits_no_pattern_of_an_amount(sentence: str) -> None:
    assert not compiled(PATTERNS[1][0]).fullmatch(sentence)


def test_a_pattern_may_name_only_kinds_and_shorthands() -> None:
    for word in ("tablet", "AMOUNT", "sum"):  # kinds are written small, shorthands large
        with pytest.raises(KeyError):
            compiled(word)
    assert not SHORTHANDS.keys() & {kind.name for kind in Kind}


def overlaps(characters: str, length: int) -> dict[tuple[str, str], set[str]]:
    """Find which functions a sentence could go to that fits the patterns of two of them."""
    patterns = [(compiled(pattern).fullmatch, make.__name__) for pattern, make in PATTERNS]
    unnamed = (re.sub(r"\?P<\w+>", "?:", compiled(pattern).pattern) for pattern, _ in PATTERNS)
    fits_any = re.compile("|".join(unnamed)).fullmatch
    found: dict[tuple[str, str], set[str]] = {}
    for sentence in filter(fits_any, map("".join, itertools.product(characters, repeat=length))):
        fitting = dict.fromkeys(name for fits, name in patterns if fits(sentence))
        for pair in itertools.pairwise(fitting):
            found.setdefault(pair, set()).add(sentence)
    return found


def test_only_what_stands_in_a_bracket_has_to_stand_before_other_patterns() -> None:
    assert [overlaps(CHARACTERS, length) for length in (1, 2, 3)] == [{}, {}, {}]
    assert overlaps(CHARACTERS, 4) == {
        ("regimen", "_amount"): {"A(G)"},
        ("regimen", "_form_first"): {"S(G)"},
    }
    assert overlaps(TELLING, 5) == {
        ("regimen", "_amount"): {"A(G)F", "A(G)T", "FA(G)", "TA(G)"},
        ("regimen", "_form_first"): {"FS(G)", "TS(G)"},
        ("_strength_and_count", "_form_first"): {"S(CF)", "S(CT)"},
    }


def test_the_table_of_doses_has_a_row_for_each_pattern() -> None:
    used = set()
    for text, _ in dose_table():
        reading = read(text[:LONGEST], None)
        with suppress(NotOneDoseError):
            sentence = sentence_of(State(reading.words, None), reading.pieces)
            letters = merged(sentence).letters
            fitting = (pattern for pattern, _ in PATTERNS if compiled(pattern).fullmatch(letters))
            used.add(next(fitting, ""))
    assert [pattern for pattern, _ in PATTERNS if pattern not in used] == []


def test_the_docs_follow_a_text_through_a_pattern_that_there_is() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    followed = [make for pattern, make in PATTERNS if f"`{pattern}`" in text]
    assert [f"`{make.__name__}`" in text for make in followed] == [True]
