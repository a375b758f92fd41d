"""司法确认 in the window: the joint application with its court, and what the court answered."""

from collections.abc import Iterator, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.cases.entry import EntryDialog, day_of
from gui.components import words
from gui.editing import FieldKind, FieldSpec, day_field
from gui.shell.page import Context
from gui.theme import Role
from models.vocabulary import judicial
from models.vocabulary.completeness import effective_on
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import CourtGround, CourtStep, label
from services.commands.judicial import ApplyForConfirmation, CourtSignature, RecordCourtStep
from services.queries.rows import CaseWhole

__all__ = ["ApplyDialog", "CourtStepDialog", "confirmable", "go_to_court"]


def confirmable(case: CaseWhole) -> bool:
    """Whether something about judicial confirmation can be put on record now."""
    return any(one.field == "judicial" for one in case.next_step.offers)


def go_to_court(context: Context, case: CaseWhole, parent: QWidget) -> None:
    """Open what comes next: the application, or the answer of the court to the one made."""
    if case.dossier.judicial.applied_on is None:
        ApplyDialog(context, case, parent).start()
    else:
        CourtStepDialog(context, case, parent).start()


class ApplyDialog(EntryDialog):
    """On what ground which court is asked, when, and who signed; the last day stands above."""

    def __init__(self, context: Context, case: CaseWhole, parent: QWidget | None = None) -> None:
        self._choices = {one.ground.code: one for one in case.courts}
        self._followed: set[str] = set()
        super().__init__(
            context,
            case,
            QCoreApplication.translate("ApplyDialog", "Judicial confirmation: joint application"),
            QCoreApplication.translate("ApplyDialog", "Save application"),
            name="judicial",
            parent=parent,
        )
        self._why = words("", Role.SECONDARY, wrap=True)
        self._why.setObjectName("judicial.why")
        self.form.insertWidget(1, self._why)
        self.content.insertWidget(0, words(self._time_left(), Role.SECONDARY, wrap=True))
        self._tell_why()
        self.editor.edited.connect(self._edited)

    def _time_left(self) -> str:
        """Since when the agreement binds, and until when the court may be asked."""
        clock = next(
            (one for one in self.whole.next_step.clocks if one.code == judicial.CONFIRMATION), None
        )
        since = effective_on(self.whole.dossier)
        if clock is None or clock.latest is None or since is None:
            return ""
        text = self.tr("In effect since {0}; all parties may apply together until {1}.")
        return text.format(since.isoformat(), clock.latest.isoformat())

    def specs(self) -> tuple[FieldSpec, ...]:
        """Ground and court, the day, one signature for each party."""
        return tuple(self._specs())

    def _specs(self) -> Iterator[FieldSpec]:
        language = self.context.language
        days = day_field(self.context.today, language)
        yield FieldSpec(
            path="ground",
            label=self.tr("Why this court"),
            name="judicial.ground",
            kind=FieldKind.CHOICE,
            required=True,
            choices=[(one.value, label(one, language)) for one in self._choices],
        )
        known = [court for one in self._choices.values() for court in one.courts]
        yield FieldSpec(
            path="court",
            label=self.tr("Court"),
            name="judicial.court",
            required=True,
            suggestions=tuple(dict.fromkeys(known)),
            hint=self.tr("Name in full; Alt+Down offers the courts near"),
        )
        yield FieldSpec(
            path="applied_on",
            label=self.tr("Applied on"),
            name="judicial.applied_on",
            kind=FieldKind.DATE,
            required=True,
            **days,
        )
        yield FieldSpec(
            path="oral",
            label=self.tr("Form"),
            name="judicial.oral",
            kind=FieldKind.SEGMENTS,
            choices=[(False, self.tr("Written")), (True, self.tr("Oral, taken down by the court"))],
        )
        for index, party in enumerate(self.whole.parties):
            yield FieldSpec(
                path=f"signed.{index}",
                label=self.tr("{0} signed on").format(party.shown),
                name=f"judicial.signed.{index}",
                kind=FieldKind.DATE,
                required=True,
                **days,
            )

    def shown(self) -> Mapping[str, object]:
        """The committee's own court, today, signed by all; an empty day says who has not."""
        today = self.context.today().isoformat()
        usual = CourtGround.ORGANISATION
        ground = usual if usual in self._choices else next(iter(self._choices), None)
        courts = self._choices[ground].courts if ground is not None else ()
        self._followed = {f"signed.{index}" for index in range(len(self.whole.parties))}
        return {
            "ground": ground.value if ground is not None else None,
            "court": next(iter(courts), ""),
            "applied_on": today,
            "oral": False,
            **dict.fromkeys(sorted(self._followed), today),
        }

    def _edited(self, path: str) -> None:
        self._followed.discard(path)
        values = self.editor.values()
        if path == "applied_on" and values[path]:
            self.editor.restore(dict.fromkeys(self._followed, values[path]))
        if path == "ground":
            self._tell_why()
            chosen = self._chosen()
            offered = {court for one in self._choices.values() for court in one.courts}
            if chosen is not None and (not values["court"] or values["court"] in offered):
                self.editor.restore({"court": next(iter(self._choices[chosen].courts), "")})

    def _chosen(self) -> CourtGround | None:
        value = self.editor.values()["ground"]
        return CourtGround(value) if value else None

    def _tell_why(self) -> None:
        """Why this court may be asked, with the article."""
        chosen = self._chosen()
        if chosen is None:
            self._why.setText("")
            return
        ground = self._choices[chosen].ground
        self._why.setText(f"{ground.why(self.context.language)}（{ground.source}）")

    def command(self) -> ApplyForConfirmation:
        """The application as typed."""
        values, today = self.editor.values(), self.context.today()
        signed = []
        for index, party in enumerate(self.whole.parties):
            path = f"signed.{index}"
            on = day_of(values[path], today, path)
            if on is None:
                raise Refusal("judicial.not-joint", field=path, number=index + 1)
            signed.append(CourtSignature(party_id=party.id, on=on))
        return ApplyForConfirmation(
            case_id=self.whole.line.id,
            court=str(values["court"] or ""),
            ground=self._chosen(),
            applied_on=day_of(values["applied_on"], today, "applied_on"),
            signed=tuple(signed),
            oral=bool(values["oral"]),
        )

    def done_words(self) -> str:
        """What the toast says."""
        return self.tr("Judicial confirmation applied for: {0}").format(self.whole.line.number)


