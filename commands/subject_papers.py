"""``print`` of what belongs to no case: votes, topics, projects, bodies, matching and the lists.

The words after the document name what it is of: the number of a vote, topic or project, the name
of a body, the day of a meeting; words to be found in a list, or none for all of it.
"""

from typing import TYPE_CHECKING

from models.vocabulary.errors import Refusal

if TYPE_CHECKING:
    from reports.subject_papers import Wanted
    from services.database import Reading

__all__ = ["prove_known", "subject_of", "wanted_of"]

_LISTS = "lists"
_MATCHING = "matching"
_RECORD = "record-"
_LIST = "list-"


def prove_known(document: str) -> None:
    """Refuse a document nobody knows of: ``paper.unknown_document`` with all there are.

    The many papers of lists are named by how they begin.
    """
    from reports.catalog import catalog
    from resources import rules

    of_cases = [one.code for one in catalog()]
    if document in of_cases:
        return
    others = [str(one["code"]) for one in rules("subject_documents")["documents"]]
    known = "、".join((*of_cases, *others, f"{_LIST}…", f"{_RECORD}…"))
    raise Refusal("paper.unknown_document", code=document[:40], known=known)


def subject_of(document: str) -> str:
    """The subject a document is of, empty for one of a case or an unknown one."""
    from reports.subject_papers import subject_documents
    from resources import rules

    declared = {one["code"]: one["subject"] for one in rules("subject_documents")["documents"]}
    if document in declared:
        return str(declared[document])
    return _LISTS if any(one.code == document for one in subject_documents(_LISTS)) else ""


def wanted_of(
    reading: "Reading", document: str, words: tuple[str, ...], year: int | None
) -> "Wanted":
    """What the words mean for this document.

    Raises:
        Refusal: a number, name or day nothing has, or words no row of the list holds.
    """
    from reports.subject_papers import MINUTES, Wanted
    from services.queries.named import meetings_on, records_named

    subject = subject_of(document)
    if subject == _LISTS:
        keys = _rows(reading, document, " ".join(words)) if words else ()
    elif subject == _MATCHING:
        keys = ()
    elif document == MINUTES:
        keys = tuple(key for day in words for key in meetings_on(reading, day))
    else:
        keys = records_named(reading, subject, words)
    return Wanted(keys=keys, year=year or 0)


def _rows(reading: "Reading", document: str, text: str) -> tuple[int, ...]:
    """The rows of a list that hold the words; those done with too, for a record of one."""
    from services.queries.lists import entries

    is_record = document.startswith(_RECORD)
    code = document.removeprefix(_RECORD if is_record else _LIST)
    found = tuple(one.id for one in entries(reading, code, text, over=is_record))
    if not found:
        raise Refusal("lists.nothing-found", value=text[:40])
    return found
