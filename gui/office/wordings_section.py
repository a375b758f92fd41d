"""文书用语: the sentences on papers, worded by the office where it has its own printing."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from gui.components import Button, ButtonKind, Card, Combo, row, words
from gui.editing import Editor, FieldKind, FieldSpec, Labelled
from gui.office.lines import LABELS, labelled
from gui.office.section import Section
from gui.shell.page import Context
from gui.theme import Role
from models.vocabulary.errors import Refusal, WordedError
from services.commands.wordings import ChangeWording
from services.queries.wordings import wordings

__all__ = ["WordingsSection"]

_TEXT = "text"
_ROWS = 12


class WordingsSection(Section):
    """One wording at a time, kept when its text is left; what is refused stays as it was typed."""

    key = "wordings"
    kind = "wording"
    """What the names of its controls begin with."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._lines: dict[str, Any] = {}
        self._refused: dict[str, tuple[str, WordedError]] = {}
        self.choice = Combo(name=f"settings.{self.kind}", spoken=self.subject())
        self.choice.chosen.connect(self._show_current)
        self.standing = words("", wrap=True)
        self.blanks = words("", wrap=True)
        self.blanks.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        spec = FieldSpec(
            path=_TEXT,
            label=QCoreApplication.translate("WordingsSection", "Text"),
            name=f"settings.{self.kind}_text",
            kind=FieldKind.LONG_TEXT,
            rows=_ROWS,
            check=self._problem,
        )
        self.editor = Editor([spec], parent=self)
        self.editor.field_left.connect(self._keep)
        self.shipped = Button(
            QCoreApplication.translate("WordingsSection", "Back to the shipped words"),
            ButtonKind.NORMAL,
            name=f"settings.{self.kind}_shipped",
        )
        self.shipped.clicked.connect(self._restore)
        card = Card(self.heading())
        card.body.addLayout(labelled(self.subject(), self.choice))
        for told, label in (
            (QCoreApplication.translate("WordingsSection", "In use"), self.standing),
            (QCoreApplication.translate("WordingsSection", "Blanks"), self.blanks),
        ):
            card.body.addLayout(labelled(told, label))
        card.body.addWidget(Labelled(self.editor.binding(_TEXT), label_width=LABELS))
        card.body.addLayout(row(self.shipped, None, margins=(LABELS + 8, 0, 0, 0)))
        card.body.addWidget(words(self.explained(), Role.SECONDARY, wrap=True))
        self.body.addWidget(card)

    def title(self) -> str:
        """The title."""
        return self.tr("Paper wordings")

    # What is worded

    def heading(self) -> str:
        """The title of the card."""
        return self.tr("Sentences on papers")

    def subject(self) -> str:
        """What one of them is called."""
        return self.tr("Wording")

    def explained(self) -> str:
        """What a blank is, and from when a change holds."""
        return self.tr(
            "A blank in braces is filled in when a paper is made. A change holds from today: papers"
            " signed or handed out before keep their words."
        )

    def query(self) -> Callable[[Any], Sequence[Any]]:
        """What lists them."""
        return wordings

    def command(self, code: str, text: str) -> Any:
        """What changes one."""
        return ChangeWording(code=code, text=text)

    def named(self, line: Any) -> str:
        """What one of them is called in the choice."""
        return str(line.shipped.label(self.context.language))

    def enter(self) -> None:
        """Fetch them all."""
        if self.context.backstage.register is not None:
            self.context.backstage.ask(self.query(), done=self._show, slot=f"settings.{self.key}")

    def refresh(self, changes: Any) -> None:
        """A wording was changed, here or elsewhere."""
        if "committee" in changes.kinds:
            self.enter()

    def _show(self, known: Sequence[Any]) -> None:
        before = set(self._lines)
        self._lines = {one.shipped.code: one for one in known}
        if set(self._lines) != before:
            chosen = self._chosen(before)
            self.choice.set_choices([(one.shipped.code, self.named(one)) for one in known])
            self.choice.set_value(chosen)
        self._show_current()

    def _chosen(self, before: set[str]) -> str:
        """Which one to show when others have come or gone: the new one, else the one shown."""
        fresh = [code for code in self._lines if code not in before]
        if before and fresh:
            return fresh[-1]
        shown = str(self.choice.value() or "")
        return shown if before and shown in self._lines else next(iter(self._lines))

    def _current(self) -> Any:
        return self._lines.get(str(self.choice.value() or ""))

    def typed(self, line: Any) -> str:
        """One of them as it is typed."""
        return str(line.text)

    def _show_current(self, _code: object = None) -> None:
        line = self._current()
        if line is None:
            return
        self.standing.setText(self._standing(line))
        told = line.shipped.blanks(self.context.language)
        blanks = "　".join(f"{typed} {filled}" for typed, filled in told)
        self.blanks.setText(blanks or "—")
        self.shipped.setEnabled(line.is_own)
        typed = self._refused.get(line.shipped.code)
        self.editor.show({_TEXT: typed[0] if typed else self.typed(line)})
        if typed:
            self._tell(typed[1])

    def _standing(self, line: Any) -> str:
        if line.edition is None or not line.is_own:
            return QCoreApplication.translate("WordingsSection", "The shipped words")
        told = QCoreApplication.translate(
            "WordingsSection", "Your own words, edition {0}, in use from {1}"
        )
        return told.format(line.edition.number, line.edition.since.isoformat())

    def _problem(self, value: object) -> str:
        """What is wrong with a text, said while it is still in hand."""
        line = self._current()
        try:
            if line is not None:
                line.shipped.check(str(value or ""))
        except Refusal as refusal:
            return refusal.sentence(self.context.language)
        return ""

    def _keep(self, _path: str) -> None:
        line = self._current()
        if line is None:
            return
        text = str(self.editor.binding(_TEXT).value() or "")
        self._run(line.shipped.code, text)

    def _restore(self) -> None:
        line = self._current()
        if line is not None:
            self._run(line.shipped.code, "")

    def _run(self, code: str, text: str) -> None:
        label = self.named(self._lines[code])

        def done(changes: Any) -> None:
            self._refused.pop(code, None)
            if changes.made is not None:
                told = QCoreApplication.translate("WordingsSection", "{0} changed")
                self.context.toast(told.format(label), self.context.undo)
            else:
                self._show_current()

        self.context.backstage.run(
            self.command(code, text), done=done, failed=partial(self._fail, code, text)
        )

    def _fail(self, code: str, text: str, error: WordedError) -> None:
        self._refused[code] = (text, error)
        line = self._current()
        if line is not None and line.shipped.code == code:
            self._tell(error)

    def _tell(self, error: WordedError) -> None:
        sentence = error.sentence(self.context.language)
        if not self.editor.show_problem(_TEXT, sentence):
            self.context.dialogs.failure(error)
