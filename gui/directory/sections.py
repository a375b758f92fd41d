"""The four lists of the directory, declared: columns, what finds them, what the detail says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.directory import questions
from gui.tables import CellKind, Column
from models.vocabulary import reference
from models.vocabulary.bodies import known_kind
from models.vocabulary.errors import Refusal
from models.vocabulary.masking.screen import mask_phone
from resources import Language
from services.database import Reading
from services.queries.directory import BodyLine, EstateLine, OrganisationHit, PersonHit

__all__ = ["Fact", "Section", "sections", "topic_names"]


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A line of the detail; ``masked`` is shown of ``value`` until the eye is pressed."""

    label: str
    value: str = field(repr=False)
    masked: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True)
class Section:
    """One list. ``find(reading, text)`` answers with rows that have ``id`` and ``name``.

    ``kinds`` are the aggregates that make it stale; ``changes`` whether a row can be changed.
    """

    key: str
    title: str
    icon: str
    hint: str
    add: str
    empty: str
    empty_line: str
    columns: tuple[Column[Any], ...]
    find: Callable[[Reading, str], Sequence[Any]]
    facts: Callable[[Any], Sequence[Fact]]
    aside: Callable[[Any], str]
    kinds: frozenset[str]
    changes: bool = True


def sections(language: Language) -> tuple[Section, ...]:
    """机构与调解员, 小区, 人, 单位."""
    return (_bodies(language), _estates(), _people(), _organisations())


def topic_names(codes: Sequence[str], language: Language) -> str:
    """Topics by their words; a code that is no longer listed stands for itself."""

    def name(code: str) -> str:
        try:
            return reference.topic(code).label(language)
        except Refusal:
            return code

    return ("、" if language is Language.CHINESE else ", ").join(map(name, codes))


def _bodies(language: Language) -> Section:
    def kind(row: BodyLine) -> str:
        label = known_kind(row.kind).label(language)
        if row.ended_on is None:
            return label
        return QCoreApplication.translate("Directory", "{0}, ended").format(label)

    def load(row: BodyLine) -> str:
        return f"{row.used} / {row.load_limit}"

    def specialties(row: BodyLine) -> str:
        return topic_names(row.specialties, language)

    def facts(row: BodyLine) -> Sequence[Fact]:
        return (
            Fact(label=QCoreApplication.translate("Directory", "Under"), value=row.parent),
            Fact(label=QCoreApplication.translate("Directory", "Good at"), value=specialties(row)),
            Fact(label=QCoreApplication.translate("Directory", "In hand"), value=load(row)),
            Fact(label=QCoreApplication.translate("Directory", "Place"), value=row.place),
            Fact(label=QCoreApplication.translate("Directory", "Phone"), value=row.phone),
            Fact(label=QCoreApplication.translate("Directory", "Set up by"), value=row.sponsor),
            Fact(
                label=QCoreApplication.translate("Directory", "Founded on"),
                value=row.founded_on.isoformat() if row.founded_on else "",
            ),
            Fact(
                label=QCoreApplication.translate("Directory", "Ended on"),
                value=row.ended_on.isoformat() if row.ended_on else "",
            ),
            Fact(
                label=QCoreApplication.translate("Directory", "Stars"), value="★" * (row.star or 0)
            ),
        )

    return Section(
        key="bodies",
        title=QCoreApplication.translate("Directory", "Bodies and mediators"),
        icon="handshake",
        hint=QCoreApplication.translate("Directory", "Body or mediator, or initials"),
        add=QCoreApplication.translate("Directory", "Add a body"),
        empty=QCoreApplication.translate("Directory", "No body is in the directory yet"),
        empty_line=QCoreApplication.translate(
            "Directory", "A case is assigned to a committee, a studio or the association"
        ),
        columns=(
            Column(
                key="name",
                title=QCoreApplication.translate("Directory", "Name"),
                text=lambda row: row.name,
                width=200,
                stretch=True,
            ),
            Column(
                key="kind",
                title=QCoreApplication.translate("Directory", "Kind"),
                text=kind,
                kind=CellKind.QUIET,
                width=132,
                leaves=3,
            ),
            Column(
                key="people",
                title=QCoreApplication.translate("Directory", "Mediators"),
                text=lambda row: "、".join(one.name for one in row.mediators) or "—",
                width=170,
                leaves=4,
            ),
            Column(
                key="specialties",
                title=QCoreApplication.translate("Directory", "Good at"),
                text=lambda row: specialties(row) or "—",
                kind=CellKind.QUIET,
                width=150,
                leaves=1,
            ),
            Column(
                key="load",
                title=QCoreApplication.translate("Directory", "In hand"),
                text=load,
                kind=CellKind.QUIET,
                width=72,
                leaves=2,
            ),
        ),
        find=questions.bodies,
        facts=facts,
        aside=kind,
        kinds=frozenset({"body", "mediator", "person", "case", "rota-line"}),
    )


