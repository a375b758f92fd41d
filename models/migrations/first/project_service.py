"""Who does what in a joint project: shifts on duty, volunteers and their hours."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    _duty_shift()
    _duty_turn()
    _project_volunteer()
    _volunteer_service()


def _duty_shift() -> None:
    op.create_table(
        "duty_shift",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("begins", sa.Text(), nullable=False),
        sa.Column("ends", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["joint_project.id"],
            name=op.f("fk_duty_shift_project_id_joint_project"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty_shift")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("duty_shift", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_duty_shift_project_id"), ["project_id"], unique=False)


def _duty_turn() -> None:
    op.create_table(
        "duty_turn",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("shift_id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("weekdays", sa.Text(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["partner_id"],
            ["project_partner.id"],
            name=op.f("fk_duty_turn_partner_id_project_partner"),
        ),
        sa.ForeignKeyConstraint(
            ["project_id"], ["joint_project.id"], name=op.f("fk_duty_turn_project_id_joint_project")
        ),
        sa.ForeignKeyConstraint(
            ["shift_id"], ["duty_shift.id"], name=op.f("fk_duty_turn_shift_id_duty_shift")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty_turn")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("duty_turn", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_duty_turn_partner_id"), ["partner_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_duty_turn_project_id"), ["project_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_duty_turn_shift_id"), ["shift_id"], unique=False)


def _project_volunteer() -> None:
    op.create_table(
        "project_volunteer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("identity", sa.Text(), nullable=False),
        sa.Column("birth_on", sa.Date(), nullable=True),
        sa.Column("skills", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("joined_on", sa.Date(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("consent_on", sa.Date(), nullable=True),
        sa.Column("guardian", sa.Text(), nullable=False),
        sa.Column("guardian_consent_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["joint_project.id"],
            name=op.f("fk_project_volunteer_project_id_joint_project"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_volunteer")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("project_volunteer", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_project_volunteer_project_id"), ["project_id"], unique=False
        )


def _volunteer_service() -> None:
    op.create_table(
        "volunteer_service",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("volunteer_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("appraisal", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["joint_project.id"],
            name=op.f("fk_volunteer_service_project_id_joint_project"),
        ),
        sa.ForeignKeyConstraint(
            ["volunteer_id"],
            ["project_volunteer.id"],
            name=op.f("fk_volunteer_service_volunteer_id_project_volunteer"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_volunteer_service")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("volunteer_service", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_volunteer_service_project_id"), ["project_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_volunteer_service_volunteer_id"), ["volunteer_id"], unique=False
        )
