"""What a table of words holds: one table a language, all of the same form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

Phrases = tuple[str, ...]
NOTHING: Mapping[str, Phrases] = {}
NEVER: Mapping[int, Phrases] = {}


def phrases(text: str) -> Phrases:
    """Split *text* at its commas into phrases, with one space between the words of each.

    >>> phrases("per day,  / day")
    ('per day', '/ day')
    """
    return tuple(" ".join(phrase.split()) for phrase in text.split(","))


def characters(text: str) -> Phrases:
    """Split *text* at its commas into phrases of single characters, a gap {} among them.

    >>> characters("1日{}回, 毎日")
    ('1 日 {} 回', '毎 日')
    """
    return tuple(
        " ".join(re.findall(r"\{\}|[a-z]+|[^\s]", phrase)).replace("| ", "|").replace(" |", "|")
        for phrase in text.split(",")
    )


class Language(NamedTuple):
    """The words of a dose in one language.

    Phrases are written in small letters with a space between words; digits, signs and each character of
    Chinese, Japanese and Korean are words of their own. Abbreviations are written without their points:
    "/ day" reads "/day", "q 12 h" reads "q12h" and "bid" reads "b.i.d.". "long - term" reads "long term" too,
    and "'" any apostrophe.
    """

    name: str
    points_group: bool  # whether "4.500" may be four thousand five hundred
    units: Mapping[str, Phrases] = NOTHING  # by "mg", "mcg", "g" and "ml"
    names: Phrases = ()  # the drug, and the brands of plain naltrexone to be swallowed
    doses: Phrases = ()  # "dose", "dose of"
    counted_doses: Phrases = ()  # words for doses that a number counts: "dose"
    introductions: Phrases = ()  # words before a dose, never after it: "at", "i am on"
    verbs: Phrases = ()
    changing_verbs: Phrases = ()  # verbs that may lead to a change instead of the dose: "start"
    routes: Phrases = ()
    meals: Phrases = ()
    mealtimes: Phrases = ()  # meals in the plural, which change nothing where it is said how often
    changes: Phrases = ()  # before the drug's name and "to": "increase"
    changed: Phrases = ()  # that it was changed, of which nobody knows since when: "increased"
    adding: Phrases = ()  # changing verbs of what is more than before: "add"
    to: Phrases = ()  # "to"
    remarks: Phrases = ()  # words that change nothing
    as_directed: Phrases = ()  # remarks in the place of how often: "as directed"
    causes: Phrases = ()  # words before what a dose is taken for: "for", "indication"
    conditions: Phrases = ()  # what it is taken for: "chronic", "pain"
    calendar: Phrases = ()  # words for a date, alone: "january", "today"
    auxiliaries: Phrases = ()  # those of them that are no date before another word: "may"
    weekdays: Phrases = ()  # their short names, two of which refuse a text: "mon"
    forms: Phrases = ()  # tablet, capsule
    one_form: Phrases = ()  # words for one of the forms, as records write before the drug: "tab"
    numbered: Phrases = ()  # words that the number after them may belong to: "arm"
    short_forms: Phrases = ()  # letters for a form, right behind a number: "c"
    form_modifiers: Phrases = ()  # words before a form that change nothing: "oral", "film coated"
    liquids: Phrases = ()  # solution, suspension
    strengths: Phrases = ()  # "strength", as of a liquid
    spoons: Phrases = ()  # spoons, of which a text says how many millilitres they hold
    numerals: Phrases = ()  # from one on
    indefinite: Phrases = ()  # numerals that may be articles: "a"
    ordinals: Phrases = ()  # what makes of a number no count: "st"
    fractions: Mapping[str, Phrases] = NOTHING  # by "1/2", "1/4" and "3/4": "half a"
    of: Phrases = ()  # between a count and a strength
    each: Phrases = ()  # a strength is that of one: "each"
    total: Phrases = ()  # an amount is a total: "total", "in all"
    conjunctions: Phrases = ()  # "and", "plus"
    divided: Phrases = ()  # a day's dose in parts, {} for how many: "in {} divided doses"
    days: Phrases = ()  # one day, as something that a dose can be "per"
    each_time: Phrases = ()  # characters of phrases for each time that are none for each day: "\u56de"
    divides_the_day: Phrases = ()  # last characters of how often, where a count may be the day's
    per: Phrases = ()  # "per", before a day, a night or a millilitre
    within: Phrases = ()  # "in", before millilitres
    articles: Phrases = ()  # "the", before a part of the day: after per, it makes no rate
    every: Phrases = ()  # "every", before a day or a part of the day
    dates: Phrases = ()  # which of the days may be a date or the time of light
    times: Phrases = ()  # words for times, after a numeral and before a day or time of day
    adverbs: Mapping[int, Phrases] = NEVER  # how many times, in one word: "twice"
    singles: Phrases = ()  # adverbs that with a time of day may mean one dose in all
    frequencies: Mapping[int, Phrases] = NEVER  # times a day in one expression: "bid"
    counted: Phrases = ()  # times a day in one expression, {} for the numeral
    hours: Phrases = ()  # an interval, {} for the hours: "every {} hours"
    one_span: Phrases = ()  # one day, week or month: after "x 2", it may say how often
    nights: Phrases = ()  # of duration_units: those that may be a time of day: "nights"
    times_of_day: Mapping[str, Phrases] = NOTHING  # by part of the day: "at bedtime"
    hour_leads: Phrases = ()  # words before an hour, if it is said to be one: "at"
    clock_leads: Phrases = ()  # words before an hour that say that it is one: "kl"
    hour_or_dose_leads: Phrases = ()  # words before an hour, but mostly before a dose: "à"
    about_an_hour: Phrases = ()  # words between these and an hour: "about"
    oclock: Phrases = ()  # words that make an hour of the number before them: "uhr"
    hour_units: Phrases = ()  # words that may follow an hour with its minutes: "h"
    minutes_and_hours: Phrases = ()  # how long before or after a time of day: "minutes"
    before_and_after: Phrases = ()  # first words of times of day and meals behind these: "before"
    days_and_nights: Phrases = ()  # words before the number of a day, or an hour: "day"
    totals: Phrases = ()  # "daily dose"
    duration_prepositions: Phrases = ()  # words before a duration: "for"
    duration_units: Mapping[int, Phrases] = NEVER  # what a duration is counted in, by its days
    refused: Mapping[str, Phrases] = NOTHING  # by the code of refusal
