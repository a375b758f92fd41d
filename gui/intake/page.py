"""新登记: one page, four sections, what the directory knows beside it (ui.md 12 (4))."""

import sys
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from gui.components import Combo, scrolled
from gui.intake.alike import Alike
from gui.intake.cards import CandidateCard, DuplicateCard, SuggestionCard
from gui.intake.case_type import CaseType
from gui.intake.declared import Handling
from gui.intake.drafting import Drafted, draft_of, handling_of
from gui.intake.footer import IntakeFooter
from gui.intake.form import IntakeForm
from gui.intake.keeping import Left
from gui.intake.key_card import KeyCard
from gui.intake.leftover import LeftBanner
from gui.intake.mending import Mending
from gui.intake.offering import Offering
from gui.intake.record_card import RecordCard
from gui.intake.recording import Recorded, Recording
from gui.shell.page import Context, MenuAction, PageWidget
from gui.theme import px
from models.vocabulary import moments
from models.vocabulary.suggestion import TopicSuggestion
from services.queries.places import EstateLine, estates
from services.queries.rows import CaseLine

__all__ = ["IntakePage"]

_ALIKE_PATHS = frozenset({"place", "topic", "facts", "applicant.name", "respondent.name"})
_OPENS = {Handling.REFUSE: "refuse", Handling.ENTRUST: "assign"}
_AFTER = "intake.after"
_EDGES = (20, 4)


