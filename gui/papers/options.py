"""How a paper is printed: its version, the printer, copies, draft; and the buttons that do it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from gui.components import (
    Button,
    ButtonKind,
    CheckBox,
    Combo,
    Field,
    row,
    rule,
    scrolled,
    surface,
    words,
)
from gui.papers.checks import Checks
from gui.preview import PrintOrder
from gui.theme import Role
from models.vocabulary.masking import MaskLevel
from resources import Language

__all__ = ["Options"]


class Options(QWidget):
    """The right of the print preview. ``changed`` follows version, draft and reason of a copy."""

    changed = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.checks = Checks(language)
        self._levels = (
            (MaskLevel.FULL.value, self.tr("Formal version")),
            (MaskLevel.MEETING.value, self.tr("Meeting version")),
            (MaskLevel.ANONYMOUS.value, self.tr("Anonymous")),
        )
        self.version = Combo(self._levels, name="print.version", spoken=self.tr("Version"))
        self.version.chosen.connect(self._tell)
        self.printer = Combo(name="print.printer", spoken=self.tr("Printer"))
        self.printer.setMinimumContentsLength(8)
        self.printer.setSizeAdjustPolicy(
            Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.copies = QSpinBox()
        self.copies.setObjectName("print.copies")
        self.copies.setAccessibleName(self.tr("Copies"))
        self.copies.lineEdit().setAccessibleName(self.tr("Copies"))
        self.copies.setRange(1, 99)
        self.copies.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.copies.valueChanged.connect(self._name_button)
        self.both_sides = CheckBox(self.tr("Both sides"))
        self.both_sides.setObjectName("print.both_sides")
        self.draft = CheckBox(self.tr("Draft, with a watermark"))
        self.draft.setObjectName("print.draft")
        self.draft.toggled.connect(self._tell)
        self.copy = Field(
            name="print.copy",
            spoken=self.tr("Why a lost page is printed again"),
            hint=self.tr("Reason of a marked copy"),
        )
        self._copied = ""
        self.copy.left.connect(self._tell_copy)
        self.copy.returnPressed.connect(self._tell_copy)
        self.note = words("", Role.FOOTNOTE, wrap=True)
        self.print = Button(self.tr("Print"), ButtonKind.NORMAL, icon="printer", name="print.print")
        self.print.setToolTip("Ctrl+P")
        self.save = Button(
            self.tr("Save as PDF"), ButtonKind.PRIMARY, icon="download", name="print.save"
        )
        self.save.setToolTip("Ctrl+Enter")
        self.editable = Button(self.tr("Editable .docx"), ButtonKind.LINK, name="print.docx")
        self.editable.setToolTip(self.tr("The same paper, to be finished in WPS or Word"))
        self._compose()
        self.show_printers((), "")

    def _compose(self) -> None:
        inner = QWidget()
        inner.setProperty("surface", "surface")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(self.checks)
        layout.addWidget(rule())
        layout.addLayout(_labelled(self.tr("Version"), self.version))
        layout.addLayout(_labelled(self.tr("Printer"), self.printer))
        self._copies_row = _labelled(self.tr("Copies"), self.copies)
        self._copies_row.addWidget(self.both_sides)
        layout.addLayout(self._copies_row)
        layout.addWidget(self.draft)
        layout.addLayout(_labelled(self.tr("Copy"), self.copy))
        layout.addStretch(1)
        area = scrolled(inner)
        foot = surface("footer")
        bottom = QVBoxLayout(foot)
        bottom.setContentsMargins(16, 10, 16, 12)
        bottom.setSpacing(8)
        bottom.addWidget(self.note)
        bottom.addWidget(self.save)
        bottom.addWidget(self.print)
        bottom.addWidget(self.editable, 0, Qt.AlignmentFlag.AlignHCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addWidget(foot)

    def show_levels(self, level: str, *, statutory: bool) -> None:
        """Offer the versions of a document; a statutory one is printed in full only."""
        self.version.set_choices(self._levels[:1] if statutory else self._levels)
        self.version.set_value(level)
        self.version.setEnabled(not statutory)
        self.version.setToolTip(
            self.tr("A statutory paper is printed in full only") if statutory else ""
        )

    def show_printers(self, names: Sequence[str], standard: str) -> None:
        """Offer the printers of this computer; the choice made before stays."""
        before = self.printer.value()
        self.printer.set_choices([(name, name) for name in names])
        self.printer.set_value(before if before in names else standard)
        for part in (self.printer, self.copies, self.both_sides):
            part.setEnabled(bool(names))
        if not names:
            self.printer.set_choices([("", self.tr("none here"))])
            self.printer.set_value("")

    def order(self) -> PrintOrder | None:
        """Where and how often to print; None without a printer."""
        printer = self.printer.value()
        if not isinstance(printer, str) or not printer:
            return None
        return PrintOrder(
            printer=printer, copies=self.copies.value(), both_sides=self.both_sides.isChecked()
        )

    def allow(self, *, ready: bool, note: str, editable: bool = True) -> None:
        """Whether the paper may leave now, also as a .docx, and the words above the buttons."""
        self.save.setEnabled(ready)
        self.editable.setVisible(editable)
        self.editable.setEnabled(ready)
        self.print.setEnabled(ready and self.order() is not None)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def _tell_copy(self) -> None:
        """The reason was left; only another one is told."""
        reason = self.copy.text().strip()
        if reason != self._copied:
            self._copied = reason
            self.changed.emit()

    def set_copy(self, reason: str) -> None:
        """Show why a copy is made without telling anybody."""
        self._copied = reason
        self.copy.blockSignals(True)
        self.copy.setText(reason)
        self.copy.blockSignals(False)

    def set_draft(self, draft: bool) -> None:
        """Choose draft or final without telling anybody."""
        self.draft.blockSignals(True)
        self.draft.setChecked(draft)
        self.draft.blockSignals(False)

    def _tell(self, _value: object = None) -> None:
        self.changed.emit()

    def _name_button(self, copies: int) -> None:
        self.print.setText(
            self.tr("Print") if copies == 1 else self.tr("Print %n copy(s)", "", copies)
        )
        self.print.setAccessibleName(self.print.text())


def _labelled(text: str, widget: QWidget) -> QHBoxLayout:
    label = words(text, Role.SECONDARY)
    label.setMinimumWidth(56)
    made = row(label, gap=10)
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    made.addWidget(widget, 1)
    return made
