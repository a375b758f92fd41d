"""联合整治 on the practice estate: one project around a hospital, measured and to be appraised.

Written once the two years have gone by, each step under its own day.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from models.records.cases import Case
from models.records.places import Estate
from services.commands.body_meetings import AddAction, ChangeAction
from services.commands.projects import AdvanceProject, ChangeProject, OpenProject, Place
from services.commands.projects_effect import (
    LogService,
    PutValue,
    SaveIndicator,
    SaveVolunteer,
)
from services.commands.projects_parts import SaveDocument, SaveDuty, SavePartner, SaveShift
from services.database import Database
from services.work import Command

__all__ = ["clear_up"]

_YEARS_OF_A_PUPIL = 15


def clear_up(
    database: Database, words: Mapping[str, Any], make: Callable[[Command], int], anchor: date
) -> None:
    """Put the projects of ``words`` down; days are counted back from ``anchor``."""
    for row in words["projects"]:
        _Project(database, row, make, anchor).put_down()


class _Project:
    """One project, part by part."""

    def __init__(
        self,
        database: Database,
        row: Mapping[str, Any],
        make: Callable[[Command], int],
        anchor: date,
    ) -> None:
        self._database = database
        self._row = row
        self._make = make
        self._anchor = anchor
        self._id = 0
        self._partners: list[int] = []

    def _day(self, back: int) -> date:
        return self._anchor - timedelta(days=back)

    def put_down(self) -> None:
        """The project as far as its words go."""
        row = self._row
        self._open()
        self._partners = [
            self._make(SavePartner(project_id=self._id, values=one)) for one in row["partners"]
        ]
        for one in row["documents"]:
            self._sign(one)
        self._make(
            ChangeProject(
                project_id=self._id,
                values={name: row[name] for name in ("station", "station_place", "team")},
            )
        )
        self._staff()
        self._make(AdvanceProject(project_id=self._id, move="begin", on=self._day(row["begun"])))
        self._help()
        for one in row["indicators"]:
            self._measure(one)
        for one in row["tasks"]:
            self._give(one)
        step = AdvanceProject(project_id=self._id, move="appraise", on=self._day(row["appraised"]))
        self._make(step)

    def _open(self) -> None:
        row = self._row
        with self._database.reading() as reading:
            rows = reading.connection.execute(sa.select(Estate.name, Estate.id)).all()
            estates = {one.name: one.id for one in rows}
            found = reading.connection.scalars(
                sa.select(Case.id)
                .where(
                    Case.topic == row["topic"],
                    Case.estate_id.in_([estates[name] for name in row["places"]]),
                    Case.registered_on <= self._day(row["opened"]),
                )
                .order_by(Case.registered_on.desc(), Case.id.desc())
                .limit(row["cases"])
            ).all()
        self._id = self._make(
            OpenProject(
                **{name: row[name] for name in ("title", "place", "aim", "topic")},
                case_ids=tuple(sorted(found)),
                places=(
                    *(Place(estate_id=estates[name]) for name in row["places"]),
                    *(Place(estate_id=estates[name], control=True) for name in row["controls"]),
                ),
                starts_on=self._day(row["starts"]),
                ends_on=self._day(row["ends"]),
                opened_on=self._day(row["opened"]),
            )
        )

    def _sign(self, one: Mapping[str, Any]) -> None:
        values = {name: one[name] for name in ("kind", "title", "summary") if name in one}
        for name, column in (("signed", "signed_on"), ("until", "until_on")):
            if name in one:
                values[column] = self._day(one[name])
        chosen = one.get("parties", range(len(self._partners)))
        parties = tuple(self._partners[place] for place in chosen)
        self._make(SaveDocument(project_id=self._id, values=values, parties=parties))

    def _staff(self) -> None:
        shifts = [
            self._make(SaveShift(project_id=self._id, values=one)) for one in self._row["shifts"]
        ]
        for one in self._row["duties"]:
            values = {
                "shift_id": shifts[one["shift"]],
                "partner_id": self._partners[one["partner"]],
                "people": one["people"],
                "weekdays": tuple(one.get("weekdays", ())),
            }
            self._make(SaveDuty(project_id=self._id, values=values))

    def _help(self) -> None:
        team = [self._volunteer(one) for one in self._row["volunteers"]]
        for one in self._row["services"]:
            self._make(
                LogService(
                    volunteer_ids=tuple(team[place] for place in one["volunteers"]),
                    what=one["what"],
                    kind=one.get("kind", "activity"),
                    on=self._day(one["on"]),
                    minutes=one["minutes"],
                )
            )

    def _volunteer(self, one: Mapping[str, Any]) -> int:
        joined = self._day(self._row["starts"])
        values: dict[str, Any] = {
            **{name: one[name] for name in ("name", "identity", "skills")},
            "joined_on": joined,
        }
        if "consent" in one:
            values["consent_on"] = self._day(one["consent"])
        if one.get("minor"):
            values["birth_on"] = date(joined.year - _YEARS_OF_A_PUPIL, 3, 12)
            values |= {"guardian": one["guardian"], "guardian_consent_on": joined}
        else:
            values["birth_on"] = date.fromisoformat(one["born"])
        return self._make(SaveVolunteer(project_id=self._id, values=values))

    def _measure(self, one: Mapping[str, Any]) -> None:
        values = {name: value for name, value in one.items() if name not in {"before", "after"}}
        made = self._make(SaveIndicator(project_id=self._id, values=values))
        first, last = self._day(self._row["starts"]), self._day(self._row["ends"])
        days = (last - first).days + 1
        spans = {
            "before": (first - timedelta(days=days), first - timedelta(days=1)),
            "after": (first, last),
        }
        for phase, (begin, end) in spans.items():
            if phase in one:
                self._make(
                    PutValue(
                        indicator_id=made,
                        phase=phase,
                        amount=one[phase],
                        from_on=begin,
                        until_on=end,
                    )
                )

    def _give(self, one: Mapping[str, Any]) -> None:
        item = self._make(
            AddAction(
                project_id=self._id,
                what=one["what"],
                owner=one["owner"],
                due_on=self._day(one["due"]),
            )
        )
        if "done" in one:
            values = {"done_on": self._day(one["done"]), "result": one["result"]}
            self._make(ChangeAction(action_id=item, values=values))
