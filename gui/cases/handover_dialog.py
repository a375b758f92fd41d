"""移交: every open case of a person who leaves goes to somebody else in one act.

Each case stands in the list with the check of conflicts; one the receiver must not take stays
out and says why.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.cases.entry import said_done
from gui.components import CheckBox, Dialog, column, composing, row, words
from gui.editing import Editor, FieldKind, FieldSpec, Labelled
from gui.shell.page import Context
from gui.theme import Role
from models.vocabulary.errors import Refusal, WordedError
from models.vocabulary.terms import label
from resources import phrase
from services.changes import Changes
from services.commands.handover import HandOver
from services.database import Reading
from services.queries import handover
from services.queries.handover import Handler, Receiver, Transferable

__all__ = ["hand_over"]

Known = tuple[tuple[Handler, ...], tuple[Receiver, ...], tuple[Transferable, ...]]


def hand_over(context: Context, parent: QWidget, mediator_id: int | None = None) -> None:
    """Open the dialog, with the cases of ``mediator_id`` or of whoever has the most."""

    def known(found: Known) -> None:
        HandoverDialog(context, found, mediator_id, parent).open()

    context.backstage.ask(
        _look, mediator_id, None, done=known, failed=context.dialogs.failure, slot="handover"
    )


def _look(reading: Reading, mediator_id: int | None, receiver: Receiver | None) -> Known:
    """Who has cases, who could take those of one of them, and these cases with their check."""
    handlers = handover.handlers(reading)
    if not handlers:
        raise Refusal("handover.nothing")
    giver = mediator_id or handlers[0].mediator_id
    return (
        handlers,
        handover.receivers(reading, giver),
        handover.preview(reading, giver, receiver),
    )


class HandoverDialog(Dialog):
    """From whom, to whom, why, and the cases with their ticks."""

    def __init__(
        self,
        context: Context,
        known: Known,
        mediator_id: int | None,
        parent: QWidget | None = None,
    ) -> None:
        title = QCoreApplication.translate("HandoverDialog", "Hand over open cases")
        verb = QCoreApplication.translate("HandoverDialog", "Hand over")
        super().__init__(title, verb, name="handover", parent=parent)
        self.finished.connect(self.deleteLater)
        self.context = context
        self._running = False
        self._handlers, self._receivers, self._offered = known
        self._giver = mediator_id or self._handlers[0].mediator_id
        self.editor = Editor(self._specs(), parent=self)
        self.editor.show({"from": self._giver})
        for path in self.editor.paths():
            self.content.addWidget(Labelled(self.editor.binding(path), label_width=84))
        self._rows: QVBoxLayout = column(gap=6)
        self.boxes: dict[int, CheckBox] = {}
        self.content.addLayout(self._rows)
        self.notice = words("", Role.SECONDARY, tone="danger", wrap=True)
        self.notice.hide()
        self.content.addWidget(self.notice)
        self.content.addStretch(1)
        self.editor.edited.connect(self._chosen)
        self._show()

    def _specs(self) -> Sequence[FieldSpec]:
        return (
            FieldSpec(
                path="from",
                label=self.tr("From"),
                name="handover.from",
                kind=FieldKind.CHOICE,
                choices=[(one.mediator_id, self._giver_words(one)) for one in self._handlers],
            ),
            FieldSpec(
                path="to",
                label=self.tr("To"),
                name="handover.to",
                kind=FieldKind.CHOICE,
                required=True,
                choices=[(place, one.shown) for place, one in enumerate(self._receivers)],
            ),
            FieldSpec(
                path="reason",
                label=phrase("move.field-reason", self.context.language),
                name="handover.reason",
                required=True,
            ),
        )

    def _giver_words(self, one: Handler) -> str:
        return f"{one.name}  {one.in_hand}"

    def _receiver(self) -> Receiver | None:
        place = self.editor.values()["to"]
        return self._receivers[place] if isinstance(place, int) else None

    def _chosen(self, path: str) -> None:
        """Another receiver is checked anew; another giver begins anew."""
        values = self.editor.values()
        if path == "from" and values["from"] != self._giver:
            self.done(self.DialogCode.Rejected)
            parent = self.parentWidget()
            assert parent is not None  # opened over a page
            hand_over(self.context, parent, int(str(values["from"])))
        elif path == "to":
            self.verb.setEnabled(False)
            self.context.backstage.ask(
                _look,
                self._giver,
                self._receiver(),
                done=self._checked,
                failed=self.refused,
                slot="handover.check",
            )

    def _checked(self, known: Known) -> None:
        self._offered = known[2]
        self._show()

    def _show(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes = {}
        for one in self._offered:
            self._rows.addWidget(self._line(one))
        self.verb.setEnabled(any(one.free for one in self._offered))

    def _line(self, one: Transferable) -> QWidget:
        language = self.context.language
        text = f"{one.line.number}  {one.line.title}  {label(one.line.state, language)}"
        box = CheckBox(text, name=f"handover.case.{one.line.id}")
        box.setAccessibleName(text)
        box.setChecked(one.free)
        box.setEnabled(one.free)
        self.boxes[one.line.id] = box
        line = row(box, gap=8)
        against = one.recusal.text(language) if one.recusal is not None else ""
        if one.unfit:
            against = phrase("handover.unfit", language)
        if against:
            line.addWidget(words(against, Role.SECONDARY, tone="danger", wrap=True), 1)
        else:
            line.addStretch(1)
        widget = QWidget()
        widget.setLayout(line)
        return widget

    def dirty(self) -> bool:
        """Whether something was typed."""
        return self.editor.dirty

    def accept(self) -> None:
        """Hand over what is ticked."""
        if self._running or composing():
            return
        self._say("")
        values, to = self.editor.values(), self._receiver()
        if to is None:
            self._missing("to", self.tr("Choose who takes over"))
            return
        if not values["reason"]:
            self._missing("reason", phrase("guard.missing-reason", self.context.language))
            return
        chosen = tuple(key for key, box in self.boxes.items() if box.isChecked())
        self._running = True
        self.verb.set_busy(self.tr("Saving…"))
        command = HandOver(
            mediator_id=self._giver,
            case_ids=chosen,
            to_body_id=to.body_id,
            to_mediator_id=to.mediator_id,
            reason=str(values["reason"]),
        )
        self.context.backstage.run(command, done=self._recorded, failed=self.refused)

    def _missing(self, path: str, sentence: str) -> None:
        self.editor.show_problem(path, sentence)
        self.editor.focus_field(path)

    def _recorded(self, changes: Changes) -> None:
        self._running = False
        self.editor.saved()
        super().accept()
        said = self.tr("%n case(s) handed over", "", len(changes.of("case")))
        said_done(self.context, said, changes)

    def refused(self, error: WordedError) -> None:
        """Say what is in the way, at its field or above the buttons."""
        self._running = False
        self.verb.set_busy()
        self.verb.setEnabled(True)
        language = self.context.language
        if not isinstance(error, Refusal) or not self.editor.show_refusal(error, language):
            self._say(error.sentence(language))

    def _say(self, sentence: str) -> None:
        self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))
