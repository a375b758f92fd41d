"""The fields of the intake page, section by section; the form places them, the editor binds them.

Paths are those that findings of an intake name, so that a refusal lands at its field.
"""

from collections.abc import Callable, Sequence
from datetime import date, time
from enum import Enum

from PySide6.QtCore import QCoreApplication

from gui.editing import FieldKind, FieldSpec, day_field, moment_field
from models.vocabulary import reference
from models.vocabulary.terms import Attitude, CaseKind, HotlineKind, PartyRole, Urgency, label
from resources import Language

__all__ = ["REQUIRED", "Handling", "party_specs", "said", "specs"]


class Handling(Enum):
    """What becomes of the case when it is recorded."""

    REGISTER = "register"
    ACCEPT = "accept"
    ENTRUST = "entrust"
    REFUSE = "refuse"
    LEAD = "lead"


REQUIRED = ("source", "applicant.name", "place", "facts", "topic")
"""The five things a registration needs, in the order of the page."""


def said(text: str) -> str:
    """A string of the intake page in the language in force."""
    return QCoreApplication.translate("Intake", text)


def _handlings() -> dict[Handling, str]:
    return {
        Handling.REGISTER: QCoreApplication.translate("Intake", "Register first"),
        Handling.ACCEPT: QCoreApplication.translate("Intake", "Register and accept"),
        Handling.ENTRUST: QCoreApplication.translate("Intake", "Register and assign…"),
        Handling.REFUSE: QCoreApplication.translate("Intake", "Do not accept…"),
        Handling.LEAD: QCoreApplication.translate("Intake", "Keep as a lead"),
    }


def specs(today: Callable[[], date], language: Language) -> tuple[FieldSpec, ...]:
    """Every field but those of the parties, in the order Enter goes."""
    return (*_source(today, language), *_matter(today, language), *_acceptance(language))


def _source(today: Callable[[], date], language: Language) -> Sequence[FieldSpec]:
    return (
        FieldSpec(
            path="source",
            label=QCoreApplication.translate("Intake", "Channel"),
            name="intake.source",
            kind=FieldKind.SEGMENTS,
            required=True,
            choices=[(one.code, one.short(language)) for one in reference.channels()],
        ),
        FieldSpec(
            path="received_at",
            label=QCoreApplication.translate("Intake", "Received"),
            name="intake.received_at",
            kind=FieldKind.MOMENT,
            width=164,
            **moment_field(today, language, usual=time(9)),
        ),
        FieldSpec(
            path="kind",
            label=QCoreApplication.translate("Intake", "Kind"),
            name="intake.kind",
            kind=FieldKind.SEGMENTS,
            choices=[(kind.value, label(kind, language)) for kind in CaseKind],
        ),
        FieldSpec(
            path="order_number",
            label=QCoreApplication.translate("Intake", "Order no."),
            name="intake.order_number",
            width=150,
        ),
        FieldSpec(
            path="order_dispatched_on",
            label=QCoreApplication.translate("Intake", "Dispatched"),
            name="intake.order_dispatched_on",
            kind=FieldKind.DATE,
            width=116,
            **day_field(today, language),
        ),
        FieldSpec(
            path="order_kind",
            label=QCoreApplication.translate("Intake", "Order kind"),
            name="intake.order_kind",
            kind=FieldKind.CHOICE,
            width=120,
            choices=[(kind.value, label(kind, language)) for kind in HotlineKind],
        ),
    )


def party_specs(prefix: str, role: PartyRole, language: Language) -> tuple[FieldSpec, ...]:
    """The fields of one party. ``prefix`` is ``applicant``, ``respondent`` or ``parties.2``."""
    name = f"intake.{prefix}"
    return (
        *(
            ()
            if prefix in {"applicant", "respondent"}
            else (
                FieldSpec(
                    path=f"{prefix}.role",
                    label=QCoreApplication.translate("Intake", "Side"),
                    name=f"{name}.role",
                    kind=FieldKind.CHOICE,
                    width=112,
                    choices=[(one.value, label(one, language)) for one in PartyRole],
                ),
            )
        ),
        FieldSpec(
            path=f"{prefix}.name",
            label=label(role, language),
            name=f"{name}.name",
            required=role is PartyRole.APPLICANT,
            width=112 if language is Language.CHINESE else 104,
            hint=QCoreApplication.translate("Intake", "Name, initials"),
        ),
        FieldSpec(
            path=f"{prefix}.address",
            label=QCoreApplication.translate("Intake", "Address"),
            name=f"{name}.address",
            width=136 if language is Language.CHINESE else 118,
            icon="map-pin",
            hint=QCoreApplication.translate("Intake", "Door"),
        ),
        FieldSpec(
            path=f"{prefix}.phone",
            label=QCoreApplication.translate("Intake", "Phone"),
            name=f"{name}.phone",
            width=132,
            icon="phone",
            hint=QCoreApplication.translate("Intake", "Phone, if any"),
        ),
        FieldSpec(
            path=f"{prefix}.id_number",
            label=QCoreApplication.translate("Intake", "ID number"),
            name=f"{name}.id_number",
            width=160,
            hint=QCoreApplication.translate("Intake", "ID number, if any"),
        ),
        FieldSpec(
            path=f"{prefix}.organisation",
            label=QCoreApplication.translate("Intake", "Organisation"),
            name=f"{name}.organisation",
            kind=FieldKind.CHECK,
            hint=QCoreApplication.translate("Intake", "Firm"),
        ),
        *_unknown(prefix, role),
        FieldSpec(
            path=f"{prefix}.incapable",
            label=QCoreApplication.translate("Intake", "No full capacity"),
            name=f"{name}.incapable",
            kind=FieldKind.CHECK,
            hint=QCoreApplication.translate("Intake", "No full capacity"),
            seldom=True,
        ),
    )


