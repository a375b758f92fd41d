"""Logging an investigation: who was asked, by whom, question and answer (forms.md 3.7)."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from gui.cases.entry import day_of, label_width, said_done
from gui.cases.form_pane import FormPane
from gui.components import Button, ButtonKind, composing
from gui.editing import (
    FieldKind,
    FieldSpec,
    Labelled,
    day_field,
    iso_moment,
    moment_field,
)
from gui.shell.page import Context
from models.vocabulary.errors import Refusal, WordedError
from models.vocabulary.investigation import doubts, read_answers
from models.vocabulary.terms import Sex, label
from services.changes import Changes
from services.commands.investigations import LogInvestigation
from services.queries.rows import CaseWhole

__all__ = ["InvestigationPane"]


class InvestigationPane(FormPane):
    """One person asked. What the record should have besides stands at its field as a warning.

    ``finished`` carries True when it was put on record.
    """

    closed_value = False

    def __init__(self, context: Context, whole: CaseWhole) -> None:
        self._prints = False
        title = QCoreApplication.translate("InvestigationPane", "Log an investigation")
        super().__init__(context, whole, name="investigation", title=title)
        specs = self.specs()
        width = label_width(specs)
        for spec in specs:
            self.body.addWidget(Labelled(self.editor.binding(spec.path), label_width=width))
        self.body.addStretch(1)
        self._save = Button(self.tr("Save"), name="investigation.save")
        self._save.clicked.connect(self._save_only)
        self._save_print = Button(
            self.tr("Save and print"),
            ButtonKind.PRIMARY,
            icon="printer",
            name="investigation.print",
        )
        self._save_print.setToolTip("Ctrl+Enter")
        self._save_print.clicked.connect(self.primary_action)
        self.footer.addWidget(self._save)
        self.footer.addWidget(self._save_print)
        self.editor.field_left.connect(self._left)
        self.offer_draft()

    def specs(self) -> Sequence[FieldSpec]:
        """Who was asked, what was said, then where, when and by whom."""
        return (*self._person(), *self._occasion())

    def _person(self) -> tuple[FieldSpec, ...]:
        language = self.context.language
        people = tuple(party.shown for party in self.whole.parties)
        return (
            FieldSpec(
                path="asked",
                label=self.tr("Asked"),
                name="investigation.asked",
                required=True,
                suggestions=people,
                hint=self.tr("Name; Alt+Down offers the parties"),
            ),
            FieldSpec(
                path="relation",
                label=self.tr("Relation"),
                name="investigation.relation",
                suggestions=(
                    self.tr("party"),
                    self.tr("neighbour"),
                    self.tr("family"),
                    self.tr("property company"),
                ),
            ),
            FieldSpec(
                path="asked_sex",
                label=self.tr("Sex"),
                name="investigation.asked_sex",
                kind=FieldKind.SEGMENTS,
                choices=[(one.value, label(one, language)) for one in Sex],
            ),
            FieldSpec(
                path="asked_age", label=self.tr("Age"), name="investigation.asked_age", width=80
            ),
            FieldSpec(
                path="asked_address",
                label=self.tr("Address"),
                name="investigation.asked_address",
            ),
            FieldSpec(
                path="answers",
                label=self.tr("Account"),
                name="investigation.answers",
                kind=FieldKind.LONG_TEXT,
                rows=8,
                required=True,
                hint=self.tr("Q: begins a question, A: its answer"),
            ),
        )

    def _occasion(self) -> tuple[FieldSpec, ...]:
        language = self.context.language
        given = self.whole.assignment
        mediators = given.mediators if given is not None else ()
        moments = moment_field(self.context.today, language)
        return (
            FieldSpec(
                path="begun_at",
                label=self.tr("From"),
                name="investigation.begun_at",
                kind=FieldKind.MOMENT,
                required=True,
                **moments,
            ),
            FieldSpec(
                path="ended_at",
                label=self.tr("To"),
                name="investigation.ended_at",
                kind=FieldKind.MOMENT,
                **moments,
            ),
            FieldSpec(path="place", label=self.tr("Place"), name="investigation.place"),
            FieldSpec(
                path="investigators",
                label=self.tr("Asked by"),
                name="investigation.investigators",
                required=True,
                suggestions=mediators,
                many=True,
            ),
            FieldSpec(
                path="recorder",
                label=self.tr("Taken down by"),
                name="investigation.recorder",
                suggestions=mediators,
            ),
            FieldSpec(
                path="participants",
                label=self.tr("Also there"),
                name="investigation.participants",
                many=True,
            ),
            FieldSpec(
                path="confirmed",
                label=self.tr("Read back"),
                name="investigation.confirmed",
                kind=FieldKind.SEGMENTS,
                choices=[(True, self.tr("found right")), (False, self.tr("not yet"))],
            ),
            FieldSpec(
                path="signed_on",
                label=self.tr("Signed on"),
                name="investigation.signed_on",
                kind=FieldKind.DATE,
                **day_field(self.context.today, language),
            ),
        )

    def shown(self) -> Mapping[str, object]:
        """Now, by the mediators of the case."""
        given = self.whole.assignment
        mediators = given.mediators if given is not None else ()
        recorder = mediators[1] if len(mediators) > 1 else ""
        return {
            "begun_at": self.context.minute().isoformat(),
            "asked_sex": Sex.UNKNOWN.value,
            "confirmed": False,
            "investigators": next(iter(mediators), ""),
            "recorder": recorder,
        }

    def _left(self, path: str) -> None:
        if path in {"recorder", "investigators", "confirmed", "signed_on"}:
            self._doubt(only=path)

    def _doubt(self, only: str = "") -> None:
        """Warn of what such a record should have, at the field that was left."""
        values = self.editor.values()
        asking = _names(values["investigators"])
        recorder = str(values["recorder"] or "").strip()
        found = doubts(
            investigators=len(asking),
            recorder=bool(recorder) and recorder not in asking,
            confirmed=bool(values["confirmed"]),
            signed=bool(values["signed_on"]),
        )
        for one in found:
            if not only or one.field == only or (only == "recorder" and "two" in one.code):
                self.editor.show_problem(one.field, one.text(self.context.language), "warn")

    def primary_action(self) -> None:
        """Ctrl+Enter: save and print the record."""
        self._save_it(prints=True)

    def _save_only(self) -> None:
        self._save_it(prints=False)

    def _save_it(self, *, prints: bool) -> None:
        if self.running or composing():
            return
        self.say("")
        try:
            command = self._command()
        except Refusal as refusal:
            self.refused(refusal)
            return
        self.running, self._prints = True, prints
        (self._save_print if prints else self._save).set_busy(self.tr("Saving…"))
        self.context.backstage.run(command, done=self._recorded, failed=self.refused)

    def _command(self) -> LogInvestigation:
        values, today = self.editor.values(), self.context.today()
        age = str(values["asked_age"] or "").strip()
        if age and not age.isdecimal():
            raise Refusal("investigation.no-age", field="asked_age", most=120)
        begun_at = self._moment("begun_at")
        if begun_at is None:
            raise Refusal("moment.unreadable-typed", field="begun_at", value="")
        return LogInvestigation(
            case_id=self.whole.line.id,
            begun_at=begun_at,
            ended_at=self._moment("ended_at"),
            place=str(values["place"] or ""),
            asked=str(values["asked"] or ""),
            asked_sex=Sex(values["asked_sex"] or Sex.UNKNOWN.value),
            asked_age=int(age) if age else None,
            asked_address=str(values["asked_address"] or ""),
            relation=str(values["relation"] or ""),
            investigators=_names(values["investigators"]),
            recorder=str(values["recorder"] or ""),
            participants=_names(values["participants"]),
            answers=read_answers(str(values["answers"] or "")),
            confirmed=bool(values["confirmed"]),
            signed_on=day_of(values["signed_on"], today, "signed_on"),
        )

    def _moment(self, path: str) -> datetime | None:
        value = self.editor.values()[path]
        moment = iso_moment(value) if value else None
        if value and moment is None:
            raise Refusal("moment.unreadable-typed", field=path, value=str(value)[:40])
        return moment

    def _recorded(self, changes: Changes) -> None:
        self.editor.saved()
        self.running = False
        said_done(
            self.context,
            self.tr("Investigation logged on {0}").format(self.whole.line.number),
            changes,
        )
        self.finished.emit(True)
        if self._prints:
            paper = {"case_id": self.whole.line.id, "document": "investigation"}
            self.context.navigate("papers", paper)

    def refused(self, error: WordedError) -> None:
        """The buttons come back; the reason stands at its field."""
        self.running = False
        for button in (self._save, self._save_print):
            button.set_busy()
        super().refused(error)


def _names(value: object) -> tuple[str, ...]:
    text = str(value or "").replace("、", ",").replace("，", ",")
    return tuple(one.strip() for one in text.split(",") if one.strip())
