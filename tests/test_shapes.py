"""Texts remembered by their shapes give what parse_dose gives."""

from __future__ import annotations

import random
from decimal import Decimal

import oracle
import pytest
from conftest import dose_table
from hypothesis import given, settings
from hypothesis import strategies as st

from ldn_cli import DoseError, parse_dose
from ldn_cli.dose import shapes
from ldn_cli.dose.shapes import ShapeMemory

TEXTS = [text for text, _ in dose_table()]
NUMBERS = ["0", "1", "2", "3", "12", "50", "500", "1001", "0.5", "4.5", "4.500", "1.500", "0.0000000001",
           "05", "5.", ".5", "1e2", "4,5", "9" * 40]  # fmt: skip


def read(text: str, unit: str | None, *, decimal_comma: bool) -> Decimal | None:
    """Read *text* anew."""
    try:
        return parse_dose(text, unit, decimal_comma=decimal_comma).mg
    except DoseError:
        return None


def with_number(text: str, number: str) -> str:
    """Put *number* in the place of the first number of *text*."""
    start = next((at for at, char in enumerate(text) if char in "0123456789"), len(text))
    end = start
    while end < len(text) and text[end] in "0123456789.":
        end += 1
    return text[:start] + number + text[end:]


@pytest.mark.no_cover  # others measure it; this one reads much
@pytest.mark.parametrize("decimal_comma", [False, True])
@pytest.mark.parametrize("unit", [None, "mcg"])
def test_every_string_of_the_table_with_other_numbers(
    unit: str | None, *, decimal_comma: bool
) -> None:
    memory = ShapeMemory(unit, decimal_comma=decimal_comma)
    chance = random.Random(3)
    for text in TEXTS:
        for number in ("", *chance.sample(NUMBERS, 1)):
            tried = with_number(text, number) if number else text
            assert memory.mg(tried) == read(tried, unit, decimal_comma=decimal_comma), tried


@settings(max_examples=300)
@given(
    st.sampled_from(TEXTS),
    st.lists(
        st.one_of(st.decimals(0, 2000, places=2).map(str), st.integers(0, 20).map(str)), max_size=4
    ),
)
def test_the_next_number_in_a_shape(text: str, numbers: list[str]) -> None:
    memory = ShapeMemory()
    for number in numbers:
        tried = with_number(text, number)
        assert memory.mg(tried) == read(tried, None, decimal_comma=False), tried


def test_generated_sentences() -> None:
    memory, chance = ShapeMemory(), random.Random(4)
    for _ in range(600):
        text = (
            oracle.sentence(chance)[0] if chance.random() < 0.6 else oracle.refused_sentence(chance)
        )
        text = text if isinstance(text, str) else text[0]
        assert memory.mg(text) == read(text, None, decimal_comma=False), text
        tried = with_number(text, chance.choice(NUMBERS))
        assert memory.mg(tried) == read(tried, None, decimal_comma=False), tried


@pytest.mark.parametrize(
    "text",
    [
        "half tablet ({} mg)",
        "take half a tablet ({} mg) daily",
        "½ tablet ({} mg) bid",
        "naltrexone {} mg tablet, take half a tablet (25 mg) daily",
        "naltrexone {} mg tablet, take 10 mg for 3 days",
    ],
)
def test_a_mass_may_mean_what_its_digits_say(text: str) -> None:
    memory = ShapeMemory()
    for number in ("50", "25", "30", "25.0"):
        tried = text.format(number)
        assert memory.mg(tried) == read(tried, None, decimal_comma=False), tried


@pytest.mark.parametrize("number", ["1.500", "5000", "0"])
def test_a_number_that_is_refused_before_what_is_dispensed(number: str) -> None:
    memory = ShapeMemory()
    text = "Naltrexone {} mg tab, #30, sig: 1 tab po daily, refills 2"
    assert memory.mg(text.format(number)) is None
    for other in ("0.603", "50", "4.5"):
        assert memory.mg(text.format(other)) == Decimal(other)


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "REMEMBERED", 20)
    memory = ShapeMemory()
    for at in range(1, 50):
        assert memory.mg(f"4.5 mg for {at + 10} days") == Decimal("4.5")
        assert memory.mg(f"2 x {at} mg") == 2 * at
        assert len(memory._factors) <= 20  # noqa: SLF001
        assert len(memory._texts) <= 20  # noqa: SLF001
    assert memory.mg("4" * 201) is None
    assert memory.mg("1/3 of a 4.5 mg tablet daily") == Decimal("1.5")
