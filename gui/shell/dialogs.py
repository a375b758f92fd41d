"""Questions and news that stop the person, asked in one place."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from gui.components import Dialog, confirm, words
from gui.theme import Role
from models.vocabulary.errors import WordedError
from resources import Language

__all__ = ["ShellDialogs"]


class ShellDialogs:
    """The dialogs of one window (see ``page.Dialogs``)."""

    def __init__(self, window: QWidget, language: Language) -> None:
        self._window = window
        self._language = language

    def confirm(self, title: str, consequence: str, verb: str) -> bool:
        """Ask before what cannot be undone."""
        return confirm(self._window, title, consequence, verb)

    def failure(self, error: WordedError) -> None:
        """Say a refusal or trouble that belongs to no field."""
        title = QCoreApplication.translate("Dialogs", "That did not work")
        self.say(title, error.sentence(self._language), error.code)

    def say(self, title: str, sentence: str, code: str = "") -> None:
        """One sentence and a button that closes it; ``code`` names it for a support person.

        Nothing waits for it: what tells the news may stand in the middle of other work.
        """
        close = QCoreApplication.translate("Dialogs", "Close")
        dialog = Dialog(title, close, name="failure", parent=self._window)
        dialog.cancel.hide()
        dialog.content.addWidget(words(sentence, wrap=True))
        if code:
            dialog.content.addWidget(words(code, Role.FOOTNOTE))
        dialog.content.addStretch(1)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        dialog.verb.setFocus()

    def choose_folder(self, title: str, start: str = "") -> str:
        """A folder of this computer, empty when none was chosen."""
        chooser = self._chooser(title, start)
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        return self._chosen(chooser)

    def choose_file(self, title: str, pattern: str, start: str = "") -> str:
        """A file to read, empty when none was chosen."""
        chooser = self._chooser(title, start)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilter(pattern)
        return self._chosen(chooser)

    def choose_files(self, title: str, pattern: str, start: str = "") -> Sequence[str]:
        """Files to read, none when none was chosen."""
        chooser = self._chooser(title, start)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chooser.setNameFilter(pattern)
        return self._all_chosen(chooser)

    def choose_target(self, title: str, pattern: str, start: str = "") -> str:
        """A file to write, empty when none was chosen."""
        chooser = self._chooser(title, start)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter(pattern)
        return self._chosen(chooser)

    def _chooser(self, title: str, start: str) -> QFileDialog:
        return QFileDialog(self._window, title, start)

    def _chosen(self, chooser: QFileDialog) -> str:
        return next(iter(self._all_chosen(chooser)), "")

    @staticmethod
    def _all_chosen(chooser: QFileDialog) -> Sequence[str]:
        accepted = chooser.exec() == QDialog.DialogCode.Accepted
        files = chooser.selectedFiles() if accepted else []
        chooser.deleteLater()
        return files
