"""The program: signals first, then everything else. No failure leaves a traceback."""

# ruff: noqa: PLC0415 - what a signal could interrupt is imported after the signals are set

# The signal module offers the same, but it loads enum, which takes 3 ms in which an interrupt would
# leave a traceback. For the same reason none of our other files is loaded here.
import _signal  # type: ignore[import-not-found]
import os
import sys

SIGPIPE: int | None = getattr(_signal, "SIGPIPE", None)  # Windows has none


def entry() -> None:
    """Run as a program."""
    reset_signals()
    # Operands are UTF-8 like lines, whatever the locale.
    arguments = [os.fsencode(text).decode("utf-8", "surrogateescape") for text in sys.argv[1:]]
    try:
        code = main(arguments)
    except Exception as error:  # noqa: BLE001 - memory may run out, a part be missing
        code = report(error)
    sys.exit(code)


def reset_signals(closed_pipe: int | None = SIGPIPE) -> None:
    """Die of Ctrl-C and of a closed pipe as other tools do, silently.

    Whoever started the program may want it to survive Ctrl-C, so an ignored signal stays ignored.
    """
    if _signal.getsignal(_signal.SIGINT) is not _signal.SIG_IGN:
        _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
    if closed_pipe is not None:
        _signal.signal(closed_pipe, _signal.SIG_DFL)


def main(arguments: list[str], *, straight: bool = True) -> int:
    """Run one command and give its exit code, an ExitCode.

    Plain operands go straight to their command, unless *straight* is false: then everything goes
    through Typer, with the same answers. Faults of usage, files and output take one line each.
    """
    from ldn_cli.commands.messages import ExitCode, UsageError, describe_os_error, silence, warn
    from ldn_cli.platforms import reader_is_gone

    if sys.stdout is None:
        warn("standard output is closed")
        return ExitCode.TROUBLE
    if sys.stderr is not None:
        sys.stderr.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code = _run(arguments, straight=straight)
        sys.stdout.flush()
    except UsageError as error:
        warn(str(error))
        return ExitCode.TROUBLE
    except SystemExit:  # how Rich and Typer react to a closed pipe
        silence(sys.stdout)
        return ExitCode.READER_GONE
    except OSError as error:
        if error.filename is None:  # it could not be written
            silence(sys.stdout)
            if reader_is_gone(error):
                return ExitCode.READER_GONE
        warn(describe_os_error(error))
        return ExitCode.TROUBLE
    return code


def _run(arguments: list[str], *, straight: bool) -> int:
    """Call a command that has only operands; leave the rest to Typer, which starts slower."""
    command, *operands = arguments or [""]
    if (
        straight
        and command in {"explain", "classify"}
        and not any(operand.startswith("-") for operand in operands)
        and "_LDN_COMPLETE" not in os.environ  # a completion script asks
    ):
        if command == "explain":
            from ldn_cli.commands import explain

            return explain.run(operands)
        from ldn_cli.commands import classify

        return classify.run(operands)
    from ldn_cli.cli import run  # loads Typer, which takes longer than all of the above

    return run(arguments)


def report(error: Exception) -> int:
    """Report an unexpected error in one line, with little effort: there may be no memory left."""
    if os.environ.get("LDN_DEBUG"):
        from traceback import print_exception

        print_exception(error)
    # A compiled module that does not fit into memory is an ImportError.
    if isinstance(error, MemoryError) or "failed to map segment" in str(error):
        message = "out of memory"
    elif isinstance(error, ModuleNotFoundError):
        message = f"a part of the program is missing ({error}); install ldn-cli again"
    else:
        message = (
            f"internal error, {type(error).__name__}: {str(error)[:200]}; LDN_DEBUG=1 shows where"
        )
    try:  # noqa: SIM105 - contextlib may not fit any more
        os.write(2, f"ldn: {ascii(message)[1:-1]}\n".encode())
    except OSError:
        pass  # nobody reads it
    return 2  # ExitCode.TROUBLE, which may be what cannot be imported


if __name__ == "__main__":
    entry()
