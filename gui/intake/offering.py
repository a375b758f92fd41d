"""Which fields of the intake are offered what, and where the keyboard goes when it is taken."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from gui.components import Field
from gui.intake.candidates import Candidates, Offer, places, who
from gui.intake.cards import Candidate, CandidateCard
from gui.intake.drafting import Known
from gui.intake.form import IntakeForm
from gui.intake.parties import PartyRow
from gui.shell.page import Context
from models.vocabulary.intake import PlaceDraft
from models.vocabulary.terms import label
from models.vocabulary.typed_places import KnownEstate, new_place, place_text

__all__ = ["Offering"]


class Offering(QObject):
    """Candidates for the names, the addresses and the place of one form.

    ``estates`` tells which places the directory has.
    """

    def __init__(
        self,
        context: Context,
        form: IntakeForm,
        card: CandidateCard,
        estates: Callable[[], Sequence[KnownEstate]],
    ) -> None:
        super().__init__(form)
        self._context = context
        self._form = form
        self._estates = estates
        self.candidates = Candidates(card, context.backstage, form)
        self.candidates.taken.connect(self._took)
        for party in form.rows:
            self.watch(party)
        self._watch_place()

    def watch(self, party: PartyRow) -> None:
        """Offer people and firms for a party's name, places for its address."""
        editor = self._form.editor

        def adopt(known: Known) -> None:
            party.adopt(known)
            editor.note_edit(f"{party.prefix}.name")

        def settle_at(place: PlaceDraft) -> None:
            party.field("address").setText(place_text(place))

        def closed() -> bool:
            return party.known is not None or bool(editor.values().get(f"{party.prefix}.unknown"))

        self.candidates.watch(
            party.field("name"),
            Offer(
                title=label(party.role, self._context.language),
                hint=self.tr("A name, its initials or a phone number finds who is known"),
                none=self.tr("Not in the directory: kept as typed"),
                query=who,
                take=adopt,
                closed=closed,
            ),
        )
        self.candidates.watch(
            party.field("address"),
            Offer(
                title=self.tr("Address"),
                hint=self.tr("An estate and its building, as wtl 9"),
                query=places,
                take=settle_at,
            ),
        )

    def _watch_place(self) -> None:
        field = self._form.editor.binding("place").widget
        assert isinstance(field, Field)

        def settle_at(place: PlaceDraft) -> None:
            field.setText(f"{place_text(place)} ")

        def more(text: str) -> Sequence[Candidate]:
            place = new_place(text, self._estates())
            if place is None:
                return ()
            fact = self.tr("New in the directory")
            return (Candidate(title=place_text(place), facts=(fact,), value=place, icon="plus"),)

        self.candidates.watch(
            field,
            Offer(
                title=self.tr("Place"),
                hint=self.tr("An estate and its building, as wtl 9, then where exactly"),
                query=places,
                take=settle_at,
                more=more,
            ),
        )

    def _took(self, field: QWidget) -> None:
        """Who was taken from the directory needs no more typing: on to the next row."""
        names = [party.field("name") for party in self._form.rows]
        if field not in names:
            return
        after = names[names.index(field) + 1 :]
        goal = next((one for one in after if one.isVisible() and not one.text()), None)
        if goal is None:
            self._form.editor.focus_field("place")
        else:
            goal.setFocus(Qt.FocusReason.TabFocusReason)
