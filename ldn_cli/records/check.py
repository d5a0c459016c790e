"""The records of `ldn check`: where a copy of the transcript differs."""

from __future__ import annotations

from collections.abc import Sequence

from ldn_cli.transcript_check import Problem

COLUMNS = Problem._fields


def check_records(problems: Sequence[Problem]) -> list[dict[str, object]]:
    """Lay problems out for programs."""
    return [{"schema": "ldn.problem/1", **problem._asdict()} for problem in problems]
