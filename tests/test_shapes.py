"""Texts remembered by their shapes give what parse_dose gives."""

from __future__ import annotations

import ast
import random
import re
from decimal import Decimal
from fractions import Fraction
from importlib import import_module
from pkgutil import iter_modules

import oracle
import pytest
from conftest import ROOT, dose_table
from hypothesis import given, settings
from hypothesis import strategies as st

from ldn_cli import DoseError, parse_dose
from ldn_cli.dose import shapes
from ldn_cli.dose.parse import pieces_of
from ldn_cli.dose.reading import NotOneDoseError, State
from ldn_cli.dose.refused_words import check_unknown_words
from ldn_cli.dose.shapes import ShapeMemory
from ldn_cli.dose.specimens import Specimens
from ldn_cli.dose.stand_ins import KEPT
from ldn_cli.dose.vocabulary import WORDS
from ldn_cli.dose.vocabulary.english_supply import without_supply
from ldn_cli.dose.words import split

specimen_of = Specimens(None, decimal_comma=False, most=1).specimen_of
TEXTS = [text for text, _ in dose_table()]
NUMBERS = ["0", "1", "2", "3", "12", "50", "500", "1001", "0.5", "4.5", "4.500", "1.500", "0.0000000001",
           "05", "5.", ".5", "1e2", "4,5", "9" * 40]  # fmt: skip


def read(text: str, unit: str | None = None, *, decimal_comma: bool = False) -> Decimal | str:
    """Read *text* anew: its milligrams a day, or the code of its refusal."""
    try:
        return parse_dose(text, unit, decimal_comma=decimal_comma).mg
    except DoseError as error:
        return error.code


def remembered(memory: ShapeMemory, text: str) -> Decimal | str:
    """Ask *memory* for the same."""
    mg = memory.mg(text)
    return memory.code(text) if mg is None else mg


NUMBER = re.compile("[0-9]+(?:[.,][0-9]+)?")


def with_number(text: str, number: str) -> str:
    """Put *number* in the place of the first number of *text*."""
    start = next((at for at, char in enumerate(text) if char in "0123456789"), len(text))
    end = start
    while end < len(text) and text[end] in "0123456789.":
        end += 1
    return text[:start] + number + text[end:]


@pytest.mark.no_cover  # others measure it; this one reads much
@pytest.mark.parametrize("decimal_comma", [False, True])
@pytest.mark.parametrize("unit", [None, "mcg"])
def test_every_string_of_the_table_with_other_numbers(
    unit: str | None, *, decimal_comma: bool
) -> None:
    memory = ShapeMemory(unit, decimal_comma=decimal_comma)
    chance = random.Random(3)
    for text in TEXTS:
        for number in ("", *chance.sample(NUMBERS, 1)):
            tried = with_number(text, number) if number else text
            assert remembered(memory, tried) == read(tried, unit, decimal_comma=decimal_comma), (
                tried
            )


@settings(max_examples=300)
@given(
    st.sampled_from(TEXTS),
    st.lists(
        st.one_of(st.decimals(0, 2000, places=2).map(str), st.integers(0, 20).map(str)), max_size=4
    ),
)
def test_the_next_number_in_a_shape(text: str, numbers: list[str]) -> None:
    memory = ShapeMemory()
    for number in numbers:
        tried = with_number(text, number)
        assert remembered(memory, tried) == read(tried), tried


def test_generated_sentences() -> None:
    memory, chance = ShapeMemory(), random.Random(4)
    for _ in range(600):
        text = (
            oracle.sentence(chance)[0] if chance.random() < 0.6 else oracle.refused_sentence(chance)
        )
        text = text if isinstance(text, str) else text[0]
        assert remembered(memory, text) == read(text), text
        tried = with_number(text, chance.choice(NUMBERS))
        assert remembered(memory, tried) == read(tried), tried


MODULES = [
    import_module(f"ldn_cli.dose.{found.name}")
    for found in iter_modules([str(ROOT / "ldn_cli/dose")])
    if not found.ispkg
]
LIMITS = sorted(
    {
        int(limit)
        for module in MODULES
        for name, limit in vars(module).items()
        if name.isupper() and isinstance(limit, (int, Decimal, Fraction))
    }
    | {1, 28, 30, 60}  # one of something, days of a pack, minutes
)


def test_the_limits_are_found() -> None:
    assert {1, 4, 12, 20, 24, 50, 100, 1000} <= set(LIMITS)


@pytest.mark.no_cover
def test_every_string_of_the_table_with_numbers_beside_a_limit() -> None:
    memory = ShapeMemory()
    for at, text in enumerate(TEXTS):
        limit = LIMITS[at % len(LIMITS)]
        for number in (limit + 1, limit, limit - 1):
            tried = NUMBER.sub(str(number), text, count=at % 2)  # the first number, or all
            assert remembered(memory, tried) == read(tried), tried


