"""A dict of answers that are remembered, in bounded memory."""

from __future__ import annotations

from typing import TypeVar

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class Bounded(dict[_Key, _Value]):
    """A dict of *most* keys at most: it forgets all of them before it remembers another."""

    most = 1 << 16
    was_full = False

    def __init__(self, most: int | None = None) -> None:
        """Remember nothing yet; *most* is for values or keys that are large."""
        super().__init__()
        if most:
            self.most = most

    def remember(self, key: _Key, value: _Value) -> None:
        """Add a key, within the bound; an item that is set does not look at it."""
        if len(self) >= self.most:
            self.clear()
            self.was_full = True
        self[key] = value
