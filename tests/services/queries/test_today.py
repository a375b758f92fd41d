from datetime import date, timedelta

import pytest

from models.vocabulary.intake import PlaceDraft
from models.vocabulary.terms import CaseKind, CaseState
from resources import Language
from services.commands.proceeding import AdvanceCase
from services.database import Database
from services.queries.cases import CaseView
from services.queries.today import COUNTED, DueGroup, Today, today
from tests import builders
from tests.conftest import Recording

ZH, EN = Language.CHINESE, Language.ENGLISH
ACTOR = "周慧敏"


def desk(register: Database, actor: str = ACTOR, **asked: int) -> Today:
    with register.reading() as reading:
        return today(reading, actor, **asked)


def test_an_empty_office_has_an_empty_day(register: Database) -> None:
    look = desk(register)
    assert look.due == ()
    assert [look.tally.of(view) for view in COUNTED] == [0] * 6
    assert len(look.weeks) == 12
    assert look.hot == look.stages == look.meetings == ()
