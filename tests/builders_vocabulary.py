"""Dossiers in one line: a dispute between two known neighbours, as far along as asked."""

from dataclasses import replace
from datetime import date
from typing import Any

from models.vocabulary.dossier import (
    AgreementFacts,
    AssignmentFacts,
    Dossier,
    FollowUpFacts,
    MeetingFacts,
    ObligationFacts,
    PartyFacts,
)
from models.vocabulary.terms import (
    AgreementForm,
    Attitude,
    CaseKind,
    CaseState,
    ConflictCheck,
    MeetingResult,
    PartyRole,
)

NOTICE_2027 = """国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月13日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
"""
"""Invented: the notice of 2027 was not out when this was written."""

REGISTERED_ON = date(2026, 11, 2)
AGREED_ON = date(2026, 11, 9)


def party(index: int = 0, **changes: Any) -> PartyFacts:
    """A party with everything on record: the first applies, the others respond."""
    role = PartyRole.RESPONDENT if index else PartyRole.APPLICANT
    name = f"当事人{index + 1}"
    whole = PartyFacts(
        index=index,
        role=role,
        name=name,
        attitude=Attitude.AGREES,
        has_identity=True,
        has_address=True,
        has_phone=True,
    )
    return replace(whole, **changes)


def obligation(number: int = 1, **changes: Any) -> ObligationFacts:
    """Money to be paid at a place by a day."""
    whole = ObligationFacts(
        number=number,
        who="当事人2",
        to="当事人1",
        what="支付修理费",
        amount_fen=150_000,
        due_on=date(2026, 12, 1),
        manner="转账",
        place="居委会",
    )
    return replace(whole, **changes)


def agreement(**changes: Any) -> AgreementFacts:
    """A complete written agreement, not signed."""
    whole = AgreementFacts(
        agreed_on=AGREED_ON,
        facts="剐蹭车辆",
        issues="修理费由谁承担",
        liability="当事人2承担责任",
        clauses=("支付修理费",),
        obligations=(obligation(),),
        signed_on=(None, None),
    )
    return replace(whole, **changes)


def signed(on: date = AGREED_ON, **changes: Any) -> AgreementFacts:
    """The same agreement, signed by all and sealed on one day."""
    return agreement(signed_on=(on, on), mediator_signed_on=on, sealed_on=on, **changes)


def oral(**changes: Any) -> AgreementFacts:
    """An oral agreement, performed on the spot."""
    on_the_spot = obligation(on_the_spot=True, due_on=None)
    whole = agreement(form=AgreementForm.ORAL, obligations=(on_the_spot,))
    return replace(whole, **changes)


def meeting(on: date = AGREED_ON, **changes: Any) -> MeetingFacts:
    """A meeting with a record that ended in agreement."""
    return replace(MeetingFacts(held_on=on, result=MeetingResult.AGREED), **changes)


def visit(on: date) -> FollowUpFacts:
    """A follow-up that found everything performed."""
    return FollowUpFacts(on=on)


def dossier(state: CaseState = CaseState.REGISTERED, **changes: Any) -> Dossier:
    """A dispute with everything on record that intake asks for."""
    whole = Dossier(
        state=state,
        source="walk-in",
        topic="parking",
        category="neighbours",
        place="梧桐里9号楼",
        facts="剐蹭车辆",
        requests="支付修理费",
        registered_on=REGISTERED_ON,
        parties=(party(0), party(1)),
        assignment=AssignmentFacts(
            body="梧桐里调委会",
            committee="梧桐里调委会",
            mediators=("调解员甲",),
            host="调解员甲",
            conflict=ConflictCheck.CLEAR,
        ),
        rights_notice_on=REGISTERED_ON,
        meetings=(meeting(),),
    )
    return replace(whole, **changes)


def matter(state: CaseState = CaseState.REGISTERED, **changes: Any) -> Dossier:
    """A governance matter."""
    return dossier(state, kind=CaseKind.GOVERNANCE, **changes)
