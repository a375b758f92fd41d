"""A paper on the screen: the pages of the very PDF that will be printed, one at a time.

Pages are drawn by the worker; the newest wish wins, and the page shown stays, dimmed, until the
next one is there (ui.md 11).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from gui.backstage import Backstage, Progress
from gui.components import Button, ButtonKind, Combo, Field, restyle, row, surface, words
from gui.preview.leaf import Leaf, Mark, Zoom
from gui.theme import Role, px
from models.vocabulary.errors import WordedError
from reports import preview

__all__ = ["PaperView"]

_DEBOUNCE_MS = 60
_FIND_MS = 250


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A page as the worker drew it."""

    page: int
    image: QImage
    text: str
    points: tuple[float, float]
    count: int
    ratio: float


@dataclass(frozen=True, slots=True)
class _Found:
    """Where a text stands: page and boxes in points, matches in reading order."""

    places: tuple[tuple[int, tuple[QRectF, ...]], ...] = ()


def _draw(pdf: bytes, page: int, width: int, ratio: float) -> _Drawn:
    seen = preview.look(pdf, page, max(1, round(width * ratio)))
    made = seen.image
    image = QImage(
        made.rgb, made.width, made.height, made.stride, QImage.Format.Format_RGB888
    ).copy()  # the bytes go, the picture stays
    return _Drawn(min(page, seen.pages - 1), image, seen.text, seen.points, seen.pages, ratio)


def _find(pdf: bytes, wanted: Sequence[str]) -> _Found:
    """The places of the first of ``wanted`` that is found at all."""
    for text in wanted:
        hits = preview.find(pdf, text)
        if hits:
            matches = groupby(hits, key=lambda hit: (hit.page, hit.match))
            return _Found(tuple((page, _boxes(match)) for (page, _), match in matches))
    return _Found()


def _boxes(hits: Iterable[preview.Hit]) -> tuple[QRectF, ...]:
    """The boxes of one match, those on one line joined."""
    boxes: list[QRectF] = []
    for hit in hits:
        box = QRectF(QPointF(hit.left, hit.top), QPointF(hit.right, hit.bottom))
        before = boxes[-1] if boxes else None
        if before is not None and before.top() < box.center().y() < before.bottom():
            boxes[-1] = before.united(box)
        else:
            boxes.append(box)
    return tuple(boxes)


