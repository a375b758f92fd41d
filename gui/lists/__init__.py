"""Pages of declared lists: one table, one editor, one pane and one paper for every list."""
