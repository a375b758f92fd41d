"""Joint projects: partners, places, papers, indicators, and the cases they grew from."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    _joint_project()
    _project_event()
    _project_case()
    _project_partner()
    _project_place()
    _project_document()
    _document_party()
    _indicator()
    _indicator_value()


def _joint_project() -> None:
    op.create_table(
        "joint_project",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("topic_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column(
            "stage",
            sa.Enum(
                "preparing",
                "trial",
                "appraisal",
                "lasting",
                "done",
                "dropped",
                name="projectstage",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("aim", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("appraisal", sa.Text(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("station_place", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_joint_project_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["agenda_topic.id"], name=op.f("fk_joint_project_topic_id_agenda_topic")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_joint_project")),
        sa.UniqueConstraint(
            "committee_id", "number", name=op.f("uq_joint_project_committee_id_number")
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_joint_project_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("joint_project", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_joint_project_topic_id"), ["topic_id"], unique=False)


def _project_event() -> None:
    op.create_table(
        "project_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column(
            "stage",
            sa.Enum(
                "preparing",
                "trial",
                "appraisal",
                "lasting",
                "done",
                "dropped",
                name="projectstage",
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
            ["project_id"],
            ["joint_project.id"],
            name=op.f("fk_project_event_project_id_joint_project"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_event")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("project_event", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_project_event_project_id"), ["project_id"], unique=False
        )


def _project_case() -> None:
    op.create_table(
        "project_case",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("after", sa.Boolean(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_project_case_case_id_case")
        ),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["joint_project.id"],
            name=op.f("fk_project_case_project_id_joint_project"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_case")),
        sa.UniqueConstraint(
            "project_id", "case_id", name=op.f("uq_project_case_project_id_case_id")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("project_case", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_project_case_case_id"), ["case_id"], unique=False)


def _project_partner() -> None:
    op.create_table(
        "project_partner",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("undertakes", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("lead", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_project_partner_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["joint_project.id"],
            name=op.f("fk_project_partner_project_id_joint_project"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_partner")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("project_partner", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_project_partner_organisation_id"), ["organisation_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_project_partner_project_id"), ["project_id"], unique=False
        )


def _project_place() -> None:
    op.create_table(
        "project_place",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("estate_id", sa.Integer(), nullable=False),
        sa.Column("building_id", sa.Integer(), nullable=True),
        sa.Column("control", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["building_id"], ["building.id"], name=op.f("fk_project_place_building_id_building")
        ),
        sa.ForeignKeyConstraint(
            ["estate_id"], ["estate.id"], name=op.f("fk_project_place_estate_id_estate")
        ),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["joint_project.id"],
            name=op.f("fk_project_place_project_id_joint_project"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_place")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("project_place", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_project_place_building_id"), ["building_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_project_place_estate_id"), ["estate_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_project_place_project_id"), ["project_id"], unique=False
        )


def _project_document() -> None:
    op.create_table(
        "project_document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("media", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["joint_project.id"],
            name=op.f("fk_project_document_project_id_joint_project"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_document")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("project_document", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_project_document_project_id"), ["project_id"], unique=False
        )


def _document_party() -> None:
    op.create_table(
        "document_party",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["project_document.id"],
            name=op.f("fk_document_party_document_id_project_document"),
        ),
        sa.ForeignKeyConstraint(
            ["partner_id"],
            ["project_partner.id"],
            name=op.f("fk_document_party_partner_id_project_partner"),
        ),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["joint_project.id"],
            name=op.f("fk_document_party_project_id_joint_project"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_party")),
        sa.UniqueConstraint(
            "document_id", "partner_id", name=op.f("uq_document_party_document_id_partner_id")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("document_party", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_document_party_partner_id"), ["partner_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_document_party_project_id"), ["project_id"], unique=False
        )


def _indicator() -> None:
    op.create_table(
        "indicator",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column(
            "direction",
            sa.Enum("fewer", "more", name="direction", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("counted", sa.Text(), nullable=False),
        sa.Column("target", sa.BigInteger(), nullable=True),
        sa.Column("target_written", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id"], ["joint_project.id"], name=op.f("fk_indicator_project_id_joint_project")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicator")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("indicator", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_indicator_project_id"), ["project_id"], unique=False)


def _indicator_value() -> None:
    op.create_table(
        "indicator_value",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("indicator_id", sa.Integer(), nullable=False),
        sa.Column("phase", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column(
            "qualifier",
            sa.Enum(
                "exact",
                "at-least",
                "at-most",
                "about",
                name="qualifier",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("written", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        sa.Column("taken_on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["indicator_id"],
            ["indicator.id"],
            name=op.f("fk_indicator_value_indicator_id_indicator"),
        ),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["joint_project.id"],
            name=op.f("fk_indicator_value_project_id_joint_project"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicator_value")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("indicator_value", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_indicator_value_indicator_id"), ["indicator_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_indicator_value_project_id"), ["project_id"], unique=False
        )
