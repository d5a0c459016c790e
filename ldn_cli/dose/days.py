"""Refuse what is not said to be taken in one day: each time, one day alone, or in several days."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ldn_cli.dose.frequency import DOUBTFUL, HOUR_LEADS, HOURS_AND_DAYS, ONE_DAY, ONE_SPAN
from ldn_cli.dose.messages import Reason
from ldn_cli.dose.pieces import HOW_OFTEN, QUANTITIES, Kind, Piece, says_how_often
from ldn_cli.dose.reading import NotOneDoseError, State
from ldn_cli.dose.vocabulary import words_in
from ldn_cli.dose.words import TIMES_SIGNS

_LEAST_SHARE = Fraction(1, 2)  # milligrams: less is no dose that anybody divides a week's into
_EACH_TIME = words_in("each_time")


def check_how_often(state: State, pieces: tuple[Piece, ...]) -> None:
    """Refuse a dose for one day, and a count "as directed", that does not say how often."""
    if any(piece.time == DOUBTFUL for piece in pieces):
        raise NotOneDoseError(Reason.TWO_NUMBERS)
    spans = [piece for piece in pieces if piece.kind is Kind.DURATION]
    if len(spans) > 1:  # "for 3 days x 4 weeks"
        raise NotOneDoseError(Reason.NOT_DAILY, quoted=state.words_of(spans[1]))
    in_days = [span for span in spans if state.word(span.start - 1) in HOUR_LEADS]
    _refuse_any(state, in_days)  # "om 3 dagen", in three days
    if says_how_often(pieces):
        often = [piece for piece in pieces if piece.kind in HOW_OFTEN]
        if all(piece.says == "day" for piece in often):  # "1回25mg 1日" may be several times
            _refuse_any(state, [piece for piece in pieces if _is_each(state, piece)])
        after_spans = {span.end for span in spans}  # "3天一次" is every third day
        _refuse_any(state, [p for p in pieces if p.start in after_spans and _is_each(state, p)])
        return
    _refuse_any(state, [piece for piece in pieces if _is_each(state, piece)])
    _refuse_any(state, [span for span in spans if _may_be_times_in(state, span)])
    counted = any(piece.is_a(Kind.COUNT, Kind.PRODUCT) for piece in pieces)
    if pieces[0].phrase == "verbs" and state.word(0) in HOURS_AND_DAYS and not counted:
        raise NotOneDoseError(Reason.NOT_DAILY, quoted=state.word(0))  # "Tag 3": take it, or day 3
    if spans and spans[0].says == ONE_DAY:
        raise NotOneDoseError(Reason.NOT_DAILY, quoted=state.words_of(spans[0]))
    if any(p.kind in QUANTITIES and p.kind is not Kind.AMOUNT for p in pieces):
        directed = [piece for piece in pieces if piece.phrase == "as_directed"]
        _refuse_any(state, directed)


def check_some_days(pieces: Sequence[Piece]) -> None:
    """Refuse an amount that may be that of several days, "350 mg for 1 week".

    It may be where nothing says how often and it divides among the days to quarters of a
    milligram, half of one or more.
    """
    if says_how_often(pieces):
        return
    spans = [piece for piece in pieces if piece.kind is Kind.DURATION and not piece.says]
    for span in spans:
        for share in (piece.number / span.number for piece in pieces if piece.kind is Kind.AMOUNT):
            if share >= _LEAST_SHARE and (4 * share).denominator == 1:
                raise NotOneDoseError(Reason.EACH_DAY_OR_ALL)


def _refuse_any(state: State, pieces: Sequence[Piece]) -> None:
    """Refuse the first of *pieces*, which say less or more than a day."""
    if pieces:
        raise NotOneDoseError(Reason.NOT_DAILY, quoted=state.words_of(pieces[0]))


def _is_each(state: State, piece: Piece) -> bool:
    """Tell whether *piece* says each time: "1回", "每次"."""
    return piece.kind is Kind.NEUTRAL and not _EACH_TIME.isdisjoint(
        state.words[piece.start : piece.end]
    )


def _may_be_times_in(state: State, span: Piece) -> bool:
    """Tell whether a duration may say how often: "x 2 week" may be twice a week."""
    times = state.word(span.start) in TIMES_SIGNS and state.word(span.start + 1) != "1"
    return times and state.word(span.end - 1) in ONE_SPAN
