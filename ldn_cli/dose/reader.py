"""Read one string as a daily dose: a plain number here, words in grammar.py; why not, in refusal.py."""

from __future__ import annotations

import re

from ldn_cli.dose.model import LONGEST, MG_IN, NUMBER, Dose, DoseError, made_dose

# What most columns hold. All that it takes, the grammar reads canonical_lines; a test compares them.
_PLAIN = re.compile(rf"({NUMBER})(?: ?({'|'.join(MG_IN)}))?").fullmatch


def parse_dose(text: str, unit: str = "mg") -> Dose:
    """Read *text* as milligrams of oral naltrexone a day; a bare number is in *unit* (mg, mcg or g).

    Raises DoseError for anything that is not one daily dose from 1 pg to 1 kg, both included; ValueError for another unit.

    >>> parse_dose("4500 mcg").mg
    Decimal('4.500')
    """
    if unit not in MG_IN:
        raise ValueError(f"no unit {unit!r}; there are {', '.join(MG_IN)}")
    if len(text) > LONGEST:
        raise DoseError("too-long", f"longer than {LONGEST} characters")
    match = _PLAIN(text)
    if match:
        number, written = match.groups()
        return made_dose(text, number, written or unit, 1)
    from ldn_cli.dose.grammar import NotUnderstoodError, read_words  # noqa: PLC0415 - start-up: only where more than a plain number is written

    try:
        return read_words(text, unit)
    except NotUnderstoodError as error:
        from ldn_cli.dose.refusals import explain_refusal  # noqa: PLC0415 - start-up: only where something is refused

        raise explain_refusal(text, error.args[0], unit) from None
