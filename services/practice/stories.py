"""The invented stories of the practice estate, and their telling with names, doors and amounts."""

import json
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any

from models.vocabulary.terms import AgreementForm
from resources import text
from services.commands.agreements import AgreementDraft, ObligationDraft

__all__ = ["Promise", "Story", "Tale", "disputes", "matters", "words"]

_FORM = "practice/{name}.json"


@cache
def words(name: str) -> Any:
    """The parsed practice file ``name``."""
    return json.loads(text(_FORM.format(name=name)))


@dataclass(frozen=True, kw_only=True, slots=True)
class Promise:
    """An obligation as a story has it: ``share`` of the amount, or an act; days until it is due."""

    what: str
    days: int
    by: str = "respondent"
    share: float | None = None
    spot: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    """One invented dispute or matter; its texts have blanks for names, places and amounts."""

    code: str
    topic: str
    title: str
    facts: str
    requests: tuple[str, ...]
    spots: tuple[str, ...]
    applicant: str = "resident"
    respondent: str = "neighbour"
    described: str = ""
    third: str = ""
    difficulty: str = ""
    category: str = ""
    issues: str = ""
    contact: str = ""
    visit: str = ""
    first: str = ""
    agreed: str = ""
    liability: str = ""
    outcome: str = ""
    body: str = ""
    terms: tuple[str, ...] = ()
    amount: tuple[int, int] | None = None
    obligations: tuple[Promise, ...] = ()

    @property
    def on_the_spot(self) -> bool:
        """Whether everything promised is done at once, so that an oral agreement will do."""
        return bool(self.obligations) and all(one.spot for one in self.obligations)

    @property
    def in_instalments(self) -> bool:
        """Whether money is paid in more than one part."""
        return sum(one.share is not None for one in self.obligations) > 1


def _story(row: Mapping[str, Any]) -> Story:
    lists = {
        name: tuple(row[name]) for name in ("requests", "spots", "terms", "amount") if name in row
    }
    promises = tuple(Promise(**one) for one in row.get("obligations", ()))
    return Story(**{**row, **lists, "obligations": promises})


@cache
def disputes() -> tuple[Story, ...]:
    """Every invented dispute."""
    return tuple(_story(row) for row in words("disputes")["stories"])


@cache
def matters() -> tuple[Story, ...]:
    """Every invented governance matter."""
    return tuple(_story(row) for row in words("matters")["stories"])


@dataclass(frozen=True, kw_only=True, slots=True)
class Tale:
    """A story told of certain people at a certain place; the texts are whole sentences."""

    story: Story
    blanks: Mapping[str, object] = field(repr=False)
    amount: int | None
    occurred_on: date | None
    since: str

    def say(self, sentence: str) -> str:
        """A sentence of the story with its blanks filled."""
        return sentence.format(**self.blanks)

    def title(self) -> str:
        """The working title."""
        return self.say(self.story.title)

    def agreement(self, agreed_on: date, place: str, *, unfinished: bool = False) -> AgreementDraft:
        """What the parties agreed; an ``unfinished`` one lacks the date of its last payment."""
        story = self.story
        promises = [self._obligation(one, agreed_on, place) for one in story.obligations]
        if unfinished:
            late = max(
                index for index, one in enumerate(story.obligations) if one.share is not None
            )
            one = promises[late]
            promises[late] = ObligationDraft(
                debtor=one.debtor,
                creditor=one.creditor,
                what=one.what,
                amount_fen=one.amount_fen,
                manner=one.manner,
                place=one.place,
            )
        return AgreementDraft(
            form=AgreementForm.ORAL if story.on_the_spot else AgreementForm.WRITTEN,
            agreed_on=agreed_on,
            facts=self.say(story.facts),
            issues=self.say(story.issues),
            liability=self.say(story.liability),
            terms=tuple(map(self.say, story.terms)),
            obligations=tuple(promises),
            copies=None if story.on_the_spot else 3,
        )

    def _obligation(self, promise: Promise, agreed_on: date, place: str) -> ObligationDraft:
        other = "applicant" if promise.by == "respondent" else "respondent"
        fen = None
        if promise.share is not None and self.amount is not None:
            fen = round(self.amount * promise.share) * 100
        return ObligationDraft(
            debtor=str(self.blanks[promise.by]),
            creditor=str(self.blanks[other]),
            what=promise.what,
            amount_fen=fen,
            due_on=None if promise.spot else agreed_on + timedelta(days=promise.days),
            on_the_spot=promise.spot,
            manner="" if fen is None else "现金" if promise.spot else "银行转账",
            place=place,
            proof="收条" if promise.spot else "转账凭证" if fen else "现场查看",
        )


def tell(story: Story, chance: random.Random, day: date, names: Mapping[str, str]) -> Tale:
    """``story`` as it came in on ``day``; ``names`` fill the blanks of people and places."""
    amount = None
    if story.amount is not None:
        low, high = story.amount
        amount = chance.randrange(low // 10, high // 10 + 1) * 10
    began = day - timedelta(days=chance.randint(15, 50))
    dated = "{day}" in story.facts
    occurred_on = day - timedelta(days=chance.randint(1, 6)) if dated else None
    since = f"{began.month}月{('上旬', '中旬', '下旬')[min(began.day // 11, 2)]}"
    blanks = {
        **names,
        "spot": chance.choice(story.spots) if story.spots else "",
        "since": since,
        "day": f"{occurred_on.month}月{occurred_on.day}日" if occurred_on else "",
        "count": chance.choice((3, 4, 5, 6, 8, 11)),
        "amount": f"{amount:,}" if amount is not None else "",
    }
    return Tale(
        story=story, blanks=blanks, amount=amount, occurred_on=occurred_on, since=f"自{since}起"
    )
