"""After the agreement: what was performed, who signed it, and the follow-up visit."""

from contextlib import suppress

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.cases.entry import EntryDialog, day_of
from gui.cases.signing import Signing
from gui.components import Dialog, composing, words
from gui.editing import FieldKind, FieldSpec, day_field
from gui.shell.page import Context
from gui.theme import Role
from models.vocabulary.capitals import capital_yuan
from models.vocabulary.completeness import effective_on
from models.vocabulary.errors import Refusal
from models.vocabulary.money import parse_yuan, write_yuan
from models.vocabulary.terms import CaseKind, Performed, Satisfaction, VisitMeans, label
from services.commands.logbook import LogFollowUp, LogPerformance
from services.queries.agreement_rows import ObligationLine
from services.queries.rows import CaseWhole

__all__ = [
    "FollowUpDialog",
    "PerformanceDialog",
    "SigningDialog",
    "log_follow_up",
    "log_performance",
    "log_signature",
]


def log_performance(context: Context, whole: CaseWhole, parent: QWidget) -> None:
    """Open the dialog that logs what was done on an obligation."""
    PerformanceDialog(context, whole, parent).start()


def log_signature(context: Context, whole: CaseWhole, parent: QWidget) -> None:
    """Open the dialog of signatures, mediator's signature and seal."""
    SigningDialog(context, whole, parent).start()


def log_follow_up(context: Context, whole: CaseWhole, parent: QWidget) -> None:
    """Open the dialog that logs a follow-up visit."""
    FollowUpDialog(context, whole, parent).start()


class PerformanceDialog(EntryDialog):
    """Which obligation, when, how much (the rest of it when nothing is typed), and a note."""

    def __init__(self, context: Context, whole: CaseWhole, parent: QWidget | None = None) -> None:
        obligations = whole.agreement.obligations if whole.agreement is not None else ()
        self._all = {one.ordinal: one for one in obligations}
        self._open = [one for one in obligations if one.done_on is None] or list(obligations)
        super().__init__(
            context,
            whole,
            QCoreApplication.translate("PerformanceDialog", "Log performance"),
            QCoreApplication.translate("PerformanceDialog", "Save performance"),
            name="performance",
            parent=parent,
        )
        self._rest = words("", Role.SECONDARY, wrap=True)
        self.content.insertWidget(1, self._rest)
        self.editor.edited.connect(self._edited)
        self._tell_rest()

    def specs(self) -> tuple[FieldSpec, ...]:
        """Obligation, day, amount, note."""
        return (
            FieldSpec(
                path="obligation",
                label=self.tr("Obligation"),
                name="performance.obligation",
                kind=FieldKind.CHOICE,
                required=True,
                choices=[(one.ordinal, self._described(one)) for one in self._open],
            ),
            FieldSpec(
                path="on",
                label=self.tr("Performed on"),
                name="performance.on",
                kind=FieldKind.DATE,
                **day_field(self.context.today, self.context.language),
            ),
            FieldSpec(
                path="amount",
                label=self.tr("Amount (yuan)"),
                name="performance.amount",
                width=150,
                hint=self.tr("the rest of it"),
            ),
            FieldSpec(
                path="note",
                label=self.tr("Note"),
                name="performance.note",
                kind=FieldKind.LONG_TEXT,
                rows=2,
                hint=self.tr("Proof: receipt, transfer slip, photograph"),
            ),
        )

    def shown(self) -> dict[str, object]:
        """The first open obligation, today."""
        first = self._open[0].ordinal if self._open else None
        return {"obligation": first, "on": self.context.today().isoformat()}

    @staticmethod
    def _described(one: ObligationLine) -> str:
        amount = f"  {write_yuan(one.amount_fen)}" if one.amount_fen else ""
        text = f"{one.ordinal}. {one.debtor} {one.what}{amount}"
        return text if len(text) <= 40 else text[:39] + "…"

    def _chosen(self) -> ObligationLine | None:
        value = self.editor.values()["obligation"]
        return self._all.get(value) if isinstance(value, int) else None

    def _edited(self, path: str) -> None:
        if path in {"obligation", "amount"}:
            self._tell_rest()

    def _tell_rest(self) -> None:
        """How much is open, and in capitals what is being typed."""
        one, typed = self._chosen(), str(self.editor.values()["amount"] or "")
        said = ""
        if one is not None and one.amount_fen:
            rest = one.amount_fen - one.paid_fen
            said = self.tr("{0} of {1} yuan are open").format(
                write_yuan(rest), write_yuan(one.amount_fen)
            )
        with suppress(Refusal):  # said at the field when it is left
            said += f"　{capital_yuan(parse_yuan(typed))}" if typed else ""
        self._rest.setText(said)
        self._rest.setVisible(bool(said))

    def command(self) -> LogPerformance:
        """The performance as typed."""
        values, one = self.editor.values(), self._chosen()
        if one is None:
            raise Refusal("log.no-obligation", field="obligation", ordinal="-")
        amount = values["amount"]
        return LogPerformance(
            case_id=self.whole.line.id,
            obligation=one.ordinal,
            on=day_of(values["on"], self.context.today(), "on"),
            amount_fen=parse_yuan(str(amount), field="amount") if amount else None,
            note=str(values["note"] or ""),
        )

    def done_words(self) -> str:
        """What the toast says."""
        return self.tr("Performance logged on {0}").format(self.whole.line.number)


