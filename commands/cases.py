"""Commands about cases: taken in, listed, shown whole."""

from collections.abc import Iterator
from typing import Any

import click

from commands.call import PATH, TEXT, Call, Whole, command
from commands.root import COMMANDS
from commands.streams import content_of
from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Severity
from models.vocabulary.terms import label
from resources import Language, phrase

__all__: list[str] = []


@command(COMMANDS, "record")
@click.argument("file", type=PATH)
def _record(call: Call, file: str) -> None:
    """Take in cases from JSON, all of them or none; - reads standard input."""
    from services import exchange
    from services.commands.intake import RecordCase, RecordCases
    from services.queries import cases

    value = exchange.parse(content_of(file, exchange.MOST_BYTES), file)
    drafts = exchange.intake_drafts(value)
    alone = not isinstance(value, list)
    with call.register(write=True) as database:
        made = RecordCase(draft=drafts[0]) if alone else RecordCases(drafts=drafts)
        try:
            changes = database.run(made)
        except Refusal as refusal:
            raise exchange.Located(refusal, exchange.path_of(refusal.field)) from refusal
        with database.reading() as reading:
            lines = cases.lines(reading, sorted(changes.of("case")))
    numbers = [line.number for line in lines]
    call.say(
        [{"number": number} for number in numbers],
        (call.word("recorded", number=number) for number in numbers),
    )


@command(COMMANDS, "cases")
@click.argument("query", type=TEXT, default="")
@click.option("--limit", type=Whole(1, 1_000_000), default=50)
def _cases(call: Call, query: str, limit: int) -> None:
    """List cases; QUERY is what one types in the search box."""
    from services.queries import cases

    with call.register() as database, database.reading() as reading:
        found = cases.page(reading, text=query, limit=limit)
    value = [
        {
            "number": line.number,
            "title": line.title,
            "topic": line.topic,
            "category": line.category,
            "state": line.state.value,
            "place": line.place,
            "deadline": line.due_on.isoformat() if line.due_on else None,
            "parties": line.parties,
            "handler": line.handler,
        }
        for line in found
    ]
    call.say(
        value,
        (f"{line.number}  {label(line.state, call.language)}  {line.title}" for line in found),
    )


@command(COMMANDS, "show")
@click.argument("number", type=TEXT)
def _show(call: Call, number: str) -> None:
    """Show one case whole."""
    from services import exchange
    from services.queries import cases, whole

    with call.register() as database, database.reading() as reading:
        case = whole.whole(reading, cases.find(reading, number))
        today = reading.today
    value = exchange.case_value(case, call.language)
    lines = [f"{case.line.number}  {label(case.line.state, call.language)}  {case.line.title}"]
    lines += _told(value, call.language)
    lines += (
        f"{clock.label(call.language)}  {clock.due}  {clock.words(today, call.language)}"
        for clock in case.next_step.clocks
        if clock.due is not None
    )
    lines += _next(value)
    call.say(value, lines)


def _told(value: dict[str, Any], language: Language) -> Iterator[str]:
    """What a person wants to see of a case first, line by line."""
    place = " ".join(part for part in value["place"].values() if part)
    yield from (line for line in (place, value["facts"]) if line)
    for party in value["parties"]:
        name = party["name"] or party["description"]
        yield f"- {name} {party['phone']}".rstrip()
    for event in value["events"]:
        yield f"{event['on']}  {_happened(event, language)}  {event['by']}"


def _next(value: dict[str, Any]) -> Iterator[str]:
    """What comes next, and what stands in its way."""
    yield f"→ {value['next_step']['text']}"
    for finding in value["findings"]:
        mark = "!" if finding["severity"] == "block" else "·"
        yield f"  {mark} {finding['text']}"


def _happened(event: dict[str, Any], language: Language) -> str:
    """An event in words; of a step which one, of an application to the court how it went."""
    kind, step = event["kind"], event["facts"].get("step")
    if kind == "step":
        return phrase(f"course.step-{step or event['state']}", language)
    if kind in _EVENTS:
        return phrase(f"command.event-{kind}", language)
    try:
        return phrase(f"course.step-{f'court-{step}' if kind == 'judicial' else kind}", language)
    except KeyError:
        return phrase("course.step-note", language)


_EVENTS = frozenset(
    {"meeting", "contact", "agreement", "lock", "signature", "mediator-signature", "seal"}
)
"""What the timeline words together with its particulars, and a line here in one word."""


@command(COMMANDS, "check-file")
@click.argument("number", type=TEXT)
def _check_file(call: Call, number: str) -> None:
    """Say what the case file still lacks, and what comes first."""
    from services import file_facts
    from services.exchange.cases import finding_value
    from services.queries import cases, office, whole

    with call.register() as database, database.reading() as reading:
        case = whole.whole(reading, cases.find(reading, number))
        checked = file_facts.check_of(case, office.office(reading).file_profile)
    findings = checked.findings
    value = [finding_value(one, call.language) for one in findings]
    lines = [phrase("file.score", call.language, score=checked.score)]
    lines += [_MARKS[one.severity] + one.text(call.language) for one in findings]
    if not findings:
        lines.append(phrase("file.sound", call.language))
    call.say(value, lines)


_MARKS = {Severity.BLOCK: "  ! ", Severity.WARN: "  · ", Severity.INFO: "    "}
