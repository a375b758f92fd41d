"""The middle list of the board: the projects of claims, and what can be done about one."""

from collections.abc import Callable, Sequence

from gui.attached.dialog import FilesDialog
from gui.components import Button, ButtonKind, Combo, row
from gui.editing.entry import Entry
from gui.matching import steps
from gui.matching.faces import claim_face
from gui.matching.lists import BoardList
from gui.shell.page import Context
from models.vocabulary.matching import ListKind, moves_from
from services.attached import CLAIMS
from services.queries.matching import ClaimLine

__all__ = ["ClaimsColumn"]


class ClaimsColumn(BoardList):
    """``which`` projects are listed; ``start(entry)`` opens a dialog about the one looked at."""

    def __init__(self, context: Context, start: Callable[[Entry], None], *, name: str) -> None:
        super().__init__(ListKind.PROJECT, context.language, name=name)
        self._context = context
        self._start = start
        self._lines: Sequence[ClaimLine] = ()
        self.which = Combo(
            [
                ("open", self.tr("Under way")),
                ("year", self.tr("This year's list")),
                ("over", self.tr("Finished or ended")),
            ],
            name="matching.which",
            spoken=self.tr("Which projects"),
        )
        self.advance = Button("", name="matching.advance")
        self.alter = Button(self.tr("Change"), ButtonKind.LINK, name="matching.alter")
        self.files = Button("", ButtonKind.LINK, icon="paperclip", name="matching.files")
        self.end = Button(self.tr("End it…"), ButtonKind.LINK, name="matching.end")
        self.top.addWidget(self.which)
        self.whole.addLayout(row(self.advance, None, self.files, self.alter, self.end))
        self.which.set_value("open")
        self.cards.looked_at.connect(self._look)
        self.cards.opened.connect(self.take_step)
        self.advance.clicked.connect(self.take_step)
        self.alter.clicked.connect(self._change)
        self.end.clicked.connect(self.break_off)
        self.files.clicked.connect(self.show_files)

    def show_claims(self, lines: Sequence[ClaimLine], wanted: int | None = None) -> None:
        """Show the projects; stay at the one looked at, or go to the one ``wanted``."""
        self._lines = lines
        today, language = self._context.today(), self._context.language
        self.cards.show_faces([claim_face(one, today, language) for one in lines])
        if wanted is not None:
            self.cards.select_id(wanted)
        if self._here() is None and lines:
            self.cards.select_id(lines[0].id)
        self._look()

    def _here(self) -> ClaimLine | None:
        current = self.cards.current_id()
        return next((one for one in self._lines if one.id == current), None)

    def _look(self, _claim_id: int = 0) -> None:
        """The buttons say what can be done about the project the keyboard is on."""
        line = self._here()
        over = line is None or line.state.over
        for button in (self.advance, self.alter, self.end):
            button.setVisible(not over)
        self.files.setVisible(line is not None)
        kept = len(line.files) if line is not None else 0
        self.files.setText(str(kept) if kept else "")
        self.files.setAccessibleName(self.tr("Photos and papers of the project: {0}").format(kept))
        self.files.setToolTip(self.files.accessibleName())
        if line is not None and not over:
            self.advance.setText(moves_from(line.state)[0].label(self._context.language))
            self.advance.setAccessibleName(self.advance.text())

    def take_step(self, _claim_id: int = 0) -> None:
        """What comes next for the project looked at."""
        line = self._here()
        entry = steps.next_step(self._context, line) if line is not None else None
        if entry is not None:
            self._start(entry)

    def _change(self) -> None:
        line = self._here()
        if line is not None and not line.state.over:
            self._start(steps.change(self._context, line))

    def break_off(self) -> None:
        """End the project looked at, with the reason."""
        line = self._here()
        if line is not None and not line.state.over:
            self._start(steps.end(self._context, line))

    def show_files(self) -> None:
        """The photos and papers of the project looked at, those of a finished one too."""
        line = self._here()
        if line is None:
            return
        dialog = FilesDialog(
            self._context,
            CLAIMS,
            line.id,
            title=line.name,
            hint=self.tr("Photos of what it brought about, papers of the claim"),
            parent=self.window(),
        )
        dialog.start()
