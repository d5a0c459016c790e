"""What a refusal says, by its code, and the words that give it another reason."""

from __future__ import annotations

import re

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

PACK = "{word}: what a pack holds, or is dispensed, is not what is taken in a day"
HOW_MANY = (
    '"x" may say how often, how many at once or how large a pack is: write it in words,'
    " such as 1.5 mg three times daily"
)
ONE_OR_ALL = (
    "{word} may be what one tablet or capsule holds, or all that is taken:"
    " write the mg of a whole day"
)
A_DATE = "{word} is a date: write the dose of a day alone"
SAYS_NOT = "{word}: only a dose that is taken is read"
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


def is_a_date(word: str, text: str) -> bool:
    """Tell whether *word* of *text* names a day or month."""
    return word in _DATE_WORDS and (word != "may" or not _MAY_BE(text))
