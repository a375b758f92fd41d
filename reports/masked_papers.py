"""Papers as they may be read at a level: masked by the people of their own cases and of the others.

A name of one case that stands in the text of another is masked there too, and so is anybody of
the directory whom the texts mention.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from models.vocabulary.errors import Refusal
from models.vocabulary.masking import KnownName, MaskLevel
from reports.catalog import Document
from services.database import Reading
from services.sheets import gathering
from services.sheets.gathering import CaseInHand, Known, Occasion
from services.sheets.masking import Masked, Place, mask
from services.sheets.shapes import Pack, Sheet

__all__ = ["Masking", "level_of", "masked", "masked_pack"]

_LONGEST_COMMON_NOUN: Final = 4
"""An organisation entered as 物业 or 业委会 is a word other cases use in its ordinary sense."""


def level_of(entry: Document, masking: str | None) -> MaskLevel:
    """The level a document is printed at, its own unless ``masking`` asks for another.

    Raises:
        Refusal: the word is unknown, or a statutory paper was asked for masked.
    """
    word = masking or entry.masking
    known = {level.value: level for level in MaskLevel}
    if word not in known:
        raise Refusal("paper.unknown_masking", masking=word, known="、".join(known))
    if entry.masking == MaskLevel.FULL.value and word != entry.masking:
        raise Refusal("paper.statutory_full", title=entry.title, masking=word)
    return known[word]


class _Names:
    """Whom masking must know for each of several cases: its own people and those of the others."""

    def __init__(
        self, reading: Reading, cases: Sequence[CaseInHand], occasion: Occasion, texts: list[str]
    ) -> None:
        self._own = {case.number: gathering.known_of(case, occasion) for case in cases}
        everybody = [*self._all_names(cases)]
        strangers = gathering.mentioned(reading, texts, {one.name for one in everybody})
        self._index = gathering.NameIndex((*everybody, *strangers))

    def _all_names(self, cases: Sequence[CaseInHand]) -> Iterator[KnownName]:
        """Everybody any of the cases names, as a stranger to the others."""
        for case in cases:
            parties = (
                party.name
                for party in case.whole.parties
                if not party.organisation or len(party.name) > _LONGEST_COMMON_NOUN
            )
            agents = (party.representative_name for party in case.whole.parties)
            people = (one.name for one in self._own[case.number].people)
            for name in (*parties, *agents, *people):
                if name:
                    yield gathering.stranger(name)

    def known(self, case: CaseInHand, sheets: Iterable[Sheet]) -> Known:
        """The people and places for the sheets of one of the cases."""
        own = self._own[case.number]
        near = {one.name for one in own.people} | {party.name for party in case.whole.parties}
        others = self._index.found_in(gathering.texts_of(tuple(sheets)))
        return replace(own, people=(*own.people, *(one for one in others if one.name not in near)))

    def strangers(self, texts: Iterable[str]) -> tuple[KnownName, ...]:
        """Whoever stands in texts that belong to no case (the title of a pack)."""
        return self._index.found_in(texts)


Masking = tuple[tuple[Sheet | Pack, ...], tuple[Place, ...], int]
"""Masked sheets, the places a person should look at, how many places were hidden."""


def masked(
    reading: Reading,
    cases: Sequence[CaseInHand],
    gathered: Sequence[Sequence[Sheet]],
    occasion: Occasion,
    level: MaskLevel,
) -> Masking:
    """The sheets of each case as they may be read at ``level``."""
    if level is MaskLevel.FULL:
        return tuple(sheet for sheets in gathered for sheet in sheets), (), 0
    names = _Names(reading, cases, occasion, list(gathering.texts_of(tuple(map(tuple, gathered)))))
    made: list[Masked[Sheet]] = []
    for case, sheets in zip(cases, gathered, strict=True):
        known = names.known(case, sheets)
        made += [mask(sheet, level, known.people, known.places) for sheet in sheets]
    return (
        tuple(one.sheet for one in made),
        tuple(place for one in made for place in one.uncertain),
        sum(one.count for one in made),
    )


def masked_pack(
    reading: Reading, cases: Sequence[CaseInHand], pack: Pack, occasion: Occasion, level: MaskLevel
) -> Masking:
    """A pack, its summaries masked each by the people of its own case."""
    if level is MaskLevel.FULL:
        return (pack,), (), 0
    names = _Names(reading, cases, occasion, list(gathering.texts_of(pack)))
    uncertain: list[Place] = []
    summaries = []
    count = 0
    for place, (case, summary) in enumerate(zip(cases, pack.summaries, strict=True)):
        known = names.known(case, (summary,))
        made = mask(summary, level, known.people, known.places)
        summaries.append(made.sheet)
        uncertain += [
            replace(one, field=f"summaries.{place}.{one.field}") for one in made.uncertain
        ]
        count += made.count
    cover = replace(pack, summaries=())
    outside = mask(cover, level, names.strangers((pack.title, pack.note)))
    whole = replace(outside.sheet, summaries=tuple(summaries))
    return (whole,), (*outside.uncertain, *uncertain), count + outside.count
