"""Throw a million strings at the reader: python tests/fuzz.py [COUNT [SEED]].

Strings are put together from the reader's own words, numbers of all sorts and hostile characters.
Each must give a dose within the limits, which is the same in capitals and when printed and read
again, or a DoseError.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

sys.path.insert(
    0, str(Path(__file__).resolve().parent.parent)
)  # this checkout, not a copy installed from it

from ldn_cli import DoseError, parse_dose
from ldn_cli.dose.model import LEAST_MG, LONGEST, MOST_MG
from ldn_cli.dose.vocabulary import every_phrase
from ldn_cli.exact import plain

PHRASES = every_phrase()
WORDS = [" ".join(phrase.words) for phrase in PHRASES if phrase.kind != "refused"]
REFUSING = [" ".join(phrase.words) for phrase in PHRASES if phrase.kind == "refused"]
HOSTILE = [
    "\x00",
    "\x1b",
    "\ud800",
    "\u202e",
    "٤",
    "½",
    "\u00a0",
    "\ufeff",
    "..",
    "e",
    "E5",
    ",",
    "(",
    ")",
    "-",
    "\u2212",
    "+",
    "/",
    "'",
    '"',
    "_",
    "0x",
]


def number(chance: random.Random) -> str:
    """Write a number in one of many ways."""
    value = chance.choice(
        [
            chance.uniform(0, 100),
            chance.uniform(0, 1e-9),
            10 ** chance.uniform(-12, 9),
            chance.randrange(200),
        ]
    )
    return chance.choice(["{}", "{:.2f}", "{:g}", "{:e}", "0{}", ".{}", "{},5"]).format(value)


def text(chance: random.Random) -> str:
    """Put one string together."""
    parts = []
    for _ in range(chance.randrange(1, 6)):
        kind = chance.random()
        parts.append(
            number(chance)
            if kind < 0.35
            else chance.choice(WORDS if kind < 0.8 else REFUSING if kind < 0.9 else HOSTILE)
        )
    return chance.choice(["", " ", " ", "  "]).join(parts)


def check(string: str) -> bool:
    """Hold one answer to its promises; tell whether there was one."""
    try:
        dose = parse_dose(string)
    except DoseError as error:
        assert error.code, string
        assert error.message, string
        return False
    assert LEAST_MG <= dose.mg <= MOST_MG, string
    if "\u039c" not in string.upper():
        assert parse_dose(string.upper()).mg == dose.mg, string
    printed = plain(dose.mg)
    assert len(printed) > LONGEST or parse_dose(printed).mg == dose.mg, string
    return True


def main(count: int, seed: int) -> None:
    """Check *count* strings and say how many were answered, and how long the slowest took."""
    chance = random.Random(seed)
    answered, slowest = 0, 0.0
    for _ in range(count):
        string = text(chance)
        begun = time.perf_counter()
        answered += check(string)
        slowest = max(slowest, time.perf_counter() - begun)
    print(
        f"{count} strings, seed {seed}: {answered} answered, {count - answered} refused, none"
        f" wrong; slowest {slowest * 1000:.1f} ms"
    )


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    main(*given, *(1_000_000, 1)[len(given) :])
