"""Split a text into words: numbers, words and other characters, with the place of each in the text.

A text comes in as it was typed; Words go out, in small letters, with accents and spaces made one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ldn_cli.dose.model import NUMBER
from ldn_cli.dose.vocabulary.english import ENGLISH

_SPACES = re.compile("[ \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
# Characters of their own in Chinese, Japanese and Korean, which write no spaces between words.
_CHARACTER = "[\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]"
_LETTER = rf"(?:(?!{_CHARACTER})[^\W\d_])"
_WORD = re.compile(
    r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?"  # a number, leading zeros included to be named
    rf"|{_CHARACTER}"
    rf"|{_LETTER}+(?:\.{_LETTER}+)*\.?"  # a word or a dotted abbreviation
    r"|\.\.+|[^ ]"
)
is_number = re.compile(rf"(?P<digits>{NUMBER})(?:(?<!\.)e(?P<exponent>[+-]?[0-9]+))?").fullmatch
_begins_a_number = re.compile(r"\.?[0-9]").match
# Units that East Asian writing squeezes into one character.
_SQUARES = str.maketrans({"\u338e": "mg", "\u338d": "\u03bcg", "\u33a5": "m", "\u3396": "ml"})
_BULLET = re.compile("[\u2022\u2023\u25aa\u25cf\u25e6*] ?|[-\u2013\u2014] (?=[^\\W\\d_])")
# "dailyx90 days"
_DAYS = [word for words in ENGLISH.duration_units.values() for word in words if word.isalpha()]
_GLUED_DURATION = re.compile(
    rf"(?<=[a-z]{{2}})x(?=[0-9]+ ?(?:{'|'.join(_DAYS)})[a-z]*\b)", re.IGNORECASE
).sub
_APOSTROPHES = ("\u2018", "\u2019")  # as phones and word processors write "'"
_AROUND = ("()", "[]", '""', "\u201c\u201d", "''", "\u2018\u2019", "\u00ab\u00bb")


# Dashes that join: "1-0-1", "50-mg". The others part two phrases or make a number negative.
HYPHENS = ("-", "\u2010", "\u2011", "\u2013")
DASHES = (*HYPHENS, "\u2012", "\u2014", "\u2212")
TIMES_SIGNS = ("x", "\u00d7")


class Words(NamedTuple):
    """A text as words: in small letters, without the points of abbreviations."""

    text: str  # as it is read: accents composed, one space for many, nothing around it
    words: list[str]
    starts: list[int]  # where each word begins in the text
    ends: list[int]

    @property
    def numbers(self) -> list[str]:
        """List the words that begin as a number in digits does."""
        return [word for word in self.words if _begins_a_number(word)]


def one_space(text: str) -> str:
    """Write one plain space for any run of spaces."""
    return _SPACES.sub(" ", text)


def split(text: str) -> Words:
    """Split *text* into words."""
    text = one_space(composed(text)).strip(" ")
    text = _GLUED_DURATION(" x", _without_surroundings(text))
    words, starts, ends = [], [], []
    lower = text.lower()
    if len(lower) != len(text):
        text = lower  # a capital that becomes two letters would move all that follows
    for match in _WORD.finditer(lower):
        word = "'" if match[0] in _APOSTROPHES else match[0]
        words.append(word.replace(".", "") if word[0].isalpha() else word)
        starts.append(match.start())
        ends.append(match.end())
    if (
        words
        and words[0] == "+"
        and len(words) > 1
        and words[1][0] in "0123456789."
        and starts[1] == 1
    ):
        del words[0], starts[0], ends[0]
    if words[-1:] == ["."] and not "".join(words[:-1]).endswith("."):
        del words[-1], starts[-1], ends[-1]  # the full stop of a sentence
    return Words(text, words, starts, ends)


def composed(text: str) -> str:
    """Write each letter and its accent as one character, and a squeezed unit in letters."""
    if text.isascii():
        return text
    # Only where an accent may be written in two ways.
    from unicodedata import normalize  # noqa: PLC0415

    return normalize("NFC", text.translate(_SQUARES))


def _without_surroundings(text: str) -> str:
    """Take away a bullet, and quotes or brackets around the whole of words."""
    if match := _BULLET.match(text):
        text = text[match.end() :]
    bare = text.removesuffix(".")
    around, inner = bare[:1] + bare[-1:], bare[1:-1]
    if around in _AROUND and _is_one_pair(around, inner) and any(char.isalpha() for char in inner):
        return inner.strip(" ")
    return text


def _is_one_pair(around: str, inner: str) -> bool:
    """Tell whether first and last character are a pair: those of "(NEW) 4.5 mg (LDN)" are not."""
    opened, closed = around[0], around[1]
    if opened == closed:
        return opened not in inner
    depth = 0
    for char in inner:
        depth += (char == opened) - (char == closed)
        if depth < 0:
            return False
    return depth == 0
