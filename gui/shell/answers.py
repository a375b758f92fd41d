"""What the header's search box finds, and the commands behind its ``>``.

The list under the box is made with the first letter typed: a window starts without it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.components import Field
from gui.shell.page import SearchSource

if TYPE_CHECKING:
    from gui.shell.search import SearchPopup

__all__ = ["Answers", "Command"]


@dataclass(frozen=True, slots=True)
class Command:
    """A command that can be called by its words."""

    text: str
    keys: str
    act: Callable[[], object]


class Answers(QObject):
    """Where the box looks; ``picked`` carries the SearchHit that was chosen."""

    picked = Signal(object)

    def __init__(self, box: Field, parent: QWidget) -> None:
        super().__init__(parent)
        self._box = box
        self._over = parent
        self._heard = False
        self._popup: SearchPopup | None = None
        self.sources: list[SearchSource] = []
        self.commands: Callable[[], Sequence[Command]] = tuple
        box.query_changed.connect(self._ask)

    def listen(self) -> None:
        """Hear the keys of the box that belong to the list."""
        self._heard = True
        if self._popup is not None:
            self._box.installEventFilter(self._popup)

    def add_source(self, source: SearchSource) -> None:
        """One more kind of thing to find; a source with the same key is replaced."""
        self.sources = [one for one in self.sources if one.key != source.key] + [source]

    def set_commands(self, commands: Callable[[], Sequence[Command]]) -> None:
        """Where ``>`` looks."""
        self.commands = commands

    def popup(self) -> "SearchPopup":
        """The list, made now if nothing has been typed yet."""
        if self._popup is None:
            from gui.shell.search import SearchPopup

            self._popup = SearchPopup(self._box, self._over, self)
            if self._heard:
                self._box.installEventFilter(self._popup)
        return self._popup

    def _ask(self, query: str) -> None:
        if self._popup is not None or query.strip():
            self.popup().ask(query)
