"""Small files of the program's own – settings, drafts, logs – that a kill never leaves half."""

import os
from pathlib import Path

__all__ = ["write_atomically"]


def write_atomically(target: Path, text: str) -> None:
    """Replace ``target`` whole or not at all, so that a kill leaves the old or the new one.

    Raises:
        OSError: the folder cannot be written.
    """
    import tempfile

    target.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        # A folder whose name is not UTF-8 goes in as JSON writes what it cannot.
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
