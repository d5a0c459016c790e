"""The commands, one file each: HELP is the help text, run() returns the exit code."""

from __future__ import annotations

# In the order of the help; each is a module of this package.
COMMANDS = (
    "explain",
    "classify",
    "annotate",
    "regimes",
    "sql",
    "source",
    "check",
    "evidence",
    "completion",
)
