"""The cases of a list as the rows of a spreadsheet, or of a JSON table for other programs.

The headings are among those the import knows, so that what was handed out can be taken in again.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

import sqlalchemy as sa

from models.records.cases import Case, CaseParty
from models.records.people import ContactDetail, Organisation, Person
from models.vocabulary import moments, reference
from models.vocabulary.terms import PartyRole, Sex, label
from resources import Language
from services.database import Reading

__all__ = ["Table", "table"]

Value = str | date | datetime | None
_PIECE: Final = 500  # cases read at once; SQLite takes 32,766 parameters
_ZH: Final = Language.CHINESE
_case: Any = Case.__table__


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """Headings and rows; the rows are read while they are asked for, within the Reading."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[Value, ...]]


@dataclass(frozen=True, slots=True)
class _Line:
    """A case with its sides, on its way into a row."""

    case: Any
    sides: Mapping[PartyRole, Sequence[Any]]

    def side(self, role: PartyRole, name: str) -> str:
        """A particular of the first party of a side; of names, all of them."""
        parties = self.sides.get(role, ())
        if name == "name":
            return "、".join(one.name for one in parties)
        return str(getattr(parties[0], name) or "") if parties else ""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Column:
    """One column: its Chinese heading, its key in JSON, its value as code and as word."""

    heading: str
    key: str
    value: Callable[[_Line], Value]
    word: Callable[[_Line], Value] | None = None


def table(reading: Reading, case_ids: Sequence[int], *, words: bool) -> Table:
    """The cases with these ids, in that order.

    ``words`` gives headings and labels in Chinese, as a ledger has them; else keys and codes.
    """
    columns = tuple(one.heading if words else one.key for one in _COLUMNS)
    readers = [(one.word or one.value) if words else one.value for one in _COLUMNS]
    lines = _lines(reading.connection, case_ids)
    return Table(columns=columns, rows=(tuple(read(line) for read in readers) for line in lines))


def _lines(connection: sa.Connection, case_ids: Sequence[int]) -> Iterator[_Line]:
    for start in range(0, len(case_ids), _PIECE):
        piece = case_ids[start : start + _PIECE]
        asked = {"wanted": list(piece)}
        sides: dict[int, dict[PartyRole, list[Any]]] = {}
        for party in connection.execute(_PARTIES, asked):
            sides.setdefault(party.case_id, {}).setdefault(party.role, []).append(party)
        rows = {row.id: row for row in connection.execute(_CASES, asked)}
        for case_id in piece:
            if case_id in rows:
                yield _Line(rows[case_id], sides.get(case_id, {}))


_CASES = sa.select(_case).where(_case.c.id.in_(sa.bindparam("wanted", expanding=True)))
_PHONE = (
    sa.select(ContactDetail.value)
    .where(
        sa.or_(
            ContactDetail.person_id == CaseParty.person_id,
            ContactDetail.organisation_id == CaseParty.organisation_id,
        )
    )
    .order_by(ContactDetail.id)
    .limit(1)
    .scalar_subquery()
)
_PARTIES = (
    sa.select(
        CaseParty.case_id,
        CaseParty.role,
        sa.func.coalesce(Person.name, Organisation.name, CaseParty.description).label("name"),
        Person.sex,
        sa.func.coalesce(Person.id_number, Organisation.uscc, "").label("id_number"),
        sa.func.coalesce(_PHONE, "").label("phone"),
        sa.func.coalesce(Person.address, Organisation.address, "").label("address"),
    )
    .select_from(CaseParty)
    .outerjoin(Person, Person.id == CaseParty.person_id)
    .outerjoin(Organisation, Organisation.id == CaseParty.organisation_id)
    .where(CaseParty.case_id.in_(sa.bindparam("wanted", expanding=True)))
    .order_by(CaseParty.case_id, CaseParty.position)
)


def _plain(name: str) -> Callable[[_Line], Value]:
    def read(line: _Line) -> Value:
        value: Value = getattr(line.case, name)
        return value

    return read


def _code(name: str) -> Callable[[_Line], Value]:
    return lambda line: str(getattr(line.case, name).value)


def _label(name: str) -> Callable[[_Line], Value]:
    return lambda line: label(getattr(line.case, name), _ZH)


def _topic(line: _Line) -> Value:
    return reference.topic(line.case.topic).label(_ZH) if line.case.topic else ""


def _source(line: _Line) -> Value:
    return reference.channel(line.case.source).label(_ZH) if line.case.source else ""


def _received(line: _Line) -> Value:
    moment: datetime | None = line.case.received_at
    return None if moment is None else moments.local(moment).replace(tzinfo=None)


def _party(role: PartyRole, heading: str) -> tuple[_Column, ...]:
    """The columns of one side of the case."""

    def said(name: str) -> Callable[[_Line], Value]:
        return lambda line: line.side(role, name)

    def sex(line: _Line) -> Sex | None:
        parties = line.sides.get(role, ())
        return parties[0].sex if parties else None

    def sex_code(line: _Line) -> Value:
        known = sex(line)
        return known.value if known else ""

    def sex_word(line: _Line) -> Value:
        known = sex(line)
        return label(known, _ZH) if known and known is not Sex.UNKNOWN else ""

    key = role.value
    return (
        _Column(heading=f"{heading}姓名", key=f"{key}.name", value=said("name")),
        _Column(heading=f"{heading}性别", key=f"{key}.gender", value=sex_code, word=sex_word),
        _Column(heading=f"{heading}身份证号", key=f"{key}.id_number", value=said("id_number")),
        _Column(heading=f"{heading}电话", key=f"{key}.phone", value=said("phone")),
        _Column(heading=f"{heading}住址", key=f"{key}.address", value=said("address")),
    )


_COLUMNS: Final = (
    _Column(heading="编号", key="number", value=_plain("number")),
    _Column(heading="标题", key="title", value=_plain("title")),
    _Column(heading="案件性质", key="kind", value=_code("kind"), word=_label("kind")),
    _Column(heading="状态", key="state", value=_code("state"), word=_label("state")),
    _Column(heading="来源", key="source", value=_plain("source"), word=_source),
    _Column(heading="治理事项", key="topic", value=_plain("topic"), word=_topic),
    _Column(heading="纠纷类型", key="category", value=_plain("category")),
    _Column(heading="地点", key="place", value=_plain("place_label")),
    *_party(PartyRole.APPLICANT, "申请人"),
    *_party(PartyRole.RESPONDENT, "被申请人"),
    _Column(heading="简要情况", key="facts", value=_plain("facts")),
    _Column(heading="诉求", key="claim", value=lambda line: "\n".join(line.case.requests)),
    _Column(heading="收到时间", key="received_at", value=_received),
    _Column(heading="发生日期", key="occurred_on", value=_plain("occurred_on")),
    _Column(heading="登记日期", key="registered_on", value=_plain("registered_on")),
    _Column(heading="受理日期", key="accepted_on", value=_plain("accepted_on")),
    _Column(heading="结案日期", key="closed_on", value=_plain("closed_on")),
    _Column(heading="承办人", key="handler", value=_plain("handler_label")),
    _Column(heading="办理期限", key="deadline", value=_plain("due_on")),
    _Column(heading="工单编号", key="order_number", value=_plain("order_number")),
    _Column(heading="备注", key="remarks", value=_plain("remarks")),
)