def _estates() -> Section:
    def facts(row: EstateLine) -> Sequence[Fact]:
        return (
            Fact(label=QCoreApplication.translate("Directory", "Address"), value=row.address),
            Fact(
                label=QCoreApplication.translate("Directory", "Property company"),
                value=row.property_company,
            ),
            Fact(
                label=QCoreApplication.translate("Directory", "Buildings"),
                value="、".join(row.buildings),
            ),
        )

    return Section(
        key="estates",
        title=QCoreApplication.translate("Directory", "Estates"),
        icon="building-2",
        hint=QCoreApplication.translate("Directory", "Estate or address, or initials"),
        add=QCoreApplication.translate("Directory", "Add an estate"),
        empty=QCoreApplication.translate("Directory", "No estate is in the directory yet"),
        empty_line=QCoreApplication.translate(
            "Directory", "Estates and their buildings are offered while a case is registered"
        ),
        columns=(
            Column(
                key="name",
                title=QCoreApplication.translate("Directory", "Name"),
                text=lambda row: row.name,
                width=170,
            ),
            Column(
                key="address",
                title=QCoreApplication.translate("Directory", "Address"),
                text=lambda row: row.address or "—",
                kind=CellKind.QUIET,
                width=180,
                stretch=True,
            ),
            Column(
                key="buildings",
                title=QCoreApplication.translate("Directory", "Buildings"),
                text=lambda row: str(len(row.buildings)),
                kind=CellKind.QUIET,
                width=84,
            ),
            Column(
                key="company",
                title=QCoreApplication.translate("Directory", "Property company"),
                text=lambda row: row.property_company or "—",
                kind=CellKind.QUIET,
                width=180,
                leaves=1,
            ),
        ),
        find=questions.estates,
        facts=facts,
        aside=lambda _row: "",
        kinds=frozenset({"estate", "organisation"}),
    )


def _people() -> Section:
    def facts(row: PersonHit) -> Sequence[Fact]:
        return (
            Fact(
                label=QCoreApplication.translate("Directory", "Phone"),
                value=row.phone,
                masked=mask_phone(row.phone) if row.phone else "",
            ),
            Fact(label=QCoreApplication.translate("Directory", "Address"), value=row.address),
            Fact(label=QCoreApplication.translate("Directory", "Known from"), value=row.detail),
            Fact(
                label=QCoreApplication.translate("Directory", "Cases"),
                value=str(row.cases) if row.cases else "",
            ),
        )

    return Section(
        key="people",
        title=QCoreApplication.translate("Directory", "People"),
        icon="user",
        hint=QCoreApplication.translate("Directory", "Name, initials or phone"),
        add=QCoreApplication.translate("Directory", "Add a person"),
        empty=QCoreApplication.translate("Directory", "No person is in the directory yet"),
        empty_line=QCoreApplication.translate(
            "Directory", "People come here by themselves when a case is registered"
        ),
        columns=(
            Column(
                key="name",
                title=QCoreApplication.translate("Directory", "Name"),
                text=lambda row: row.name,
                width=130,
            ),
            Column(
                key="phone",
                title=QCoreApplication.translate("Directory", "Phone"),
                text=lambda row: mask_phone(row.phone) if row.phone else "—",
                kind=CellKind.QUIET,
                width=124,
            ),
            Column(
                key="address",
                title=QCoreApplication.translate("Directory", "Address"),
                text=lambda row: row.address or "—",
                kind=CellKind.QUIET,
                width=170,
                stretch=True,
            ),
            Column(
                key="detail",
                title=QCoreApplication.translate("Directory", "Known from"),
                text=lambda row: row.detail or "—",
                kind=CellKind.QUIET,
                width=170,
                leaves=1,
            ),
        ),
        find=questions.people,
        facts=facts,
        aside=lambda row: (
            QCoreApplication.translate("Directory", "Mediator") if row.mediator else ""
        ),
        kinds=frozenset({"person", "mediator", "body", "case", "estate", "organisation"}),
    )


def _organisations() -> Section:
    def facts(row: OrganisationHit) -> Sequence[Fact]:
        return (
            Fact(label=QCoreApplication.translate("Directory", "Phone"), value=row.phone),
            Fact(label=QCoreApplication.translate("Directory", "Address"), value=row.address),
            Fact(label=QCoreApplication.translate("Directory", "Credit code"), value=row.uscc),
            Fact(
                label=QCoreApplication.translate("Directory", "Legal representative"),
                value=row.legal_representative,
            ),
        )

    return Section(
        key="organisations",
        title=QCoreApplication.translate("Directory", "Organisations"),
        icon="building",
        hint=QCoreApplication.translate("Directory", "Name, initials or phone"),
        add=QCoreApplication.translate("Directory", "Add an organisation"),
        empty=QCoreApplication.translate("Directory", "No organisation is in the directory yet"),
        empty_line=QCoreApplication.translate(
            "Directory", "Property companies, shops and other parties that are no person"
        ),
        columns=(
            Column(
                key="name",
                title=QCoreApplication.translate("Directory", "Name"),
                text=lambda row: row.name,
                width=200,
                stretch=True,
            ),
            Column(
                key="phone",
                title=QCoreApplication.translate("Directory", "Phone"),
                text=lambda row: row.phone or "—",
                kind=CellKind.QUIET,
                width=130,
            ),
            Column(
                key="representative",
                title=QCoreApplication.translate("Directory", "Legal representative"),
                text=lambda row: row.legal_representative or "—",
                kind=CellKind.QUIET,
                width=130,
                leaves=2,
            ),
            Column(
                key="uscc",
                title=QCoreApplication.translate("Directory", "Credit code"),
                text=lambda row: row.uscc or "—",
                kind=CellKind.QUIET,
                width=180,
                leaves=1,
            ),
        ),
        find=questions.organisations,
        facts=facts,
        aside=lambda _row: "",
        kinds=frozenset({"organisation"}),
    )
