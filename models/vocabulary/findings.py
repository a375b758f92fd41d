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
    article the demand comes from, empty for a house rule. ``params`` may hold ``party``, the name
    of the party meant, beside its ``number`` from 1: a name is no part of a repr.
    """

    code: str
    severity: Severity
    field: str = ""
    source: str = ""
    params: Mapping[str, object] = dataclasses.field(default_factory=dict, repr=False)

    def text(self, language: Language, *, named: bool = True) -> str:
        """The sentence shown to a person; a party without a known name goes by its number.

        ``named`` is False where no name may stand, as on what is masked for a meeting.
        """
        params = dict(self.params)
        if "party" in params and not (named and params["party"]):
            params["party"] = phrase("guard.party-numbered", language, number=params["number"])
        return phrase(self.code, language, **params)
