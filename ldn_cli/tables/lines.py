"""Lines in, lines out: blocks of bytes from a file or pipe, answered as they arrive.

A block is what one read returns, so a live line is answered at once and a big file in large pieces.
Memory is bounded: by the block, by the longest line kept, and by the answers remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ldn_cli.dose.bounded import Bounded
from ldn_cli.dose.model import LONGEST
from ldn_cli.dose.shapes import ShapeMemory
from ldn_cli.rules import INVALID, REGIMES, rule_for
from ldn_cli.tables.canonical import canonical_lines

# Bytes asked for in one read: what the lines of a block become still fits a processor's cache.
BLOCK = 1 << 16
LONGEST_LINE = 1 << 17  # bytes of one line; a longer one is refused and not kept

_LINES = {regime: f"{regime}\n".encode() for regime in REGIMES}
_REFUSED = f"{INVALID}\n".encode()

UTF8_MARK = b"\xef\xbb\xbf"

ReadChunk = Callable[[int], bytes]


def blocks(read: ReadChunk, longest: int) -> Iterator[bytes]:
    """Read all the whole lines that one read completes, as bytes that end in a newline.

    Only two kinds of blocks have no newline at their end: the last, if the input has none, and the
    parts of a line longer than *longest*.
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

    A line longer than LONGEST_LINE comes once, cut; a byte-order mark of UTF-8 is no part of the
    first line.
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
    """The answers to lines already seen."""

    def __init__(self, unit: str | None = None, *, decimal_comma: bool = False) -> None:
        """Remember nothing yet; *unit* and *decimal_comma* are those of parse_dose."""
        super().__init__()
        self.mg = ShapeMemory(unit, decimal_comma=decimal_comma).mg

    def __missing__(self, line: bytes) -> bytes:
        """Find and remember the answer to a new line; lines too long for a dose are not kept."""
        mg = self.mg(decoded(line))
        found = _REFUSED if mg is None else _LINES[rule_for(mg).regime]
        if len(line) <= LONGEST:
            self[line] = found
        return found


def decoded(line: bytes) -> str:
    """Read bytes as UTF-8; others become lone surrogates, which no dose holds."""
    return line.decode("utf-8", "surrogateescape")


def classify_lines(
    read: ReadChunk, unit: str | None = None, *, decimal_comma: bool = False
) -> Iterator[tuple[bytes, list[bytes]]]:
    """Classify lines, a block at a time: the block, and an answer for each of its lines.

    The block comes without its last newline. Each answer is a regime or INVALID, as bytes that end
    in a newline.
    """
    answers = LineCache(unit, decimal_comma=decimal_comma)
    for block in line_blocks(read):
        # To look for fractions pays where the answers are too many to remember.
        lines = canonical_lines(block, fractions=answers.was_full)
        yield block, list(map(answers.__getitem__, lines))
