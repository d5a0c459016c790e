"""The commands, one file each: HELP is its help text, and run() does it and gives its exit code."""

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
