from datetime import date, datetime

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.forms.wording import age_on, capital_yuan, clock_span, day, money


@given(st.integers(1, 10**12))
def test_capitals_agree_with_an_independent_converter(amount):
    expected = cn2an.an2cn(f"{amount // 100}.{amount % 100:02d}", "rmb")
    ours = capital_yuan(amount)
    # The two differ only where the rule leaves a choice: 零 before 角 and 分, 整 after 角.
    bare = str.maketrans("", "", "零整")
    assert ours.translate(bare).removeprefix("元") == expected.translate(bare).removeprefix("元")


@pytest.mark.parametrize(
    ("amount", "capitals"),
    [
        (0, "零元整"),
        (120000, "壹仟贰佰元整"),
        (150005, "壹仟伍佰元零伍分"),
        (1050, "壹拾元伍角整"),
        (5, "伍分"),
        (1000100, "壹万零壹元整"),
        (100000000, "壹佰万元整"),
        (10000000100, "壹亿零壹元整"),
        (10203040500, "壹亿零贰佰零叁万零肆佰零伍元整"),
    ],
)
def test_money_in_capitals(amount, capitals):
    assert capital_yuan(amount) == capitals


def test_money_stands_as_figure_and_capitals():
    assert money(120000) == "人民币1,200.00元（大写：壹仟贰佰元整）"


def test_a_day_has_arabic_numerals_without_leading_zeros_or_is_left_to_the_pen():
    assert day(date(2026, 3, 7)) == "2026年3月7日"
    assert day(None).replace("\u3000", "") == "年月日"


def test_a_meeting_on_one_day_names_the_day_once():
    begun = datetime(2026, 3, 7, 14, 30)  # noqa: DTZ001 - a wall clock on paper
    assert clock_span(begun, begun.replace(hour=16, minute=5)) == "2026年3月7日14时30分至16时05分"


def test_age_is_counted_in_completed_years_at_the_day_of_the_paper():
    assert age_on(date(1880, 11, 27), date(1926, 11, 26)) == "45"
    assert age_on(date(1880, 11, 26), date(1926, 11, 26)) == "46"
    assert age_on(None, date(1926, 11, 26)) == ""
