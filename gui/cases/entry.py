"""What the dialogs and panes that put something on record share."""

import os
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from hashlib import sha256
from math import ceil
from typing import Any

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.components import Dialog, FlowLayout, composing, words
from gui.editing import DraftFile, Editor, FieldSpec, Labelled, iso_day
from gui.settings import settings_folder
from gui.shell.page import Context
from gui.theme import Role, font, theme
from models.vocabulary.errors import Refusal, WordedError
from models.vocabulary.paper_dates import parse_date
from resources import rules
from services.changes import Changes
from services.commands.history import UndoEntry
from services.commands.intake import Held
from services.queries.rows import CaseWhole

__all__ = [
    "EntryDialog",
    "day_of",
    "draft_file",
    "label_width",
    "said_done",
    "stock",
    "take_back",
    "ticked",
]

_NARROWEST, _WIDEST = 64, 136


def stock(kind: str) -> tuple[str, ...]:
    """The stock phrases of a kind of text (``rules/stock_phrases.json``)."""
    return tuple(rules("stock_phrases")[kind])


def draft_file(context: Context, kind: str, case_id: int) -> DraftFile:
    """The draft of one form about one case of the open register; its name says no more."""
    register = context.backstage.register
    folder = register.folder if register is not None else None
    place = sha256(os.fsencode(str(folder))).hexdigest()[:12]
    return DraftFile(settings_folder() / "drafts" / f"{kind}-{place}-{case_id}.json")


def take_back(context: Context, entries: Sequence[int]) -> None:
    """Undo these entries of the journal, newest first, whatever was done after them."""
    for entry in sorted(entries, reverse=True):
        context.backstage.run(UndoEntry(entry_id=entry), failed=context.dialogs.failure)


def said_done(context: Context, text: str, *changes: Changes) -> None:
    """Tell that something was put on record, with 撤销 for exactly that."""
    entries = [one.entry for one in changes if one.entry is not None]
    context.toast(text, partial(take_back, context, entries) if entries else None)


def day_of(value: object, today: date, field: str) -> date | None:
    """The day a date field's value says; a Refusal at ``field`` for what is none."""
    if not value:
        return None
    known = iso_day(str(value))
    if known is not None:
        return known
    try:
        return parse_date(str(value), today)
    except Refusal as refusal:
        raise Refusal(refusal.code, field=field, **refusal.params) from None


def label_width(specs: Sequence[FieldSpec]) -> int:
    """The one width of the labels of a form, in pixels at 标准 as :class:`Labelled` wants it."""
    metrics = QFontMetrics(font(Role.SECONDARY))
    widest = max((metrics.horizontalAdvance(f"{spec.label} *") for spec in specs), default=0)
    return max(_NARROWEST, min(ceil((widest + 4) * 100 / theme().percent), _WIDEST))


def ticked(boxes: Sequence[QWidget]) -> QWidget:
    """Boxes to tick in one part of a form, on as many lines as they need."""
    made = QWidget()
    flow = FlowLayout(made, gap=14)
    for box in boxes:
        flow.addWidget(box)
    policy = made.sizePolicy()
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


class EntryDialog(Dialog):
    """A dialog whose verb runs a command; a refusal lands at its field and nothing is lost.

    Subclasses declare the fields (``specs``), the values shown at first (``shown``) and make the
    command.
    """

    def __init__(
        self,
        context: Context,
        whole: CaseWhole,
        title: str,
        verb: str,
        *,
        name: str,
        danger: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, verb, name=name, danger=danger, parent=parent)
        self.finished.connect(self.deleteLater)
        self.context = context
        self.whole = whole
        specs = self.specs()
        self.editor = Editor(specs, parent=self)
        self.editor.show(self.shown())
        self._running = False
        self.lines: dict[str, Labelled] = {}
        self.form: QVBoxLayout = QVBoxLayout()
        self.form.setSpacing(10)
        width = label_width(specs)
        for spec in specs:
            line = Labelled(self.editor.binding(spec.path), label_width=width)
            self.lines[spec.path] = line
            self.form.addWidget(line)
        self.notice = words("", Role.SECONDARY, tone="danger", wrap=True)
        self.notice.hide()
        self.content.addLayout(self.form)
        self.content.addWidget(self.notice)
        self.content.addStretch(1)

    def specs(self) -> Sequence[FieldSpec]:
        """The fields, in their order."""
        raise NotImplementedError

    def shown(self) -> Mapping[str, object]:
        """The values shown at first, by path."""
        return {}

    def command(self) -> Any:
        """What the verb puts on record, None when something must be mended first.

        Raises:
            Refusal: a field cannot be read; it is shown there.
        """
        raise NotImplementedError

    def done_words(self) -> str:
        """What the toast says."""
        raise NotImplementedError

    def dirty(self) -> bool:
        """Whether something was typed."""
        return self.editor.dirty

    def start(self) -> None:
        """Show the dialog over its window, with the keyboard in its first field."""
        self.open()
        self.activateWindow()
        first = next(iter(self.lines), None)
        if first is not None:
            self.editor.focus_field(first)

    def accept(self) -> None:
        """Run the command; close when it is done."""
        if self._running or composing():
            return
        self.say("")
        try:
            command = self.command()
        except Refusal as refusal:
            self.refused(refusal)
            return
        if command is None:
            return
        self._running = True
        self.verb.set_busy(self.tr("Saving…"))
        self.context.backstage.run(command, done=self.recorded, failed=self.refused)

    def recorded(self, changes: Changes) -> None:
        """The command is done."""
        self._running = False
        self.editor.saved()
        super().accept()
        said_done(self.context, self.done_words(), changes)

    def refused(self, error: WordedError) -> None:
        """Show what is in the way at its field, else above the buttons."""
        self._running = False
        self.verb.set_busy()
        language = self.context.language
        if isinstance(error, Held):
            homeless = self.editor.show_findings(error.findings, language)
            self.say("\n".join(one.text(language) for one in homeless))
            self.editor.focus_field(error.field)
        elif not isinstance(error, Refusal) or not self.editor.show_refusal(error, language):
            self.say(error.sentence(language))

    def say(self, sentence: str) -> None:
        """A sentence above the buttons."""
        self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))

    def reject(self) -> None:
        """Esc: not while the command runs."""
        if not self._running:
            super().reject()
