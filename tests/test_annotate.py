"""CSV and TSV with three cells appended: all bytes kept, all rows answered, all faults named."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from conftest import Run
from hypothesis import given, settings
from hypothesis import strategies as st
from test_dose import answer

from ldn_cli import DoseError, classify
from ldn_cli.rules import INVALID, REGIMES
from ldn_cli.tables.annotate import annotate_rows
from ldn_cli.tables.cells import COLUMNS, Table
from ldn_cli.tables.header import NAMED, HeaderError
from ldn_cli.tables.lines import BLOCK
from ldn_cli.tables.rows import LARGE_ROW, LONGEST_ROW, REACH, Rows

LIMIT = 1 << 17  # bytes of a row in tests of the limit; it is larger where people use it


def annotated(
    data: bytes,
    column: str = "dose",
    delimiter: bytes = b",",
    size: int = 64,
    longest: int = LONGEST_ROW,
    **more: Any,
) -> tuple[bytes, list[tuple[int, str]]]:
    """Annotate *data*, read in pieces of *size* bytes; return the output and the reports by line."""
    pieces = iter([data[at : at + size] for at in range(0, len(data), size)])
    reports: list[tuple[int, str]] = []

    def report(line: int, text: str | None, read: Callable[[], object]) -> None:
        with pytest.raises(DoseError) as caught:
            read()
        reports.append((line, caught.value.code if text is None else text))

    table = Table(column, delimiter, **more)
    rows = annotate_rows(lambda _count: next(pieces, b""), table, report, longest)
    return b"".join(rows), reports


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
            b'dose,n%b\n1,"a",,invalid,unclosed-quote\n2,b,2,low-dose,\n3,c,3,low-dose,\n' % HEAD,
            [(2, "unclosed-quote")],
        ),
        (
            b'dose,n\n1,"a"b\n2,b\n',
            b'dose,n%b\n1,"a"b,,invalid,csv\n2,b,2,low-dose,\n' % HEAD,
            [(2, "csv")],
        ),
        (
            b'dose,n\r\n"a"b,"c\r\n"d\r\n2,b\r\n',
            b'dose,n%b\r\n"a"b,"c",,invalid,csv\r\n"d",,invalid,unclosed-quote\r\n2,b,2,low-dose,\r\n'
            % HEAD,
            [(2, "csv"), (3, "unclosed-quote")],
        ),
        (b"dose,n\n1,\xff\xe9\n", b"dose,n%b\n1,\xff\xe9,1,low-dose,\n" % HEAD, []),
        (b"dose,n\r\n1,a\n2,b\r\n", b"dose,n%b\r\n1,a,1,low-dose,\n2,b,2,low-dose,\r\n" % HEAD, []),
        (b"dose\n\n5\n", b"dose%b\n,,invalid,empty\n5,5,low-dose,\n" % HEAD, [(2, "")]),
    ],
)
def test_bytes_are_kept(
    data: bytes, expected: bytes, reports: list[tuple[int, str]], size: int
) -> None:
    assert annotated(data, size=size) == (expected, reports)


def test_a_quoted_tsv_is_read_like_a_quoted_csv() -> None:
    quoted = b'"dose"\t"n"\n"5"\t"a\tb\nc"\n6\tb"c\n"7\n'
    head = HEAD.replace(b",", b"\t")
    rows = (
        b'"5"\t"a\tb\nc"\t5\tlow-dose\t\n6\tb"c\t6\tundescribed\t\n"7"\t\tinvalid\tunclosed-quote\n'
    )
    assert annotated(quoted, delimiter=b"\t") == (
        b'"dose"\t"n"%b\n%b' % (head, rows),
        [(5, "unclosed-quote")],
    )


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
        (b'"dose\n', "the first row cannot be read: a quote"),
        (b"\x1b[31m,b\n", r"\x1b[31m"),
    ],
)
def test_a_header_that_cannot_be_annotated(data: bytes, message: str) -> None:
    with pytest.raises(HeaderError) as caught:
        annotated(data)
    assert message in str(caught.value)


@pytest.mark.parametrize("size", [1 << 13, 1 << 17])
def test_a_huge_field_is_named_and_kept(size: int) -> None:
    huge = b"x" * (LIMIT + 30_000)
    rows = b"dose,n\n1,a\n2," + huge + b"\n3,c\n"
    out, reports = annotated(rows, size=size, longest=LIMIT)
    assert out == b"dose,n%b\n1,a,1,low-dose,\n2,%b,,invalid,too-long\n3,c,3,low-dose,\n" % (
        HEAD,
        huge,
    )
    assert reports == [(3, "too-long")]
    out, reports = annotated(b"dose,n\n2," + huge, size=size, longest=LIMIT)
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
        (b'4.5,"a\n' + b"7" * (LIMIT + 60_000) + b"\n3,c\n", ["unclosed-quote", "too-long"]),
        (
            b"7" * (LIMIT + 60_000) + b"\n3,c\n" + b"8" * (LIMIT + 90_000),
            ["too-long", "too-long"],
        ),
        (b"4.5,a\n5," + b"7" * (LIMIT - 2) + b"\n3,c\n", []),
        (b"4.5,a\n5," + b"7" * (LIMIT - 1) + b"\n3,c\n", ["too-long"]),
        (b"4.5,a\r\n5," + b"7" * (LIMIT - 3) + b"\r\n3,c\r\n", []),
        (b"4.5,a\r\n5," + b"7" * (LIMIT - 2) + b"\r\n3,c\r\n", ["too-long"]),
        (b'4.5,"a\n' + b"7" * (LIMIT - 9) + b"\n3,c\n", ["unclosed-quote", "ragged"]),
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
    whole = annotated(b"dose,n\n" + rows, size=1 << 22, longest=LIMIT)
    for size in (40_009, 1 << 17, LIMIT + 8):
        assert annotated(b"dose,n\n" + rows, size=size, longest=LIMIT) == whole
    small = b"dose,n\n" + rows[-5_000:]
    assert (
        annotated(small, size=997, longest=LIMIT)
        == annotated(small, size=7, longest=LIMIT)
        == annotated(small, size=1 << 20, longest=LIMIT)
    )
    if refused is not None:
        assert [code for _, code in whole[1]] == refused


def test_the_longest_row_of_several_lines() -> None:
    head = b'4.5,"'
    for more, refused in ((0, []), (1, ["unclosed-quote", "unclosed-quote"])):
        note = b"n" * (LIMIT - len(head) - 4 + more)
        rows = head + b"\n" + note + b'"\n'
        assert len(rows) == LIMIT - 1 + more
        for size in (1 << 12, 1 << 22):
            assert [
                code
                for _, code in annotated(b"dose,n\n" + rows + b"3,c\n", size=size, longest=LIMIT)[1]
            ] == ([] if len(rows) <= LIMIT else refused)


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
        assert [code for _, code in annotated(data, size=size, longest=LIMIT)[1]] == codes


def picked(data: bytes, width: int = 2, at: int = 1) -> list[bytes | str | None]:
    """Pick a cell of each row of *data*, or the code of what is wrong with it."""
    batch, rest = Rows(b",", width, [at]).read(data, final=True)
    assert rest == b""
    assert b"".join(body + end for body, end in zip(batch.bodies, batch.ends, strict=True)) == data
    assert batch.newlines == data.count(b"\n")
    return [row.code if isinstance(row, DoseError) else row for row in batch.wanted]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", []),
        (b"1,5\n2,6\n", [b"5", b"6"]),
        (b"1,5\r\n2,6\r\n", [b"5", b"6"]),
        (b"1,5\r\n2,6", [b"5", b"6"]),
        (b"1,5\n2,6\r\n3,7\r\r\n", [b"5", b"6", b"7"]),
        (b'"1","5,x"\n"2",6\n', [b"5,x", b"6"]),
        (b'"1",5\n2,6\n\n3,7\n', [b"5", b"6", None, b"7"]),
        (b'1,"5 ""x"""\n', [b'5 "x"']),
        (b'1,"5\n6"\n2,7\n', [b"5\n6", b"7"]),
        (b'1,"5\r6"\n2,7\r\n', [b"5\r6", b"7"]),
        (b'1,5"\n2,6" x"y\n', [b'5"', b'6" x"y']),
        (b"1,5\n\n2,6\n\r\n", [b"5", None, b"6", None]),
        (b"1,5\n2\n3,6,7\n", [b"5", "ragged", "ragged"]),
        (b'1,"5"\n"2"\n"3",6,7\n', [b"5", "ragged", "ragged"]),
        (b'""\n1,5\n', ["ragged", b"5"]),
        (b"1,5\r2,6\n3,7\n", ["csv", b"7"]),
        (b'1,"5"\r2,6\n3,7\n', ["csv", b"7"]),
        (b'1,"5" \n2,6\n', ["csv", b"6"]),
        (b'1,"5\n2,6\n', ["unclosed-quote", b"6"]),
        (b'1,5\n2,"6', [b"5", "unclosed-quote"]),
        (b'1,"5""', ["unclosed-quote"]),
        (b"1,\0\n2,5\xff\n", [b"\0", b"5\xff"]),
        (b'"1\0",5\n', [b"5"]),
    ],
)
def test_rows_and_what_is_wrong_with_them(data: bytes, expected: list[bytes | str | None]) -> None:
    assert picked(data) == expected


