"""Events handed in as JSON become commands on a case."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.terms import (
    AgreementForm,
    ContactMeans,
    MeetingResult,
    Performed,
    VisitMeans,
)
from resources import Language
from services.commands import agreements, judicial, logbook, meetings
from services.exchange import logged


def test_a_call_is_logged_with_the_office_clock():
    command = logged(
        7, {"type": "contact", "at": "2026-10-27T10:00", "with": "王建国", "by": "visit"}
    )
    assert isinstance(command, logbook.LogContact)
    assert (command.case_id, command.means, command.whom) == (7, ContactMeans.VISIT, "王建国")
    assert command.at == datetime(2026, 10, 27, 2, 0, tzinfo=UTC)


def test_a_meeting_is_logged_whole():
    command = logged(
        7,
        {
            "type": "meeting",
            "held_at": "2026-11-02T14:00",
            "place": "调解室",
            "attended": ["李秀芳", "王建国"],
            "rights_told": True,
            "account": "双方到场。",
            "result": "agreed",
            "next_at": None,
        },
    )
    assert isinstance(command, meetings.LogMeeting)
    assert command.attended == ("李秀芳", "王建国")
    assert (command.rights_told, command.result) == (True, MeetingResult.AGREED)
    assert command.next_at is None


def test_an_agreement_keeps_every_fen():
    command = logged(
        7,
        {
            "type": "agreement",
            "form": "oral",
            "agreed_on": "2026-11-09",
            "terms": ["补画车位线"],
            "obligations": [
                {"who": "王建国", "to": "李秀芳", "what": "赔偿", "amount": "1500.07"},
                {"what": "归还", "amount": 20, "due": "2026-12-01"},
                {"what": "修理", "amount": Decimal("0.3")},
            ],
        },
    )
    assert isinstance(command, agreements.SaveAgreement)
    assert command.draft.form is AgreementForm.ORAL
    assert [one.amount_fen for one in command.draft.obligations] == [150_007, 2000, 30]
    assert command.draft.obligations[1].due_on == date(2026, 12, 1)


def test_signing_sealing_performing_and_visiting():
    assert isinstance(
        logged(1, {"type": "signature", "party": "张三", "on": "2026-11-10"}),
        agreements.SignAgreement,
    )
    assert isinstance(
        logged(1, {"type": "mediator-signature", "mediator": "陈明"}), agreements.SignAsMediator
    )
    assert isinstance(logged(1, {"type": "seal", "on": "2026-11-10"}), agreements.MarkSealed)
    performance = logged(1, {"type": "performance", "obligation": 2, "amount": "1.50"})
    assert isinstance(performance, logbook.LogPerformance)
    assert (performance.obligation, performance.amount_fen) == (2, 150)
    visit = logged(
        1,
        {
            "type": "follow-up",
            "performed": "partly",
            "satisfied": "no",
            "means": "phone",
            "escalates": True,
        },
    )
    assert isinstance(visit, logbook.LogFollowUp)
    assert visit.performed is Performed.PARTLY
    assert (visit.means, visit.escalates) == (VisitMeans.PHONE, True)


def test_going_to_court_is_logged_step_by_step():
    asked = logged(
        1,
        {
            "type": "judicial",
            "step": "applied",
            "on": "2026-11-16",
            "court": "上海市黄浦区人民法院",
            "ground": "organisation",
            "signed": [{"party": "张三", "on": "2026-11-15"}, {"party": "李四"}],
        },
    )
    assert isinstance(asked, judicial.ApplyForConfirmation)
    assert (asked.applied_on, asked.everyone) == (date(2026, 11, 16), False)
    assert [(one.party, one.on) for one in asked.signed] == [
        ("张三", date(2026, 11, 15)),
        ("李四", None),
    ]
    together = {"type": "judicial", "step": "applied", "court": "某法院", "signed": "all"}
    asked = logged(1, together)
    assert isinstance(asked, judicial.ApplyForConfirmation)
    assert asked.everyone
    ruled = logged(
        1,
        {"type": "judicial", "step": "confirmed", "number": "1号", "perform_by_on": "2026-12-01"},
    )
    assert isinstance(ruled, judicial.RecordCourtStep)
    assert (ruled.ruling_number, ruled.perform_by_on) == ("1号", date(2026, 12, 1))


@pytest.mark.parametrize(
    ("value", "path", "code"),
    [
        ({"type": "judicial"}, "step", "missing"),
        ({"type": "judicial", "step": "appealed"}, "step", "unknown-choice"),
        ({"type": "judicial", "step": "applied", "signed": "all"}, "court", "missing"),
        ({"type": "judicial", "step": "applied", "court": "某法院"}, "signed", "missing"),
        (
            {"type": "judicial", "step": "applied", "court": "某法院", "signed": "both"},
            "signed",
            "not-list",
        ),
        (
            {"type": "judicial", "step": "applied", "court": "某法院", "signed": [{}]},
            "signed[0].party",
            "missing",
        ),
        (
            {"type": "judicial", "step": "applied", "court": "某法院", "number": "1号"},
            "number",
            "unknown-key",
        ),
        ({"type": "judicial", "step": "filed", "court": "某法院"}, "court", "unknown-key"),
        ({"type": "judicial", "step": "filed", "on": "2026-13-01"}, "on", "bad-date"),
        ([], "$", "not-object"),
        ({}, "type", "missing"),
        ({"type": "birthday"}, "type", "unknown-choice"),
        ({"type": ["meeting"]}, "type", "not-text"),
        ({"type": "meeting"}, "held_at", "missing"),
        ({"type": "meeting", "held_at": "2026-11-02T25:00"}, "held_at", "bad-moment"),
        ({"type": "meeting", "held_at": "0001-01-01T00:00"}, "held_at", "bad-moment"),
        ({"type": "meeting", "held_at": "2026-11-02", "terms": []}, "terms", "unknown-key"),
        (
            {"type": "meeting", "held_at": "2026-11-02", "attended": [1]},
            "attended[0]",
            "not-text",
        ),
        ({"type": "contact", "by": "pigeon"}, "by", "unknown-choice"),
        ({"type": "contact", "rights_told": True}, "rights_told", "unknown-key"),
        ({"type": "agreement", "obligations": [5]}, "obligations[0]", "not-object"),
        (
            {"type": "agreement", "obligations": [{"amount": "1.005"}]},
            "obligations[0].amount",
            "bad-amount",
        ),
        (
            {"type": "agreement", "obligations": [{"amount": "-5"}]},
            "obligations[0].amount",
            "bad-amount",
        ),
        (
            {"type": "agreement", "obligations": [{"amount": True}]},
            "obligations[0].amount",
            "bad-amount",
        ),
        (
            {"type": "agreement", "obligations": [{"amount": Decimal("1e400")}]},
            "obligations[0].amount",
            "bad-amount",
        ),
        ({"type": "performance", "obligation": 0}, "obligation", "not-count"),
        ({"type": "performance", "obligation": 10**400}, "obligation", "not-count"),
        ({"type": "performance", "obligation": "1"}, "obligation", "not-count"),
        ({"type": "signature"}, "party", "missing"),
        ({"type": "follow-up", "performed": "maybe"}, "performed", "unknown-choice"),
    ],
)
def test_what_is_wrong_with_an_event_is_named_by_its_path(value, path, code):
    with pytest.raises(Refusal) as refused:
        logged(1, value)
    assert refused.value.code == f"exchange.{code}"
    for language in Language:
        assert path in refused.value.sentence(language)
