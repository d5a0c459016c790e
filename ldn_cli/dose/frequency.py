"""How often and when: frequencies, times of day, durations, and how several of them go together.

The words of a text and a place among them come in; each recogniser gives the piece that begins
there, or None. intakes_a_day makes one number of all the pieces that say how often.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ldn_cli.dose.messages import Reason
from ldn_cli.dose.numbers import INDEFINITE, number_at
from ldn_cli.dose.pieces import CONJUNCTIONS, HOW_OFTEN, Kind, Piece
from ldn_cli.dose.reading import NotOneDoseError, State
from ldn_cli.dose.vocabulary import WITHOUT_FOR, Phrase, PhraseKind, words_in
from ldn_cli.dose.words import TIMES_SIGNS

_CLOCK_LEADS, _OCLOCK = words_in("clock_leads"), words_in("oclock")
HOUR_LEADS = words_in("hour_leads")
_BEFORE_AN_HOUR = HOUR_LEADS | _CLOCK_LEADS
# Words before what may be an hour or a day instead of an amount.
HOURS_AND_DAYS = _BEFORE_AN_HOUR | words_in("days_and_nights")
_ALL_LEADS = words_in("hour_or_dose_leads") | _BEFORE_AN_HOUR
_ABOUT, _AFTER_HOUR = words_in("about_an_hour"), words_in("hour_units") | _OCLOCK
_MINUTES_AND_HOURS, _BEFORE_AND_AFTER = words_in("minutes_and_hours"), words_in("before_and_after")
NIGHTS, ONE_SPAN = words_in("nights"), words_in("one_span")
PER, _ARTICLES, _EVERY = words_in("per"), words_in("articles"), words_in("every")
HOURS, MINUTES = 24, 60
FEW = 4  # tablets that a number without their name may count
is_military = re.compile("(?:[01][0-9]|2[0-3])[0-5][0-9]").fullmatch
# A time that may be none: "2 am", which may be 2 mg in the morning, and "1:10", a dilution.
DOUBTFUL = "doubtful"
ONE_DAY = "one day"  # a duration that may also be how often: "for a day"
# The hours that a part of the day may hold; those past midnight count on from 24.
_PARTS = {
    "morning": range(4, 12), "noon": range(11, 15), "afternoon": range(12, 19),
    "evening": range(16, 24), "night": range(18, 28),
}  # fmt: skip


def frequency(state: State, at: int) -> Piece | None:
    """Read how many times a day: "bid", "twice daily", "every 12 hours", "daily dose"."""
    best = None
    for phrase in state.phrases(at):
        end = at + len(phrase.words)
        if phrase.kind == "frequency" and phrase.words[-1] == "1" and state.phrase(end, "forms"):
            continue  # "1 dd 1 tablet"
        if phrase.kind == "frequency":
            found = Piece(Kind.FREQUENCY, at, end, phrase.number, says=phrase.says)
        elif phrase.kind == "times" and (day := _beside(state, end, phrase, "frequency")):
            found = Piece(Kind.FREQUENCY, at, end + len(day.words), phrase.number)
        else:
            continue
        if best is None or found.end > best.end:
            best = found
    return best


def _beside(state: State, at: int, times: Phrase, kind: str) -> Phrase | None:
    """Find the day or part of the day that so many times go with, in its language."""
    for phrase in state.phrases(at):
        same = phrase.language == times.language or times.words[-1] in TIMES_SIGNS
        if phrase.kind == kind and same and (kind == "time" or phrase.says in ("day", "date")):
            return phrase
    return None


def time_of_day(state: State, at: int) -> Piece | None:
    """Read one part of the day: "at bedtime", "in the morning", "once nightly"."""
    best = None
    for phrase in state.phrases(at):
        end = at + len(phrase.words)
        if phrase.kind == "time":
            lead = state.phrase(at, "introductions")
            if lead and lead.words == phrase.words and not _ends_a_dose(state, at, end):
                continue  # "on 4.5 mg", but "4.5 mg ON"
            found = Piece(Kind.TIME, at, end, time=phrase.says)
        elif phrase.kind == "times" and phrase.number == 1 and not phrase.says:
            part = _beside(state, end, phrase, "time")
            if not part or part.says in ("am", "pm"):
                continue
            found = Piece(Kind.TIME, at, end + len(part.words), time=part.says)
        else:
            continue
        if best is None or found.end > best.end:
            best = found
    return best


def _ends_a_dose(state: State, at: int, end: int) -> bool:
    """Tell whether a number stands before *at*, and no word or number at *end*."""
    return any(map(state.is_number, range(at))) and not state.word(end)[:1].isalnum()


def time_beside(state: State, at: int) -> Piece | None:
    """Read how long before or after a time of day or a meal: "30 minutes before breakfast"."""
    number = state.word(at)
    counted = state.phrase(at, "numeral") or (number[:1] != "0" and _up_to_99(number))
    if state.is_number(at - 1) or not counted or state.word(at + 1) not in _MINUTES_AND_HOURS:
        return None
    phrase = state.phrase(at + 2, "time", "meals")
    if not phrase or phrase.words[0] not in _BEFORE_AND_AFTER:
        return None
    end = at + 2 + len(phrase.words)
    if phrase.kind == "meals":
        return Piece(Kind.NEUTRAL, at, end, phrase="meals")
    return Piece(Kind.TIME, at, end, time=phrase.says)


def clock_time(state: State, at: int) -> Piece | None:
    """Read a time by the clock: "at 9 pm", "21:00", "um 21 Uhr"."""
    place = at + (state.word(at) in _ALL_LEADS)
    place += state.word(place) in _ABOUT
    exact = state.word(place - 1) not in _ABOUT
    hour, led = state.word(place), exact and place > at
    if led and is_military(hour) and not state.phrase(place + 1, "unit", "ml", "forms"):
        return Piece(Kind.TIME, at, place + 1, time=f"{int(hour[:2])}:{hour[2:]}")
    if not (hour.isascii() and hour.isdigit() and len(hour) <= 2 and int(hour) <= HOURS):  # noqa: PLR2004
        return None
    minutes, end = "", place + 1
    if state.word(end) == ":" and state.glued(end) and state.glued(end + 1):
        minutes = state.word(end + 1).removesuffix(".")
        if not (len(minutes) == 2 and minutes.isdigit() and int(minutes) < MINUTES):  # noqa: PLR2004
            return None
        end += 2
    elif hour.startswith("0"):
        return None
    half = state.word(end)
    bare = place == at and 1 <= int(hour) <= FEW and not minutes
    if half in ("am", "pm") and 1 <= int(hour) <= HOURS // 2:
        at_24 = int(hour) % 12 + (12 if half == "pm" else 0)
        time = DOUBTFUL if bare else f"{at_24}:{minutes or '00'}"
        return Piece(Kind.TIME, at, end + 1, time=time)
    if half in _OCLOCK or (exact and (minutes or state.word(at) in _CLOCK_LEADS)):
        end += half in _AFTER_HOUR
        dilution = hour == "1" and place == at and half not in _OCLOCK
        time = DOUBTFUL if dilution else f"{int(hour)}:{minutes or '00'}"
        return Piece(Kind.TIME, at, end, time=time)
    return None


def _duration_unit(state: State, at: int, preposition: Phrase | None) -> Phrase | None:
    """Find what a duration is counted in, in the language of the word before it."""
    for phrase in state.phrases(at):
        if phrase.kind == "duration_units" and (
            preposition is None
            or preposition.language == phrase.language
            or preposition.words[0] in TIMES_SIGNS
        ):
            return phrase
    return None


def _said_how_often(state: State, at: int) -> bool:
    """Tell whether it is said before *at* how often or when."""
    return any(not state.kinds(before).isdisjoint(("frequency", "time")) for before in range(at))


def _may_be_at_night(state: State, at: int, preposition: Phrase | None) -> bool:
    """Tell two tablets from two nights: "1 in the morning, 1 night"; "x 3 night" may be three."""
    if preposition is None:
        return True
    return preposition.words[0] in TIMES_SIGNS and state.phrase(at, "time") is not None


def duration(state: State, at: int) -> Piece | None:
    """Read how long: "for 14 days", "x 12 weeks"; it does not change the dose of a day."""
    preposition = state.phrase(at, "duration_prepositions")
    place = at + (len(preposition.words) if preposition else 0)
    number, numeral = number_at(state, place), state.phrase(place, "numeral")
    if number is not None:
        after = place + 1
        if state.word(after) == "(" and state.word(after + 2) == ")":
            again = state.phrase(after + 1, "numeral")
            if number == (again.number if again else number_at(state, after + 1)):
                after += 3  # "14 (fourteen) days"
    elif numeral and (preposition or state.word(place) not in INDEFINITE):  # "50 mg a week"
        number, after = numeral.number, place + len(numeral.words)
    else:
        return None
    after += state.word(after) == "-"
    unit = _duration_unit(state, after, preposition)
    if not unit or number.denominator != 1 or not number:
        return None
    if unit.words[0] in NIGHTS and _may_be_at_night(state, after, preposition):
        return None
    end = after + len(unit.words)
    if state.word(place).endswith("."):
        return Piece(Kind.REFUSED, at, end, code="schedule")  # "1. Woche"
    in_brackets = state.word(at - 1) == "(" and state.word(end) == ")"
    at_the_end = end == len(state.words) and _said_how_often(state, at)
    alone = unit.language in WITHOUT_FOR and not state.is_number(end)  # "3天50mg" may be of all
    alone = alone and _said_how_often(state, len(state.words))
    if in_brackets and not preposition and number != 1 and unit.words[-1] in ONE_SPAN:
        return None  # "50 mg (3 day)" may be the third
    if not (preposition or in_brackets or at_the_end or alone):
        return None
    days = number * unit.number
    return Piece(Kind.DURATION, at, end, days, says=ONE_DAY if days == 1 else "")


def divided(state: State, at: int) -> Piece | None:
    """Read that a day's dose is taken in parts: "in two divided doses"."""
    phrase = state.phrase(at, "divided")
    return Piece(Kind.DIVIDED, at, at + len(phrase.words), phrase.number) if phrase else None


