"""当事人: a card a party, with what the papers need of it. Phones and numbers show masked."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QLayoutItem, QVBoxLayout, QWidget

from gui.components import Button, ButtonKind, Card, Chip, ChipFace, Tone, row
from gui.components import words as said
from gui.shell.page import Context
from gui.theme import Role, px
from models.vocabulary.errors import WordedError
from models.vocabulary.masking.screen import mask_id, mask_phone
from models.vocabulary.terms import Attitude, label
from resources import Language
from services.commands.office import RecordAccess
from services.commands.parties import RemoveParty
from services.queries.rows import CaseWhole, PartyLine

__all__ = ["PartiesCard", "PartyCard"]

_ATTITUDES = {
    Attitude.AGREES: (Tone.OK, False),
    Attitude.REFUSES: (Tone.DANGER, True),
    Attitude.NOT_ASKED: (Tone.NEUTRAL, False),
}
_LEAST = 232
_MOST_ACROSS = 3


class EvenColumns(QLayout):
    """Equal columns, as many as fit; a row is as high as its highest item."""

    def __init__(self, parent: QWidget, gap: int = 10) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take over ``item``."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at ``index``, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # None past the end
        """Give the item back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Narrower means more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows at ``width``."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Two across."""
        width = px(_LEAST) * 2 + self._gap
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """One across."""
        return QSize(px(_LEAST), 0)

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        if not self._items:
            return 0
        fits = max(1, (rect.width() + self._gap) // (px(_LEAST) + self._gap))
        across = min(fits, _MOST_ACROSS, len(self._items))
        width = (rect.width() - self._gap * (across - 1)) // across
        y = rect.y()
        for start in range(0, len(self._items), across):
            line = self._items[start : start + across]
            height = max(_height(item, width) for item in line)
            for place, item in enumerate(line):
                if move:
                    x = rect.x() + place * (width + self._gap)
                    item.setGeometry(QRect(x, y, width, height))
            y += height + self._gap
        return y - self._gap - rect.y()


def _height(item: QLayoutItem, width: int) -> int:
    tall = item.heightForWidth(width) if item.hasHeightForWidth() else 0
    return max(tall, item.sizeHint().height())


class PartyCard(QWidget):
    """One party. ``changed`` asks for its fields, ``removed`` for its leaving the case."""

    REVEALED_MS = 30_000

    change_wanted = Signal(object, str)
    remove_wanted = Signal(object)
    revealed = Signal(object)

    def __init__(
        self, party: PartyLine, language: Language, *, full: bool, removable: bool
    ) -> None:
        super().__init__()
        self.setProperty("surface", "sunken")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(f"{label(party.role, language)} {party.shown}")
        self._party = party
        self._language = language
        self._full = full
        self._shown = False
        self._masked: list[tuple[QLabel, str, str]] = []
        self._eye: Button | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(self.REVEALED_MS)
        self._timer.timeout.connect(self.hide_values)
        body = QVBoxLayout(self)
        body.setContentsMargins(14, 8, 10, 6)
        body.setSpacing(3)
        head = row(said(label(party.role, language), Role.SECONDARY), None, gap=4)
        head.addWidget(Chip(self._attitude()))
        body.addLayout(head)
        name = said(party.shown or self.tr("to be found out"), Role.STRONG, wrap=True)
        body.addWidget(name)
        for text in self._plain_lines():
            body.addWidget(said(text, Role.SECONDARY, wrap=True))
        body.addStretch(1)
        last = row(gap=4)
        for title, value, masked in self._secrets():
            last = self._secret(title, value, masked)
            body.addLayout(last)
        if not self._masked:
            body.addLayout(last)
            last.addStretch(1)
        self._add_links(last, removable=removable)

    @property
    def party(self) -> PartyLine:
        """The party shown."""
        return self._party

    def _attitude(self) -> ChipFace:
        if self._party.unidentified:
            return ChipFace(self.tr("to be found out"), Tone.WARN, tinted=True)
        tone, tinted = _ATTITUDES[self._party.attitude]
        return ChipFace(label(self._party.attitude, self._language), tone, tinted)

    def _plain_lines(self) -> Iterator[str]:
        party = self._party
        if party.unidentified:
            return
        place = "  ".join(part for part in (party.address, party.occupation) if part)
        if place:
            yield place
        if party.representative_name:
            yield self.tr("Represented by {0}").format(party.representative_name)
        if party.legal_representative not in {"", party.representative_name}:
            yield self.tr("Legal representative {0}").format(party.legal_representative)
        if self._full:
            sex = label(party.sex, self._language) if party.sex else ""
            born = party.birth_on.isoformat() if party.birth_on else ""
            more = "  ".join(part for part in (sex, party.ethnicity, born) if part)
            if more:
                yield more

    def _secrets(self) -> Iterator[tuple[str, str, str]]:
        party = self._party
        if party.phone:
            yield self.tr("Phone"), party.phone, mask_phone(party.phone)
        if self._full and party.id_number:
            yield self.tr("ID number"), party.id_number, mask_id(party.id_number)
        if self._full and party.uscc:
            yield self.tr("Credit code"), party.uscc, party.uscc

    def _secret(self, title: str, value: str, masked: str) -> QHBoxLayout:
        text = said(masked, Role.SECONDARY)
        text.setAccessibleName(f"{title} {masked}")
        self._masked.append((text, value, masked))
        line = row(text, None, gap=4)
        if self._eye is None:
            self._eye = Button(
                kind=ButtonKind.BARE,
                icon="eye",
                name=f"case.party.{self._party.id}.reveal",
                spoken=self.tr("Show phone and numbers for 30 seconds"),
            )
            self._eye.clicked.connect(self._toggle)
            line.insertWidget(1, self._eye)
        return line

    def _add_links(self, line: QHBoxLayout, *, removable: bool) -> None:
        name = f"case.party.{self._party.id}"
        change = Button(self.tr("Change"), ButtonKind.LINK, name=f"{name}.change")
        change.setAccessibleName(self.tr("Change {0}").format(self._party.shown))
        change.clicked.connect(self._change)
        line.addWidget(change)
        if removable:
            remove = Button(self.tr("Remove"), ButtonKind.LINK, name=f"{name}.remove")
            remove.setAccessibleName(self.tr("Remove {0}").format(self._party.shown))
            remove.clicked.connect(self._remove)
            line.addWidget(remove)

    def _change(self) -> None:
        self.change_wanted.emit(self._party, "")

    def _remove(self) -> None:
        self.remove_wanted.emit(self._party)

    def _toggle(self) -> None:
        if self._shown:
            self.hide_values()
        else:
            self._say(shown=True)
            self._timer.start()
            self.revealed.emit(self._party)

    def hide_values(self) -> None:
        """Mask everything again; called 30 s after it was shown."""
        self._timer.stop()
        self._say(shown=False)

    def _say(self, *, shown: bool) -> None:
        self._shown = shown
        for text, value, masked in self._masked:
            text.setText(value if shown else masked)


class PartiesCard(Card):
    """All parties; ``add_wanted`` and ``change_wanted`` open the dialog of one."""

    add_wanted = Signal()
    change_wanted = Signal(object, str)

    def __init__(self, context: Context, *, full: bool = False) -> None:
        super().__init__(" ")
        self.set_title(self.tr("Parties"))
        self._context = context
        self._full = full
        self._case: CaseWhole | None = None
        suffix = ".all" if full else ""
        self._add = Button(
            self.tr("Add a party"), ButtonKind.LINK, icon="plus", name=f"case.parties.add{suffix}"
        )
        self._add.clicked.connect(self.add_wanted)
        self.title_row.addWidget(self._add)
        self._holder = QWidget()
        self._columns = EvenColumns(self._holder)
        policy = self._holder.sizePolicy()
        policy.setHeightForWidth(True)
        self._holder.setSizePolicy(policy)
        self._nobody = said(self.tr("Nobody is named yet."), tone="ter")
        self._nobody.hide()
        self.body.addWidget(self._nobody)
        self.body.addWidget(self._holder)
        self.cards: list[PartyCard] = []

    def show_case(self, case: CaseWhole) -> None:
        """Show the parties of ``case``; unchanged cards stay as they are."""
        fresh = case.line.state.value in {"lead", "registered", "accepted"}
        same = self._case is not None and self._case.parties == case.parties
        was_fresh = self._case is not None and self._case.line.state is case.line.state
        self._case = case
        if same and was_fresh:
            return
        for card in self.cards:
            card.hide()
            card.deleteLater()
        while self._columns.count():
            self._columns.takeAt(0)
        self.cards = []
        for party in case.parties:
            card = PartyCard(party, self._context.language, full=self._full, removable=fresh)
            card.change_wanted.connect(self.change_wanted)
            card.remove_wanted.connect(self._remove)
            card.revealed.connect(self._note_access)
            self._columns.addWidget(card)
            self.cards.append(card)
        stops = [one for card in self.cards for one in card.findChildren(Button)]
        for before, after in pairwise([self._add, *stops]):
            QWidget.setTabOrder(before, after)  # cards are made later than what follows them
        self._nobody.setVisible(not case.parties)
        self._holder.setVisible(bool(case.parties))
        self.set_count(str(len(case.parties)) if len(case.parties) > _MOST_ACROSS else "")
        self._holder.updateGeometry()

    def _remove(self, party: PartyLine) -> None:
        text = self.tr("{0} taken off the case").format(party.shown or self.tr("Party"))

        def done(_changes: object) -> None:
            self._context.toast(text, self._context.undo)

        self._context.backstage.run(RemoveParty(party_id=party.id), done=done, failed=self._failed)

    def _note_access(self, _party: PartyLine) -> None:
        """Looking at a number is on the access log (ui.md 11)."""
        if self._case is not None:
            seen = RecordAccess(action="reveal", case_ids=(self._case.line.id,))
            self._context.backstage.run(seen, failed=self._failed)

    def _failed(self, error: WordedError) -> None:
        self._context.dialogs.failure(error)
