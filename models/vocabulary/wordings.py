"""The sentences on papers that an office may word itself (forms.md, wording rule).

The shipped ones are ``resources/rules/paper_wordings.json``; an office that has the ministry's own
printing types that in. A wording only ever fills the blanks it declares, and is checked before it
is kept: a mistyped blank fails in the settings and not in front of a party.
"""

from dataclasses import dataclass
from functools import cache
from string import Formatter

from models.vocabulary.errors import Refusal
from resources import Language, rules

__all__ = ["Wording", "shipped_edition", "wording", "wordings"]

_LONGEST = 4000


@dataclass(frozen=True, kw_only=True, slots=True)
class Wording:
    """One sentence or text: its code, what it is called, its blanks, the shipped words."""

    code: str
    zh: str
    en: str
    placeholders: tuple[str, ...]
    text: str

    def label(self, language: Language) -> str:
        """What it is called in the settings."""
        return self.zh if language is Language.CHINESE else self.en

    def blanks(self, language: Language) -> tuple[tuple[str, str], ...]:
        """Each blank as it is typed, and what it is filled with."""
        told = rules("paper_wordings")["blanks"]
        return tuple((f"{{{name}}}", told[name][language.value]) for name in self.placeholders)

    def check(self, text: str) -> None:
        """Whether papers can be printed with ``text`` in place of the shipped words.

        Raises:
            Refusal: ``wording.unbalanced``, ``wording.unknown-blank`` (with those there are),
                ``wording.bad-blank`` or ``wording.too-long``, each with field ``text``.
        """
        if len(text) > _LONGEST:
            raise self._refusal("too-long", length=len(text), longest=_LONGEST)
        try:
            parts = list(Formatter().parse(text))
        except ValueError:
            raise self._refusal("unbalanced") from None
        for _, name, spec, conversion in parts:
            if name is None:
                continue
            if name not in self.placeholders:
                raise self._refusal("unknown-blank", name=name, known=self._known())
            if spec or conversion:
                raise self._refusal("bad-blank", name=name)

    def _known(self) -> str:
        return "、".join(f"{{{one}}}" for one in self.placeholders) or "—"

    def _refusal(self, code: str, **params: object) -> Refusal:
        return Refusal(f"wording.{code}", field="text", title=self.zh, **params)

    def fill(self, own: str, params: dict[str, object]) -> str:
        """The office's ``own`` words, or the shipped ones where it has none, blanks filled."""
        return (own or self.text).format(**{name: params[name] for name in self.placeholders})


@cache
def wordings() -> tuple[Wording, ...]:
    """Every wording in the order in which papers use them, each checked when it is loaded."""
    found = tuple(
        Wording(
            code=row["code"],
            zh=row["zh"],
            en=row["en"],
            placeholders=tuple(row["placeholders"]),
            text=row["text"],
        )
        for row in rules("paper_wordings")["wordings"]
    )
    for one in found:
        one.check(one.text)
    return found


@cache
def _by_code() -> dict[str, Wording]:
    return {one.code: one for one in wordings()}


def wording(code: str) -> Wording:
    """The wording with this code.

    Raises:
        Refusal: ``wording.unknown``.
    """
    found = _by_code().get(code)
    if found is None:
        raise Refusal("wording.unknown", code=code)
    return found


def shipped_edition() -> str:
    """The edition of the shipped words, as the notice of rights names it (``2026-11``)."""
    return str(rules("paper_wordings")["edition"])
