"""CSV and TSV copied byte for byte, with three cells appended to every row.

Rows are never rebuilt: a row's own bytes are written, then the cells, then its line end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain

from ldn_cli.tables.cells import COLUMNS, Appended, Table
from ldn_cli.tables.header import find_columns, find_numbers, read_first_row
from ldn_cli.tables.lines import UTF8_MARK, ReadChunk, blocks
from ldn_cli.tables.rows import LONGEST_ROW, Rows

# Called with the line on which a refused row begins, its dose if it has one, and a function that
# raises the refusal.
Report = Callable[[int, "str | None", Callable[[], object]], None]


def annotate_rows(
    read: ReadChunk,
    table: Table,
    report: Report,
    longest: int = LONGEST_ROW,
    *,
    passed_over: Callable[[int], object] = bool,
) -> Iterator[bytes]:
    """Yield the input with three cells appended to each row, a block at a time.

    A row has at most *longest* bytes. *passed_over* is called with the number of rows
    that name another drug.
    Raises HeaderError, before anything is yielded, if the first row shows that it cannot be done.
    """
    delimiter = table.delimiter
    source = blocks(read, longest)
    first = read_first_row(source, delimiter, longest)
    rest, line = first.rest, 1
    if table.header:
        names = [table.prefix + name for name in COLUMNS]
        at = find_columns(first.cells, table.wanted, names, delimiter)
        body = first.row.rstrip(b"\r\n")
        new = b"".join(delimiter + name.encode() for name in names)
        yield first.lead + body + new + first.row[len(body) :]
        line += (first.lead + first.row).count(b"\n")
    else:
        at = find_numbers(first.cells, table.wanted)
        mark = UTF8_MARK if first.lead.startswith(UTF8_MARK) else b""
        yield mark
        rest = first.lead[len(mark) :] + first.row + rest
    appended = Appended(table)
    rows = Rows(delimiter, max(len(first.cells), 1), at, longest)
    for bodies, ends, wanted, newlines in rows.batches(rest, source):
        cells = list(map(appended.__getitem__, wanted))
        yield b"".join(chain.from_iterable(zip(bodies, cells, ends, strict=True)))
        if table.drug_column:
            passed_over(cells.count(appended.empty))
        if not appended.refusing.isdisjoint(cells):
            at_line = line
            for body, end, cell, of_row in zip(bodies, ends, cells, wanted, strict=True):
                if cell in appended.refusing:
                    report(at_line, appended.text(of_row), partial(appended.read, of_row))
                at_line += body.count(b"\n") + bool(end)  # a quoted cell may contain line ends
        line += newlines
