"""办案统计: what was open and given makes up what ended, went elsewhere and is open."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary.body_work import Stint, StintEnd, Visit, figures, quarters, share
from models.vocabulary.terms import Satisfaction

DAYS = st.dates(date(2025, 11, 1), date(2027, 1, 31))
STINTS = st.builds(
    lambda begun, days, end: Stint(
        from_on=begun, over_on=begun + timedelta(days=days) if end else None, end=end
    ),
    DAYS,
    st.integers(0, 120),
    st.sampled_from([None, *StintEnd]),
)


@given(st.lists(STINTS, max_size=30))
def test_every_period_adds_up_and_leads_into_the_next(stints):
    told = [figures(stints, (), *span) for span in quarters(2026, date(2026, 12, 31))]
    for one in told:
        ended = one.settled + one.failed + one.otherwise + one.handed_over
        assert one.before + one.taken == ended + one.open
    assert [one.open for one in told[:-1]] == [one.before for one in told[1:]]
    whole = figures(stints, (), date(2026, 1, 1), date(2026, 12, 31))
    assert whole.taken == sum(one.taken for one in told)
    assert (whole.before, whole.open) == (told[0].before, told[-1].open)


def test_visits_count_on_their_day_and_content_is_content():
    said = [Satisfaction.YES, Satisfaction.PARTLY, Satisfaction.NO, Satisfaction.YES]
    days = [date(2026, 3, 31), date(2026, 4, 1), date(2026, 6, 30), date(2026, 7, 1)]
    visits = [Visit(on=on, satisfied=one) for on, one in zip(days, said, strict=True)]
    second = figures((), visits, date(2026, 4, 1), date(2026, 6, 30))
    assert (second.asked, second.content) == (2, 0)


def test_quarters_begin_until_today_and_a_share_is_of_something():
    assert list(quarters(2026, date(2026, 5, 9))) == [
        (date(2026, 1, 1), date(2026, 3, 31)),
        (date(2026, 4, 1), date(2026, 5, 9)),
    ]
    assert list(quarters(2027, date(2026, 5, 9))) == []
    assert len(list(quarters(2025, date(2026, 5, 9)))) == 4
    assert [share(*pair) for pair in ((0, 0), (1, 2), (2, 3), (199, 200), (3, 3))] == [
        "",
        "50%",
        "67%",
        "100%",
        "100%",
    ]
