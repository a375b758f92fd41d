"""The digest of what a paper says, and the code that carries it.

What is written on a paper by hand after it was printed is no part of its text: the days of
signatures and receipts, and how far a promise has come. Printed again after they were entered, it
is still the same version. So are the moment of printing and who printed it.
"""

import dataclasses
import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final, TypeVar
from uuid import UUID

from models.vocabulary.paper_codes import PaperCode, short_digest
from services.queries.printed import in_force
from services.queries.printed_rows import PrintedLine
from services.sheets.shapes import AgreementForm, Coded, MediationRecord, ObligationRow, Sheet
from services.sheets.steps import RightsNotice

__all__ = ["coded", "digest_of"]

AnySheet = TypeVar("AnySheet", bound=Sheet)
_EVERYWHERE: Final = frozenset({"printed_at", "printed_by", "coded"})
_LATER: Final[dict[type, frozenset[str]]] = {
    AgreementForm: frozenset({"signed_on"}),
    ObligationRow: frozenset({"state", "done", "done_on", "latest", "days_late"}),
    RightsNotice: frozenset({"document_on"}),
}
"""What is filled in by hand on a paper that was printed before."""


def digest_of(sheet: Sheet) -> str:
    """The SHA-256 of the text of ``sheet``, as hexadecimal digits."""
    said = json.dumps(_said(sheet), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(said.encode()).hexdigest()


def _said(value: Any) -> Any:
    """``value`` as JSON, without what says nothing: a field added later changes no digest."""
    if dataclasses.is_dataclass(value):
        left_out = _EVERYWHERE.union(
            *(names for kind, names in _LATER.items() if isinstance(value, kind))
        )
        told = (
            (one.name, _said(getattr(value, one.name)))
            for one in dataclasses.fields(value)
            if one.name not in left_out
        )
        return [type(value).__name__, {name: said for name, said in told if said not in _NOTHING}]
    if isinstance(value, (tuple, list)):
        return [_said(one) for one in value]
    return value.isoformat() if isinstance(value, (date, datetime)) else value


_NOTHING: Final[tuple[Any, ...]] = (None, "", [], 0, False)


def coded(
    sheets: Sequence[AnySheet],
    document: str,
    case_uid: UUID,
    printed: Sequence[PrintedLine],
    edition: int,
) -> tuple[AnySheet, ...]:
    """The sheets of one document, each with the code it bears when it is printed now.

    A text that is the one on record keeps its version, another one is the next. ``edition`` is the
    agreement's, for the papers that print it.
    """
    made = []
    for place, sheet in enumerate(sheets, 1):
        part = sheet.ordinal if isinstance(sheet, MediationRecord) else place
        digest = digest_of(sheet)
        last = in_force(printed, document, part)
        version = 1 if last is None else last.version + (last.digest != digest)
        code = PaperCode(
            case_uid=case_uid, document=document, version=version, digest=short_digest(digest)
        )
        mark = Coded(
            code=code,
            part=part,
            digest=digest,
            edition=edition if isinstance(sheet, AgreementForm) else 0,
        )
        made.append(replace(sheet, coded=mark))
    return tuple(made)
