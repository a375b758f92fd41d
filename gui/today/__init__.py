"""The first page of the day: what is due, and how the office stands."""
