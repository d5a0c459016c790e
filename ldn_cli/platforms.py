"""What differs by platform, except for signals, which __main__ sets before anything else.

Each difference is a parameter whose default is the platform's own value, so that every branch can
be tested on every platform.
"""

# ruff: noqa: PLC0415 - start-up: what one platform alone needs is imported there

import errno
import os

WINDOWS = os.name == "nt"
BINARY: int = getattr(os, "O_BINARY", 0)  # only Windows has it
# The numbers that Windows gives to STD_OUTPUT_HANDLE and ENABLE_VIRTUAL_TERMINAL_PROCESSING.
_STANDARD_OUTPUT, _OBEY_CODES = -11, 4


def reader_is_gone(error: OSError, *, windows: bool = WINDOWS) -> bool:
    """Check whether writing failed because the reader is gone, on a platform that sends no signal.

    Windows reports an invalid argument.
    """
    return error.errno == errno.EPIPE or (windows and error.errno == errno.EINVAL)


def read_flags(binary: int = BINARY) -> int:
    """Get the flags that open a file for reading, byte for byte.

    Without O_BINARY, Windows reads CR LF as LF and stops at the byte 0x1A.
    """
    return os.O_RDONLY | binary


def shows_colors(*, windows: bool = WINDOWS) -> bool:
    """Check whether the terminal at standard output understands colour codes.

    A Windows console does so from Windows 10 on, if it is asked to; otherwise it would show the
    codes themselves.
    """
    if not windows:
        return True
    import ctypes

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    console, mode = kernel.GetStdHandle(_STANDARD_OUTPUT), ctypes.c_ulong()
    if not kernel.GetConsoleMode(console, ctypes.byref(mode)):
        return True  # a terminal of another kind
    return bool(kernel.SetConsoleMode(console, mode.value | _OBEY_CODES))
