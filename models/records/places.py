"""Places: street, residents' committee, estate, building, unit, household."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import DERIVED, Aggregate, Base, optional_text, primary, text

__all__ = [
    "Building",
    "Estate",
    "Household",
    "PaperWording",
    "ResidentsCommittee",
    "Subdistrict",
    "Unit",
]


class Subdistrict(Aggregate, Base):
    """街道: the sub-district office, with its nine-digit statistical code kept as text."""

    __tablename__ = "subdistrict"
    __root__ = ("subdistrict", "id")

    name: Mapped[str]
    code: Mapped[text] = mapped_column(default="")


class ResidentsCommittee(Aggregate, Base):
    """居委会: whose register this is, with the names and patterns its papers carry.

    ``seal_name`` is the full name of the people's mediation committee as cut in its seal;
    ``prefix`` the 字头 given by the street's justice office; patterns are those of
    :mod:`models.vocabulary.numbering`.
    """

    __tablename__ = "residents_committee"
    __root__ = ("committee", "id")

    subdistrict_id: Mapped[int] = mapped_column(sa.ForeignKey("subdistrict.id"), index=True)
    name: Mapped[str]
    code: Mapped[text] = mapped_column(default="")
    seal_name: Mapped[text] = mapped_column(default="")
    prefix: Mapped[text] = mapped_column(default="")
    intake_pattern: Mapped[text] = mapped_column(default="{year}-{serial:04d}")
    agreement_pattern: Mapped[text] = mapped_column(
        default="（{year}）{prefix}人调字第{serial:03d}号"
    )
    settings: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)


class PaperWording(Base):
    """文书用语: one edition of a sentence that an office words itself; none is ever changed.

    ``words`` are empty where the office went back to the shipped words. ``since_on`` is the day the
    edition came into use, so that a paper of an earlier day keeps its words.
    """

    __tablename__ = "paper_wording"
    __root__ = ("committee", "committee_id")
    __table_args__ = (sa.UniqueConstraint("committee_id", "code", "edition"),)

    id: Mapped[primary] = mapped_column(init=False)
    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"))
    code: Mapped[str]
    edition: Mapped[int]
    since_on: Mapped[date]
    words: Mapped[text] = mapped_column(default="")


class Estate(Aggregate, Base):
    """小区: one property-management area. ``initials`` is derived as a person's are."""

    __tablename__ = "estate"
    __root__ = ("estate", "id")

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"), index=True)
    name: Mapped[str]
    address: Mapped[text] = mapped_column(default="")
    property_company_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("organisation.id"), default=None
    )
    initials: Mapped[optional_text] = mapped_column(default=None, info=DERIVED)


class Building(Base):
    """楼: a building of an estate, by the estate's own number (``9号楼``)."""

    __tablename__ = "building"
    __root__ = ("estate", "estate_id")
    __table_args__ = (sa.UniqueConstraint("estate_id", "name"),)

    id: Mapped[primary] = mapped_column(init=False)
    estate_id: Mapped[int] = mapped_column(sa.ForeignKey("estate.id"))
    name: Mapped[str]
    floors: Mapped[int | None] = mapped_column(default=None)


class Unit(Base):
    """室: one door of a building; text, since 底楼 and 亭子间 are doors too."""

    __tablename__ = "unit"
    __root__ = ("estate", "estate_id")
    __table_args__ = (sa.UniqueConstraint("building_id", "name"),)

    id: Mapped[primary] = mapped_column(init=False)
    estate_id: Mapped[int] = mapped_column(sa.ForeignKey("estate.id"), index=True)
    building_id: Mapped[int] = mapped_column(sa.ForeignKey("building.id"))
    name: Mapped[str]


class Household(Base):
    """户: those who live behind one door together; one door may have several."""

    __tablename__ = "household"
    __root__ = ("estate", "estate_id")

    id: Mapped[primary] = mapped_column(init=False)
    estate_id: Mapped[int] = mapped_column(sa.ForeignKey("estate.id"), index=True)
    unit_id: Mapped[int] = mapped_column(sa.ForeignKey("unit.id"), index=True)
    holder: Mapped[text] = mapped_column(default="")
