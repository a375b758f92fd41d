"""The ids and rows behind the list: what is asked for, what has arrived, what is stale."""

from array import array
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from gui.backstage import Progress
from gui.cases import finding
from gui.cases.columns import case_columns
from gui.cases.finding import Ask, Emptiness, Found, at_a_glance, emptiness, every, first, meanings
from gui.shell.page import Context
from gui.tables import KeyedTableModel
from services.queries.case_views import Order, Tally
from services.queries.rows import CaseLine

if TYPE_CHECKING:
    from services.database import Reading

__all__ = ["Listing"]

Answer = TypeVar("Answer")

_REST_MS = 60
_SMALL = 5_000
"""So many ids are fetched again beside the search; longer lists are left to the worker."""


class Listing(QObject):
    """Asks for a list and fills its model; the newest question wins.

    ``found`` carries the first page (:class:`Found`), ``counted`` the number of ids and whether
    it is exact, ``understood`` how initials were read, ``empty`` why there is nothing,
    ``tallied`` the counts of the saved filters.
    """

    found = Signal(object)
    counted = Signal(int, bool)
    understood = Signal(object)
    empty = Signal(object)
    tallied = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._ask = Ask()
        self._order = Order.DUE
        self._found: Found | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._ask_rest)
        columns = case_columns(context.language, context.today)
        self.model: KeyedTableModel[CaseLine] = KeyedTableModel(columns, self._fetch_rows, self)

    @property
    def ask(self) -> Ask:
        """What was asked last."""
        return self._ask

    def load(self, ask: Ask) -> None:
        """Ask for the first page; whatever was asked before is overtaken."""
        self._ask = ask
        self._rest.stop()
        seen = self._context.backstage.glance
        if seen is not None and ask == Ask():
            self._show_first(at_a_glance(seen))
        self._context.backstage.ask(
            first, ask, self._actor, done=self._first_found, slot="cases.first"
        )

    def load_again(self, stale: Sequence[int] = ()) -> None:
        """Ask for all ids in the order in force, so that the list keeps its length and place."""
        backstage = self._context.backstage
        if not self.model.ids():
            self.load(self._ask)
            return
        self.model.stale(stale)
        if len(self.model.ids()) > _SMALL:
            backstage.render(self._every(), done=self._all_found, slot="cases.all")
        else:
            backstage.ask(
                every, self._ask, self._order, self._actor, done=self._all_found, slot="cases.first"
            )
        self.tally()

    @property
    def _actor(self) -> str:
        register = self._context.backstage.register
        return register.actor if register is not None else ""

    def _show_first(self, found: Found) -> None:
        self._order = found.order
        self.model.set_ids(found.ids, found.rows)
        self.found.emit(found)
        self.counted.emit(len(found.ids), found.whole)

    def _first_found(self, found: Found) -> None:
        self._show_first(found)
        if not found.ids:
            self._explain()
            return
        self._found = found
        self._rest.start()

    def _ask_rest(self) -> None:
        """The first page is painted and no further key came: all ids, and what initials meant."""
        found, backstage = self._found, self._context.backstage
        if found is None or found.ask != self._ask:
            return
        if not found.whole:
            backstage.render(self._every(), done=self._all_found, slot="cases.all")
        if any(word.isascii() for word in found.ask.text.split()):
            backstage.render(_reading_of(found), done=self._read, slot="cases.meanings")

    def _all_found(self, ids: "array[int]") -> None:
        self.model.set_ids(ids)
        self.counted.emit(len(ids), True)
        if not ids:
            self._explain()

    def _read(self, told: "_Read") -> None:
        ask, read = told
        if ask == self._ask:
            self.understood.emit(read)

    def _explain(self) -> None:
        self._context.backstage.ask(
            emptiness, self._ask, self._actor, done=self._explained, slot="cases.empty"
        )

    def _explained(self, why: Emptiness) -> None:
        if not self.model.ids():
            self.empty.emit(why)

    def _every(self) -> Callable[[Progress], "array[int]"]:
        ask, order, actor = self._ask, self._order, self._actor

        def query(reading: "Reading") -> "array[int]":
            return every(reading, ask, order, actor)

        return self._on_worker(query, array("q"))

    def tally(self) -> None:
        """Count the saved filters."""
        actor = self._actor

        def query(reading: "Reading") -> Tally:
            return finding.tally(reading, actor)

        job = self._on_worker(query, Tally(counts={}))
        self._context.backstage.render(job, done=self._tallied, slot="cases.tally")

    def _tallied(self, tally: Tally) -> None:
        self.tallied.emit(tally)

    def _on_worker(
        self, query: Callable[["Reading"], Answer], nothing: Answer
    ) -> Callable[[Progress], Answer]:
        """A long question for the worker, which has a reading of its own."""
        register = self._context.backstage.register

        def job(_progress: Progress) -> Answer:
            if register is None:
                return nothing
            with register.reading() as reading:
                return query(reading)

        return job

    def _fetch_rows(
        self, ids: Sequence[int], deliver: Callable[[Sequence[CaseLine]], None]
    ) -> None:
        self._context.backstage.ask(finding.lines, ids, done=deliver)


_Read = tuple[Ask, tuple[tuple[str, str], ...]]


def _reading_of(found: Found) -> Callable[[Progress], _Read]:
    def job(_progress: Progress) -> _Read:
        return found.ask, meanings(found.ask.text, found.rows)

    return job
