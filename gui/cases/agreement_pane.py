"""Writing an agreement down: clauses, obligations, instalments, signatures (人民调解法 28-30)."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.cases.agreement_fields import (
    agreement_draft,
    agreement_shown,
    agreement_specs,
    amounts,
    clause,
    lacks,
    obligation_specs,
    obligation_values,
    rows_in,
)
from gui.cases.clause_entry import ClauseEntry
from gui.cases.entry import label_width, said_done
from gui.cases.form_pane import FormPane
from gui.cases.instalments import Instalment, Instalments
from gui.cases.lacking import Lacking, cited
from gui.cases.obligation_rows import ObligationRows
from gui.cases.signing_card import SigningCard
from gui.components import Banner, Button, ButtonKind, Card, composing, row, words
from gui.editing import FieldKind, FieldSpec, Labelled
from gui.shell.page import Context
from gui.theme import Role, px
from models.vocabulary.capitals import capital_yuan
from models.vocabulary.errors import Refusal, WordedError
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.money import write_yuan
from models.vocabulary.terms import AgreementForm
from services.changes import Changes
from services.commands.agreements import SaveAgreement
from services.queries.rows import CaseWhole
from services.queries.whole import whole as read_whole

__all__ = ["AgreementPane"]

_OWN = frozenset({"form", "agreed_on", "facts", "issues", "liability", "terms", "copies"})
_ONE_ROW = ("agreement.agreed_on", "agreement.copies")
_TEXTS = ("agreement.facts", "agreement.issues", "agreement.liability")


class AgreementPane(FormPane):
    """The newest version of the agreement, or the next one when it was printed for signature.

    ``finished`` carries True when a whole agreement was saved or it took effect, False when the
    pane is closed without that.
    """

    closed_value = False

    def __init__(self, context: Context, whole: CaseWhole) -> None:
        self._touched: set[str] = set()
        self._strict = whole.agreement is not None
        self._found: tuple[Finding, ...] = ()
        self._prints = False
        title = QCoreApplication.translate("AgreementPane", "Agreement")
        super().__init__(context, whole, name="agreement", title=title)
        self.lines = self._labelled()
        self.rows = ObligationRows(context, whole, self.editor)
        self.instalments = Instalments(context)
        self._library = ClauseEntry(context, self.editor, self.rows, self._clause_put, self)
        self._fill()
        self._add_buttons()
        self._connect()
        self.offer_draft()
        self._lock_if_printed()
        self.settle()
        self._fetch()

    def specs(self) -> Sequence[FieldSpec]:
        """The agreement's own fields and those of its obligations."""
        specs = list(agreement_specs(self.context))
        for number in range(1, max(1, rows_in(agreement_shown(self.context, self.whole))) + 1):
            specs += obligation_specs(self.context, self.whole, number)
        return specs

    def shown(self) -> Mapping[str, object]:
        """As it is kept, else what the case says already."""
        return agreement_shown(self.context, self.whole)

    # The pane

    def _labelled(self) -> Mapping[str, Labelled]:
        """One label column for the texts; the copies stand beside the day."""
        paths = [path for path in self.editor.paths() if path.count(".") == 1]
        width = label_width([self.editor.binding(path).spec for path in paths])
        lines = {}
        for path in paths:
            own = 0 if path == _ONE_ROW[-1] else width
            lines[path] = Labelled(self.editor.binding(path), label_width=own)
        return lines

    def _fill(self) -> None:
        for card in (self._terms_card(), self._obligations_card()):
            self.body.addWidget(card)
        self._signing = SigningCard(self.context)
        self.body.addWidget(self._signing)
        self.body.addStretch(1)

    def _terms_card(self) -> Card:
        card = Card(self.tr("What was agreed"))
        card.body.addWidget(self.lines["agreement.form"])
        on, copies = (self.lines[path] for path in _ONE_ROW)
        card.body.addLayout(row(on, copies, None, gap=16))
        for path in (*_TEXTS, "agreement.terms"):
            card.body.addWidget(self.lines[path])
        beside = px(label_width([self.editor.binding(path).spec for path in self.lines])) + 8
        card.body.addLayout(row(self._library.button, None, margins=(beside, 0, 0, 0)))
        return card

    def _obligations_card(self) -> Card:
        self._obligations = Card(self.tr("Obligations"))
        self._sum = words("", Role.SECONDARY)
        self._sum.setObjectName("agreement.sum")
        self._obligations.title_row.addWidget(self._sum)
        self._add = Button(
            self.tr("Obligation"), ButtonKind.SOFT, icon="plus", name="agreement.add", dense=True
        )
        self._write = Button(self.tr("Write as clauses"), ButtonKind.LINK, name="agreement.clauses")
        self._split = Button(self.tr("Instalments…"), ButtonKind.LINK, name="agreement.instalments")
        self._obligations.body.addWidget(self.rows)
        self._obligations.body.addLayout(row(self._add, self._split, self._write, None, gap=12))
        self._obligations.body.addWidget(self.instalments)
        self.instalments.hide()
        return self._obligations

    def _add_buttons(self) -> None:
        self._missing = Lacking(self.context.language, name="agreement.missing")
        self._missing.field_wanted.connect(self._go)
        self._save = Button(self.tr("Save"), name="agreement.save")
        self._save.clicked.connect(self._save_only)
        self._save_print = Button(
            self.tr("Save and print"), ButtonKind.PRIMARY, icon="printer", name="agreement.print"
        )
        self._save_print.setToolTip("Ctrl+Enter")
        self._save_print.clicked.connect(self._save_and_print)
        self.footer.insertWidget(0, self._missing)
        self.footer.addWidget(self._save)
        self.footer.addWidget(self._save_print)

    def _connect(self) -> None:
        self.editor.edited.connect(self._edited)
        self.editor.field_left.connect(self._left)
        self.rows.changed.connect(self.settle)
        self._add.clicked.connect(self._add_row)
        self._write.clicked.connect(self.write_clauses)
        self._library.button.clicked.connect(lambda: self._library.offer(self.whole))
        self._split.clicked.connect(self._show_instalments)
        self.instalments.wanted.connect(self._split_up)
        self.instalments.edited.connect(self._tell_sum)
        self._signing.bound.connect(self._close_if_clean)
        self.context.backstage.changed.connect(self._changed)

    # Which version

    def _lock_if_printed(self) -> None:
        """A version printed for signature is read only until a next one is begun."""
        agreement = self.whole.agreement
        if agreement is None or not (agreement.locked or agreement.effective_on):
            return
        actions: tuple[Button, ...] = ()
        if agreement.effective_on is not None:
            title = self.tr("In effect since {0}").format(agreement.effective_on.isoformat())
            detail = self.tr("What is in effect is not rewritten; mediate again to change it.")
        else:
            title = self.tr("Version {0} is printed for signature and locked").format(
                agreement.edition
            )
            detail = self.tr("Changes make version {0}.").format(agreement.edition + 1)
            again = Button(
                self.tr("Make version {0}").format(agreement.edition + 1),
                name="agreement.next_version",
            )
            again.clicked.connect(self._next_version)
            actions = (again,)
        self._lock_banner = Banner(title, detail, tone="info", icon_name="lock", actions=actions)
        self.body.insertWidget(0, self._lock_banner)
        self._set_locked(True)

    def _next_version(self) -> None:
        self._lock_banner.hide()
        self._set_locked(False)
        self.focus_field("agreement.terms")

    def _set_locked(self, locked: bool) -> None:
        for path in self.editor.paths():
            widget = self.editor.binding(path).widget
            if hasattr(widget, "setReadOnly"):
                widget.setReadOnly(locked)
            else:
                widget.setEnabled(not locked)
        self.rows.set_locked(locked)
        for button in (self._library.button, self._add, self._write, self._split, self._save):
            button.setVisible(not locked)

    # The register moves on under the pane

    def _changed(self, changes: Any) -> None:
        if not self.running and self.whole.line.id in changes.of("case"):
            self._fetch()

    def _fetch(self) -> None:
        """The case as it is now: a meeting just logged has made it another version."""
        self.context.backstage.ask(
            read_whole, self.whole.line.id, done=self._arrived, slot="agreement.case"
        )

    def _arrived(self, case: CaseWhole) -> None:
        self.whole = case
        if not self.editor.dirty:
            self._show_again()
        self._signing.show_case(case)
        self.settle()

    def _show_again(self) -> None:
        shown = self.shown()
        self.rows.set_count(rows_in(shown))
        self.editor.show(shown)

    def _close_if_clean(self) -> None:
        if not self.editor.dirty:
            self.finished.emit(True)

    # While it is typed

    def _edited(self, path: str) -> None:
        if path.endswith((".amount", ".on_the_spot")):
            self._tell_sum()
        kind = self.editor.binding(path).spec.kind
        if kind in {FieldKind.SEGMENTS, FieldKind.CHECK}:
            self._left(path)

    def _left(self, path: str) -> None:
        self._touched.add(path)
        self.settle()

    def settle(self) -> None:
        """Sum, what is missing, and what the chosen form asks for."""
        values = self.editor.values()
        written = values["agreement.form"] != AgreementForm.ORAL.value
        self.lines["agreement.copies"].setVisible(written)
        for number in range(1, self.rows.count + 1):
            spot = values.get(f"agreement.obligations.{number}.on_the_spot")
            due = self.editor.binding(f"agreement.obligations.{number}.due_on").widget
            due.setEnabled(not spot)
        self._obligations.set_count(str(self.rows.count))
        self._tell_sum()
        self._check(values)

    def _tell_sum(self) -> None:
        """What the obligations come to, in figures and capitals, held against the total."""
        total = amounts(self.editor.values())
        text = self.tr("Sum {0} yuan").format(write_yuan(total)) if total else ""
        self._sum.setText(f"{text}　{capital_yuan(total)}" if total else "")
        self.instalments.compare(total)

    def _check(self, values: Mapping[str, object]) -> None:
        """Findings with their articles at the fields that were touched; at all once it is saved."""
        language = self.context.language
        self._found = lacks(values, self.whole)
        for path in self.editor.paths():
            binding = self.editor.binding(path)
            check = binding.spec.check
            said = check(binding.value()) if check is not None and path in self._touched else ""
            binding.set_problem(said)
        for finding in self._found:
            if self._strict or finding.field in self._touched:
                severity = "danger" if finding.severity is Severity.BLOCK else "warn"
                self.editor.show_problem(finding.field, cited(finding, language), severity)
        self._missing.show_findings(self._found)

    def _go(self, field: str) -> None:
        if not self.focus_field(field):
            self.context.navigate("case", {"id": self.whole.line.id, "field": field})

    def focus_field(self, path: str) -> bool:
        """Move the keyboard to the field a finding names; False when it is not in this form."""
        if path.startswith(("agreement.signatures", "agreement.mediator", "agreement.sealed")):
            return self._signing.focus_field(path)
        if path in {"agreement.obligations", "agreement"}:
            path = "agreement.obligations.1.what"
        if not self.editor.focus_field(path):
            return False
        self.scroller.ensureWidgetVisible(self.editor.binding(path).widget)
        return True

    # Obligations

    def restore(self, kept: Mapping[str, Any]) -> None:
        """Put kept values back; they may hold other rows than are shown."""
        self.rows.set_count(rows_in(kept))
        super().restore(kept)

    def _add_row(self) -> None:
        self.editor.focus_field(f"agreement.obligations.{self.rows.add()}.what")

    def write_clauses(self) -> None:
        """Put each obligation among the clauses, unless it stands there already."""
        values = self.editor.values()
        told = str(values["agreement.terms"] or "")
        lines = [line for line in told.splitlines() if line.strip()]
        for number in range(1, self.rows.count + 1):
            sentence = clause(obligation_values(values, number))
            if sentence and sentence not in {*lines, *self._library.worded}:
                lines.append(sentence)
        self.editor.restore({"agreement.terms": "\n".join(lines)})
        self._left("agreement.terms")
        self.editor.keep_draft()

    def _clause_put(self) -> None:
        self._left("agreement.terms")

    def _show_instalments(self) -> None:
        self.instalments.setVisible(not self.instalments.isVisible())
        if self.instalments.isVisible():
            self.instalments.begin(amounts(self.editor.values()))

    def _split_up(self, parts: tuple[Instalment, ...]) -> None:
        self.rows.split_up(parts)
        self.settle()

    # Saving

    def primary_action(self) -> None:
        """Ctrl+Enter: save and go to the print preview."""
        self._save_and_print()

    def _save_only(self) -> None:
        self._save_it(prints=False)

    def _save_and_print(self) -> None:
        self._save_it(prints=True)

    def _save_it(self, *, prints: bool) -> None:
        if self.running or composing():
            return
        self.say("")
        self._prints = prints
        locked = not self._save.isVisibleTo(self)
        if prints and (locked or (self.whole.agreement is not None and not self.editor.dirty)):
            self._print()
            return
        try:
            draft = agreement_draft(self.editor.values(), self.whole, self.context.today())
        except Refusal as refusal:
            self.refused(refusal)
            return
        self.running = True
        (self._save_print if prints else self._save).set_busy(self.tr("Saving…"))
        command = SaveAgreement(
            case_id=self.whole.line.id, draft=draft, version=self.whole.line.version
        )
        self.context.backstage.run(command, done=self._recorded, failed=self.refused)

    def _print(self) -> None:
        form = self.editor.values()["agreement.form"]
        code = "oral-agreement" if form == AgreementForm.ORAL.value else "agreement"
        self.context.navigate("papers", {"case_id": self.whole.line.id, "document": code})

    def _recorded(self, changes: Changes) -> None:
        self.running = False
        for button in (self._save, self._save_print):
            button.set_busy()
        self.editor.saved()
        self._strict = True
        number = self.whole.line.number
        said_done(self.context, self.tr("Agreement of {0} saved").format(number), changes)
        whole_one = not any(one.severity is Severity.BLOCK for one in self._found)
        if whole_one:
            self.finished.emit(True)
        else:
            self._fetch()
        if self._prints:
            self._print()

    def refused(self, error: WordedError) -> None:
        """The buttons come back; the reason stands at its field."""
        self.running = False
        for button in (self._save, self._save_print):
            button.set_busy()
        if isinstance(error, Refusal) and error.field in _OWN:
            error = Refusal(error.code, field=f"agreement.{error.field}", **error.params)
        super().refused(error)
