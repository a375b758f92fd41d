"""The next step of a case in the panel's words: act, ground, what is missing, clocks, file."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from gui.cases.documents import papers
from gui.components import Demand, FileLine, NextStep, short_date
from gui.components.case_look import clock_of
from models.vocabulary import moments
from models.vocabulary.clocks import ClockState
from models.vocabulary.file_check import FileCheck
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.proceeding import Move
from resources import Language, phrase
from services.queries.rows import CaseWhole

__all__ = ["next_words", "verb_of"]

_QUIET = frozenset({ClockState.MET, ClockState.MISSED})
_CALM = frozenset({ClockState.STANDING})
"""Shown among the clocks, but never beside the next step."""
_ENDING = frozenset({"close-performed", "close-unsettled", "archive"})
"""Steps before which the file is looked through."""
_CLOSING = frozenset({"close-performed", "close-unsettled", "close-handled"})
"""Steps before which it is said that the like of a case was seen before."""
_PRINTED = frozenset({"agree"})
"""Steps whose wants are wants of the paper: the panel says 打印前还缺."""


class _Said(QObject):
    """The panel's own words; only ``tr`` knows plural forms."""

    def present(self, present: int, count: int) -> str:
        """How much of the file is there."""
        return self.tr("present {0} of {1}").format(present, count)


def verb_of(case: CaseWhole, language: Language) -> str:
    """The words on the primary button; empty when nothing is left to do."""
    code = case.next_step.code
    if code == "archived":
        return ""
    if code == "agree" and not _lacks_contents(case):
        return case.next_step.verb(language)
    return phrase(f"move.do-{code}", language)


def _lacks_contents(case: CaseWhole) -> bool:
    return case.agreement is None or any(
        one.severity is Severity.BLOCK and one.field.startswith("agreement")
        for one in case.next_step.missing
    )


def next_words(
    case: CaseWhole, today: date, language: Language, check: FileCheck | None = None
) -> NextStep:
    """Everything the panel says about ``case``; ``check`` is how its file stands."""
    step = case.next_step
    running = [one for one in step.clocks if one.state not in _QUIET]
    first = running[0] if running else None
    pressing = first if first is not None and first.due and first.state not in _CALM else None
    pressing = pressing if pressing is not None and pressing.presses else None
    held = _held_elsewhere(step.move, step.missing) if step.move else ()
    files = papers(case, language)
    present = sum(one.present for one in files)
    return NextStep(
        act=step.verb(language),
        why=_why(case, today, language) + _again(case, language),
        clock=clock_of(pressing, today, language) if pressing else None,
        ground=step.source,
        demands=tuple(_demands(case, language, check)),
        demands_title=_demands_title(case),
        verb=verb_of(case, language),
        verb_icon="pencil" if step.code in _PRINTED else "",
        enabled=not held,
        reason=held[0].text(language) if held else "",
        other=QCoreApplication.translate("NextWords", "Take another step…") if step.others else "",
        clocks=tuple(clock_of(one, today, language, dated=True) for one in running or step.clocks),
        files=tuple(
            FileLine(one.title, one.words, one.code, "ok" if one.present else "ter")
            for one in files
        ),
        files_title=_Said().present(present, len(files)),
    )


def _why(case: CaseWhole, today: date, language: Language) -> str:
    """Why this act comes next; of a meeting, when it is planned and who has to be told."""
    step = case.next_step
    if step.code != "hold-meeting":
        return step.why(language)
    plan = next(iter(case.coming), None)
    if plan is None:
        return phrase("move.why-hold-meeting-unplanned", language)
    at = moments.local(plan.starts_at)
    when = f"{short_date(at.date(), today)} {at:%H:%M}"
    if at.date() < today:
        return phrase("move.why-hold-meeting-past", language, when=when)
    untold = sum(one.told_at is None for one in plan.parties)
    told = phrase(
        "move.meeting-told-some" if untold else "move.meeting-told-all", language, count=untold
    )
    return phrase("move.why-hold-meeting-planned", language, when=when, told=told)


def _again(case: CaseWhole, language: Language) -> str:
    """Before a case is closed: that the like of it was seen before."""
    if case.next_step.code not in _CLOSING or not case.earlier:
        return ""
    return f"\n{case.earlier.sentence(language)}"


def _demands_title(case: CaseWhole) -> str:
    if case.next_step.offers and not case.next_step.missing:
        return QCoreApplication.translate("NextWords", "Also possible")
    if case.next_step.code in _PRINTED:
        return QCoreApplication.translate("NextWords", "Missing before printing")
    return QCoreApplication.translate("NextWords", "Still missing")


def _held_elsewhere(move: Move, missing: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What blocks the step and is mended neither in its own dialog nor by its own editor."""
    own = {one.name for one in move.fields} | {"agreement", "meetings"}
    return tuple(
        one
        for one in missing
        if one.severity is Severity.BLOCK and one.field.partition(".")[0] not in own
    )


def _demands(case: CaseWhole, language: Language, check: FileCheck | None) -> Iterator[Demand]:
    lacking = [*case.next_step.missing, *_lacking_in_file(case, check)]
    for one in lacking:
        yield Demand(one.text(language), False, one.field, one.severity.value, _link_of(one.field))
    for one in case.next_step.offers:
        yield Demand(one.text(language), False, one.field, one.severity.value, _link_of(one.field))
    for name in case.next_step.satisfied:
        yield Demand(phrase(f"guard.ok-{name}", language), True)


def _lacking_in_file(case: CaseWhole, check: FileCheck | None) -> Iterator[Finding]:
    """What the file lacks, told before a case is closed or put away; hints stay in its tab."""
    if check is None or case.next_step.code not in _ENDING:
        return
    told = {(one.code, one.field) for one in case.next_step.missing}
    for one in check.findings:
        if one.severity is not Severity.INFO and (one.code, one.field) not in told:
            yield one


def _link_of(field: str) -> str:
    """What the link beside a missing thing says it does."""
    root = field.partition(".")[0]
    links = {
        "consent": QCoreApplication.translate("NextWords", "Ask"),
        "meetings": QCoreApplication.translate("NextWords", "Log"),
        "follow_ups": QCoreApplication.translate("NextWords", "Log"),
        "mediators": QCoreApplication.translate("NextWords", "Assign"),
        "body": QCoreApplication.translate("NextWords", "Assign"),
        "conflict": QCoreApplication.translate("NextWords", "Check"),
        "judicial": QCoreApplication.translate("NextWords", "Log"),
        "reported_on": QCoreApplication.translate("NextWords", "Log"),
        "reminded_on": QCoreApplication.translate("NextWords", "Log"),
        "lawfulness": QCoreApplication.translate("NextWords", "Check"),
    }
    if field.startswith(("agreement.signatures", "agreement.mediator", "agreement.sealed")):
        return QCoreApplication.translate("NextWords", "Log")
    if field.startswith("meetings."):
        return QCoreApplication.translate("NextWords", "Correct")
    return links.get(root, "")
