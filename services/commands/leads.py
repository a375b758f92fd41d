"""A lead becomes a case: what it lacks is said and the step taken, in one act."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.cases import Case, CaseParty
from models.vocabulary import reference
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import PartyDraft
from models.vocabulary.terms import CaseState, PartyRole
from resources import Language
from services.changes import Changes
from services.commands.intake import EditCase
from services.commands.parties import AddParty, ChangeParty
from services.commands.proceeding import AdvanceCase
from services.work import Work

__all__ = ["RegisterLead"]


@dataclass(frozen=True, kw_only=True)
class RegisterLead:
    """Complete a lead and register it: everything, or nothing where something is still missing.

    ``values`` are fields of the intake draft as :class:`EditCase` takes them; ``parties`` maps the
    place of a party in the case, from 0, to values of its draft: one place beyond the last adds a
    party. ``draft`` holds the fields of the step.
    """

    label: ClassVar[str] = "history.register-lead"
    undoable: ClassVar[bool] = True

    case_id: int
    values: Mapping[str, Any] = field(default_factory=dict, repr=False)
    parties: Mapping[int, Mapping[str, Any]] = field(default_factory=dict, repr=False)
    draft: Mapping[str, object] = field(default_factory=dict, repr=False)
    note: str = field(default="", repr=False)

    def run(self, work: Work) -> Changes:
        """Write what is said, then take the step.

        Raises:
            Held: something required is still missing; ``findings`` names all of it.
            Refusal: the case is no lead, a value intake would refuse, or a party that is not there.
        """
        if self.values:
            EditCase(case_id=self.case_id, values=self.values).run(work)
        case = work.get(Case, self.case_id)
        if case.topic and not case.category:
            usual = reference.default_category(case.topic, case.facts)
            case.category = usual.label(Language.CHINESE)
        for position in sorted(self.parties):
            self._complete_party(work, position, self.parties[position])
        work.session.flush()
        step = AdvanceCase(
            case_id=self.case_id, to=CaseState.REGISTERED, draft=self.draft, note=self.note
        )
        return step.run(work)

    def _complete_party(self, work: Work, position: int, values: Mapping[str, Any]) -> None:
        ids = work.session.scalars(
            sa.select(CaseParty.id)
            .where(CaseParty.case_id == self.case_id)
            .order_by(CaseParty.position)
        ).all()
        if position < len(ids):
            ChangeParty(party_id=ids[position], values=values).run(work)
            return
        if position > len(ids):
            raise Refusal("case.no-such-party", field=f"parties.{position}", count=len(ids))
        usual = PartyRole.RESPONDENT if position else PartyRole.APPLICANT
        party = PartyDraft(**{"role": usual, **values})
        AddParty(case_id=self.case_id, party=party).run(work)