_BEGIN: frozenset[PhraseKind] = frozenset(
    ("frequency", "times", "time", "duration_prepositions", "numeral", "divided")
)
_up_to_99 = re.compile("[0-9]{1,2}").fullmatch
_BEFORE_HOURS = _ALL_LEADS | _ABOUT


def may_begin(state: State, at: int) -> bool:
    """Tell at a glance whether any of the recognisers can find something at *at*."""
    word = state.words[at]
    return word[0].isdigit() or word in _BEFORE_HOURS or not _BEGIN.isdisjoint(state.kinds(at))


RECOGNISERS = (frequency, time_of_day, time_beside, clock_time, duration, divided)


def _agreed_times(state: State, pieces: Sequence[Piece]) -> int:
    """Give the times a day that *pieces* agree on. Raises NotOneDoseError if they may add up."""
    for at, piece in enumerate(pieces):
        for before in pieces[:at]:
            _may_follow(state, before, piece)
    pieces = _without_agreeing_hours(pieces)
    frequencies = [piece for piece in pieces if piece.kind is Kind.FREQUENCY]
    times_of_day = [piece.time for piece in pieces if piece.kind is Kind.TIME]
    counts = {int(piece.number) for piece in frequencies}
    parts = set(times_of_day)
    if len(parts) > 1:
        if counts == {len(parts)} and len(times_of_day) == len(parts):
            return len(parts)  # "twice daily, in the morning and at night"
        raise NotOneDoseError(Reason.TWO_TIMES_OF_DAY)
    several = [piece for piece in frequencies if piece.number > 1]
    if len(counts) > 1 or len(several) > 1 or (parts and counts - {1}):
        raise NotOneDoseError(Reason.TWO_SCHEDULES)
    return max(counts, default=1)


