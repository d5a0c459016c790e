"""What other programs call: `classify` for one dose, `classify_all` for a column of doses.

A column repeats the same few strings over and over, so answers are remembered.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from numbers import Integral, Rational, Real

from ldn_cli.dose.bounded import Bounded
from ldn_cli.dose.model import LONGEST, MG_IN, DoseError
from ldn_cli.dose.reader import parse_dose
from ldn_cli.dose.shapes import ShapeMemory
from ldn_cli.rules import INVALID, rule_for


class _Answers(Bounded[str, str]):
    """The regime, or INVALID, of each text that has been read in one unit."""

    def __init__(self, unit: str | None) -> None:
        super().__init__()
        self.unit = unit
        self.refusals = Bounded[str, DoseError]()
        self._mg = ShapeMemory(unit).mg

    def __missing__(self, text: str) -> str:
        """Read *text*, and remember the answer if it is short enough to be a dose."""
        mg = self._mg(text)
        regime = INVALID if mg is None else rule_for(mg).regime
        if len(text) <= LONGEST:
            self.remember(text, regime)
        return regime

    def refuse(self, text: str) -> None:
        """Raise the refusal of *text*: always a new error, as one would collect tracebacks."""
        if known := self.refusals.get(text):
            raise DoseError(known.code, known.message, known.hint)
        try:
            parse_dose(text, self.unit)
        except DoseError as error:
            if len(text) <= LONGEST:
                again = DoseError(error.code, error.message, error.hint)
                self.refusals.remember(text, again)
            raise


_ANSWERS = {unit: _Answers(unit) for unit in (None, *MG_IN)}


def _answers(unit: str | None) -> _Answers:
    """Get the answers remembered for *unit*. Raises ValueError if MG_IN has no such unit."""
    if unit not in _ANSWERS:
        raise ValueError(f"no unit {unit!r}; there are {', '.join(MG_IN)}")
    return _ANSWERS[unit]


def classify(value: str | float | Decimal, unit: str | None = None) -> str:
    """Name the regime of one daily dose: a text, or a number of milligrams or of *unit*.

    A float is taken as it is printed: 0.1 is exactly 0.1. *unit* is mg, mcg or g. Raises DoseError
    if the dose is refused, as NaN and infinity are; TypeError for what is neither text nor number;
    ValueError for any other unit.

    >>> classify("4.5 mg"), classify(50), classify(4500.0, "mcg")
    ('low-dose', 'opioid-blockade', 'low-dose')
    """
    answers = _answers(unit)
    text = value if type(value) is str else _text(value)
    regime = answers[text]
    if regime == INVALID:
        answers.refuse(text)
    return regime


def classify_all(values: Iterable[object], unit: str | None = None) -> list[str | None]:
    """Name the regime of each dose in a column: "invalid" if it is refused, None if it is missing.

    *values* is any iterable of what `classify` takes: a list, or a column of pandas, polars or
    Arrow. None, NaN and the missing values of pandas count as missing. Raises TypeError for any
    other value, and ValueError for any unit but mg, mcg and g.

    >>> classify_all(["4.5 mg", 50, "often", None])
    ['low-dose', 'opioid-blockade', 'invalid', None]
    """
    if isinstance(values, (str, bytes)) or hasattr(values, "columns"):
        raise TypeError(f"one column of doses is taken, such as a list, not {_name(values)}")
    answers = _answers(unit)
    in_arrow = getattr(values, "to_pylist", None)  # its own scalars would be unpacked one by one
    return [
        answers[value] if type(value) is str else _classify_other(value, answers)
        for value in (in_arrow() if in_arrow else values)
    ]


def _classify_other(value: object, answers: _Answers) -> str | None:
    """Name the regime of a value that is not a plain string; None if it is missing."""
    as_python = getattr(value, "as_py", None)  # a scalar of Arrow
    if as_python:
        value = as_python()
    return None if _is_missing(value) else answers[_text(value)]


def _is_missing(value: object) -> bool:
    """Tell whether *value* is None, NaN, or a missing value of pandas, which is not imported."""
    if isinstance(value, Decimal):
        return value.is_nan()
    if isinstance(value, Real):
        return value != value  # noqa: PLR0124 - only NaN differs from itself
    return value is None or type(value).__name__ in {"NAType", "NaTType"}


def _text(value: object) -> str:
    """Write a number as it is printed. Raises TypeError for what is neither text nor number."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, (Integral, Decimal)) and not isinstance(value, bool):
        # Decimal formats it, as int refuses to write numbers of several thousand digits.
        return str(Decimal(int(value)) if isinstance(value, Integral) else value)
    if isinstance(value, float):
        return float.__repr__(value)
    if isinstance(value, Real) and not isinstance(value, Rational):
        return str(value)  # numbers of 32 or 16 bits are printed as short as they are
    raise TypeError(f"a dose is taken as str, int, float or Decimal, not {_name(value)}")


def _name(value: object) -> str:
    return type(value).__name__
