"""司法确认: applied for together and in time, answered by the court, corrected, told everywhere."""

from datetime import date

import pytest

from models.vocabulary.clocks import ClockState
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseState, CourtGround, CourtStep, JudicialState
from resources import Language
from services.commands.agreements import SaveAgreement
from services.commands.correction import CorrectEvent
from services.commands.judicial import CourtSignature, RecordCourtStep
from services.commands.logbook import LogPerformance
from services.exchange.cases import case_value
from services.queries import cases
from services.queries.case_views import CaseView
from tests import builders, builders_court


def clock_of(register, case_id, code):
    return next(
        one for one in builders.read(register, case_id).next_step.clocks if one.code == code
    )


def offered(register, case_id):
    return [one.code for one in builders.read(register, case_id).next_step.offers]


def waiting(register):
    with register.reading() as reading:
        return cases.ids(reading, view=CaseView.CONFIRMATION)


def step(register, case_id, which, on=builders_court.RULED_ON, **more):
    register.run(RecordCourtStep(case_id=case_id, step=which, on=on, **more))


def test_an_agreement_in_effect_waits_for_confirmation_until_it_is_applied_for(register):
    case_id = builders.performing_case(register)
    register.run(LogPerformance(case_id=case_id, obligation=1, on=builders_court.APPLIED_ON))
    assert list(waiting(register)) == [case_id]
    assert offered(register, case_id) == ["judicial.may-apply"]
    register.run(builders_court.application(case_id))
    assert list(waiting(register)) == []
    assert offered(register, case_id) == ["judicial.await-filing"]
    case = builders.read(register, case_id)
    assert case.dossier.judicial.state is JudicialState.APPLIED
    assert clock_of(register, case_id, "judicial-confirmation").state is ClockState.MET
    (made,) = case.judicial
    assert [(one.name, one.on) for one in made.signed] == [
        ("李秀芳", builders_court.APPLIED_ON),
        ("赵建明", builders_court.APPLIED_ON),
    ]


def test_a_ruling_confirms_it_and_starts_the_two_years(register):
    case_id = builders_court.confirmed_case(register)
    case = builders.read(register, case_id)
    (made,) = case.judicial
    assert (made.state, made.filed_on, made.ended_on) == (
        JudicialState.CONFIRMED,
        builders_court.FILED_ON,
        builders_court.RULED_ON,
    )
    assert made.ruling_number == builders_court.RULING
    enforcement = clock_of(register, case_id, "enforcement")
    assert (enforcement.start, enforcement.due) == (builders.DUE_ON, date(2028, 12, 1))
    assert offered(register, case_id) == ["judicial.may-enforce"]
    step(register, case_id, CourtStep.ENFORCEMENT, builders.TODAY)
    assert clock_of(register, case_id, "enforcement").met_on == builders.TODAY
    with pytest.raises(Refusal, match=r"judicial\.not-after"):
        step(register, case_id, CourtStep.ENFORCEMENT, builders.TODAY)


@pytest.mark.parametrize("which", [CourtStep.WITHDRAWN, CourtStep.NOT_ACCEPTED])
def test_an_application_that_came_to_nothing_may_be_made_again(register, which):
    case_id = builders_court.confirming_case(register)
    reason = {"reason": "不属于收到申请的人民法院管辖"} if which is CourtStep.NOT_ACCEPTED else {}
    step(register, case_id, which, builders_court.FILED_ON, **reason)
    case = builders.read(register, case_id)
    assert case.dossier.judicial.state.value == which.value
    assert case.judicial[0].reason == ("wrong-court" if reason else "")
    assert offered(register, case_id) == ["judicial.may-apply"]
    register.run(builders_court.application(case_id, ground=CourtGround.THING))
    states = [one.state for one in builders.read(register, case_id).judicial]
    assert states[-1] is JudicialState.APPLIED
    assert offered(register, case_id) == ["judicial.await-filing"]


