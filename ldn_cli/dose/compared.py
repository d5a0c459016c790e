"""Numbers that note when they are compared, so that a reading tells which of them decided.

A number in digits is a NumberInText, and so is what is calculated with one. It knows at which words
of the text its numbers stand. Where a rule asks how large it is, it notes these words in what the
reading has Compared. No rule has to tell, and none can forget to: it is the asking that is noted.

Where no number was asked for, other numbers have the same outcome. A dose in which one of them was
not asked for is in proportion to it, as nothing was done to it but to multiply and divide.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any


class Compared(set[int]):
    """The words whose numbers were compared with each other, or *from_now_on* with anything.

    While words are taken for pieces, their numbers are asked what stand_ins.py keeps of them.
    """

    from_now_on = False


class NumberInText(Fraction):
    """A number that was made of those at *places* of a text.

    It has no numerator and denominator of its own, so that an operation that is not listed below
    fails, and does not pass unnoticed.
    """

    __slots__ = ("compared", "places", "value")
    value: Fraction
    places: frozenset[int]
    compared: Compared

    def __new__(  # noqa: PYI034 - Python 3.10 has no Self
        cls, value: Fraction, places: frozenset[int], compared: Compared
    ) -> NumberInText:
        """Make the number of *value*, which notes its *places* in *compared*."""
        self = object.__new__(cls)
        self.value, self.places, self.compared = value, places, compared
        return self

    @property
    def numerator(self) -> int:
        """Give the numerator, and note it."""
        self._note()
        return self.value.numerator

    @property
    def denominator(self) -> int:
        """Give the denominator, which tells whether the number is whole, and note it."""
        self._note()
        return self.value.denominator

    def _note(self, other: object = None) -> None:
        if isinstance(other, NumberInText) and other is not self:
            self.compared |= self.places | other.places
        elif self.compared.from_now_on:
            self.compared |= self.places


def _asking(name: str) -> Callable[..., Any]:
    """Make an operation that tells how large a number is, and is noted."""
    operation = getattr(Fraction, name)

    def asking(self: NumberInText, *others: Any) -> Any:
        self._note(*others)
        return operation(self.value, *map(_value_of, others))

    return asking


def _calculating(name: str, *, in_proportion: bool) -> Callable[..., Any]:
    """Make an operation that is noted where its result is not *in_proportion* to the number."""
    operation = getattr(Fraction, name)

    def calculating(self: NumberInText, other: Any) -> NumberInText:
        places = self.places | (other.places if isinstance(other, NumberInText) else frozenset())
        other = _value_of(other)
        if not in_proportion and other != 0:
            self.compared |= places
        return NumberInText(operation(self.value, other), places, self.compared)

    return calculating


def _value_of(number: Any) -> Any:
    return number.value if isinstance(number, NumberInText) else number


for _name in ("eq", "lt", "le", "gt", "ge", "bool", "hash", "str", "repr"):
    setattr(NumberInText, f"__{_name}__", _asking(f"__{_name}__"))
for _name in ("mul", "rmul", "truediv"):
    setattr(NumberInText, f"__{_name}__", _calculating(f"__{_name}__", in_proportion=True))
for _name in ("add", "radd", "sub", "rsub", "rtruediv"):
    setattr(NumberInText, f"__{_name}__", _calculating(f"__{_name}__", in_proportion=False))
