"""An oracle for readers of naltrexone doses: sentences, each with the dose it names.

It is written from the promise ("Doses" in interface.md) and apart from any reader.  It never
reads a sentence: it first draws what is taken, works the milligrams of a day out as a fraction,
and then puts that in the words of a prescription, a record or a person.

    sentence(chance)          a sentence that plainly names one dose, and its milligrams a day
    refused_sentence(chance)  a sentence that no careful reader may answer
    spelled(chance, text)     the same sentence in another case and other spaces
    RULES                     every way to name a dose, by name
    REFUSALS, REASONS         every way to spoil a sentence, and the codes that are true of it

Run as a program it prints examples: ``python oracle.py [SEED [HOW_MANY]]``.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import NamedTuple

Dose = tuple[str, Fraction]
Rule = Callable[[random.Random], Dose]
Spoiler = Callable[[random.Random], str]

RULES: dict[str, Rule] = {}
REFUSALS: dict[str, Spoiler] = {}
REASONS: dict[str, frozenset[str]] = {}

LEAST = Fraction(1, 10**9)
"""One picogram, in milligrams."""

MOST = Fraction(1000)
"""One gram, in milligrams."""

LONGEST = 200
"""The characters a dose may have."""

DOUBTFUL_POINT = re.compile(r"(?<![\d.])[1-9]\d*\.\d{3}(?!\d)")
"""A point before three digits, which may group thousands: "4.500"."""


class Quantity(NamedTuple):
    """A number with its unit as written, and the milligrams it stands for."""

    text: str
    mg: Fraction


class Amount(NamedTuple):
    """What is taken at one time, as written, and the milligrams it comes to."""

    text: str
    mg: Fraction
    named: bool = False


class When(NamedTuple):
    """How often, as written, and how many times that is in a day."""

    text: str
    times: int


# --------------------------------------------------------------------------------------------
# Small tools
# --------------------------------------------------------------------------------------------


def plain(text: str, mg: Fraction) -> bool:
    """Tell whether the dose lies within the edges and its numbers are beyond doubt."""
    return LEAST <= mg <= MOST and len(text) <= LONGEST and not DOUBTFUL_POINT.search(text)


def rule(make: Rule) -> Rule:
    """Enter a rule in RULES; it draws again until its dose lies within the edges."""

    def drawn(chance: random.Random) -> Dose:
        while True:
            text, mg = make(chance)
            if plain(text, mg):
                return text, mg

    drawn.__name__ = make.__name__
    drawn.__doc__ = make.__doc__
    RULES[make.__name__] = drawn
    return drawn


def refusal(*codes: str) -> Callable[[Spoiler], Spoiler]:
    """Enter a spoiler in REFUSALS, with the codes that are true reasons to refuse."""

    def enter(make: Spoiler) -> Spoiler:
        REFUSALS[make.__name__] = make
        REASONS[make.__name__] = frozenset(codes)
        return make

    return enter


def joined(*parts: str) -> str:
    """Put the parts that are there side by side."""
    return " ".join(part for part in parts if part)


def maybe(chance: random.Random, share: float, choices: Sequence[str]) -> str:
    """Draw one of the choices, or nothing; share is how often there is something."""
    return chance.choice(choices) if choices and chance.random() < share else ""


def decimal(value: Fraction) -> str:
    """Write a fraction out as an exact decimal number."""
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
        if places > 30:
            raise ValueError(f"{value} has no finite decimal expansion")
    digits = str((value * 10**places).numerator).rjust(places + 1, "0")
    return digits if places == 0 else f"{digits[:-places]}.{digits[-places:]}"


def in_mg(chance: random.Random, mg: Fraction) -> str:
    """Write milligrams with the unit, near or apart."""
    return decimal(mg) + chance.choice((" mg", " mg", "mg"))


def opened(text: str) -> str:
    """Begin with a capital letter, unless that is a sign that capitals change."""
    return text if text[:1] in "µμ" else text[:1].upper() + text[1:]


# --------------------------------------------------------------------------------------------
# Quantities and strengths that exist
# --------------------------------------------------------------------------------------------

MILLIGRAMS = (
    "0.5 1 1.5 2 2.5 3 3.5 4 4.5 5 6 7.5 9 10 12.5 15 20 25 30 37.5 40 50 75 100 150 200".split()
)
MICROGRAMS = "50 100 200 250 300 400 500 600 750 900 1000 1500 2000 3000 4500".split()
GRAMS = "0.05 0.025 0.1 0.0045 0.0015 0.15 0.0125".split()

MG_UNITS = (" mg", " mg", " mg", "mg", "mg", " MG", "MG", " Mg")
MCG_UNITS = (" mcg", "mcg", " ug", "ug", " µg", "µg", " μg", "μg", " MCG")
G_UNITS = (" g", "g", " G")

STRENGTHS = "0.5 1 1.5 2 3 4.5 5 6 9 12.5 25 50 100".split()
"""What tablets and capsules hold, in milligrams."""

HALVED_STRENGTHS = "1 1.5 2 3 4.5 5 6 9 25 50 100".split()
"""What tablets hold that people halve."""

CONCENTRATIONS = (
    ("1 mg/mL", Fraction(1)),
    ("1mg/ml", Fraction(1)),
    ("1 mg/ml", Fraction(1)),
    ("1 mg per mL", Fraction(1)),
    ("0.5 mg/mL", Fraction(1, 2)),
    ("2 mg/mL", Fraction(2)),
    ("3 mg/mL", Fraction(3)),
    ("5 mg/mL", Fraction(5)),
    ("10 mg/mL", Fraction(10)),
    ("1 mg/1 mL", Fraction(1)),
    ("5 mg/5 mL", Fraction(1)),
    ("25 mg/5 mL", Fraction(5)),
    ("500 mcg/mL", Fraction(1, 2)),
)
VOLUMES = "0.5 1 1.5 2 2.5 3 4 4.5 5 10".split()


def milligrams(chance: random.Random) -> Quantity:
    """Draw a number of milligrams."""
    number = chance.choice(MILLIGRAMS)
    value = Fraction(number)
    if number.startswith("0.") and chance.random() < 0.4:
        number = number[1:]
    elif chance.random() < 0.08:
        number += "0" if "." in number else ".0"
    return Quantity(number + chance.choice(MG_UNITS), value)


def micrograms(chance: random.Random) -> Quantity:
    """Draw a number of micrograms."""
    number = chance.choice(MICROGRAMS)
    return Quantity(number + chance.choice(MCG_UNITS), Fraction(number) / 1000)


def grams(chance: random.Random) -> Quantity:
    """Draw a number of grams."""
    number = chance.choice(GRAMS)
    value = Fraction(number) * 1000
    if chance.random() < 0.2:
        number = number[1:]
    return Quantity(number + chance.choice(G_UNITS), value)


def quantity(chance: random.Random) -> Quantity:
    """Draw a number with a unit, mostly milligrams."""
    kinds = (milligrams, milligrams, milligrams, milligrams, micrograms, grams)
    return chance.choice(kinds)(chance)


def strength(chance: random.Random, of: Sequence[str] = STRENGTHS) -> Quantity:
    """Draw what one tablet or capsule holds."""
    number = chance.choice(of)
    if number in ("0.5", "1.5", "4.5") and chance.random() < 0.1:
        mcg = Fraction(number) * 1000
        return Quantity(decimal(mcg) + " mcg", Fraction(number))
    return Quantity(number + chance.choice((" mg", " mg", "mg", " MG")), Fraction(number))


# --------------------------------------------------------------------------------------------
# English words
# --------------------------------------------------------------------------------------------

NAMES = (
    "naltrexone",
    "naltrexone",
    "Naltrexone",
    "naltrexone hydrochloride",
    "naltrexone HCl",
    "LDN",
    "low dose naltrexone",
    "low-dose naltrexone",
)
BRANDS = ("ReVia", "Revia", "Depade", "Adepend", "Nemexin", "Nalorex")
VERBS = ("take", "continue", "begin", "start", "increase to", "resume", "give")
NAMED_VERBS = ("take", "continue", "begin", "start", "resume", "give")
ROUTES = ("by mouth", "orally", "po", "PO", "p.o.", "per os")
DURATIONS = (
    "for 14 days",
    "for 7 days",
    "for 2 weeks",
    "for 3 months",
    "for 90 days",
    "x 12 weeks",
    "x 30 days",
)
INDICATIONS = (
    "for pain",
    "for chronic pain",
    "for fibromyalgia",
    "for alcohol dependence",
    "for alcohol use disorder",
    "for cravings",
    "for Crohn's disease",
    "for multiple sclerosis",
    "for inflammation",
)

ONCE = (
    "daily",
    "daily",
    "once daily",
    "once daily",
    "once a day",
    "every day",
    "each day",
    "per day",
    "once per day",
    "one time a day",
    "1 time daily",
    "one time daily",
    "once every day",
    "every 24 hours",
    "qd",
    "q24h",
)
ONCE_AT_A_TIME = (
    "nightly",
    "every night",
    "each night",
    "once nightly",
    "every morning",
    "every evening",
    "nightly at bedtime",
    "every night at bedtime",
    "every morning with breakfast",
    "every evening at 9 pm",
    "qhs",
    "at bedtime",
    "at night",
    "in the morning",
    "in the evening",
    "before bed",
)
AT_A_TIME = (
    "at bedtime",
    "at night",
    "in the morning",
    "in the evening",
    "before bed",
    "before breakfast",
    "with breakfast",
    "after dinner",
    "with supper",
    "with food",
    "at noon",
    "at 9 pm",
    "at 8:00 am",
    "at 21:00",
)
SEVERAL = (
    ("twice daily", 2),
    ("twice a day", 2),
    ("two times a day", 2),
    ("2 times daily", 2),
    ("2 times a day", 2),
    ("2x daily", 2),
    ("2x/day", 2),
    ("bid", 2),
    ("b.i.d.", 2),
    ("every 12 hours", 2),
    ("q12h", 2),
    ("three times daily", 3),
    ("3 times a day", 3),
    ("three times a day", 3),
    ("tid", 3),
    ("every 8 hours", 3),
    ("four times a day", 4),
    ("4 times daily", 4),
    ("qid", 4),
    ("every 6 hours", 4),
)
WITH_MEALS = ("with meals", "with food", "after meals")

LATIN = (
    ("qd", 1),
    ("q.d.", 1),
    ("QD", 1),
    ("od", 1),
    ("o.d.", 1),
    ("q24h", 1),
    ("qhs", 1),
    ("q.h.s.", 1),
    ("hs", 1),
    ("h.s.", 1),
    ("nocte", 1),
    ("mane", 1),
    ("omni nocte", 1),
    ("omni mane", 1),
    ("qam", 1),
    ("q.a.m.", 1),
    ("qpm", 1),
    ("semel in die", 1),
    ("bid", 2),
    ("BID", 2),
    ("b.i.d.", 2),
    ("bd", 2),
    ("b.d.", 2),
    ("bis in die", 2),
    ("bis die", 2),
    ("q12h", 2),
    ("q 12 h", 2),
    ("tid", 3),
    ("t.i.d.", 3),
    ("tds", 3),
    ("ter in die", 3),
    ("ter die", 3),
    ("q8h", 3),
    ("qid", 4),
    ("q.i.d.", 4),
    ("qds", 4),
    ("q6h", 4),
)

FORMS = (
    ("tablet", "tablets"),
    ("tablet", "tablets"),
    ("capsule", "capsules"),
    ("capsule", "capsules"),
    ("tab", "tabs"),
    ("cap", "caps"),
)
COUNT_WORDS = {1: "one", 2: "two", 3: "three", 4: "four"}
MIXED = (
    ("1 1/2", Fraction(3, 2)),
    ("1½", Fraction(3, 2)),
    ("1 ½", Fraction(3, 2)),
    ("2 1/2", Fraction(5, 2)),
    ("2½", Fraction(5, 2)),
    ("one and a half", Fraction(3, 2)),
    ("two and a half", Fraction(5, 2)),
)


def form(chance: random.Random, count: int | Fraction) -> str:
    """Draw the word for that many tablets or capsules."""
    return chance.choice(FORMS)[0 if count <= 1 else 1]


def once(chance: random.Random) -> When:
    """Draw words that say once a day, with or without the time of day."""
    if chance.random() < 0.4:
        return When(chance.choice(ONCE_AT_A_TIME), 1)
    return When(joined(chance.choice(ONCE), maybe(chance, 0.4, AT_A_TIME)), 1)


def several(chance: random.Random) -> When:
    """Draw words that say several times a day."""
    text, times = chance.choice(SEVERAL)
    return When(joined(text, maybe(chance, 0.2, WITH_MEALS)), times)


def how_often(chance: random.Random) -> When:
    """Draw how often: mostly once a day, sometimes several times, sometimes nothing."""
    share = chance.random()
    if share < 0.12:
        return When("", 1)
    return once(chance) if share < 0.7 else several(chance)


def behind(chance: random.Random, when: str) -> str:
    """Write what stands behind an amount: route, frequency, duration, indication, remarks.

    A duration needs a frequency before it: "4.5 mg for 14 days" may be the sum of them.
    """
    route = maybe(chance, 0.3, ROUTES)
    first = joined(when, route) if chance.random() < 0.15 and when else joined(route, when)
    parts = [first] if first else []
    if when:
        parts += [part for part in (maybe(chance, 0.15, DURATIONS),) if part]
        parts += [part for part in (maybe(chance, 0.12, INDICATIONS),) if part]
        parts += [part for part in (maybe(chance, 0.06, ("as directed",)),) if part]
    text = ""
    for part in parts:
        glue = ", " if chance.random() < 0.15 and not part.startswith("x ") else " "
        text += (glue if text else "") + part
    return text


def dressed(chance: random.Random, text: str) -> str:
    """Put around a whole sentence what changes nothing: stop, brackets, bullet, (NEW)."""
    share = chance.random()
    if share < 0.12:
        return text.rstrip(".") + "."
    if share < 0.15:
        return f"({text})"
    if share < 0.17:
        return f"[{text}]"
    if share < 0.20:
        return f"• {text}"
    if share < 0.22:
        return f"{text} (NEW)"
    if share < 0.24:
        return f"(NEW) {text}"
    return text


def told(chance: random.Random, amount: Amount, when: When) -> Dose:
    """Tell in English that the amount is taken that often, perhaps with a verb and a name."""
    text = amount.text
    verb = maybe(chance, 0.35, NAMED_VERBS if amount.named else VERBS)
    name = "" if amount.named else maybe(chance, 0.5, NAMES)
    if name and verb:
        text = f"{name}: {verb} {text}"
    elif name:
        text = f"{name}{chance.choice((': ', ', ', '; '))}{text}"
    elif verb:
        text = f"{verb} {text}"
    if verb or name:
        text = opened(text) if chance.random() < 0.6 else text
    glue = ", " if chance.random() < 0.1 else " "
    rest = behind(chance, when.text)
    return dressed(chance, text + (glue + rest if rest else "")), amount.mg * when.times


# --------------------------------------------------------------------------------------------
# An amount with its unit
# --------------------------------------------------------------------------------------------


@rule
def number_alone(chance: random.Random) -> Dose:
    """Say a number and nothing else: milligrams."""
    number = chance.choice(MILLIGRAMS)
    return number, Fraction(number)


@rule
def number_with_unit_alone(chance: random.Random) -> Dose:
    """Say a number with its unit and nothing else."""
    return quantity(chance)


@rule
def power_of_ten(chance: random.Random) -> Dose:
    """Say the number as programs print it."""
    text, mg = chance.choice(
        (
            ("5e-05 g", Fraction(1, 20)),
            ("4.5e-03 g", Fraction(9, 2)),
            ("5e-2 g", Fraction(50)),
            ("1.5e0 mg", Fraction(3, 2)),
            ("4.5e3 mcg", Fraction(9, 2)),
            ("5E+01 mg", Fraction(50)),
        )
    )
    return joined(text, maybe(chance, 0.3, ("daily", "nightly"))), mg


@rule
def fine_decimals(chance: random.Random) -> Dose:
    """Say a number with many decimals, a hair off a threshold."""
    number = chance.choice(
        ("5.0000000000000000001", "4.9999999999999999999", "49.999999999999", "50.00000000001")
    )
    return joined(f"{number} mg", maybe(chance, 0.4, ("daily", "once daily"))), Fraction(number)


@rule
def amount_and_frequency(chance: random.Random) -> Dose:
    """Say an amount, and how often."""
    amount = quantity(chance)
    when = how_often(chance)
    return dressed(chance, joined(amount.text, behind(chance, when.text))), amount.mg * when.times


@rule
def name_and_amount(chance: random.Random) -> Dose:
    """Say the name before the amount: "naltrexone 4.5 mg at bedtime"."""
    amount = quantity(chance)
    text = f"{chance.choice(NAMES)} {amount.text}"
    return told(chance, Amount(text, amount.mg, named=True), how_often(chance))


@rule
def increase_name_to(chance: random.Random) -> Dose:
    """Say the name inside the verb: "Increase naltrexone to 4.5 mg nightly"."""
    amount = milligrams(chance)
    when = once(chance)
    return f"Increase {chance.choice(NAMES)} to {amount.text} {when.text}", amount.mg


@rule
def amount_of_name(chance: random.Random) -> Dose:
    """Say the name behind the amount: "take 4.5 mg of naltrexone nightly"."""
    amount = quantity(chance)
    when = how_often(chance)
    text = joined(
        maybe(chance, 0.5, VERBS),
        amount.text,
        maybe(chance, 0.5, ("of",)),
        chance.choice(NAMES),
        behind(chance, when.text),
    )
    return dressed(chance, text), amount.mg * when.times


@rule
def brand_name(chance: random.Random) -> Dose:
    """Say a brand, alone or in brackets behind the name."""
    brand = chance.choice(BRANDS)
    name = chance.choice((brand, f"naltrexone ({brand})", f"{brand} (naltrexone)"))
    amount = milligrams(chance)
    when = how_often(chance)
    return joined(name, amount.text, behind(chance, when.text)), amount.mg * when.times


@rule
def spelt_unit(chance: random.Random) -> Dose:
    """Say the unit in full."""
    share = chance.random()
    if share < 0.6:
        number = chance.choice(MILLIGRAMS)
        unit, mg = ("milligram" if number == "1" else "milligrams"), Fraction(number)
    elif share < 0.85:
        number = chance.choice(MICROGRAMS)
        unit, mg = "micrograms", Fraction(number) / 1000
    else:
        number = chance.choice(GRAMS)
        unit, mg = "grams", Fraction(number) * 1000
    return told(chance, Amount(f"{number} {unit}", mg), how_often(chance))


@rule
def amount_a_day(chance: random.Random) -> Dose:
    """Say the amount of a day as a ratio: "4.5 mg/day"."""
    amount = quantity(chance)
    text = amount.text + chance.choice(("/day", "/d", " / day", " per day", " a day"))
    rest = chance.choice(("", "", "by mouth", "at bedtime", "orally", "in the evening"))
    name = maybe(chance, 0.4, NAMES)
    return dressed(chance, joined(name, text, rest)), amount.mg


@rule
def frequency_first(chance: random.Random) -> Dose:
    """Say how often before the amount: "Every night, take 4.5 mg by mouth"."""
    amount = quantity(chance)
    words, times = chance.choice(
        (
            ("every night", 1),
            ("once daily", 1),
            ("every morning", 1),
            ("at bedtime", 1),
            ("twice daily", 2),
            ("every 12 hours", 2),
            ("three times a day", 3),
        )
    )
    text = joined(opened(words) + ",", "take", amount.text, maybe(chance, 0.5, ("by mouth",)))
    return dressed(chance, text), amount.mg * times


@rule
def verb_and_amount(chance: random.Random) -> Dose:
    """Say a verb before the amount: "Increase to 4.5 mg nightly"."""
    amount = quantity(chance)
    when = how_often(chance)
    text = joined(opened(chance.choice(VERBS)), amount.text, behind(chance, when.text))
    return dressed(chance, text), amount.mg * when.times


@rule
def indication_first(chance: random.Random) -> Dose:
    """Say what it is for between the amount and the frequency."""
    amount = milligrams(chance)
    when = once(chance)
    text = joined(chance.choice(NAMES), amount.text, chance.choice(ROUTES), when.text)
    return f"{text} {chance.choice(INDICATIONS)}", amount.mg


@rule
def as_directed(chance: random.Random) -> Dose:
    """Say "as directed" behind a whole dose."""
    amount = milligrams(chance)
    when = once(chance)
    return joined("Take", amount.text, chance.choice(ROUTES), when.text, "as directed"), amount.mg


@rule
def for_some_time(chance: random.Random) -> Dose:
    """Say how long behind how often; the dose of a day stays."""
    amount = milligrams(chance)
    when = chance.choice((once, several))(chance)
    text = joined(maybe(chance, 0.5, NAMES), amount.text, when.text, chance.choice(DURATIONS))
    return text, amount.mg * when.times


# --------------------------------------------------------------------------------------------
# How often
# --------------------------------------------------------------------------------------------


@rule
def latin(chance: random.Random) -> Dose:
    """Say how often in the Latin of prescriptions."""
    amount = quantity(chance)
    text, times = chance.choice(LATIN)
    route = maybe(chance, 0.5, ("po", "p.o.", "PO", "per os"))
    return joined(maybe(chance, 0.4, NAMES), amount.text, route, text), amount.mg * times


@rule
def latin_with_count(chance: random.Random) -> Dose:
    """Say a count and how often in Latin: "naltrexone 50 mg 1 tab po qd"."""
    held = strength(chance)
    count = chance.choice((1, 1, 2))
    text, times = chance.choice(LATIN)
    counted = f"{count} {'tab' if count == 1 else 'tabs'}"
    return f"naltrexone {held.text} {counted} po {text}", held.mg * count * times


@rule
def several_times(chance: random.Random) -> Dose:
    """Say an amount several times a day."""
    return told(chance, Amount(*quantity(chance)), several(chance))


@rule
def number_of_times_said_twice(chance: random.Random) -> Dose:
    """Say how many times in a word and in figures: "two (2) times a day"."""
    amount = milligrams(chance)
    times = chance.choice((2, 3, 4))
    said = chance.choice((f"{COUNT_WORDS[times]} ({times})", f"{times} ({COUNT_WORDS[times]})"))
    text = f"Take {amount.text} by mouth {said} times {chance.choice(('a day', 'daily'))}"
    return text, amount.mg * times


@rule
def by_the_hour(chance: random.Random) -> Dose:
    """Say after how many hours: "4.5 mg 12 hourly"."""
    amount = milligrams(chance)
    hours = chance.choice((6, 8, 12, 24))
    said = chance.choice(
        (f"{hours} hourly", f"every {hours} hours", f"q{hours}h", f"every {hours} hrs")
    )
    return joined(maybe(chance, 0.4, NAMES), amount.text, said), amount.mg * (24 // hours)


@rule
def twice_with_both_times(chance: random.Random) -> Dose:
    """Say twice a day, and at which two times."""
    amount = milligrams(chance)
    both = chance.choice(
        (
            "in the morning and at bedtime",
            "in the morning and in the evening",
            "(morning and night)",
        )
    )
    often = chance.choice(("twice daily", "twice a day", "two times a day"))
    return joined(maybe(chance, 0.5, NAMES), amount.text, often, both), amount.mg * 2


# --------------------------------------------------------------------------------------------
# Counts of a strength
# --------------------------------------------------------------------------------------------


@rule
def one_with_strength_in_brackets(chance: random.Random) -> Dose:
    """Say one, and its strength in brackets: "Take 1 tablet (25 mg) by mouth daily"."""
    held = strength(chance)
    one = chance.choice(("1", "one", "1 (one)", "one (1)"))
    return told(
        chance, Amount(f"{one} {form(chance, 1)} ({held.text})", held.mg), how_often(chance)
    )


@rule
def count_of_strength(chance: random.Random) -> Dose:
    """Say how many before what each holds: "3 capsules of 1.5 mg", "two 1.5 mg capsules".

    A count in figures never stands right before the strength: "3 1.5 mg" may be 31.5 mg.
    """
    held = strength(chance)
    count = chance.randint(1, 4)
    word, kind = COUNT_WORDS[count], form(chance, count)
    said = chance.choice((str(count), word))
    text = chance.choice(
        (
            f"{said} {kind} of {held.text}",
            f"{word} {held.text} {kind}",
            f"{said} naltrexone {held.text} {kind}",
            f"{said} {kind} of naltrexone {held.text}",
        )
    )
    amount = Amount(text, held.mg * count, named="naltrexone" in text)
    return told(chance, amount, how_often(chance))


@rule
def strength_then_count(chance: random.Random) -> Dose:
    """Say the strength before how many: "naltrexone 5 mg 1 tablet twice daily"."""
    held = strength(chance)
    count = chance.randint(1, 4)
    said = chance.choice((str(count), COUNT_WORDS[count]))
    glue = chance.choice((" ", " ", ", ", ": "))
    when = how_often(chance)
    text = f"{chance.choice(NAMES)} {held.text}{glue}{said} {form(chance, count)}"
    return joined(text, behind(chance, when.text)), held.mg * count * when.times


@rule
def each(chance: random.Random) -> Dose:
    """Say how many, and what each holds: "2 tablets (25 mg each)"."""
    held = strength(chance)
    count = chance.randint(2, 4)
    kind = form(chance, count)
    text = chance.choice(
        (f"{count} {kind} ({held.text} each)", f"{COUNT_WORDS[count]} {kind}, {held.text} each")
    )
    when = once(chance)
    glue = ", " if text.endswith("each") else " "
    return f"Take {text}{glue}{when.text}", held.mg * count


@rule
def times_sign(chance: random.Random) -> Dose:
    """Say how many with a sign: "2 x 1.5 mg", "3×1.5 mg capsules"."""
    held = strength(chance)
    count = chance.randint(1, 4)
    sign = chance.choice((" x ", " x ", "x ", " × ", " X "))
    kind = maybe(chance, 0.5, (form(chance, count),))
    return told(
        chance, Amount(joined(f"{count}{sign}{held.text}", kind), held.mg * count), once(chance)
    )


@rule
def a_capsule(chance: random.Random) -> Dose:
    """Say "a" for one: "take a 4.5 mg capsule at bedtime"."""
    held = strength(chance)
    when = once(chance)
    return f"Take a {held.text} {form(chance, 1)} {when.text}", held.mg


@rule
def count_said_twice(chance: random.Random) -> Dose:
    """Say the count in a word and in figures: "one (1) 4.5 mg capsule"."""
    held = strength(chance)
    count = chance.randint(1, 3)
    word = COUNT_WORDS[count]
    said = chance.choice((f"{word} ({count})", f"{count} ({word})"))
    text = f"{said} {held.text} {form(chance, count)}"
    return told(chance, Amount(text, held.mg * count), how_often(chance))


@rule
def half(chance: random.Random) -> Dose:
    """Say half a tablet of a strength."""
    held = strength(chance, HALVED_STRENGTHS)
    kind = chance.choice(("tablet", "tablet", "tab"))
    text = chance.choice(
        (
            f"half a {held.text} {kind}",
            f"half of a {held.text} {kind}",
            f"1/2 of a {held.text} {kind}",
            f"½ of a {held.text} {kind}",
            f"one half {kind} of {held.text}",
            f"1/2 {kind} of {held.text}",
            f"½ {kind} of {held.text}",
        )
    )
    return told(chance, Amount(text, held.mg / 2), how_often(chance))


@rule
def strength_then_half(chance: random.Random) -> Dose:
    """Say the strength, then half a tablet: "naltrexone 50 mg, half a tablet daily"."""
    held = strength(chance, HALVED_STRENGTHS)
    said = chance.choice(("half a tablet", "1/2 tablet", "½ tablet", "1/2 tab", "0.5 tablet"))
    when = how_often(chance)
    text = f"naltrexone {held.text} {chance.choice(('tablet', 'tablets', 'tab'))}, take {said}"
    return joined(text, behind(chance, when.text)), held.mg / 2 * when.times


@rule
def mixed_number(chance: random.Random) -> Dose:
    """Say one and a half, or two and a half tablets of a strength."""
    held = strength(chance, HALVED_STRENGTHS)
    said, count = chance.choice(MIXED)
    texts = [f"{said} tablets of {held.text}", f"{said} tablets ({held.text} each)"]
    if said.isascii() and not said[0].isdigit():
        texts.append(f"{said} {held.text} tablets")
    return told(chance, Amount(chance.choice(texts), held.mg * count), how_often(chance))


@rule
def decimal_count(chance: random.Random) -> Dose:
    """Say a count with a decimal: "1.5 tablets of 3 mg"."""
    held = strength(chance, HALVED_STRENGTHS)
    count = chance.choice(("0.5", "1.5", "2.5"))
    kind = "tablets" if count != "0.5" else chance.choice(("tablet", "tablets"))
    amount = Amount(f"{count} {kind} of {held.text}", held.mg * Fraction(count))
    return told(chance, amount, how_often(chance))


@rule
def quarter(chance: random.Random) -> Dose:
    """Say a quarter of a tablet."""
    held = strength(chance, ("6", "50", "100"))
    said = chance.choice(("a quarter of a", "one quarter of a", "1/4 of a", "¼ of a"))
    return told(chance, Amount(f"{said} {held.text} tablet", held.mg / 4), once(chance))


# --------------------------------------------------------------------------------------------
# Volumes of a concentration
# --------------------------------------------------------------------------------------------


def volume(chance: random.Random) -> tuple[str, Fraction]:
    """Draw a volume, as written, and its millilitres."""
    number = chance.choice(VOLUMES)
    unit = chance.choice((" mL", " mL", "mL", " ml", "ml", " ML"))
    if chance.random() < 0.1:
        unit = " milliliter" if number == "1" else " milliliters"
    return number + unit, Fraction(number)


@rule
def volume_of_concentration(chance: random.Random) -> Dose:
    """Say a volume before the concentration: "4.5 mL of 1 mg/mL"."""
    poured, ml = volume(chance)
    holds, per_ml = chance.choice(CONCENTRATIONS)
    text = chance.choice(
        (
            f"{poured} of {holds}",
            f"{poured} ({holds})",
            f"{poured} of {holds} solution",
            f"{poured} of {holds} suspension",
            f"{poured} of naltrexone {holds}",
            f"{poured} of naltrexone {holds} oral solution",
            f"{poured} of a {holds} solution",
        )
    )
    amount = Amount(text, ml * per_ml, named="naltrexone" in text)
    return told(chance, amount, how_often(chance))


@rule
def concentration_then_volume(chance: random.Random) -> Dose:
    """Say the concentration before the volume: "naltrexone 1 mg/mL, take 4.5 mL nightly"."""
    poured, ml = volume(chance)
    holds, per_ml = chance.choice(CONCENTRATIONS)
    kind = maybe(chance, 0.6, ("oral solution", "solution", "suspension", "oral suspension"))
    glue = chance.choice((", take ", ": take ", "; take ", " take "))
    when = how_often(chance)
    text = joined("naltrexone", holds, kind) + glue + joined(poured, behind(chance, when.text))
    return text, ml * per_ml * when.times


@rule
def volume_beside_its_amount(chance: random.Random) -> Dose:
    """Say the amount, the volume and the concentration, which agree."""
    poured, ml = volume(chance)
    holds, per_ml = chance.choice(CONCENTRATIONS)
    amount = in_mg(chance, ml * per_ml)
    when = once(chance)
    return f"{amount} ({poured} of {holds}) {when.text}", ml * per_ml


# --------------------------------------------------------------------------------------------
# Several times of one day
# --------------------------------------------------------------------------------------------

MORNING = ("in the morning", "every morning", "with breakfast", "at 8 am")
EVENING = ("in the evening", "at night", "at bedtime", "every evening", "with dinner", "at 9 pm")


def two_amounts(chance: random.Random) -> tuple[Quantity, Quantity]:
    """Draw two amounts a person may take on one day, of one unit and not far apart."""
    kind = chance.choice((milligrams, milligrams, milligrams, micrograms))
    while True:
        first, second = kind(chance), kind(chance)
        if Fraction(1, 4) <= first.mg / second.mg <= 4:
            return first, second


@rule
def morning_and_evening(chance: random.Random) -> Dose:
    """Say an amount for the morning and one for the evening."""
    first, second = two_amounts(chance)
    glue = chance.choice((" and ", " and ", ", ", " plus ", "; ", " / "))
    text = f"{first.text} {chance.choice(MORNING)}{glue}{second.text} {chance.choice(EVENING)}"
    name = maybe(chance, 0.4, ("naltrexone", "Take", "LDN", "Naltrexone:"))
    return dressed(chance, joined(name, text)), first.mg + second.mg


@rule
def am_and_pm(chance: random.Random) -> Dose:
    """Say an amount AM and one PM, in short."""
    first, second = two_amounts(chance)
    early, late = chance.choice(
        (("AM", "PM"), ("am", "pm"), ("a.m.", "p.m."), ("qam", "qpm"), ("QAM", "QHS"))
    )
    glue = chance.choice((" / ", ", ", " and ", " + ", "; "))
    name = maybe(chance, 0.3, ("naltrexone", "LDN"))
    return joined(name, f"{first.text} {early}{glue}{second.text} {late}"), first.mg + second.mg


@rule
def time_before_amount(chance: random.Random) -> Dose:
    """Say each time of day before its amount: "AM: 1.5 mg, PM: 3 mg"."""
    first, second = two_amounts(chance)
    early, late = chance.choice(
        (("AM:", "PM:"), ("morning:", "evening:"), ("Morning", "bedtime"), ("morning", "night"))
    )
    return f"{early} {first.text}, {late} {second.text}", first.mg + second.mg


@rule
def three_times_of_day(chance: random.Random) -> Dose:
    """Say an amount for the morning, one for noon and one for the night."""
    a, b, c = milligrams(chance), milligrams(chance), milligrams(chance)
    glue = chance.choice((" and ", " and ", ", "))
    text = f"{a.text} in the morning, {b.text} at noon{glue}{c.text} {chance.choice(EVENING[:3])}"
    return text, a.mg + b.mg + c.mg


@rule
def counts_at_two_times(chance: random.Random) -> Dose:
    """Say so many in the morning and so many at night, each with its strength."""
    held = strength(chance)
    kind, kinds = chance.choice(FORMS[:4])
    few, many = chance.choice(((1, 2), (1, 1), (1, 3), (2, 1)))

    def said(count: int) -> str:
        return f"{COUNT_WORDS[count]} {held.text} {kind if count == 1 else kinds}"

    text = f"{said(few)} in the morning and {said(many)} {chance.choice(EVENING[:3])}"
    return joined(maybe(chance, 0.5, ("take",)), text), held.mg * (few + many)


@rule
def times_with_their_total(chance: random.Random) -> Dose:
    """Say the amounts of two times of day, and their sum."""
    first, second = two_amounts(chance)
    total = decimal(first.mg + second.mg)
    said = chance.choice((f"({total} mg total)", f"(total {total} mg)", f"({total} mg/day)"))
    text = f"{first.text} in the morning and {second.text} at night {said}"
    return text, first.mg + second.mg


# --------------------------------------------------------------------------------------------
# The scheme morning-noon-evening(-night)
# --------------------------------------------------------------------------------------------

SCHEMES = (
    "1-0-0 0-0-1 0-1-0 1-0-1 1-1-1 2-0-0 0-0-2 1-0-2 2-0-1 2-0-2 1-1-2 0-0-3 "
    "1-0-0-0 0-0-0-1 1-0-1-0 0-0-1-0 1-0-0-1 1-1-1-1 2-0-2-0 0-0-0-3"
).split()
HALF_SCHEMES = ("½-0-0", "0-0-½", "½-0-½", "1-0-½", "1/2-0-0", "0-0-1/2", "½-0-0-0", "0.5-0-0")


def sum_of_scheme(scheme: str) -> Fraction:
    """Add up what a scheme says to take in a day."""
    return sum((Fraction(part.replace("½", "1/2")) for part in scheme.split("-")), Fraction(0))


def schemed(chance: random.Random, held: Quantity, scheme: str) -> Dose:
    """Put a strength and a scheme into a line of a medication plan."""
    name = maybe(chance, 0.6, ("naltrexone", "Naltrexon", "LDN", "Naltrexone"))
    kind = maybe(chance, 0.25, ("tablet", "Tabletten", "capsule", "tablets", "Tbl."))
    rest = maybe(chance, 0.2, ("po", "p.o.", "for 14 days", "by mouth"))
    return joined(name, held.text, kind, scheme, rest), held.mg * sum_of_scheme(scheme)


@rule
def scheme_with_strength(chance: random.Random) -> Dose:
    """Say a strength and how many at each time of day: "50 mg 1-0-0"."""
    return schemed(chance, strength(chance), chance.choice(SCHEMES))


@rule
def scheme_with_halves(chance: random.Random) -> Dose:
    """Say a scheme with halves: "50 mg ½-0-0"."""
    return schemed(chance, strength(chance, HALVED_STRENGTHS), chance.choice(HALF_SCHEMES))


@rule
def scheme_before_strength(chance: random.Random) -> Dose:
    """Say how many at each time of day before the drug and its strength: "1-0-1 LDN 50 mg"."""
    held, scheme = strength(chance), chance.choice(SCHEMES)
    name = chance.choice(("naltrexone", "Naltrexon", "LDN"))
    return joined(scheme, name, held.text), held.mg * sum_of_scheme(scheme)


@rule
def part_with_its_milligrams(chance: random.Random) -> Dose:
    """Say a part of the 50 mg tablet that is sold, and its milligrams: "half tablet (25 mg)"."""
    counted, part = chance.choice(
        (
            ("half a tablet", "1/2"),
            ("0.5 tablets", "1/2"),
            ("1.5 tablets", "3/2"),
            ("¼ tablet", "1/4"),
        )
    )
    mg, when = 50 * Fraction(part), chance.choice((once, several))(chance)
    text = joined("Take", counted, f"({decimal(mg)} mg)", chance.choice(ROUTES), when.text)
    return text, mg * when.times


@rule
def dispensed_behind(chance: random.Random) -> Dose:
    """Say behind a sig what is dispensed; it changes no dose."""
    held, when = strength(chance), chance.choice((once, several))(chance)
    supply = chance.choice(
        (
            " #30",
            " #90 RF3",
            ", Disp: 30 tablet, Rfl: 5",
            ", #28, 2 refills",
            " - no refills",
            ", qty 30",
        )
    )
    return f"naltrexone {held.text} tablet, 1 tab po {when.text}{supply}", held.mg * when.times


@rule
def taken_for(chance: random.Random) -> Dose:
    """Say what a dose is taken for, in more words than one."""
    amount, when = milligrams(chance), once(chance)
    cause = chance.choice(("for", "for my", "indication:", "to treat", "for treatment of"))
    condition = chance.choice(
        ("chronic pelvic pain syndrome", "fibromyalgia and fatigue", "alcohol cravings", "long covid",
         "autoimmune thyroiditis", "peripheral neuropathy")
    )  # fmt: skip
    return joined(amount.text, when.text, cause, condition), amount.mg


@rule
def so_long_before(chance: random.Random) -> Dose:
    """Say how long before a time of day: "30 minutes before breakfast"."""
    amount = milligrams(chance)
    long = chance.choice(("30 minutes", "1 hour", "an hour", "2 hours", "15 min", "one hr"))
    return joined(
        "Take", amount.text, long, chance.choice(("before breakfast", "before bed"))
    ), amount.mg


@rule
def amounts_in_scheme(chance: random.Random) -> Dose:
    """Say the amounts themselves in a scheme: "2-1-2-1 mg", "1.5-0-3 mg"."""
    scheme = chance.choice(
        (
            "2-1-2-1 1.5-0-3 1.5-0-1.5 3-0-4.5 25-0-25 50-0-0 0-0-4.5 4.5-0-4.5 3-1.5-3 "
            "1.5-1.5-1.5-1.5 25-0-50 0-0-0-4.5 2-2-2 3-0-3-0"
        ).split()
    )
    unit = chance.choice((" mg", " mg", "mg", " MG"))
    name = maybe(chance, 0.4, ("naltrexone", "LDN", "Naltrexon"))
    return joined(name, scheme + unit), sum_of_scheme(scheme)


# --------------------------------------------------------------------------------------------
# A total beside its parts
# --------------------------------------------------------------------------------------------


@rule
def total_then_parts(chance: random.Random) -> Dose:
    """Say the total, then its parts: "100 mg (2 x 50 mg tablets)"."""
    held = strength(chance)
    count = chance.randint(1, 4)
    total = in_mg(chance, held.mg * count)
    kind = form(chance, count)
    parts = chance.choice(
        (
            f"({count} x {held.text} {kind})",
            f"({count} x {held.text})",
            f"({COUNT_WORDS[count]} {held.text} {kind})",
            f"({count} {kind} of {held.text})",
        )
    )
    day = chance.choice(("", "/day", " daily", " nightly"))
    if day:
        return f"{total}{day} {parts}", held.mg * count
    return told(chance, Amount(f"{total} {parts}", held.mg * count), once(chance))


@rule
def parts_then_total(chance: random.Random) -> Dose:
    """Say the parts, then the total: "two 1.5 mg capsules (3 mg total) at bedtime"."""
    held = strength(chance)
    count = chance.randint(1, 4)
    total = in_mg(chance, held.mg * count)
    said = chance.choice((f"({total} total)", f"(total {total})", f"(= {total})"))
    kind = form(chance, count)
    parts = chance.choice(
        (
            f"{COUNT_WORDS[count]} {held.text} {kind}",
            f"{count} x {held.text} {kind}",
            f"{count} {kind} of {held.text}",
        )
    )
    return told(chance, Amount(f"{parts} {said}", held.mg * count), once(chance))


@rule
def count_with_total(chance: random.Random) -> Dose:
    """Say a count with the total it makes: "Take 2 tablets (9 mg total) by mouth nightly"."""
    held = strength(chance)
    count = chance.randint(1, 3)
    total = in_mg(chance, held.mg * count)
    text = f"{count} {form(chance, count)} ({total} total)"
    return told(chance, Amount(text, held.mg * count), once(chance))


@rule
def total_of_the_day(chance: random.Random) -> Dose:
    """Say an amount several times a day, and what that makes: "25 mg bid (50 mg/day)"."""
    amount = milligrams(chance)
    text, times = chance.choice(SEVERAL)
    total = decimal(amount.mg * times)
    said = chance.choice(
        (f"({total} mg/day)", f"(total {total} mg/day)", f"(total daily dose {total} mg)")
    )
    return joined(maybe(chance, 0.4, NAMES), amount.text, text, said), amount.mg * times


@rule
def said_in_two_units(chance: random.Random) -> Dose:
    """Say one amount in two units: "4.5 mg (4500 mcg) daily"."""
    mcg = Fraction(chance.choice(("500", "1000", "1500", "3000", "4500")))
    big, small = f"{decimal(mcg / 1000)} mg", f"{decimal(mcg)} mcg"
    text = chance.choice((f"{big} ({small})", f"{small} ({big})"))
    return joined(maybe(chance, 0.4, NAMES), text, once(chance).text), mcg / 1000


# --------------------------------------------------------------------------------------------
# A product's line before the sig
# --------------------------------------------------------------------------------------------


@rule
def product_line(chance: random.Random) -> Dose:
    """Say the product, then how it is taken: "naltrexone 50 MG Tablet; TAKE 1 TABLET DAILY"."""
    held = strength(chance)
    kind, kinds = chance.choice((("tablet", "tablets"), ("capsule", "capsules")))
    count = chance.choice((1, 1, 1, 2, 3))
    said = chance.choice((str(count), COUNT_WORDS[count]))
    product = joined(
        chance.choice(("naltrexone", "naltrexone HCl", "Naltrexone Hydrochloride", "LDN")),
        maybe(chance, 0.15, ("(ReVia)",)),
        held.text,
        chance.choice((kind, kind.capitalize(), "oral " + kind)),
    )
    when = chance.choice((once, once, several))(chance)
    route = maybe(chance, 0.5, ("by mouth", "po", "orally"))
    sig = joined("take", said, kind if count == 1 else kinds, route, when.text)
    if chance.random() < 0.3:
        sig = sig.upper()
    glue = chance.choice(("; ", ", ", " - ", ": ", ". ", " – "))
    return dressed(chance, product + glue + opened(sig)), held.mg * count * when.times


@rule
def product_line_with_half(chance: random.Random) -> Dose:
    """Say the product, then a half or one and a half of it."""
    held = strength(chance, HALVED_STRENGTHS)
    said, count = chance.choice(
        (
            ("1/2 tablet", Fraction(1, 2)),
            ("½ tablet", Fraction(1, 2)),
            ("half a tablet", Fraction(1, 2)),
            ("0.5 tablets", Fraction(1, 2)),
            ("1 1/2 tablets", Fraction(3, 2)),
            ("1½ tablets", Fraction(3, 2)),
            ("1.5 tablets", Fraction(3, 2)),
        )
    )
    total = f" ({decimal(held.mg * count)} mg total)" if chance.random() < 0.3 else ""
    when = once(chance) if total else chance.choice((once, several))(chance)
    glue = chance.choice(("; ", ", ", " - "))
    text = f"naltrexone {held.text} tablet{glue}take {said}{total} by mouth {when.text}"
    return text, held.mg * count * when.times


@rule
def product_line_with_total(chance: random.Random) -> Dose:
    """Say the product, the count and the total, as hospital records print it."""
    held = strength(chance)
    kind, kinds = chance.choice((("tablet", "tablets"), ("capsule", "capsules")))
    count = chance.choice((1, 2, 3))
    total = decimal(held.mg * count)
    counted = f"{count} {kind if count == 1 else kinds}"
    when = once(chance)
    return (
        f"naltrexone {held.text} {kind}, Take {counted} ({total} mg total) by mouth {when.text}.",
        held.mg * count,
    )


# --------------------------------------------------------------------------------------------
# Other languages
# --------------------------------------------------------------------------------------------


class Tongue(NamedTuple):
    """The words of one language.

    In its patterns {s} is a strength, {n} a count from 2 to 4, {a} and {b} are amounts.
    """

    names: tuple[str, ...]
    verbs: tuple[str, ...]
    once: tuple[str, ...]
    at_a_time: tuple[str, ...]
    several: tuple[tuple[str, int], ...]
    routes: tuple[str, ...]
    durations: tuple[str, ...]
    unit: str
    one: tuple[str, ...]
    many: tuple[str, ...]
    half: tuple[str, ...]
    split: tuple[str, ...]
    inflected: bool = False


EVERY = frozenset(
    "jeden tous chaque cada ogni todas elke varje hver joka iltaisin co každý".split()
)
"""The words that open "every night", which says once a day itself."""


def often_in(chance: random.Random, tongue: Tongue) -> When:
    """Draw how often, in that language."""
    share = chance.random()
    if share < 0.35:
        at = [time for time in tongue.at_a_time if time.split()[0] not in EVERY]
        return When(joined(chance.choice(tongue.once), maybe(chance, 0.4, at)), 1)
    if share < 0.65:
        return When(chance.choice(tongue.at_a_time), 1)
    return When(*chance.choice(tongue.several))


def in_words(chance: random.Random, tongue: Tongue) -> Dose:
    """Say a dose in that language: an amount, a count, a half, or two times of day."""
    name = maybe(chance, 0.5, tongue.names)
    start = name or (maybe(chance, 0.4, tongue.verbs))
    if chance.random() < 0.15:
        first, second = two_amounts(chance)
        text = chance.choice(tongue.split).format(a=first.text, b=second.text)
        return joined(name, text), first.mg + second.mg
    kinds = ["amount", "amount", "amount", "unit"]
    kinds += ["one"] * bool(tongue.one) + ["many"] * bool(tongue.many)
    kinds += ["half"] * bool(tongue.half)
    kind = chance.choice(kinds)
    if kind == "amount":
        text, mg = milligrams(chance)
    elif kind == "unit":
        number = chance.choice([number for number in MILLIGRAMS if number != "1"])
        text, mg = f"{number} {tongue.unit}", Fraction(number)
    elif kind == "half":
        held = strength(chance, HALVED_STRENGTHS)
        text, mg = chance.choice(tongue.half).format(s=held.text), held.mg / 2
    else:
        held = strength(chance)
        count = 1 if kind == "one" else chance.randint(2, 4)
        pattern = chance.choice(tongue.one if kind == "one" else tongue.many)
        text, mg = pattern.format(s=held.text, n=count), held.mg * count
    if name and kind in ("one", "many", "half"):
        start = name + chance.choice((":", ","))
    elif tongue.inflected and kind in ("one", "many", "half"):
        start = ""
    when = often_in(chance, tongue)
    route = maybe(chance, 0.25, tongue.routes)
    length = maybe(chance, 0.15, tongue.durations)
    return joined(start, text, route, when.text, length), mg * when.times


GERMAN = Tongue(
    names=("Naltrexon", "Naltrexonhydrochlorid", "LDN", "Adepend"),
    verbs=("Nehmen Sie",),
    once=("täglich", "einmal täglich", "1x täglich", "1 x täglich", "1 mal täglich", "pro Tag"),
    at_a_time=(
        "abends",
        "morgens",
        "zur Nacht",
        "vor dem Schlafengehen",
        "jeden Abend",
        "am Abend",
    ),
    several=(
        ("zweimal täglich", 2),
        ("2x täglich", 2),
        ("2 mal täglich", 2),
        ("zweimal am Tag", 2),
        ("alle 12 Stunden", 2),
        ("dreimal täglich", 3),
        ("3x täglich", 3),
    ),
    routes=("oral", "per os", "p.o."),
    durations=("für 14 Tage", "für 4 Wochen"),
    unit="Milligramm",
    one=("1 Tablette zu {s}", "1 Tablette ({s})", "eine Tablette zu {s}", "1 Kapsel à {s}"),
    many=("{n} Tabletten zu {s}", "{n} Kapseln à {s}", "{n} Tabletten à {s}"),
    half=("eine halbe Tablette zu {s}", "½ Tablette zu {s}", "1/2 Tablette à {s}"),
    split=("{a} morgens und {b} abends", "morgens {a}, abends {b}", "{a} morgens, {b} zur Nacht"),
)
FRENCH = Tongue(
    names=("naltrexone", "Naltrexone", "chlorhydrate de naltrexone", "Revia"),
    verbs=("prendre", "Prendre"),
    once=("par jour", "une fois par jour", "1 fois par jour", "tous les jours", "chaque jour"),
    at_a_time=("le soir", "le matin", "au coucher", "tous les soirs", "chaque soir"),
    several=(
        ("deux fois par jour", 2),
        ("2 fois par jour", 2),
        ("toutes les 12 heures", 2),
        ("trois fois par jour", 3),
        ("3 fois par jour", 3),
        ("toutes les 8 heures", 3),
    ),
    routes=("par voie orale", "per os"),
    durations=("pendant 14 jours", "pendant 3 mois", "pendant 4 semaines"),
    unit="milligrammes",
    one=("1 comprimé de {s}", "un comprimé de {s}", "1 gélule de {s}", "1 comprimé à {s}"),
    many=("{n} comprimés de {s}", "{n} gélules de {s}"),
    half=("un demi-comprimé de {s}", "½ comprimé de {s}", "1/2 comprimé de {s}"),
    split=("{a} le matin et {b} le soir", "{a} le matin, {b} au coucher"),
)
SPANISH = Tongue(
    names=("naltrexona", "Naltrexona", "clorhidrato de naltrexona"),
    verbs=("tomar", "Tomar", "tome"),
    once=("al día", "una vez al día", "1 vez al día", "cada día", "diariamente", "cada 24 horas"),
    at_a_time=("por la noche", "cada noche", "por la mañana", "antes de acostarse", "al acostarse"),
    several=(
        ("dos veces al día", 2),
        ("2 veces al día", 2),
        ("cada 12 horas", 2),
        ("tres veces al día", 3),
        ("3 veces al día", 3),
        ("cada 8 horas", 3),
    ),
    routes=("por vía oral", "vía oral"),
    durations=("durante 14 días", "por 14 días", "durante 3 meses"),
    unit="miligramos",
    one=("1 comprimido de {s}", "una tableta de {s}", "1 tableta de {s}", "una cápsula de {s}"),
    many=("{n} comprimidos de {s}", "{n} cápsulas de {s}", "{n} tabletas de {s}"),
    half=("medio comprimido de {s}", "media tableta de {s}", "½ comprimido de {s}"),
    split=("{a} por la mañana y {b} por la noche",),
)
ITALIAN = Tongue(
    names=("naltrexone", "Naltrexone", "naltrexone cloridrato"),
    verbs=("prendere", "assumere", "Assumere"),
    once=("al giorno", "una volta al giorno", "1 volta al giorno", "ogni giorno", "ogni 24 ore"),
    at_a_time=("la sera", "alla sera", "ogni sera", "al mattino", "prima di coricarsi"),
    several=(
        ("due volte al giorno", 2),
        ("2 volte al giorno", 2),
        ("ogni 12 ore", 2),
        ("tre volte al giorno", 3),
        ("3 volte al giorno", 3),
        ("ogni 8 ore", 3),
    ),
    routes=("per via orale", "per os", "per bocca"),
    durations=("per 14 giorni", "per 4 settimane", "per 3 mesi"),
    unit="milligrammi",
    one=("1 compressa da {s}", "una compressa da {s}", "1 capsula da {s}"),
    many=("{n} compresse da {s}", "{n} capsule da {s}"),
    half=("mezza compressa da {s}", "½ compressa da {s}", "1/2 compressa da {s}"),
    split=("{a} al mattino e {b} alla sera", "{a} la mattina e {b} la sera"),
)
PORTUGUESE = Tongue(
    names=("naltrexona", "Naltrexona", "cloridrato de naltrexona"),
    verbs=("tomar", "Tomar", "tome"),
    once=("por dia", "ao dia", "uma vez ao dia", "1 vez ao dia", "uma vez por dia", "diariamente"),
    at_a_time=("à noite", "ao deitar", "pela manhã", "de manhã", "todas as noites"),
    several=(
        ("duas vezes ao dia", 2),
        ("2 vezes ao dia", 2),
        ("de 12 em 12 horas", 2),
        ("a cada 12 horas", 2),
        ("três vezes por dia", 3),
        ("3 vezes ao dia", 3),
        ("a cada 8 horas", 3),
    ),
    routes=("por via oral", "via oral"),
    durations=("durante 14 dias", "por 30 dias"),
    unit="miligramas",
    one=("1 comprimido de {s}", "um comprimido de {s}", "1 cápsula de {s}"),
    many=("{n} comprimidos de {s}", "{n} cápsulas de {s}"),
    half=("meio comprimido de {s}", "½ comprimido de {s}", "1/2 comprimido de {s}"),
    split=("{a} de manhã e {b} à noite",),
)
DUTCH = Tongue(
    names=("naltrexon", "Naltrexon", "LDN", "naltrexonhydrochloride"),
    verbs=("neem", "Neem"),
    once=("per dag", "eenmaal daags", "1 maal daags", "1x daags", "1x per dag", "dagelijks"),
    at_a_time=("'s avonds", "voor het slapengaan", "'s ochtends", "elke avond"),
    several=(
        ("tweemaal daags", 2),
        ("2 maal daags", 2),
        ("2x daags", 2),
        ("twee keer per dag", 2),
        ("elke 12 uur", 2),
        ("driemaal daags", 3),
        ("3x per dag", 3),
    ),
    routes=("oraal", "per os"),
    durations=("gedurende 14 dagen", "gedurende 4 weken"),
    unit="milligram",
    one=("1 tablet van {s}", "een tablet van {s}", "1 capsule van {s}"),
    many=("{n} tabletten van {s}", "{n} capsules van {s}"),
    half=("een halve tablet van {s}", "½ tablet van {s}"),
    split=("{a} 's ochtends en {b} 's avonds", "'s ochtends {a}, 's avonds {b}"),
)
SWEDISH = Tongue(
    names=("naltrexon", "Naltrexon", "naltrexonhydroklorid"),
    verbs=("ta", "Ta"),
    once=("dagligen", "en gång dagligen", "1 gång dagligen", "per dag", "varje dag"),
    at_a_time=("till natten", "på kvällen", "på morgonen", "varje kväll", "vid sänggåendet"),
    several=(
        ("2 gånger dagligen", 2),
        ("två gånger dagligen", 2),
        ("två gånger om dagen", 2),
        ("3 gånger dagligen", 3),
        ("tre gånger dagligen", 3),
    ),
    routes=("per os", "oralt"),
    durations=("i 14 dagar", "i 4 veckor"),
    unit="milligram",
    one=("1 tablett à {s}", "1 kapsel à {s}", "en tablett på {s}"),
    many=("{n} tabletter à {s}", "{n} kapslar à {s}", "{n} tabletter på {s}"),
    half=("en halv tablett à {s}", "½ tablett à {s}"),
    split=("{a} på morgonen och {b} på kvällen", "{a} på morgonen och {b} till natten"),
)
NORWEGIAN = Tongue(
    names=("naltrekson", "Naltrexon", "naltreksonhydroklorid"),
    verbs=("ta", "Ta"),
    once=("daglig", "1 gang daglig", "en gang daglig", "én gang daglig", "per dag", "hver dag"),
    at_a_time=("om kvelden", "hver kveld", "ved sengetid", "om morgenen", "til natten"),
    several=(
        ("2 ganger daglig", 2),
        ("to ganger daglig", 2),
        ("to ganger om dagen", 2),
        ("tre ganger daglig", 3),
        ("3 ganger daglig", 3),
    ),
    routes=("per os", "oralt"),
    durations=("i 14 dager", "i 4 uker"),
    unit="milligram",
    one=("1 tablett på {s}", "1 kapsel à {s}", "én tablett på {s}"),
    many=("{n} tabletter på {s}", "{n} kapsler à {s}"),
    half=("en halv tablett på {s}", "½ tablett på {s}"),
    split=("{a} om morgenen og {b} om kvelden",),
)
DANISH = Tongue(
    names=("naltrexon", "Naltrexon", "naltrexonhydrochlorid"),
    verbs=("tag", "Tag"),
    once=("dagligt", "1 gang dagligt", "én gang dagligt", "en gang om dagen", "hver dag"),
    at_a_time=("om aftenen", "hver aften", "ved sengetid", "om morgenen", "til natten"),
    several=(
        ("2 gange dagligt", 2),
        ("to gange dagligt", 2),
        ("to gange om dagen", 2),
        ("3 gange dagligt", 3),
        ("tre gange dagligt", 3),
    ),
    routes=("per os", "oralt"),
    durations=("i 14 dage", "i 4 uger"),
    unit="milligram",
    one=("1 tablet à {s}", "1 kapsel à {s}", "en tablet på {s}"),
    many=("{n} tabletter à {s}", "{n} kapsler à {s}"),
    half=("en halv tablet à {s}", "½ tablet à {s}"),
    split=("{a} om morgenen og {b} om aftenen",),
)
FINNISH = Tongue(
    names=("naltreksoni", "Naltreksoni", "naltreksonihydrokloridi"),
    verbs=("ota", "Ota"),
    once=("päivässä", "kerran päivässä", "1 kerran päivässä", "päivittäin", "joka päivä"),
    at_a_time=("illalla", "aamulla", "joka ilta", "nukkumaan mennessä", "iltaisin"),
    several=(
        ("kaksi kertaa päivässä", 2),
        ("2 kertaa päivässä", 2),
        ("12 tunnin välein", 2),
        ("kolme kertaa päivässä", 3),
        ("3 kertaa päivässä", 3),
    ),
    routes=("suun kautta",),
    durations=("14 päivän ajan", "4 viikon ajan"),
    unit="milligrammaa",
    one=("1 tabletti à {s}", "1 kapseli à {s}", "1 tabletti ({s})"),
    many=("{n} tablettia à {s}", "{n} kapselia à {s}"),
    half=("puoli tablettia à {s}", "½ tablettia à {s}"),
    split=("{a} aamulla ja {b} illalla",),
)
ICELANDIC = Tongue(
    names=("naltrexón", "Naltrexon"),
    verbs=(),
    once=("daglega", "einu sinni á dag", "á dag"),
    at_a_time=("á kvöldin", "á morgnana", "fyrir svefn"),
    several=(("tvisvar á dag", 2), ("tvisvar sinnum á dag", 2), ("þrisvar á dag", 3)),
    routes=("um munn",),
    durations=("í 14 daga",),
    unit="milligrömm",
    one=(),
    many=(),
    half=(),
    split=("{a} á morgnana og {b} á kvöldin",),
)
POLISH = Tongue(
    names=("naltrekson", "Naltrekson", "chlorowodorek naltreksonu"),
    verbs=("przyjmować", "Przyjmować"),
    once=("dziennie", "raz dziennie", "1 raz dziennie", "1x dziennie", "codziennie", "na dobę"),
    at_a_time=("wieczorem", "rano", "na noc", "przed snem", "co wieczór"),
    several=(
        ("2 razy dziennie", 2),
        ("dwa razy dziennie", 2),
        ("2x dziennie", 2),
        ("co 12 godzin", 2),
        ("3 razy dziennie", 3),
        ("trzy razy dziennie", 3),
        ("co 8 godzin", 3),
    ),
    routes=("doustnie",),
    durations=("przez 14 dni", "przez 4 tygodnie"),
    unit="miligramów",
    one=("1 tabletka {s}", "1 kapsułka {s}", "jedna tabletka {s}", "1 tabletka po {s}"),
    many=("{n} tabletki po {s}", "{n} kapsułki po {s}"),
    half=("pół tabletki {s}", "½ tabletki {s}", "1/2 tabletki {s}"),
    split=("{a} rano i {b} wieczorem", "rano {a}, wieczorem {b}"),
    inflected=True,
)
CZECH = Tongue(
    names=("naltrexon", "Naltrexon", "naltrexon hydrochlorid"),
    verbs=("užívat", "Užívejte"),
    once=("denně", "jednou denně", "1x denně", "1 x denně", "každý den"),
    at_a_time=("večer", "ráno", "na noc", "před spaním", "každý večer"),
    several=(
        ("dvakrát denně", 2),
        ("2x denně", 2),
        ("každých 12 hodin", 2),
        ("po 12 hodinách", 2),
        ("třikrát denně", 3),
        ("3x denně", 3),
    ),
    routes=("perorálně", "per os", "ústy"),
    durations=("po dobu 14 dnů", "po dobu 4 týdnů"),
    unit="miligramů",
    one=("1 tableta {s}", "1 tobolka {s}", "jedna tableta {s}"),
    many=("{n} tablety po {s}", "{n} tobolky po {s}"),
    half=("půl tablety {s}", "½ tablety {s}", "1/2 tablety {s}"),
    split=("{a} ráno a {b} večer", "ráno {a}, večer {b}"),
    inflected=True,
)

TONGUES = {
    "german": GERMAN,
    "french": FRENCH,
    "spanish": SPANISH,
    "italian": ITALIAN,
    "portuguese": PORTUGUESE,
    "dutch": DUTCH,
    "swedish": SWEDISH,
    "norwegian": NORWEGIAN,
    "danish": DANISH,
    "finnish": FINNISH,
    "icelandic": ICELANDIC,
    "polish": POLISH,
    "czech": CZECH,
}


def rule_of(language: str, tongue: Tongue) -> None:
    """Enter the rule that says a dose in that language."""

    def said(chance: random.Random) -> Dose:
        return in_words(chance, tongue)

    said.__name__ = language
    said.__doc__ = f"Say a dose in {language.capitalize()}."
    rule(said)


for _language, _tongue in TONGUES.items():
    rule_of(_language, _tongue)


class Patterns(NamedTuple):
    """Whole sentences of one language.

    In them {d} is the drug, {a} and {b} are amounts, {s} is a strength and {n} a count.
    """

    names: tuple[str, ...]
    units: tuple[str, ...]
    amounts: tuple[tuple[str, int], ...]
    counts: tuple[tuple[str, int], ...]
    splits: tuple[str, ...]


def in_pattern(chance: random.Random, patterns: Patterns) -> Dose:
    """Say a dose in a language that is written without spaces, or nearly so."""
    name = chance.choice(patterns.names)
    unit = chance.choice(patterns.units)
    share = chance.random()
    if share < 0.6:
        number = chance.choice(MILLIGRAMS)
        text, times = chance.choice(patterns.amounts)
        return text.format(d=name, a=number + unit), Fraction(number) * times
    if share < 0.85:
        number = chance.choice(STRENGTHS)
        count = chance.randint(1, 3)
        text, times = chance.choice(patterns.counts)
        return text.format(d=name, s=number + unit, n=count), Fraction(number) * count * times
    first, second = chance.choice(MILLIGRAMS), chance.choice(MILLIGRAMS)
    text = chance.choice(patterns.splits)
    return (
        text.format(d=name, a=first + unit, b=second + unit),
        Fraction(first) + Fraction(second),
    )


JAPANESE = Patterns(
    names=("ナルトレキソン", "ナルトレキソン塩酸塩"),
    units=("mg", "mg", " mg", "ミリグラム"),
    amounts=(
        ("{a} 1日1回", 1),
        ("{d} {a} 1日1回", 1),
        ("{d}{a} 1日1回 就寝前", 1),
        ("1日1回{a}を就寝前に服用", 1),
        ("{d} {a} 毎日", 1),
        ("{a} 毎晩", 1),
        ("{a} 就寝前", 1),
        ("{d} {a} 朝食後", 1),
        ("{d} {a} 1日1回 夕食後 14日間", 1),
        ("{a} 1日2回", 2),
        ("{d} 1回{a} 1日2回", 2),
        ("1回{a}を1日3回", 3),
        ("{d} {a} 1日3回 毎食後", 3),
        ("{d} {a} 経口 1日1回", 1),
        ("{d} {a} 12時間ごと", 2),
    ),
    counts=(
        ("{d}{s}錠 1回{n}錠 1日1回 朝食後", 1),
        ("{d} {s}錠 1回{n}錠 1日2回", 2),
        ("{d}カプセル {s} 1回{n}カプセル 1日1回", 1),
        ("{d} {s} {n}錠 1日1回 就寝前", 1),
    ),
    splits=("朝{a} 夕{b}", "{d} 朝 {a}、夕 {b}"),
)
KOREAN = Patterns(
    names=("날트렉손", "날트렉손염산염"),
    units=("mg", " mg", "밀리그램"),
    amounts=(
        ("{a} 1일 1회", 1),
        ("{d} {a} 1일 1회", 1),
        ("{d} {a} 하루 한 번", 1),
        ("하루 한 번 {a}", 1),
        ("{d} {a} 매일", 1),
        ("{a} 매일 밤", 1),
        ("{d} {a} 취침 전", 1),
        ("{d} {a} 1일 1회 취침 전 복용", 1),
        ("{d} {a} 아침", 1),
        ("{d} {a} 1일 2회", 2),
        ("{a} 하루 두 번", 2),
        ("1회 {a} 1일 3회", 3),
        ("{d} {a} 하루 세 번", 3),
        ("{d} {a} 12시간마다", 2),
        ("{d} {a} 경구 1일 1회", 1),
        ("{d} {a} 1일 1회 14일간", 1),
    ),
    counts=(
        ("{d} {s} {n}정 1일 1회", 1),
        ("{d} {s}정 1회 {n}정 1일 2회", 2),
        ("{d} {s} {n}캡슐 하루 한 번", 1),
    ),
    splits=("아침 {a}, 저녁 {b}", "{d} 아침 {a} 저녁 {b}"),
)
CHINESE = Patterns(
    names=("纳曲酮", "納曲酮", "盐酸纳曲酮"),
    units=("mg", " mg", "毫克", " 毫克"),
    amounts=(
        ("{a} 每日一次", 1),
        ("{d} {a} 每日一次", 1),
        ("{d} {a} 每天一次", 1),
        ("{d}{a} 一日一次", 1),
        ("{d} {a} 每日1次", 1),
        ("每日一次，每次{a}", 1),
        ("{a} 每晚", 1),
        ("{d} {a} 睡前服用", 1),
        ("{d} {a} 睡前", 1),
        ("{d} {a} 口服 每日一次", 1),
        ("{d} 口服 {a} 每日2次", 2),
        ("每次{a}，每日两次", 2),
        ("{d} 每次{a} 一日三次", 3),
        ("{d} {a} 每12小时一次", 2),
        ("{d} {a} 每日一次 服用14天", 1),
    ),
    counts=(
        ("{d}片 {s} 每次{n}片 每日一次", 1),
        ("{d} {s} {n}片 每日2次", 2),
        ("{d}胶囊 {s} 每次{n}粒 每日一次", 1),
    ),
    splits=("早{a} 晚{b}", "{d} 早上{a}，晚上{b}"),
)


@rule
def japanese(chance: random.Random) -> Dose:
    """Say a dose in Japanese."""
    return in_pattern(chance, JAPANESE)


@rule
def korean(chance: random.Random) -> Dose:
    """Say a dose in Korean."""
    return in_pattern(chance, KOREAN)


@rule
def chinese(chance: random.Random) -> Dose:
    """Say a dose in Chinese."""
    return in_pattern(chance, CHINESE)


# --------------------------------------------------------------------------------------------
# Sentences that must be refused
# --------------------------------------------------------------------------------------------


def good_amount(chance: random.Random) -> Quantity:
    """Draw an amount in milligrams that is beyond doubt, to be spoiled."""
    number = chance.choice(MILLIGRAMS)
    return Quantity(f"{number} mg", Fraction(number))


def named(chance: random.Random, text: str) -> str:
    """Put the drug's name before, or not."""
    return joined(maybe(chance, 0.5, ("naltrexone", "Naltrexone")), text)