def test_what_was_rejected_is_agreed_on_anew_and_applied_for_again(register):
    case_id = builders_court.confirming_case(register)
    step(register, case_id, CourtStep.REJECTED, reason="unclear")
    assert offered(register, case_id) == ["judicial.rejected-next"]
    with pytest.raises(Refusal, match=r"judicial\.already"):
        register.run(builders_court.application(case_id))
    draft = {"reopened_on": builders_court.RULED_ON, "reason": "内容不明确", "consent": "all"}
    builders.advance(register, case_id, CaseState.MEDIATING, **draft)
    register.run(
        SaveAgreement(case_id=case_id, draft=builders.agreement(agreed_on=builders_court.RULED_ON))
    )
    for command in builders.signing(case_id, builders_court.RULED_ON):
        register.run(command)
    assert offered(register, case_id) == ["judicial.may-apply"]
    assert clock_of(register, case_id, "judicial-confirmation").start == builders_court.RULED_ON
    with pytest.raises(Refusal, match=r"judicial\.no-application"):
        step(register, case_id, CourtStep.FILED)
    register.run(builders_court.application(case_id, applied_on=builders.TODAY))
    assert [one.edition for one in builders.read(register, case_id).judicial] == [1, 2]


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"court": " "}, "judicial.no-court", "court"),
        ({"ground": None}, "judicial.no-ground", "ground"),
        ({"ground": CourtGround.INVITING}, "judicial.not-inviting", "ground"),
        ({"everyone": False}, "judicial.not-joint", "signed"),
        (
            {"everyone": False, "signed": (CourtSignature(party="李秀芳"),)},
            "judicial.not-joint",
            "signed",
        ),
        (
            {"everyone": False, "signed": (CourtSignature(party="钱文斌"),)},
            "judicial.unknown-party",
            "signed.0.party",
        ),
        (
            {
                "everyone": False,
                "signed": (CourtSignature(party="李秀芳", on=builders_court.FILED_ON),),
            },
            "judicial.signed-late",
            "signed.0.on",
        ),
        ({"applied_on": date(2026, 11, 9)}, "judicial.before-effect", "applied_on"),
        ({"applied_on": date(2026, 11, 26)}, "log.future", "applied_on"),
    ],
)
def test_an_application_that_cannot_stand_is_refused_and_nothing_is_written(
    register, changes, code, field
):
    case_id = builders.performing_case(register)
    with pytest.raises(Refusal) as refused:
        register.run(builders_court.application(case_id, **changes))
    assert (refused.value.code, refused.value.field) == (code, field)
    for language in Language:
        assert refused.value.sentence(language)
    assert builders.read(register, case_id).judicial == ()


def test_after_the_last_day_it_is_too_late_and_a_day_of_rest_moves_the_last_day(register, clock):
    case_id = builders.performing_case(register)
    clock.on(date(2027, 1, 4))
    with pytest.raises(Refusal, match=r"judicial\.too-late") as refused:
        register.run(builders_court.application(case_id, applied_on=date(2026, 12, 11)))
    assert "2026-12-10" in refused.value.sentence(Language.CHINESE)
    register.run(builders_court.application(case_id, applied_on=date(2026, 12, 10)))


def test_the_court_that_invited_the_mediation_is_the_one_to_ask(register):
    case_id = builders.performing_case(register, source="court")
    case = builders.read(register, case_id)
    assert [one.ground.code for one in case.courts] == [CourtGround.INVITING]
    with pytest.raises(Refusal, match=r"judicial\.only-inviting"):
        register.run(builders_court.application(case_id))
    register.run(builders_court.application(case_id, ground=None))
    assert builders.read(register, case_id).judicial[0].ground is CourtGround.INVITING


def test_the_courts_that_may_be_asked_are_told_with_their_ground(register):
    away = builders.respondent(address="上海市徐汇区漕溪路5号")
    case_id = builders.performing_case(register, parties=(builders.party(), away))
    told = builders.read(register, case_id).courts
    assert [(one.ground.code, one.courts) for one in told] == [
        (CourtGround.DOMICILE, ("上海市黄浦区人民法院", "上海市徐汇区人民法院")),
        (CourtGround.THING, ("上海市黄浦区人民法院",)),
        (CourtGround.ORGANISATION, ("上海市黄浦区人民法院",)),
    ]
    assert builders.read(register, builders.agreed_case(register)).courts == ()


