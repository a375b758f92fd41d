"""The panel that says the next step (ui.md 10): one frozen description, drawn in a fixed order."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gui.components.badges import ClockBadge
from gui.components.buttons import Button, ButtonKind
from gui.components.faces import ClockFace
from gui.components.layouts import column, row, rule, words
from gui.components.panels import IconMark
from gui.theme import Role, Token, px

__all__ = ["Demand", "FileLine", "NextStep", "NextStepPanel"]


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing the act needs: met, or missing with the ``field`` that mends it.

    ``level`` is ``block`` (必需), ``warn`` (建议) or ``info`` (提示).
    """

    text: str
    met: bool
    field: str = ""
    level: str = "block"
    link: str = ""


@dataclass(frozen=True, slots=True)
class FileLine:
    """One document of the case file and where it stands; ``tone`` as in the style sheet."""

    text: str
    state: str
    code: str = ""
    tone: str = "sec"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """Everything the panel says. ``reason`` stands beside a disabled ``verb`` and says why.

    ``ground`` is a link only with a ``ground_key`` to open.
    """

    act: str
    why: str = ""
    clock: ClockFace | None = None
    ground: str = ""
    ground_key: str = ""
    demands: tuple[Demand, ...] = ()
    demands_title: str = ""
    verb: str = ""
    verb_icon: str = ""
    enabled: bool = True
    reason: str = ""
    draft: str = ""
    other: str = ""
    clocks: tuple[ClockFace, ...] = ()
    files: tuple[FileLine, ...] = ()
    files_title: str = ""


