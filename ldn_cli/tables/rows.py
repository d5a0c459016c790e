"""Rows of CSV and TSV with their own bytes, however the input is cut into reads.

A cell that begins with a quote ends with one and may contain anything between them. Any other cell
is what lies between two delimiters. The csv module, spreadsheets, R and pandas read it the same
way.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import NamedTuple

from ldn_cli.dose.model import DoseError
from ldn_cli.tables.lines import BLOCK
from ldn_cli.tables.scan import AFTER_QUOTE, LONE_RETURN, is_left_open, scan_row

LONGEST_ROW = 1 << 23  # bytes; a longer row is passed on, and refused
# How far a quote is followed across line ends: this many times the bytes since the last one that
# was followed in vain.
REACH = 16
LARGE_ROW = (
    1 << 20
)  # bytes; a longer unfinished row is looked at again only once it has grown by half

TOO_LONG = DoseError("too-long", f"a row longer than {LONGEST_ROW} bytes")
_UNCLOSED = DoseError(
    "unclosed-quote", f"a quote is opened and not closed, or not within {LONGEST_ROW} bytes"
)
_LEFT_OPEN = {_UNCLOSED: _UNCLOSED} | {
    fault: DoseError(fault.code, f"{fault.message}; a quote is open at the end of the line")
    for fault in (AFTER_QUOTE, LONE_RETURN)
}
# Of a row too long no more is known than how many quotes it has: none is open if they are even.
_TOO_LONG = (
    TOO_LONG,
    DoseError(TOO_LONG.code, f"{TOO_LONG.message}, with an odd number of quotes"),
)
# Rows in whose last cell a reader would find the appended ones.
LEFT_OPEN = frozenset((*_LEFT_OPEN.values(), _TOO_LONG[True]))
# What is wanted of a row: one cell, several cells, or the reason why there is none; None for a
# blank line.
Wanted = bytes | tuple[bytes, ...] | DoseError | None


class Batch(NamedTuple):
    """Some rows: the bytes of each without its line end, the line end, and what is wanted of it."""

    bodies: list[bytes]
    ends: list[bytes]
    wanted: list[Wanted]
    newlines: int


class Rows:
    """Reads the rows of a table of *width* columns, and picks the cells at *wanted* from each."""

    def __init__(
        self, delimiter: bytes, width: int, wanted: Sequence[int], longest: int = LONGEST_ROW
    ) -> None:
        self.delimiter, self.width, self.at = delimiter, width, wanted
        self.longest = longest
        self.since = longest  # bytes since a quote was followed in vain
        self.waiting = False  # whether the last row goes on in the next block
        # Of a row that is too long: carriage returns that may belong to its line end, and quotes.
        self.returns, self.quotes = b"", 0

    def batches(self, first: bytes, blocks: Iterator[bytes]) -> Iterator[Batch]:
        """Read all rows of *first* and of the *blocks* after it, which end where lines end."""
        held, at, size, whole = first, 0, BLOCK, True
        in_long_row = ended = False
        while not ended or at < len(held):
            if at == len(held) or (self.waiting and whole):
                held, ended = self._more(held[at:], blocks)
                at = 0
            # Much is held only after a quote was followed in vain: there are many lines, to be
            # read in pieces.
            stop = len(held)
            if stop - at > 2 * size:
                stop = held.find(b"\n", at + size) + 1 or stop
            whole = stop == len(held)
            data, final = held[at:stop], ended and whole
            if in_long_row or (len(data) > self.longest and b"\n" not in data and not final):
                batch, rest, in_long_row = self._pass_on(data, final=final)
            else:
                batch, rest = self.read(data, final=final)
            yield batch
            at = stop - len(rest)
            size = 2 * size if self.waiting else BLOCK

    def _more(self, held: bytes, blocks: Iterator[bytes]) -> tuple[bytes, bool]:
        """Read the block after *held*, or up to one in which an unfinished row may end."""
        if not held:
            block = next(blocks, b"")
            return block, not block
        parts, length, quoted = [held], len(held), False
        while block := next(blocks, b""):
            parts.append(block)
            length += len(block)
            quoted = quoted or b'"' in block
            # Looking at a large row again with every block would take quadratic time.
            grown = length < LARGE_ROW or 2 * length > 3 * len(held)
            if not self.waiting or (quoted and grown) or length > self._reach():
                break
        return b"".join(parts), not block

    def _pass_on(self, data: bytes, *, final: bool) -> tuple[Batch, bytes, bool]:
        """Pass on a part of a row that is too long; cells are appended where it ends."""
        part, newline, rest = data.partition(b"\n")
        part = self.returns + part
        body = part.rstrip(b"\r")
        self.returns = part[len(body) :]
        self.quotes += body.count(b'"')
        if not newline and not final:
            return Batch([body], [b""], [None], 0), b"", True
        end, self.returns = self.returns + newline, b""
        self._passed(self.longest)
        fault, self.quotes = _TOO_LONG[self.quotes % 2], 0
        return Batch([body], [end], [fault], len(newline)), rest, False

    def read(self, data: bytes, *, final: bool) -> tuple[Batch, bytes]:
        """Read the rows of *data*; return the rest, a row that is unfinished."""
        if self.waiting and len(data) > 2 * BLOCK:
            return self._follow_quotes(data, final=final)  # all of its lines would fill the memory
        self.waiting = False
        returns, newlines = data.count(b"\r"), data.count(b"\n")
        end = b"\r\n" if returns and returns == newlines == data.count(b"\r\n") else b"\n"
        lines = data.split(end)
        last = lines.pop()
        ends = [end] * len(lines)
        if last:
            lines.append(last)
            ends.append(b"")
        known: dict[int, Wanted] = {}
        if returns and end == b"\n":
            lines, ends, known = _without_returns(lines, ends)
        quoted: Sequence[int] = range(0)
        if quotes := data.count(b'"'):
            # If most rows have quotes, the others are read with them.
            all_read = quotes >= len(lines) and b"" not in lines
            every = range(len(lines))
            quoted = every if all_read else [at for at in every if b'"' in lines[at]]
        cells = _cells_of_lines(
            lines if len(quoted) == len(lines) else [lines[at] for at in quoted], self.delimiter
        )
        if cells is None or (last and not final) or self._holds_too_long(data):
            return self._follow_quotes(data, final=final)
        picked = self._picked_texts(cells)
        if len(picked) < len(lines):
            picked = self._wanted(lines, known | dict(zip(quoted, picked, strict=True)))
        self._passed(len(data))
        return Batch(lines, ends, picked, newlines), b""

    def _holds_too_long(self, data: bytes) -> bool:
        return len(data) > self.longest and max(map(len, data.split(b"\n"))) > self.longest

    def _wanted(self, lines: list[bytes], known: dict[int, Wanted]) -> list[Wanted]:
        """Pick what is wanted of each row; those that are not *known* contain no quotes."""
        between = self.width - 1
        counts = list(map(bytes.count, lines, repeat(self.delimiter)))
        if not known and counts.count(between) == len(counts):
            return self._picked(lines)
        even = (at for at, count in enumerate(counts) if count == between and at not in known)
        picked = iter(self._picked([lines[at] for at in even]))
        return [
            known[at]
            if at in known
            else next(picked)
            if count == between
            else self._ragged(count + 1)
            if lines[at]
            else None
            for at, count in enumerate(counts)
        ]

    def _picked(self, lines: list[bytes]) -> list[Wanted]:
        """Pick from rows without quotes that have the right number of cells."""
        cells = self.delimiter.join(lines).split(self.delimiter)
        picked = [cells[at :: self.width] for at in self.at] if lines else [[] for _ in self.at]
        return list(zip(*picked, strict=True)) if len(picked) > 1 else [*picked[0]]

    def _picked_texts(self, rows: list[list[str]]) -> list[Wanted]:
        """Pick from rows that the csv module has read."""
        if len(self.at) == 1 and {*map(len, rows)} == {self.width}:
            return [row[self.at[0]].encode("latin-1") for row in rows]
        return [self._pick([cell.encode("latin-1") for cell in row]) for row in rows]

    def _pick(self, cells: list[bytes]) -> Wanted:
        """Pick from the cells of one row."""
        if len(cells) != self.width:
            return self._ragged(len(cells))
        picked = tuple([cells[at] for at in self.at])
        return picked if len(picked) > 1 else picked[0]

    def _ragged(self, count: int) -> DoseError:
        return DoseError("ragged", f"{count} cells where the first row has {self.width}")

    def _follow_quotes(self, data: bytes, *, final: bool) -> tuple[Batch, bytes]:
        """Read rows one by one after a quote that is not closed in its line, or not correctly."""
        raws: list[bytes] = []
        known: dict[int, Wanted] = {}
        self.waiting = False
        at, stop = 0, len(data) if final else data.rfind(b"\n") + 1
        while at < stop:
            quote = data.find(b'"', at, stop)
            start = stop if quote < 0 else data.rfind(b"\n", at, quote) + 1 or at
            plain = data[at:start].split(b"\n")
            raws += [line + b"\n" for line in plain[:-1]] + ([plain[-1]] if plain[-1] else [])
            self._passed(start - at)
            at = start
            if at == stop:
                break
            line_end = data.find(b"\n", start) + 1 or stop
            end = max(line_end, data.rfind(b"\n", start, start + self._reach()) + 1)
            if final and stop - start <= self._reach():
                end = stop
            after, cells = scan_row(data, start, end, self.delimiter)
            if isinstance(cells, list):
                known[len(raws)] = self._pick(cells)
                at = after
                self._passed(at - start)
            elif cells is None and not final and len(data) - start <= self._reach():
                self.waiting = True
                break
            else:
                left_open = cells is None or is_left_open(data[start:line_end], self.delimiter)
                fault = cells or _UNCLOSED
                known[len(raws)] = _LEFT_OPEN[fault] if left_open else fault
                at = line_end
                if after > line_end:
                    self.since = 0
                self._passed(at - start)
            raws.append(data[start:at])
            if len(data) - at > 2 * BLOCK:
                break
        if at == stop < len(data) and len(data) - at <= self.longest:
            self.waiting = True  # for the last line end
        bodies = [raw.rstrip(b"\r\n") for raw in raws]
        for index, body in enumerate(bodies):
            if len(raws[index].removesuffix(b"\n")) > self.longest:
                known[index] = _TOO_LONG[body.count(b'"') % 2]
            elif index not in known and b"\r" in body:
                known[index] = LONE_RETURN
        ends = [raw[len(body) :] for raw, body in zip(raws, bodies, strict=True)]
        newlines = data.count(b"\n", 0, at)
        return Batch(bodies, ends, self._wanted(bodies, known), newlines), data[at:]

    # A quote that is never closed would be followed to the end of the input, and so would the next
    # one, which takes quadratic time. As each vain search is limited by the bytes since the last,
    # all of them together read at most REACH times the input.
    def _reach(self) -> int:
        """Give how many bytes a row of several lines may have here, with its last line end."""
        return min(REACH * self.since, self.longest)

    def _passed(self, count: int) -> None:
        self.since = min(self.since + count, self.longest)


def _without_returns(
    lines: list[bytes], ends: list[bytes]
) -> tuple[list[bytes], list[bytes], dict[int, Wanted]]:
    """Move carriage returns at the end of lines to the line ends; name the lines with others."""
    bodies = [line.rstrip(b"\r") for line in lines]
    ends = [line[len(body) :] + end for line, body, end in zip(lines, bodies, ends, strict=True)]
    alone = {
        at: LONE_RETURN for at, body in enumerate(bodies) if b"\r" in body and b'"' not in body
    }
    return bodies, ends, dict(alone)


def _cells_of_lines(lines: list[bytes], delimiter: bytes) -> list[list[str]] | None:
    """Read lines that contain quotes; None unless each of them is one row.

    The csv module takes at least one line for a row, so if there are as many rows as lines, each
    line is a row. A row that it refuses is read again by scan_row, which gives the reason in our
    words and does not limit the size of a cell.
    """
    # Latin-1 will do for every encoding that extends ASCII.
    texts = b"\n".join(lines).decode("latin-1").split("\n") if lines else []
    try:
        rows = list(csv.reader(texts, delimiter=delimiter.decode(), strict=True))
    except csv.Error:
        return None
    return rows if len(rows) == len(lines) else None
