"""Every declared list: its rows made, found, changed and taken back; what falls due of them."""

import shutil
from datetime import date, timedelta

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.lists import FieldType, declared, declared_list
from models.vocabulary.terms import Sex
from resources import Language
from services import register as registers
from services.commands.bodies import AddBody
from services.commands.directory import ChangePerson
from services.commands.history import UndoEntry
from services.commands.lists import AddEntry, ChangeEntry, RemoveEntry
from services.queries import directory, lists
from services.queries.lists_totals import totals
from services.sheets.gathering.in_hand import Occasion
from services.sheets.gathering.lists import table_of
from tests import builders, builders_directory, builders_lists
from tests.builders_lists import entry, read, read_all
from tests.conftest import Uids

ZH = Language.CHINESE
EVERY = pytest.mark.parametrize("listed", declared(), ids=lambda one: one.code)


@pytest.fixture(scope="module")
def kept(register_template, tmp_path_factory):
    """A register with every list of the practice estate; a test leaves it as it was."""
    folder = tmp_path_factory.mktemp("lists") / "register"
    shutil.copytree(register_template, folder)
    database = registers.open_register(folder, now=builders.Clock(), new_uid=Uids())
    made = builders_lists.practice(database)
    yield database, made
    database.close()


# Every list


@EVERY
def test_its_rows_are_read_with_their_names(kept, listed):
    database, made = kept
    rows = read_all(database, listed.code, over=True)
    assert {one.id for one in rows} == set(made[listed.code])
    for row in rows:
        assert row.title(ZH)
        for field in listed.fields:
            if field.type.is_reference and row.values[field.code] is not None:
                assert row.names[field.code]


@EVERY
def test_a_row_is_found_by_what_it_is_called_and_not_by_another_word(kept, listed):
    database, made = kept
    row = read(database, listed.code, made[listed.code][0])
    known = next(one for one in listed.searched if row.word(one, ZH))
    word = row.word(known, ZH).split()[-1]
    assert row.id in {one.id for one in read_all(database, listed.code, word, over=True)}
    assert read_all(database, listed.code, f"{word} 鸵鸟", over=True) == ()


@EVERY
def test_a_row_is_changed_and_the_change_taken_back(kept, listed):
    database, made = kept
    key = made[listed.code][0]
    before = read(database, listed.code, key)
    done = database.run(
        ChangeEntry(
            listed=listed.code, entry_id=key, values={"note": "补记一笔"}, version=before.version
        )
    )
    assert read(database, listed.code, key).values["note"] == "补记一笔"
    with database.reading() as reading:
        assert lists.history(reading, listed.code, key)[0].label == "history.change-entry"
    database.run(UndoEntry(entry_id=done.entry))
    after = read(database, listed.code, key)
    assert after.values == before.values


@EVERY
def test_a_row_without_what_it_must_have_is_refused_at_the_field(kept, listed):
    database, _ = kept
    needed = [one for one in listed.fields if one.required and not one.usual]
    with pytest.raises(Refusal) as refused:
        database.run(AddEntry(listed=listed.code, values={}))
    assert refused.value.code == "lists.missing"
    assert refused.value.field == needed[0].code


@EVERY
def test_its_reminders_end_when_the_row_is_done_with(kept, listed):
    database, made = kept
    rows = [read(database, listed.code, key) for key in made[listed.code]]
    assert all(not one.dues for one in rows if one.over)
    assert not listed.due or any(one.dues for one in rows), "no row shows the reminder"


# All together


def test_what_is_late_or_near_comes_from_all_lists_the_first_day_first(kept):
    database, _ = kept
    with database.reading() as reading:
        found = lists.due(reading)
        assert lists.due_count(reading) <= len(found)
        assert lists.due(reading, limit=3) == found[:3]
    assert [one.due_on for one in found] == sorted(one.due_on for one in found)
    told = {one.title(ZH): one for one in found}
    posting = told["公告决定：润和公寓业委会 2026-11-23"]
    assert posting.due_on == builders.TODAY + timedelta(days=1)
    assert "第26条" in posting.source
    assert told["报告换届：梧桐里业委会 第3届"].start == date(2026, 12, 10)
    assert "任期届满：江畔新苑业委会 第1届" in told  # an old term is late until it is succeeded
    assert not any("钱怀德" in one for one in told)


