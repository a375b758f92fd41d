"""Adding a party to a case, or changing what is known of one."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.cases.entry import EntryDialog, day_of
from gui.editing import FieldKind, FieldSpec, day_field
from gui.shell.page import Context
from models.vocabulary.intake import PartyDraft
from models.vocabulary.terms import Attitude, PartyRole, Sex, label
from services.commands.parties import AddParty, ChangeParty
from services.queries.rows import CaseWhole, PartyLine

__all__ = ["add_party", "change_party"]

_PERSONS = ("sex", "birth_on", "id_number", "occupation", "ethnicity", "incapable", "phone")
_FIRMS = ("uscc", "legal_representative")
_OF_AGENT = ("representative_phone", "representative_kind", "representative_relation")


def add_party(
    context: Context, whole: CaseWhole, parent: QWidget, role: PartyRole = PartyRole.THIRD_PARTY
) -> None:
    """Open the dialog that adds a party."""
    PartyDialog(context, whole, None, role, parent).start_at("name")


def change_party(
    context: Context, whole: CaseWhole, party: PartyLine, parent: QWidget, field: str = ""
) -> None:
    """Open the dialog that changes a party, with the keyboard in ``field``."""
    PartyDialog(context, whole, party, party.role, parent).start_at(field or "name")


class PartyDialog(EntryDialog):
    """Role, name and particulars; a party may stay 待查明 with a description."""

    def __init__(
        self,
        context: Context,
        whole: CaseWhole,
        party: PartyLine | None,
        role: PartyRole,
        parent: QWidget,
    ) -> None:
        self._party = party
        self._role = role
        adding = QCoreApplication.translate("PartyDialog", "Add a party")
        changing = QCoreApplication.translate("PartyDialog", "Change a party")
        save = QCoreApplication.translate("PartyDialog", "Save the party")
        super().__init__(
            context, whole, changing if party else adding, save, name="party", parent=parent
        )
        self.editor.edited.connect(self._sort_edited)
        self._sort()

    def start_at(self, field: str) -> None:
        """Open with the keyboard in ``field``."""
        self.start()
        known = {"agent": "representative_name", "representative": "legal_representative"}
        self.editor.focus_field(known.get(field, field))

    def specs(self) -> tuple[FieldSpec, ...]:
        """Role and name, then what the papers ask for."""
        language, today = self.context.language, self.context.today
        roles = [(one.value, label(one, language)) for one in PartyRole]
        sexes = [(one.value, label(one, language)) for one in (Sex.FEMALE, Sex.MALE)]
        attitudes = [(one.value, label(one, language)) for one in Attitude]
        kinds = [("", self.tr("Person")), ("firm", self.tr("Organisation"))]
        acting = [
            ("agent", self.tr("Agent by mandate")),
            ("statutory_agent", self.tr("Statutory agent")),
            ("guardian", self.tr("Guardian")),
        ]
        text, segments = FieldKind.TEXT, FieldKind.SEGMENTS

        def spec(path: str, title: str, kind: FieldKind = text, **more: Any) -> FieldSpec:
            return FieldSpec(path=path, label=title, name=f"party.{path}", kind=kind, **more)

        return (
            spec("role", self.tr("Role"), segments, choices=roles),
            spec("organisation", self.tr("Kind"), segments, choices=kinds),
            spec(
                "name",
                self.tr("Name"),
                hint=self.tr("empty while to be found out"),
            ),
            spec("description", self.tr("Description"), hint=self.tr("who it may be")),
            spec("phone", self.tr("Phone"), width=170),
            spec("address", self.tr("Address")),
            spec("sex", self.tr("Sex"), segments, choices=sexes),
            spec("birth_on", self.tr("Born"), FieldKind.DATE, **day_field(today, language)),
            spec("id_number", self.tr("ID number"), width=210),
            spec("ethnicity", self.tr("Ethnicity"), width=120),
            spec("occupation", self.tr("Occupation"), width=210),
            spec(
                "incapable",
                self.tr("Capacity"),
                FieldKind.CHECK,
                hint=self.tr("Has no full capacity: a statutory agent acts"),
            ),
            spec("uscc", self.tr("Credit code"), width=210),
            spec("legal_representative", self.tr("Legal representative"), width=170),
            spec("representative_name", self.tr("Agent"), width=170),
            spec("representative_phone", self.tr("Agent's phone"), width=170),
            spec("representative_kind", self.tr("Acts as"), segments, choices=acting),
            spec(
                "representative_relation",
                self.tr("Relation"),
                width=170,
                hint=self.tr("to the party, or their unit"),
            ),
            spec("attitude", self.tr("Attitude"), segments, choices=attitudes),
        )

    def shown(self) -> Mapping[str, object]:
        """What is known of the party."""
        party = self._party
        if party is None:
            return {
                "role": self._role.value,
                "organisation": "",
                "attitude": Attitude.NOT_ASKED.value,
                "representative_kind": "agent",
            }
        return {
            "role": party.role.value,
            "organisation": "firm" if party.organisation else "",
            "name": party.name,
            "description": party.description,
            "phone": party.phone,
            "address": party.address,
            "sex": party.sex.value if party.sex else None,
            "birth_on": party.birth_on.isoformat() if party.birth_on else None,
            "id_number": party.id_number,
            "ethnicity": party.ethnicity,
            "occupation": party.occupation,
            "incapable": party.incapable,
            "uscc": party.uscc,
            "legal_representative": party.legal_representative,
            "representative_name": party.representative_name,
            "representative_phone": party.representative_phone,
            "representative_kind": party.representative_kind or "agent",
            "representative_relation": party.representative_relation,
            "attitude": party.attitude.value,
        }

    def _sort_edited(self, path: str) -> None:
        if path in {"organisation", "name", "representative_name"}:
            self._sort()

    def _sort(self) -> None:
        """Show the fields of a person or of an organisation; of someone unknown, few."""
        values = self.editor.values()
        firm, known = values["organisation"] == "firm", bool(values["name"])
        fixed = self._party is not None and not self._party.unidentified
        for path in _PERSONS:
            self.lines[path].setVisible(known and (path == "phone" or not firm))
        if firm and fixed:
            self.lines["phone"].hide()
        for path in _FIRMS:
            self.lines[path].setVisible(known and firm)
        self.lines["address"].setVisible(known)
        self.lines["representative_name"].setVisible(known)
        for path in _OF_AGENT:
            self.lines[path].setVisible(known and bool(values["representative_name"]))
        self.lines["description"].setVisible(not known)
        self.lines["organisation"].setVisible(not fixed)

    def command(self) -> AddParty | ChangeParty | None:
        """Add the party, or change what was edited."""
        values = self.editor.values() if self._party is None else self.editor.changes()
        told: dict[str, Any] = {}
        for path, value in values.items():
            if self.lines[path].isHidden():
                continue
            told[path] = self._value(path, value)
        if self._party is None:
            if told.get("name") is None and not told.get("description"):
                told["role"] = told.get("role", self._role)
            kept = {path: value for path, value in told.items() if value not in {None, ""}}
            return AddParty(case_id=self.whole.line.id, party=PartyDraft(**kept))
        if not self._party.unidentified:
            told.pop("organisation", None)
        if not told:
            self.reject()
            return None
        return ChangeParty(party_id=self._party.id, values=told)

    def _value(self, path: str, value: object) -> Any:
        match path:
            case "role":
                return PartyRole(str(value))
            case "attitude":
                return Attitude(str(value))
            case "sex":
                return Sex(str(value)) if value else None
            case "organisation" | "incapable":
                return value in {"firm", True}
            case "birth_on":
                return day_of(value, self.context.today(), path)
            case _:
                return "" if value is None else value

    def done_words(self) -> str:
        """What the toast says."""
        return self.tr("Party of {0} saved").format(self.whole.line.number)
