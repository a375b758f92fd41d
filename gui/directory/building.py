"""A building as it stands: floors over each other, who lives behind each door and around it."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.components import Button, ButtonKind, Dialog, FlowLayout, empty, rule, words
from gui.components.details import labelled
from gui.shell.page import Context
from gui.theme import Role, px
from models.vocabulary.doors import Where
from services.queries.building import BuildingPlan, DoorLine

__all__ = ["BuildingDialog"]

_WIDE = 7
"""Letters of a name that stand on a door."""


class BuildingDialog(Dialog):
    """``cases`` carries the address whose cases are wanted."""

    cases = Signal(str)

    def __init__(self, context: Context, plan: BuildingPlan, parent: QWidget) -> None:
        super().__init__(
            f"{plan.estate} {plan.building}", self.tr("Close"), name="building", parent=parent
        )
        self.finished.connect(self.deleteLater)
        self.cancel.hide()
        self._context = context
        self._plan = plan
        self._doors: dict[int, Button] = {}
        self._told = QVBoxLayout()
        self._told.setSpacing(6)
        if plan.doors:
            self.content.addLayout(self._floors())
            self._others()
        else:
            told = self.tr("No door of this building is in the directory yet.")
            self.content.addWidget(words(told, Role.SECONDARY, wrap=True))
        self.content.addWidget(rule())
        self.content.addLayout(self._told)
        self.content.addStretch(1)

    def sizeHint(self) -> QSize:
        """Room for a floor of six doors."""
        return super().sizeHint().expandedTo(QSize(px(640), px(440)))

    def start(self) -> None:
        """Open, at the first door."""
        if self._plan.doors:
            self._tell(self._plan.doors[0])
        self.resize(self.sizeHint())
        self.open()
        self.activateWindow()
        if self._plan.doors:
            self._doors[self._plan.doors[0].id].setFocus()

    def _floors(self) -> QGridLayout:
        """The highest floor on top, one column a stack."""
        grid = QGridLayout()
        grid.setSpacing(6)
        spots = [one.spot for one in self._plan.doors if one.spot is not None]
        floors = sorted({spot.floor for spot in spots}, reverse=True)
        stacks = sorted({spot.stack for spot in spots})
        for row, floor in enumerate(floors):
            grid.addWidget(words(self.tr("Floor {0}").format(floor), "label"), row, 0)
        for one in self._plan.doors:
            if one.spot is not None:
                place = stacks.index(one.spot.stack) + 1
                grid.addWidget(self._door(one), floors.index(one.spot.floor), place)
        grid.setColumnStretch(len(stacks) + 1, 1)
        return grid

    def _others(self) -> None:
        """Doors whose names tell no floor."""
        rest = [one for one in self._plan.doors if one.spot is None]
        if rest:
            flow = FlowLayout(gap=6)
            for one in rest:
                flow.addWidget(self._door(one))
            self.content.addLayout(flow)

    def _door(self, one: DoorLine) -> Button:
        who = one.people[0][:_WIDE] if one.people else ""
        made = Button(
            f"{one.name} {who}".strip(),
            ButtonKind.SOFT if one.cases else ButtonKind.NORMAL,
            name=f"building.door.{one.name}",
            spoken=" ".join((one.name, *one.people, *self._counted(one))),
            dense=True,
        )
        made.clicked.connect(partial(self._tell, one))
        self._doors[one.id] = made
        return made

    def _counted(self, one: DoorLine) -> Iterator[str]:
        if one.cases:
            yield self.tr("%n case(s)", "", one.cases)

    def _tell(self, one: DoorLine, *_clicked: object) -> None:
        """Who lives behind a door, and who above, below and beside it."""
        empty(self._told)
        head = words(" · ".join((one.name, *self._counted(one))), Role.CARD)
        line = QHBoxLayout()
        line.addWidget(head)
        line.addStretch(1)
        address = f"{self._plan.estate} {self._plan.building} {one.name}"
        cases = Button(self.tr("Cases of this door"), ButtonKind.LINK, name="building.cases")
        cases.setVisible(bool(one.cases))
        cases.clicked.connect(lambda: self._wanted(address))
        line.addWidget(cases)
        self._told.addLayout(line)
        self._told.addLayout(labelled(self.tr("Lives there"), words(_names(one), wrap=True)))
        said = {
            Where.ABOVE: self.tr("Above"),
            Where.BELOW: self.tr("Below"),
            Where.BESIDE: self.tr("Beside"),
        }
        for where, other in self._plan.around(one):
            told = f"{other.name}　{_names(other)}"
            self._told.addLayout(labelled(said[where], words(told, wrap=True)))

    def _wanted(self, address: str) -> None:
        self.accept()
        self.cases.emit(address)


def _names(one: DoorLine) -> str:
    return "、".join(one.people) or "—"
