"""From the register to the papers of joint projects."""

from datetime import date, timedelta
from typing import Any

from models.vocabulary.errors import Refusal
from models.vocabulary.masking import KnownName
from models.vocabulary.matching_fit import hours_words
from models.vocabulary.projects import known_entry, project_stage_label
from models.vocabulary.projects_effect import Measure, change_words, verdict_words
from resources import Language, phrase, rules
from services.database import Reading
from services.queries.projects import ProjectWhole, project_whole
from services.queries.projects_effect import IndicatorLine, Recurrence
from services.queries.projects_papers import DocumentLine, PartnerLine
from services.queries.projects_station import (
    ServiceLine,
    TurnLine,
    VolunteerLine,
    roster,
    services_of,
)
from services.sheets.gathering.in_hand import Occasion
from services.sheets.gathering.mentions import mentioned, texts_of
from services.sheets.gathering.people import office_of
from services.sheets.projects import (
    DocumentCatalog,
    DocumentRow,
    DutyDayRow,
    DutyRoster,
    DutyTurnRow,
    EffectRow,
    EffectTable,
    PartnerRow,
    ProjectBrief,
    ServiceRow,
    ShiftRow,
    TaskRow,
    VolunteerCertificate,
    VolunteerList,
    VolunteerRow,
)
from services.sheets.shapes import Sheet

__all__ = ["brief", "certificates", "documents", "duty", "effect", "people_of", "volunteers"]

_ZH = Language.CHINESE


def _head(project: ProjectWhole, occasion: Occasion) -> dict[str, Any]:
    line = project.line
    return {
        "office": office_of(occasion),
        "printed_at": occasion.at,
        "printed_by": occasion.by,
        "number": line.number,
        "title": line.title,
        "place": line.place,
        "lead": line.lead,
        "starts_on": line.starts_on,
        "ends_on": line.ends_on,
        "stage": project_stage_label(line.stage, _ZH),
    }


def _measured(project: ProjectWhole) -> dict[str, Any]:
    named = {
        control: "、".join(one.name for one in project.places if one.control is control)
        for control in (False, True)
    }
    return {
        "rows": tuple(map(_effect, project.indicators)),
        "places": named[False],
        "controls": named[True],
        "recurrence": _recurrence(project.recurrence),
        "appraisal": project.appraisal,
    }


def effect(reading: Reading, project_id: int, occasion: Occasion) -> EffectTable:
    """The figures before and after, each with its period."""
    project = project_whole(reading, project_id)
    return EffectTable(**_head(project, occasion), **_measured(project))


def _figure(one: Measure | None) -> tuple[str, str]:
    if one is None:
        return "", ""
    return str(one.amount), one.span.write() if one.span is not None else ""


def _effect(one: IndicatorLine) -> EffectRow:
    before, before_span = _figure(one.before)
    after, after_span = _figure(one.after)
    return EffectRow(
        name=one.name,
        unit=one.unit,
        definition=one.definition,
        source=phrase("project.from-register", _ZH) if one.counted else one.source,
        before=before,
        after=after,
        target=str(one.target) if one.target is not None else "",
        change=change_words(one.change, one.unit, _ZH),
        verdict=_verdict(one),
        before_span=before_span,
        after_span=after_span,
        before_at=one.before.amount.hundredths if one.before else None,
        after_at=one.after.amount.hundredths if one.after else None,
        target_at=one.target.hundredths if one.target is not None else None,
    )


def _verdict(one: IndicatorLine) -> str:
    if one.verdict is None or one.counts is None:
        return ""
    said = verdict_words(one.verdict, _ZH)
    if one.counts.control_before is None:
        return said
    compared = phrase(
        "project.control-counts",
        _ZH,
        before=one.counts.control_before,
        after=one.counts.control_after,
    )
    return f"{said}；{compared}"


def _recurrence(found: Recurrence | None) -> str:
    if found is None:
        return ""
    code = "recurrence" if found.before is None else "recurrence-beside"
    return phrase(
        f"project.{code}",
        _ZH,
        span=found.span.write(),
        days=found.span.days,
        count=found.count,
        before=found.before or 0,
    )


def brief(reading: Reading, project_id: int, occasion: Occasion) -> ProjectBrief:
    """The project in short."""
    project = project_whole(reading, project_id)
    serving = [one for one in project.volunteers if one.left_on is None]
    return ProjectBrief(
        **_head(project, occasion),
        **_measured(project),
        aim=project.aim,
        partners=tuple(map(_partner, project.partners)),
        tasks=tuple(
            TaskRow(what=one.what, owner=one.owner, due_on=one.due_on, done_on=one.done_on)
            for one in project.tasks
        ),
        cases=len(project.cases),
        volunteers=len(serving),
        minutes=sum(one.minutes for one in project.volunteers),
    )


