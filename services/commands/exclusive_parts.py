"""The register of an estate's exclusive parts (专有部分) with their owners."""

from dataclasses import dataclass, field
from typing import ClassVar

import sqlalchemy as sa

from models.records.exclusive_parts import ExclusivePart, Owner
from models.records.places import Estate
from models.vocabulary.errors import Refusal
from models.vocabulary.votes import Part, area_source, heads_of
from services.changes import Changes
from services.commands.directory import AddEstate
from services.work import Work

__all__ = ["PartDraft", "RegisterParts"]


@dataclass(frozen=True, kw_only=True, slots=True)
class PartDraft:
    """One line of an estate's register; ``area`` in 0.01 m².

    Parts of one ``owner`` are one head; ``mark`` tells namesakes apart. ``developer`` marks what
    the developer has not sold or not handed over, whoever has bought it.
    """

    code: str
    area: int
    owner: str = field(repr=False)
    mark: str = ""
    developer: bool = False
    area_source: str = "register"


@dataclass(frozen=True, kw_only=True)
class RegisterParts:
    """Put an estate's exclusive parts with their owners on record, in place of those before.

    ``estate_id`` 0 adds an estate of the name ``new_estate`` to the directory with them.
    """

    label: ClassVar[str] = "history.register-parts"
    undoable: ClassVar[bool] = True

    estate_id: int
    parts: tuple[PartDraft, ...] = field(repr=False)
    new_estate: str = ""

    def run(self, work: Work) -> Changes:
        """Write what differs.

        Raises:
            Refusal: a part stands twice, has no area, or nobody owns it; a new estate is there.
        """
        estate_id = self.estate_id or AddEstate(name=self.new_estate).run(work).made or 0
        estate = work.get(Estate, estate_id)
        if not self.parts:
            raise Refusal("vote.no-parts", field="parts")
        lines = [_line(place, one) for place, one in enumerate(self.parts)]
        heads = heads_of(
            Part(
                code=one.code,
                area=one.area,
                owner=f"{one.owner}/{one.mark}",
                developer=one.developer,
            )
            for one in lines
        )
        owners = _owners(work, estate.id, lines)
        _parts(work, estate.id, lines, owners)
        work.label_params |= {"parts": len(lines), "heads": len(heads)}
        return work.done(estate.id)


def _line(place: int, one: PartDraft) -> PartDraft:
    code, owner = one.code.strip(), one.owner.strip()
    if not code:
        raise Refusal("vote.no-part-code", field=f"parts.{place}.code", position=place + 1)
    if not owner:
        raise Refusal("vote.no-part-owner", field=f"parts.{place}.owner", position=place + 1)
    return PartDraft(
        code=code,
        area=one.area,
        owner=owner,
        mark=one.mark.strip(),
        developer=one.developer,
        area_source=area_source(one.area_source).code,
    )


_Key = tuple[str, str, bool]


def _key(one: PartDraft, developer: str) -> _Key:
    """Which owner a line belongs to; all of the developer's parts belong to one."""
    return (developer, "", True) if one.developer else (one.owner, one.mark, False)


def _owners(work: Work, estate_id: int, lines: list[PartDraft]) -> dict[_Key, int]:
    """The owners of these lines by key, old ones kept; the developer goes by the first name."""
    there = {
        (one.name, one.mark, one.developer): one
        for one in work.session.scalars(sa.select(Owner).where(Owner.estate_id == estate_id))
    }
    developer = next((one.owner for one in lines if one.developer), "")
    wanted = dict.fromkeys(_key(one, developer) for one in lines)
    for name, mark, is_developer in wanted:
        if (name, mark, is_developer) not in there:
            row = Owner(estate_id=estate_id, name=name, mark=mark, developer=is_developer)
            work.session.add(row)
            there[name, mark, is_developer] = row
    work.session.flush()
    return {key: there[key].id for key in wanted}


def _parts(work: Work, estate_id: int, lines: list[PartDraft], owners: dict[_Key, int]) -> None:
    """Write the parts; those no longer listed go, and owners who have none left with them."""
    developer = next((one.owner for one in lines if one.developer), "")
    there = {
        one.code: one
        for one in work.session.scalars(
            sa.select(ExclusivePart).where(ExclusivePart.estate_id == estate_id)
        )
    }
    for one in lines:
        owner_id = owners[_key(one, developer)]
        row = there.pop(one.code, None)
        if row is None:
            row = ExclusivePart(
                estate_id=estate_id,
                owner_id=owner_id,
                code=one.code,
                area=one.area,
                area_source=one.area_source,
            )
            work.session.add(row)
            continue
        row.owner_id, row.area, row.area_source = owner_id, one.area, one.area_source
    for gone in there.values():
        work.session.delete(gone)
    work.session.flush()
    idle = sa.select(Owner).where(Owner.estate_id == estate_id, Owner.id.not_in(owners.values()))
    for owner in work.session.scalars(idle):
        work.session.delete(owner)
