"""登记: the draft goes on record, then what was chosen to follow."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from gui.intake.declared import Handling
from gui.shell.page import Context
from models.vocabulary.errors import WordedError
from models.vocabulary.intake import IntakeDraft
from models.vocabulary.terms import CaseState, ContactMeans, PartyRole
from services.changes import Changes
from services.commands.history import UndoEntry
from services.commands.intake import RecordCase
from services.commands.logbook import LogContact
from services.commands.proceeding import AdvanceCase
from services.queries import cases
from services.queries.rows import CaseLine

__all__ = ["Recorded", "Recording"]


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """A case on record: its line in the list, and what is to be done with it now."""

    line: CaseLine
    handling: Handling


class Recording(QObject):
    """Runs one registration at a time.

    ``recorded`` carries the outcome; ``refused`` why nothing was put on record; ``merged`` the
    line of the case an intake was added to.
    """

    recorded = Signal(object)
    refused = Signal(object)
    merged = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.running = False

    def record(self, draft: IntakeDraft, handling: Handling) -> None:
        """Put ``draft`` on record and take the step that ``handling`` names."""
        self.running = True
        self._context.backstage.run(
            RecordCase(draft=draft),
            done=partial(self._on_record, handling=handling, draft=draft),
            failed=self._failed,
        )

    def _failed(self, error: WordedError) -> None:
        self.running = False
        self.refused.emit(error)

    def _on_record(self, changes: Changes, handling: Handling, draft: IntakeDraft) -> None:
        case_id = changes.made or 0
        if handling is not Handling.ACCEPT:
            self._ask_line(case_id, handling, (changes,))
            return

        def accepted(step: Changes) -> None:
            self._ask_line(case_id, handling, (changes, step))

        def not_accepted(error: WordedError) -> None:
            # It is on record all the same; only the second step is in the way of something.
            self._ask_line(case_id, Handling.REGISTER, (changes,))
            self._context.dialogs.failure(error)

        old = draft.backfilled
        taken = {"accepted_on": draft.registered_on} if old else {}
        self._context.backstage.run(
            AdvanceCase(case_id=case_id, to=CaseState.ACCEPTED, draft=taken),
            done=accepted,
            failed=not_accepted,
        )

    def _ask_line(self, case_id: int, handling: Handling, done: Sequence[Changes]) -> None:
        def known(lines: Sequence[CaseLine]) -> None:
            self.running = False
            line = lines[0]
            text = QCoreApplication.translate("Intake", "Registered {0}  {1}")
            if handling is Handling.ACCEPT:
                text = QCoreApplication.translate("Intake", "Registered and accepted {0}  {1}")
            elif handling is Handling.LEAD:
                text = QCoreApplication.translate("Intake", "Kept as a lead {0}  {1}")
            self._say(text.format(line.number, line.title), done)
            self.recorded.emit(Recorded(line=line, handling=handling))

        self._context.backstage.ask(cases.lines, [case_id], done=known)

    def _say(self, text: str, done: Sequence[Changes]) -> None:
        entries = sorted((one.entry for one in done if one.entry is not None), reverse=True)
        self._context.toast(text, partial(self._take_back, entries))

    def _take_back(self, entries: Sequence[int]) -> None:
        for entry in entries:
            self._context.backstage.run(
                UndoEntry(entry_id=entry), failed=self._context.dialogs.failure
            )

    def merge(self, draft: IntakeDraft, case_id: int) -> None:
        """Log what came in on a case that is on record already, as a contact with the caller."""
        self.running = True
        callers = [one.name for one in draft.parties if one.role is PartyRole.APPLICANT]
        note = "\n".join(part for part in (draft.facts, "；".join(draft.requests)) if part)
        command = LogContact(
            case_id=case_id,
            at=draft.received_at,
            means=_means(draft.source),
            whom=callers[0] if callers else "",
            note=note,
        )

        def logged(changes: Changes) -> None:
            self._context.backstage.ask(cases.lines, [case_id], done=partial(self._merged, changes))

        self._context.backstage.run(command, done=logged, failed=self._failed)

    def _merged(self, changes: Changes, lines: Sequence[CaseLine]) -> None:
        self.running = False
        text = QCoreApplication.translate("Intake", "Added to {0}  {1}")
        self._say(text.format(lines[0].number, lines[0].title), (changes,))
        self.merged.emit(lines[0])


def _means(source: str) -> ContactMeans:
    """How somebody was in touch, by the channel an intake names."""
    known = {"walk-in": ContactMeans.OFFICE, "hotline": ContactMeans.PHONE}
    return known.get(source, ContactMeans.OTHER)
