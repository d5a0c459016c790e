"""`ldn completion`: print the completion script of a shell."""

# ruff: noqa: PLC0415 - imports stand where they are used, for start-up

from __future__ import annotations

from typing import TYPE_CHECKING

from ldn_cli.commands.messages import ExitCode
from ldn_cli.commands.output import write

if TYPE_CHECKING:
    from ldn_cli.commands.options import Shell

COMPLETE = "_LDN_COMPLETE"  # set by the completion scripts

HELP = """Print a completion script.

\b
ldn completion bash > ~/.local/share/bash-completion/completions/ldn
ldn completion zsh > "${fpath[1]}/_ldn"
ldn completion fish > ~/.config/fish/completions/ldn.fish
ldn completion powershell | Out-String | Invoke-Expression

It completes commands, options, regimes, formats and claims.
"""


def run(shell: Shell) -> int:
    """Print the completion script of *shell*."""
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    script = get_completion_script(prog_name="ldn", complete_var=COMPLETE, shell=shell)
    # When zsh loads the script from its path, running it is the first completion, for which the
    # script of Typer would offer nothing.
    loaded = (
        '\n[[ $zsh_eval_context[-1] != loadautofunc ]] || _ldn_completion "$@"'
        if shell == "zsh"
        else ""
    )
    write(f"{script}{loaded}\n")
    return ExitCode.DONE
