"""Which governance topic a narrative speaks of, said with the words it relied on.

Words of the topic list are counted, longer ones for more: 高空抛物 says more than 物业. It is a
suggestion: the clerk chooses.
"""

from dataclasses import dataclass

from models.vocabulary import reference
from resources import Language

__all__ = ["TopicSuggestion", "suggest_topics"]


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicSuggestion:
    """A topic, the official category it points to, and the words of the narrative for it."""

    topic: str
    category: str
    because: tuple[str, ...]

    def label(self, language: Language) -> str:
        """停车 › 邻里纠纷."""
        topic = reference.topic(self.topic).label(language)
        category = reference.category(self.category).label(language)
        return topic if topic == category else f"{topic} › {category}"


def suggest_topics(narrative: str, limit: int = 3) -> tuple[TopicSuggestion, ...]:
    """The topics whose words stand in ``narrative``, the likeliest first; empty when none do."""
    found = []
    for order, topic in enumerate(reference.topics()):
        words = _words(topic.keywords, narrative)
        if words:
            weight = sum(len(word) * min(narrative.count(word), 3) for word in words)
            found.append((-weight, order, topic, words))
    found.sort(key=lambda one: one[:2])
    return tuple(
        TopicSuggestion(
            topic=topic.code, category=topic.suggested_category(narrative), because=words
        )
        for _, _, topic, words in found[:limit]
    )


def _words(keywords: tuple[str, ...], narrative: str) -> tuple[str, ...]:
    """The keywords that stand in the narrative, where they first do; parts of others left out."""
    present = [word for word in keywords if word in narrative]
    whole = [
        word for word in present if not any(word != other and word in other for other in present)
    ]
    return tuple(sorted(whole, key=narrative.index))
