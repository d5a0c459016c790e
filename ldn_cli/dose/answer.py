"""From a text to the dose, with its arithmetic, or to the refusal: both are made of one reading."""

from __future__ import annotations

import re
from decimal import Decimal

from ldn_cli.dose.arithmetic import arithmetic, exact_decimal
from ldn_cli.dose.model import Dose, DoseError
from ldn_cli.dose.parse import read
from ldn_cli.dose.reading import Outcome, Reading, Reason, mg_a_day

_POINT_IN_NUMBER = re.compile(r"[0-9]\.[0-9]|(?<![^\W\d_])\.[0-9]").search
_DECIMAL_COMMA = re.compile(r"(?<=[0-9]),(?=[0-9])")
_BARE_DECIMAL_COMMA = re.compile(r"(?<![0-9^\w]),(?=[0-9])")


def dose_of(text: str, unit: str | None, *, decimal_comma: bool) -> Dose:
    """Read *text* once, and give its dose. Raises DoseError where it is none."""
    reading = reading_of(text, unit, decimal_comma=decimal_comma)
    if reading.outcome.intakes:
        try:
            return dose_from(reading)
        except DoseError as error:
            from ldn_cli.dose.refusals import beyond_limits  # noqa: PLC0415

            raise beyond_limits(reading, error) from None
    # Only where something is refused.
    from ldn_cli.dose.refusals import explain_refusal  # noqa: PLC0415

    raise explain_refusal(reading)


def reading_of(text: str, unit: str | None, *, decimal_comma: bool = False) -> Reading:
    """Read *text*; with *decimal_comma*, a comma is the decimal mark and a point is refused."""
    if not decimal_comma:
        return read(text, unit)
    if _POINT_IN_NUMBER(text):
        refused = Outcome(code="comma", reason=Reason.POINT_BESIDE_COMMAS)
        return read(text, unit)._replace(outcome=refused, compared=frozenset())
    reading = read(_BARE_DECIMAL_COMMA.sub(".", _DECIMAL_COMMA.sub(".", text)), unit, grouped=False)
    return reading._replace(given=text, decimal_comma=True)


def dose_from(reading: Reading) -> Dose:
    """Make the dose of *reading*. Raises DoseError as mg_from does."""
    mg = mg_from(reading)
    return Dose(mg, reading.given, arithmetic(reading.outcome.intakes, mg))


def mg_from(reading: Reading) -> Decimal:
    """Add up *reading*. Raises DoseError beyond the limits and for a third of a milligram."""
    try:
        mg = exact_decimal(mg_a_day(reading.outcome.intakes))
    except ValueError:
        raise DoseError("not-understood", "its milligrams a day have no last decimal") from None
    return Dose.within_limits(mg, reading.given).mg
