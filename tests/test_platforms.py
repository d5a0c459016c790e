"""What differs from one platform to another: each branch, on any of them."""

from __future__ import annotations

import ctypes
import errno
import os
import signal
import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import pytest
from conftest import environment
from test_ends import MODULE, python

from ldn_cli.commands.messages import ExitCode
from ldn_cli.platforms import read_flags, reader_is_gone, shows_colors


def test_a_closed_pipe_is_silent_where_it_is_no_signal() -> None:
    def block() -> None:
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGPIPE])

    for arguments in (["classify", "4.5"], ["explain", "4.5"], ["--help"]):
        read, write = os.pipe()
        os.close(read)
        done = subprocess.run(
            [sys.executable, *MODULE, *arguments],
            stdout=write,
            stderr=subprocess.PIPE,
            preexec_fn=block,
            check=False,
            env=environment(),
            timeout=60,
        )
        os.close(write)
        assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.parametrize(
    ("number", "windows", "gone"),
    [
        (errno.EPIPE, False, True),
        (errno.EPIPE, True, True),
        (errno.EINVAL, True, True),
        (errno.EINVAL, False, False),
        (errno.ENOSPC, True, False),
    ],
)
def test_how_each_platform_says_that_nobody_reads(
    number: int, *, windows: bool, gone: bool
) -> None:
    assert reader_is_gone(OSError(number, ""), windows=windows) is gone


def test_files_are_read_as_they_are_on_each_platform() -> None:
    assert read_flags(0x8000) == os.O_RDONLY | 0x8000
    assert read_flags() == os.O_RDONLY | getattr(os, "O_BINARY", 0)


@pytest.mark.parametrize(
    ("is_console", "obeys", "shown"),
    [(True, True, True), (True, False, False), (False, False, True)],
)
def test_a_console_of_windows_is_asked_for_colors(
    monkeypatch: pytest.MonkeyPatch, *, is_console: bool, obeys: bool, shown: bool
) -> None:
    asked: list[tuple[int, int]] = []

    class Kernel:
        def GetStdHandle(self, number: int) -> int:  # noqa: N802 - the name that Windows gave it
            return 70 - number

        def GetConsoleMode(self, handle: int, mode: Any) -> bool:  # noqa: N802
            mode._obj.value = 3  # noqa: SLF001 - what ctypes.byref() refers to
            return is_console and handle == 81

        def SetConsoleMode(self, handle: int, mode: int) -> bool:  # noqa: N802
            asked.append((handle, mode))
            return obeys

    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=Kernel()), raising=False)
    assert shows_colors(windows=True) is shown
    assert asked == ([(81, 7)] if is_console else [])


def test_other_terminals_need_not_be_asked_for_colors() -> None:
    assert shows_colors(windows=False)


def test_a_platform_without_a_signal_for_closed_pipes() -> None:
    script = (
        "from ldn_cli.__main__ import reset_signals; reset_signals(None); import signal; "
        "print(signal.getsignal(signal.SIGPIPE), signal.getsignal(signal.SIGINT))"
    )
    handlers = f"{signal.SIG_IGN!s} {signal.SIG_DFL!s}\n"
    assert python("-c", script, measured=True).stdout == handlers


@pytest.mark.parametrize("arguments", [["--help"], ["regimes"], ["explain", "4.5"]], ids=" ".join)
def test_a_closed_pipe_on_such_a_platform(arguments: list[str]) -> None:
    script = "import sys; from ldn_cli.__main__ import main; sys.exit(main(sys.argv[1:]))"
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        stdout=write,
        stderr=subprocess.PIPE,
        check=False,
        env=environment(measured=True),
        timeout=120,
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (ExitCode.READER_GONE, b"")
