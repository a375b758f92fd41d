"""What a row of a ledger becomes: the draft of a case, or a problem with one of its cells."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime

from resources import Language, phrase

__all__ = ["LedgerCase", "LedgerParty", "Problem"]


@dataclass(frozen=True, kw_only=True, slots=True)
class LedgerParty:
    """One party of a row; every value as written, empty when the ledger does not tell."""

    name: str = field(default="", repr=False)
    gender: str = field(default="", repr=False)
    id_number: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    address: str = field(default="", repr=False)

    def __bool__(self) -> bool:
        """Whether anything at all is known of the party."""
        return any(getattr(self, each.name) for each in fields(self))


@dataclass(frozen=True, kw_only=True, slots=True)
class LedgerCase:
    """The draft of one case from row ``row``.

    ``topic``, ``category`` and ``source`` are codes of the reference lists, empty when the ledger
    does not tell; ``topic_suggested`` says that the topic was suggested from the text. Moments are
    local time (Asia/Shanghai) without zone. ``remarks`` are lines ``heading：value``.
    ``fingerprint`` is the same for the same row in another file, so that a second import finds
    what the first one took in.
    """

    row: int
    fingerprint: str
    external_id: str = ""
    order_number: str = ""
    title: str = field(default="", repr=False)
    facts: str = field(repr=False)
    requests: str = field(default="", repr=False)
    reporter: str = field(default="", repr=False)
    applicant: LedgerParty = LedgerParty()
    respondent: LedgerParty = LedgerParty()
    received_at: datetime | None = None
    occurred_on: date | None = None
    registered_on: date | None = None
    accepted_on: date | None = None
    closed_on: date | None = None
    reply: str = field(default="", repr=False)
    replied_at: datetime | None = None
    agency: str = ""
    place: str = field(default="", repr=False)
    topic: str = ""
    topic_suggested: bool = False
    category: str = ""
    source: str = ""
    handler: str = field(default="", repr=False)
    state: str = ""
    result: str = field(default="", repr=False)
    remarks: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """What is wrong with one cell, where, and what would mend it.

    ``reason`` and ``fix`` are phrase codes; ``skipped`` says that the row is left out, otherwise
    the case is taken in and the value kept as a remark.
    """

    sheet: str
    cell: str
    value: str = field(repr=False)
    reason: str
    fix: str
    skipped: bool
    params: Mapping[str, object] = field(default_factory=dict)

    def reason_text(self, language: Language) -> str:
        """The sentence saying what is wrong."""
        return phrase(self.reason, language, **self.params)

    def fix_text(self, language: Language) -> str:
        """The sentence saying what to do."""
        return phrase(self.fix, language, **self.params)
