"""发言: what is said while a mediation meeting is held, noted by speaker, kind and a line of text.

Two digits, the words, Enter. The lines are large: a second screen is read from across the table.
Private notes are another matter and stand on the page of the case (私记).
"""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from gui.cases.acts import holds_meetings
from gui.cases.entry import draft_file, said_done
from gui.cases.statement_entry import StatementEntry
from gui.components import Button, ButtonKind, EmptyState, Tag, column, empty, row, surface, words
from gui.shell.page import Context, PageWidget
from gui.theme import Role, px
from models.vocabulary import moments
from models.vocabulary.errors import WordedError
from models.vocabulary.terms import StatementKind, label
from services.changes import Changes
from services.commands.statements import ChangeStatement, NoteStatement, RemoveStatement
from services.queries.meeting_rows import StatementLine
from services.queries.rows import CaseWhole
from services.queries.whole import whole as read_whole

__all__ = ["StatementsPage"]

_IDLE_MS = 800


class StatementsPage(PageWidget):
    """Opened with ``{"id": case}``. Ctrl+Enter ends the meeting and goes on to its log."""

    min_content_width = 800

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._case: CaseWhole | None = None
        self._changing: StatementLine | None = None
        self._running = False
        self._finish = Button(
            self.tr("End and log"), ButtonKind.PRIMARY, icon="check", name="statements.finish"
        )
        self._finish.setToolTip("Ctrl+Enter")
        self._finish.clicked.connect(self.primary_action)
        self._undo = Button(self.tr("Undo"), icon="undo-2", name="statements.undo")
        self._undo.setToolTip("Ctrl+Z")
        self._undo.clicked.connect(context.undo)
        self.line: StatementEntry | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self.save)
        self._lay_out()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("surface", "clear")
        self._lines = QVBoxLayout(inner)
        self._lines.setContentsMargins(24, 14, 24, 14)
        self._lines.setSpacing(14)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(self.tr("What was said"))
        self.area.setObjectName("statements.lines")
        self.area.setWidget(inner)
        self.area.verticalScrollBar().rangeChanged.connect(self._to_the_end)
        self._foot = surface("footer")
        self._place = column(margins=(24, 10, 24, 12))
        self._foot.setLayout(self._place)
        self._foot.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.area, 1)
        layout.addWidget(self._foot)

    # What the shell calls

    def open(self, argument: object = None) -> None:
        """Show what was said on a case, with the keyboard at the speakers."""
        if isinstance(argument, Mapping):
            self._ask(int(argument["id"]))
        elif self._case is not None:
            self._ask(self._case.line.id)

    def title(self) -> str:
        """Which meeting it is."""
        if self._case is None:
            return ""
        return self.tr("Meeting {0}: what is said").format(len(self._case.meetings) + 1)

    def trail(self) -> Sequence[tuple[str, str]]:
        """The case it belongs to."""
        return [("cases", self.tr("Cases"))]

    def subtitle(self) -> str:
        """The case."""
        return f"{self._case.line.number}  {self._case.line.title}" if self._case else ""

    def header_actions(self) -> Sequence[Button]:
        """End the meeting; take the last line back."""
        if self._case is None or not holds_meetings(self._case.line):
            return ()
        return (self._undo, self._finish)

    def refresh(self, changes: Any) -> None:
        """Another line, or one taken back."""
        if self.context.backstage.again("statements") or self._case is None:
            return
        if self._case.line.id in changes.of("case"):
            self._ask(self._case.line.id)

    def primary_action(self) -> None:
        """The meeting is over: its log begins with what was said."""
        if self._case is None or not holds_meetings(self._case.line) or self._running:
            return
        if self.line is not None and self.line.text():
            self.line.submit()
            return
        self.context.navigate("case", {"id": self._case.line.id, "act": "meet"})

    def panes(self) -> Sequence[QWidget]:
        """The entry, then the lines."""
        return (self.area,) if self.line is None else (self.line, self.area)

    def leave(self) -> bool:
        """What was typed is kept."""
        self.save()
        return True

    def save(self) -> None:
        """Keep the line that is being typed beside the program."""
        if self._case is None or self.line is None or self._changing is not None:
            return
        file = draft_file(self.context, "statement", self._case.line.id)
        if self.line.text():
            file.write(self.line.values())
        else:
            file.discard()

    # Showing

    def _ask(self, case_id: int) -> None:
        self.context.backstage.ask(
            read_whole,
            case_id,
            done=self._show,
            failed=self.context.dialogs.failure,
            slot="statements",
        )

    def _show(self, case: CaseWhole) -> None:
        another = self._case is None or self._case.line.id != case.line.id
        if another:
            self.save()
        self._case = case
        held = holds_meetings(case.line)
        self._show_lines([one for one in case.statements if one.meeting_id is None], held=held)
        self._foot.setVisible(held)
        self.title_changed.emit()
        if not held:
            empty(self._place)
            self.line = None
        elif another or self.line is None:
            self._changing = None
            self._begin(case)

    def _begin(self, case: CaseWhole) -> None:
        """A line of its own for each case, with what was typed on it before."""
        empty(self._place)
        self.line = StatementEntry(self.context.language, case)
        self.line.noted.connect(self._note)
        self.line.dropped.connect(self._stop_changing)
        self.line.typed.connect(self._typed)
        self._place.addWidget(self.line)
        self.line.show()  # the keyboard goes there at once
        kept = draft_file(self.context, "statement", case.line.id).read()
        if kept:
            self.line.restore(kept)
        self.line.begin()

    def _show_lines(self, said: Sequence[StatementLine], *, held: bool) -> None:
        empty(self._lines)
        for one in said:
            self._lines.addWidget(self._line(one))
        if not said:
            title = self.tr("Nothing noted yet")
            text = self.tr("Speaker, kind, words, Enter. The notes become the draft of the record.")
            if not held:
                title = self.tr("No meeting can be held now")
                text = self.tr("The case is not in mediation. What was said is in its records.")
            self._lines.addWidget(EmptyState("message-square-text", title, text))
        self._lines.addStretch(1)

    def _to_the_end(self, _least: int, most: int) -> None:
        """The newest line is in view."""
        self.area.verticalScrollBar().setValue(most)

    def _line(self, one: StatementLine) -> QWidget:
        time = f"{moments.local(one.at):%H:%M}"
        kind = label(one.kind, self.context.language)
        change = Button(self.tr("Change"), ButtonKind.LINK, name=f"statements.change.{one.id}")
        change.setAccessibleName(self.tr("Change what {0} said").format(one.speaker))
        change.clicked.connect(partial(self._change, one))
        strike = Button(self.tr("Strike out"), ButtonKind.LINK, name=f"statements.strike.{one.id}")
        strike.setAccessibleName(self.tr("Strike out what {0} said").format(one.speaker))
        strike.clicked.connect(partial(self._strike, one.id))
        text = words(one.words, Role.TITLE, wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = row(
            words(time, "label"), words(one.speaker, Role.PANEL), Tag(kind), None, change, strike
        )
        made = QWidget()
        made.setLayout(column(head, text, gap=px(2)))
        made.setAccessibleName(f"{time} {one.speaker} {kind}")
        return made

    # Acts

    def _typed(self) -> None:
        self._idle.start()

    def _note(self, speaker: str, kind: StatementKind, said: str) -> None:
        if self._case is None or self._running:
            return
        command: NoteStatement | ChangeStatement = NoteStatement(
            case_id=self._case.line.id, speaker=speaker, kind=kind, words=said
        )
        if self._changing is not None:
            command = ChangeStatement(
                statement_id=self._changing.id, speaker=speaker, kind=kind, words=said
            )
        self._running = True
        self.context.backstage.run(command, done=self._noted, failed=self._refused)

    def _noted(self, _changes: Changes) -> None:
        self._running = False
        self._changing = None
        self._clear()
        self.save()

    def _refused(self, error: WordedError) -> None:
        self._running = False
        if self.line is not None:
            self.line.say(error.sentence(self.context.language))

    def _change(self, one: StatementLine) -> None:
        self._changing = one
        if self.line is not None:
            self.line.show_line(one)

    def _clear(self) -> None:
        if self.line is not None:
            self.line.clear()

    def _stop_changing(self) -> None:
        self._changing = None

    def _strike(self, statement_id: int) -> None:
        def done(changes: Changes) -> None:
            said_done(self.context, self.tr("Struck out"), changes)

        if self._changing is not None and self._changing.id == statement_id:
            self._clear()
            self._changing = None
        command = RemoveStatement(statement_id=statement_id)
        self.context.backstage.run(command, done=done, failed=self._refused)
