"""Whose dispute it is: the committee of the place, or of a party's home (若干规定 21)."""

import pytest

from models.vocabulary.territory import Address, Territory, elsewhere

HOME = Territory(
    committee="云南中路居委会",
    street="南京东路街道",
    district="黄浦区",
    estates=("梧桐里", "福州路123弄"),
)


@pytest.mark.parametrize(
    ("place", "lived", "says"),
    [
        ("梧桐里9号楼", (), ()),
        ("梧桐里9号楼", ("浦东新区张杨路1号",), ()),
        ("浦东新区张杨路1号", (), ((0, "浦东新区"),)),
        ("上海市黄浦区外滩街道中山东一路", (), ((0, "外滩街道"),)),
        ("贵州路居委会门口", (), ((0, "贵州路居委会"),)),
        ("云南中路居委会与贵州路居委会之间", (), ()),
        ("江苏省苏州市观前街", (), ((0, "江苏省"),)),
        ("北京东路12号", (), ()),
        ("黄浦区海口路5号", (), ()),
        ("", (), ()),
        # One party who lives here is enough; one whose home nobody knows keeps the question open.
        ("浦东新区张杨路1号", ("福州路123弄4号501室",), ()),
        ("路口", ("浦东新区1号", "徐汇区2号"), ((1, "浦东新区"), (2, "徐汇区"))),
        ("路口", ("浦东新区1号", ""), ((1, "浦东新区"),)),
        ("路口", ("浦东新区1号", "海口路1号"), ()),
    ],
)
def test_what_says_that_a_dispute_is_another_committees(
    place: str, lived: tuple[str, ...], says: tuple[tuple[int, str], ...]
) -> None:
    addresses = [Address(number=number, text=text) for number, text in enumerate(lived, start=1)]
    found = elsewhere(place, addresses, HOME)
    assert tuple((one.number, one.named) for one in found) == says
