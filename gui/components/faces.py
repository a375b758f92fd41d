"""What a clock, a chip or a tag shows, as frozen values: painters and screen readers share them."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache

from PySide6.QtCore import QCoreApplication, QObject

from gui.theme import Token

__all__ = ["ChipFace", "ClockFace", "ClockKind", "ClockState", "Tone", "clock_face", "short_date"]


class ClockKind(Enum):
    """The force of a deadline, shown by shape; values as in the command line's ``class``."""

    STATUTORY = "statutory"
    AGREED = "agreed"
    INTERNAL = "internal"


class ClockState(Enum):
    """The urgency of a deadline, shown by colour and words (ui.md 9)."""

    OVERDUE = "overdue"
    TODAY = "today"
    SOON = "soon"
    LATER = "later"
    NOT_STARTED = "not-started"
    PAUSED = "paused"
    EXTENDED = "extended"
    MET = "met"


class Tone(Enum):
    """A colour with a soft ground."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    DANGER = "danger"
    WARN = "warn"
    OK = "ok"
    INFO = "info"
    VIOLET = "violet"

    @property
    def ink(self) -> Token:
        """The colour of words and dots."""
        return _INK[self]

    @property
    def ground(self) -> Token:
        """The soft ground."""
        return _GROUND[self]


_INK = {
    Tone.NEUTRAL: Token.SECONDARY,
    Tone.ACCENT: Token.ACCENT,
    Tone.DANGER: Token.DANGER,
    Tone.WARN: Token.WARN,
    Tone.OK: Token.OK,
    Tone.INFO: Token.INFO,
    Tone.VIOLET: Token.VIOLET,
}
_GROUND = {
    Tone.NEUTRAL: Token.CHIP,
    Tone.ACCENT: Token.ACCENT_SOFT,
    Tone.DANGER: Token.DANGER_SOFT,
    Tone.WARN: Token.WARN_SOFT,
    Tone.OK: Token.OK_SOFT,
    Tone.INFO: Token.INFO_SOFT,
    Tone.VIOLET: Token.VIOLET_SOFT,
}


@dataclass(frozen=True, slots=True)
class ClockFace:
    """A deadline as it is shown. ``share`` is the elapsed part, 0 to 1, for the statutory pie."""

    kind: ClockKind
    state: ClockState
    words: str
    share: float = 0.0
    name: str = ""
    due: date | None = None

    @property
    def spoken(self) -> str:
        """What a screen reader says, as 法定期限，调解期限，剩 3 天，11月26日到期."""
        kinds = {
            ClockKind.STATUTORY: QCoreApplication.translate("Clock", "Statutory deadline"),
            ClockKind.AGREED: QCoreApplication.translate("Clock", "Agreed deadline"),
            ClockKind.INTERNAL: QCoreApplication.translate("Clock", "Internal deadline"),
        }
        parts = [kinds[self.kind], self.name, self.words]
        if self.due is not None:
            due = QCoreApplication.translate("Clock", "due {month}-{day}")
            parts.append(due.format(month=self.due.month, day=self.due.day))
        comma = QCoreApplication.translate("Clock", ", ")
        return comma.join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class ChipFace:
    """A status: a dot in ``dot`` and a word; a tinted ground only for what needs action."""

    text: str
    dot: Tone = Tone.NEUTRAL
    tinted: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says, as 状态：待签署."""
        return QCoreApplication.translate("Chip", "Status: {0}").format(self.text)


class Counted(QObject):
    """Words with a number in them; only ``tr`` knows plural forms."""

    def overdue(self, days: int) -> str:
        """How late."""
        return self.tr("overdue %n day(s)", "", days)

    def left(self, days: int) -> str:
        """How long there is."""
        return self.tr("%n day(s) left", "", days)


@cache
def _counted() -> Counted:
    return Counted()


def short_date(day: date, today: date) -> str:
    """11-26 in this year, 2025-11-26 in another (ui.md 14)."""
    if day.year == today.year:
        return f"{day.month:02d}-{day.day:02d}"
    return day.isoformat()


def clock_face(  # noqa: PLR0911, PLR0913 - one return a state; keyword-only facts of one deadline
    *,
    kind: ClockKind,
    due: date | None,
    today: date,
    name: str = "",
    start: date | None = None,
    met_on: date | None = None,
    paused: str = "",
    extended: bool = False,
    waiting: str = "",
    tight: bool = False,
) -> ClockFace:
    """The face of one deadline on ``today``.

    ``due`` is the safe date; ``met_on`` when it was done; ``paused`` says why it stands still;
    ``waiting`` what it waits for before it starts. ``tight`` cells show the date when it is not
    near, as does any cell beyond 30 days.
    """

    def face(state: ClockState, words: str, share: float = 0.0) -> ClockFace:
        return ClockFace(kind, state, words, share, name, due)

    if met_on is not None:
        words = QCoreApplication.translate("Clock", "done {0}")
        return face(ClockState.MET, words.format(short_date(met_on, today)), 1.0)
    if paused:
        words = QCoreApplication.translate("Clock", "paused {0}")
        return face(ClockState.PAUSED, words.format(paused))
    if due is None:
        return face(
            ClockState.NOT_STARTED, waiting or QCoreApplication.translate("Clock", "not started")
        )
    left = (due - today).days
    span = (due - start).days if start is not None else 0
    share = min(1.0, max(0.0, 1 - left / span)) if span > 0 else 0.0
    if left < 0:
        words = _counted().overdue(-left)
        return face(ClockState.OVERDUE, words, 1.0)
    if left == 0:
        return face(ClockState.TODAY, QCoreApplication.translate("Clock", "due today"), 1.0)
    if left <= 3:
        words = _counted().left(left)
        return face(ClockState.SOON, words, share)
    if extended:
        words = QCoreApplication.translate("Clock", "extended to {0}")
        return face(ClockState.EXTENDED, words.format(short_date(due, today)), share)
    if left > 30 or tight:
        return face(ClockState.LATER, short_date(due, today), share)
    words = _counted().left(left)
    return face(ClockState.LATER, words, share)
