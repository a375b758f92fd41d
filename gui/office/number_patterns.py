"""Number patterns shown by an example, because nobody thinks in blanks and braces."""

from models.vocabulary.errors import Refusal
from models.vocabulary.numbering import NumberPattern
from resources import Language

__all__ = ["example", "pattern_problem"]


def pattern_problem(text: str, language: Language) -> str:
    """What is wrong with a typed pattern, empty when nothing is."""
    try:
        NumberPattern(text)
    except Refusal as refusal:
        return refusal.sentence(language)
    return ""


def example(text: str, *, year: int, serial: int = 1, prefix: str = "") -> str:
    """The number a pattern gives, empty when it is none."""
    try:
        return NumberPattern(text).number(year=year, serial=serial, prefix=prefix)
    except Refusal:
        return ""
