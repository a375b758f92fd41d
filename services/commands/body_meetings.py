"""A body's meetings and what was agreed in them: called, minuted, locked; items with an owner."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.bodies import GovernanceBody
from models.records.body_meetings import AgendaItem, BodyAttendance, Meeting
from models.records.projects import JointProject
from models.records.topics import ActionItem, AgendaTopic
from models.vocabulary.body_meeting_drafts import AgendaDraft, AttendanceDraft, MeetingDraft
from models.vocabulary.body_meetings import meeting_kind
from models.vocabulary.errors import Refusal
from services.changes import Changes
from services.commands.matters import (
    LONGEST_LINE,
    LONGEST_TEXT,
    declared,
    limited,
    until_today,
)
from services.work import Work

__all__ = [
    "AddAction",
    "ChangeAction",
    "CloseMeeting",
    "RemoveAction",
    "SaveMeeting",
]


@dataclass(frozen=True, kw_only=True)
class SaveMeeting:
    """Record a meeting, or change one whose minutes are not locked (``meeting_id``)."""

    label: ClassVar[str] = "history.save-meeting"
    undoable: ClassVar[bool] = True

    draft: MeetingDraft
    meeting_id: int | None = None
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the meeting with agenda and attendance, line by line.

        Raises:
            Refusal: it is locked, it ends before it begins, or an item has no title.
        """
        draft = self.draft
        for text in (draft.account, *(one.conclusion for one in draft.agenda)):
            limited(text, "agenda", LONGEST_TEXT)
        for text in (draft.place, *(one.title for one in draft.agenda)):
            limited(text, "agenda", LONGEST_LINE)
        if draft.ended_at is not None and draft.ended_at < draft.held_at:
            raise Refusal("meeting.ends-before-start", field="ended_at")
        body = work.get(GovernanceBody, draft.body_id)
        meeting = self._meeting(work, body)
        for name in ("held_at", "ended_at"):
            setattr(meeting, name, getattr(draft, name))
        for name in ("place", "chair", "recorder", "account"):
            setattr(meeting, name, getattr(draft, name).strip())
        _write_agenda(work, meeting, draft.agenda)
        _write_attendance(work, meeting, draft.attendance)
        work.label_params["ordinal"] = meeting.ordinal
        return work.done(meeting.id)

    def _meeting(self, work: Work, body: GovernanceBody) -> Meeting:
        if self.meeting_id is not None:
            return _open(work, self.meeting_id, self.version)
        kind = meeting_kind(self.draft.kind).code
        last = work.session.scalar(
            sa.select(sa.func.max(Meeting.ordinal)).where(
                Meeting.body_id == body.id, Meeting.kind == kind
            )
        )
        return work.add(
            Meeting(
                uid=work.uid(),
                committee_id=work.committee_id,
                body_id=body.id,
                kind=kind,
                ordinal=(last or 0) + 1,
                held_at=self.draft.held_at,
            )
        )


def _open(work: Work, meeting_id: int, version: int | None = None) -> Meeting:
    meeting = work.get(Meeting, meeting_id, version=version)
    if meeting.closed_at is not None:
        raise Refusal("meeting.closed")
    return meeting


def _write_agenda(work: Work, meeting: Meeting, agenda: tuple[AgendaDraft, ...]) -> None:
    before = _lines(work, AgendaItem, meeting)
    for position, one in enumerate(agenda, 1):
        if not one.title.strip():
            raise Refusal(
                "meeting.no-item-title", field=f"agenda.{position - 1}", position=position
            )
        if one.topic_id is not None:
            work.get(AgendaTopic, one.topic_id)
        row = before.pop(0) if before else None
        values = {
            "position": position,
            "title": one.title.strip(),
            "at": one.at.strip(),
            "topic_id": one.topic_id,
            "conclusion": one.conclusion.strip(),
            "carried": one.carried,
        }
        _put(work, AgendaItem, meeting, row, values)
    for row in before:
        work.session.delete(row)


def _write_attendance(
    work: Work, meeting: Meeting, attendance: tuple[AttendanceDraft, ...]
) -> None:
    before = _lines(work, BodyAttendance, meeting)
    for position, one in enumerate((one for one in attendance if one.name.strip()), 1):
        row = before.pop(0) if before else None
        values = {
            "position": position,
            "name": one.name.strip(),
            "role": one.role.strip(),
            "guest": one.guest,
            "present": one.present,
        }
        _put(work, BodyAttendance, meeting, row, values)
    for row in before:
        work.session.delete(row)


