"""What a column of a ledger can mean, in words a person chooses from."""

from PySide6.QtCore import QCoreApplication

from gui.translation import QT_TRANSLATE_NOOP
from services.ledgers.columns import Field

__all__ = ["choices", "meaning_name"]

_NAMES = {
    Field.FACTS: QT_TRANSLATE_NOOP("Meanings", "Facts"),
    Field.TITLE: QT_TRANSLATE_NOOP("Meanings", "Title"),
    Field.EXTERNAL_ID: QT_TRANSLATE_NOOP("Meanings", "Number there"),
    Field.RECEIVED_AT: QT_TRANSLATE_NOOP("Meanings", "Received at"),
    Field.REPORTER: QT_TRANSLATE_NOOP("Meanings", "User name"),
    Field.APPLICANT_NAME: QT_TRANSLATE_NOOP("Meanings", "Applicant's name"),
    Field.APPLICANT_PHONE: QT_TRANSLATE_NOOP("Meanings", "Applicant's telephone"),
    Field.PLACE: QT_TRANSLATE_NOOP("Meanings", "Place"),
    Field.REQUESTS: QT_TRANSLATE_NOOP("Meanings", "Claim"),
    Field.TOPIC: QT_TRANSLATE_NOOP("Meanings", "Topic"),
    Field.CATEGORY: QT_TRANSLATE_NOOP("Meanings", "Dispute category"),
    Field.SOURCE: QT_TRANSLATE_NOOP("Meanings", "Source"),
    Field.ORDER_NUMBER: QT_TRANSLATE_NOOP("Meanings", "Hotline order number"),
    Field.OCCURRED_ON: QT_TRANSLATE_NOOP("Meanings", "Occurred on"),
    Field.REGISTERED_ON: QT_TRANSLATE_NOOP("Meanings", "Registered on"),
    Field.ACCEPTED_ON: QT_TRANSLATE_NOOP("Meanings", "Accepted on"),
    Field.CLOSED_ON: QT_TRANSLATE_NOOP("Meanings", "Closed on"),
    Field.APPLICANT_GENDER: QT_TRANSLATE_NOOP("Meanings", "Applicant's sex"),
    Field.APPLICANT_ID_NUMBER: QT_TRANSLATE_NOOP("Meanings", "Applicant's ID number"),
    Field.APPLICANT_ADDRESS: QT_TRANSLATE_NOOP("Meanings", "Applicant's address"),
    Field.RESPONDENT_NAME: QT_TRANSLATE_NOOP("Meanings", "Respondent's name"),
    Field.RESPONDENT_PHONE: QT_TRANSLATE_NOOP("Meanings", "Respondent's telephone"),
    Field.RESPONDENT_GENDER: QT_TRANSLATE_NOOP("Meanings", "Respondent's sex"),
    Field.RESPONDENT_ID_NUMBER: QT_TRANSLATE_NOOP("Meanings", "Respondent's ID number"),
    Field.RESPONDENT_ADDRESS: QT_TRANSLATE_NOOP("Meanings", "Respondent's address"),
    Field.HANDLER: QT_TRANSLATE_NOOP("Meanings", "Handled by"),
    Field.STATE: QT_TRANSLATE_NOOP("Meanings", "State"),
    Field.RESULT: QT_TRANSLATE_NOOP("Meanings", "Result"),
    Field.REPLY: QT_TRANSLATE_NOOP("Meanings", "Reply"),
    Field.REPLIED_AT: QT_TRANSLATE_NOOP("Meanings", "Replied at"),
    Field.AGENCY: QT_TRANSLATE_NOOP("Meanings", "Replying agency"),
}
"""In the order of the list: what nearly every ledger has comes first, within reach of a digit."""


def meaning_name(field: Field | None) -> str:
    """A field as a person calls it; None is a column kept as a remark."""
    if field is None:
        return QCoreApplication.translate("Meanings", "Kept as a remark")
    return QCoreApplication.translate("Meanings", _NAMES[field])


def choices() -> list[tuple[object, str]]:
    """Every meaning with its words, the remark first."""
    return [(one, meaning_name(one)) for one in (None, *_NAMES)]
