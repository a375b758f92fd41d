import pytest

from models.vocabulary.errors import Refusal
from models.vocabulary.wordings import wording, wordings
from resources import Language


def test_every_shipped_wording_can_be_printed_and_is_called_something():
    assert len(wordings()) > 15
    for one in wordings():
        one.check(one.text)
        assert all(one.label(language) for language in Language)
        filled = one.fill("", {name: f"〔{name}〕" for name in one.placeholders})
        assert "{" not in filled
        assert len(one.blanks(Language.CHINESE)) == len(one.placeholders)


def test_an_office_fills_the_same_blanks_with_its_own_words():
    assert wording("copies").fill("共{count}份。", {"count": 3}) == "共3份。"
    assert wording("copies").fill("", {"count": 3}).startswith("本协议一式3份")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("一式{number}份", "wording.unknown-blank"),
        ("一式{count.real}份", "wording.unknown-blank"),
        ("一式{0}份", "wording.unknown-blank"),
        ("一式{}份", "wording.unknown-blank"),
        ("一式{count:03d}份", "wording.bad-blank"),
        ("一式{count!r}份", "wording.bad-blank"),
        ("一式{count份", "wording.unbalanced"),
        ("一式count}份", "wording.unbalanced"),
        ("份" * 5_000, "wording.too-long"),
    ],
)
def test_what_would_fail_in_front_of_a_party_is_refused_with_a_sentence(text, code):
    with pytest.raises(Refusal) as caught:
        wording("copies").check(text)
    assert (caught.value.code, caught.value.field) == (code, "text")
    for language in Language:
        assert "协议书：一式几份" in caught.value.sentence(language)


def test_an_unknown_wording_is_refused():
    with pytest.raises(Refusal, match=r"wording\.unknown"):
        wording("poem")
