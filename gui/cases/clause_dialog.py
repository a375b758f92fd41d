"""条款库: choose a clause by typing, fill its blanks, Enter puts it into the agreement."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from gui.cases.agreement_fields import amount_check
from gui.cases.clause_filled import Filled, filled, preview
from gui.cases.entry import label_width, stock
from gui.components import Dialog, Field, column, composing, row, surface, words
from gui.editing import Editor, FieldKind, FieldSpec, Labelled, day_field
from gui.shell.page import Context
from gui.theme import Role, px
from models.vocabulary.clauses import asked, group_label
from models.vocabulary.errors import Refusal
from models.vocabulary.readings import initials
from models.vocabulary.terms import PartyRole
from resources import Language, rules
from services.queries.clauses import ClauseLine
from services.queries.rows import CaseWhole

__all__ = ["ClauseDialog", "offered"]


def offered(
    lines: Sequence[ClauseLine], topic: str, typed: str, language: Language
) -> tuple[ClauseLine, ...]:
    """The clauses that hold every word typed, those usual for the topic first.

    A clause is found by its name, its kind, its words and the initials of its name.
    """
    wanted = typed.casefold().split()
    found = [one for one in lines if all(_holds(one, word, language) for word in wanted)]
    return tuple(sorted(found, key=lambda one: _rank(one, topic)))


def _holds(line: ClauseLine, word: str, language: Language) -> bool:
    name = line.shipped.label(language)
    texts = (name, group_label(line.shipped.group, language), line.text)
    if any(word in text.casefold() for text in texts):
        return True
    spelled = initials(line.shipped.zh, is_person=False) if word.isascii() else ()
    return any(one.startswith(word) for one in spelled)


def _rank(line: ClauseLine, topic: str) -> int:
    topics = line.shipped.topics
    if topic in topics:
        return 0
    return 2 if topics else 1


class ClauseDialog(Dialog):
    """``taken`` gets the filled clause when it is inserted."""

    def __init__(
        self,
        context: Context,
        whole: CaseWhole,
        lines: Sequence[ClauseLine],
        taken: Callable[[Filled], object],
        parent: QWidget | None = None,
    ) -> None:
        title = QCoreApplication.translate("ClauseDialog", "Insert a clause")
        verb = QCoreApplication.translate("ClauseDialog", "Insert")
        super().__init__(title, verb, name="clause", parent=parent)
        self.finished.connect(self.deleteLater)
        self._context = context
        self._whole = whole
        self._known = tuple(lines)
        self._found: tuple[ClauseLine, ...] = ()
        self._taken = taken
        self.filter = Field(
            name="clause.filter",
            spoken=self.tr("Find a clause"),
            hint=self.tr("Name, kind, words or initials"),
            icon_name="search",
        )
        self.filter.query_changed.connect(self._offer)
        self.filter.next_wanted.connect(self._to_blanks)
        self.filter.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("clause.list")
        self.list.setAccessibleName(self.tr("Clauses"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(lambda _item: self._to_blanks(True))
        self.editor = Editor(tuple(self._specs()), parent=self)
        self.editor.show(self._first_values())
        self.editor.edited.connect(self._tell)
        self.preview = words("", wrap=True)
        self.preview.setObjectName("clause.preview")
        self.notice = words("", Role.SECONDARY, wrap=True)
        self._lay_out()
        self._offer("")

    def _lay_out(self) -> None:
        self.list.setFixedWidth(px(220))
        self.list.setMinimumHeight(px(400))
        self.filter.setFixedWidth(px(220))
        left = column(gap=6)
        left.addWidget(self.filter)
        left.addWidget(self.list, 1)
        right = column(gap=8)
        shown = surface("sunken")
        inner = column(self.preview, margins=(12, 8, 12, 8))
        shown.setLayout(inner)
        right.addWidget(shown)
        width = label_width([self.editor.binding(path).spec for path in self.editor.paths()])
        self.lines: dict[str, Labelled] = {}
        for path in self.editor.paths():
            binding = self.editor.binding(path)
            self.lines[path] = Labelled(binding, label_width=width)
            right.addWidget(self.lines[path])
            binding.next_wanted.connect(self._past_end)
        right.addWidget(self.notice)
        right.addStretch(1)
        both = row(gap=16)
        both.addLayout(left)
        both.addLayout(right, 1)
        self.content.addLayout(both)
        self.setMinimumWidth(px(760))

    def _specs(self) -> Iterator[FieldSpec]:
        people = [one.shown for one in self._whole.parties if one.shown]
        said = self._context.language
        held: dict[str, Sequence[str]] = {
            "who": people,
            "whom": people,
            "names": ["、".join(people)],
            "manner": stock("manner"),
            "place": [self._whole.line.place, *stock("place")],
            "proof": stock("proof"),
        }
        for name, told in rules("clauses")["blanks"].items():
            spec = FieldSpec(
                path=name,
                label=told[said.value],
                name=f"clause.{name}",
                suggestions=held.get(name, ()),
                many=name in {"who", "whom"},
            )
            if name == "day":
                again = day_field(self._context.today, said)
                spec = replace(spec, kind=FieldKind.DATE, **again)
            elif name == "amount":
                spec = replace(spec, check=amount_check(said))
            yield spec

    def _first_values(self) -> Mapping[str, object]:
        """Usually the respondent owes the applicant."""
        people = self._whole.parties
        first = {
            role: next((one.name for one in people if one.role is role and one.name), None)
            for role in (PartyRole.APPLICANT, PartyRole.RESPONDENT)
        }
        names = "、".join(one.shown for one in people if one.shown)
        return {
            "who": first[PartyRole.RESPONDENT],
            "whom": first[PartyRole.APPLICANT],
            "names": names,
        }

    def start(self) -> None:
        """Show it with the keyboard in the filter."""
        self.open()
        self.activateWindow()
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def dirty(self) -> bool:
        """A clause half filled is no loss to ask about."""
        return False

    # Choosing

    def _offer(self, typed: str) -> None:
        language, topic = self._context.language, self._whole.line.topic
        self._found = offered(self._known, topic, typed, language)
        self.list.clear()
        for one in self._found:
            name = one.shipped.label(language)
            item = QListWidgetItem(f"{group_label(one.shipped.group, language)} · {name}")
            item.setToolTip(one.text)
            self.list.addItem(item)
        self.list.setCurrentRow(0 if self._found else -1)
        self._show(self.list.currentRow())

    def current(self) -> ClauseLine | None:
        """The clause chosen."""
        place = self.list.currentRow()
        return self._found[place] if 0 <= place < len(self._found) else None

    def _show(self, _place: int) -> None:
        line = self.current()
        wanted = asked(line.text) if line is not None else ()
        for name, shown in self.lines.items():
            shown.setVisible(name in wanted)
            self.editor.binding(name).set_problem("")
        self.verb.setEnabled(line is not None)
        told = ""
        if line is None:
            told = self.tr("Nothing found. Type less")
        elif line.shipped.promise is not None:
            told = self.tr("Puts the clause and its obligation into the agreement")
        self.notice.setText(told)
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↑ and ↓ in the filter go through the list."""
        if watched is self.filter and isinstance(event, QKeyEvent) and not composing():
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if event.type() is QEvent.Type.KeyPress and step is not None and self._found:
                place = (self.list.currentRow() + step) % len(self._found)
                self.list.setCurrentRow(place)
                return True
        return super().eventFilter(watched, event)

    # Filling

    def _blanks(self) -> list[str]:
        line = self.current()
        return list(asked(line.text)) if line is not None else []

    def _to_blanks(self, forward: bool) -> None:
        """Enter in the filter goes to the first blank nobody has filled, else inserts."""
        if not forward or self.current() is None:
            return
        blanks, values = self._blanks(), self.editor.values()
        empty = next((name for name in blanks if not values[name]), None)
        if blanks:
            self.editor.focus_field(empty or blanks[0])
        else:
            self.accept()

    def _past_end(self, path: str, forward: bool) -> None:
        """Enter in the last blank inserts; the blank gone to comes into view."""
        if forward and self._blanks()[-1:] == [path]:
            self.accept()
        elif (focused := self.focusWidget()) is not None:
            self.scroller.ensureWidgetVisible(focused)

    def _tell(self, _path: str = "") -> None:
        """The sentence as it will stand; a blank still open by its name."""
        line, today = self.current(), self._context.today()
        told = preview(line, self.editor.values(), today) if line is not None else ""
        self.preview.setText(told)

    def accept(self) -> None:
        """Insert it; what is missing is said at its blank."""
        line = self.current()
        if line is None or composing():
            return
        try:
            made = filled(line, self.editor.values(), self._context.today())
        except Refusal as refusal:
            self.editor.show_refusal(refusal, self._context.language)
            self.scroller.ensureWidgetVisible(self.lines[refusal.field])
            return
        super().accept()
        self._taken(made)
