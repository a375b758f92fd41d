"""Who of a body is on duty when, and how much of the work each takes."""

from datetime import date

import pytest
import sqlalchemy as sa

from models.vocabulary.duty import DutyTime, read_duty, write_duty
from models.vocabulary.errors import Refusal
from services.commands.bodies import AddBody, AddMediator, ChangeBody, ChangeMember
from services.commands.directory import AddPerson
from services.commands.handover import HandOver
from services.commands.lists import AddEntry
from services.queries import directory
from tests import builders


@pytest.fixture
def studio(register):
    return builders.studio(register).id


def members(register, body):
    with register.reading() as reading:
        return directory.memberships(reading, body)


def rota(register):
    with register.reading() as reading:
        return reading.connection.execute(
            sa.text("SELECT weekday, begins, place, from_on, until_on FROM rota_line ORDER BY id")
        ).all()


def test_duty_times_stand_on_the_rota_and_in_the_directory(register, studio):
    first = members(register, studio)[0]
    register.run(ChangeMember(membership_id=first.id, duty=read_duty("周一上午、周三14:00-17:00")))
    chen, ma = members(register, studio)
    assert write_duty(chen.duty) == "周一 09:00–11:30；周三 14:00–17:00"
    assert ma.duty == ()
    with register.reading() as reading:
        (line,) = (one for one in directory.bodies(reading) if one.id == studio)
    assert line.mediators[0].duty == chen.duty


def test_a_turn_of_the_rota_that_stays_keeps_its_place_and_one_that_goes_is_kept_as_past(
    register, studio, clock
):
    first = members(register, studio)[0]
    turn = {"body_id": studio, "person_id": first.person_id, "ends": "11:30"}
    for weekday in ("1", "2"):
        more = {"weekday": weekday, "begins": "09:00", "place": "5号楼底层"}
        register.run(AddEntry(listed="rota", values={**turn, **more, "from_on": "2026-11-02"}))
    clock.on(date(2026, 11, 26))
    register.run(ChangeMember(membership_id=first.id, duty=read_duty("周二上午；周五")))
    assert [tuple(one) for one in rota(register)] == [
        ("1", "09:00", "5号楼底层", "2026-11-02", "2026-11-25"),
        ("2", "09:00", "5号楼底层", "2026-11-02", None),
        ("5", "", "", "2026-11-26", None),
    ]
    register.run(ChangeMember(membership_id=first.id, duty=()))
    assert members(register, studio)[0].duty == ()
    assert len(rota(register)) == 2  # what was only put down today leaves no trace on the rota


def test_a_patrol_is_no_duty_time_and_is_left_alone(register, studio):
    first = members(register, studio)[0]
    turn = {"body_id": studio, "person_id": first.person_id, "weekday": "5", "task": "patrol"}
    register.run(AddEntry(listed="rota", values=turn))
    assert members(register, studio)[0].duty == ()
    register.run(ChangeMember(membership_id=first.id, duty=()))
    assert [one.until_on for one in rota(register)] == [None]


def test_a_mediator_has_a_limit_of_their_own_or_none(register, studio):
    first = members(register, studio)[0]
    assert first.load_limit is None
    register.run(ChangeMember(membership_id=first.id, load_limit=3, version=first.version))
    assert members(register, studio)[0].load_limit == 3
    register.run(ChangeMember(membership_id=first.id, load_limit=0))
    assert members(register, studio)[0].load_limit is None
    for number in (-1, 100):
        with pytest.raises(Refusal, match=r"directory\.load-limit") as refused:
            register.run(ChangeMember(membership_id=first.id, load_limit=number))
        assert refused.value.field == "load_limit"


def test_what_somebody_else_changed_meanwhile_is_not_written_over(register, studio):
    first = members(register, studio)[0]
    register.run(ChangeMember(membership_id=first.id, full_time=True))
    with pytest.raises(Refusal, match=r"register\.stale|changed"):
        register.run(ChangeMember(membership_id=first.id, load_limit=4, version=first.version))


def test_a_member_who_does_not_mediate_has_duty_times_but_no_limit(register, studio):
    person = builders.run(register, AddPerson(name="翁阿娣"))
    lane = builders.run(register, AddBody(kind="lane", name="南弄坊弄管会"))
    register.run(AddEntry(listed="members", values={"body_id": lane, "person_id": person}))
    (member,) = members(register, lane)
    register.run(ChangeMember(membership_id=member.id, duty=(DutyTime(weekday=1),)))
    assert members(register, lane)[0].duty == (DutyTime(weekday=1),)
    with pytest.raises(Refusal, match=r"directory\.no-mediator"):
        register.run(ChangeMember(membership_id=member.id, load_limit=3))


def test_a_mediator_may_be_engaged_with_a_limit(register, studio):
    engaged = AddMediator(body_ids=(studio,), person=AddPerson(name="沈玉芳"), load_limit=4)
    register.run(engaged)
    assert members(register, studio)[-1].load_limit == 4


def line(register, body):
    with register.reading() as reading:
        return next(one for one in directory.bodies(reading, ended=True) if one.id == body)


def test_a_studio_is_rated_moves_and_ends_once_its_cases_are_handed_over(register):
    body = builders.studio(register)
    studio = body.id
    said = {
        "star": 5,
        "place": "田子坊",
        "sponsor": "志成居民区党总支",
        "specialties": ("noise",),
        "founded_on": date(2009, 5, 8),
    }
    register.run(ChangeBody(body_id=studio, values=said))
    told = line(register, studio)
    assert (told.star, told.place, told.specialties) == (5, "田子坊", ("noise",))
    assert told.sponsor == "志成居民区党总支"
    with pytest.raises(Refusal, match="ends-before-start"):
        register.run(ChangeBody(body_id=studio, values={"ended_on": date(2009, 5, 7)}))
    case_id = builders.assigned_case(register, body)
    ending = ChangeBody(body_id=studio, values={"ended_on": builders.TODAY})
    with pytest.raises(Refusal, match="has-cases"):
        register.run(ending)
    heir = builders.committee(register)
    register.run(
        HandOver(
            mediator_id=body.mediators[0],
            case_ids=(case_id,),
            to_body_id=heir.id,
            to_mediator_id=builders.mediator(register, heir.id),
            reason="工作室撤销",
        )
    )
    register.run(ending)
    assert line(register, studio).ended_on == builders.TODAY


def test_what_cannot_be_of_a_body_is_refused_at_its_field(register, studio):
    child = builders.run(register, AddBody(kind="studio", name="下设", parent_id=studio))
    for field, value, code in (
        ("name", " ", "no-name"),
        ("star", 6, "stars"),
        ("load_limit", 0, "load-limit"),
        ("parent_id", studio, "own-parent"),
        ("parent_id", child, "own-parent"),
    ):
        with pytest.raises(Refusal, match=code) as refused:
            register.run(ChangeBody(body_id=studio, values={field: value}))
        assert refused.value.field == field