def test_the_search_of_everything_finds_rows_by_words_and_initials(kept):
    database, _ = kept
    with database.reading() as reading:
        by_word = lists.found(reading, "停车", 8)
        assert {one.listed.code for one in by_word} >= {"owners-meetings", "public-meetings"}
        assert lists.found(reading, "qhd", 8)[0].text == "梧桐里业委会 第3届"
        assert (
            len([one for one in lists.found(reading, "梧桐里", 20) if "成员" in one.listed.zh]) == 3
        )
        assert lists.found(reading, " ", 8) == ()


def test_each_list_counts_what_is_running(kept):
    database, made = kept
    with database.reading() as reading:
        counts = lists.open_counts(reading)
    assert counts["members"] == 10
    assert counts["place-problems"] == len(made["place-problems"]) - 1


def test_a_list_asks_a_fixed_number_of_statements(kept, queries):
    database, _ = kept
    with queries(database) as asked, database.reading() as reading:
        lists.entries(reading, "contact-duties")
    few = len(asked)
    with queries(database) as asked, database.reading() as reading:
        lists.entries(reading, "contact-duties", over=True)
    assert len(asked) == few <= 9


# Single rules


def test_a_name_new_to_the_directory_is_put_into_it_and_a_known_one_is_kept(register):
    builders.person(register, "钱文斌")
    first = entry(
        register, "members", body_id="润和公寓业委会调解工作室", person_id="钱文斌", role="委员"
    )
    entry(register, "members", body_id="润和公寓业委会调解工作室", person_id="倪小梅")
    with register.reading() as reading:
        assert len(directory.people(reading, "钱文斌")) == 1
        assert directory.people(reading, "倪小梅")
        (body,) = directory.bodies(reading)
    assert body.kind == "studio"
    assert read(register, "members", first).names["person_id"] == "钱文斌"


def test_namesakes_are_told_apart_by_their_number(register):
    from services.commands.directory import AddPerson

    for phone in ("15400000001", "15400000002"):
        register.run(AddPerson(name="王芳", phone=phone))
    with pytest.raises(Refusal, match="namesakes"):
        entry(register, "contact-duties", person_id="王芳")
    entry(register, "contact-duties", person_id="王芳 154 0000 0002")
    with register.reading() as reading:
        assert len(directory.people(reading, "王芳")) == 2


def test_a_preparatory_group_is_doubted_until_it_is_made_up_as_the_law_says(register):
    name = "国贸广场首届业主大会会议筹备组"
    days = {"from_on": "2026-11-02", "until_on": "2027-02-15"}
    group = entry(register, "preparatory-groups", body_id=name, **days)

    def found():
        return [one.code for one in read(register, "preparatory-groups", group).findings]

    def join(person, role):
        entry(register, "members", body_id=name, person_id=person, role=role)

    assert found() == ["lists.assembly-late"]
    in_time = {"until_on": "2027-01-31"}
    register.run(ChangeEntry(listed="preparatory-groups", entry_id=group, values=in_time))
    for person, role in (("丛建华", "居委会"), ("蓝志成", "业主代表"), ("卫长青", "建设单位")):
        join(person, role)
    assert found() == ["lists.group-owners", "lists.group-leader", "lists.group-street"]
    join("闻亦农", "街道代表")
    led = {"person_id": "闻亦农"}
    register.run(ChangeEntry(listed="preparatory-groups", entry_id=group, values=led))
    assert found() == ["lists.group-odd", "lists.group-owners"]
    for person in ("时秀英", "翁阿娣"):
        join(person, "业主代表")
    assert found() == ["lists.group-odd"]
    join("倪小梅", "业主代表")
    row = read(register, "preparatory-groups", group)
    assert row.findings == ()
    assert (row.values["members"], row.values["owners"]) == (7, 4)
    assert row.due is not None
    assert row.due.rule.code == "assembly"
    with register.reading() as reading:
        assert lists.entries(reading, "terms") == ()


