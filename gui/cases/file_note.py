"""卷宗情况说明: a dated entry on the file of a filed case; nothing else of it changes."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.cases.entry import EntryDialog, day_of
from gui.editing import FieldKind, FieldSpec, day_field
from gui.shell.page import Context
from models.vocabulary.errors import Refusal
from resources import phrase
from services.commands.filing import NoteOnFile
from services.queries.rows import CaseWhole

__all__ = ["note_on_file"]


def note_on_file(context: Context, case: CaseWhole, parent: QWidget) -> None:
    """Open the dialog that adds a note to the file."""
    FileNoteDialog(context, case, parent).start()


class FileNoteDialog(EntryDialog):
    """The words and their day."""

    def __init__(self, context: Context, case: CaseWhole, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("FileNoteDialog", "Note on the file")
        verb = QCoreApplication.translate("FileNoteDialog", "Add the note")
        super().__init__(context, case, title, verb, name="fileNote", parent=parent)

    def specs(self) -> tuple[FieldSpec, ...]:
        """Words first: that is what is typed."""
        language = self.context.language
        return (
            FieldSpec(
                path="note",
                label=phrase("move.field-note", language),
                name="fileNote.note",
                kind=FieldKind.LONG_TEXT,
                rows=4,
                required=True,
            ),
            FieldSpec(
                path="on",
                label=phrase("correction.on", language),
                name="fileNote.on",
                kind=FieldKind.DATE,
                **day_field(self.context.today, language),
            ),
        )

    def shown(self) -> Mapping[str, object]:
        """Today."""
        return {"on": self.context.today().isoformat()}

    def command(self) -> NoteOnFile:
        """The note."""
        values = self.editor.values()
        if not values["note"]:
            raise Refusal("log.no-words", field="note")
        on = day_of(values["on"], self.context.today(), "on")
        return NoteOnFile(case_id=self.whole.line.id, note=str(values["note"]), on=on)

    def done_words(self) -> str:
        """What the toast says."""
        return self.tr("{0}: note added to the file").format(self.whole.line.number)
