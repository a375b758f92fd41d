"""Investigations and mediation meetings of a case: held, planned, said."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    _investigation()
    _mediation_meeting()
    _meeting_attendance()
    _meeting_plan()
    _meeting_invitation()
    _meeting_statement()


def _investigation() -> None:
    op.create_table(
        "investigation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=True),
        sa.Column(
            "asked_sex",
            sa.Enum("female", "male", "unknown", name="sex", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("asked_age", sa.Integer(), nullable=True),
        sa.Column("asked_address", sa.Text(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("investigators", sa.JSON(), nullable=False),
        sa.Column("recorder", sa.Text(), nullable=False),
        sa.Column("participants", sa.JSON(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_investigation_case_id_case")
        ),
        sa.ForeignKeyConstraint(
            ["party_id"], ["case_party.id"], name=op.f("fk_investigation_party_id_case_party")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_investigation")),
        sa.UniqueConstraint("case_id", "ordinal", name=op.f("uq_investigation_case_id_ordinal")),
        sqlite_autoincrement=True,
    )


def _mediation_meeting() -> None:
    op.create_table(
        "mediation_meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("held_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("rights_told", sa.Boolean(), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=True),
        sa.Column("objected", sa.Boolean(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column(
            "result",
            sa.Enum(
                "agreed", "continue", "ended", name="meetingresult", native_enum=False, length=32
            ),
            nullable=False,
        ),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("recorder", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_mediation_meeting_case_id_case")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mediation_meeting")),
        sa.UniqueConstraint(
            "case_id", "ordinal", name=op.f("uq_mediation_meeting_case_id_ordinal")
        ),
        sqlite_autoincrement=True,
    )


def _meeting_attendance() -> None:
    op.create_table(
        "meeting_attendance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("capacity", sa.Text(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=True),
        sa.Column("consented", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_meeting_attendance_case_id_case")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["mediation_meeting.id"],
            name=op.f("fk_meeting_attendance_meeting_id_mediation_meeting"),
        ),
        sa.ForeignKeyConstraint(
            ["party_id"], ["case_party.id"], name=op.f("fk_meeting_attendance_party_id_case_party")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_attendance")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("meeting_attendance", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_meeting_attendance_case_id"), ["case_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_meeting_attendance_meeting_id"), ["meeting_id"], unique=False
        )


def _meeting_plan() -> None:
    op.create_table(
        "meeting_plan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("room", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("planned", "held", "cancelled", name="planstate", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_meeting_plan_case_id_case")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["mediation_meeting.id"],
            name=op.f("fk_meeting_plan_meeting_id_mediation_meeting"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_plan")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("meeting_plan", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_plan_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_plan_starts_at"), ["starts_at"], unique=False)


def _meeting_invitation() -> None:
    op.create_table(
        "meeting_invitation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=True),
        sa.Column("mediator_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "told_means",
            sa.Enum(
                "handed",
                "phone",
                "message",
                "posted",
                "other",
                name="noticemeans",
                native_enum=False,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("told_note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_meeting_invitation_case_id_case")
        ),
        sa.ForeignKeyConstraint(
            ["mediator_id"],
            ["mediator.id"],
            name=op.f("fk_meeting_invitation_mediator_id_mediator"),
        ),
        sa.ForeignKeyConstraint(
            ["party_id"], ["case_party.id"], name=op.f("fk_meeting_invitation_party_id_case_party")
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"],
            ["meeting_plan.id"],
            name=op.f("fk_meeting_invitation_plan_id_meeting_plan"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_invitation")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("meeting_invitation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_meeting_invitation_case_id"), ["case_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_meeting_invitation_plan_id"), ["plan_id"], unique=False
        )


def _meeting_statement() -> None:
    op.create_table(
        "meeting_statement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "issue",
                "fact",
                "proposal",
                "answer",
                name="statementkind",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_meeting_statement_case_id_case")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["mediation_meeting.id"],
            name=op.f("fk_meeting_statement_meeting_id_mediation_meeting"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_statement")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("meeting_statement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_statement_case_id"), ["case_id"], unique=False)