class _FileLink(Button):
    """A document's title, cut with dots where the panel is narrow."""

    def __init__(self, text: str, *, name: str) -> None:
        super().__init__(text, ButtonKind.LINK, icon="file-text", name=name)
        self.setProperty("kind", "file")
        self._whole = text
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """A few characters at least."""
        return QSize(px(80), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        room = self.width() - self.iconSize().width() - px(12)
        cut = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(cut)


class NextStepPanel(QWidget):
    """下一步, with a signal for each thing in it that can be clicked."""

    acted = Signal()
    field_wanted = Signal(str)
    ground_wanted = Signal(str)
    draft_wanted = Signal()
    other_wanted = Signal()
    clock_wanted = Signal(object)
    file_wanted = Signal(str)

    def __init__(self, *, name: str = "next", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._step: NextStep | None = None
        self._inner: QWidget | None = None
        self.primary: Button | None = None
        self._first_fix: Button | None = None
        self._aside = False
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(12, 12, 12, 12)
        self.setAccessibleName(self.tr("Next step"))

    def show_step(self, step: NextStep) -> None:
        """Draw ``step``; nothing happens when it is the one shown."""
        if step == self._step:
            return
        self._step = step
        self._first_fix = None
        if self._inner is not None:
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = QWidget()
        body = QVBoxLayout(self._inner)
        body.setContentsMargins(4, 0, 4, 0)  # room for the focus ring of what stands in it
        body.setSpacing(6)
        self._head(body, step)
        self._demands(body, step)
        self._verb(body, step)
        self._clocks(body, step)
        self._files(body, step)
        body.addStretch(1)
        self._whole.addWidget(self._inner)

    def stand_aside(self, aside: bool) -> None:
        """Leave the verb to the editor in which the step is being done, or take it again."""
        self._aside = aside
        if self.primary is not None:
            self.primary.setVisible(not aside)

    def way_in(self) -> Button | None:
        """Where the keyboard begins: the verb, and while it cannot act what mends that first."""
        if self.primary is not None and self.primary.isEnabled() and not self._aside:
            return self.primary
        return self._first_fix

    def _head(self, body: QVBoxLayout, step: NextStep) -> None:
        clock = ClockBadge(step.clock) if step.clock else None
        if clock is not None:
            clock.setObjectName(f"{self._name}.clock")
            clock.activated.connect(self._clock_clicked)
        head = row(words(self.tr("Next step"), Role.STRONG, tone="accent"), None)
        if clock is not None:
            head.addWidget(clock)
        body.addLayout(head)
        body.addWidget(words(step.act, Role.PANEL, wrap=True))
        if step.why:
            body.addWidget(words(step.why, Role.SECONDARY, wrap=True))
        if step.ground and step.ground_key:
            link = self._link(step.ground, f"{self._name}.ground", icon="scale")
            link.clicked.connect(self._ground_clicked)
            body.addLayout(row(link, None))
        elif step.ground:
            ground = row(IconMark("scale", 14, Token.SECONDARY), gap=6)
            ground.addWidget(words(step.ground, Role.SECONDARY, wrap=True), 1)
            body.addLayout(ground)

    def _demands(self, body: QVBoxLayout, step: NextStep) -> None:
        missing = [demand for demand in step.demands if not demand.met]
        if step.demands:
            if missing:
                title = step.demands_title or self.tr("Still missing")
                tone = self._tone(missing)
                count = self.tr("%n item(s)", "", len(missing))
                head = words(title, Role.STRONG, tone=tone)
                body.addLayout(row(head, words(count, Role.SECONDARY, tone=tone), None))
            else:
                body.addWidget(words(self.tr("Everything needed is present"), "label"))
        demands = column(gap=0)
        for demand in [*missing, *(d for d in step.demands if d.met)]:
            demands.addWidget(self._demand(demand))
        body.addLayout(demands)

    @staticmethod
    def _tone(missing: list[Demand]) -> str:
        """How loud the head over what is missing is; what only informs is not loud at all."""
        levels = {demand.level for demand in missing}
        return "danger" if "block" in levels else "warn" if "warn" in levels else ""

    def _demand(self, demand: Demand) -> QWidget:
        """One line, as high with a link as without."""
        look = {"block": ("x", Token.DANGER), "warn": ("triangle-alert", Token.WARN)}
        mark, token = look.get(demand.level, ("info", Token.SECONDARY))
        if demand.met:
            mark, token = "check", Token.OK
        spoken = self.tr("present") if demand.met else self.tr("missing")
        line = row(IconMark(mark, 16, token, spoken), words(demand.text, wrap=True))
        if not demand.met and demand.field:
            link = self._link(demand.link or self.tr("Fill in"), f"{self._name}.fix.{demand.field}")
            link.setAccessibleName(f"{link.text()} {demand.text}")
            link.setProperty("field", demand.field)
            link.clicked.connect(self._fix_clicked)
            self._first_fix = self._first_fix or link
            line.addWidget(link)
        made = QWidget()
        line.setContentsMargins(0, 2, 0, 2)
        made.setLayout(line)
        made.setMinimumHeight(px(28))
        return made

    def _verb(self, body: QVBoxLayout, step: NextStep) -> None:
        self.primary = None
        if step.verb:
            self.primary = Button(
                step.verb, ButtonKind.PRIMARY, icon=step.verb_icon, name=f"{self._name}.act"
            )
            self.primary.setEnabled(step.enabled)
            self.primary.clicked.connect(self.acted)
            body.addSpacing(4)
            body.addWidget(self.primary)
            if self._aside:
                self.primary.hide()
        if step.reason and not step.enabled:
            body.addWidget(words(step.reason, Role.SECONDARY, wrap=True))
        links = row(None)
        for text, suffix, signal in (
            (step.draft, "draft", self.draft_wanted),
            (step.other, "other", self.other_wanted),
        ):
            if text:
                link = self._link(text, f"{self._name}.{suffix}")
                link.clicked.connect(signal)
                links.addWidget(link)
        if step.draft or step.other:
            body.addLayout(links)

    def _clocks(self, body: QVBoxLayout, step: NextStep) -> None:
        if not step.clocks:
            return
        body.addWidget(rule())
        body.addWidget(words(self.tr("Deadlines"), Role.CARD))
        lines = QGridLayout()
        lines.setHorizontalSpacing(8)
        lines.setVerticalSpacing(6)
        lines.setColumnStretch(1, 1)
        for place, face in enumerate(step.clocks):
            badge = ClockBadge(face)
            badge.setObjectName(f"{self._name}.clocks.{place}")
            badge.activated.connect(self._clock_clicked)
            lines.addWidget(badge, place, 0, Qt.AlignmentFlag.AlignLeft)
            lines.addWidget(words(face.name, Role.SECONDARY, wrap=True), place, 1)
        body.addLayout(lines)

    def _files(self, body: QVBoxLayout, step: NextStep) -> None:
        if not step.files:
            return
        body.addWidget(rule())
        body.addLayout(
            row(words(self.tr("Case file"), Role.CARD), words(step.files_title, "label"), None)
        )
        for line in step.files:
            link = _FileLink(line.text, name=f"{self._name}.file.{line.code}")
            link.setProperty("code", line.code)
            link.clicked.connect(self._file_clicked)
            said = row(link)
            said.setStretch(0, 1)
            said.addWidget(words(line.state, Role.SECONDARY, tone=line.tone))
            body.addLayout(said)

    @staticmethod
    def _link(text: str, name: str, icon: str = "") -> Button:
        return Button(text, ButtonKind.LINK, name=name, icon=icon)

    def _fix_clicked(self) -> None:
        self.field_wanted.emit(str(self.sender().property("field")))

    def _file_clicked(self) -> None:
        self.file_wanted.emit(str(self.sender().property("code")))

    def _ground_clicked(self) -> None:
        if self._step is not None:
            self.ground_wanted.emit(self._step.ground_key or self._step.ground)

    def _clock_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, ClockBadge):
            self.clock_wanted.emit(sender.face)
