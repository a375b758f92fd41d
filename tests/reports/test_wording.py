from datetime import date, datetime

from reports.forms.wording import age_on, clock_span, day, money


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
