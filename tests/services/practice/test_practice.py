"""The practice estate: one an office could have, and the same every time."""

import hashlib
import json
import os
import re
from datetime import date

import pytest
import sqlalchemy as sa
from stdnum.cn import ric

from models.records import every
from models.vocabulary import reference
from models.vocabulary.errors import Trouble
from models.vocabulary.matching import ClaimState, Side
from models.vocabulary.projects import ProjectStage
from models.vocabulary.terms import CaseKind, CaseState
from models.vocabulary.topics import Stage
from services import pictures, practice
from services.evidence import EvidenceStore
from services.queries import cases, meeting_plans
from services.queries.body_meetings import meeting_lines
from services.queries.case_views import CaseView
from services.queries.directory_bodies import bodies
from services.queries.lists import entries
from services.queries.matching import claim_lines, matches, need_lines, resource_lines
from services.queries.matching_found import unmatched
from services.queries.office import office
from services.queries.projects import project_lines, project_whole
from services.queries.topics import topic_lines, topic_whole
from services.queries.votes import vote_lines, vote_whole
from tests.builders import TODAY, Clock
from tests.estate import CASES, make_estate


@pytest.fixture
def lines(estate):
    with estate.reading() as reading:
        return cases.page(reading, limit=CASES)


def digest(database):
    """Every row of every table; of the journal without the salts, which are never the same."""
    told = hashlib.sha256()
    with database.reading() as reading:
        for table in every().metadata.sorted_tables:
            kept = [one for one in table.columns if one.name not in {"previous", "digest"}]
            for row in reading.connection.execute(sa.select(*kept).order_by(*table.primary_key)):
                values = dict(row._mapping)
                if "changes" in values:
                    values["changes"] = [
                        [one["t"], one["id"], {k: v[:2] for k, v in one["v"].items()}]
                        for one in json.loads(values["changes"])
                    ]
                told.update(repr(values).encode())
    return told.hexdigest()


def test_it_is_the_same_every_time(tmp_path, estate):
    again = make_estate(tmp_path / "again")
    try:
        assert digest(again) == digest(estate)
    finally:
        again.close()


def test_it_says_that_it_is_practice(estate):
    with estate.reading() as reading:
        assert office(reading).practice


def test_as_many_cases_as_asked_for_over_two_years(lines):
    assert len(lines) == CASES
    days = [line.registered_on for line in lines]
    assert (max(days) - min(days)).days > 600
    assert max(days) < TODAY


def test_every_topic_and_every_state_comes_up(lines):
    assert {line.topic for line in lines} == {topic.code for topic in reference.topics()}
    assert {line.state for line in lines} == set(CaseState)
    assert {line.kind for line in lines} == set(CaseKind)


def test_something_is_overdue_due_today_and_due_this_week(estate):
    with estate.reading() as reading:
        tally = cases.tally(reading)
    assert tally.of(CaseView.OVERDUE) >= 3
    assert tally.of(CaseView.TODAY) >= 2
    assert tally.of(CaseView.WEEK) >= 8
    assert tally.of(CaseView.UNASSIGNED) >= 3
    assert tally.of(CaseView.CONFIRMATION) >= 2


def test_an_agreement_of_it_is_confirmed_and_another_is_at_the_court(estate):
    with estate.reading() as reading:
        rows = reading.connection.execute(
            sa.text("SELECT state, court, ruling_number FROM judicial_confirmation ORDER BY id")
        ).all()
    assert sorted(row.state for row in rows) == ["applied", "confirmed"]
    assert {row.court for row in rows} == {"上海市黄浦区人民法院"}
    assert any("民特" in row.ruling_number for row in rows)


def test_its_identity_numbers_belong_to_nobody_but_add_up(estate):
    with estate.reading() as reading:
        numbers = list(
            reading.connection.execute(
                sa.text("SELECT id_number FROM person WHERE id_number <> ''")
            ).scalars()
        )
    assert numbers
    assert len(numbers) == len(set(numbers))
    for number in numbers:
        assert number.startswith("319901")
        assert ric.calc_check_digit(number) == number[-1]


