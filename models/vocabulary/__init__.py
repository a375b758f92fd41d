"""The trade's words and rules as pure Python: nothing here asks the clock, the disk or a window.

The one exception is that rules and phrases are read through :mod:`resources`.
"""