def test_a_mediation_committee_is_doubted_until_it_is_made_up_as_the_law_says(register):
    """人民调解法 8: three to nine, one director, women, and the smaller peoples where they live."""
    name = "梧桐里居民区人民调解委员会"
    register.run(AddBody(kind="committee", name=name))
    days = {"from_on": "2025-01-01", "until_on": "2027-12-31"}
    term = entry(register, "mediation-terms", body_id=name, ordinal=6, mixed="yes", **days)

    people = {}

    def found():
        rows = read(register, "mediation-terms", term).findings
        return {one.code.removeprefix("lists.committee-") for one in rows}

    def join(person, role, **more):
        people[person] = builders_directory.person(register, person, **more)
        entry(register, "members", body_id=name, person_id=person, role=role)

    assert found() == {"peoples"}
    join("何静怡", "委员")
    assert found() == {"peoples", "size", "director"}  # what sex is not entered is not doubted
    register.run(ChangePerson(person_id=people["何静怡"], sex=Sex.MALE))
    assert found() == {"peoples", "size", "director", "women"}
    join("汪德明", "主任", sex=Sex.MALE, ethnicity="汉族")
    join("马秀兰", "主任", sex=Sex.FEMALE, ethnicity="回族")
    assert found() == {"directors"}


def test_a_committee_term_counts_its_members_and_doubts_an_even_number(register):
    term = entry(
        register,
        "terms",
        body_id="梧桐里业委会",
        ordinal=1,
        from_on="2024-01-10",
        until_on="2029-02-01",
        seats=6,
    )
    entry(register, "members", body_id="梧桐里业委会", person_id="倪小梅")
    found = [one.code for one in read(register, "terms", term).findings]
    assert found == ["lists.term-years", "lists.odd-seats", "lists.seats-filled"]
    changed = {"until_on": "2029-01-09", "seats": 3}
    register.run(ChangeEntry(listed="terms", entry_id=term, values=changed))
    assert [one.code for one in read(register, "terms", term).findings] == ["lists.seats-filled"]


def test_the_next_meeting_is_due_two_months_after_the_last_of_each_committee(register):
    for day in ("2026-09-01", "2026-11-10"):
        entry(register, "owners-meetings", body_id="梧桐里业委会", held_on=day, subject="停车")
    waiting = {
        one.values["held_on"].isoformat(): [due.rule.code for due in one.dues]
        for one in read_all(register, "owners-meetings")
    }
    assert waiting == {"2026-09-01": ["post", "tell"], "2026-11-10": ["post", "tell", "next"]}


def test_more_than_half_of_all_members_must_come(register):
    values = {"body_id": "梧桐里业委会", "held_on": "2026-11-10", "subject": "停车", "members": 6}
    half = entry(register, "owners-meetings", **values, present=3)
    more = entry(register, "owners-meetings", **values, present=4)
    assert [one.code for one in read(register, "owners-meetings", half).findings] == [
        "lists.no-majority"
    ]
    assert read(register, "owners-meetings", more).findings == ()
    with pytest.raises(Refusal, match="more-than-all"):
        entry(register, "owners-meetings", **values, present=7)


def test_a_review_has_no_outcome_without_consent(register):
    values = {"held_on": builders.TODAY, "matter": "楼道堆物", "outcome": "劝导"}
    with pytest.raises(Refusal, match="no-consent") as refused:
        entry(register, "moral-reviews", **values)
    assert refused.value.field == "consent"
    entry(register, "moral-reviews", **values, consent="同意")


