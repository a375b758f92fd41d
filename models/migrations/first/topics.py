"""Topics on the agenda of the area, and what the owners of an estate have to decide of them."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    _agenda_topic()
    _topic_event()
    _topic_case()
    _estate_decision()


def _agenda_topic() -> None:
    op.create_table(
        "agenda_topic",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column(
            "stage",
            sa.Enum(
                "gathering",
                "survey",
                "deliberation",
                "consensus",
                "estates",
                "execution",
                "appraisal",
                "done",
                "dropped",
                name="stage",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("proposed_by", sa.Text(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("survey", sa.Text(), nullable=False),
        sa.Column("consensus", sa.Text(), nullable=False),
        sa.Column("moral_review", sa.Text(), nullable=False),
        sa.Column("appraisal", sa.Text(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_id"],
            ["governance_body.id"],
            name=op.f("fk_agenda_topic_body_id_governance_body"),
        ),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_agenda_topic_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_topic")),
        sa.UniqueConstraint(
            "committee_id", "number", name=op.f("uq_agenda_topic_committee_id_number")
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_agenda_topic_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("agenda_topic", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_agenda_topic_body_id"), ["body_id"], unique=False)
        batch_op.create_index("ix_agenda_topic_open", ["committee_id", "ended_on"], unique=False)


def _topic_event() -> None:
    op.create_table(
        "topic_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("topic_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column(
            "stage",
            sa.Enum(
                "gathering",
                "survey",
                "deliberation",
                "consensus",
                "estates",
                "execution",
                "appraisal",
                "done",
                "dropped",
                name="stage",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["agenda_topic.id"], name=op.f("fk_topic_event_topic_id_agenda_topic")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topic_event")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("topic_event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_topic_event_topic_id"), ["topic_id"], unique=False)


def _topic_case() -> None:
    op.create_table(
        "topic_case",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("topic_id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_topic_case_case_id_case")),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["agenda_topic.id"], name=op.f("fk_topic_case_topic_id_agenda_topic")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topic_case")),
        sa.UniqueConstraint("topic_id", "case_id", name=op.f("uq_topic_case_topic_id_case_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("topic_case", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_topic_case_case_id"), ["case_id"], unique=False)


def _estate_decision() -> None:
    op.create_table(
        "estate_decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("topic_id", sa.Integer(), nullable=False),
        sa.Column("estate_id", sa.Integer(), nullable=False),
        sa.Column("matter", sa.Text(), nullable=False),
        sa.Column("decider", sa.Text(), nullable=False),
        sa.Column(
            "outcome",
            sa.Enum("open", "adopted", "rejected", name="outcome", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("progress", sa.Text(), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("posted_on", sa.Date(), nullable=True),
        sa.Column("told_on", sa.Date(), nullable=True),
        sa.Column("heads_total", sa.Integer(), nullable=False),
        sa.Column("heads_part", sa.Integer(), nullable=False),
        sa.Column("heads_for", sa.Integer(), nullable=False),
        sa.Column("area_total", sa.Integer(), nullable=False),
        sa.Column("area_part", sa.Integer(), nullable=False),
        sa.Column("area_for", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["estate_id"], ["estate.id"], name=op.f("fk_estate_decision_estate_id_estate")
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["agenda_topic.id"], name=op.f("fk_estate_decision_topic_id_agenda_topic")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_estate_decision")),
        sa.UniqueConstraint(
            "topic_id", "estate_id", name=op.f("uq_estate_decision_topic_id_estate_id")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("estate_decision", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_estate_decision_estate_id"), ["estate_id"], unique=False
        )
