"""Pinyin as an input method shows it while a name is being composed."""

import pytest

from models.vocabulary.pinyin import first_letters, surnames_spelled, syllables


@pytest.mark.parametrize(
    ("spelled", "parts"),
    [
        ("zhaojianming", ("zhao", "jian", "ming")),
        ("zhaojianm", ("zhao", "jian", "m")),
        ("lixiufang", ("li", "xiu", "fang")),
        ("wutongli", ("wu", "tong", "li")),
        ("shangguan", ("shang", "guan")),
        ("zjm", ("z", "j", "m")),
        ("zh", ("zh",)),
    ],
)
def test_spelled_pinyin_falls_into_syllables(spelled, parts):
    assert syllables(spelled) == parts
    assert first_letters(spelled) == "".join(part[0] for part in parts)


def test_the_first_syllable_names_the_surname():
    assert "赵" in surnames_spelled("zhaojianming")
    assert "周" not in surnames_spelled("zhaojianming")
    assert "欧阳" in surnames_spelled("ouyangxiu")
    assert {"赵", "周", "张"} <= set(surnames_spelled("zh"))
    assert surnames_spelled("zjm") == ()
    assert surnames_spelled("赵") == ()
