"""The reader: exact milligrams a day, or a refusal that says what to type."""

from __future__ import annotations

import re
import time
from decimal import Decimal
from typing import Literal
from unicodedata import normalize

import pytest
from conftest import dose_table, golden, ldn
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ldn_cli import Dose, DoseError, parse_dose
from ldn_cli.dose.answer import dose_of
from ldn_cli.dose.messages import Reason
from ldn_cli.dose.model import LEAST_MG, LONGEST, MOST_MG
from ldn_cli.dose.vocabulary import every_phrase
from ldn_cli.exact import plain
from ldn_cli.wording import escaped

TABLE = dose_table()


def answer(text: str, unit: str | None = None, *, decimal_comma: bool = False) -> str:
    """Read *text*: the milligrams a day, or the code of the refusal."""
    try:
        return plain(parse_dose(text, unit, decimal_comma=decimal_comma).mg)
    except DoseError as error:
        return f"refuse:{error.code}"


def test_the_table_is_there() -> None:
    assert len(TABLE) > 1900
    assert len({text for text, _ in TABLE}) == len(TABLE)


def test_every_string_of_the_table() -> None:
    answers = [(text, expected, answer(text)) for text, expected in TABLE]
    assert [row for row in answers if row[1] != row[2]] == []


def refusals() -> str:
    """Write what is said of every refused string of the table: the string, code, message and hint."""
    lines = []
    for text, expected in TABLE:
        if expected.startswith("refuse:"):
            with pytest.raises(DoseError) as caught:
                parse_dose(text)
            lines.append(
                f"{escaped(text)}\t{caught.value.code}\t{caught.value.message}\t{caught.value.hint or ''}\n"
            )
    return "".join(lines)


def arithmetic() -> str:
    """Write how each dose of the table was found, where it is not as it was written."""
    texts = [text for text, expected in TABLE if not expected.startswith("refuse:")]
    doses = [parse_dose(text) for text in texts]
    assert [dose.text for dose in doses] == texts
    return "".join(
        f"{escaped(dose.text)}\t{dose.arithmetic}\n" for dose in doses if dose.arithmetic
    )


def test_how_a_dose_of_the_table_was_found() -> None:
    golden("arithmetic.tsv", arithmetic())


def test_what_is_said_of_a_refused_string() -> None:
    golden("refusals.tsv", refusals())


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("4,5", "4.5"),
        ("4,5 mg täglich", "4.5 mg täglich"),
        (",5 mg", "0.5 mg"),
        ("0,500 mg", "0.500 mg"),
        ("1,000", "1000 or 1.000"),
        ("1,000 kg", None),
        ("1,000.5 mg", None),
        ("1,000.5 mcg", "1000.5 mcg"),
        ("1.000,5 mcg", "1000.5 mcg"),
        ("345,678 mcg", "345678 mcg or 345.678 mcg"),
        ("4,5,6", None),
        ("1,0000 mg", "1.0000 mg"),
        ("4.500 mg täglich", "4.5 mg täglich"),
        ("4.500 mcg täglich", "4500 mcg täglich or 4.5 mcg täglich"),
        ("001", None),
        ("05 mg", "5 mg or 0.5 mg"),
        ("00.5", "0.5"),
        ("00", None),
        ("٤ mg", "4 mg"),
        ("５０．５", "50.5"),
        ("1-5 mg", None),
        ("5_000", None),
        ("4,500 mg täglich", "4.5 mg täglich"),
        ("1.125 mcg täglich", "1125 mcg täglich or 1.1250 mcg täglich"),
        ("4.5² mg", None),
        ("mg,50", "mg 0.50 or mg 50"),
        ("LDN.5 mg", "LDN 0.5 mg or LDN 5 mg"),
        ("LDN,05 mg", None),
        ("mcg.5", "mcg 0.5 or mcg 5"),
        ("1.000.000,5 mcg", None),
        ("1,000,000 mcg", "1000000 mcg"),
        ("999,999 g", None),
        ("4\u06605 mg", None),
        ("\u0665\u0660 mg", "50 mg"),
        ('5"', None),
        ("(4.5)", None),
        ("1 daily", "1 mg daily"),
        ("LDN 30", "LDN 30 mg"),
        ("LDN100", "LDN 100 mg"),
        ("LDN193189", None),
        ("Dose: 1 daily", "Dose: 1 mg daily"),
        ("4500", "4500 mcg"),
        ("4500 mg", None),
        ("1001 mg", None),
        ("4.5 g daily", None),
        ("naltrexone 50 mg tablet", "1 x 50 mg"),
        ("45 \u039cG", "45 mcg or 45 mg"),
        ("4500 \u039cG", "4500 mcg"),
        ("4.5 mg flurble", None),
        ("4,", None),
        ("LDN ,5 mg", "LDN 0.5 mg or LDN 5 mg"),
        ("4.5 mg,", "4.5 mg"),
        ("'4.5", "4.5"),
        ("(4.5", None),
    ],
)
def test_a_hint_is_the_text_to_type(text: str, hint: str | None) -> None:
    with pytest.raises(DoseError) as caught:
        parse_dose(text)
    assert caught.value.hint == hint
    assert str(caught.value) == caught.value.message + (f"; write {hint}" if hint else "")
    for correction in hint.split(" or ") if hint else ():
        assert isinstance(parse_dose(correction), Dose)


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("4.5 mg", None),
        ("4500 mcg", "4500 mcg = 4.5 mg a day"),
        ("0.05 g", "0.05 g = 50 mg a day"),
        ("2.25 mg twice daily", "2 x 2.25 mg = 4.5 mg a day"),
        ("1500 µg tid", "3 x 1500 mcg = 4500 mcg = 4.5 mg a day"),
    ],
)
def test_totals_and_conversions_are_shown(text: str, arithmetic: str | None) -> None:
    assert parse_dose(text).arithmetic == arithmetic


