"""What stands in the code on the edge of a page, to the last bit."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary.paper_codes import MARK, PaperCode, short_digest, signed_documents
from resources import rules

DOCUMENTS = {row["code"]: row["serial"] for row in rules("documents")["documents"]}
AGREEMENT = PaperCode(
    case_uid=UUID("01930000-0000-7000-8000-000000000007"),
    document="agreement",
    version=2,
    digest=short_digest("ab" * 32),
    page=2,
    pages=3,
)
codes = st.integers(1, 127).flatmap(
    lambda pages: st.builds(
        PaperCode,
        case_uid=st.uuids(),
        document=st.sampled_from(sorted(DOCUMENTS)),
        version=st.integers(1, 1023),
        digest=st.integers(0, 2**33 - 1),
        page=st.integers(1, pages),
        pages=st.just(pages),
    )
)


@given(codes)
def test_a_code_says_what_it_was_told_in_the_letters_a_small_one_packs(code):
    assert PaperCode.of(code.text) == code
    assert len(code.text) == 38
    assert set(code.text) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$%*+-./:")


def test_the_format_is_written_down_and_stays():
    """Papers printed with it lie in files for decades; a new format begins with another word."""
    assert AGREEMENT.text == "LNJ0BBNB7.Q%QL1GJFW7Q3MCF++TFMGV04L8RV"


@given(st.text(max_size=60))
def test_whatever_else_a_code_says_is_none_of_ours(text):
    found = PaperCode.of(text)
    assert found is None or found.text == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://example.org/",
        MARK,
        AGREEMENT.text[:-1],
        AGREEMENT.text + "0",
        AGREEMENT.text.lower(),
        MARK + ":" * 35,
        MARK + "0" * 35,
    ],
)
def test_a_part_of_one_and_a_number_out_of_bounds_are_none(text):
    assert PaperCode.of(text) is None


def test_what_no_code_can_hold_gets_none():
    for page, pages, version in ((0, 1, 1), (2, 1, 1), (1, 128, 1), (1, 1, 1024)):
        code = PaperCode(
            case_uid=AGREEMENT.case_uid,
            document="record",
            version=version,
            digest=0,
            page=page,
            pages=pages,
        )
        assert code.text == ""


def test_every_document_has_a_number_of_its_own_that_fits():
    assert len(set(DOCUMENTS.values())) == len(DOCUMENTS)
    assert all(0 < serial < 64 for serial in DOCUMENTS.values())
    assert {"agreement", "record", "application"} <= signed_documents() <= set(DOCUMENTS)
