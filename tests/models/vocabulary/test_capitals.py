import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary.capitals import capital_yuan


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
