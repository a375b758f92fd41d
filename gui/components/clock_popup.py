"""Why a deadline falls where it falls: the computation line by line (ui.md 9)."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QVBoxLayout, QWidget

from gui.components import Button, ButtonKind, ClockBadge, ClockFace, row, rule, words
from gui.components.case_look import clock_of
from gui.shell.page import Context
from gui.theme import Role, px
from models.vocabulary.clocks import Clock
from models.vocabulary.deadlines import DeadlineClass
from resources import Language, phrase

__all__ = ["ClockPopup", "explain"]


class ClockPopup(QFrame):
    """A popup under a clock; Esc or a click beside it closes it.

    ``mend`` puts its first day right; without it nothing is offered.
    """

    def __init__(
        self,
        clock: Clock,
        today: date,
        language: Language,
        parent: QWidget,
        mend: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("case.clock")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "popup")
        self.setAccessibleName(clock.label(language))
        self._language = language
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(8)
        face = clock_of(clock, today, language)
        badge = ClockBadge(face)
        badge.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        force = phrase(f"clock.class-{clock.klass.value}", language)
        whole.addLayout(
            row(words(face.name, Role.CARD), words(force, "label"), None, badge, gap=10)
        )
        whole.addLayout(self._lines(clock))
        for note in self._notes(clock):
            whole.addWidget(note)
        self._mend: Button | None = None
        if mend is not None:
            whole.addLayout(row(self._mending(mend), None))
        self.setMinimumWidth(px(340))
        self.setMaximumWidth(px(460))

    def _mending(self, mend: Callable[[], object]) -> Button:
        text = QCoreApplication.translate("ClockPopup", "Correct the start date…")
        self._mend = Button(text, ButtonKind.LINK, icon="pencil", name="case.clock.correct")

        def act() -> None:
            self.close()
            mend()

        self._mend.clicked.connect(act)
        return self._mend

    def _lines(self, clock: Clock) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for number, step in enumerate(clock.steps):
            last = number == len(clock.steps) - 1
            told = words(step.text(self._language), Role.SECONDARY, wrap=True)
            grid.addWidget(told, 2 * number, 0)
            role = Role.STRONG if last else Role.SECONDARY
            day = words(step.value.isoformat(), role)
            grid.addWidget(day, 2 * number, 1, Qt.AlignmentFlag.AlignTop)
            if step.source:
                source = words(step.source, Role.FOOTNOTE, tone="ter", wrap=True)
                grid.addWidget(source, 2 * number + 1, 0)
        if not clock.steps:
            idle = QCoreApplication.translate("ClockPopup", "It has not begun to run.")
            grid.addWidget(words(idle, Role.SECONDARY, wrap=True), 0, 0, 1, 2)
        return grid

    def _notes(self, clock: Clock) -> list[QWidget]:
        notes: list[QWidget] = []
        if clock.due is not None and clock.latest is not None and clock.latest > clock.due:
            text = QCoreApplication.translate(
                "ClockPopup", "Shown as due on {0}, the safe date; at the latest {1}."
            )
            told = text.format(clock.due.isoformat(), clock.latest.isoformat())
            notes.append(words(told, Role.SECONDARY, wrap=True))
        if clock.provisional:
            notes.append(
                words(
                    phrase("clock.provisional", self._language),
                    Role.SECONDARY,
                    tone="warn",
                    wrap=True,
                )
            )
        if clock.source:
            notes += [rule(), words(self._ground(clock), Role.FOOTNOTE, wrap=True)]
        return notes

    def _ground(self, clock: Clock) -> str:
        """The rule's source, and since when this version of it holds."""
        house = clock.klass is DeadlineClass.INTERNAL and not clock.office
        if clock.in_force_from is None or house:
            return clock.source
        text = (
            QCoreApplication.translate("ClockPopup", "{0}  Set by this office, from {1}")
            if clock.office
            else QCoreApplication.translate("ClockPopup", "{0}  In force from {1}")
        )
        return text.format(clock.source, clock.in_force_from.isoformat())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what is offered."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._mend is not None:
            self._mend.click()
            return
        super().keyPressEvent(event)

    def fit(self) -> None:
        """Take the room the wrapped lines need at the width they get."""
        self.ensurePolished()
        wide = min(max(self.sizeHint().width(), self.minimumWidth()), self.maximumWidth())
        layout = self.layout()
        assert layout is not None  # made with it
        self.resize(wide, layout.totalHeightForWidth(wide))

    def open_under(self, widget: QWidget) -> None:
        """Show the popup under ``widget``, inside the screen."""
        self.fit()
        place = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        screen = QApplication.primaryScreen().availableGeometry()
        place.setX(min(place.x(), screen.right() - self.width() - 8))
        place.setY(min(place.y(), screen.bottom() - self.height() - 8))
        self.move(place)
        self.show()
        (self._mend or self).setFocus(Qt.FocusReason.PopupFocusReason)


def explain(
    face: ClockFace,
    clocks: Sequence[Clock],
    context: Context,
    panel: QWidget,
    mending: Callable[[Clock], Callable[[], object] | None] = lambda _clock: None,
) -> None:
    """Show the computation of the clock with this ``face``, under it.

    ``mending`` gives what puts the first day of a clock right, None where nothing can.
    """
    today, language = context.today(), context.language
    for clock in clocks:
        if face in {clock_of(clock, today, language, dated=dated) for dated in (False, True)}:
            focused = QApplication.focusWidget()
            under = focused if isinstance(focused, ClockBadge) else panel
            ClockPopup(clock, today, language, panel, mending(clock)).open_under(under)
            return