def test_a_day_takes_no_more_bookings_than_there_is_room_for(register):
    service = builders_lists.service(register)
    book = {"service_id": service, "held_on": builders.TODAY, "who": "倪小梅"}
    first = entry(register, "service-bookings", **book, people=3)
    with pytest.raises(Refusal, match="no-room") as refused:
        entry(register, "service-bookings", **book, people=2)
    assert refused.value.params["left"] == 1
    entry(register, "service-bookings", **book, people=1)
    entry(register, "service-bookings", **{**book, "held_on": "2026-12-01"}, people=4)
    with pytest.raises(Refusal, match="no-room"):
        register.run(ChangeEntry(listed="service-bookings", entry_id=first, values={"people": 4}))
    assert read(register, "station-services", service).values["booked"] == 8


def test_one_person_is_in_contact_with_fifty_shops_at_most(register):
    duty = entry(register, "contact-duties", person_id="房立民", from_on="2026-11-01")
    for turn in range(50):
        entry(register, "shops", name=f"商户{turn}", duty_id=duty)
    assert read(register, "contact-duties", duty).findings == ()
    entry(register, "shops", name="商户50", duty_id=duty)
    row = read(register, "contact-duties", duty)
    assert row.values["shops"] == 51
    assert [one.code for one in row.findings] == ["lists.too-many-shops"]


def due_on(register, duty):
    waiting = read(register, "contact-duties", duty).due
    assert waiting is not None
    return waiting.due_on


def test_visits_are_due_a_month_after_the_last(register):
    duty = entry(register, "contact-duties", person_id="房立民", from_on="2026-06-01")
    assert due_on(register, duty) == date(2026, 7, 1)
    entry(register, "contact-visits", duty_id=duty, visited_on="2026-11-20", what="隔油池")
    assert due_on(register, duty) == date(2026, 12, 20)


def test_a_row_that_others_point_at_stays(register):
    service = builders_lists.service(register)
    booking = entry(register, "service-bookings", service_id=service, who="倪小梅", people=1)
    with pytest.raises(Refusal, match="in-use"):
        register.run(RemoveEntry(listed="station-services", entry_id=service))
    register.run(RemoveEntry(listed="service-bookings", entry_id=booking))
    register.run(RemoveEntry(listed="station-services", entry_id=service))
    assert read_all(register, "station-services", over=True) == ()


def test_a_mediators_membership_is_ended_and_not_removed(register):
    builders.studio(register)
    row, *others = read_all(register, "members")
    with pytest.raises(Refusal, match="a-mediator"):
        register.run(RemoveEntry(listed="members", entry_id=row.id))
    with pytest.raises(Refusal, match="a-mediator"):
        register.run(ChangeEntry(listed="members", entry_id=row.id, values={"person_id": "倪小梅"}))
    ended = {"until_on": "2026-11-01"}
    register.run(ChangeEntry(listed="members", entry_id=row.id, values=ended))
    assert [one.id for one in read_all(register, "members")] == [one.id for one in others]


def test_a_body_of_another_kind_is_no_owners_committee(register):
    body = builders.studio(register).id
    with pytest.raises(Refusal, match="wrong-kind"):
        entry(
            register, "terms", body_id=body, ordinal=1, from_on="2026-01-01", until_on="2029-01-01"
        )


def test_two_people_change_different_fields_of_a_row(register):
    shop = entry(register, "shops", name="老灶台面馆")
    version = read(register, "shops", shop).version
    register.run(
        ChangeEntry(listed="shops", entry_id=shop, values={"trade": "餐饮"}, version=version)
    )
    register.run(
        ChangeEntry(listed="shops", entry_id=shop, values={"stall": "98号"}, version=version)
    )
    with pytest.raises(Refusal, match="stale"):
        register.run(
            ChangeEntry(listed="shops", entry_id=shop, values={"trade": "面点"}, version=version)
        )


