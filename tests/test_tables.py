"""Tables as people have them: units and drugs in columns of their own, no header, and files of other kinds."""

from __future__ import annotations

import bz2
import gzip
import lzma
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from conftest import Run, environment, ldn_process
from test_annotate import annotated
from test_completion import offered

from ldn_cli.commands.files import opened
from ldn_cli.tables import cells
from ldn_cli.tables.header import HeaderError

UNITS = (
    "MG",
    "mg",
    " Mg ",
    "MCG",
    "ug",
    "\u00b5g",
    "\u03bcg",
    "G",
    "gram",
    "%",
    "ML",
    "UNIT",
    "",
    "mg daily",
    "mg/ml",
    "5",
)


def cells_of(table: str, **more: object) -> list[str]:
    """Annotate a table of two columns or more, and return what is appended to its rows, parted by spaces."""
    out, _ = annotated(table.encode(), **more)  # type: ignore[arg-type]
    return [" ".join(line.split(",")[-3:]) for line in out.decode().splitlines()][1:]


def test_a_column_of_units_says_what_the_numbers_are() -> None:
    table = "dose,unit\n" + "".join(f"0.5,{unit}\n" for unit in UNITS)
    low, refused = "low-dose ", " invalid unit"
    assert dict(zip(UNITS, cells_of(table, unit_column="unit"), strict=True)) == {
        "MG": f"0.5 {low}",
        "mg": f"0.5 {low}",
        " Mg ": f"0.5 {low}",
        "MCG": f"0.0005 {low}",
        "ug": f"0.0005 {low}",
        "\u00b5g": f"0.0005 {low}",
        "\u03bcg": f"0.0005 {low}",
        "G": "500 opioid-blockade ",
        "gram": "500 opioid-blockade ",
        **dict.fromkeys(("%", "ML", "UNIT", "", "mg daily", "mg/ml", "5"), refused),
    }


@pytest.mark.parametrize(
    ("dose", "unit", "appended"),
    [
        ("4.5 mg", "MG", "4.5 low-dose "),
        ("4500 mcg daily", "ug", "4.5 low-dose "),
        ("4500 mcg", "MG", " invalid unit"),
        ("4.5 mg", "%", " invalid unit"),
        ("x", "MG", " invalid not-a-number"),
        ("", "MG", " invalid empty"),
    ],
)
def test_a_dose_with_a_unit_of_its_own(dose: str, unit: str, appended: str) -> None:
    assert cells_of(f"unit,dose\n{unit},{dose}\n", unit_column="unit") == [appended]


def test_a_comma_may_be_the_decimal_mark() -> None:
    table = b"dose;n\n4,5 mg;a\n4.5;b\n"
    assert annotated(table, delimiter=b";", decimal_comma=True)[0].splitlines()[1:] == [
        b"4,5 mg;a;4.5;low-dose;",
        b"4.5;b;;invalid;comma",
    ]


def test_the_command_takes_all_of_it(run: Run) -> None:
    table = b"naltrexone;4500,5;ug\nmetformin;1;G\nLDN;x;MG\n"
    more = ["--no-header", "--decimal-comma", "--unit-column", "3", "--drug-column", "1"]
    result = run("annotate", "--column", "2", "--delimiter", ";", *more, stdin=table)
    assert (result.code, result.out) == (
        1,
        "naltrexone;4500,5;ug;4.5005;low-dose;\nmetformin;1;G;;;\nLDN;x;MG;;invalid;not-a-number\n",
    )


def test_what_is_said_of_a_unit(run: Run) -> None:
    table = b"dose,unit\n5,%\n4500 mcg,MG\n5,MG\n"
    result = run("annotate", "--column", "dose", "--unit-column", "unit", stdin=table)
    assert result.code == 1
    assert result.err.splitlines() == [
        "ldn: standard input:2: '5': '%' is no unit of mass; mg, mcg and g are read [unit]",
        "ldn: standard input:3: '4500 mcg': its own unit is another than 'MG' of the row [unit]",
    ]