def test_its_phones_belong_to_nobody(estate):
    with estate.reading() as reading:
        phones = list(
            reading.connection.execute(sa.text("SELECT value FROM contact_detail")).scalars()
        )
    assert all(re.fullmatch(r"154\d{8}|021-000\d{5}", phone) for phone in phones)


def test_no_blank_of_a_story_was_left_unfilled(estate):
    with estate.reading() as reading:
        connection = reading.connection
        texts = [
            *connection.execute(sa.text('SELECT facts || title || issues FROM "case"')).scalars(),
            *connection.execute(sa.text("SELECT account FROM mediation_meeting")).scalars(),
            *connection.execute(sa.text("SELECT facts || terms FROM agreement")).scalars(),
            *connection.execute(sa.text("SELECT note FROM contact")).scalars(),
        ]
    assert not [text for text in texts if re.search(r"[{}]|None|称{2}", text)]


@pytest.mark.slow
@pytest.mark.parametrize("anchor", [date(2027, 3, 1), date(2026, 2, 28), date(2028, 10, 5)])
def test_any_day_will_do_as_the_day_of_practice_and_progress_is_told(tmp_path, anchor):
    told = []
    practice.make(
        tmp_path / "estate",
        anchor=anchor,
        cases=300 if os.environ.get("SLOW") == "full" else 24,
        now=Clock(anchor, 9),
        report=lambda done, of: told.append((done, of)),
    ).close()
    assert told[-1][0] == told[-1][1] == len(told)


def test_making_it_over_a_register_is_refused(register, register_folder):
    with pytest.raises(Trouble, match="exists"):
        practice.make(register_folder, anchor=TODAY, cases=1)


def test_its_association_has_a_topic_done_one_at_its_estates_and_one_to_talk_over(estate):
    with estate.reading() as reading:
        topics = topic_lines(reading)
        meetings = meeting_lines(reading)
    assert [(one.title, one.stage) for one in topics] == [
        ("文明养宠公约", Stage.DELIBERATION),
        ("夜间停车位错时共享", Stage.ESTATES),
        ("高空抛物防护与告知", Stage.DONE),
    ]
    assert all(one.facts.cases for one in topics)
    assert topics[1].clock is not None
    assert topics[1].clock.code == "decision-notice"
    assert [one.closed for one in meetings] == [True, True]


def test_an_election_was_counted_before_a_notary_and_a_vote_decides_on_a_topic(estate):
    with estate.reading() as reading:
        under_way, election = (vote_whole(reading, one.id) for one in vote_lines(reading))
        (decision,) = (
            one
            for line in topic_lines(reading)
            for one in topic_whole(reading, line.id).estates
            if one.vote is not None
        )
    assert election.notary_office
    won = [one.words for one in election.candidates if one.result and one.result.elected]
    assert len(won) == election.seats == 5
    assert election.line.next.step is not None
    assert election.line.next.step.code == "result-posted"
    developer = next(one for one in election.ballots if one.developer)
    assert len(developer.parts) == 4
    assert max(len(one.parts) for one in election.ballots if not one.developer) == 3
    assert election.findings == ()
    assert under_way.topic is not None
    assert decision.vote is not None
    assert (under_way.topic.decision_id, decision.vote.id) == (decision.id, under_way.line.id)
    assert 0 < under_way.sums.returned[0] < under_way.sums.sent[0]


def test_its_board_has_a_project_done_one_running_and_one_that_waits_for_an_answer(estate):
    with estate.reading() as reading:
        open_claims, done = claim_lines(reading), claim_lines(reading, over=True)
        waiting = unmatched(reading)
        garage = next(one for one in resource_lines(reading) if one.provider == "鸿远商务楼")
        meals = next(one for one in need_lines(reading) if "送餐" in one.title)
        found = matches(reading, Side.NEED, meals.id)
    assert [one.state for one in open_claims] == [ClaimState.OPEN, ClaimState.RUNNING]
    assert open_claims[0].clock is not None
    assert [one.state for one in done] == [ClaimState.DONE]
    assert (waiting, garage.left) == (4, 34)
    assert [one.fit.possible for one in found] == [True, True, True]


