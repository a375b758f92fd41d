"""Planned meetings in an .ics file: what a calendar needs, and nobody's name unasked."""

from datetime import date

import icalendar
import pytest

from models.vocabulary.errors import Refusal, Trouble
from models.vocabulary.plan_drafts import PlanChange
from reports.calendars import write_calendar
from resources import Language
from services.commands.meeting_plans import CancelPlannedMeeting, MoveMeeting
from services.queries.meeting_calendar import calendar_entries, mediator_named
from tests import builders, builders_meetings

PRIVATE = ("李秀芳", "赵建明", "陈国良", "吴涛", "车位", "错时")


@pytest.fixture
def written(register, tmp_path):
    def write(language=Language.CHINESE, **wanted):
        file = tmp_path / "会.ics"
        with register.reading() as reading:
            entries = calendar_entries(reading, **wanted)
            write_calendar(file, entries, language, reading.now)
        return file.read_bytes().decode()

    return write


def events(text):
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def test_a_meeting_stands_with_number_room_and_time_and_nothing_else(register, written):
    plan = builders_meetings.plan(register, minutes=90, others=("吴涛",))
    text = written(case_id=plan.case_id)
    assert not [word for word in PRIVATE if word in text]
    (event,) = events(text)
    number = builders.read(register, plan.case_id).line.number
    assert str(event["summary"]) == f"调解会 {number}"
    assert str(event["location"]) == builders_meetings.ROOM
    assert event["dtstart"].dt == plan.starts_at
    assert event["dtend"].dt == plan.ends_at
    assert "description" not in event
    assert "\r\n" in text


def test_who_asks_for_it_gets_names_and_purpose(register, written):
    plan = builders_meetings.plan(register, others=("吴涛",))
    (event,) = events(written(case_id=plan.case_id, details=True))
    told = str(event["description"])
    assert (
        "商量错时停放的办法\n调解员：陈国良、马建平\n当事人：李秀芳、赵建明\n参加人：吴涛" in told
    )
    (english,) = events(written(Language.ENGLISH, case_id=plan.case_id))
    assert str(english["summary"]).startswith("Mediation meeting ")


def test_a_moved_meeting_is_the_same_one_and_a_cancelled_one_is_dropped(register, written):
    plan = builders_meetings.plan(register)
    (first,) = events(written(case_id=plan.case_id))
    later = PlanChange(starts_at=builders.at(date(2026, 11, 27), 9))
    register.run(MoveMeeting(plan_id=plan.id, changes=later, reason="调解员有会"))
    (moved,) = events(written(case_id=plan.case_id))
    assert moved["uid"] == first["uid"]
    assert moved["sequence"] > first["sequence"]
    assert moved["dtstart"].dt.day == 27
    register.run(CancelPlannedMeeting(plan_id=plan.id, reason="自行和解"))
    (off,) = events(written(case_id=plan.case_id))
    assert (off["uid"], str(off["status"])) == (first["uid"], "CANCELLED")


def test_a_mediator_gets_the_meetings_that_are_theirs(register, written):
    studio = builders.studio(register)
    plan = builders_meetings.plan(register, builders.assigned_case(register, studio))
    alone = builders.assigned_case(register, studio)
    builders_meetings.plan(register, alone, hour=16, mediator_ids=studio.mediators[1:])
    with register.reading() as reading:
        key = mediator_named(reading, "陈国良")
        with pytest.raises(Refusal, match=r"plan\.no-such-mediator") as refused:
            mediator_named(reading, "无名")
    assert "陈国良、马建平" in refused.value.sentence(Language.CHINESE)
    assert [one["dtstart"].dt for one in events(written(mediator_id=key))] == [plan.starts_at]
    assert len(events(written())) == 2


def test_nothing_planned_another_ending_and_no_folder_are_said(register, written, tmp_path):
    with pytest.raises(Refusal, match=r"plan\.nothing-planned"):
        written()
    builders_meetings.plan(register)
    with register.reading() as reading:
        entries = calendar_entries(reading)
        with pytest.raises(Refusal, match=r"paper\.unknown_ending"):
            write_calendar(tmp_path / "a.txt", entries, Language.CHINESE, reading.now)
        with pytest.raises(Trouble, match=r"paper\.unwritable"):
            write_calendar(tmp_path / "no" / "a.ics", entries, Language.CHINESE, reading.now)
    assert list(tmp_path.glob("*.ics")) == []