@pytest.mark.parametrize(
    ("drug", "appended"),
    [
        ("Naltrexone HCl 50 MG Oral Tablet", "4.5 low-dose "),
        ("LDN", "4.5 low-dose "),
        ("naltrexone", "4.5 low-dose "),
        ("Metformin 500 MG", "  "),
        ("", "  "),
        ("naloxone", "  "),
        ("ldnx", "  "),
    ],
)
def test_rows_of_another_drug_are_left_alone(drug: str, appended: str) -> None:
    out, reports = annotated(f"drug,dose\n{drug},4.5\n{drug},4.5\n".encode(), drug_column="drug")
    assert [" ".join(line.split(",")[-3:]) for line in out.decode().splitlines()][1:] == [
        appended
    ] * 2
    assert reports == []


@pytest.mark.parametrize("drug", ["naltrexone 8 mg / bupropion 90 mg", "naltrexone injection"])
def test_a_product_with_naltrexone_that_is_no_plain_one_is_refused(drug: str) -> None:
    assert cells_of(f"drug,dose\n{drug},4.5\n", drug_column="drug")[0].split()[0] == "invalid"


@pytest.mark.parametrize(
    ("drugs", "said"),
    [
        (["naltrexone", "nalterxone", "", "methadone"], "3 rows name no naltrexone; the cells appended there are empty"),
        (["naltrexone", "methadone"], "1 row names no naltrexone; the cells appended there are empty"),
        (["naltrexone"], None),
    ],
)  # fmt: skip
def test_rows_of_other_drugs_are_counted(drugs: list[str], said: str | None, run: Run) -> None:
    table = "dose,drug\n\n" + "".join(f"4.5,{drug}\n" for drug in drugs)
    result = run("annotate", "--column", "dose", "--drug-column", "drug", stdin=table.encode())
    assert (result.code, result.err) == (0, f"ldn: {said}\n" if said else "")


def test_drug_and_unit_and_dose_together() -> None:
    table = "drug,unit,dose\nnaltrexone,MCG,4500\nmetformin,%,4500\nnaltrexone,%,4500\n,MG\n"
    assert cells_of(table, drug_column="drug", unit_column="unit") == [
        "4.5 low-dose ",
        "  ",
        " invalid unit",
        " invalid ragged",
    ]


@pytest.mark.parametrize("size", [1, 1 << 16])
def test_a_table_without_a_header(size: int) -> None:
    more = {"header": False, "size": size}
    assert annotated(b"a,4.5\nb,x\n", "2", **more) == (  # type: ignore[arg-type]
        b"a,4.5,4.5,low-dose,\nb,x,,invalid,not-a-number\n",
        [(2, "x")],
    )
    assert annotated(b"\xef\xbb\xbf5\n\n6", "1", **more)[0] == (  # type: ignore[arg-type]
        b"\xef\xbb\xbf5,5,low-dose,\n,,invalid,empty\n6,6,undescribed,"
    )
    assert annotated(b"\n5\n", "1", **more)[0] == b",,invalid,empty\n5,5,low-dose,\n"  # type: ignore[arg-type]
    assert annotated(b"", "1", **more) == (b"", [])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("column", "message"),
    [
        ("3", "no column 3; the first row has 2"),
        ("0", "'0' is not a column number"),
        ("dose", "'dose' is not a column number"),
        ("9" * 5000, "is not a column number"),
    ],
)
def test_a_number_that_no_column_has(column: str, message: str) -> None:
    with pytest.raises(HeaderError) as caught:
        annotated(b"1,2\n", column, header=False)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("header", "suspicion"),
    [
        (b"dose;id\n", "there are: dose;id; try --delimiter ';'"),
        (b'"id"|"dose"\n', "its closing quote; try --delimiter '|'"),
        (b"id\tdose\n", "there are: id\\tdose; try --delimiter tab"),
        (b"doses;id\n", "there are: doses;id"),
    ],
)
def test_another_delimiter_is_suspected_aloud(header: bytes, suspicion: str) -> None:
    with pytest.raises(HeaderError) as caught:
        annotated(header)
    assert str(caught.value).endswith(suspicion)