@pytest.mark.parametrize(
    "text",
    [
        "half tablet ({} mg)",
        "take half a tablet ({} mg) daily",
        "½ tablet ({} mg) bid",
        "naltrexone {} mg tablet, take half a tablet (25 mg) daily",
        "naltrexone {} mg tablet, take 10 mg for 3 days",
    ],
)
def test_a_mass_may_mean_what_its_digits_say(text: str) -> None:
    memory = ShapeMemory()
    for number in ("50", "25", "30", "25.0"):
        tried = text.format(number)
        assert remembered(memory, tried) == read(tried), tried


# Two texts of which the first is refused, and a reason why the second is not refused with it.
REFUSED_AND_NOT = [
    ("Naltrexone 1.500 mg tab, #30, sig: 1 tab po daily, refills 2", "0.603"),
    ("Naltrexone 5000 mg tab, #30, sig: 1 tab po daily, refills 2", "50"),
    ("1234.500 mg täglich", "4.25"),  # grouping
    ("4.500 mg täglich", "4.5"),
    ("100 mg (3 x 50 mg tablets)", "150"),  # a total
    ("350 mg for 7 days", "351"),  # a share of several days
    (
        "naltrexone 50 mg tablet, take 31.5 tablets daily",
        "naltrexone 50 mg tablet, take 3.5 tablets daily",
    ),
    ("4.5 mg every 25 hours", "4.5 mg every 24 hours"),
    ("4.5 mg at 9:75", "4.5 mg at 9:45"),
    ("4.5 mg at 2475", "4.5 mg at 2145"),
    ("1.5-3-4.5 mg", "3-1.5-4.5 mg"),
    ("2 5 mg capsules daily", "2 50 mg capsules daily"),
    ("50 mg daily, #30 weekly", "50 mg daily, #30 tabs"),
    ("50 mg daily, xqzk refills", "50 mg daily, zero refills"),
    ("100 mg (3 x 50 mg) daily, R 5", "150 mg (3 x 50 mg) daily, R 5"),
    ("half a tablet (30 mg) daily", "half a tablet (25 mg) daily"),
    ("4.5 mgx30 weekly", "4.5 mgx30 days"),
    (
        "naltrexone 50 mg tablet, take 0 tablets daily",
        "naltrexone 50 mg tablet, take 1 tablet daily",
    ),
    ("4.5 mL (1 mg) daily", "4.5 mL (4.5 mg) daily"),
]
# Two texts that are refused for different reasons, and differ in how their numbers are written.
REFUSED_OTHERWISE = [
    ("0100 mg, 12 tabs", "0000 mg, 12 tabs"),
    ("2.71.38 mg", "2.717224.38 mg"),
    ("2.5/28/2024 mg", "2.1234/28/2024 mg"),
    ("12.5/3/12.5 mg", "1.5/3/4.5 mg"),
    ("0.5.1.4 mg", "0.5.1.47 mg"),
]


@pytest.mark.parametrize(("refused", "other"), REFUSED_AND_NOT)
def test_a_refusal_does_not_refuse_its_neighbour(refused: str, other: str) -> None:
    memory = ShapeMemory()
    assert memory.mg(refused) is None
    other = with_number(refused, other) if other.replace(".", "").isdigit() else other
    mg = read(other)
    assert isinstance(mg, Decimal)
    assert memory.mg(other) == mg


@pytest.mark.parametrize(("first", "other"), REFUSED_OTHERWISE)
def test_a_refusal_is_not_taken_for_another(first: str, other: str) -> None:
    memory = ShapeMemory()
    assert read(first) != read(other)
    assert [remembered(memory, text) for text in (first, other)] == [read(first), read(other)]


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("50 mg x 30 daily", "4 mg x 30 daily"),  # 1.5 g a day, and what may be a pack
        ("35 x 1 mg daily", "29 x 1 mg daily"),
        ("LDN\u201450 mg", "LDN\u2014500 mg"),  # another compound
    ],
)
def test_what_the_next_number_in_a_shape_is_refused_for(first: str, other: str) -> None:
    memory = ShapeMemory()
    memory.mg(first)
    assert memory.mg(other) is None
    with pytest.raises(DoseError):
        parse_dose(other)


def pieces(text: str) -> list[tuple[str, int, int]] | str:
    """List what words are taken for, and where, but for a supply.

    Where a word is unknown, give its code; and say so where numbers were compared with each other.
    """
    state = State(split(without_supply(text)), None)
    try:
        check_unknown_words(state)
    except NotOneDoseError as error:
        return error.reason.code
    found = pieces_of(state)
    if not KEPT.issuperset(state.words[at] for at in state.compared):
        return "compared"
    return [(piece.kind, piece.start, piece.end) for piece in found]


