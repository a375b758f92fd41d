"""Duty times, as they are typed at the desk."""

import pytest

from models.vocabulary.duty import DutyTime, read_duty, write_duty
from models.vocabulary.errors import Refusal
from resources import Language


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("周一上午", "周一 09:00–11:30"),
        ("星期三 14:00-17:00", "周三 14:00–17:00"),
        ("周一上午、周三下午", "周一 09:00–11:30；周三 13:30–17:00"),
        ("周一、三、五上午", "周一、周三、周五 09:00–11:30"),
        ("周一至周五 9点到11点半", "周一、周二、周三、周四、周五 09:00–11:30"),
        ("工作日 下午2点到4点；礼拜天", "周一、周二、周三、周四、周五 14:00–16:00；周日"),
        ("每天晚上", "周一、周二、周三、周四、周五、周六、周日 18:30–20:30"),
        ("Mon-Wed morning, Fri 9:00-10:00", "周一、周二、周三 09:00–11:30；周五 09:00–10:00"),
        ("周二，周四 9：00－11：30", "周二、周四 09:00–11:30"),
        ("周一上午，周一上午", "周一 09:00–11:30"),
        ("周四", "周四"),
        ("周一；周三上午", "周一；周三 09:00–11:30"),
        ("  ", ""),
    ],
)
def test_a_duty_time_is_read_as_it_is_typed_and_read_again_as_it_is_written(typed, shown):
    times = read_duty(typed)
    assert write_duty(times) == shown
    assert read_duty(shown) == times
    assert read_duty(write_duty(times, Language.ENGLISH)) == times


def test_days_of_the_same_hours_stand_together_in_either_language():
    times = (DutyTime(weekday=3, begins="09:00", ends="11:30"), DutyTime(weekday=1))
    assert write_duty(times, Language.ENGLISH) == "Mon; Wed 09:00–11:30"


@pytest.mark.parametrize(
    ("typed", "code", "value"),
    [
        ("周一上午、随叫随到", "duty.unread", "随叫随到"),
        ("14:00-17:00", "duty.unread", "14:00-17:00"),
        ("周八上午", "duty.unread", "周八上午"),
        ("周一 25:00-26:00", "duty.unread", "周一 25:00-26:00"),
        ("周一 9点", "duty.unread", "周一 9点"),
        ("周三 17:00-14:00", "duty.backwards", "周三 17:00-14:00"),
        ("周五至周一 上午", "duty.backwards", "周五至周一 上午"),
        ("周" * 200, "duty.unread", "周" * 40),
    ],
)
def test_what_says_no_duty_time_is_refused_with_what_would(typed, code, value):
    with pytest.raises(Refusal, match=code.replace(".", r"\.")) as caught:
        read_duty(typed)
    assert caught.value.params["value"] == value
    assert value in caught.value.sentence(Language.CHINESE)
