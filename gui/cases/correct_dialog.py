"""更正: what was recorded wrong, what is right, and why; the old entry stays to be read.

The reason is asked last and always; what the correction does to the deadlines is told when it is
on record.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.cases.course import happenings
from gui.cases.entry import EntryDialog, day_of, said_done
from gui.cases.step_fields import StepFields, drafted, typed
from gui.components import words
from gui.editing import FieldKind, FieldSpec
from gui.shell.page import Context
from gui.theme import Role
from models.vocabulary.clocks import Clock
from models.vocabulary.corrections import correctable, kept_changes, start_entry
from models.vocabulary.errors import Refusal
from models.vocabulary.proceeding import Field
from models.vocabulary.proceeding import FieldKind as Asked
from models.vocabulary.terms import CaseState, PartyRole, label
from resources import Language, phrase
from services.changes import Changes
from services.commands.correction import CorrectEvent
from services.commands.party_correction import CorrectParty
from services.queries.rows import CaseWhole, EventLine, PartyLine
from services.queries.whole import whole

__all__ = ["correct_event", "correct_party", "correctable_events", "start_of"]


_WHY = "why"
"""The reason of a correction; a step may ask for a ``reason`` of its own."""


def correctable_events(case: CaseWhole, context: Context) -> Iterator[tuple[EventLine, str]]:
    """The past entries that can be put right, newest first, each with its words."""
    told = {one.key: one for one in happenings(case, context.today(), context.language)}
    for event in reversed(case.events):
        if not fields_of(case, event):
            continue
        one = told.get(f"event.{event.id}")
        title = one.title if one is not None else _plain_title(event)
        yield event, f"{event.on:%m-%d}  {title}"


def _plain_title(event: EventLine) -> str:
    names = {
        "signature": QCoreApplication.translate("CorrectDialog", "A party signed"),
        "mediator-signature": QCoreApplication.translate("CorrectDialog", "The mediator signed"),
        "seal": QCoreApplication.translate("CorrectDialog", "Sealed"),
    }
    return names.get(event.kind, event.kind)


def fields_of(case: CaseWhole, event: EventLine) -> tuple[Field, ...]:
    """What of an entry can be put right."""
    code = str(event.facts.get("step", ""))
    found = correctable(event.kind, code, event.state, case.line.kind)
    if event.kind != "meeting":
        return found
    held = next((one for one in case.meetings if one.id == event.facts.get("meeting")), None)
    nobody = held is None or not held.invited
    return tuple(one for one in found if not (nobody and one.name == "consented"))


def start_of(case: CaseWhole, clock: Clock) -> EventLine | None:
    """The entry a clock starts with, where it can be put right."""
    if case.line.state is CaseState.ARCHIVED:
        return None
    entries = [(one.id, one.kind, one.state, one.on) for one in case.events]
    found = start_entry(clock, entries)
    return next((one for one in case.events if one.id == found and fields_of(case, one)), None)


def correct_event(context: Context, case: CaseWhole, event: EventLine, parent: QWidget) -> None:
    """Open the dialog that puts one past entry right."""
    CorrectDialog(context, case, event, parent).start()


def correct_party(context: Context, case: CaseWhole, party: PartyLine, parent: QWidget) -> None:
    """Open the dialog that puts a party right."""
    CorrectPartyDialog(context, case, party, parent).start()


def _reason(context: Context, name: str) -> FieldSpec:
    return FieldSpec(
        path=_WHY,
        label=phrase("correction.reason", context.language),
        name=f"{name}.why",
        kind=FieldKind.LONG_TEXT,
        rows=2,
        required=True,
    )


class CorrectDialog(EntryDialog):
    """The day and the facts of one entry as they stand, to be put right."""

    def __init__(
        self, context: Context, case: CaseWhole, event: EventLine, parent: QWidget | None = None
    ) -> None:
        self.event_line = event
        self._fields = fields_of(case, event)
        title = QCoreApplication.translate("CorrectDialog", "Correct a record")
        verb = QCoreApplication.translate("CorrectDialog", "Record the correction")
        super().__init__(context, case, title, verb, name="correct", parent=parent)
        what = next((text for one, text in correctable_events(case, context) if one == event), "")
        self.content.insertWidget(0, words(what, Role.STRONG, wrap=True))
        said = self.tr(
            "What was recorded stays to be read. The correction is dated today, with its reason."
        )
        self.content.insertWidget(1, words(said, Role.SECONDARY, wrap=True))

    def specs(self) -> tuple[FieldSpec, ...]:
        """The day, what the step asked for, the reason."""
        made = StepFields(self.context, self.whole, name="correct")
        specs = []
        for field in self._fields:
            for spec in made.specs(field):
                if field.name == "on":
                    name = phrase("correction.on", self.context.language)
                    specs.append(replace(spec, label=name))
                else:
                    specs.append(replace(spec, required=False))
        return (*specs, _reason(self.context, "correct"))

    def shown(self) -> Mapping[str, object]:
        """The entry as it stands."""
        values: dict[str, object] = {}
        for field in self._fields:
            value: object = self.event_line.facts.get(field.name)
            if field.name == "on":
                value = self.event_line.on
            elif field.kind is Asked.WAYS:
                value = self.event_line.facts.get("ways", ())
            values |= typed(field, value, self.context.language)
        return values

    def command(self) -> CorrectEvent | None:
        """What differs from what stands."""
        values, today = self.editor.values(), self.context.today()
        before = drafted(self._fields, _all_paths(self.shown(), values), len(self.whole.parties))
        now = drafted(self._fields, values, len(self.whole.parties))
        changed = {
            field.name: now.get(field.name)
            for field in self._fields
            if now.get(field.name) != before.get(field.name)
        }
        if changed.get("on"):
            changed["on"] = day_of(changed["on"], today, "on")
        if not values.get(_WHY):
            raise Refusal("correction.no-reason", field=_WHY)
        if not changed:
            raise Refusal("correction.nothing", field="on")
        return CorrectEvent(
            case_id=self.whole.line.id,
            event_id=self.event_line.id,
            values=changed,
            reason=str(values[_WHY]),
            version=self.whole.line.version,
        )

    def recorded(self, changes: Changes) -> None:
        """The correction is on record: close, and say which deadlines it moved."""
        self._running = False
        self.editor.saved()
        self.done(self.DialogCode.Accepted)
        context, case_id = self.context, self.whole.line.id
        context.backstage.ask(
            whole, case_id, done=partial(_say_moved, context, changes), slot="corrected"
        )

    def done_words(self) -> str:
        """What the toast begins with."""
        return self.tr("{0}: corrected").format(self.whole.line.number)


def _all_paths(shown: Mapping[str, object], values: Mapping[str, object]) -> Mapping[str, object]:
    return {path: shown.get(path) for path in values}


def _say_moved(context: Context, changes: Changes, case: CaseWhole) -> None:
    event = next((one for one in case.events if one.id == changes.made), None)
    moved = kept_changes(event.facts) if event is not None else ()
    said_done(context, moved_words(moved, case, context.language), changes)


def moved_words(moved: object, case: CaseWhole, language: Language) -> str:
    """What a correction did to the deadlines, old → new."""
    comma = "；" if language is Language.CHINESE else "; "
    lines = [one.text(language) for one in moved] if isinstance(moved, tuple) else []
    code = "correction.clocks-moved" if lines else "correction.clocks-stay"
    return f"{case.line.number}  {phrase(code, language, moved=comma.join(lines))}"


_WHO = ("name", "id_number", "phone", "address")
_FIRM = ("name", "uscc", "legal_representative", "address")


class CorrectPartyDialog(EntryDialog):
    """Who a party is, the role, and the particulars; or that somebody else was meant."""

    def __init__(
        self, context: Context, case: CaseWhole, party: PartyLine, parent: QWidget | None = None
    ) -> None:
        self.party = party
        title = QCoreApplication.translate("CorrectDialog", "Correct a party")
        verb = QCoreApplication.translate("CorrectDialog", "Record the correction")
        super().__init__(context, case, title, verb, name="correctParty", parent=parent)

    def specs(self) -> tuple[FieldSpec, ...]:
        """Role, name and particulars, somebody else, the reason."""
        language = self.context.language
        names = _FIRM if self.party.organisation else _WHO
        specs = [
            FieldSpec(
                path="role",
                label=phrase("correction.party-role", language),
                name="correctParty.role",
                kind=FieldKind.SEGMENTS,
                choices=[(one.value, label(one, language)) for one in PartyRole],
            )
        ]
        for name in names:
            word = phrase(f"correction.party-{name.replace('_', '-')}", language)
            specs.append(FieldSpec(path=name, label=word, name=f"correctParty.{name}"))
        if not self.party.organisation:
            specs.append(
                FieldSpec(
                    path="other",
                    label=self.tr("Another person was meant"),
                    name="correctParty.other",
                    kind=FieldKind.CHECK,
                )
            )
        return (*specs, _reason(self.context, "correctParty"))

    def shown(self) -> Mapping[str, object]:
        """The party as it stands."""
        names = _FIRM if self.party.organisation else _WHO
        values = {name: getattr(self.party, name) or None for name in names}
        return {"role": self.party.role.value, **values}

    def command(self) -> CorrectParty | None:
        """What differs, or everything of another person."""
        values, before = self.editor.values(), self.shown()
        other = bool(values.get("other"))
        changed = {
            name: values[name] or ""
            for name, was in before.items()
            if values[name] != was or (other and values[name])
        }
        if not values.get(_WHY):
            raise Refusal("correction.no-reason", field=_WHY)
        if not changed:
            raise Refusal("correction.nothing", field="name")
        if "role" in changed:
            changed["role"] = PartyRole(changed["role"])
        return CorrectParty(
            party_id=self.party.id,
            values=changed,
            reason=str(values[_WHY]),
            other_person=other,
            version=self.whole.line.version,
        )

    def done_words(self) -> str:
        """What the toast says."""
        return self.tr("{0}: party corrected").format(self.whole.line.number)
