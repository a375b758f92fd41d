"""What is gathered from a real register: the sheets of a document of one case."""

import pytest

from services.sheets import gathering


@pytest.fixture
def sheets(register):
    """The sheets of a document of one case, printed this morning by 周慧敏."""

    def gathered(code, case_id, **options):
        with register.reading() as reading:
            return gathering.gather(
                reading, code, case_id, printed_at=reading.now, printed_by="周慧敏", **options
            )

    return gathered


@pytest.fixture
def sheet(sheets):
    def only(code, case_id):
        (found,) = sheets(code, case_id)
        return found

    return only