@refusal("total")
def disagreeing_total(chance: random.Random) -> str:
    """Say a total that its parts do not make."""
    held = strength(chance)
    count = chance.randint(1, 4)
    wrong = chance.choice([other for other in range(1, 6) if other != count])
    text = f"{decimal(held.mg * wrong)} mg ({count} x {held.text} {form(chance, count)})"
    return named(chance, joined(text, chance.choice(("daily", "nightly", ""))))


@refusal("total")
def disagreeing_total_of_count(chance: random.Random) -> str:
    """Say a product, a count and a total that does not agree."""
    held = strength(chance)
    count = chance.randint(2, 3)
    wrong = decimal(held.mg * (count + chance.choice((-1, 1, 2))))
    return f"naltrexone {held.text} tablet, take {count} tablets ({wrong} mg total) by mouth daily"


@refusal("total")
def disagreeing_sum_of_times(chance: random.Random) -> str:
    """Say two times of day with a wrong sum."""
    a, b = good_amount(chance), good_amount(chance)
    wrong = decimal(a.mg + b.mg + chance.choice((1, 2, 5)))
    return f"{a.text} in the morning and {b.text} at night (total {wrong} mg)"


@refusal("total", "two-schedules")
def morning_and_evening_in_doubt(chance: random.Random) -> str:
    """Say one amount for two times of day, so that it may be each or both together."""
    return named(chance, f"{good_amount(chance).text} {chance.choice(('AM and PM', 'am and pm'))}")


