"""同类重现: what was seen before a case, told by the numbers of the earlier cases."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.vocabulary.hot_spots import hot_spot_rules
from resources import Language, phrase

__all__ = ["Recurrence"]

_NAMED = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Recurrence:
    """The intake numbers of earlier cases, the newest first.

    ``place`` are those of the same topic in the same building, ``pair`` those in which two persons
    of this case met before; a case may be both.
    """

    place: tuple[str, ...] = ()
    pair: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything was seen before."""
        return bool(self.place or self.pair)

    def words(self, language: Language) -> str:
        """Which cases, and in what they are alike; empty for none."""
        told = [
            phrase(code, language, numbers=_numbers(numbers, language))
            for code, numbers in (("hot.same-place", self.place), ("hot.same-pair", self.pair))
            if numbers
        ]
        return ("；" if language is Language.CHINESE else "; ").join(told)

    def sentence(self, language: Language) -> str:
        """The same as a sentence with the months looked back; empty for none."""
        if not self:
            return ""
        months = hot_spot_rules().recurrence_months
        return phrase("hot.seen-before", language, months=months, told=self.words(language))


def _numbers(numbers: Sequence[str], language: Language) -> str:
    comma = "、" if language is Language.CHINESE else ", "
    named = comma.join(numbers[:_NAMED])
    if len(numbers) <= _NAMED:
        return named
    return phrase("hot.and-more", language, numbers=named, count=len(numbers))
