"""Spelled-out pinyin taken apart: what an input method shows while a name is being composed.

No reading is looked up here, so it costs nothing while a person types (a reading library is loaded
only when a record is saved).
"""

import re

from models.vocabulary.readings import surname_readings

__all__ = ["first_letters", "surnames_spelled", "syllables"]

_SYLLABLE = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|[iu]?a(?:ng?|o|i)?|[iu]e(?:ng|n)?"
    r"|i?ong|ou|e(?:ng|r|n|i)?|i(?:ng|n|u)?|o|u(?:an|ai|en|n|i|o)?|v[en]?)(?![aeiouv])"
    r"|(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[aeiouv]+)"
    r"|zh|ch|sh|[a-z])"
)


def syllables(spelled: str) -> tuple[str, ...]:
    """``zhaojianm`` as zhao, jian, m; a letter that is no syllable stands for its beginning."""
    return tuple(_SYLLABLE.findall(spelled)) if spelled.isascii() else ()


def first_letters(spelled: str) -> str:
    """The initials of what was spelled out: ``zjm``; as it is when it was initials already."""
    return "".join(one[0] for one in syllables(spelled))


def surnames_spelled(spelled: str) -> tuple[str, ...]:
    """The surnames that the first syllables spell, the last of them perhaps not to its end.

    Empty when the first syllable is one letter, which may be any surname's initial.
    """
    parts = syllables(spelled)
    if not parts or len(parts[0]) < 2:
        return ()
    whole = len(parts) > 1
    found = []
    for surname, readings in surname_readings().items():
        for reading in readings:
            first, *rest = reading.split()
            same = first == parts[0] if whole else first.startswith(parts[0])
            if same and all(
                said.startswith(typed) for said, typed in zip(rest, parts[1:], strict=False)
            ):
                found.append(surname)
                break
    return tuple(found)
