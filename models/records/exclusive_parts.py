"""Who owns what in an estate: owners and their exclusive parts (民法典 271, 278)."""

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Base, primary, text

__all__ = ["ExclusivePart", "Owner"]


class Owner(Base):
    """业主 of an estate: one head, however many parts (建筑物区分所有权解释 9).

    ``mark`` tells namesakes apart, empty for most; ``developer`` is the one row that stands for
    everything the developer has not sold or not handed over.
    """

    __tablename__ = "owner"
    __root__ = ("estate", "estate_id")
    __table_args__ = (sa.UniqueConstraint("estate_id", "name", "mark", "developer"),)

    id: Mapped[primary] = mapped_column(init=False)
    estate_id: Mapped[int] = mapped_column(sa.ForeignKey("estate.id"))
    name: Mapped[str]
    mark: Mapped[text] = mapped_column(default="")
    developer: Mapped[bool] = mapped_column(default=False)


class ExclusivePart(Base):
    """专有部分: a flat, a shop, a parking space with a title, by its door.

    ``area`` is in 0.01 m²; ``area_source`` is a code of ``resources/rules/votes.json``: the
    register, else the survey, else the contract (建筑物区分所有权解释 8).
    """

    __tablename__ = "exclusive_part"
    __root__ = ("estate", "estate_id")
    __table_args__ = (sa.UniqueConstraint("estate_id", "code"),)

    id: Mapped[primary] = mapped_column(init=False)
    estate_id: Mapped[int] = mapped_column(sa.ForeignKey("estate.id"))
    owner_id: Mapped[int] = mapped_column(sa.ForeignKey("owner.id"), index=True)
    code: Mapped[str]
    area: Mapped[int]
    area_source: Mapped[str]
