"""The local draft of an intake: kept while typing, put aside when a stay ends without 登记.

What an earlier stay left is offered back; until a person decides it lies aside, so that new typing
does not write over it.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from gui.backstage import Backstage
from gui.editing import DraftFile
from gui.intake.places import drafts_folder, stem
from gui.settings import settings_folder
from models.vocabulary import moments

__all__ = ["IntakeDrafts", "Left"]

_MOST_LEFT = 20


class Left(DraftFile):
    """What an earlier stay left, and when it was last kept."""

    def __init__(self, file: Path) -> None:
        super().__init__(file)
        self.kept_at: datetime = moments.local(
            datetime.fromtimestamp(file.stat().st_mtime, tz=moments.SHANGHAI)
        )


class IntakeDrafts(DraftFile):
    """The draft of the register that is open now; ``more`` adds what is no field of the form."""

    def __init__(self, backstage: Backstage, more: Callable[[], Mapping[str, object]]) -> None:
        super().__init__(settings_folder())
        self._backstage = backstage
        self._more = more

    def _path(self, suffix: str = "") -> Path:
        register = self._backstage.register
        folder = register.folder if register is not None else None
        return drafts_folder() / f"{stem(folder)}{suffix}.json"

    def write(self, values: Mapping[str, object]) -> None:
        """Keep the draft, readable by its owner only.

        Raises:
            OSError: the folder cannot be written.
        """
        DraftFile(self._path()).write({**values, **self._more()})

    def read(self) -> dict[str, object] | None:
        """The draft as it was last kept."""
        return DraftFile(self._path()).read()

    def discard(self) -> None:
        """The draft was saved, or is not wanted."""
        DraftFile(self._path()).discard()

    def put_aside(self) -> None:
        """Move what the last stay left out of the way of new typing."""
        kept = self._path()
        if not kept.exists():
            return
        for number in range(1, _MOST_LEFT):
            target = self._path(f".left{number}")
            if not target.exists():
                kept.rename(target)
                return

    def left(self) -> Left | None:
        """The oldest draft lying aside; damaged ones are removed."""
        for number in range(1, _MOST_LEFT):
            file = self._path(f".left{number}")
            if file.exists():
                found = Left(file)
                if found.read() is not None:
                    return found
                found.discard()
        return None
