"""The candidates of an assignment as rows: what each cell says, read from a proposal."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.components import ChipFace, Tone
from gui.tables import CellKind, Column
from models.vocabulary import reference
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CaseKind
from resources import Language
from services.queries import directory
from services.queries.assignment import Factor, Proposal, Reason, Verdict, propose
from services.queries.directory import BodyLine
from services.queries.rows import AssignmentLine, CaseLine
from services.queries.whole import whole

__all__ = ["CandidateRow", "Matter", "columns", "look", "offered"]

MOST = 5
"""Candidates shown side by side (ui.md 12 (5))."""

_KEPT_FOR_RECUSED = 2


@dataclass(frozen=True, kw_only=True)
class Matter:
    """The case to be assigned, who has it now, every body compared, and the parties' names."""

    line: CaseLine
    assignment: AssignmentLine | None
    proposals: tuple[Proposal, ...]
    bodies: Mapping[int, BodyLine]
    parties: tuple[str, ...] = ()

    @property
    def dispute(self) -> bool:
        """Whether it is a dispute, which only a mediation organisation may take."""
        return self.line.kind is CaseKind.DISPUTE


def look(reading: Any, case_id: int, chosen_body_id: int | None = None) -> Matter:
    """Everything the dialog shows, in one look at the register."""
    case = whole(reading, case_id)
    return Matter(
        line=case.line,
        assignment=case.assignment,
        proposals=propose(reading, case_id, chosen_body_id=chosen_body_id),
        bodies={body.id: body for body in directory.bodies(reading)},
        parties=tuple(one.name for one in case.parties if one.name),
    )


@dataclass(frozen=True, kw_only=True)
class CandidateRow:
    """One candidate; ``id`` is its body's."""

    id: int
    proposal: Proposal
    people: str

    @property
    def barred(self) -> bool:
        """Whether no reason in the world makes it fit: it takes no such case."""
        return any(one.factor is Factor.KIND and _final(one) for one in self.proposal.reasons)

    @property
    def excluded(self) -> bool:
        """Whether it must not be chosen without a supervisor's reason."""
        return self.proposal.verdict is Verdict.EXCLUDED

    @property
    def recused(self) -> bool:
        """Whether recusal speaks against all of its mediators."""
        return any(one.code == "assignment.kind-all-recused" for one in self.proposal.reasons)


def _final(reason: Reason) -> bool:
    return reason.code != "assignment.kind-all-recused"


def offered(proposals: Iterable[Proposal], bodies: Mapping[int, BodyLine]) -> list[CandidateRow]:
    """The five best; a place or two is kept for those whom recusal or their place excludes."""
    rows = [_row(one, bodies) for one in proposals]
    able = [row for row in rows if not row.excluded]
    out = [row for row in rows if row.excluded and not row.barred]
    kept = out[: max(_KEPT_FOR_RECUSED, MOST - len(able))]
    return [*able[: MOST - len(kept)], *kept][:MOST]


def _row(proposal: Proposal, bodies: Mapping[int, BodyLine]) -> CandidateRow:
    body = bodies.get(proposal.body_id)
    names = [one.name for one in body.mediators if one.mediator_id] if body else []
    return CandidateRow(id=proposal.body_id, proposal=proposal, people="、".join(names[:3]))


_WIDTHS = {
    Language.CHINESE: (156, 132, 172, 92, 96),
    Language.ENGLISH: (150, 144, 148, 116, 140),
}
"""Of the body at least, territory, specialty, recusal and the result: words differ in length."""


def columns(language: Language) -> tuple[Column[CandidateRow], ...]:
    """What is compared, in the order of the picture."""

    def territory(row: CandidateRow) -> str:
        return _first(row.proposal.of(Factor.TERRITORY), language)

    def load(row: CandidateRow) -> str:
        return f"{row.proposal.used}/{row.proposal.limit}"

    def verdict(row: CandidateRow) -> ChipFace:
        tones = {Verdict.RECOMMENDED: Tone.OK, Verdict.EXCLUDED: Tone.DANGER}
        return ChipFace(
            row.proposal.verdict.label(language),
            tones.get(row.proposal.verdict, Tone.NEUTRAL),
            tinted=row.excluded,
        )

    translate = QCoreApplication.translate
    body, where, good_at, recusal, result = _WIDTHS[language]
    return (
        Column(
            key="body",
            title=translate("Assign", "Body"),
            text=lambda row: row.proposal.body,
            second=lambda row: row.people,
            kind=CellKind.TWO_LINES,
            width=body,
            stretch=True,
        ),
        Column(
            key="territory", title=Factor.TERRITORY.label(language), text=territory, width=where
        ),
        Column(
            key="specialty",
            title=Factor.SPECIALTY.label(language),
            text=lambda row: specialty(row.proposal, language)[0],
            second=lambda row: specialty(row.proposal, language)[1],
            kind=CellKind.TWO_LINES,
            width=good_at,
        ),
        Column(key="load", title=Factor.WORKLOAD.label(language), text=load, width=116),
        Column(
            key="recusal", title=translate("Assign", "Recusal"), text=recusal_word, width=recusal
        ),
        Column(
            key="verdict",
            title=translate("Assign", "Result"),
            text=lambda row: row.proposal.verdict.label(language),
            chip=verdict,
            kind=CellKind.CHIP,
            width=result,
        ),
    )


def _first(reasons: tuple[Reason, ...], language: Language) -> str:
    return reasons[0].text(language) if reasons else ""


def specialty(proposal: Proposal, language: Language) -> tuple[str, str]:
    """What it is good at, with numbers: 停车 23 件, 达成 87%."""
    reasons = {one.code.removeprefix("assignment."): one for one in proposal.of(Factor.SPECIALTY)}
    counted = reasons.get("specialty-record") or reasons.get("specialty-few")
    said = [
        reasons[code].text(language)
        for code in ("specialty-topic", "specialty-other", "specialty-none")
        if code in reasons
    ]
    if counted is None:
        return (said[0] if said else ""), ""
    closed = int(str(counted.params["closed"]))
    topic = _topic(str(counted.params["topic"]), language)
    first = QCoreApplication.translate("Assign", "{0} {1} case(s)").format(topic, closed)
    agreed = counted.params.get("agreed")
    if agreed is None:
        return first, said[0] if said else ""
    share = round(100 * int(str(agreed)) / closed)
    return first, QCoreApplication.translate("Assign", "{0}% agreed").format(share)


def _topic(code: str, language: Language) -> str:
    try:
        return reference.topic(code).label(language)
    except Refusal:
        return code


def recusal_word(row: CandidateRow) -> str:
    """无, 请核对 or 须回避; with a number where only some of its mediators are out."""
    out = {one.mediator_id for one in row.proposal.recusals if one.excludes}
    if row.recused:
        return QCoreApplication.translate("Assign", "Must recuse")
    if out:
        return QCoreApplication.translate("Assign", "{0} out").format(len(out))
    if row.proposal.recusals:
        return QCoreApplication.translate("Assign", "Check")
    return QCoreApplication.translate("Assign", "None")
