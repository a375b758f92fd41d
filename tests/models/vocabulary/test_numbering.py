import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary.errors import Refusal
from models.vocabulary.numbering import AGREEMENT_PATTERN, INTAKE_PATTERN, NumberPattern
from resources import Language


def test_numbers_are_written_as_the_office_writes_them() -> None:
    assert INTAKE_PATTERN.number(year=2026, serial=163) == "2026-0163"
    assert INTAKE_PATTERN.number(year=2026, serial=12345) == "2026-12345"
    agreement = AGREEMENT_PATTERN.number(year=2026, serial=1, prefix="黄南东梧")
    assert agreement == "（2026）黄南东梧人调字第001号"
    other = NumberPattern("{prefix}{kind}[{year}]{serial}号")
    assert other.number(year=2019, serial=11, prefix="医", kind="人调字") == "医人调字[2019]11号"


@pytest.mark.parametrize(
    ("pattern", "code"),
    [
        ("{year}", "needs-year-and-serial"),
        ("{serial:03d}", "needs-year-and-serial"),
        ("{year}{serial}{serial}", "needs-year-and-serial"),
        ("", "needs-year-and-serial"),
        ("{year}-{serial:03d}-{name}", "unknown-blank"),
        ("{year}-{}", "unknown-blank"),
        ("{year.real}-{serial}", "unknown-blank"),
        ("{serial.__class__}{year}", "unknown-blank"),
        ("{prefix[0]}{year}{serial}", "unknown-blank"),
        ("{year!r}-{serial}", "bad-width"),
        ("{year}-{serial:.3f}", "bad-width"),
        ("{year}-{serial:999999999d}", "bad-width"),
        ("{year}-{serial:{year}d}", "bad-width"),
        ("{year:04d}-{serial}", "bad-width"),
        ("{year}-{serial", "unbalanced"),
        ("{year}}-{serial}", "unbalanced"),
        ("{year}{serial}" + "字" * 60, "too-long"),
    ],
)
def test_a_pattern_that_could_go_wrong_is_refused_before_it_is_kept(
    pattern: str, code: str
) -> None:
    with pytest.raises(Refusal) as refused:
        NumberPattern(pattern)
    assert refused.value.code == f"numbering.{code}"
    assert refused.value.field == "number_pattern"
    assert all(refused.value.sentence(language) for language in Language)


def test_serials_count_from_one() -> None:
    with pytest.raises(Refusal, match=r"numbering\.serial-from-one"):
        INTAKE_PATTERN.number(year=2026, serial=0)


@given(st.text(max_size=30))
def test_a_checked_pattern_always_formats(typed: str) -> None:
    try:
        pattern = NumberPattern(typed + "{year}-{serial:04d}")
    except Refusal:
        return
    assert pattern.number(year=2026, serial=7, prefix="字").endswith("2026-0007")


@given(st.integers(1, 10**7), st.integers(1, 10**7))
def test_two_serials_never_share_a_number(one: int, other: int) -> None:
    numbers = {INTAKE_PATTERN.number(year=2026, serial=serial) for serial in (one, other)}
    assert len(numbers) == len({one, other})
