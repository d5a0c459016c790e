"""Read one string as a daily dose: plain numbers here, and words by the modules beside."""

from __future__ import annotations

import re

from ldn_cli.dose.model import LONGEST, MG_IN, NUMBER, Dose, DoseError

# What most columns hold. All that it takes, the grammar reads alike; a test compares them.
_PLAIN = re.compile(rf"({NUMBER})(?: ?({'|'.join(MG_IN)}))?").fullmatch


def parse_dose(text: str, unit: str | None = None, *, decimal_comma: bool = False) -> Dose:
    """Read *text* as milligrams of oral naltrexone a day.

    A number that stands alone is in *unit* (mg, mcg or g; None is mg); beside words it has a unit,
    unless *unit* is given. With *decimal_comma*, a comma in a number is the decimal mark and a
    point in one is refused. Raises DoseError for anything that is not one daily dose from 1 pg to
    1 g, both included; ValueError for another unit.

    >>> parse_dose("4500 mcg").mg
    Decimal('4.500')
    """
    if unit is not None and unit not in MG_IN:
        raise ValueError(f"no unit {unit!r}; there are {', '.join(MG_IN)}")
    if len(text) > LONGEST:
        # Only where something is refused.
        from ldn_cli.dose.messages import Reason  # noqa: PLC0415

        raise DoseError.of(Reason.TOO_LONG)
    match = None if decimal_comma else _PLAIN(text)
    if match:
        number, written = match.groups()
        try:
            return Dose.from_parts(text, number, written or unit or "mg")
        except DoseError as error:
            if error.code != "out-of-range":
                raise
    # Imported only where more than a plain number is written, which most starts never see.
    from ldn_cli.dose.answer import dose_of  # noqa: PLC0415

    return dose_of(text, unit, decimal_comma=decimal_comma)
