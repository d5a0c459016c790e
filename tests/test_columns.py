"""The library on numbers and columns: what is taken, what is missing, what is remembered."""

from __future__ import annotations

import math
import subprocess
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from fractions import Fraction
from numbers import Real
from pathlib import Path
from typing import Any

import pytest
from conftest import environment

import ldn_cli
from ldn_cli import DoseError, classify, classify_all
from ldn_cli.dose.bounded import Bounded
from ldn_cli.dose.model import LONGEST
from ldn_cli.library import _ANSWERS
from ldn_cli.rules import INVALID


class Milligrams(str):
    """A text of another class, such as numpy has."""

    __slots__ = ()


@pytest.mark.parametrize(
    ("value", "unit", "regime"),
    [
        ("4.5 mg", None, "low-dose"),
        (Milligrams("4.5 mg"), None, "low-dose"),
        (5, None, "low-dose"),
        (6, None, "undescribed"),
        (50, "mg", "opioid-blockade"),
        (5.0, None, "low-dose"),
        (math.nextafter(5, 6), None, "undescribed"),
        (math.nextafter(50, 0), None, "undescribed"),
        (5000, "mcg", "low-dose"),
        (5001, "mcg", "undescribed"),
        (0.005, "g", "low-dose"),  # as it is printed, and not 0.005000000000000000104
        (0.05, "g", "opioid-blockade"),
        (5e-05, "g", "low-dose"),
        (Decimal("5.0000000000000000001"), None, "undescribed"),
        (Decimal("5E+1"), None, "opioid-blockade"),
        (Decimal("5.00"), "mg", "low-dose"),
    ],
)
def test_a_number_is_read_as_it_is_printed(value: Any, unit: str | None, regime: str) -> None:
    assert classify(value, unit) == regime
    assert classify_all([value], unit) == [regime]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (-4.5, "negative"),
        (0, "zero"),
        (-0.0, "negative"),
        (math.nan, "not-a-number"),
        (math.inf, "not-a-number"),
        (Decimal("nan"), "not-a-number"),
        (Decimal("-inf"), "negative"),
        (10**9, "out-of-range"),
        (1e300, "out-of-range"),
        ("", "empty"),
        ("4,5", "comma"),
    ],
)
def test_a_number_that_is_no_dose_is_refused_as_its_text_is(value: Any, code: str) -> None:
    for _ in range(2):  # read, then remembered
        with pytest.raises(DoseError) as caught:
            classify(value)
        assert caught.value.code == code
        assert caught.value.__context__ is None


def test_a_number_of_any_length_is_refused_and_not_kept() -> None:
    for value in (10**5000, Decimal("1." + "1" * 5000), "9" * 5000):
        with pytest.raises(DoseError):
            classify(value)
        with pytest.raises(DoseError):
            classify(value)
        assert classify_all([value]) == [INVALID]
    assert max(map(len, _ANSWERS[None])) <= LONGEST


@pytest.mark.parametrize(
    "value",
    [None, True, b"4.5", bytearray(b"4.5"), ["4.5"], {"4.5"}, 4 + 5j, Fraction(9, 2), object],
)
def test_what_is_no_text_and_no_number_is_a_type_error(value: Any) -> None:
    message = f"a dose is taken as str, int, float or Decimal, not {type(value).__name__}"
    with pytest.raises(TypeError) as caught:
        classify(value)
    assert str(caught.value) == message
    if value is not None:
        with pytest.raises(TypeError) as caught:
            classify_all(["4.5", value])
        assert str(caught.value) == message


def test_a_remembered_number_does_not_answer_for_true() -> None:
    assert classify_all([1, 1.0, Decimal(1), "1"]) == ["low-dose"] * 4
    with pytest.raises(TypeError):
        classify(True)  # noqa: FBT003


@pytest.mark.parametrize("unit", ["kg", "", "MG", 5])
def test_another_unit_is_a_value_error(unit: Any) -> None:
    for call in (lambda: classify("4.5", unit), lambda: classify_all([], unit)):
        with pytest.raises(ValueError, match=r"^no unit .*; there are mg, mcg, g$"):
            call()


@pytest.mark.parametrize("values", ["4.5 mg", b"4.5"])
def test_a_column_is_no_string(values: Any) -> None:
    with pytest.raises(
        TypeError, match=r"one column of doses is taken, such as a list, not (str|bytes)"
    ):
        classify_all(values)


def test_a_column_is_any_iterable() -> None:
    column: list[Iterable[Any]] = [["4.5", 50], ("4.5", 50), iter(["4.5", 50]), {"4.5": 1, 50: 2}]
    for values in column:
        assert classify_all(values) == ["low-dose", "opioid-blockade"]


def test_nothing_is_missing_but_none_and_nan() -> None:
    values = [None, math.nan, Decimal("nan"), Decimal("snan"), math.inf, "", "nan", "4,5"]
    assert classify_all(values) == [None, None, None, None, INVALID, INVALID, INVALID, INVALID]


def test_no_more_is_remembered_than_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    most = 2_000
    monkeypatch.setattr(Bounded, "most", most)
    for unit in ("mcg", "g"):
        _ANSWERS[unit].clear()
        values = [f"{number} x" if number % 2 else number for number in range(most + 100)]
        assert classify_all(values, unit)[:4] == [INVALID, INVALID, *classify_all([2, "3 x"], unit)]
        assert 0 < len(_ANSWERS[unit]) <= most
        assert len(_ANSWERS[unit].refusals) <= len(_ANSWERS[unit])


