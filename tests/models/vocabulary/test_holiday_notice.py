"""The State Council's notices as an office pastes them, of the years whose calendar is known."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.holiday_notice import LineKind, read_notice
from models.vocabulary.working_days import SpecialDay, china
from resources import Language

SHARED = Path(__file__).resolve().parents[3].parent / "shared" / "data"

NOTICES = {
    2021: """一、元旦：2021年1月1日至3日放假，共3天。
二、春节：2月11日至17日放假调休，共7天。2月7日（星期日）、2月20日（星期六）上班。
三、清明节：4月3日至5日放假调休，共3天。
四、劳动节：5月1日至5日放假调休，共5天。4月25日（星期日）、5月8日（星期六）上班。
五、端午节：6月12日至14日放假，共3天。
六、中秋节：9月19日至21日放假调休，共3天。9月18日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（星期日）、10月9日（星期六）上班。""",
    2022: """一、元旦：2022年1月1日至3日放假，共3天。
二、春节：1月31日至2月6日放假调休，共7天。1月29日（星期六）、1月30日（星期日）上班。
三、清明节：4月3日至5日放假调休，共3天。4月2日（星期六）上班。
四、劳动节：4月30日至5月4日放假调休，共5天。4月24日（星期日）、5月7日（星期六）上班。
五、端午节：6月3日至5日放假，共3天。
六、中秋节：9月10日至12日放假，共3天。
七、国庆节：10月1日至7日放假调休，共7天。10月8日（星期六）、10月9日（星期日）上班。""",
    2023: """一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。""",
    2024: """国务院办公厅关于2024年部分节假日安排的通知
一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。""",
    2025: """国务院办公厅关于2025年部分节假日安排的通知
国办发明电〔2024〕12号
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。""",
    2026: """国务院办公厅关于2026年
