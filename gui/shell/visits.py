"""Where the person has been: back and forward."""

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Visit", "Visits"]

_KEPT = 50
_ONCE = frozenset({"act", "field"})
"""What an argument asks for once: an act to begin, a field to mend."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A page and what it was opened with."""

    key: str
    argument: object = None

    def again(self) -> "Visit":
        """The visit as it is come back to: what was begun there is not begun a second time."""
        if not isinstance(self.argument, Mapping):
            return self
        kept = {name: value for name, value in self.argument.items() if name not in _ONCE}
        return Visit(self.key, kept)


class Visits:
    """The pages seen, the one in view, and those gone back from."""

    def __init__(self) -> None:
        self._past: list[Visit] = []
        self._here: Visit | None = None
        self._ahead: list[Visit] = []

    @property
    def here(self) -> Visit | None:
        """The page in view."""
        return self._here

    def go(self, visit: Visit) -> None:
        """A new page is in view; there is nothing ahead any more."""
        if self._here is not None and self._here != visit:
            self._past = [*self._past, self._here.again()][-_KEPT:]
        self._here = visit
        self._ahead.clear()

    def step(self, forward: bool) -> Visit | None:
        """Move one page; None when there is none that way."""
        source, target = (self._ahead, self._past) if forward else (self._past, self._ahead)
        if not source:
            return None
        if self._here is not None:
            target.append(self._here.again())
        self._here = source.pop()
        return self._here

    def peek(self, forward: bool) -> Visit | None:
        """Where a step would lead."""
        source = self._ahead if forward else self._past
        return source[-1] if source else None

    def clear(self) -> None:
        """Another register: nothing here is true any more."""
        self._past.clear()
        self._ahead.clear()
        self._here = None
