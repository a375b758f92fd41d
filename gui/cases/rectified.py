"""A correction in words: what was wrong, what is right, why, and which deadlines it moved."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from models.vocabulary import reference
from models.vocabulary.corrections import kept_changes
from models.vocabulary.file_profiles import profiles
from models.vocabulary.judicial import reason_words
from models.vocabulary.terms import Attitude, CourtGround, PartyRole, label
from resources import Language, phrase
from services.queries.rows import EventLine

__all__ = ["Rectified", "correction", "flag_words", "plain_fact"]

_LISTS = {
    "reason": ("failure-reason", "suspension-reason"),
    "form": ("withdrawal-form",),
    "application": ("application-form",),
    "retention": ("retention",),
    "performed": ("performed",),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Rectified:
    """The words of one correction; ``old`` is shown struck out before ``new``."""

    title: str
    lead: str = ""
    old: str = ""
    new: str = ""
    text: str = ""


def correction(event: EventLine, what: str, language: Language) -> Rectified:
    """The correcting entry ``event``; ``what`` names the entry it puts right, empty for a party."""
    lead = ""
    if what:
        title = f"{phrase('course.step-correction', language)}  {what}"
    else:
        title = phrase("course.step-correct-party", language)
        lead = phrase("correction.party", language, number=event.facts.get("number", 0))
    pairs = list(_pairs(event, language, of_party=not what))
    changed = [
        phrase("correction.changed", language, what=name, was=old, now=new)
        for name, old, new in pairs
    ]
    moved = [one.text(language) for one in kept_changes(event.facts)]
    return Rectified(
        title=title,
        lead=lead,
        old="  ".join(old for _, old, _ in pairs),
        new="  ".join(new for _, _, new in pairs),
        text="\n".join(part for part in (lead, *changed, event.note, *moved) if part),
    )


def _pairs(
    event: EventLine, language: Language, *, of_party: bool
) -> Iterator[tuple[str, str, str]]:
    """For each thing that was put right: its name, the wrong value, the right one."""
    was, now = event.facts.get("was", {}), event.facts.get("now", {})
    for name in now:
        if name == "ways":  # the same in words stands beside it
            continue
        words = name.replace("_", "-")
        code = f"correction.party-{words}" if of_party else f"move.field-{words}"
        code = "correction.on" if name == "on" else code
        yield phrase(code, language), _value(name, was, language), _value(name, now, language)


def _value(name: str, values: Mapping[str, Any], language: Language) -> str:
    value = values.get(name)
    if value is None or value == "":
        return phrase("correction.no-date", language)
    if name == "ground":
        return label(CourtGround(str(value)), language)
    if name == "role":
        return label(PartyRole(str(value)), language)
    if name in {"consent", "attitude"}:
        said = value if isinstance(value, list) else [value]
        return "、".join(label(Attitude(str(one)), language) for one in said)
    if isinstance(value, list):
        return "、".join(map(str, value))
    return plain_fact(name, value, language)


def flag_words(value: bool, language: Language) -> str:
    """是 or 否."""
    return phrase("move.flag-yes" if value else "move.flag-no", language)


def plain_fact(name: str, value: Any, language: Language) -> str:
    """A fact of a step: a code from a word list in words, anything else as it was typed."""
    if isinstance(value, bool):
        return flag_words(value, language)
    for terms in _LISTS.get(name, ()):
        try:
            return phrase(f"term.{terms}-{value}", language)
        except (KeyError, ValueError):
            continue
    if name == "profile":
        return next((one.label(language) for one in profiles() if one.code == value), str(value))
    if name == "reason":
        known = next((one for one in reference.refusal_reasons() if one.code == value), None)
        if known is not None:
            return known.label(language)
        return reason_words(str(value), language)
    return str(value)
