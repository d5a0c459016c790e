"""Every way to read many doses at once gives what parse_dose gives for each of them."""

from __future__ import annotations

import random
import re

import oracle
import pytest
from conftest import dose_table
from test_annotate import annotated
from test_stream import reading

from ldn_cli import DoseError, classify, classify_all, parse_dose
from ldn_cli.dose.bounded import Bounded
from ldn_cli.dose.model import MG_IN
from ldn_cli.exact import plain
from ldn_cli.library import _ANSWERS
from ldn_cli.rules import INVALID, rule_for
from ldn_cli.tables.canonical import _FRACTIONS_STAND, _stand_in
from ldn_cli.tables.lines import classify_lines

NUMBERS = ("0", "2", "05", "4.5", "12.345", "0.125", "49.9999", "5.0000001", "1001", "4,5", "1e1")
UNITS = (None, *MG_IN)


def texts(seed: int) -> list[str]:
    """Draw sentences, spoiled ones and strings of the table, each also with another number."""
    chance = random.Random(seed)
    drawn = [oracle.sentence(chance)[0] for _ in range(60)]
    drawn += [oracle.refused_sentence(chance) for _ in range(30)]
    drawn += chance.sample([text for text, _ in dose_table()], 150)
    drawn += [
        re.sub("[0-9]+(?:[.][0-9]+)?", chance.choice(NUMBERS), text, count=1) for text in drawn
    ]
    drawn += [f"{number}{unit}" for number in NUMBERS for unit in ("", " mg", "mcg", " g", " mg\t")]
    return [text for text in drawn if text and text.isprintable() and '"' not in text]


def read(text: str, unit: str | None, *, decimal_comma: bool = False) -> tuple[str, str, str]:
    """Read *text* alone: the milligrams, the regime, the code of the refusal."""
    try:
        mg = parse_dose(text, unit, decimal_comma=decimal_comma).mg
    except DoseError as error:
        return "", INVALID, error.code
    return plain(mg), rule_for(mg).regime, ""


@pytest.mark.parametrize("unit", UNITS)
def test_of_lines_rows_and_columns(unit: str | None) -> None:
    column = texts(UNITS.index(unit))
    for decimal_comma in (False, True):
        expected = [read(text, unit, decimal_comma=decimal_comma) for text in column]
        lines: list[bytes] = []
        for _, answers in classify_lines(
            reading("\n".join(column).encode(), 1 << 10), unit, decimal_comma=decimal_comma
        ):
            lines += answers
        assert [line.decode() for line in lines] == [f"{row[1]}\n" for row in expected]
        table = "\n".join(['dose;"n"', *(f'"{text}";1' for text in column)]).encode()
        out, _ = annotated(table, delimiter=b";", unit=unit, decimal_comma=decimal_comma)
        rows = [tuple(row.rsplit(";", 3)[1:]) for row in out.decode().splitlines()[1:]]
        assert rows == expected
        if not decimal_comma:
            assert classify_all(column, unit) == [row[1] for row in expected]


def test_of_refusals_raised() -> None:
    for text in texts(9):
        mg, regime, code = read(text, None)
        if mg:
            assert classify(text) == regime
        else:
            with pytest.raises(DoseError) as caught:
                classify(text)
            assert caught.value.code == code


def test_refusals_remembered_are_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Bounded, "most", 3)
    _ANSWERS["g"].refusals.clear()
    for text in ("a", "b", "a", "c", "d", "x" * 300):
        with pytest.raises(DoseError):
            classify(text, "g")
    assert list(_ANSWERS["g"].refusals) == ["d"]


def test_a_drug_of_any_length_is_looked_up() -> None:
    long_name = "naltrexone " + "hcl " * 100
    table = f"drug,dose\n{long_name},4.5\n{long_name},5\n".encode()
    out, _ = annotated(table, drug_column="drug")
    assert out.decode().splitlines()[2].endswith(",5,5,low-dose,")


def test_what_lets_digits_and_fractions_stand_for_others() -> None:
    assert _FRACTIONS_STAND
    stand_ins = [_stand_in(digit) for digit in range(10)]
    assert stand_ins.count(0) == 1
    assert stand_ins == sorted(stand_ins)
