"""Evidence of a case: taken in, looked at, described, blackened."""
