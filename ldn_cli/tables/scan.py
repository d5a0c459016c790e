"""One row of CSV or TSV, read character by character, where the fast paths give up.

It also finds what is wrong with a row.
"""

from __future__ import annotations

import re

from ldn_cli.dose.model import DoseError

AFTER_QUOTE = DoseError("csv", "a cell goes on after its closing quote")
LONE_RETURN = DoseError(
    "csv", r"a carriage return stands alone; if lines end so, convert them: tr '\r' '\n'"
)
_QUOTES = re.compile(rb'""?')
_ROW_END = re.compile(rb"\r*(?:\n|\Z)")


def scan_row(
    data: bytes, start: int, end: int, delimiter: bytes
) -> tuple[int, list[bytes] | DoseError | None]:
    """Read one row of *data* from *start*; return where the next one begins, and its cells.

    In place of the cells stands the fault at that position, or None if a quote is open at *end*.
    """
    sign = re.compile(rb"[\r\n%b]" % re.escape(delimiter))
    cells: list[bytes] = []
    at = start
    while True:
        if data[at : min(at + 1, end)] == b'"':
            quotes = _QUOTES.finditer(data, at + 1, end)
            close = next((match.start() for match in quotes if len(match[0]) == 1), None)
            if close is None:
                return end, None
            cells.append(data[at + 1 : close].replace(b'""', b'"'))
            at = close + 1
        else:
            found = sign.search(data, at, end)
            after = found.start() if found else end
            cells.append(data[at:after])
            at = after
        if data[at : min(at + 1, end)] == delimiter:
            at += 1
        elif row_end := _ROW_END.match(data, at, end):
            return row_end.end(), cells
        else:
            return at, LONE_RETURN if data[at : at + 1] == b"\r" else AFTER_QUOTE


def is_left_open(line: bytes, delimiter: bytes) -> bool:
    """Check whether a quote is open at the end of *line* for readers that ignore its faults."""
    cell = re.compile(
        rb'(?:"(?:[^"]+|"")*(?P<close>"|\Z))?[^%b]*(?:%b|\Z)' % (2 * (re.escape(delimiter),))
    )
    return any(found["close"] == b"" for found in cell.finditer(line))
