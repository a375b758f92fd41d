"""What the law says of a topic, who else answers for it, and what belongs on record.

The list is data (``resources/rules/topic_law.json``): articles are cited with the text that was
read, and what was not checked against a text is marked, so that nobody quotes it as settled.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from models.vocabulary import reference
from resources import Language, rules

__all__ = ["Article", "OtherBody", "RecordItem", "TopicLaw", "topic_law"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Spoken:
    """Words in both languages."""

    zh: str
    en: str

    def text(self, language: Language) -> str:
        """The words a person reads."""
        return self.zh if language is Language.CHINESE else self.en


@dataclass(frozen=True, kw_only=True, slots=True)
class Article(Spoken):
    """What a law says: ``title`` is the law with its articles, as papers cite it.

    ``text_of`` is the date or year of the text that was read, where a later one may exist;
    ``certain`` says that it was read and not only reported.
    """

    title: str
    certain: bool
    text_of: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class OtherBody(Spoken):
    """An authority that answers for a side of the matter, with its ground where one is known."""

    certain: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordItem(Spoken):
    """Something of the facts that is worth writing down."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicLaw:
    """The reference of one topic."""

    topic: str
    law: tuple[Article, ...]
    others: tuple[OtherBody, ...]
    record: tuple[RecordItem, ...]

    @property
    def cited(self) -> str:
        """The laws in one line: each once, with its articles behind it."""
        articles: dict[str, list[str]] = {}
        for one in self.law:
            law, _, numbers = one.title.partition(" ")
            articles.setdefault(law, []).append(numbers)
        return "；".join(f"{law} {'、'.join(numbers)}" for law, numbers in articles.items())

    @property
    def headline(self) -> str:
        """The first law with its articles, and that there are more."""
        first, _, more = self.cited.partition("；")
        return f"{first} 等" if more else first

    def worth_recording(self, language: Language) -> str:
        """What is worth writing down, in one line."""
        between = "、" if language is Language.CHINESE else ", "
        return between.join(one.text(language) for one in self.record)


def topic_law(topic: str) -> TopicLaw | None:
    """The reference of the topic with this code, None where the list has none."""
    return _known().get(topic)


@cache
def _known() -> Mapping[str, TopicLaw]:
    found = {row["topic"]: _read(row) for row in rules("topic_law")["topics"]}
    unknown = found.keys() - {one.code for one in reference.topics()}
    if unknown:
        message = f"law is listed for unknown topics {sorted(unknown)}"
        raise ValueError(message)
    return found


def _read(row: Mapping[str, Any]) -> TopicLaw:
    return TopicLaw(
        topic=row["topic"],
        law=tuple(Article(**one) for one in row["law"]),
        others=tuple(OtherBody(**one) for one in row["others"]),
        record=tuple(RecordItem(**one) for one in row["record"]),
    )
