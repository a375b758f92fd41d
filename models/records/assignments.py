"""Who was given a case, how they were chosen, and why."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Base, primary, text

__all__ = ["AssignedMediator", "Assignment"]


class Assignment(Base):
    """指派: the body that handles a case from ``on``; a replacement ends it and begins another.

    ``reasons`` keeps the explanation as it was shown when the choice was made.
    """

    __tablename__ = "assignment"
    __root__ = ("case", "case_id")

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"), index=True)
    body_id: Mapped[int] = mapped_column(sa.ForeignKey("governance_body.id"), index=True)
    on: Mapped[date]
    actor: Mapped[text] = mapped_column(default="")
    chosen_by: Mapped[text] = mapped_column(default="office")
    override_reason: Mapped[text] = mapped_column(default="")
    reasons: Mapped[list[dict[str, Any]]] = mapped_column(default_factory=list)
    ended_on: Mapped[date | None] = mapped_column(default=None)
    end_reason: Mapped[text] = mapped_column(default="")


class AssignedMediator(Base):
    """A mediator of an assignment; exactly one presides (调解主持人)."""

    __tablename__ = "assigned_mediator"
    __root__ = ("case", "case_id")
    __table_args__ = (sa.UniqueConstraint("assignment_id", "mediator_id"),)

    id: Mapped[primary] = mapped_column(init=False)
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"), index=True)
    assignment_id: Mapped[int] = mapped_column(sa.ForeignKey("assignment.id"))
    mediator_id: Mapped[int] = mapped_column(sa.ForeignKey("mediator.id"), index=True)
    presides: Mapped[bool] = mapped_column(default=False)
