"""What differs from one platform to another, but for the signals: those are set in __main__ first.

What differs is a parameter with the platform's own value for its default, so that each branch
can be tried on every platform.
"""

import errno
import os

WINDOWS = os.name == "nt"
BINARY: int = getattr(os, "O_BINARY", 0)  # only Windows has it


def reader_is_gone(error: OSError, *, windows: bool = WINDOWS) -> bool:
    """Tell whether writing failed because nobody reads any more, where that is no signal.

    Windows calls it an invalid argument.
    """
    return error.errno == errno.EPIPE or (windows and error.errno == errno.EINVAL)


def read_flags(binary: int = BINARY) -> int:
    """Give the flags that open a file to be read as it is.

    Without O_BINARY, Windows reads CR LF as LF, and takes the byte 0x1A for the end.
    """
    return os.O_RDONLY | binary
