"""Lists of powers and of documents under supervision."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    _listed_power()
    _policy_document()
    _policy_appraisal()
    _policy_finding()


def _listed_power() -> None:
    op.create_table(
        "listed_power",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("time_limit", sa.Text(), nullable=False),
        sa.Column("edition", sa.Text(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_listed_power_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_listed_power")),
        sa.UniqueConstraint("uid", name=op.f("uq_listed_power_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("listed_power", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_listed_power_committee_id"), ["committee_id"], unique=False
        )


def _policy_document() -> None:
    op.create_table(
        "policy_document",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("repealed_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_policy_document_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policy_document")),
        sa.UniqueConstraint("uid", name=op.f("uq_policy_document_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("policy_document", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_policy_document_committee_id"), ["committee_id"], unique=False
        )


def _policy_appraisal() -> None:
    op.create_table(
        "policy_appraisal",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("appraised_on", sa.Date(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("findings", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_policy_appraisal_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["policy_document.id"],
            name=op.f("fk_policy_appraisal_document_id_policy_document"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policy_appraisal")),
        sa.UniqueConstraint("uid", name=op.f("uq_policy_appraisal_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("policy_appraisal", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_policy_appraisal_committee_id"), ["committee_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_policy_appraisal_document_id"), ["document_id"], unique=False
        )


def _policy_finding() -> None:
    op.create_table(
        "policy_finding",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
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
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_policy_finding_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["policy_document.id"],
            name=op.f("fk_policy_finding_document_id_policy_document"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policy_finding")),
        sa.UniqueConstraint("uid", name=op.f("uq_policy_finding_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("policy_finding", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_policy_finding_committee_id"), ["committee_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_policy_finding_document_id"), ["document_id"], unique=False
        )
