"""Counts in words, and untrusted text made safe to show."""

from __future__ import annotations

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")


def in_words(number: int, zero: str = _NUMBERS[0]) -> str:
    """Write a count as a word, or in digits if the word would be long.

    >>> in_words(0), in_words(0, "none"), in_words(8), in_words(9)
    ('no', 'none', 'eight', '9')
    """
    return str(number) if number >= len(_NUMBERS) else _NUMBERS[number] if number else zero


def agreeing(number: int, one: str, several: str = "") -> str:
    """Choose the words that agree with a count; without *several*, they are *one* with an s.

    >>> agreeing(1, "trial"), agreeing(2, "trial"), agreeing(2, "does", "do")
    ('trial', 'trials', 'do')
    """
    return one if number in {0, 1} else several or f"{one}s"


def counted(number: int, one: str, several: str = "") -> str:
    """Write a count and what is counted, or what that many do.

    >>> counted(1, "trial"), counted(2, "trial"), counted(0, "does", "do")
    ('one trial', 'two trials', 'no does')
    """
    return f"{in_words(number)} {agreeing(number, one, several)}"


def escaped(text: str, limit: int = 80) -> str:
    """Make untrusted *text* safe to show: control and direction characters escaped, cut at *limit*.

    >>> escaped("4.5\\x1b[31m mg")
    '4.5\\\\x1b[31m mg'
    """
    text = text if len(text) <= limit else text[:limit] + "..."
    return "".join(c if c.isprintable() else _escape(c) for c in text)


def _escape(char: str) -> str:
    """Write an unprintable character by its number, and a byte that is not UTF-8 as a byte."""
    return (
        f"\\x{ord(char) & 0xFF:02x}"
        if "\udc80" <= char <= "\udcff"
        else char.encode("unicode_escape", "surrogatepass").decode()
    )
