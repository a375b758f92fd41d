"""The topics a case is in, as a tab of its page."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout

from gui.components import Button, Card, EmptyAction, EmptyState
from gui.shell.page import Context, PartWidget
from gui.tables import CellKind, Column, KeyedTableModel
from gui.tables.few import FewRows
from gui.topics import questions
from gui.topics.words import stage_chip
from resources import Language
from services.queries.topics import TopicLink

__all__ = ["CaseTopics"]


def _columns(language: Language) -> tuple[Column[TopicLink], ...]:
    return (
        Column(
            key="number",
            title=QCoreApplication.translate("Topics", "Number"),
            text=lambda one: one.number,
            kind=CellKind.QUIET,
            width=92,
        ),
        Column(
            key="title",
            title=QCoreApplication.translate("Topics", "Topic"),
            text=lambda one: one.title,
            second=lambda one: one.body,
            kind=CellKind.TWO_LINES,
            width=200,
            stretch=True,
        ),
        Column(
            key="stage",
            title=QCoreApplication.translate("Topics", "Stage"),
            text=lambda one: stage_chip(one.stage, language).text,
            chip=lambda one: stage_chip(one.stage, language),
            kind=CellKind.CHIP,
            width=140,
        ),
    )


class CaseTopics(PartWidget):
    """Enter opens a topic; the button puts the case into one."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._case_id: int | None = None
        self._rows: dict[int, TopicLink] = {}
        self.card = Card(self.tr("Topics of this case"))
        self.add = Button(self.tr("Put into a topic…"), icon="plus", name="case.topics.add")
        self.add.clicked.connect(self._bundle)
        self.card.title_row.addWidget(self.add)

        def known(ids: Sequence[int], deliver: Callable[[Sequence[Any]], None]) -> None:
            deliver([self._rows[one] for one in ids if one in self._rows])

        model: KeyedTableModel[TopicLink] = KeyedTableModel(_columns(context.language), known, self)
        self.table = FewRows(
            model, name="case.topics", spoken=self.tr("Topics of this case"), row_height=48
        )
        self.table.opened.connect(self._opened)
        self._nothing = EmptyState(
            "message-square-text",
            self.tr("This case is in no topic"),
            self.tr("Quarrels that come again and again become a topic of the association."),
            (EmptyAction(self.tr("Put into a topic…"), self._bundle),),
        )
        self.card.body.addWidget(self.table)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 14, 24, 16)
        whole.addWidget(self.card, 0, Qt.AlignmentFlag.AlignTop)
        whole.addWidget(self._nothing, 1)
        self.card.hide()
        context.backstage.changed.connect(self._stale)

    def take(self, record: Any) -> None:
        """Another case, or the same one changed."""
        self._case_id = record.line.id
        self._ask()

    def _stale(self, changes: Any) -> None:
        if self._case_id is not None and "topic" in changes.kinds:
            self._ask()

    def _ask(self) -> None:
        self.context.backstage.ask(
            questions.case_topics, self._case_id, done=self._fill, slot="case.topics"
        )

    def _fill(self, rows: Sequence[TopicLink]) -> None:
        self._rows = {one.id: one for one in rows}
        self.table.keyed().set_ids([one.id for one in rows], rows)
        self.card.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self.counted.emit(str(len(rows)) if rows else "")

    def _opened(self, topic_id: object) -> None:
        self.context.navigate("topic", {"id": topic_id})

    def _bundle(self) -> None:
        if self._case_id is not None:
            self.context.navigate("topics", {"case_ids": [self._case_id]})
