"""A paper leaves the office: saved or printed, after what must be asked before."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from gui.papers.issuing import Issuing, Way, to_file, to_printer
from gui.papers.options import Options
from gui.papers.wish import Wish
from gui.shell.page import Context
from models.vocabulary.errors import Trouble
from reports import papers
from reports.house.handed_out import try_writing
from reports.papers import Prepared

__all__ = ["Leaving"]

_NOT_IN_A_FILE_NAME = str.maketrans(dict.fromkeys('\\/:*?"<>|〔〕', "-"))


class Leaving(QObject):
    """Saves and prints what ``in_hand`` gives: the paper that is looked at and what was wished.

    ``name`` names a file of it. ``changed`` says that it goes out or is out, ``numbered`` that
    the paper bears a number now, ``failed`` carries why it did not go out.
    """

    changed = Signal()
    numbered = Signal()
    failed = Signal(object)

    def __init__(
        self,
        context: Context,
        options: Options,
        in_hand: Callable[[], tuple[Prepared | None, Wish]],
        name: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._options = options
        self._in_hand = in_hand
        self._name = name
        self._issuing = Issuing(context.backstage, self)
        self._issuing.failed.connect(self.failed)

    @property
    def busy(self) -> bool:
        """Whether a paper is on its way."""
        return self._issuing.busy

    def save(self) -> None:
        """Save the paper as a PDF."""
        self._save(self.tr("Save as PDF"), self.tr("PDF files (*.pdf)"), ".pdf")

    def save_editable(self) -> None:
        """Save the paper to be finished in WPS or Word."""
        title = self.tr("Save as an editable .docx")
        self._save(title, self.tr("Word files (*.docx)"), papers.EDITABLE)

    def _save(self, title: str, pattern: str, ending: str) -> None:
        if not self._options.save.isEnabled() or not self._may_lock():
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        usual = Path(folder) / f"{self._name().translate(_NOT_IN_A_FILE_NAME)}{ending}"
        chosen = self._context.dialogs.choose_target(title, pattern, str(usual))
        path = Path(chosen)
        if not chosen or not self._may_take(path, ending):
            return
        path = path if path.suffix.lower() == ending else path.with_name(f"{path.name}{ending}")
        if not self._writable(path):
            return
        said = self.tr("Saved: {0}").format(path.name)
        editable = ending == papers.EDITABLE
        self._issue(to_file(path), "export", self.tr("Saving…"), said, editable=editable)

    def _writable(self, path: Path) -> bool:
        """Tried before an agreement is given its number, which cannot be taken back."""
        paper, _wish = self._in_hand()
        if paper is None or not papers.locks(paper):
            return True
        try:
            try_writing(path)
        except Trouble as trouble:
            self.failed.emit(trouble)
            return False
        return True

    def _may_take(self, path: Path, ending: str) -> bool:
        """The chooser asked about the name as typed, not about the one with the ending."""
        full = path.with_name(f"{path.name}{ending}")
        if path.suffix.lower() == ending or not full.exists():
            return True
        return self._context.dialogs.confirm(
            self.tr("Replace the file?"),
            self.tr("“{0}” is there already and will be replaced.").format(full.name),
            self.tr("Replace"),
        )

    def print_paper(self) -> None:
        """Send the paper to the printer."""
        order = self._options.order()
        if order is None or not self._options.print.isEnabled() or not self._may_lock():
            return
        said = self.tr("Sent to {0}").format(order.printer)
        self._issue(to_printer(order), "print", self.tr("Printing…"), said)

    def _may_lock(self) -> bool:
        """Ask before the first final print of an agreement."""
        paper, _wish = self._in_hand()
        if paper is None or not papers.locks(paper):
            return True
        return self._context.dialogs.confirm(
            self.tr("Print the agreement for signature?"),
            self.tr(
                "It gets its number and this version is locked, which cannot be taken back."
                " A change afterwards makes the next version."
            ),
            self.tr("Lock and print"),
        )

    def _issue(
        self, way: Way, action: str, label: str, said: str, *, editable: bool = False
    ) -> None:
        paper, wish = self._in_hand()
        if paper is None:
            return
        locks = papers.locks(paper)

        def done(_pages: int) -> None:
            self._context.toast(said)
            self.changed.emit()
            if locks:
                self.numbered.emit()

        self._issuing.issue(
            paper,
            wish,
            way,
            action=action,
            label=label,
            done=done,
            editable=editable,
        )
        self.changed.emit()