def test_its_joint_project_was_measured_and_waits_for_its_appraisal(estate):
    with estate.reading() as reading:
        (line,) = project_lines(reading)
        project = project_whole(reading, line.id)
    assert (line.stage, line.lead) == (ProjectStage.APPRAISAL, "半淞园路街道办事处")
    stalls, persons, complaints, counted = project.indicators
    assert [str(one.after.amount) for one in (stalls, persons, complaints) if one.after] == [
        *("420+", "58", "0"),
    ]
    assert complaints.change.tenths == -1000
    assert counted.counts is not None
    assert counted.counts.control_before is not None
    assert [one.named for one in project.volunteers] == [True, False, True]
    assert project.documents[-1].waiting
    assert project.next_step.blocked


def test_the_cases_on_the_desk_have_statements_notices_and_records_of_asking(estate):
    def rows(what):
        with estate.reading() as reading:
            return reading.connection.execute(sa.text(what)).all()

    spoken = rows(
        "SELECT s.words, s.kind, s.at, m.held_at, m.ended_at FROM meeting_statement s"
        " JOIN mediation_meeting m ON m.id = s.meeting_id"
    )
    assert {one.kind for one in spoken} == {"issue", "fact", "proposal", "answer"}
    assert all(one.held_at <= one.at <= one.ended_at for one in spoken)
    assert not [one for one in spoken if re.search(r"[{}]|None", one.words) or not one.words]
    means = "SELECT DISTINCT told_means FROM meeting_invitation WHERE told_at IS NOT NULL"
    assert {one.told_means for one in rows(means)} == {"phone", "handed"}
    planned = rows("SELECT starts_at FROM meeting_plan WHERE state = 'planned'")
    assert len(planned) >= 8
    asked = rows("SELECT answers, investigators, recorder, signed_on FROM investigation")
    assert len(asked) >= 10
    assert all(len(json.loads(one.investigators)) == 2 and one.recorder for one in asked)
    assert all(len(json.loads(one.answers)) == 5 for one in asked)
    assert {one.signed_on is None for one in asked} == {True, False}


def test_in_one_of_its_meetings_notes_wait_for_their_record(estate):
    with estate.reading() as reading:
        (case_id,) = meeting_plans.being_noted(reading)
        waiting = [one for one in meeting_plans.statements(reading, case_id) if not one.meeting_id]
    assert len({one.speaker for one in waiting}) == 3


def test_each_committee_has_its_seat_in_the_association_and_the_seat_its_deputy(estate):
    with estate.reading() as reading:
        (line,) = (one for one in bodies(reading) if one.kind == "association")
        terms = entries(reading, "terms")
    seats = {(one.seat_of, one.deputy): one.name for one in line.mediators if one.seat_of}
    directors = {(one.names["body_id"], False): one.names["person_id"] for one in terms}
    assert len(directors) == 3
    assert {seat: name for seat, name in seats.items() if not seat[1]} == directors
    assert {body for body, deputy in seats if deputy} == {body for body, _ in directors}
    assert len(set(seats.values())) == 6


def test_two_of_its_studios_have_stars(estate):
    with estate.reading() as reading:
        told = {one.name: one.star for one in bodies(reading) if one.star is not None}
    assert told == {"老陈调解工作室": 4, "玉珍姐妹调解室": 3}


def test_a_sign_in_sheet_lies_with_a_meeting_of_an_owners_committee(estate):
    with estate.reading() as reading:
        (row,) = (one for one in entries(reading, "owners-meetings") if one.files)
    (file,) = row.files
    picture = EvidenceStore.of(estate.folder).read(file)
    assert row.values["present"] == 5
    assert (file.name, file.media, file.size) == ("签到表.jpg", "image/jpeg", len(picture))
    assert max(pictures.size_of(picture)) < 1_000
