"""CSV and TSV as they came, byte for byte, with three cells appended to every row.

Rows are never rebuilt: a record's own bytes are written, then the cells, then its own line end. A block
of even rows goes through as a whole; what is left the csv module reads record by record.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from itertools import chain, islice, repeat
from typing import Literal, NamedTuple

from ldn_cli.dose import DoseError, parse_dose
from ldn_cli.exact import plain
from ldn_cli.formats import show
from ldn_cli.rules import INVALID, rule_for
from ldn_cli.stream import LONGEST_LINE, UTF8_MARK, Answers, Read, blocks, decoded

COLUMNS = ("dose_mg_per_day", "regime", "dose_error")

# Called with the number of the line on which a refused record begins, and the dose; or why there is none.
Report = Callable[[int, str | DoseError], None]

_TOO_LONG = DoseError("too-long", f"a line longer than {LONGEST_LINE} bytes")
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
        if columns and len(data) > LONGEST_LINE and b"\n" not in data:
            report(line, _TOO_LONG)
            yield data
            in_long_line = True
        elif columns and (even := _even_rows(data, delimiter, *columns)):
            rows, end, doses = even
            labels = list(map(label.__getitem__, doses))
            yield end.join(map(bytes.__add__, rows, labels)) + data[len(data.rstrip(b"\r\n")) :]
            if not label.refusing.isdisjoint(labels):
                for number, row in enumerate(labels):
                    if row in label.refusing:
                        report(line + number, decoded(doses[number]))
            line += len(rows)
        else:
            records, rest = _records(data, delimiter, final)
            for record in records:
                body = record.raw.rstrip(b"\r\n")
                appendix = b""
                if columns is None and (record.cells or record.trouble):
                    columns = _columns(record, column, prefix)
                    appendix = b"".join(delimiter + (prefix + name).encode() for name in COLUMNS)
                elif columns and (trouble := record.trouble or _ragged(record, columns[0])):
                    report(line, trouble)
                    appendix = label.trouble(trouble)
                elif columns and record.cells:
                    dose = record.cells[columns[1]].encode("latin-1")
                    appendix = label[dose]
                    if appendix in label.refusing:
                        report(line, decoded(dose))
                yield body + appendix + record.raw[len(body) :]
                line += record.raw.count(b"\n")
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


def _records(data: bytes, delimiter: bytes, final: bool) -> tuple[list[Record], bytes]:
    """Read records one by one; what may go on in the next block is given back as it is.

    A record that cannot be read is its first line alone, with why; reading goes on in the next line.
    """
    lines = [line + b"\n" for line in data.split(b"\n")]
    lines[-1] = lines[-1][:-1]
    if not lines[-1]:
        lines.pop()
    quoting: Literal[0, 3] = 3 if delimiter == b"\t" else 0  # csv.QUOTE_NONE, csv.QUOTE_MINIMAL
    records: list[Record] = []
    start = 0
    while start < len(lines):
        reader = csv.reader(map(_latin, islice(lines, start, None)), delimiter=_latin(delimiter), quoting=quoting, strict=True)
        begun = start
        try:
            for cells in reader:
                raw = b"".join(lines[begun : start + reader.line_num])
                records.append(Record(raw, cells, _TOO_LONG if len(raw) > LONGEST_LINE else None))
                begun = start + reader.line_num
            break
        except csv.Error as error:
            unclosed = start + reader.line_num == len(lines) and "unexpected end" in str(error)
            if unclosed and not final and len(rest := b"".join(lines[begun:])) <= LONGEST_LINE:
                return records, rest
            trouble = DoseError("unclosed-quote", "a quote is opened and not closed") if unclosed else DoseError("csv", f"not CSV: {error}")
            records.append(Record(lines[begun], [], trouble))
            start = begun + 1
    return records, b""


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
        there = ", ".join(map(show, names))
        raise HeaderError(f"{'no' if column not in names else 'more than one'} column {show(column)!r}; there are: {there}")
    taken = [prefix + name for name in COLUMNS if prefix + name in names]
    if taken:
        raise HeaderError(f"the column {show(taken[0])} is there already; choose other names with --prefix")
    return len(names), names.index(column)
