"""The dialogs of a vote, declared: opening it, what is asked, how it counts, notary, steps."""

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.editing import FieldKind, FieldSpec, day_field
from gui.editing.entry import Entry, Values, day_of, text_of
from gui.shell.page import Context
from gui.votes.questions import Beginning
from models.vocabulary.elections import conditions
from models.vocabulary.errors import Refusal
from models.vocabulary.vote_steps import vote_kind, vote_kinds
from models.vocabulary.votes import invalid_rules, motions, silent_rules
from services.commands.ballots import SendBallots
from services.commands.votes import (
    ChangeVote,
    CloseCount,
    OpenVote,
    QuestionDraft,
    TakeVoteStep,
)
from services.queries.vote_rows import QuestionLine, StepLine, VoteWhole

__all__ = [
    "asked",
    "candidate",
    "close_count",
    "describe",
    "motion_entry",
    "notary",
    "open_vote",
    "send",
    "step",
    "without",
]

_ELECTION_SEATS = 5


def _day(context: Context, path: str, label: str, name: str, **more: Any) -> FieldSpec:
    return FieldSpec(
        path=path,
        label=label,
        name=name,
        kind=FieldKind.DATE,
        **day_field(context.today, context.language),
        **more,
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _count(values: Values, path: str) -> int:
    text = text_of(values, path)
    if not text:
        return 0
    if not text.isdecimal():
        raise Refusal("topic.no-figure", field=path, value=text[:20])
    return int(text)


# Opening and describing


def open_vote(context: Context, known: Beginning) -> Entry:
    """A new vote; one on a decision begins with its motion."""

    def command(values: Values, _changes: Values, _known: Any) -> OpenVote:
        estate = values.get("estate")
        if not isinstance(estate, int):
            raise Refusal("topic.no-estate", field="estate")
        kind = vote_kind(text_of(values, "kind"))
        title = text_of(values, "title")
        questions: tuple[QuestionDraft, ...] = ()
        if known.decision_id is not None and not kind.election:
            questions = (QuestionDraft(words=title, matter=known.matter),)
        return OpenVote(
            estate_id=estate,
            title=title,
            kind=kind.code,
            questions=questions,
            decision_id=known.decision_id,
            values={
                "planned_on": day_of(values, "planned_on", context.today()),
                "seats": _ELECTION_SEATS if kind.election else 0,
            },
        )

    estates = known.estates
    if known.estate_id is not None:
        estates = tuple(one for one in estates if one[0] == known.estate_id) or estates
    return Entry(
        name="votes.new",
        title=QCoreApplication.translate("VoteEntries", "New vote or election"),
        verb=QCoreApplication.translate("VoteEntries", "Open the vote"),
        done=QCoreApplication.translate("VoteEntries", "Vote opened"),
        specs=(
            FieldSpec(
                path="estate",
                label=QCoreApplication.translate("VoteEntries", "Estate"),
                name="votes.new.estate",
                kind=FieldKind.CHOICE,
                choices=estates,
                width=260,
            ),
            FieldSpec(
                path="kind",
                label=QCoreApplication.translate("VoteEntries", "Kind"),
                name="votes.new.kind",
                kind=FieldKind.CHOICE,
                choices=[(one.code, one.label(context.language)) for one in vote_kinds()],
                width=260,
            ),
            FieldSpec(
                path="title",
                label=QCoreApplication.translate("VoteEntries", "Title"),
                name="votes.new.title",
                required=True,
            ),
            _day(
                context,
                "planned_on",
                QCoreApplication.translate("VoteEntries", "Meeting planned for"),
                "votes.new.planned_on",
            ),
        ),
        shown={
            "estate": known.estate_id or (estates[0][0] if estates else None),
            "kind": "vote",
            "title": known.title,
        },
        command=command,
    )


def describe(context: Context, vote: VoteWhole) -> Entry:
    """Title, day, seats, and how silent and invalid ballots count."""
    election = vote_kind(vote.line.kind).election

    def command(_values: Values, changes: Values, _known: Any) -> ChangeVote:
        given: dict[str, Any] = {}
        for path in changes:
            if path == "planned_on":
                given[path] = day_of(changes, path, context.today())
            elif path == "seats":
                given[path] = _count(changes, path)
            elif path == "written":
                given[path] = changes[path] == "written"
            else:
                given[path] = text_of(changes, path)
        return ChangeVote(vote_id=vote.line.id, values=given, version=vote.line.version)

    specs = tuple(_described(context, election=election))
    shown: dict[str, object] = {
        "title": vote.line.title,
        "planned_on": _iso(vote.line.planned_on),
        "seats": str(vote.seats or ""),
        "written": "written" if vote.written else "meeting",
        "silent": vote.silent,
        "invalid": vote.invalid,
        "own_rule": vote.own_rule,
    }
    return Entry(
        name="vote.about",
        title=QCoreApplication.translate("VoteEntries", "The vote and how it counts"),
        verb=QCoreApplication.translate("VoteEntries", "Save"),
        done=QCoreApplication.translate("VoteEntries", "Vote changed"),
        specs=specs,
        shown={one.path: shown[one.path] for one in specs},
        command=command,
    )


def _described(context: Context, *, election: bool) -> list[FieldSpec]:
    language = context.language
    specs = [
        FieldSpec(
            path="title",
            label=QCoreApplication.translate("VoteEntries", "Title"),
            name="vote.about.title",
            required=True,
        ),
        _day(
            context,
            "planned_on",
            QCoreApplication.translate("VoteEntries", "Meeting planned for"),
            "vote.about.planned_on",
        ),
        FieldSpec(
            path="written",
            label=QCoreApplication.translate("VoteEntries", "Held"),
            name="vote.about.written",
            kind=FieldKind.SEGMENTS,
            choices=(
                ("written", QCoreApplication.translate("VoteEntries", "in writing")),
                ("meeting", QCoreApplication.translate("VoteEntries", "at a meeting")),
            ),
        ),
        FieldSpec(
            path="silent",
            label=QCoreApplication.translate("VoteEntries", "Not returned"),
            name="vote.about.silent",
            kind=FieldKind.CHOICE,
            choices=[(one.code, one.label(language)) for one in silent_rules()],
        ),
        FieldSpec(
            path="invalid",
            label=QCoreApplication.translate("VoteEntries", "Void"),
            name="vote.about.invalid",
            kind=FieldKind.CHOICE,
            choices=[(one.code, one.label(language)) for one in invalid_rules()],
        ),
        FieldSpec(
            path="own_rule",
            label=QCoreApplication.translate("VoteEntries", "Article of the assembly's own rules"),
            name="vote.about.own_rule",
            hint=QCoreApplication.translate("VoteEntries", "only if they count another way"),
        ),
    ]
    if election:
        seats = FieldSpec(
            path="seats",
            label=QCoreApplication.translate("VoteEntries", "Seats"),
            name="vote.about.seats",
            width=80,
        )
        specs.insert(2, seats)
    return specs


def notary(context: Context, vote: VoteWhole) -> Entry:
    """公证处, 公证员, 公证事项, 公证书号, and whose hands count."""
    del context
    labels = (
        ("notary_office", QCoreApplication.translate("VoteEntries", "Notary's office")),
        ("notary", QCoreApplication.translate("VoteEntries", "Notary")),
        ("notarised", QCoreApplication.translate("VoteEntries", "What is witnessed")),
        ("certificate_number", QCoreApplication.translate("VoteEntries", "Certificate number")),
        ("callers", QCoreApplication.translate("VoteEntries", "Calls the votes")),
        ("tellers", QCoreApplication.translate("VoteEntries", "Counts")),
        ("supervisors", QCoreApplication.translate("VoteEntries", "Supervises")),
    )

    def command(_values: Values, changes: Values, _known: Any) -> ChangeVote:
        given = {path: text_of(changes, path) for path in changes}
        return ChangeVote(vote_id=vote.line.id, values=given, version=vote.line.version)

    shown: dict[str, object] = {path: getattr(vote, path) for path, _ in labels}
    return Entry(
        name="vote.notary",
        title=QCoreApplication.translate("VoteEntries", "Notary and counters"),
        verb=QCoreApplication.translate("VoteEntries", "Save"),
        done=QCoreApplication.translate("VoteEntries", "Notary recorded"),
        specs=tuple(
            FieldSpec(path=path, label=label, name=f"vote.notary.{path}") for path, label in labels
        ),
        shown=shown,
        command=command,
    )


# What is asked


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
            FieldSpec(
                path="words",
                label=QCoreApplication.translate("VoteEntries", "Asked"),
                name="vote.motion.words",
                required=True,
            ),
            FieldSpec(
                path="matter",
                label=QCoreApplication.translate("VoteEntries", "In law"),
                name="vote.motion.matter",
                kind=FieldKind.CHOICE,
                choices=[(one.code, one.label(context.language)) for one in listed],
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
            FieldSpec(
                path="words",
                label=QCoreApplication.translate("VoteEntries", "Name"),
                name="vote.candidate.words",
                required=True,
                width=180,
            ),
            FieldSpec(
                path="room",
                label=QCoreApplication.translate("VoteEntries", "Door"),
                name="vote.candidate.room",
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


# Steps


def step(context: Context, vote: VoteWhole, one: StepLine) -> Entry:
    """The day of a step; an empty one takes it off."""

    def command(values: Values, _changes: Values, _known: Any) -> TakeVoteStep:
        return TakeVoteStep(
            vote_id=vote.line.id,
            step=one.step.code,
            on=day_of(values, "on", context.today()),
            note=text_of(values, "note"),
        )

    return Entry(
        name="vote.step",
        title=one.step.label(context.language),
        verb=QCoreApplication.translate("VoteEntries", "Record the step"),
        done=QCoreApplication.translate("VoteEntries", "Step recorded"),
        specs=(
            _day(context, "on", QCoreApplication.translate("VoteEntries", "Day"), "vote.step.on"),
            FieldSpec(
                path="note",
                label=QCoreApplication.translate("VoteEntries", "Note"),
                name="vote.step.note",
                hint=QCoreApplication.translate("VoteEntries", "where posted, who received it …"),
            ),
        ),
        shown={"on": _iso(one.on or context.today()), "note": one.note},
        command=command,
    )


def send(context: Context, vote: VoteWhole) -> Entry:
    """The day the ballots go out."""

    def command(values: Values, _changes: Values, _known: Any) -> SendBallots:
        on = day_of(values, "sent_on", context.today())
        return SendBallots(vote_id=vote.line.id, on=on or context.today())

    return Entry(
        name="vote.send",
        title=QCoreApplication.translate("VoteEntries", "Send the ballots"),
        verb=QCoreApplication.translate("VoteEntries", "Send the ballots"),
        done=QCoreApplication.translate("VoteEntries", "Ballots made out for every owner"),
        specs=(
            _day(
                context,
                "sent_on",
                QCoreApplication.translate("VoteEntries", "Sent on"),
                "vote.send.sent_on",
            ),
        ),
        shown={"sent_on": _iso(context.today())},
        command=command,
    )


def close_count(context: Context, vote: VoteWhole) -> Entry:
    """The day of the count; ballots are locked from then on."""

    def command(values: Values, _changes: Values, _known: Any) -> CloseCount:
        on = day_of(values, "counted_on", context.today())
        return CloseCount(vote_id=vote.line.id, on=on or context.today(), version=vote.line.version)

    return Entry(
        name="vote.close",
        title=QCoreApplication.translate("VoteEntries", "Close the count"),
        verb=QCoreApplication.translate("VoteEntries", "Close the count"),
        done=QCoreApplication.translate("VoteEntries", "Count closed; ballots are locked"),
        specs=(
            _day(
                context,
                "counted_on",
                QCoreApplication.translate("VoteEntries", "Counted on"),
                "vote.close.counted_on",
            ),
        ),
        shown={"counted_on": _iso(context.today())},
        command=command,
    )
