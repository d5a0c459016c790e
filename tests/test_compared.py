"""A reading tells which of its numbers decided."""

from __future__ import annotations

import operator
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from ldn_cli.dose.answer import reading_of
from ldn_cli.dose.compared import Compared, NumberInText


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("about 7.25 mg weekly", []),
        ("4.5 mg daily twice daily", []),
        ("2 x 4.5 mg tablets daily", ["2"]),
        ("35 x 1 mg daily", ["35", "1"]),  # it would be a pack, if it were not over 1 g
        ("half a tablet (25 mg) daily", ["25"]),
        ("100 mg (2 x 50 mg tablets)", ["100", "2", "50"]),
        ("350 mg for 7 days", ["350", "7"]),
        ("4.5 mg AM / 3 mg PM", []),
        ("1.5-3-4.5 mg", ["1.5", "3", "4.5"]),
        ("4 mg x 30, #7 flurble 5", []),  # an unknown word
        (
            "4 mg (3 x 1 mg), #30",
            ["4", "3", "1", "30"],
        ),  # read without the supply first, so it may be any
    ],
)
def test_which_numbers_decide(text: str, numbers: list[str]) -> None:
    reading = reading_of(text, None, decimal_comma=False)
    words = reading.words.words
    assert [words[at] for at in sorted(reading.compared) if words[at][0].isdigit()] == numbers


OPERATIONS: dict[str, tuple[Callable[[Any, Any], Any], bool]] = {
    "equal": (operator.eq, True),
    "unequal": (operator.ne, True),
    "less": (operator.lt, True),
    "at most": (operator.le, True),
    "more": (operator.gt, True),
    "at least": (operator.ge, True),
    "not zero": (lambda number, _: bool(number), True),
    "one of": (lambda number, other: number in {other, 7}, True),
    "whole": (lambda number, _: number.denominator == 1, True),
    "numerator": (lambda number, _: number.numerator, True),
    "written": (lambda number, _: f"{number}", True),
    "plus": (operator.add, True),
    "minus": (operator.sub, True),
    "times": (operator.mul, False),
    "divided by": (operator.truediv, False),
    "in a sum of one": (lambda number, _: sum([number], Fraction(0)), False),
}


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_gives_what_it_gives_for_a_fraction(name: str) -> None:
    operation, noted = OPERATIONS[name]
    for value, other in ((Fraction(9, 2), 3), (Fraction(2), Fraction(2))):
        compared = Compared()
        compared.from_now_on = True
        number = NumberInText(value, frozenset((4,)), compared)
        given = operation(number, other)
        assert compared == ({4} if noted else set())
        assert given == operation(value, other)
        assert operation(other, number) == operation(other, value)


def test_two_numbers_are_noted_while_words_are_taken_for_pieces() -> None:
    compared = Compared()
    first, second = (NumberInText(Fraction(2), frozenset((at,)), compared) for at in (0, 3))
    assert first == first  # noqa: PLR0124
    assert first > 1
    assert not compared
    product = first * second
    assert not compared
    assert product == second * 2
    assert compared == {0, 3}
