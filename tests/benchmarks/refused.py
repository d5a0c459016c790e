"""Texts that are refused, for every code, with numbers and words that differ in every line."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import cycle, islice

# By code, with places for a decimal, a whole number, an unknown word and a day.
DECIMAL, WHOLE, WORD, DAY = "{d}", "{n}", "{w}", "{day}"
REFUSALS = {
    "per-weight": ("{d} mg/kg", "naltrexone {d} mg per kg daily"),
    "percentage": ("{d} %", "naltrexone {d} % solution"),
    "other-drug": ("naloxone {d} mg", "naltrexone {d} mg with bupropion {n} mg", "LDN-{n}93189"),
    "not-oral": ("{d} mg IM", "naltrexone ER {d} mg every {n} weeks", "Vivitrol {n} mg"),
    "as-needed": ("{d} mg prn", "take {n} tablets of {d} mg as needed", "{d} mg bei Bedarf"),
    "schedule": (
        "{d} mg for {n} days then {d} mg",
        "increase by {d} mg every {n} days",
        "12 tablets of {d} mg weekly then stop",
        "start {d} mg until {day}/2024",
        "{d} mg, puis {d} mg",
    ),
    "range": (
        "{n}-{n} mg",
        "{d}-{d} mg daily",
        "up to {d} mg",
        "about {d} mg weekly",
        "between {n} and {n} mg",
        "1-5 mg {n} weekly",
        "etwa {d} mg t\u00e4glich",
    ),
    "not-daily": (
        "{d} mg weekly",
        "{d} mg qod",
        "{d} mg on Mondays",
        "{d} mg une fois par semaine",
        "{d} mg cada {n} semanas",
    ),
    "concentration": ("{d} mg/mL", "naltrexone {d} mg per mL"),
    "volume": ("{d} mL nightly", "take {n} teaspoons"),
    "count": ("{n} tablets daily", "take {n} capsules", "{n} Tabletten t\u00e4glich"),
    "strength": ("naltrexone {d} mg tablet", "Naltrexon {d} mg Tabletten"),
    "unit": ("{n} daily", "LDN {d} nightly", "{d} IU", "{n} am Abend"),
    "unknown-word": ("4.5 mg flurble {n}", "{d} mg {w}", "naltrexone {d} mg {w} nightly"),
    "comma": ("{n},{n} mg", "4,5 {n} mg prn", "{n}.500 mg t\u00e4glich"),
    "leading-zero": ("0{n} mg", "00{d} mg daily"),
    "not-a-number": ("{w}", "0x{n}", "4.S{n} mg"),
    "negative": ("-{d} mg", "- {d} mg daily"),
    "out-of-range": ("{n}0000", "naltrexone {n}9999 mg daily"),
    "total": ("{d} mg ({n} x 50 mg tablets)", "{d} mg AM and PM"),
    "two-numbers": ("{d} mg {d} mg", "{n} {d} mg daily"),
    "two-schedules": ("{d} mg daily twice daily",),
    "not-understood": ("{d} mg day", "daily {d} mg the"),
}
SHAPES = [shape for of_code in REFUSALS.values() for shape in of_code]


def refusals(rows: int) -> Iterator[str]:
    """Yield that many texts, most of them refused, which differ in their numbers and words."""
    chance = random.Random(4)
    made = {
        DECIMAL: lambda: f"{chance.uniform(0, 120):.{chance.choice((1, 2, 6))}f}",
        WHOLE: lambda: str(chance.randint(1, chance.choice((99, 99_999)))),
        WORD: lambda: "".join(chance.choices("bcdfghjklmnpqrstvwxz", k=chance.randint(4, 9))),
        DAY: lambda: f"{chance.randint(1, 12)}/{chance.randint(1, 28)}",
    }
    for shape in islice(cycle(SHAPES), rows):
        yield re.sub(r"\{[a-z]+\}", lambda place: made[place[0]](), shape)
