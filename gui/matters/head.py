"""The head of a matter: title, chip, tags, what is told about it, and its stages."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.components import (
    Button,
    ButtonKind,
    Chip,
    ChipFace,
    FlowLayout,
    Stage,
    StageStepper,
    Tag,
    empty,
    words,
)
from gui.theme import Role

__all__ = ["MatterHead"]


class MatterHead(QFrame):
    """What a matter is, at a glance.

    ``edit`` is the name of the button that changes it, and what it is called aloud; ``stages`` the
    name of the stepper, empty where there is none; ``links`` stand beside the title.
    """

    def __init__(
        self,
        spoken: str,
        *,
        edit: tuple[str, str],
        stages: str = "",
        links: Sequence[QWidget] = (),
    ) -> None:
        super().__init__()
        self.setProperty("surface", "header")
        self.setAccessibleName(spoken)
        self._low = False
        self.title = words("", Role.TITLE, wrap=True)
        self.edit = Button(kind=ButtonKind.ICON, icon="pencil", name=edit[0], spoken=edit[1])
        self._badges = QWidget()
        self._flow = FlowLayout(self._badges, 8)
        self._top = QHBoxLayout()
        self._top.setSpacing(8)
        self._top.addWidget(self.title, 1)
        for link in (*links, self.edit):
            self._top.addWidget(link)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(24, 12, 24, 8)
        self._whole.setSpacing(6)
        self._whole.addLayout(self._top)
        self._whole.addWidget(self._badges)
        self.stepper: StageStepper | None = None
        if stages:
            self.stepper = StageStepper()
            self.stepper.setObjectName(stages)
            self._whole.addWidget(self.stepper)

    def show_stages(self, stages: Sequence[Stage]) -> None:
        """Show how far it has come."""
        if self.stepper is not None:
            self.stepper.set_stages(stages)

    def tell(self, title: str, chip: ChipFace, told: Iterable[str], *, about: str = "") -> None:
        """Show the title; below it the chip, what it is about as a tag, and what else is told."""
        self.title.setText(title)
        empty(self._flow)
        parts: list[QWidget] = [Chip(chip)]
        if about:
            parts.append(Tag(about))
        for text in filter(None, told):
            meta = words(text, Role.SECONDARY)
            meta.setFixedHeight(meta.sizeHint().height() + 4)
            parts.append(meta)
        for part in parts:
            self._flow.addWidget(part)
        self._badges.updateGeometry()

    def set_low(self, low: bool) -> None:
        """In a low window the stages are a few words beside the title."""
        if self.stepper is not None and low is not self._low:
            self._low = low
            self.stepper.set_compact(low)
            if low:
                self._top.insertWidget(1, self.stepper)
            else:
                self._whole.addWidget(self.stepper)
