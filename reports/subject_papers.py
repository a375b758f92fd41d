"""The papers that belong to no case: topics and meetings, 双向认领, projects, votes, lists.

One catalog for all subjects. A new paper is one sheet (``services/sheets``), one function that
gathers it, one compose function (``reports/forms``), one line in ``_PAPERS`` and one in
``rules/subject_documents.json``; a declared list (:mod:`models.vocabulary.lists`) brings its own
with its declaration. What is prepared here is drawn and written as any other paper
(:mod:`reports.papers`).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any, Final

from models.vocabulary.errors import Refusal
from models.vocabulary.lists import DeclaredList, declared
from models.vocabulary.masking import KnownName, MaskLevel
from reports.catalog import Document
from reports.papers import Prepared, access, write
from reports.render import Rendered
from resources import rules
from services.database import Database, Reading
from services.sheets import bodies as body_sheets
from services.sheets import lists as list_sheets
from services.sheets import matching as matching_sheets
from services.sheets import projects as project_sheets
from services.sheets import topics as topic_sheets
from services.sheets import votes as vote_sheets
from services.sheets.gathering import bodies, lists, matching, projects, topics, votes
from services.sheets.gathering.in_hand import Occasion
from services.sheets.gathering.mentions import texts_of
from services.sheets.masking import mask
from services.sheets.shapes import Sheet

__all__ = [
    "ASSEMBLY",
    "ASSEMBLY_NOTICE",
    "BALLOT",
    "BODY",
    "BODY_WORK",
    "CERTIFICATE",
    "COUNT",
    "EFFECT",
    "HELP",
    "LISTS",
    "MINUTES",
    "NOTICE",
    "RESULTS",
    "TRACKING",
    "Wanted",
    "issue_subject_paper",
    "list_paper",
    "prepare_subject_paper",
    "record_paper",
    "subject_documents",
]

MINUTES: Final = "body-minutes"
TRACKING: Final = "topic-tracking"
LISTS: Final = "matching-lists"
RESULTS: Final = "project-results"
BALLOT: Final = "ballot"
COUNT: Final = "count-sheet"
CERTIFICATE: Final = "volunteer-certificate"
EFFECT: Final = "project-effect"
NOTICE: Final = "result-notice"
ASSEMBLY: Final = "assembly-sheet"
ASSEMBLY_NOTICE: Final = "assembly-notice"
BODY: Final = "body-sheet"
BODY_WORK: Final = "body-work"
HELP: Final = "everyday-help"


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """What a paper is of: the ids of its records, the year of a list (0 for the running one).

    ``row`` is the id of one row of the record where the paper is of one (a volunteer), 0 for all.
    """

    keys: tuple[int, ...] = ()
    year: int = 0
    row: int = 0

    @property
    def key(self) -> int:
        """The one record of a paper of one."""
        return self.keys[0]


Gather = Callable[[Reading, Wanted, Occasion], Sequence[Sheet]]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Paper:
    """How a paper comes about.

    ``people`` are those masking must know of a sheet, None where the paper is never masked;
    ``module`` of ``reports.forms`` composes it, that of its own code where empty. ``keyed`` papers
    are of records that somebody chose.
    """

    sheet: type
    gather: Gather
    people: Callable[[Reading, Any], tuple[KnownName, ...]] | None = None
    module: str = ""
    keyed: bool = True


def _minutes(reading: Reading, wanted: Wanted, occasion: Occasion) -> Sequence[Sheet]:
    return (topics.minutes(reading, wanted.key, occasion),)


def _tracking(reading: Reading, wanted: Wanted, occasion: Occasion) -> Sequence[Sheet]:
    return (topics.tracking(reading, wanted.keys, occasion),)


def _needs(reading: Reading, _wanted: Wanted, occasion: Occasion) -> Sequence[Sheet]:
    return (matching.needs(reading, occasion),)


def _resources(reading: Reading, _wanted: Wanted, occasion: Occasion) -> Sequence[Sheet]:
    return (matching.resources(reading, occasion),)


def _yearly(gather: Callable[[Reading, int, Occasion], Sheet]) -> Gather:
    def gathered(reading: Reading, wanted: Wanted, occasion: Occasion) -> Sequence[Sheet]:
        return (gather(reading, wanted.year or reading.today.year, occasion),)

    return gathered


def _lists(reading: Reading, wanted: Wanted, occasion: Occasion) -> Sequence[Sheet]:
    each = (_needs, _yearly(matching.projects), _resources)
    return tuple(sheet for gather in each for sheet in gather(reading, wanted, occasion))


def _ballots(reading: Reading, wanted: Wanted, occasion: Occasion) -> Sequence[Sheet]:
    return votes.ballot_papers(reading, wanted.key, occasion)


def _count(reading: Reading, wanted: Wanted, occasion: Occasion) -> Sequence[Sheet]:
    return (votes.count_sheet(reading, wanted.key, occasion),)


def _result(reading: Reading, wanted: Wanted, occasion: Occasion) -> Sequence[Sheet]:
    return (votes.result_notice(reading, wanted.key, occasion),)


def _certificates(reading: Reading, wanted: Wanted, occasion: Occasion) -> Sequence[Sheet]:
    return projects.certificates(reading, wanted.key, wanted.row, occasion)


def _told(reading: Reading, wanted: Wanted, occasion: Occasion) -> Sequence[Sheet]:
    return (votes.assembly_notice(reading, wanted.key, occasion),)


def _assembly(reading: Reading, wanted: Wanted, occasion: Occasion) -> Sequence[Sheet]:
    return votes.assembly_sheets(reading, wanted.keys, occasion)


def _bodies(reading: Reading, wanted: Wanted, occasion: Occasion) -> Sequence[Sheet]:
    return tuple(bodies.body_sheet(reading, key, occasion) for key in wanted.keys)


def _body_work(reading: Reading, wanted: Wanted, occasion: Occasion) -> Sequence[Sheet]:
    year = wanted.year or reading.today.year
    return tuple(bodies.body_work(reading, key, year, occasion) for key in wanted.keys)


def _of_project(
    sheet: type, gather: Callable[[Reading, int, Occasion], Sheet], *, masked: bool = True
) -> _Paper:
    def gathered(reading: Reading, wanted: Wanted, occasion: Occasion) -> Sequence[Sheet]:
        return tuple(gather(reading, key, occasion) for key in wanted.keys)

    people = projects.people_of if masked else None
    return _Paper(sheet=sheet, gather=gathered, people=people, module="projects")


def _listed(sheet: type, gather: Gather) -> _Paper:
    return _Paper(
        sheet=sheet,
        gather=gather,
        people=matching.people_of,
        module="matching_lists",
        keyed=False,
    )


_PAPERS: Final[dict[str, _Paper]] = {
    MINUTES: _Paper(sheet=topic_sheets.BodyMinutes, gather=_minutes, people=topics.people_of),
    TRACKING: _Paper(sheet=topic_sheets.TopicTracking, gather=_tracking, people=topics.people_of),
    LISTS: _listed(Sheet, _lists),
    "need-list": _listed(matching_sheets.NeedList, _needs),
    "resource-list": _listed(matching_sheets.ResourceList, _resources),
    "project-list": _listed(matching_sheets.ProjectList, _yearly(matching.projects)),
    "claim-register": _listed(matching_sheets.ClaimRegister, _yearly(matching.claims)),
    RESULTS: _listed(matching_sheets.ProjectResults, _yearly(matching.results)),
    BALLOT: _Paper(sheet=vote_sheets.BallotPaper, gather=_ballots),
    COUNT: _Paper(sheet=vote_sheets.CountSheet, gather=_count),
    NOTICE: _Paper(sheet=vote_sheets.ResultNotice, gather=_result),
    ASSEMBLY_NOTICE: _Paper(sheet=vote_sheets.AssemblyNotice, gather=_told),
    ASSEMBLY: _Paper(sheet=vote_sheets.AssemblySheet, gather=_assembly),
    BODY: _Paper(sheet=body_sheets.BodySheet, gather=_bodies, module="bodies"),
    BODY_WORK: _Paper(sheet=body_sheets.BodyWorkSheet, gather=_body_work, module="bodies"),
    EFFECT: _of_project(project_sheets.EffectTable, projects.effect),
    "project-brief": _of_project(project_sheets.ProjectBrief, projects.brief),
    "duty-roster": _of_project(project_sheets.DutyRoster, projects.duty),
    "project-documents": _of_project(project_sheets.DocumentCatalog, projects.documents),
    "volunteer-list": _of_project(project_sheets.VolunteerList, projects.volunteers, masked=False),
    CERTIFICATE: _Paper(
        sheet=project_sheets.VolunteerCertificate,
        gather=_certificates,
        module="volunteer_certificate",
    ),
    HELP: _Paper(
        sheet=list_sheets.HelpCounts,
        gather=_yearly(lists.help_counts),
        people=lists.people_of,
        module="lists",
        keyed=False,
    ),
}


def list_paper(code: str) -> str:
    """The code of the paper of a declared list."""
    return f"list-{code}"


def record_paper(code: str) -> str:
    """The code of the paper of one row of a declared list."""
    return f"record-{code}"


def _list_gather(code: str) -> Gather:
    def gathered(reading: Reading, wanted: Wanted, occasion: Occasion) -> Sequence[Sheet]:
        return (lists.table_of(reading, code, occasion, wanted.keys),)

    return gathered


def _record_gather(code: str) -> Gather:
    def gathered(reading: Reading, wanted: Wanted, occasion: Occasion) -> Sequence[Sheet]:
        return tuple(lists.record_of(reading, code, occasion, key) for key in wanted.keys)

    return gathered


def _of_list(listed: DeclaredList) -> Iterator[tuple[Document, _Paper]]:
    """The papers a declared list brings with it."""
    table = _Paper(
        sheet=list_sheets.DeclaredTable,
        gather=_list_gather(listed.code),
        people=lists.people_of,
        module="lists",
        keyed=False,
    )
    title, masking = listed.paper.title, listed.paper.masking
    yield _document(list_paper(listed.code), title, masking, table), table
    if listed.paper.record:
        record = _Paper(
            sheet=list_sheets.DeclaredRecord,
            gather=_record_gather(listed.code),
            people=lists.people_of,
            module="lists_record",
        )
        title = listed.paper.record
        yield _document(record_paper(listed.code), title, masking, record), record


def _document(code: str, title: str, masking: str, paper: _Paper) -> Document:
    return Document(
        code=code,
        title=title,
        masking=masking,
        shape=f"{paper.sheet.__module__.rpartition('.')[2]}.{paper.sheet.__name__}",
        module=f"reports.forms.{paper.module or code.replace('-', '_')}",
    )


@cache
def _declared() -> Mapping[str, tuple[Document, _Paper]]:
    return {entry.code: (entry, paper) for one in declared() for entry, paper in _of_list(one)}


@cache
def subject_documents(subject: str = "") -> tuple[Document, ...]:
    """The papers of a subject, of all without one, in the order in which they are offered."""
    found = tuple(
        _document(row["code"], row["title"], row["masking"], _PAPERS[row["code"]])
        for row in rules("subject_documents")["documents"]
        if subject in {"", row["subject"]}
    )
    return found + tuple(entry for entry, _ in _declared().values() if subject in {"", "lists"})


def prepare_subject_paper(
    reading: Reading, code: str, wanted: Wanted | None = None, *, masking: str | None = None
) -> Prepared:
    """Gather and mask a paper; one of a record that is not closed yet can only be a draft.

    Raises:
        Refusal: a word is unknown, nothing was chosen, the record is gone or not far enough.
    """
    entry = next((one for one in subject_documents() if one.code == code), None)
    if entry is None:
        known = "、".join(one.code for one in subject_documents())
        raise Refusal("paper.unknown_document", code=code, known=known)
    levels = {level.value: level for level in MaskLevel}
    level = levels.get(masking or entry.masking)
    if level is None:
        raise Refusal("paper.unknown_masking", masking=masking or "", known="、".join(levels))
    paper = _PAPERS[code] if code in _PAPERS else _declared()[code][1]
    wanted = wanted or Wanted()
    if paper.keyed and not wanted.keys:
        raise Refusal("paper.nothing_chosen", title=entry.title)
    if paper.people is None:
        level = MaskLevel.FULL
    occasion = Occasion.of(reading, printed_at=reading.now, printed_by="")
    occasion = replace(occasion, by=occasion.office.desk_name)
    gathered = paper.gather(reading, wanted, occasion)
    people = paper.people or _nobody
    made = [mask(sheet, level, people(reading, sheet)) for sheet in gathered]
    return Prepared(
        document=entry,
        case_ids=(),
        sheets=tuple(one.sheet for one in made),
        masking=level.value,
        masked=sum(one.count for one in made),
        uncertain=tuple(place for one in made for place in one.uncertain),
        draft=any(sheet.is_open for sheet in gathered),
        practice=occasion.office.practice,
        missing_glyphs=_missing_glyphs([one.sheet for one in made]),
    )


def issue_subject_paper(
    database: Database,
    code: str,
    wanted: Wanted,
    path: Path,
    *,
    masking: str | None = None,
    draft: bool = False,
) -> Rendered:
    """Prepare, write and put the print on the access log; ``draft`` marks every page as one.

    Raises:
        Refusal, Trouble: as :func:`prepare_subject_paper` and :func:`reports.papers.write`.
    """
    with database.reading() as reading:
        prepared = prepare_subject_paper(reading, code, wanted, masking=masking)
    prepared = replace(prepared, draft=prepared.draft or draft)
    return write(prepared, path, kept=partial(database.run, access(prepared)))


def _nobody(_reading: Reading, _sheet: Sheet) -> tuple[KnownName, ...]:
    return ()


def _missing_glyphs(sheets: Sequence[Sheet]) -> tuple[str, ...]:
    from reports.house.fonts import missing_glyphs

    every = "".join(text for sheet in sheets for text in texts_of(sheet))
    return missing_glyphs("".join(dict.fromkeys(every)))
