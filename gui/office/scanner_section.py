"""扫描: the folder the scanner writes to, whose new files are offered to the case in view."""

from gui.components import Button, ButtonKind, Card, row, words
from gui.office.lines import labelled
from gui.office.section import Section
from gui.settings import Settings
from gui.shell.page import Context
from gui.theme import Role

__all__ = ["ScannerSection"]

_FOLDER = "scanner.folder"
_SINCE = "scanner.since"


class ScannerSection(Section):
    """Remembered on this computer: another one has another scanner."""

    key = "scanner"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._place = words("", wrap=True)
        self.choose = Button(
            self.tr("Choose the folder…"), icon="folder-open", name="settings.scanner.choose"
        )
        self.choose.clicked.connect(self._choose)
        self.forget = Button(
            self.tr("Watch no folder"), ButtonKind.LINK, name="settings.scanner.forget"
        )
        self.forget.clicked.connect(self._forget)
        card = Card(self.tr("Scanner folder"))
        card.body.addLayout(labelled(self.tr("Folder"), self._place))
        card.body.addLayout(row(self.choose, self.forget, None))
        told = self.tr(
            "New scans and photos in it are offered on the evidence tab of the case in view."
            " None is taken in by itself."
        )
        card.body.addWidget(words(told, Role.SECONDARY, wrap=True))
        self.body.addWidget(card)
        context.settings.changed.connect(self._show)
        self._show(context.settings.current)

    def title(self) -> str:
        """The title."""
        return self.tr("Scanner")

    def _show(self, settings: Settings) -> None:
        folder = settings.choices.get(_FOLDER, "")
        self._place.setText(folder or self.tr("none"))
        self.forget.setEnabled(bool(folder))

    def _choose(self) -> None:
        before = self.context.settings.current.choices.get(_FOLDER, "")
        chosen = self.context.dialogs.choose_folder(self.tr("Folder of the scanner"), before)
        if chosen:
            self._remember(chosen)

    def _forget(self) -> None:
        self._remember("")

    def _remember(self, folder: str) -> None:
        """What lies there already is no new scan."""
        choices = dict(self.context.settings.current.choices)
        choices |= {_FOLDER: folder, _SINCE: repr(self.context.now().timestamp())}
        self.context.settings.remember(choices=choices)
