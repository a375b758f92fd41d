"""Which further cases are filed in one volume (多案一卷): by number, or why none."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gui.editing import FieldSpec
from models.vocabulary.errors import Refusal
from resources import Language
from services.queries.shared_volumes import ShelfLine

__all__ = ["PATH", "SameVolume"]

PATH = "with"
_BETWEEN = re.compile("[、,，;；]")


class SameVolume:
    """The cases that may lie in the volume of another, as they are chosen in a field.

    What is typed is a list of intake numbers; one that is taken from the suggestions has its title
    behind it.
    """

    def __init__(
        self, lines: Sequence[ShelfLine] = (), language: Language = Language.CHINESE
    ) -> None:
        self._ids = {one.number: one.id for one in lines}
        self._offers = {f"{one.number} {_BETWEEN.sub(' ', one.title)}": one for one in lines}
        self._language = language

    def spec(self) -> FieldSpec:
        """The field in which they are chosen."""
        return FieldSpec(
            path=PATH,
            label=QCoreApplication.translate("StepDialog", "Same volume"),
            name=f"step.{PATH}",
            hint=QCoreApplication.translate(
                "StepDialog", "Cases to file with this one; empty for a volume of its own"
            ),
            suggestions=tuple(self._offers),
            many=True,
            check=self.problem,
        )

    def chosen(self, typed: object) -> tuple[int, ...]:
        """The ids of the cases that ``typed`` names, each once.

        Raises:
            Refusal: ``file.not-offered`` with the numbers that may not share the volume.
        """
        numbers = self._numbers(typed)
        strange = [one for one in numbers if one not in self._ids]
        if strange:
            raise Refusal("file.not-offered", field=PATH, numbers="、".join(strange))
        return tuple(self._ids[one] for one in numbers)

    def problem(self, typed: object) -> str:
        """Why what was typed cannot stay, empty when it can."""
        try:
            self.chosen(typed)
        except Refusal as refusal:
            return refusal.sentence(self._language)
        return ""

    def _numbers(self, typed: object) -> tuple[str, ...]:
        found: list[str] = []
        for part in _BETWEEN.split(str(typed or "")):
            offer = self._offers.get(part.strip())
            found += part.split() if offer is None else [offer.number]
        return tuple(dict.fromkeys(found))
