"""The grammar: patterns of pieces in words, and which of them a sentence fits."""

from __future__ import annotations

import itertools

import pytest
from conftest import ROOT

from ldn_cli.dose.grammar import PATTERNS
from ldn_cli.dose.patterns import SHORTHANDS, compiled
from ldn_cli.dose.pieces import Kind

# Characters of Kind: enough for each pair of patterns to meet, few enough to be tried in all orders.
CHARACTERS = "ASCNVKGT()"


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


def test_only_a_regimen_in_brackets_has_to_stand_before_other_patterns() -> None:
    patterns = [(compiled(pattern).fullmatch, make.__name__) for pattern, make in PATTERNS]
    both = set()
    for length in range(1, 5):
        for sentence in map("".join, itertools.product(CHARACTERS, repeat=length)):
            fitting = dict.fromkeys(name for fits, name in patterns if fits(sentence))
            both |= set(itertools.pairwise(fitting))
    assert both == {("regimen", "_amount"), ("regimen", "_form_first")}


def test_the_docs_follow_a_text_through_a_pattern_that_there_is() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    followed = [make for pattern, make in PATTERNS if f"`{pattern}`" in text]
    assert [f"`{make.__name__}`" in text for make in followed] == [True]
