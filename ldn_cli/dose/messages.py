"""What a refusal says, by its code, and the words that give it another reason."""

from __future__ import annotations

import re

from ldn_cli.dose.reading import Reason

CHANGES = frozenset(
    "increase increased reduce reduced decrease decreased change changed lower raise".split()
)
# "may" is a month only where no word follows, as in "4.5 mg (started May)".
_DATE_WORDS = frozenset(
    "january february march april may june july august september october november december"
    " today tomorrow tonight yesterday".split()
)
_MAY_BE = re.compile(r"\bmay [^\W\d_]", re.IGNORECASE).search
# "Do not take with opioids" is a remark beside a dose.
NOT_TAKEN = re.compile(
    r"\b(?:do not|don ?['\u2019] ?t|never) (?:take|use|give)\b(?! with)", re.IGNORECASE
).search

MESSAGES = {
    "per-weight": "{word}: a dose by body weight or surface is not a daily dose by itself",
    "percentage": "{word}: a percentage does not give the mg a day",
    "other-drug": "{word}: only naltrexone by itself is read, not with or as another drug",
    "not-oral": "{word}: only plain doses by mouth are read",
    "as-needed": "{word}: a dose taken as needed is not a dose a day",
    "schedule": "{word}: a dose that changes is more than one; explain each by itself",
    "not-daily": "{word}: only a dose by the day is read",
    "range": "{word}: a range, bound, estimate or choice is not one dose",
    "concentration": "{word}: a concentration is not a dose; write how many mL are taken, too",
    "volume": "{word}: a volume is not a dose; write how many mg are in a mL, too",
    "count": "{word}: how many are taken, but not what each holds; write the mg of one, too",
    "unit": "{word}: units are mg, mcg and g",
    "strength": "{word} is what one tablet or capsule holds, not how many are taken",
    "unknown-word": "{word} is not understood",
    "two-numbers": "more than one number, and they do not make one dose",
    "two-schedules": "how often is said twice and may add up",
    "total": "a total and its parts disagree, or a number may be either of them",
    "not-understood": "all words are known, but together they do not make one dose",
    "negative": "a dose is above zero",
    "leading-zero": "a leading zero may be a lost decimal point",
    "not-a-number": "no number in the digits 0 to 9",
}
# What is said instead where a code has several reasons.
MESSAGES_BY_REASON = {
    Reason.PACK: "{word}: what a pack holds, or is dispensed, is not what is taken in a day",
    Reason.ONE_OR_ALL: (
        "{word} may be what one tablet or capsule holds, or all that is taken:"
        " write the mg of a whole day"
    ),
    Reason.UNCLEAR_X: (
        '"x" may say how often, how many at once or how large a pack is: write it in words,'
        " such as 1.5 mg three times daily"
    ),
    Reason.ANOTHER_COMPOUND: "a number that is part of a name makes it another compound's",
    Reason.POINT_BESIDE_COMMAS: "a point in a number, where commas are decimal marks",
    Reason.CAPITAL_MU: "a capital Greek mu may be a micro sign in capitals, or M",
    Reason.TWO_TIMES_OF_DAY: "two times of day, which may be two doses",
    Reason.DAY_AND_NIGHT: "day and night, which may be two doses",
    Reason.RATE: "a dose per day and day or night may be a rate",
}
A_DATE = "{word} is a date: write the dose of a day alone"
SAYS_NOT = "{word}: only a dose that is taken is read"
COUNT_OR_NAME = "a number beside words needs its unit, as it may count tablets or be part of a name"
POINT_MAY_GROUP = "the point may group thousands or mark decimals"
COMMA_MAY_GROUP = "the comma may group thousands or mark decimals"
COMMA = "a comma in a number is not read"


def message_of(code: str, reason: Reason | None = None, quoted: str = "") -> str:
    """Give what is said of a refusal, with the words that it quotes."""
    message = MESSAGES_BY_REASON.get(reason) if reason else None
    return (message or MESSAGES[code]).format(word=f'"{quoted}"')


def is_a_date(word: str, text: str) -> bool:
    """Tell whether *word* of *text* names a day or month."""
    return word in _DATE_WORDS and (word != "may" or not _MAY_BE(text))
