"""Where text meets terminals: widths, colours, encodings; and how many doses a document has."""

from __future__ import annotations

import re
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from conftest import COMMAND_LINES, Result, contrast, golden, ldn, ldn_in_turn, takes
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from ldn_cli import explain
from ldn_cli.commands import COMMANDS
from ldn_cli.commands.explain import MOST_DRAWN
from ldn_cli.pages.explain import explanation_page
from ldn_cli.pages.findings import findings_page
from ldn_cli.pages.geometry import band_of, dose_label
from ldn_cli.pages.scale import (
    BAND,
    DESCRIBED,
    MARK,
    QUIET,
    SILENT,
    STYLE,
    column_of,
    dose_scale,
    scale_columns,
    span,
)
from ldn_cli.pages.terminal import _with_codes, writable
from ldn_cli.rules import REGIMES

OF_COMMANDS = [  # the page of check needs a copy of the transcript
    [name, *COMMAND_LINES[name][0]] for name in COMMANDS if takes(name, "color") and name != "check"
]
PAGES = [
    *OF_COMMANDS,
    ["explain", "0.001", "4.5", "12", "50", "500", "1000", "149.99999999999999"],
    ["evidence"],
]


@pytest.mark.parametrize("arguments", PAGES, ids=" ".join)
@pytest.mark.parametrize("columns", ["0", "1", "40", "60", "80", "120", "300", "abc"])
def test_no_line_is_wider_than_the_page(arguments: list[str], columns: str) -> None:
    result = ldn(*arguments, COLUMNS=columns)
    assert (result.code, result.err) == (0, "")
    wanted = int(columns) if columns.isdigit() and int(columns) else 80
    assert max(map(len, result.out.splitlines())) <= min(max(wanted, 40), 100)
    assert not [line for line in result.out.splitlines() if line != line.rstrip()]
    assert "\x1b" not in result.out


@pytest.mark.parametrize(
    "locale",
    [{"PYTHONIOENCODING": name} for name in ("ascii", "latin-1", "cp1252", "cp437", "utf-8")]
    + [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "POSIX"},
    ],
    ids=str,
)
def test_every_encoding_is_readable(locale: dict[str, str]) -> None:
    runs = [
        *PAGES,
        ["--help"],
        ["explain", "--help"],
        ["explain", "4500 µg", "½ mg"],
        ["classify", "½ mg"],
    ]
    for arguments, result in zip(runs, ldn_in_turn(runs, locale), strict=True):
        assert result.code == (1 if "½ mg" in arguments else 0), arguments
        assert "Traceback" not in result.err, arguments
        assert "\\u" not in result.out, arguments
        if locale.get("PYTHONIOENCODING") == "ascii":
            assert result.out.isascii(), arguments
            if arguments == ["explain", "4.5"]:
                assert "===" in result.out
                assert "P7" in result.out


