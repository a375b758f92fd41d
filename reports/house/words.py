"""The words on paper: official labels and sentences, as data, always Chinese."""

from functools import cache

from resources import Language, phrase

__all__ = ["word"]


@cache
def _plain(name: str) -> str:
    return phrase(f"form.{name}", Language.CHINESE)


def word(name: str, /, **params: object) -> str:
    """The printed word or sentence ``name`` of ``phrases/form.json``, its blanks filled."""
    if params:
        return phrase(f"form.{name}", Language.CHINESE, **params)
    return _plain(name)
