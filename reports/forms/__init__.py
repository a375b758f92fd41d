"""One module a document: a compose function from a frozen sheet to a form of house blocks."""
