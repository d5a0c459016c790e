"""Lines in, lines out: blocks of bytes from a file or a pipe are answered as they arrive.

A block is what one read returns, so a line that is typed is answered at once, and a big file in
large pieces. Memory is bounded by the block, the longest line and the answers remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ldn_cli.dose.bounded import Bounded
from ldn_cli.dose.model import LONGEST
from ldn_cli.dose.shapes import ShapeMemory
from ldn_cli.rules import INVALID, REGIMES, rule_for
from ldn_cli.tables.canonical import canonical_lines

# Bytes asked for in one read: all that is made of a block still fits into a processor's cache.
BLOCK = 1 << 16
LONGEST_LINE = 1 << 17  # bytes; a longer line is refused and not kept

_LINES = {regime: f"{regime}\n".encode() for regime in REGIMES}
_REFUSED = f"{INVALID}\n".encode()

UTF8_MARK = b"\xef\xbb\xbf"

ReadChunk = Callable[[int], bytes]


def blocks(read: ReadChunk, longest: int) -> Iterator[bytes]:
    """Read all the whole lines that one read completes, as bytes that end in a newline.

    Only two kinds of blocks do not end in a newline: the last, if the input does not, and the parts
    of a line longer than *longest*.
    """
    parts: list[bytes] = []
    length, in_long_line = 0, False
    while chunk := read(BLOCK):
        lines, end, last = chunk.rpartition(b"\n")
        if end:
            block = b"".join([*parts, lines, end])
            parts, length, in_long_line = [], 0, False
            yield block
        parts.append(last)
        length += len(last)
        if in_long_line or length > longest:
            block = b"".join(parts)
            parts, length, in_long_line = [], 0, True
            yield block
    if length:
        yield b"".join(parts)


def line_blocks(read: ReadChunk) -> Iterator[bytes]:
    """Read lines, a block at a time, without the last newline of each block.

    A line longer than LONGEST_LINE is yielded once, cut; a byte-order mark of UTF-8 is not part of
    the first line.
    """
    in_long_line, mark = False, UTF8_MARK
    for block in blocks(read, LONGEST_LINE):
        if in_long_line:
            _, end, lines = block.partition(b"\n")
            in_long_line = not end
        else:
            lines = block.removeprefix(mark)
        mark = b""
        if lines:
            in_long_line = not lines.endswith(b"\n")
            yield lines.removesuffix(b"\n")


class LineCache(Bounded[bytes, bytes]):
    """The answers to lines that have been seen."""

    def __init__(self, unit: str | None = None, *, decimal_comma: bool = False) -> None:
        """Remember nothing yet; *unit* and *decimal_comma* are those of parse_dose."""
        super().__init__()
        self.mg = ShapeMemory(unit, decimal_comma=decimal_comma).mg

    def __missing__(self, line: bytes) -> bytes:
        """Find the answer to a new line, and remember it unless the line is too long for a dose."""
        mg = self.mg(decoded(line))
        found = _REFUSED if mg is None else _LINES[rule_for(mg).regime]
        if len(line) <= LONGEST:
            self.remember(line, found)
        return found


def decoded(line: bytes) -> str:
    """Decode UTF-8; other bytes become lone surrogates, which no dose contains."""
    return line.decode("utf-8", "surrogateescape")


def classify_lines(
    read: ReadChunk, unit: str | None = None, *, decimal_comma: bool = False
) -> Iterator[tuple[bytes, list[bytes]]]:
    """Classify lines, a block at a time: yield the block, and an answer for each of its lines.

    The block is without its last newline. Each answer is a regime or INVALID, as bytes that end
    in a newline.
    """
    answers = LineCache(unit, decimal_comma=decimal_comma)
    for block in line_blocks(read):
        # Looking for fractions pays off once there are too many answers to remember.
        lines = canonical_lines(block, fractions=answers.was_full)
        yield block, list(map(answers.__getitem__, lines))
