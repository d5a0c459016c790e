"""The first row of a table: how many columns there are, and which of them to read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import normalize

from ldn_cli.dose.model import DoseError
from ldn_cli.tables.lines import UTF8_MARK, decoded
from ldn_cli.tables.rows import LONGEST_ROW, TOO_LONG
from ldn_cli.tables.scan import scan_row
from ldn_cli.wording import escaped

NAMED = 50  # columns listed in a "no such column" error
_TAB = b"\t"
_DELIMITERS = (
    b",",
    b";",
    _TAB,
    b"|",
)  # delimiters to suggest if the one that was given finds no column


class HeaderError(ValueError):
    """A first row that will not do: it is missing, lacks a column, or already has a new name."""


class First(NamedTuple):
    """The first row that is not blank, and the bytes around it."""

    lead: bytes  # a byte-order mark and blank lines
    row: bytes  # with its line end; empty where there is no row
    cells: list[bytes]
    rest: bytes  # what has been read after it


def read_first_row(blocks: Iterator[bytes], delimiter: bytes, longest: int = LONGEST_ROW) -> First:
    """Read up to the end of the first row. Raises HeaderError if it cannot be read."""
    data = b""
    final = False
    while not final:
        block = next(blocks, b"")
        data, final = data + block, not block
        mark = len(UTF8_MARK) if data.startswith(UTF8_MARK) else 0
        start = len(data) - len(data[mark:].lstrip(b"\r\n"))
        if start == len(data) and not final:
            continue
        after, cells = scan_row(data, start, len(data), delimiter)
        if isinstance(cells, DoseError):
            suspicion = _suggestion(data[after : after + 1])
            raise HeaderError(f"the first row cannot be read: {cells.message}{suspicion}")
        if len(data) - start > longest and (cells is None or after - start > longest):
            raise HeaderError(f"the first row cannot be read: {TOO_LONG.message}")
        if cells is not None and (final or data[after - 1 : after] == b"\n"):
            cells = cells if after > start else []
            return First(data[:start], data[start:after], cells, data[after:])
    raise HeaderError("the first row cannot be read: a quote is opened and not closed")


def find_columns(
    cells: Sequence[bytes], wanted: Sequence[str], new: Sequence[str], delimiter: bytes
) -> list[int]:
    """Find the columns *wanted* by their names in *cells*.

    Raises HeaderError if one is missing or there twice, or if a *new* one is already there.
    """
    if not cells:
        raise HeaderError("no header line")
    names = [decoded(cell) for cell in cells]
    found = [_places(names, column) for column in wanted]
    for column, places in zip(wanted, found, strict=True):
        if len(places) != 1:
            number = "more than one" if places else "no"
            suspicion = _suspicion(cells, column, delimiter)
            raise HeaderError(
                f"{number} column '{escaped(column)}'; there are: {_listed(names)}{suspicion}"
            )
    if taken := [name for name in new if name in names]:
        raise HeaderError(
            f"the column {escaped(taken[0])} is there already; choose other names with --prefix"
        )
    return [at for places in found for at in places]


def _places(names: Sequence[str], column: str) -> list[int]:
    """Find *column* in *names*, at last with its accents written as separate characters.

    The two spellings look alike, and macOS has one of its own.
    """
    if column in names:
        return [at for at, name in enumerate(names) if name == column]
    alike = normalize("NFC", column)
    return [at for at, name in enumerate(names) if normalize("NFC", name) == alike]


def find_numbers(cells: Sequence[bytes], wanted: Sequence[str]) -> list[int]:
    """Find the columns *wanted* by their numbers, from 1 on. Raises HeaderError."""
    for column in wanted:
        if not re.fullmatch("[1-9][0-9]{0,8}", column):
            raise HeaderError(
                f"'{escaped(column)}' is not a column number, and there is no header with names"
            )
        if cells and int(column) > len(cells):
            raise HeaderError(f"no column {column}; the first row has {len(cells)}")
    return [int(column) - 1 for column in wanted]


def _listed(names: Sequence[str]) -> str:
    shown = (
        escaped(name) if name == name.strip() else f"'{escaped(name)}'" for name in names[:NAMED]
    )
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return ", ".join(shown) + more


def _suspicion(cells: Sequence[bytes], column: str, delimiter: bytes) -> str:
    """Suggest another delimiter, if with it there is a column of that name."""
    for other in _DELIMITERS:
        names = [decoded(name.strip(b'"')) for cell in cells for name in cell.split(other)]
        if other != delimiter and len(names) > len(cells) and column in names:
            return _suggestion(other)
    return ""


def _suggestion(delimiter: bytes) -> str:
    if delimiter not in _DELIMITERS:
        return ""
    return f"; try --delimiter {'tab' if delimiter == _TAB else repr(delimiter.decode())}"
