import pytest

from models.vocabulary import bodies
from models.vocabulary.bodies import Basis
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import BodyKind, CaseKind, label
from resources import Language


def test_only_a_mediation_committee_and_what_stands_under_it_mediates() -> None:
    mediating = {row.code for row in bodies.kinds_for(CaseKind.DISPUTE)}
    assert mediating == {"committee", "studio", "subdistrict"}


def test_a_governance_matter_goes_to_the_association_or_a_body_of_a_place() -> None:
    handling = {row.code for row in bodies.kinds_for(CaseKind.GOVERNANCE)}
    assert handling == {
        *("association", "council", "patch", "street-frontage", "lane", "building"),
        *("owners", "property", "residents", "other"),
    }
    assert not bodies.kind("moral-review").takes(CaseKind.GOVERNANCE)


def test_no_kind_takes_both() -> None:
    assert not any(row.disputes and row.matters for row in bodies.kinds())


def test_a_studio_has_no_seal_and_stands_under_a_committee_that_has_one() -> None:
    studio = bodies.kind("studio")
    assert not studio.own_seal
    assert not studio.seals_agreements
    assert all(bodies.kind(parent).seals_agreements for parent in studio.parents)
    assert {row.code for row in bodies.kinds() if row.seals_agreements} == {
        "committee",
        "subdistrict",
    }


def test_the_bodies_of_a_place_are_told_from_those_of_a_matter() -> None:
    placed = {row.code for row in bodies.kinds() if row.basis is Basis.PLACE}
    assert {"council", "patch", "street-frontage", "lane", "building"} <= placed
    assert bodies.kind("association").basis is Basis.MATTER
    assert bodies.kind("moral-review").basis is Basis.MATTER


def test_every_kind_the_law_tells_apart_is_listed_under_the_same_words() -> None:
    for member in BodyKind:
        row = bodies.kind(member.value)
        assert row.law is member
        for language in Language:
            assert row.label(language) == label(member, language)


def test_a_kind_the_law_does_not_name_is_another_body_to_it() -> None:
    assert bodies.kind("patch").law is BodyKind.OTHER
    assert bodies.body_kind("no-longer-listed") is BodyKind.OTHER
    assert bodies.known_kind("no-longer-listed").code == "other"


def test_a_kind_is_found_by_its_chinese_name_too() -> None:
    assert bodies.kind("片管会") is bodies.kind("patch")


def test_an_unknown_kind_is_refused_with_the_field_that_mends_it() -> None:
    with pytest.raises(Refusal) as refused:
        bodies.kind("行业委员会")
    assert refused.value.field == "kind"
    for language in Language:
        assert "行业委员会" in refused.value.sentence(language)


def test_a_row_says_where_it_comes_from() -> None:
    assert all(row.source for row in bodies.kinds() if row.code != "other")