部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，确保人民群众祥和平安度过节日假期。
国务院办公厅
2025年11月4日
（此件公开发布）""",
}
WHOLE = NOTICES[2026]


def refused(text: str, year: int | None = None) -> Refusal:
    with pytest.raises(Refusal) as found:
        read_notice(text, year)
    assert found.value.field == "notice"
    for language in Language:
        assert found.value.sentence(language)
    return found.value


@pytest.mark.parametrize("year", NOTICES)
def test_the_notice_of_a_year_gives_the_calendar_that_ships(year: int) -> None:
    notice = read_notice(NOTICES[year], year)
    shipped = {day: one.rest for day, one in china().of_year(year).items()}
    read = {day: one.rest for day, one in notice.days.items()}
    assert all(day.weekday() >= 5 for day in shipped.keys() - read.keys())  # 与周末连休
    assert read == {day: rest for day, rest in shipped.items() if day in read}
    assert notice.whole
    again = china().with_year(year, notice.days)
    every = [date(year - 1, 12, 1) + timedelta(number) for number in range(430)]
    assert [again.is_rest_day(one) for one in every] == [china().is_rest_day(one) for one in every]


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_the_notice_says_what_the_published_collection_says(year: int) -> None:
    source = SHARED / f"holiday_cn_{year}.json"
    if not source.exists():
        pytest.skip("the shared data lies beside the project only on a developer's machine")
    published = {
        date.fromisoformat(row["date"]): row["isOffDay"]
        for row in json.loads(source.read_text(encoding="utf-8"))["days"]
    }
    read = {day: one.rest for day, one in read_notice(NOTICES[year]).days.items()}
    weekend = {day for day in published.keys() - read.keys() if day.weekday() >= 5}
    assert {day: rest for day, rest in published.items() if day not in weekend} == read
    assert all(published[day] for day in weekend)  # 与周末连休: they rest as weekends anyway


def test_every_line_of_a_notice_is_explained() -> None:
    notice = read_notice(WHOLE)
    told = [(one.kind, one.meaning(Language.CHINESE)) for one in notice.lines]
    assert told[:4] == [
        (LineKind.OTHER, "没有日期，不影响日历"),
        (LineKind.OTHER, "没有日期，不影响日历"),
        (LineKind.NUMBER, "文号"),
        (LineKind.OTHER, "没有日期，不影响日历"),
    ]
    assert (LineKind.YEAR, "2026 年的安排") in told
    assert (LineKind.REST, "元旦放假 3 天：2026-01-01 至 2026-01-03") in told
    assert (LineKind.WORK, "春节调休上班：2026-02-14、2026-02-28") in told
    assert (LineKind.ISSUED, "发文日期，不是假期") in told
    assert notice.number == "国办发明电〔2025〕7号"
    assert notice.issued_on == date(2025, 11, 4)
    kept = "".join(WHOLE.split())
    said = sum(len(one.text) for one in notice.lines)
    assert said == len(kept.replace("。", "").replace("\n", ""))  # no character was passed over
    assert all(one.meaning(Language.ENGLISH) for one in notice.lines)


def test_advice_to_rest_is_no_holiday() -> None:
    notice = read_notice(NOTICES[2024])
    advice = next(one for one in notice.lines if one.kind is LineKind.ADVICE)
    assert "除夕" in advice.text
    assert date(2024, 2, 9) not in notice.days


def test_a_notice_in_one_paragraph_with_plain_signs_is_read_alike() -> None:
    plain = WHOLE.replace("\n", "").replace("：", ":").replace("（", "(").replace("）", ")")
    assert dict(read_notice(plain, 2026).days) == dict(read_notice(WHOLE).days)
    spaced = WHOLE.replace("月", " 月 ").replace("1", "１")
    assert dict(read_notice(spaced, 2026).days) == dict(read_notice(WHOLE).days)


def test_the_new_year_may_begin_in_december() -> None:
    for line in (
        "元旦：2022年12月31日至2023年1月2日放假调休，共3天。",
        "元旦：12月31日（周六）至1月2日（周一）放假调休，共3天。",
    ):
        assert sorted(read_notice(line, 2023).days) == [
            date(2022, 12, 31),
            date(2023, 1, 1),
            date(2023, 1, 2),
        ]


def test_a_holiday_the_law_does_not_list_may_be_arranged() -> None:
    line = "中国人民抗日战争胜利70周年纪念日：9月3日至5日放假调休，共3天，9月6日（星期日）上班。"
    notice = read_notice(line, 2015)
    assert notice.days[date(2015, 9, 6)] == SpecialDay(
        name="中国人民抗日战争胜利70周年纪念日", rest=False
    )
    assert not notice.whole


def test_one_holiday_arranged_anew_is_no_whole_year() -> None:
    notice = read_notice(
        "国务院办公厅关于调整2019年劳动节假期安排的通知\n"
        "2019年5月1日至4日放假调休，共4天。".replace("2019年5月1日", "劳动节：2019年5月1日")
        + "4月28日（星期日）、5月5日（星期日）上班。",
        2019,
    )
    assert notice.names == {"劳动节"}
    assert len(notice.days) == 6


@pytest.mark.parametrize(
    ("wrong", "right", "code"),
    [
        ("1月1日（周五）至3日", "1月1日（周四）至3日", "notice-weekday"),
        ("至3日（周日）放假", "至3日（周六）放假", "notice-weekday"),
        ("2月14日（周日）、", "2月14日（周六）、", "notice-weekday"),
        ("放假调休，共8天", "放假调休，共9天", "notice-count"),
        ("4月4日（周六）至6日（周一）放假，共3天", "4月4日（周六）放假，共1天", ""),
        ("9月31日", "9月25日（周五）", "notice-no-day"),
        ("10月1日（周四）至7日（周三）", "10月1日（周四）至9月7日（周三）", ""),
        ("5月9日（周六）上班", "5月8日（周五）上班", ""),
    ],
)
def test_a_slip_of_the_pen_is_named(wrong: str, right: str, code: str) -> None:
    if code:
        assert right in WHOLE
        assert refused(WHOLE.replace(right, wrong)).code == f"calendar.{code}"
    else:  # here the first column is the notice's own wording
        assert wrong in WHOLE


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "notice-empty"),
        ("  \n ", "notice-empty"),
        ("今天天气不错", "notice-no-year"),
        ("关于2027年部分节假日安排的通知", "notice-nothing"),
        ("关于2027年部分节假日安排的通知\n元旦：1月1日放假至3日", "notice-line"),
        ("关于2027年部分节假日安排的通知\n请在1月4日前报送", "notice-line"),
        ("关于2027年部分节假日安排的通知\n1月3日（周日）上班", "notice-line"),
        ("关于2027年部分节假日安排的通知\n元旦：1月1日放假。1月8日上班", "notice-no-weekend"),
        ("关于2027年部分节假日安排的通知\n元旦：1月2日至3日放假", "notice-fixed"),
        ("关于2027年部分节假日安排的通知\n国庆节：10月1日至2日放假", "notice-fixed"),
        ("关于2027年部分节假日安排的通知\n元旦：1月1日至31日放假", "notice-long"),
        ("关于2027年部分节假日安排的通知\n春节：2月10日至5日放假", "notice-backwards"),
        ("关于2027年部分节假日安排的通知\n元旦：1月1日放假\n元旦：1月1日放假", "notice-twice"),
        (
            "关于2027年部分节假日安排的通知\n清明节：4月5日放假\n中秋节：4月5日放假",
            "notice-day-twice",
        ),
        ("关于2027年部分节假日安排的通知\n春节：2026年2月10日放假", "notice-outside"),
        ("现将2027年元旦、春节放假安排通知如下\n元旦：1月1日放假", "notice-lacks"),
        ("字" * 20_001, "notice-huge"),
    ],
)
def test_what_is_no_notice_is_refused_with_a_sentence(text: str, code: str) -> None:
    assert refused(text).code == f"calendar.{code}"


def test_two_years_are_not_taken_for_one() -> None:
    assert refused(WHOLE, 2027).code == "calendar.notice-two-years"
    assert refused(WHOLE.replace("现将2026年", "现将2027年")).code == "calendar.notice-two-years"


def test_hostile_text_is_refused_quickly() -> None:
    for text in ("元旦：" + "1月1日、" * 2000, "（" * 9000, "1月1日至" * 3000, "一、" * 9000):
        refused("关于2027年部分节假日安排的通知\n" + text)
