"""Exact decimal arithmetic, and how a number is written out."""

from __future__ import annotations

from decimal import Context, Decimal, InvalidOperation, Overflow

# A dose has at most 200 characters, so no product made here needs as many digits as this, and no
# quotient by a rule's number; the estimate of the evidence is rounded here, far behind any digit
# that it shows.
EXACT = Context(prec=1000, traps=[InvalidOperation, Overflow])


def plain(number: Decimal) -> str:
    """Write *number* with every digit, without an exponent and without closing zeros.

    >>> plain(Decimal("5E+1")), plain(Decimal("4.50"))
    ('50', '4.5')
    """
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
