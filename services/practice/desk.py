"""The invented desk: takes each act of a timetable to the command that it is."""

import random
from collections.abc import Callable, Mapping
from datetime import date

from models.vocabulary.terms import CaseState
from services.commands.proceeding import AdvanceCase
from services.database import Database
from services.practice.affairs import Affair
from services.practice.directory import Directory
from services.practice.hearings import Hearings
from services.practice.stories import words
from services.practice.timetable import Step, day_of
from services.work import Command

__all__ = ["Desk", "act"]

_Act = Callable[["Desk", Affair, Step], None]
_ACTS: dict[str, _Act] = {}


def act(name: str) -> Callable[[_Act], _Act]:
    """Register a function as what the desk does at an act of that name."""

    def register(function: _Act) -> _Act:
        _ACTS[name] = function
        return function

    return register


class Desk:
    """Carries the steps of the invented cases out, one ordinary command after the other."""

    def __init__(
        self, database: Database, directory: Directory, chance: random.Random, anchor: date
    ) -> None:
        self.database = database
        self.directory = directory
        self.chance = chance
        self.anchor = anchor
        self.hearings = Hearings(
            words("meetings"),
            {one["code"]: one for one in directory.words["bodies"]},
            directory.words["desk_name"],
            self.run,
            anchor,
        )

    def carry_out(self, affair: Affair, step: Step) -> None:
        """Do one step of a case."""
        _ACTS[step.act](self, affair, step)

    def run(self, command: Command) -> None:
        """Run a command."""
        self.database.run(command)

    def advance(
        self,
        affair: Affair,
        draft: Mapping[str, object],
        *,
        to: CaseState | None = None,
        code: str = "",
    ) -> None:
        """Take a step of the proceeding."""
        self.run(AdvanceCase(case_id=affair.case_id, to=to, code=code, draft=draft))

    def day(self, offset: str) -> date:
        """The day an offset of the desk's list means."""
        return day_of(offset, self.anchor)
