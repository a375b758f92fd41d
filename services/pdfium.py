"""PDFium is not safe for two threads at once: whoever touches it holds :data:`LOCK`."""

from threading import Lock
from typing import Final

__all__ = ["LOCK"]

LOCK: Final = Lock()