@pytest.mark.parametrize(
    ("which", "more", "code"),
    [
        (CourtStep.REJECTED, {}, "judicial.no-reason"),
        (CourtStep.NOT_ACCEPTED, {"reason": " "}, "judicial.no-reason"),
        (CourtStep.FILED, {"ruling_number": "1号"}, "judicial.not-of-this-step"),
        (CourtStep.REJECTED, {"reason": "x", "perform_by_on": builders.DUE_ON}, "judicial.not-of"),
        (CourtStep.ENFORCEMENT, {}, "judicial.not-after"),
        (CourtStep.FILED, {"on": date(2026, 11, 15)}, "judicial.out-of-order"),
        (CourtStep.FILED, {"on": date(2026, 11, 26)}, "log.future"),
    ],
)
def test_an_answer_that_cannot_be_is_refused(register, which, more, code):
    case_id = builders_court.confirming_case(register)
    with pytest.raises(Refusal, match=code.replace(".", r"\.")):
        step(register, case_id, which, **more)
    assert builders.read(register, case_id).judicial[0].state is JudicialState.APPLIED


def test_nothing_goes_to_court_before_there_is_an_effect(register):
    case_id = builders.agreed_case(register)
    with pytest.raises(Refusal, match=r"judicial\.not-in-effect"):
        register.run(builders_court.application(case_id))
    with pytest.raises(Refusal, match=r"judicial\.not-now"):
        step(register, case_id, CourtStep.FILED)


def test_a_day_and_a_number_recorded_wrong_are_put_right_and_the_clocks_follow(register):
    case_id = builders_court.confirmed_case(register)
    values = {"on": "2026-11-23", "ruling_number": "（2026）沪0101民特22号", "perform_by_on": ""}
    register.run(CorrectEvent(case_id=case_id, name="judicial", values=values, reason="抄错"))
    (made,) = builders.read(register, case_id).judicial
    assert (made.ended_on, made.perform_by_on) == (date(2026, 11, 23), None)
    assert made.ruling_number.endswith("22号")
    assert clock_of(register, case_id, "enforcement").start == date(2026, 11, 23)
    event = builders.event_of(register, case_id, "judicial")
    with pytest.raises(Refusal, match=r"judicial\.out-of-order"):
        register.run(
            CorrectEvent(
                case_id=case_id, event_id=event, values={"on": "2026-11-17"}, reason="抄错"
            )
        )


def test_the_court_and_the_day_of_the_application_are_put_right(register):
    case_id = builders_court.confirming_case(register)
    values = {"on": date(2026, 11, 12), "court": "上海市徐汇区人民法院", "ground": "domicile"}
    register.run(CorrectEvent(case_id=case_id, name="judicial", values=values, reason="记错法院"))
    (made,) = builders.read(register, case_id).judicial
    assert (made.applied_on, made.court) == (date(2026, 11, 12), "上海市徐汇区人民法院")
    assert made.ground is CourtGround.DOMICILE
    assert {one.on for one in made.signed} == {date(2026, 11, 12)}
    for on, code in ((date(2026, 11, 8), "before-effect"), (date(2026, 11, 26), "future")):
        with pytest.raises(Refusal, match=code):
            register.run(
                CorrectEvent(case_id=case_id, name="judicial", values={"on": on}, reason="再改")
            )


def test_show_tells_where_it_stands(register):
    told = case_value(
        builders.read(register, builders_court.confirmed_case(register)), Language.CHINESE
    )
    judicial = told["judicial"]
    assert judicial["state"] == "confirmed"
    assert [one["ground"] for one in judicial["courts"]] == ["domicile", "thing", "organisation"]
    (made,) = judicial["applications"]
    assert made["signed"][1] == {"party": "赵建明", "on": "2026-11-16"}
    assert (made["ruling_number"], made["perform_by_on"]) == (builders_court.RULING, "2026-12-01")
    assert [one["code"] for one in told["next_step"]["offers"]] == ["judicial.may-enforce"]
