"""The dialogs of what is asked, declared: a matter, a candidate with the conditions checked."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.editing import FieldKind, FieldSpec
from gui.editing.entry import Entry, Values, text_of
from gui.editing.specs import choice_spec, text_spec
from gui.shell.page import Context
from models.vocabulary.elections import conditions
from models.vocabulary.votes import motions
from services.commands.votes import ChangeVote, QuestionDraft
from services.queries.vote_rows import QuestionLine, VoteWhole

__all__ = ["asked", "candidate", "motion_entry", "without"]


def asked(vote: VoteWhole) -> tuple[QuestionDraft, ...]:
    """The questions as they would be handed in again."""
    return tuple(
        QuestionDraft(
            words=one.words,
            matter="" if one.candidate else one.matter,
            candidate=one.candidate,
            room=one.room,
            conditions=one.conditions,
        )
        for one in vote.questions
    )


def _put(vote: VoteWhole, draft: QuestionDraft, old: QuestionLine | None) -> ChangeVote:
    """The vote with one question more, or with another in the place of ``old``."""
    every = list(asked(vote))
    if old is None:
        every.append(draft)
    else:
        every[old.position - 1] = draft
    return ChangeVote(
        vote_id=vote.line.id, values={"questions": tuple(every)}, version=vote.line.version
    )


def without(vote: VoteWhole, old: QuestionLine) -> ChangeVote:
    """The vote with a question less."""
    every = [draft for place, draft in enumerate(asked(vote), 1) if place != old.position]
    return ChangeVote(
        vote_id=vote.line.id, values={"questions": tuple(every)}, version=vote.line.version
    )


def motion_entry(context: Context, vote: VoteWhole, old: QuestionLine | None = None) -> Entry:
    """A matter owners decide together."""
    listed = [one for one in motions() if one.code != "election"]

    def command(values: Values, _changes: Values, _known: Any) -> ChangeVote:
        draft = QuestionDraft(words=text_of(values, "words"), matter=text_of(values, "matter"))
        return _put(vote, draft, old)

    return Entry(
        name="vote.motion",
        title=QCoreApplication.translate("VoteEntries", "A matter to vote on"),
        verb=QCoreApplication.translate("VoteEntries", "Put it on the ballot"),
        done=QCoreApplication.translate("VoteEntries", "Matter on the ballot"),
        specs=(
            text_spec(
                "words",
                QCoreApplication.translate("VoteEntries", "Asked"),
                "vote.motion",
                required=True,
            ),
            choice_spec(
                "matter",
                QCoreApplication.translate("VoteEntries", "In law"),
                "vote.motion",
                [(one.code, one.label(context.language)) for one in listed],
            ),
        ),
        shown={
            "words": old.words if old else "",
            "matter": old.matter if old else listed[0].code,
        },
        command=command,
    )


def candidate(context: Context, vote: VoteWhole, old: QuestionLine | None = None) -> Entry:
    """A candidate with the conditions that were checked (上海市住宅物业管理规定 20)."""
    every = conditions()

    def command(values: Values, _changes: Values, _known: Any) -> ChangeVote:
        draft = QuestionDraft(
            words=text_of(values, "words"),
            candidate=True,
            room=text_of(values, "room"),
            conditions=tuple(one.code for one in every if values.get(f"condition.{one.code}")),
        )
        return _put(vote, draft, old)

    checks = tuple(
        FieldSpec(
            path=f"condition.{one.code}",
            label=QCoreApplication.translate("VoteEntries", "Checked") if place == 0 else "",
            hint=one.label(context.language),
            name=f"vote.candidate.{one.code}",
            kind=FieldKind.CHECK,
        )
        for place, one in enumerate(every)
    )
    held = old.conditions if old else ()
    return Entry(
        name="vote.candidate",
        title=QCoreApplication.translate("VoteEntries", "A candidate"),
        verb=QCoreApplication.translate("VoteEntries", "Put on the ballot"),
        done=QCoreApplication.translate("VoteEntries", "Candidate on the ballot"),
        specs=(
            text_spec(
                "words",
                QCoreApplication.translate("VoteEntries", "Name"),
                "vote.candidate",
                required=True,
                width=180,
            ),
            text_spec(
                "room",
                QCoreApplication.translate("VoteEntries", "Door"),
                "vote.candidate",
                width=180,
            ),
            *checks,
        ),
        shown={
            "words": old.words if old else "",
            "room": old.room if old else "",
            **{f"condition.{one.code}": one.code in held for one in every},
        },
        command=command,
    )