def test_threads_get_the_same_answers() -> None:
    values = [f"{number / 7:.3f} mg" for number in range(1, 700)] * 3
    with ThreadPoolExecutor(8) as pool:
        for answers in pool.map(classify_all, [values] * 8):
            assert answers == classify_all(values)


ENGINES: dict[str, Callable[[Any, list[Any]], Iterable[object]]] = {
    "pandas": lambda pandas, values: pandas.Series(values),
    "pandas string": lambda pandas, values: pandas.Series(values, dtype="string"),
    "pandas category": lambda pandas, values: pandas.Series(values, dtype="category"),
    "numpy": lambda numpy, values: numpy.array(values, dtype=object),
    "polars": lambda polars, values: polars.Series(values),
    "pyarrow": lambda pyarrow, values: pyarrow.array(values),
    "pyarrow chunked": lambda pyarrow, values: pyarrow.chunked_array([values[:1], values[1:]]),
    "pyarrow dictionary": lambda pyarrow, values: pyarrow.array(values).dictionary_encode(),
    "pyarrow scalars": lambda pyarrow, values: list(pyarrow.array(values)),
}


@pytest.mark.parametrize("column", ENGINES)
def test_a_column_of_an_engine(column: str) -> None:
    engine = pytest.importorskip(column.partition(" ")[0], reason="its engine is not installed")
    make = ENGINES[column]
    texts = make(engine, ["4.5 mg", None, "x", "50 mg"])
    assert classify_all(texts) == ["low-dose", None, INVALID, "opioid-blockade"]
    if column not in {"pandas string", "pyarrow chunked"}:
        assert classify_all(make(engine, [4.5, None, 0.0])) == ["low-dose", None, INVALID]


def test_numbers_of_numpy() -> None:
    numpy = pytest.importorskip("numpy", reason="numpy is not installed")
    assert classify(numpy.float64(4.5)) == "low-dose"
    assert classify(numpy.float32(0.05), "g") == "opioid-blockade"
    assert classify(numpy.int8(6)) == "undescribed"
    assert classify(numpy.str_("6 mg")) == "undescribed"
    assert classify_all(numpy.array([0.05, 0.005, numpy.nan], "f4"), "g") == [
        "opioid-blockade",
        "low-dose",
        None,
    ]
    with pytest.raises(TypeError, match="not bool"):
        classify(numpy.bool_(True))  # noqa: FBT003


def test_a_table_is_no_column() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    with pytest.raises(TypeError, match=r"one column of doses is taken.*not DataFrame"):
        classify_all(pandas.DataFrame({"4.5": [1]}))


class Scalar:
    """A value as Arrow has them; a test above takes its own, where it is installed."""

    def __init__(self, value: object) -> None:
        self.value = value

    def as_py(self) -> object:
        """Return the value as Python has it."""
        return self.value


class Sixteenth(float):
    """A number that another library prints in its own manner."""

    def __repr__(self) -> str:
        return "Sixteenth()"


class Printed:
    """A number of fewer bits, as numpy has them: it is printed shorter than a float."""

    def __str__(self) -> str:
        return "0.05"


Real.register(Printed)


def test_values_of_other_libraries() -> None:
    assert classify(Printed(), "g") == "opioid-blockade"  # type: ignore[arg-type]
    assert classify_all([Scalar("4.5"), Scalar(None), Sixteenth(6)]) == [
        "low-dose",
        None,
        "undescribed",
    ]


CLIENT = """
import ldn_cli
from decimal import Decimal
from ldn_cli import Dose, DoseError, Explanation, classify, classify_all, explain, parse_dose
regime: str = classify(4.5, "mg")
regimes: list[str | None] = classify_all(["4.5", 50, None])
percent: Decimal = explain("4.5").percent_of_conventional
"""


def test_a_typo_is_an_error_for_a_type_checker(tmp_path: Path) -> None:
    pytest.importorskip("mypy", reason="mypy is not installed")
    lines = {
        "": "",
        "from ldn_cli import clasify": 'Module "ldn_cli" has no attribute "clasify"',
        "ldn_cli.clasify('4.5')": 'Module has no attribute "clasify"',
        "classify(None)": 'incompatible type "None"',
    }
    clients = [f"client{at}.py" for at in range(len(lines))]
    for client, line in zip(clients, lines, strict=True):
        (tmp_path / client).write_text(f"{CLIENT}{line}\n", "utf-8")
    arguments = ["--no-incremental", "--cache-dir", str(tmp_path), "--no-error-summary", *clients]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *arguments],
        capture_output=True,
        check=False,
        text=True,
        cwd=tmp_path,
        env=environment(MYPYPATH=str(Path(ldn_cli.__path__[0]).parent)),
    )
    assert done.stderr == ""
    errors = done.stdout.splitlines()
    assert {line.partition(":")[0] for line in errors} == set(clients[1:])
    for client, error in zip(clients, lines.values(), strict=True):
        about = [line for line in errors if line.startswith(f"{client}:")]
        assert all(error in line for line in about), about


def test_every_public_name_is_listed() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import ldn_cli; print(set(ldn_cli.__all__) - set(dir(ldn_cli)))"],
        capture_output=True,
        check=True,
        env=environment(),
    )
    assert done.stdout == b"set()\n"
