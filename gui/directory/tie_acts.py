"""What is done with the ties of the person looked at: shown, changed, declared, taken off."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.directory import questions, tie_entries
from gui.directory.detail import Detail
from gui.directory.tie_entries import Offered
from gui.editing.entry import Entry
from gui.shell.page import Context
from services.changes import Changes
from services.commands.ties import RemoveRelation
from services.queries.directory import PersonHit
from services.queries.person_ties import PersonTies, RelationLine

__all__ = ["TieActs"]


class TieActs(QObject):
    """``person`` is the one looked at, None for none; ``start`` opens a dialog about a tie."""

    def __init__(
        self,
        context: Context,
        page: QWidget,
        detail: Detail,
        person: Callable[[], PersonHit | None],
        start: Callable[[Entry], None],
    ) -> None:
        super().__init__(page)
        self._context = context
        self._detail = detail
        self._person = person
        self._start = start
        detail.settle.connect(self._settle)
        detail.relate.connect(self._relate)
        detail.unrelate.connect(self._unrelate)

    def look(self, person: PersonHit) -> None:
        """Show the ties of a person below the facts."""
        self._context.backstage.ask(
            questions.ties,
            person.id,
            done=self._show,
            failed=lambda _gone: None,  # the list is being asked for again
            slot="directory.members",
        )

    def _show(self, ties: PersonTies) -> None:
        person = self._person()
        if person is not None and person.id == ties.person_id:
            self._detail.show_ties(ties)

    def _offer(self, make: Callable[[PersonHit, Offered], Entry]) -> None:
        """Open a dialog about the person looked at, with the names there are."""
        person = self._person()
        if person is None:
            return

        def start(names: tuple[Sequence[str], Sequence[str], Sequence[str]]) -> None:
            estates, firms, people = names
            self._start(make(person, Offered(estates=estates, organisations=firms, people=people)))

        self._context.backstage.ask(
            questions.names,
            done=start,
            failed=self._context.dialogs.failure,
            slot="directory.add",
        )

    def _settle(self, ties: PersonTies) -> None:
        self._offer(
            lambda person, known: tie_entries.home_and_work(self._context, person, ties, known)
        )

    def _relate(self) -> None:
        self._offer(partial(tie_entries.relation, self._context))

    def _unrelate(self, relation: RelationLine) -> None:
        def done(_changes: Changes) -> None:
            self._context.toast(self.tr("Relation taken off"), self._context.undo)

        command = RemoveRelation(relation_id=relation.id)
        failed = self._context.dialogs.failure
        self._context.backstage.run(command, done=done, failed=failed)
