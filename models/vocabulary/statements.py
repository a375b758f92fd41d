"""What was said in a meeting as the draft of the account of its record (人民调解法 27)."""

from collections.abc import Iterable
from typing import Final, Protocol

from models.vocabulary.terms import StatementKind, label
from resources import Language

__all__ = ["Said", "draft_account"]

_ENDS: Final = ("。", "！", "？", "…", ".", "!", "?", "；", ";")


class Said(Protocol):
    """A statement: who said it, what kind of statement it is, the words."""

    @property
    def speaker(self) -> str:
        """Who said it."""
        ...

    @property
    def kind(self) -> StatementKind:
        """What kind of statement it is."""
        ...

    @property
    def words(self) -> str:
        """What was said."""
        ...


def draft_account(statements: Iterable[Said]) -> str:
    """A paragraph a statement in the order given, with 李秀芳（事实）： before the words.

    The record is a Chinese paper, so the kinds are Chinese words. It is a draft: a person reads it
    over before the record is made.
    """
    return "\n".join(
        f"{one.speaker}（{label(one.kind, Language.CHINESE)}）：{_closed(one.words)}"
        for one in statements
    )


def _closed(words: str) -> str:
    said = " ".join(words.split())
    return said if said.endswith(_ENDS) else f"{said}。"
