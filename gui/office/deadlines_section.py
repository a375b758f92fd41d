"""期限规则: every time limit with its ground, the lengths the office sets, and a day tried out."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

from gui.components import (
    Card,
    CheckBox,
    Combo,
    DateField,
    Field,
    FlowLayout,
    empty,
    row,
    rule,
    words,
)
from gui.editing.times import day_field
from gui.office.lines import labelled
from gui.office.moved_clocks import MovedClocks
from gui.office.section import Section
from gui.shell.page import Context
from gui.theme import Role, px
from models.vocabulary.deadlines import Computed, Deadline
from models.vocabulary.errors import WordedError
from models.vocabulary.terms import SuspensionReason, label
from resources import phrase
from services.commands.clocks import SetDeadline
from services.queries.clocks import OfficeTime, Term, count, office_time, terms

__all__ = ["DeadlinesSection"]

_COUNTED = ("obligation",)
"""Limits whose date is agreed on: there is no length to count."""

Key = tuple[str, str]


class DeadlinesSection(Section):
    """A length is kept when its field is left; the clocks it has moved are listed."""

    key = "deadlines"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._rules: dict[Key, Deadline] = {}
        self.fields: dict[Key, Field] = {}
        self.reasons: dict[SuspensionReason, CheckBox] = {}
        self.problem = words("", Role.SECONDARY, tone="danger", wrap=True)
        self.problem.hide()
        self.moved = MovedClocks(context.language, self._open_case)
        lengths = Card(self.tr("Time limits"))
        told = self.tr(
            "Lengths in a field are the office's to set; they hold from today for every clock "
            "still running. The others are set by law or by the parties."
        )
        self._table = QGridLayout()
        self._table.setHorizontalSpacing(12)
        self._table.setVerticalSpacing(8)
        lengths.body.addWidget(words(told, Role.SECONDARY, wrap=True))
        lengths.body.addLayout(self._table)
        lengths.body.addWidget(self.problem)
        self._effect = Card()
        self._effect.body.addWidget(self.moved)
        self._effect.hide()
        self.body.addWidget(self._effect)
        self.body.addWidget(lengths)
        self.body.addWidget(self._resting_card())
        self.body.addWidget(self._trial_card())
        self._terms_card = Card(self.tr("Terms of the mediation committee"))
        self._terms = QGridLayout()
        self._terms.setHorizontalSpacing(20)
        self._terms.setVerticalSpacing(4)
        self._terms_card.body.addLayout(self._terms)
        self._terms_card.hide()
        self.body.addWidget(self._terms_card)

    def _resting_card(self) -> Card:
        card = Card(self.tr("What stops the mediation period"))
        told = self.tr("Days on which mediation rests for a ticked reason do not count.")
        held = QWidget()
        line = FlowLayout(held, 16)
        for reason in SuspensionReason:
            box = CheckBox(
                label(reason, self.context.language), name=f"settings.stops.{reason.value}"
            )
            box.clicked.connect(self._reasons_chosen)
            self.reasons[reason] = box
            line.addWidget(box)
        card.body.addWidget(words(told, Role.SECONDARY, wrap=True))
        card.body.addWidget(held)
        return card

    def _trial_card(self) -> Card:
        self.rule = Combo(name="settings.trial.rule", spoken=self.tr("Time limit"))
        self.rule.chosen.connect(self._try)
        kind = day_field(self.context.today, self.context.language)
        self.start = DateField(
            parse=kind["parse"],
            write=kind["write"],
            name="settings.trial.start",
            spoken=self.tr("First day"),
        )
        self.start.day_changed.connect(self._try)
        self._trial = QGridLayout()
        self._trial.setHorizontalSpacing(16)
        self._trial.setVerticalSpacing(4)
        self._trial.setContentsMargins(0, 0, 0, 0)
        self.trial = QWidget()
        self.trial.setLayout(self._trial)
        self.trial.hide()
        card = Card(self.tr("Try a day"))
        card.body.addLayout(labelled(self.tr("Time limit"), self.rule))
        held = QWidget()
        held.setLayout(row(self.start, None))
        card.body.addLayout(labelled(self.tr("First day"), held))
        card.body.addWidget(self.trial)
        return card

    def title(self) -> str:
        """The title."""
        return self.tr("Deadlines")

    def enter(self) -> None:
        """Fetch the lengths and the terms."""
        if self.context.backstage.register is not None:
            self.context.backstage.ask(office_time, done=self._show, slot="settings.deadlines")
            self.context.backstage.ask(terms, done=self._show_terms, slot="settings.terms")

    def refresh(self, changes: Any) -> None:
        """A length, the calendar or a membership was changed."""
        if changes.kinds & {"deadline", "calendar", "body"}:
            self.enter()
            self._try()

    # The lengths

    def _show(self, known: OfficeTime) -> None:
        self._rules = {(one.code, one.variant): one for one in known.rules}
        if not self.fields:
            self._lay_out(known)
        for key, field in self.fields.items():
            if not (field.hasFocus() and field.isModified()):  # never over what is being typed
                field.setText(str(self._rules[key].length))
                field.set_problem("")
        stopped = self._rules["mediation", ""].stopped_by
        for reason, box in self.reasons.items():
            box.setChecked(reason in stopped)

    def _lay_out(self, known: OfficeTime) -> None:
        language = self.context.language
        for place, one in enumerate(known.rules):
            key = (one.code, one.variant)
            name = one.label(language)
            self._table.addWidget(words(name, wrap=True), place, 0)
            if one.adjustable:
                slug = ".".join(filter(None, ("settings.length", *key)))
                field = Field(name=slug, spoken=name, width=64)
                field.left.connect(partial(self._keep, key))
                field.problem_changed.connect(self._show_problem)
                self.fields[key] = field
                self._table.addWidget(field, place, 1)
            else:
                counted = one.code not in _COUNTED
                told = words(str(one.length) if counted else "—")
                told.setContentsMargins(px(11), 0, 0, 0)  # under the figures of the fields
                self._table.addWidget(told, place, 1)
            self._table.setRowMinimumHeight(place, px(34))
            unit = one.measure(language) if one.code not in _COUNTED else ""
            force = phrase(f"clock.class-{one.klass.value}", language)
            self._table.addWidget(words(unit, "label"), place, 2)
            self._table.addWidget(words(force, "label"), place, 3)
            self._table.addWidget(words(one.source, Role.FOOTNOTE, wrap=True), place, 4)
        self._table.setColumnStretch(0, 2)
        self._table.setColumnStretch(4, 3)
        countable = [one for one in known.rules if one.code not in _COUNTED]
        self.rule.set_choices([((one.code, one.variant), one.label(language)) for one in countable])

    def _keep(self, key: Key) -> None:
        field, rule_ = self.fields[key], self._rules[key]
        typed = field.text().strip()
        if typed == str(rule_.length):
            field.set_problem("")
            return
        if not typed.isascii() or not typed.isdigit():
            field.set_problem(
                self.tr("A whole number is wanted here, such as {0}").format(rule_.length)
            )
            return
        self._run(SetDeadline(code=key[0], variant=key[1], length=int(typed)), field)

    def _reasons_chosen(self) -> None:
        chosen = tuple(reason.value for reason, box in self.reasons.items() if box.isChecked())
        length = self._rules["mediation", ""].length
        self._run(SetDeadline(code="mediation", length=length, stopped_by=chosen), None)

    def _run(self, command: SetDeadline, field: Field | None) -> None:
        def failed(error: WordedError) -> None:
            if field is None:
                self.context.dialogs.failure(error)
                self.enter()
            else:
                field.set_problem(error.sentence(self.context.language))

        self.context.backstage.run(command, done=self._kept, failed=failed)

    def _kept(self, changes: Any) -> None:
        self.moved.show_moved(changes.moved, done=True)
        self._effect.show()
        told = self.tr("The time limit has been set")
        self.context.toast(f"{told}  {self.moved.heading.text()}", self.context.undo)

    def _show_problem(self, sentence: str, _severity: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    # A day tried out

    def _try(self, _value: object = None) -> None:
        key, start = self.rule.value(), self.start.day()
        if start is None or not isinstance(key, tuple):
            self.trial.hide()
            return
        self.context.backstage.ask(count, *key, start, done=self._counted, slot="settings.trial")

    def _counted(self, found: Computed) -> None:
        empty(self._trial)
        language = self.context.language
        for place, step in enumerate(found.steps):
            last = place == len(found.steps) - 1
            day = words(step.value.isoformat(), Role.STRONG if last else Role.BODY)
            self._trial.addWidget(words(step.text(language), wrap=True), place, 0)
            self._trial.addWidget(day, place, 1)
            self._trial.addWidget(words(step.source, Role.FOOTNOTE, wrap=True), place, 2)
        if found.provisional:
            told = words(
                phrase("clock.provisional", language), Role.SECONDARY, tone="warn", wrap=True
            )
            self._trial.addWidget(told, len(found.steps), 0, 1, 3)
        self._trial.setColumnStretch(0, 1)
        self._trial.setColumnStretch(2, 1)
        self.trial.show()

    # Terms

    def _show_terms(self, found: tuple[Term, ...]) -> None:
        today, language = self.context.today(), self.context.language
        empty(self._terms)
        titles = (self.tr("Member"), self.tr("Body"), self.tr("Term ends"), "")
        for place, title in enumerate(titles):
            self._terms.addWidget(words(title, "label"), 0, place)
        self._terms.addWidget(rule(), 1, 0, 1, 4)
        for place, one in enumerate(found, start=2):
            left = one.clock.days_left(today)
            near = left is not None and left <= max(one.clock.alerts, default=0)
            due = one.clock.due.isoformat() if one.clock.due else ""
            told = one.clock.words(today, language)
            self._terms.addWidget(words(one.person), place, 0)
            self._terms.addWidget(words(one.body, Role.SECONDARY, wrap=True), place, 1)
            self._terms.addWidget(words(due), place, 2)
            self._terms.addWidget(
                words(told, Role.SECONDARY, tone="warn" if near else ""), place, 3
            )
        self._terms.setColumnStretch(1, 1)
        self._terms_card.setVisible(bool(found))

    def _open_case(self, case_id: int) -> None:
        self.context.navigate("case", case_id)
