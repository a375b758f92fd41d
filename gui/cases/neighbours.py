"""邻户: who lives above, below and beside the door a case came up at.

Water comes from above, noise from all around: it is read on the screen, and goes on no paper.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

from gui.components import row, words
from gui.shell.page import Context
from gui.theme import Role, font
from models.vocabulary.doors import Where, spot_of
from services.queries.building import Neighbour, neighbours
from services.queries.rows import CaseWhole

__all__ = ["NeighboursLine", "key_of"]


def key_of(name: str, edge: int = 0) -> QLabel:
    """What a particular is called, at the top of its line; ``edge`` in pixels is where all end."""
    made = words(name, "label")
    made.setAlignment(Qt.AlignmentFlag.AlignTop)
    made.setContentsMargins(0, 1, 0, 0)
    made.setMinimumWidth(edge)
    return made


class NeighboursLine(QWidget):
    """One line of the summary; hidden where nobody is known.

    It asks by itself, and only of a case whose place is a door with a number: the reading of the
    case page is no longer for it.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("case.summary.neighbours")
        self._context = context
        self._case_id: int | None = None
        self._key = key_of(self.tr("Neighbours"))
        self._told = words("", wrap=True)
        self._told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line = row(self._key, gap=10)
        line.addWidget(self._told, 1)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        self.hide()

    def share_edge(self, names: Sequence[str]) -> int:
        """The width that ``names`` and the one of this line take, which they all get."""
        metrics = QFontMetrics(font(Role.SECONDARY))
        edge = max(metrics.horizontalAdvance(name) for name in (*names, self._key.text())) + 1
        self._key.setMinimumWidth(edge)
        return edge

    def show_case(self, case: CaseWhole) -> None:
        """Ask who lives around ``case``; what is told of the same case stays until then."""
        place = case.place
        asked = case.line.id if place.building and spot_of(place.unit) is not None else None
        if asked is None or asked != self._case_id:
            self.hide()
        self._case_id = asked
        if asked is not None:
            self._context.backstage.ask(
                neighbours, asked, done=partial(self._arrived, asked), slot="case.neighbours"
            )

    def _arrived(self, case_id: int, told: Sequence[Neighbour]) -> None:
        if case_id != self._case_id:
            return
        said = {
            Where.ABOVE: self.tr("above"),
            Where.BELOW: self.tr("below"),
            Where.BESIDE: self.tr("beside"),
        }
        self._told.setText(
            "；".join(f"{said[one.where]} {one.door} {'、'.join(one.people)}" for one in told)
        )
        self.setVisible(bool(told))