@refusal("schedule")
def second_step(chance: random.Random) -> str:
    """Say a second step."""
    low, high = chance.choice((("1.5", "3"), ("3", "4.5"), ("25", "50"), ("0.5", "1")))
    often = chance.choice(("daily", "nightly", "at bedtime"))
    wait = chance.choice(("for 14 days", "for 2 weeks", "for 7 days"))
    turn = chance.choice((" then ", ", then ", "; then "))
    return named(chance, f"{low} mg {often} {wait}{turn}{high} mg {often}")


@refusal("schedule")
def increase_by(chance: random.Random) -> str:
    """Say by how much the dose grows, not what it is."""
    number = chance.choice(("0.5", "1", "1.5", "5", "25"))
    return f"Increase by {number} mg {chance.choice(('every week', 'every 2 weeks', 'daily', ''))}"


@refusal("schedule")
def then_stop(chance: random.Random) -> str:
    """Say that it ends."""
    return named(chance, f"{good_amount(chance).text} daily for 14 days then stop")


@refusal("count")
def missing_strength(chance: random.Random) -> str:
    """Say how many, not what each holds."""
    count = chance.randint(1, 4)
    return joined(
        chance.choice(("", "take", "Take")), f"{count} {form(chance, count)}", once(chance).text
    )


@refusal("strength")
def missing_count(chance: random.Random) -> str:
    """Say what a tablet holds, not how many."""
    return f"naltrexone {strength(chance).text} {chance.choice(('tablet', 'capsule', 'tablets'))}"


