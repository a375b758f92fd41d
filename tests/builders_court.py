"""Agreements taken to the court in one line: applied for, confirmed."""

from dataclasses import replace
from datetime import date
from typing import Any

from models.vocabulary.terms import CourtGround, CourtStep
from services.commands.judicial import ApplyForConfirmation, RecordCourtStep
from services.database import Database
from tests.builders import DUE_ON, Body, performing_case

APPLIED_ON = date(2026, 11, 16)
FILED_ON = date(2026, 11, 18)
RULED_ON = date(2026, 11, 24)
COURT = "上海市黄浦区人民法院"
RULING = "（2026）沪0101民特21号"


def confirming_case(database: Database, body: Body | None = None, **changes: Any) -> int:
    """A dispute whose parties have applied for judicial confirmation together."""
    case_id = performing_case(database, body, **changes)
    database.run(application(case_id))
    return case_id


def application(case_id: int, **changes: Any) -> ApplyForConfirmation:
    """The command by which both neighbours apply to the court where the committee is."""
    command = ApplyForConfirmation(
        case_id=case_id,
        court=COURT,
        ground=CourtGround.ORGANISATION,
        applied_on=APPLIED_ON,
        everyone=True,
    )
    return replace(command, **changes)


def confirmed_case(database: Database, body: Body | None = None, **changes: Any) -> int:
    """A dispute whose agreement the court has confirmed."""
    case_id = confirming_case(database, body, **changes)
    database.run(RecordCourtStep(case_id=case_id, step=CourtStep.FILED, on=FILED_ON))
    database.run(
        RecordCourtStep(
            case_id=case_id,
            step=CourtStep.CONFIRMED,
            on=RULED_ON,
            ruling_number=RULING,
            perform_by_on=DUE_ON,
        )
    )
    return case_id
