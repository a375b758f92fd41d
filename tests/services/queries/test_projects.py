"""Joint projects as their page reads them: figures, counts, links both ways, what is due."""

from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from models.records.cases import Case
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import PlaceDraft
from models.vocabulary.projects import ProjectStage
from models.vocabulary.projects_effect import Span, Verdict
from services.commands.projects import LinkCasesToProject, Place, UnlinkCaseFromProject
from services.commands.projects_parts import RemoveFromProject, SaveDocument, SignDocument
from services.queries.projects import (
    due,
    found,
    open_count,
    project_lines,
    projects_of_case,
    projects_of_topic,
)
from services.queries.projects_station import roster
from tests import builders, builders_projects, builders_topics

DAY = timedelta(days=1)


def read(register, project):
    """The project as its page reads it."""
    return builders_projects.read(register, project)


def cases(register, topic, days, *, estate="梧桐里", building="9号楼"):
    """One case registered on each of the days."""
    place = PlaceDraft(estate=estate, building=building)
    return [
        builders.case(
            register,
            topic=topic,
            title=f"{estate} {on}",
            place=place,
            occurred_on=on,
            registered_on=on,
        )
        for on in days
    ]


def estate_of(register, case_id):
    with register.reading() as reading:
        return builders.estate_of(reading, case_id)


def test_the_figures_of_the_trial_quarter(register):
    whole = read(register, builders_projects.at_work(register))
    assert whole.line.stage is ProjectStage.TRIAL
    assert whole.line.lead == "江畔路街道"
    stalls, persons, complaints = whole.indicators
    assert (str(stalls.after.amount), str(persons.after.amount)) == ("420+", "58")
    assert (stalls.change.code, stalls.on_target) == ("no-before", True)
    assert persons.on_target is None
    assert (complaints.change.tenths, complaints.change.better) == (-1000, True)
    assert complaints.after.span == Span(builders_projects.STARTS_ON, builders_projects.ENDS_ON)


def test_the_newest_figure_of_a_phase_stands_and_the_others_stay(register):
    made = builders_projects.indicator(register, builders_projects.project(register))
    for first, last, amount in (("08-01", "08-31", "9"), ("10-01", "10-31", "0")):
        builders_projects.value(
            register,
            made,
            "after",
            amount,
            from_on=date.fromisoformat(f"2026-{first}"),
            until_on=date.fromisoformat(f"2026-{last}"),
        )
    (line,) = read(register, 1).indicators
    assert str(line.after.amount) == "0"
    assert [str(one.amount) for one in line.values] == ["0", "9"]


def test_cases_are_counted_in_equal_periods_beside_a_comparable_estate(register):
    start, end = builders_projects.STARTS_ON, builders_projects.ENDS_ON
    here = cases(register, "noise", [start - one * DAY for one in range(1, 11)])
    cases(register, "noise", [start])
    cases(register, "pets", [start - DAY])  # of another kind
    cases(register, "noise", [start - 200 * DAY])  # before both periods
    days = [start + one * 12 * DAY for one in range(-6, 7)]
    there = cases(register, "noise", days, estate="润和公寓", building="3号楼")
    places = (
        Place(estate_id=estate_of(register, here[0])),
        Place(estate_id=estate_of(register, there[0]), control=True),
    )
    project = builders_projects.project(register, places=places)
    builders_projects.indicator(register, project, name="噪音新案", counted="noise", target="")
    (line,) = read(register, project).indicators
    counts = line.counts
    assert (counts.before, counts.after) == (10, 1)
    assert (counts.control_before, counts.control_after) == (6, 7)
    assert line.verdict is Verdict.FEWER_THAN_CONTROL
    assert line.after.span == Span(start, end)
    assert line.before.span.last == start - DAY


