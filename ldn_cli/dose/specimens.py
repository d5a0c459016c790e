"""Remember which texts are refused whatever their numbers are.

The specimen of a text has stand-ins for its numbers and unknown words (stand_ins.py), so that all
texts of one specimen are made of the same pieces. If one of them is refused and no number was
compared (compared.py), all of them are refused, with the same code: "about 7.25 mg weekly" like
"about 4.5 mg weekly". Where numbers decide, as of a total and its parts, each text is read.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from ldn_cli.dose.answer import mg_from, reading_of
from ldn_cli.dose.arithmetic import exact_decimal
from ldn_cli.dose.bounded import Bounded
from ldn_cli.dose.compared import NumberInText
from ldn_cli.dose.reading import NotOneDoseError, Reading, mg_a_day
from ldn_cli.dose.refusals import explain_refusal
from ldn_cli.dose.stand_ins import KEPT, stand_in_for_numbers, stand_in_for_words
from ldn_cli.dose.words import is_number


class Specimens:
    """The specimens of which every text is refused, in bounded memory."""

    def __init__(self, unit: str | None, *, decimal_comma: bool, most: int) -> None:
        """Remember nothing yet; *unit* and *decimal_comma* are those of parse_dose."""
        self.unit = unit
        self.decimal_comma = decimal_comma
        self._with_numbers = stand_in_for_numbers(decimal_comma=decimal_comma)
        self.codes = Bounded[str, str](most)  # "" where nobody has asked for it

    def mg_and_factor(self, text: str, nth: int | None) -> tuple[Decimal | None, Decimal | None]:
        """Read the milligrams a day of *text*, None where it is refused, and a factor.

        The factor makes the milligrams of any text that differs in its *nth* number only, counted
        from 0; it is None where there is no such factor, or where *nth* is None.
        """
        specimen = self._with_numbers(text)
        if specimen in self.codes or (specimen := stand_in_for_words(specimen)) in self.codes:
            return None, None
        reading = self._read(text)
        if not reading.outcome.intakes:
            words = reading.words.words
            if all(words[at] in KEPT for at in reading.compared):
                self.codes.remember(specimen, "")
            return None, None
        factor = None if nth is None else _factor(reading, nth)
        try:
            return mg_from(reading), factor
        except NotOneDoseError:
            return None, factor

    def code(self, text: str) -> str | None:
        """Give the code with which *text* is refused, if its specimen tells."""
        specimen = self.specimen_of(text)
        code = self.codes.get(specimen)
        if code == "":
            self.codes[specimen] = code = explain_refusal(self._read(text)).code
        return code

    def specimen_of(self, text: str) -> str:
        """Put a stand-in in the place of each number and each unknown word of *text*."""
        return stand_in_for_words(self._with_numbers(text))

    def _read(self, text: str) -> Reading:
        return reading_of(text, self.unit, decimal_comma=self.decimal_comma)


def _factor(reading: Reading, nth: int) -> Decimal | None:
    """Find what multiplies the *nth* number of a dose, if the dose is in proportion to it."""
    words, intakes = reading.words.words, reading.outcome.intakes
    at = [at for at, word in enumerate(words) if is_number(word)][nth]
    quantities = [intake.quantity.number for intake in intakes]
    if at in reading.compared or not all(
        isinstance(number, NumberInText) and at in number.places for number in quantities
    ):
        return None
    try:
        return exact_decimal(mg_a_day(intakes) / Fraction(words[at]))
    except (ValueError, ZeroDivisionError):
        return None  # a third has no last decimal, though some numbers of its shape make doses