@settings(max_examples=300)
@given(st.data())
def test_a_specimen_has_the_pieces_of_its_text(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(TEXTS))
    numbers = (
        st.sampled_from(NUMBERS)
        | st.integers(0, 120).map(str)
        | st.decimals(0, 99, places=2).map(str)
    )
    changed = NUMBER.sub(lambda found: data.draw(st.just(found[0]) | numbers), text)
    assert pieces(specimen_of(changed)) == pieces(changed), changed


def test_no_word_that_the_reader_names_is_taken_for_an_unknown_one() -> None:
    memory = ShapeMemory()
    strings = [
        node.value
        for file in (ROOT / "ldn_cli" / "dose").glob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    words = set(re.findall("[a-z]{3,}", " ".join(strings).lower())) - WORDS
    assert {"never", "infinity", "zero"} <= words
    for pattern in ("4.5 mg {}", "-{}", "do {} take 4.5 mg", "4.5 mg daily, {} refills, 5 {}"):
        for word in ("flurble", *sorted(words)):
            tried = pattern.replace("{}", word)
            assert remembered(memory, tried) == read(tried), tried


@pytest.mark.parametrize(
    ("text", "specimen"),
    [
        ("about 7.25 mg weekly", "about 2.77 mg weekly"),
        ("12 tablets of 37 mg weekly", "12 tablets of 33 mg weekly"),
        ("q 72 h, 45 days, 75 days", "q 72 h, 33 days, 77 days"),
        ("4.500 mg, 27.000 mg, 1.00000 mg, 7. ", "2.777 mg, 33.000 mg, 1.00000 mg, 7. "),
        ("0.25 mg, 05.5 mg, 123.4 mg, 1234.500 mg", "0.77 mg, 05.7 mg, 789.7 mg, 1234.777 mg"),
        ("05 mg, 004 mg, 0466, 0145, 0045, 00.0", "05 mg, 004 mg, 0789, 0130, 0030, 00.0"),
        ("12.5.2024, 2.717224.38", "22.7.2024, 2.77777.33"),
        ("at 2145, in 2003, in 2099, 1999, 123456", "at 1234, in 2024, in 2070, 6789, 56789"),
        ("LDN1e2mg, 27.5E-3 mg", "LDN1e2mg, 27.5E-3 mg"),
        ("4.5 mg xqzk", "2.7 mg flurble"),
        ("xqzk17 17xqzk", "xqzk17 17xqzk"),
        ("never dailyx90", "never dailyx77"),
    ],
)
def test_what_stands_for_numbers_and_words(text: str, specimen: str) -> None:
    assert specimen_of(text) == specimen


@pytest.mark.parametrize("decimal_comma", [False, True])
def test_a_known_shape_knows_the_limits(*, decimal_comma: bool) -> None:
    memory = ShapeMemory(decimal_comma=decimal_comma)
    for number in ("4.5", "0.000000001", "0.0000000009", "1000", "1000.1", "0", "0.0", "4.500"):
        tried = f"{number} mg daily".replace(".", "," if decimal_comma else ".")
        assert remembered(memory, tried) == read(tried, decimal_comma=decimal_comma), tried


def test_a_decimal_comma_in_a_shape() -> None:
    memory = ShapeMemory(decimal_comma=True)
    for number in ("4,5", "4,125", "50"):
        assert memory.mg(f"{number} mg daily") == Decimal(number.replace(",", "."))
    assert [memory.code(f"{number} mg daily") for number in ("4.5", "4.25")] == ["comma", "comma"]


def test_unknown_words_have_one_specimen() -> None:
    assert specimen_of("12.5 mg xqzk daily") == specimen_of("71.2 mg Fnord daily")
    assert specimen_of("xqzk") not in WORDS


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "REMEMBERED", 20)
    memory = ShapeMemory()
    for at in range(1, 50):
        assert memory.mg(f"4.5 mg daily for {at + 10} days") == Decimal("4.5")
        assert memory.mg(f"2 x {at} mg") == 2 * at
        assert memory.mg(f"q 72 h, {at} daily{'!' * at}") is None
        assert memory.mg(f"{at} daily") is None
        assert memory.code(f"{at} daily") == "unit"
        assert memory.mg(f"9 mg ({at} x 5 mg tablets)") is None
        assert len(memory._factors) <= 20  # noqa: SLF001
        assert len(memory._specimens.codes) <= 20  # noqa: SLF001
    assert memory.mg("4" * 201) is None
    assert memory.code("4" * 201) == "too-long"
    for number in ("4.5", "4.6"):  # a third of some has no last decimal
        text = f"{number} mg/3 mL, take 1 mL daily"
        assert remembered(memory, text) == read(text)


def test_a_dose_has_no_code() -> None:
    with pytest.raises(AssertionError, match="is Dose"):
        ShapeMemory().code("4.5 mg")