def test_a_blank_line_in_a_table_of_one_column_is_a_row() -> None:
    assert picked(b"5\n\n6\n", 1, 0) == [b"5", b"", b"6"]
    assert picked(b'5\n\n"6"\n""\n', 1, 0) == [b"5", b"", b"6", b""]
    assert picked(b'5\n\n"6\n"\n', 1, 0) == [b"5", b"", b"6\n"]


def test_a_header_may_be_too_long() -> None:
    for size in (1 << 12, 1 << 20):
        for header in (
            b"dose," + b"n" * LIMIT,
            b"dose," + b"n" * LIMIT * 3,
            b'dose,"' + NOTE * LIMIT,
        ):
            with pytest.raises(HeaderError, match=r"longer than"):
                annotated(header + b"\n1,2\n", size=size, longest=LIMIT)
        assert annotated(b"dose," + b"n" * LIMIT + b"\n5,2\n", size=size)[1] == []


def test_a_long_note_is_no_trouble() -> None:
    """The row of a quoted note is as long as memory is given to it, however the note is quoted."""
    note = (b"a line, and one more\n" * 50_000, b"x" * LARGE_ROW, b'say ""hi""\n' * 150_000)
    for text in note:
        rows = b'4.5,"' + text + b'"\r\n6,b\r\n'
        for size in (BLOCK, 1 << 22):
            assert annotated(b"dose,n\r\n" + rows, size=size) == (
                b'dose,n%b\r\n4.5,"%b",4.5,low-dose,\r\n6,b,6,undescribed,\r\n' % (HEAD, text),
                [],
            )


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
    rows = b"4.5,a\nx,b\n5,c\n,d\n"
    assert annotated(b"dose,n\n" + rows, size=BLOCK) == (
        b"dose,n%b\n4.5,a,4.5,low-dose,\nx,b,,invalid,not-a-number\n5,c,5,low-dose,\n,d,,invalid,empty\n"
        % HEAD,
        [(3, "x"), (5, "")],
    )


