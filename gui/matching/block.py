"""The match block: what suits the line looked at, ticked and invited."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.components import Button, ButtonKind, row, words
from gui.matching.card_list import CardList
from gui.matching.faces import candidate_face
from gui.theme import Role
from models.vocabulary.matching import Side
from resources import Language
from services.queries.matching import Match

__all__ = ["MatchBlock"]


class MatchBlock(QWidget):
    """Opened for one line of a list; what fits best is ticked already.

    ``invited`` carries the chosen ids of the other list; ``changed`` and ``taken_off`` are asked
    of the line itself.
    """

    invited = Signal(object)
    changed = Signal()
    taken_off = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setProperty("surface", "next")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._language = language
        self._found: tuple[Match, ...] = ()
        self._ticked: set[int] = set()
        self.heading = words("", Role.CARD, tone="accent", wrap=True)
        self.count = words("", Role.SECONDARY)
        self.candidates = CardList(
            name="matching.candidates", spoken=self.tr("What suits the line looked at")
        )
        self.candidates.ticked.connect(self._tick)
        self.candidates.opened.connect(self._tick)
        self.nothing = words("", Role.SECONDARY, wrap=True)
        self.change = Button(self.tr("Change"), ButtonKind.LINK, name="matching.line.change")
        self.change.clicked.connect(self.changed)
        self.take_off = Button(self.tr("Take off"), ButtonKind.LINK, name="matching.line.take_off")
        self.take_off.clicked.connect(self.taken_off)
        self.invite = Button(
            self.tr("Invite to a claim"), ButtonKind.PRIMARY, name="matching.invite"
        )
        self.invite.clicked.connect(self._invite)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 10, 14, 10)
        whole.setSpacing(8)
        top = row()
        top.addWidget(self.heading, 1)
        top.addWidget(self.count)
        whole.addLayout(top)
        whole.addWidget(self.nothing)
        whole.addWidget(self.candidates, 1)
        whole.addLayout(row(self.change, self.take_off, None, self.invite))

    def look_at(self, title: str) -> None:
        """Another line is looked at; its matches are still asked for."""
        self._found, self._ticked = (), set()
        self.heading.setText(self.tr("Match: {0}").format(title))
        self._show()

    def show_matches(self, found: Sequence[Match]) -> None:
        """Show what suits; the best is ticked where nothing stands in its way."""
        before = {self._other(one) for one in self._found}
        self._found = tuple(found)
        now = {self._other(one) for one in self._found if not one.claimed}
        self._ticked &= now
        if not before and self._found:
            best = self._found[0]
            if best.fit.possible and not best.claimed:
                self._ticked = {self._other(best)}
        self._show()

    def chosen(self) -> tuple[int, ...]:
        """What is ticked, in the order shown."""
        every = (self._other(one) for one in self._found)
        return tuple(one for one in every if one in self._ticked)

    def _other(self, match: Match) -> int:
        return match.resource.id if match.side is Side.NEED else match.need.id

    def _show(self) -> None:
        faces = [
            candidate_face(one, self._language, checked=self._other(one) in self._ticked)
            for one in self._found
        ]
        self.candidates.show_faces(faces)
        self.candidates.setVisible(bool(faces))
        self.updateGeometry()
        usable = sum(one.fit.possible and not one.claimed for one in self._found)
        self.count.setText(self.tr("%n usable", "", usable) if faces else "")
        suited = any(one.need.category in one.resource.categories for one in self._found)
        self.nothing.setVisible(not suited)
        self.nothing.setText("" if suited else self.tr("Nothing of this category is listed yet."))
        self.invite.setEnabled(bool(self.chosen()))

    def _tick(self, entry_id: int) -> None:
        match = next((one for one in self._found if self._other(one) == entry_id), None)
        if match is not None and not match.claimed:
            self._ticked ^= {entry_id}
            self._show()

    def _invite(self) -> None:
        if self.chosen():
            self.invited.emit(self.chosen())
