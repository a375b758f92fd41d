"""Every guard with an example that passes and one that refuses."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from models.vocabulary.dossier import CaseStep, Dossier, InviteeFacts
from models.vocabulary.drafts import read_draft
from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Severity
from models.vocabulary.guards import GUARDS, blocks, missing, satisfied
from models.vocabulary.lawfulness import points
from models.vocabulary.proceeding import move, move_named, moves
from models.vocabulary.terms import (
    Attitude,
    BodyKind,
    CaseKind,
    CaseState,
    ConflictCheck,
    Difficulty,
)
from models.vocabulary.territory import Elsewhere
from resources import Language
from tests.builders_vocabulary import (
    AGREED_ON,
    agreement,
    dossier,
    matter,
    meeting,
    obligation,
    oral,
    party,
    signed,
    visit,
)

TODAY = date(2026, 11, 24)
CHILD = party(0, birth_on=date(2008, 11, 25))
YOUNG = party(0, birth_on=date(2008, 11, 24))
NAMELESS = (party(0, name="", anonymous=True), party(1))
LEAP = party(0, birth_on=date(2008, 2, 29))
UNPAID = signed(obligations=(obligation(),))
PAID = signed(obligations=(obligation(performed_on=TODAY, amount_done_fen=150_000),))
BEGUN = (CaseStep(state=CaseState.MEDIATING, on=AGREED_ON),)
IN_EFFECT = (*BEGUN, CaseStep(state=CaseState.PERFORMING, on=AGREED_ON))
AWAY = (Elsewhere(text="浦东新区张杨路1号", named="浦东新区"),)
Typed = Mapping[str, Any]

# guard, what passes (dossier, draft), what is found (dossier, draft, code, severity)
Examples = tuple[str, tuple[Dossier, Typed], tuple[Dossier, Typed, str, Severity]]
BLOCK, WARN = Severity.BLOCK, Severity.WARN
AGREES, REFUSES, NOT_ASKED = Attitude.AGREES, Attitude.REFUSES, Attitude.NOT_ASKED
EXAMPLES: list[Examples] = [
    ("intake", (dossier(), {}), (dossier(source=""), {}, "no-source", BLOCK)),
    ("intake", (dossier(), {}), (dossier(place=" "), {}, "no-place", BLOCK)),
    ("intake", (dossier(), {}), (dossier(facts=""), {}, "no-facts", BLOCK)),
    ("intake", (dossier(), {}), (dossier(topic=""), {}, "no-topic", BLOCK)),
    (
        "intake",
        (dossier(parties=(party(0, name="", anonymous=True), party(1))), {}),
        (dossier(parties=(party(1),)), {}, "no-applicant", BLOCK),
    ),
    (
        "intake",
        (dossier(parties=(party(0), party(1, name="", unidentified=True))), {}),
        (dossier(parties=(party(0),)), {}, "no-respondent", WARN),
    ),
    ("lead", (dossier(), {}), (dossier(facts=""), {}, "no-facts", WARN)),
    (
        "duplicates",
        (dossier(), {}),
        (dossier(similar_open=("2026-0007",)), {}, "similar-open", WARN),
    ),
    (
        "consent",
        (dossier(), {"consent": (AGREES, AGREES)}),
        (dossier(), {"consent": (AGREES, REFUSES)}, "party-refuses", BLOCK),
    ),
    (
        "consent",
        (dossier(), {"consent": (AGREES, AGREES)}),
        (dossier(), {"consent": (AGREES, NOT_ASKED)}, "party-not-asked", WARN),
    ),
    (
        "known-parties",
        (dossier(), {}),
        (dossier(parties=(party(0), party(1, unidentified=True))), {}, "unknown-respondent", WARN),
    ),
    ("jurisdiction", (dossier(), {}), (dossier(outside_area=AWAY), {}, "outside-place", WARN)),
    (
        "jurisdiction",
        (dossier(), {}),
        (dossier(outside_area=(replace(AWAY[0], number=2),)), {}, "outside-party", WARN),
    ),
    (
        "offence",
        (dossier(possible_offence=True, reported_on=TODAY), {}),
        (dossier(possible_offence=True), {}, "offence-not-reported", WARN),
    ),
    (
        "capacity",
        (dossier(parties=(YOUNG, party(1))), {}),
        (dossier(parties=(CHILD, party(1))), {}, "no-agent", BLOCK),
    ),
    (
        "capacity",
        (dossier(parties=(replace(CHILD, has_agent=True), party(1))), {}),
        (dossier(parties=(party(0, incapable=True), party(1))), {}, "no-agent", BLOCK),
    ),
    (
        "capacity",
        (dossier(parties=(CHILD, party(1))), {"agreed_on": date(2045, 1, 1)}),
        (dossier(parties=(CHILD, party(1))), {"agreed_on": date(2020, 1, 1)}, "no-agent", BLOCK),
    ),
    (  # nobody acts for who has no full capacity; a firm has no birthday
        "capacity",
        (dossier(parties=(party(0, incapable=True, organisation=True), party(1))), {}),
        (dossier(parties=(party(0, incapable=True), party(1))), {}, "no-agent", BLOCK),
    ),
    (  # born on 29 February: of age on 1 March
        "capacity",
        (dossier(parties=(LEAP, party(1))), {"agreed_on": date(2026, 3, 1)}),
        (dossier(parties=(LEAP, party(1))), {"agreed_on": date(2026, 2, 28)}, "no-agent", BLOCK),
    ),
    (
        "capacity-warning",
        (dossier(), {}),
        (dossier(parties=(CHILD, party(1))), {}, "no-agent", WARN),
    ),
    (
        "body",
        (matter(), {"body_kind": BodyKind.ASSOCIATION}),
        (dossier(), {"body_kind": BodyKind.ASSOCIATION}, "association-mediates", BLOCK),
    ),
    (
        "undisputed",
        (dossier(), {}),
        (dossier(), {"undisputed_facts": "车位归谁使用"}, "undisputed-consent", Severity.INFO),
    ),
    (
        "lawfulness",
        (dossier(agreement=agreement(looked_at=tuple(one.code for one in points()))), {}),
        (dossier(agreement=agreement(looked_at=("clear",))), {}, "lawfulness-unchecked", WARN),
    ),
    ("responsible-body", (matter(), {"body": "物业公司"}), (matter(), {}, "no-body", BLOCK)),
    (
        "mediators",
        (dossier(), {"mediators": ("甲",)}),
        (dossier(), {"mediators": ()}, "no-mediator", BLOCK),
    ),
    (
        "mediators",
        (dossier(), {"mediators": ("甲", "乙"), "host": "乙"}),
        (dossier(), {"mediators": ("甲", "乙"), "host": ""}, "no-host", WARN),
    ),
    (
        "conflict",
        (dossier(), {"conflict": ConflictCheck.WAIVED}),
        (dossier(), {"conflict": ConflictCheck.CONFLICT}, "conflict", BLOCK),
    ),
    (
        "conflict",
        (
            dossier(),
            {
                "conflict": ConflictCheck.OVERRIDDEN,
                "conflict_reason": "唯一调解员",
                "conflict_by": "周慧敏",
            },
        ),
        (dossier(), {"conflict": ConflictCheck.OVERRIDDEN}, "conflict-reason", BLOCK),
    ),
    (
        "conflict",
        (dossier(), {"conflict": ConflictCheck.CLEAR}),
        (
            dossier(),
            {"conflict": ConflictCheck.OVERRIDDEN, "conflict_reason": "唯一调解员"},
            "conflict-by",
            BLOCK,
        ),
    ),
    (
        "conflict",
        (dossier(), {"conflict": ConflictCheck.CLEAR}),
        (dossier(), {}, "conflict-unchecked", WARN),
    ),
    (
        "meeting-consent",
        (dossier(meetings=(meeting(invitees=(InviteeFacts(consented=True),)),)), {}),
        (dossier(meetings=(meeting(invitees=(InviteeFacts(),)),)), {}, "invitee-consent", WARN),
    ),
    (
        "meeting-consent",
        (dossier(meetings=(meeting(),)), {}),
        (
            dossier(meetings=(meeting(invitees=(InviteeFacts(consented=False),)),)),
            {},
            "invitee-consent",
            BLOCK,
        ),
    ),
    (
        "meeting-consent",
        (dossier(meetings=(meeting(public=True),)), {}),
        (dossier(meetings=(meeting(public=True, objected=True),)), {}, "open-despite", BLOCK),
    ),
    (
        "record",
        (dossier(), {}),
        (dossier(meetings=(meeting(has_record=False),)), {}, "no-record", BLOCK),
    ),
    (
        "extension",
        (
            dossier(),
            {"extended_on": TODAY, "new_due_on": date(2026, 12, 30), "consent": (AGREES, AGREES)},
        ),
        (dossier(), {"extended_on": TODAY, "new_due_on": TODAY}, "extension-not-later", BLOCK),
    ),
    (
        "every-consent",
        (dossier(), {"consent": (AGREES, AGREES)}),
        (dossier(), {"consent": (AGREES, NOT_ASKED)}, "consent-of-every-party", BLOCK),
    ),
    (
        "told-withdrawing",
        (dossier(), {"withdrawn_by": "当事人1"}),
        (dossier(), {"withdrawn_by": "当事人2"}, "withdrawn-by-other", WARN),
    ),
    (  # nobody is said to have withdrawn, and a party has no name yet
        "told-withdrawing",
        (dossier(parties=(party(0), party(1, name="", unidentified=True))), {"withdrawn_by": ""}),
        (dossier(), {"withdrawn_by": "当事人2"}, "withdrawn-by-other", WARN),
    ),
    (
        "resumption",
        (dossier(), {"suspended_on": TODAY, "expected_on": date(2026, 12, 20)}),
        (dossier(), {"suspended_on": TODAY}, "no-expected-day", WARN),
    ),
    (
        "resumption",
        (dossier(), {"suspended_on": TODAY, "expected_on": date(2026, 12, 20)}),
        (dossier(), {"suspended_on": TODAY, "expected_on": TODAY}, "expected-not-later", BLOCK),
    ),
    (
        "told-applicants",
        (dossier(), {"ways_told": (("court",), ())}),
        (dossier(), {"ways_told": ((), ("court",))}, "ways-of-party", BLOCK),
    ),
    (  # who applied without a name is told as well
        "told-applicants",
        (dossier(parties=NAMELESS), {"ways_told": (("court",), ())}),
        (dossier(parties=NAMELESS), {"ways_told": ((), ("court",))}, "ways-of-party", BLOCK),
    ),
    (
        "told-everyone",
        (dossier(), {"ways_told": (("court",), ("arbitration",))}),
        (dossier(), {"ways_told": (("court",), ())}, "ways-of-party", BLOCK),
    ),
    (
        "told-everyone",
        (
            dossier(parties=(party(0), party(1, name="", unidentified=True))),
            {"ways_told": (("court",), ())},
        ),
        (dossier(), {"ways_told": ((), ("court",))}, "ways-of-party", BLOCK),
    ),
    ("escalation", (dossier(), {}), (dossier(escalating=True), {}, "may-escalate", WARN)),
    (
        "refusal-letter",
        (dossier(), {"letter_on": date(2026, 11, 20)}),
        (dossier(), {}, "no-letter-date", WARN),
    ),
    ("letter", (dossier(), {"letter_number": "梧桐函1号"}), (dossier(), {}, "no-letter", WARN)),
    (
        "file-papers",
        (dossier(steps=BEGUN, meetings=(meeting(),)), {}),
        (dossier(steps=BEGUN, meetings=(meeting(has_record=False),)), {}, "no-record", BLOCK),
    ),
    (
        "file-papers",
        (matter(steps=BEGUN), {}),
        (dossier(steps=IN_EFFECT, agreement=agreement()), {}, "not-signed", BLOCK),
    ),
    ("retention", (dossier(), {"pages": 12}), (dossier(), {}, "no-pages", WARN)),
    ("contents", (dossier(agreement=agreement()), {}), (dossier(), {}, "no-agreement", BLOCK)),
    (
        "oral-form",
        (dossier(agreement=oral()), {}),
        (dossier(agreement=oral(obligations=(obligation(),))), {}, "oral-advised-against", WARN),
    ),
    (
        "oral-form",
        (dossier(agreement=agreement(), difficulty=Difficulty.COMPLEX), {}),
        (
            dossier(agreement=oral(), difficulty=Difficulty.COMPLEX),
            {},
            "oral-advised-against",
            WARN,
        ),
    ),
    (
        "signatures",
        (dossier(agreement=signed()), {}),
        (dossier(agreement=agreement()), {}, "not-signed", BLOCK),
    ),
    (
        "signatures",
        (dossier(agreement=signed()), {"performing_on": AGREED_ON}),
        (dossier(agreement=signed()), {"performing_on": date(2026, 11, 8)}, "before-effect", BLOCK),
    ),
    (
        "printing",
        (dossier(CaseState.AGREED, agreement=agreement(printed_on=AGREED_ON)), {}),
        (dossier(CaseState.AGREED, agreement=agreement()), {}, "not-printed", WARN),
    ),
    (
        "printing",  # an old paper case was printed in its day
        (dossier(CaseState.AGREED, agreement=signed(), backfilled=True), {}),
        (dossier(CaseState.PERFORMING, agreement=signed()), {}, "not-printed", WARN),
    ),
    (
        "printing",  # what was agreed and came to nothing is not signed any more
        (dossier(CaseState.FAILED, agreement=agreement()), {}),
        (dossier(CaseState.PERFORMING, agreement=signed()), {}, "not-printed", WARN),
    ),
    (
        "before-effect",
        (dossier(agreement=agreement()), {}),
        (dossier(agreement=signed()), {}, "already-effective", BLOCK),
    ),
    (
        "performance",
        (dossier(agreement=PAID), {}),
        (dossier(agreement=UNPAID), {}, "obligation-open", BLOCK),
    ),
    (
        "performance",
        (dossier(), {}),
        (dossier(agreement=UNPAID), {"ways_told": "法院"}, "obligation-left", WARN),
    ),
    (
        "performance",
        (dossier(agreement=PAID), {}),
        (
            dossier(agreement=UNPAID, remedies_told_on=TODAY, reminded_on=TODAY),
            {},
            "obligation-left",
            WARN,
        ),
    ),
    ("follow-up", (dossier(follow_ups=(visit(TODAY),)), {}), (dossier(), {}, "no-follow-up", WARN)),
    (
        "ways",
        (dossier(CaseState.WITHDRAWN), {}),
        (dossier(CaseState.FAILED), {}, "missing-ways-told", BLOCK),
    ),
    (
        "ways",
        (dossier(CaseState.REFUSED, ways_told="法院"), {}),
        (dossier(CaseState.REFUSED), {}, "missing-ways-told", BLOCK),
    ),
    ("outcome", (matter(), {"outcome": "已划线"}), (matter(), {}, "no-outcome", WARN)),
    (
        "was-effective",
        (dossier(agreement=oral()), {}),
        (dossier(agreement=agreement()), {}, "never-effective", BLOCK),
    ),
]


@pytest.mark.parametrize(("name", "good", "bad"), EXAMPLES)
def test_a_guard_lets_the_right_pass_and_names_what_is_wrong(
    name: str, good: tuple[Dossier, Typed], bad: tuple[Dossier, Typed, str, Severity]
) -> None:
    assert not [one for one in GUARDS[name](*good, TODAY) if one.code == f"guard.{bad[2]}"]
    found = {one.code: one for one in GUARDS[name](bad[0], bad[1], TODAY)}
    finding = found[f"guard.{bad[2]}"]
    assert finding.severity is bad[3]
    assert all(finding.text(language) for language in Language)


def test_every_guard_is_written_used_and_has_its_example() -> None:
    named = {name for one in moves() for name in one.guards}
    assert named == set(GUARDS)
    assert named - {name for name, _, _ in EXAMPLES} == {"was-mediated"}  # walked below


def test_only_a_case_once_in_mediation_is_reopened_for_it() -> None:
    again = move_named("reopen", CaseState.CLOSED, CaseKind.DISPUTE)
    dismissed = dossier(CaseState.CLOSED)
    codes = [one.code for one in missing(dismissed, again, {"reason": "新情况"}, TODAY)]
    assert codes == ["guard.never-mediated"]


ACCEPT = move(CaseState.REGISTERED, CaseState.ACCEPTED, CaseKind.DISPUTE)


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ({}, []),
        ({"accepted_on": "2026-11-24"}, []),
        ({"accepted_on": "11-3", "consent": "all"}, []),
        ({"accepted_on": "2026-11-25"}, ["guard.date-in-future"]),
        ({"accepted_on": "2026-11-01"}, ["guard.date-before-previous"]),
        ({"consent": {"当事人2": "refuses"}}, ["guard.party-refuses"]),
        ({"consent": {"当事人2": "not-asked"}}, ["guard.party-not-asked"]),
    ],
)
def test_acceptance_reads_what_was_typed(typed: Typed, codes: list[str]) -> None:
    assert [one.code for one in missing(dossier(), ACCEPT, typed, TODAY)] == codes


def test_the_attitude_of_the_parties_must_be_on_record() -> None:
    unasked = dossier(parties=(party(0, attitude=NOT_ASKED), party(1, attitude=NOT_ASKED)))
    found = missing(unasked, ACCEPT, {}, TODAY)
    assert [(one.code, one.field) for one in found] == [("guard.missing-consent", "consent")]
    assert blocks(found)
    assert "consent" not in satisfied(unasked, ACCEPT, TODAY)
    assert "consent" in satisfied(dossier(), ACCEPT, TODAY)
    draft = read_draft(ACCEPT, {"consent": {"当事人1": "agrees"}}, unasked, TODAY)
    assert draft == {"accepted_on": TODAY, "consent": (AGREES, NOT_ASKED)}
    assert read_draft(ACCEPT, draft, unasked, TODAY) == draft


@pytest.mark.parametrize(
    ("code", "state", "typed", "refusal", "field"),
    [
        ("accept", CaseState.REGISTERED, {"accepted_on": "昨"}, "date.unreadable", "accepted_on"),
        (
            "accept",
            CaseState.REGISTERED,
            {"accepted_on": "2026-02-30"},
            "date.no-such-day",
            "accepted_on",
        ),
        ("accept", CaseState.REGISTERED, {"consent": "some"}, "move.consent-unreadable", "consent"),
        (
            "accept",
            CaseState.REGISTERED,
            {"consent": {"当事人1": "?"}},
            "move.consent-unreadable",
            "consent",
        ),
        (
            "accept",
            CaseState.REGISTERED,
            {"consent": {"谁": "agrees"}},
            "move.unknown-party",
            "consent",
        ),
        ("accept", CaseState.REGISTERED, {"colour": "red"}, "move.unknown-field", "colour"),
        (
            "refuse",
            CaseState.REGISTERED,
            {"reason": "因为"},
            "term.unknown-refusal-reason",
            "reason",
        ),
        ("fail", CaseState.MEDIATING, {"reason": "因为"}, "move.unknown-choice", "reason"),
        ("assign", CaseState.ACCEPTED, {"mediators": 7}, "move.not-names", "mediators"),
    ],
)
def test_what_cannot_be_read_is_refused_beside_its_field(
    code: str, state: CaseState, typed: Typed, refusal: str, field: str
) -> None:
    step = move_named(code, state, CaseKind.DISPUTE)
    with pytest.raises(Refusal) as refused:
        missing(dossier(state), step, typed, TODAY)
    assert (refused.value.code, refused.value.field) == (refusal, field)
    assert all(refused.value.sentence(language) for language in Language)


def test_several_mediators_may_be_typed_with_chinese_commas() -> None:
    assign = move_named("assign", CaseState.ACCEPTED, CaseKind.DISPUTE)
    draft = read_draft(assign, {"mediators": "甲、乙, 丙"}, dossier(), TODAY)
    assert draft["mediators"] == ("甲", "乙", "丙")


def test_an_old_paper_case_raises_no_warning_but_keeps_its_order() -> None:
    old = dossier(backfilled=True, outside_area=AWAY)
    assert {one.severity for one in missing(old, ACCEPT, {}, TODAY)} == {Severity.INFO}
    early = missing(old, ACCEPT, {"accepted_on": "2020-01-01"}, TODAY)
    assert blocks(early)


def test_nobody_is_said_to_be_unurged_before_the_other_side_knows_what_it_can_do() -> None:
    def codes(**changes: Any) -> list[str]:
        case = dossier(CaseState.PERFORMING, agreement=UNPAID, **changes)
        return [one.code for one in GUARDS["performance"](case, {}, TODAY)]

    assert codes() == ["guard.obligation-open"]
    assert codes(remedies_told_on=TODAY) == ["guard.obligation-left", "guard.not-urged"]
    assert codes(remedies_told_on=TODAY, reminded_on=TODAY) == ["guard.obligation-left"]
