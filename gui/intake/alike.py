"""What is looked up while an intake is typed: cases that may be the same, the likely type.

For the type chosen, or else the likeliest, it is also told what is worth recording.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from gui.intake.cards import DuplicateCard, SuggestionCard, Twin
from gui.intake.record_card import RecordCard
from gui.shell.page import Context
from models.vocabulary.intake import IntakeDraft
from models.vocabulary.suggestion import suggest_topics
from models.vocabulary.terms import label
from models.vocabulary.typed_places import place_text
from services.queries import duplicates
from services.queries.rows import CaseLine

__all__ = ["Alike"]

_PAUSE_MS = 300


class Alike(QObject):
    """Asks after a pause in typing; ``due`` asks the page for the draft as it stands."""

    due = Signal()

    def __init__(
        self,
        context: Context,
        cards: tuple[DuplicateCard, SuggestionCard, RecordCard],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._twins, self._types, self._worth = cards
        self._asked: object = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._later.timeout.connect(self.due)

    def soon(self) -> None:
        """Something that matters was typed."""
        self._later.start()

    def forget(self) -> None:
        """A new page: nothing is alike."""
        self._later.stop()
        self._asked = None
        self._twins.show_twins(())
        self._types.show_suggestions(())
        self._worth.show_topic("")

    def look(self, draft: IntakeDraft) -> None:
        """Show what is like ``draft``."""
        suggested = suggest_topics(draft.facts)
        self._types.show_suggestions(suggested)
        self._worth.show_topic(draft.topic or (suggested[0].topic if suggested else ""))
        names = tuple(one.name for one in draft.parties if one.name)
        asked = (draft.place, draft.topic, names)
        if asked == self._asked or self._context.backstage.register is None:
            return
        self._asked = asked

        def found(lines: Sequence[CaseLine]) -> None:
            if asked == self._asked:
                self._twins.show_twins([self._twin(line, draft, names) for line in lines])

        self._context.backstage.ask(
            duplicates.similar,
            draft.place,
            draft.topic,
            names,
            self._context.today(),
            done=found,
            slot="intake.duplicates",
        )

    def _twin(self, line: CaseLine, draft: IntakeDraft, names: tuple[str, ...]) -> Twin:
        """The case, and in which respects it is like the one being typed."""
        translate = QCoreApplication.translate
        here = " ".join(part for part in (draft.place.estate, draft.place.building) if part)
        place = here or place_text(draft.place)
        facts = []
        if place and line.place.replace(" ", "").startswith(place.replace(" ", "")):
            facts.append(translate("Intake", "Same place"))
        if any(name in line.parties for name in names):
            facts.append(translate("Intake", "Same party"))
        if draft.topic and line.topic == draft.topic:
            facts.append(translate("Intake", "Same topic"))
        facts.append(label(line.state, self._context.language))
        if line.registered_on is not None:
            facts.append(f"{line.registered_on:%m-%d}")
        return Twin(
            id=line.id, number=line.number, title=line.title or line.place, facts=tuple(facts)
        )
