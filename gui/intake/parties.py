"""One party of the intake form: its fields, and who it is when the directory knows."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.components import Button, ButtonKind, Field, IconMark, row, words
from gui.editing import Editor
from gui.intake.declared import party_specs
from gui.intake.drafting import Known, Side
from gui.intake.rows import FieldRow
from gui.theme import Role, Token
from models.vocabulary.terms import PartyRole, label
from resources import Language

__all__ = ["PartyRow"]

_PARTICULARS = ("address", "phone", "id_number")


class PartyRow(QObject):
    """The row of one party.

    ``changed`` says that it became another person or organisation; ``removed`` that the row is
    not wanted (a further party's).
    """

    changed = Signal()
    removed = Signal(object)

    def __init__(
        self, editor: Editor, prefix: str, role: PartyRole, language: Language, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.prefix = prefix
        self.role = role
        self.known: Known | None = None
        self._editor = editor
        self.specs = party_specs(prefix, role, language)
        self._further = prefix.startswith("parties.")
        self._unknown = "anonymous" if prefix == "applicant" else f"{prefix}.unknown"
        self._listed = self._in_directory()
        self._title = label(role, language) if not self._further else ""
        self.row: FieldRow | None = None

    @staticmethod
    def _in_directory() -> QWidget:
        """名册已有."""
        made = QWidget()
        text = words(QCoreApplication.translate("Intake", "Known"), Role.SECONDARY, tone="ok")
        made.setLayout(row(IconMark("check", 14, Token.OK), text, gap=6, margins=(4, 7, 0, 7)))
        made.hide()
        return made

    def build(self) -> FieldRow:
        """Make the row of the fields, which the editor has by now."""
        bindings = [self._editor.binding(spec.path) for spec in self.specs]
        parts = [binding.widget for binding in bindings]
        parts.insert(-3, self._listed)
        if self._further:
            remove = Button(
                kind=ButtonKind.BARE,
                icon="x",
                name=f"intake.{self.prefix}.remove",
                spoken=QCoreApplication.translate("Intake", "Remove this party"),
            )
            remove.clicked.connect(self._remove)
            parts.append(remove)
        self.row = FieldRow(self._title, parts, bindings, wide=False)
        self.settle()
        return self.row

    def _remove(self) -> None:
        self.removed.emit(self)

    def side(self) -> Side:
        """The row as the draft reads it."""
        return Side(prefix=self.prefix, role=self.role, known=self.known)

    def field(self, name: str) -> Field:
        """One of the row's text fields."""
        widget = self._editor.binding(f"{self.prefix}.{name}").widget
        assert isinstance(widget, Field)
        return widget

    def value(self, name: str) -> object:
        """The value of one of the row's fields."""
        return self._editor.binding(f"{self.prefix}.{name}").value()

    # Known and unknown.

    def adopt(self, known: Known | None) -> None:
        """Be someone of the directory; None be someone new."""
        before, self.known = self.known, known
        if known is not None:
            self._show("name", known.name)
            self._show("organisation", known.organisation)
            self._show(self._unknown.rpartition(".")[2], value=False, path=self._unknown)
        if before is not None:
            self._show("incapable", value=False)  # another person is another's capacity
        for name in _PARTICULARS:
            held = getattr(known, name, "") if known is not None else ""
            had = getattr(before, name, "") if before is not None else ""
            if held or had:
                self._show(name, held)
        self.settle()
        self.changed.emit()

    def _show(self, name: str, value: object, path: str = "") -> None:
        self._editor.binding(path or f"{self.prefix}.{name}").show_value(value)

    def name_edited(self) -> None:
        """Another name is another person: what came from the directory goes."""
        if self.known is not None and self.field("name").text().strip() != self.known.name:
            self.adopt(None)

    def settle(self) -> None:
        """Which fields can be typed in, and what they ask for."""
        known = self.known
        unknown = bool(self._editor.binding(self._unknown).value())
        firm = bool(self.value("organisation"))
        anonymous = unknown and self.prefix == "applicant"
        self._listed.setVisible(known is not None)
        self._editor.binding(f"{self.prefix}.organisation").widget.setVisible(known is None)
        self.field("name").setEnabled(not anonymous)
        for name in _PARTICULARS:
            field = self.field(name)
            field.setEnabled(not unknown)
            field.setReadOnly(bool(known is not None and getattr(known, name, "")))
            if field.isReadOnly():
                field.setCursorPosition(0)
        self._editor.binding(f"{self.prefix}.organisation").widget.setEnabled(not unknown)
        somebody = bool(self.field("name").text().strip()) and not unknown and not firm
        self._editor.binding(f"{self.prefix}.incapable").widget.setVisible(somebody)
        hints = {
            "name": (
                QCoreApplication.translate("Intake", "Who, as far as seen")
                if unknown
                else QCoreApplication.translate("Intake", "Name, initials")
            ),
            "id_number": (
                QCoreApplication.translate("Intake", "Credit code, if any")
                if firm
                else QCoreApplication.translate("Intake", "ID number, if any")
            ),
        }
        for name, hint in hints.items():
            self.field(name).setPlaceholderText(hint)

    def incapable(self) -> bool:
        """Whether a person is named who has no full capacity."""
        box = self._editor.binding(f"{self.prefix}.incapable")
        return not box.widget.isHidden() and bool(box.value())

    # Keeping.

    def kept(self) -> dict[str, object] | None:
        """Who it is, for the local draft."""
        if self.known is None:
            return None
        return {
            "id": self.known.id,
            "organisation": self.known.organisation,
            "name": self.known.name,
            "phone": self.known.phone,
            "address": self.known.address,
        }

    def restore(self, kept: Mapping[str, Any]) -> None:
        """Be again whom a kept draft names."""
        self.adopt(
            Known(
                id=int(kept["id"]),
                organisation=bool(kept.get("organisation")),
                name=str(kept.get("name", "")),
                phone=str(kept.get("phone", "")),
                address=str(kept.get("address", "")),
            )
        )
