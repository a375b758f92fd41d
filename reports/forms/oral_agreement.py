"""人民调解口头协议登记表 (forms.md 3.11): the order of the agreement, no line on copies."""

from reports.forms.agreement import compose_titled
from reports.house.flow import Form
from reports.house.words import word
from services.sheets.shapes import OralAgreementForm

__all__ = ["compose"]


def compose(sheet: OralAgreementForm) -> Form:
    """The register sheet; it records and is not signed to take effect (人民调解法 art. 30)."""
    return compose_titled(sheet, word("title_oral_agreement"), ())
