"""The window around every page: navigation, header, search, status bar."""