def test_how_it_was_read() -> None:
    assert parse_dose(" 2.250 MG b.i.d.") == Dose(
        Decimal("4.5"), " 2.250 MG b.i.d.", "2 x 2.25 mg = 4.5 mg a day"
    )


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("4500", "mcg", "4.5"),
        ("0.05", "g", "50"),
        ("4.5 mg", "g", "4.5"),
        ("4500 twice a day", "mcg", "9"),
        ("5", "mg", "5"),
        ("4.5 daily, #30", "mg", "4.5"),
        ("4500 nightly, disp 30", "mcg", "4.5"),
        ("LDN 1234", "mcg", "1.234"),
        ("LDN 12345", "mcg", "12.345"),
        ("LDN-12345", "mcg", "refuse:other-drug"),
    ],
)
def test_the_unit_of_a_bare_number(text: str, unit: str, expected: str) -> None:
    assert answer(text, unit) == expected


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("4,5", None, "4.5"),
        (",5 mg nightly", None, "0.5"),
        ("4500,5 mcg", None, "4.5005"),
        ("1,5 mg mane et 3,0 mg nocte", None, "4.5"),
        ("4,500 mg abends", None, "4.5"),
        ("4500,5", "mcg", "4.5005"),
        ("28", "g", "refuse:out-of-range"),
        ("LDN 200", "g", "refuse:out-of-range"),
        ("4.5", None, "refuse:comma"),
        ("4.5 \udcb5g", None, "refuse:encoding"),
        ("3.5 mg", "g", "refuse:comma"),
        (".5 mg nightly", None, "refuse:comma"),
        ("4.500,5 mcg", None, "refuse:comma"),
        ("4,5 mg p.o. b.i.d.", None, "9"),
        ("4, 5 mg", None, "refuse:count"),
        ("x,5 mg", None, "refuse:comma"),
    ],
)
def test_a_comma_as_the_decimal_mark(text: str, unit: str | None, expected: str) -> None:
    assert answer(text, unit, decimal_comma=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0.000000001", "0.000000001"), ("0.0000000009999999999999999", "refuse:out-of-range"), ("1000", "1000"),
        ("1000.0000000000000001", "refuse:out-of-range"), ("1 g", "1000"), ("1 pg", "refuse:unit"),
        ("1e-9", "0.000000001"), ("1e3", "1000"), ("1e4", "refuse:out-of-range"), ("0e999", "refuse:zero"),
        ("0e99999999999999999999999", "refuse:zero"), ("1e99999999999999999999999", "refuse:out-of-range"),
        ("1e-999", "refuse:out-of-range"), ("500 mg twice daily", "1000"), ("501 mg twice daily", "refuse:out-of-range"),
        ("5.0000000000000000001", "5.0000000000000000001"), ("1e00000000000000000000001", "10"),
    ],
)  # fmt: skip
def test_the_limits_are_exact(text: str, expected: str) -> None:
    assert answer(text) == expected
    assert (Decimal("0.000000001"), Decimal(1000)) == (LEAST_MG, MOST_MG)


