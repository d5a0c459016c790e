"""Patterns over the kinds of pieces, written in words: "count <holds: open amount close>".

A pattern comes in, a regular expression over the characters of Kind goes out. In a pattern,
  small letters name a kind, as amount for Kind.AMOUNT;
  capital letters name one of the PHRASES;
  anything is any piece but a bracket;
  <name: ...> gives a rule what fits there, by that name;
  ( ) | * + ? mean what they mean in a regular expression, (?<= ) and (?= ) what stands beside.
"""

from __future__ import annotations

import re
from functools import cache

from ldn_cli.dose.pieces import Kind

PHRASES = {
    "MASS": "(amount|product)",
    "HELD": "(strength|amount)",  # what each tablet holds, in a place where an amount may say it
    "NUMBER": "(digits|numeral)",
    "COUNTED": "(count|digits|numeral|volume)",
    "LABEL": "(total|each)*",
    "WHEN": "(frequency|time)+",
    "TIMES": "time (THEN time)+",
    "THEN": "(and|slash)?",
    "LABELLED": "open LABEL amount LABEL close",
    # How often and when; "and" or a slash only right between two of them.
    "OFTEN": "(frequency|time|divided | (?<=frequency|time) (and|slash) (?=frequency|time))*",
    "BEFORE": "<before: OFTEN>",
    "AFTER": "<after: OFTEN>",
    # What stands in brackets right after what is taken and has to agree: "(2 x 50 mg tablets)".
    "EXPLAINED": "<explained: open anything* close>?",
    # A total of the day, which has to agree: "(9 mg/day)", "= 3 mg", "9 mg total".
    "SUM": (
        "<sum: open anything* close | (equals|total)+ (MASS|x_product) WHEN?"
        " | amount total frequency*>?"
    ),
    # The same after "1.5 mg x 3", which is too ambiguous to stand without it.
    "X_SUM": "(equals|total)+ amount WHEN? | open LABEL amount LABEL WHEN? close",
}
_TOKEN = re.compile(r"<(?P<group>\w+):|(?P<word>[A-Za-z_]+)|(?P<sign>\(\?<?=|[()|*+?>])|\s+")


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile *pattern*, once."""
    return re.compile(_regex(pattern))


def _regex(pattern: str) -> str:
    return _TOKEN.sub(_regex_of_token, pattern)


def _regex_of_token(token: re.Match[str]) -> str:
    group, word, sign = token["group"], token["word"], token["sign"]
    if group:
        return f"(?P<{group}>"
    if word == "anything":
        return f"[^{Kind.OPEN.value}{Kind.CLOSE.value}]"
    if word in PHRASES:
        return f"(?:{_regex(PHRASES[word])})"  # one whole, so that a "?" after it makes it optional
    if word:
        return re.escape(Kind[word.upper()].value)
    return {"(": "(?:", ">": ")", None: ""}.get(sign, sign)
