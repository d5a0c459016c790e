"""CSV and TSV in rows: blocks of even rows as a whole, all others one by one by the csv module, with their own bytes."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import repeat
from typing import Literal, NamedTuple

from ldn_cli.dose.model import DoseError
from ldn_cli.tables.lines import LONGEST_LINE

# How far a look for the end of a row goes: so many times the bytes since the last look that was in vain.
REACH = 16

TOO_LONG = DoseError("too-long", f"a line longer than {LONGEST_LINE} bytes")
_UNCLOSED = DoseError(
    "unclosed-quote", f"a quote is opened and not closed, or not within {LONGEST_LINE} bytes"
)
csv.field_size_limit((1 << 31) - 1)  # the one limit is that of a line


class Row(NamedTuple):
    """One row: its bytes with their line end, its cells, and why it cannot be read, if so."""

    raw: bytes
    cells: list[str]
    trouble: DoseError | None = None


def even_rows(
    data: bytes, delimiter: bytes, width: int, dose_at: int
) -> tuple[list[bytes], bytes, list[bytes]] | None:
    """Split *data* into rows of one line and *width* cells each, with their common line end and their doses.

    None where a row is not like that: blank, ragged, over several lines, or with another line end.
    """
    ends = data.count(b"\r"), data.count(b"\n")
    if (
        not ends[1]
        or ends[0] not in (0, ends[1])
        or ends[0] != data.count(b"\r\n")
        or data[-1:] != b"\n"
    ):
        return None
    if b"\0" in data:
        return None  # csv refuses it in Python 3.10, however the input comes
    end = b"\r\n" if ends[0] else b"\n"
    rows = data[: -len(end)].split(end)
    if len(data) > LONGEST_LINE and len(max(rows, key=len)) + len(end) > LONGEST_LINE + 1:
        return None
    if delimiter != b"\t" and b'"' in data:
        return _even_quoted_rows(data, rows, end, delimiter, width, dose_at)
    if b"" in rows or set(map(bytes.count, rows, repeat(delimiter))) != {width - 1}:
        return None
    return rows, end, delimiter.join(rows).split(delimiter)[dose_at::width]


def _even_quoted_rows(
    data: bytes, rows: list[bytes], end: bytes, delimiter: bytes, width: int, dose_at: int
) -> tuple[list[bytes], bytes, list[bytes]] | None:
    """Do the same where there are quotes, as long as every row is one line."""
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


class Rows:
    """Reads rows one by one, block after block, the same in whatever pieces the input comes.

    A row of several lines ends within LONGEST_LINE bytes, or its first line alone is refused and reading goes on behind
    that. To look for an end from every line anew would take the square of the time, so REACH bounds each look.
    """

    size: int  # bytes of the row that is being read
    cut: bool  # whether it goes on further than a look reaches

    def __init__(self, delimiter: bytes) -> None:
        self.delimiter = _latin(delimiter)
        self.quoting: Literal[0, 3] = (
            3 if delimiter == b"\t" else 0
        )  # csv.QUOTE_NONE, csv.QUOTE_MINIMAL
        self.since = LONGEST_LINE  # bytes since a look was in vain

    def passed(self, count: int) -> None:
        """Count bytes that were read."""
        self.since = min(self.since + count, LONGEST_LINE)

    def read(self, data: bytes, *, final: bool) -> tuple[list[Row], bytes]:
        """Read the rows of *data*; what may go on in the next block is given back as it is."""
        lines = [line + b"\n" for line in data.split(b"\n")]
        unfinished = lines.pop()[:-1]
        if final and unfinished:
            lines.append(unfinished)
            unfinished = b""
        rows: list[Row] = []
        start = 0
        while start < len(lines):
            begun, self.size, self.cut = start, 0, False
            fed = self._fed(lines, start, len(unfinished))
            reader = csv.reader(fed, delimiter=self.delimiter, quoting=self.quoting, strict=True)
            try:
                for cells in reader:
                    raw = b"".join(lines[begun : start + reader.line_num])
                    rows.append(
                        Row(
                            raw,
                            cells,
                            TOO_LONG if len(raw.removesuffix(b"\n")) > LONGEST_LINE else None,
                        )
                    )
                    begun = start + reader.line_num
                    self.passed(self.size)
                    self.size = 0
                break
            except csv.Error as error:
                unclosed = "unexpected end" in str(error)
                if unclosed and not (self.cut or final):
                    return rows, b"".join(lines[begun:]) + unfinished
                rows.append(
                    Row(
                        lines[begun],
                        [],
                        _UNCLOSED if unclosed else DoseError("csv", f"not CSV: {error}"),
                    )
                )
                if self.size > len(lines[begun]):
                    self.since = 0
                self.passed(len(lines[begun]))
                start = begun + 1
        return rows, unfinished

    def _reach(self) -> int:
        """Count the bytes that a row of several lines may have here."""
        return min(REACH * self.since, LONGEST_LINE)

    def _fed(self, lines: list[bytes], start: int, unfinished: int) -> Iterator[str]:
        """Give the lines from *start* on, as far as the row that they belong to may reach."""
        for at in range(start, len(lines)):
            if self.size and self.size + len(lines[at]) > self._reach():
                self.cut = True
                return
            self.size += len(lines[at])
            yield _latin(lines[at])
        self.cut = self.size + unfinished > self._reach()
