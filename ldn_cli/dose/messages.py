"""Every reason for which the reader refuses a text, with its code and what is said.

From a message to the place that found it, search for the name of its Reason; a place that raises
one shows what is said here. {word} is what a message quotes.
"""

from __future__ import annotations

from enum import Enum


class Reason(Enum):
    """Why a text is refused: the code for programs and the message for people."""

    EMPTY = ("empty", "no dose given")
    TOO_LONG = ("too-long", "longer than 200 characters")
    ENCODING = ("encoding", "its bytes are no UTF-8; save the text as UTF-8")
    MARKUP = ("unknown-word", "{word} is HTML, not text")

    NEGATIVE = (
        "negative",
        "a dash before a number may be a minus sign, and a dose is above zero",
    )
    ZERO = ("zero", "zero is no dose")
    TOO_LITTLE = ("out-of-range", "under 1 pg a day, which is less than any dose known")
    TOO_MUCH = (
        "out-of-range",
        "over 1 g a day: no study known gave so much, so the unit may be another",
    )
    NO_NUMBER = ("not-a-number", "no number in the digits 0 to 9")
    NOT_DIGITS = (
        "not-a-number",
        "a number is read only in the digits 0 to 9, with one point at most",
    )
    LEADING_ZERO = ("leading-zero", "a leading zero may be a lost decimal point")
    COMMA = ("comma", "a comma in a number is not read")
    COMMA_MAY_GROUP = ("comma", "the comma may group thousands or mark decimals")
    COMMAS_GROUP = ("comma", "write thousands without separators")
    POINT_MAY_GROUP = ("comma", "the point may group thousands or mark decimals")
    POINT_BESIDE_COMMAS = ("comma", "a point in a number, where commas are decimal marks")
    MARK_AFTER_WORD = ("comma", "a point or comma before a number may be a decimal mark")

    NO_UNIT = (
        "unit",
        "a number beside words needs its unit, as it may count tablets or be part of a name",
    )
    OTHER_UNIT = ("unit", "{word}: units are mg, mcg and g")
    GLUED_TO_NAME = ("unit", "a number that is glued to a name may be part of it")
    CAPITAL_MU = ("unit", "a capital Greek mu may be a micro sign in capitals, or M")
    TWO_UNITS = ("unit", "more than one unit")

    UNKNOWN_WORD = ("unknown-word", "{word} is not understood")
    OTHER_DRUG = (
        "other-drug",
        "{word}: only naltrexone by itself is read, not with or as another drug",
    )
    OTHER_COMPOUND = (
        "other-drug",
        "a number that is part of the name may make it another compound",
    )
    NOT_ORAL = ("not-oral", "{word}: only plain doses by mouth are read")
    PERCENTAGE = ("percentage", "{word}: a percentage does not give the mg a day")
    PER_WEIGHT = (
        "per-weight",
        "{word}: a dose by body weight or surface is not a daily dose by itself",
    )
    RANGE = ("range", "{word} may mean a range, bound, estimate or choice, which is not one dose")
    AS_NEEDED = ("as-needed", "{word}: a dose taken as needed is not a dose a day")
    NOT_DAILY = ("not-daily", "{word} is not a daily frequency; only a dose by the day is read")
    STEPS = ("schedule", "{word} may mean that the dose changes; explain each dose by itself")
    DATE = ("schedule", "{word} is a date: write the dose of a day alone")

    STRENGTH = ("strength", "{word} is what one tablet or capsule holds, not how many are taken")
    COUNT = (
        "count",
        "{word}: how many are taken, but not what each holds; write the mg of one, too",
    )
    COUNT_OF_WHAT = (
        "count",
        "{word} may count tablets, or be part of the amount after it: write what it counts",
    )
    PACK = ("count", "{word}: what a pack holds, or is dispensed, is not what is taken in a day")
    UNCLEAR_X = (
        "count",
        (
            '"x" may say how often, how many at once or how large a pack is: '
            "write it in words, such as 1.5 mg three times daily"
        ),
    )
    CONCENTRATION = (
        "concentration",
        "{word}: a concentration is not a dose; write how many mL are taken, too",
    )
    VOLUME = ("volume", "{word}: a volume is not a dose; write how many mg are in a mL, too")

    LIQUID = ("volume", "{word}: write how many mL are taken, and how many mg are in a mL")

    TOTAL = ("total", "a total and its parts disagree, or a number may be either of them")
    ONE_OR_ALL = (
        "total",
        (
            "{word} may be what one tablet or capsule holds, or all that is taken:"
            " write the mg of a whole day"
        ),
    )
    EACH_TIME_OR_ALL = ("total", "the dose may be that of each time, or of all of them together")
    EACH_DAY_OR_ALL = ("total", "the dose may be that of each day, or of all of them together")
    TWO_SCHEDULES = ("two-schedules", "how often is said twice and may add up")
    TWO_TIMES_OF_DAY = ("two-schedules", "two times of day, which may be two doses")
    DAY_AND_NIGHT = ("two-schedules", "day and night, which may be two doses")
    RATE = ("two-schedules", "how often is said twice: it may be a rate, or two doses")
    TWO_NUMBERS = ("two-numbers", "more than one number, and they do not make one dose")

    NOT_TAKEN = ("not-understood", "{word}: only a dose that is taken is read")
    QUOTATION_MARKS = ("not-understood", "a quotation mark within it is not read")
    UNKNOWN_SIGN = ("not-understood", "{word} is not understood here")
    OPEN_BRACKET = ("not-understood", "a bracket is not closed, or another stands in it")
    NO_LAST_DECIMAL = ("not-understood", "its milligrams a day have no last decimal")
    NOT_UNDERSTOOD = (
        "not-understood",
        "all words are known, but together they do not make one dose",
    )

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        self.message = message
