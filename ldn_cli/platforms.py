"""All that differs from one platform to another, in one place; loaded before the signals are set.

What differs is a parameter with the platform's own value for its default, so that each branch
can be tried on every platform.
"""

# What the module signal offers under the same names; it would load enum, 3 ms in which an
# interrupt would leave a traceback.
import _signal  # type: ignore[import-not-found]
import errno
import os

WINDOWS = os.name == "nt"
SIGPIPE: int | None = getattr(_signal, "SIGPIPE", None)  # Windows has none


def reset_signals(closed_pipe: int | None = SIGPIPE) -> None:
    """Die of Ctrl-C and of a closed pipe as other tools do, without a word.

    Whoever started the program may want it to survive Ctrl-C: what is ignored stays ignored.
    """
    if _signal.getsignal(_signal.SIGINT) is not _signal.SIG_IGN:
        _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
    if closed_pipe is not None:
        _signal.signal(closed_pipe, _signal.SIG_DFL)


def reader_is_gone(error: OSError, *, windows: bool = WINDOWS) -> bool:
    """Tell whether writing failed because nobody reads any more, where that is no signal.

    Windows calls it an invalid argument.
    """
    return error.errno == errno.EPIPE or (windows and error.errno == errno.EINVAL)


def read_flags(binary: int = getattr(os, "O_BINARY", 0)) -> int:
    """Give the flags that open a file to be read as it is.

    Without O_BINARY, Windows reads CR LF as LF, and takes the byte 0x1A for the end.
    """
    return os.O_RDONLY | binary
