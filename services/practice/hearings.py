"""What the invented desk writes around a meeting: who was asked, who was told, what was said.

Only the cases of the last weeks have it, those that are looked at; nothing here is drawn by
chance, so the rest of the estate stays as it is.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from models.vocabulary.investigation import Answer
from models.vocabulary.plan_drafts import PlanDraft
from models.vocabulary.terms import MeetingResult, NoticeMeans, Sex, StatementKind
from services.commands.investigations import LogInvestigation
from services.commands.meeting_plans import PlanMeeting, RecordMeetingNotice
from services.commands.statements import NoteStatement
from services.practice.affairs import Affair
from services.practice.timetable import Step
from services.work import Command

__all__ = ["Hearings"]

_UNSIGNED_EVERY = 3
"""One record in so many was not signed yet, so that the page has something to say."""


class Hearings:
    """Writes what belongs to the meetings of the last ``days`` of ``words``.

    ``bodies`` are the words of the bodies by their codes; ``recorder`` is who keeps the records.
    """

    def __init__(
        self,
        words: Mapping[str, Any],
        bodies: Mapping[str, Mapping[str, Any]],
        recorder: str,
        run: Callable[[Command], object],
        anchor: date,
    ) -> None:
        self._words = words
        self._bodies = bodies
        self._recorder = recorder
        self._run = run
        self._since = anchor - timedelta(days=words["days"])
        self._asked = 0
        self._planned: set[int] = set()

    def recent(self, step: Step) -> bool:
        """Whether the step lies in the weeks that have all this."""
        return step.on >= self._since

    def plan(self, affair: Affair, starts_at: datetime, told_at: datetime) -> None:
        """Plan the first meeting of a case once, and tell whoever is known by name, by phone."""
        if affair.case_id in self._planned:
            return
        self._planned.add(affair.case_id)
        draft = PlanDraft(
            starts_at=starts_at,
            room=self._bodies[affair.body]["place"],
            purpose=self._words["purpose"],
        )
        self._run(PlanMeeting(case_id=affair.case_id, draft=draft))
        names = tuple(one.name for one in affair.parties if one.name)
        self.tell(affair, names, told_at, NoticeMeans.PHONE)

    def tell(
        self, affair: Affair, names: tuple[str, ...], at: datetime, means: NoticeMeans
    ) -> None:
        """Put on record how ``names`` learnt of the next meeting of the case."""
        if names:
            self._run(
                RecordMeetingNotice(
                    case_id=affair.case_id,
                    names=names,
                    at=at,
                    means=means,
                    note=self._words["told"][means.value],
                )
            )

    def ask(self, affair: Affair, on: date, ended_at: datetime) -> None:
        """The record of asking a party at home, before the parties meet (forms.md 3.7)."""
        asked = next((one for one in affair.parties if one.name and not one.organisation), None)
        if asked is None:
            return
        self._asked += 1
        signed = self._asked % _UNSIGNED_EVERY != 0
        self._run(
            LogInvestigation(
                case_id=affair.case_id,
                begun_at=ended_at - timedelta(minutes=30),
                ended_at=ended_at,
                place=f"{affair.place.estate}{affair.place.building}{affair.tale.blanks['spot']}",
                asked=asked.name,
                asked_sex=asked.sex or Sex.UNKNOWN,
                asked_address=asked.address,
                relation=self._words["relation"],
                investigators=self._askers(affair),
                recorder=self._recorder,
                answers=tuple(self._answers(affair)),
                confirmed=True,
                signed_on=on if signed else None,
            )
        )

    def _askers(self, affair: Affair) -> tuple[str, ...]:
        members = [one["name"] for one in self._bodies[affair.body]["members"]]
        return tuple(dict.fromkeys((affair.host, *members)))[:2]

    def _answers(self, affair: Affair) -> Iterator[Answer]:
        story, tale = affair.story, affair.tale
        yield Answer(question=self._words["begin"], answer=tale.say(story.facts))
        for question, answer in self._words["words"][story.topic]["asked"]:
            yield Answer(question=question, answer=tale.say(answer))
        if story.requests:
            wish = "；".join(map(tale.say, story.requests))
            yield Answer(question=self._words["wish"], answer=f"{wish}。")
        question, answer = self._words["end"]
        yield Answer(question=question, answer=answer)

    def note(self, affair: Affair, result: MeetingResult, held_at: datetime) -> None:
        """What was said in a meeting, some minutes after one another."""
        first = affair.meetings == 1 and result is MeetingResult.CONTINUE
        said = self._words["first" if first else result.value]
        who = {**affair.tale.blanks, "host": affair.host}
        for place, (speaker, kind, words) in enumerate(said):
            self._run(
                NoteStatement(
                    case_id=affair.case_id,
                    at=held_at + timedelta(minutes=3 + 7 * place),
                    speaker=str(who[speaker]),
                    kind=StatementKind(kind),
                    words=words.format(**self._told(affair)),
                )
            )

    def _told(self, affair: Affair) -> Mapping[str, str]:
        story, say = affair.story, affair.tale.say
        topic = self._words["words"][story.topic]
        return {
            **{name: say(topic[name]) for name in ("fact", "answer", "offer")},
            "issues": say(story.issues),
            "requests": "；".join(map(say, story.requests)),
            "term": say(story.terms[0]) if story.terms else "",
        }
