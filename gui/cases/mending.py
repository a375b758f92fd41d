"""To the field a finding names: the part of the case page, or the dialog, that mends it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.cases.acts import CaseActs
from gui.cases.case_head import CaseHead
from gui.cases.case_tabs import CaseTabs
from gui.cases.offers import CaseOffers
from gui.shell.page import Context
from models.vocabulary.clocks import Clock
from models.vocabulary.terms import CaseState, PartyRole
from services.queries.rows import CaseWhole, PartyLine

__all__ = ["Mending"]

_SUMMARY = frozenset(
    {"title", "topic", "category", "facts", "requests", "claim", "issues", "place", "source"}
    | {"occurred_on", "difficulty", "remarks"}
)
"""The first parts of the dotted fields that are mended in the summary."""
_DAYS = frozenset({"registered_on", "accepted_on", "rights_notice_on", "closed_on"})
"""Days of steps taken, which only a correction changes."""
_OVER = frozenset({CaseState.CLOSED, CaseState.ARCHIVED})


class Mending(QObject):
    """Puts right what is lacking or wrong in the case a page shows; ``parts`` are its own."""

    def __init__(
        self,
        context: Context,
        acts: CaseActs,
        offers: CaseOffers,
        parts: tuple[CaseHead, CaseTabs],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._acts = acts
        self._offers = offers
        self._head, self._tabs = parts
        self._window = parent

    def go(self, case: CaseWhole, field: str) -> None:
        """Go to ``field``, or open what mends it."""
        root, _, rest = field.partition(".")
        if self._look_up(case, root) or self._acts.mend(case, field):
            return
        if root == "parties":
            self._mend_party(case, rest)
        elif root in _SUMMARY:
            self.edit(field)
        else:
            self._acts.take(case, case.next_step.code)

    def _look_up(self, case: CaseWhole, root: str) -> bool:
        """Go to the part of the case where ``root`` is mended, if it has one of its own."""
        tab = "evidence" if root == "evidence" else ""
        if case.line.state in _OVER:  # what is over is looked up and corrected, not done again
            tab = {"meetings": "course", "agreement": "agreement"}.get(root, tab)
        if tab:
            self._head.set_tab(tab)
        elif root in _DAYS:
            self.offer_corrections(case)
        return bool(tab) or root in _DAYS

    def edit(self, field: str = "") -> None:
        """Edit the summary, at ``field`` if given."""
        self._head.set_tab("overview")
        self._tabs.overview.edit(field)

    def offer_corrections(self, case: CaseWhole) -> None:
        """A menu of what is on record and can be put right."""
        self._offers.pop(self._offers.corrections(case), self._head)

    def of_clock(self, case: CaseWhole, clock: Clock) -> Callable[[], object] | None:
        """What puts the first day of a clock right (更正起算日), None where nothing does."""
        from gui.cases.correct_dialog import correct_event, start_of

        event = start_of(case, clock)
        if event is None:
            return None
        return partial(correct_event, self._context, case, event, self._window)

    # Parties

    def add_party(self, case: CaseWhole) -> None:
        """Add a party to the side that has none, else a third one."""
        from gui.cases.party_dialog import add_party

        there = {one.role for one in case.parties}
        sides = (PartyRole.APPLICANT, PartyRole.RESPONDENT)
        role = next((one for one in sides if one not in there), PartyRole.THIRD_PARTY)
        add_party(self._context, case, self._window, role)

    def change_party(self, case: CaseWhole, party: PartyLine, field: str = "") -> None:
        """Open a party, at ``field`` if given."""
        from gui.cases.party_dialog import change_party

        change_party(self._context, case, party, self._window, field)

    def _mend_party(self, case: CaseWhole, rest: str) -> None:
        index, _, field = rest.partition(".")
        if index.isdecimal() and int(index) < len(case.parties):
            self.change_party(case, case.parties[int(index)], field)
        else:
            self.add_party(case)
