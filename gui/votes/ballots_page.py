"""收票与计票: ballots recorded by keyboard, the list of all of them, the count as it stands."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.components import (
    Button,
    ButtonKind,
    EmptyAction,
    EmptyState,
    Segmented,
    row,
    scrolled,
    surface,
)
from gui.editing.entry import EntryForm, say_done
from gui.shell.page import Context, MenuAction, PageWidget
from gui.shell.side import SidePane, SideSplitter
from gui.tables import HeldRows, Table
from gui.theme import px
from gui.votes import questions, step_entries
from gui.votes.ballot_entry import BallotEntry
from gui.votes.cards import CountPanel
from gui.votes.columns import ballot_columns
from models.vocabulary.errors import WordedError
from services.changes import Changes
from services.commands.ballots import RecordBallots, ReturnedBallot
from services.queries.vote_rows import BallotLine, VoteWhole
from services.work import Command

__all__ = ["BallotsPage"]

_ALONE_BELOW = 820
_COUNT = 400
_STALE = frozenset({"vote"})


def _every(one: BallotLine) -> bool:
    return one.position > 0


def _out(one: BallotLine) -> bool:
    return one.returned_on is None


def _void(one: BallotLine) -> bool:
    return bool(one.invalid_reason)


_VIEWS: Mapping[str, Callable[[BallotLine], bool]] = {"all": _every, "out": _out, "void": _void}


class BallotsPage(PageWidget):
    """Opened with the ``id`` of a vote, and the number of a ``ballot`` to look at; or as left."""

    min_content_width = 1100

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._vote: VoteWhole | None = None
        self._wanted = 0
        self.fields = BallotEntry(context)
        self.panel = CountPanel(context.language)
        self.view = Segmented(
            [
                ("all", self.tr("All")),
                ("out", self.tr("Still out")),
                ("void", self.tr("Void")),
            ],
            name="ballots.view",
            spoken=self.tr("Which ballots"),
        )
        self.view.set_value("all")
        self.back = Button(
            self.tr("Take this one back"), ButtonKind.LINK, icon="undo-2", name="ballots.take_back"
        )
        self.close_button = Button(
            self.tr("Close the count"), ButtonKind.PRIMARY, icon="lock", name="ballots.close"
        )
        self.close_button.setToolTip("Ctrl+Enter")
        self.side_button = Button(
            kind=ButtonKind.ICON,
            icon="chart-column",
            name="ballots.side",
            spoken=self.tr("Show or hide the count"),
        )
        self.rows = HeldRows(ballot_columns(self._positions), self)
        self.table = Table(self.rows, name="ballots.table", spoken=self.tr("Ballots"))
        self.table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = surface("surface")
        inside = QVBoxLayout(top)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.fields)
        bar = surface("header")
        bar.setLayout(row(self.view, None, self.back, gap=12, margins=(16, 6, 16, 6)))
        work = surface("surface")
        left = QVBoxLayout(work)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(top)
        left.addWidget(bar)
        left.addWidget(self.table, 1)
        self.count = scrolled(self.panel)
        self.count.setAccessibleName(self.tr("Count as it stands"))
        self.split = SideSplitter(
            work,
            SidePane(self.count),
            self.context,
            name="ballots.split",
            alone=_ALONE_BELOW,
            usual=_COUNT,
        )
        self._nothing = EmptyState(
            "mail",
            self.tr("No ballot is out"),
            self.tr("Ballots are made out for every owner on the vote's page."),
            (
                EmptyAction(
                    self.tr("To the vote"),
                    self._to_vote,
                    ButtonKind.PRIMARY,
                    name="ballots.to_vote",
                ),
            ),
        )
        self._content = QStackedWidget()
        self._content.addWidget(self._nothing)
        self._content.addWidget(self.split)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._content)

    def _connect(self) -> None:
        self.split.crossed.connect(self.title_changed)
        self.side_button.clicked.connect(self.split.toggle)
        self.fields.recorded.connect(self._record)
        self.fields.looked_up.connect(self._look_at)
        self.view.changed.connect(self._show_rows)
        self.table.opened.connect(self._correct)
        self.back.clicked.connect(self._take_back)
        self.close_button.clicked.connect(self.primary_action)

    # What the shell calls

    def open(self, argument: object = None) -> None:
        """Show the ballots of a vote; of the newest without one."""
        asked = argument if isinstance(argument, Mapping) else {}
        wanted = asked.get("id")
        self._wanted = asked.get("ballot") or 0
        if not isinstance(wanted, int):
            wanted = self._vote.line.id if self._vote is not None else None
        self._fetch(wanted)
        self.fields.room.setFocus(Qt.FocusReason.OtherFocusReason)

    def title(self) -> str:
        """Ballots, and of what."""
        return self.tr("Ballots")

    def trail(self) -> Sequence[tuple[str, str]]:
        """The breadcrumb."""
        number = self._vote.line.number if self._vote is not None else self.tr("Vote")
        return (("votes", self.tr("Votes and elections")), ("vote", number))

    def header_actions(self) -> Sequence[Button]:
        """Close the count."""
        return (self.side_button, self.close_button) if self.split.alone else (self.close_button,)

    def menu_actions(self) -> Sequence[MenuAction]:
        """What can be done with the ballots."""
        return (
            MenuAction(
                key="close",
                text=self.tr("Close the count"),
                act=self.primary_action,
                enabled=self.close_button.isEnabled,
            ),
            MenuAction(
                key="back",
                text=self.tr("Take this one back"),
                act=self._take_back,
                enabled=self.back.isEnabled,
            ),
            MenuAction(key="print", text=self.tr("Print…"), act=self._print, keys="Ctrl+P"),
        )

    def primary_action(self) -> None:
        """Close the count."""
        if self._vote is not None and self.close_button.isEnabled():
            entry = step_entries.close_count(self.context, self._vote)
            EntryForm(self.context, entry, self._closed, self.window()).start()

    def refresh(self, changes: Any) -> None:
        """A ballot was recorded, or taken back."""
        if not self.isVisible() or self.context.backstage.again("ballots"):
            return
        if self._vote is not None and changes.kinds & _STALE:
            self._fetch(self._vote.line.id)

    def panes(self) -> Sequence[QWidget]:
        """The fields, the list, the count."""
        parts: tuple[QWidget, ...] = (self.fields, self.table)
        return (*parts, self.count) if self.split.side_shown else parts

    def search_keys(self) -> Mapping[str, str]:
        """For the key sheet."""
        return {
            "1 2 3 0 9": self.tr("For, against, abstained, the rest alike, void"),
            "Enter": self.tr("Record the ballot"),
            "Ctrl+Z": self.tr("Take the last ballot back"),
        }

    # Showing

    def _fetch(self, vote_id: int | None) -> None:
        ask: Callable[..., VoteWhole] = questions.newest_vote
        arguments: tuple[int, ...] = ()
        if vote_id is not None:
            ask, arguments = questions.one_vote, (vote_id,)
        self.context.backstage.ask(
            ask, *arguments, done=self._arrived, failed=self._missing, slot="ballots"
        )

    def _arrived(self, vote: VoteWhole) -> None:
        self._vote = vote
        self._content.setCurrentWidget(self.split if vote.ballots else self._nothing)
        counted = vote.line.counted_on is not None
        self.close_button.setEnabled(bool(vote.ballots) and not counted)
        self.back.setEnabled(bool(vote.ballots) and not counted)
        self.fields.show_vote(vote)
        self.panel.show_vote(vote)
        self._show_rows()
        self.title_changed.emit()
        if self._wanted:
            self._look_at(self._wanted)
            self._wanted = 0

    def _missing(self, _error: WordedError) -> None:
        self._vote = None
        self._content.setCurrentWidget(self._nothing)
        self.title_changed.emit()

    def _positions(self) -> tuple[int, ...]:
        return tuple(one.position for one in self._vote.questions) if self._vote else ()

    def _show_rows(self, _view: object = None) -> None:
        ballots = self._vote.ballots if self._vote is not None else ()
        chosen = _VIEWS[str(self.view.value())]
        self.rows.hold([one for one in ballots if chosen(one)])

    def _look_at(self, position: int) -> None:
        if position:
            self.table.select_id(position)

    def _to_vote(self) -> None:
        argument = {"id": self._vote.line.id} if self._vote is not None else None
        self.context.navigate("vote" if argument else "votes", argument)

    # Acts

    def _record(self, command: Command) -> None:
        done = partial(say_done, self.context, self.tr("Ballot recorded"))
        self.context.backstage.run(command, done=done, failed=self._refused)

    def _refused(self, error: WordedError) -> None:
        self.fields.refused(error.sentence(self.context.language))

    def _correct(self, position: object) -> None:
        if isinstance(position, int):
            self.fields.take(position)

    def _take_back(self) -> None:
        ballot = self.rows.of(self.table.current_id())
        if self._vote is None or ballot is None or ballot.returned_on is None:
            return
        returned = ReturnedBallot(position=ballot.position, on=None)
        command = RecordBallots(vote_id=self._vote.line.id, returned=(returned,))
        said = self.tr("Ballot {0} is out again").format(ballot.position)
        done = partial(say_done, self.context, said)
        self.context.backstage.run(command, done=done, failed=self._refused)

    def _closed(self, _changes: Changes) -> None:
        self._to_vote()

    def _print(self) -> None:
        if self._vote is not None:
            self.context.navigate("vote-papers", {"id": self._vote.line.id})

    def minimumSizeHint(self) -> QSize:
        """Every part scrolls."""
        return QSize(px(640), px(360))
