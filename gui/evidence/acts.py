"""What can be done with an item of evidence: describe, move, black out, copy out, remove."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gui.backstage import Progress
from gui.components import Button, ButtonKind, FlowLayout
from gui.evidence.blackening import BlackenDialog
from gui.evidence.particulars import ParticularsDialog
from gui.evidence.permission import PermissionDialog
from gui.evidence.rows import EvidenceList
from gui.evidence.viewer import Viewer
from gui.shell.page import Context
from models.vocabulary.evidence import ending_of
from services.changes import Changes
from services.commands.evidence import MoveEvidence, RemoveEvidence
from services.commands.history import UndoEntry
from services.commands.office import RecordAccess
from services.evidence import EvidenceStore
from services.queries.rows import CaseWhole, EvidenceLine

__all__ = ["ItemActs"]


class ItemActs(QObject):
    """The buttons over an item, their keys, and what they do; ``bar`` holds the buttons."""

    def __init__(
        self, context: Context, parent: QWidget, viewer: Viewer, listing: EvidenceList
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._parent = parent
        self._viewer = viewer
        self._list = listing
        self._case: CaseWhole | None = None
        self.describe_button = self._button(
            self.tr("Particulars…"), "pencil", "evidence.describe", self.describe, "F2"
        )
        self.blacken_button = self._button(
            self.tr("Black out…"), "eye-off", "evidence.blacken", self.blacken
        )
        self.original_button = self._button(
            self.tr("Original…"), "lock", "evidence.original", self.see_original
        )
        self.up = self._icon(self.tr("Move up"), "arrow-up", "evidence.up", self._move_up, "Alt+Up")
        self.down = self._icon(
            self.tr("Move down"), "arrow-down", "evidence.down", self._move_down, "Alt+Down"
        )
        self.copy = self._icon(self.tr("Save a copy…"), "download", "evidence.copy", self.copy_out)
        self.remove = self._icon(
            self.tr("Remove"), "trash-2", "evidence.remove", self.take_off, "Del"
        )
        self.bar = QWidget()
        flow = FlowLayout(self.bar, 6)
        for button in (
            *(self.describe_button, self.blacken_button, self.original_button),
            *(self.up, self.down, self.copy, self.remove),
        ):
            flow.addWidget(button)

    def _button(
        self, text: str, icon: str, name: str, act: Callable[[], object], keys: str = ""
    ) -> Button:
        button = Button(text, icon=icon, name=name, dense=True)
        button.setToolTip(keys)
        button.clicked.connect(act)
        return button

    def _icon(
        self, spoken: str, icon: str, name: str, act: Callable[[], object], keys: str = ""
    ) -> Button:
        button = Button(kind=ButtonKind.BARE, icon=icon, name=name, spoken=spoken)
        button.setToolTip(f"{spoken}  {keys}".rstrip())
        button.clicked.connect(act)
        return button

    def set_case(self, case: CaseWhole) -> None:
        """The case whose items these are."""
        self._case = case

    def tell(self) -> None:
        """Offer what the item in hand allows."""
        item = self._list.current()
        register = self._context.backstage.register
        may = item is not None and register is not None and register.writable
        for button in (self.describe_button, self.blacken_button, self.remove, self.copy):
            button.setEnabled(may)
        self.blacken_button.setVisible(item is not None and item.is_picture)
        self.original_button.setVisible(item is not None and item.sealed)
        self.original_button.setEnabled(may)
        last = len(self._list.rows())
        self.up.setEnabled(may and item is not None and item.position > 1)
        self.down.setEnabled(may and item is not None and item.position < last)

    def key(self, event: QKeyEvent) -> bool:
        """F2, Alt+↑, Alt+↓, Del; whether it was one of them."""
        button = self.button_of(event)
        if button is not None and button.isEnabled():
            button.click()
        return button is not None

    def button_of(self, event: QKeyEvent) -> Button | None:
        """The button whose key was pressed, None for another key."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        buttons = {
            (Qt.Key.Key_F2, False): self.describe_button,
            (Qt.Key.Key_Delete, False): self.remove,
            (Qt.Key.Key_Up, True): self.up,
            (Qt.Key.Key_Down, True): self.down,
        }
        button = buttons.get((Qt.Key(event.key()), alt))
        return button if button is not None and button.isVisible() else None

    # The acts

    def _item(self) -> EvidenceLine | None:
        return self._list.current()

    def describe(self) -> None:
        """Open what is known of the item."""
        item, case = self._item(), self._case
        if item is None or case is None or not self.describe_button.isEnabled():
            return
        people = [party.shown for party in case.parties]
        ParticularsDialog(self._context, item, people, self._viewer.camera, self._parent).start()

    def blacken(self) -> None:
        """Open the picture to draw boxes on."""
        item, seen = self._item(), self._viewer.seen
        if item is None or seen is None:
            return
        self._viewer.hide_original()
        BlackenDialog(self._context, item, seen, self._parent).start()

    def see_original(self) -> None:
        """Ask for the reason, then show the original for a while."""
        item = self._item()
        if item is not None and item.sealed:
            permitted = self._viewer.show_original
            PermissionDialog(self._context, item.id, permitted, self._parent).start()

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        item = self._item()
        if item is not None:
            command = MoveEvidence(evidence_id=item.id, to=item.position + by)
            self._context.backstage.run(command, failed=self._context.dialogs.failure)

    def take_off(self) -> None:
        """Take the items chosen off the case; the toast brings them back."""
        items = self._list.chosen()
        if not items:
            return

        def done(changes: Changes) -> None:
            told = self.tr("%n item(s) of evidence removed", "", len(items))
            self.toast_undo(told, changes)

        command = RemoveEvidence(evidence_ids=tuple(one.id for one in items))
        self._context.backstage.run(command, done=done, failed=self._context.dialogs.failure)

    def toast_undo(self, told: str, changes: Changes) -> None:
        """Say what was done, with 撤销 for exactly that."""
        context, entry = self._context, changes.entry

        def undo() -> None:
            if entry is not None:
                context.backstage.run(UndoEntry(entry_id=entry), failed=context.dialogs.failure)

        context.toast(told, undo)

    def copy_out(self) -> None:
        """Save what may be shown outside of the register; it goes on the access log first."""
        item, case, register = self._item(), self._case, self._context.backstage.register
        if item is None or case is None or register is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        ending = ending_of(item.file.media)
        usual = Path(folder) / f"{case.line.number}-{item.position}{ending}"
        chosen = self._context.dialogs.choose_target(
            self.tr("Save a copy"), f"*{ending}", str(usual)
        )
        if not chosen:
            return
        target = Path(chosen)

        def job(_progress: Progress) -> None:
            EvidenceStore.of(register.folder).save_copy(item.file, target)

        def saved(_nothing: object) -> None:
            self._context.toast(self.tr("Saved: {0}").format(target.name))

        def logged(_changes: object) -> None:
            self._context.backstage.render(job, done=saved, failed=self._context.dialogs.failure)

        access = RecordAccess(
            action="export",
            document=f"evidence:{item.id}",
            masking="meeting" if item.sealed else "full",
            case_ids=(case.line.id,),
        )
        self._context.backstage.run(access, done=logged, failed=self._context.dialogs.failure)
