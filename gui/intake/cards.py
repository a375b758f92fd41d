"""The right column of the intake page: candidates, possible duplicates, the suggested type.

It is fixed there because the input method shows its own list under the caret.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout, QWidget

from gui.components import (
    Button,
    ButtonKind,
    Card,
    FlowLayout,
    IconMark,
    KeyHint,
    empty,
    row,
    words,
)
from gui.theme import Role, Token, color, draw_icon, font, px
from models.vocabulary.suggestion import TopicSuggestion
from resources import Language

__all__ = ["Candidate", "CandidateCard", "DuplicateCard", "SuggestionCard", "Twin"]


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """One thing the focused field may mean; ``facts`` tell it apart from its like."""

    title: str
    facts: tuple[str, ...] = ()
    value: object = field(default=None, repr=False)
    icon: str = ""


class _CandidateRow(QAbstractButton):
    """A candidate: its number, its name, its facts below."""

    def __init__(self, number: int, candidate: Candidate) -> None:
        super().__init__()
        self._number = str(number)
        self.candidate = candidate
        self.marked = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(candidate.title)
        self.setAccessibleName(", ".join((candidate.title, *candidate.facts)))
        self.setObjectName(f"intake.candidate.{number}")

    def sizeHint(self) -> QSize:
        """Two lines where there are facts."""
        return QSize(px(200), px(46 if self.candidate.facts else 32))

    def minimumSizeHint(self) -> QSize:
        """Words are cut, rows are not."""
        return QSize(px(80), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, number, words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.marked or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(Token.SELECTED if self.marked else Token.HOVER))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        facts = self.candidate.facts
        whole = QRectF(self.rect())
        painter.setFont(font(Role.FOOTNOTE))
        painter.setPen(color(Token.TERTIARY))
        if self.candidate.icon:
            box = QRectF(px(7), (self.height() - px(14)) / 2, px(14), px(14))
            draw_icon(painter, box, self.candidate.icon, Token.ACCENT)
        else:
            painter.drawText(whole.adjusted(px(10), 0, 0, 0), middle, self._number)
        left = px(28)
        right = px(24 if self.marked else 8)
        role = Role.STRONG if self.marked else Role.BODY
        top = QRectF(left, px(3), self.width() - left - right, px(21))
        if not facts:
            top = QRectF(left, 0, self.width() - left - right, self.height())
        self._words(painter, top, self.candidate.title, role, Token.TEXT)
        at = float(left)
        for fact in facts:
            room = self.width() - at - right
            needed = QFontMetricsF(font(Role.SECONDARY)).horizontalAdvance(fact)
            if at > left and room < needed:
                break  # half a number tells nobody apart
            box = QRectF(at, px(23), room, px(20))
            at += self._words(painter, box, fact, Role.SECONDARY, Token.SECONDARY) + px(12)
        if self.marked:
            side = px(14)
            box = QRectF(self.width() - side - px(6), (self.height() - side) / 2, side, side)
            draw_icon(painter, box, "chevron-right", Token.ACCENT)

    @staticmethod
    def _words(painter: QPainter, box: QRectF, text: str, role: Role, ink: Token) -> float:
        metrics = QFontMetricsF(font(role))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.setFont(font(role))
        painter.setPen(color(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        return metrics.horizontalAdvance(shown)


class CandidateCard(Card):
    """What the focused field may mean. ``picked`` carries the candidate clicked.

    The keyboard stays in the field: the page moves the mark with ↑ and ↓.
    """

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("Intake", "Candidates"))
        self.setObjectName("intake.candidates")
        self.rows: list[_CandidateRow] = []
        self._marked = -1
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._hint = words("", Role.SECONDARY, wrap=True)
        self._keys = QWidget()
        translate = QCoreApplication.translate
        keys = row(
            words(translate("Intake", "↑↓ choose"), Role.FOOTNOTE),
            words(translate("Intake", "Enter take"), Role.FOOTNOTE),
            None,
            words(translate("Intake", "Esc as typed"), Role.FOOTNOTE),
            gap=12,
            margins=(px(8), 2, px(8), 0),
        )
        self._keys.setLayout(keys)
        self.body.setSpacing(4)
        self.body.addLayout(self._list)
        self.body.addWidget(self._hint)
        self.body.addWidget(self._keys)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(10, 10, 10, 10)
        self.show_hint("", "")

    def show_hint(self, title: str, hint: str) -> None:
        """Nothing is offered: say what may be typed."""
        self._clear()
        self.set_title(_titled(title))
        self.set_count("")
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._keys.hide()
        self.setVisible(bool(hint))

    def show_candidates(
        self,
        title: str,
        query: str,
        candidates: Sequence[Candidate],
        *,
        marked: int = -1,
        typed: bool = True,
    ) -> None:
        """Offer ``candidates`` for what is ``typed``, or number the choices of a list."""
        self._clear()
        self.set_title(_titled(title))
        count = self.tr("%n found", "", len(candidates))
        self.set_count(f"{query}  {count}".strip() if typed else "")
        for number, candidate in enumerate(candidates, start=1):
            made = _CandidateRow(number, candidate)
            made.clicked.connect(self._clicked)
            self._list.addWidget(made)
            self.rows.append(made)
        self._hint.hide()
        self._keys.setVisible(typed)
        self.setVisible(True)
        self.mark(marked)

    def _clear(self) -> None:
        for made in self.rows:
            self._list.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.rows.clear()
        self._marked = -1

    def mark(self, index: int) -> None:
        """Mark one candidate, -1 for none."""
        self._marked = index if 0 <= index < len(self.rows) else -1
        for place, made in enumerate(self.rows):
            made.marked = place == self._marked
            made.update()
        spoken = self.rows[self._marked].accessibleName() if self._marked >= 0 else ""
        self.setAccessibleDescription(spoken)

    def step(self, step: int) -> bool:
        """Move the mark; False when there is nothing to move in."""
        if not self.rows:
            return False
        last = len(self.rows) - 1
        self.mark(max(-1, min(self._marked + step, last)))
        return True

    def marked(self) -> Candidate | None:
        """The candidate Enter takes."""
        return self.rows[self._marked].candidate if self._marked >= 0 else None

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _CandidateRow):
            self.picked.emit(sender.candidate)


def _titled(field: str) -> str:
    said = QCoreApplication.translate("Intake", "Candidates: {0}")
    return said.format(field) if field else QCoreApplication.translate("Intake", "Candidates")


@dataclass(frozen=True, kw_only=True)
class Twin:
    """A case that may be the same matter."""

    id: int
    number: str
    title: str = field(repr=False)
    facts: tuple[str, ...]


class DuplicateCard(QFrame):
    """可能重复: shown while typing, never in the way.

    ``merge_wanted`` and ``look_wanted`` carry a case's id.
    """

    merge_wanted = Signal(int)
    look_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("banner", "warn")
        self.setObjectName("intake.duplicates")
        self._title = words("", Role.CARD, tone="warn")
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 10, 14, 10)
        whole.setSpacing(8)
        whole.addLayout(row(IconMark("triangle-alert", 16, Token.WARN), self._title, None))
        whole.addLayout(self._list)
        self.twins: tuple[Twin, ...] = ()
        self.hide()

    def show_twins(self, twins: Sequence[Twin]) -> None:
        """Show ``twins``; nothing when there are none."""
        self.twins = tuple(twins)
        empty(self._list)
        self._title.setText(self.tr("%n possible duplicate(s)", "", len(self.twins)))
        self.setAccessibleName(self._title.text())
        for twin in self.twins:
            self._list.addWidget(self._twin(twin))
        self.setVisible(bool(self.twins))

    def _twin(self, twin: Twin) -> QWidget:
        made = QWidget()
        whole = QVBoxLayout(made)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(words(f"{twin.number}  {twin.title}", Role.STRONG, wrap=True))
        whole.addWidget(words("　".join(twin.facts), Role.SECONDARY, wrap=True))
        merge = self._link(QCoreApplication.translate("Intake", "Add to this case"), "merge", twin)
        merge.clicked.connect(self._merge)
        look = self._link(QCoreApplication.translate("Intake", "Look"), "look", twin)
        look.clicked.connect(self._look)
        whole.addLayout(row(merge, look, None, gap=12))
        return made

    @staticmethod
    def _link(text: str, act: str, twin: Twin) -> Button:
        made = Button(text, ButtonKind.LINK, name=f"intake.{act}.{twin.number}")
        made.setAccessibleName(f"{text} {twin.number}")
        made.setProperty("twin", twin.id)
        return made

    def _merge(self) -> None:
        self.merge_wanted.emit(int(self.sender().property("twin")))

    def _look(self) -> None:
        self.look_wanted.emit(int(self.sender().property("twin")))


class SuggestionCard(Card):
    """类型建议 with the words it relied on; ``accepted`` carries the suggestion taken."""

    accepted = Signal(object)

    def __init__(self, language: Language) -> None:
        super().__init__(QCoreApplication.translate("Intake", "Suggested type"))
        self.setObjectName("intake.suggestion")
        self._language = language
        self._first: TopicSuggestion | None = None
        self._label = words("", Role.STRONG, wrap=True)
        self._because = words("", Role.SECONDARY, wrap=True)
        self._others = QWidget()
        self._flow = FlowLayout(self._others, 6)
        policy = self._others.sizePolicy()
        policy.setHeightForWidth(True)
        self._others.setSizePolicy(policy)
        first = row(gap=8)
        first.addWidget(self._label, 1)
        first.addWidget(KeyHint("Alt T"))
        self.body.setSpacing(6)
        self.body.addLayout(first)
        self.body.addWidget(self._because)
        self.body.addWidget(self._others)
        self.hide()

    @property
    def first(self) -> TopicSuggestion | None:
        """The suggestion Alt+T takes."""
        return self._first

    def show_suggestions(self, found: Sequence[TopicSuggestion]) -> None:
        """Show the likeliest and up to two others; nothing when there are none."""
        empty(self._flow)
        self._first = found[0] if found else None
        self.setVisible(bool(found))
        if self._first is None:
            return
        comma = "、" if self._language is Language.CHINESE else ", "
        self._label.setText(self._first.label(self._language))
        said = QCoreApplication.translate("Intake", "Because of: {0}")
        self._because.setText(said.format(comma.join(self._first.because)))
        for other in found[1:3]:
            text = other.label(self._language)
            made = Button(text, dense=True, name=f"intake.suggest.{other.topic}")
            made.setToolTip(said.format(comma.join(other.because)))
            made.clicked.connect(self._taker(other))
            self._flow.addWidget(made)
        self._others.setVisible(len(found) > 1)

    def _taker(self, suggestion: TopicSuggestion) -> Callable[[], None]:
        def take() -> None:
            self.accepted.emit(suggestion)

        return take
