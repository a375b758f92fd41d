"""Joint projects (联合整治): the list, one project whole, its papers, its place on a case."""
