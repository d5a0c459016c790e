"""What differs from one platform to another, but for the signals: those are set in __main__ first.

What differs is a parameter with the platform's own value for its default, so that each branch
can be tried on every platform.
"""

# ruff: noqa: PLC0415 - start-up: what one platform alone needs is imported there

import errno
import os

WINDOWS = os.name == "nt"
BINARY: int = getattr(os, "O_BINARY", 0)  # only Windows has it
# As Windows numbers them: STD_OUTPUT_HANDLE, and ENABLE_VIRTUAL_TERMINAL_PROCESSING.
_STANDARD_OUTPUT, _OBEY_CODES = -11, 4


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


def shows_colors(*, windows: bool = WINDOWS) -> bool:
    """Tell whether the terminal of standard output obeys the codes of colours.

    A console of Windows does if it is asked to, from Windows 10 on; else it would show the codes
    themselves.
    """
    if not windows:
        return True
    import ctypes

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    console, mode = kernel.GetStdHandle(_STANDARD_OUTPUT), ctypes.c_ulong()
    if not kernel.GetConsoleMode(console, ctypes.byref(mode)):
        return True  # a terminal of another kind
    return bool(kernel.SetConsoleMode(console, mode.value | _OBEY_CODES))
