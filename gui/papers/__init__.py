"""Papers of a case: looked at page by page, checked, saved as a PDF, printed."""