class PaperView(QWidget):
    """The pages of a PDF, with page, zoom and search above them.

    ``name`` begins the object names (``print`` gives ``print.preview``, ``print.next`` …).
    ``page_shown`` follows every page that arrives (from 1, of how many), ``failed`` carries why
    one cannot be drawn.
    """

    page_shown = Signal(int, int)
    failed = Signal(object)

    def __init__(self, backstage: Backstage, *, name: str) -> None:
        super().__init__()
        self._backstage = backstage
        self._name = name
        self._pdf = b""
        self._count = 0
        self._page = 0
        self._found = _Found()
        self._at = -1
        self._spot: tuple[int, tuple[QRectF, ...]] | None = None
        self.leaf = Leaf(name=f"{name}.preview", spoken=self.tr("Preview"))
        self.note = words("", Role.SECONDARY)
        self.tools: QHBoxLayout = row(gap=8, margins=(16, 5, 16, 5))
        self._make_tools()
        bar = surface("header")
        bar.setLayout(self.tools)
        self._stack = QStackedLayout()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addLayout(self._stack, 1)
        self._stack.addWidget(self.leaf)  # not before: it shows its first, a window while alone
        self._later = self._timer(_DEBOUNCE_MS, self._ask_page)
        self._finding = self._timer(_FIND_MS, self._ask_find)
        self.leaf.turned.connect(self.turn)
        self.leaf.room_changed.connect(self._later.start)
        self._tell()

    def _timer(self, milliseconds: int, act: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    def _make_tools(self) -> None:
        self.before = self._tool("chevron-left", "previous", self.tr("Previous page"))
        self.after = self._tool("chevron-right", "next", self.tr("Next page"))
        self.before.setToolTip(self.before.accessibleName() + "  PgUp")
        self.after.setToolTip(self.after.accessibleName() + "  PgDn")
        self.before.clicked.connect(self._back)
        self.after.clicked.connect(self._forward)
        self._pages = words("", Role.BODY)
        self.zoom = Combo(
            [
                (Zoom.PAGE, self.tr("Whole page")),
                (Zoom.WIDTH, self.tr("Page width")),
                (Zoom.ACTUAL, "100 %"),
            ],
            name=f"{self._name}.zoom",
            spoken=self.tr("Zoom"),
        )
        self.zoom.set_value(Zoom.PAGE)
        policy = self.zoom.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Maximum)
        self.zoom.setSizePolicy(policy)
        self.zoom.chosen.connect(self._zoomed)
        self.search = Field(
            name=f"{self._name}.find",
            spoken=self.tr("Search in this paper"),
            hint=self.tr("Search"),
            icon_name="search",
        )
        policy = self.search.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        self.search.setSizePolicy(policy)
        self.search.setMinimumWidth(px(72))
        self.search.setMaximumWidth(px(150))
        self.search.query_changed.connect(self._search_later)
        self.search.next_wanted.connect(self._next_hit)
        self._matches = words("", "label")
        for part in (self.before, self._pages, self.after, self.zoom, self.search, self._matches):
            self.tools.addWidget(part)
        self.tools.addStretch(1)
        self.tools.addWidget(self.note)

    def _tool(self, icon: str, suffix: str, spoken: str) -> Button:
        return Button(kind=ButtonKind.BARE, icon=icon, name=f"{self._name}.{suffix}", spoken=spoken)

    # What is shown

    @property
    def pdf(self) -> bytes:
        """The PDF shown, empty while there is none."""
        return self._pdf

    @property
    def page(self) -> int:
        """The page shown, from 0."""
        return self._page

    @property
    def count(self) -> int:
        """How many pages it has, 0 while none has arrived."""
        return self._count

    def show_pdf(self, pdf: bytes, *, pages: int = 0) -> None:
        """Show another PDF, at the same page where it has one."""
        self._pdf = pdf
        self._count = pages or self._count
        self._page = min(self._page, max(0, self._count - 1))
        self._found, self._at, self._spot = _Found(), -1, None
        self._stack.setCurrentWidget(self.leaf)
        self._ask_page()
        if self.search.text():
            self._finding.start()

    def show_instead(self, widget: QWidget) -> None:
        """Show ``widget`` where the pages would be (an empty state, a reason)."""
        self._pdf, self._count, self._page = b"", 0, 0
        self.leaf.clear()
        while self._stack.count() > 1:
            old = self._stack.widget(1)
            self._stack.removeWidget(old)
            old.deleteLater()
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        self._tell()

    def set_waiting(self, note: str = "") -> None:
        """The PDF shown is not the one wanted any more: dim it until the next comes."""
        self.leaf.set_dimmed(True)
        self.say(note)

    def say(self, note: str, tone: str = "sec") -> None:
        """A line at the right of the tools."""
        self.note.setText(note)
        self.note.setProperty("tone", tone)
        restyle(self.note)
        self._fit_note()

    def _fit_note(self) -> None:
        """The line gives way where the tools leave no room for it."""
        margins = self.tools.contentsMargins()
        taken = margins.left() + margins.right() + self.note.sizeHint().width()
        for place in range(self.tools.count()):
            part = self.tools.itemAt(place).widget()
            if part is not None and part is not self.note and not part.isHidden():
                wide = max(part.sizeHint().width(), part.minimumWidth())
                taken += wide + self.tools.spacing()
        self.note.setVisible(taken + 2 * self.tools.spacing() <= self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tools stay whole in a narrow view."""
        super().resizeEvent(event)
        self._fit_note()

    def turn(self, step: int) -> None:
        """Go ``step`` pages on."""
        wanted = max(0, min(self._page + step, self._count - 1))
        if self._count and wanted != self._page:
            self._page = wanted
            self.leaf.verticalScrollBar().setValue(0)
            self._ask_page()

    def _back(self) -> None:
        self.turn(-1)

    def _forward(self) -> None:
        self.turn(1)

    def _zoomed(self, zoom: object) -> None:
        if isinstance(zoom, Zoom):
            self.leaf.set_zoom(zoom)

    def _ask_page(self) -> None:
        self._later.stop()
        if not self._pdf:
            return
        pdf, page, ratio = self._pdf, self._page, self.devicePixelRatioF()
        width = round(self.leaf.picture_width()) or 1
        self.leaf.set_dimmed(self.leaf.is_dimmed() or page != self._drawn_page())

        def job(_progress: Progress) -> _Drawn:
            return _draw(pdf, page, width, ratio)

        self._backstage.render(
            job, done=self._arrived, failed=self._refused, slot=f"{self._name}.page"
        )
        self._tell()

    def _drawn_page(self) -> int:
        return self._page if self.leaf.shown().isNull() else self.leaf.page

    def _arrived(self, drawn: _Drawn) -> None:
        if not self._pdf:  # something else is shown instead meanwhile
            return
        self._page, self._count = drawn.page, drawn.count
        self.leaf.page = drawn.page
        resized = self.leaf.show_page(drawn.image, drawn.ratio, drawn.points)
        self.leaf.set_text(drawn.text)
        self._show_marks()
        self._tell()
        if resized:
            self._later.start()
        self.page_shown.emit(self._page + 1, self._count)

    def _refused(self, error: WordedError) -> None:
        self.leaf.set_dimmed(False)
        self.failed.emit(error)

    def _tell(self) -> None:
        here = f"{self._page + 1} / {self._count}" if self._count else "–"
        self._pages.setText(here)
        self._pages.setAccessibleName(
            self.tr("Page {0} of {1}").format(self._page + 1, self._count)
        )
        self._fit_note()
        self.before.setEnabled(self._page > 0)
        self.after.setEnabled(self._page + 1 < self._count)

    # Search

    def _search_later(self) -> None:
        self._finding.start()

    def _ask_find(self) -> None:
        text = self.search.query_text().strip()
        if not text or not self._pdf:
            self._take_hits(_Found())
            self._matches.setText("")
            return
        pdf = self._pdf

        def job(_progress: Progress) -> _Found:
            return _find(pdf, (text,))

        self._backstage.render(
            job, done=self._take_hits, failed=self._refused, slot=f"{self._name}.find"
        )

    def _take_hits(self, found: _Found) -> None:
        found = self._found = found if self._pdf else _Found()
        first = next((i for i, (page, _) in enumerate(found.places) if page >= self._page), 0)
        self._at = first if found.places else -1
        self._go_to_hit()

    def _next_hit(self, forward: bool) -> None:
        if self._finding.isActive():
            self._finding.stop()
            self._ask_find()
        elif self._found.places:
            self._at = (self._at + (1 if forward else -1)) % len(self._found.places)
            self._go_to_hit()

    def _go_to_hit(self) -> None:
        total = len(self._found.places)
        said = f"{self._at + 1} / {total}" if total else self.tr("none")
        self._matches.setText(said if self.search.text() else "")
        self._fit_note()
        if total:
            page = self._found.places[self._at][0]
            if page != self._page:
                self._page = page
                self._ask_page()
        self._show_marks()

    def point_at(self, wanted: Sequence[str]) -> None:
        """Go to the place of the first of ``wanted`` that is found and mark it as doubtful."""
        if not self._pdf:
            return
        pdf = self._pdf

        def job(_progress: Progress) -> _Found:
            return _find(pdf, wanted)

        self._backstage.render(
            job, done=self._pointed, failed=self._refused, slot=f"{self._name}.point"
        )

    def _pointed(self, found: _Found) -> None:
        if not self._pdf:
            return
        self._spot = found.places[0] if found.places else None
        if self._spot is not None and self._spot[0] != self._page:
            self._page = self._spot[0]
            self._ask_page()
        self._show_marks()

    def _show_marks(self) -> None:
        marks = [
            Mark(box, strong=index == self._at)
            for index, (page, boxes) in enumerate(self._found.places)
            if page == self._page
            for box in boxes
        ]
        if self._spot is not None and self._spot[0] == self._page:
            marks += [Mark(box, strong=True, doubtful=True) for box in self._spot[1]]
        self.leaf.set_marks(marks)
