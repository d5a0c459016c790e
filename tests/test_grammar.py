"""The grammar: patterns of pieces in words, and which of its rules a sentence fits."""

from __future__ import annotations

import itertools

import pytest
from conftest import ROOT

from ldn_cli.dose.grammar import RULES
from ldn_cli.dose.patterns import PHRASES, compiled
from ldn_cli.dose.pieces import Kind

# Characters of Kind: enough for each pair of rules to meet, few enough to be tried in all orders.
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
    assert not compiled(RULES[1][0]).fullmatch(sentence)


def test_a_pattern_may_name_only_kinds_and_phrases() -> None:
    with pytest.raises(KeyError):
        compiled("tablet")
    assert not PHRASES.keys() & {kind.name for kind in Kind}


def test_only_a_regimen_in_brackets_has_to_stand_before_other_rules() -> None:
    rules = [(compiled(pattern).fullmatch, rule.__name__) for pattern, rule in RULES]
    both = set()
    for length in range(1, 5):
        for sentence in map("".join, itertools.product(CHARACTERS, repeat=length)):
            fitting = dict.fromkeys(name for fits, name in rules if fits(sentence))
            both |= set(itertools.pairwise(fitting))
    assert both == {("regimen", "_amount"), ("regimen", "_form_first")}


def test_the_docs_follow_a_text_through_a_rule_that_there_is() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    followed = [rule for pattern, rule in RULES if f"`{pattern}`" in text]
    assert [f"`{rule.__name__}`" in text for rule in followed] == [True]
