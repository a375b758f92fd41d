"""What a card of the board shows, as frozen values: painter and screen reader share them."""

from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QCoreApplication

from gui.components import ChipFace, ClockFace, Tone, short_date
from gui.components.case_look import clock_of
from models.vocabulary.matching import ClaimState, Side, known_entry, waits_for
from models.vocabulary.matching_fit import Suits, days_words, hours_words
from resources import Language
from services.queries.matching import ClaimLine, Match, NeedLine, ResourceLine

__all__ = ["CardFace", "Mark", "candidate_face", "claim_face", "need_face", "resource_face"]

_BETWEEN = " · "
_TONES = {
    ClaimState.OPEN: Tone.WARN,
    ClaimState.CLAIMED: Tone.INFO,
    ClaimState.CONTACT: Tone.INFO,
    ClaimState.RUNNING: Tone.VIOLET,
    ClaimState.DONE: Tone.OK,
    ClaimState.ENDED: Tone.NEUTRAL,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A line that says what agrees or does not: an icon and words in the colour of ``tone``."""

    icon: str
    tone: Tone
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CardFace:
    """One card. ``checked`` is None for a card without a box; ``barred`` cannot be ticked."""

    id: int
    title: str = field(repr=False)
    lines: tuple[str, ...] = field(default=(), repr=False)
    marks: tuple[Mark, ...] = field(default=(), repr=False)
    tags: tuple[str, ...] = ()
    chip: ChipFace | None = None
    clock: ClockFace | None = None
    checked: bool | None = None
    barred: bool = False

    @property
    def spoken(self) -> str:
        """Everything on it, for a screen reader and for who cannot see a cut line."""
        parts = [self.title, *self.lines, *(one.text for one in self.marks), *self.tags]
        parts += [one.spoken for one in (self.chip, self.clock) if one is not None]
        return "\n".join(part for part in parts if part)


def _category(code: str, language: Language) -> str:
    return known_entry("categories", code).label(language)


def _when(line: NeedLine | ResourceLine, language: Language) -> tuple[str, ...]:
    days = days_words(line.weekdays, language) if line.weekdays else ""
    return tuple(filter(None, (days, hours_words(line.begins, line.ends))))


def _amount(amount: int, unit: str) -> str:
    return f"{amount} {unit}".strip() if amount else ""


def need_face(line: NeedLine, today: date, language: Language) -> CardFace:
    """A need: what, who asks since when, and what matching looks at."""
    raised = QCoreApplication.translate("MatchingFaces", "raised {0}")
    said = (line.asker, _amount(line.amount, line.unit))
    urgent = known_entry("urgencies", line.urgency).label(language)
    matched = QCoreApplication.translate("MatchingFaces", "matched")
    return CardFace(
        id=line.id,
        title=line.title,
        lines=(
            _BETWEEN.join(filter(None, (*said, raised.format(short_date(line.raised_on, today))))),
        ),
        tags=(
            _category(line.category, language),
            *_when(line, language),
            *((urgent,) if line.urgency != "ordinary" else ()),
        ),
        chip=ChipFace(matched, Tone.OK) if line.claims else None,
    )


def resource_face(line: ResourceLine, language: Language) -> CardFace:
    """A resource: who provides what, and how much is left of it."""
    return CardFace(
        id=line.id,
        title=line.provider,
        lines=(_BETWEEN.join(filter(None, (line.what, _amount(line.amount, line.unit)))),),
        tags=(*(_category(one, language) for one in line.categories), *_when(line, language)),
        chip=_left(line),
    )


def _left(line: ResourceLine) -> ChipFace | None:
    if line.left is None or not line.claims:
        return None
    left = QCoreApplication.translate("MatchingFaces", "{0} left")
    tone = Tone.OK if line.left else Tone.WARN
    return ChipFace(left.format(f"{line.left} {line.unit}".strip()), tone, not line.left)


def claim_face(line: ClaimLine, today: date, language: Language) -> CardFace:
    """A claim: its name, both sides, where it stands and what runs."""
    asks = QCoreApplication.translate("MatchingFaces", "asks: {0}")
    provides = QCoreApplication.translate("MatchingFaces", "provides: {0}")
    what = _BETWEEN.join(
        filter(None, (f"{line.provider} {line.what}", _amount(line.quantity, line.unit)))
    )
    word = waits_for(line.facts, language)
    return CardFace(
        id=line.id,
        title=line.name,
        lines=(asks.format(line.asker), provides.format(what)),
        chip=ChipFace(word, _TONES[line.state], line.state is ClaimState.OPEN),
        clock=clock_of(line.clock, today, language) if line.clock else None,
    )


def candidate_face(match: Match, language: Language, *, checked: bool) -> CardFace:
    """The other side of a match, with what agrees and what does not in words."""
    other: NeedLine | ResourceLine = match.resource if match.side is Side.NEED else match.need
    if isinstance(other, ResourceLine):
        title, line = other.provider, (other.what, *_when(other, language))
        count = _amount(other.left or 0, other.unit)
    else:
        title, line = other.title, (other.asker, *_when(other, language))
        count = _amount(other.amount, other.unit)
    reasons = match.fit.reasons(language)
    marks = [Mark("check", Tone.OK, reasons)] if reasons else []
    marks += [
        Mark(
            "triangle-alert",
            Tone.DANGER if one.suits is Suits.CLASHES else Tone.WARN,
            one.text(language),
        )
        for one in match.fit.mismatches
    ]
    joined = QCoreApplication.translate("MatchingFaces", "in one project")
    return CardFace(
        id=other.id,
        title=title,
        lines=(_BETWEEN.join(filter(None, (*line, count))),),
        marks=tuple(marks),
        chip=ChipFace(joined, Tone.INFO) if match.claimed else None,
        checked=checked and not match.claimed,
        barred=match.claimed,
    )
