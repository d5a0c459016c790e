"""Cut out what is dispensed, as English records write it: "#30", "Disp: 30 tablet, Rfl: 5"."""

from __future__ import annotations

import re

_TABLETS = r"(?:tab(?:let)?|cap(?:sule)?)s?"
_FORM = rf"(?: ?\*? ?{_TABLETS}(?:\(s\))?)?"
_AGAIN = r"(?:refills?(?:\(s\))?|repeats?|rf)"
_AT_THE_END = re.compile(
    rf"(?:[ ,;.]|- )+(?:(?:"
    r"(?:disp(?:ense)?|qty|quantity|refills?|rfl?|ref|r)(?![a-z])"
    rf"[ :.*]*#?[ *]*[0-9]+{_FORM}"
    r"|repeats?(?![a-z])[ :.*]*#?[ *]*[0-9]+"
    rf"|# ?(?:[0-9]+(?! ?\*? ?{_TABLETS})|[1-9][0-9]+{_FORM})"  # "#3 caps" may be taken
    rf"|(?<=[,;.-] )(?:[0-9]+|no|zero) {_AGAIN}"
    rf"|(?<=, )(?<!days, )[1-9][0-9]+ {_TABLETS}(?=, (?:[0-9]+ {_AGAIN}|refills? ))"
    rf"|(?<=, )(?P<days>[0-9]+) days, (?P=days) {_TABLETS}(?=, (?:[0-9]+ )?refill)"
    r"|(?<=, )[0-9]+ day\(s\), ?[0-9]+"
    r"|(?<=[,;.-] )[0-9]+[ -]days?'? supply|nr(?![a-z])"
    r")[ ,;.*]*)+$",
    re.IGNORECASE,
).search
_WITHIN = re.compile(
    r", ?# ?[1-9][0-9]+(?=,)|,? # ?[1-9][0-9]+(?=\.? sig\b| (?:[1-9]|one|two) (?:tab|cap)| take )",
    re.IGNORECASE,
).sub


def without_supply(text: str) -> str:
    """Cut out of *text* what is dispensed, if it says anything of it."""
    bare = _WITHIN("", text)
    supply = _AT_THE_END(bare)
    return bare[: supply.start()] if supply else bare