def test_a_building_alone_can_be_the_place(register):
    start = builders_projects.STARTS_ON
    made = cases(register, "noise", [start - DAY])
    cases(register, "noise", [start - DAY], building="12号楼")
    with register.reading() as reading:
        building = reading.connection.scalar(sa.select(Case.building_id).where(Case.id == made[0]))
    estate = estate_of(register, made[0])
    places = (Place(estate_id=estate, building_id=building),)
    project = builders_projects.project(register, places=places)
    builders_projects.indicator(register, project, counted="noise", target="")
    whole = read(register, project)
    assert whole.places[0].name == "梧桐里 9号楼"
    assert whole.indicators[0].counts.before == 1
    assert whole.indicators[0].verdict is Verdict.TOO_FEW
    with pytest.raises(Refusal, match="place-there"):
        builders_projects.project(register, places=(*places, Place(estate_id=estate)))


def test_what_comes_again_after_the_end_is_counted_and_linked_both_ways(register):
    start, end = builders_projects.STARTS_ON, builders_projects.ENDS_ON
    before = cases(register, "noise", [start - DAY, start - 40 * DAY])
    again = cases(register, "noise", [end + 5 * DAY, end + 9 * DAY])
    places = (Place(estate_id=estate_of(register, before[0])),)
    project = builders_projects.project(register, case_ids=(before[0],), places=places)
    whole = read(register, project)
    assert [one.id for one in whole.cases] == [before[0]]
    assert whole.again == tuple(again)
    assert (whole.recurrence.count, whole.recurrence.before) == (2, 1)  # 25 days each
    register.run(LinkCasesToProject(project_id=project, case_ids=(again[0],), after=True))
    whole = read(register, project)
    assert [one.id for one in whole.cases_after] == [again[0]]
    assert whole.again == (again[1],)
    with register.reading() as reading:
        assert [one.after for one in projects_of_case(reading, before[0])] == [False]
        assert [one.after for one in projects_of_case(reading, again[0])] == [True]
    register.run(UnlinkCaseFromProject(project_id=project, case_id=again[0]))
    with register.reading() as reading:
        assert projects_of_case(reading, again[0]) == ()


def test_a_topic_shows_its_project_and_the_project_its_topic(register):
    topic = builders_topics.topic(register)
    project = builders_projects.project(register, topic_id=topic)
    with register.reading() as reading:
        assert [one.id for one in projects_of_topic(reading, topic)] == [project]
    whole = read(register, project)
    assert (whole.topic_id, whole.topic_title) == (topic, "夜间停车位错时共享")


def test_a_document_waits_for_its_last_party(register):
    project = builders_projects.project(register)
    street = builders_projects.partner(register, project, "江畔路街道")
    police = builders_projects.partner(register, project, "交警三中队")
    made = builders_projects.document(register, project, (street, police), signed_on=None)
    register.run(SignDocument(document_id=made, partner_ids=(street,)))
    whole = read(register, project)
    assert whole.documents[0].waiting == ("交警三中队",)
    assert whole.documents[0].signed_on is None
    assert [one.unsigned for one in whole.partners] == [(), ("共建协议",)]
    with pytest.raises(Refusal, match="party-has-signed"):
        register.run(
            SaveDocument(project_id=project, document_id=made, values={}, parties=(police,))
        )
    register.run(SignDocument(document_id=made))
    (paper,) = read(register, project).documents
    assert paper.signed_on == builders.TODAY
    with pytest.raises(Refusal, match="partner-in-use"):
        register.run(RemoveFromProject(part="partner", part_id=street))


def test_the_roster_of_a_week(register):
    project = builders_projects.project(register)
    unit = builders_projects.partner(register, project)
    early = builders_projects.shift(register, project)
    builders_projects.duty(register, project, early, unit)
    builders_projects.duty(
        register, project, early, unit, weekdays=(6,), people=1, until_on=date(2026, 8, 31)
    )
    turns = read(register, project).turns
    week = roster(turns, date(2026, 8, 3))
    assert [sum(one.people for one in day.turns.get(early, ())) for day in week] == [
        *(2, 2, 2, 2, 2, 1, 0),
    ]
    assert not roster(turns, date(2026, 9, 5), 1)[0].turns


