"""A dict of answers that are remembered, in bounded memory."""

from __future__ import annotations

from typing import TypeVar

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class Bounded(dict[_Key, _Value]):
    """A dict that forgets all of its keys where room is made and there are *most* of them."""

    most = 1 << 16
    was_full = False

    def __init__(self, most: int | None = None) -> None:
        """Remember nothing yet; *most* is for values or keys that are large."""
        super().__init__()
        if most:
            self.most = most

    def make_room(self) -> None:
        """Forget everything if there are too many keys; to be called before some are added."""
        if len(self) >= self.most:
            self.clear()
            self.was_full = True
