"""However a name, a telephone or a door is written into a text, it does not come out masked."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.vocabulary.masking import MaskLevel, called_for_short, name_shadow
from resources import rules
from services.sheets.masking import mask
from services.sheets.shapes import CaseSheet, Office, PartyRow, StepRow

SURNAMES = st.sampled_from(
    ["张", "王", "李", "赵", "陈", "沈", "单", "仇", "曾", "解", "查", "欧阳", "诸葛", "司徒"]
)
GIVEN_NAMES = st.text("建明秀芳国强志伟丽娟海燕玉珍文斌桂英㛃喆犇𠅤𬭚𫍲𬎆", min_size=1, max_size=2)
GAPS = st.sampled_from(["", " ", "　", "·", "\n", "\u200b"])
WORDS = st.sampled_from(
    [
        "住户",
        "反映",
        "夜间噪声",
        "把车停在",
        "门口",
        "，",
        "。",
        "（",
        "）",
        "经",
        "与",
        "对",
        "说：",
        "和",
    ]
)
PROSE = st.lists(WORDS, max_size=4).map("".join)
LEVELS = st.sampled_from([MaskLevel.MEETING, MaskLevel.ANONYMOUS])


@st.composite
def names(draw):
    return draw(SURNAMES) + draw(GIVEN_NAMES)


def sheet(parties, text):
    return CaseSheet(
        office=Office(),
        title=text,
        facts=text,
        requests=(text,),
        parties=parties,
        steps=(StepRow(on=date(2026, 1, 1), summary=text),),
    )


def texts(masked):
    return (masked.title, masked.facts, *masked.requests, masked.steps[0].summary)


@given(
    pair=st.lists(names(), min_size=2, max_size=4, unique=True),
    gap=GAPS,
    around=st.tuples(PROSE, PROSE, PROSE),
    level=LEVELS,
)
@settings(max_examples=200, deadline=None)
def test_no_party_is_named_in_any_text_of_a_masked_sheet(pair, gap, around, level):
    parties = tuple(PartyRow(role="申请人", name=name) for name in pair)
    spaced = [gap.join(name) for name in pair]
    text = around[0] + spaced[0] + around[1] + spaced[1] + around[2] + "".join(spaced)
    made = mask(sheet(parties, text), level)
    for found in texts(made.sheet):
        for name in pair:
            assert name_shadow(name) not in name_shadow(found)


@given(
    name=names(),
    title=st.sampled_from(["先生", "女士", "阿姨", "师傅", "家"]),
    around=PROSE,
    level=LEVELS,
)
@settings(max_examples=100, deadline=None)
def test_a_party_called_by_surname_and_title_is_not_named_either(name, title, around, level):
    surname = name[:2] if name[:2] in {"欧阳", "诸葛", "司徒"} else name[0]
    text = f"{around}{surname}{title}在场"
    made = mask(sheet((PartyRow(role="申请人", name=name),), text), level)
    for found in texts(made.sheet):
        assert surname + title not in found


@given(
    digits=st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True),
    shape=st.sampled_from(["{0}{1}{2}", "{0} {1} {2}", "{0}-{1}-{2}", "+86{0}{1}{2}"]),
    wide=st.booleans(),
    around=st.tuples(PROSE, PROSE),
)
@settings(max_examples=100, deadline=None)
def test_no_mobile_number_survives_however_it_is_written(digits, shape, wide, around):
    written = shape.format(digits[:3], digits[3:7], digits[7:])
    if wide:
        written = written.translate({ord(str(n)): chr(0xFF10 + n) for n in range(10)})
    made = mask(sheet((), around[0] + written + around[1]), MaskLevel.MEETING)
    for found in texts(made.sheet):
        narrow = found.translate({0xFF10 + n: str(n) for n in range(10)})
        assert digits[3:7] not in narrow
        assert digits[7:] not in narrow


@given(
    house=st.integers(1, 99),
    room=st.integers(101, 2904),
    shape=st.sampled_from(
        ["{0}号楼{1}室", "{0}号{1}室", "{0}幢{1}", "{0}-{1}室", "{0}号楼2单元{1}", "{1}室"]
    ),
    around=st.tuples(PROSE, PROSE),
)
@settings(max_examples=100, deadline=None)
def test_no_room_survives_however_it_is_written(house, room, shape, around):
    written = shape.format(house, room)
    made = mask(sheet((), f"{around[0]}住{written}，{around[1]}"), MaskLevel.MEETING)
    for found in texts(made.sheet):
        assert str(room) not in found


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("屋面", "屋面大修，A座漏水，中心花园积水"),
        ("A座", "屋面大修，某处漏水，中心花园积水"),
        ("中心花园", "屋面大修，A座漏水，某处积水"),
    ],
)
def test_a_place_that_is_a_word_of_its_text_stays_and_a_door_goes(place, told):
    placed = replace(sheet((), "屋面大修，A座漏水，中心花园积水"), place=place)
    assert mask(placed, MaskLevel.MEETING).sheet.facts == told


@pytest.mark.parametrize("word", ["和平", "安全", "文明"])
def test_a_name_that_is_a_word_keeps_the_word_elsewhere(word):
    assert word in rules("masking")["not_given_names"]
    parties = (PartyRow(role="申请人", name=f"李{word}"),)
    made = mask(sheet(parties, f"李{word}希望{word}解决"), MaskLevel.MEETING)
    assert made.sheet.facts == f"甲方希望{word}解决"
    assert [place.spot.original for place in made.uncertain][:1] == [word]


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("建国、秀英在场", "甲方、乙方在场"),
        ("英英说，车停在建国东路上", "乙方说，车停在建国东路上"),
        ("他天天停车，公司经理和保安师傅都看见", "他天天停车，公司经理和保安师傅都看见"),
        ("三零一室和一〇二室也漏", "某室和某室也漏"),
        ("两室一厅漏水", "两室一厅漏水"),
        ("李老头、王姐和姓王的那户", "甲方、乙方和姓某的那户"),
        (
            "老李家，王家码头路；我方律师；小张贴在墙上",
            "甲方家，王家码头路；我方律师；小张贴在墙上",
        ),
        ("阿不都.热合曼、阿不都－热合曼和热合曼大叔", "丁方、丁方和丁方大叔"),
        ("住三号五零一，对门502，3号楼5楼左手", "住某室，对门某室，某号楼某室"),
        ("301的住户，九号三零一；共301户业主", "某室的住户，某室；共301户业主"),
        ("电话一三八一二三四五六七八，138_1234_5678", "电话［电话］，［电话］"),
        ("座机63 28 00 11，手机尾号5678", "座机［电话］，手机尾号［账号］"),
        ("账号 1001-2345-6789，vx：lily_2020", "账号 ［账号］，vx：［账号］"),
        ("身份证号310101********1234，车牌号07492", "身份证号［证件号］，车牌号［车牌］"),
        ("证人：陈大明", "证人：某某"),
        ("高度3-501毫米，二〇二六年三月", "高度3-501毫米，二〇二六年三月"),
    ],
)
def test_what_neighbours_call_one_another_goes_and_ordinary_words_stay(text, masked):
    parties = (
        PartyRow(role="申请人", name="李建国", label="甲方"),
        PartyRow(role="被申请人", name="王秀英", label="乙方"),
        PartyRow(role="第三人", name="司天", label="丙方"),
        PartyRow(role="第三人", name="阿不都·热合曼", label="丁方"),
    )
    assert mask(sheet(parties, text), MaskLevel.MEETING).sheet.facts == masked


def test_who_is_named_after_a_word_for_a_person_is_shown_to_a_person_first():
    made = mask(sheet((), "邻居陈大明反映，其妻王美丽在场，业主谢谢居委会"), MaskLevel.MEETING)
    assert {place.spot.original for place in made.uncertain} == {"陈大明", "王美丽"}


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("上海美顺物业管理服务有限公司黄浦分公司", {"上海美顺物业", "美顺物业", "美顺公司"}),
        ("上海市黄浦区和泰物业有限公司", {"和泰物业", "和泰公司", "黄浦区和泰物业"}),
        ("梧桐里第一物业管理有限公司", {"梧桐里第一物业", "梧桐里物业", "梧桐物业"}),
        ("物业", set()),
        ("黄浦区五里桥街道", set()),
    ],
)
def test_a_company_is_known_by_what_people_call_it_too(name, short):
    found = set(called_for_short(name))
    assert found >= short
    assert name not in found
    assert bool(found) == bool(short)
