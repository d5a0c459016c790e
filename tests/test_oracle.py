"""The reader against an oracle that was written apart from it: sentences of the whole grammar, with fractions."""

from __future__ import annotations

import random
from fractions import Fraction

import oracle
import pytest

from ldn_cli import DoseError, parse_dose

SENTENCES = 60  # of each rule; `python tests/fuzz.py` is for more

# Ways that the oracle holds for plain and the reader for doubtful: "1/2 tabletki 50 mg" may be half of a tablet
# of 50 mg or 50 mg in half a tablet, "naltrexone 25 mg, 2 caps" a pack, "naltrexone 50 mg 2 tabs po qd" 50 mg.
DOUBTFUL = {
    "polish",
    "czech",
    "strength_then_count",
    "latin_with_count",
    "japanese",
    "korean",
    "chinese",
}


def read(text: str) -> Fraction | str:
    """Read *text*: milligrams a day as a fraction, or the code of the refusal."""
    try:
        return Fraction(parse_dose(text).mg)
    except DoseError as error:
        return error.code


@pytest.mark.no_cover  # others measure it; this one reads much
@pytest.mark.parametrize("name", oracle.RULES)
def test_a_sentence_that_names_one_dose_is_read(name: str) -> None:
    chance = random.Random(name)
    for _ in range(SENTENCES):
        text, mg = oracle.RULES[name](chance)
        answer = read(text)
        assert answer == mg or (name in DOUBTFUL and answer == "total"), text


@pytest.mark.no_cover  # others measure it; this one reads much
@pytest.mark.parametrize("name", oracle.REFUSALS)
def test_a_spoiled_sentence_is_refused_with_a_true_reason(name: str) -> None:
    chance = random.Random(name)
    for _ in range(SENTENCES):
        text = oracle.REFUSALS[name](chance)
        assert read(text) in oracle.REASONS[name], text


def test_case_and_spacing_change_nothing() -> None:
    chance = random.Random(1)
    for _ in range(1000):
        text, mg = oracle.sentence(chance)
        assert read(oracle.spelled(chance, text)) in {mg, "total"}, text


def test_no_sentence_is_answered_differently_as_another_unit_is_given() -> None:
    chance = random.Random(2)
    for _ in range(500):
        text, mg = oracle.sentence(chance)
        for unit in ("mg", "mcg", "g") if any(char.isalpha() for char in text) else ():
            try:
                assert Fraction(parse_dose(text, unit).mg) == mg, text
            except DoseError as error:
                assert error.code == "total", text