def test_cells_follow_the_last_letter_of_a_row() -> None:
    assert (
        annotated(b"dose,n\n5,X\n6,XX\r\n")[0]
        == b"dose,n%b\n5,X,5,low-dose,\n6,XX,6,undescribed,\r\n" % HEAD
    )


@pytest.mark.parametrize("size", [3, LIMIT, 1 << 20])
def test_cells_stand_before_the_line_end_of_a_row_too_long(size: int) -> None:
    for end in (b"\r\n", b"\r\r\n", b"\n", b""):
        row = b"5,\r" + b"7" * (1 << 10)
        out, _ = annotated(b"dose,n\n" + row + end, size=size, longest=1 << 9)
        assert out == b"dose,n%b\n%b,,invalid,too-long%b" % (HEAD, row, end)


@pytest.mark.parametrize("size", [3, 300, 1 << 20])
def test_cells_stand_outside_a_quote_that_a_row_too_long_leaves_open(size: int) -> None:
    for note, is_open in (
        (b'"' + b"7" * 600, True),
        (b'"a""b,' + b"7" * 600, True),
        (b'"a""b,' + b"7" * 600 + b'"', False),
        (b"a" * 600, False),
    ):
        out, reports = annotated(b"dose,n\n5," + note + b"\n6,z\n", size=size, longest=1 << 9)
        quote = b'"' if is_open else b""
        appended = b"5,%b%b,,invalid,too-long\n6,z,6,undescribed,\n" % (note, quote)
        assert out == b"dose,n%b\n%b" % (HEAD, appended)
        assert reports == [(2, "too-long")]
        rows = csv.reader(out.decode().splitlines())
        assert [row[-1] for row in rows] == ["dose_error", "too-long", ""]


