"""The fields of a body's meeting, declared, and the meeting they say when they are read again."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta

from PySide6.QtCore import QCoreApplication

from gui.editing import FieldKind, FieldSpec, clock_check, iso_moment, moment_field
from gui.editing.specs import check_spec, choice_spec, long_spec, text_spec
from gui.shell.page import Context
from gui.topics.questions import Choices
from models.vocabulary import moments
from models.vocabulary.body_meeting_drafts import AgendaDraft, AttendanceDraft, MeetingDraft
from models.vocabulary.body_meetings import meeting_kinds
from models.vocabulary.errors import Refusal
from models.vocabulary.typed_times import parse_clock, write_clock

__all__ = ["HEAD", "draft", "item", "lines", "person", "shown", "specs"]

HEAD = ("kind", "body", "held_at", "ended_at", "place", "chair", "recorder")
"""The fields that are there once; those of a line are ``agenda.0.title``, ``attendance.0.name``."""

_USUAL = time(14)
_NAME = "meeting"
_EVENING = 18
"""The hour from which a meeting may end on the next day."""

Agenda = Sequence[AgendaDraft]
Attendance = Sequence[AttendanceDraft]
Values = Mapping[str, object]


# Declared


def specs(
    context: Context, known: Choices, agenda: Agenda, attendance: Attendance
) -> tuple[FieldSpec, ...]:
    """The fields of a meeting with so many lines."""
    return (
        *_head(context, known),
        *(one for at in range(len(agenda)) for one in _agenda(context, known, agenda[at], at)),
        *(one for at in range(len(attendance)) for one in _attendance(at)),
    )


def _head(context: Context, known: Choices) -> Sequence[FieldSpec]:
    kinds = [(one.code, one.label(context.language)) for one in meeting_kinds()]
    return (
        choice_spec("kind", QCoreApplication.translate("MeetingForm", "Kind"), _NAME, kinds),
        choice_spec("body", QCoreApplication.translate("MeetingForm", "Body"), _NAME, known.bodies),
        FieldSpec(
            path="held_at",
            label=QCoreApplication.translate("MeetingForm", "Time"),
            name=f"{_NAME}.held_at",
            kind=FieldKind.MOMENT,
            width=150,
            required=True,
            **moment_field(context.today, context.language, usual=_USUAL),
        ),
        text_spec(
            "ended_at",
            QCoreApplication.translate("MeetingForm", "to"),
            _NAME,
            width=84,
            check=clock_check(context.language),
        ),
        text_spec("place", QCoreApplication.translate("MeetingForm", "Place"), _NAME),
        text_spec("chair", QCoreApplication.translate("MeetingForm", "Chair"), _NAME),
        text_spec("recorder", QCoreApplication.translate("MeetingForm", "Recorder"), _NAME),
    )


def _agenda(context: Context, known: Choices, one: AgendaDraft, at: int) -> Sequence[FieldSpec]:
    path, place = f"agenda.{at}", at + 1
    none = QCoreApplication.translate("MeetingForm", "no topic")
    return (
        text_spec(
            f"{path}.at",
            QCoreApplication.translate("MeetingForm", "Time of item {0}").format(place),
            _NAME,
            hint="14:00",
            width=74,
            check=clock_check(context.language),
        ),
        text_spec(
            f"{path}.title",
            QCoreApplication.translate("MeetingForm", "Item {0}").format(place),
            _NAME,
            hint=QCoreApplication.translate("MeetingForm", "What is talked about"),
        ),
        choice_spec(
            f"{path}.topic",
            QCoreApplication.translate("MeetingForm", "Topic of item {0}").format(place),
            _NAME,
            ((0, none), *_topics(known, one)),
            width=190,
        ),
        long_spec(
            f"{path}.conclusion",
            QCoreApplication.translate("MeetingForm", "Conclusion of item {0}").format(place),
            _NAME,
            rows=2,
            hint=QCoreApplication.translate("MeetingForm", "What was concluded"),
        ),
        check_spec(
            f"{path}.carried",
            QCoreApplication.translate("MeetingForm", "Carry item {0} over").format(place),
            _NAME,
            hint=QCoreApplication.translate("MeetingForm", "comes up again"),
        ),
    )


def _topics(known: Choices, one: AgendaDraft) -> Sequence[tuple[int, str]]:
    """Topics under way, and the one of this item where it is over."""
    listed = dict(known.open_topics)
    if one.topic_id is not None and one.topic_id not in listed:
        listed[one.topic_id] = one.title
    return tuple(listed.items())


def _attendance(at: int) -> Sequence[FieldSpec]:
    path, place = f"attendance.{at}", at + 1
    return (
        text_spec(
            f"{path}.name",
            QCoreApplication.translate("MeetingForm", "Name of person {0}").format(place),
            _NAME,
            hint=QCoreApplication.translate("MeetingForm", "Name"),
            width=120,
        ),
        text_spec(
            f"{path}.role",
            QCoreApplication.translate("MeetingForm", "For whom person {0} came").format(place),
            _NAME,
            hint=QCoreApplication.translate("MeetingForm", "Committee, unit or office"),
        ),
        check_spec(
            f"{path}.present",
            QCoreApplication.translate("MeetingForm", "Person {0} came").format(place),
            _NAME,
            hint=QCoreApplication.translate("MeetingForm", "came"),
        ),
        check_spec(
            f"{path}.guest",
            QCoreApplication.translate("MeetingForm", "Person {0} is a guest").format(place),
            _NAME,
            hint=QCoreApplication.translate("MeetingForm", "guest"),
        ),
    )


# Shown


def shown(meeting: MeetingDraft) -> dict[str, object]:
    """What the fields show of ``meeting``."""
    held = moments.local(meeting.held_at)
    ended = moments.local(meeting.ended_at) if meeting.ended_at else None
    return {
        "kind": meeting.kind,
        "body": meeting.body_id,
        "held_at": held.isoformat(),
        "ended_at": write_clock(ended) if ended else None,
        "place": meeting.place,
        "chair": meeting.chair,
        "recorder": meeting.recorder,
        **lines(meeting.agenda, meeting.attendance),
    }


def lines(agenda: Agenda, attendance: Attendance) -> dict[str, object]:
    """What the fields of the lines show."""
    found: dict[str, object] = {}
    for at, one in enumerate(agenda):
        found |= {
            f"agenda.{at}.at": one.at,
            f"agenda.{at}.title": one.title,
            f"agenda.{at}.topic": one.topic_id or 0,
            f"agenda.{at}.conclusion": one.conclusion,
            f"agenda.{at}.carried": one.carried,
        }
    for at, somebody in enumerate(attendance):
        found |= {
            f"attendance.{at}.name": somebody.name,
            f"attendance.{at}.role": somebody.role,
            f"attendance.{at}.present": somebody.present,
            f"attendance.{at}.guest": somebody.guest,
        }
    return found


# Read again


def item(values: Values, at: int) -> AgendaDraft:
    """A line of the agenda as typed; an hour that is none stays as it is."""
    path = f"agenda.{at}"
    typed = str(values[f"{path}.at"] or "")
    try:
        hour = write_clock(parse_clock(typed)) if typed else ""
    except Refusal:
        hour = typed
    topic = values[f"{path}.topic"]
    return AgendaDraft(
        title=str(values[f"{path}.title"] or ""),
        at=hour,
        topic_id=topic if isinstance(topic, int) and topic else None,
        conclusion=str(values[f"{path}.conclusion"] or ""),
        carried=bool(values[f"{path}.carried"]),
    )


def person(values: Values, at: int) -> AttendanceDraft:
    """One who was there, as typed."""
    path = f"attendance.{at}"
    return AttendanceDraft(
        name=str(values[f"{path}.name"] or ""),
        role=str(values[f"{path}.role"] or ""),
        present=bool(values[f"{path}.present"]),
        guest=bool(values[f"{path}.guest"]),
    )


def draft(values: Values, items: int, people: int) -> MeetingDraft:
    """The meeting as typed, with so many lines; people without a name are left out.

    Raises:
        Refusal: a time cannot be read, or no body is chosen; it names the field.
    """
    held = _held(values)
    body = values["body"]
    if not isinstance(body, int):
        raise Refusal("topic.not-a-body", field="body")
    there = (person(values, at) for at in range(people))
    return MeetingDraft(
        body_id=body,
        kind=str(values["kind"] or ""),
        held_at=held,
        ended_at=_end(held, str(values["ended_at"] or "")),
        place=str(values["place"] or ""),
        chair=str(values["chair"] or ""),
        recorder=str(values["recorder"] or ""),
        agenda=tuple(item(values, at) for at in range(items)),
        attendance=tuple(one for one in there if one.name),
    )


def _held(values: Values) -> datetime:
    value = values["held_at"]
    moment = iso_moment(value) if value else None
    if moment is None:
        raise Refusal("moment.unreadable-typed", field="held_at", value=str(value or "")[:40])
    return moment


def _end(held: datetime, typed: str) -> datetime | None:
    """The end of the meeting, on the day it began; an evening may reach past midnight."""
    if not typed:
        return None
    start = moments.local(held)
    end = datetime.combine(start.date(), parse_clock(typed, field="ended_at"), start.tzinfo)
    return end + timedelta(days=1) if end < start and start.hour >= _EVENING else end
