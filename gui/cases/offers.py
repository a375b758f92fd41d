"""What the menus of a case offer: things to log, other steps of the law, records to put right."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from gui.cases.acts import CaseActs, holds_meetings, objectable
from gui.shell.page import Context
from models.vocabulary.proceeding import Move
from models.vocabulary.terms import CaseKind, CaseState, Urgency
from services.queries.rows import CaseWhole, EventLine, PartyLine

__all__ = ["CaseOffers", "Offer"]

_AGREES = frozenset({CaseState.MEDIATING, CaseState.AGREED})
_VISITED = frozenset({CaseState.PERFORMING, CaseState.FAILED, CaseState.CLOSED, CaseState.HANDLING})
_AT_ONCE = frozenset(
    {CaseState.REGISTERED, CaseState.ACCEPTED, CaseState.ASSIGNED, CaseState.MEDIATING}
)


@dataclass(frozen=True, slots=True)
class Offer:
    """One act a menu offers."""

    key: str
    text: str
    act: Callable[[], object]


class CaseOffers(QObject):
    """The menus of one page; what is chosen is begun by its ``acts``."""

    def __init__(self, context: Context, acts: CaseActs, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._acts = acts
        self._window = parent

    def loggable(self, case: CaseWhole) -> tuple[Offer, ...]:
        """What can be put on record now, the likeliest first."""

        def offer(key: str, text: str, act: Callable[[CaseWhole], object]) -> Offer:
            return Offer(key, text, lambda: act(case))

        dispute = case.line.kind is CaseKind.DISPUTE
        agreed = case.agreement is not None
        offers = []
        if holds_meetings(case.line):
            offers.append(offer("meeting", self.tr("Mediation meeting…"), self._acts.hold_meeting))
        if case.line.state is CaseState.ARCHIVED:
            return (offer("file-note", self.tr("Note on the file…"), self._acts.note_on_file),)
        offers.append(offer("contact", self.tr("Call or visit…"), self._acts.log_contact))
        if holds_meetings(case.line):
            offers.append(offer("investigation", self.tr("Investigation…"), self._acts.inquire))
        offers += self._of_meetings(case)
        offers += self._of_mediators(case)
        offers += self._of_letters(case)
        if dispute and case.line.state in _AGREES:
            offers.append(offer("agreement", self.tr("Agreement…"), self._acts.write_agreement))
        if agreed and case.line.state is CaseState.AGREED:
            look = self.tr("Check of lawfulness…")
            offers.append(offer("lawfulness", look, self._acts.look_at_agreement))
            offers.append(offer("signature", self.tr("Signatures and seal…"), self._acts.sign))
        offers += self._of_performance(case)
        if any(one.field == "judicial" for one in case.next_step.offers):
            offers.append(offer("judicial", self.tr("Judicial confirmation…"), self._acts.confirm))
        if case.line.state in _VISITED:
            offers.append(offer("follow-up", self.tr("Follow-up visit…"), self._acts.log_follow_up))
        return tuple(offers)

    def _of_mediators(self, case: CaseWhole) -> Iterator[Offer]:
        """Whom a party does not want."""
        if objectable(case):
            text = self.tr("A party does not want a mediator…")
            yield Offer("objection", text, lambda: self._acts.object_to(case))

    def _of_performance(self, case: CaseWhole) -> Iterator[Offer]:
        """What was performed or urged, and a danger that was reported."""
        if case.agreement is not None and case.line.state is CaseState.PERFORMING:
            done = self.tr("Performance…")
            yield Offer("performance", done, lambda: self._acts.log_performance(case))
            if any(one.done_on is None for one in case.agreement.obligations):
                urge = self.tr("Urge performance…")
                yield Offer("reminder", urge, lambda: self._acts.urge(case))
        if case.urgency is not Urgency.ORDINARY:
            text = self.tr("Report to an authority…")
            yield Offer("report", text, lambda: self._acts.report(case))

    def _of_letters(self, case: CaseWhole) -> Iterator[Offer]:
        """Who is invited to take part, and the letter that sent a case here."""
        if holds_meetings(case.line):
            text = self.tr("Invite others to take part…")
            yield Offer("invitation", text, lambda: self._acts.invite(case))
        if case.line.kind is CaseKind.DISPUTE and case.line.state is not CaseState.LEAD:
            text = self.tr("Letter of referral…")
            yield Offer("referral", text, lambda: self._acts.log_referral(case))

    def _of_meetings(self, case: CaseWhole) -> Iterator[Offer]:
        """Planning a meeting, and noting what is said while it is held."""
        if not holds_meetings(case.line):
            return
        yield Offer("plan", self.tr("Plan a meeting…"), lambda: self._acts.plan_meeting(case))
        if case.coming:
            text = self.tr("Planned meeting, notices…")
            yield Offer("planned", text, lambda: self._acts.planned_meeting(case))
        notes = self.tr("Notes while it is held…")
        yield Offer("statements", notes, lambda: self._acts.note_statements(case))

    def choices(self, case: CaseWhole) -> tuple[Offer, ...]:
        """What a person chooses among when the period is over: another meeting, or a step."""
        meeting = Offer(
            "meeting", self.tr("Mediation meeting…"), lambda: self._acts.hold_meeting(case)
        )
        return (meeting, *self.other_steps(case))

    def corrections(self, case: CaseWhole) -> tuple[Offer, ...]:
        """Everything on record that can be put right: entries, newest first, then parties."""
        from gui.cases.correct_dialog import correct_event, correct_party, correctable_events

        if case.line.state is CaseState.ARCHIVED:
            return ()

        def entry(event: EventLine, text: str) -> Offer:
            act = partial(correct_event, self._context, case, event, self._window)
            return Offer(f"correct.{event.id}", f"{text}…", act)

        def party(one: PartyLine, place: int) -> Offer:
            act = partial(correct_party, self._context, case, one, self._window)
            return Offer(f"correct.party.{place}", f"{one.shown}…", act)

        events = (entry(*one) for one in correctable_events(case, self._context))
        parties = (party(one, place) for place, one in enumerate(case.parties))
        return (*events, *parties)

    def _besides(self, case: CaseWhole) -> Iterator[Offer]:
        """What is offered beside the steps of the table."""
        dispute = case.line.kind is CaseKind.DISPUTE
        if dispute and case.line.state in _AT_ONCE and case.agreement is None:
            yield Offer("settle", self.tr("Settle at once…"), lambda: self._acts.settle(case))
        if case.line.state is CaseState.ARCHIVED:
            text = self.tr("Note on the file…")
            yield Offer("file-note", text, lambda: self._acts.note_on_file(case))

    def other_steps(self, case: CaseWhole) -> tuple[Offer, ...]:
        """The other steps the law opens from here (改走其他步骤)."""
        language = self._context.language

        def offer(step: Move) -> Offer:
            return Offer(
                step.code, f"{step.verb(language)}…", lambda: self._acts.take(case, step.code)
            )

        taken = case.next_step.move.code if case.next_step.move else ""
        hidden = {"meet", taken}
        steps = (offer(one) for one in case.next_step.others if one.code not in hidden)
        return (*self._besides(case), *steps)

    def pop(self, offers: tuple[Offer, ...], under: QWidget) -> QMenu:
        """A menu of ``offers`` under a button."""
        menu = QMenu(self._window)
        for one in offers:
            action = QAction(one.text, menu)
            action.setObjectName(f"case.offer.{one.key}")
            action.triggered.connect(one.act)
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under.mapToGlobal(under.rect().bottomLeft()))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])
        return menu