class FollowUpDialog(EntryDialog):
    """A visit after the agreement: performed, satisfied, what was heard (人民调解法 31)."""

    def __init__(self, context: Context, whole: CaseWhole, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            whole,
            QCoreApplication.translate("FollowUpDialog", "Log a follow-up visit"),
            QCoreApplication.translate("FollowUpDialog", "Save follow-up"),
            name="followUp",
            parent=parent,
        )

    def specs(self) -> tuple[FieldSpec, ...]:
        """Day, performance, satisfaction, account."""
        language = self.context.language
        performed = FieldSpec(
            path="performed",
            label=self.tr("Performance"),
            name="followUp.performed",
            kind=FieldKind.SEGMENTS,
            choices=[(one.value, label(one, language)) for one in Performed],
        )
        heard = self.tr("Performance of each obligation, signs of a new dispute")
        if not self._performable:
            heard = self.tr("What became of it, signs of a new dispute")
        return (
            FieldSpec(
                path="on",
                label=self.tr("Visited on"),
                name="followUp.on",
                kind=FieldKind.DATE,
                **day_field(self.context.today, language),
            ),
            *((performed,) if self._performable else ()),
            FieldSpec(
                path="satisfied",
                label=self.tr("Satisfaction"),
                name="followUp.satisfied",
                kind=FieldKind.SEGMENTS,
                choices=[(one.value, label(one, language)) for one in Satisfaction],
            ),
            FieldSpec(
                path="means",
                label=self.tr("How"),
                name="followUp.means",
                kind=FieldKind.SEGMENTS,
                choices=[(one.value, label(one, language)) for one in VisitMeans],
            ),
            FieldSpec(
                path="escalates",
                label=self.tr("Signs of a new dispute"),
                name="followUp.escalates",
                kind=FieldKind.SEGMENTS,
                choices=[(False, self.tr("None")), (True, self.tr("Some"))],
            ),
            FieldSpec(
                path="note",
                label=self.tr("What was heard"),
                name="followUp.note",
                kind=FieldKind.LONG_TEXT,
                hint=heard,
            ),
        )

    @property
    def _performable(self) -> bool:
        """Whether there is anything to perform: an agreement, or a matter of the neighbourhood."""
        governance = self.whole.line.kind is CaseKind.GOVERNANCE
        return governance or effective_on(self.whole.dossier) is not None

    def shown(self) -> dict[str, object]:
        """Today; what was found must be chosen."""
        return {"on": self.context.today().isoformat()}

    def command(self) -> LogFollowUp | None:
        """The visit as typed."""
        values = self.editor.values()
        for path in ("performed", "satisfied"):
            if path in values and not values[path]:
                self.editor.show_problem(path, self.tr("Choose one"))
                self.editor.focus_field(path)
                return None
        return LogFollowUp(
            case_id=self.whole.line.id,
            on=day_of(values["on"], self.context.today(), "on"),
            performed=Performed(values["performed"]) if "performed" in values else None,
            satisfied=Satisfaction(values["satisfied"]),
            means=VisitMeans(values["means"]) if values["means"] else None,
            escalates=None if values["escalates"] is None else bool(values["escalates"]),
            note=str(values["note"] or ""),
        )

    def done_words(self) -> str:
        """What the toast says."""
        return self.tr("Follow-up logged on {0}").format(self.whole.line.number)


class SigningDialog(Dialog):
    """Who signed when, and when it was sealed; the day of effect is computed (人民调解法 29)."""

    def __init__(self, context: Context, whole: CaseWhole, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("SigningDialog", "Signatures and seal"),
            QCoreApplication.translate("SigningDialog", "Save signatures"),
            name="signing",
            parent=parent,
        )
        self.finished.connect(self.deleteLater)
        self.signing = Signing(context, whole)
        self.signing.recorded.connect(self._recorded)
        self.signing.running_changed.connect(self._running_changed)
        self.content.addWidget(self.signing)
        self.content.addStretch(1)

    def start(self) -> None:
        """Show the dialog with the keyboard at the first date that is missing."""
        self.open()
        self.activateWindow()
        self.signing.enter()

    def dirty(self) -> bool:
        """Whether a date was typed."""
        return self.signing.editor.dirty

    def accept(self) -> None:
        """Record what was typed; close when all of it is kept."""
        if composing() or self.signing.running:
            return
        if self.signing.editor.dirty:
            self.signing.save()
        else:
            super().accept()

    def _running_changed(self, running: bool) -> None:
        self.verb.set_busy(self.tr("Saving…") if running else "")

    def _recorded(self) -> None:
        super().accept()

    def reject(self) -> None:
        """Esc: not while a command runs."""
        if not self.signing.running:
            super().reject()
