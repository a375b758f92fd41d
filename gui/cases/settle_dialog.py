"""当场办结: a simple case from acceptance to closing in one dialog, each step with its own day."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.cases.entry import EntryDialog, day_of, stock
from gui.components import words
from gui.editing import FieldKind, FieldSpec, day_field
from gui.shell.page import Context
from gui.theme import Role
from models.vocabulary import moments, money
from models.vocabulary.assignment import Proposal, Verdict
from models.vocabulary.errors import Refusal
from models.vocabulary.terms import AgreementForm, CaseState, PartyRole, Performed, label
from resources import phrase
from services.commands.agreements import AgreementDraft, ObligationDraft
from services.commands.logbook import LogFollowUp
from services.commands.meetings import LogMeeting
from services.commands.proceeding import AssignCase
from services.commands.settling import SettleAtOnce
from services.queries.assignment import propose
from services.queries.rows import CaseWhole

__all__ = ["settle", "settles"]

_FROM = (CaseState.REGISTERED, CaseState.ACCEPTED, CaseState.ASSIGNED, CaseState.MEDIATING)
_DAYS = ("accepted_on", "assigned_on", "held_on", "agreed_on", "performed_on", "closed_on")
_HOUR = time(9)


def settles(case: CaseWhole) -> bool:
    """Whether a case can be settled at once from where it stands."""
    return case.line.state in _FROM and case.agreement is None


def settle(context: Context, case: CaseWhole, parent: QWidget) -> None:
    """Ask who could take the case, then open the dialog."""

    def known(proposals: Sequence[Proposal]) -> None:
        SettleDialog(context, case, proposals, parent).start()

    context.backstage.ask(
        propose, case.line.id, done=known, failed=context.dialogs.failure, slot="settle"
    )


class SettleDialog(EntryDialog):
    """The days of the steps first, then what was agreed; the first day fills the others."""

    def __init__(
        self,
        context: Context,
        case: CaseWhole,
        proposals: Sequence[Proposal],
        parent: QWidget | None = None,
    ) -> None:
        self._bodies = {
            one.body_id: one for one in proposals if one.verdict is not Verdict.EXCLUDED
        }
        self._days = _DAYS[min(_FROM.index(case.line.state), 2) :]
        title = QCoreApplication.translate("SettleDialog", "Settle at once")
        verb = QCoreApplication.translate("SettleDialog", "Settle the case")
        super().__init__(context, case, title, verb, name="settle", parent=parent)
        said = self.tr("Every step is put on record with its own day, as one entry to take back.")
        self.content.insertWidget(0, words(said, Role.SECONDARY, wrap=True))
        self.editor.field_left.connect(self._left)

    # The fields.

    def specs(self) -> tuple[FieldSpec, ...]:
        """Days, who mediates, the meeting, the agreement, how it ended."""
        return (*self._day_specs(), *self._meeting_specs(), *self._agreement_specs())

    def _day(self, path: str, text: str = "") -> FieldSpec:
        code = f"move.field-{path.replace('_', '-')}"
        language = self.context.language
        return FieldSpec(
            path=path,
            label=text or phrase(code, language),
            name=f"settle.{path}",
            kind=FieldKind.DATE,
            **day_field(self.context.today, language),
        )

    def _day_specs(self) -> Iterator[FieldSpec]:
        names = {"performed_on": self.tr("Performed on")}
        for path in self._days:
            yield self._day(path, names.get(path, ""))
            if path == "assigned_on":
                yield FieldSpec(
                    path="body",
                    label=phrase("move.field-body", self.context.language),
                    name="settle.body",
                    kind=FieldKind.CHOICE,
                    required=True,
                    choices=[
                        (key, "  ".join((one.body, *(two.name for two in one.mediators))))
                        for key, one in self._bodies.items()
                    ],
                )

    def _meeting_specs(self) -> Iterator[FieldSpec]:
        yield FieldSpec(
            path="rights_told",
            label=self.tr("The parties were told their rights and duties"),
            name="settle.rights_told",
            kind=FieldKind.CHECK,
        )
        yield FieldSpec(
            path="account",
            label=self.tr("Account"),
            name="settle.account",
            kind=FieldKind.LONG_TEXT,
            rows=2,
            required=True,
            suggestions=stock("account"),
        )

    def _agreement_specs(self) -> Iterator[FieldSpec]:
        language = self.context.language
        names = [one.shown for one in self.whole.parties]
        yield FieldSpec(
            path="form",
            label=phrase("move.field-form", language),
            name="settle.form",
            kind=FieldKind.SEGMENTS,
            choices=[
                (one.value, label(one, language))
                for one in (AgreementForm.ORAL, AgreementForm.WRITTEN)
            ],
        )
        yield self._day("signed_on", self.tr("Signed and sealed on"))
        for path, text, offered in (
            ("liability", self.tr("Responsibility"), ()),
            ("who", self.tr("Who performs"), names),
            ("to", self.tr("To whom"), names),
            ("what", self.tr("What"), ()),
            ("amount", self.tr("Amount in yuan"), ()),
            ("manner", self.tr("How"), stock("manner")),
            ("place", self.tr("Where"), stock("place")),
            ("outcome", phrase("move.field-outcome", language), ()),
        ):
            yield FieldSpec(path=path, label=text, name=f"settle.{path}", suggestions=offered)

    def shown(self) -> Mapping[str, object]:
        """Today, or the day of registration of an old case; the usual answers."""
        whole, today = self.whole, self.context.today()
        day = whole.line.registered_on if whole.backfilled else today
        first = (day or today).isoformat()
        sides = {one.role: one.shown for one in reversed(whole.parties)}
        bodies = list(self._bodies)
        return {
            **dict.fromkeys(self._days, first),
            "body": bodies[0] if bodies else None,
            "rights_told": whole.rights_notice_on is not None,
            "form": AgreementForm.ORAL.value,
            "who": sides.get(PartyRole.RESPONDENT, ""),
            "to": sides.get(PartyRole.APPLICANT, ""),
            "place": stock("place")[0],
        }

    def _left(self, path: str) -> None:
        """The first day fills those that still say what it said."""
        if path != self._days[0]:
            return
        values, shown = self.editor.values(), self.shown()
        for other in self._days[1:]:
            if values[other] == shown[other]:
                self.editor.binding(other).show_value(values[path])

    # Settling.

    def command(self) -> SettleAtOnce | None:
        """The whole way."""
        values, today = self.editor.values(), self.context.today()
        days = {path: day_of(values[path], today, path) for path in self._days}
        if not values["account"]:
            raise Refusal("settling.no-account", field="account")
        held = days["held_on"]
        if held is None:
            raise Refusal("guard.missing-held-on", field="held_on")
        case_id = self.whole.line.id
        written = values["form"] == AgreementForm.WRITTEN.value
        signed = day_of(values["signed_on"], today, "signed_on") if written else None
        performed = days["performed_on"]
        here = "" if performed is None else str(values["place"] or "")  # handed over at the table
        visit = (
            None
            if performed is None
            else LogFollowUp(case_id=case_id, on=performed, performed=Performed.YES)
        )
        return SettleAtOnce(
            case_id=case_id,
            accepted_on=days.get("accepted_on"),
            assignment=self._assignment(values, days),
            meeting=LogMeeting(
                case_id=case_id,
                held_at=_at(held),
                place=here,
                attended=tuple(one.shown for one in self.whole.parties if one.name),
                rights_told=bool(values["rights_told"]),
                account=str(values["account"]),
            ),
            agreement=self._agreement(values, days["agreed_on"], on_the_spot=performed is not None),
            signed_on=signed,
            mediator=self._mediator(values),
            performed_on=performed,
            follow_up=visit,
            closed_on=days["closed_on"] if performed is not None else None,
            outcome=str(values["outcome"] or ""),
            version=self.whole.line.version,
        )

    def _assignment(
        self, values: Mapping[str, object], days: Mapping[str, date | None]
    ) -> AssignCase | None:
        chosen = self._bodies.get(values.get("body"))  # type: ignore[call-overload]
        if chosen is None:
            return None
        presiding = next((one.id for one in chosen.mediators if one.presides), None)
        return AssignCase(
            case_id=self.whole.line.id,
            body_id=chosen.body_id,
            mediator_ids=tuple(one.id for one in chosen.mediators),
            presiding_id=presiding,
            on=days["assigned_on"],
            reasons=chosen.kept(),
        )

    def _mediator(self, values: Mapping[str, object]) -> str:
        given = self.whole.assignment
        if given is not None:
            return given.presiding or next(iter(given.mediators), "")
        chosen = self._bodies.get(values.get("body"))  # type: ignore[call-overload]
        names = [one.name for one in chosen.mediators] if chosen is not None else []
        return next(iter(names), "")

    def _agreement(
        self, values: Mapping[str, object], on: date | None, *, on_the_spot: bool
    ) -> AgreementDraft:
        def text(path: str) -> str:
            return str(values[path] or "")

        amount = text("amount")
        promise = ObligationDraft(
            debtor=text("who"),
            creditor=text("to"),
            what=text("what"),
            amount_fen=money.parse_yuan(amount, field="amount") if amount else None,
            on_the_spot=on_the_spot,
            manner=text("manner"),
            place=text("place"),
        )
        return AgreementDraft(
            form=AgreementForm(str(values["form"])),
            agreed_on=on,
            facts=self.whole.facts,
            issues=self.whole.issues or "；".join(self.whole.requests),
            liability=text("liability"),
            terms=(promise.what,) if promise.what else (),
            obligations=(promise,),
        )

    def done_words(self) -> str:
        """What the toast says."""
        return self.tr("{0}: settled at once").format(self.whole.line.number)


def _at(day: date) -> datetime:
    return datetime.combine(day, _HOUR, moments.SHANGHAI)
