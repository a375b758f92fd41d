"""The dialog of one exclusive part: door, owner, area and what it is taken from."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.editing import FieldSpec
from gui.editing.entry import Entry, Values, text_of
from gui.editing.specs import check_spec, choice_spec, text_spec
from gui.shell.page import Context
from gui.votes.questions import EstateParts
from models.vocabulary.areas import parse_area, write_area
from models.vocabulary.votes import area_sources
from services.commands.exclusive_parts import PartDraft, RegisterParts
from services.queries.vote_rows import PartLine

__all__ = ["part", "without"]


def _draft(one: PartLine) -> PartDraft:
    return PartDraft(
        code=one.code,
        area=one.area,
        owner=one.owner,
        mark=one.mark,
        developer=one.developer,
        area_source=one.area_source,
    )


def without(known: EstateParts, part_id: int) -> RegisterParts:
    """The register with a part left out."""
    kept = tuple(_draft(one) for one in known.register.parts if one.id != part_id)
    return RegisterParts(estate_id=known.estate_id, parts=kept)


def part(context: Context, known: EstateParts, part_id: int | None = None) -> Entry:
    """One part more, or one changed."""
    old = next((one for one in known.register.parts if one.id == part_id), None)

    def command(values: Values, _changes: Values, _known: Any) -> RegisterParts:
        draft = PartDraft(
            code=text_of(values, "code"),
            area=parse_area(text_of(values, "area")),
            owner=text_of(values, "owner"),
            mark=text_of(values, "mark"),
            developer=bool(values.get("developer")),
            area_source=text_of(values, "area_source"),
        )
        every = [draft if one is old else _draft(one) for one in known.register.parts]
        if old is None:
            every.append(draft)
        return RegisterParts(estate_id=known.estate_id, parts=tuple(every))

    return Entry(
        name="parts.part",
        title=QCoreApplication.translate("VoteEntries", "A part and its owner"),
        verb=QCoreApplication.translate("VoteEntries", "Save the part"),
        done=QCoreApplication.translate("VoteEntries", "Part registered"),
        specs=_specs(context),
        shown={
            "code": old.code if old else "",
            "owner": old.owner if old else "",
            "area": write_area(old.area) if old else "",
            "area_source": old.area_source if old else area_sources()[0].code,
            "mark": old.mark if old else "",
            "developer": old.developer if old else False,
        },
        command=command,
    )


def _specs(context: Context) -> tuple[FieldSpec, ...]:
    return (
        text_spec(
            "code",
            QCoreApplication.translate("VoteEntries", "Door"),
            "parts.part",
            required=True,
            width=180,
        ),
        text_spec(
            "owner", QCoreApplication.translate("VoteEntries", "Owner"), "parts.part", required=True
        ),
        text_spec(
            "area",
            QCoreApplication.translate("VoteEntries", "Area m²"),
            "parts.part",
            required=True,
            width=120,
        ),
        choice_spec(
            "area_source",
            QCoreApplication.translate("VoteEntries", "Taken from"),
            "parts.part",
            [(one.code, one.label(context.language)) for one in area_sources()],
            width=200,
        ),
        text_spec(
            "mark",
            QCoreApplication.translate("VoteEntries", "Namesake"),
            "parts.part",
            hint=QCoreApplication.translate("VoteEntries", "tells two owners of one name apart"),
        ),
        check_spec(
            "developer",
            QCoreApplication.translate("VoteEntries", "Developer"),
            "parts.part",
            hint=QCoreApplication.translate("VoteEntries", "unsold, or not handed over yet"),
        ),
    )
