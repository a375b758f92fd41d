"""Where the drafts of an intake lie; asked when a register is opened, so it loads nothing."""

import os
from hashlib import sha256
from pathlib import Path

from gui.settings import settings_folder

__all__ = ["drafts_folder", "left_behind", "stem"]


def drafts_folder() -> Path:
    """The folder of all drafts on this computer."""
    return settings_folder() / "drafts"


def stem(folder: Path | None) -> str:
    """How the names of the drafts for the register in ``folder`` begin."""
    place = str(folder) if folder is not None else ""
    return f"intake-{sha256(os.fsencode(place)).hexdigest()[:12]}"


def left_behind(folder: Path) -> bool:
    """Whether a stay left a draft for the register in ``folder``."""
    return any(drafts_folder().glob(f"{stem(folder)}*.json"))
