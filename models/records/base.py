"""The base of every record: names for constraints, enums by value, uid, version, and a root.

A record says with ``__root__`` which aggregate it belongs to; the journal files each change under
that aggregate, and views are told by it what has become stale. Columns that the register computes
from other columns carry ``DERIVED`` and are kept out of the journal: they can always be computed
again.
"""

from datetime import UTC, date, datetime
from enum import Enum
from typing import Annotated, Any, ClassVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    MappedAsDataclass,
    mapped_column,
)
from sqlalchemy.orm.mapper import _CONFIGURE_MUTEX  # there is no public name for it

__all__ = [
    "DERIVED",
    "Aggregate",
    "Base",
    "UtcDateTime",
    "WithFiles",
    "by_value",
    "optional_text",
    "primary",
    "text",
]

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

DERIVED: dict[Any, Any] = {"derived": True}
"""``info`` of a column that is computed from others and therefore not journaled."""


class UtcDateTime(sa.types.TypeDecorator[datetime]):
    """An aware UTC moment; SQLite keeps it naive, PostgreSQL with its zone."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """Refuse a naive moment: its zone would have to be guessed."""
        if value is None:
            return None
        if value.tzinfo is None:
            msg = "a moment without a time zone cannot be stored"
            raise ValueError(msg)
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """Give every moment its zone back."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def by_value(kind: type[Enum]) -> sa.Enum:
    """A column type that stores an enum by its value, without a CHECK: lists may grow."""
    return sa.Enum(
        kind,
        native_enum=False,
        create_constraint=False,
        length=32,
        values_callable=lambda members: [str(member.value) for member in members],
    )


primary = Annotated[int, mapped_column(sa.Integer, primary_key=True)]
text = Annotated[str, mapped_column(sa.Text, default="")]
optional_text = Annotated[str | None, mapped_column(sa.Text)]


class Base(MappedAsDataclass, DeclarativeBase, kw_only=True, repr=False, eq=False):
    """The mapped base. ``repr`` carries class and id only: never a name or a number.

    A key is never given out twice, not even after its row was taken back: the migrations make
    it so (AUTOINCREMENT).
    """

    metadata = sa.MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: sa.Text,
        date: sa.Date,
        datetime: UtcDateTime,
        UUID: sa.Uuid,
        list[str]: sa.JSON,
        dict[str, Any]: sa.JSON,
        list[dict[str, Any]]: sa.JSON,
    }
    __root__: ClassVar[tuple[str, str] | None] = None
    """``(kind, column)``: the aggregate this row belongs to and the column that holds its id;
    None for rows the journal does not follow (counters, the journal itself, the access log)."""

    def __init_subclass__(cls, **options: Any) -> None:
        """Map one record, while no other thread is setting mappers up.

        A window maps records as its pages need them, on whichever thread asks. SQLAlchemy sets
        mappers up at the first statement that names one and holds this lock meanwhile, but not
        while a class is mapped: the set it walks through would grow under its hands.
        """
        with _CONFIGURE_MUTEX:
            super().__init_subclass__(**options)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {getattr(self, 'id', None)}>"


class Aggregate(MappedAsDataclass, kw_only=True):
    """What every aggregate has: a number inside, a name outside, and a version.

    ``uid`` is a UUIDv7 for exchange and moves between stores; ``version`` rises with each change
    and is what an editor hands back to show which state it had read.
    """

    id: Mapped[primary] = mapped_column(init=False)
    uid: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int] = mapped_column(default=1, info=DERIVED)


class WithFiles(MappedAsDataclass, kw_only=True):
    """What carries attached files: each with its digest, name, media type, bytes and day.

    The files lie in the evidence folder (:mod:`services.attached`). They stand on the row itself,
    so that they go with it and come back with it, and a change of them is one of the row.
    """

    files: Mapped[list[dict[str, Any]]] = mapped_column(sa.JSON, default_factory=list)
