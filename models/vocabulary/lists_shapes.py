"""What a declared list (台账) is made of: its fields, reminders, figures, checks and papers.

The shapes that :mod:`models.vocabulary.lists` reads from ``resources/rules/lists_*.json``.
"""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from models.vocabulary.deadlines import DeadlineClass
from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Severity
from models.vocabulary.reference import Term
from resources import Language

__all__ = [
    "Check",
    "Count",
    "DeclaredList",
    "DueRule",
    "FieldType",
    "Group",
    "ListField",
    "Over",
    "Paper",
    "Privacy",
    "Total",
]


class FieldType(Enum):
    """What a field holds, and thereby its input, its column and its check.

    ``PEOPLE`` are names typed side by side, of people or of whoever answers; a ``PERSON`` is one of
    the directory. ``ENTRY`` is a row of another list, ``BODY`` a body of the directory; ``MONEY``
    is kept in 分. ``FILE`` says where a paper of the office lies.
    """

    TEXT = "text"
    LONG = "long"
    DATE = "date"
    HOUR = "hour"
    NUMBER = "number"
    MONEY = "money"
    CHOICE = "choice"
    CHECK = "check"
    PEOPLE = "people"
    PERSON = "person"
    ORGANISATION = "organisation"
    BODY = "body"
    ESTATE = "estate"
    ENTRY = "entry"
    FILE = "file"

    @property
    def is_reference(self) -> bool:
        """Whether it points at another record."""
        return self in _REFERENCES


_REFERENCES = frozenset(
    {
        FieldType.PERSON,
        FieldType.ORGANISATION,
        FieldType.BODY,
        FieldType.ESTATE,
        FieldType.ENTRY,
    }
)


class Privacy(Enum):
    """Who may read a field.

    ``OPEN`` words stay on every paper and ``PROSE`` goes through the masker; a ``NAME`` stays on
    a full paper only; ``HIDDEN`` (a phone) is masked on the screen until it is revealed and
    leaves every masked paper; ``WITHHELD`` is masked on the screen and stands on no paper at all.
    """

    OPEN = "open"
    PROSE = "prose"
    NAME = "name"
    HIDDEN = "hidden"
    WITHHELD = "withheld"


@dataclass(frozen=True, kw_only=True, slots=True)
class ListField(Term):
    """One field of a list; ``code`` is also the column of its record.

    ``width`` is that of its column in the table, 0 for none; ``paper`` its share of the width of
    the printed list, 0 for not on it. ``choices`` serve a CHOICE, ``kinds`` of bodies a BODY and
    ``of`` (the code of a list) an ENTRY. ``usual`` is what a new row begins with: a code, a
    number, or ``today``; without ``future`` a date tells of what has happened. ``shape_*`` is
    how a figure is read (第{}届).
    """

    type: FieldType
    required: bool = False
    width: int = 0
    paper: float = 0.0
    privacy: Privacy = Privacy.PROSE
    hint_zh: str = ""
    hint_en: str = ""
    choices: tuple[Term, ...] = ()
    kinds: tuple[str, ...] = ()
    of: str = ""
    usual: str = ""
    future: bool = True
    shape_zh: str = ""
    shape_en: str = ""

    def choice(self, code: str) -> Term:
        """The choice with this code; one that is no longer offered stands for itself."""
        found = next((one for one in self.choices if one.code == code), None)
        return found or Term(code=code, zh=code, en=code)


@dataclass(frozen=True, kw_only=True, slots=True)
class Over:
    """When a row is done with: its date is ``set``, or ``past``, or its code is this one."""

    field: str
    when: str = "set"


