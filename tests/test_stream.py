"""Lines in, lines out: every row answered, in order, in bounded memory."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from conftest import Run, dose_table
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ldn_cli import DoseError, parse_dose
from ldn_cli.dose.bounded import Bounded
from ldn_cli.dose.model import LONGEST
from ldn_cli.rules import INVALID, rule_for
from ldn_cli.tables.canonical import _stand_in, canonical_lines
from ldn_cli.tables.lines import (
    LONGEST_LINE,
    LineCache,
    blocks,
    classify_lines,
    decoded,
    line_blocks,
)


def reading(data: bytes, size: int = 7) -> Callable[[int], bytes]:
    """Read *data* in pieces of *size* bytes, as a slow pipe gives it."""
    pieces: Iterator[bytes] = (data[at : at + size] for at in range(0, len(data), size))
    return lambda _count: next(pieces, b"")


def regime_of(line: bytes, unit: str | None = None) -> str:
    """Classify one line anew, without the shortcuts of streams."""
    try:
        return rule_for(parse_dose(decoded(line), unit).mg).regime
    except DoseError:
        return INVALID


def answers(data: bytes, size: int = 7, unit: str = "mg") -> list[str]:
    """Classify all lines of *data*."""
    return (
        b"".join(b"".join(labels) for _, labels in classify_lines(reading(data, size), unit))
        .decode()
        .splitlines()
    )


@pytest.mark.parametrize("size", [1, 7, 1 << 17])
@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", []),
        (b"4.5", ["low-dose"]),
        (b"4.5\n", ["low-dose"]),
        (b"4.5\n\n50 mg\n", ["low-dose", "invalid", "opioid-blockade"]),
        (b"\n", ["invalid"]),
        (b"\n\n4.5", ["invalid", "invalid", "low-dose"]),
        (b"4.5\r\n6\r\n", ["low-dose", "undescribed"]),
        (b"\xef\xbb\xbf4.5\n6\n", ["low-dose", "undescribed"]),
        ("4500 µg\n".encode(), ["low-dose"]),
        (b"4500 \xb5g\n4.5\n", ["invalid", "low-dose"]),
        (b"5.0000000000000000001\n5\n49.999\n", ["undescribed", "low-dose", "undescribed"]),
        (b"2 mg bid\n3 mg twice daily\n", ["low-dose", "undescribed"]),
    ],
)
def test_every_line_is_answered(data: bytes, size: int, expected: list[str]) -> None:
    assert answers(data, size) == expected


def test_the_unit_of_bare_numbers() -> None:
    assert answers(b"5000\n5001\n5 mg\n", unit="mcg") == ["low-dose", "undescribed", "low-dose"]
    assert answers(b"0.005\n0.0050001\n0.05\n1\n", unit="g") == [
        "low-dose",
        "undescribed",
        "opioid-blockade",
        "opioid-blockade",
    ]


plain_lines = st.lists(
    st.text(alphabet="0123456789. mgcuMG/day\r\t", max_size=12)
    | st.from_regex(r"[0-9]{1,8}(\.[0-9]{0,20})?( ?m?c?g)?", fullmatch=True),
    max_size=12,
)


@pytest.mark.no_cover  # others measure it; this one reads much
@settings(max_examples=400)
@given(plain_lines, st.sampled_from(["mg", "mcg", "g"]))
@example(
    [
        "1000000.00000000000000001",
        "1000000",
        "0.000000001",
        "0.0000000009",
        "00.25",
        "10.25",
        "5." + "1" * 70,
    ],
    "mg",
)
@example(["4.5 mg/1 day", "4.5 mg/2 day", "2 a day", "3/day"], "mg")
@example(["4.500 mg/dag", "4.500"], "mg")
@example(["1.2.3", "5.0", "5.01", "50.", "49.99999999999999999"], "mg")
def test_plain_doses_that_stand_for_each_other_have_one_answer(lines: list[str], unit: str) -> None:
    block = "\n".join(lines).encode()
    expected = [regime_of(line, unit) for line in block.split(b"\n")]
    for fractions in (False, True):
        assert [
            regime_of(line, unit) for line in canonical_lines(block, fractions=fractions)
        ] == expected


@settings(max_examples=300)
@example(["\u00ae1", "LDN 1"], 1)  # the unit that is given counts beside words, too
@given(
    st.lists(
        st.text(max_size=20).filter(lambda line: "\n" not in line and "\ufeff" not in line),
        max_size=10,
    ),
    st.integers(1, 40),
)
def test_a_stream_answers_as_the_library_does(lines: list[str], size: int) -> None:
    data = "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")
    assert answers(data, size) == [
        regime_of(line.encode("utf-8", "replace"), "mg") for line in lines
    ]


def test_an_endless_line_is_refused_once() -> None:
    long_line = b"9" * (LONGEST_LINE * 2 + 5)
    assert answers(b"4.5\n" + long_line + b"\n6\n", 1 << 16) == [
        "low-dose",
        "invalid",
        "undescribed",
    ]
    assert answers(long_line, 1 << 16) == ["invalid"]
    assert answers(long_line + b"\n", 1 << 16) == ["invalid"]
    assert max(map(len, blocks(reading(long_line, 1 << 16), LONGEST_LINE))) <= LONGEST_LINE + (
        1 << 16
    )


def test_blocks_keep_every_byte() -> None:
    data = b"a\r\n\nb" * 50
    assert b"".join(blocks(reading(data), LONGEST_LINE)) == data
    assert b"\n".join(line_blocks(reading(data))) == data


def test_no_more_is_remembered_than_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Bounded, "most", 3)
    memory = LineCache()
    for line in (b"1", b"1", b"2", b"3", b"x", b"9" * (LONGEST + 1)):
        assert memory[line].endswith(b"\n")
    assert list(memory) == [b"x"]
    assert memory.was_full
    assert memory[b"9" * LONGEST] == b"invalid\n"
    assert b"9" * LONGEST in memory


@pytest.mark.parametrize("mark", ["utf-16", "utf-16-be"])
def test_utf_16_is_named(mark: str, run: Run) -> None:
    data = ("\ufeff4.5\n" if mark.endswith("be") else "4.5\n").encode(mark)
    result = run("classify", stdin=data)
    assert (result.code, result.out) == (2, "")
    assert re.fullmatch(r"ldn: standard input: UTF-16.*\n", result.err)


def test_classify_and_its_messages(run: Run) -> None:
    result = run("classify", stdin=b"4.5\n4,5\n\n50\n")
    assert (result.code, result.out) == (1, "low-dose\ninvalid\ninvalid\nopioid-blockade\n")
    lines = result.err.splitlines()
    assert lines[0].startswith("ldn: standard input:2: '4,5': ")
    assert "write 4.5" in lines[0]
    assert lines[1].startswith("ldn: standard input:3: '': ")


def test_ten_refused_lines_are_named_then_counted(run: Run) -> None:
    result = run("classify", stdin=b"x\n" * 25)
    assert result.code == 1
    assert result.out == "invalid\n" * 25
    lines = result.err.splitlines()
    assert len(lines) == 11
    assert [line.split(":")[2] for line in lines[:10]] == [str(number) for number in range(1, 11)]
    assert lines[10] == "ldn: 15 more refused, 25 in all"


def test_refused_lines_of_later_blocks_are_counted_too(run: Run) -> None:
    result = run("classify", stdin=b"x\n4.5\n" * 40_000)
    assert (result.code, result.out) == (1, "invalid\nlow-dose\n" * 40_000)
    assert result.err.splitlines()[10] == "ldn: 39990 more refused, 40000 in all"


def test_ten_is_no_more_than_ten(run: Run) -> None:
    assert len(run("classify", stdin=b"x\n" * 10).err.splitlines()) == 10


@pytest.mark.parametrize(
    ("arguments", "stdin", "code"),
    [
        (["low-dose", "4.5", "5 mg"], b"", 0), (["low-dose", "4.5", "50"], b"", 1), (["undescribed", "6"], b"", 0),
        (["low-dose"], b"4.5\n1\n", 0), (["low-dose"], b"4.5\n6\n", 1), (["low-dose", "4.5", "x"], b"", 2), (["low-dose"], b"50\nx\n", 2),
        (["opioid-blockade", "-"], b"50\n", 0), (["opioid-blockade", "60", "-"], b"5\n", 1),
    ],
)  # fmt: skip
def test_a_question_is_answered_by_the_exit_code(
    arguments: list[str], stdin: bytes, code: int, run: Run
) -> None:
    result = run("classify", "--is", *arguments, stdin=stdin)
    assert (result.code, result.out) == (code, "")


def test_a_question_about_nothing_is_trouble(run: Run) -> None:
    result = run("classify", "--is", "low-dose", stdin=b"")
    assert (result.code, result.out) == (2, "")
    assert "no dose given" in result.err
    assert run("classify", stdin=b"").code == 0


def test_a_question_about_no_regime(run: Run) -> None:
    result = run("classify", "--is", "low", "4.5")
    assert result.code == 2
    assert "low-dose, undescribed, opioid-blockade" in result.err


def test_operands_and_standard_input_mix(run: Run) -> None:
    assert (
        run("classify", "50", "-", "6", stdin=b"4.5\n").out
        == "opioid-blockade\nlow-dose\nundescribed\n"
    )
    assert run("classify", "50", stdin=b"4.5\n").out == "opioid-blockade\n"
    mixed = run("explain", "-f", "csv", "50", "-", "6", stdin=b"4.5\n").out.splitlines()
    assert [line.split(",")[0] for line in mixed] == ["input", "50", "4.5", "6"]
    assert run("classify", "--", "-5", "5").out == "invalid\nlow-dose\n"
    assert run("classify", "--unit", "mcg", "5001").out == "undescribed\n"


def test_digits_stand_for_their_neighbours() -> None:
    assert [_stand_in(digit) for digit in range(10)] == [0, 1, 2, 2, 2, 5, 6, 6, 6, 6]
    assert canonical_lines(b"0123456789\n4.5mg", fractions=False) == [b"0122256666", b"2.5mg"]
    assert canonical_lines(b"4.5 twice daily\n6", fractions=False) == [b"4.5 twice daily", b"6"]


def test_lines_are_given_on_as_soon_as_they_are_read() -> None:
    assert list(blocks(reading(b"4.5\n6\n50", 6), LONGEST_LINE)) == [b"4.5\n6\n", b"50"]
    assert list(line_blocks(reading(b"4.5\n6\n50\n1", 5))) == [b"4.5", b"6\n50", b"1"]


def test_the_longest_line_is_kept_whole_and_a_longer_one_comes_in_parts() -> None:
    longest = b"9" * LONGEST_LINE
    assert list(blocks(reading(longest + b"\n", LONGEST_LINE), LONGEST_LINE)) == [longest + b"\n"]
    assert list(blocks(reading(longest + b"9\n", LONGEST_LINE + 1), LONGEST_LINE)) == [
        longest + b"9",
        b"\n",
    ]
    longer = b"123456789" * LONGEST_LINE
    assert b"".join(blocks(reading(longer + b"\n6\n", 1 << 16), LONGEST_LINE)) == longer + b"\n6\n"


@pytest.mark.parametrize("parts", [2, 3, 4, 9])
@pytest.mark.parametrize("size", [1 << 16, LONGEST_LINE, LONGEST_LINE + 1])
def test_the_line_after_a_long_one_is_answered(parts: int, size: int) -> None:
    """The long line ends within a part, and right where one ends."""
    for length in (
        parts * (LONGEST_LINE + 1),
        parts * (LONGEST_LINE + 1) - 1,
        parts * LONGEST_LINE + 5,
    ):
        assert answers(b"9" * length + b"\n6\n50\n", size) == [
            "invalid",
            "undescribed",
            "opioid-blockade",
        ]


def test_a_mark_is_left_out_of_the_first_line_only() -> None:
    assert answers(b"\xef\xbb\xbf4.5\n\xef\xbb\xbf6\n50\n", 7) == [
        "low-dose",
        "invalid",
        "opioid-blockade",
    ]


def test_a_bare_number_is_in_milligrams_unless_said_otherwise() -> None:
    assert regime_of(b"4.5") == "low-dose"
    assert regime_of(b"6") == "undescribed"
    assert list(classify_lines(reading(b"4.5\n6"))) == [
        (b"4.5", [b"low-dose\n"]),
        (b"6", [b"undescribed\n"]),
    ]


@pytest.mark.no_cover  # others measure it; this one reads much
@pytest.mark.parametrize("change", [str, str.upper, str.lower])
def test_no_string_of_the_table_is_answered_otherwise_in_a_stream(
    change: Callable[[str], str],
) -> None:
    for text, _ in dose_table():
        line = change(text).encode("utf-8", "surrogateescape")
        if b"\n" not in line:
            for fractions in (False, True):
                (stand_in,) = canonical_lines(line, fractions=fractions)
                assert stand_in == line or regime_of(stand_in) == regime_of(line), line


@pytest.mark.parametrize(
    "often", ["{}x/day", "{}X/day", "{} x a day", "q{}h", "every {} h", "{} times daily"]
)
def test_digits_of_how_often_have_no_stand_in(often: str) -> None:
    for number in "123468":
        for dose in ("1 mg", "2 mg", "9 mg"):
            line = f"{dose} {often.format(number)}".encode()
            for fractions in (False, True):
                (stand_in,) = canonical_lines(line, fractions=fractions)
                assert stand_in == line or regime_of(stand_in) == regime_of(line), line


@pytest.mark.no_cover  # others measure it; this one reads much
def test_a_column_of_fractions_needs_few_answers() -> None:
    fractions = (
        "5",
        "1",
        "9",
        "05",
        "09",
        "50",
        "90",
        "123456789",
        "999999999999",
        "000000000001",
        "000000000000000000009",
    )
    column = "\n".join(
        f"{whole}.{fraction}00000 mg" for whole in (1, 9, 10, 99) for fraction in fractions
    ).encode()
    assert set(canonical_lines(column, fractions=True)) == {
        b"1.1 mg",
        b"6.1 mg",
        b"10.1 mg",
        b"66.1 mg",
    }
    assert len(set(canonical_lines(column, fractions=False))) > 30
    few = [b"5.000000000000 mg", b"0.250000000000 mg", b".500000000000 mg"]
    assert canonical_lines(b"\n".join(few), fractions=True) == few
    for length, longest in ((LONGEST, True), (LONGEST + 1, False)):
        line = b"1." + b"9" * (length - 2)
        assert (canonical_lines(line, fractions=True) == [b"1.1"]) is longest


def test_fractions_are_looked_for_where_answers_are_too_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Bounded, "most", 2_000)
    numbers = [f"{at}.{at % 7}5" for at in range(7_000)]
    given_ = (
        "\n".join(f"{number} mg x" for number in numbers)
        + "\n"
        + "\n".join(f"1.{at:06}1" for at in range(3_000))
        + "\n"
    )
    got = answers(given_.encode(), 1 << 15)
    assert got == ["invalid"] * len(numbers) + ["low-dose"] * 3_000
