"""The dialogs of a vote itself, declared: opening it, how it counts, notary and counters."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.editing import FieldSpec
from gui.editing.entry import Entry, Values, day_of, text_of
from gui.editing.specs import choice_spec, day_spec, iso, segments_spec, text_spec
from gui.shell.page import Context
from gui.votes.questions import Beginning
from models.vocabulary.errors import Refusal
from models.vocabulary.vote_steps import vote_kind, vote_kinds
from models.vocabulary.votes import invalid_rules, silent_rules
from services.commands.votes import ChangeVote, OpenVote, QuestionDraft
from services.queries.decision_votes import TopicDecision
from services.queries.vote_rows import VoteWhole

__all__ = ["decides_on", "describe", "notary", "open_vote"]

_ELECTION_SEATS = 5


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
            choice_spec(
                "estate",
                QCoreApplication.translate("VoteEntries", "Estate"),
                "votes.new",
                estates,
                width=260,
            ),
            choice_spec(
                "kind",
                QCoreApplication.translate("VoteEntries", "Kind"),
                "votes.new",
                [(one.code, one.label(context.language)) for one in vote_kinds()],
                width=260,
            ),
            text_spec(
                "title",
                QCoreApplication.translate("VoteEntries", "Title"),
                "votes.new",
                required=True,
            ),
            day_spec(
                context,
                "planned_on",
                QCoreApplication.translate("VoteEntries", "Meeting planned for"),
                "votes.new",
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
        "planned_on": iso(vote.line.planned_on),
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
        text_spec(
            "title", QCoreApplication.translate("VoteEntries", "Title"), "vote.about", required=True
        ),
        day_spec(
            context,
            "planned_on",
            QCoreApplication.translate("VoteEntries", "Meeting planned for"),
            "vote.about",
        ),
        segments_spec(
            "written",
            QCoreApplication.translate("VoteEntries", "Held"),
            "vote.about",
            (
                ("written", QCoreApplication.translate("VoteEntries", "in writing")),
                ("meeting", QCoreApplication.translate("VoteEntries", "at a meeting")),
            ),
        ),
        choice_spec(
            "silent",
            QCoreApplication.translate("VoteEntries", "Not returned"),
            "vote.about",
            [(one.code, one.label(language)) for one in silent_rules()],
        ),
        choice_spec(
            "invalid",
            QCoreApplication.translate("VoteEntries", "Void"),
            "vote.about",
            [(one.code, one.label(language)) for one in invalid_rules()],
        ),
        text_spec(
            "own_rule",
            QCoreApplication.translate("VoteEntries", "Article of the assembly's own rules"),
            "vote.about",
            hint=QCoreApplication.translate("VoteEntries", "only if they count another way"),
        ),
    ]
    if election:
        seats = text_spec(
            "seats", QCoreApplication.translate("VoteEntries", "Seats"), "vote.about", width=80
        )
        specs.insert(2, seats)
    return specs


def decides_on(context: Context, vote: VoteWhole, known: Sequence[TopicDecision]) -> Entry:
    """The topic whose decision in this estate the vote takes, or none."""
    del context

    def command(values: Values, _changes: Values, _known: Any) -> ChangeVote:
        chosen = values.get("decision")
        given = {"decision_id": chosen if isinstance(chosen, int) and chosen else None}
        return ChangeVote(vote_id=vote.line.id, values=given, version=vote.line.version)

    choices: list[tuple[object, str]] = [(0, QCoreApplication.translate("VoteEntries", "None"))]
    choices += [(one.id, f"{one.number}  {one.title}") for one in known]
    return Entry(
        name="vote.decides",
        title=QCoreApplication.translate("VoteEntries", "The topic this vote decides on"),
        verb=QCoreApplication.translate("VoteEntries", "Save"),
        done=QCoreApplication.translate("VoteEntries", "Vote changed"),
        specs=(
            choice_spec(
                "decision",
                QCoreApplication.translate("VoteEntries", "Topic"),
                "vote.decides",
                choices,
                width=320,
            ),
        ),
        shown={"decision": vote.topic.decision_id if vote.topic is not None else 0},
        command=command,
    )


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
        specs=tuple(text_spec(path, label, "vote.notary") for path, label in labels),
        shown=shown,
        command=command,
    )
