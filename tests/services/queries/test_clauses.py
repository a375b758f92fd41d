import pytest

from models.vocabulary.errors import Refusal
from services.commands.clauses import ChangeClause
from services.queries.clauses import clauses


def line(register, code):
    with register.reading() as reading:
        return next((one for one in clauses(reading) if one.shipped.code == code), None)


def test_an_office_words_a_clause_itself_and_goes_back_to_the_shipped_one(register):
    register.run(ChangeClause(code="clause-settled", text="{names}再无争议。"))
    found = line(register, "clause-settled")
    assert (found.is_own, found.text, found.edition.number) == (True, "{names}再无争议。", 1)
    register.run(ChangeClause(code="clause-settled", text=""))
    found = line(register, "clause-settled")
    assert (found.is_own, found.text, found.edition.number) == (False, found.shipped.text, 2)
    assert register.run(ChangeClause(code="clause-settled", text=found.text)).made is None


def test_an_office_adds_clauses_changes_them_and_takes_them_out(register):
    for words in ("垃圾分类\n{who}承诺{what}。", "双方互不追究。"):
        register.run(ChangeClause(text=words))
    first, second = line(register, "own-clause-1"), line(register, "own-clause-2")
    assert (first.shipped.zh, first.text) == ("垃圾分类", "{who}承诺{what}。")
    assert second.added
    register.run(ChangeClause(code="own-clause-1", text="分类\n{who}做到{what}。"))
    assert line(register, "own-clause-1").text == "{who}做到{what}。"
    register.run(ChangeClause(code="own-clause-1", text=""))
    assert line(register, "own-clause-1") is None
    register.run(ChangeClause(text="又一条。"))
    assert line(register, "own-clause-3") is not None


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        ("clause-none", "一句话。", "clause.unknown"),
        ("own-clause-7", "一句话。", "clause.unknown"),
        ("", "", "clause.empty"),
        ("", "题目\n{who}付{sum}。", "wording.unknown-blank"),
        ("clause-pay", "{who}向{whom}付清。", "clause.amount-without-figure"),
    ],
)
def test_what_cannot_be_a_clause_is_refused_and_nothing_changes(register, code, text, said):
    with register.reading() as reading:
        before = clauses(reading)
    with pytest.raises(Refusal) as refused:
        register.run(ChangeClause(code=code, text=text))
    assert refused.value.code == said
    with register.reading() as reading:
        assert clauses(reading) == before
