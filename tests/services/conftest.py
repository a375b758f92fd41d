"""What the tests of services share."""

import pytest

from tests import builders_evidence


@pytest.fixture
def store(register):
    return builders_evidence.store(register)