def _lines(work: Work, kind: Any, meeting: Meeting) -> list[Any]:
    return list(
        work.session.scalars(
            sa.select(kind).where(kind.meeting_id == meeting.id).order_by(kind.position, kind.id)
        )
    )


def _put(work: Work, kind: Any, meeting: Meeting, row: Any, values: Mapping[str, Any]) -> None:
    if row is None:
        work.add(kind(meeting_id=meeting.id, **values))
        return
    for name, value in values.items():
        setattr(row, name, value)


@dataclass(frozen=True, kw_only=True)
class CloseMeeting:
    """Lock the minutes (定稿): nothing of the meeting changes afterwards, and no undo opens it."""

    label: ClassVar[str] = "history.close-meeting"
    undoable: ClassVar[bool] = False

    meeting_id: int
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Lock.

        Raises:
            Refusal: it is yet to come, nobody was there, or an item has neither a conclusion nor
                the word that it is carried over.
        """
        meeting = _open(work, self.meeting_id, self.version)
        if meeting.held_at > work.now:
            raise Refusal("meeting.in-future", field="held_at")
        agenda = _lines(work, AgendaItem, meeting)
        if not agenda:
            raise Refusal("meeting.no-agenda", field="agenda")
        for one in agenda:
            if not one.conclusion and not one.carried:
                raise Refusal(
                    "meeting.no-conclusion",
                    field=f"agenda.{one.position - 1}.conclusion",
                    position=one.position,
                )
        if not any(one.present for one in _lines(work, BodyAttendance, meeting)):
            raise Refusal("meeting.no-attendance", field="attendance")
        meeting.closed_at = work.now
        meeting.closed_by = work.actor
        work.label_params["ordinal"] = meeting.ordinal
        return work.done(meeting.id)


# Action items


@dataclass(frozen=True, kw_only=True)
class AddAction:
    """Put down who does what by when, of a topic, of a meeting, of a joint project."""

    label: ClassVar[str] = "history.add-action"
    undoable: ClassVar[bool] = True

    what: str = field(repr=False)
    owner: str = field(repr=False)
    due_on: date | None = None
    topic_id: int | None = None
    meeting_id: int | None = None
    project_id: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the item; minutes that are locked take none."""
        if self.topic_id is None and self.meeting_id is None and self.project_id is None:
            raise Refusal("topic.no-place-for-action")
        if self.topic_id is not None and work.get(AgendaTopic, self.topic_id).stage.over:
            raise Refusal("topic.over")
        if self.meeting_id is not None:
            _open(work, self.meeting_id)
        if self.project_id is not None and work.get(JointProject, self.project_id).stage.over:
            raise Refusal("project.over")
        item = work.add(
            ActionItem(
                uid=work.uid(),
                committee_id=work.committee_id,
                topic_id=self.topic_id,
                meeting_id=self.meeting_id,
                project_id=self.project_id,
                what=_said(self.what, "what"),
                owner=_said(self.owner, "owner"),
                due_on=self.due_on,
            )
        )
        return work.done(item.id)


def _said(value: str, name: str) -> str:
    if not value.strip():
        raise Refusal(f"topic.no-{name}", field=name)
    return limited(value, name, LONGEST_LINE)


@dataclass(frozen=True, kw_only=True)
class ChangeAction:
    """Change an action item, or say that it is done (``done_on``, None opens it again)."""

    label: ClassVar[str] = "history.change-action"
    undoable: ClassVar[bool] = True

    action_id: int
    values: Mapping[str, Any] = field(repr=False)
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the values: what, owner, due_on, done_on, result."""
        known = frozenset({"what", "owner", "due_on", "done_on", "result"})
        declared(self.values, known, "an action item")
        item = work.get(ActionItem, self.action_id, version=self.version, changing=self.values)
        until_today(work, self.values.get("done_on"), "topic", "done_on")
        for name, value in self.values.items():
            setattr(item, name, _said(value, name) if name in {"what", "owner"} else value)
        return work.done(item.id)


@dataclass(frozen=True, kw_only=True)
class RemoveAction:
    """Take an action item away; undo brings it back."""

    label: ClassVar[str] = "history.remove-action"
    undoable: ClassVar[bool] = True

    action_id: int

    def run(self, work: Work) -> Changes:
        """Remove the row."""
        work.session.delete(work.get(ActionItem, self.action_id))
        return work.done()
