"""What a check found: one shape for the next-step panel, the print block and the command line."""

import dataclasses
from collections.abc import Mapping
from enum import Enum

from resources import Language, phrase

__all__ = ["Finding", "Severity"]


class Severity(Enum):
    """How much a finding weighs (rules.md: what the application should do)."""

    BLOCK = "block"
    WARN = "warn"
    INFO = "info"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One thing that is missing or doubtful.

    ``code`` is a phrase code (``guard.no-respondent``); ``field`` the dotted draft field that
    mends it (``agreement.obligations.1.due_on``), empty when no single field does; ``source`` the
    article the demand comes from, empty for a house rule.
    """

    code: str
    severity: Severity
    field: str = ""
    source: str = ""
    params: Mapping[str, object] = dataclasses.field(default_factory=dict)

    def text(self, language: Language) -> str:
        """The sentence shown to a person."""
        return phrase(self.code, language, **self.params)
