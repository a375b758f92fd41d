"""The office's own pages: the first run, and the settings."""