def test_what_is_said_of_rows(run: Run) -> None:
    rows = b'dose,n\n1\n2,"a"b\n4,\r\r5\n3,"c\n'
    assert run("annotate", "--column", "dose", stdin=rows).err.splitlines() == [
        "ldn: standard input:2: 1 cells where the first row has 2 [ragged]",
        "ldn: standard input:3: a cell goes on after its closing quote [csv]",
        (
            "ldn: standard input:4: a carriage return stands alone; "
            "if lines end so, convert them: tr '\\r' '\\n' [csv]"
        ),
        (
            "ldn: standard input:5: a quote is opened and not closed, "
            f"or not within {LONGEST_ROW} bytes [unclosed-quote]"
        ),
    ]


def test_an_unclosed_quote_does_not_swallow_the_file() -> None:
    rows = b'dose,n\n1,"a\n' + b"2,b\n" * (LIMIT // 2)
    out, reports = annotated(rows, size=1 << 17)
    assert reports == [(2, "unclosed-quote")]
    assert out == b'dose,n%b\n1,"a",,invalid,unclosed-quote\n' % HEAD + b"2,b,2,low-dose,\n" * (
        LIMIT // 2
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


_CELLS = re.compile(
    rb",[0-9.]*,(?:low-dose|undescribed|opioid-blockade|invalid),[a-z-]*(?=\r*(?:\n|\Z))"
)


def without_cells(annotated_: bytes, data: bytes) -> bytes:
    """Take away what is appended to the rows of *data*: cells, and before them the quote it lacks.

    No input of a test holds the names of regimes.
    """
    kept = b""
    for row in re.split(_CELLS, annotated_.replace(HEAD, b"", 1)):
        kept += row
        if row.endswith(b'"') and not data.startswith(kept):
            kept = kept[:-1]
    return kept


def cells_at_the_end(annotated_: bytes) -> list[list[str]]:
    """Read a table as a program does that takes faults as they come; return the end of each row."""
    rows = csv.reader(io.StringIO(annotated_.decode("latin-1"), newline=""))
    return [row[-3:] for row in rows if row]


@settings(max_examples=600)
@given(
    st.lists(
        st.sampled_from(
            [
                b'"',
                b'""',
                b",",
                b",",
                b"\n",
                b"\n",
                b"\r\n",
                b"\r",
                b"4.5",
                b"50 mg",
                b"x",
                b"\xb5",
                b"\0",
                b" ",
            ]
        ),
        max_size=60,
    ).map(b"".join),
    st.sampled_from([b"dose", b"dose,n", b'"dose","a ""b""",n']),
    st.sampled_from([b"\n", b"\r\n"]),
    st.sampled_from([9, 40, LONGEST_ROW]),
)
def test_whatever_a_table_holds_its_bytes_stay_and_reads_change_nothing(
    rows: bytes, header: bytes, end: bytes, longest: int
) -> None:
    data = header + end + rows
    longest = max(longest, len(header) + 2)
    whole = annotated(data, size=1 << 20, longest=longest)
    assert without_cells(whole[0], data) == data
    if longest == LONGEST_ROW and not re.search(rb"\r(?!\n)|\0", data):
        _, *ends = cells_at_the_end(whole[0])
        assert len(ends) == len(_CELLS.findall(whole[0]))
        assert {regime for _, regime, _ in ends} <= {*REGIMES, INVALID}
    for size in (1, 3, 17):
        assert annotated(data, size=size, longest=longest) == whole


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
    assert without_cells(got, given_) == given_
    before = list(csv.reader(io.StringIO(given_.decode(), newline="")))
    after = list(csv.reader(io.StringIO(got.decode(), newline="")))
    # A blank line is no row, but where there is one column.
    before = [row or [""] for row in before if row or width == 1]
    after = [row for row in after if row]
    assert [row[:-3] for row in after] == before
    assert after[0][-3:] == list(COLUMNS)
    for row in after[1:]:
        mg, refused, code = answer(row[0]).partition("refuse:")
        assert row[-3:] == [mg, INVALID if refused else classify(row[0]), code]


def write(path: object, data: bytes) -> str:
    """Write *data* to *path* and return its name."""
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
        "ldn: standard input:2: 1 cells where the first row has 2 [ragged]\n"
    )
