"""Cases: the list, one case whole, and the panes and dialogs that take it a step further."""
