"""业主名册: the exclusive parts of an estate with their owners, and what votes are counted by."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from gui.backstage import Progress
from gui.components import (
    Banner,
    Button,
    ButtonKind,
    EmptyAction,
    EmptyState,
    row,
    surface,
    words,
)
from gui.editing.entry import EntryForm, say_done
from gui.shell.page import Context, MenuAction, PageWidget
from gui.tables import HeldRows, Table
from gui.theme import Role
from gui.votes import part_entries, questions
from gui.votes.columns import part_columns
from gui.votes.questions import EstateParts
from models.vocabulary.areas import write_area
from models.vocabulary.errors import WordedError
from services.commands.exclusive_parts import PartDraft, RegisterParts

__all__ = ["PartsPage"]

_STALE = frozenset({"estate"})


class PartsPage(PageWidget):
    """Opened with the id of an ``estate``, and of the ``vote`` it was opened for; or as left."""

    min_content_width = 900

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._known: EstateParts | None = None
        self._vote_id = 0
        self.sums = words("", Role.STRONG)
        self.notes = words("", Role.SECONDARY, wrap=True)
        self.add_button = Button(self.tr("Add a part"), icon="plus", name="parts.add")
        self.read_button = Button(
            self.tr("Read from a table…"),
            ButtonKind.PRIMARY,
            icon="file-spreadsheet",
            name="parts.read",
        )
        self.read_button.setToolTip("Ctrl+Enter")
        self.remove_button = Button(
            self.tr("Remove the part"), ButtonKind.LINK, name="parts.remove"
        )
        self.rows = HeldRows(part_columns(context.language), self)
        self.table = Table(self.rows, name="parts.table", spoken=self.tr("Parts and owners"))
        self.table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        bar = surface("header")
        top = row(self.sums, None, self.remove_button, gap=12)
        inside = QVBoxLayout(bar)
        inside.setContentsMargins(24, 10, 16, 8)
        inside.setSpacing(4)
        inside.addLayout(top)
        inside.addWidget(self.notes)
        self._refusal = QVBoxLayout()
        self._refusal.setContentsMargins(0, 0, 0, 0)
        self._empty = EmptyState(
            "building-2",
            self.tr("No part is registered for this estate"),
            self.tr("A table with door, owner and area, as the property company keeps it."),
            (
                EmptyAction(
                    self.tr("Read from a table…"),
                    self.read,
                    ButtonKind.PRIMARY,
                    name="owners.read",
                ),
                EmptyAction(self.tr("Add a part"), self.add, name="owners.add_first"),
            ),
        )
        self._body = QStackedWidget()
        self._body.addWidget(self._empty)
        self._body.addWidget(self.table)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addLayout(self._refusal)
        whole.addWidget(self._body, 1)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.add)
        self.read_button.clicked.connect(self.read)
        self.remove_button.clicked.connect(self._remove)
        self.table.opened.connect(self._change)

    # What the shell calls

    def open(self, argument: object = None) -> None:
        """Show the register of an estate; of the last one, else of the first, without one."""
        asked = argument if isinstance(argument, Mapping) else {}
        wanted = asked.get("estate")
        self._vote_id = asked.get("vote") or 0
        if not isinstance(wanted, int):
            wanted = self._known.estate_id if self._known is not None else None
        self._refused_before()
        self._fetch(wanted)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def title(self) -> str:
        """Whose register."""
        estate = self._known.register.estate if self._known is not None else ""
        return self.tr("Owners of {0}").format(estate) if estate else ""

    def trail(self) -> Sequence[tuple[str, str]]:
        """The breadcrumb."""
        back = (("votes", self.tr("Votes and elections")),)
        return (*back, ("vote", self.tr("Vote"))) if self._vote_id else back

    def header_actions(self) -> Sequence[Button]:
        """Add one, read a table."""
        return (self.add_button, self.read_button)

    def menu_actions(self) -> Sequence[MenuAction]:
        """The same, by name."""
        return (
            MenuAction(key="read", text=self.tr("Read from a table…"), act=self.read, menu="edit"),
            MenuAction(key="add", text=self.tr("Add a part"), act=self.add, menu="edit"),
            MenuAction(
                key="remove", text=self.tr("Remove the part"), act=self._remove, menu="edit"
            ),
        )

    def primary_action(self) -> None:
        """Read a table."""
        self.read()

    def refresh(self, changes: Any) -> None:
        """The register was changed."""
        if not self.isVisible() or self.context.backstage.again("parts"):
            return
        if self._known is not None and changes.kinds & _STALE:
            self._fetch(self._known.estate_id)

    def search_keys(self) -> Mapping[str, str]:
        """For the key sheet."""
        return {"Ctrl+Enter": self.tr("Read from a table…"), "Enter": self.tr("Change the row")}

    # Showing

    def _fetch(self, estate_id: int | None) -> None:
        self.context.backstage.ask(
            questions.register_of,
            estate_id,
            done=self._arrived,
            failed=self._refused,
            slot="parts",
        )

    def _arrived(self, known: EstateParts) -> None:
        self._known = known
        parts = known.register.parts
        self.rows.hold(parts)
        self._body.setCurrentWidget(self.table if parts else self._empty)
        self.remove_button.setVisible(bool(parts))
        told = self.tr("{0} parts  {1} heads  {2} m²")
        self.sums.setText(
            told.format(len(parts), known.register.heads, write_area(known.register.area))
            if parts
            else ""
        )
        self.notes.setText("  ".join(self._notes(known)))
        self.notes.setVisible(bool(self.notes.text()))
        self.title_changed.emit()

    def _notes(self, known: EstateParts) -> Sequence[str]:
        unsold = [one for one in known.register.parts if one.developer]
        told = []
        if unsold:
            area = write_area(sum(one.area for one in unsold))
            told.append(
                self.tr("The developer's {0} parts ({1} m²) count as one head.").format(
                    len(unsold), area
                )
            )
        told += [one.text(self.context.language) for one in known.register.findings]
        return told

    def _refused_before(self) -> None:
        while self._refusal.count():
            item = self._refusal.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _refused(self, error: WordedError) -> None:
        self._refused_before()
        sentence = error.sentence(self.context.language)
        banner = Banner(self.tr("The register is as it was"), sentence, tone="danger")
        banner.setObjectName("parts.problem")
        self._refusal.addWidget(banner)

    # Acts

    def read(self) -> None:
        """Choose a spreadsheet and put its parts in place of those on record."""
        if self._known is None:
            return
        pattern = self.tr("Tables (*.xlsx *.xls *.ods *.csv *.tsv)")
        chosen = self.context.dialogs.choose_file(self.tr("Register of owners"), pattern)
        if not chosen:
            return
        self._refused_before()
        path = Path(chosen)

        def job(progress: Progress) -> tuple[PartDraft, ...]:
            from services.ledgers.exclusive_parts import read_parts

            progress.report(0, 0)
            return read_parts(path)

        self.context.backstage.render(
            job, done=self._register, failed=self._refused, slot="parts.read"
        )

    def _register(self, parts: tuple[PartDraft, ...]) -> None:
        if self._known is None:
            return
        command = RegisterParts(estate_id=self._known.estate_id, parts=parts)
        said = self.tr("{0} parts registered").format(len(parts))
        self.context.backstage.run(
            command, done=partial(say_done, self.context, said), failed=self._refused
        )

    def add(self) -> None:
        """One more part."""
        if self._known is not None:
            self._start(None)

    def _change(self, key: object) -> None:
        one = self.rows.of(key)
        if one is not None:
            self._start(one.id)

    def _start(self, part_id: int | None) -> None:
        assert self._known is not None  # asked by the callers
        entry = part_entries.part(self.context, self._known, part_id)
        EntryForm(self.context, entry, parent=self.window()).start()

    def _remove(self) -> None:
        one = self.rows.of(self.table.current_id())
        if self._known is None or one is None:
            return
        command = part_entries.without(self._known, one.id)
        said = self.tr("{0} removed from the register").format(one.code)
        self.context.backstage.run(
            command, done=partial(say_done, self.context, said), failed=self._refused
        )