@pytest.mark.parametrize(
    "text",
    [
        "1e999999999",
        "9" * 1_000_000,
        "sNaN",
        "1" + "e9" * 40,
        "(" * 64,
        "a." * 32,
        "1 " * 32,
        "every " * 10,
    ],
)
def test_hostile_text_costs_nothing(text: str) -> None:
    begun = time.process_time()
    with pytest.raises(DoseError):
        parse_dose(text)
    assert time.process_time() - begun < 0.05


def test_a_hint_is_read_with_the_unit_of_bare_numbers() -> None:
    for text, unit, hint in (
        ("4500,5", "mcg", "4500.5"),
        ("2000,5", "g", None),
        ("2000 for 3 days", "mg", "2000 mcg for 3 days"),
        ("0,0000001", "mcg", None),
    ):
        with pytest.raises(DoseError) as caught:
            parse_dose(text, unit)
        assert caught.value.hint == hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("05 mg", "5 mg or 0,5 mg"),
        ("naltrexone 050 mg daily", "naltrexone 50 mg daily or naltrexone 0,50 mg daily"),
        ("LDN,5 mg", "LDN 0,5 mg or LDN 5 mg"),
        ("1,5 mg tablet bid", "1 x 1,5 mg tablet bid"),
        ("4.5 mg", None),
    ],
)
def test_a_hint_writes_a_decimal_comma_where_one_is_read(text: str, hint: str | None) -> None:
    with pytest.raises(DoseError) as caught:
        parse_dose(text, decimal_comma=True)
    assert caught.value.hint == hint
    for correction in hint.split(" or ") if hint else ():
        assert isinstance(parse_dose(correction, decimal_comma=True), Dose)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("4.5 mg tablet twice daily", "1 x 4.5 mg tablet twice daily"),
        ("naltrexone 50 mg tablet", "1 x 50 mg"),
        ("naltrexone tablet 50 mg", "1 x 50 mg"),
        ("LDN nightly 4.5", None),
        ("take " * 37 + "LDN 4.500000", "take " * 37 + "LDN 4.500000 mg"),  # 200 characters
        ("take " * 37 + "LDN 4.5000000", None),
        ("LDN at 9", None),
        ("Day 14", None),
        ("Tag 3", None),
        ("LDN at 10 nightly", None),
    ],
)
def test_a_hint_keeps_how_often_and_makes_no_hour_a_dose(text: str, hint: str | None) -> None:
    with pytest.raises(DoseError) as caught:
        parse_dose(text)
    assert caught.value.hint == hint


@pytest.mark.parametrize(
    "text",
    [
        "nightly 10",
        "Tag 3",
        "night 12",
        "9 pm 4",
        "for 3 nights 5",
        "day 14",
        "at 9",
        "2天 3",
        "LDN4",
        "x4",
        "1. LDN",
        "1 dose daily",
        "2 dosis diarias",
        "daily4.5",
        "oral4.5",
        "nightly4",
        "po4.5 daily",
        "naltrexone4.5",
    ],
)
def test_an_hour_or_a_day_is_no_dose_with_a_unit_given_apart(text: str) -> None:
    assert answer(text, "mg").startswith("refuse:")


def test_another_unit_is_no_unit() -> None:
    with pytest.raises(ValueError, match="there are mg, mcg, g"):
        parse_dose("4.5", "kg")


def test_no_reason_says_what_another_says() -> None:
    assert len({reason.message for reason in Reason}) == len(Reason.__members__)


def test_every_reason_is_given_for_a_string_of_the_table() -> None:
    said = refusals()
    unsaid = {
        reason
        for reason in Reason
        if not re.search(re.escape(reason.message).replace(r"\{word\}", '"[^\t]+"'), said)
    }
    assert unsaid == {Reason.POINT_BESIDE_COMMAS}  # only where commas are decimal marks


