"""From a text to the dose, with its arithmetic, or to the refusal: both are made of one reading."""

from __future__ import annotations

import re
from decimal import Decimal

from ldn_cli.dose.arithmetic import arithmetic, exact_decimal
from ldn_cli.dose.messages import Reason
from ldn_cli.dose.model import Dose, beyond_limits
from ldn_cli.dose.parse import read
from ldn_cli.dose.reading import NotOneDoseError, Outcome, Reading, mg_a_day

_POINT_IN_NUMBER = re.compile(r"[0-9]\.[0-9]|(?<![^\W\d_])\.[0-9]").search
_DECIMAL_COMMA = re.compile(r"(?<=[0-9]),(?=[0-9])")
_BARE_DECIMAL_COMMA = re.compile(r"(?<![0-9^\w]),(?=[0-9])")


def dose_of(text: str, unit: str | None, *, decimal_comma: bool) -> Dose:
    """Read *text* once, and give its dose. Raises DoseError where it is none."""
    reading = reading_of(text, unit, decimal_comma=decimal_comma)
    if reading.outcome.intakes:
        try:
            mg = mg_from(reading)
            return Dose(mg, text, arithmetic(reading.outcome.intakes, mg))
        except NotOneDoseError as error:
            reading = reading._replace(outcome=Outcome(reason=error.reason))
    # Only where something is refused.
    from ldn_cli.dose.refusals import explain_refusal  # noqa: PLC0415

    raise explain_refusal(reading)


def reading_of(text: str, unit: str | None, *, decimal_comma: bool) -> Reading:
    """Read *text*; with *decimal_comma*, a comma is the decimal mark and a point is refused."""
    if not decimal_comma:
        return read(text, unit)
    if _POINT_IN_NUMBER(text):
        reading = read(text, unit)
        if reading.outcome.reason is Reason.ENCODING:
            return reading
        refused = Outcome(reason=Reason.POINT_BESIDE_COMMAS)
        return reading._replace(outcome=refused, compared=frozenset())
    reading = read(_BARE_DECIMAL_COMMA.sub(".", _DECIMAL_COMMA.sub(".", text)), unit, grouped=False)
    return reading._replace(decimal_comma=True)


def mg_from(reading: Reading) -> Decimal:
    """Add up *reading*. Raises NotOneDoseError beyond the limits and for a third of a milligram."""
    try:
        mg = exact_decimal(mg_a_day(reading.outcome.intakes))
    except ValueError:
        raise NotOneDoseError(Reason.NO_LAST_DECIMAL) from None
    if reason := beyond_limits(mg):
        raise NotOneDoseError(reason)
    return mg
