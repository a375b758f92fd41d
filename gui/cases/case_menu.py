"""The commands of the case page, for the menu bar, the command search and the key sheet."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QObject

from gui.shell.page import MenuAction

__all__ = ["CaseMenu"]


class CaseMenu(QObject):
    """Names the commands and their keys; ``titles`` are the tabs by key, as their head says."""

    def __init__(self, titles: Sequence[tuple[str, str]], parent: QObject) -> None:
        super().__init__(parent)
        self._titles = titles

    def actions(
        self,
        acts: Mapping[str, Callable[[], object]],
        may: Mapping[str, Callable[[], bool]],
        show_tab: Callable[[str], Callable[[], object]],
    ) -> tuple[MenuAction, ...]:
        """Each command with what it does; ``may`` says when, ``any`` for those it does not name."""
        return (
            *(
                MenuAction(
                    key=key, text=text, act=acts[key], keys=keys, enabled=may.get(key, may["any"])
                )
                for key, text, keys in self._commands()
            ),
            *(
                MenuAction(key=f"tab.{key}", text=text, act=show_tab(key), menu="view")
                for key, text in self._titles
            ),
        )

    def keys(self) -> Mapping[str, str]:
        """Keys and what they do."""
        return {keys: text for _key, text, keys in self._commands() if keys}

    def _commands(self) -> Iterator[tuple[str, str, str]]:
        yield "log", self.tr("Log progress"), "Ctrl+T"
        yield "assign", self.tr("Assign…"), "Ctrl+G"
        yield "objection", self.tr("A party does not want a mediator…"), ""
        yield "others", self.tr("Take another step…"), ""
        yield "correct", self.tr("Correct a record…"), ""
        yield "party", self.tr("Add a party"), ""
        yield "edit", self.tr("Edit the summary"), "F2"
        yield "print", self.tr("Print…"), "Ctrl+P"
        yield "file", self.tr("Bind the file…"), "Ctrl+Shift+P"
