"""What the words of a text are taken for: pieces, each of one kind."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from ldn_cli.dose.model import MG_IN

ZERO = Fraction(0)
MG_OF = {unit: Fraction(mg) for unit, mg in MG_IN.items()}


class Kind(str, Enum):
    """What a piece is. Its value is the character that stands for it in a sentence.

    Being a string too, a kind is found in a set as fast as a string. Ask for several kinds with
    Piece.is_a or with a set, never with "in" and a string: "" is in every string.
    """

    AMOUNT = "A"  # "4.5 mg"
    STRENGTH = "S"  # what one tablet or capsule holds: "50 mg tablet"
    COUNT = "C"  # how many, with their form: "2 tablets"
    DIGITS = "N"  # a number in digits that may count something: "2"
    NUMERAL = "n"  # the same in words: "two"
    PRODUCT = "M"  # "2 x 50 mg", "4.5 mL of 1 mg/mL"
    X_PRODUCT = "X"  # a product with the count after an x: "1.5 mg x 3"
    VOLUME = "V"  # "4.5 mL"
    CONCENTRATION = "K"  # "1 mg/mL"
    REGIMEN = "G"  # morning, noon and evening: "1-0-1"
    FREQUENCY = "F"  # "twice daily"
    TIME = "T"  # "at bedtime", "at 9 pm"
    DIVIDED = "D"  # "in two divided doses"
    TOTAL = "t"  # "total", "in all"
    EACH = "e"  # "each"
    AND = "&"  # "and", "plus"
    OPEN = "("  # "[" too
    CLOSE = ")"  # "]" too
    EQUALS = "="
    SLASH = "/"
    # No pattern of the grammar names those below.
    REFUSED = "!"  # a phrase that no dose holds: "weekly"
    UNKNOWN = "?"  # a word that was taken for nothing
    DASH = "-"
    COMMA = ","  # a semicolon, colon or bar too
    DURATION = "d"  # "for 14 days"
    NEUTRAL = "w"  # a phrase that changes no dose: the drug, a verb, "with food"


# What may be how much is taken, or a factor of it.
QUANTITIES = frozenset(
    (
        Kind.AMOUNT, Kind.STRENGTH, Kind.COUNT, Kind.DIGITS, Kind.NUMERAL, Kind.PRODUCT,
        Kind.X_PRODUCT, Kind.VOLUME, Kind.CONCENTRATION, Kind.REGIMEN,
    )
)  # fmt: skip
# What has milligrams.
MASSES = frozenset(
    (
        Kind.AMOUNT, Kind.STRENGTH, Kind.PRODUCT, Kind.X_PRODUCT, Kind.CONCENTRATION, Kind.REGIMEN,
    )
)  # fmt: skip
NUMBERS = frozenset((Kind.DIGITS, Kind.NUMERAL))
HOW_OFTEN = frozenset((Kind.FREQUENCY, Kind.TIME))
CONJUNCTIONS = frozenset((Kind.AND, Kind.SLASH))
SEPARATORS = frozenset((Kind.DASH, Kind.COMMA))
# Sets that are asked for every piece of a text: a member of an Enum is slow to name.
_PLAIN = frozenset((Kind.AMOUNT, Kind.STRENGTH))
_SAYING_HOW_OFTEN = frozenset((*HOW_OFTEN, Kind.REGIMEN))


class Piece(NamedTuple):
    """One or more words that were taken for one thing.

    *number* is what a piece comes to: milligrams of an amount, strength, product or regimen,
    millilitres, milligrams in a millilitre, a count, times a day, or the days of a duration.
    """

    kind: Kind
    start: int  # the first word
    end: int  # after the last word
    number: Fraction = ZERO
    unit: str = ""  # in which milligrams are written: mg, mcg or g
    factor: Fraction | None = None  # of a product: how many; of a concentration: in how many mL
    holds: Piece | None = None  # of a product: what each holds; of a concentration: its amount
    counts: tuple[Fraction, ...] = ()  # of a regimen, in its unit or in tablets
    time: str = ""  # of day: "morning" and the like, "am", "pm", "21:00", or DOUBTFUL
    phrase: str = ""  # what phrase it is, by the field of Language: "names"
    says: str = ""  # of a frequency: "day", "date" or "total"; of a duration: ONE_DAY
    code: str = ""  # of the refusal

    def is_a(self, *kinds: Kind) -> bool:
        """Tell whether this is of one of *kinds*."""
        return self.kind in kinds

    @property
    def is_plain(self) -> bool:
        """Tell whether these are milligrams as they were written, and nothing was computed."""
        return self.kind in _PLAIN

    @property
    def is_of_volume(self) -> bool:
        """Tell whether this is a product of a volume, not of tablets."""
        return self.holds is not None and self.holds.kind is Kind.CONCENTRATION


def says_how_often(pieces: Iterable[Piece]) -> bool:
    """Tell whether any of *pieces* says how often or when."""
    return not _SAYING_HOW_OFTEN.isdisjoint([piece.kind for piece in pieces])


def is_several_times(piece: Piece) -> bool:
    """Tell whether *piece* says more than once a day: "twice daily"."""
    return piece.kind is Kind.FREQUENCY and piece.number > 1


def product(count: Piece, holds: Piece) -> Piece:
    """Multiply a count, a volume or a regimen with what each tablet or millilitre holds."""
    start, end = min(count.start, holds.start), max(count.end, holds.end)
    mg = count.number * holds.number
    return Piece(Kind.PRODUCT, start, end, mg, factor=count.number, holds=holds)
