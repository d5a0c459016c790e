"""Lines in, lines out: blocks of bytes from a file or pipe, answered as they arrive.

A block is what one read returns, so a live line is answered at once and a big file in large pieces.
Memory is bounded: by the block, by the longest line kept, and by the answers remembered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ldn_cli.dose.model import LEAST_MG, LONGEST, MOST_MG, DoseError
from ldn_cli.dose.reader import parse_dose
from ldn_cli.exact import plain
from ldn_cli.library import REMEMBERED
from ldn_cli.rules import INVALID, RULES, rule_for

BLOCK = (
    1 << 16
)  # bytes asked for in one read: what the lines of a block become still fits a processor's cache
LONGEST_LINE = 1 << 17  # bytes of one line; a longer one is refused and not kept

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

    A line longer than LONGEST_LINE comes once, cut; a byte-order mark of UTF-8 is no part of the first line.
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


class LineCache(dict[bytes, bytes]):
    """LineCache to lines already seen; all are forgotten when there are too many."""

    def __init__(self, answer: Callable[[bytes], bytes]) -> None:
        """Remember what *answer* gives for a line."""
        super().__init__()
        self.answer = answer
        self.new = 0  # answers that had to be found

    def __missing__(self, line: bytes) -> bytes:
        """Find and remember the answer to a new line; lines too long for a dose are not kept."""
        found = self.answer(line)
        self.new += 1
        if len(line) <= LONGEST:
            if len(self) >= REMEMBERED:
                self.clear()
            self[line] = found
        return found


def regime_of(line: bytes, unit: str | None = None, *, decimal_comma: bool = False) -> str:
    """Classify one line of bytes; what is refused is INVALID."""
    try:
        return rule_for(parse_dose(decoded(line), unit, decimal_comma=decimal_comma).mg).regime
    except DoseError:
        return INVALID


def decoded(line: bytes) -> str:
    """Read bytes as UTF-8; others become lone surrogates, which no dose holds."""
    return line.decode("utf-8", "surrogateescape")


# Columns of nothing but plain doses need few answers. Of two digits on the same side of every digit of
# every threshold, either gives the same answer, so one stands for both; and behind a whole number of
# milligrams or more, a fraction matters only in being there. Letters that could make a digit part of
# how often are left out. A test compares the answers with and without.
_PLAIN_BYTES = b"0123456789. mgcuMGCU\r\t\n"
_THRESHOLDS = (MOST_MG, *(rule.upper.mg for rule in RULES if rule.upper))
_THRESHOLD_DIGITS = {
    int(digit) for mg in (LEAST_MG, *_THRESHOLDS) for digit in plain(mg).replace(".", "")
}


def _stand_in(digit: int) -> int:
    """Give the lowest digit that lies on the same side of every threshold digit as *digit* does."""
    while digit not in _THRESHOLD_DIGITS and digit - 1 not in _THRESHOLD_DIGITS:
        digit -= 1
    return digit


_ALIKE = bytes.maketrans(
    b"0123456789", "".join(str(_stand_in(digit)) for digit in range(10)).encode()
)
_FRACTION = re.compile(rb"\.(?:(?<=[1-9]\.)|(?<=[0-9][0-9]\.))0*[1-9][0-9]*")
_ARE_WHOLE = all(
    mg % 1 == 0 for mg in _THRESHOLDS
)  # only then does a fraction matter in being there alone


def canonical_lines(block: bytes, *, fractions: bool) -> list[bytes]:
    """Split *block* into lines, where plain doses that have the same answer are written the same; *fractions* too."""
    if block.translate(None, _PLAIN_BYTES):
        return block.split(b"\n")
    block = block.translate(_ALIKE)
    lines = block.split(b"\n")
    if fractions and _ARE_WHOLE and len(max(lines, key=len)) <= LONGEST:
        lines = _FRACTION.sub(b".1", block).split(b"\n")
    return lines


def classify_lines(
    read: ReadChunk, unit: str | None = None, *, decimal_comma: bool = False
) -> Iterator[tuple[bytes, list[bytes]]]:
    """Classify lines, a block at a time: the block without its last newline, and an answer for each line.

    Each answer is a regime or INVALID, as bytes that end in a newline.
    """
    answers = LineCache(
        lambda line: f"{regime_of(line, unit, decimal_comma=decimal_comma)}\n".encode()
    )
    for block in line_blocks(read):
        # To look for fractions pays where the answers are too many to remember.
        yield (
            block,
            list(
                map(answers.__getitem__, canonical_lines(block, fractions=answers.new > REMEMBERED))
            ),
        )
