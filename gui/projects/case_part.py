"""The joint projects a case led to or came after, as a tab of its page."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout

from gui.components import Button, Card, EmptyAction, EmptyState
from gui.projects import questions
from gui.projects.words import stage_chip
from gui.shell.page import Context, PartWidget
from gui.tables import CellKind, Column, KeyedTableModel
from gui.tables.few import FewRows
from resources import Language
from services.queries.projects import ProjectLink

__all__ = ["CaseProjects"]


def _side(one: ProjectLink) -> str:
    """On which side of the project the case stands."""
    if one.after:
        return QCoreApplication.translate("Projects", "this case came after it")
    return QCoreApplication.translate("Projects", "the project came from this case")


def _columns(language: Language) -> tuple[Column[ProjectLink], ...]:
    return (
        Column(
            key="number",
            title=QCoreApplication.translate("Projects", "Number"),
            text=lambda one: one.number,
            kind=CellKind.QUIET,
            width=92,
        ),
        Column(
            key="title",
            title=QCoreApplication.translate("Projects", "Project"),
            text=lambda one: one.title,
            second=_side,
            kind=CellKind.TWO_LINES,
            width=200,
            stretch=True,
        ),
        Column(
            key="stage",
            title=QCoreApplication.translate("Projects", "Stage"),
            text=lambda one: stage_chip(one.stage, language).text,
            chip=lambda one: stage_chip(one.stage, language),
            kind=CellKind.CHIP,
            width=140,
        ),
    )


class CaseProjects(PartWidget):
    """Enter opens a project; the button puts the case into one."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._case_id: int | None = None
        self._rows: dict[int, ProjectLink] = {}
        self.card = Card(self.tr("Joint projects of this case"))
        self.add = Button(
            self.tr("Put into a joint project…"), icon="plus", name="case.projects.add"
        )
        self.add.clicked.connect(self._bundle)
        self.card.title_row.addWidget(self.add)

        def known(ids: Sequence[int], deliver: Callable[[Sequence[Any]], None]) -> None:
            deliver([self._rows[one] for one in ids if one in self._rows])

        model: KeyedTableModel[ProjectLink] = KeyedTableModel(
            _columns(context.language), known, self
        )
        self.table = FewRows(
            model,
            name="case.projects",
            spoken=self.tr("Joint projects of this case"),
            row_height=48,
        )
        self.table.opened.connect(self._opened)
        self._nothing = EmptyState(
            "waypoints",
            self.tr("This case is in no joint project"),
            self.tr("What several units must clear up together becomes a joint project."),
            (
                EmptyAction(
                    self.tr("Put into a joint project…"), self._bundle, name="case.projects.start"
                ),
            ),
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
        if self._case_id is not None and "project" in changes.kinds:
            self._ask()

    def _ask(self) -> None:
        self.context.backstage.ask(
            questions.case_projects, self._case_id, done=self._fill, slot="case.projects"
        )

    def _fill(self, rows: Sequence[ProjectLink]) -> None:
        self._rows = {one.id: one for one in rows}
        self.table.keyed().set_ids([one.id for one in rows], rows)
        self.card.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self.counted.emit(str(len(rows)) if rows else "")

    def _opened(self, project_id: object) -> None:
        self.context.navigate("project", {"id": project_id})

    def _bundle(self) -> None:
        if self._case_id is not None:
            self.context.navigate("projects", {"case_ids": [self._case_id]})
