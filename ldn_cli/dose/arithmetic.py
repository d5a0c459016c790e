"""Show how a dose was computed, so that it can be done again by hand.

Pieces and intakes come in, text goes out; nothing reads that text again.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from ldn_cli.dose.pieces import MG_OF, Kind, Piece
from ldn_cli.dose.reading import Intakes
from ldn_cli.exact import plain


def exact_decimal(number: Fraction) -> Decimal:
    """Write *number* as a decimal. Raises ValueError where that has no end, as for a third."""
    numerator, denominator, places = number.numerator, number.denominator, 0
    for prime, other in ((2, 5), (5, 2)):
        while denominator % prime == 0:
            denominator //= prime
            numerator *= other
            places += 1
    if denominator != 1:
        raise ValueError(f"{number} has no last decimal")
    sign, digits, _ = Decimal(numerator).as_tuple()
    return Decimal((sign, digits, -places)) if places else Decimal(numerator)


def shown_number(number: Fraction) -> str:
    """Write an exact number in decimals, and a third as 1/3.

    >>> shown_number(Fraction(9, 2))
    '4.5'
    """
    try:
        return plain(exact_decimal(number))
    except ValueError:
        return str(number)


def shown(piece: Piece) -> str:
    """Write how much a piece is: "4.5 mg", "2 x 1.5 mg", "3 mL x 5 mg/5 mL"."""
    if piece.kind is Kind.REGIMEN:
        return " + ".join(f"{shown_number(count)} {piece.unit}" for count in piece.counts)
    if piece.holds is None:
        return f"{shown_number(piece.number / MG_OF[piece.unit])} {piece.unit}"
    count = "" if piece.factor is None else f"{shown_number(piece.factor)} "
    if piece.kind is Kind.CONCENTRATION:
        return f"{shown(piece.holds)}/{count}mL"
    return f"{count}{'mL ' if piece.is_of_volume else ''}x {shown(piece.holds)}"


def arithmetic(intakes: Intakes, mg: Decimal) -> str | None:
    """Show how *mg* a day were computed; None where that number was written."""
    if len(intakes) > 1:
        steps = [" + ".join(shown(intake.quantity) for intake in intakes)]
    else:
        quantity, times = intakes[0]
        if quantity.is_plain and times == 1 and quantity.unit == "mg":
            return None
        steps = [f"{times} x {shown(quantity)}" if times > 1 else shown(quantity)]
        if quantity.is_plain and times > 1 and quantity.unit != "mg":
            steps.append(shown(quantity._replace(number=intakes[0].mg)))
    return " = ".join([*steps, f"{plain(mg)} mg"]) + " a day"
