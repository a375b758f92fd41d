"""Owners, their parts of an estate, and their votes."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    _owner()
    _exclusive_part()
    _owners_vote()
    _vote_question()
    _ballot()
    _vote_step()


def _owner() -> None:
    op.create_table(
        "owner",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("estate_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("developer", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["estate_id"], ["estate.id"], name=op.f("fk_owner_estate_id_estate")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_owner")),
        sa.UniqueConstraint(
            "estate_id",
            "name",
            "mark",
            "developer",
            name=op.f("uq_owner_estate_id_name_mark_developer"),
        ),
        sqlite_autoincrement=True,
    )


def _exclusive_part() -> None:
    op.create_table(
        "exclusive_part",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("estate_id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("area", sa.Integer(), nullable=False),
        sa.Column("area_source", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["estate_id"], ["estate.id"], name=op.f("fk_exclusive_part_estate_id_estate")
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["owner.id"], name=op.f("fk_exclusive_part_owner_id_owner")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exclusive_part")),
        sa.UniqueConstraint("estate_id", "code", name=op.f("uq_exclusive_part_estate_id_code")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("exclusive_part", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_exclusive_part_owner_id"), ["owner_id"], unique=False)


def _owners_vote() -> None:
    op.create_table(
        "owners_vote",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("estate_id", sa.Integer(), nullable=False),
        sa.Column("decision_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("written", sa.Boolean(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=True),
        sa.Column("counted_on", sa.Date(), nullable=True),
        sa.Column("silent", sa.Text(), nullable=False),
        sa.Column("invalid", sa.Text(), nullable=False),
        sa.Column("own_rule", sa.Text(), nullable=False),
        sa.Column("notary_office", sa.Text(), nullable=False),
        sa.Column("notary", sa.Text(), nullable=False),
        sa.Column("notarised", sa.Text(), nullable=False),
        sa.Column("certificate_number", sa.Text(), nullable=False),
        sa.Column("callers", sa.Text(), nullable=False),
        sa.Column("tellers", sa.Text(), nullable=False),
        sa.Column("supervisors", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_owners_vote_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["decision_id"],
            ["estate_decision.id"],
            name=op.f("fk_owners_vote_decision_id_estate_decision"),
        ),
        sa.ForeignKeyConstraint(
            ["estate_id"], ["estate.id"], name=op.f("fk_owners_vote_estate_id_estate")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_owners_vote")),
        sa.UniqueConstraint(
            "committee_id", "number", name=op.f("uq_owners_vote_committee_id_number")
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_owners_vote_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("owners_vote", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_owners_vote_decision_id"), ["decision_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_owners_vote_estate_id"), ["estate_id"], unique=False)


def _vote_question() -> None:
    op.create_table(
        "vote_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vote_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("matter", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("candidate", sa.Boolean(), nullable=False),
        sa.Column("room", sa.Text(), nullable=False),
        sa.Column("conditions", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["vote_id"], ["owners_vote.id"], name=op.f("fk_vote_question_vote_id_owners_vote")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vote_question")),
        sa.UniqueConstraint("vote_id", "position", name=op.f("uq_vote_question_vote_id_position")),
        sqlite_autoincrement=True,
    )


def _ballot() -> None:
    op.create_table(
        "ballot",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vote_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("developer", sa.Boolean(), nullable=False),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.Column("area", sa.Integer(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("returned_on", sa.Date(), nullable=True),
        sa.Column("invalid_reason", sa.Text(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["vote_id"], ["owners_vote.id"], name=op.f("fk_ballot_vote_id_owners_vote")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ballot")),
        sa.UniqueConstraint("vote_id", "position", name=op.f("uq_ballot_vote_id_position")),
        sqlite_autoincrement=True,
    )


def _vote_step() -> None:
    op.create_table(
        "vote_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vote_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["vote_id"], ["owners_vote.id"], name=op.f("fk_vote_step_vote_id_owners_vote")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vote_step")),
        sa.UniqueConstraint("vote_id", "step", name=op.f("uq_vote_step_vote_id_step")),
        sqlite_autoincrement=True,
    )