@refusal("volume")
def missing_concentration(chance: random.Random) -> str:
    """Say a volume of an unknown concentration."""
    return named(chance, joined(volume(chance)[0], once(chance).text))


@refusal("concentration")
def missing_volume(chance: random.Random) -> str:
    """Say a concentration, not how much of it."""
    return named(chance, chance.choice(("1 mg/mL", "5 mg/mL", "0.5 mg/mL", "1mg/ml")))


@refusal("range")
def range_of_amounts(chance: random.Random) -> str:
    """Say from where to where, or one of two."""
    low, high = chance.choice((("1", "5"), ("1.5", "4.5"), ("3", "4.5"), ("25", "50")))
    glue = chance.choice(("-", " - ", " to ", "–", " or "))
    return named(chance, joined(f"{low}{glue}{high} mg", chance.choice(("daily", "nightly", ""))))


@refusal("range")
def range_of_counts(chance: random.Random) -> str:
    """Say one or two tablets."""
    glue = chance.choice(("-", " to ", " or "))
    return f"naltrexone {strength(chance).text} tablet, take 1{glue}2 tablets daily"


@refusal("range")
def estimate_or_bound(chance: random.Random) -> str:
    """Say about how much, or at most how much."""
    words = ("about", "approximately", "up to", "at least", "less than", "max", "around", "~")
    return f"{chance.choice(words)} {good_amount(chance).text} daily"


