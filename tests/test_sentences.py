"""Every refusal and trouble has its sentence, which ends as one does."""

import json
import re
from functools import cache

import pytest

import resources
from models.vocabulary.errors import Refusal
from resources import Language

_RAISED = re.compile(r'(?:Refusal|Trouble|Misuse)\(\s*"([a-z_-]+)\.([a-z0-9_-]+)"')

_ALSO_FINDINGS = {("guard", "date-in-future"), ("guard", "no-mediator")}
"""What also stands in the list of what a step lacks, and gets its full stop when raised alone."""


@cache
def raised() -> frozenset[tuple[str, str]]:
    """Subject and name of every refusal and trouble that is written out in the program."""
    root = resources.path("").parent
    found: set[tuple[str, str]] = set()
    for floor in ("commands", "gui", "models", "reports", "services"):
        for module in (root / floor).rglob("*.py"):
            found.update(_RAISED.findall(module.read_text(encoding="utf-8")))
    return frozenset(found)


def sentences(subject: str) -> dict[str, dict[str, str]]:
    return dict(json.loads(resources.text(f"phrases/{subject}.json")))


def test_whatever_is_refused_has_a_sentence_in_both_languages() -> None:
    assert len(raised()) > 400
    for subject, name in sorted(raised()):
        told = sentences(subject).get(name, {})
        assert set(told) == {one.value for one in Language}, f"{subject}.{name}"


@pytest.mark.parametrize(("language", "stop"), [("zh", "。"), ("en", ".")])
def test_a_sentence_that_stands_alone_ends_with_its_full_stop(language: str, stop: str) -> None:
    bare = [
        f"{subject}.{name}"
        for subject, name in sorted(raised())
        if (subject, name) not in _ALSO_FINDINGS
        and not sentences(subject)[name][language].endswith(stop)
    ]
    assert bare == []
    assert Refusal("guard.no-mediator").sentence(Language(language)).endswith(stop)
