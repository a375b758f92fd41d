import pytest

from models.vocabulary.clauses import asked, clause, clauses, own_clause
from models.vocabulary.errors import Refusal
from models.vocabulary.reference import topic
from resources import Language

SAID = {
    "who": "赵建明",
    "whom": "李秀芳",
    "what": "车位补偿",
    "amount": "人民币1,500.00元（大写：壹仟伍佰元整）",
    "parts": "3",
    "day": "2026年12月1日",
    "manner": "银行转账",
    "place": "居委会",
    "proof": "转账凭证",
    "names": "李秀芳、赵建明",
}


@pytest.mark.parametrize("one", clauses(), ids=lambda one: one.code)
def test_every_shipped_clause_fills_its_blanks_and_is_for_known_topics(one):
    text = one.fill(one.text, SAID)
    assert "{" not in text
    assert text.endswith("。")
    assert one.pays == ("amount" in asked(one.text))
    if one.promise is not None:
        assert {"who", "whom"} <= set(asked(one.text))
        assert one.promise.what.format(**SAID)
    assert all(topic(code) for code in one.topics)
    assert one.label(Language.ENGLISH).isascii()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "clause.empty"),
        ("{who}向{whom}支付{sum}。", "wording.unknown-blank"),
        ("{who}向{whom}支付{amount:>9}。", "wording.bad-blank"),
        ("{who}向{whom支付{amount}。", "wording.unbalanced"),
        ("{who}向{whom}支付补偿。", "clause.amount-without-figure"),
        ("{who}向{whom}支付壹仟元整。", "clause.amount-without-figure"),
        ("{who}向{whom}支付1,000元（大写：壹佰元整）。", "clause.amount-differs"),
        ("{who}向{whom}支付1,000元（大写：壹仟元整）。", None),
        ("{who}向{whom}支付{amount}。", None),
    ],
)
def test_a_wording_is_checked_when_it_is_saved(text, code):
    if code is None:
        clause("clause-pay").check(text)
        return
    with pytest.raises(Refusal) as refused:
        clause("clause-pay").check(text)
    assert (refused.value.code, refused.value.field) == (code, "text")
    assert all(refused.value.sentence(language) for language in Language)


def test_a_blank_left_is_named():
    pay = clause("clause-pay")
    with pytest.raises(Refusal) as refused:
        pay.fill(pay.text, SAID | {"proof": ""})
    assert refused.value.field == "proof"
    assert "履行凭证" in refused.value.sentence(Language.CHINESE)


def test_a_clause_of_ones_own_has_its_title_on_the_first_line_and_may_promise():
    told = own_clause("own-clause-1", "垃圾分类\n{who}向{whom}承诺{what}。")
    assert (told.zh, told.text) == ("垃圾分类", "{who}向{whom}承诺{what}。")
    assert told.promise is not None
    assert own_clause("own-clause-2", "双方互不追究。").promise is None
    assert "李" not in repr(own_clause("own-clause-3", "写法\n李秀芳不追究。"))