WORDS = sorted({" ".join(phrase.words) for phrase in every_phrase()})
pieces = st.one_of(
    st.sampled_from(WORDS),
    st.decimals(allow_nan=False, allow_infinity=False, min_value=0, max_value=2000, places=3).map(
        str
    ),
    st.sampled_from(
        [
            "4.5",
            "50",
            ",",
            ".",
            "-",
            "/",
            ":",
            ";",
            "=",
            "#",
            "x",
            "+",
            "[",
            "]",
            "(",
            ")",
            "e",
            "1e3",
            " ",
            "\t",
            "\u00a0",
            "µg",
            "½",
            "٤",
            "\x00",
            "\ud800",
        ]
    ),
)
texts = st.one_of(
    st.text(max_size=80),
    st.lists(pieces, max_size=7).map(" ".join),
    st.lists(pieces, max_size=7).map("".join),
)


@pytest.mark.no_cover  # others measure it; this one reads much
@settings(max_examples=500)
@given(texts)
@example("")
@example("0e5")
@example("5..")
def test_any_text_is_a_dose_or_a_refusal(text: str) -> None:
    try:
        dose = parse_dose(text)
    except DoseError as error:
        assert error.code
        assert error.message
    else:
        assert LEAST_MG <= dose.mg <= MOST_MG
        assert (
            parse_dose(
                plain(dose.mg)[:LONGEST] if len(plain(dose.mg)) > LONGEST else plain(dose.mg)
            ).mg
            > 0
        )


@pytest.mark.no_cover  # others measure it; this one reads much
@settings(max_examples=500)
@given(
    st.sampled_from(
        [text for text, expected in TABLE if not expected.startswith("refuse") and len(text) < 40]
    ),
    st.data(),
)
def test_answers_do_not_depend_on_case_and_spacing(text: str, data: st.DataObject) -> None:
    expected = answer(text)
    if text.isascii() or "\u039c" not in text.upper():  # a micro sign in capitals looks like M
        assert answer(text.upper()) == expected
        assert answer(text.title()) == expected
    assert answer(text.lower()) == expected
    spaces = data.draw(st.sampled_from([" ", "  ", "\t", "\u00a0", "\u202f"]))
    assert answer(f"{spaces}{spaces.join(text.split())}{spaces}") == expected


@settings(max_examples=300)
@given(
    st.decimals(
        min_value=LEAST_MG, max_value=MOST_MG, allow_nan=False, allow_infinity=False, places=9
    )
)
def test_a_dose_printed_and_read_again_is_the_same(mg: Decimal) -> None:
    if mg:
        assert parse_dose(plain(mg)).mg == mg
        assert parse_dose(f"{plain(mg)} mg daily").mg == mg


@pytest.mark.no_cover  # others measure it; this one reads much
@settings(max_examples=500)
@given(
    st.from_regex(r"(0|[1-9][0-9]{0,6})(\.[0-9]{0,9})?|\.[0-9]{1,9}", fullmatch=True),
    st.sampled_from(["", " mg", "mg", " mcg", "g"]),
)
def test_plain_numbers_and_the_grammar_agree(number: str, unit: str) -> None:
    text = number + unit
    try:
        read = dose_of(text, "mcg", decimal_comma=False)
    except DoseError as error:
        assert answer(text, "mcg") == f"refuse:{error.code}"
    else:
        assert parse_dose(text, "mcg") == read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 2 times daily", "refuse:unit"), ("10 2 times daily", "refuse:unit"), ("5 12 hourly", "refuse:unit"),
        ("5 mg 2 times daily", "10"), ("5 two times daily", "10"), ("2 times daily 5", "10"), ("5 x 2 daily", "refuse:count"),
        ("10/12 h", "refuse:unit"),
    ],
)  # fmt: skip
def test_digits_of_how_often_are_no_part_of_the_dose(text: str, expected: str) -> None:
    assert answer(text, "mg") == expected


