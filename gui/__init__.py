"""What a person sees and touches. PySide6 lives only here.

Importing it settles what decides how fast the window starts (performance.md 1).
"""

import builtins
import gc

import PySide6.QtCore

# Qt for Python replaces ``__import__`` by one that reads the source of every module imported later,
# looking for its ``__feature__`` switches, and keeps what it read. We use no such switch.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)

# Starting makes a hundred thousand objects and throws hardly one away: looking through them at
# every 700th finds nothing and costs a tenth of the start.
gc.set_threshold(20_000, 20, 20)

del PySide6
