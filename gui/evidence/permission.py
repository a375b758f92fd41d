"""The reason for seeing an original: asked every time, kept on the access log."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.components import Dialog, Field, words
from gui.shell.page import Context
from gui.theme import Role
from models.vocabulary.errors import WordedError
from services.commands.evidence import PermitOriginal

__all__ = ["PermissionDialog"]


class PermissionDialog(Dialog):
    """Asks for the reason; ``permitted`` is called once it stands on the access log."""

    def __init__(
        self,
        context: Context,
        evidence_id: int,
        permitted: Callable[[], object],
        parent: QWidget,
    ) -> None:
        super().__init__(
            QCoreApplication.translate("PermissionDialog", "See the original"),
            QCoreApplication.translate("PermissionDialog", "Show the original"),
            name="original",
            parent=parent,
        )
        self.finished.connect(self.deleteLater)
        self._context = context
        self._id = evidence_id
        self._permitted = permitted
        told = self.tr(
            "Your name, the time and the reason go on the access log."
            " The picture hides again after 30 seconds."
        )
        self.content.addWidget(words(told, wrap=True))
        self.reason = Field(
            name="original.reason",
            spoken=self.tr("Reason"),
            hint=self.tr("Why the original must be seen"),
        )
        self.content.addWidget(self.reason)
        self.notice = words("", Role.SECONDARY, tone="danger", wrap=True)
        self.notice.hide()
        self.content.addWidget(self.notice)
        self.content.addStretch(1)

    def start(self) -> None:
        """Open with the keyboard in the reason."""
        self.open()
        self.activateWindow()
        self.reason.setFocus()

    def accept(self) -> None:
        """Put it on the access log."""
        command = PermitOriginal(evidence_id=self._id, reason=self.reason.text())
        self._context.backstage.run(command, done=self._done, failed=self._refused)

    def _done(self, _changes: object) -> None:
        super().accept()
        self._permitted()

    def _refused(self, error: WordedError) -> None:
        self.notice.setText(error.sentence(self._context.language))
        self.notice.show()
