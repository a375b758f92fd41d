"""Lists of the place: bodies, problems, public meetings, the rota."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    _place_body()
    _place_problem()
    _public_meeting()
    _rota_line()


def _place_body() -> None:
    op.create_table(
        "place_body",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("estate_id", sa.Integer(), nullable=True),
        sa.Column("households", sa.Integer(), nullable=True),
        sa.Column("doors", sa.Text(), nullable=False),
        sa.Column("sponsor", sa.Text(), nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("fees", sa.Text(), nullable=False),
        sa.Column("founded_on", sa.Date(), nullable=True),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_id"], ["governance_body.id"], name=op.f("fk_place_body_body_id_governance_body")
        ),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_place_body_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["estate_id"], ["estate.id"], name=op.f("fk_place_body_estate_id_estate")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place_body")),
        sa.UniqueConstraint("uid", name=op.f("uq_place_body_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("place_body", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_place_body_body_id"), ["body_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_place_body_committee_id"), ["committee_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_place_body_estate_id"), ["estate_id"], unique=False)


def _place_problem() -> None:
    op.create_table(
        "place_problem",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("found_on", sa.Date(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_id"],
            ["governance_body.id"],
            name=op.f("fk_place_problem_body_id_governance_body"),
        ),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_place_problem_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place_problem")),
        sa.UniqueConstraint("uid", name=op.f("uq_place_problem_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("place_problem", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_place_problem_body_id"), ["body_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_place_problem_committee_id"), ["committee_id"], unique=False
        )


def _public_meeting() -> None:
    op.create_table(
        "public_meeting",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("matter", sa.Text(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=True),
        sa.Column("noticed_on", sa.Date(), nullable=True),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("people", sa.Text(), nullable=False),
        sa.Column("eligible", sa.Integer(), nullable=True),
        sa.Column("present", sa.Integer(), nullable=True),
        sa.Column("in_favour", sa.Integer(), nullable=True),
        sa.Column("called_by", sa.Text(), nullable=False),
        sa.Column("opinions", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("published_at", sa.Text(), nullable=False),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_public_meeting_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_public_meeting")),
        sa.UniqueConstraint("uid", name=op.f("uq_public_meeting_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("public_meeting", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_public_meeting_committee_id"), ["committee_id"], unique=False
        )


def _rota_line() -> None:
    op.create_table(
        "rota_line",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("weekday", sa.Text(), nullable=False),
        sa.Column("begins", sa.Text(), nullable=False),
        sa.Column("ends", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("task", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_id"], ["governance_body.id"], name=op.f("fk_rota_line_body_id_governance_body")
        ),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_rota_line_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_rota_line_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rota_line")),
        sa.UniqueConstraint("uid", name=op.f("uq_rota_line_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("rota_line", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rota_line_body_id"), ["body_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_rota_line_committee_id"), ["committee_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_rota_line_person_id"), ["person_id"], unique=False)
