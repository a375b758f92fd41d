"""双向认领: needs, projects and resources side by side; what suits a line stands in the middle."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.components import Button, ButtonKind, Combo, FindField, row, scrolled, surface, words
from gui.editing.entry import Entry, EntryForm
from gui.matching import entries, questions, steps
from gui.matching.block import MatchBlock
from gui.matching.claims_column import ClaimsColumn
from gui.matching.entries import Estates
from gui.matching.faces import need_face, resource_face
from gui.matching.lists import BoardList, Figures
from gui.matching.questions import Shown
from gui.shell.page import Context, MenuAction, PageWidget
from gui.theme import Role, px
from models.vocabulary.matching import ListKind, Side
from models.vocabulary.matching import entries as terms
from services.changes import Changes
from services.commands.matching import TakeOffList
from services.queries.matching import Match, NeedLine, ResourceLine

__all__ = ["MatchingPage"]

_BESIDES = 360
_ONE_CARD, _MOST_CARDS = 110, 340
_STALE = frozenset({"need", "resource", "claim", "estate", "register", "office"})


class MatchingPage(PageWidget):
    """Opened at the board as it was left, or at one line.

    The line is named by ``{"side": "need" or "resource", "id": …}``; a project by ``"project"``,
    with ``"over"`` where it is finished or ended.
    """

    min_content_width = 900

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._shown: Shown | None = None
        self._at: tuple[Side, int] | None = None
        self._wanted: tuple[Side, int] | None = None
        self._project_wanted: int | None = None
        language = context.language
        self.search = FindField(
            name="matching.search",
            spoken=self.tr("Search"),
            hint=self.tr("Find a need or a resource"),
            width=230,
        )
        every: list[tuple[object, str]] = [("", self.tr("All categories"))]
        every += [(one.code, one.label(language)) for one in terms("categories")]
        self.category = Combo(every, name="matching.category", spoken=self.tr("Category"))
        self.figures = words("", Role.SECONDARY, wrap=True)
        self.figures.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.add_need = Button(
            self.tr("New need"), ButtonKind.PRIMARY, icon="plus", name="matching.new_need"
        )
        self.add_need.setToolTip("Ctrl+Enter")
        self.print_button = Button(
            self.tr("Print the lists"), icon="printer", name="matching.print"
        )
        self.print_button.setToolTip("Ctrl+P")
        self.needs = BoardList(ListKind.NEED, language, name="matching.needs", add=self.tr("Add"))
        self.resources = BoardList(
            ListKind.RESOURCE, language, name="matching.resources", add=self.tr("Add")
        )
        self.projects = ClaimsColumn(context, self._start_on_claim, name="matching.projects")
        self.block = MatchBlock(language)
        self._compose()
        self._connect()
        self.category.set_value("")
        self.block.hide()

    def _compose(self) -> None:
        bar = surface("header")
        tools = row(self.search, self.category, gap=10, margins=(24, 8, 24, 8))
        tools.addWidget(self.figures, 1)
        bar.setLayout(tools)
        self.projects.whole.insertWidget(1, self.block)
        lists = QHBoxLayout()
        lists.setContentsMargins(24, 12, 24, 12)
        lists.setSpacing(16)
        self.projects.setProperty("surface", "clear")
        middle = scrolled(self.projects)  # matches and projects do not go into a low window
        middle.setFrameShape(QFrame.Shape.NoFrame)
        for part, share in ((self.needs, 7), (middle, 10), (self.resources, 7)):
            lists.addWidget(part, share)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addLayout(lists, 1)

    def _connect(self) -> None:
        self.search.wanted.connect(self.load)
        self.search.next_wanted.connect(self._to_list)
        self.category.chosen.connect(self.load)
        self.projects.which.chosen.connect(self.load)
        for side, part in ((Side.NEED, self.needs), (Side.RESOURCE, self.resources)):
            part.cards.looked_at.connect(partial(self._look, side))
            part.cards.opened.connect(partial(self._change, side))
            part.cards.removed.connect(partial(self._take_off, side))
            assert part.add is not None
            part.add.clicked.connect(partial(self._ask_estates, partial(self._add, side)))
        self.add_need.clicked.connect(self.primary_action)
        self.print_button.clicked.connect(self.print_lists)
        self.block.invited.connect(self._invite)
        self.block.changed.connect(self._change_here)
        self.block.taken_off.connect(self._take_off_here)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window fewer matches are in view at once, and the way on stays near them."""
        super().resizeEvent(event)
        room = event.size().height() - px(_BESIDES)
        self.block.candidates.setMaximumHeight(max(px(_ONE_CARD), min(room, px(_MOST_CARDS))))

    # What the shell calls

    def open(self, argument: object = None) -> None:
        """Show the board, filled; at a line where one is named."""
        if isinstance(argument, Mapping) and isinstance(argument.get("id"), int):
            if argument.get("side") == ListKind.PROJECT.value:
                self._project_wanted = argument["id"]
                self.projects.which.set_value("over" if argument.get("over") else "open")
            else:
                self._wanted = (Side(argument.get("side")), argument["id"])
            self.search.clear()
            self.category.set_value("")
        self.load()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def header_actions(self) -> Sequence[Button]:
        """The papers, a need; the lists have their own."""
        return (self.print_button, self.add_need)

    def menu_actions(self) -> Sequence[MenuAction]:
        """Adding, and what can be done about the line and the project looked at."""
        acts: tuple[tuple[str, str, Callable[[], object]], ...] = (
            ("need", self.tr("New need"), self.primary_action),
            ("resource", self.tr("New resource"), self._new_resource),
            ("change", self.tr("Change the line"), self._change_here),
            ("take-off", self.tr("Take the line off its list"), self._take_off_here),
            ("advance", self.tr("Next step of the project"), self.projects.take_step),
            ("end", self.tr("End the project…"), self.projects.break_off),
        )
        paper = MenuAction(
            key="print",
            text=self.tr("Print the lists…"),
            act=self.print_lists,
            menu="file",
            keys="Ctrl+P",
        )
        return (
            *(MenuAction(key=key, text=text, act=act, menu="edit") for key, text, act in acts),
            paper,
        )

    def search_keys(self) -> Mapping[str, str]:
        """For the key sheet."""
        return {
            "Ctrl+Enter": self.tr("New need"),
            "Enter": self.tr("Change the line, or take the project a step on"),
            "Space": self.tr("Tick what is to be invited"),
            "Delete": self.tr("Take the line off its list"),
        }

    def primary_action(self) -> None:
        """Ctrl+Enter: a need."""
        self._ask_estates(partial(self._add, Side.NEED))

    def focus_search(self) -> bool:
        """Ctrl+F looks in both lists."""
        self.search.take_keyboard()
        return True

    def panes(self) -> Sequence[QWidget]:
        """The lists, with what suits a line between them."""
        shown = (self.needs, self.block, self.projects, self.resources)
        return tuple(one for one in shown if one.isVisibleTo(self))

    def refresh(self, changes: Any) -> None:
        """Something in the register was changed."""
        if self.isVisible() and changes.kinds & _STALE:
            self.load()

    def turn_day(self) -> None:
        """Clocks count days, offers end."""
        if self.isVisible():
            self.load()

    def print_lists(self) -> None:
        """The three lists and the results, as papers."""
        self.context.navigate("matching-papers")

    # The lists

    def load(self) -> None:
        """Ask for the board; the newest question wins."""
        self.search.settle()
        self.context.backstage.ask(
            questions.board,
            self.search.sought(),
            str(self.category.value() or ""),
            str(self.projects.which.value()),
            done=self._fill,
            slot="matching.board",
        )

    def _fill(self, shown: Shown) -> None:
        self._shown = shown
        today, language = self.context.today(), self.context.language
        self.needs.cards.show_faces([need_face(one, today, language) for one in shown.needs])
        self.resources.cards.show_faces([resource_face(one, language) for one in shown.resources])
        searched = bool(self.search.sought() or self.category.value())
        found = self.tr("Nothing is found.")
        self.needs.say(
            len(shown.needs),
            found if searched else self.tr("What residents and units need, from visits."),
        )
        self.resources.say(
            len(shown.resources),
            found if searched else self.tr("What units of the area can give."),
        )
        self.projects.say(
            len(shown.projects),
            found if searched else self.tr("Choose a need, tick what suits it, and invite."),
        )
        self.figures.setText(Figures().told(shown))
        self._go()
        wanted, self._project_wanted = self._project_wanted, None
        self.projects.show_claims(shown.projects, wanted)

    def _go(self) -> None:
        """Stay at the line looked at, or go to the one made, or to a need without a match."""
        wanted, self._wanted = self._wanted or self._at, None
        if wanted is None or self._line(*wanted) is None:
            needs = self._shown.needs if self._shown else ()
            first = next((one for one in needs if not one.claims), needs[0] if needs else None)
            wanted = (Side.NEED, first.id) if first else None
        self._at = None
        self.block.setVisible(wanted is not None)
        if wanted is None:
            return
        side, entry_id = wanted
        self._cards(side).select_id(entry_id)
        self._look(side, entry_id)

    def _cards(self, side: Side) -> Any:
        return (self.needs if side is Side.NEED else self.resources).cards

    def _line(self, side: Side, entry_id: int) -> NeedLine | ResourceLine | None:
        if self._shown is None:
            return None
        rows = self._shown.needs if side is Side.NEED else self._shown.resources
        return next((one for one in rows if one.id == entry_id), None)

    def _look(self, side: Side, entry_id: int) -> None:
        line = self._line(side, entry_id)
        if line is None:
            return
        if self._at != (side, entry_id):
            other = Side.RESOURCE if side is Side.NEED else Side.NEED
            self._cards(other).select_id(None)
            self._at = (side, entry_id)
            self.block.look_at(line.title if isinstance(line, NeedLine) else line.provider)
            self.block.show()
        self.context.backstage.ask(
            questions.suiting,
            side,
            entry_id,
            done=partial(self._suits, (side, entry_id)),
            slot="matching.suiting",
        )

    def _suits(self, asked: tuple[Side, int], found: Sequence[Match]) -> None:
        if asked == self._at:
            self.block.show_matches(found)

    def _to_list(self, forward: bool) -> None:
        if forward:
            self.needs.cards.setFocus(Qt.FocusReason.TabFocusReason)

    # Adding, changing, inviting

    def _start(self, entry: Entry, recorded: Callable[[Changes], object]) -> None:
        EntryForm(self.context, entry, recorded, self.window()).start()

    def _start_on_claim(self, entry: Entry) -> None:
        self._start(entry, self._done)

    def _ask_estates(self, then: Callable[[Estates], None], *_clicked: object) -> None:
        self.context.backstage.ask(
            questions.estates,
            done=then,
            failed=self.context.dialogs.failure,
            slot="matching.estates",
        )

    def _new_resource(self) -> None:
        self._ask_estates(partial(self._add, Side.RESOURCE))

    def _add(self, side: Side, known: Estates) -> None:
        make = entries.need if side is Side.NEED else entries.resource
        self._start(make(self.context, known), partial(self._made, side))

    def _made(self, side: Side, changes: Changes) -> None:
        if changes.made is not None:
            self._wanted = (side, changes.made)
        self.load()

    def _change(self, side: Side, entry_id: int) -> None:
        line = self._line(side, entry_id)

        def start(known: Estates) -> None:
            if isinstance(line, NeedLine):
                self._start(entries.need(self.context, known, line), self._done)
            elif isinstance(line, ResourceLine):
                self._start(entries.resource(self.context, known, line), self._done)

        self._ask_estates(start)

    def _done(self, _changes: Changes) -> None:
        self.load()

    def _change_here(self) -> None:
        if self._at is not None:
            self._change(*self._at)

    def _take_off(self, side: Side, entry_id: int) -> None:
        def done(_changes: Changes) -> None:
            self.context.toast(self.tr("Taken off the list"), self.context.undo)
            self.load()

        self.context.backstage.run(
            TakeOffList(side=side, entry_id=entry_id),
            done=done,
            failed=self.context.dialogs.failure,
        )

    def _take_off_here(self) -> None:
        if self._at is not None:
            self._take_off(*self._at)

    def _invite(self, chosen: Sequence[int]) -> None:
        if self._at is not None:
            side, entry_id = self._at
            entry = steps.invite(self.context, side, entry_id, chosen)
            self._start(entry, self._invited)

    def _invited(self, _changes: Changes) -> None:
        self.projects.which.set_value("open")
        self.load()
        self.projects.cards.setFocus(Qt.FocusReason.OtherFocusReason)
