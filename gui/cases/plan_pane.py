"""Planning a mediation meeting beside the list: when, where, who; what it clashes with; who knows.

A pane like the log of a meeting, so that the list and the case stay in view.
"""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.cases.entry import label_width, said_done, ticked
from gui.cases.form_pane import FormPane
from gui.cases.meeting_fields import named_parties
from gui.cases.plan_fields import hosts, plan_changes, plan_draft, plan_shown, plan_specs
from gui.cases.plan_told import ToldCard
from gui.components import Button, ButtonKind, column, composing, empty, row, words
from gui.editing import Aligned, FieldSpec, Labelled
from gui.shell.page import Context
from gui.theme import Role, px
from models.vocabulary.errors import Refusal, WordedError
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.plan_drafts import PlanDraft
from resources import Language, phrase
from services.changes import Changes
from services.commands.meeting_plans import CancelPlannedMeeting, MoveMeeting, PlanMeeting
from services.database import Reading
from services.queries.meeting_plans import findings
from services.queries.meeting_rows import PlanLine
from services.queries.rows import CaseWhole

__all__ = ["PlanPane"]

_SHORT_LABEL = 52
_ASKED_AGAIN = frozenset({"starts_at", "minutes", "room"})


class PlanPane(FormPane):
    """A new meeting, or one that is planned (``plan``): changed, called off, made known.

    ``finished`` carries True when something was saved, False when the pane is only closed.
    """

    closed_value = False

    def __init__(self, context: Context, whole: CaseWhole, plan: PlanLine | None = None) -> None:
        self.plan = plan
        title = (
            QCoreApplication.translate("PlanPane", "Plan a mediation meeting")
            if plan is None
            else QCoreApplication.translate("PlanPane", "Planned meeting")
        )
        super().__init__(context, whole, name="plan", title=title)
        self._prints = False
        self._label_width, self.lines = self._labelled()
        self._clashes: QVBoxLayout = column(gap=4)
        self._fill()
        self._add_buttons()
        self.editor.field_left.connect(self._left)
        self.editor.edited.connect(self._edited)
        if plan is None:
            self.offer_draft()
        self.settle()

    def specs(self) -> Sequence[FieldSpec]:
        """The fields of a planned meeting."""
        return tuple(plan_specs(self.context, self.whole, self.plan))

    def shown(self) -> Mapping[str, object]:
        """As planned, else tomorrow with everybody."""
        return plan_shown(self.context, self.whole, self.plan)

    # The pane

    def _labelled(self) -> tuple[int, Mapping[str, Labelled]]:
        paths = [one for one in self.editor.paths() if "." not in one]
        width = label_width([self.editor.binding(one).spec for one in paths if one != "minutes"])
        lines = {}
        for path in paths:
            own = 0 if path == "minutes" else width
            lines[path] = Labelled(self.editor.binding(path), label_width=own)
        return width, lines

    def _fill(self) -> None:
        self.body.addLayout(row(self.lines["starts_at"], self.lines["minutes"], None, gap=8))
        self.body.addWidget(self.lines["room"])
        if hosts(self.whole, self.plan):
            count = len(hosts(self.whole, self.plan))
            self.body.addWidget(self._ticks(self.tr("Mediators"), "mediators", count))
        count = len(named_parties(self.whole))
        self.body.addWidget(self._ticks(self.tr("Parties"), "parties", count))
        self.body.addLayout(self._clashes)
        for path in ("invited", "purpose", "reason"):
            if path in self.lines:
                self.body.addWidget(self.lines[path])
        if self.plan is not None:
            self.told = ToldCard(self.context, self.plan)
            self.body.addWidget(self.told)
        self.body.addStretch(1)

    def _ticks(self, title: str, path: str, count: int) -> QWidget:
        boxes = [self.editor.binding(f"{path}.{index}").widget for index in range(count)]
        return Aligned(title, ticked(boxes), label_width=self._label_width)

    def _add_buttons(self) -> None:
        if self.plan is not None:
            self._off = Button(self.tr("Call off"), ButtonKind.DANGER, name="plan.cancel")
            self._off.clicked.connect(self._call_off)
            self.footer.addWidget(self._off)
        self._save = Button(self.tr("Save"), name="plan.save")
        self._save.clicked.connect(partial(self._save_it, prints=False))
        self._save_print = Button(
            self.tr("Save and print notices"),
            ButtonKind.PRIMARY,
            icon="printer",
            name="plan.save_print",
        )
        self._save_print.setToolTip("Ctrl+Enter")
        self._save_print.clicked.connect(self.primary_action)
        self.footer.addWidget(self._save)
        self.footer.addWidget(self._save_print)

    # While it is typed

    def _edited(self, path: str) -> None:
        if "." in path:
            self.settle()

    def _left(self, path: str) -> None:
        if path in _ASKED_AGAIN:
            self.settle()

    def settle(self) -> None:
        """Ask what speaks against the meeting as it is typed."""
        try:
            draft = plan_draft(self.editor.values(), self.whole, self.plan)
        except Refusal:
            return
        if draft is not None:
            plan_id = self.plan.id if self.plan is not None else None
            self.context.backstage.ask(
                _against,
                self.whole.line.id,
                draft,
                self.context.language,
                plan_id,
                done=self._show_clashes,
                slot="plan.clash",
            )

    def _show_clashes(self, found: Sequence[Finding]) -> None:
        empty(self._clashes)
        for one in found:
            tone = {Severity.BLOCK: "danger", Severity.WARN: "warn"}.get(one.severity, "")
            line = words(one.text(self.context.language), Role.SECONDARY, tone=tone, wrap=True)
            line.setContentsMargins(px(self._label_width) + 8, 0, 0, 0)
            self._clashes.addWidget(line)

    # Saving

    def primary_action(self) -> None:
        """Ctrl+Enter: save, and look at the notices."""
        self._save_it(prints=True)

    def _save_it(self, *, prints: bool) -> None:
        command = self._command()
        if command is not None:
            self._prints = prints
            self._run(command, self._save_print if prints else self._save)

    def _command(self) -> PlanMeeting | MoveMeeting | None:
        if self.running or composing():
            return None
        self.say("")
        values = self.editor.values()
        try:
            draft = plan_draft(values, self.whole, self.plan)
        except Refusal as refusal:
            self.refused(refusal)
            return None
        if draft is None:
            self.mend("starts_at", phrase("plan.no-time", self.context.language))
            return None
        if self.plan is None:
            return PlanMeeting(
                case_id=self.whole.line.id, draft=draft, version=self.whole.line.version
            )
        return MoveMeeting(
            plan_id=self.plan.id, changes=plan_changes(draft), reason=str(values["reason"] or "")
        )

    def _call_off(self) -> None:
        if self.running or composing() or self.plan is None:
            return
        reason = str(self.editor.values()["reason"] or "")
        self._prints = False
        self._run(CancelPlannedMeeting(plan_id=self.plan.id, reason=reason), self._off)

    def _run(self, command: object, button: Button) -> None:
        self.running = True
        button.set_busy(self.tr("Saving…"))
        self.context.backstage.run(
            command, done=partial(self._recorded, button), failed=self.refused
        )

    def _recorded(self, button: Button, changes: Changes) -> None:
        self.editor.saved()
        self.running = False
        off = self.plan is not None and button is self._off
        text = self.tr("Meeting called off") if off else self.tr("Meeting planned")
        said_done(self.context, text, changes)
        case_id = self.whole.line.id
        self.finished.emit(True)
        if self._prints:
            self.context.navigate("papers", {"case_id": case_id, "document": "notice-of-meeting"})

    def refused(self, error: WordedError) -> None:
        """The buttons come back; the reason stands at its field, else above them."""
        self.running = False
        for button in (self._save, self._save_print, *((self._off,) if self.plan else ())):
            button.set_busy()
        super().refused(error)


def _against(
    reading: Reading, case_id: int, draft: PlanDraft, language: Language, plan_id: int | None
) -> tuple[Finding, ...]:
    return findings(reading, case_id, draft, language, plan_id=plan_id)