@dataclass(frozen=True, kw_only=True, slots=True)
class DueRule(Term):
    """Something of a row that falls due: ``months`` and ``days`` after (or before) a date.

    ``met`` is the field that says it was done; ``newest`` the field by which only the newest row
    of each value counts (the last meeting of each body); ``only`` what other fields must hold.
    ``soon`` is how many days before it is shown as near. The date may be one that is counted;
    where it is missing, ``otherwise`` is the date it is reckoned from.
    """

    field: str
    otherwise: str = ""
    months: int = 0
    days: int = 0
    met: str = ""
    newest: str = ""
    only: Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)
    klass: DeadlineClass = DeadlineClass.INTERNAL
    soon: int = 7
    source: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Count(Term):
    """A figure of a row from the rows of another list: how many, their sum, or the last date.

    ``of`` is the other list and ``by`` its field; ``mine`` the field of this list that ``by``
    equals, ``id`` for the row itself. ``sum`` or ``last`` name the field that is added up or the
    date of which the last is shown; ``running`` leaves out rows that are over, ``only``
    keeps those with one of these codes in a field (``*`` for anything at all). ``people`` keeps
    those whose person has one of these in a column of the directory (sex, ethnicity; empty for
    what nobody entered), ``others`` those whose person has something else there.
    """

    of: str
    by: str
    mine: str = "id"
    sum: str = ""
    last: str = ""
    running: bool = False
    only: Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)
    people: Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)
    others: Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)
    width: int = 0
    paper: float = 0.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Check:
    """What must hold of a row: ``kind`` names the test of :mod:`models.vocabulary.lists_checks`.

    A ``BLOCK`` refuses the row when it is saved; a ``WARN`` is a note beside it. ``code`` is the
    phrase of the note, ``field`` where it is mended; the rest is what the test wants to know.
    """

    kind: str
    code: str
    field: str
    severity: Severity = Severity.WARN
    source: str = ""
    other: str = ""
    least: int = 0
    most: int = 0
    values: tuple[str, ...] = ()
    only: Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Total(Term):
    """A figure of the whole list: rows counted, a field added up, or the share of some rows.

    ``share`` names a field; rows count that hold something in it, or one of ``values``, among
    those that hold something in ``of`` (among all without it).
    """

    sum: str = ""
    share: str = ""
    of: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Paper:
    """What the list prints: its title, its default masking, the field it is grouped by.

    ``record`` is the title of the paper of one row, empty where the list is printed only;
    ``subtotals`` puts the figures of each group under it.
    """

    title: str
    masking: str
    group: str = ""
    record: str = ""
    subtotals: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Group(Term):
    """Lists that stand together in the navigation of the page."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DeclaredList(Term):
    """A list as it is declared.

    ``title`` are the fields a row is called by (in other lists, in the search), ``term`` the
    pair of dates it lasts from and until, ``order`` the fields it is sorted by (``-`` for the
    last first), ``entry_*`` what one row is called. ``scope`` names the field whose kinds of bodies
    limit the rows, where lists share a record. ``files_*`` says which files are kept with a row,
    empty where none are. A ``whole`` list is a register of what was done: its figures and its
    paper take in the rows that are done with.
    """

    group: str
    entry_zh: str
    entry_en: str
    empty_zh: str
    empty_en: str
    source: str
    fields: tuple[ListField, ...]
    title: tuple[str, ...]
    searched: tuple[str, ...]
    order: tuple[str, ...]
    paper: Paper
    scope: str = ""
    term: tuple[str, ...] = ()
    over: Over | None = None
    due: tuple[DueRule, ...] = ()
    counts: tuple[Count, ...] = ()
    checks: tuple[Check, ...] = ()
    totals: tuple[Total, ...] = ()
    files_zh: str = ""
    files_en: str = ""
    whole: bool = False

    @property
    def carries_files(self) -> bool:
        """Whether files are kept with its rows."""
        return bool(self.files_zh)

    def files(self, language: Language) -> str:
        """Which files are kept with a row."""
        return self.files_zh if language is Language.CHINESE else self.files_en

    def field(self, code: str) -> ListField:
        """The field with this code. Refusal ``lists.unknown-field``."""
        for one in self.fields:
            if one.code == code:
                return one
        raise Refusal("lists.unknown-field", field=code[:40], value=code[:40])

    def has(self, code: str) -> bool:
        """Whether there is such a field."""
        return any(one.code == code for one in self.fields)
