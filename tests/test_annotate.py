"""CSV and TSV with three cells appended: every byte kept, every row answered, every fault named by its line."""

from __future__ import annotations

import csv
import io

import pytest
from conftest import Run
from hypothesis import given, settings
from hypothesis import strategies as st
from test_dose import answer

from ldn_cli import DoseError, classify
from ldn_cli.rules import INVALID
from ldn_cli.tables.annotate import COLUMNS, NAMED, HeaderError, annotate_rows
from ldn_cli.tables.lines import LONGEST_LINE
from ldn_cli.tables.rows import REACH, Rows, even_rows


def annotated(
    data: bytes,
    column: str = "dose",
    delimiter: bytes = b",",
    size: int = 64,
    prefix: str = "",
    unit: str = "mg",
) -> tuple[bytes, list[tuple[int, str]]]:
    """Annotate *data*, read in pieces of *size* bytes; give the output and what was reported, by line."""
    pieces = iter([data[at : at + size] for at in range(0, len(data), size)])
    reports: list[tuple[int, str]] = []

    def report(line: int, refused: str | DoseError) -> None:
        reports.append((line, refused if isinstance(refused, str) else refused.code))

    return b"".join(
        annotate_rows(lambda _count: next(pieces, b""), column, delimiter, unit, prefix, report)
    ), reports


HEAD = b",dose_mg_per_day,regime,dose_error"


@pytest.mark.parametrize("size", [1, 5, 1 << 16])
@pytest.mark.parametrize(
    ("data", "expected", "reports"),
    [
        (b"id,dose\n1,4.5\n", b"id,dose%b\n1,4.5,4.5,low-dose,\n" % HEAD, []),
        (b"id,dose\n1,4.5", b"id,dose%b\n1,4.5,4.5,low-dose," % HEAD, []),
        (b"id,dose", b"id,dose" + HEAD, []),
        (b"id,dose\r\n1,4500 mcg\r\n", b"id,dose%b\r\n1,4500 mcg,4.5,low-dose,\r\n" % HEAD, []),
        (b"\xef\xbb\xbfdose\n6\n", b"\xef\xbb\xbfdose%b\n6,6,undescribed,\n" % HEAD, []),
        (b'\xef\xbb\xbf"dose"\n"6"\n', b'\xef\xbb\xbf"dose"%b\n"6",6,undescribed,\n' % HEAD, []),
        (b"\n\ndose,x\n\n50,a\n\n", b"\n\ndose,x%b\n\n50,a,50,opioid-blockade,\n\n" % HEAD, []),
        (b'dose,note\n5,"a ""b"", c"\n', b'dose,note%b\n5,"a ""b"", c",5,low-dose,\n' % HEAD, []),
        (
            b'dose,note\n5,"a\nb"\n6,c\n',
            b'dose,note%b\n5,"a\nb",5,low-dose,\n6,c,6,undescribed,\n' % HEAD,
            [],
        ),
        (
            b"dose,n\n4;5,\n,x\n",
            b"dose,n%b\n4;5,,,invalid,two-numbers\n,x,,invalid,empty\n" % HEAD,
            [(2, "4;5"), (3, "")],
        ),
        (
            b"dose,n\n1,a\n2\n3,b,c\n4,d\n",
            b"dose,n%b\n1,a,1,low-dose,\n2,,invalid,ragged\n3,b,c,,invalid,ragged\n4,d,4,low-dose,\n"
            % HEAD,
            [(3, "ragged"), (4, "ragged")],
        ),
        (
            b'dose,n\n1,"a\n2,b\n3,c\n',
            b'dose,n%b\n1,"a,,invalid,unclosed-quote\n2,b,2,low-dose,\n3,c,3,low-dose,\n' % HEAD,
            [(2, "unclosed-quote")],
        ),
        (
            b'dose,n\n1,"a"b\n2,b\n',
            b'dose,n%b\n1,"a"b,,invalid,csv\n2,b,2,low-dose,\n' % HEAD,
            [(2, "csv")],
        ),
        (b"dose,n\n1,\xff\xe9\n", b"dose,n%b\n1,\xff\xe9,1,low-dose,\n" % HEAD, []),
        (b"dose,n\r\n1,a\n2,b\r\n", b"dose,n%b\r\n1,a,1,low-dose,\n2,b,2,low-dose,\r\n" % HEAD, []),
        (b"dose\n\n5\n", b"dose%b\n\n5,5,low-dose,\n" % HEAD, []),
    ],
)
def test_bytes_are_kept(
    data: bytes, expected: bytes, reports: list[tuple[int, str]], size: int
) -> None:
    assert annotated(data, size=size) == (expected, reports)