def _without_agreeing_hours(pieces: Sequence[Piece]) -> list[Piece]:
    """Leave out the hour where the part of the day is said too and agrees: "nightly at 10 pm"."""
    hours = [piece for piece in pieces if piece.kind is Kind.TIME and ":" in piece.time]
    parts = [piece for piece in pieces if piece.kind is Kind.TIME and ":" not in piece.time]
    if len(hours) == 1 and parts and all(_agrees(hours[0].time, part.time) for part in parts):
        return [piece for piece in pieces if piece is not hours[0]]
    return list(pieces)


def _agrees(hour: str, part: str) -> bool:
    hours = _PARTS.get(part, ())
    at = int(hour.partition(":")[0])
    return at in hours or at + HOURS in hours


def _may_follow(state: State, before: Piece, piece: Piece) -> None:
    """Refuse a second expression that may be a second dose, or make a rate: "mg/day each day"."""
    times = [each.time for each in (before, piece) if each.kind is Kind.TIME]
    if len(times) == 2 and times[0] == times[1] and before.end != piece.start:  # noqa: PLR2004
        raise NotOneDoseError(Reason.TWO_TIMES_OF_DAY)
    if times and "date" in (before.says, piece.says):
        raise NotOneDoseError(Reason.DAY_AND_NIGHT)
    is_every = state.word(piece.start) in _EVERY
    after_every = _is_rate(state, before) or state.word(before.start) in _EVERY
    if _is_rate(state, piece) or (is_every and after_every):
        raise NotOneDoseError(Reason.RATE)


def _is_rate(state: State, piece: Piece) -> bool:
    """Tell whether *piece* begins with "per": "par nuit", but not "por la noche", at night."""
    return state.word(piece.start) in PER and state.word(piece.start + 1) not in _ARTICLES


def intakes_a_day(state: State, pieces: Sequence[Piece], *, each: bool = False) -> int:
    """Give the times a day. Raises NotOneDoseError where the dose may be each or the total.

    What is taken at two times of day may be either; with *each*, one tablet is taken at each.
    """
    times = [piece.time for piece in pieces if piece.kind not in CONJUNCTIONS]
    joined = len(times) < len(pieces)
    # "morning and evening before bed" may be two times.
    last = joined and pieces[-2].kind in CONJUNCTIONS
    if each and last and len(set(times)) == len(times) and _PARTS.keys() >= set(times):
        return len(times)
    try:
        count = _agreed_times(state, [piece for piece in pieces if piece.kind in HOW_OFTEN])
    except NotOneDoseError:
        if joined:
            raise NotOneDoseError(Reason.EACH_TIME_OR_ALL) from None
        raise
    if joined and (count == 1 or sum(piece.kind is Kind.TIME for piece in pieces) != count):
        raise NotOneDoseError(Reason.EACH_TIME_OR_ALL)  # "daily and at night" may be twice
    return count
