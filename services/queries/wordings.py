"""The words of papers as this office has them, edition by edition."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from models.records.places import PaperWording
from models.vocabulary.wordings import Wording
from models.vocabulary.wordings import wordings as shipped
from services.database import Reading

__all__ = ["Edition", "WordingLine", "editions", "in_force", "wordings"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Edition:
    """The words from ``since`` on; ``text`` is empty for the shipped ones."""

    number: int
    since: date
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class WordingLine:
    """One wording for the settings; ``edition`` is None while the office never changed it."""

    shipped: Wording
    edition: Edition | None

    @property
    def is_own(self) -> bool:
        """Whether the office has words of its own."""
        return self.edition is not None and bool(self.edition.text)

    @property
    def text(self) -> str:
        """The words papers print now."""
        return self.edition.text if self.edition and self.edition.text else self.shipped.text


def editions(reading: Reading) -> Mapping[str, tuple[Edition, ...]]:
    """Every edition of the office's own words by code, the oldest first."""
    found: dict[str, list[Edition]] = defaultdict(list)
    for row in reading.connection.execute(
        sa.select(
            PaperWording.code, PaperWording.edition, PaperWording.since_on, PaperWording.words
        )
        .where(PaperWording.committee_id == reading.committee_id)
        .order_by(PaperWording.code, PaperWording.edition)
    ):
        found[row.code].append(Edition(number=row.edition, since=row.since_on, text=row.words))
    return {code: tuple(rows) for code, rows in found.items()}


def in_force(known: tuple[Edition, ...], on: date | None) -> Edition | None:
    """The edition in use on a day, the newest without one; None for the words as shipped first."""
    usable = [one for one in known if on is None or one.since <= on]
    return usable[-1] if usable else None


def wordings(reading: Reading) -> tuple[WordingLine, ...]:
    """Every wording with the words in use now, in the order papers use them."""
    own = editions(reading)
    return tuple(
        WordingLine(shipped=one, edition=in_force(own.get(one.code, ()), None)) for one in shipped()
    )
