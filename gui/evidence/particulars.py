"""What is known of an item: its name, kind, provider, what it proves, when it was taken."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.components import Button, ButtonKind, Dialog, composing, row, words
from gui.editing import (
    Editor,
    FieldKind,
    FieldSpec,
    Labelled,
    day_field,
    iso_day,
    iso_moment,
    moment_field,
)
from gui.shell.page import Context
from gui.theme import Role
from models.vocabulary import moments
from models.vocabulary.errors import Refusal, WordedError
from models.vocabulary.evidence import EvidenceForm, kinds
from models.vocabulary.paper_dates import parse_date
from models.vocabulary.terms import label
from services.changes import Changes
from services.commands.evidence import ChangeEvidence
from services.commands.history import UndoEntry
from services.queries.rows import EvidenceLine

__all__ = ["ParticularsDialog"]


class ParticularsDialog(Dialog):
    """One item's particulars, saved together. ``camera`` is when the camera says it was taken.

    It is offered, not put in: a camera's clock may be wrong.
    """

    def __init__(
        self,
        context: Context,
        item: EvidenceLine,
        people: Sequence[str],
        camera: datetime | None,
        parent: QWidget,
    ) -> None:
        super().__init__(
            QCoreApplication.translate("ParticularsDialog", "Particulars of the evidence"),
            QCoreApplication.translate("ParticularsDialog", "Save"),
            name="particulars",
            parent=parent,
        )
        self.finished.connect(self.deleteLater)
        self._context = context
        self._item = item
        self._people = tuple(people)
        self._running = False
        self.editor = Editor(self._specs(), parent=self)
        self.editor.show(_shown(item))
        for path in self.editor.paths():
            self.content.addWidget(Labelled(self.editor.binding(path), label_width=84))
            if path == "taken_at" and camera is not None and item.taken_at is None:
                self._offer(camera)
        self.notice = words("", Role.SECONDARY, tone="danger", wrap=True)
        self.notice.hide()
        self.content.addWidget(self.notice)
        self.content.addStretch(1)

    def _specs(self) -> tuple[FieldSpec, ...]:
        language, today = self._context.language, self._context.today
        text, choice = FieldKind.TEXT, FieldKind.CHOICE

        def spec(path: str, title: str, kind: FieldKind = text, **more: Any) -> FieldSpec:
            return FieldSpec(path=path, label=title, name=f"particulars.{path}", kind=kind, **more)

        return (
            spec("title", self.tr("Name")),
            spec(
                "kind",
                self.tr("Kind"),
                choice,
                choices=[(one.code, one.label(language)) for one in kinds()],
                width=170,
            ),
            spec("proves", self.tr("Proves"), FieldKind.LONG_TEXT, rows=2),
            spec(
                "provider",
                self.tr("Provided by"),
                suggestions=self._people,
                hint=self.tr("Alt+Down offers the parties"),
            ),
            spec(
                "form",
                self.tr("Handed in as"),
                FieldKind.SEGMENTS,
                choices=[(one.value, label(one, language)) for one in EvidenceForm],
            ),
            spec("copies", self.tr("Copies"), width=80),
            spec("pages", self.tr("Pages"), width=80),
            spec("taken_by", self.tr("Taken by"), width=210),
            spec(
                "taken_at", self.tr("Taken at"), FieldKind.MOMENT, **moment_field(today, language)
            ),
            spec(
                "received_on",
                self.tr("Received on"),
                FieldKind.DATE,
                **day_field(today, language),
            ),
            spec("remarks", self.tr("Remarks")),
        )

    def _offer(self, camera: datetime) -> None:
        local = moments.local(camera)
        told = self.tr("Use the camera's time: {0}").format(f"{local:%Y-%m-%d %H:%M}")
        self.camera = Button(told, ButtonKind.LINK, icon="clock", name="particulars.camera")
        self.camera.clicked.connect(partial(self._use, local.replace(second=0)))
        self.content.addLayout(row(92, self.camera, None))

    def _use(self, moment: datetime) -> None:
        self.editor.binding("taken_at").show_value(moment.isoformat())
        self.editor.focus_field("taken_at")

    def start(self) -> None:
        """Open with the keyboard in the name."""
        self.open()
        self.activateWindow()
        self.editor.focus_field("title")

    def dirty(self) -> bool:
        """Whether something was changed."""
        return self.editor.dirty

    def accept(self) -> None:
        """Save what was changed."""
        if self._running or composing():
            return
        self._say("")
        try:
            values = self._values()
        except Refusal as refusal:
            self._refused(refusal)
            return
        if not values:
            super().accept()
            return
        self._running = True
        self.verb.set_busy(self.tr("Saving…"))
        command = ChangeEvidence(evidence_id=self._item.id, values=values)
        self._context.backstage.run(command, done=self._done, failed=self._refused)

    def _values(self) -> dict[str, Any]:
        """What differs from what was shown, as the command takes it."""
        before = _shown(self._item)
        told: dict[str, Any] = {}
        for path, value in self.editor.values().items():
            if (value or None) == (before[path] or None):
                continue
            told[path] = self._read(path, value)
        return told

    def _read(self, path: str, value: object) -> Any:
        match path:
            case "received_on":
                return _day(value, self._context.today())
            case "taken_at":
                moment = iso_moment(value) if value else None
                if value and moment is None:
                    raise Refusal("moment.unreadable-typed", field=path, value=str(value)[:40])
                return moment
            case "form":
                return EvidenceForm(str(value))
            case _:
                return value or ""

    def _done(self, changes: Changes) -> None:
        self._running = False
        self.editor.saved()
        super().accept()
        context = self._context
        entry = changes.entry

        def undo() -> None:
            if entry is not None:
                context.backstage.run(UndoEntry(entry_id=entry), failed=context.dialogs.failure)

        context.toast(self.tr("Evidence {0} saved").format(self._item.position), undo)

    def _refused(self, error: WordedError) -> None:
        self._running = False
        self.verb.set_busy()
        language = self._context.language
        if not isinstance(error, Refusal) or not self.editor.show_refusal(error, language):
            self._say(error.sentence(language))

    def _say(self, sentence: str) -> None:
        self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))

    def reject(self) -> None:
        """Esc: not while the command runs."""
        if not self._running:
            super().reject()


def _day(value: object, today: date) -> date | None:
    if not value:
        return None
    known = iso_day(str(value))
    if known is not None:
        return known
    try:
        return parse_date(str(value), today)
    except Refusal as refusal:
        raise Refusal(refusal.code, field="received_on", **refusal.params) from None


def _shown(item: EvidenceLine) -> dict[str, object]:
    local = moments.local(item.taken_at).replace(second=0) if item.taken_at else None
    return {
        "title": item.title,
        "kind": item.kind,
        "proves": item.proves,
        "provider": item.provider,
        "form": item.form.value,
        "copies": str(item.copies or ""),
        "pages": str(item.pages or ""),
        "taken_by": item.taken_by,
        "taken_at": local.isoformat() if local else None,
        "received_on": item.received_on.isoformat(),
        "remarks": item.remarks,
    }
