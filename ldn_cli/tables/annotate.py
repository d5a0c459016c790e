"""CSV and TSV as they came, byte for byte, with three cells appended to every row.

Rows are never rebuilt: a row's own bytes are written, then the cells, then its own line end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain

from ldn_cli.dose.model import DoseError
from ldn_cli.dose.reader import parse_dose
from ldn_cli.exact import plain
from ldn_cli.records.formats import escaped
from ldn_cli.rules import INVALID, rule_for
from ldn_cli.tables.lines import LONGEST_LINE, UTF8_MARK, LineCache, ReadChunk, blocks, decoded
from ldn_cli.tables.rows import TOO_LONG, Row, Rows, even_rows

COLUMNS = ("dose_mg_per_day", "regime", "dose_error")
NAMED = 50  # columns that are named to who asks for one that is not there

# Called with the number of the line on which a refused row begins, and the dose; or why there is none.
Report = Callable[[int, str | DoseError], None]


class HeaderError(ValueError):
    """A header that cannot be annotated: none, no such column, or a name already taken."""


def annotate_rows(
    read: ReadChunk, column: str, delimiter: bytes, unit: str | None, prefix: str, report: Report
) -> Iterator[bytes]:
    """Yield the input with *column* read as a dose and three cells appended, a block at a time.

    A bare number is in *unit*; *prefix* begins the three names. Between tabs quotes mean nothing.
    Raises HeaderError before the first row, if the header cannot be annotated.
    """
    columns: tuple[int, int] | None = None  # how many there are, and which of them holds the dose
    label = _Labels(delimiter, unit)
    rows = Rows(delimiter)
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
                yield label.trouble(TOO_LONG) + end
                line, in_long_line = line + 1, False
        if columns and (even := even_rows(data, delimiter, *columns)):
            lines, end, doses = even
            labels = list(map(label.__getitem__, doses))
            yield end.join(map(bytes.__add__, lines, labels)) + data[len(data.rstrip(b"\r\n")) :]
            if not label.refusing.isdisjoint(labels):
                for number, cells in enumerate(labels):
                    if cells in label.refusing:
                        report(line + number, decoded(doses[number]))
            line += len(lines)
            rows.passed(len(data))
            continue
        found, rest = rows.read(data, final=final)
        for row in found:
            body = row.raw.rstrip(b"\r\n")
            appendix = b""
            if columns is None and (row.cells or row.trouble):
                columns = _columns(row, column, prefix)
                appendix = b"".join(delimiter + (prefix + name).encode() for name in COLUMNS)
            elif columns:
                appendix = _appendix(row, columns, label, partial(report, line))
            yield body + appendix + row.raw[len(body) :]
            line += row.raw.count(b"\n")
        if len(rest) > LONGEST_LINE and b"\n" not in rest:
            if columns is None:
                raise HeaderError(f"the header cannot be read: {TOO_LONG.message}")
            report(line, TOO_LONG)
            yield rest
            rest, in_long_line = b"", True
            rows.passed(LONGEST_LINE)
    if columns is None:
        raise HeaderError("no header line")


class _Labels(LineCache):
    """The cells to append for each dose; *refusing* holds those that say that it was refused."""

    def __init__(self, delimiter: bytes, unit: str | None) -> None:
        super().__init__(self._cells)
        self.delimiter, self.unit = delimiter, unit
        self.refusing: set[bytes] = set()

    def _cells(self, dose: bytes) -> bytes:
        try:
            mg = parse_dose(decoded(dose), self.unit).mg
        except DoseError as error:
            return self.trouble(error)
        return self.delimiter + self.delimiter.join(
            [plain(mg).encode(), rule_for(mg).regime.encode(), b""]
        )

    def trouble(self, error: DoseError) -> bytes:
        """Make the cells of a row without a dose: none, INVALID, and the code of *error*."""
        cells = self.delimiter + self.delimiter.join([b"", INVALID.encode(), error.code.encode()])
        self.refusing.add(cells)
        return cells


def _appendix(
    row: Row, columns: tuple[int, int], label: _Labels, report: Callable[[str | DoseError], None]
) -> bytes:
    """Give the cells to append to a row; none to a blank line."""
    if trouble := row.trouble or _ragged(row, columns[0]):
        report(trouble)
        return label.trouble(trouble)
    if not row.cells:
        return b""
    dose = row.cells[columns[1]].encode("latin-1")
    if label[dose] in label.refusing:
        report(decoded(dose))
    return label[dose]


def _ragged(row: Row, width: int) -> DoseError | None:
    """Refuse a row that has not as many cells as the header; a blank line is no row."""
    if not row.cells or len(row.cells) == width:
        return None
    return DoseError("ragged", f"{len(row.cells)} cells where the header has {width}")


def _columns(header: Row, column: str, prefix: str) -> tuple[int, int]:
    """Count the columns of *header* and find *column*. Raises HeaderError."""
    if header.trouble:
        raise HeaderError(f"the header cannot be read: {header.trouble.message}")
    names = [decoded(cell.encode("latin-1")) for cell in header.cells]
    if names.count(column) != 1:
        more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
        there = (
            ", ".join(
                escaped(name) if name == name.strip() else f"'{escaped(name)}'"
                for name in names[:NAMED]
            )
            + more
        )
        raise HeaderError(
            f"{'no' if column not in names else 'more than one'} column '{escaped(column)}'; there are: {there}"
        )
    taken = [prefix + name for name in COLUMNS if prefix + name in names]
    if taken:
        raise HeaderError(
            f"the column {escaped(taken[0])} is there already; choose other names with --prefix"
        )
    return len(names), names.index(column)
