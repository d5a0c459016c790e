"""Numbers that note when they are compared, so that a reading shows which of them decided it.

A number in digits is a NumberInText, and so is every result that is calculated from one. It knows
the words of the text from which it was made. When a rule asks how large it is, it adds these words
to what the reading has Compared. No rule has to do anything for this, so none can forget to.

If no number was compared, a refusal is the same whatever the numbers are. If one of a dose was not
compared, the dose is in proportion to it, as numbers are otherwise multiplied and divided only.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any


class Compared(set[int]):
    """The words whose numbers were compared with each other, or *from_now_on* with anything.

    Before that, words are taken for pieces, and what numbers are compared with then is the same for
    all that have one stand-in (stand_ins.py).
    """

    from_now_on = False


class NumberInText(Fraction):
    """A number that was made of those at *places* of a text.

    It does not have the numerator and denominator of a Fraction inside, so that an operation that
    is not listed below fails and does not go unnoticed.
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


def _asking(operation: Callable[..., Any]) -> Callable[..., Any]:
    """Make an operation that tells how large a number is, and is noted."""

    def asking(self: NumberInText, *others: Any) -> Any:
        for other in others:
            if type(other) is NumberInText and other is not self:
                self.compared |= self.places | other.places
        if self.compared.from_now_on:
            self.compared |= self.places
        return operation(self.value, *map(_value_of, others))

    return asking


def _calculating(
    operation: Callable[..., Any], *, in_proportion: bool
) -> Callable[..., NumberInText]:
    """Make an operation that is noted where its result is not *in_proportion* to the number."""

    def calculating(self: NumberInText, other: Any) -> NumberInText:
        places = self.places
        if type(other) is NumberInText:  # the class of Fraction makes isinstance slow
            places, other = places | other.places, other.value
        if not in_proportion and other != 0:
            self.compared |= places
        return NumberInText(operation(self.value, other), places, self.compared)

    return calculating


def _value_of(number: Any) -> Any:
    return number.value if type(number) is NumberInText else number


for _name in ("numerator", "denominator"):
    setattr(NumberInText, _name, property(_asking(getattr(Fraction, _name).fget)))
for _name in ("eq", "lt", "le", "gt", "ge", "bool", "hash", "str", "repr", "format"):
    setattr(NumberInText, f"__{_name}__", _asking(getattr(Fraction, f"__{_name}__")))
for _name in ("add", "radd", "sub", "rsub", "mul", "rmul", "truediv", "rtruediv"):
    _made = _calculating(
        getattr(Fraction, f"__{_name}__"), in_proportion=_name in ("mul", "rmul", "truediv")
    )
    setattr(NumberInText, f"__{_name}__", _made)
