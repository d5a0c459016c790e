"""Where doses stand in pictures, computed again from their values; which numbers have room."""

from __future__ import annotations

from decimal import Decimal
from math import isclose, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ldn_cli.dose.model import LEAST_MG, MOST_MG
from ldn_cli.pages.geometry import (
    BANDS,
    LONGEST_NUMBER,
    SCALE_MG,
    band_of,
    dose_label,
    mg_at,
    place_in_band,
    place_of,
)
from ldn_cli.pages.scale import dose_scale
from ldn_cli.rules import RULES, rule_for

DOSES = st.decimals(LEAST_MG, MOST_MG, allow_nan=False, allow_infinity=False)


@given(DOSES)
def test_a_dose_stands_at_its_logarithm(mg: Decimal) -> None:
    low, high = map(float, SCALE_MG)
    share = log(float(mg) / low) / log(high / low)
    assert isclose(place_of(mg), min(max(share, 0), 1), abs_tol=1e-12)
    if 0 < share < 1:
        assert isclose(mg_at(place_of(mg)), mg, rel_tol=1e-9)


def test_the_bands_are_those_of_the_rules_without_a_gap() -> None:
    assert [band.rule for band in BANDS] == list(RULES)
    assert (BANDS[0].start, BANDS[-1].end) == (0, 1)
    for before, after in zip(BANDS, BANDS[1:], strict=False):
        assert before.end == after.start == place_of(after.rule.lower.mg)  # type: ignore[union-attr]


@given(DOSES | st.sampled_from([Decimal(5), Decimal("5.000000000000000000001"), Decimal(50)]))
def test_a_mark_stays_in_the_band_of_its_own_regime(mg: Decimal) -> None:
    place = place_in_band(mg, 0.01)
    band = band_of(mg)
    assert band.rule is rule_for(mg)
    assert band.start < place < band.end
    assert abs(place - place_of(mg)) <= 0.01 + 1e-12


@pytest.mark.parametrize(
    ("mg", "label"),
    [
        ("4.5", "4.5 mg"), ("4.50", "4.5 mg"), ("0.001", "← 0.001 mg"), ("0.0015", "← 0.0015 mg"),
        ("0.0001234", "← 123.4 ng"), ("149.99999999999999", "149.99… mg"), ("1e-9", "← 1 pg"),
        ("1000", "→ 1000 mg"), ("0.1", "0.1 mg"), ("150", "150 mg"), ("0.00000025", "← 250 pg"),
    ],
)  # fmt: skip
def test_a_label_is_short_and_keeps_its_size(mg: str, label: str) -> None:
    assert dose_label(Decimal(mg)) == label


@given(DOSES)
def test_no_label_is_longer_than_its_room(mg: Decimal) -> None:
    assert len(dose_label(mg)) <= LONGEST_NUMBER + len("→  mcg")


@pytest.mark.parametrize(
    ("width", "numbers"),
    [
        (20, ["0.1", "5", "50"]),
        (30, ["0.1", "1", "5", "10", "50"]),
        (40, ["0.1", "1", "5", "10", "50", "150"]),
    ],
)
def test_a_number_without_room_is_left_out(width: int, numbers: list[str]) -> None:
    assert dose_scale([Decimal(4)], width, caption=False)[-1].plain.split()[:-3] == numbers
