"""Exact decimal arithmetic, and numbers written out in full."""

from __future__ import annotations

from decimal import Context, Decimal, InvalidOperation, Overflow

# A dose has at most 200 characters, so no product made here, and no quotient by a rule's number,
# needs this many digits. The estimate of receptor blockade is rounded here, far beyond any digit
# that is shown.
EXACT = Context(prec=1000, traps=[InvalidOperation, Overflow])


def plain(number: Decimal) -> str:
    """Write *number* with every digit, without an exponent or trailing zeros.

    >>> plain(Decimal("5E+1")), plain(Decimal("4.50"))
    ('50', '4.5')
    """
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
