"""A clerk at work in a process of its own, to be killed: says each save once it is confirmed.

Run as ``python -m tests.faults.clerk FOLDER SHIFT BODY…``. What the clerk does is the same every
time, so that a test knows what the register must hold after any number of commands.
"""

import sys
from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from services.database import Database
    from services.work import Command
    from tests.builders import Body

STATES = {
    "record": "registered",
    "accept": "accepted",
    "assign": "assigned",
    "meet": "mediating",
    "take the meeting back": "assigned",
    "meet again": "mediating",
    "take the case back": "",
}
"""What the clerk does with a case, and the state it is in afterwards; empty when it is gone."""


def deeds(shift: int) -> Iterator[tuple[str, str]]:
    """What is done to which case, by its title, without end: every third is taken back at once."""
    for ordinal in count(1):
        title = f"第{shift}班第{ordinal}件"
        yield title, "record"
        if ordinal % 3 == 0:
            yield title, "take the case back"
            continue
        for deed in ("accept", "assign", "meet", "take the meeting back", "meet again"):
            yield title, deed


def work(database: "Database", shift: int, body: "Body") -> Iterator[int]:
    """Do one thing after the other; the journal entry of each, once it is confirmed."""
    from models.vocabulary.terms import CaseState
    from services.commands.history import UndoEntry
    from services.commands.intake import RecordCase
    from services.commands.proceeding import AdvanceCase, AssignCase
    from tests import builders

    case = last = 0
    for title, deed in deeds(shift):
        command: Command
        match deed:
            case "record":
                command = RecordCase(draft=builders.intake(title=title))
            case "accept":
                agreed = {"accepted_on": builders.ACCEPTED_ON, "consent": "all"}
                command = AdvanceCase(case_id=case, to=CaseState.ACCEPTED, draft=agreed)
            case "assign":
                command = AssignCase(
                    case_id=case,
                    body_id=body.id,
                    mediator_ids=body.mediators,
                    on=builders.ASSIGNED_ON,
                )
            case "meet" | "meet again":
                command = builders.meeting(case)
            case _:
                command = UndoEntry(entry_id=last)
        changes = database.run(command)
        if deed == "record":
            assert changes.made is not None
            case = changes.made
        assert changes.entry is not None
        last = changes.entry
        yield last


def main(folder: str, shift: int, *body: int) -> None:
    """Open the register and work until killed; ``body`` is its id and those of its mediators."""
    from services.register import open_register
    from tests.builders import Body, Clock

    database = open_register(folder, now=Clock())
    print("open", flush=True)  # noqa: T201 - the pipe to the test
    for entry in work(database, shift, Body(id=body[0], mediators=body[1:])):
        print(entry, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
