"""Taking a whole ledger in: one transaction, one entry of the journal, undone as one.

A hundred thousand rows are written past the session, in pieces of one statement a table; what
every write owes besides its rows (numbers, journal, derived columns, search index) is done here
for many at once and ends the same as for a case recorded at the counter.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import SimpleNamespace
from typing import Any, ClassVar, Final

import sqlalchemy as sa

from models.records import Base
from models.records.cases import Case, CaseEvent, CaseParty
from models.records.office import ImportBatch
from models.records.people import ContactDetail, Organisation, Person
from models.records.places import Estate
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import IntakeDraft, PartyDraft
from services import journal, search
from services.changes import Changes
from services.commands.directory import contact_kind
from services.commands.intake import case_values
from services.ledgers.drafts import RowDraft
from services.ledgers.rows import Tell
from services.queries.ledgers import Screened, taken_in
from services.work import Work
from services.writing import initials_of, insert_all, next_key

__all__ = ["ImportLedger"]

_PIECE: Final = 1_000
_MOST_JOURNALED: Final = 900_000_000
"""Bytes of one journal entry; SQLite keeps a thousand million in one value."""

_ROW: Final = 4_000
"""Bytes a row takes there besides its narratives: names, salts, parties."""


@dataclass(frozen=True, kw_only=True)
class ImportLedger:
    """Put every row of a screened ledger on record as a lead, all of them or none.

    The leads are what :func:`services.commands.intake.record` would make of their drafts. ``made``
    of the changes is the id of the batch. ``tell`` hears how many rows are written; when it raises
    nothing stays.
    """

    label: ClassVar[str] = "history.import-ledger"
    undoable: ClassVar[bool] = True

    screened: Screened
    tell: Tell = field(default=lambda _done, _rows: None, compare=False, repr=False)

    def run(self, work: Work) -> Changes:
        """Write the batch and its cases.

        Raises:
            Refusal: the register has changed since the ledger was screened, or the ledger holds
                more text than one entry of the journal can.
        """
        rows = self.screened.rows
        ledger = self.screened.plan.ledger
        connection = work.connection
        if taken_in(connection, work.committee_id, rows):
            raise Refusal("ledger.changed-meanwhile", field="file", name=ledger.name)
        batch = work.add(
            ImportBatch(
                uid=work.uid(),
                committee_id=work.committee_id,
                at=work.now,
                sheet=ledger.sheet,
                content_digest=self.screened.digest,
                rows=self.screened.total,
                imported=len(rows),
                first_case_id=next_key(connection, Case),
            )
        )
        taking = _Taking(work, batch.id)
        for start in range(0, len(rows), _PIECE):
            self.tell(start, len(rows))
            taking.take(rows[start : start + _PIECE])
            if taking.journaled > _MOST_JOURNALED:
                raise Refusal("ledger.too-much-at-once", field="file", name=ledger.name)
        work.label_params["rows"] = len(rows)
        return work.done(batch.id)


class _NewRows:
    """New rows of one table: numbered on from the last, written together, put in the journal."""

    def __init__(self, work: Work, record: type[Base]) -> None:
        root = record.__root__
        assert root is not None  # what the journal does not follow is not imported
        self._work = work
        self._record = record
        self._kind, self._root = root
        self._waiting: list[dict[str, Any]] = []
        self._next = next_key(work.connection, record)

    def add(self, **values: Any) -> int:
        """A row to be written with the others; all of them name the same columns."""
        key = self._next
        self._next += 1
        self._waiting.append({"id": key, **values})
        return key

    def write(self) -> list[int]:
        """Write what waits; the ids written."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return []
        told = insert_all(self._work.connection, self._record, waiting)
        capture, table = self._work.capture, self._record.__tablename__
        for row, after in zip(waiting, told, strict=True):
            capture.note(journal.RowChange(table, row["id"], "insert", {}, after))
            capture.touched.add((self._kind, row[self._root]))
        return [row["id"] for row in waiting]


