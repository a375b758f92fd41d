"""A page that shows one paper: the very PDF, how much it shows, saved, edited or printed.

The papers of topics, meetings and lists stand on it, and those a subject offers to choose from
(:mod:`gui.preview.chosen_page`); a subject says what it prints, and of which records. The papers of
a case have a page of their own, with copies, options and the file.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.backstage import Progress
from gui.components import Button, ButtonKind, EmptyState, Segmented, row, surface, words
from gui.preview.printing import PrintOrder, default_printer, print_job
from gui.preview.view import PaperView
from gui.shell.page import Context, MenuAction, PageWidget
from gui.theme import Role
from models.vocabulary import moments
from models.vocabulary.errors import WordedError
from reports import papers
from reports.catalog import Document
from reports.papers import Prepared
from reports.render import Rendered
from reports.subject_papers import Wanted, prepare_subject_paper, subject_documents
from services.database import Reading
from services.sheets.masking import Place

__all__ = ["SubjectPaperPage"]

_AROUND = 6

Drawn = tuple[Prepared, bytes, Rendered]


def _words_at(place: Place) -> tuple[str, ...]:
    """What to look for on the page, the longest surroundings first."""
    start, end = place.spot.start, place.spot.end
    found = (place.text[max(0, start - reach) : end + reach].strip() for reach in (_AROUND, 2, 0))
    return tuple(dict.fromkeys(text for text in found if text))


class SubjectPaperPage(PageWidget):
    """One paper at a time, of a subject that says which.

    ``name`` begins the object names (``topics.paper``), ``kinds`` are what must change for the
    paper to be made anew, ``versions`` the masking levels offered with their words, the first one
    in force; ``choices`` stand before them in the bar. ``newest`` are the records where none were
    asked for.
    """

    min_content_width = 900

    def __init__(
        self,
        context: Context,
        *,
        name: str,
        kinds: frozenset[str],
        versions: Sequence[tuple[object, str]],
        choices: Sequence[QWidget] = (),
        newest: Callable[[Reading], tuple[int, ...]] | None = None,
    ) -> None:
        super().__init__(context)
        self._newest = newest
        self._name = name
        self._kinds = kinds
        self._paper: Prepared | None = None
        self._pdf = b""
        self._seen = 0
        self._busy = False
        self.version = Segmented(
            versions, name=f"{name}.masking", spoken=self.tr("How much it shows")
        )
        self.version.set_value(versions[0][0])
        if len(versions) == 1:
            self.version.hide()
        self.note = words("", Role.SECONDARY, tone="warn")
        self.look = Button(
            self.tr("Look at doubtful places"), ButtonKind.SOFT, name=f"{name}.look", dense=True
        )
        self.save_button = Button(
            self.tr("Save as PDF"), ButtonKind.PRIMARY, icon="download", name=f"{name}.save"
        )
        self.save_button.setToolTip("Ctrl+Enter")
        self.edit_button = Button(
            self.tr("Save for editing"), icon="file-text", name=f"{name}.editable"
        )
        self.print_button = Button(self.tr("Print"), icon="printer", name=f"{name}.print")
        self.print_button.setToolTip("Ctrl+P")
        self.view = PaperView(context.backstage, name=name)
        self._compose(choices)
        self._connect()
        self._tell()

    def _compose(self, choices: Sequence[QWidget]) -> None:
        bar = surface("header")
        tools = (*choices, self.version, None, self.note, self.look)
        bar.setLayout(row(*tools, gap=12, margins=(16, 8, 16, 8)))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(self.view, 1)

    def _connect(self) -> None:
        self.version.changed.connect(self.choose)
        self.look.clicked.connect(self._look_at_next)
        self.save_button.clicked.connect(self.primary_action)
        self.edit_button.clicked.connect(self.save_editable)
        self.print_button.clicked.connect(self.print_paper)
        self.view.failed.connect(self._refused)

    # What a subject says

    def code(self) -> str:
        """The paper in view."""
        raise NotImplementedError

    def keys(self) -> tuple[int, ...]:
        """The records it is of, none for a paper of no record or of the newest."""
        return ()

    def row(self) -> int:
        """The row of the record the paper is of, 0 for all."""
        return 0

    def year(self) -> int:
        """The year the paper is of, 0 for the running one."""
        return 0

    def take(self, argument: Mapping[str, Any]) -> None:
        """Another paper is wanted, as the page was opened with it."""

    def draft_note(self) -> str:
        """Why the paper is only a draft, when it is one."""
        return ""

    # What the shell calls

    def open(self, argument: object = None) -> None:
        """Show a paper; without an argument the one before."""
        if isinstance(argument, Mapping):
            self.take(argument)
        self.choose()
        self.view.leaf.setFocus(Qt.FocusReason.OtherFocusReason)

    def title(self) -> str:
        """Print; what is printed stands in the choice below, or on the paper."""
        return self.tr("Print")

    def header_actions(self) -> Sequence[Button]:
        """Print, save."""
        return (self.print_button, self.edit_button, self.save_button)

    def menu_actions(self) -> Sequence[MenuAction]:
        """Print."""
        return (
            MenuAction(
                key="print",
                text=self.tr("Print"),
                act=self.print_paper,
                menu="file",
                keys="Ctrl+P",
                enabled=self.print_button.isEnabled,
            ),
        )

    def search_keys(self) -> Mapping[str, str]:
        """For the key sheet."""
        return {"Ctrl+Enter": self.tr("Save as PDF"), "PgUp / PgDn": self.tr("Turn the page")}

    def refresh(self, changes: Any) -> None:
        """Something on the paper was changed."""
        if self.isVisible() and not self._busy and changes.kinds & self._kinds:
            self._prepare()

    def panes(self) -> Sequence[QWidget]:
        """The pages."""
        return (self.view,)

    # Making and showing

    def document(self) -> Document:
        """The paper in view, as it is declared."""
        code = self.code()
        return next(one for one in subject_documents() if one.code == code)

    def paper_name(self) -> str:
        """The title of the paper in view; it also begins the name of its file."""
        return self.document().title

    def _question(self) -> Callable[[Reading], Prepared]:
        """The query that gathers and masks the paper in view."""
        code, keys, masking = self.code(), self.keys(), str(self.version.value())
        row, year = self.row(), self.year()
        newest = self._newest

        def prepared(reading: Reading) -> Prepared:
            chosen = newest(reading) if newest is not None and not keys else keys
            wanted = Wanted(keys=chosen, row=row, year=year)
            return prepare_subject_paper(reading, code, wanted, masking=masking)

        return prepared

    def choose(self, _value: object = None) -> None:
        """Another paper or version is wanted."""
        self.title_changed.emit()
        self._prepare()

    def _prepare(self) -> None:
        self._paper, self._pdf, self._seen = None, b"", 0
        self.view.set_waiting(self.tr("Being made…"))
        self._tell()
        self.context.backstage.ask(
            self._question(), done=self._render, failed=self._refused, slot=self._name
        )

    def _render(self, paper: Prepared) -> None:
        def job(_progress: Progress) -> Drawn:
            pdf, made = papers.bytes_of(paper)
            return paper, pdf, made

        self.context.backstage.render(
            job, done=self._show, failed=self._refused, slot=f"{self._name}.render"
        )

    def _show(self, drawn: Drawn) -> None:
        self._paper, self._pdf, made = drawn
        self.view.say(self.tr("The very PDF that is printed"))
        self.view.show_pdf(self._pdf, pages=made.pages)
        self._tell()

    def _refused(self, error: WordedError) -> None:
        self._paper = None
        self.view.say("")
        sentence = error.sentence(self.context.language)
        self.view.show_instead(
            EmptyState("file-x", self.tr("This paper cannot be made yet"), sentence)
        )
        self._tell()

    def _tell(self) -> None:
        """Buttons and the note say how the paper stands."""
        paper = self._paper
        doubtful = len(paper.uncertain) if paper is not None else 0
        waits = self._seen < doubtful
        self.look.setVisible(bool(doubtful))
        if waits:
            self.note.setText(self.tr("Look at the doubtful places first"))
        elif paper is not None and paper.draft:
            self.note.setText(self.draft_note())
        else:
            self.note.setText("")
        ready = paper is not None and not waits and not self._busy
        for button in (self.save_button, self.edit_button, self.print_button):
            button.setEnabled(ready)

    def _look_at_next(self) -> None:
        paper = self._paper
        if paper is None or not paper.uncertain:
            return
        at = self._seen % len(paper.uncertain)
        self._seen = min(self._seen + 1, len(paper.uncertain))
        self.view.point_at(_words_at(paper.uncertain[at]))
        told = self.tr("Doubtful place {0} of {1}").format(at + 1, len(paper.uncertain))
        self.view.say(told, "warn")
        self._tell()

    # Leaving the office

    def primary_action(self) -> None:
        """Save the paper as a PDF."""
        self._save(self.tr("Save as PDF"), self.tr("PDF files (*.pdf)"), ".pdf")

    def save_editable(self) -> None:
        """Save the paper to be finished in WPS or Word."""
        self._save(self.tr("Save for editing"), self.tr("Word files (*.docx)"), papers.EDITABLE)

    def _save(self, title: str, pattern: str, ending: str) -> None:
        paper = self._paper
        if paper is None or not self.save_button.isEnabled():
            return
        chosen = self.context.dialogs.choose_target(title, pattern, self._file_name(ending))
        if not chosen:
            return
        path = Path(chosen)
        path = path if path.suffix.lower() == ending else path.with_name(f"{path.name}{ending}")

        def job(progress: Progress) -> None:
            progress.report(0, 1)
            papers.write(paper, path)

        self._send(job, "export", self.tr("Saved: {0}").format(path.name))

    def print_paper(self) -> None:
        """Send the paper to the default printer."""
        if self._paper is None or not self.print_button.isEnabled():
            return
        printer = default_printer()
        if not printer:
            self.note.setText(self.tr("There is no printer; save it as a PDF"))
            return
        job = print_job(self._pdf, PrintOrder(printer=printer, both_sides=True))
        self._send(job, "print", self.tr("Sent to {0}").format(printer))

    def _send(self, job: Callable[[Progress], object], action: str, said: str) -> None:
        """Do it on the worker, then put it on the access log."""
        assert self._paper is not None
        access = papers.access(self._paper, action)

        def logged(_changes: Any) -> None:
            self._busy = False
            self.context.toast(said)
            self._tell()

        def sent(_result: object) -> None:
            self.context.backstage.run(access, done=logged, failed=self._not_sent)

        self._busy = True
        self._tell()
        self.context.backstage.render(job, done=sent, failed=self._not_sent)

    def _not_sent(self, error: WordedError) -> None:
        self._busy = False
        self.context.dialogs.failure(error)
        self._tell()

    def _file_name(self, ending: str) -> str:
        """Documents folder, kind and day: never a word of the paper itself."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        day = moments.local(self.context.now())
        return str(Path(folder) / f"{self.paper_name()} {day:%Y-%m-%d}{ending}")
