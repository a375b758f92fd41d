"""The papers of what changes on the way: another mediator, a later end, a promise overdue."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from models.vocabulary.clocks import clocks
from models.vocabulary.dossier import Dossier
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseState
from resources import Language, phrase
from services.queries.rows import EventLine
from services.sheets.course_papers import ExtensionConsent, MediatorChange, PerformanceReminder
from services.sheets.gathering import due
from services.sheets.gathering.in_hand import Assigned, CaseInHand, Occasion
from services.sheets.gathering.people import heads
from services.sheets.gathering.statutory import require_dispute
from services.sheets.gathering.steps import in_effect

__all__ = ["extension_consents", "mediator_changes", "performance_reminders"]

_OPEN: Final = frozenset({CaseState.MEDIATING, CaseState.SUSPENDED})
_GIVES: Final = frozenset({"assign", "entrust", "reassign"})
"""Steps that each come with an assignment."""


def _steps(case: CaseInHand, code: str) -> tuple[EventLine, ...]:
    events = case.whole.events
    return tuple(one for one in events if one.kind == "step" and one.facts.get("step") == code)


def _due_of(dossier: Dossier, extensions: int, today: date) -> date | None:
    """The day the mediation was to end when it had been extended so many times."""
    before = replace(dossier, extensions=dossier.extensions[:extensions])
    return next((one.due for one in clocks(before, today) if one.code == "mediation"), None)


def extension_consents(case: CaseInHand, occasion: Occasion) -> tuple[ExtensionConsent, ...]:
    """延长调解期限确认书: one of each extension, else one to be agreed on while mediation runs.

    Raises:
        Refusal: ``paper.not_extended`` where it never was and can no longer be.
    """
    require_dispute(case)
    whole = case.whole
    said: dict[str, Any] = {
        **heads(case, occasion),
        "matter": whole.line.title,
        "accepted_on": whole.accepted_on,
    }
    extensions = whole.dossier.extensions
    if extensions:
        return tuple(
            ExtensionConsent(
                **said,
                document_on=one.agreed_on,
                was_due=_due_of(whole.dossier, place, occasion.today),
                new_due=one.new_due_on,
                agreed_on=one.agreed_on,
            )
            for place, one in enumerate(extensions)
        )
    if whole.line.state not in _OPEN:
        raise Refusal("paper.not_extended", number=case.number)
    return (ExtensionConsent(**said, was_due=_due_of(whole.dossier, 0, occasion.today)),)


def mediator_changes(case: CaseInHand, occasion: Occasion) -> tuple[MediatorChange, ...]:
    """调解员变更（回避）登记: one of each replacement.

    Raises:
        Refusal: ``paper.no_mediator_change`` while nobody was replaced.
    """
    require_dispute(case)
    changes = _steps(case, "reassign")
    if not changes:
        raise Refusal("paper.no_mediator_change", number=case.number)
    given = [
        one for one in case.whole.events if one.kind == "step" and one.facts.get("step") in _GIVES
    ]
    head = heads(case, occasion)
    return tuple(
        MediatorChange(
            **head,
            document_on=one.on,
            matter=case.whole.line.title,
            asked_by=str(one.facts.get("asked_by") or ""),
            reason=str(one.facts.get("reason") or ""),
            decided_by=str(one.facts.get("conflict_by") or "") or one.actor,
            was=_people(case.assignments, given.index(one) - 1),
            now=_people(case.assignments, given.index(one)),
            changed_on=one.on,
        )
        for one in changes
    )


def _people(assignments: Sequence[Assigned], place: int) -> tuple[str, ...]:
    """The mediators of one assignment; the body where it named nobody."""
    if not 0 <= place < len(assignments):
        return ()
    found = assignments[place]
    return found.mediators or (found.body,)


def performance_reminders(case: CaseInHand, occasion: Occasion) -> tuple[PerformanceReminder, ...]:
    """督促履行通知书 to each debtor with a promise overdue today.

    Raises:
        Refusal: ``paper.no_agreement``, ``paper.not_in_effect``, ``paper.nothing_overdue``.
    """
    title = phrase("form.title_notice_to_perform", Language.CHINESE)
    agreement, since = in_effect(case, title)
    late = [
        row
        for row in due.obligation_rows(case, occasion.today)
        if row.days_late and row.done_on is None
    ]
    if not late:
        raise Refusal("paper.nothing_overdue", number=case.number)
    head = heads(case, occasion)
    return tuple(
        PerformanceReminder(
            **head,
            document_on=occasion.today,
            addressee=debtor,
            matter=case.whole.line.title,
            agreement_number=agreement.number,
            effective_on=since,
            rows=tuple(row for row in late if row.who == debtor),
        )
        for debtor in dict.fromkeys(row.who for row in late)
    )
