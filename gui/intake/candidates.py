"""Candidates for the focused field: asked while typing, composing included; taken by Enter.

The mark stands on a candidate by itself only when what is typed cannot be meant as it stands
(letters of pinyin, or a whole name that one person has); else Enter keeps the text.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gui.backstage import Backstage
from gui.components import Combo, Field
from gui.intake.cards import Candidate, CandidateCard
from gui.intake.drafting import Known
from models.vocabulary.intake import PlaceDraft
from models.vocabulary.masking.screen import mask_phone
from services.queries import directory

__all__ = ["Candidates", "Offer", "places", "who"]

_MOST = 5
_DIGITS = 9


def who(reading: Any, text: str) -> tuple[Candidate, ...]:
    """People, then organisations, that ``text`` may mean."""
    found = [
        Candidate(
            title=hit.name,
            facts=_facts(hit.address, mask_phone(hit.phone) if hit.phone else "", hit.detail),
            value=Known(
                id=hit.id,
                name=hit.name,
                phone=mask_phone(hit.phone) if hit.phone else "",
                address=hit.address,
            ),
        )
        for hit in directory.people(reading, text, limit=_MOST)
    ]
    found += [
        Candidate(
            title=hit.name,
            facts=_facts(hit.address, hit.legal_representative),
            icon="building-2",
            value=Known(
                id=hit.id,
                organisation=True,
                name=hit.name,
                phone=mask_phone(hit.phone) if hit.phone else "",
                address=hit.address,
            ),
        )
        for hit in directory.organisations(reading, text, limit=2)
    ]
    return tuple(found[:_MOST])


def _facts(*facts: str) -> tuple[str, ...]:
    return tuple(fact for fact in facts if fact)


def places(reading: Any, text: str) -> tuple[Candidate, ...]:
    """Estates, buildings and doors that ``text`` may mean."""
    return tuple(
        Candidate(
            title=hit.label,
            icon="" if hit.unit or hit.building else "building",
            value=PlaceDraft(estate=hit.estate, building=hit.building, unit=hit.unit),
        )
        for hit in directory.places(reading, text, limit=_MOST)
        if not text.startswith(hit.label)
    )


@dataclass(frozen=True, kw_only=True)
class Offer:
    """What a field is offered: ``query(reading, text)`` finds, ``take`` puts it in the field.

    ``more(text)`` adds candidates that need no register; ``closed`` says that the field is
    settled and is offered nothing; ``none`` is said where nothing is found.
    """

    title: str
    hint: str
    query: Callable[[Any, str], Sequence[Candidate]]
    take: Callable[[Any], None]
    none: str = ""
    more: Callable[[str], Sequence[Candidate]] = lambda _text: ()
    closed: Callable[[], bool] = lambda: False


class Candidates(QObject):
    """Joins the fields to the card. ``taken`` carries the field whose candidate was taken."""

    taken = Signal(object)

    def __init__(self, card: CandidateCard, backstage: Backstage, parent: QWidget) -> None:
        super().__init__(parent)
        self._card = card
        self._backstage = backstage
        self._offers: dict[QObject, Offer] = {}
        self._field: Field | None = None
        self._combo: Combo | None = None
        self._awaited = ""
        self._hurried = False
        card.picked.connect(self._take)

    def watch(self, field: Field, offer: Offer) -> None:
        """Offer candidates for ``field`` from now on."""
        self._offers[field] = offer
        field.installEventFilter(self)
        field.query_changed.connect(self._typed)
        field.destroyed.connect(self._forget)

    def _forget(self, field: QObject) -> None:
        self._offers.pop(field, None)
        if self._field is field:
            self._field = None

    def watches(self, widget: QObject) -> bool:
        """Whether candidates are offered for a widget."""
        return widget in self._offers

    def rest(self) -> None:
        """The keyboard is in no field that has candidates."""
        self._field = self._combo = None
        self._card.show_hint("", "")

    def number(self, combo: Combo, title: str) -> None:
        """The keyboard is in a list: show which digit chooses what."""
        self._field, self._combo = None, combo
        texts = [combo.itemText(index) for index in range(min(combo.count(), _DIGITS))]
        choices = [Candidate(title=text, value=index) for index, text in enumerate(texts)]
        self._card.show_candidates(title, "", choices, marked=combo.currentIndex(), typed=False)

    def dismiss(self) -> None:
        """Leave the field as typed."""
        offer = self._offers.get(self._field) if self._field is not None else None
        if offer is not None:
            self._card.show_hint(offer.title, "")

    # Asking.

    def _enter(self, field: Field) -> None:
        self._field, self._combo = field, None
        offer = self._offers[field]
        self._card.show_hint(offer.title, "" if field.text() else offer.hint)

    def _typed(self, query: str) -> None:
        field = self.sender()
        if isinstance(field, Field) and field.hasFocus() and field in self._offers:
            if self._field is not field:
                self._enter(field)
            self._ask(query.strip())

    def _ask(self, query: str) -> None:
        field = self._field
        if field is None:
            return
        offer = self._offers[field]
        self._awaited, self._hurried = "", False
        if not query or offer.closed() or self._backstage.register is None:
            self._card.show_hint(offer.title, offer.hint if not query else "")
            return

        def arrived(found: Sequence[Candidate]) -> None:
            if field is self._field and field.query_text().strip() == query:
                hurried, self._awaited, self._hurried = self._hurried, "", False
                self._offer(offer, query, [*found, *offer.more(query)])
                if hurried and not self._enter_pressed():
                    field.next_wanted.emit(True)

        self._awaited = query
        self._backstage.ask(offer.query, query, done=arrived, slot="intake.candidates")

    def _offer(self, offer: Offer, query: str, found: Sequence[Candidate]) -> None:
        if not found:
            self._card.show_hint(offer.title, offer.none)
            return
        named = [one.title for one in found if one.title == query]
        marked = 0 if _spelled(query) or len(named) == 1 else -1
        self._card.show_candidates(offer.title, query, found, marked=marked)

    # Taking.

    def _take(self, candidate: Candidate) -> None:
        if self._combo is not None and isinstance(candidate.value, int):
            self._combo.setCurrentIndex(candidate.value)
            self._combo.activated.emit(candidate.value)
            self.number(self._combo, self._combo.accessibleName())
            return
        field = self._field
        if field is None or field.composing():
            return
        self._offers[field].take(candidate.value)
        self._card.show_hint(self._offers[field].title, "")
        self.taken.emit(field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↑ and ↓ move the mark, Enter takes, Esc leaves the text; none while composing."""
        if not isinstance(watched, Field) or watched not in self._offers:
            return False
        if event.type() is QEvent.Type.FocusIn:
            self._enter(watched)
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held or watched.composing() or watched is not self._field:
            return False
        return self._key(Qt.Key(event.key()))

    def _key(self, key: Qt.Key) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key in steps:
            return self._card.step(steps[key])
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return self._enter_pressed()
        shown = key == Qt.Key.Key_Escape and bool(self._card.rows)
        if shown:
            self.dismiss()
        return shown

    def _enter_pressed(self) -> bool:
        if self._awaited and _spelled(self._awaited):
            # Faster than the answer: initials are never meant as they stand.
            self._hurried = True
            return True
        marked = self._card.marked()
        if marked is not None:
            self._take(marked)
        return marked is not None


def _spelled(query: str) -> bool:
    """Whether it is letters of pinyin, and so no Chinese name."""
    return query.isascii() and any(character.isalpha() for character in query)
