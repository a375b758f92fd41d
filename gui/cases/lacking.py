"""How much is missing, as a link; it opens the list, and each line leads to its field."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from gui.components import Button, ButtonKind, restyle
from models.vocabulary.findings import Finding, Severity
from resources import Language, phrase

__all__ = ["Lacking", "cited"]


def cited(finding: Finding, language: Language) -> str:
    """A finding with the article it comes from."""
    text = finding.text(language)
    if not finding.source:
        return text
    return phrase("agreement.cited", language, text=text, source=finding.source)


class Lacking(Button):
    """``field_wanted`` carries the dotted field of the line chosen."""

    field_wanted = Signal(str)

    def __init__(self, language: Language, *, name: str) -> None:
        super().__init__("", ButtonKind.LINK, name=name)
        self._language = language
        self._found: tuple[Finding, ...] = ()
        self.clicked.connect(self.open)

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Say how many things block, else how many are advised; nothing when all is there."""
        self._found = tuple(sorted(found, key=lambda one: one.severity is not Severity.BLOCK))
        blocks = sum(one.severity is Severity.BLOCK for one in found)
        said = self.tr("%n thing(s) missing before printing", "", blocks) if blocks else ""
        if found and not blocks:
            said = self.tr("%n hint(s)", "", len(found))
        self.setText(said)
        self.setAccessibleName(said)
        self.setVisible(bool(said))
        self.setProperty("tone", "danger" if blocks else "warn")
        restyle(self)

    def open(self) -> None:
        """The list, above the link."""
        menu = QMenu(self)
        for finding in self._found:
            action = menu.addAction(cited(finding, self._language).replace("&", "&&"))
            action.triggered.connect(partial(self.field_wanted.emit, finding.field))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])