def _partner(one: PartnerLine) -> PartnerRow:
    code = "unsigned" if one.unsigned else "signed" if one.party else "no-party"
    return PartnerRow(
        name=one.name,
        undertakes=one.undertakes,
        is_lead=one.lead,
        signed=phrase(f"project.party-{code}", _ZH),
    )


def duty(reading: Reading, project_id: int, occasion: Occasion) -> DutyRoster:
    """The roster of this week; before and after the trial, of its first and last week."""
    project = project_whole(reading, project_id)
    first = _week(project.line.starts_on, project.line.ends_on, reading.today)
    return DutyRoster(
        **_head(project, occasion),
        station=project.station,
        station_place=project.station_place,
        shifts=tuple(
            ShiftRow(name=one.name, hours=hours_words(one.begins, one.ends))
            for one in project.shifts
        ),
        days=tuple(
            DutyDayRow(
                day=day.day,
                turns=tuple(
                    tuple(map(_turn, day.turns.get(shift.id, ()))) for shift in project.shifts
                ),
            )
            for day in roster(project.turns, first)
        ),
    )


def _week(starts_on: date | None, ends_on: date | None, today: date) -> date:
    """The Monday of the week that is printed."""
    day = max(today, starts_on) if starts_on is not None else today
    day = min(day, ends_on) if ends_on is not None else day
    return day - timedelta(days=day.weekday())


def _turn(one: TurnLine) -> DutyTurnRow:
    return DutyTurnRow(unit=one.partner, people=one.people, names=one.names)


def documents(reading: Reading, project_id: int, occasion: Occasion) -> DocumentCatalog:
    """The agreements, memoranda and other papers, with who signed."""
    project = project_whole(reading, project_id)
    return DocumentCatalog(
        **_head(project, occasion), rows=tuple(map(_document, project.documents))
    )


def _document(one: DocumentLine) -> DocumentRow:
    return DocumentRow(
        kind=known_entry("documents", one.kind).zh,
        title=one.title,
        signed_on=one.signed_on,
        until_on=one.until_on,
        parties="、".join(party.name for party in one.parties),
        waiting="、".join(one.waiting),
    )


def volunteers(reading: Reading, project_id: int, occasion: Occasion) -> VolunteerList:
    """The volunteers who agreed to be named; of the others only how many and their hours."""
    project = project_whole(reading, project_id)
    named = [one for one in project.volunteers if one.named]
    others = [one for one in project.volunteers if not one.named]
    return VolunteerList(
        **_head(project, occasion),
        team=project.team,
        rows=tuple(
            VolunteerRow(
                name=one.name,
                identity=one.identity,
                skills=one.skills,
                minutes=one.minutes,
                times=one.times,
                honours=one.honours,
            )
            for one in named
        ),
        unnamed=len(others),
        unnamed_minutes=sum(one.minutes for one in others),
        source=str(rules("projects")["volunteer_source"]),
    )


def certificates(
    reading: Reading, project_id: int, volunteer_id: int, occasion: Occasion
) -> tuple[VolunteerCertificate, ...]:
    """One for the volunteer, or with 0 for every one with something on record.

    A certificate goes to the volunteer, so that it takes no consent to be named (上海市志愿服务条例
    12, 21).

    Raises:
        Refusal: nothing is on record that could be certified.
    """
    project = project_whole(reading, project_id)
    chosen = [one for one in project.volunteers if volunteer_id in {0, one.id}]
    made = [(one, services_of(reading, one.id)[::-1]) for one in chosen]
    found = tuple(
        _certificate(project, one, services, occasion) for one, services in made if services
    )
    if not found:
        raise Refusal("paper.no_service", project=project.line.title)
    return found


def _certificate(
    project: ProjectWhole,
    one: VolunteerLine,
    services: tuple[ServiceLine, ...],
    occasion: Occasion,
) -> VolunteerCertificate:
    done, taught, honours = (
        [line for line in services if line.kind == kind]
        for kind in ("activity", "training", "honour")
    )
    served = [line.on for line in services if line.kind != "honour"]
    return VolunteerCertificate(
        **_head(project, occasion),
        team=project.team,
        name=one.name,
        identity=one.identity,
        rows=tuple(map(_service, services)),
        first_on=min(served, default=None),
        last_on=max(served, default=None),
        times=len(done),
        minutes=sum(line.minutes for line in done),
        trainings=len(taught),
        training_minutes=sum(line.minutes for line in taught),
        honours=len(honours),
        source=str(rules("projects")["certificate_source"]),
    )


def _service(one: ServiceLine) -> ServiceRow:
    return ServiceRow(
        on=one.on,
        kind=known_entry("services", one.kind).zh,
        what=one.what,
        minutes=one.minutes,
        appraisal=one.appraisal,
    )


def people_of(reading: Reading, sheet: Sheet) -> tuple[KnownName, ...]:
    """Whom masking must know: everybody of the directory who is named in a text."""
    return tuple(mentioned(reading, texts_of(sheet), set()))