@refusal("range")
def maximum_beside_dose(chance: random.Random) -> str:
    """Say a dose, and the most that may be taken."""
    amount = good_amount(chance)
    return f"{amount.text} twice daily, max {decimal(amount.mg * 3)} mg"


@refusal("as-needed")
def as_needed(chance: random.Random) -> str:
    """Say that it is taken when there is need."""
    words = (
        "prn",
        "as needed",
        "if needed",
        "p.r.n.",
        "as needed for pain",
        "daily as needed",
        "bei Bedarf",
        "si besoin",
    )
    return named(chance, f"{good_amount(chance).text} {chance.choice(words)}")


@refusal("per-weight")
def by_weight(chance: random.Random) -> str:
    """Say how much for each kilogram of the body."""
    number = chance.choice(("0.1", "0.06", "1", "0.5"))
    return named(chance, f"{number} {chance.choice(('mg/kg', 'mg/kg/day', 'mg per kg'))} daily")


@refusal("not-daily")
def not_every_day(chance: random.Random) -> str:
    """Say a frequency that is not one of a day."""
    words = (
        "weekly",
        "once a week",
        "every other day",
        "qod",
        "every 2 days",
        "monthly",
        "twice a week",
        "on Mondays",
        "on Mondays and Thursdays",
        "per week",
        "on odd days",
        "once only",
        "every 48 hours",
        "jeden zweiten Tag",
    )
    return named(chance, f"{good_amount(chance).text} {chance.choice(words)}")