class _Taking:
    """One ledger on its way in: what its rows share while they are written.

    ``journaled`` is about how many bytes the entry of the journal has by now.
    """

    def __init__(self, work: Work, batch_id: int) -> None:
        self._work = work
        self._batch_id = batch_id
        self._people = _NewRows(work, Person)
        self._organisations = _NewRows(work, Organisation)
        self._contacts = _NewRows(work, ContactDetail)
        self._cases = _NewRows(work, Case)
        self._parties = _NewRows(work, CaseParty)
        self._events = _NewRows(work, CaseEvent)
        self._met: dict[PartyDraft, int] = {}
        self._keys: dict[date, int] = {}
        self._index: list[search.Indexed] = []
        self.journaled = 0
        self._estates = {
            row.name: row.id
            for row in work.connection.execute(
                sa.select(Estate.id, Estate.name).where(Estate.committee_id == work.committee_id)
            )
        }

    def take(self, rows: Sequence[RowDraft]) -> None:
        """Write one piece of the ledger with all that belongs to it."""
        numbers = self._numbers([self._day(row.draft) for row in rows])
        for row, number in zip(rows, numbers, strict=True):
            self._take_row(row, number)
        for kind, table in (("person", self._people), ("organisation", self._organisations)):
            self._work.settle(kind, table.write())
        self._contacts.write()
        written = self._cases.write()
        self._parties.write()
        self._events.write()
        self._work.settle("case", written)
        search.add_all(self._work.connection, self._index)
        self._index.clear()

    def _day(self, draft: IntakeDraft) -> date:
        return draft.registered_on or self._work.today

    def _numbers(self, days: Sequence[date]) -> Iterable[str]:
        """An intake number for each day, in the series of its year."""
        years = [day.year for day in days]
        issued = {
            year: iter(self._work.issue_numbers("intake", year, years.count(year)))
            for year in dict.fromkeys(years)
        }
        return [next(issued[year]) for year in years]

    def _take_row(self, row: RowDraft, number: str) -> None:
        draft = row.draft
        place = " ".join(part for part in (draft.place.estate, draft.place.text) if part)
        values = {
            **case_values(self._work, draft),
            "number": number,
            "place_label": place,
            "parties_label": "、".join(one.name or one.description for one in draft.parties),
        }
        values["search_key"] = self._key(values["registered_on"])
        case_id = self._cases.add(
            uid=self._work.uid(), estate_id=self._estates.get(draft.place.estate), **values
        )
        indexed = search.indexed(SimpleNamespace(handler_label="", **values))
        assert indexed is not None  # it has its key
        self._index.append(indexed)
        self.journaled += _ROW + 3 * (len(draft.facts) + len(draft.remarks))
        for position, party in enumerate(draft.parties):
            self._take_party(case_id, position, party)
        self._events.add(
            case_id=case_id,
            kind="step",
            on=values["registered_on"],
            at=self._work.now,
            actor=self._work.actor,
            state=values["state"],
            facts={"batch": self._batch_id, "row": row.row, "fingerprint": row.fingerprint},
        )

    def _key(self, day: date) -> int:
        """The next search key of a day."""
        key = self._keys.get(day)
        if key is None:
            key = search.key_for(self._work.connection, day)
        self._keys[day] = key + 1
        return key

    def _take_party(self, case_id: int, position: int, party: PartyDraft) -> None:
        person_id = organisation_id = None
        if party.name and party.organisation:
            organisation_id = self._organisation(party)
        elif party.name:
            person_id = self._person(party)
        self._parties.add(
            case_id=case_id,
            position=position,
            role=party.role,
            person_id=person_id,
            organisation_id=organisation_id,
            description="" if party.name else party.description,
        )

    def _person(self, party: PartyDraft) -> int:
        """A person for the directory; the same telephone or card under one name is one person."""
        met = self._met.get(party)
        if met is not None:
            return met
        key = self._people.add(
            uid=self._work.uid(),
            committee_id=self._work.committee_id,
            name=party.name,
            sex=party.sex,
            id_number=party.id_number,
            address=party.address,
            initials=initials_of(party.name, is_person=True),
        )
        if party.phone:
            self._contacts.add(
                kind=contact_kind(party.phone),
                value=party.phone,
                person_id=key,
                organisation_id=None,
            )
        if party.phone or party.id_number:
            self._met[party] = key
        return key

    def _organisation(self, party: PartyDraft) -> int:
        """An organisation for the directory; one name in one ledger is one organisation."""
        met = self._met.get(party)
        if met is not None:
            return met
        key = self._organisations.add(
            uid=self._work.uid(),
            committee_id=self._work.committee_id,
            name=party.name,
            address=party.address,
            initials=initials_of(party.name, is_person=False),
        )
        if party.phone:
            self._contacts.add(
                kind=contact_kind(party.phone),
                value=party.phone,
                person_id=None,
                organisation_id=key,
            )
        self._met[party] = key
        return key