class IntakePage(PageWidget):
    """One case comes in. What is typed is kept every two seconds and offered back."""

    min_content_width = 1280

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._register: object = None
        self._estates: tuple[EstateLine, ...] = ()
        self.form = IntakeForm(context)
        self._drafts = self.form.drafts
        self.editor = self.form.editor
        self.candidate_card = CandidateCard()
        self.duplicate_card = DuplicateCard()
        self.suggestion_card = SuggestionCard(context.language)
        self.record_card = RecordCard(context.language)
        self.footer = IntakeFooter()
        self._left = LeftBanner()
        self._offering = Offering(context, self.form, self.candidate_card, self._known_estates)
        self._alike = Alike(context, self._beside(), self)
        self.recording = Recording(context, self)
        self._mending = Mending(self.editor, self.footer, context, self._drafted)
        self._type = CaseType(self.editor, self._type_filled)
        self._lay_out()
        self._connect()

    # Making.

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("surface", "clear")
        holder = QVBoxLayout(inner)
        holder.setContentsMargins(_EDGES[0], 10, _EDGES[1], 10)
        holder.addWidget(self.form)
        self._scroll = scrolled(inner)
        beside = QWidget()
        beside.setProperty("surface", "clear")
        cards = QVBoxLayout(beside)
        cards.setContentsMargins(6, 10, 20, 10)
        cards.setSpacing(10)
        shown = (self.candidate_card, *self._beside())
        for card in shown:
            cards.addWidget(card)
        cards.addWidget(KeyCard(shown))
        cards.addStretch(1)
        self._side = scrolled(beside)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self._scroll, 1)
        columns.addWidget(self._side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._left)
        whole.addLayout(columns, 1)
        whole.addWidget(self.footer)

    def _beside(self) -> tuple[DuplicateCard, SuggestionCard, RecordCard]:
        """What stands beside the form for the draft as a whole."""
        return self.duplicate_card, self.suggestion_card, self.record_card

    def _connect(self) -> None:
        self.editor.primary_wanted.connect(self._submit)
        self.editor.draft_kept.connect(self._draft_kept)
        self.editor.draft_failed.connect(self.footer.show_trouble)
        self.editor.field_left.connect(self._mending.left)
        self.form.edited.connect(self._edited)
        self.form.add_button.clicked.connect(self.add_party)
        self.form.parties_changed.connect(self._alike.soon)
        self.footer.save.clicked.connect(self.primary_action)
        self.footer.clear.clicked.connect(self._clear)
        self.footer.open_after.setChecked(self._opens_after())
        self.footer.open_after.clicked.connect(self._remember_after)
        self._left.restore_wanted.connect(self._restore)
        self._left.discard_wanted.connect(self._discard)
        self.duplicate_card.merge_wanted.connect(self._merge)
        self.duplicate_card.look_wanted.connect(self._look_at)
        self.suggestion_card.accepted.connect(self.accept_suggestion)
        self._alike.due.connect(self._look_alike)
        self.recording.recorded.connect(self._recorded)
        self.recording.merged.connect(self._merged)
        self.recording.refused.connect(self._refused)
        for path in ("handling", "matter_handling"):
            self.editor.binding(path).next_wanted.connect(self._past_last)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    # What the shell calls.

    def open(self, argument: object = None) -> None:
        """Show the page as it was left, or empty; what an earlier stay left is offered back."""
        del argument
        register = self.context.backstage.register
        if register is not self._register:
            self._register = register
            self._drafts.put_aside()
            self._start_anew()
        elif not self.editor.dirty:
            self._start_anew()
        self._left.offer(self._drafts.left())
        if register is not None:
            self.context.backstage.ask(estates, done=self._know_estates, slot="intake.estates")
        self.editor.focus_field("source")

    def trail(self) -> Sequence[tuple[str, str]]:
        """Under 案件."""
        return (("cases", QCoreApplication.translate("Intake", "Cases")),)

    def refresh(self, changes: Any) -> None:
        """New estates and buildings are known at once."""
        if "estate" in changes.kinds:
            self.context.backstage.ask(estates, done=self._know_estates, slot="intake.estates")

    def _known_estates(self) -> tuple[EstateLine, ...]:
        return self._estates

    def _know_estates(self, found: tuple[EstateLine, ...]) -> None:
        self._estates = found

    def primary_action(self) -> None:
        """Register, unless the input method is composing."""
        self.editor.submit()

    def menu_actions(self) -> Sequence[MenuAction]:
        """Sections, a further party, the suggested type."""
        held = "Meta" if sys.platform == "darwin" else "Alt"
        titles = [section.title.text() for section in self.form.sections[:4]]
        jumps = [
            MenuAction(
                key=f"section.{number}",
                text=title,
                act=partial(self.form.go_to_section, number - 1),
                menu="view",
                keys=f"{held}+{number}",
            )
            for number, title in enumerate(titles, start=1)
        ]
        return (
            *jumps,
            MenuAction(key="party", text=self.tr("Add a party"), act=self.add_party, keys="Alt+P"),
            MenuAction(
                key="type",
                text=self.tr("Take the suggested type"),
                act=self.accept_suggestion,
                keys="Alt+T",
                enabled=lambda: self.suggestion_card.first is not None,
            ),
        )

    def search_keys(self) -> Mapping[str, str]:
        """Keys of this page for the key sheet."""
        return {
            "Alt+1…4": self.tr("Go to a section"),
            "Alt+P": self.tr("Add a party"),
            "Alt+T": self.tr("Take the suggested type"),
        }

    def panes(self) -> Sequence[QWidget]:
        """Form, column, foot."""
        return (self.form, self._side, self.footer)

    def leave(self) -> bool:
        """Keep what is typed; not in the middle of a composition."""
        if self.editor.composing():
            return False
        self.editor.keep_draft()
        return True

    def save(self) -> None:
        """Keep the draft now."""
        self.editor.keep_draft()

    # Beginning and ending.

    def _start_anew(self) -> None:
        self.form.start_anew(self.context.minute())
        self._type.forget()
        self._mending.forget()
        self._alike.forget()
        self.footer.show_kept(None)

    def _draft_kept(self) -> None:
        self.footer.show_kept(moments.local(self.context.now()))

    def _restore(self, left: Left) -> None:
        values = left.read()
        if self.editor.dirty:
            self.editor.keep_draft()
            self._drafts.put_aside()
        self._bring_back(values or {})
        left.discard()
        self._left.offer(self._drafts.left())

    def _discard(self, left: Left) -> None:
        values = left.read() or {}
        left.discard()
        self._left.offer(self._drafts.left())
        self.context.toast(
            self.tr("The unfinished intake was discarded"), partial(self._bring_back, values)
        )
        self.editor.focus_field("source")

    def _clear(self) -> None:
        if self.editor.composing() or not self.editor.dirty:
            return
        values = {**self.editor.values(), **self.form.kept()}
        self._drafts.discard()
        self._start_anew()
        self.editor.focus_field("source")
        self.context.toast(self.tr("The page was cleared"), partial(self._bring_back, values))

    def _bring_back(self, values: Mapping[str, Any]) -> None:
        self._start_anew()
        self.form.restore(values)
        for party in self.form.rows[2:]:
            self._offering.watch(party)
        self._type.take_over()
        self.editor.keep_draft()
        self._look_alike()
        self.editor.focus_field("facts" if values.get("facts") else "source")

    # Registering.

    def _drafted(self) -> Drafted:
        return draft_of(
            self.editor.values(), self.form.sides(), self._estates, self.context.today()
        )

    def _submit(self) -> None:
        if self.recording.running or self.editor.composing():
            return
        self._type.settle()
        if self._mending.in_the_way():
            return
        self.footer.save.set_busy(self.tr("Registering…"))
        drafted = self._drafted()
        self.recording.record(drafted.draft, handling_of(self.editor.values()))

    def _recorded(self, done: Recorded) -> None:
        self.footer.save.set_busy()
        self.editor.saved()
        self._start_anew()
        act = _OPENS.get(done.handling)
        if act:
            self.context.navigate("case", {"id": done.line.id, "act": act})
        elif self._opens_after():
            self.context.navigate("case", done.line.id)
        else:
            self.editor.focus_field("source")

    def _refused(self, error: Any) -> None:
        self.footer.save.set_busy()
        if not self._mending.show_refusal(error):
            self.context.dialogs.failure(error)

    def _opens_after(self) -> bool:
        return self.context.settings.current.choices.get(_AFTER, "open") == "open"

    def _remember_after(self) -> None:
        kept = dict(self.context.settings.current.choices)
        kept[_AFTER] = "open" if self.footer.open_after.isChecked() else "stay"
        self.context.settings.remember(choices=kept)

    def _merge(self, case_id: int) -> None:
        if self.recording.running or self.editor.composing():
            return
        if not self._drafted().draft.facts:
            self.editor.show_problem("facts", self.tr("Say first what came in"))
            self.editor.focus_field("facts")
            return
        self.recording.merge(self._drafted().draft, case_id)

    def _merged(self, line: CaseLine) -> None:
        self.editor.saved()
        self._start_anew()
        self.context.navigate("case", line.id)

    def _look_at(self, case_id: int) -> None:
        self.context.navigate("case", case_id)

    # While typing.

    def _edited(self, path: str) -> None:
        if path in {"topic", "category"}:
            self._type.chosen(path)
            self._focus_moved(None, QApplication.focusWidget())
        if path in _ALIKE_PATHS or path.endswith(".name"):
            self._alike.soon()
        self._mending.edited()

    def _type_filled(self) -> None:
        self._alike.soon()
        self._mending.edited()

    def _look_alike(self) -> None:
        self._alike.look(self._drafted().draft)

    def accept_suggestion(self, suggestion: TopicSuggestion | None = None) -> None:
        """Take the suggested type (Alt+T), or one of its alternatives."""
        taken = suggestion or self.suggestion_card.first
        if taken is None or self.editor.composing():
            return
        self._type.accept(taken)

    def add_party(self) -> None:
        """One more party, with the keyboard in its name (Alt+P)."""
        if self.editor.composing():
            return
        party = self.form.add_party()
        if party is not None:
            self._offering.watch(party)
            party.field("name").setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _past_last(self, _path: str, forward: bool) -> None:
        if forward:
            self.footer.save.setFocus(Qt.FocusReason.TabFocusReason)

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.form.isAncestorOf(now):
            return
        self._scroll.ensureWidgetVisible(now, 0, px(24))
        offered = self._offering.candidates
        if isinstance(now, Combo):
            offered.number(now, now.accessibleName())
        elif not offered.watches(now):
            offered.rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The column is narrower in a narrow window."""
        super().resizeEvent(event)
        wide = 330 if self.width() >= px(1180) else 276 if self.width() >= px(860) else 242
        self._side.setFixedWidth(px(wide))
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self.form.set_room(self.width() - px(wide) - sum(_EDGES) - bar)
