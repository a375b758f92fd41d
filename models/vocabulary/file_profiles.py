"""卷内目录: which papers a file holds, in which order, and which of them it must hold.

The profiles are ``rules/file_profiles.json``: the nine items of 司发通〔2010〕239号 and the
thirteen that are common now (forms.md 1.1, 1.2). Both are custom as far as could be found out, so
they are data; what the law wants kept (人民调解法 27) is :mod:`models.vocabulary.file_check`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any, Final

from models.vocabulary.dossier import Dossier
from models.vocabulary.errors import Refusal
from models.vocabulary.evidence import kinds as evidence_kinds
from models.vocabulary.terms import AgreementForm, CaseState, Difficulty, JudicialState
from resources import Language, rules

__all__ = [
    "ALL",
    "CONDITIONS",
    "SETTING",
    "SIGNED",
    "FileProfile",
    "Mark",
    "ProfileRow",
    "default_profile",
    "may_share",
    "profile",
    "profiles",
]

ALL: Final = "all"
"""The material of a row that takes in whatever was handed in."""
SIGNED: Final = "signed"
"""The part of papers of the office that came back signed: they lie behind those papers."""
SETTING: Final = "file_profile"
"""The office's setting that names its profile."""
_OVER: Final = frozenset({CaseState.CLOSED, CaseState.ARCHIVED})
_SETTLED: Final = frozenset({CaseState.AGREED, CaseState.PERFORMING})
_UNSETTLED: Final = frozenset({CaseState.MEDIATING, CaseState.FAILED, CaseState.WITHDRAWN})
_BOUND: Final = ("file-note", "back")
"""What stands at the end of every profile, in this order."""


class Mark(Enum):
    """必须 or 按需."""

    REQUIRED = "required"
    AS_NEEDED = "as-needed"


def _is_agreed(dossier: Dossier) -> bool:
    """Whether the mediation ended in an agreement that stands."""
    for state in (dossier.state, *(step.state for step in reversed(dossier.steps))):
        if state in _SETTLED:
            return True
        if state in _UNSETTLED:
            return False
    return False


def _is_paid(dossier: Dossier) -> bool:
    """Whether money was promised and paid: only that has a receipt."""
    agreement = dossier.agreement
    promises = agreement.obligations if agreement is not None else ()
    return any(one.done and one.amount_fen for one in promises)


CONDITIONS: Final[Mapping[str, Callable[[Dossier], bool]]] = {
    "always": lambda _: True,
    "never": lambda _: False,
    "mediated": lambda one: one.last_on(CaseState.MEDIATING) is not None or bool(one.meetings),
    "represented": lambda one: any(party.has_proxy for party in one.parties),
    "agreed": _is_agreed,
    "told-in-writing": lambda one: (
        one.last_on(CaseState.REFUSED, CaseState.FAILED) is not None
        or one.state in {CaseState.REFUSED, CaseState.FAILED}
    ),
    "paid": _is_paid,
    "closed-performed": lambda one: one.state in _OVER and _is_agreed(one),
    "to-court": lambda one: one.judicial.state is not JudicialState.NOT_APPLIED,
    "closed": lambda one: one.state in _OVER,
}
"""When a file should hold a row, by the word of the rule file; ``never`` is never asked for."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ProfileRow:
    """One item of a profile.

    ``papers`` are the codes of the documents bound there, in their order; ``material`` the part of
    what was handed in (``evidence``, ``identity``, ``mandate``, ``all``). ``when`` names the
    condition under which the row is asked for. An ``added`` row is practice, none of the counted
    items.
    """

    kind: str
    zh: str
    en: str
    mark: Mark
    when: str
    papers: tuple[str, ...] = ()
    material: str = ""
    added: bool = False

    def label(self, language: Language) -> str:
        """What the item is called."""
        return self.zh if language is Language.CHINESE else self.en

    def is_asked(self, dossier: Dossier) -> bool:
        """Whether the file of this case should hold it."""
        return CONDITIONS[self.when](dossier)

    def holds(self, material: str) -> bool:
        """Whether material of this part lies here."""
        return self.material == material or (self.material == ALL and material != SIGNED)


@dataclass(frozen=True, kw_only=True, slots=True)
class FileProfile:
    """One order of a file, cover and contents before it understood.

    ``source`` is the article that sets it, empty where it is custom.
    """

    code: str
    zh: str
    en: str
    source: str
    rows: tuple[ProfileRow, ...]

    def label(self, language: Language) -> str:
        """What the profile is called."""
        return self.zh if language is Language.CHINESE else self.en


def _row(row: Mapping[str, Any]) -> ProfileRow:
    return ProfileRow(**{**row, "mark": Mark(row["mark"]), "papers": tuple(row.get("papers", ()))})


def _checked(one: FileProfile, papers: frozenset[str]) -> FileProfile:
    """The profile, if a file can be bound by it; ValueError says what its data lacks."""
    parts = {kind.form for kind in evidence_kinds()} | {"", ALL}
    kinds = [row.kind for row in one.rows]
    bound = [code for row in one.rows for code in row.papers]
    wrong = [
        *(f"{row.kind}: condition {row.when}" for row in one.rows if row.when not in CONDITIONS),
        *(f"{row.kind}: material {row.material}" for row in one.rows if row.material not in parts),
        *(f"paper {code}" for code in bound if code not in papers),
        *(f"{row.kind}: empty" for row in one.rows if not row.papers and not row.material),
        *(
            f"twice {code}"
            for code in {*kinds, *bound}
            if max(kinds.count(code), bound.count(code)) > 1
        ),
    ]
    if tuple(kinds[-len(_BOUND) :]) != _BOUND:
        wrong.append(f"its end is not {', '.join(_BOUND)}")
    if wrong:
        message = f"file profile {one.code}: {'; '.join(sorted(wrong))}"
        raise ValueError(message)
    return one


def _loaded(data: Mapping[str, Any], papers: Iterable[str]) -> tuple[FileProfile, ...]:
    """The profiles of a rule file; ``papers`` are the codes of the documents there are."""
    known = frozenset(papers)
    found = tuple(
        _checked(FileProfile(**{**row, "rows": tuple(map(_row, row["rows"]))}), known)
        for row in data["profiles"]
    )
    codes = [one.code for one in found]
    if len(set(codes)) != len(codes) or data["default"] not in codes:
        message = "file profiles: a code stands twice, or the default is none of them"
        raise ValueError(message)
    return found


@cache
def profiles() -> tuple[FileProfile, ...]:
    """Every profile that is offered."""
    return _loaded(rules("file_profiles"), (row["code"] for row in rules("documents")["documents"]))


def default_profile() -> str:
    """The code of the profile an office works by until it chooses another."""
    return str(rules("file_profiles")["default"])


def profile(code: str) -> FileProfile:
    """The profile with this code, the usual one for an empty code.

    Raises:
        Refusal: ``file.unknown-profile`` with those there are.
    """
    wanted = code or default_profile()
    for one in profiles():
        if one.code == wanted:
            return one
    known = ", ".join(one.code for one in profiles())
    raise Refusal("file.unknown-profile", field="file_profile", code=code[:40], known=known)


def may_share(dossier: Dossier) -> bool:
    """Whether a case may lie in one file with others (多案一卷, forms.md 1.3): simple or oral."""
    allowed = rules("file_profiles")["several_cases"]
    agreement = dossier.agreement
    if allowed["oral"] and agreement is not None and agreement.form is AgreementForm.ORAL:
        return True
    return dossier.difficulty in {Difficulty(one) for one in allowed["difficulties"]}
