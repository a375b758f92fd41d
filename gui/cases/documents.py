"""The papers of a case: which can be made now, what the others wait for, and the tab of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.cases.file_health import FileHealth
from gui.cases.waits import waits
from gui.components import Card, ChipFace, Tone
from gui.components import words as said
from gui.tables import CellKind, Column, KeyedTableModel, Table
from gui.theme import Role
from models.vocabulary.file_check import FileCheck
from models.vocabulary.terms import AgreementForm, CaseKind, CaseState, PartyRole
from resources import Language, phrase, rules
from services.queries.rows import CaseWhole

__all__ = ["DocumentsTab", "Paper", "papers"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Paper:
    """One paper of the case: ``present`` when it can be made, ``words`` say how it stands.

    ``filed`` papers belong into the case file of a dispute (必备).
    """

    id: int
    code: str
    title: str
    words: str
    present: bool
    filed: bool
    masking: str


class _Counted(QObject):
    """Words with a number in them; only ``tr`` knows plural forms."""

    def sheets(self, sheets: int) -> str:
        """How many records there are."""
        return self.tr("%n sheet(s)", "", sheets)


def papers(case: CaseWhole, language: Language) -> tuple[Paper, ...]:
    """What stands in the case file of a dispute (必备); every paper for a governance matter."""
    every = all_papers(case, language)
    filed = tuple(one for one in every if one.filed)
    return filed or every


def all_papers(case: CaseWhole, language: Language) -> tuple[Paper, ...]:
    """Every paper of the case in the order they are offered."""
    return tuple(_papers(case, language))


def _papers(case: CaseWhole, language: Language) -> Iterator[Paper]:
    numbers = count(1)
    kinds = {row["code"]: row for row in rules("documents")["documents"]}
    for code, row in kinds.items():
        told = _standing(case, code)
        if told is None:
            continue
        present, words = told
        yield Paper(
            id=next(numbers),
            code=code,
            title=_title(code, str(row["title"]), language),
            words=words,
            present=present,
            filed=code in {"intake", "record", "agreement", "oral-agreement"},
            masking=str(row["masking"]),
        )


def _title(code: str, chinese: str, language: Language) -> str:
    if language is Language.CHINESE:
        return chinese
    names = {
        "case-sheet": QCoreApplication.translate("Documents", "Case sheet"),
        "summary": QCoreApplication.translate("Documents", "Case summary"),
        "brief": QCoreApplication.translate("Documents", "Case brief"),
    }
    return names.get(code) or phrase(f"form.title_{code.replace('-', '_')}", language)


def _standing(case: CaseWhole, code: str) -> tuple[bool, str] | None:
    """Whether a paper can be made and how it stands; None for one this case never has."""
    ready = QCoreApplication.translate("Documents", "ready")
    if code in {"case-sheet", "summary", "brief"}:
        return True, ready
    matter = case.line.kind is CaseKind.GOVERNANCE
    known = waits().get(code)
    if known is not None and (code == "assignment-slip" or not matter):
        if code == "investigation" and case.investigations:
            ready = _Counted().sheets(len(case.investigations))
        return (True, ready) if known.ready(case) else (False, known.words)
    if code == "pack" or matter:
        return None
    if code == "application":
        lead = case.line.state is CaseState.LEAD
        named = any(one.role is PartyRole.APPLICANT and one.name for one in case.parties)
        wait = QCoreApplication.translate("Documents", "no applicant yet")
        return (named and not lead, ready if named and not lead else wait)
    if code == "record":
        wait = QCoreApplication.translate("Documents", "no meeting yet")
        held = len(case.meetings)
        return (held > 0, _Counted().sheets(held) if held else wait)
    return _agreement(case, code, ready)


def _agreement(case: CaseWhole, code: str, ready: str) -> tuple[bool, str] | None:
    agreement = case.agreement
    form = agreement.form if agreement is not None else AgreementForm.WRITTEN
    written = code == "agreement"
    if written is not (form is AgreementForm.WRITTEN):
        return None
    if agreement is None:
        return False, QCoreApplication.translate("Documents", "no agreement yet")
    if agreement.effective_on is not None:
        return True, QCoreApplication.translate("Documents", "signed")
    if agreement.locked:
        return True, QCoreApplication.translate("Documents", "printed for signature")
    return True, ready


def _columns() -> tuple[Column[Paper], ...]:
    levels = {
        "full": QCoreApplication.translate("Documents", "in full"),
        "meeting": QCoreApplication.translate("Documents", "masked for meetings"),
    }

    def state(row: Paper) -> ChipFace:
        return ChipFace(row.words, Tone.OK if row.present else Tone.NEUTRAL)

    return (
        Column(
            key="title",
            title=QCoreApplication.translate("Documents", "Document"),
            text=lambda row: row.title,
            width=260,
            stretch=True,
        ),
        Column(
            key="state",
            title=QCoreApplication.translate("Documents", "Status"),
            text=lambda row: row.words,
            chip=state,
            width=190,
        ),
        Column(
            key="masking",
            title=QCoreApplication.translate("Documents", "Version"),
            text=lambda row: levels.get(row.masking, row.masking),
            kind=CellKind.QUIET,
            width=160,
            leaves=1,
        ),
    )


class DocumentsTab(QWidget):
    """文书: how healthy the file is, and every paper of the case.

    ``wanted`` carries the code of a paper to be looked at, ``field_wanted`` a field to be mended.
    """

    wanted = Signal(str)
    field_wanted = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._rows: tuple[Paper, ...] = ()
        self._signed: frozenset[str] = frozenset()
        self.model: KeyedTableModel[Paper] = KeyedTableModel(_columns(), self._deliver, self)
        self.table = Table(self.model, name="case.documents", spoken=self.tr("Documents"))
        self.table.opened.connect(self._opened)
        self._card = Card(self.tr("Documents"))
        self._card.title_row.addWidget(
            said(self.tr("Enter opens the print preview"), Role.FOOTNOTE)
        )
        self._card.body.addWidget(self.table)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 14, 24, 16)
        whole.setSpacing(12)
        self.health = FileHealth(language)
        self.health.field_wanted.connect(self.field_wanted)
        self.health.bind_wanted.connect(self._bind)
        whole.addWidget(self.health)
        whole.addWidget(self._card, 1)

    def show_file(self, check: FileCheck, *, bound: bool) -> None:
        """Show how the file stands; a governance matter has none to be ``bound``.

        A paper whose signed copy is in the file says so.
        """
        self.health.setVisible(bound)
        self.health.show_check(check)
        self._signed = check.signed
        self._put(self._rows)

    def _bind(self) -> None:
        self.wanted.emit("file")

    def show_case(self, case: CaseWhole) -> None:
        """Show the papers of ``case``."""
        self._put(all_papers(case, self._language))

    def _put(self, rows: Sequence[Paper]) -> None:
        filed = self.tr("signed copy in the file")
        self._rows = tuple(
            replace(one, words=filed) if one.code in self._signed else one for one in rows
        )
        self.model.set_ids([one.id for one in self._rows], self._rows)
        self.model.take(self._rows)

    def _deliver(self, _ids: Sequence[int], deliver: object) -> None:
        """Every row is in hand already."""
        if callable(deliver):
            deliver(self._rows)

    def _opened(self, row_id: int) -> None:
        paper = next((one for one in self._rows if one.id == row_id), None)
        if paper is not None:
            self.wanted.emit(paper.code)
