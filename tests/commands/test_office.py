"""The office looks at its own particulars from the command line and puts them right."""

from resources import Language
from tests.commands.conftest import Desk


def test_the_office_is_shown_and_what_is_given_is_changed(desk: Desk) -> None:
    before = desk("office")
    assert (before["street"], before["committee"]) == ("南京东路街道", "云南中路居委会")
    assert (before["desk"], before["phone"]) == ("周慧敏", "")
    after = desk("office", "--phone", " 63201234 ", "--prefix", "云")
    assert after == {**before, "phone": "63201234", "prefix": "云"}
    assert desk("office") == after
    desk("undo")
    assert desk("office") == before
    assert desk("office", "--desk", "沈玉芳")["desk"] == "沈玉芳"
    desk("undo")
    assert desk("office") == before


def test_looking_writes_nothing_and_is_read_in_both_languages(desk: Desk) -> None:
    before = desk.digest()
    for language, word in (
        (Language.CHINESE, "登记人：周慧敏"),
        (Language.ENGLISH, "desk: 周慧敏"),
    ):
        said = desk.run("--register", str(desk.folder), "--lang", language.value, "office")
        assert (said.status, said.error) == (0, "")
        assert word in said.out
    assert desk.digest() == before


def test_what_cannot_be_is_refused_and_nothing_changes(desk: Desk) -> None:
    before = desk.digest()
    assert desk.refused("office", "--desk", " ").status == 2
    for words in (("--intake-pattern", "无号"), ("--file-profile", "x"), ("--phone", "6" * 5000)):
        assert desk.refused("office", *words).status == 1
    assert desk.digest() == before
