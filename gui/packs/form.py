"""The left of the pack: its cases, its meeting, how much it shows, and the printer."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from gui.components import Combo, row, rule, scrolled, surface, words
from gui.editing import Editor, FieldKind, FieldSpec, Labelled, iso_moment, moment_field
from gui.packs.checks import PackChecks
from gui.packs.chosen import ChosenCases
from gui.packs.wish import PackWish
from gui.preview import PrintOrder
from gui.shell.page import Context
from gui.theme import Role
from models.vocabulary.masking import MaskLevel

__all__ = ["PackForm"]


class PackForm(QWidget):
    """``changed`` follows everything that makes another pack."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.chosen = ChosenCases(context)
        self.checks = PackChecks()
        self.editor = Editor(self._specs(), parent=self)
        self.editor.show({"masking": MaskLevel.MEETING.value})
        self.printer = Combo(name="packs.printer", spoken=self.tr("Printer"))
        self.printer.setMinimumContentsLength(4)
        self.printer.setSizeAdjustPolicy(
            Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.copies = QSpinBox()
        self.copies.setObjectName("packs.copies")
        self.copies.setAccessibleName(self.tr("Copies"))
        self.copies.lineEdit().setAccessibleName(self.tr("Copies"))
        self.copies.setRange(1, 99)
        self.copies.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.note = words("", Role.FOOTNOTE, wrap=True)
        self._compose()
        self.show_printers((), "")
        self.chosen.changed.connect(self.changed)
        self.editor.edited.connect(self._edited)

    def _specs(self) -> Sequence[FieldSpec]:
        return (
            FieldSpec(
                path="title",
                label=self.tr("Title"),
                name="packs.title",
                hint=self.tr("Materials of the meeting"),
            ),
            FieldSpec(
                path="meeting_at",
                label=self.tr("Time"),
                name="packs.meeting_at",
                kind=FieldKind.MOMENT,
                width=-1,
                hint=self.tr("11-26 14:00, Thursday"),
                **moment_field(self._context.today, self._context.language),
            ),
            FieldSpec(path="place", label=self.tr("Place"), name="packs.place"),
            FieldSpec(
                path="attendees",
                label=self.tr("Attendees"),
                name="packs.attendees",
                kind=FieldKind.LONG_TEXT,
                rows=4,
                hint=self.tr("One a line: name, body, post"),
            ),
            FieldSpec(
                path="masking",
                label=self.tr("Masking"),
                name="packs.masking",
                kind=FieldKind.SEGMENTS,
                choices=[
                    (MaskLevel.MEETING.value, self.tr("Meeting")),
                    (MaskLevel.ANONYMOUS.value, self.tr("Anonymous")),
                    (MaskLevel.FULL.value, self.tr("Full")),
                ],
            ),
        )

    def _compose(self) -> None:
        inner = QWidget()
        inner.setProperty("surface", "surface")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.chosen)
        layout.addWidget(rule())
        layout.addWidget(words(self.tr("The meeting"), Role.CARD))
        for path in ("title", "meeting_at", "place", "attendees"):
            layout.addWidget(Labelled(self.editor.binding(path), label_width=64))
        layout.addWidget(rule())
        layout.addWidget(words(self.tr("Masking"), Role.CARD))
        layout.addWidget(self.editor.binding("masking").widget)
        layout.addWidget(self.checks)
        layout.addStretch(1)
        area = scrolled(inner)
        self._foot = surface("footer")
        bottom = QVBoxLayout(self._foot)
        bottom.setContentsMargins(16, 8, 16, 10)
        bottom.setSpacing(6)
        bottom.addWidget(self.note)
        line = row(words(self.tr("Printer"), Role.SECONDARY), gap=10)
        line.addWidget(self.printer, 1)
        line.addWidget(words(self.tr("Copies"), Role.SECONDARY))
        line.addWidget(self.copies)
        bottom.addLayout(line)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addWidget(self._foot)

    def _edited(self, _path: str) -> None:
        if not self.editor.composing():
            self.changed.emit()

    def wish(self) -> PackWish:
        """The pack as it stands in the fields; an unreadable time is none."""
        values = self.editor.values()
        return PackWish(
            case_ids=self.chosen.ids(),
            title=str(values["title"] or ""),
            meeting_at=iso_moment(values["meeting_at"]) if values["meeting_at"] else None,
            place=str(values["place"] or ""),
            attendees=str(values["attendees"] or ""),
            masking=str(values["masking"] or MaskLevel.MEETING.value),
        )

    def show_printers(self, names: Sequence[str], standard: str) -> None:
        """Offer the printers of this computer; the choice made before stays."""
        before = self.printer.value()
        self.printer.set_choices([(name, name) for name in names])
        self.printer.set_value(before if before in names else standard)
        for part in (self.printer, self.copies):
            part.setEnabled(bool(names))
        if not names:
            self.printer.set_choices([("", self.tr("none here"))])
            self.printer.set_value("")

    def order(self) -> PrintOrder | None:
        """Where and how often to print; None without a printer."""
        printer = self.printer.value()
        if not isinstance(printer, str) or not printer:
            return None
        return PrintOrder(printer=printer, copies=self.copies.value(), both_sides=True)

    def say(self, note: str) -> None:
        """Why the pack may not leave yet."""
        self.note.setText(note)
        self.note.setVisible(bool(note))