@pytest.mark.parametrize("once", ["qd", "od", "q24h", "daily dose", "daily", "once daily"])
@pytest.mark.parametrize("clock", ["at night", "in the morning", "with food"])
def test_once_a_day_and_a_time_of_day_agree(once: str, clock: str) -> None:
    assert answer(f"4.5 mg {once} {clock}") == "4.5"
    assert answer(f"4.5 mg {clock} {once}") == "4.5"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mg: 4.5", "4.5"), ("mg = 4.5", "4.5"), ("mcg: 4500", "4.5"), ("mcg = 4500", "4.5"), ("mg 4.5", "4.5"), ("mg daily 4.5", "refuse"),
        ("mg", "refuse"), ("mg:", "refuse"), ("mg 4.5 mg", "refuse"), ("mcg 4500 daily mg", "refuse"),
    ],
)  # fmt: skip
def test_a_unit_may_stand_right_before_its_number(text: str, expected: str) -> None:
    assert answer(text).partition(":")[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4.5 mg, daily", "4.5"),
        ("4.5 mg, bid", "9"),
        ("4.5 mg,", "refuse"),
        ("ldn, 4.5 mg", "4.5"),
        ("4.500e0 mg täglich", "4.5"),
    ],
)
def test_a_comma_parts_words_and_an_exponent_groups_nothing(text: str, expected: str) -> None:
    assert answer(text).partition(":")[0] == expected


ONE_OR_ALL = (
    "may be what one tablet or capsule holds, or all that is taken: write the mg of a whole day"
)
HOW_MANY = (
    '"x" may say how often, how many at once or how large a pack is: write it in words,'
    " such as 1.5 mg three times daily"
)
TAKEN = "only a dose that is taken is read"
DATE = "is a date: write the dose of a day alone"


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("5" * 201, "too-long", "longer than 200 characters"),
        ("0.0", "zero", "zero is no dose"),
        ("1e-10", "out-of-range", "under 1 pg a day, which is less than any dose known"),
        (
            "1e9",
            "out-of-range",
            "over 1 g a day: no study known gave so much, so the unit may be another",
        ),
        ("4.5 mg bid twice daily", "two-schedules", "how often is said twice and may add up"),
        (
            "0.5 tab (50 mg) daily",
            "total",
            f'"50 mg" {ONE_OR_ALL}',
        ),
        (
            "2 x 50 mg (3 tablets daily)",
            "total",
            f'"2 x 50 mg" {ONE_OR_ALL}',
        ),
        (
            "1.5 mg x 3",
            "count",
            HOW_MANY,
        ),
        ("do not take 4.5 mg", "not-understood", f'"do not take": {TAKEN}'),
        ("Don\u2019t take 4.5 mg", "not-understood", f'"Don\u2019t take": {TAKEN}'),
        ("never take up to 50 mg", "not-understood", f'"never take": {TAKEN}'),
        (
            "do not exceed 4.5 mg",
            "range",
            '"do not exceed" may mean a range, bound, estimate or choice, which is not one dose',
        ),
        ("4.5mg at night (started March)", "schedule", f'"march" {DATE}'),
        ("4.5 mg, started May 2024", "schedule", f'"may" {DATE}'),
        ("4.5 mg since 2024-03-01", "schedule", f'"2024-03-01" {DATE}'),
        ("4.5\u200bmg", "not-understood", '"\\u200b" is not understood here'),
        ("4.5 mg today", "schedule", f'"today" {DATE}'),
        (
            "4.5 mg, may repeat",
            "schedule",
            '"may" may mean that the dose changes; explain each dose by itself',
        ),
    ],
)
def test_the_reader_says_why(text: str, code: str, message: str) -> None:
    with pytest.raises(DoseError) as caught:
        parse_dose(text)
    assert (caught.value.code, caught.value.message, caught.value.hint) == (code, message, None)


def test_what_is_said_does_not_depend_on_the_hash_seed() -> None:
    texts = ("change 4.5 mg lower 3 mg", "raise 3 mg reduced 1.5 mg", "up to 4.5 mg flurble")
    runs = [ldn("classify", *texts, PYTHONHASHSEED=seed) for seed in ("0", "1", "2")]
    assert runs[0].err.count('"change" may mean that the dose changes') == 1
    assert runs[0].err.count('"raise" may mean that the dose changes') == 1
    assert runs[1:] == runs[:1] * 2


def test_two_hundred_characters_are_not_too_long() -> None:
    assert answer("5" + " " * 197 + "mg") == "5"
    assert answer("5." + "0" * 198) == "5"
    assert answer("5." + "0" * 199) == "refuse:too-long"


@pytest.mark.parametrize(
    "space",
    [
        " ",
        "\t",
        "\n",
        "\r",
        "\f",
        "\v",
        "\u00a0",
        "\u1680",
        "\u2000",
        "\u2009",
        "\u200a",
        "\u202f",
        "\u205f",
        "\u3000",
    ],
)
def test_every_space_is_one(space: str) -> None:
    assert answer(f"{space}+4.5{space}mg{space}{space}per{space}day{space}") == "4.5"