def test_a_minor_serves_with_a_guardian_who_agreed(register):
    project = builders_projects.project(register)
    young: dict[str, Any] = {"name": "陆小禾", "birth_on": date(2010, 5, 1)}
    with pytest.raises(Refusal, match="no-guardian"):
        builders_projects.volunteer(register, project, **young)
    with pytest.raises(Refusal, match="no-guardian-consent"):
        builders_projects.volunteer(register, project, guardian="陆勇", **young)
    made = builders_projects.volunteer(
        register, project, guardian="陆勇", guardian_consent_on=builders.TODAY, **young
    )
    builders_projects.volunteer(register, project, "何平", consent_on=None)
    builders_projects.service(register, made)
    builders_projects.service(register, made, kind="honour", what="月度之星", minutes=0)
    first, second = read(register, project).volunteers
    assert (first.minor, first.named, second.named) == (True, True, False)
    assert (first.minutes, first.times, first.honours) == (180, 1, 1)
    with pytest.raises(Refusal, match="not-serving"):
        builders_projects.service(register, made, on=builders_projects.STARTS_ON - DAY)
    with pytest.raises(Refusal, match="volunteer-in-use"):
        register.run(RemoveFromProject(part="volunteer", part_id=made))


def test_the_steps_keep_their_guards_and_their_days(register):
    project = builders_projects.project(register)
    with pytest.raises(Refusal, match="no-partners"):
        builders_projects.advance(register, project, "begin")
    made = builders_projects.at_work(register)
    with pytest.raises(Refusal, match="before-last"):
        builders_projects.advance(register, made, "appraise", date(2026, 7, 30))
    builders_projects.advance(register, made, "appraise", date(2026, 11, 2))
    with pytest.raises(Refusal, match="no-appraisal"):
        builders_projects.advance(register, made, "finish", date(2026, 11, 2))
    builders_projects.say(register, made, appraisal="投诉归零。")
    builders_projects.advance(register, made, "finish", date(2026, 11, 20))
    with pytest.raises(Refusal, match=r"project\.over"):
        builders_projects.partner(register, made, "派出所")
    with register.reading() as reading:
        assert [one.stage for one in project_lines(reading)] == [
            ProjectStage.PREPARING,
            ProjectStage.DONE,
        ]
        assert open_count(reading) == 1


def test_tasks_and_ends_are_waited_for(register, clock):
    project = builders_projects.at_work(register)
    clock.on(date(2026, 10, 30))
    with register.reading() as reading:
        waits = due(reading)
        (line,) = project_lines(reading, "城管")
    assert [(one.what, one.owner, one.clock.code) for one in waits] == [
        ("", "江畔路街道", "project-end"),
        ("北侧接送临停 8 位划线", "交警三中队", "action"),
    ]
    assert line.clock is not None
    assert line.clock.due == builders_projects.ENDS_ON
    assert waits[0].project_id == project


def test_search_finds_title_number_and_unit(register):
    builders_projects.at_work(register)
    with register.reading() as reading:
        for text in ("医院", "J2026-01", "交警 东门"):
            assert [one.title for one in found(reading, text, 5)] == ["仁和医院周边环境整治"]
        assert found(reading, "菜场", 5) == found(reading, " ", 5) == ()


def test_a_list_of_any_length_asks_as_many_statements(register):
    def asked():
        with register.reading() as reading:
            seen = []
            sa.event.listen(reading.connection, "before_cursor_execute", lambda *_: seen.append(1))
            project_lines(reading)
            return len(seen)

    builders_projects.at_work(register)
    once = asked()
    builders_projects.project(register)
    builders_projects.at_work(register)
    assert asked() == once
