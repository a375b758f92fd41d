"""Lists of terms of office, owners' meetings, moral reviews, party groups and their advice."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    _body_term()
    _owners_meeting()
    _moral_review()
    _party_group()
    _party_advice()


def _body_term() -> None:
    op.create_table(
        "body_term",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("estate_id", sa.Integer(), nullable=True),
        sa.Column("ordinal", sa.Integer(), nullable=True),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.Column("seal_name", sa.Text(), nullable=False),
        sa.Column("filed_on", sa.Date(), nullable=True),
        sa.Column("filing_number", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reported_on", sa.Date(), nullable=True),
        sa.Column("training", sa.Text(), nullable=False),
        sa.Column("mixed", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_id"], ["governance_body.id"], name=op.f("fk_body_term_body_id_governance_body")
        ),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_body_term_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["estate_id"], ["estate.id"], name=op.f("fk_body_term_estate_id_estate")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_body_term_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_body_term")),
        sa.UniqueConstraint("uid", name=op.f("uq_body_term_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("body_term", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_body_term_body_id"), ["body_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_body_term_committee_id"), ["committee_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_body_term_estate_id"), ["estate_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_body_term_person_id"), ["person_id"], unique=False)


def _owners_meeting() -> None:
    op.create_table(
        "owners_meeting",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("members", sa.Integer(), nullable=True),
        sa.Column("present", sa.Integer(), nullable=True),
        sa.Column("signed", sa.Integer(), nullable=True),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("posted_on", sa.Date(), nullable=True),
        sa.Column("told_on", sa.Date(), nullable=True),
        sa.Column("observer", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_id"],
            ["governance_body.id"],
            name=op.f("fk_owners_meeting_body_id_governance_body"),
        ),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_owners_meeting_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_owners_meeting")),
        sa.UniqueConstraint("uid", name=op.f("uq_owners_meeting_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("owners_meeting", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_owners_meeting_body_id"), ["body_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_owners_meeting_committee_id"), ["committee_id"], unique=False
        )


def _moral_review() -> None:
    op.create_table(
        "moral_review",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("matter", sa.Text(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("consent", sa.Text(), nullable=False),
        sa.Column("reviewers", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_id"],
            ["governance_body.id"],
            name=op.f("fk_moral_review_body_id_governance_body"),
        ),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_moral_review_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_moral_review_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_moral_review")),
        sa.UniqueConstraint("uid", name=op.f("uq_moral_review_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("moral_review", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_moral_review_body_id"), ["body_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_moral_review_committee_id"), ["committee_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_moral_review_person_id"), ["person_id"], unique=False)


def _party_group() -> None:
    op.create_table(
        "party_group",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("people", sa.Text(), nullable=False),
        sa.Column("sent_by", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_id"], ["governance_body.id"], name=op.f("fk_party_group_body_id_governance_body")
        ),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_party_group_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_party_group_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_group")),
        sa.UniqueConstraint("uid", name=op.f("uq_party_group_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("party_group", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_party_group_body_id"), ["body_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_party_group_committee_id"), ["committee_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_party_group_person_id"), ["person_id"], unique=False)


def _party_advice() -> None:
    op.create_table(
        "party_advice",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("advice", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_party_advice_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["party_group.id"], name=op.f("fk_party_advice_group_id_party_group")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_advice")),
        sa.UniqueConstraint("uid", name=op.f("uq_party_advice_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("party_advice", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_party_advice_committee_id"), ["committee_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_party_advice_group_id"), ["group_id"], unique=False)