def _unknown(prefix: str, role: PartyRole) -> tuple[FieldSpec, ...]:
    """匿名 for the one who asks, 待查明 for the other side."""
    if role is PartyRole.APPLICANT and prefix == "applicant":
        word = QCoreApplication.translate("Intake", "No name")
        path, name = "anonymous", "intake.anonymous"
    else:
        word = QCoreApplication.translate("Intake", "Unknown")
        path, name = f"{prefix}.unknown", f"intake.{prefix}.unknown"
    return (FieldSpec(path=path, label=word, name=name, kind=FieldKind.CHECK, hint=word),)


def _matter(today: Callable[[], date], language: Language) -> Sequence[FieldSpec]:
    categories = [one for one in reference.categories() if one.valid_on(today())]
    days = day_field(today, language)
    return (
        FieldSpec(
            path="place",
            label=QCoreApplication.translate("Intake", "Place"),
            name="intake.place",
            required=True,
            width=312,
            icon="map-pin",
            hint=QCoreApplication.translate("Intake", "Estate, building, and where exactly"),
        ),
        FieldSpec(
            path="occurred",
            label=QCoreApplication.translate("Intake", "Happened"),
            name="intake.occurred",
            kind=FieldKind.DATE,
            width=150,
            hint=QCoreApplication.translate("Intake", "11-22, or in words"),
            parse=days["parse"],
            write=days["write"],
        ),
        FieldSpec(
            path="facts",
            label=QCoreApplication.translate("Intake", "Facts"),
            name="intake.facts",
            kind=FieldKind.LONG_TEXT,
            required=True,
            rows=2,
            hint=QCoreApplication.translate("Intake", "When, where, who, what. Tab leaves"),
        ),
        FieldSpec(
            path="claim",
            label=QCoreApplication.translate("Intake", "Requests"),
            name="intake.claim",
            hint=QCoreApplication.translate(
                "Intake", "What is asked for; several with a semicolon between"
            ),
        ),
        FieldSpec(
            path="topic",
            label=QCoreApplication.translate("Intake", "Topic"),
            name="intake.topic",
            kind=FieldKind.CHOICE,
            required=True,
            width=132 if language is Language.CHINESE else 156,
            choices=[(one.code, one.label(language)) for one in reference.topics()],
        ),
        FieldSpec(
            path="category",
            label=QCoreApplication.translate("Intake", "Category"),
            name="intake.category",
            kind=FieldKind.CHOICE,
            width=176 if language is Language.CHINESE else 200,
            choices=[(one.zh, one.label(language)) for one in categories],
        ),
        FieldSpec(
            path="urgency",
            label=QCoreApplication.translate("Intake", "Urgency"),
            name="intake.urgency",
            kind=FieldKind.SEGMENTS,
            choices=[(one.value, label(one, language)) for one in Urgency],
        ),
    )


def _acceptance(language: Language) -> Sequence[FieldSpec]:
    words = _handlings()

    def offered(*handlings: Handling) -> list[tuple[object, str]]:
        return [(one.value, words[one]) for one in handlings]

    return (
        FieldSpec(
            path="willing",
            label=QCoreApplication.translate("Intake", "Other side"),
            name="intake.willing",
            kind=FieldKind.SEGMENTS,
            choices=[(one.value, label(one, language)) for one in Attitude],
        ),
        FieldSpec(
            path="handling",
            label=QCoreApplication.translate("Intake", "Handling"),
            name="intake.handling",
            kind=FieldKind.SEGMENTS,
            choices=offered(Handling.REGISTER, Handling.ACCEPT, Handling.REFUSE, Handling.LEAD),
        ),
        FieldSpec(
            path="matter_handling",
            label=QCoreApplication.translate("Intake", "Handling"),
            name="intake.matter_handling",
            kind=FieldKind.SEGMENTS,
            choices=offered(Handling.REGISTER, Handling.ENTRUST, Handling.LEAD),
        ),
    )
