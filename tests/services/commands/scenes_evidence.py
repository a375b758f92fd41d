"""The scenes of evidence, scans and private notes, for the test of every command."""

from collections.abc import Callable

from services.commands.evidence import (
    AddEvidence,
    BlackenEvidence,
    ChangeEvidence,
    MoveEvidence,
    PermitOriginal,
    RemoveEvidence,
)
from services.commands.notes import AddNote, ChangeNote, RemoveNote
from services.commands.scans import FileScan
from services.database import Database
from services.work import Command
from tests import builders, builders_evidence, builders_scans


def _add_evidence(register: Database) -> Command:
    case = builders.case(register)
    return AddEvidence(
        case_id=case, items=(builders_evidence.photo(register), builders_evidence.scan(register))
    )


def _change_evidence(register: Database) -> Command:
    first, _ = builders_evidence.evidence(register)
    values = {"title": "车位照片", "provider": "李秀芳", "kind": "photo", "pages": 2}
    return ChangeEvidence(evidence_id=first, values=values)


def _move_evidence(register: Database) -> Command:
    return MoveEvidence(evidence_id=builders_evidence.evidence(register)[1], to=1)


def _remove_evidence(register: Database) -> Command:
    return RemoveEvidence(evidence_ids=builders_evidence.evidence(register)[:1])


def _blacken(register: Database) -> Command:
    first, _ = builders_evidence.evidence(register)
    return BlackenEvidence(evidence_id=first, shown=builders_evidence.photo(register, "遮盖").file)


def _permit(register: Database) -> Command:
    ready = _blacken(register)
    assert isinstance(ready, BlackenEvidence)
    register.run(ready)
    return PermitOriginal(evidence_id=ready.evidence_id, reason="李秀芳要求核对原件")


def _file_scan(register: Database) -> Command:
    case = builders.agreed_case(register)
    builders_scans.printed(register, case)
    paper = builders_scans.scanned(builders_scans.on_paper(register, case))
    return FileScan(paper=paper, file=builders_evidence.photo(register, "签名件").file)


def _add_note(register: Database) -> Command:
    return AddNote(case_id=builders.case(register), words="赵建明私下说可以让步。")


def _change_note(register: Database) -> Command:
    note = builders.run(register, AddNote(case_id=builders.case(register), words="底线两百元"))
    return ChangeNote(note_id=note, words="李秀芳说底线一百元")


def _remove_note(register: Database) -> Command:
    note = builders.run(register, AddNote(case_id=builders.case(register), words="底线两百元"))
    return RemoveNote(note_id=note)


EVIDENCE: dict[type, Callable[[Database], Command]] = {
    AddEvidence: _add_evidence,
    ChangeEvidence: _change_evidence,
    MoveEvidence: _move_evidence,
    RemoveEvidence: _remove_evidence,
    BlackenEvidence: _blacken,
    PermitOriginal: _permit,
    FileScan: _file_scan,
    AddNote: _add_note,
    ChangeNote: _change_note,
    RemoveNote: _remove_note,
}