@refusal("not-daily")
def rate(chance: random.Random) -> str:
    """Say a rate by the hour."""
    return named(chance, f"{chance.choice(('0.5', '1', '1.5'))} {chance.choice(('mg/h', 'mg/hr'))}")


@refusal("comma")
def decimal_comma(chance: random.Random) -> str:
    """Say a comma in a number."""
    text = chance.choice(("4,5 mg", "1,5 mg", "0,5 mg", "12,5 mg", "1,500 mcg", "4,500 mcg"))
    return named(chance, joined(text, chance.choice(("daily", "täglich", "nightly", ""))))


@refusal("comma")
def grouping_point(chance: random.Random) -> str:
    """Say a point that a German reads as thousands."""
    number = chance.choice(("4.500", "1.500", "2.000"))
    return f"Naltrexon {number} {chance.choice(('mg', 'mcg'))} täglich"


@refusal("other-drug")
def other_drug(chance: random.Random) -> str:
    """Say another drug, or naltrexone with another."""
    return chance.choice(
        (
            "naloxone 4 mg daily",
            "nalmefene 18 mg daily",
            "methadone 50 mg daily",
            "buprenorphine 8 mg daily",
            "naltrexone/bupropion 8 mg/90 mg daily",
            "naltrexone 8 mg and bupropion 90 mg daily",
            "Contrave 1 tablet twice daily",
            "oxycodone 5 mg twice daily",
            "methylnaltrexone 450 mg daily",
            "LDN-193189 5 mg daily",
        )
    )


