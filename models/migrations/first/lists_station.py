"""Lists of the station: needs and services, bookings, coached projects, training, library."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    _station_need()
    _station_service()
    _service_booking()
    _coached_project()
    _training()
    _library_entry()


def _station_need() -> None:
    op.create_table(
        "station_need",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("votes", sa.Integer(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("gathered_on", sa.Date(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_station_need_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_station_need")),
        sa.UniqueConstraint("uid", name=op.f("uq_station_need_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("station_need", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_station_need_committee_id"), ["committee_id"], unique=False
        )


def _station_service() -> None:
    op.create_table(
        "station_service",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("hours", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("need_id", sa.Integer(), nullable=True),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_station_service_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["need_id"], ["station_need.id"], name=op.f("fk_station_service_need_id_station_need")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_station_service")),
        sa.UniqueConstraint("uid", name=op.f("uq_station_service_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("station_service", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_station_service_committee_id"), ["committee_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_station_service_need_id"), ["need_id"], unique=False)


def _service_booking() -> None:
    op.create_table(
        "service_booking",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("came", sa.Integer(), nullable=True),
        sa.Column("feedback", sa.Text(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_service_booking_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["service_id"],
            ["station_service.id"],
            name=op.f("fk_service_booking_service_id_station_service"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_booking")),
        sa.UniqueConstraint("uid", name=op.f("uq_service_booking_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("service_booking", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_service_booking_committee_id"), ["committee_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_service_booking_service_id"), ["service_id"], unique=False
        )


def _coached_project() -> None:
    op.create_table(
        "coached_project",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("applicant", sa.Text(), nullable=False),
        sa.Column("aim", sa.Text(), nullable=False),
        sa.Column("budget_fen", sa.BigInteger(), nullable=True),
        sa.Column("steps", sa.Text(), nullable=False),
        sa.Column("coach", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("appraisal", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_coached_project_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coached_project")),
        sa.UniqueConstraint("uid", name=op.f("uq_coached_project_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("coached_project", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_coached_project_committee_id"), ["committee_id"], unique=False
        )


def _training() -> None:
    op.create_table(
        "training",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("teacher", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=True),
        sa.Column("attendees", sa.Text(), nullable=False),
        sa.Column("present", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_training_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_training")),
        sa.UniqueConstraint("uid", name=op.f("uq_training_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("training", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_training_committee_id"), ["committee_id"], unique=False
        )


def _library_entry() -> None:
    op.create_table(
        "library_entry",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("tags", sa.Text(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("used_by", sa.Text(), nullable=False),
        sa.Column("entered_on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_library_entry_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_library_entry")),
        sa.UniqueConstraint("uid", name=op.f("uq_library_entry_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("library_entry", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_library_entry_committee_id"), ["committee_id"], unique=False
        )
