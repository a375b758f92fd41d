"""What stays in view over every page: what is wrong with the computer's clock or the backups."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from gui.shell.keeping import Keeping
from models.vocabulary.errors import WordedError
from resources import Language

__all__ = ["Standing"]


class Standing(QObject):
    """Gathers what ``keeping`` finds wrong; ``changed`` when it is something else.

    It is said until it is put away, a newer backup was made, or another register is opened.
    """

    changed = Signal()

    def __init__(self, keeping: Keeping, parent: QObject) -> None:
        super().__init__(parent)
        self._clock: WordedError | None = None
        self._unkept: dict[str, WordedError] = {}
        self._newest: datetime | None = None
        keeping.clock_known.connect(self._clock_known)
        keeping.backup_known.connect(self._backup_known)
        keeping.backup_failed.connect(self._backup_failed)

    def sentences(self, language: Language) -> str:
        """All of it, a line each; empty when nothing is wrong."""
        told = [*([self._clock] if self._clock is not None else ()), *self._unkept.values()]
        return "\n".join(one.sentence(language) for one in told)

    def forget(self) -> None:
        """Another register is open, of which nothing is known yet."""
        self._clock, self._newest = None, None
        self._unkept.clear()
        self.changed.emit()

    def _clock_known(self, behind: WordedError | None) -> None:
        self._clock = behind
        self.changed.emit()

    def _backup_known(self, newest: datetime | None) -> None:
        if newest != self._newest:  # only looked at, it is no better than it was
            self._newest = newest
            self._unkept.clear()
            self.changed.emit()

    def _backup_failed(self, trouble: WordedError) -> None:
        self._unkept[trouble.code] = trouble
        self.changed.emit()
