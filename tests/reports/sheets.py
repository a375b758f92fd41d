"""The sheets of the papers of a dispute, by code, as the tests of reports fill them."""

import dataclasses
from datetime import date, datetime

from services.sheets.correspondence import (
    Invitation,
    InvitationConsent,
    InvitedRow,
    ReferralLetter,
    ReferralReply,
)
from services.sheets.course_papers import ExtensionConsent, MediatorChange, PerformanceReminder
from services.sheets.letters import (
    MeetingNotice,
    NoticeRow,
    NoticesGiven,
    PowerOfAttorney,
    Receipt,
    RefusalNotice,
    TerminationNotice,
)
from services.sheets.steps import (
    AssignmentSlip,
    EvidenceList,
    EvidenceRow,
    FollowUpRecord,
    InvestigationRecord,
    JudicialApplication,
    JudicialList,
    MaterialRow,
    MediationProof,
    PartyList,
    ReasonRow,
    ReceiverRow,
    RightsNotice,
)
from services.sheets.volume import (
    Back,
    ClosingReport,
    Contents,
    ContentsRow,
    Cover,
    FileNote,
    NoteRow,
)

MATTER = "12号楼高空抛物损车纠纷"

FACTS = (
    "2026年10月24日晚，甲方停放于12号楼下的车辆前挡玻璃被自604室阳台坠落的花盆砸裂，"
    "维修费3,860元。乙方认可花盆为其所有，对金额有异议。"
)


def told_and_asked(common):
    """The sheets of the steps on the way, by code."""
    told_on = date(2026, 10, 28)
    parties = common["parties"]
    receivers = tuple(ReceiverRow(name=party.name, role=party.role) for party in parties)
    item = EvidenceRow(
        title="12号楼监控截图", provider="张立国", proves="花盆坠落的时间和位置", amount="1份/3页",
        form="复印件", received_on=told_on, received_by="陈敏",
    )  # fmt: skip
    reason = ReasonRow(factor="专长", text="擅长高空抛物，近12个月同类3件", weight=2)
    return {
        "notice-of-rights": RightsNotice(
            **common, edition="版本：2026-11", matter=MATTER, receivers=receivers
        ),
        "investigation": InvestigationRecord(**common, matter=MATTER),
        "evidence-list": EvidenceList(**common, matter=MATTER, rows=(item,)),
        "assignment-slip": AssignmentSlip(
            **common, title=MATTER, topic="高空抛物", category="邻里纠纷", estate="梧桐里",
            place="12号楼", facts=FACTS, requests=("赔偿维修费",), body="梧桐里调解工作室",
            mediators=("李和平", "周静"), presiding="李和平", assigned_on=told_on,
            chosen_by="调委会指派", reasons=(reason,), due=date(2026, 11, 27),
        ),
        "party-list": PartyList(**common),
    }  # fmt: skip


def after_the_agreement(common, obligations):
    """The sheets of performance, visit and court, by code."""
    number = "（2026）梧桐人调字第163号"
    to_court = {
        **common, "agreement_number": number, "agreed_on": date(2026, 11, 9),
        "effective_on": date(2026, 11, 10), "matter": MATTER,
    }  # fmt: skip
    return {
        "receipt": Receipt(
            **common, payer="王㛃喆", payee="张立国", what="赔偿款", amount=150000,
            handed_on=date(2026, 12, 20), agreement_number=number, matter=MATTER,
        ),
        "follow-up": FollowUpRecord(
            **common, agreement_number=number, matter=MATTER, visited_on=date(2026, 12, 22),
            obligations=obligations, account="赔偿款已到账，花架已加固。", performed="yes",
            satisfied="yes", visitor="陈敏",
        ),
        "judicial-application": JudicialApplication(**to_court, materials=("人民调解协议书",)),
        "judicial-list": JudicialList(**to_court, rows=(MaterialRow(title="民事裁定书"),)),
        "mediation-proof": MediationProof(**to_court),
    }  # fmt: skip


def on_the_way(common, obligations):
    """The papers of what changed on the way, by code."""
    return {
        "mediator-change": MediatorChange(
            **common, matter=MATTER, asked_by="王㛃喆", reason="调解员与对方是同事",
            decided_by="陈敏", was=("李和平",), now=("周静",), changed_on=date(2026, 11, 3),
        ),
        "extension-consent": ExtensionConsent(
            **common, matter=MATTER, accepted_on=date(2026, 10, 27), was_due=date(2026, 11, 27),
            new_due=date(2026, 12, 27), agreed_on=date(2026, 11, 20),
        ),
        "notice-to-perform": PerformanceReminder(
            **common, addressee="王㛃喆", matter=MATTER,
            agreement_number="（2026）梧桐人调字第163号", effective_on=date(2026, 11, 10),
            rows=tuple(dataclasses.replace(row, days_late=5) for row in obligations),
        ),
    }  # fmt: skip


