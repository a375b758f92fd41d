"""纠纷概要: what the case is about, read in a few lines and edited in place.

One command for each field left; idle time writes the draft only (decisions.md, Keeping).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.cases.entry import day_of, draft_file
from gui.cases.neighbours import NeighboursLine, key_of
from gui.cases.topic_reference import TopicReference
from gui.components import (
    Banner,
    Button,
    ButtonKind,
    Card,
    FlowLayout,
    TextBox,
    column,
    empty,
    row,
    short_date,
    words,
)
from gui.editing import Editor, FieldKind, FieldSpec, Labelled, day_field
from gui.shell.page import Context
from gui.theme import px
from models.vocabulary import reference
from models.vocabulary.errors import Refusal, WordedError
from models.vocabulary.intake import PlaceDraft
from models.vocabulary.terms import Difficulty, label
from models.vocabulary.topic_law import TopicLaw, topic_law
from services.commands.intake import EditCase
from services.queries.rows import CaseWhole

__all__ = ["SummaryCard"]

_PLACE = ("estate", "building", "unit", "text")


class SummaryCard(Card):
    """The facts of a case. ``editing_changed`` says whether its fields are open."""

    editing_changed = Signal(bool)

    def __init__(self, context: Context) -> None:
        super().__init__(" ")
        self._context = context
        self._case: CaseWhole | None = None
        self._editor: Editor | None = None
        self._form: QWidget | None = None
        self._read = QWidget()
        self._lines, self._law = column(gap=8), column(gap=0)
        self._neighbours = NeighboursLine(context)
        reading = column(self._lines, self._neighbours, self._law, gap=8)
        self._read.setLayout(reading)
        self.edit_link = Button(self.tr("Edit"), ButtonKind.LINK, name="case.summary.edit")
        self.edit_link.clicked.connect(self._toggle)
        self.title_row.addWidget(self.edit_link)
        self._offer: Banner | None = None
        self.body.addWidget(self._read)
        self._say_title()

    @property
    def editing(self) -> bool:
        """Whether the fields are open."""
        return self._form is not None and not self._form.isHidden()

    def _say_title(self) -> None:
        governance = self._case is not None and self._case.line.kind.value == "governance"
        self.set_title(self.tr("The matter") if governance else self.tr("The dispute"))

    def show_case(self, case: CaseWhole, today: date) -> None:
        """Show ``case``; a field being edited keeps what is typed."""
        other = self._case is None or self._case.line.id != case.line.id
        self._case = case
        self._say_title()
        if other:
            self._drop_form()
            self._offer_draft()
        elif self._editor is not None and self.editing:
            self._editor.refresh(_values(case))
            if not self._editor.dirty:
                self._editor.saved()
        self._tell(case, today)

    # Reading.

    def _tell(self, case: CaseWhole, today: date) -> None:
        empty(self._lines)
        empty(self._law)
        facts = words(case.facts or self.tr("Nothing is written down yet."), wrap=True)
        facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if not case.facts:
            facts.setProperty("tone", "ter")
        self._lines.addWidget(facts)
        told = self._particulars(case, today)
        law = topic_law(case.line.topic)
        names = [pairs[0][0] for pairs in told] + [self.tr("Reference")] * (law is not None)
        edge = self._neighbours.share_edge(names)
        for pairs in told:
            line = row(gap=10)
            for name, text in pairs:
                first = name == pairs[0][0]
                line.addWidget(key_of(name, edge) if first else words(name, "label"))
                last = len(pairs) == 1 or name == pairs[-1][0]
                line.addWidget(words(text, wrap=last), int(last))
                line.addSpacing(0 if last else 14)
            self._lines.addLayout(line)
        if law is not None:
            self._law.addLayout(self._reference(law, edge))
        self._neighbours.show_case(case)

    def _reference(self, law: TopicLaw, edge: int) -> QHBoxLayout:
        """参考: the law on the topic; the link tells what it says."""
        link = Button(law.headline, ButtonKind.LINK, name="case.summary.reference")
        link.setToolTip(law.cited)
        link.setAccessibleName(f"{self.tr('Reference')} {law.cited}")

        def read() -> None:
            dialog = TopicReference(law, self._context.language, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

        link.clicked.connect(read)
        key = words(self.tr("Reference"), "label")
        key.setMinimumWidth(edge)
        return row(key, link, None, gap=8)

    def _particulars(self, case: CaseWhole, today: date) -> list[list[tuple[str, str]]]:
        """Lines of particulars; short ones share a line."""
        when = short_date(case.occurred_on, today) if case.occurred_on else case.occurred_text
        where = [(self.tr("Occurred"), when), (self.tr("Place"), case.line.place)]
        told = [
            [(self.tr("Claims"), "；".join(case.requests))],
            [(self.tr("Issues"), case.issues)],
            where,
            [(self.tr("Notes"), case.remarks)],
            [(self.tr("Seen before"), case.earlier.words(self._context.language))],
        ]
        shown = ([(name, text) for name, text in line if text] for line in told)
        return [line for line in shown if line]

    # Editing.

    def _toggle(self) -> None:
        if self.editing:
            self.close_editor()
        else:
            self.open_editor()

    def open_editor(self, field: str = "") -> None:
        """Open the fields with the keyboard in ``field`` (facts when empty)."""
        if self._case is None:
            return
        if self._form is None:
            self._make_form(self._case)
        assert self._form is not None
        assert self._editor is not None
        self._editor.show(_values(self._case))
        self._show_form()
        path = {"claim": "requests", "place": "place.text"}.get(field, field)
        self._editor.focus_field(path or "facts")

    def _show_form(self) -> None:
        if self._form is not None:
            self._read.hide()
            self._form.show()
            self.edit_link.setText(self.tr("Done"))
            self.editing_changed.emit(True)

    def close_editor(self) -> None:
        """Show the text again; the field in hand is left first."""
        if self._form is None or not self.editing:
            return
        focused = QApplication.focusWidget()
        if focused is not None and self._form.isAncestorOf(focused):
            self.edit_link.setFocus(Qt.FocusReason.OtherFocusReason)
        self._form.hide()
        self._read.show()
        self.edit_link.setText(self.tr("Edit"))
        self.editing_changed.emit(False)

    def keep(self) -> None:
        """Ctrl+S or another page: save the field in hand."""
        if self._editor is not None and self.editing:
            for path in self._editor.changes():
                self._left(path)

    def _drop_form(self) -> None:
        self.close_editor()
        if self._form is not None:
            self._form.deleteLater()
        self._form, self._editor = None, None

    def _make_form(self, case: CaseWhole) -> None:
        specs = self._specs(case)
        draft = draft_file(self._context, "case", case.line.id)
        editor = self._editor = Editor(specs, draft=draft)
        editor.field_left.connect(self._left)
        form = self._form = QWidget()
        editor.setParent(form)  # its draft is kept as long as there are fields to read
        form.setVisible(False)
        whole = QVBoxLayout(form)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        lines = {
            spec.path: Labelled(editor.binding(spec.path), label_width=px(72)) for spec in specs
        }
        for spec in specs:
            box = editor.binding(spec.path).widget
            if isinstance(box, TextBox):
                box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        whole.addWidget(lines["title"])
        sorts = QGridLayout()
        sorts.setHorizontalSpacing(16)
        for place, path in enumerate(("topic", "category", "source", "occurred_on")):
            sorts.addWidget(lines[path], place // 2, place % 2)
        whole.addLayout(sorts)
        whole.addLayout(self._place_row(lines))
        for path in ("facts", "requests", "issues", "difficulty", "remarks"):
            whole.addWidget(lines[path])
        self.body.addWidget(form)

    def _place_row(self, lines: Mapping[str, Labelled]) -> QVBoxLayout:
        """The parts of the place on one line, as far as there is room."""
        parts = FlowLayout(gap=10)
        for part in ("estate", "building", "unit"):
            parts.addWidget(lines[f"place.{part}"])
        return column(parts, lines["place.text"], gap=10)

    def _specs(self, case: CaseWhole) -> tuple[FieldSpec, ...]:
        language, today = self._context.language, self._context.today
        topics = [("", "—"), *((one.code, one.label(language)) for one in reference.topics())]
        day = case.line.registered_on or today()
        kinds = [one for one in reference.categories() if one.valid_on(day)]
        named = [(one.zh, one.label(language)) for one in kinds]
        if case.line.category and case.line.category not in {one.zh for one in kinds}:
            named.insert(0, (case.line.category, case.line.category))
        channels = [("", "—"), *((one.code, one.label(language)) for one in reference.channels())]
        grades = [(one.value, label(one, language)) for one in Difficulty]
        text, long, choice = FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.CHOICE

        def spec(path: str, title: str, kind: FieldKind = text, **more: Any) -> FieldSpec:
            return FieldSpec(path=path, label=title, name=f"case.{path}", kind=kind, **more)

        return (
            spec("title", self.tr("Title")),
            spec("topic", self.tr("Topic"), choice, choices=topics, width=160),
            spec("category", self.tr("Category"), choice, choices=named, width=176),
            spec("source", self.tr("Source"), choice, choices=channels, width=160),
            spec("occurred_on", self.tr("Occurred"), FieldKind.DATE, **day_field(today, language)),
            spec("place.estate", self.tr("Estate"), width=150),
            spec("place.building", self.tr("Building"), width=100),
            spec("place.unit", self.tr("Room"), width=90),
            spec("place.text", self.tr("Place")),
            spec("facts", self.tr("Facts"), long, rows=5),
            spec("requests", self.tr("Claims"), long, rows=2, hint=self.tr("One claim a line")),
            spec("issues", self.tr("Issues"), long, rows=2),
            spec("difficulty", self.tr("Difficulty"), FieldKind.SEGMENTS, choices=grades),
            spec("remarks", self.tr("Notes"), long, rows=2),
        )

    def _left(self, path: str) -> None:
        """A field was changed and left: one command."""
        if self._editor is None or self._case is None or self._editor.composing():
            return
        values = self._editor.values()
        try:
            change = self._change(path, values)
        except Refusal as refusal:
            self._editor.show_problem(path, refusal.sentence(self._context.language))
            return

        def failed(error: WordedError) -> None:
            self._refused(path, error)

        command = EditCase(case_id=self._case.line.id, values=change)
        self._context.backstage.run(command, failed=failed)

    def _change(self, path: str, values: Mapping[str, object]) -> dict[str, Any]:
        value = values[path]
        if path.startswith("place."):
            parts = {part: str(values[f"place.{part}"] or "") for part in _PLACE}
            return {"place": PlaceDraft(**parts)}
        if path == "requests":
            lines = str(value or "").splitlines()
            return {path: tuple(line.strip() for line in lines if line.strip())}
        if path == "occurred_on":
            return {path: day_of(value, self._context.today(), path)}
        return {path: "" if value is None else value}

    def _refused(self, path: str, error: WordedError) -> None:
        """The field comes back with what was typed, and why it was refused."""
        if self._editor is None:
            self._context.dialogs.failure(error)
            return
        if not self.editing:
            self._show_form()
        self._editor.show_problem(path, error.sentence(self._context.language))
        self._editor.focus_field(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives the field in hand its saved value back and closes the fields."""
        if event.key() == Qt.Key.Key_Escape and self.editing and self._editor is not None:
            if self._case is not None:
                self._editor.show(_values(self._case))
            self.close_editor()
            return
        super().keyPressEvent(event)

    # What a kill left behind.

    def _offer_draft(self) -> None:
        if self._offer is not None:
            self._offer.hide()
            self._offer.deleteLater()
            self._offer = None
        if self._case is None:
            return
        draft = draft_file(self._context, "case", self._case.line.id)
        left = draft.read()
        if not left:
            return
        take = Button(self.tr("Take it back"), name="case.draft.restore")
        drop = Button(self.tr("Discard"), ButtonKind.GHOST, name="case.draft.discard")
        self._offer = Banner(
            self.tr("Something typed here was not saved"),
            self.tr("The program ended before the field was left."),
            tone="info",
            icon_name="history",
            actions=[take, drop],
        )
        take.clicked.connect(self._restore_draft)
        drop.clicked.connect(self._discard_draft)
        self.body.insertWidget(0, self._offer)

    def _restore_draft(self) -> None:
        if self._case is None:
            return
        left = draft_file(self._context, "case", self._case.line.id).read() or {}
        self._hide_offer()
        self.open_editor()
        if self._editor is not None:
            self._editor.restore(left)

    def _discard_draft(self) -> None:
        if self._case is not None:
            draft_file(self._context, "case", self._case.line.id).discard()
        self._hide_offer()

    def _hide_offer(self) -> None:
        if self._offer is not None:
            self._offer.hide()
            self._offer.deleteLater()
            self._offer = None


def _values(case: CaseWhole) -> dict[str, object]:
    """What the fields show of a saved case."""
    return {
        "title": case.line.title,
        "topic": case.line.topic,
        "category": case.line.category,
        "source": case.source,
        "occurred_on": case.occurred_on.isoformat() if case.occurred_on else None,
        **{f"place.{part}": getattr(case.place, part) for part in _PLACE},
        "facts": case.facts,
        "requests": "\n".join(case.requests),
        "issues": case.issues,
        "difficulty": case.difficulty or None,
        "remarks": case.remarks,
    }
