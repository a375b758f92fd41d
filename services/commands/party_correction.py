"""Putting right who a party of a case is, or what was recorded of one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from models.records.cases import Case, CaseParty
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import PartyDraft
from services.changes import Changes
from services.commands.correction import checked_reason, write_correction
from services.commands.logged import party_names
from services.commands.parties import ChangeParty, party_values
from services.commands.stepping import plain
from services.database import Reading
from services.queries.rows import PartyLine
from services.queries.whole import parties
from services.work import Work

__all__ = ["CorrectParty"]

_HIDDEN = frozenset({"id_number", "phone"})
"""Of these the entry keeps the end alone: the journal has the whole, papers need neither."""
_SHOWN = 4


@dataclass(frozen=True, kw_only=True)
class CorrectParty:
    """Correct who a party of a case is, or what was recorded of one, for a reason.

    ``values`` maps names of :class:`PartyDraft` to what is right. ``other_person`` says that
    somebody else was meant: the directory's record of the one named by mistake stays as it is.
    The party is named by its id, or by ``party``, a name on the case ``case_id``.
    """

    label: ClassVar[str] = "history.correct-party"
    undoable: ClassVar[bool] = True

    party_id: int | None = None
    case_id: int | None = None
    party: str = field(default="", repr=False)
    values: Mapping[str, Any] = field(repr=False)
    reason: str = field(repr=False)
    other_person: bool = False
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the party anew and the correcting entry; the entry's event is what was made.

        Raises:
            Refusal: no reason, nothing that differs, or a value that intake would refuse.
        """
        party = work.get(CaseParty, self._wanted(work))
        case = work.get(Case, party.case_id, version=self.version)
        reason = checked_reason(self.reason)
        known = set(PartyDraft.__dataclass_fields__)
        if not self.other_person:
            known -= {"person_id", "organisation_id", "organisation"}
        unknown = next((name for name in self.values if name not in known), None)
        if unknown is not None:
            raise Refusal("case.not-editable", field=unknown, name=unknown)
        before = _line(work, party)
        if self.other_person:
            self._replace(work, party)
        else:
            ChangeParty(party_id=party.id, values=self.values).run(work)
        after = _line(work, party)
        changed = {
            name: (_kept(before, name), _kept(after, name))
            for name in self.values
            if getattr(before, name, None) != getattr(after, name, None)
        }
        if not changed and before.person_id == after.person_id:
            raise Refusal("correction.nothing", field=next(iter(self.values), "name"))
        made = write_correction(
            work,
            case,
            reason,
            of="party",
            party=party.id,
            number=party.position + 1,
            was={name: was for name, (was, _) in changed.items()},
            now={name: now for name, (_, now) in changed.items()},
        )
        work.label_params["number"] = case.number
        return work.done(made.id)

    def _wanted(self, work: Work) -> int:
        if self.party_id is not None:
            return self.party_id
        case = work.get(Case, self.case_id or 0)
        found = party_names(work, case.id).get(self.party.strip())
        if found is None:
            raise Refusal("log.unknown-party", field="party", number=case.number)
        return found

    def _replace(self, work: Work, party: CaseParty) -> None:
        """Somebody else stands in this party's place, with the role and the attitude it has."""
        values = {"role": party.role, "attitude": party.attitude, **self.values}
        for name, value in party_values(work, PartyDraft(**values), party.position).items():
            setattr(party, name, value)


def _line(work: Work, party: CaseParty) -> PartyLine:
    """The party as the case page shows it, inside this work."""
    work.session.flush()
    reading = Reading(
        connection=work.connection,
        today=work.today,
        now=work.now,
        committee_id=work.committee_id,
    )
    return next(one for one in parties(reading, party.case_id) if one.id == party.id)


def _kept(line: PartyLine, name: str) -> Any:
    value = plain(getattr(line, name, None))
    if name in _HIDDEN and value:
        return f"…{str(value)[-_SHOWN:]}"
    return value