def to_and_from_others(common):
    """Letters with other bodies and with those invited, by code."""
    from_court = {
        **common, "body": "上海市宁泽区人民法院", "letter_number": "（2026）沪0199诉前调书第215号",
        "matter": MATTER,
    }  # fmt: skip
    why = "熟悉楼内水管走向，可以说明渗水的原因"
    return {
        "referral-letter": ReferralLetter(
            **from_court, facts=FACTS, materials="起诉状副本一份、照片六张",
            due_on=date(2026, 11, 27), signed_on=date(2026, 10, 26),
        ),
        "referral-reply": ReferralReply(
            **from_court, result="达成协议", outcome="王㛃喆已付清赔偿款。",
            agreement_number="（2026）梧桐人调字第163号", attached=("人民调解协议书",),
        ),
        "invitation": Invitation(
            **common, addressee="美顺物业服务有限公司", matter=MATTER, reason=why,
            at=datetime(2026, 11, 2, 14, 0),  # noqa: DTZ001 - a wall clock on paper
            place="居委会三楼调解室", mediators=("李和平", "周静"), contact="陈敏",
        ),
        "invitation-consent": InvitationConsent(
            **common, matter=MATTER,
            rows=(InvitedRow(name="美顺物业服务有限公司", reason=why), InvitedRow(name="孙桂英")),
        ),
    }  # fmt: skip


def handed_over(common):
    """The letters, by code."""
    to = {**common, "addressee": "张立国", "matter": MATTER}
    return {
        "notice-of-meeting": MeetingNotice(
            **to, at=datetime(2026, 11, 2, 14, 0),  # noqa: DTZ001 - a wall clock on paper
            place="居委会三楼调解室", mediators=("李和平", "周静"), contact="陈敏",
        ),
        "notices-given": NoticesGiven(
            **common, matter=MATTER, at=datetime(2026, 11, 2, 14, 0),  # noqa: DTZ001 - wall clock
            place="居委会三楼调解室", purpose="商量花架怎么固定", mediators=("李和平", "周静"),
            state="已召开",
            rows=(
                NoticeRow(
                    name="张立国", role="申请人", means="电话", note="答应到会",
                    at=datetime(2026, 10, 30, 9, 5),  # noqa: DTZ001 - a wall clock on paper
                ),
            ),
        ),
        "notice-of-refusal": RefusalNotice(
            **to, requests=("赔偿维修费",), reason="不属于民间纠纷", ways="向人民法院起诉",
            source="人民调解工作若干规定 第20条", decided_on=date(2026, 10, 27),
        ),
        "notice-of-termination": TerminationNotice(
            **to, reason="一方拒绝继续调解", ways="向人民法院起诉", ended_on=date(2026, 11, 20)
        ),
        "power-of-attorney": PowerOfAttorney(
            **common, principal=common["parties"][0], agent="孙桂英", matter=MATTER
        ),
    }  # fmt: skip


def bound(common, obligations):
    """The sheets of the volume, by code."""
    return {
        "closing-report": ClosingReport(
            **common, handlers=("李和平", "周静"), accepted_on=date(2026, 10, 27),
            closed_on=date(2026, 12, 22), origin="application", source="来访申请", facts=FACTS,
            result="达成协议", agreement="书面协议（2026）梧桐人调字第163号",
            terms=("乙方赔偿甲方3,000元。",), obligations=obligations,
        ),
        "cover": Cover(
            **common, volume_name="张立国与王㛃喆邻里纠纷", mediators=("李和平", "周静"),
            begun_on=date(2026, 10, 27), ended_on=date(2026, 11, 9), kept="long",
        ),
        "contents": Contents(
            **common, rows=(ContentsRow(title="人民调解申请书", pages="1"),) * 3
        ),
        "file-note": FileNote(
            **common, notes=(NoteRow(on=date(2026, 12, 30), text="缺照片一张。", by="陈敏"),)
        ),
        "back": Back(**common, pages=23),
    }  # fmt: skip
