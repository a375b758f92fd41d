"""What is looked at before an agreement is signed: that it is lawful and meant (人民调解法 3).

The points are data: no law has a list of them, the grounds on which a court refuses to confirm an
agreement (民诉法解释 358) make one.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from models.vocabulary.dossier import Dossier
from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.reference import Term
from resources import Language, phrase, rules

__all__ = ["Point", "lawfulness", "looked_at", "points", "points_named"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Point(Term):
    """One thing that is looked at, with its article; ``says`` is the whole sentence."""

    says: Mapping[str, str]
    source: str

    def sentence(self, language: Language) -> str:
        """What is found true when the point is ticked."""
        return self.says[language.value]


@cache
def points() -> tuple[Point, ...]:
    """Every point, in the order it is looked at."""
    return tuple(Point(**row) for row in rules("lawfulness")["points"])


class _Unchecked(Finding):
    """The points left, each by its name in the language that is read."""

    __slots__ = ()

    def text(self, language: Language, *, named: bool = True) -> str:
        del named  # nobody is named
        return phrase(self.code, language, left=looked_at(self.params, language))


def points_named(codes: Iterable[str]) -> tuple[Point, ...]:
    """The points with these codes or Chinese names, in their own order. Refusal if unknown."""
    said = tuple(codes)
    known = {word for one in points() for word in (one.code, one.zh)}
    for word in said:
        if word not in known:
            listed = ", ".join(one.code for one in points())
            raise Refusal("log.unknown-point", field="points", value=word[:40], known=listed)
    return tuple(one for one in points() if not {one.code, one.zh}.isdisjoint(said))


def looked_at(facts: Mapping[str, Any], language: Language) -> str:
    """The ``points`` of an entry of the proceeding, as words."""
    seen: Collection[object] = facts.get("points", ())
    words = [one.label(language) for one in points() if one.code in seen]
    return ("、" if language is Language.CHINESE else ", ").join(words)


def lawfulness(dossier: Dossier) -> tuple[Finding, ...]:
    """The points nobody has looked at since the agreement was last written; advice, not law."""
    agreement = dossier.agreement
    if agreement is None or dossier.backfilled:
        return ()
    left = tuple(one for one in points() if one.code not in agreement.looked_at)
    if not left:
        return ()
    return (
        _Unchecked(
            code="guard.lawfulness-unchecked",
            severity=Severity.WARN,
            field="lawfulness",
            source="人民调解法 第3条",
            params={"points": tuple(one.code for one in left)},
        ),
    )
