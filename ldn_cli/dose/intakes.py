"""Add up what is taken at several times of one day."""

from __future__ import annotations

from fractions import Fraction

from ldn_cli.dose.amounts import MOST_COUNTED
from ldn_cli.dose.frequency import FEW
from ldn_cli.dose.intake import Found, Taken, multiply, part_of, times_of
from ldn_cli.dose.numbers import shown_number
from ldn_cli.dose.reading import NotOneDoseError, Part, Piece, Reason
from ldn_cli.dose.totals import check_total


def times_of_day(found: Found) -> tuple[Part, ...]:
    """Add up what is taken at several times of one day: "4.5 mg AM / 3 mg PM"."""
    whole = found["whole"]
    holds = found["holds"].pieces[0] if "holds" in found else None
    parts: list[Part] = []
    times_seen: list[str] = []
    first_is_time = whole.pieces[0].kind in "FT"
    chunks: list[list[Piece]] = []
    for piece in whole.pieces:
        if piece.kind in "&/":
            continue
        starts = (
            (piece.kind in "FT" and (not chunks or chunks[-1][-1].kind not in "FT"))
            if first_is_time
            else piece.kind not in "FT"
        )
        if starts:
            chunks.append([])
        chunks[-1].append(piece)
    for chunk in chunks:
        how = [piece for piece in chunk if piece.kind in "FT"]
        quantity = next(piece for piece in chunk if piece.kind not in "FT")
        if times_of(whole.state, how) != 1:
            raise NotOneDoseError("two-schedules")
        parts_of_day = {piece.says for piece in how if piece.kind == "T"}
        if len(parts_of_day) != 1:
            raise NotOneDoseError("two-numbers")
        times_seen += parts_of_day
        if quantity.kind in "CNnV":
            if holds is None or (quantity.kind == "V") != (holds.kind == "K"):
                raise NotOneDoseError("count")
            most = FEW if quantity.kind in "Nn" else MOST_COUNTED
            if quantity.kind != "V" and quantity.number > most:
                raise NotOneDoseError("count", Reason.PACK)
            taken = multiply(quantity, holds)
        else:
            taken = Taken(quantity.number, quantity.shown)
        parts.append(Part(taken.mg, taken.shown))
    if len(set(times_seen)) != len(times_seen):
        raise NotOneDoseError("two-numbers")
    if times_a_day_of_all := [*found["before"].pieces, *found["how"].pieces]:
        if times_of(whole.state, times_a_day_of_all) not in (1, len(parts)):
            raise NotOneDoseError("two-schedules")
        if any(piece.kind == "T" for piece in times_a_day_of_all):
            raise NotOneDoseError("two-schedules")
    if "tail" in found:
        total = sum((part.mg for part in parts), Fraction(0))
        check_total(found["tail"], Taken(total, ""), 1, found.parts_of)
    return tuple(parts)


def at_each_time(found: Found) -> tuple[Part, ...]:
    """Read an amount that is said to be that of each time: "je 25 mg morgens und abends"."""
    amount = found["q"].pieces[0]
    taken = Taken(amount.number, amount.shown, plain=True, unit=amount.says)
    times = times_of(found["q"].state, found["how"].pieces, each=True)
    return (part_of(taken, times, taken.mg * times),)


def scheme(found: Found) -> tuple[Part, ...]:
    """Read a strength in the scheme morning-noon-evening: "50 mg 1-0-0"."""
    counts = found["q"].pieces[0]
    if "holds" not in found:
        if not counts.says:
            raise NotOneDoseError("count")
        taken = Taken(counts.number, counts.shown)
        parts = (Part(taken.mg, taken.shown),)
    else:
        if counts.says:
            raise NotOneDoseError("two-numbers")
        holds = found["holds"].pieces[0]
        if holds.start == counts.end and len(found["q"].state.word(holds.start)) == 1:
            raise NotOneDoseError("two-numbers")  # "1-0-1 5 mg" may be 1-0-1.5 mg
        taken = Taken(
            counts.number * holds.number, f"{shown_number(counts.number)} x {holds.shown}"
        )
        parts = (Part(taken.mg, taken.shown),)
    if times_of(found["q"].state, [*found["before"].pieces, *found["how"].pieces]) != 1:
        raise NotOneDoseError("two-schedules")
    if any(piece.kind == "T" for piece in (*found["before"].pieces, *found["how"].pieces)):
        raise NotOneDoseError("two-schedules")
    if "tail" in found:
        check_total(found["tail"], taken, 1, found.parts_of)
    return parts
