"""会议材料: the cases for a meeting, the masked pages as they will be printed, saving, printing."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.backstage import Progress
from gui.components import Button, ButtonKind, EmptyAction, EmptyState, rule, short_date
from gui.packs.form import PackForm
from gui.packs.wish import PackWish, prepared, words_at
from gui.preview import PaperView, default_printer, print_job, printer_names
from gui.shell.page import Context, MenuAction, PageWidget
from gui.theme import px
from models.vocabulary import moments
from models.vocabulary.errors import WordedError
from reports import papers
from reports.house.handed_out import write_whole
from reports.papers import Prepared
from reports.render import Rendered

__all__ = ["PacksPage"]

_DEBOUNCE_MS = 300
_ROOMY = 1060
_NOT_IN_A_FILE_NAME = str.maketrans(dict.fromkeys('\\/:*?"<>|〔〕', "-"))

Drawn = tuple[bytes, Rendered]
Job = Callable[[Progress], object]


class PacksPage(PageWidget):
    """Opened with ``case_ids``, or without an argument at the pack left here."""

    min_content_width = 900

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wish = PackWish()
        self._paper: Prepared | None = None
        self._pdf = b""
        self._places: Sequence[object] = ()
        self._seen = 0
        self._at = -1
        self._making: Progress | None = None
        self._leaving: Progress | None = None
        self.form = PackForm(context)
        self.view = PaperView(context.backstage, name="packs")
        self.save_button = Button(
            self.tr("Save as PDF"), ButtonKind.PRIMARY, icon="download", name="packs.save"
        )
        self.save_button.setToolTip("Ctrl+Enter")
        self.print_button = Button(self.tr("Print"), icon="printer", name="packs.print")
        self.print_button.setToolTip("Ctrl+P")
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_DEBOUNCE_MS)
        self._later.timeout.connect(self._prepare)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.form)
        whole.addWidget(rule("upright"))
        whole.addWidget(self.view, 1)
        self._connect()
        self._show_empty()

    def _connect(self) -> None:
        self.form.changed.connect(self._changed)
        self.form.checks.look.connect(self._look_at_next)
        self.form.copies.valueChanged.connect(self._name_print)
        self.view.failed.connect(self._refused)
        self.save_button.clicked.connect(self.primary_action)
        self.print_button.clicked.connect(self.print_pack)
        self.context.backstage.idle.connect(self._look_after)

    # What the shell calls

    def open(self, argument: object = None) -> None:
        """Show the pack; other cases take the place of those before, which can be taken back."""
        self._ask_printers()
        asked = argument.get("case_ids") if isinstance(argument, Mapping) else None
        ids = tuple(one for one in asked or () if isinstance(one, int))
        before = self.form.chosen.ids()
        if ids and ids != before:
            self.form.chosen.show_ids(ids)
            if before:
                self._offer_back(before)
        elif before:
            self._changed()
        first = self.form.editor.binding("title").widget if ids else self.form.chosen.search
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_back(self, before: tuple[int, ...]) -> None:
        def back() -> None:
            self.form.chosen.show_ids(before)

        self.context.toast(self.tr("Other cases stand in the pack now"), back)

    def subtitle(self) -> str:
        """How many cases, and when the meeting is."""
        wish = self.form.wish()
        parts = []
        if wish.case_ids:
            parts.append(self.tr("%n case(s)", "", len(wish.case_ids)))
        if wish.meeting_at is not None:
            at = moments.local(wish.meeting_at)
            parts.append(f"{short_date(at.date(), self.context.today())} {at:%H:%M}")
        return " · ".join(parts)

    def header_actions(self) -> Sequence[Button]:
        """Print, save."""
        return (self.print_button, self.save_button)

    def menu_actions(self) -> Sequence[MenuAction]:
        """Print."""
        return (
            MenuAction(
                key="print",
                text=self.tr("Print"),
                act=self.print_pack,
                menu="file",
                keys="Ctrl+P",
                enabled=self.print_button.isEnabled,
            ),
        )

    def search_keys(self) -> Mapping[str, str]:
        """For the key sheet."""
        return {
            "Ctrl+Enter": self.tr("Save as PDF"),
            "Alt+↑ ↓": self.tr("Move a case of the pack"),
            "Delete": self.tr("Take a case out of the pack"),
        }

    def focus_search(self) -> bool:
        """Ctrl+F looks for a case to add."""
        self.form.chosen.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def panes(self) -> Sequence[QWidget]:
        """What stands in it, the pages."""
        return (self.form, self.view)

    def refresh(self, changes: Any) -> None:
        """A case of the pack was changed."""
        touched = changes.of("case").intersection(self.form.chosen.ids())
        self.form.chosen.stale(tuple(touched))
        if touched or changes.kinds & {"register", "office"}:
            self._changed()

    # Making and showing

    def _ask_printers(self) -> None:
        def job(_progress: Progress) -> tuple[tuple[str, ...], str]:
            return printer_names(), default_printer()

        self.context.backstage.render(job, done=self._know_printers, slot="packs.printers")

    def _know_printers(self, known: tuple[tuple[str, ...], str]) -> None:
        self.form.show_printers(*known)
        self._tell()

    def _changed(self) -> None:
        """Another pack is wanted: the one shown stays, dimmed, until it is made."""
        self._paper = None
        if self.form.chosen.ids():
            self.view.set_waiting(self.tr("Being made…"))
            self._later.start()
        else:
            self._later.stop()
            self._show_empty()
        self.title_changed.emit()
        self._tell()

    def _prepare(self) -> None:
        self._later.stop()
        wish = self._wish = self.form.wish()
        if not wish.case_ids:
            return

        def render(paper: Prepared) -> None:
            self._render(wish, paper)

        self.context.backstage.ask(
            prepared, wish, done=render, failed=self._refused, slot="packs.prepare"
        )

    def _render(self, wish: PackWish, paper: Prepared) -> None:
        def job(progress: Progress) -> Drawn:
            progress.report(0, 1)
            return papers.bytes_of(paper)

        def show(drawn: Drawn) -> None:
            if wish == self.form.wish() and not self._later.isActive():
                self._show(paper, drawn)

        self._making = self.context.backstage.render(
            job,
            done=show,
            failed=self._refused,
            slot="packs.render",
            label=self.tr("Making the pack"),
        )

    def _show(self, paper: Prepared, drawn: Drawn) -> None:
        self._making = None
        self._paper, self._pdf = paper, drawn[0]
        if paper.uncertain != self._places:
            self._places, self._seen = paper.uncertain, 0
        self._at = -1
        self.view.say(self.tr("The very PDF that is printed"))
        self.view.show_pdf(self._pdf, pages=drawn[1].pages)
        self._tell()

    def _refused(self, error: WordedError) -> None:
        self._show_instead(
            self.tr("This pack cannot be made yet"), error.sentence(self.context.language)
        )

    def _look_after(self) -> None:
        """Nothing is under way any more: was the making, or the leaving, called off?"""
        if self._making is not None and self._making.cancelled and self._paper is None:
            self._making = None
            again = EmptyAction(self.tr("Make it"), self._changed, name="packs.make")
            self._show_instead(self.tr("The making was called off"), "", (again,))
        if self._leaving is not None and self._leaving.cancelled:
            self._leaving = None
            self._tell()

    def _show_empty(self) -> None:
        self._show_instead(
            self.tr("No case stands in the pack yet"),
            self.tr("Add cases at the left, or select them in the list of cases"),
            (
                EmptyAction(
                    self.tr("Choose in the list"),
                    lambda: self.context.navigate("cases"),
                    name="packs.choose",
                ),
            ),
        )

    def _show_instead(self, title: str, line: str, actions: Sequence[EmptyAction] = ()) -> None:
        self._paper, self._pdf = None, b""
        self.view.say("")
        self.view.show_instead(EmptyState("file-text", title, line, actions))
        self._tell()

    def _tell(self) -> None:
        """Checks and buttons say how the pack stands."""
        paper = self._paper
        self.form.checks.show_paper(paper, self._seen)
        waits = paper is not None and self._seen < len(paper.uncertain)
        ready = paper is not None and not waits and self._leaving is None
        self.save_button.setEnabled(ready)
        self.print_button.setEnabled(ready and self.form.order() is not None)
        self.form.say(self.tr("Look at the doubtful places first") if waits else "")

    def _look_at_next(self) -> None:
        paper = self._paper
        if paper is None or not paper.uncertain:
            return
        self._at = (self._at + 1) % len(paper.uncertain)
        self._seen = max(self._seen, self._at + 1)
        self.view.point_at(words_at(paper.uncertain[self._at]))
        told = self.tr("Doubtful place {0} of {1}")
        self.view.say(told.format(self._at + 1, len(paper.uncertain)), "warn")
        self._tell()

    def _name_print(self, copies: int) -> None:
        one = self.tr("Print")
        self.print_button.setText(one if copies == 1 else self.tr("Print %n copy(s)", "", copies))
        self.print_button.setAccessibleName(self.print_button.text())

    # Leaving the office

    def primary_action(self) -> None:
        """Save the pack as a PDF."""
        if not self.save_button.isEnabled():
            return
        title, pattern = self.tr("Save as PDF"), self.tr("PDF files (*.pdf)")
        chosen = self.context.dialogs.choose_target(title, pattern, self._file_name())
        path = Path(chosen)
        if not chosen or not self._may_take(path):
            return
        path = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
        pdf = self._pdf

        def job(progress: Progress) -> None:
            progress.report(0, 1)
            write_whole(path, pdf)

        said = self.tr("Saved: {0}").format(path.name)
        self._send(job, "export", self.tr("Saving the pack"), said)

    def _may_take(self, path: Path) -> bool:
        """The chooser asked about the name as typed, not about the one with the ending."""
        full = path.with_name(f"{path.name}.pdf")
        if path.suffix.lower() == ".pdf" or not full.exists():
            return True
        return self.context.dialogs.confirm(
            self.tr("Replace the file?"),
            self.tr("“{0}” is there already and will be replaced.").format(full.name),
            self.tr("Replace"),
        )

    def print_pack(self) -> None:
        """Send the pack to the printer."""
        order = self.form.order()
        if order is None or not self.print_button.isEnabled():
            return
        said = self.tr("Sent to {0}").format(order.printer)
        self._send(print_job(self._pdf, order), "print", self.tr("Printing the pack"), said)

    def _send(self, job: Job, action: str, label: str, said: str) -> None:
        """Do it on the worker, then put it on the access log."""
        if self._paper is None:
            return
        access = papers.access(self._paper, action)

        def logged(_changes: Any) -> None:
            self._leaving = None
            self.context.toast(said)
            self._tell()

        def sent(_result: object) -> None:
            self.context.backstage.run(access, done=logged, failed=self._not_sent)

        self._leaving = self.context.backstage.render(
            job, done=sent, failed=self._not_sent, label=label
        )
        self._tell()

    def _not_sent(self, error: WordedError) -> None:
        self._leaving = None
        self.context.dialogs.failure(error)
        self._tell()

    def _file_name(self) -> str:
        """Documents folder and the day: never a word of the pack itself."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        day = self._wish.meeting_at or self.context.now()
        name = f"{self.tr('Meeting pack')} {moments.local(day):%Y-%m-%d}"
        return str(Path(folder) / f"{name.translate(_NOT_IN_A_FILE_NAME)}.pdf")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows keep the paper wide."""
        super().resizeEvent(event)
        self.form.setFixedWidth(px(340 if self.width() >= px(_ROOMY) else 300))
