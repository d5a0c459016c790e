"""What the library gives to other programs: it is pickled, copied, compared and shown."""

from __future__ import annotations

import copy
import multiprocessing
import pickle
import shutil
import subprocess
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from decimal import Decimal
from pathlib import Path

import pytest
from conftest import environment

import ldn_cli
from ldn_cli import DoseError, classify, explain, parse_dose
from ldn_cli.rules import RULES, SUMMARY_MG
from ldn_cli.transcript import CLAIMS


def refusal(text: str) -> DoseError:
    """Return the refusal of *text*."""
    with pytest.raises(DoseError) as caught:
        parse_dose(text)
    return caught.value


# Every value that the library gives out, by the name of its class; a test holds that none is missing.
GIVEN: dict[str, object] = {
    "Dose": parse_dose("2.25 mg twice daily"),
    "Dose of a plain number": parse_dose("4.5"),
    "DoseError": refusal("4.5 flurble"),
    "DoseError with a hint": refusal("4,5"),
    "Explanation": explain("4500 mcg"),
    "Explanation of a high dose": explain("50 mg daily"),
    "Rule": RULES[1],
    "Edge": RULES[0].upper,
    "Claim": CLAIMS[0],
    "Decimal": SUMMARY_MG[0],
}
LONGEST_REPR = 500


def by_pickle(protocol: int) -> Callable[[object], object]:
    """Make a function that sends a value through pickle and back."""
    return lambda value: pickle.loads(pickle.dumps(value, protocol))


WAYS: dict[str, Callable[[object], object]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    **{f"pickle {n}": by_pickle(n) for n in range(pickle.HIGHEST_PROTOCOL + 1)},
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", GIVEN)
def test_a_copy_is_equal_and_of_the_same_class(name: str, way: str) -> None:
    value = GIVEN[name]
    back = WAYS[way](value)
    assert type(back) is type(value)
    assert back == value
    assert hash(back) == hash(value)
    assert repr(back) == repr(value)
    assert str(back) == str(value)
    assert vars(back) == vars(value) if hasattr(value, "__dict__") else True


@pytest.mark.parametrize("name", GIVEN)
def test_a_repr_is_one_short_line(name: str) -> None:
    shown = repr(GIVEN[name])
    assert shown.startswith(f"{name.split(' ', maxsplit=1)[0]}(")
    assert " at 0x" not in shown
    assert "\n" not in shown
    assert len(shown) < LONGEST_REPR


def test_every_public_class_is_tried() -> None:
    classes = {name for name in ldn_cli.__all__ if isinstance(getattr(ldn_cli, name), type)}
    assert classes <= GIVEN.keys()


def test_refusals_are_compared_by_what_they_say() -> None:
    assert refusal("4,5") == refusal("4,5")
    assert len({refusal("4,5"), refusal("4,5"), refusal("0")}) == 2
    assert hash(refusal("4,5")) == hash(refusal("4,5")) != hash(refusal("0"))
    assert refusal("4,5") != refusal("5,5")
    assert refusal("4,5") != "4,5"
    assert (
        repr(DoseError("zero", "zero is no dose")) == "DoseError('zero', 'zero is no dose', None)"
    )
    assert repr(DoseError("comma", "m", "4.5")) == "DoseError('comma', 'm', '4.5')"


def test_what_is_noted_on_a_refusal_comes_back_too() -> None:
    error = refusal("0")
    error.__notes__ = ["in row 7"]  # what add_note does, from Python 3.11
    assert pickle.loads(pickle.dumps(error)).__notes__ == ["in row 7"]


CLIENT = """
from ldn_cli import Dose, DoseError, Explanation, classify, classify_all, explain, parse_dose
regime: str = explain("4.5").regime
from ldn_cli import clasify
"""


@pytest.mark.skipif(shutil.which("pyright") is None, reason="pyright is not installed")
def test_pyright_sees_the_names_and_a_typo(tmp_path: Path) -> None:
    (tmp_path / "client.py").write_text(CLIENT, "utf-8")
    done = subprocess.run(
        ["pyright", "client.py"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env=environment(),
        timeout=300,
    )
    assert '"clasify" is unknown import symbol' in done.stdout
    assert "1 error, 0 warnings" in done.stdout


POOL = multiprocessing.get_context("spawn")  # the one that every platform has


def test_a_pool_of_processes_answers() -> None:
    with ProcessPoolExecutor(1, POOL) as pool:
        assert list(pool.map(classify, ["4.5", "50 mg daily"])) == ["low-dose", "opioid-blockade"]
        assert pool.submit(parse_dose, "2 mg bid").result().mg == Decimal(4)
        assert pool.submit(explain, "4.5").result() == explain("4.5")


def test_a_refusal_comes_back_from_a_pool() -> None:
    with POOL.Pool(1) as pool, pytest.raises(DoseError) as caught:
        pool.map_async(classify, ["4.5", "4,5"]).get(60)
    assert caught.value == refusal("4,5")
    assert caught.value.hint == "4.5"
