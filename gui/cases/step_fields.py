"""The fields that a step of the proceeding asks for, as a dialog shows and reads them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import Enum

from PySide6.QtCore import QCoreApplication

from gui.cases.rectified import flag_words
from gui.editing import FieldKind, FieldSpec, day_field
from gui.shell.page import Context
from models.vocabulary.drafts import type_of_choice
from models.vocabulary.file_profiles import profiles
from models.vocabulary.proceeding import Default, Field
from models.vocabulary.proceeding import FieldKind as Asked
from models.vocabulary.reference import refusal_reasons
from models.vocabulary.terms import Attitude, CaseKind, label
from models.vocabulary.ways import known_ways, way_words
from resources import Language
from services.queries.rows import CaseWhole

__all__ = ["FILE_ORDER", "StepFields", "drafted", "typed"]

_LONG = frozenset({"undisputed_facts", "outcome", "note", "conflict_reason"})
_FLAGS = ("yes", "no")
FILE_ORDER = "file-profile"
"""The list of choices that names the orders a file can be bound in."""
_SHORT_WORDS = 24
"""So many characters of choices stand side by side; more go into a list."""


class StepFields:
    """Makes the declared inputs of the fields of a step of one case.

    ``anew`` asks each party for a yes or no; otherwise *not asked yet* is an answer too.
    ``name`` begins the object names.
    """

    def __init__(
        self, context: Context, whole: CaseWhole, *, anew: bool = False, name: str = "step"
    ) -> None:
        self._context = context
        self._whole = whole
        self._anew = anew
        self._name = name

    def specs(self, field: Field) -> Iterator[FieldSpec]:
        """The inputs of one field: one, one for each party, or none where it has no meaning."""
        if field.choices == FILE_ORDER and self._whole.line.kind is CaseKind.GOVERNANCE:
            return  # no mediation papers are bound for it
        spec = FieldSpec(
            path=field.name,
            label=field.label(self._context.language),
            name=f"{self._name}.{field.name}",
            required=field.required,
        )
        match field.kind:
            case Asked.DATE:
                days = day_field(self._context.today, self._context.language)
                yield replace(spec, kind=FieldKind.DATE, **days)
            case Asked.CHOICE | Asked.FLAG:
                choices = self._choices(field)
                short = sum(len(word) for _, word in choices) <= _SHORT_WORDS
                kind = FieldKind.SEGMENTS if short else FieldKind.CHOICE
                yield replace(spec, kind=kind, choices=choices)
            case Asked.CONSENT:
                yield from self._consents(field)
            case Asked.WAYS:
                yield from self._ways(field)
            case Asked.COUNT:
                yield replace(spec, width=96)
            case Asked.NAMES:
                yield replace(spec, suggestions=self.people(), many=True)
            case Asked.TEXT if field.name in _LONG or (
                field.required and not field.name.endswith("_by")
            ):
                yield replace(spec, kind=FieldKind.LONG_TEXT, rows=2)
            case Asked.TEXT:
                people = self.people() if field.name.endswith(("_by", "host")) else ()
                yield replace(spec, suggestions=people)

    def _choices(self, field: Field) -> list[tuple[str, str]]:
        language = self._context.language
        if field.kind is Asked.FLAG:
            return [(one, flag_words(one == "yes", language)) for one in _FLAGS]
        if field.choices == "refusal-reason":
            return [(one.code, one.label(language)) for one in refusal_reasons()]
        if field.choices == FILE_ORDER:
            usual = QCoreApplication.translate("StepDialog", "As set for the office")
            return [("", usual), *((one.code, one.label(language)) for one in profiles())]
        return [(one.value, label(one, language)) for one in type_of_choice[field.choices]]

    def _consents(self, field: Field) -> Iterator[FieldSpec]:
        language = self._context.language
        if self._anew:
            said = [
                (Attitude.AGREES.value, QCoreApplication.translate("StepDialog", "Consents")),
                (
                    Attitude.REFUSES.value,
                    QCoreApplication.translate("StepDialog", "Does not consent"),
                ),
            ]
        else:
            said = [(one.value, label(one, language)) for one in Attitude]
        for index, party in enumerate(self._whole.parties):
            yield FieldSpec(
                path=f"{field.name}.{index}",
                label=f"{label(party.role, language)} {party.shown}",
                name=f"{self._name}.{field.name}.{index}",
                required=field.required,
                kind=FieldKind.SEGMENTS,
                choices=said,
            )

    def _ways(self, field: Field) -> Iterator[FieldSpec]:
        """What each party was told, from the list or in the clerk's own words."""
        offered = [one.label(self._context.language) for one in known_ways()]
        told = QCoreApplication.translate("StepDialog", "Told {0}")
        for index, party in enumerate(self._whole.parties):
            yield FieldSpec(
                path=f"{field.name}.{index}",
                label=told.format(party.shown),
                name=f"{self._name}.{field.name}.{index}",
                suggestions=offered,
                many=True,
            )

    def people(self) -> tuple[str, ...]:
        """The names on the case: parties, then mediators."""
        given = self._whole.assignment
        mediators = given.mediators if given is not None else ()
        return (*(party.shown for party in self._whole.parties), *mediators)


def typed(field: Field, value: object, language: Language) -> dict[str, object]:
    """A value of a draft as its inputs hold it, by path."""
    if field.kind is Asked.WAYS:
        told = value if isinstance(value, tuple | list) else ()
        return {
            f"{field.name}.{index}": "、".join(way_words(one, language) for one in ways)
            for index, ways in enumerate(told)
        }
    if field.kind is Asked.CONSENT:
        said = value if isinstance(value, tuple | list) else ()
        return {
            f"{field.name}.{index}": one.value if isinstance(one, Enum) else one
            for index, one in enumerate(said)
        }
    if isinstance(value, bool):
        return {field.name: _FLAGS[not value]}
    if isinstance(value, date):
        return {field.name: value.isoformat()}
    if isinstance(value, tuple | list):
        return {field.name: "、".join(map(str, value))}
    return {field.name: value.value if isinstance(value, Enum) else value}


def drafted(
    fields: Sequence[Field], values: Mapping[str, object], parties: int
) -> dict[str, object]:
    """What was typed into the inputs of ``fields``, as the draft of a step.

    Willingness to be mediated stays as recorded until somebody says otherwise; consent to an
    extension has to be asked of everybody anew.
    """
    draft: dict[str, object] = {}
    for field in fields:
        if field.kind in {Asked.CONSENT, Asked.WAYS}:
            said = {str(at): values[f"{field.name}.{at}"] for at in range(parties)}
            if field.kind is Asked.WAYS:
                draft[field.name] = {at: words or "" for at, words in said.items()}
                continue
            if field.default is Default.RECORDED:
                heard = {at: word for at, word in said.items() if word}
            else:
                heard = {at: word or Attitude.NOT_ASKED.value for at, word in said.items()}
            if heard:
                draft[field.name] = heard
        elif values.get(field.name):  # one that is not asked of such a case has no input
            draft[field.name] = values[field.name]
    return draft
