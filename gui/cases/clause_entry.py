"""Putting a clause of the library into the agreement: its sentence and its obligations at once."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui.cases.agreement_fields import clause, filled_row, obligation_path, obligation_values
from gui.cases.clause_dialog import ClauseDialog
from gui.cases.clause_filled import Filled
from gui.cases.obligation_rows import ObligationRows
from gui.components import Button, ButtonKind
from gui.editing import Editor
from gui.shell.page import Context
from services.queries.clauses import ClauseLine, clauses
from services.queries.rows import CaseWhole

__all__ = ["KEYS", "ClauseEntry"]

KEYS = "Ctrl+L"
_TERMS = "agreement.terms"


class ClauseEntry(QObject):
    """The button of the library; ``done`` is called when the agreement has changed.

    One step takes the sentence and its obligations back together (撤销 in the toast); the text
    alone is undone in its field as anything typed there.
    """

    def __init__(
        self,
        context: Context,
        editor: Editor,
        rows: ObligationRows,
        done: Callable[[], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._editor = editor
        self._rows = rows
        self._done = done
        self._window = parent
        self._whole: CaseWhole | None = None
        self.worded: set[str] = set()
        text = QCoreApplication.translate("ClauseEntry", "Insert a clause…")
        self.button = Button(
            text, ButtonKind.LINK, icon="plus", name="agreement.insert_clause", dense=True
        )
        self.button.setShortcut(QKeySequence(KEYS))
        self.button.setToolTip(KEYS)

    def offer(self, whole: CaseWhole) -> None:
        """Open the library on the case as it is now."""
        self._whole = whole
        self._context.backstage.ask(clauses, done=self._open, slot="agreement.clauses")

    def _open(self, lines: tuple[ClauseLine, ...]) -> None:
        if self._whole is not None:
            ClauseDialog(self._context, self._whole, lines, self.put, self._window).start()

    def put(self, made: Filled) -> None:
        """Write the sentence behind the clauses, and each obligation into a row of its own."""
        before = self._editor.values()
        count = self._rows.count
        self._write(made.text)
        for row in made.rows:
            self._add(row)
        self._editor.keep_draft()
        self._done()
        told = QCoreApplication.translate("ClauseEntry", "Clause inserted")
        self._context.toast(told, lambda: self._take_back(before, count))

    def _write(self, sentence: str) -> None:
        box = self._editor.binding(_TERMS).widget
        assert isinstance(box, QPlainTextEdit)  # declared as a long text
        cursor = box.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        held = box.toPlainText()
        cursor.insertText(f"\n{sentence}" if held and not held.endswith("\n") else sentence)
        box.setTextCursor(cursor)

    def _add(self, row: Mapping[str, object]) -> None:
        """The last row where it says nothing yet, else one more."""
        last = self._rows.count
        if last and not filled_row(obligation_values(self._editor.values(), last)):
            self._editor.restore({obligation_path(last, name): row[name] for name in row})
        else:
            self._rows.add(row)
        self.worded.add(clause(row))

    def _take_back(self, before: Mapping[str, object], count: int) -> None:
        self._rows.set_count(count)
        self._editor.restore(before)
        self._editor.keep_draft()
        self._done()
