"""The short sections: look, keys, about."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from gui.components import Card, KeyHint, Segmented, words
from gui.crash import LOG
from gui.office.lines import labelled
from gui.office.look import language_name, size_name, theme_name
from gui.office.section import Section
from gui.settings import Settings, settings_folder
from gui.shell.keys import KEY_MAP, SHELL_KEYS, worded
from gui.shell.page import Context
from gui.theme import Role, TextSize, ThemeChoice
from resources import Language, text

__all__ = ["AboutSection", "KeysSection", "LookSection"]


class LookSection(Section):
    """外观与字号."""

    key = "look"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.sizes = Segmented(
            [(size, size_name(size)) for size in TextSize],
            name="settings.text_size",
            spoken=self.tr("Text size"),
        )
        self.colours = Segmented(
            [(choice, theme_name(choice)) for choice in ThemeChoice],
            name="settings.theme",
            spoken=self.tr("Colours"),
        )
        languages: list[tuple[object, str]] = [("", theme_name(ThemeChoice.SYSTEM))]
        languages += [(one, language_name(one)) for one in Language]
        self.languages = Segmented(languages, name="settings.language", spoken=self.tr("Language"))
        card = Card()
        for label, input_, hint in (
            (self.tr("Text size"), self.sizes, self.tr("Ctrl+= and Ctrl+- change it anywhere")),
            (self.tr("Colours"), self.colours, ""),
            (self.tr("Language"), self.languages, self.tr("Official forms stay Chinese")),
        ):
            card.body.addLayout(labelled(label, input_, hint))
        self.body.addWidget(card)
        self.sizes.changed.connect(self._size_chosen)
        self.colours.changed.connect(self._theme_chosen)
        self.languages.changed.connect(self._language_chosen)
        context.settings.changed.connect(self._show)
        self._show(context.settings.current)

    def title(self) -> str:
        """The title."""
        return self.tr("Look and text size")

    def _show(self, settings: Settings) -> None:
        self.sizes.set_value(settings.text_size)
        self.colours.set_value(settings.theme)
        self.languages.set_value(settings.language or "")

    def _size_chosen(self, size: TextSize) -> None:
        self._change(self.tr("Text size changed"), text_size=size)

    def _theme_chosen(self, choice: ThemeChoice) -> None:
        self._change(self.tr("Colours changed"), theme=choice)

    def _language_chosen(self, language: Language | str) -> None:
        self._change(self.tr("Language changed"), language=language or None)

    def _change(self, told: str, **changes: object) -> None:
        """In force at once; the toast takes it back."""
        settings, toast = self.context.settings, self.context.toast
        before = settings.current
        settings.remember(**changes)
        toast(told, lambda: settings.remember(**{key: getattr(before, key) for key in changes}))


class KeysSection(Section):
    """输入与快捷键."""

    key = "keys"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        card = Card(self.tr("Keys"))
        lines = [(known.keys[0], worded(known.text)) for known in SHELL_KEYS if known.keys]
        lines += [(line.keys, worded(line.text)) for line in KEY_MAP]
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        half = -(-len(lines) // 2)
        for place, (keys, told) in enumerate(lines):
            across = 0 if place < half else 2
            hint = KeyHint(keys.replace("+", " ").replace("Return", "Enter"))
            grid.addWidget(hint, place % half, across, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(words(told, Role.SECONDARY, wrap=True), place % half, across + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        card.body.addLayout(grid)
        self.body.addWidget(card)
        told = self.tr("While an input method is composing, no key acts.")
        self.body.addWidget(words(told, Role.SECONDARY, wrap=True))

    def title(self) -> str:
        """The title."""
        return self.tr("Input and keys")


class AboutSection(Section):
    """关于."""

    key = "about"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        card = Card(self.tr("Laoniangjiu"))
        for label, told in (
            (self.tr("Version"), text("version.txt").strip()),
            (self.tr("Licence"), "Apache-2.0"),
            (self.tr("Fonts"), self.tr("Noto Sans and Serif SC, LXGW WenKai (OFL 1.1)")),
            (self.tr("Icons"), self.tr("Lucide (ISC)")),
            (
                self.tr("Division table"),
                self.tr("National Bureau of Statistics, codes as of 30 June 2023"),
            ),
            (self.tr("Log"), str(settings_folder() / LOG)),
        ):
            shown = words(told, wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            card.body.addLayout(labelled(label, shown))
        self.body.addWidget(card)

    def title(self) -> str:
        """The title."""
        return self.tr("About")