def test_tabs_know_no_quotes() -> None:
    out, reports = annotated(b'dose\tn\n5\t"a\n"6"\tb"c\n', delimiter=b"\t")
    assert (
        out
        == b'dose\tn\tdose_mg_per_day\tregime\tdose_error\n5\t"a\t5\tlow-dose\t\n"6"\tb"c\t\tinvalid\tnot-a-number\n'
    )
    assert reports == [(3, '"6"')]


def test_other_units_prefixes_and_delimiters() -> None:
    assert annotated(b"a;d\n1;5001\n", "d", b";", unit="mcg", prefix="ldn_")[0] == (
        b"a;d;ldn_dose_mg_per_day;ldn_regime;ldn_dose_error\n1;5001;5.001;undescribed;\n"
    )


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "no header line"),
        (b"\n\n", "no header line"),
        (b"a,b\n", "no column 'dose'; there are: a, b"),
        (b"dose,dose\n", "more than one column 'dose'"),
        (b"dose,regime\n", "regime is there already"),
        (b'"dose\n', "the header cannot be read"),
        (b"\x1b[31m,b\n", r"\x1b[31m"),
    ],
)
def test_a_header_that_cannot_be_annotated(data: bytes, message: str) -> None:
    with pytest.raises(HeaderError) as caught:
        annotated(data)
    assert message in str(caught.value)


@pytest.mark.parametrize("size", [1 << 13, 1 << 17])
def test_a_huge_field_is_named_and_kept(size: int) -> None:
    huge = b"x" * (LONGEST_LINE + 30_000)
    rows = b"dose,n\n1,a\n2," + huge + b"\n3,c\n"
    out, reports = annotated(rows, size=size)
    assert out == b"dose,n%b\n1,a,1,low-dose,\n2,%b,,invalid,too-long\n3,c,3,low-dose,\n" % (
        HEAD,
        huge,
    )
    assert reports == [(3, "too-long")]
    out, reports = annotated(b"dose,n\n2," + huge, size=size)
    assert out == b"dose,n%b\n2,%b,,invalid,too-long" % (HEAD, huge)
    assert reports == [(2, "too-long")]


NOTE = b"line of a note\n"


@pytest.mark.parametrize(
    ("rows", "refused"),
    [
        (b'4.5,"' + NOTE * 8_000 + b'"\n3,c\n', []),
        (
            b'4.5,"' + NOTE * 9_000 + b'"\n3,c\n',
            ["unclosed-quote"] + ["ragged"] * 8_999 + ["unclosed-quote"],
        ),
        (b'4.5,"a\n' + b"7" * (LONGEST_LINE + 60_000) + b"\n3,c\n", ["unclosed-quote", "too-long"]),
        (
            b"7" * (LONGEST_LINE + 60_000) + b"\n3,c\n" + b"8" * (LONGEST_LINE + 90_000),
            ["too-long", "too-long"],
        ),
        (b"4.5,a\n5," + b"7" * (LONGEST_LINE - 2) + b"\n3,c\n", []),
        (b"4.5,a\n5," + b"7" * (LONGEST_LINE - 1) + b"\n3,c\n", ["too-long"]),
        (b"4.5,a\r\n5," + b"7" * (LONGEST_LINE - 3) + b"\r\n3,c\r\n", []),
        (b"4.5,a\r\n5," + b"7" * (LONGEST_LINE - 2) + b"\r\n3,c\r\n", ["too-long"]),
        (b'4.5,"a\n' + b"7" * (LONGEST_LINE - 9) + b"\n3,c\n", ["unclosed-quote", "ragged"]),
        (
            b'4.5,"a\n' * 3 + b"1,x\n" * 3_000 + b'4.5,"' + NOTE * 9 + b'"\n',
            ["csv", "csv", "unclosed-quote"],
        ),
        (b'4.5","b\n' * 500 + b"3,c\n", ["unclosed-quote"] * 500),
        (b"5,\0x\n6,y\n" * 2, None),
    ],
    ids=[
        "a long note",
        "a longer note",
        "a long line in quotes",
        "two long lines",
        "the longest line",
        "a longer line",
        "the longest with CRLF",
        "a longer one with CRLF",
        "two lines in quotes",
        "a note behind",
        "none closes",
        "NUL",
    ],
)
def test_the_answer_does_not_depend_on_how_the_input_comes(
    rows: bytes, refused: list[str] | None
) -> None:
    whole = annotated(b"dose,n\n" + rows, size=1 << 22)
    for size in (40_009, 1 << 17, LONGEST_LINE + 8):
        assert annotated(b"dose,n\n" + rows, size=size) == whole
    small = b"dose,n\n" + rows[-5_000:]
    assert annotated(small, size=997) == annotated(small, size=7) == annotated(small, size=1 << 20)
    if refused is not None:
        assert [code for _, code in whole[1]] == refused


