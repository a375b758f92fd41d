"""What the tests of services share."""

import pytest

from tests import builders


@pytest.fixture
def store(register):
    return builders.store(register)
