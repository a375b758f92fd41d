"""The left of the case page: the case with its tabs, the agreement editor instead, or nothing."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.cases.case_head import CaseHead
from gui.cases.case_tabs import CaseTabs
from gui.components import EmptyState, surface

if TYPE_CHECKING:
    from gui.cases.form_pane import FormPane

__all__ = ["CaseContent"]


class CaseContent(QStackedWidget):
    """Shows ``head`` and ``tabs``; an editor as wide as a page takes their place for a while."""

    def __init__(self, head: CaseHead, tabs: CaseTabs) -> None:
        super().__init__()
        self.editor: FormPane | None = None
        self._tabs = tabs
        self._file = surface("win")
        left = QVBoxLayout(self._file)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(head)
        left.addWidget(tabs, 1)
        self._gone = EmptyState("folder-open", self.tr("This case is no longer in the register"))
        self.addWidget(self._file)
        self.addWidget(self._gone)

    @property
    def in_hand(self) -> QWidget:
        """What the keyboard works in: the editor, else the tab in view."""
        return self.editor or self._tabs

    def is_gone(self) -> bool:
        """Whether there is no case to show."""
        return self.currentWidget() is self._gone

    def show_file(self) -> None:
        """Show the case."""
        self.setCurrentWidget(self._file)

    def show_gone(self) -> None:
        """Say that the case is no longer there."""
        self.close_editor()
        self.setCurrentWidget(self._gone)

    def open_editor(self, editor: "FormPane") -> None:
        """The editor takes the place of the case; the next step stays beside it."""
        self.close_editor()
        self.editor = editor
        self.addWidget(editor)
        self.setCurrentWidget(editor)

    def close_editor(self) -> None:
        """The case again; what was typed into the editor is kept as a draft."""
        editor, self.editor = self.editor, None
        if editor is not None:
            editor.keep()
            self.setCurrentWidget(self._file)
            self.removeWidget(editor)
            editor.deleteLater()