def test_operands_are_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    def in_c(*arguments: str) -> Result:
        return ldn(*arguments, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")

    assert in_c("classify", "4500 \u00b5g").out == "low-dose\n"
    (tmp_path / "r\u00e9.csv").write_text("dos\u00e9\n5\n", "utf-8")
    result = in_c(
        "annotate", f"{tmp_path}/r\u00e9.csv", "--column", "dos\u00e9", "--prefix", "\u00e9"
    )
    assert (result.code, result.out) == (
        0,
        "dos\u00e9,\u00e9dose_mg_per_day,\u00e9regime,\u00e9dose_error\n5,5,low-dose,\n",
    )


def test_json_is_utf_8_whatever_the_locale() -> None:
    assert "¶7" in ldn("regimes", "-f", "json", PYTHONIOENCODING="ascii").out


COLOR = re.compile("\x1b\\[")


@pytest.mark.parametrize(
    ("arguments", "environment", "colored"),
    [
        ([], {}, False), ([], {"FORCE_COLOR": "1"}, True), ([], {"FORCE_COLOR": "0"}, False), ([], {"FORCE_COLOR": ""}, False),
        ([], {"CLICOLOR_FORCE": "1"}, True), ([], {"CLICOLOR_FORCE": "0"}, False), ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ([], {"NO_COLOR": ""}, False), (["--color", "always"], {}, True), (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False), (["--color", "always"], {"TERM": "dumb"}, True),
        ([], {"GITHUB_ACTIONS": "true"}, False), ([], {"PY_COLORS": "1"}, False), ([], {"CI": "true"}, False), ([], {"COLORTERM": "truecolor"}, False),
    ],
)  # fmt: skip
def test_colour_is_decided_once(
    arguments: list[str], environment: dict[str, str], *, colored: bool
) -> None:
    plain = ldn("explain", "4.5")
    result = ldn("explain", "4.5", *arguments, stdin=b"", **environment)
    assert bool(COLOR.search(result.out)) is colored
    assert re.sub("\x1b\\[[0-9;]*m", "", result.out) == plain.out
    for help_ in (["--help"], ["explain", "--nonsense"]):
        shown = ldn(*help_, stdin=b"", **environment)
        assert not COLOR.search(shown.out + shown.err)


def test_terminal_width_of_others_does_no_harm() -> None:
    assert ldn("explain", "4.5", TERMINAL_WIDTH="x").code == 0
    assert ldn("--help", TERMINAL_WIDTH="x").code == 0


@pytest.mark.parametrize(
    "text",
    [
        "\x1b]0;title\x07 4",
        "\x1b[31m5",
        "\u202e5.4",
        "\u009b31m",
        "[red]5[/red]",
        ":smile:",
        "[/]",
        "<script>",
        "\udcff",
        "a\rb",
    ],
)
def test_untrusted_text_is_escaped_in_messages(text: str) -> None:
    result = ldn("explain", text)
    assert result.code == 1
    assert len(result.err.splitlines()) == 1
    assert result.err.removesuffix("\n").isprintable()
    if text.isprintable():
        assert text in result.err
    for command in (
        ["source", text],
        ["classify", "--is", text, "5"],
        ["check", text],
        ["annotate", text, "--column", "x"],
        [text],
    ):
        shown = ldn(*command)
        column = command[0] == "sql" and text.isprintable()  # may be a name, which is quoted
        assert shown.code == (0 if column else 2), command
        assert shown.err.removesuffix("\n").isprintable(), command
    # A column may have any name that is shown: it is quoted, as it stands. Others are refused.
    shown = ldn("sql", text)
    assert (shown.out + shown.err).replace("\n", "").isprintable()
    if text.isprintable():
        assert (shown.code, shown.err) == (0, "")
        assert f'"{text}"' in shown.out
    else:
        assert (shown.code, shown.out) == (2, "")


@given(
    st.lists(
        st.decimals(min_value="1e-9", max_value="1000", allow_nan=False, allow_infinity=False),
        max_size=12,
    ),
    st.integers(40, 100),
)
def test_a_mark_stands_above_its_own_band(doses: list[Decimal], width: int) -> None:
    scale = scale_columns(width)
    places = set()
    for dose in doses:
        lines = [line.plain for line in dose_scale([dose], width, caption=False)]
        at = lines[0].index(MARK)
        first, last = span(band_of(dose), scale)
        assert first <= at <= last
        assert dose_label(dose) in lines[0]
        assert all(len(line) <= width for line in lines[1:])
        places.add(at)
    if len(doses) > 1:
        numbers, marks = (line.plain for line in dose_scale(doses, width, caption=False)[:2])
        assert {at for at, char in enumerate(marks) if char == MARK} == places
        named = re.findall(r"\d+", numbers)
        assert named[0] == "1"
        assert named[-1] == str(len(doses))


def test_silence_alone_is_hatched_and_no_shade_is_stronger() -> None:
    assert set(BAND) == set(REGIMES)
    assert BAND == {"low-dose": DESCRIBED, "undescribed": SILENT, "opioid-blockade": DESCRIBED}
    for width in (40, 59, 60, 80, 100):
        bands, *rest = (line.plain for line in dose_scale([], width, caption=False))
        drawn = re.sub("[^▒/]", "", bands[: scale_columns(width)])
        assert re.fullmatch(f"{DESCRIBED}+{SILENT}+{DESCRIBED}+", drawn)
        assert all(name in "\n".join([bands, *rest]) for name in REGIMES)


@pytest.mark.parametrize("width", [40, 72, 80, 100])
@pytest.mark.parametrize("dose", ["0.1", "4.5", "12", "50", "1000"])
def test_a_bar_shows_how_long_ten_times_a_dose_is(dose: str, width: int) -> None:
    lines = [line.plain for line in dose_scale([Decimal(dose)], width)]
    bare = [line.plain for line in dose_scale([Decimal(dose)], width, caption=False)]
    (bar,) = re.findall(r"scale: (├─*(?: 10 times(?: the dose)? |x 10)─*┤)", "\n".join(lines))
    scale = scale_columns(width)
    tenfold = column_of(Decimal(10), scale) - column_of(Decimal(1), scale)
    assert abs(len(bar) - 1 - tenfold) <= 1  # each end is rounded to a column
    assert all(len(line) <= width for line in lines)
    mark = next(line for line in lines if MARK in line)
    assert mark.index(MARK) == bare[0].index(MARK)
    assert lines[-1].split() in (
        "0.1 1 5 10 50 150 mg a day".split(),
        "0.1 1 5 50 150 mg a day".split(),
    )


@given(st.text(max_size=40), st.sampled_from(["ascii", "latin-1", "cp437", "utf-8"]))
def test_what_is_written_keeps_its_width(text: str, encoding: str) -> None:
    written = writable(text, encoding)
    assert len(written) == len(text)
    written.encode(encoding)


@pytest.mark.parametrize(
    "arguments",
    [
        *OF_COMMANDS,
        ["explain", "12"],
        ["explain", "50"],
        ["explain", "1.5", "4500 mcg", "25", "50", "1000"],
        ["explain", "0.5", "1.5", "3", "4.5", "12", "25", "50", "150"],
        ["evidence", "4.5", "--all"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("columns", ["40", "80"])
def test_pages_look_as_they_should(arguments: list[str], columns: str) -> None:
    golden(
        f"{'-'.join(arguments).replace(' ', '')}.{columns}.txt",
        ldn(*arguments, COLUMNS=columns).out,
    )


def test_every_colour_is_readable_on_white_and_black() -> None:
    from rich.color import Color

    for style in {*STYLE.values(), QUIET}:
        color = Color.parse(style).get_truecolor().hex
        assert contrast(color, "#ffffff") >= 4.5
        assert contrast(color, "#000000") >= 4.4


@pytest.mark.parametrize("width", [40, 80])
def test_styles_and_links_are_written_as_rich_writes_them(width: int) -> None:
    file = StringIO()
    console = Console(
        file=file, width=200, force_terminal=True, color_system="256", highlight=False, _environ={}
    )
    lines = [
        *findings_page(Decimal("4.5"), None, width),
        *explanation_page([explain("4.5")], width),
    ]
    for line in lines:
        console.print(line, soft_wrap=True)
    # Rich gives a link another random number in each line.
    written = re.sub(r"(?<=\x1b]8;id=)\d+", "", file.getvalue())
    assert "\x1b]8;id=;https://" in written
    ours = "".join(f"{_with_codes(line)}\n" for line in lines)
    assert re.sub(r"(?<=\x1b]8;id=)\d+", "", ours) == written


@pytest.mark.parametrize("form", ["svg", "html"])
def test_a_document_is_one_page_of_some_doses(form: str) -> None:
    none = ldn("explain", "-f", form)
    assert (none.code, none.out) == (2, "")
    assert "no dose given" in none.err
    most = ldn("explain", "-f", form, stdin=b"4.5\n" * MOST_DRAWN)
    assert (most.code, most.err) == (0, "")
    more = ldn("explain", "-f", form, stdin=b"4.5\n" * (MOST_DRAWN + 1))
    assert (more.code, more.out) == (2, "")
    assert f"{MOST_DRAWN} doses at most" in more.err
