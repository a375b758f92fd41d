"""表决与选举: every vote of the office, those under way first, with the clock that is due first."""

from collections.abc import Mapping, Sequence
from typing import Any

from gui.components import ButtonKind, EmptyAction, EmptyState
from gui.matters.list_page import Listed, MatterListPage
from gui.shell.page import Context, MenuAction
from gui.votes import entries, questions
from gui.votes.columns import vote_columns
from gui.votes.questions import Beginning
from reports.subject_papers import ASSEMBLY

__all__ = ["VotesPage"]

_STALE = frozenset({"vote", "estate", "register", "office"})


class VotesPage(MatterListPage):
    """Opened as it was left, or with ``{"estate": id}`` or ``{"decision": id}`` for a new vote."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            Listed(
                key="table",
                title=self.tr("Votes"),
                columns=vote_columns(context.today, context.language),
                question=questions.votes,
                page="vote",
            ),
            name="votes",
            kinds=_STALE,
            new=self.tr("New vote"),
            search=(self.tr("Search votes"), self.tr("Title, number or estate")),
        )

    def menu_actions(self) -> Sequence[MenuAction]:
        """The same, by name; the register of an estate."""
        return (
            *super().menu_actions(),
            MenuAction(
                key="register",
                text=self.tr("Register of parts and owners"),
                act=self._register,
                menu="view",
            ),
            MenuAction(
                key="print",
                text=self.tr("Print the meetings of the assembly…"),
                act=self._print,
                menu="file",
                keys="Ctrl+P",
                enabled=lambda: bool(self.rows["table"].held),
            ),
        )

    def nothing_yet(self, listed: Listed) -> EmptyState:
        """No vote."""
        del listed
        return EmptyState(
            "square-check",
            self.tr("No vote is on record"),
            self.tr("What the owners of an estate decide, and whom they elect."),
            (EmptyAction(self.tr("New vote"), self.begin, ButtonKind.PRIMARY, name="votes.begin"),),
        )

    def _print(self) -> None:
        """The votes in view, a sheet for each estate."""
        keys = tuple(self.rows["table"].held)
        self.context.navigate("vote-papers", {"keys": keys, "document": ASSEMBLY})

    def _register(self) -> None:
        line = self.current()
        self.context.navigate("vote-register", {"estate": line.estate_id} if line else None)

    # A new vote

    def begin(self) -> None:
        """Ask what is voted on, where."""
        self.ask_first(questions.beginning, then=self._ask)

    def begin_with(self, argument: Mapping[str, Any]) -> bool:
        """A vote in an estate, or on a decision of one."""
        estate, decision = argument.get("estate"), argument.get("decision")
        if estate is None and decision is None:
            return False
        self.ask_first(questions.beginning, estate, decision, then=self._ask)
        return True

    def _ask(self, known: Beginning) -> None:
        if not known.estates:
            self.context.toast(self.tr("Add an estate to the directory first"))
            self.context.navigate("directory", "estates")
            return
        at = "kind" if known.decision_id is None and known.estate_id is not None else ""
        self.start(entries.open_vote(self.context, known), at)
