"""Journeys happen in the window of the window's own tests."""

from tests.gui.conftest import chinese, open_window, opened, own_settings, stocked

__all__ = ["chinese", "open_window", "opened", "own_settings", "stocked"]
