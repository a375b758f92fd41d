"""Signatures and seal under the agreement: offered while it is written and not in force."""

from PySide6.QtCore import QCoreApplication, Signal

from gui.cases.signing import Signing
from gui.components import Button, ButtonKind, Card
from gui.shell.page import Context
from models.vocabulary.terms import AgreementForm, CaseState
from services.queries.rows import CaseWhole
from services.queries.whole import whole as read_whole

__all__ = ["SigningCard"]


class SigningCard(Card):
    """Dates signatures and seal; ``bound`` says that the agreement took effect by them."""

    bound = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(QCoreApplication.translate("SigningCard", "Signatures and seal"))
        self._context = context
        self._case_id = 0
        self._signing: Signing | None = None
        self._button: Button | None = None

    def show_case(self, case: CaseWhole) -> None:
        """Offer what can be dated; what is being typed stays."""
        agreement = case.agreement
        written = agreement is not None and agreement.form is AgreementForm.WRITTEN
        wanted = written and case.line.state is CaseState.AGREED
        self.setVisible(bool(wanted))
        if not wanted or (self._signing is not None and self._signing.editor.dirty):
            return
        if self._signing is not None:
            self._signing.hide()
            self._signing.deleteLater()
        self._case_id = case.line.id
        self._signing = Signing(self._context, case)
        self._signing.recorded.connect(self._signed)
        self.body.addWidget(self._signing)
        if self._button is None:
            self._button = Button(
                self.tr("Record signatures"), ButtonKind.SOFT, name="agreement.sign", dense=True
            )
            self._button.clicked.connect(self._sign)
            self.title_row.addWidget(self._button)

    def focus_field(self, path: str) -> bool:
        """Move the keyboard to a date; False where none is offered."""
        return self._signing is not None and self._signing.editor.focus_field(path)

    def _sign(self) -> None:
        if self._signing is not None:
            self._signing.save()

    def _signed(self) -> None:
        """All of it is on record; once the agreement binds there is nothing left to write."""
        self._context.backstage.ask(
            read_whole, self._case_id, done=self._tell_if_binding, slot="agreement.signed"
        )

    def _tell_if_binding(self, case: CaseWhole) -> None:
        if case.line.state is not CaseState.AGREED:
            self.bound.emit()
