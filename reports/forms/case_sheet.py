"""社区治理案件登记表 (forms.md 4.1): the whole case on one paper. Its title is data.

Signature and seal rows stand only on a full print (decisions.md). A governance matter has no
rows for what only a dispute comes to: agreement, performance, judicial confirmation.
"""

from reports.forms.case_rows import LABEL, course_group, deadline_lines, numbered, pairs, single
from reports.forms.marks import FULL, mark, printed
from reports.forms.wording import age_on, day, joined, moment, plain_money
from reports.house import styles
from reports.house.blocks import OneLine
from reports.house.flow import FORM_PAGE, Block, Form
from reports.house.grid import Cell, Grid, Group, Row, label, value
from reports.house.words import word
from services.sheets.shapes import CaseSheet, ObligationRow, PartyRow

__all__ = ["compose"]

_BLANK = "　" * 4


def _called(party: PartyRow) -> str:
    """「申请人（甲方）」, or the label alone where it has the role in it: 「申请人甲」."""
    if not party.label or party.label == party.name:
        return party.role
    is_whole = party.role and party.label.startswith(party.role)
    return party.label if is_whole else f"{party.role}（{party.label}）"


def _party_line(party: PartyRow, sheet: CaseSheet) -> str:
    age = age_on(party.birth_on, sheet.document_on)
    return joined(
        _called(party),
        word("unidentified") if party.is_unidentified else "",
        word("anonymous_caller") if party.is_anonymous else party.name,
        party.gender,
        word("years_old", age=age) if age else "",
        party.phone,
        party.address or party.community,
    )


def _due(row: ObligationRow) -> str:
    if row.is_on_the_spot:
        return word("on_the_spot")
    return word("by_day", day=day(row.due)) if row.due else ""


def _obligation_line(row: ObligationRow) -> str:
    return joined(
        row.who,
        row.what,
        plain_money(row.amount) if row.amount is not None else "",
        _due(row),
        row.state,
        by="，",
    )


def _registered(sheet: CaseSheet) -> str:
    if sheet.registered_at:
        at = moment(sheet.registered_at)
    else:
        at = day(sheet.registered_on) if sheet.registered_on else ""
    return joined(at, sheet.registered_by)


def _head_rows(sheet: CaseSheet) -> list[Row]:
    order = word("order_number", number=sheet.order_number) if sheet.order_number else ""
    source = joined(sheet.source, order, by="\n")
    occurred = day(sheet.occurred_on) if sheet.occurred_on else sheet.occurred_text
    place = joined(sheet.estate, sheet.place, by="")
    topic = ("cs_topic", sheet.topic)
    kinds = [topic, ("cs_category", sheet.category), ("cs_difficulty", sheet.difficulty)]
    return [
        pairs(("cs_number", sheet.number), ("cs_state", sheet.state)),
        single("cs_title", sheet.title),
        pairs(*(kinds if sheet.is_dispute else (topic, kinds[2]))),
        pairs(("cs_source", source), ("cs_registered_at", _registered(sheet))),
        pairs(("cs_place", place), ("cs_occurred", occurred)),
        single("cs_parties", "\n".join(_party_line(party, sheet) for party in sheet.parties)),
        single("cs_facts", sheet.facts),
        single("cs_requests", numbered(sheet.requests)),
    ]


def _assigned(sheet: CaseSheet) -> str:
    who = ""
    if sheet.assigned_on and sheet.assigned_by:
        who = word("assigned_by", by=sheet.assigned_by, day=day(sheet.assigned_on))
    elif sheet.assigned_on:
        who = word("assigned_on", day=day(sheet.assigned_on))
    return joined(sheet.body, "、".join(sheet.mediators), who)


def _result_rows(sheet: CaseSheet) -> list[Row]:
    result = joined(sheet.result, sheet.outcome, by="：")
    deadlines = single("cs_deadlines", deadline_lines(sheet.deadlines))
    if not sheet.is_dispute:
        follow_up = single("cs_follow_up", joined(sheet.follow_up, sheet.satisfaction, by="，"))
        return [single("cs_result", result), follow_up, deadlines]
    agreement = joined(sheet.agreement_form, sheet.agreement_number, by="")
    performance = [_obligation_line(row) for row in sheet.obligations]
    if sheet.performance:
        performance.append(sheet.performance)
    return [
        pairs(("cs_result", result), ("cs_agreement", agreement), shares=(2, 3)),
        single("cs_terms", numbered(sheet.terms)),
        single("cs_performance", numbered(performance) if performance else ""),
        pairs(
            ("cs_confirmation", sheet.confirmation),
            ("cs_follow_up", joined(sheet.follow_up, sheet.satisfaction, by="，")),
            shares=(2, 3),
        ),
        deadlines,
    ]


def _signing_rows() -> tuple[Row, ...]:
    return (
        Row(
            (
                label(word("cs_handler_signs"), LABEL),
                value("", 8 - LABEL),
                label(word("cs_reviewer_signs"), LABEL),
                value("", 8 - LABEL),
            ),
            least_height=34,
        ),
        Row(
            (
                label(word("cs_seal"), LABEL),
                Cell(word("blank_day"), 16 - LABEL, align="right", at_foot=True),
            ),
            least_height=56,
        ),
    )


def _foot(sheet: CaseSheet) -> str:
    return joined(
        f"{word('cs_prepared')}：{sheet.prepared_by}" if sheet.prepared_by else "",
        f"{word('cs_reviewed')}：{sheet.reviewed_by or _BLANK}" if sheet.masking == FULL else "",
        printed(sheet.masking, sheet.printed_by, sheet.printed_at),
    )


def compose(sheet: CaseSheet) -> Form:
    """The paper of one case."""
    is_signed = sheet.masking == FULL
    rows: list[Row | Group] = [
        *_head_rows(sheet),
        single("cs_assigned", _assigned(sheet)),
        single("cs_invited", "、".join(sheet.invited)),
    ]
    if sheet.steps:
        rows.append(course_group("cs_steps", sheet.steps, has_people=is_signed))
    rows += _result_rows(sheet)
    signing = Grid(_signing_rows(), is_whole=True, joins=True) if is_signed else None
    blocks: list[Block] = [
        OneLine(sheet.heading, styles.FORM_TITLE, "centre", after=3, keeps_with_next=True),
        OneLine(
            joined(sheet.office.street, sheet.office.committee, by=""),
            styles.CELL,
            after=3,
            keeps_with_next=True,
        ),
        Grid(tuple(rows), tail=signing),
        *([signing] if signing else []),
    ]
    return Form(
        title=sheet.heading,
        blocks=blocks,
        page=FORM_PAGE,
        mark=mark(sheet.masking),
        foot=_foot(sheet),
        signers=(word("page_handler"), word("page_reviewer")) if is_signed else (),
        bookmark=joined(sheet.number, sheet.title),
    )
