"""文书用语: the sentences on papers, worded by the office where it has its own printing."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt

from gui.components import Button, ButtonKind, Card, Combo, row, words
from gui.editing import Editor, FieldKind, FieldSpec, Labelled
from gui.office.lines import LABELS, labelled
from gui.office.section import Section
from gui.shell.page import Context
from gui.theme import Role
from models.vocabulary.errors import Refusal, WordedError
from services.commands.wordings import ChangeWording
from services.queries.wordings import WordingLine, wordings

__all__ = ["WordingsSection"]

_TEXT = "text"
_ROWS = 12


class WordingsSection(Section):
    """One wording at a time, kept when its text is left; what is refused stays as it was typed."""

    key = "wordings"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._lines: dict[str, WordingLine] = {}
        self._refused: dict[str, tuple[str, WordedError]] = {}
        self.choice = Combo(name="settings.wording", spoken=self.tr("Wording"))
        self.choice.chosen.connect(self._show_current)
        self.standing = words("", wrap=True)
        self.blanks = words("", wrap=True)
        self.blanks.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        spec = FieldSpec(
            path=_TEXT,
            label=self.tr("Text"),
            name="settings.wording_text",
            kind=FieldKind.LONG_TEXT,
            rows=_ROWS,
            check=self._problem,
        )
        self.editor = Editor([spec], parent=self)
        self.editor.field_left.connect(self._keep)
        self.shipped = Button(
            self.tr("Back to the shipped words"), ButtonKind.NORMAL, name="settings.wording_shipped"
        )
        self.shipped.clicked.connect(self._restore)
        card = Card(self.tr("Sentences on papers"))
        card.body.addLayout(labelled(self.tr("Wording"), self.choice))
        card.body.addLayout(labelled(self.tr("In use"), self.standing))
        card.body.addLayout(labelled(self.tr("Blanks"), self.blanks))
        card.body.addWidget(Labelled(self.editor.binding(_TEXT), label_width=LABELS))
        card.body.addLayout(row(self.shipped, None, margins=(LABELS + 8, 0, 0, 0)))
        told = self.tr(
            "A blank in braces is filled in when a paper is made. A change holds from today: papers"
            " signed or handed out before keep their words."
        )
        card.body.addWidget(words(told, Role.SECONDARY, wrap=True))
        self.body.addWidget(card)

    def title(self) -> str:
        """The title."""
        return self.tr("Paper wordings")

    def enter(self) -> None:
        """Fetch every wording."""
        if self.context.backstage.register is not None:
            self.context.backstage.ask(wordings, done=self._show, slot="settings.wordings")

    def refresh(self, changes: Any) -> None:
        """A wording was changed, here or elsewhere."""
        if "committee" in changes.kinds:
            self.enter()

    def _show(self, known: tuple[WordingLine, ...]) -> None:
        language = self.context.language
        first = not self._lines
        self._lines = {one.shipped.code: one for one in known}
        if first:
            self.choice.set_choices(
                [(one.shipped.code, one.shipped.label(language)) for one in known]
            )
            self.choice.set_value(known[0].shipped.code)
        self._show_current()

    def _current(self) -> WordingLine | None:
        return self._lines.get(str(self.choice.value() or ""))

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
        self.editor.show({_TEXT: typed[0] if typed else line.text})
        if typed:
            self._tell(typed[1])

    def _standing(self, line: WordingLine) -> str:
        if line.edition is None or not line.is_own:
            return self.tr("The shipped words")
        told = self.tr("Your own words, edition {0}, in use from {1}")
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
        label = self._lines[code].shipped.label(self.context.language)

        def done(changes: Any) -> None:
            self._refused.pop(code, None)
            if changes.made is not None:
                self.context.toast(self.tr("{0} changed").format(label), self.context.undo)
            else:
                self._show_current()

        self.context.backstage.run(
            ChangeWording(code=code, text=text), done=done, failed=partial(self._fail, code, text)
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
