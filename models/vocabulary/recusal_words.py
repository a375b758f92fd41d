"""A tie between a mediator and a case in words: one sentence, a path as names joined by ties."""

from collections.abc import Mapping
from typing import Any

from models.vocabulary.terms import PartyRole, label
from resources import Language, phrase

__all__ = ["worded"]


def worded(code: str, params: Mapping[str, Any], language: Language) -> str:
    """The sentence ``code`` with what it tells; codes in it become their words.

    ``role`` is a party's; ``path`` the steps from ``origin`` as a recusal keeps them, each with
    its tie (``code``, ``told``) and the ``name`` it leads to, up to the ``end``.
    """
    said = dict(params)
    if isinstance(said.get("role"), str) and said["role"]:
        said["role"] = label(PartyRole(said["role"]), language)
    if "path" in said:
        said["path"] = _path(said, language)
    return phrase(code, language, **said)


def _path(said: Mapping[str, Any], language: Language) -> str:
    """甲—（夫妻）—乙—（同户）—丙（申请人）."""
    parts = [str(said["origin"])]
    for step in said["path"]:
        tie = f"assignment.tie-{step['code']}"
        told = step["told"]
        word = phrase(f"{tie}-told", language, told=told) if told else phrase(tie, language)
        parts += [phrase("assignment.tie", language, tie=word), str(step["name"])]
    end = phrase(f"assignment.end-{said['end']}", language, **_told_of_end(said))
    return "".join(parts) + end


def _told_of_end(said: Mapping[str, Any]) -> dict[str, object]:
    return {name: said[name] for name in ("role", "party", "place")}
