"""Commands that move one case on: assigned, logged, advanced."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import takewhile
from typing import TYPE_CHECKING, Any

import click

from commands.call import PATH, TEXT, Call, Misuse, Stopped, Word, command
from commands.root import COMMANDS
from commands.streams import content_of
from models.vocabulary.errors import Refusal, Trouble
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.terms import CaseKind, CaseState, label
from resources import Language

if TYPE_CHECKING:
    from models.vocabulary.corrections import ClockChange
    from services.database import Database, Reading
    from services.queries.assignment import Proposal
    from services.queries.rows import CaseWhole
    from services.work import Command

__all__: list[str] = []


@command(COMMANDS, "assign")
@click.argument("number", type=TEXT)
@click.option("--to", "body", type=TEXT, default="")
@click.option("--reason", type=TEXT, default="")
@click.option("--on", "day", type=TEXT, default="")
def _assign(call: Call, number: str, body: str, reason: str, day: str) -> None:
    """Propose who should take a case, with reasons; or give it to a body."""
    from models.vocabulary.paper_dates import parse_date
    from services.commands.intake import Held
    from services.commands.proceeding import AssignCase
    from services.queries import assignment, cases

    if (reason or day) and not body:
        raise Misuse("command.only-with", name="--reason" if reason else "--on", other="--to")
    with call.register(write=bool(body)) as database:
        with database.reading() as reading:
            case_id = cases.find(reading, number)
            proposals = assignment.propose(reading, case_id)
        if body:
            chosen = next((one for one in proposals if one.body == body.strip()), None)
            if chosen is None:
                raise Refusal("assignment.unknown-body", field="body", name=body[:60])
            given = AssignCase(
                case_id=case_id,
                body_id=chosen.body_id,
                mediator_ids=tuple(one.id for one in chosen.mediators),
                presiding_id=next((one.id for one in chosen.mediators if one.presides), None),
                on=parse_date(day, database.today) if day else None,
                replace_reason=reason,
                reasons=chosen.kept(),
            )
            try:
                database.run(given)
            except Held as held:
                if held.code != "guard.missing-reason":
                    raise
                raise Stopped(call.word("replacing", number=number)) from held
            proposals = (chosen,)
    value = [_proposal_value(one, call.language) for one in proposals]
    call.say(value, (_proposal_line(one, call.language) for one in proposals))


def _proposal_value(proposal: "Proposal", language: Language) -> dict[str, Any]:
    return {
        "body": proposal.body,
        "kind": proposal.body_kind,
        "mediators": [one.name for one in proposal.mediators],
        "verdict": proposal.verdict.value,
        "reasons": [
            {"factor": one.factor.value, "text": one.text(language), "weight": one.weight}
            for one in proposal.reasons
        ],
        "recusals": [
            {
                "mediator": one.mediator,
                "severity": one.severity.value,
                "text": one.text(language),
            }
            for one in proposal.recusals
        ],
    }


def _proposal_line(proposal: "Proposal", language: Language) -> str:
    comma = "；" if language is Language.CHINESE else "; "
    against = [one.text(language) for one in proposal.recusals]
    said = comma.join([*against, *(one.text(language) for one in proposal.reasons)])
    names = " ".join(one.name for one in proposal.mediators)
    return f"{proposal.verdict.label(language)}  {proposal.body}  {names}  {said}".rstrip()


@command(COMMANDS, "log")
@click.argument("number", type=TEXT)
@click.argument("file", type=PATH)
def _log(call: Call, number: str, file: str) -> None:
    """Put an event of the proceeding on record from JSON; - reads standard input."""
    from services import exchange
    from services.evidence import EvidenceStore
    from services.queries import cases
    from services.queries.whole import whole

    value = exchange.parse(content_of(file, exchange.MOST_BYTES), file)
    exchange.logged(0, value)  # what is wrong with it is said before the register is asked for
    with call.register(write=True) as database:
        with database.reading() as reading:
            case_id = cases.find(reading, number)
        try:
            event = exchange.logged(case_id, value)
            if isinstance(event, exchange.Attachment):
                event = event.taken(EvidenceStore.of(database.folder))
            changes = database.run(event)
        except Refusal as refusal:
            if not refusal.field:
                raise
            raise exchange.Located(refusal, exchange.path_of(refusal.field)) from refusal
        kind = value["type"]
        with database.reading() as reading:
            case = whole(reading, case_id)
            against = _against(reading, case, call.language) if kind in _PLANS else ()
    state = case.line.state
    event_id = changes.made if kind in _OWN_EVENT else _event_of(case, kind)
    said: dict[str, Any] = {"event": event_id, "state": state.value}
    lines = [call.word("logged", number=case.line.number, state=label(state, call.language))]
    if kind == "correction":
        moved = _moved(case, event_id)
        said["changed"] = [
            {"code": one.code, "subject": one.subject, "was": _iso(one.was), "now": _iso(one.now)}
            for one in moved
        ]
        lines += [f"- {one.text(call.language)}" for one in moved]
    if kind in _PLANS:
        said["findings"] = [exchange.finding_value(one, call.language) for one in against]
        lines += [f"- {one.text(call.language)}" for one in against]
    call.say(said, lines)


_PLANS = frozenset({"planned-meeting", "moved-meeting"})
"""What is answered with what speaks against it."""

_OWN_EVENT = frozenset({"correction", "party-correction", "file-note"})
"""What is logged as an event that the command itself names."""


def _moved(case: "CaseWhole", event_id: int | None) -> "tuple[ClockChange, ...]":
    """The deadlines that a correction has moved."""
    from models.vocabulary.corrections import kept_changes

    event = next(one for one in case.events if one.id == event_id)
    return kept_changes(event.facts)


def _against(reading: "Reading", case: "CaseWhole", language: Language) -> tuple[Finding, ...]:
    """What speaks against the meeting that was just planned or moved."""
    from services.queries.meeting_plans import plan_against

    last = next((one for one in reversed(case.events) if one.kind in _PLANS), None)
    plan = next((one for one in case.plans if last and one.id == last.facts["plan"]), None)
    return plan_against(reading, plan, language) if plan is not None else ()


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _event_of(case: "CaseWhole", kind: str) -> int | None:
    """The line of the proceeding that was just written."""
    return next((one.id for one in reversed(case.events) if one.kind == kind), None)


@command(COMMANDS, "advance")
@click.argument("number", type=TEXT)
@click.argument("state", type=Word(CaseState))
@click.option("--set", "pairs", type=TEXT, multiple=True, metavar="FIELD=VALUE")
@click.option("--with", "others", type=TEXT, multiple=True)
def _advance(
    call: Call, number: str, state: CaseState, pairs: tuple[str, ...], others: tuple[str, ...]
) -> None:
    """Take one step of the proceeding, to STATE; a step that lacks something says what."""
    from services.commands.filing import FileTogether
    from services.commands.intake import Held
    from services.commands.proceeding import AdvanceCase
    from services.queries import cases

    draft = _draft(pairs)
    with call.register(write=True) as database:
        with database.reading() as reading:
            (line,) = cases.lines(reading, [cases.find(reading, number)])
            more = tuple(cases.find(reading, one) for one in others)
            if state is CaseState.ARCHIVED and line.kind is CaseKind.DISPUTE:
                draft = {**_counted(reading, (line.id, *more)), **draft}
        if others and state is not CaseState.ARCHIVED:
            raise Refusal("file.only-filed-together", field="with")
        if line.state is state and _asks_only_when(line.state, line.kind, draft):
            since = _reached_on(database, line.id, state, draft)
            told = {"number": number, "state": label(state, call.language), "since": since}
            call.say({"state": state.value, "missing": []}, [call.word("already", **told)])
            return
        step = _step(line.state, state, line.kind, draft)
        asked = {one.name for one in step.fields}
        note = "" if "note" in asked else str(draft.pop("note", ""))
        command_: Command = AdvanceCase(
            case_id=line.id, to=state, code=step.code, draft=draft, note=note
        )
        if others:
            command_ = FileTogether(case_ids=(line.id, *more), draft=draft, note=note)
        if step.code == "register":
            command_ = _registering(database, line.id, draft, note)
        try:
            database.run(command_)
        except Held as held:
            missing = [one for one in held.findings if one.severity is Severity.BLOCK]
            value = {"state": line.state.value, "missing": [one.code for one in missing]}
            call.say(value, [f"- {one.text(call.language)}" for one in missing])
            raise Stopped(_held(call, number, state, missing, asked)) from held
    call.say(
        {"state": step.to_state.value, "missing": []},
        [call.word("advanced", number=number, state=label(step.to_state, call.language))],
    )


def _registering(
    database: "Database", case_id: int, draft: Mapping[str, object], note: str
) -> "Command":
    """The registration of a lead, with what the lead still lacked."""
    from services import exchange
    from services.queries.whole import whole

    with database.reading() as reading:
        case = whole(reading, case_id)
    return exchange.registering(case, draft, note)


def _counted(reading: "Reading", case_ids: tuple[int, ...]) -> dict[str, object]:
    """The pages of the file as it would be bound; nothing for one that must be counted by hand.

    What cannot be bound (a locked PDF) keeps no case from being filed.
    """
    from reports.volumes import page_count

    try:
        return {"pages": page_count(reading, case_ids)}
    except (Refusal, Trouble):
        return {}


def _asks_only_when(state: CaseState, kind: Any, draft: Mapping[str, object]) -> bool:
    """Whether nothing is said of a state the case is in that a step within it would need.

    A log completes a step by itself (``log`` of an agreement makes it agreed): who then takes
    the step by name takes nothing twice.
    """
    from models.vocabulary.proceeding import moves

    within = any(one.from_state is state is one.to_state and kind in one.kinds for one in moves())
    return within and draft.keys() <= _days_of(state)


def _days_of(state: CaseState) -> frozenset[str]:
    """The fields that say when a case came to a state."""
    from models.vocabulary.proceeding import moves

    came = (one for one in moves() if one.to_state is state is not one.from_state)
    return frozenset(one.date_field for one in came)


def _reached_on(
    database: "Database", case_id: int, state: CaseState, draft: Mapping[str, object]
) -> date:
    """The day the case came to the state it is in.

    Raises:
        Refusal: ``command.reached-otherwise``, where another day was typed.
    """
    from models.vocabulary.paper_dates import parse_date
    from services.queries.whole import whole

    with database.reading() as reading:
        case = whole(reading, case_id)
    steps = [one for one in case.events if one.kind == "step"]
    here = list(takewhile(lambda one: one.state is state, reversed(steps)))
    since: date = here[-1].on
    for typed in draft.values():
        if parse_date(str(typed), database.today) != since:
            at = since.isoformat()
            raise Refusal("command.reached-otherwise", number=case.line.number, since=at)
    return since


def _step(origin: CaseState, to: CaseState, kind: Any, draft: Mapping[str, object]) -> Any:
    """The step between two states; of several the one that asks for all that was said."""
    from models.vocabulary.proceeding import move, moves_from

    usual = move(origin, to, kind)
    for one in moves_from(origin, kind):
        names = {field.name for field in one.fields} | {"note"}
        if one.to_state is to and draft.keys() <= names:
            return one
    return usual


def _held(
    call: Call, number: str, state: CaseState, missing: Sequence[Finding], asked: set[str]
) -> str:
    """What is in the way first, and how to say it: by ``--set`` where the step asks for it."""
    first = missing[0]
    name = first.field.partition(".")[0]
    said = first.field if state is CaseState.REGISTERED else name
    return call.word(
        "held" if name in asked or state is CaseState.REGISTERED else "held-unlogged",
        number=number,
        state=label(state, call.language),
        text=first.text(call.language).rstrip("。."),
        count=len(missing),
        field=said,
    )


def _draft(pairs: Sequence[str]) -> dict[str, object]:
    """``FIELD=VALUE`` pairs as a draft: a dotted field stands inside another, JSON is read."""
    draft: dict[str, object] = {}
    for pair in pairs:
        name, equals, typed = pair.partition("=")
        name = name.strip()
        if not equals or not name or not all(name.split(".")):
            raise Refusal("command.set-syntax", pair=pair[:80])
        *outer, last = name.split(".")
        inside: dict[str, object] = draft
        for part in outer:
            found = inside.setdefault(part, {})
            if not isinstance(found, dict):
                raise Refusal("command.set-twice", name=part[:80])
            inside = found
        if last in inside:
            raise Refusal("command.set-twice", name=name[:80])
        inside[last] = _value(typed.strip())
    return draft


def _value(typed: str) -> object:
    """What was typed: JSON where it looks like an object, a list or a quoted text."""
    if not typed.startswith(("{", "[", '"')):
        return typed
    try:
        return json.loads(typed)
    except (ValueError, RecursionError):
        return typed