@refusal("not-oral")
def not_by_mouth(chance: random.Random) -> str:
    """Say another route, or a release over time."""
    amount = good_amount(chance).text
    return chance.choice(
        (
            f"naltrexone {amount} IM",
            f"naltrexone {amount} intramuscularly",
            f"naltrexone {amount} IV daily",
            f"naltrexone ER {amount} daily",
            f"naltrexone {amount} extended-release daily",
            f"naltrexone {amount} subcutaneously daily",
            f"naltrexone {amount} topically twice daily",
            f"naltrexone {amount} injection",
            f"naltrexone implant {amount}",
        )
    )


@refusal("unknown-word")
def unknown_word(chance: random.Random) -> str:
    """Say a word that nobody knows."""
    word = chance.choice(("flurble", "zibbly", "grontag", "quandish", "trelk", "wumpish"))
    amount = good_amount(chance).text
    return chance.choice(
        (
            f"{amount} {word}",
            f"naltrexone {amount} {word} daily",
            f"naltrexone {amount} daily {word}",
            f"{word} {amount} daily",
        )
    )


@refusal("unit")
def unit_taken_away(chance: random.Random) -> str:
    """Say a number beside a word, without its unit."""
    number = chance.choice(MILLIGRAMS)
    return chance.choice(
        (
            f"{number} daily",
            f"{number} bid",
            f"LDN {number}",
            f"naltrexone {number}",
            f"naltrexone {number} nightly",
            f"take {number} at bedtime",
            f"Dose {number}",
        )
    )


