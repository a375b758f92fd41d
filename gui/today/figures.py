"""The right side of the day: hot buildings, twelve weeks, meetings ahead, cases by stage."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from gui.components import (
    Bars,
    Button,
    ButtonKind,
    Card,
    Columns,
    Series,
    column,
    empty,
    row,
    short_date,
    words,
)
from gui.components.badges import Painted
from gui.theme import Role, Token, color, font, px
from models.vocabulary import moments, reference
from models.vocabulary.hot_spots import Verdict
from models.vocabulary.terms import label
from resources import Language
from services.queries.today_rows import HotSpot, PlannedMeeting, StageCount, WeekColumn

__all__ = ["HotCard", "MeetingsCard", "StagesCard", "WeeksCard"]

_TOPICS = 4
_UNNAMED = frozenset({"", "other"})
_BOXES = 6
_LEGEND = 340


class HotCard(Card):
    """热点楼栋: the buildings with the most cases of 90 days, by topic; what is tested is marked.

    ``wanted`` asks for what is known of one (a building's id), or of all (None).
    """

    wanted = Signal(object)

    def __init__(self, language: Language) -> None:
        super().__init__(" ")
        self.set_title(self.tr("Hot buildings"))
        self._language = language
        self.title_row.addWidget(words(self.tr("last 90 days"), "label"))
        self.more = Button(self.tr("What gathers"), ButtonKind.LINK, name="today.hot")
        self.more.clicked.connect(self._all_wanted)
        self.title_row.addWidget(self.more)
        self._spots: tuple[HotSpot, ...] = ()
        self._verdicts: Mapping[int, Verdict] = {}
        self._chart: Bars | None = None
        self._none = words(
            self.tr("No case with a building in 90 days."), Role.SECONDARY, wrap=True
        )
        self._none.hide()
        self.body.addWidget(self._none)

    def show_spots(self, spots: Sequence[HotSpot]) -> None:
        """Show ``spots``, the worst first; the topics beyond four are 其他."""
        self._spots = tuple(spots)
        total: Counter[str] = Counter()
        for spot in spots:
            total.update(spot.topics)
        named = [code for code, _count in total.most_common() if code not in _UNNAMED]
        kept = self._fitting(named[:_TOPICS])
        names = [reference.topic(code).label(self._language) for code in kept]
        rest = len(total) > len(kept)
        if self._chart is not None:
            self.body.removeWidget(self._chart)
            self._chart.deleteLater()
        parts = [*names, self.tr("others")] if rest else names
        self._chart = Bars(self.tr("Hot buildings"), parts)
        self._chart.set_rows([self._series(spot, kept, rest=rest) for spot in spots])
        self._chart.picked.connect(self._one_wanted)
        self.body.addWidget(self._chart)
        self._chart.setVisible(bool(spots))
        self._none.setVisible(not spots)

    def show_verdicts(self, verdicts: Mapping[int, Verdict]) -> None:
        """Mark the buildings that are hot spots, and those with too few cases to say."""
        if verdicts != self._verdicts:
            self._verdicts = verdicts
            self.show_spots(self._spots)

    def _all_wanted(self) -> None:
        self.wanted.emit(None)

    def _one_wanted(self, place: int) -> None:
        self.wanted.emit(self._spots[place].building_id)

    def _fitting(self, codes: Sequence[str]) -> list[str]:
        """As many topics as the legend has room for beside 其他."""
        metrics = QFontMetricsF(font(Role.FOOTNOTE))
        room = px(_LEGEND) - metrics.horizontalAdvance(self.tr("others")) - px(29)
        kept = []
        for code in codes:
            room -= metrics.horizontalAdvance(reference.topic(code).label(self._language)) + px(29)
            if room < 0:
                break
            kept.append(code)
        return kept

    def _series(self, spot: HotSpot, kept: Sequence[str], *, rest: bool) -> Series:
        values = [float(spot.topics.get(code, 0)) for code in kept]
        if rest:
            values.append(float(spot.total) - sum(values))
        change = f"{spot.change:+d}" if spot.change > 0 else ""
        verdict = self._verdicts.get(spot.building_id, Verdict.USUAL)
        said = "" if verdict is Verdict.USUAL else verdict.label(self._language)
        note = "  ".join(part for part in (change, said) if part)
        return Series(
            f"{spot.estate} {spot.building}".strip(),
            tuple(values),
            note,
            strong=verdict is Verdict.HOT,
        )


class WeeksCard(Card):
    """近 12 周: recorded and closed a week."""

    def __init__(self) -> None:
        super().__init__(" ")
        self.set_title(self.tr("Last 12 weeks"))
        self._share = words("", "label")
        self.title_row.addWidget(self._share)
        self._chart = Columns(self.tr("Last 12 weeks"), [self.tr("recorded"), self.tr("closed")])
        self.body.addWidget(self._chart)

    def show_weeks(self, weeks: Sequence[WeekColumn]) -> None:
        """Show ``weeks``, the present one last."""
        self._chart.set_rows(
            [
                Series(f"{one.monday.month}-{one.monday.day}", (one.opened, one.closed))
                for one in weeks
            ]
        )
        opened, closed = sum(one.opened for one in weeks), sum(one.closed for one in weeks)
        text = self.tr("{0} recorded, {1} closed").format(opened, closed)
        self._share.setText(text)


class MeetingsCard(Card):
    """近期调解会; ``opened`` carries a case's id."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(" ")
        self.set_title(self.tr("Next meetings"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.body.addLayout(self._lines)

    def show_meetings(self, meetings: Sequence[PlannedMeeting], today: date, most: int = 3) -> None:
        """Show the next ``most``."""
        empty(self._lines)
        for one in meetings[:most]:
            self._lines.addLayout(self._meeting(one, today))
        if not meetings:
            none = self.tr("No meeting is planned.")
            self._lines.addWidget(words(none, Role.SECONDARY, wrap=True))

    def _meeting(self, one: PlannedMeeting, today: date) -> QVBoxLayout:
        hour = f"{moments.local(one.at):%H:%M}" if one.at is not None else ""
        when = f"{self._day(one.on, today)} {hour}".rstrip()
        link = Button(self.tr("Open"), ButtonKind.LINK, name=f"today.meeting.{one.case_id}")
        link.setAccessibleName(self.tr("Open case {0}").format(one.number))
        link.setProperty("case", one.case_id)
        link.clicked.connect(self._clicked)
        about = words(f"{one.number}  {one.title}", Role.SECONDARY, wrap=True)
        return column(row(words(when, Role.STRONG), None, link), about, gap=0)

    def _day(self, day: date, today: date) -> str:
        near = {0: self.tr("today"), 1: self.tr("tomorrow")}
        return near.get((day - today).days) or short_date(day, today)

    def _clicked(self) -> None:
        self.opened.emit(self.sender().property("case"))


class _Stages(Painted):
    """A box a state with its count, darker where there are more."""

    def __init__(self) -> None:
        super().__init__()
        self._stages: tuple[tuple[str, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stages(self, title: str, stages: Sequence[tuple[str, int]]) -> None:
        """Show ``stages``: words and counts."""
        self._stages = tuple(stages)
        self.setAccessibleName(title)
        self.setAccessibleDescription("; ".join(f"{name} {count}" for name, count in stages))
        self.updateGeometry()
        self.update()

    def _lines(self) -> int:
        return max(1, -(-len(self._stages) // _BOXES))

    def sizeHint(self) -> QSize:
        """Lines of six boxes at most."""
        return QSize(px(280), px(54) * self._lines())

    def minimumSizeHint(self) -> QSize:
        """Narrow boxes cut their words."""
        return QSize(px(180), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The boxes."""
        if not self._stages:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = px(4)
        across = -(-len(self._stages) // self._lines())
        wide = (self.width() - gap * (across - 1)) / across
        most = max(count for _name, count in self._stages) or 1
        middle = Qt.AlignmentFlag.AlignCenter
        for place, (name, count) in enumerate(self._stages):
            line, at = divmod(place, across)
            box = QRectF(at * (wide + gap), line * px(54), wide, px(26))
            ground = color(Token.CHART2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setOpacity(0.12 + 0.5 * count / most)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, 4, 4)
            painter.setOpacity(1)
            painter.setFont(font(Role.STRONG))
            painter.setPen(color(Token.TEXT))
            painter.drawText(box, middle, str(count))
            painter.setFont(font(Role.FOOTNOTE))
            painter.setPen(color(Token.SECONDARY))
            below = QRectF(box.left(), box.top() + px(29), wide, px(20))
            metrics = QFontMetricsF(font(Role.FOOTNOTE))
            cut = metrics.elidedText(name, Qt.TextElideMode.ElideRight, wide + 2)
            painter.drawText(below, middle, cut)


class StagesCard(Card):
    """我承办的案件 by state; ``wanted`` opens the list of them."""

    wanted = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(" ")
        self.set_title(self.tr("Cases in my hands"))
        self._language = language
        self._count = words("", "label")
        link = Button(self.tr("Open the list"), ButtonKind.LINK, name="today.mine")
        link.clicked.connect(self.wanted)
        self.title_row.addWidget(self._count)
        self.title_row.addWidget(link)
        self._stages = _Stages()
        self.body.addWidget(self._stages)

    def show_stages(self, stages: Sequence[StageCount]) -> None:
        """Show how many cases stand in each state."""
        mine = [one for one in stages if one.mine]
        self._count.setText(self.tr("%n case(s)", "", sum(one.mine for one in mine)))
        told = [(label(one.state, self._language), one.mine) for one in mine]
        self._stages.show_stages(self.tr("Cases in my hands"), told)
        self._stages.setVisible(bool(told))
