"""CSV and TSV as they came, byte for byte, with three cells appended to every row.

Rows are never rebuilt: a record's own bytes are written, then the cells, then its own line end. A block
of even rows goes through as a whole; what is left the csv module reads record by record.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, repeat
from typing import Literal, NamedTuple

from ldn_cli.dose import DoseError, parse_dose
from ldn_cli.exact import plain
from ldn_cli.formats import show
from ldn_cli.rules import INVALID, rule_for
from ldn_cli.stream import LONGEST_LINE, UTF8_MARK, Answers, Read, blocks, decoded

COLUMNS = ("dose_mg_per_day", "regime", "dose_error")
NAMED = 50  # columns that are named to who asks for one that is not there

# Called with the number of the line on which a refused record begins, and the dose; or why there is none.
Report = Callable[[int, str | DoseError], None]

REACH = 16  # times as far as the last record that was not closed lies back

_TOO_LONG = DoseError("too-long", f"a line longer than {LONGEST_LINE} bytes")
_UNCLOSED = DoseError("unclosed-quote", f"a quote is opened and not closed, or not within {LONGEST_LINE} bytes")
csv.field_size_limit((1 << 31) - 1)  # the one limit is that of a line


class HeaderError(ValueError):
    """A header that cannot be annotated: none, no such column, or a name already taken."""


class Record(NamedTuple):
    """One record: its bytes with their line end, its cells, and why it cannot be read, if so."""

    raw: bytes
    cells: list[str]
    trouble: DoseError | None = None


def annotate(read: Read, column: str, delimiter: bytes, unit: str, prefix: str, report: Report) -> Iterator[bytes]:
    """Yield the input with *column* read as a dose and three cells appended, a block at a time.

    A bare number is in *unit*; *prefix* begins the three names. Between tabs quotes mean nothing.
    Raises HeaderError before the first row, if the header cannot be annotated.
    """
    columns: tuple[int, int] | None = None  # how many there are, and which of them holds the dose
    label = _Labels(delimiter, unit)
    records = _Records(delimiter)
    line, rest, in_long_line, mark = 1, b"", False, UTF8_MARK
    for block in chain(blocks(read), [b""]):  # the empty block says that the input has ended
        data, final = rest + block, not block
        if mark and data.startswith(mark):
            yield mark
            data = data[len(mark) :]
        mark = rest = b""
        if in_long_line:
            part, end, data = data.partition(b"\n")
            yield part
            if end or final:
                yield label.trouble(_TOO_LONG) + end
                line, in_long_line = line + 1, False
        if columns and (even := _even_rows(data, delimiter, *columns)):
            rows, end, doses = even
            labels = list(map(label.__getitem__, doses))
            yield end.join(map(bytes.__add__, rows, labels)) + data[len(data.rstrip(b"\r\n")) :]
            if not label.refusing.isdisjoint(labels):
                for number, row in enumerate(labels):
                    if row in label.refusing:
                        report(line + number, decoded(doses[number]))
            line += len(rows)
            records.passed(len(data))
            continue
        found, rest = records.read(data, final=final)
        for record in found:
            body = record.raw.rstrip(b"\r\n")
            appendix = b""
            if columns is None and (record.cells or record.trouble):
                columns = _columns(record, column, prefix)
                appendix = b"".join(delimiter + (prefix + name).encode() for name in COLUMNS)
            elif columns:
                appendix = _appendix(record, columns, label, partial(report, line))
            yield body + appendix + record.raw[len(body) :]
            line += record.raw.count(b"\n")
        if len(rest) > LONGEST_LINE and b"\n" not in rest:
            if columns is None:
                raise HeaderError(f"the header cannot be read: {_TOO_LONG.message}")
            report(line, _TOO_LONG)
            yield rest
            rest, in_long_line = b"", True
            records.passed(LONGEST_LINE)
    if columns is None:
        raise HeaderError("no header line")


class _Labels(Answers):
    """The cells to append for each dose; *refusing* holds those that say that it was refused."""

    def __init__(self, delimiter: bytes, unit: str) -> None:
        super().__init__(self._cells)
        self.delimiter, self.unit = delimiter, unit
        self.refusing: set[bytes] = set()

    def _cells(self, dose: bytes) -> bytes:
        try:
            mg = parse_dose(decoded(dose), self.unit).mg
        except DoseError as error:
            return self.trouble(error)
        return self.delimiter + self.delimiter.join([plain(mg).encode(), rule_for(mg).regime.encode(), b""])

    def trouble(self, error: DoseError) -> bytes:
        """Make the cells of a row without a dose: none, INVALID, and the code of *error*."""
        cells = self.delimiter + self.delimiter.join([b"", INVALID.encode(), error.code.encode()])
        self.refusing.add(cells)
        return cells


def _even_rows(data: bytes, delimiter: bytes, width: int, dose_at: int) -> tuple[list[bytes], bytes, list[bytes]] | None:
    """Split *data* into rows of one line and *width* cells each, with their common line end and their doses.

    None where a row is not like that: blank, ragged, over several lines, or with another line end.
    """
    ends = data.count(b"\r"), data.count(b"\n")
    if not ends[1] or ends[0] not in (0, ends[1]) or ends[0] != data.count(b"\r\n") or data[-1:] != b"\n":
        return None
    if b"\0" in data:
        return None  # csv refuses it in Python 3.10, however the input comes
    end = b"\r\n" if ends[0] else b"\n"
    rows = data[: -len(end)].split(end)
    if len(data) > LONGEST_LINE and len(max(rows, key=len)) > LONGEST_LINE:
        return None
    if delimiter != b"\t" and b'"' in data:
        return _even_quoted_rows(data, rows, end, delimiter, width, dose_at)
    if b"" in rows or set(map(bytes.count, rows, repeat(delimiter))) != {width - 1}:
        return None
    return rows, end, delimiter.join(rows).split(delimiter)[dose_at::width]


def _even_quoted_rows(
    data: bytes, rows: list[bytes], end: bytes, delimiter: bytes, width: int, dose_at: int
) -> tuple[list[bytes], bytes, list[bytes]] | None:
    """Do the same where there are quotes, as long as every record is one line."""
    lines = _latin(data[: -len(end)]).split(_latin(end))
    reader = csv.reader(lines, delimiter=_latin(delimiter), strict=True)
    try:
        cells = list(reader)
    except csv.Error:
        return None
    if len(cells) != len(rows) or set(map(len, cells)) != {width}:
        return None
    return rows, end, [row[dose_at].encode("latin-1") for row in cells]


def _latin(data: bytes) -> str:
    """Decode byte by byte: right for every encoding that extends ASCII."""
    return data.decode("latin-1")


class _Records:
    """Reads records one by one, block after block, the same in whatever pieces the input comes.

    A record of several lines ends within LONGEST_LINE bytes, or its first line alone is refused and reading goes on
    behind that. To look for an end from every line anew would take the square of the time, so no look reaches further
    than REACH times the bytes since the last one that was in vain began.
    """

    def __init__(self, delimiter: bytes) -> None:
        self.delimiter = _latin(delimiter)
        self.quoting: Literal[0, 3] = 3 if delimiter == b"\t" else 0  # csv.QUOTE_NONE, csv.QUOTE_MINIMAL
        self.since = LONGEST_LINE  # bytes since a look was in vain
        self.size = 0  # bytes of the record that is being read
        self.cut = False  # whether it goes on further than a look reaches

    def passed(self, count: int) -> None:
        """Count bytes that were read."""
        self.since = min(self.since + count, LONGEST_LINE)

    def read(self, data: bytes, *, final: bool) -> tuple[list[Record], bytes]:
        """Read the records of *data*; what may go on in the next block is given back as it is."""
        lines = [line + b"\n" for line in data.split(b"\n")]
        unfinished = lines.pop()[:-1]
        if final and unfinished:
            lines.append(unfinished)
            unfinished = b""
        records: list[Record] = []
        start = 0
        while start < len(lines):
            begun, self.size, self.cut = start, 0, False
            fed = self._fed(lines, start, len(unfinished))
            reader = csv.reader(fed, delimiter=self.delimiter, quoting=self.quoting, strict=True)
            try:
                for cells in reader:
                    raw = b"".join(lines[begun : start + reader.line_num])
                    records.append(Record(raw, cells, _TOO_LONG if len(raw) > LONGEST_LINE else None))
                    begun = start + reader.line_num
                    self.passed(self.size)
                    self.size = 0
                break
            except csv.Error as error:
                unclosed = "unexpected end" in str(error)
                if unclosed and not (self.cut or final):
                    return records, b"".join(lines[begun:]) + unfinished
                records.append(Record(lines[begun], [], _UNCLOSED if unclosed else DoseError("csv", f"not CSV: {error}")))
                if self.size > len(lines[begun]):
                    self.since = 0
                self.passed(len(lines[begun]))
                start = begun + 1
        return records, unfinished

    def _fed(self, lines: list[bytes], start: int, unfinished: int) -> Iterator[str]:
        """Give the lines from *start* on, as far as the record that they belong to may reach."""
        reach = min(REACH * self.since, LONGEST_LINE)
        for at in range(start, len(lines)):
            if not self.size:
                reach = min(REACH * self.since, LONGEST_LINE)
            elif self.size + len(lines[at]) > reach:
                self.cut = True
                return
            self.size += len(lines[at])
            yield _latin(lines[at])
        self.cut = self.size > 0 and self.size + unfinished > reach


def _appendix(record: Record, columns: tuple[int, int], label: _Labels, report: Callable[[str | DoseError], None]) -> bytes:
    """Give the cells to append to a record; none to a blank line."""
    if trouble := record.trouble or _ragged(record, columns[0]):
        report(trouble)
        return label.trouble(trouble)
    if not record.cells:
        return b""
    dose = record.cells[columns[1]].encode("latin-1")
    if label[dose] in label.refusing:
        report(decoded(dose))
    return label[dose]


def _ragged(record: Record, width: int) -> DoseError | None:
    """Refuse a record that has not as many cells as the header; a blank line is no record."""
    if not record.cells or len(record.cells) == width:
        return None
    return DoseError("ragged", f"{len(record.cells)} cells where the header has {width}")


def _columns(header: Record, column: str, prefix: str) -> tuple[int, int]:
    """Count the columns of *header* and find *column*. Raises HeaderError."""
    if header.trouble:
        raise HeaderError(f"the header cannot be read: {header.trouble.message}")
    names = [decoded(cell.encode("latin-1")) for cell in header.cells]
    if names.count(column) != 1:
        more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
        there = ", ".join(map(show, names[:NAMED])) + more
        raise HeaderError(f"{'no' if column not in names else 'more than one'} column '{show(column)}'; there are: {there}")
    taken = [prefix + name for name in COLUMNS if prefix + name in names]
    if taken:
        raise HeaderError(f"the column {show(taken[0])} is there already; choose other names with --prefix")
    return len(names), names.index(column)
