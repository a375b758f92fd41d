"""What a write changed, as it is told to every view."""

from dataclasses import dataclass

__all__ = ["Changes"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Changes:
    """The aggregates a command touched.

    ``touched`` holds ``(kind, id)``; kinds are those of ``__root__`` in the records (``case``,
    ``person``, ``body`` …). ``made`` is the id of the record the command was about, ``entry`` the
    journal entry's id.
    """

    touched: frozenset[tuple[str, int]] = frozenset()
    made: int | None = None
    entry: int | None = None

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of aggregate that are stale."""
        return frozenset(kind for kind, _ in self.touched)

    @property
    def ids(self) -> frozenset[int]:
        """Every id touched, of whatever kind."""
        return frozenset(root for _, root in self.touched)

    def of(self, kind: str) -> frozenset[int]:
        """The ids of one kind."""
        return frozenset(root for name, root in self.touched if name == kind)
