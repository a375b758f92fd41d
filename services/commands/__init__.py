"""Everything the program can write, one command a verb; the files together are that list."""