@pytest.mark.parametrize(
    ("listed", "values", "code", "field"),
    [
        ("shops", {"name": "店" * 201}, "lists.too-long", "name"),
        ("shops", {"name": "面馆", "honour": "五星"}, "lists.unknown-choice", "honour"),
        ("shops", {"name": "面馆", "closed_on": "2027-01-01"}, "lists.in-future", "closed_on"),
        ("shops", {"name": "面馆", "body_id": "不知名"}, "lists.unknown-reference", "body_id"),
        ("shops", {"name": "面馆", "duty_id": "房立民"}, "lists.unknown-reference", "duty_id"),
        ("shops", {"colour": "红"}, "lists.unknown-field", "colour"),
        ("station-services", {"number": "一", "name": "课"}, "lists.no-figure", "number"),
        (
            "coached-projects",
            {"title": "花园", "budget_fen": "很多"},
            "amount.unreadable",
            "budget_fen",
        ),
        (
            "coached-projects",
            {"title": "花园", "due_on": "2020-01-01"},
            "lists.until-before-from",
            "due_on",
        ),
        (
            "coached-projects",
            {"title": "花园", "done_on": "2026-11-01"},
            "lists.no-result",
            "result",
        ),
        ("rooms", {}, "lists.unknown-list", "list"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(register, listed, values, code, field):
    with pytest.raises(Refusal) as refused:
        entry(register, listed, **values)
    assert (refused.value.code, refused.value.field) == (code, field)
    for language in Language:
        assert refused.value.sentence(language)


def test_every_kind_of_field_is_in_use():
    used = {field.type for listed in declared() for field in listed.fields}
    assert used == set(FieldType)


def test_a_register_of_what_was_done_counts_what_is_done_with_too(register):
    body = "南弄坊弄管会"
    for done in (None, "2026-11-20", "2026-11-21"):
        entry(
            register,
            "place-problems",
            body_id=body,
            found_on="2026-11-01",
            what="路灯不亮",
            done_on=done,
            result="已修" if done else "",
        )
    listed = declared_list("place-problems")
    assert totals(listed, read_all(register, listed.code, over=True), ZH)[1] == "已办结 67%（2/3）"
    assert totals(listed, read_all(register, listed.code), ZH) == ("问题 1",)


def test_satisfaction_is_of_those_who_said_something(register):
    service = builders_lists.service(register)
    for feedback in ("yes", "no", "yes", None):
        entry(
            register,
            "service-bookings",
            service_id=service,
            held_on="2026-11-10",
            who="益心餐饮",
            people=1,
            came=1,
            feedback=feedback,
        )
    listed = declared_list("service-bookings")
    told = totals(listed, read_all(register, listed.code, over=True), ZH)
    assert told[-1] == "满意率 67%（2/3）"
    with register.reading() as reading:
        occasion = Occasion.of(reading, printed_at=reading.now, printed_by="")
        sheet = table_of(reading, listed.code, occasion)
    assert sheet.totals == told
    assert sheet.sections[0].totals == ()  # one service is the whole
    other = builders_lists.service(register, number=2, name="午间一小时课堂")
    values = {"service_id": other, "held_on": "2026-11-12", "who": "益心餐饮", "people": 2}
    entry(register, "service-bookings", **values)
    with register.reading() as reading:
        sheet = table_of(reading, listed.code, occasion)
    assert [one.totals for one in sheet.sections] == [("预约 1", "预约人次 2", "到场人次 0"), told]


def test_an_owners_committee_has_one_seat_in_the_association_and_one_deputy(register):
    seat = {"body_id": "业委会主任联谊会", "seat_of_id": "梧桐里业委会"}
    first = entry(register, "members", **seat, person_id="钱怀德", until_on="2026-11-20")
    assert read(register, "members", first).names["seat_of_id"] == "梧桐里业委会"
    with pytest.raises(Refusal, match="seat-taken") as refused:
        entry(register, "members", **seat, person_id="庄小棠", from_on="2026-11-20")
    assert refused.value.field == "seat_of_id"
    deputy = entry(register, "members", **seat, person_id="庄小棠", deputy=True)
    next_one = entry(register, "members", **seat, person_id="陆友文", from_on="2026-11-21")
    with pytest.raises(Refusal, match="seat-taken"):
        register.run(ChangeEntry(listed="members", entry_id=deputy, values={"deputy": False}))
    register.run(ChangeEntry(listed="members", entry_id=next_one, values={"role": "会长"}))
    entry(register, "members", **{**seat, "seat_of_id": "润和公寓业委会"}, person_id="许佩之")
