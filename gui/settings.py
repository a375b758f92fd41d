"""What this computer remembers for its user: look, language, recent registers, widths.

Nothing about cases is kept here; the file may be deleted at any time.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from gui.theme import TextSize, ThemeChoice
from resources import Language
from services.small_files import write_atomically

__all__ = [
    "FOLDER_VARIABLE",
    "LatelyOpened",
    "Settings",
    "SettingsFile",
    "settings_folder",
]

FOLDER_VARIABLE = "LAONIANGJIU_SETTINGS_DIR"
_RECENT_KEPT = 8


@dataclass(frozen=True, kw_only=True)
class LatelyOpened:
    """What a person knows a register by: its committee, the day it was last opened (ISO)."""

    name: str = ""
    opened_on: str = ""
    practice: bool = False


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Everything remembered. ``language`` None is the system's.

    ``recent`` are the places of registers, the last opened first, and ``lately`` what they are.
    ``rail`` says by page key whether a person forced the rail (True) or the sidebar (False);
    ``widths`` holds column widths and splitter places by the name of their widget; ``choices``
    small remembered answers (open or stay after 登记) by their name.
    """

    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_size: TextSize = TextSize.STANDARD
    language: Language | None = None
    recent: tuple[str, ...] = ()
    lately: Mapping[str, LatelyOpened] = field(default_factory=dict)
    rail: Mapping[str, bool] = field(default_factory=dict)
    widths: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    choices: Mapping[str, str] = field(default_factory=dict)
    size: tuple[int, int] = (0, 0)

    def opened(self, location: str) -> "Settings":
        """The same with ``location`` first among the recent registers."""
        rest = tuple(other for other in self.recent if other != location)
        return replace(self, recent=(location, *rest)[:_RECENT_KEPT])

    def known(self, location: str, known: LatelyOpened) -> "Settings":
        """The same with what the register at ``location`` is, and nothing of forgotten ones."""
        kept = {place: one for place, one in self.lately.items() if place in self.recent}
        return replace(self, lately=kept | {location: known})

    def forgotten(self, location: str) -> "Settings":
        """The same without the register at ``location`` among the recent ones."""
        recent = tuple(other for other in self.recent if other != location)
        lately = {place: one for place, one in self.lately.items() if place != location}
        return replace(self, recent=recent, lately=lately)


def settings_folder() -> Path:
    """Where settings and drafts lie: the platform's configuration folder."""
    given = os.environ.get(FOLDER_VARIABLE)
    if given:
        return Path(given)
    import platformdirs

    return Path(platformdirs.user_config_dir("laoniangjiu", appauthor=False))


def _to_json(settings: Settings) -> dict[str, Any]:
    told = asdict(settings)
    told["theme"] = settings.theme.value
    told["text_size"] = settings.text_size.value
    told["language"] = settings.language.value if settings.language else None
    return told


def _from_json(told: Mapping[str, Any]) -> Settings:
    language = told.get("language")
    size = told.get("size", [0, 0])
    return Settings(
        theme=ThemeChoice(told.get("theme", "system")),
        text_size=TextSize(told.get("text_size", 100)),
        language=Language(language) if language else None,
        recent=tuple(str(place) for place in told.get("recent", ())),
        lately={
            str(place): LatelyOpened(
                name=str(one["name"]),
                opened_on=str(one["opened_on"]),
                practice=bool(one["practice"]),
            )
            for place, one in told.get("lately", {}).items()
        },
        rail={str(key): bool(value) for key, value in told.get("rail", {}).items()},
        widths={
            str(name): {str(key): int(value) for key, value in widths.items()}
            for name, widths in told.get("widths", {}).items()
        },
        choices={str(key): str(value) for key, value in told.get("choices", {}).items()},
        size=(int(size[0]), int(size[1])),
    )


class SettingsFile(QObject):
    """The settings in force and their file; ``changed`` carries the new Settings.

    ``overrides`` are in force for this run and do not go into the file until they are changed.
    """

    changed = Signal(object)

    def __init__(
        self, file: Path | None = None, *, overrides: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__()
        self._file = file or settings_folder() / "settings.json"
        self._loaded = self._load()
        self._overrides = dict(overrides or {})
        self.current = replace(self._loaded, **self._overrides)

    def _load(self) -> Settings:
        try:
            return _from_json(json.loads(self._file.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError, AttributeError, LookupError):
            # Missing, damaged or from a newer program: the defaults serve, nothing is lost.
            return Settings()

    def change(self, **changes: Any) -> None:
        """Replace the named settings, keep them in the file, tell everybody.

        Raises:
            OSError: the folder cannot be written; the change is in force all the same.
        """
        self.adopt(replace(self.current, **changes))

    def remember(self, **changes: Any) -> bool:
        """The same for small things (a width, the window's size): False when it was not kept."""
        try:
            self.change(**changes)
        except OSError:
            return False
        return True

    def adopt(self, settings: Settings) -> None:
        """Make ``settings`` the ones in force."""
        if settings == self.current:
            return
        self.current = settings
        untouched = {
            name: getattr(self._loaded, name)
            for name, value in self._overrides.items()
            if getattr(settings, name) == value
        }
        kept = replace(settings, **untouched)
        text = json.dumps(_to_json(kept), ensure_ascii=False, indent=1)
        try:
            write_atomically(self._file, text)
        finally:
            self.changed.emit(settings)
