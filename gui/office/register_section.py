"""登记簿: where it lies, another one instead, whether it is sound."""

from PySide6.QtCore import Qt

from gui.components import Button, Card, row, words
from gui.office.lines import labelled
from gui.office.section import Section
from gui.shell.page import Context
from gui.theme import Role

__all__ = ["RegisterSection"]


class RegisterSection(Section):
    """The open register and the way to another."""

    key = "register"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._place = words("", wrap=True)
        self._place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._mode = words("", wrap=True)
        here = Card(self.tr("The open register"))
        here.body.addLayout(labelled(self.tr("Folder"), self._place))
        here.body.addLayout(labelled(self.tr("Opened"), self._mode))
        told = self.tr("One folder holds everything: database, evidence and backups.")
        here.body.addWidget(words(told, Role.SECONDARY, wrap=True))
        self.open_other = Button(
            self.tr("Open another…"), icon="folder-open", name="settings.open_other"
        )
        self.open_other.clicked.connect(self._open_other)
        self.others = Button(
            self.tr("New, practice or recent…"), icon="book", name="settings.registers"
        )
        self.others.clicked.connect(self._welcome)
        other = Card(self.tr("Another register"))
        other.body.addLayout(row(self.open_other, self.others, None))
        self.body.addWidget(here)
        self.body.addWidget(other)

    def title(self) -> str:
        """The title."""
        return self.tr("Register")

    def enter(self) -> None:
        """Say where the register lies."""
        register = self.context.backstage.register
        if register is not None:
            self._place.setText(str(register.folder or ""))
            written = self.tr("for reading and writing")
            self._mode.setText(written if register.writable else self.tr("for reading only"))

    def _open_other(self) -> None:
        register = self.context.backstage.register
        start = str(register.folder.parent) if register is not None and register.folder else ""
        chosen = self.context.dialogs.choose_folder(self.tr("Open a register folder"), start)
        if chosen:
            self.context.open_register(chosen)

    def _welcome(self) -> None:
        self.context.navigate("welcome")
