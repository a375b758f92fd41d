"""The days on which an agreement was signed and sealed, and from when it binds (人民调解法 29)."""

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.cases.entry import day_of, label_width, said_done
from gui.components import Button, ButtonKind, IconMark, row, short_date, words
from gui.editing import Editor, FieldKind, FieldSpec, Labelled, day_field, iso_day
from gui.shell.page import Context
from gui.theme import Role, Token
from models.vocabulary.completeness import effective_on
from models.vocabulary.errors import Refusal, WordedError
from models.vocabulary.terms import SignMethod, label
from services.changes import Changes
from services.commands.agreements import MarkSealed, SignAgreement, SignAsMediator
from services.queries.rows import CaseWhole

__all__ = ["Signing"]

_MEDIATOR = "agreement.mediator_signed_on"
_SEAL = "agreement.sealed_on"

Sign = SignAgreement | SignAsMediator | MarkSealed


def _party(index: int) -> str:
    return f"agreement.signatures.{index}"


class Signing(QWidget):
    """One row a party, one for the mediator, one for the seal; each day is a command of its own.

    ``recorded`` comes when everything typed is kept; ``running_changed`` tells while it is being
    kept. Paths are those that findings name.
    """

    recorded = Signal()
    running_changed = Signal(bool)

    def __init__(self, context: Context, whole: CaseWhole) -> None:
        super().__init__()
        self.context = context
        self._whole = whole
        self.running = False
        self._waiting: deque[tuple[str, Sign]] = deque()
        self._done: list[Changes] = []
        specs = list(self._specs())
        self.editor = Editor(specs, parent=self)
        self.editor.show(self._shown())
        self.editor.edited.connect(self._tell_effect)
        self._mark = IconMark("circle", 16, Token.TERTIARY)
        self._effect = words("", Role.SECONDARY, wrap=True)
        self._effect.setObjectName("signing.effect")
        self._lay_out(specs)
        self._tell_effect()

    def _specs(self) -> Iterator[FieldSpec]:
        days = day_field(self.context.today, self.context.language)
        language = self.context.language
        methods = [(method.value, label(method, language)) for method in SignMethod]
        for index, party in enumerate(self._whole.parties):
            yield FieldSpec(
                path=_party(index),
                label=party.shown,
                name=f"signing.party.{index}",
                kind=FieldKind.DATE,
                **days,
            )
            yield FieldSpec(
                path=f"method.{index}",
                label=self.tr("Manner of signing"),
                name=f"signing.method.{index}",
                kind=FieldKind.CHOICE,
                choices=methods,
                width=136,
            )
        yield FieldSpec(
            path=_MEDIATOR,
            label=self.tr("Mediator"),
            name="signing.mediator_on",
            kind=FieldKind.DATE,
            **days,
        )
        yield FieldSpec(
            path="mediator",
            label=self.tr("Which mediator signed"),
            name="signing.mediator",
            kind=FieldKind.CHOICE,
            choices=[(name, name) for name in self._mediators()],
            width=136,
        )
        yield FieldSpec(
            path=_SEAL,
            label=self.tr("Seal"),
            name="signing.sealed_on",
            kind=FieldKind.DATE,
            **days,
        )

    def _mediators(self) -> tuple[str, ...]:
        assignment, agreement = self._whole.assignment, self._whole.agreement
        named = assignment.mediators if assignment is not None else ()
        signed = (agreement.mediator_name,) if agreement and agreement.mediator_name else ()
        return tuple(dict.fromkeys((*signed, *named)))

    def _shown(self) -> dict[str, object]:
        agreement = self._whole.agreement
        shown: dict[str, object] = {"mediator": next(iter(self._mediators()), None)}
        for index, party in enumerate(self._whole.parties):
            usual = SignMethod.SEAL if party.organisation else SignMethod.SIGNATURE
            shown[f"method.{index}"] = usual.value
            signed = agreement.signatures[index].on if agreement is not None else None
            shown[_party(index)] = _iso(signed)
        if agreement is not None:
            shown[_MEDIATOR] = _iso(agreement.mediator_signed_on)
            shown[_SEAL] = _iso(agreement.sealed_on)
        return shown

    def _lay_out(self, specs: list[FieldSpec]) -> None:
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        width = label_width([spec for spec in specs if spec.kind is FieldKind.DATE])
        beside = {_party(i): f"method.{i}" for i in range(len(self._whole.parties))}
        beside[_MEDIATOR] = "mediator"
        for spec in specs:
            if spec.kind is not FieldKind.DATE:
                continue
            line = row(gap=8)
            line.addWidget(Labelled(self.editor.binding(spec.path), label_width=width))
            if spec.path in beside:
                line.addWidget(self.editor.binding(beside[spec.path]).widget)
            line.addStretch(1)
            body.addLayout(line)
        same = Button(self.tr("The others on the same day"), ButtonKind.LINK, name="signing.same")
        same.clicked.connect(self.same_day)
        body.addLayout(row(same, None))
        effect = row(self._mark)
        effect.addWidget(self._effect, 1)
        body.addLayout(effect)

    def _dates(self) -> list[str]:
        return [*(_party(i) for i in range(len(self._whole.parties))), _MEDIATOR, _SEAL]

    def enter(self) -> None:
        """Go to the first day that is missing."""
        values = self.editor.values()
        first = next((path for path in self._dates() if not values[path]), self._dates()[0])
        self.editor.focus_field(first)

    def same_day(self) -> None:
        """Fill the days still empty with the last one typed (today when none is)."""
        values = self.editor.values()
        typed = [str(values[path]) for path in self._dates() if iso_day(str(values[path] or ""))]
        day = max(typed, default=self.context.today().isoformat())
        empty = {path: day for path in self._dates() if not values[path]}
        self.editor.restore(empty)
        self._tell_effect()

    def _tell_effect(self) -> None:
        """The day of effect as it follows from what is typed."""
        dossier = self._whole.dossier
        if dossier.agreement is None:
            return
        values = self.editor.values()
        days = {path: iso_day(str(values[path] or "")) for path in self._dates()}
        facts = replace(
            dossier.agreement,
            signed_on=tuple(days[_party(i)] for i in range(len(self._whole.parties))),
            mediator_signed_on=days[_MEDIATOR],
            sealed_on=days[_SEAL],
        )
        effect = effective_on(replace(dossier, agreement=facts))
        missing = sum(day is None for day in days.values())
        if effect is None:
            self._mark.set_look("circle", Token.TERTIARY)
            self._effect.setText(self.tr("Takes effect when %n more day(s) are known", "", missing))
        else:
            self._mark.set_look("check", Token.OK)
            day = short_date(effect, self.context.today())
            self._effect.setText(self.tr("Takes effect on {0}, the last of these days").format(day))

    def save(self) -> None:
        """Keep every day that was typed; the first that is refused is shown and stops it."""
        if self.running:
            return
        try:
            self._waiting = deque(self._commands())
        except Refusal as refusal:
            self.editor.show_refusal(refusal, self.context.language)
            return
        self._done = []
        if self._waiting:
            self._set_running(True)
            self._next()

    def _commands(self) -> Iterator[tuple[str, Sign]]:
        case_id, values = self._whole.line.id, self.editor.values()
        changed = self.editor.changes()
        for index, party in enumerate(self._whole.parties):
            path = _party(index)
            on = day_of(values[path], self.context.today(), path)
            if on is not None and {path, f"method.{index}"} & set(changed):
                method = SignMethod(values[f"method.{index}"])
                yield path, SignAgreement(case_id=case_id, party_id=party.id, on=on, method=method)
        on = day_of(values[_MEDIATOR], self.context.today(), _MEDIATOR)
        if on is not None and {_MEDIATOR, "mediator"} & set(changed):
            who = str(values["mediator"] or "")
            yield _MEDIATOR, SignAsMediator(case_id=case_id, mediator=who, on=on)
        on = day_of(values[_SEAL], self.context.today(), _SEAL)
        if on is not None and _SEAL in changed:
            yield _SEAL, MarkSealed(case_id=case_id, on=on)

    def _next(self) -> None:
        if not self._waiting:
            self._set_running(False)
            self.editor.saved()
            said_done(
                self.context,
                self.tr("%n day(s) of signing recorded", "", len(self._done)),
                *self._done,
            )
            self.recorded.emit()
            return
        path, command = self._waiting.popleft()

        def refused(error: WordedError) -> None:
            self._set_running(False)
            self.editor.show_problem(path, error.sentence(self.context.language))
            self.editor.focus_field(path)

        self.context.backstage.run(command, done=self._kept, failed=refused)

    def _kept(self, changes: Changes) -> None:
        self._done.append(changes)
        self._next()

    def _set_running(self, running: bool) -> None:
        self.running = running
        self.running_changed.emit(running)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