class CourtStepDialog(EntryDialog):
    """What the court did, or that it was withdrawn or enforced; each asks for its own things."""

    def __init__(self, context: Context, case: CaseWhole, parent: QWidget | None = None) -> None:
        self._steps = judicial.may_follow(case.dossier.judicial.state)
        super().__init__(
            context,
            case,
            QCoreApplication.translate("CourtStepDialog", "Judicial confirmation: answer"),
            QCoreApplication.translate("CourtStepDialog", "Save answer"),
            name="judicial",
            parent=parent,
        )
        standing = case.judicial[-1] if case.judicial else None
        if standing is not None:
            text = self.tr("Applied to {0} on {1}").format(
                standing.court, standing.applied_on.isoformat()
            )
            self.content.insertWidget(0, words(text, Role.SECONDARY, wrap=True))
        self.editor.edited.connect(self._edited)
        self._fit()

    def specs(self) -> tuple[FieldSpec, ...]:
        """The step, its day, and what belongs to one or another."""
        language = self.context.language
        days = day_field(self.context.today, language)
        known = [one.label(language) for step in self._steps for one in judicial.reasons(step)]
        return (
            FieldSpec(
                path="step",
                label=self.tr("What happened"),
                name="judicial.step",
                kind=FieldKind.CHOICE,
                required=True,
                choices=[(one.value, label(one, language)) for one in self._steps],
            ),
            FieldSpec(
                path="on",
                label=self.tr("On"),
                name="judicial.on",
                kind=FieldKind.DATE,
                required=True,
                **days,
            ),
            FieldSpec(
                path="reason",
                label=self.tr("Reason of the court"),
                name="judicial.reason",
                required=True,
                suggestions=known,
                hint=self.tr("Alt+Down offers the reasons of the law"),
            ),
            FieldSpec(
                path="ruling_number",
                label=self.tr("Number of the ruling"),
                name="judicial.ruling_number",
            ),
            FieldSpec(
                path="perform_by_on",
                label=self.tr("Perform by (ruling)"),
                name="judicial.perform_by_on",
                kind=FieldKind.DATE,
                **days,
            ),
        )

    def shown(self) -> Mapping[str, object]:
        """The likeliest step, today."""
        first = self._steps[0].value if self._steps else None
        return {"step": first, "on": self.context.today().isoformat()}

    def _step(self) -> CourtStep:
        return CourtStep(self.editor.values()["step"])

    def _edited(self, path: str) -> None:
        if path == "step":
            self._fit()

    def _fit(self) -> None:
        """Only what belongs to the step is asked for."""
        asked = {one.name for one in judicial.asked_of(self._step().value)}
        for path in ("reason", "ruling_number", "perform_by_on"):
            self.lines[path].setVisible(path in asked)

    def command(self) -> RecordCourtStep:
        """The step as typed."""
        values, today = self.editor.values(), self.context.today()
        step = self._step()
        asked = {one.name for one in judicial.asked_of(step.value)}
        said = {name: str(values[name] or "") for name in ("reason", "ruling_number")}
        return RecordCourtStep(
            case_id=self.whole.line.id,
            step=step,
            on=day_of(values["on"], today, "on"),
            reason=said["reason"] if "reason" in asked else "",
            ruling_number=said["ruling_number"] if "ruling_number" in asked else "",
            perform_by_on=self._perform_by(today) if "perform_by_on" in asked else None,
        )

    def _perform_by(self, today: date) -> date | None:
        return day_of(self.editor.values()["perform_by_on"], today, "perform_by_on")

    def done_words(self) -> str:
        """What the toast says."""
        said = label(self._step(), self.context.language)
        return self.tr("{0}: {1}").format(self.whole.line.number, said)
