import dataclasses
from datetime import date

import pytest

from models.vocabulary.masking import MaskLevel
from services.sheets.masking import mask
from services.sheets.privacy import Treatment, treatment_of
from services.sheets.shapes import (
    AgreementForm,
    Attendee,
    CaseSheet,
    ObligationRow,
    Office,
    Pack,
    PartyRow,
    StepRow,
    Summary,
)

SECRETS = (
    "张立国", "王志强", "李和平", "陈敏", "13800002406", "15900007713", "310101188003012413",
    "20261024001234", "101室", "604室", "12号楼", "沪A12345", "1880",
)  # fmt: skip


@pytest.fixture
def parties():
    return (
        PartyRow(
            role="申请人", name="张立国", gender="男", birth_on=date(1880, 3, 1),
            phone="13800002406",
            address="梧桐里12号楼101室", community="梧桐里", id_number="310101188003012413",
        ),
        PartyRow(
            role="被申请人", name="王志强", phone="15900007713", address="梧桐里12号楼604室",
            community="梧桐里",
        ),
    )  # fmt: skip


@pytest.fixture
def sheet(parties):
    return CaseSheet(
        office=Office(committee="梧桐里居民委员会", street="五里桥街道"),
        number="2026-0163",
        parties=parties,
        title="张立国与王志强高空抛物纠纷",
        order_number="20261024001234",
        registered_by="陈敏",
        estate="梧桐里",
        place="12号楼",
        facts="张立国（电话13800002406）停在12号楼下的沪A12345被604室王志强家花盆砸损。",
        requests=("王志强赔偿张立国3,860元",),
        mediators=("李和平",),
        assigned_by="陈敏",
        steps=(StepRow(on=date(2026, 10, 26), step="登记", person="陈敏", summary="张立国来访。"),),
        obligations=(ObligationRow(who="王志强", to="张立国", what="赔偿张立国", amount=150000),),
    )


def everything_in(value):
    """All texts and days in a sheet, however deep."""
    if dataclasses.is_dataclass(value):
        parts = (getattr(value, field.name) for field in dataclasses.fields(value))
        return " ".join(everything_in(part) for part in parts)
    if isinstance(value, tuple):
        return " ".join(map(everything_in, value))
    return str(value)


@pytest.mark.parametrize("level", [MaskLevel.MEETING, MaskLevel.ANONYMOUS])
@pytest.mark.parametrize("secret", SECRETS)
def test_a_masked_sheet_holds_no_name_number_room_or_birth_date(sheet, level, secret):
    assert secret not in everything_in(mask(sheet, level).sheet)


def test_a_full_sheet_is_given_back_as_it_is(sheet):
    assert mask(sheet, MaskLevel.FULL).sheet is sheet


def test_at_a_meeting_the_parties_are_jia_and_yi_and_the_estate_stays(sheet):
    masked = mask(sheet, MaskLevel.MEETING).sheet
    assert [party.label for party in masked.parties] == ["甲方", "乙方"]
    assert masked.estate == "梧桐里"
    assert masked.requests == ("乙方赔偿甲方3,860元",)
    assert (masked.obligations[0].who, masked.obligations[0].to) == ("乙方", "甲方")
    assert masked.masking == "meeting"


def test_an_anonymous_sheet_names_no_estate_of_the_case(sheet):
    masked = mask(sheet, MaskLevel.ANONYMOUS).sheet
    assert masked.estate == ""
    assert {party.community for party in masked.parties} == {""}
    assert [party.label for party in masked.parties] == ["张某", "王某"]


def test_masking_tells_how_much_it_hid_and_where(sheet):
    made = mask(sheet, MaskLevel.MEETING)
    assert {place.field for place in made.replaced} >= {"title", "facts", "requests.0"}
    for place in made.replaced + made.uncertain:
        assert place.text[place.spot.start : place.spot.end] or place.spot.start == place.spot.end
    assert made.count > 15


def test_more_than_two_parties_carry_the_word_for_their_role(sheet, parties):
    third = PartyRow(role="第三方", name="和泰物业服务有限公司", is_organisation=True)
    many = dataclasses.replace(sheet, parties=(*parties, third))
    labels = [party.label for party in mask(many, MaskLevel.MEETING).sheet.parties]
    assert labels == ["申请人甲", "被申请人乙", "第三方丙"]


def test_masking_a_masked_sheet_again_changes_nothing(sheet):
    once = mask(sheet, MaskLevel.MEETING).sheet
    assert mask(once, MaskLevel.MEETING).sheet == once


def test_a_pack_is_masked_case_by_case_and_keeps_its_declared_attendees(parties):
    office = Office(committee="梧桐里居民委员会")
    swapped = (parties[1], parties[0])
    pack = Pack(
        office=office,
        title="联谊会材料",
        summaries=(
            Summary(office=office, parties=parties, facts="张立国停车。"),
            Summary(office=office, parties=swapped, facts="张立国停车。"),
        ),
        attendees=(Attendee(name="陈建国", unit="业委会"),),
    )
    made = mask(pack, MaskLevel.MEETING)
    assert [summary.facts for summary in made.sheet.summaries] == ["甲方停车。", "乙方停车。"]
    assert made.sheet.attendees[0].name == "陈建国"
    assert made.replaced[0].field == "summaries.0.facts"


def test_an_agreement_copy_for_a_meeting_loses_its_signers_and_places(parties):
    form = AgreementForm(
        office=Office(),
        parties=parties,
        clauses=("王志强赔偿张立国。",),
        obligations=(ObligationRow(who="王志强", place="12号楼604室现场", what="加固花架"),),
        mediators=("李和平",),
    )
    masked = mask(form, MaskLevel.MEETING).sheet
    assert masked.clauses == ("乙方赔偿甲方。",)
    assert masked.mediators == ()
    assert masked.obligations[0].place == ""


def test_a_field_that_declares_nothing_is_masked_as_prose():
    @dataclasses.dataclass
    class Later:
        remark: str = ""

    assert treatment_of(dataclasses.fields(Later)[0]) is Treatment.PROSE
