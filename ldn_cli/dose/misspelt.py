"""Refuse numbers not written in digits and a decimal point, and correct those that are plain."""

from __future__ import annotations

import re
from unicodedata import decimal

from ldn_cli.dose.hints import both, reads, written_out
from ldn_cli.dose.messages import COMMA, COMMA_MAY_GROUP, message_of
from ldn_cli.dose.model import DoseError
from ldn_cli.dose.reading import Reading, Reason

_GROUPED = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+"
).fullmatch
_FRACTIONS = "\u00bd\u00bc\u00be"


def capital_mu(reading: Reading) -> DoseError:
    """Refuse a capital Greek mu, which capitals make of a micro sign and which looks like M."""
    texts = [re.sub("\u039c\\s?[gG]", unit, reading.words.text) for unit in ("mcg", "mg")]
    hints = [hint for text in texts if (hint := reads(text, reading))]
    return DoseError("unit", message_of("unit", Reason.CAPITAL_MU), " or ".join(hints) or None)


def written_otherwise(reading: Reading) -> DoseError:
    """Refuse what is not how a number is written, and correct digits of one other script."""
    text = reading.words.text
    # Where scripts mix, a digit may be meant as something else: the Arabic zero looks like a point.
    mixed = any(char in "0123456789" for char in text)
    in_ascii = (
        text if mixed else "".join(str(decimal(char, char)) for char in text).replace("\uff0e", ".")
    )
    bare = in_ascii.strip("\"'\u201c\u2018\u2019")
    return DoseError(
        "not-a-number", "not a number in the digits 0 to 9 alone", reads(bare, reading)
    )


def comma(reading: Reading, number: str) -> DoseError:
    """Refuse a comma in *number*: a decimal comma and a grouping comma differ a thousandfold."""
    if number.count(",") == 1 and "." not in number:
        as_decimal = ("0" if number[0] == "," else "") + number.replace(",", ".")
        if not _GROUPED(number) or number[0] == "0":
            hint = written_out(reading, number, as_decimal)
            return DoseError("comma", COMMA, hint)
        hint = both(reading, number, number.replace(",", ""), as_decimal)
        return DoseError("comma", COMMA_MAY_GROUP, hint)
    if _GROUPED(number):
        has_decimal_comma = "." in number and number.rfind(",") > number.rfind(".")
        digits = (
            number.replace(".", "").replace(",", ".")
            if has_decimal_comma
            else number.replace(",", "")
        )
        hint = written_out(reading, number, digits)
        return DoseError("comma", "write thousands without separators", hint)
    return DoseError("comma", COMMA)


def mark_after_a_word(reading: Reading, at: int) -> DoseError:
    """Refuse "LDN.5 mg" and "LDN,5 mg": the point or comma at *at* may be a decimal mark."""
    text = reading.words.text
    parted = [
        hint
        for zero in ("0.", "")
        if (hint := reads(f"{text[:at].rstrip()} {zero}{text[at + 1 :]}", reading))
    ]
    return DoseError(
        "comma",
        "a point or comma before a number may be a decimal mark",
        " or ".join(parted) if len(parted) > 1 else None,
    )


def has_other_digits(text: str) -> bool:
    """Tell whether a digit or fraction outside ASCII stands in *text*, but for that of "m²"."""
    bare = text.replace("m\u00b2", "")
    if any(char.isdigit() and not char.isascii() for char in bare):
        return True
    return any(
        char.isnumeric() and not char.isascii() and not char.isalpha() and char not in _FRACTIONS
        for char in bare
    ) or bool(re.search(f"[{_FRACTIONS}] ?(mg|mcg|g)\\b", bare.lower()))
