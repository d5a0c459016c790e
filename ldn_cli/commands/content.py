"""Recognise files that are not text in UTF-8, by their first bytes."""

from __future__ import annotations

import re
from codecs import utf_8_decode

_MAGIC = {
    b"\x1f\x8b": "compressed by gzip; write: zcat FILE | ldn ...",
    b"BZh": "compressed by bzip2; write: bzcat FILE | ldn ...",
    b"\xfd7zXZ\0": "compressed by xz; write: xzcat FILE | ldn ...",
    b"\x28\xb5\x2f\xfd": "compressed by zstd; write: zstdcat FILE | ldn ...",
    b"PK\x03\x04": "a spreadsheet or another zip archive; save the table as CSV in UTF-8",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": (
        "a spreadsheet of old Excel; save the table as CSV in UTF-8"
    ),
    b"PAR1": "a Parquet file; DuckDB reads it",
    b"\xff\xfe\0\0": "UTF-32; convert it to UTF-8 first",
    b"\0\0\xfe\xff": "UTF-32; convert it to UTF-8 first",
    b"\xff\xfe": "UTF-16; convert it to UTF-8 first",
    b"\xfe\xff": "UTF-16; convert it to UTF-8 first",
}
# Without a byte-order mark, UTF-16 and UTF-32 are recognised by the zero bytes in their letters, or
# at least in their line ends.
_WIDE = {
    "UTF-32": re.compile(rb"[^\0]\0\0\0|\0\0\0[^\0]|(?:.{4})*?(?:\n\0\0\0|\0\0\0\n)", re.DOTALL),
    "UTF-16": re.compile(
        rb"[^\0]\0[^\0]|\0[^\0]\0|[^\0]\0\Z|\0[^\0]\Z|(?:..)*?(?:\n\0|\0\n)", re.DOTALL
    ),
}
_LOOKED_AT = 4096  # bytes that are searched for the first line end


def may_be_magic(begin: bytes) -> bool:
    """Check whether more bytes are needed to say if *begin*, the start of a file, is text."""
    return any(magic.startswith(begin) for magic in _MAGIC) or (b"\0" in begin and len(begin) < 4)  # noqa: PLR2004 - one wide letter


def what_it_is(begin: bytes) -> str | None:
    """Say what a file with these first bytes is, and what to do; None if it is text."""
    for magic, kind in _MAGIC.items():
        if begin.startswith(magic):
            return kind
    looked_at = begin[:_LOOKED_AT]
    if _has_wide_letters(looked_at):
        for encoding, pattern in _WIDE.items():
            if pattern.match(looked_at):
                return f"{encoding} without a mark; convert it to UTF-8 first"
    return None


def _has_wide_letters(begin: bytes) -> bool:
    """Check whether zero bytes may be halves of letters: there are many, or this is not UTF-8."""
    if 4 * begin.count(0) >= len(begin):
        return True
    try:
        utf_8_decode(begin)  # the last letter may be cut off
    except UnicodeDecodeError:
        return True
    return False
