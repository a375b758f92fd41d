"""Which column of a ledger holds which field of a case.

Nobody agreed on the headings of ledgers. ``resources/rules/ledger_columns.json`` lists those seen;
what it does not know a person maps by ``FIELD=HEADER``.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from models.vocabulary.errors import Refusal
from resources import rules

__all__ = [
    "ColumnMapping",
    "Field",
    "guess",
    "known",
    "letters",
    "named",
    "normalised",
    "parse_overrides",
]


class Field(Enum):
    """What a column can mean; the value is what ``--map`` takes."""

    EXTERNAL_ID = "external_id"
    ORDER_NUMBER = "order_number"
    REPORTER = "reporter"
    TITLE = "title"
    RECEIVED_AT = "received_at"
    OCCURRED_ON = "occurred_on"
    REGISTERED_ON = "registered_on"
    ACCEPTED_ON = "accepted_on"
    CLOSED_ON = "closed_on"
    FACTS = "facts"
    REQUESTS = "requests"
    REPLY = "reply"
    REPLIED_AT = "replied_at"
    AGENCY = "agency"
    PLACE = "place"
    TOPIC = "topic"
    CATEGORY = "category"
    SOURCE = "source"
    HANDLER = "handler"
    STATE = "state"
    RESULT = "result"
    APPLICANT_NAME = "applicant.name"
    APPLICANT_GENDER = "applicant.gender"
    APPLICANT_ID_NUMBER = "applicant.id_number"
    APPLICANT_PHONE = "applicant.phone"
    APPLICANT_ADDRESS = "applicant.address"
    RESPONDENT_NAME = "respondent.name"
    RESPONDENT_GENDER = "respondent.gender"
    RESPONDENT_ID_NUMBER = "respondent.id_number"
    RESPONDENT_PHONE = "respondent.phone"
    RESPONDENT_ADDRESS = "respondent.address"


@dataclass(frozen=True, kw_only=True, slots=True)
class ColumnMapping:
    """The columns found, by field; ``unmapped`` are the rest, kept as remarks.

    Columns count from 0.
    """

    columns: Mapping[Field, int]
    unmapped: tuple[int, ...]

    def get(self, field: Field) -> int | None:
        """The column of ``field``, None when the ledger has none."""
        return self.columns.get(field)

    @classmethod
    def of(cls, meanings: Sequence[Field | None]) -> "ColumnMapping":
        """What a person said of each column, None for a remark; of two the first one counts."""
        columns: dict[Field, int] = {}
        for index, field in enumerate(meanings):
            if field is not None:
                columns.setdefault(field, index)
        used = set(columns.values())
        rest = tuple(index for index in range(len(meanings)) if index not in used)
        return cls(columns=columns, unmapped=rest)

    def meanings(self, count: int) -> tuple[Field | None, ...]:
        """What each of ``count`` columns means, None for a remark."""
        meant = {column: field for field, column in self.columns.items()}
        return tuple(meant.get(index) for index in range(count))


_BRACKETED = re.compile(r"[(\[【<《〔].*?[)\]】>》〕]")
_NOT_A_WORD = re.compile(r"[\W_]+")


def normalised(header: str) -> str:
    """A header without what people decorate it with: blanks, stars, colons, full-width letters."""
    return _NOT_A_WORD.sub("", unicodedata.normalize("NFKC", header)).casefold()


@cache
def _synonyms() -> dict[str, tuple[Field, int]]:
    """Each known heading with its field and its rank: of two columns the better heading wins."""
    listed = rules("ledger_columns")
    found: dict[str, tuple[Field, int]] = {}

    def add(heading: str, field: Field, rank: int) -> None:
        found.setdefault(normalised(heading), (field, rank))

    for field in Field:
        add(field.value, field, 0)
    for role, prefixes in listed["parties"].items():
        for attribute, suffixes in listed["attributes"].items():
            for rank, suffix in enumerate(suffixes):
                for prefix in prefixes:
                    add(prefix + suffix, Field(f"{role}.{attribute}"), rank)
    for part in ("fields", "bare"):
        for code, headings in listed[part].items():
            for rank, heading in enumerate(headings, start=1):
                add(heading, Field(code), rank + (100 if part == "bare" else 0))
    return found


def known(header: str) -> tuple[Field, int] | None:
    """The field a heading names and how good the name is (0 best), None for an unknown one."""
    synonyms = _synonyms()
    exact = synonyms.get(normalised(header))
    if exact is not None or not header:
        return exact
    plain = unicodedata.normalize("NFKC", header)
    return synonyms.get(normalised(_BRACKETED.sub("", plain)))


def guess(headers: Sequence[str], overrides: Mapping[Field, str] | None = None) -> ColumnMapping:
    """The mapping that the headings suggest; ``overrides`` (field to heading) win.

    Refuses an override whose heading does not exist, naming those that do.
    """
    columns: dict[Field, int] = {}
    for field, header in (overrides or {}).items():
        columns[field] = _column_of(header, headers)
    taken = set(columns.values())
    ranks: dict[Field, int] = {}
    for index, header in enumerate(headers):
        meaning = known(header)
        if meaning is None or index in taken:
            continue
        field, rank = meaning
        if field in (overrides or {}) or rank >= ranks.get(field, rank + 1):
            continue
        columns[field], ranks[field] = index, rank
    used = set(columns.values())
    return ColumnMapping(
        columns=columns, unmapped=tuple(i for i in range(len(headers)) if i not in used)
    )


def _column_of(header: str, headers: Sequence[str]) -> int:
    wanted = normalised(header)
    for same in (str, normalised):
        for index, candidate in enumerate(headers):
            if candidate and same(candidate) == (header if same is str else wanted):
                return index
    raise Refusal(
        "ledger.unknown-header",
        field="map",
        header=header,
        headers=named(headers),
    )


_LONGEST_NAMED = 24


def named(headers: Iterable[str]) -> str:
    """The headings as a sentence names them.

    Each is cut: where a wrong row was taken for the headings, it holds what somebody wrote.
    """
    cut = _LONGEST_NAMED
    shown = (each if len(each) <= cut else f"{each[:cut]}…" for each in headers if each)
    return "、".join(shown)


def parse_overrides(pairs: Iterable[str]) -> dict[Field, str]:
    """``FIELD=HEADER`` pairs as field to heading.

    Refuses a pair without ``=``, a field that does not exist and a field named twice.
    """
    overrides: dict[Field, str] = {}
    for pair in pairs:
        code, equals, header = pair.partition("=")
        if not equals or not code.strip() or not header.strip():
            raise Refusal("ledger.map-syntax", field="map", pair=pair)
        try:
            field = Field(code.strip())
        except ValueError as unknown:
            raise Refusal(
                "ledger.map-field",
                field="map",
                name=code.strip(),
                fields="、".join(each.value for each in Field),
            ) from unknown
        if field in overrides:
            raise Refusal("ledger.map-twice", field="map", name=field.value)
        overrides[field] = header.strip()
    return overrides


def letters(column: int) -> str:
    """A column counted from 0 as spreadsheets name it: A, B, … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
