"""Private notes of a case."""