def test_the_longest_row_of_several_lines() -> None:
    head = b'4.5,"'
    for more, refused in ((0, []), (1, ["unclosed-quote", "unclosed-quote"])):
        note = b"n" * (LONGEST_LINE - len(head) - 4 + more)
        rows = head + b"\n" + note + b'"\n'
        assert len(rows) == LONGEST_LINE - 1 + more
        for size in (1 << 12, 1 << 22):
            assert [code for _, code in annotated(b"dose,n\n" + rows + b"3,c\n", size=size)[1]] == (
                [] if len(rows) <= LONGEST_LINE else refused
            )


@pytest.mark.parametrize(
    ("before", "note", "codes"),
    [
        (b'1,"x\n', REACH * 5, ["csv"]),
        (b'1,"x\n', REACH * 5 + 1, ["csv", "unclosed-quote", "ragged"]),
        (b'1,"x\n2,y\n', REACH * 9, ["csv"]),
        (b'1,"x\n2,y\n', REACH * 9 + 1, ["csv", "unclosed-quote", "ragged"]),
        (b'1,"x\n' + b"2,y\n" * 9_000, 10_000, ["csv"]),
        (b'1,"x"y\n', 10_000, ["csv"]),
    ],
)
def test_a_look_reaches_as_far_as_the_last_in_vain_lies_back(
    before: bytes, note: int, codes: list[str]
) -> None:
    row = b'3,"n\n' + b"n" * (note - 7) + b'"\n'
    assert len(row) == note
    data = b"dose,n\n" + before + row + b"4,z\n"
    for size in (1 << 20, 11 if note < 1_000 else 997):
        assert [code for _, code in annotated(data, size=size)[1]] == codes


