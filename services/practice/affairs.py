"""The invented cases before they are written: who, where, which story, and when each step comes."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from models.vocabulary.intake import PartyDraft, PlaceDraft
from models.vocabulary.terms import CaseKind, PartyRole
from services.practice import stories, timetable
from services.practice.directory import Directory
from services.practice.people import Door, Resident
from services.practice.stories import Story, Tale
from services.practice.timetable import Step

__all__ = ["Affair", "Planner"]

_CHANNELS = {
    "walk-in": 60,
    "initiative": 10,
    "hotline": 12,
    "police": 5,
    "grid": 9,
    "petition-office": 2,
    "court": 2,
}
_MATTER_CHANNELS = {"initiative": 6, "grid": 3, "hotline": 2, "walk-in": 2}
_KINDS = {"dispute": 78, "matter": 14, "lead": 8}


@dataclass(kw_only=True, slots=True)
class Affair:
    """One invented case; what stands last is filled in as it goes its way."""

    kind: CaseKind
    tale: Tale
    place: PlaceDraft
    parties: tuple[PartyDraft, ...]
    steps: tuple[Step, ...]
    source: str
    body: str = ""
    urgency: str = "ordinary"
    category: str = ""
    anonymous: bool = False
    order: str = ""
    unknown: Resident | None = field(default=None, repr=False)
    host: str = field(default="", repr=False)
    case_id: int = 0
    meetings: int = 0

    @property
    def story(self) -> Story:
        """The story it tells."""
        return self.tale.story


class Planner:
    """Draws the invented cases of two years and of the desk today."""

    def __init__(self, directory: Directory, chance: random.Random, anchor: date) -> None:
        self._directory = directory
        self._chance = chance
        self._anchor = anchor
        self._decks: dict[str, list[Any]] = {}

    def affairs(self, count: int) -> Iterator[Affair]:
        """``count`` cases: those on the desk today, and before them the ones of two years.

        Of these some gather in one building, so that there is a hot spot to be found.
        """
        desk = stories.words("desk")["affairs"][:count]
        gathering = self._directory.words["gathering"]
        gathered = gathering["days"][: count - len(desk)]
        earlier = count - len(desk) - len(gathered)
        first = self._anchor - timedelta(days=728)
        span = 728 - 42  # what came in during the last six weeks is the desk's
        for turn in range(earlier):
            part = (turn + self._chance.random()) / earlier
            # The office takes in twice as many cases a week at the end as in the beginning.
            day = first + timedelta(days=int(span * ((1 + 3 * part) ** 0.5 - 1)))
            yield self._drawn(day)
        for ago in gathered:
            yield self._gathered(gathering, self._anchor - timedelta(days=ago))
        for turn, row in enumerate(desk):
            yield self._written(row, turn)

    def _next(self, deck: str, of: tuple[Any, ...]) -> Any:
        """The next card of a shuffled deck, so that everything comes up before anything twice."""
        cards = self._decks.setdefault(deck, [])
        if not cards:
            cards.extend(of)
            self._chance.shuffle(cards)
        return cards.pop()

    def _weighted(self, weights: Mapping[str, int]) -> str:
        return self._chance.choices(list(weights), list(weights.values()))[0]

    def _drawn(self, day: date) -> Affair:
        kind = self._weighted(_KINDS)
        if kind == "lead":
            leads = stories.words("matters")["leads"]
            row = self._next("leads", tuple(range(len(leads))))
            return self._lead(row, self._somewhere(day), day, self._steps_of_lead(day))
        if kind == "matter":
            story = self._next("matters", stories.matters())
            steps = timetable.natural(self._chance, day, story, "handled")
            return self._matter(story, self._somewhere(day), steps, {})
        story = self._next("disputes", stories.disputes())
        fate = self._weighted(timetable.FATES)
        steps = timetable.natural(self._chance, day, story, fate)
        return self._dispute(story, self._somewhere(day), steps, {})

    def _gathered(self, row: Mapping[str, Any], day: date) -> Affair:
        """One of the cases of the same story in the same building."""
        story = next(one for one in stories.disputes() if one.code == row["story"])
        steps = timetable.natural(self._chance, day, story, self._weighted(timetable.FATES))
        unit = self._chance.choice(self._directory.estate(row["estate"])["doors"])
        return self._dispute(story, Door(row["estate"], row["building"], unit), steps, {})

    def _steps_of_lead(self, day: date) -> tuple[Step, ...]:
        story = stories.matters()[0]
        return timetable.natural(self._chance, day, story, "dismissed")

    def _written(self, row: Mapping[str, Any], turn: int) -> Affair:
        steps = timetable.scripted(row["steps"], self._anchor, turn)
        door = Door(*row["place"])
        if "lead" in row:
            return self._lead(row["lead"], door, steps[0].on, steps)
        if "matter" in row:
            story = next(one for one in stories.matters() if one.code == row["matter"])
            return self._matter(story, door, steps, row)
        story = next(one for one in stories.disputes() if one.code == row["story"])
        return self._dispute(story, door, steps, row)

    def _somewhere(self, day: date) -> Door:
        """A door; in the last months a few buildings come up again and again."""
        estates = self._directory.words["estates"]
        estate = self._chance.choices(estates, [one["weight"] for one in estates])[0]
        recent = (self._anchor - day).days <= 120
        weights = [
            1 + (estate["hot"].get(building, 0) if recent else estate["hot"].get(building, 0) // 3)
            for building in estate["buildings"]
        ]
        building = self._chance.choices(estate["buildings"], weights)[0]
        return Door(estate["name"], building, self._chance.choice(estate["doors"]))

    # People

    def _applicant(self, story: Story, door: Door, row: Mapping[str, Any]) -> Resident:
        known = self._directory.known.get(row.get("applicant", ""))
        if known is not None:
            return known
        if story.applicant == "minor":
            return self._directory.invention.resident(door, age=self._chance.randint(7, 13))
        return self._neighbour(door, self._chance.random() < 0.55)

    def _neighbour(self, door: Door, familiar: bool, unlike: str = "") -> Resident:
        """Somebody of the building: one the directory knows, or a new name behind the door."""
        known = self._directory.residents.get((door.estate, door.building), [])
        others = [one for one in known if one.name != unlike]
        if familiar and others:
            return self._chance.choice(others)
        return self._directory.invention.resident(door)

    def _other_door(self, door: Door, row: Mapping[str, Any]) -> Door:
        if "other" in row:
            return Door(door.estate, door.building, row["other"])
        doors = [one for one in self._directory.estate(door.estate)["doors"] if one != door.unit]
        return Door(door.estate, door.building, self._chance.choice(doors))

    def _organisation(self, code: str, role: PartyRole) -> PartyDraft:
        row = next(one for one in self._directory.words["organisations"] if one["code"] == code)
        return PartyDraft(
            role=role,
            organisation=True,
            organisation_id=self._directory.organisations[code],
            name=row["name"],
            representative_name=row["representative"],
            representative_kind="agent",
        )

    # Cases

    def _dispute(
        self, story: Story, door: Door, steps: tuple[Step, ...], row: Mapping[str, Any]
    ) -> Affair:
        company = self._directory.company(door.estate)
        applicant, respondent = PartyRole.APPLICANT, PartyRole.RESPONDENT
        unknown: Resident | None = None
        if story.applicant == "property":
            resident = self._neighbour(door, familiar=True)
            parties = [self._organisation(company, applicant), resident.party(respondent)]
        else:
            resident = self._applicant(story, door, row)
            parties = [self._as_applicant(resident, story)]
            other = self._other_door(resident.door, row)
            if story.respondent == "neighbour":
                parties.append(
                    self._neighbour(other, "other" not in row, resident.name).party(respondent)
                )
            elif story.respondent == "unknown":
                unknown = self._directory.invention.resident(other)
                parties.append(PartyDraft(role=respondent, description=story.described))
            else:
                code = company if story.respondent == "property" else story.respondent
                parties.append(self._organisation(code, respondent))
        if story.third:
            parties.append(self._organisation(company, PartyRole.THIRD_PARTY))
        where = resident.door
        names = {
            "applicant": parties[0].name,
            "respondent": unknown.name if unknown else parties[1].name,
            "other_door": self._other_door(where, row).unit,
        }
        anonymous = bool(row.get("anonymous"))
        if anonymous:
            parties[0] = PartyDraft(role=applicant, description="热线来电人，要求匿名")
            names["applicant"] = "来电人"
        return Affair(
            kind=CaseKind.DISPUTE,
            tale=self._tale(story, where, steps[0].on, names),
            place=PlaceDraft(estate=where.estate, building=where.building, unit=where.unit),
            parties=tuple(parties),
            steps=steps,
            source=row.get("source") or self._weighted(_CHANNELS),
            body=row.get("body", ""),
            urgency=row.get("urgency", "ordinary"),
            category=row.get("category", story.category),
            anonymous=anonymous,
            order=row.get("order", "ordinary"),
            unknown=unknown,
        )

    def _as_applicant(self, resident: Resident, story: Story) -> PartyDraft:
        if story.applicant != "minor":
            return resident.party(PartyRole.APPLICANT)
        parent = self._directory.invention.resident(resident.door, age=self._chance.randint(33, 45))
        return resident.party(
            PartyRole.APPLICANT, representative_name=parent.name, representative_kind="guardian"
        )

    def _matter(
        self, story: Story, door: Door, steps: tuple[Step, ...], row: Mapping[str, Any]
    ) -> Affair:
        source = row.get("source") or self._weighted(_MATTER_CHANNELS)
        speaker = self._neighbour(door, familiar=True) if source == "walk-in" else None
        return Affair(
            kind=CaseKind.GOVERNANCE,
            tale=self._tale(story, door, steps[0].on, {}),
            place=PlaceDraft(estate=door.estate, building=door.building),
            parties=(speaker.party(PartyRole.APPLICANT),) if speaker else (),
            steps=steps,
            source=source,
            body=story.body,
            anonymous=source == "hotline",
            order=row.get("order", "ordinary"),
        )

    def _lead(self, turn: int, door: Door, day: date, steps: tuple[Step, ...]) -> Affair:
        row = stories.words("matters")["leads"][turn]
        story = Story(
            code="lead", topic=row["topic"], title="", facts=row["facts"], requests=(), spots=()
        )
        return Affair(
            kind=CaseKind.DISPUTE,
            tale=self._tale(story, door, day, {}),
            place=PlaceDraft(estate=door.estate, building=door.building),
            parties=(),
            steps=steps,
            source=row["source"],
            anonymous=row["source"] == "hotline",
        )

    def _tale(self, story: Story, door: Door, day: date, names: Mapping[str, str]) -> Tale:
        place = f"{door.estate} {door.building}".strip()
        blanks = {
            "place": place,
            "estate": door.estate,
            "building": door.building or door.estate,
            **names,
        }
        return stories.tell(story, self._chance, day, blanks)
