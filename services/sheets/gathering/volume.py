"""The sheets that make papers a file 卷宗, as far as the register knows them before it is bound."""

from collections.abc import Iterable
from typing import Any, Final

from models.vocabulary.errors import Refusal
from models.vocabulary.file_profiles import FileProfile, profile
from models.vocabulary.reference import Channel, channels
from models.vocabulary.terms import CaseState, PartyRole, SourceOrigin
from resources import Language, phrase
from services.file_facts import filed_profile, is_on_paper, part_of, present
from services.filed import NOTE
from services.queries.printed import title_of
from services.sheets.gathering import course, due
from services.sheets.gathering.in_hand import CaseInHand, Occasion
from services.sheets.gathering.people import heads
from services.sheets.gathering.statutory import require_dispute
from services.sheets.gathering.steps import last_step, name_of
from services.sheets.gathering.words import listed, term
from services.sheets.shapes import PartyRow
from services.sheets.volume import (
    Back,
    ClosingReport,
    Contents,
    ContentsRow,
    Cover,
    FileNote,
    NoteRow,
)

__all__ = [
    "EACH",
    "back",
    "closing_report",
    "contents",
    "cover",
    "file_note",
    "filing",
    "notes",
    "order_of",
    "volume_name",
]

EACH: Final = frozenset({"record", "follow-up"})
"""Papers of which each sheet is a document of its own in the contents."""
_OVER: Final = frozenset({CaseState.CLOSED, CaseState.ARCHIVED})


def _side(rows: Iterable[PartyRow]) -> str:
    names = [name_of(row) for row in rows]
    if len(names) < 2:
        return "".join(names)
    return phrase("form.and_others", Language.CHINESE, name=names[0], count=len(names))


def volume_name(case: CaseInHand, rows: tuple[PartyRow, ...]) -> str:
    """卷名: 「张某与李某邻里纠纷」, a side of several 「张某等3人」 (forms.md 3.1)."""
    applicant = term(PartyRole.APPLICANT)
    respondent = term(PartyRole.RESPONDENT)
    sides = [_side(row for row in rows if row.role == role) for role in (applicant, respondent)]
    names = phrase("form.and", Language.CHINESE).join(side for side in sides if side)
    kind = case.whole.line.category or phrase("form.dispute", Language.CHINESE)
    return f"{names}{kind}"


def filing(case: CaseInHand) -> dict[str, Any]:
    """What was said when the case was filed, as sheets of the volume carry it; empty before."""
    step = last_step(case, "archive")
    if step is None:
        return {}
    on, facts = step
    return {
        "volume_number": str(facts.get("volume_number") or ""),
        "filed_on": on,
        "filed_by": str(facts.get("compiled_by") or ""),
        "kept": str(facts.get("retention") or ""),
        "pages": int(facts["pages"]) if facts.get("pages") else None,
    }


def order_of(case: CaseInHand, occasion: Occasion) -> FileProfile:
    """The order the file is bound in: that of its filing, before it the office's."""
    return profile(filed_profile(case.whole) or occasion.office.file_profile)


def _of(filed: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in filed.items() if name in names}


def cover(case: CaseInHand, occasion: Occasion) -> Cover:
    """卷宗封面; volume number, filer and retention are given at filing."""
    require_dispute(case)
    head = heads(case, occasion)
    whole = case.whole
    given = whole.assignment
    hosts = (given.presiding,) if given and given.presiding else ()
    others = given.mediators if given else ()
    return Cover(
        **head,
        volume_name=volume_name(case, head["parties"]),
        mediators=tuple(dict.fromkeys((*hosts, *others))),
        begun_on=whole.accepted_on,
        ended_on=whole.ended_on,
        **_of(filing(case), "volume_number", "filed_on", "filed_by", "kept"),
    )


def contents(case: CaseInHand, occasion: Occasion) -> Contents:
    """卷内目录 of the papers there are; their page numbers are written when the file is bound."""
    require_dispute(case)
    there = present(case.whole)
    handed_in = {part_of(one) for one in case.whole.evidence if is_on_paper(one)}
    rows: list[ContentsRow] = []
    for row in order_of(case, occasion).rows:
        titles = [title for code in row.papers for title in _titles(code, there.get(code, 0))]
        if not titles and any(row.material and row.holds(part) for part in handed_in):
            titles = [row.zh]
        rows += [ContentsRow(title=title) for title in titles]
    return Contents(**heads(case, occasion), rows=tuple(rows), **_of(filing(case), "volume_number"))


def _titles(code: str, count: int) -> tuple[str, ...]:
    """The rows of one paper: one, or one for each of its sheets that is a document of its own."""
    title = title_of(code, Language.CHINESE)
    if code == "back" or not count:
        return ()
    if code not in EACH or count == 1:
        return (title,)
    return tuple(
        phrase("form.ct_nth", Language.CHINESE, title=title, place=place)
        for place in range(1, count + 1)
    )


def notes(case: CaseInHand) -> tuple[NoteRow, ...]:
    """What was noted on the file since it was put away."""
    return tuple(
        NoteRow(on=event.on, text=event.note, by=event.actor)
        for event in case.whole.events
        if event.kind == NOTE
    )


def file_note(case: CaseInHand, occasion: Occasion) -> FileNote:
    """卷宗情况说明, to be filled in at filing, with the notes made since."""
    require_dispute(case)
    names = ("volume_number", "filed_on", "filed_by", "pages")
    return FileNote(**heads(case, occasion), notes=notes(case), **_of(filing(case), *names))


def back(case: CaseInHand, occasion: Occasion) -> Back:
    """封底."""
    require_dispute(case)
    return Back(**heads(case, occasion), **_of(filing(case), "volume_number", "pages"))


def _channel(case: CaseInHand) -> Channel | None:
    return next((one for one in channels() if one.code == case.whole.source), None)


def _box(case: CaseInHand) -> str:
    """The box of the form for the channel the case came in by; empty where it has none."""
    known = _channel(case)
    if known is None:
        return ""
    if known.origin is not SourceOrigin.REFERRAL:
        return str(known.origin.value)
    return str(known.referral) if known.referral in {"police", "court"} else ""


def closing_report(case: CaseInHand, occasion: Occasion) -> ClosingReport:
    """人民调解结案报告表.

    Raises:
        Refusal: ``paper.not_closed`` while the case runs.
    """
    require_dispute(case)
    whole = case.whole
    if whole.line.state not in _OVER:
        raise Refusal("paper.not_closed", number=case.number)
    given, agreement = whole.assignment, whole.agreement
    visit = case.follow_ups[-1] if case.follow_ups else None
    words = agreement and "".join((term(agreement.form), agreement.number))
    told = visit and course.visited(visit)
    content = visit and visit.satisfied and term(visit.satisfied)
    return ClosingReport(
        **heads(case, occasion),
        **_of(filing(case), "volume_number", "filed_on"),
        document_on=whole.closed_on,
        handlers=given.mediators if given else (),
        accepted_on=whole.accepted_on,
        closed_on=whole.closed_on,
        origin=_box(case),
        source=course.channel_name(whole.source),
        order_number=whole.order_number,
        facts=whole.facts,
        result=course.outcome(case),
        outcome="\n".join(
            text for text in (course.ending_words(case), course.outcome_words(case)) if text
        ),
        agreement=words or "",
        terms=agreement.terms if agreement else (),
        obligations=due.obligation_rows(case, occasion.today),
        follow_up=listed(tuple(one for one in (told, content) if one)),
    )