@pytest.mark.parametrize("digit", "123456789")
def test_every_digit_may_stand_at_every_place(digit: str) -> None:
    for text in (
        digit,
        digit * 3,
        f"1{digit}",
        f".{digit}",
        f".0{digit}",
        f"0.{digit}0{digit}",
        f"{digit}0.{digit}",
    ):
        assert parse_dose(text).mg == parse_dose(f"{text} mg daily").mg == Decimal(text)
    assert answer(f"1e-{digit}") == plain(Decimal(f"1e-{digit}"))


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("1.000", "refuse:comma"), ("9.999", "refuse:comma"), ("10.500", "refuse:comma"), ("19.909", "refuse:comma"), ("999.090", "refuse:comma"),
        ("0.500", "0.5"), ("4.5000", "4.5"), ("4.50", "4.5"), ("1000.500", "refuse:out-of-range"),
    ],
)  # fmt: skip
def test_only_a_point_before_three_digits_may_group(number: str, expected: str) -> None:
    assert answer(f"{number} mg täglich") == expected
    in_english = "refuse:out-of-range" if Decimal(number) > MOST_MG else plain(Decimal(number))
    assert answer(f"{number} mg daily") == in_english


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("4.5 mg .", True),
        ("4.5 mg daily .", True),
        ("5 .", True),
        ("5. .", False),
        ("mg 5. .", False),
        ("4.5 mg . .", False),
        ("4.5X", False),
        ("X 4.5 mg", False),
    ],
)
def test_one_full_stop_may_end_a_sentence(text: str, *, read: bool) -> None:
    assert answer(text).startswith("refuse:") is not read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (": 4.5 mg", "refuse:not-understood"), ("= 4.5", "refuse:not-understood"), ("LDN :", "refuse:not-a-number"), ("LDN: 4.5 mg", "4.5"),
        ("LDN = 4.5 mg", "4.5"), ("LDN := 4.5", "refuse:unit"), ("bid: 2.25 mg", "4.5"), ("bid = 2.25 mg", "refuse:total"),
        ("qd = 4.5 mg", "4.5"), ("LDN bid = 2.25 mg", "refuse:total"), ("4.5 mg :", "refuse:not-understood"),
    ],
)  # fmt: skip
def test_one_sign_may_lead_to_a_number(text: str, expected: str) -> None:
    assert answer(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2.25 mg (2x/day)", "4.5"), ("2.25 mg (2x/day) LDN", "4.5"), ("2.25 mg (2x/day", "refuse:not-understood"), ("(2x/day) 2.25 mg", "4.5"),
        ("2.25 mg (2x/day) nightly", "refuse:two-schedules"), ("1.5 mg (3 times a day) with food", "4.5"), ("LDN 2.25 mg (every 12 hours)", "4.5"),
        ("2.25 mg (2x/day extra)", "refuse:unknown-word"), ("2.25 mg ((2x/day))", "refuse:not-understood"), ("4.5 mg (2)", "refuse:two-numbers"),
    ],
)  # fmt: skip
def test_how_often_may_stand_in_parentheses(text: str, expected: str) -> None:
    assert answer(text) == expected


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_an_accent_is_one_letter_or_two(form: Literal["NFC", "NFD", "NFKC", "NFKD"]) -> None:
    for text in ("4.5 mg täglich", "4.5 mg al día", "4.5 mg à noite"):
        assert answer(normalize(form, text)) == "4.5"


@pytest.mark.parametrize("digit", "123456789")
def test_a_number_in_parentheses_is_no_aside(digit: str) -> None:
    assert answer(f"4.5 mg ({digit})").startswith("refuse:")
    assert answer(f"{digit} mg (daily)") == digit
    assert answer(f"{digit} mg () daily") == digit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 mg q.4h", "6"),
        ("4.5 mg b.id", "9"),
        ("4.5 mg p..o. daily", "refuse"),
        ("4.5 mg.. daily", "refuse"),
        ("4.5 mg .. daily", "refuse"),
    ],
)
def test_single_points_belong_to_abbreviations(text: str, expected: str) -> None:
    assert answer(text).partition(":")[0] == expected