def test_even_rows_are_taken_together() -> None:
    assert even_rows(b"1,5\n2,6\n", b",", 2, 1) == ([b"1,5", b"2,6"], b"\n", [b"5", b"6"])
    assert even_rows(b"1,5\r\n2,6\r\n", b",", 2, 0) == ([b"1,5", b"2,6"], b"\r\n", [b"1", b"2"])
    assert even_rows(b'1;"5;x"\n"2";6\n', b";", 2, 1) == (
        [b'1;"5;x"', b'"2";6'],
        b"\n",
        [b"5;x", b"6"],
    )
    assert even_rows(b'"1",5\r\n2,6\r\n', b",", 2, 0) == ([b'"1",5', b"2,6"], b"\r\n", [b"1", b"2"])
    assert even_rows(b'1,"5 x"\n2 ,6\n', b",", 2, 1) == (
        [b'1,"5 x"', b"2 ,6"],
        b"\n",
        [b"5 x", b"6"],
    )
    assert even_rows(b'1\t"5\n', b"\t", 2, 1) == ([b'1\t"5'], b"\n", [b'"5'])
    long = b"1,5\n" * (LONGEST_LINE // 4 + 1)
    assert even_rows(long, b",", 2, 1) == (
        long.split(b"\n")[:-1],
        b"\n",
        [b"5"] * (LONGEST_LINE // 4 + 1),
    )
    longest = b"1," + b"5" * (LONGEST_LINE - 2) + b"\n"
    assert even_rows(longest, b",", 2, 0) is not None
    assert even_rows(b"1," + b"5" * (LONGEST_LINE - 3) + b"\r\n", b",", 2, 0) is not None
    assert even_rows(longest + longest, b",", 2, 0) is not None


@pytest.mark.parametrize(
    "data",
    [
        b"", b"1,5", b"1,5\n\n", b"1,5\n2\n", b"1,5\n2,6,7\n", b"1,5\r\n2,6\n", b"1,5\n2,6\r\n", b"1,5\r2,6\n", b"1,\r5\n2,6\n", b"1,5\r\n2,\r6\n",
        b"1,5\n2,6", b"1,\0\n", b'1,"5\n6"\n', b'1,"5\n', b'1,"5"x\n', b'1,"5"\n2\n', b'1,"5"\n\n', b"1," + b"5" * (LONGEST_LINE - 1) + b"\n", b"1," + b"5" * (LONGEST_LINE - 2) + b"\r\n",
        b'1,5\n"2,6"\n',
    ],
)  # fmt: skip
def test_other_rows_are_not(data: bytes) -> None:
    assert even_rows(data, b",", 2, 1) is None


def test_a_header_may_be_too_long() -> None:
    for size in (1 << 12, 1 << 20):
        with pytest.raises(HeaderError, match="longer than"):
            annotated(b"dose," + b"n" * LONGEST_LINE + b"\n1,2\n", size=size)
        with pytest.raises(HeaderError, match="longer than"):
            annotated(b"dose," + b"n" * LONGEST_LINE * 3, size=size)


def test_quotes_that_do_not_close_cost_no_more_than_others() -> None:
    out, reports = annotated(b"dose,n\n" + b'4.5","b\n' * 20_000, size=1 << 17)
    assert out.count(b",,invalid,unclosed-quote\n") == len(reports) == 20_000


def test_columns_are_named_up_to_a_number() -> None:
    with pytest.raises(HeaderError, match=f"c{NAMED - 1} and 950 more$"):
        annotated(b",".join(b"c%d" % n for n in range(1000)) + b"\n")
    with pytest.raises(HeaderError, match=f"c{NAMED - 1}$"):
        annotated(b",".join(b"c%d" % n for n in range(NAMED)) + b"\n")
    with pytest.raises(HeaderError, match=r"there are: a, ' dose'$"):
        annotated(b"a, dose\n")


def test_a_block_of_even_rows_may_hold_refused_ones() -> None:
    pieces = iter([b"dose,n\n", b"4.5,a\nx,b\n5,c\n,d\n"])
    reports: list[tuple[int, object]] = []
    out = b"".join(
        annotate_rows(
            lambda _count: next(pieces, b""),
            "dose",
            b",",
            "mg",
            "",
            lambda line, why: reports.append((line, why)),
        )
    )
    assert (
        out
        == b"dose,n%b\n4.5,a,4.5,low-dose,\nx,b,,invalid,not-a-number\n5,c,5,low-dose,\n,d,,invalid,empty\n"
        % HEAD
    )
    assert reports == [(3, "x"), (5, "")]


def test_what_may_go_on_is_kept_no_longer_than_a_line() -> None:
    found, rest = Rows(b",").read(b'1,"x\n' + b"2,y\n" * LONGEST_LINE, final=False)
    assert found[0].trouble is not None
    assert rest == b""
    for more in (0, 1):
        data = b'1,"x\n' + b"7" * (LONGEST_LINE - 5 + more)
        found, rest = Rows(b",").read(data, final=False)
        assert ([row.raw for row in found], rest) == (
            ([], data) if not more else ([b'1,"x\n'], data[5:])
        )


def test_cells_stand_behind_the_last_letter_of_a_row() -> None:
    assert (
        annotated(b"dose,n\n5,X\n6,XX\r\n")[0]
        == b"dose,n%b\n5,X,5,low-dose,\n6,XX,6,undescribed,\r\n" % HEAD
    )


def test_what_is_said_of_rows() -> None:
    said: list[str] = []
    rows = iter([b'dose,n\n1\n2,"a"b\n3,"c\n'])
    list(
        annotate_rows(
            lambda _count: next(rows, b""),
            "dose",
            b",",
            "mg",
            "",
            lambda line, why: said.append(f"{line}: {why}"),
        )
    )
    assert said == [
        "2: 1 cells where the header has 2",
        "3: not CSV: ',' expected after '\"'",
        f"4: a quote is opened and not closed, or not within {LONGEST_LINE} bytes",
    ]
    with pytest.raises(HeaderError, match=r"^no header line$"):
        annotated(b"")


def test_an_unclosed_quote_does_not_swallow_the_file() -> None:
    rows = b'dose,n\n1,"a\n' + b"2,b\n" * (LONGEST_LINE // 2)
    out, reports = annotated(rows, size=1 << 17)
    assert reports == [(2, "unclosed-quote")]
    assert out == b'dose,n%b\n1,"a,,invalid,unclosed-quote\n' % HEAD + b"2,b,2,low-dose,\n" * (
        LONGEST_LINE // 2
    )


cells = st.one_of(
    st.sampled_from(
        [
            "4.5",
            "50 mg",
            "4,5",
            "",
            "5000 mcg",
            "x",
            '"',
            "a\nb",
            "a\r\nb",
            " 6 ",
            "ä",
            "7,",
            'say "hi"',
        ]
    ),
    st.text(alphabet='ab,"\n;. é19', max_size=8),
)


@settings(max_examples=400)
@given(st.integers(1, 4), st.data())
def test_every_byte_stays_and_every_row_gets_three_cells(width: int, data: st.DataObject) -> None:
    rows = data.draw(st.lists(st.lists(cells, min_size=width, max_size=width), max_size=8))
    end = data.draw(st.sampled_from(["\n", "\r\n"]))
    quoting = data.draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    size = data.draw(st.sampled_from([1, 3, 16, 1000]))
    final = data.draw(st.booleans())
    out = io.StringIO()
    writer = csv.writer(out, lineterminator=end, quoting=quoting)  # type: ignore[arg-type]
    names = ["dose", "b", "c", "d"][:width]
    writer.writerows([names, *rows])
    given_ = out.getvalue().encode() if final else out.getvalue().removesuffix(end).encode()
    got, _ = annotated(given_, size=size)
    at = 0
    for byte in (
        given_
    ):  # in order: what is left of the output after the input's bytes are found in it are the cells
        at = got.index(bytes([byte]), at) + 1
    before = list(csv.reader(io.StringIO(given_.decode(), newline="")))
    after = list(csv.reader(io.StringIO(got.decode(), newline="")))
    assert [row[:-3] for row in after if row] == [row for row in before if row]
    assert after[0][-3:] == list(COLUMNS)
    for row in [row for row in after[1:] if row]:
        mg, refused, code = answer(row[0]).partition("refuse:")
        assert row[-3:] == [mg, INVALID if refused else classify(row[0]), code]


def write(path: object, data: bytes) -> str:
    """Write *data* to *path* and give its name."""
    with open(str(path), "wb") as out:
        out.write(data)
    return str(path)


def test_the_command(run: Run, tmp_path: object) -> None:
    file = write(f"{tmp_path}/rx.csv", b"id,dose\n1,4.5\n2,4;5\n")
    result = run("annotate", file, "--column", "dose")
    assert (result.code, result.out) == (
        1,
        "id,dose,dose_mg_per_day,regime,dose_error\n1,4.5,4.5,low-dose,\n2,4;5,,invalid,two-numbers\n",
    )
    assert result.err.startswith(f"ldn: {file}:3: '4;5': ")
    assert (
        run("annotate", "--column", "dose", stdin=b"dose\n5\n").out
        == "dose,dose_mg_per_day,regime,dose_error\n5,5,low-dose,\n"
    )
    tabs = write(f"{tmp_path}/rx.tsv", b"dose\tn\n5\ta\n")
    assert run("annotate", tabs, "--column", "dose").out.splitlines()[1] == "5\ta\t5\tlow-dose\t"
    for name in ("tab", "\\t", "\t"):
        assert (
            run(
                "annotate", "-", "--column", "dose", "--delimiter", name, stdin=b"dose\tn\n5\ta\n"
            ).code
            == 0
        )


@pytest.mark.parametrize("prefix", ["a,b", '"', "a\nb", "\x1b"])
def test_a_prefix_breaks_no_header(prefix: str, run: Run) -> None:
    result = run("annotate", "--column", "dose", "--prefix", prefix, stdin=b"dose\n5\n")
    assert (result.code, result.out) == (2, "")
    assert "--prefix" in result.err


def test_broken_rows_cost_no_more_than_others() -> None:
    broken = b"dose,n\n" + b'"a"b,5\n' * 20_000
    out, reports = annotated(broken, size=1 << 17)
    assert out.count(b",,invalid,csv\n") == len(reports) == 20_000


@pytest.mark.parametrize("delimiter", ["", ",,", "é", '"', "\n", "\x00", ".", "-", "_", "a", "5"])
def test_a_delimiter_is_one_character(delimiter: str, run: Run) -> None:
    result = run("annotate", "--column", "dose", "--delimiter", delimiter, stdin=b"dose\n5\n")
    assert (result.code, result.out) == (2, "")


def test_files_and_columns_that_are_not_there(run: Run, tmp_path: object) -> None:
    result = run("annotate", f"{tmp_path}/none.csv", "--column", "dose")
    assert (result.code, result.out, result.err) == (
        2,
        "",
        f"ldn: {tmp_path}/none.csv: No such file or directory\n",
    )
    assert (
        run("annotate", f"{tmp_path}", "--column", "dose").err
        == f"ldn: {tmp_path}: Is a directory\n"
    )
    assert (
        run("annotate", "--column", "x", stdin=b"a,b\n").err
        == "ldn: standard input: no column 'x'; there are: a, b\n"
    )
    assert run("annotate", "a.csv").code == 2
    assert run("check", "a\0b").err == "ldn: a\\x00b: not a name of a file\n"


def test_a_row_that_is_no_row_is_named(run: Run) -> None:
    assert run("annotate", "--column", "dose", stdin=b"n,dose\n5\n").err == (
        "ldn: standard input:2: 1 cells where the header has 2 [ragged]\n"
    )
