"""Add up what is taken at several times of one day."""

from __future__ import annotations

from collections.abc import Sequence

from ldn_cli.dose.amounts import MOST_COUNTED
from ldn_cli.dose.frequency import FEW, intakes_a_day
from ldn_cli.dose.messages import Reason
from ldn_cli.dose.patterns import Found
from ldn_cli.dose.pieces import CONJUNCTIONS, HOW_OFTEN, NUMBERS, Kind, Piece, product
from ldn_cli.dose.reading import Intake, Intakes, NotOneDoseError, mg_a_day
from ldn_cli.dose.totals import check_sum, check_times


def several_intakes(found: Found) -> Intakes:
    """Add up what is taken at several times of one day: "4.5 mg AM / 3 mg PM"."""
    holds = found["holds"].pieces[0] if "holds" in found else None
    intakes: list[Intake] = []
    times: list[str] = []
    for said in _parted(found["whole"].pieces):
        how_often = [piece for piece in said if piece.kind in HOW_OFTEN]
        quantity = next(piece for piece in said if piece.kind not in HOW_OFTEN)
        if intakes_a_day(found.state, how_often) != 1:
            raise NotOneDoseError(Reason.TWO_SCHEDULES)
        times_of_it = {piece.time for piece in how_often if piece.kind is Kind.TIME}
        if len(times_of_it) != 1:
            raise NotOneDoseError(Reason.TWO_NUMBERS)
        times += times_of_it
        intakes.append(Intake(_with_mass(quantity, holds)))
    if len(set(times)) != len(times):
        raise NotOneDoseError(Reason.TWO_NUMBERS)
    if found.how_often:
        if intakes_a_day(found.state, found.how_often) not in (1, len(intakes)):
            raise NotOneDoseError(Reason.TWO_SCHEDULES)
        if any(piece.kind is Kind.TIME for piece in found.how_often):
            raise NotOneDoseError(Reason.TWO_SCHEDULES)
    if "sum" in found:
        check_times(found["whole"].pieces, found["sum"])
        check_sum(found["sum"], mg_a_day(intakes), found.intakes_of)
    return tuple(intakes)


def _parted(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Part *pieces* into intakes: each begins with its time where the first of them does."""
    time_first = pieces[0].kind in HOW_OFTEN
    intakes: list[list[Piece]] = []
    for piece in pieces:
        if piece.kind in CONJUNCTIONS:
            continue
        is_time = piece.kind in HOW_OFTEN
        follows_a_quantity = not intakes or intakes[-1][-1].kind not in HOW_OFTEN
        if (is_time and follows_a_quantity) if time_first else not is_time:
            intakes.append([])
        intakes[-1].append(piece)
    return intakes


def _with_mass(quantity: Piece, holds: Piece | None) -> Piece:
    """Multiply a count or a volume with the strength or concentration said before it."""
    if not quantity.is_a(Kind.COUNT, Kind.VOLUME, *NUMBERS):
        return quantity
    volume = quantity.kind is Kind.VOLUME
    if holds is None or volume != (holds.kind is Kind.CONCENTRATION):
        raise NotOneDoseError(Reason.COUNT)
    most = FEW if quantity.kind in NUMBERS else MOST_COUNTED
    if not volume and quantity.number > most:
        raise NotOneDoseError(Reason.PACK)
    return product(quantity, holds)


def amount_at_each_time(found: Found) -> Intakes:
    """Read an amount that is said to be that of each time: "je 25 mg morgens und abends"."""
    return (Intake(found.taken, intakes_a_day(found.state, found.how_often, each=True)),)


def regimen(found: Found) -> Intakes:
    """Read morning, noon and evening, of milligrams or of a strength: "50 mg 1-0-0"."""
    taken = found.taken
    holds = found["holds"].pieces[0] if "holds" in found else None
    if taken.unit and holds:
        raise NotOneDoseError(Reason.TWO_NUMBERS)
    if not taken.unit and not holds:
        raise NotOneDoseError(Reason.COUNT)
    if holds and holds.start == taken.end and len(found.state.word(holds.start)) == 1:
        raise NotOneDoseError(Reason.TWO_NUMBERS)  # "1-0-1 5 mg" may be 1-0-1.5 mg
    if intakes_a_day(found.state, found.how_often) != 1:
        raise NotOneDoseError(Reason.TWO_SCHEDULES)
    if any(piece.kind is Kind.TIME for piece in found.how_often):
        raise NotOneDoseError(Reason.TWO_SCHEDULES)
    stated = any(p.says == "total" or p.kind is Kind.DIVIDED for p in found.how_often)
    if len(taken.counts) > 1 and stated:
        raise NotOneDoseError(Reason.TOTAL)  # "total daily dose 50 mg 1-0-1"
    if holds:
        taken = product(taken, holds)
    if "sum" in found:
        check_sum(found["sum"], taken.number, found.intakes_of)
    return (Intake(taken),)
