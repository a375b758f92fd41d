"""指派: up to five candidates compared in plain factors, the recommendation explained.

What recusal excludes is seen and cannot be chosen, unless a supervisor says why; what the parties
chose together comes first and is recorded as such.
"""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.cases.assign_fields import assign_fields
from gui.cases.assign_head import short_name, subject
from gui.cases.assign_new_body import NewBody
from gui.cases.assign_people import MediatorChooser
from gui.cases.assign_reasons import ReasonBlock, show_rules
from gui.cases.assign_rows import CandidateRow, Matter, look, offered
from gui.cases.assign_table import CandidateTable
from gui.cases.entry import day_of, label_width, said_done
from gui.cases.objection import mediators_of, object_to
from gui.components import (
    Button,
    ButtonKind,
    CheckBox,
    Dialog,
    FlowLayout,
    KeyHint,
    composing,
    row,
    words,
)
from gui.editing import Aligned, Editor, Labelled
from gui.shell.page import Context
from gui.theme import Role
from models.vocabulary.errors import Refusal, WordedError
from services.changes import Changes
from services.commands.proceeding import AssignCase

__all__ = ["AssignDialog", "assign"]


def assign(context: Context, case_id: int, parent: QWidget) -> None:
    """Compare who could take the case and open the dialog when the comparison is here."""

    def known(matter: Matter) -> None:
        AssignDialog(context, matter, parent).open()

    context.backstage.ask(
        look, case_id, done=known, failed=context.dialogs.failure, slot="assign.look"
    )


@dataclass(frozen=True, slots=True)
class _Why:
    """What keeps the verb from acting, and the field that mends it."""

    sentence: str
    field: str = ""


