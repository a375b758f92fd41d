"""Text size, language and theme at hand: the first thing a person may need (ui.md 12, 11)."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QWidget

from gui.components import Button, FlowLayout
from gui.settings import Settings, SettingsFile
from gui.theme import Scheme, TextSize, ThemeChoice, px, set_icon, theme
from gui.translation import default_language
from resources import Language

__all__ = ["LookControls", "language_name", "size_name", "theme_name"]

_SAMPLE = {TextSize.STANDARD: 14, TextSize.LARGE: 17, TextSize.LARGEST: 20}


def size_name(size: TextSize) -> str:
    """标准, 大, 特大."""
    return {
        TextSize.STANDARD: QCoreApplication.translate("Look", "Standard"),
        TextSize.LARGE: QCoreApplication.translate("Look", "Large"),
        TextSize.LARGEST: QCoreApplication.translate("Look", "Largest"),
    }[size]


def theme_name(choice: ThemeChoice) -> str:
    """跟随系统, 浅色, 深色."""
    return {
        ThemeChoice.SYSTEM: QCoreApplication.translate("Look", "As the system"),
        ThemeChoice.LIGHT: QCoreApplication.translate("Look", "Light"),
        ThemeChoice.DARK: QCoreApplication.translate("Look", "Dark"),
    }[choice]


def language_name(language: Language) -> str:
    """Each language in its own words, so that whoever needs it can read it."""
    return "简体中文" if language is Language.CHINESE else "English"


class LookControls(QWidget):
    """Three sizes to press, one button each for language and theme that turns to the other."""

    def __init__(self, settings: SettingsFile) -> None:
        super().__init__()
        self._settings = settings
        self._group = QButtonGroup(self)
        self._sizes: dict[TextSize, Button] = {}
        line = FlowLayout(self, 8)
        for size in TextSize:
            button = Button("文", name=f"welcome.size.{size.value}", spoken=size_name(size))
            button.setProperty("kind", "segment")
            button.setCheckable(True)
            button.setToolTip(size_name(size))
            button.clicked.connect(self._size_chosen)
            self._group.addButton(button)
            self._sizes[size] = button
            line.addWidget(button)
        self.language = Button(icon="globe", name="welcome.language")
        self.language.clicked.connect(self._other_language)
        self.theme = Button(icon="moon", name="welcome.theme")
        self.theme.clicked.connect(self._other_theme)
        line.addWidget(self.language)
        line.addWidget(self.theme)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        settings.changed.connect(self._show)
        theme().changed.connect(self._rescale)
        self._show(settings.current)
        self._rescale()

    def _show(self, settings: Settings) -> None:
        self._sizes[settings.text_size].setChecked(True)
        language = settings.language or default_language()
        self.language.setText(language_name(language))
        self.language.setAccessibleName(self.tr("Language: {0}").format(language_name(language)))
        dark = theme().scheme is Scheme.DARK
        shown = theme_name(ThemeChoice.DARK if dark else ThemeChoice.LIGHT)
        self.theme.setText(shown)
        self.theme.setAccessibleName(self.tr("Theme: {0}").format(shown))

    def _rescale(self) -> None:
        for size, button in self._sizes.items():
            button.setStyleSheet(f"font-size: {_SAMPLE[size]}px; padding: 0;")
            button.setFixedSize(px(42), px(36))
        for button in (self.language, self.theme):
            button.setFixedHeight(px(36))
        set_icon(self.theme, "moon" if theme().scheme is Scheme.DARK else "sun")
        self._show(self._settings.current)

    def _size_chosen(self) -> None:
        sender = self.sender()
        for size, button in self._sizes.items():
            if button is sender:
                self._settings.remember(text_size=size)

    def _other_language(self) -> None:
        now = self._settings.current.language or default_language()
        other = Language.ENGLISH if now is Language.CHINESE else Language.CHINESE
        self._settings.remember(language=other)

    def _other_theme(self) -> None:
        dark = theme().scheme is Scheme.DARK
        self._settings.remember(theme=ThemeChoice.LIGHT if dark else ThemeChoice.DARK)
