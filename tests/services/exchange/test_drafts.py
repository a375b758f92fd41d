"""Cases handed in as JSON: what is understood, and what is refused by its path."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseKind, PartyRole, Sex
from resources import Language
from services.exchange import intake_draft, intake_drafts, parse, path_of

WHOLE = {
    "kind": "dispute",
    "source": "walk-in",
    "topic": "parking",
    "category": "邻里纠纷",
    "title": "车位之争",
    "facts": "车位被占。\r\n多次沟通无果。",
    "claim": "让出车位",
    "place": {"estate": "梧桐里", "building": "9号楼", "unit": "301", "text": "东侧车位"},
    "occurred_on": "2026-10-20",
    "registered_on": "2026-10-26",
    "parties": [
        {
            "role": "applicant",
            "name": " 李秀芳 ",
            "gender": "女",
            "id_number": "310101********1234",
            "phone": "13800138000",
            "address": "梧桐里9号楼301",
            "organisation": False,
        },
        {
            "role": "respondent",
            "name": "王建国",
            "representative_name": "王秀兰",
            "representative_relation": "姐姐",
            "incapable": True,
        },
    ],
}


def changed(**changes):
    return {**WHOLE, **changes}


def test_a_whole_case_is_understood_to_the_last_key():
    draft = intake_draft(WHOLE)
    assert (draft.kind, draft.source, draft.topic) == (CaseKind.DISPUTE, "walk-in", "parking")
    assert draft.category == "邻里纠纷"
    assert draft.facts == "车位被占。\n多次沟通无果。"
    assert draft.requests == ("让出车位",)
    assert (draft.place.estate, draft.place.text) == ("梧桐里", "东侧车位")
    assert (draft.occurred_on, draft.registered_on) == (date(2026, 10, 20), date(2026, 10, 26))
    first, second = draft.parties
    assert (first.name, first.sex, first.phone) == ("李秀芳", Sex.FEMALE, "13800138000")
    assert (second.role, second.name) == (PartyRole.RESPONDENT, "王建国")
    assert second.representative_relation == "姐姐"
    assert second.incapable


def test_only_facts_place_and_a_party_need_be_said():
    draft = intake_draft(
        {"facts": "漏水", "place": {"text": "三楼"}, "parties": [{"name": "张三"}]}
    )
    assert (draft.source, draft.topic) == ("other", "other")
    assert draft.parties[0].role is PartyRole.APPLICANT


def test_the_words_an_office_uses_are_understood_too():
    draft = intake_draft(changed(source="12345", topic="停车", category="neighbours"))
    assert (draft.source, draft.topic, draft.category) == ("hotline", "parking", "邻里纠纷")


def test_a_respondent_still_to_be_found_out_is_no_person_of_that_name():
    draft = intake_draft(changed(parties=[{"name": "张三"}, {"name": "待查明"}]))
    assert draft.parties[1].unidentified
    assert draft.parties[1].description == "待查明"


@pytest.mark.parametrize(
    ("change", "path", "code"),
    [
        ({"facts": None}, "facts", "missing"),
        ({"facts": 5}, "facts", "not-text"),
        ({"facts": "x" * 100_001}, "facts", "too-long"),
        ({"facts": "半个字\ud83d"}, "facts", "unreadable-character"),
        ({"title": "两行\n标题"}, "title", "unreadable-character"),
        ({"kind": "crime"}, "kind", "unknown-choice"),
        ({"source": "pigeon"}, "source", "unknown-choice"),
        ({"topic": 7}, "topic", "not-text"),
        ({"category": "无此类"}, "category", "unknown-choice"),
        ({"claim": {"a": 1}}, "claim", "not-list"),
        ({"claim": ["a", 3]}, "claim[1]", "not-text"),
        ({"place": "梧桐里"}, "place", "not-object"),
        ({"place": {"estat": "梧桐里"}}, "place.estat", "unknown-key"),
        ({"place": {"unit": ["301"]}}, "place.unit", "not-text"),
        ({"occurred_on": "20.10.2026"}, "occurred_on", "bad-date"),
        ({"occurred_on": "2026-02-30"}, "occurred_on", "bad-date"),
        ({"occurred_on": "0001-01-01"}, "occurred_on", "bad-date"),
        ({"received_at": "gestern"}, "received_at", "bad-moment"),
        ({"parties": {"name": "张三"}}, "parties", "not-list"),
        ({"parties": ["张三"]}, "parties[0]", "not-object"),
        ({"parties": [{"name": "张三", "phone": 13800138000}]}, "parties[0].phone", "not-text"),
        ({"parties": [{}, {"gender": "x"}]}, "parties[1].gender", "unknown-choice"),
        ({"parties": [{"role": "judge"}]}, "parties[0].role", "unknown-choice"),
        ({"parties": [{"organisation": "no"}]}, "parties[0].organisation", "not-flag"),
        ({"parties": [{"name": "x" * 101}]}, "parties[0].name", "too-long"),
        ({"parties": [{}] * 401}, "parties", "too-many"),
        ({"faкts": "a"}, "faкts", "unknown-key"),
        ({"state": "closed"}, "state", "unknown-choice"),
    ],
)
def test_what_is_wrong_is_named_by_its_path(change, path, code):
    with pytest.raises(Refusal) as refused:
        intake_drafts([WHOLE, {**WHOLE, **change}])
    assert refused.value.code == f"exchange.{code}"
    for language in Language:
        assert f"[1].{path}" in refused.value.sentence(language)
        assert "\n" not in refused.value.sentence(language)
    with pytest.raises(Refusal) as alone:
        intake_draft({**WHOLE, **change})
    assert alone.value.params["path"] == path


@pytest.mark.parametrize(
    ("value", "code"),
    [([], "empty"), ("车位", "not-object"), (None, "not-object"), ([[WHOLE]], "not-object")],
)
def test_what_is_no_case_at_all_is_said_so(value, code):
    with pytest.raises(Refusal) as refused:
        intake_drafts(value)
    assert refused.value.code == f"exchange.{code}"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "blank"),
        (b" \n", "blank"),
        (b"{", "not-json"),
        (b"{'facts': 1}", "not-json"),
        (b'{"a": NaN}', "no-number"),
        (b'{"a": -Infinity}', "no-number"),
        (b'{"a": 1e99999999999999999999}', "no-number"),
        (b'{"a": ' + b"9" * 5000 + b"}", "no-number"),
        (b'{"a": 1, "a": 2}', "twice"),
        (b"[" * 100_000, "too-deep"),
        ("{“facts”: 1}".encode("gbk"), "not-utf8"),
        (b"\x00\x01\x02PK", "not-json"),
    ],
)
def test_what_is_no_json_is_refused_with_the_name_of_the_file(content, code):
    with pytest.raises(Refusal) as refused:
        parse(content, "cases.json")
    assert refused.value.code == f"exchange.{code}"
    assert "cases.json" in refused.value.sentence(Language.ENGLISH)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_understood(encoding):
    content = json.dumps(WHOLE, ensure_ascii=False).encode(encoding)
    assert parse(content, "cases.json") == WHOLE


def test_a_dotted_field_of_the_form_is_a_path_of_the_file():
    assert path_of("3.parties.0.name") == "[3].parties[0].name"
    assert path_of("3.applicant.name") == "[3].parties"
    assert path_of("facts") == "facts"


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*WHOLE, "name", "unit", "x"]), inner, max_size=4)
    ),
    max_leaves=8,
)


@settings(max_examples=150)
@given(value=values)
def test_any_value_whatever_is_a_draft_or_a_refusal(value):
    refused = None
    try:
        intake_drafts(value)
    except Refusal as refusal:
        refused = refusal
    assert refused is None or all(refused.sentence(language) for language in Language)
