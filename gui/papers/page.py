"""打印预览: the documents of a case, the pages of the very PDF, what to check, print and save."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.backstage import Progress
from gui.components import EmptyState, rule
from gui.papers.documents import DocumentList, title_of
from gui.papers.leaving import Leaving
from gui.papers.options import Options
from gui.papers.wish import Standing, Wish, is_statutory, prepared, standing
from gui.preview import PaperView, default_printer, printer_names
from gui.shell.page import Context, MenuAction, PageWidget
from gui.theme import px
from models.vocabulary.errors import WordedError
from models.vocabulary.masking import MaskLevel
from reports import papers
from reports.papers import Offered, Prepared
from reports.render import Rendered
from services.sheets.masking import Place
from services.sheets.shapes import AgreementForm

__all__ = ["PaperPage"]

_ROOMY = 1120
_NAMES_WHOLE = 960
"""From this width on, the list has room for the longest name of a paper."""
_AROUND = 8
_NOT_IN_A_FILE_NAME = str.maketrans(dict.fromkeys('\\/:*?"<>|〔〕', "-"))

Made = tuple[Prepared, bytes, Rendered]


def _draw(paper: Prepared) -> Made:
    pdf, made = papers.bytes_of(paper)
    return paper, pdf, made


def _words_at(place: Place) -> tuple[str, ...]:
    """What to look for on the page, the longest surroundings first."""
    start, end = place.spot.start, place.spot.end
    reaches = (_AROUND, _AROUND // 2, 1, 0)
    found = (place.text[max(0, start - reach) : end + reach].strip() for reach in reaches)
    return tuple(dict.fromkeys(text for text in found if text))


class PaperPage(PageWidget):
    """Opened with ``case_id`` (or ``case_ids``) and the code of a ``document``."""

    min_content_width = 1000

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wish = Wish(case_ids=(), code="case-sheet")
        self._standing = Standing(lines=(), documents=())
        self._paper: Prepared | None = None
        self._places: tuple[Place, ...] = ()
        self._seen = 0
        self._at = -1
        self._counted: tuple[str, tuple[int, ...]] = ("", ())
        self.documents = DocumentList(context.language)
        self.view = PaperView(context.backstage, name="print")
        self.options = Options(context.language)
        self._leaving = Leaving(context, self.options, self._in_hand, self._file_name, self)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.documents)
        whole.addWidget(rule("upright"))
        whole.addWidget(self.view, 1)
        whole.addWidget(rule("upright"))
        whole.addWidget(self.options)
        self._connect()
        self._tell()

    def _connect(self) -> None:
        self.documents.wanted.connect(self._show_document)
        self.options.changed.connect(self._choose)
        self.options.save.clicked.connect(self.primary_action)
        self.options.editable.clicked.connect(self._leaving.save_editable)
        self.options.print.clicked.connect(self._leaving.print_paper)
        self.options.checks.mend.connect(self._mend)
        self.options.checks.look.connect(self._look_at_next)
        self.view.failed.connect(self._refused)
        self._leaving.changed.connect(self._tell)
        self._leaving.numbered.connect(self._ask)
        self._leaving.failed.connect(self._not_issued)

    # What the shell calls

    def open(self, argument: object = None) -> None:
        """Show a paper; a visit without an argument shows the one before."""
        if isinstance(argument, Mapping):
            asked = argument.get("case_ids") or [argument.get("case_id")]
            case_ids = tuple(one for one in asked if isinstance(one, int))
            code = str(argument.get("document") or "case-sheet")
            if (case_ids, code) != (self._wish.case_ids, self._wish.code):
                self._take(Wish(case_ids=case_ids, code=code))
                self._standing = Standing(lines=(), documents=())
        self._ask_printers()
        self._ask()
        self.view.leaf.setFocus(Qt.FocusReason.OtherFocusReason)

    def title(self) -> str:
        """Print, and what."""
        offered = self._offered()
        name = title_of(offered, self.context.language) if offered is not None else ""
        return self.tr("Print {0}").format(name).strip()

    def trail(self) -> Sequence[tuple[str, str]]:
        """The breadcrumb."""
        return (("cases", self.tr("Cases")),)

    def subtitle(self) -> str:
        """The number of the case, or how many there are."""
        lines = self._standing.lines
        if len(lines) == 1:
            return lines[0].number
        return self.tr("%n case(s)", "", len(lines)) if lines else ""

    def menu_actions(self) -> Sequence[MenuAction]:
        """Print."""
        return (
            MenuAction(
                key="print",
                text=self.tr("Print"),
                act=self._leaving.print_paper,
                menu="file",
                keys="Ctrl+P",
                enabled=self.options.print.isEnabled,
            ),
        )

    def search_keys(self) -> Mapping[str, str]:
        """For the key sheet."""
        return {"Ctrl+Enter": self.tr("Save as PDF"), "PgUp / PgDn": self.tr("Turn the page")}

    def refresh(self, changes: Any) -> None:
        """A case on the paper was changed."""
        if self.isVisible() and not self._leaving.busy:
            touched = changes.of("case").intersection(self._wish.case_ids)
            if touched or changes.kinds & {"register", "office"}:
                self._ask()

    def focus_search(self) -> bool:
        """Ctrl+F searches the paper."""
        self.view.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.view.search.selectAll()
        return True

    def panes(self) -> Sequence[QWidget]:
        """Documents, pages, options."""
        return (self.documents, self.view, self.options)

    # Asking and showing

    def _offered(self) -> Offered | None:
        every = self._standing.documents
        return next((one for one in every if one.document.code == self._wish.code), None)

    def _take(self, wish: Wish) -> None:
        self._wish = wish
        self._paper = None
        self._places, self._seen, self._at = (), 0, -1
        self.options.set_draft(wish.draft)
        self.options.set_copy(wish.copy)

    def _ask_printers(self) -> None:
        def job(_progress: Progress) -> tuple[tuple[str, ...], str]:
            return printer_names(), default_printer()

        self.context.backstage.render(job, done=self._know_printers, slot="print.printers")

    def _know_printers(self, known: tuple[tuple[str, ...], str]) -> None:
        self.options.show_printers(*known)
        self._tell()

    def _ask(self) -> None:
        """What is offered, then the paper itself."""
        if not self._wish.case_ids:
            self._show_reason(self.tr("No case was chosen"), "")
            return
        self.context.backstage.ask(
            standing,
            self._wish.case_ids,
            done=self._know_standing,
            failed=self._refused,
            slot="print.standing",
        )
        self._prepare()

    def _know_standing(self, known: Standing) -> None:
        self._standing = known
        self.documents.show_documents(known.documents, self._wish.code, len(self._wish.case_ids))
        self._show_levels()
        self.title_changed.emit()

    def _show_levels(self) -> None:
        offered = self._offered()
        if offered is not None:
            level = self._wish.masking or offered.document.masking
            self.options.show_levels(level, statutory=is_statutory(offered))

    def _show_document(self, code: str) -> None:
        if code != self._wish.code:
            self._take(Wish(case_ids=self._wish.case_ids, code=code))
            self._show_levels()
            self.title_changed.emit()
            self._prepare()

    def _choose(self) -> None:
        level = self.options.version.value()
        self._take(
            replace(
                self._wish,
                masking=level if isinstance(level, str) else None,
                draft=self.options.draft.isChecked(),
                copy=self.options.copy.text().strip(),
            )
        )
        self._prepare()

    def _prepare(self) -> None:
        self.view.set_waiting(self.tr("Being made…"))
        self._paper = None
        self._tell()
        self.context.backstage.ask(
            prepared,
            self._wish,
            done=self._render,
            failed=self._refused,
            slot="print.prepare",
        )

    def _render(self, paper: Prepared) -> None:
        def job(_progress: Progress) -> Made:
            return _draw(paper)

        self.context.backstage.render(
            job, done=self._show_paper, failed=self._refused, slot="print.render"
        )

    def _show_paper(self, made: Made) -> None:
        paper, pdf, rendered = made
        if paper.document.code != self._wish.code or paper.case_ids != self._wish.case_ids:
            return  # another was asked for meanwhile
        self._paper = paper
        if paper.uncertain != self._places:
            self._places, self._seen = paper.uncertain, 0
        self._at = -1
        counted = (paper.document.code, paper.case_ids)
        if counted != self._counted:  # what a person typed stays while the paper does
            self._counted = counted
            self.options.copies.setValue(self._copies(paper))
        self.view.say(self.tr("The very PDF that is printed"))
        self.view.show_pdf(pdf, pages=rendered.pages)
        self._tell()

    @staticmethod
    def _copies(paper: Prepared) -> int:
        """As many as the agreement says, else one for each party and one for the committee."""
        first = paper.sheets[0] if paper.sheets else None
        if isinstance(first, AgreementForm) and paper.document.code == "agreement":
            return first.copies or len(first.parties) + 1
        return 1

    def _refused(self, error: WordedError) -> None:
        self._show_reason(
            self.tr("This paper cannot be made yet"), error.sentence(self.context.language)
        )

    def _show_reason(self, title: str, sentence: str) -> None:
        self._paper = None
        self.view.say("")
        self.view.show_instead(EmptyState("file-x", title, sentence))
        self._tell()

    def _tell(self) -> None:
        """Checks and buttons say how the paper stands."""
        paper = self._paper
        if paper is None:
            self.options.checks.show_nothing()
        else:
            self.options.checks.show_paper(paper, self._seen)
        waits = self._waits_for()
        ready = paper is not None and not waits and not self._leaving.busy
        bound = self._wish.code == papers.FILE
        self.options.allow(ready=ready, note=waits, editable=not bound)

    def _waits_for(self) -> str:
        """Why the paper may not leave yet, empty when it may or there is none."""
        paper = self._paper
        if paper is None:
            return ""
        if paper.missing and not self._wish.draft:
            return self.tr("Complete it for the final print, or choose the draft")
        if self._seen < len(paper.uncertain):
            return self.tr("Look at the doubtful places first")
        return ""

    def _mend(self, field: str) -> None:
        """Go to the field of the case that completes the paper."""
        self.context.navigate("case", {"id": self._wish.case_ids[0], "field": field})

    def _look_at_next(self) -> None:
        paper = self._paper
        if paper is None or not paper.uncertain:
            return
        self._at = (self._at + 1) % len(paper.uncertain)
        self._seen = max(self._seen, self._at + 1)
        self.view.point_at(_words_at(paper.uncertain[self._at]))
        self.view.say(
            self.tr("Doubtful place {0} of {1}").format(self._at + 1, len(paper.uncertain)), "warn"
        )
        self._tell()

    # Leaving the office

    def primary_action(self) -> None:
        """Save the paper as a PDF."""
        self._leaving.save()

    def _in_hand(self) -> tuple[Prepared | None, Wish]:
        return self._paper, self._wish

    def _not_issued(self, error: WordedError) -> None:
        self.context.dialogs.failure(error)
        self._ask()

    def _file_name(self) -> str:
        """Number and title: never a name of a party."""
        offered = self._offered()
        title = title_of(offered, self.context.language) if offered is not None else ""
        level = "" if self._is_full() else self.options.version.currentText()
        draft = self.tr("draft") if self._wish.draft else ""
        return " ".join(part for part in (self.subtitle(), title, level, draft) if part)

    def _is_full(self) -> bool:
        return self._paper is not None and self._paper.masking == MaskLevel.FULL.value

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows keep the paper wide."""
        super().resizeEvent(event)
        roomy = self.width() >= px(_ROOMY)
        self.documents.setFixedWidth(px(248 if self.width() >= px(_NAMES_WHOLE) else 178))
        self.options.setFixedWidth(px(300 if roomy else 252))
