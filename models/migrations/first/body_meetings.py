"""Meetings of bodies: who came, what was on the agenda, what is to be done."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    _body_meeting()
    _body_attendance()
    _agenda_item()
    _action_item()


def _body_meeting() -> None:
    op.create_table(
        "body_meeting",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("held_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("chair", sa.Text(), nullable=False),
        sa.Column("recorder", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_id"],
            ["governance_body.id"],
            name=op.f("fk_body_meeting_body_id_governance_body"),
        ),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_body_meeting_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_body_meeting")),
        sa.UniqueConstraint(
            "body_id", "kind", "ordinal", name=op.f("uq_body_meeting_body_id_kind_ordinal")
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_body_meeting_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("body_meeting", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_body_meeting_committee_id"), ["committee_id"], unique=False
        )


def _body_attendance() -> None:
    op.create_table(
        "body_attendance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("guest", sa.Boolean(), nullable=False),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["body_meeting.id"],
            name=op.f("fk_body_attendance_meeting_id_body_meeting"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_body_attendance")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("body_attendance", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_body_attendance_meeting_id"), ["meeting_id"], unique=False
        )


def _agenda_item() -> None:
    op.create_table(
        "agenda_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("topic_id", sa.Integer(), nullable=True),
        sa.Column("conclusion", sa.Text(), nullable=False),
        sa.Column("carried", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["body_meeting.id"], name=op.f("fk_agenda_item_meeting_id_body_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["agenda_topic.id"], name=op.f("fk_agenda_item_topic_id_agenda_topic")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_item")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("agenda_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_agenda_item_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_agenda_item_topic_id"), ["topic_id"], unique=False)


def _action_item() -> None:
    op.create_table(
        "action_item",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("topic_id", sa.Integer(), nullable=True),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_action_item_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["body_meeting.id"], name=op.f("fk_action_item_meeting_id_body_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["agenda_topic.id"], name=op.f("fk_action_item_topic_id_agenda_topic")
        ),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["joint_project.id"],
            name=op.f("fk_action_item_project_id_joint_project"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action_item")),
        sa.UniqueConstraint("uid", name=op.f("uq_action_item_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("action_item", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_action_item_committee_id"), ["committee_id"], unique=False
        )
        batch_op.create_index(
            "ix_action_item_due", ["committee_id", "done_on", "due_on"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_action_item_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_action_item_project_id"), ["project_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_action_item_topic_id"), ["topic_id"], unique=False)
