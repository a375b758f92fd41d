"""What a person typed for a step, read into values: dates, choices, consent of each party.

The same reader serves the form (values already typed) and the command line (text or JSON).
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum

from models.vocabulary.completeness import effective_on
from models.vocabulary.dossier import Dossier
from models.vocabulary.errors import Refusal
from models.vocabulary.file_profiles import profile
from models.vocabulary.paper_dates import parse_date
from models.vocabulary.proceeding import Default, Field, FieldKind, Move
from models.vocabulary.reference import refusal_reason
from models.vocabulary.terms import (
    ApplicationForm,
    Attitude,
    BodyKind,
    ConflictCheck,
    CourtGround,
    FailureReason,
    Performed,
    Retention,
    SuspensionReason,
    WithdrawalForm,
)
from models.vocabulary.ways import read_ways

__all__ = [
    "Draft",
    "attitudes",
    "day_on_record",
    "read_draft",
    "read_field",
    "type_of_choice",
]

type_of_choice: Mapping[str, type[Enum]] = {
    "application-form": ApplicationForm,
    "body-kind": BodyKind,
    "conflict-check": ConflictCheck,
    "court-ground": CourtGround,
    "failure-reason": FailureReason,
    "performed": Performed,
    "retention": Retention,
    "suspension-reason": SuspensionReason,
    "withdrawal-form": WithdrawalForm,
}

MOST_COUNTED = 99_999

Draft = Mapping[str, object]
"""The values of a step by field name; a field nobody filled is absent."""


def read_draft(move: Move, raw: Draft, dossier: Dossier, today: date) -> dict[str, object]:
    """The typed draft of ``move``: defaults filled in, text read; malformed text is refused.

    A date nobody typed is the one already on record, else today. Reading a typed draft again
    changes nothing.
    """
    for name in raw:
        move.field(name)
    draft: dict[str, object] = {}
    for field in move.fields:
        value = raw.get(field.name)
        if value is None or value == "":
            value = _default(field, move, dossier, today)
        read = None if value is None else read_field(field, value, dossier, today)
        if read is not None:
            draft[field.name] = read
    return draft


def _default(field: Field, move: Move, dossier: Dossier, today: date) -> object:
    if field.default is Default.TODAY:
        return today
    if field.default is Default.RECORDED:
        recorded = _recorded(field.name, dossier)
        if recorded is None and field.name == move.date_field:
            return today
        return recorded
    return None


def day_on_record(move: Move, dossier: Dossier) -> date | None:
    """The day of what makes a step complete, where that is on record by itself, or None.

    The first meeting in which the parties were told their rights, the agreement, its effect.
    """
    match move.code:
        case "begin":
            return _rights_told_on(dossier)
        case "agree":
            return dossier.agreement.agreed_on if dossier.agreement else None
        case "take-effect":
            return effective_on(dossier)
        case _:
            return None


def _rights_told_on(dossier: Dossier) -> date | None:
    return min((one.held_on for one in dossier.meetings if one.rights_told), default=None)


def _recorded(name: str, dossier: Dossier) -> object:
    """What the case already says about a field, or None."""
    assignment, agreement = dossier.assignment, dossier.agreement
    asked = all(party.attitude is not Attitude.NOT_ASKED for party in dossier.parties)
    on_record: Mapping[str, object] = {
        "registered_on": dossier.registered_on,
        "rights_notice_on": dossier.rights_notice_on or _rights_told_on(dossier),
        "agreed_on": agreement.agreed_on if agreement else None,
        "performing_on": effective_on(dossier),
        "consent": tuple(party.attitude for party in dossier.parties) if asked else None,
        "body": assignment.body,
        "body_kind": assignment.body_kind if assignment.body else None,
        "mediators": assignment.mediators,
        "host": assignment.host,
        "conflict": assignment.conflict,
        "conflict_reason": assignment.conflict_reason,
        "conflict_by": assignment.conflict_by,
        "ways_told": dossier.ways or dossier.ways_told,
        "performed": _performed(dossier),
        "compiled_by": assignment.host,
    }
    return on_record[name] or None


def _performed(dossier: Dossier) -> Performed | None:
    """How far the agreement was performed, as its obligations say."""
    if dossier.agreement is None or not dossier.agreement.obligations:
        return None
    done = [one.done for one in dossier.agreement.obligations]
    if all(done):
        return Performed.YES
    begun = any(one.amount_done_fen for one in dossier.agreement.obligations)
    return Performed.PARTLY if begun or any(done) else Performed.NO


def read_field(  # noqa: PLR0911 - one return for each kind of field
    field: Field, value: object, dossier: Dossier, today: date
) -> object:
    """The value of one field as typed or read before; malformed text is refused at the field."""
    match field.kind:
        case FieldKind.DATE:
            return _read_date(field, value, today)
        case FieldKind.CHOICE:
            return _read_choice(field, value)
        case FieldKind.CONSENT:
            return attitudes(dossier, value, field.name)
        case FieldKind.NAMES:
            return _read_names(field, value)
        case FieldKind.WAYS:
            return read_ways(value, [party.name for party in dossier.parties], field.name)
        case FieldKind.COUNT:
            return _read_count(field, value)
        case FieldKind.FLAG:
            return _read_flag(field, value)
        case FieldKind.TEXT:
            parts = value if isinstance(value, list | tuple) else (value,)
            return "、".join(str(part).strip() for part in parts)


def _read_names(field: Field, value: object) -> tuple[str, ...]:
    names = value.replace("、", ",").split(",") if isinstance(value, str) else value
    if not isinstance(names, list | tuple):
        raise Refusal("move.not-names", field=field.name)
    return tuple(str(name).strip() for name in names if str(name).strip())


def _read_date(field: Field, value: object, today: date) -> date:
    if isinstance(value, date):
        return value
    try:
        return parse_date(str(value), today)
    except Refusal as refusal:
        raise Refusal(refusal.code, field=field.name, **refusal.params) from None


def _read_count(field: Field, value: object) -> int:
    text = str(value).strip()
    if not text.isdecimal() or not 0 < int(text) <= MOST_COUNTED:
        raise Refusal("move.not-a-count", field=field.name, value=text[:20])
    return int(text)


def _read_flag(field: Field, value: object) -> bool:
    said = _FLAGS.get(value) if isinstance(value, bool | str) else None
    if said is None:
        raise Refusal("move.not-a-flag", field=field.name, value=str(value)[:20])
    return said


_FLAGS: Mapping[bool | str, bool] = {
    **dict.fromkeys((True, "true", "yes", "是"), True),
    **dict.fromkeys((False, "false", "no", "否"), False),
}


def _read_choice(field: Field, value: object) -> object:
    if field.choices == "refusal-reason":
        return refusal_reason(str(value)).code
    if field.choices == "file-profile":
        return profile(str(value)).code
    words = type_of_choice[field.choices]
    if isinstance(value, words):
        return value
    try:
        return words(value)
    except ValueError:
        known = ", ".join(str(member.value) for member in words)
        raise Refusal(
            "move.unknown-choice", field=field.name, value=str(value), known=known
        ) from None


def attitudes(dossier: Dossier, consent: object, field: str = "consent") -> tuple[Attitude, ...]:
    """The attitude of each party, in the order of the case.

    ``consent`` is ``"all"``, a tuple already read, or a mapping of a party's name (or index) to
    ``agrees``, ``refuses`` or ``not-asked``; a party not named keeps what is on record.
    """
    parties = dossier.parties
    if isinstance(consent, tuple) and len(consent) == len(parties):
        return tuple(Attitude(one) for one in consent)
    if consent == "all":
        return tuple(Attitude.AGREES for _ in parties)
    if not isinstance(consent, Mapping):
        raise Refusal("move.consent-unreadable", field=field)
    known = {party.index: party.attitude for party in parties}
    for name, word in consent.items():
        found = [party.index for party in parties if str(name) in {party.name, str(party.index)}]
        if not found:
            raise Refusal("move.unknown-party", field=field, name=str(name))
        try:
            said = Attitude(word)
        except ValueError:
            raise Refusal("move.consent-unreadable", field=field) from None
        known.update(dict.fromkeys(found, said))
    return tuple(known[party.index] for party in parties)
