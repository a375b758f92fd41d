"""The sheets of what changes on the way (forms.md 3.17): who mediates, until when; a reminder."""

from dataclasses import dataclass
from datetime import date

from services.sheets.privacy import official, personal, private
from services.sheets.shapes import ObligationRow, Sheet

__all__ = ["ExtensionConsent", "MediatorChange", "PerformanceReminder"]


@dataclass(frozen=True, kw_only=True)
class ExtensionConsent(Sheet):
    """延长调解期限确认书: the day the mediation was to end, and the day the parties agree on.

    ``new_due`` None is written by hand where they have not agreed on it yet.
    """

    matter: str = ""
    accepted_on: date | None = None
    was_due: date | None = None
    new_due: date | None = None
    agreed_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class MediatorChange(Sheet):
    """调解员变更（回避）登记 (人民调解法 art. 23): who gave way to whom, at whose wish, why."""

    matter: str = ""
    asked_by: str = personal()
    reason: str = ""
    decided_by: str = private()
    was: tuple[str, ...] = private(())
    now: tuple[str, ...] = private(())
    changed_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class PerformanceReminder(Sheet):
    """督促履行通知书 to one debtor (人民调解法 art. 31): the promises that are overdue."""

    addressee: str = personal()
    matter: str = ""
    agreement_number: str = official()
    effective_on: date | None = None
    rows: tuple[ObligationRow, ...] = ()
