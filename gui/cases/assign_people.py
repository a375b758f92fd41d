"""Who of a body takes the case, and who of them presides (人民调解法 19)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.cases.assign_rows import CandidateRow
from gui.components import CheckBox, Combo, FlowLayout, empty, words
from gui.theme import px
from services.queries.directory import BodyLine, MembershipLine

__all__ = ["MediatorChooser"]

_MOST = 8


class MediatorChooser(QWidget):
    """A box a mediator; whoever must recuse cannot be ticked, unless a supervisor decides so.

    ``changed`` says that somebody was ticked or taken off.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[int, CheckBox] = {}
        self._names: dict[int, str] = {}
        self._out: frozenset[int] = frozenset()
        self._flow = FlowLayout(self, 12)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.presiding = Combo(name="assign.presiding", spoken=self.tr("Presiding"), width=130)

    def show_body(self, row: CandidateRow | None, body: BodyLine | None) -> None:
        """The mediators of the chosen body, those proposed ticked."""
        empty(self._flow)
        self._boxes.clear()
        self._names.clear()
        if row is None or body is None:
            self._settle()
            return
        proposed = [one.id for one in row.proposal.mediators]
        self._out = frozenset(one.mediator_id for one in row.proposal.recusals if one.excludes)
        for member in _ordered(body.mediators, proposed)[:_MOST]:
            mediator_id = member.mediator_id or 0
            load = self.tr("{0}, {1} in hand").format(member.name, member.in_hand)
            if member.load_limit is not None:
                load = self.tr("{0}, {1} of {2} in hand").format(
                    member.name, member.in_hand, member.load_limit
                )
            box = CheckBox(load, name=f"assign.mediator.{mediator_id}")
            box.setChecked(mediator_id in proposed)
            box.setEnabled(mediator_id not in self._out)
            box.setMinimumHeight(px(34))
            box.clicked.connect(self._ticked)
            self._flow.addWidget(box)
            self._boxes[mediator_id] = box
            self._names[mediator_id] = member.name
        self._settle()

    def allow_recused(self, allowed: bool) -> None:
        """A supervisor lets those who should recuse take the case, or not."""
        for mediator_id in self._out & set(self._boxes):
            box = self._boxes[mediator_id]
            box.setEnabled(allowed)
            if not allowed:
                box.setChecked(False)
        if allowed and not self.chosen() and self._boxes:
            next(iter(self._boxes.values())).setChecked(True)
        self._settle()

    def chosen(self) -> tuple[int, ...]:
        """Ids of the mediators ticked, the presiding one first."""
        ticked = [key for key, box in self._boxes.items() if box.isChecked()]
        first = self.presiding.value()
        return tuple(sorted(ticked, key=lambda key: key != first))

    def boxes(self) -> tuple[CheckBox, ...]:
        """The boxes, in their order."""
        return tuple(self._boxes.values())

    def anybody(self) -> bool:
        """Whether the body has mediators at all."""
        return bool(self._boxes)

    def _ticked(self) -> None:
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        """The presiding one is one of those ticked."""
        ticked = [key for key, box in self._boxes.items() if box.isChecked()]
        before = self.presiding.value()
        self.presiding.set_choices([(key, self._names[key]) for key in ticked])
        self.presiding.set_value(before if before in ticked else next(iter(ticked), None))
        self.presiding.setEnabled(len(ticked) > 1)
        self.setAccessibleName(words("").text())


def _ordered(members: Sequence[MembershipLine], proposed: Sequence[int]) -> list[MembershipLine]:
    """Those proposed first, then the others as they joined."""
    able = [one for one in members if one.mediator_id]
    return sorted(able, key=lambda one: one.mediator_id not in proposed)
