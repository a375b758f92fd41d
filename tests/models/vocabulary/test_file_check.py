"""卷宗体检 by table: what lacks, what comes in the wrong order, who signed what, and the score."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from models.vocabulary.dossier import CaseStep, Dossier
from models.vocabulary.file_check import FileFacts, MaterialFacts, check
from models.vocabulary.file_profiles import profile
from models.vocabulary.findings import Severity
from models.vocabulary.terms import CaseState
from resources import Language
from tests.builders_vocabulary import dossier, matter, meeting, obligation, oral, signed, visit

DAY = date(2026, 11, 9)
LATER = date(2026, 11, 23)
STEPS = tuple(
    CaseStep(state=state, on=DAY)
    for state in (CaseState.MEDIATING, CaseState.AGREED, CaseState.PERFORMING, CaseState.CLOSED)
)
DONE = (obligation(performed_on=DAY, amount_done_fen=150_000),)
PAPERS = {
    "application": 1,
    "notice-of-rights": 1,
    "record": 1,
    "agreement": 1,
    "receipt": 1,
    "follow-up": 1,
    "closing-report": 1,
    "file-note": 1,
    "back": 1,
}
IDENTITY = (MaterialFacts(position=1, part="identity"),)
BLOCK, WARN, INFO = Severity.BLOCK, Severity.WARN, Severity.INFO


def closed(**changes: Any) -> Dossier:
    """A dispute settled in writing, performed, visited and closed, all in order."""
    whole = dossier(
        CaseState.CLOSED,
        accepted_on=date(2026, 11, 2),
        agreement=signed(obligations=DONE, printed_on=DAY),
        follow_ups=(visit(date(2026, 11, 20)),),
        closed_on=LATER,
        steps=STEPS,
    )
    return replace(whole, **changes)


def whole(**changes: Any) -> FileFacts:
    """Its file, with everything in it."""
    sound = FileFacts(
        dossier=closed(),
        papers=PAPERS,
        materials=IDENTITY,
        told=(DAY, DAY),
        recorders=("记录人乙",),
    )
    return replace(sound, **changes)


def without(code: str) -> dict[str, int]:
    return {one: count for one, count in PAPERS.items() if one != code}


def test_a_whole_file_has_no_findings_and_a_hundred_points():
    checked = check(whole(), profile("extended13"))
    assert checked.findings == ()
    assert checked.score == 100
    assert not checked.blocks


EXAMPLES = [
    (whole(papers=without("application")), "file.required", WARN, "parties.0.name"),
    (whole(papers=without("notice-of-rights")), "file.required", WARN, "meetings"),
    (whole(materials=()), "file.required", WARN, "evidence"),
    (whole(papers=without("record")), "file.required", WARN, "meetings"),
    (whole(papers=without("agreement")), "file.required", WARN, "agreement"),
    (whole(papers=without("follow-up")), "file.as-needed", INFO, "follow_ups"),
    (
        whole(papers=without("receipt")),
        "file.as-needed",
        INFO,
        "agreement.obligations.1.performed_on",
    ),
    (whole(dossier=closed(meetings=()), recorders=()), "guard.no-record", BLOCK, "meetings"),
    (
        whole(dossier=closed(agreement=replace(signed(obligations=DONE), sealed_on=None))),
        "guard.not-sealed",
        BLOCK,
        "agreement.sealed_on",
    ),
    (
        whole(dossier=closed(agreement=replace(signed(obligations=DONE), signed_on=(DAY, None)))),
        "guard.not-signed",
        BLOCK,
        "agreement.signatures.1",
    ),
    (
        whole(dossier=closed(registered_on=date(2026, 11, 3))),
        "file.accepted-before-registered",
        WARN,
        "accepted_on",
    ),
    (
        whole(dossier=closed(rights_notice_on=date(2026, 11, 1))),
        "file.told-before-accepted",
        WARN,
        "rights_notice_on",
    ),
    (
        whole(dossier=closed(meetings=(meeting(date(2026, 11, 1)),))),
        "file.met-before-accepted",
        WARN,
        "meetings.0",
    ),
    (
        whole(dossier=closed(rights_notice_on=date(2026, 11, 10))),
        "file.met-before-told",
        WARN,
        "meetings.0",
    ),
    (
        whole(dossier=closed(meetings=(meeting(date(2026, 11, 12)),))),
        "file.agreed-before-met",
        WARN,
        "agreement.agreed_on",
    ),
    (
        whole(dossier=closed(follow_ups=(visit(date(2026, 11, 8)),))),
        "file.visited-before-agreed",
        WARN,
        "follow_ups",
    ),
    (
        whole(dossier=closed(closed_on=date(2026, 11, 8))),
        "file.closed-before-agreed",
        WARN,
        "closed_on",
    ),
    (
        whole(dossier=closed(archived_on=date(2026, 11, 22))),
        "file.filed-before-closed",
        WARN,
        "filed_on",
    ),
    (
        whole(dossier=closed(agreement=signed(obligations=DONE))),
        "guard.not-printed",
        WARN,
        "agreement",
    ),
    (
        whole(dossier=closed(agreement=signed(obligations=DONE, printed_on=date(2026, 11, 10)))),
        "file.signed-before-print",
        WARN,
        "agreement.signatures.0",
    ),
    (whole(doubtful=(1,)), "file.doubtful-number", WARN, "parties.1.id_number"),
    (whole(told=(DAY, None)), "file.not-told", INFO, "meetings"),
    (whole(recorders=("调解员甲",)), "file.recorder-mediates", INFO, "meetings.0"),
    (
        whole(materials=(*IDENTITY, MaterialFacts(position=2, printable=False))),
        "file.not-on-paper",
        INFO,
        "evidence",
    ),
    (
        whole(materials=(*IDENTITY, MaterialFacts(position=2, titled=False))),
        "file.untitled",
        INFO,
        "evidence",
    ),
]


@pytest.mark.parametrize(("facts", "code", "severity", "field"), EXAMPLES)
def test_what_is_wrong_is_found_with_its_weight_and_its_field(facts, code, severity, field):
    checked = check(facts, profile("extended13"))
    found = [(one.code, one.severity, one.field) for one in checked.findings]
    assert (code, severity, field) in found
    assert checked.score < 100
    assert checked.blocks is (severity is BLOCK)
    for one in checked.findings:
        assert one.text(Language.CHINESE)
        told = one.text(Language.ENGLISH, named=False)
        assert told.isascii() or "“" in told


def test_the_short_profile_asks_for_neither_notice_nor_identity():
    facts = whole(papers=without("notice-of-rights"), materials=(), told=())
    assert check(facts, profile("national9")).score == 100
    assert check(facts, profile("extended13")).score == 90


def test_a_case_that_failed_needs_no_agreement():
    steps = tuple(
        CaseStep(state=state, on=DAY) for state in (CaseState.MEDIATING, CaseState.FAILED)
    )
    failed = closed(agreement=None, follow_ups=(), steps=steps, closed_on=LATER)
    papers = {**without("agreement"), "notice-of-termination": 1}
    facts = whole(dossier=failed, papers=papers)
    assert check(facts, profile("extended13")).findings == ()


def test_an_oral_agreement_needs_neither_print_nor_signature():
    spoken = closed(agreement=oral(obligations=DONE))
    papers = {**without("agreement"), "oral-agreement": 1}
    facts = whole(dossier=spoken, papers=papers)
    assert check(facts, profile("extended13")).findings == ()


def test_an_old_paper_case_raises_no_alarm_but_the_law_still_holds_it_back():
    in_its_day = signed(obligations=DONE)
    old = whole(dossier=closed(backfilled=True, agreement=in_its_day), materials=())
    assert [(one.code, one.severity) for one in check(old, profile("")).findings] == [
        ("file.required", INFO)
    ]
    unsigned = replace(signed(obligations=DONE), sealed_on=None)
    held = whole(dossier=closed(backfilled=True, agreement=unsigned))
    assert check(held, profile("")).blocks


def test_the_worst_comes_first_and_the_score_never_falls_below_nothing():
    empty = FileFacts(
        dossier=closed(meetings=(), agreement=replace(signed(), signed_on=(None, None))),
        materials=tuple(MaterialFacts(position=one, printable=False) for one in range(1, 40)),
    )
    checked = check(empty, profile(""))
    order = list(Severity)
    places = [order.index(one.severity) for one in checked.findings]
    assert places == sorted(places)
    assert sum(one.code == "file.not-on-paper" for one in checked.findings) == 39
    assert checked.score == 0


def test_a_governance_matter_and_a_lead_have_no_such_file():
    for one in (matter(), dossier(CaseState.LEAD)):
        assert check(FileFacts(dossier=one), profile("")).findings == ()
