"""Scenes of declared lists, for the one test that takes every command through do, undo, redo."""

from collections.abc import Callable

from services.commands.attached import AttachFiles, DetachFile
from services.commands.lists import AddEntry, ChangeEntry, RemoveEntry
from services.database import Database
from services.evidence import StoredFile
from services.work import Command
from tests import builders, builders_evidence, builders_lists


def _add(_register: Database) -> Command:
    """A term whose committee and director are both new to the directory."""
    values = {
        "body_id": "梧桐里业委会",
        "ordinal": "1",
        "from_on": "2024-01-10",
        "until_on": "2027-01-09",
        "person_id": "李秀芳 15400001234",
        "seats": 5,
    }
    return AddEntry(listed="terms", values=values)


def _change(register: Database) -> Command:
    service = builders_lists.service(register)
    booking = builders_lists.entry(
        register, "service-bookings", service_id=service, who="赵建明", people=2
    )
    values = {"people": "3", "held_on": builders.TODAY, "remark": "李秀芳同来"}
    return ChangeEntry(listed="service-bookings", entry_id=booking, values=values)


def _remove(register: Database) -> Command:
    shop = builders_lists.entry(register, "shops", name="老灶台面馆", person_id="赵建明")
    return RemoveEntry(listed="shops", entry_id=shop)


def _with_file(register: Database) -> tuple[int, StoredFile]:
    review = builders_lists.entry(
        register, "moral-reviews", held_on=builders.TODAY, matter="李秀芳家楼道堆物"
    )
    file = builders_evidence.scan(register, "李秀芳的同意书").file
    register.run(AttachFiles(of="moral-reviews", row_id=review, files=(file,)))
    return review, file


def _attach(register: Database) -> Command:
    review, _ = _with_file(register)
    more = builders_evidence.photo(register, "赵建明").file
    return AttachFiles(of="moral-reviews", row_id=review, files=(more,))


def _detach(register: Database) -> Command:
    review, file = _with_file(register)
    return DetachFile(of="moral-reviews", row_id=review, digest=file.digest)


LISTS: dict[type, Callable[[Database], Command]] = {
    AddEntry: _add,
    ChangeEntry: _change,
    RemoveEntry: _remove,
    AttachFiles: _attach,
    DetachFile: _detach,
}