def test_a_comma_is_suspected_where_tabs_were_expected(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "rx.TSV"
    table.write_bytes(b"dose\tid\n5\ta\n")
    assert run("annotate", str(table), "--column", "dose").out.endswith("5\ta\t5\tlow-dose\t\n")
    table.write_bytes(b"dose,id\n5,a\n")
    result = run("annotate", str(table), "--column", "dose")
    assert (result.code, result.out) == (2, "")
    assert result.err.endswith("; try --delimiter ','\n")


def a_spreadsheet(folder: Path) -> bytes:
    """Make a file that begins as one of Excel or LibreOffice does."""
    with zipfile.ZipFile(folder / "x.zip", "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return (folder / "x.zip").read_bytes()


TEXT = "dose,n\n4.5,a\n"
KINDS = {
    "gzip": gzip.compress(TEXT.encode()),
    "bzip2": bz2.compress(TEXT.encode()),
    "xz": lzma.compress(TEXT.encode()),
    "zstd": b"\x28\xb5\x2f\xfd\x24\x0d\x69\x00\x00",
    "old Excel": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0",
    "zip archive": b"",
    "Parquet": b"PAR1\x15\x04",
    "UTF-16;": TEXT.encode("utf-16"),
    "UTF-16; ": "\ufeffdose\n".encode("utf-16-be"),
    "UTF-32;": TEXT.encode("utf-32"),
    "UTF-32; ": "\ufeffdose\n".encode("utf-32-be"),
    "UTF-16 without a mark": TEXT.encode("utf-16-le"),
    "UTF-16 without a mark;": TEXT.encode("utf-16-be"),
    "UTF-16 without a mark; ": "\u7528\u91cf\n5\n".encode("utf-16-le"),
    "UTF-16 without a mark; c": "\u7528\u91cf\n5\n".encode("utf-16-be"),
    "UTF-32 without a mark": TEXT.encode("utf-32-le"),
    "UTF-32 without a mark;": TEXT.encode("utf-32-be"),
}


@pytest.mark.parametrize(
    "command", [["annotate", "--column", "dose"], ["classify"], ["check", "-"]]
)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_text_is_named(kind: str, command: list[str], run: Run, tmp_path: Path) -> None:
    result = run(*command, stdin=KINDS[kind] or a_spreadsheet(tmp_path))
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("ldn: standard input: ")
    assert kind.rstrip(" ;c") in result.err
    assert len(result.err.splitlines()) == 1


def test_bytes_of_a_kind_may_come_one_by_one() -> None:
    for kind, data in KINDS.items():
        slow = subprocess.Popen(
            [sys.executable, "-m", "ldn_cli", "classify"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
            bufsize=0,
        )
        assert slow.stdin is not None
        for byte in data[:12]:
            try:
                slow.stdin.write(bytes([byte]))
            except BrokenPipeError:
                break
        out, err = slow.communicate()
        if data:
            assert (out, kind.rstrip(" ;c") in err.decode()) == (b"", True), kind


@pytest.mark.parametrize("kind", ["gzip", "xz", "old Excel", "Parquet", "UTF-16;", "UTF-32; "])
def test_a_mark_is_awaited_byte_by_byte(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "given"
    file.write_bytes(KINDS[kind])
    with pytest.raises(OSError, match=kind.rstrip("; ")):
        opened(str(file))(1)


def test_text_with_a_zero_byte_is_still_text(run: Run) -> None:
    assert run("classify", stdin=b"4.5\n5\0\n6\n").out == "low-dose\ninvalid\nundescribed\n"
    assert run("classify", stdin=b"4.55\n6\0\n").out == "low-dose\ninvalid\n"
    assert run("classify", stdin=b"B").out == "invalid\n"
    table = b"d\0s,dose\n\xc3\xa4,4.5\0\n" + b"x" * 5_000 + b",5\n"
    out = run("annotate", "--column", "dose", stdin=table).out
    assert [line[-22:] for line in out.splitlines()] == [
        ",dose_mg_per_day,regime,dose_error"[-22:],
        ",invalid,not-understood"[-22:],
        "xxx,5,5,low-dose,".rjust(22, "x"),
    ]


@pytest.mark.parametrize("column", ["dosis t\u00e4glich", "dosis ta\u0308glich"])
@pytest.mark.parametrize("name", ["dosis t\u00e4glich", "dosis ta\u0308glich"])
def test_accents_of_a_name_may_be_signs_apart(name: str, column: str, run: Run) -> None:
    table = f"{name},n\n4.5,a\n"
    result = run("annotate", "--column", column, stdin=table.encode())
    assert (result.code, result.out.splitlines()[1]) == (0, "4.5,a,4.5,low-dose,")
    exact = run("annotate", "--column", "\u00e5", stdin=b"a\xcc\x8a,\xc3\xa5,a\xcc\x8a\n1,2,3\n")
    assert exact.out.splitlines()[1] == "1,2,3,2,low-dose,"
    twice = run("annotate", "--column", "\u00e5", stdin=b"a\xcc\x8a,a\xcc\x8a\n1,2\n")
    assert twice.err.startswith("ldn: standard input: more than one column '\u00e5'")


def test_lone_carriage_returns_are_named(run: Run) -> None:
    result = run("annotate", "--column", "dose", stdin=b"dose,n\r4.5,a\r")
    assert (result.code, result.out) == (2, "")
    assert "a carriage return stands alone; if lines end so, convert them: tr " in result.err
    assert "csv" not in result.err.lower().replace("not csv", "csv")


@pytest.mark.parametrize(
    "header", [b"\xef\xbb\xbf\n\nid,n\n", b"\n\n", b'\xef\xbb\xbf\n"dose', b"\n\ndose,regime\n"]
)
def test_nothing_is_written_before_the_header_is_known_to_be_right(header: bytes, run: Run) -> None:
    result = run("annotate", "--column", "dose", stdin=header)
    assert (result.code, result.out) == (2, "")


@pytest.mark.parametrize(
    "script",
    [
        "ldn annotate a.csv --column dose >> a.csv",
        "ldn annotate - --column dose < a.csv >> a.csv",
        "ldn classify < a.csv >> a.csv",
        "ldn explain -f json < a.csv >> a.csv",
        "ldn classify --is low-dose < a.csv >> a.csv",
    ],
)
def test_input_that_is_the_output_is_refused(script: str, tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_bytes(b"dose\n4.5\n")
    done = subprocess.run(
        ["bash", "-c", script.replace("ldn ", f"{sys.executable} -m ldn_cli ", 1)],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env=environment(measured=True),
        timeout=60,
    )
    assert done.returncode == 2
    assert table.read_bytes() == b"dose\n4.5\n"
    assert b"is the output too; write to another file" in done.stderr


def test_two_ends_of_one_terminal_or_device_are_no_fault(run: Run) -> None:
    assert run("classify", "4.5").code == 0
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m ldn_cli classify < /dev/null > /dev/null"],
        check=False,
        env=environment(),
    )
    assert done.returncode == 0


def test_names_of_columns_are_offered_to_the_shell(tmp_path: Path) -> None:
    table = tmp_path / "rx.csv"
    table.write_bytes(b'\xef\xbb\xbfid,"dose, daily",dose unit,d\x1b\n1,2,3,4\n')
    assert offered(f"ldn annotate {table} --column ") == ["id", "dose, daily", "dose unit"]
    assert offered(f"ldn annotate {table} --unit-column do") == ["dose, daily", "dose unit"]
    assert offered("ldn annotate --drug-column ") == []
    assert offered(f"ldn annotate {tmp_path}/none.csv --column ") == []
    assert offered(f"ldn annotate {table} --delimiter x --column ") == []
    table.write_bytes(b'"a"b\n')
    assert offered(f"ldn annotate {table} --column ") == []


def test_what_is_remembered_of_rows_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells.Appended, "most", 3)
    appended = cells.Appended(cells.Table("dose"))
    for dose in (b"1", b"2", b"3", b"4", b"9" * 1000):
        assert appended[dose].startswith(b",")
    assert list(appended) == [b"4"]


def test_units_and_drugs_of_columns_are_read_by_the_program_itself() -> None:
    """In a process of its own, in which no other test has loaded the words."""
    table = b"dose,unit,drug\n4500,mcg,naltrexone\n4.5,MG,aspirin\n"
    units = ldn_process("annotate", "--column", "dose", "--unit-column", "unit", stdin=table)
    assert units.out.splitlines()[1:] == [
        "4500,mcg,naltrexone,4.5,low-dose,",
        "4.5,MG,aspirin,4.5,low-dose,",
    ]
    drugs = ldn_process("annotate", "--column", "dose", "--drug-column", "drug", "--unit", "mcg", stdin=table)  # fmt: skip
    assert drugs.out.splitlines()[1:] == [
        "4500,mcg,naltrexone,4.5,low-dose,",
        "4.5,MG,aspirin,,,",
    ]
