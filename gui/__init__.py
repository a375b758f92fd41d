"""What a person sees and touches. PySide6 lives only here.

Importing it settles what decides how fast the window starts (performance.md 1).
"""

import builtins
import gc

import PySide6.QtCore

# Qt for Python replaces ``__import__`` by one that reads the source of every module imported later,
# looking for its ``__feature__`` switches, and keeps what it read. We use no such switch.
if builtins.__import__ is getattr(builtins, "__feature_import__", None):
    builtins.__import__ = builtins.__orig_import__  # type: ignore[attr-defined]  # Qt puts it there

# Starting makes a hundred thousand objects and throws hardly one away: looking through them at
# every 700th finds nothing and costs a tenth of the start.
gc.set_threshold(20_000, 20, 20)

del PySide6