class AssignDialog(Dialog):
    """One case, its candidates, who takes it and why."""

    def __init__(self, context: Context, matter: Matter, parent: QWidget | None = None) -> None:
        self.context = context
        self.matter = matter
        self._running = False
        super().__init__(self._title(matter), "", name="assign", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.verb.setObjectName("assign.confirm")
        self.footer.addWidget(KeyHint("Ctrl Enter"))
        self._reason = words("", Role.SECONDARY, wrap=True)
        self.footer.insertWidget(0, self._reason, 6)
        self.editor = Editor(assign_fields(context, matter), parent=self)
        self.editor.show({"chosen_by": "office", "asked_by": "", "on": context.today().isoformat()})
        self.table = CandidateTable(context.language, self.tr("Candidates"))
        self.reasons = ReasonBlock(context.language)
        self.people = MediatorChooser()
        self.override = CheckBox(
            self.tr("A supervisor decides: they take it all the same"), name="assign.override"
        )
        self._stack = QStackedWidget()
        self._subject()
        self._lay_out()
        self._connect()
        self._show(matter, first=True)

    def _title(self, matter: Matter) -> str:
        if matter.assignment is not None:
            return self.tr("Replace who handles the case")
        return (
            self.tr("Assign to a mediation body")
            if matter.dispute
            else self.tr("Assign a governance matter")
        )

    # Making.

    def _subject(self) -> None:
        """Which case."""
        self.content.addLayout(
            subject(self.matter.line, self.context.today(), self.context.language)
        )
        now = self.matter.assignment
        if now is not None:
            said = self.tr("Handled now by {0}, since {1}").format(now.body, f"{now.on:%m-%d}")
            self.content.addWidget(words(said, Role.SECONDARY, wrap=True))

    def _lay_out(self) -> None:
        self.object = Button(
            self.tr("A party does not want a mediator…"), ButtonKind.LINK, name="assign.object"
        )
        self.object.setVisible(bool(self.matter.parties and mediators_of(self.matter)))
        following = {"on", "asked_by"}  # stand behind another of their row
        specs = [self.editor.binding(path).spec for path in self.editor.paths()]
        width = label_width([spec for spec in specs if spec.path not in following])
        self.lines = {
            path: Labelled(self.editor.binding(path), label_width=0 if path in following else width)
            for path in self.editor.paths()
        }
        page = QWidget()
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        replacing = row(gap=16)
        replacing.addWidget(self.lines["replace_reason"], 1)
        replacing.addWidget(self.lines["asked_by"])
        asked = QWidget()
        asked.setLayout(replacing)
        asked.setVisible(self.matter.assignment is not None)
        whole.addWidget(asked)
        whole.addWidget(self.table)
        whole.addWidget(self.reasons)
        self._who = QWidget()
        who = row(gap=8)
        who.addWidget(Aligned(self.tr("Mediators"), self.people, label_width=width), 1)
        who.addWidget(words(self.tr("Presiding"), "label"))
        who.addWidget(self.people.presiding)
        self._who.setLayout(who)
        whole.addWidget(self._who)
        how = FlowLayout(gap=16)
        how.addWidget(self.lines["chosen_by"])
        how.addWidget(self.object)
        choice = row(gap=16)
        choice.addLayout(how, 1)
        choice.addWidget(self.lines["on"], 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(choice)
        whole.addWidget(self.override)
        whole.addWidget(self.lines["override_by"])
        whole.addWidget(self.lines["reason"])
        self._notice = words("", Role.SECONDARY, tone="danger", wrap=True)
        whole.addWidget(self._notice)
        self._notice.hide()
        whole.addStretch(1)
        self._stack.addWidget(page)
        self.content.addWidget(self._stack)
        self.lines["override_by"].hide()

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        self.table.opened.connect(self._to_verb)
        self.reasons.rules_wanted.connect(self._show_rules)
        self.override.clicked.connect(self._overridden)
        self.object.clicked.connect(self._object)
        self.people.changed.connect(self._settle)
        self.editor.edited.connect(self._edited)

    def sizeHint(self) -> QSize:
        """As wide as the picture."""
        hint = super().sizeHint()
        hint.setWidth(self.largest().width())
        return hint

    # Showing.

    def _show(self, matter: Matter, *, first: bool = False, keep: int = 0) -> None:
        self.matter = matter
        self.shown = offered(matter.proposals, matter.bodies)
        if not self.shown:
            self._show_nobody()
            return
        self._stack.setCurrentIndex(0)
        now = matter.assignment.body_id if matter.assignment else 0
        wanted = keep or next((one.id for one in self.shown if one.id != now), self.shown[0].id)
        self.table.show_candidates(self.shown, wanted)
        self._chosen()
        if first:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_nobody(self) -> None:
        while self._stack.count() > 1:
            old = self._stack.widget(1)
            self._stack.removeWidget(old)
            old.deleteLater()
        line = self.matter.line
        form = NewBody(self.context, dispute=self.matter.dispute, topic=line.topic)
        form.made.connect(self._look_again)
        self._stack.addWidget(form)
        self._stack.setCurrentWidget(form)
        self.verb.setText(self.tr("Assign"))
        self.verb.setEnabled(False)
        self._reason.setText("")
        form.editor.focus_field("name")

    def _look_again(self) -> None:
        chosen = self.table.chosen()
        body_id = chosen.id if chosen else 0
        by_parties = self.editor.binding("chosen_by").value() == "parties"

        def known(matter: Matter) -> None:
            self._show(matter, first=not body_id, keep=body_id)

        self.context.backstage.ask(
            look,
            self.matter.line.id,
            body_id if by_parties and body_id else None,
            done=known,
            failed=self._refused,
            slot="assign.look",
        )

    def _chosen(self, *_rows: object) -> None:
        """Another candidate: its reasons, its people."""
        chosen = self.table.chosen()
        if chosen is None:
            return
        self.reasons.explain(chosen, self.shown)
        self.override.setChecked(False)
        self.override.setVisible(chosen.excluded and not chosen.barred)
        self.lines["override_by"].hide()
        self.people.show_body(chosen, self.matter.bodies.get(chosen.id))
        self._order()
        self._who.setVisible(self.people.anybody())
        by_parties = self.editor.binding("chosen_by").value() == "parties"
        told = any(one.code == "assignment.choice-parties" for one in chosen.proposal.reasons)
        if by_parties and not told:
            self._look_again()
        self._settle()

    def _order(self) -> None:
        """Tab goes as the eye does: the boxes of the mediators are made anew with each body."""
        fields = {path: self.editor.binding(path).widget for path in self.editor.paths()}
        order = [
            fields["replace_reason"],
            fields["asked_by"],
            self.table,
            self.reasons.rule,
            *self.people.boxes(),
            self.people.presiding,
            fields["chosen_by"],
            self.object,
            fields["on"],
            self.override,
            fields["override_by"],
            fields["reason"],
        ]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _overridden(self) -> None:
        self.people.allow_recused(self.override.isChecked())
        self.lines["override_by"].setVisible(self.override.isChecked())
        self._settle()
        if self.override.isChecked():
            self._grow()
            self.editor.focus_field("override_by")
            QTimer.singleShot(0, self, self._show_focus)

    def showEvent(self, event: QShowEvent) -> None:
        """Once the reasons know their width they say how high they are."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._grow)

    def _grow(self) -> None:
        self.resize(self.width(), max(self.height(), self.sizeHint().height()))

    def _show_focus(self) -> None:
        focused = self.focusWidget()
        if focused is not None:
            self.scroller.ensureWidgetVisible(focused)

    def _object(self) -> None:
        """Who a party does not want is recused at once: the candidates are compared again."""
        object_to(self.context, self.matter, lambda _changes: self._look_again(), self)

    def _edited(self, path: str) -> None:
        if path == "chosen_by":
            self._look_again()
        self._settle()

    def _settle(self) -> None:
        """What the verb says, and whether it can act."""
        chosen = self.table.chosen()
        if chosen is None:
            return
        verb = self.tr("Assign to {0}")
        self.verb.setText(verb.format(short_name(chosen.proposal.body)))
        self.verb.setAccessibleName(verb.format(chosen.proposal.body))
        why = self._in_the_way(chosen)
        self.verb.setEnabled(why is None or bool(why.field))
        said = self.tr("If the parties choose another, their choice is followed and recorded")
        self._reason.setText(why.sentence if why and not why.field else said)

    def _in_the_way(self, chosen: CandidateRow) -> _Why | None:
        values = self.editor.values()
        if chosen.barred:
            return _Why(self.tr("This body takes no such case"))
        if chosen.excluded and not self.override.isChecked():
            return _Why(self.tr("Excluded. Only a supervisor can decide otherwise, with a reason"))
        if self.people.anybody() and not self.people.chosen():
            return _Why(self.tr("Choose a mediator"))
        wanted: list[_Why] = []
        if self.override.isChecked():
            wanted += [
                _Why(self.tr("Say which supervisor decides it"), "override_by"),
                _Why(self.tr("Say why the recusal is passed over"), "reason"),
            ]
        if self.matter.assignment is not None:
            wanted.append(_Why(self.tr("Say why who handles it is replaced"), "replace_reason"))
        return next((one for one in wanted if not values[one.field]), None)

    # Acting.

    def dirty(self) -> bool:
        """Whether a reason was typed."""
        values = self.editor.values()
        return bool(values["reason"] or values["replace_reason"])

    def command(self) -> AssignCase | None:
        """The assignment as chosen; None when a field must be mended first.

        Raises:
            Refusal: the day cannot be read.
        """
        chosen = self.table.chosen()
        if chosen is None:
            return None
        why = self._in_the_way(chosen)
        if why is not None:
            if why.field:
                self.editor.show_problem(why.field, why.sentence)
                self.editor.focus_field(why.field)
            return None
        values = self.editor.values()
        reason = str(values["reason"] or "")
        mediators = self.people.chosen()
        return AssignCase(
            case_id=self.matter.line.id,
            body_id=chosen.id,
            mediator_ids=mediators,
            presiding_id=mediators[0] if mediators else None,
            on=day_of(values["on"], self.context.today(), "on"),
            chosen_by=str(values["chosen_by"]),
            override_reason=reason if self.override.isChecked() else "",
            override_by=str(values["override_by"] or "") if self.override.isChecked() else "",
            replace_reason=str(values["replace_reason"] or ""),
            asked_by=str(values["asked_by"] or "") if self.matter.assignment else "",
            reasons=chosen.proposal.kept(mediators),
            note="" if self.override.isChecked() else reason,
            version=self.matter.line.version,
        )

    def accept(self) -> None:
        """Assign."""
        if self._running or composing() or not self.verb.isEnabled():
            return
        self._say("")
        try:
            command = self.command()
        except Refusal as refusal:
            self._refused(refusal)
            return
        if command is None:
            return
        self._running = True
        self.verb.set_busy(self.tr("Assigning…"))
        self.context.backstage.run(command, done=self._assigned, failed=self._refused)

    def _assigned(self, changes: Changes) -> None:
        chosen = self.table.chosen()
        body = chosen.proposal.body if chosen else ""
        self._running = False
        super().accept()
        said_done(self.context, self.tr("Assigned to {0}").format(body), changes)

    def _refused(self, error: WordedError) -> None:
        self._running = False
        self.verb.set_busy()
        language = self.context.language
        if not isinstance(error, Refusal) or not self.editor.show_refusal(error, language):
            self._say(error.sentence(language))

    def _say(self, sentence: str) -> None:
        self._notice.setText(sentence)
        self._notice.setVisible(bool(sentence))

    def reject(self) -> None:
        """Not while the case is being assigned."""
        if not self._running:
            super().reject()

    def _to_verb(self, _id: int) -> None:
        self.verb.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_rules(self) -> None:
        show_rules(self)