@refusal("unit")
def unknown_unit(chance: random.Random) -> str:
    """Say a unit that is none of mass, or cannot be told."""
    return named(
        chance, chance.choice(("4.5 IU daily", "10 mEq daily", "50 ΜG", "4.5 units daily"))
    )


@refusal("out-of-range")
def out_of_range(chance: random.Random) -> str:
    """Say more than a gram, or less than a picogram."""
    return chance.choice(
        (
            "4500 mg daily",
            "naltrexone 4500 mg",
            "2 g daily",
            "1200 mg",
            "4500",
            "500 mg three times a day",
            "600 mg twice daily",
            "1001 mg daily",
            "12 x 100 mg tablets daily",
            "0.0000000005 mg",
            "1e-10 mg",
        )
    )


@refusal("leading-zero")
def leading_zero(chance: random.Random) -> str:
    """Say a zero before the number, where a point may be lost."""
    text = chance.choice(("05 mg", "045 mg", "004.5 mg", "015 mg", "0050 mg", "05mg"))
    return named(chance, joined(text, chance.choice(("daily", "nightly", ""))))


@refusal("zero")
def zero(chance: random.Random) -> str:
    """Say nothing at all."""
    return named(chance, joined(chance.choice(("0 mg", "0.0 mg", "0 mcg")), "daily"))


@refusal("negative")
def negative(chance: random.Random) -> str:
    """Say less than nothing."""
    return chance.choice(("-4.5 mg", "-4.5", "−5 mg", "-50 mg daily", "naltrexone -5 mg"))


@refusal("not-a-number")
def not_a_number(chance: random.Random) -> str:
    """Say what is no number in plain digits."""
    return chance.choice(
        ("nan", "inf", "NaN mg", "0x5 mg", "４.５ mg", "٤ mg", "five mg", "4.S mg", "naltrexone")
    )


@refusal("percentage")
def percentage(chance: random.Random) -> str:
    """Say a share of something."""
    return named(chance, chance.choice(("5 %", "5%", "0.5 % daily", "10% daily")))


@refusal("two-schedules")
def two_frequencies(chance: random.Random) -> str:
    """Say two frequencies that contradict."""
    once_said = chance.choice(("daily", "once daily", "once a day"))
    more = chance.choice(("twice daily", "bid", "three times a day", "every 12 hours"))
    return named(chance, f"{good_amount(chance).text} {once_said} {more}")


@refusal("two-numbers")
def two_numbers(chance: random.Random) -> str:
    """Say two amounts, and nothing that tells which."""
    first, second = chance.sample(("1.5", "3", "4.5", "25", "50"), 2)
    return named(chance, f"{first} mg {second} mg")


@refusal("empty")
def nothing(chance: random.Random) -> str:
    """Say nothing."""
    return chance.choice(("", " ", "   ", "\u00a0"))


@refusal("total", "two-numbers")
def disagreeing_units(chance: random.Random) -> str:
    """Say one amount in two units that do not agree."""
    mg, mcg = chance.choice((("4.5", "450"), ("1.5", "3000"), ("3", "300"), ("0.5", "50")))
    return named(chance, f"{mg} mg ({mcg} mcg) daily")


@refusal("total")
def disagreeing_total_of_the_day(chance: random.Random) -> str:
    """Say an amount several times a day, and a sum that does not agree."""
    amount = good_amount(chance)
    text, times = chance.choice(SEVERAL)
    wrong = decimal(amount.mg * (times + 1))
    return named(chance, f"{amount.text} {text} (total {wrong} mg/day)")


@refusal("total")
def disagreeing_volume(chance: random.Random) -> str:
    """Say an amount, and a volume that does not hold it."""
    poured, ml = volume(chance)
    return f"{decimal(ml + 1)} mg ({poured} of 1 mg/mL) daily"


@refusal("total", "two-numbers", "two-schedules", "not-understood")
def disagreeing_word_and_figure(chance: random.Random) -> str:
    """Say a count in a word, and another one in figures."""
    held = strength(chance)
    word, figure = chance.choice((("one", 2), ("two", 3), ("three", 2)))
    return chance.choice(
        (
            f"take {word} ({figure}) {held.text} tablets daily",
            f"take {held.text} {'two' if figure == 3 else 'three'} ({figure + 2}) times a day",
        )
    )


# A good sentence, spoiled behind or inside.

UNDRESSED = (
    "latin",
    "latin_with_count",
    "by_the_hour",
    "strength_then_count",
    "product_line_with_half",
    "concentration_then_volume",
    "increase_name_to",
    "number_of_times_said_twice",
)
"""Rules whose sentences end with how often, without a stop or a bracket."""


def with_ending(chance: random.Random, ending: str) -> str:
    """Put an ending behind a good sentence."""
    while True:
        text, _ = RULES[chance.choice(UNDRESSED)](chance)
        if len(text) + 1 + len(ending) <= LONGEST:
            return f"{text} {ending}"


@refusal("as-needed")
def good_but_as_needed(chance: random.Random) -> str:
    """Spoil a good sentence with a need."""
    return with_ending(
        chance, chance.choice(("prn", "as needed", "if needed", "as needed for pain"))
    )


@refusal("unknown-word")
def good_but_unknown_word(chance: random.Random) -> str:
    """Spoil a good sentence with a word that nobody knows."""
    return with_ending(chance, chance.choice(("flurble", "zibbly", "grontag", "wumpish")))


@refusal("other-drug")
def good_but_another_drug(chance: random.Random) -> str:
    """Spoil a good sentence with another drug."""
    drugs = ("with bupropion 90 mg", "and bupropion 90 mg", "plus methadone 20 mg")
    return with_ending(chance, chance.choice(drugs))


@refusal("schedule")
def good_but_a_second_step(chance: random.Random) -> str:
    """Spoil a good sentence with a second step."""
    return with_ending(
        chance, chance.choice(("then 50 mg daily", "then stop", "then 3 mg nightly"))
    )


@refusal("comma")
def good_but_a_comma(chance: random.Random) -> str:
    """Spoil a good sentence: a comma for its decimal point."""
    while True:
        text, _ = sentence(chance)
        spoiled = re.sub(r"(?<![\d.])(\d+)\.(\d+)(?![\d.])", r"\1,\2", text)
        if spoiled != text:
            return spoiled


@refusal("too-long")
def too_long(chance: random.Random) -> str:
    """Say a dose in more characters than are read."""
    return "naltrexone 4.5 mg daily" + " for pain" * chance.randint(20, 30)


# --------------------------------------------------------------------------------------------
# What is asked for
# --------------------------------------------------------------------------------------------


def sentence(chance: random.Random) -> Dose:
    """Draw a sentence that plainly names one daily dose, and its milligrams a day."""
    return chance.choice(list(RULES.values()))(chance)


def refused_sentence(chance: random.Random) -> str:
    """Draw a sentence that must be refused."""
    return chance.choice(list(REFUSALS.values()))(chance)


def another_case(chance: random.Random, text: str) -> str:
    """Write the text in capitals, small letters or title case, where that keeps its meaning.

    Capitals make a Greek mu of the micro sign, which looks like M; ß becomes ss, ı becomes I.
    """
    if "Μ" in text:
        return text
    if "µ" in text or "μ" in text:
        return text.lower()
    if text.upper().lower() != text.lower() or text.title().lower() != text.lower():
        return text
    return chance.choice((str.upper, str.lower, str.title, str.swapcase, str))(text)


def other_spaces(chance: random.Random, text: str) -> str:
    """Write the text with doubled and no-break spaces, as far as its length allows."""
    spaces = (" ", " ", "  ", "\u00a0", "\u00a0 ", "\t", "   ")
    parts = text.split(" ")
    other = parts[0] + "".join(chance.choice(spaces) + part for part in parts[1:])
    other = chance.choice(("", "", " ", "  ")) + other + chance.choice(("", "", " "))
    return other if len(other) <= LONGEST else text


def spelled(chance: random.Random, text: str) -> str:
    """Write the same text in another case and other spaces; it must read alike."""
    return other_spaces(chance, another_case(chance, text))


def main(arguments: Sequence[str]) -> None:
    """Print examples of every kind, with the milligrams a day."""
    chance = random.Random(int(arguments[0]) if arguments else 1)
    how_many = int(arguments[1]) if len(arguments) > 1 else 200
    names = list(RULES)
    for number in range(how_many):
        name = names[number % len(names)]
        text, mg = RULES[name](chance)
        print(f"{name:32} {mg!s:>10}  {text}")
    for name, make in REFUSALS.items():
        print(f"{name:32} {'refused':>10}  {make(chance)}   [{', '.join(sorted(REASONS[name]))}]")


if __name__ == "__main__":
    main(sys.argv[1:])
