"""Lists of the area's party building: activities, units, contact members, the shops they visit."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    _activity()
    _area_unit()
    _member_unit()
    _contact_duty()
    _shop()
    _contact_visit()


def _activity() -> None:
    op.create_table(
        "activity",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("brand", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("speakers", sa.Text(), nullable=False),
        sa.Column("attendance", sa.Integer(), nullable=True),
        sa.Column("need_id", sa.Integer(), nullable=True),
        sa.Column("effect", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_activity_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["need_id"], ["station_need.id"], name=op.f("fk_activity_need_id_station_need")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity")),
        sa.UniqueConstraint("uid", name=op.f("uq_activity_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("activity", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_activity_committee_id"), ["committee_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_activity_need_id"), ["need_id"], unique=False)


def _area_unit() -> None:
    op.create_table(
        "area_unit",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("headcount", sa.Integer(), nullable=True),
        sa.Column("party_members", sa.Integer(), nullable=True),
        sa.Column("coverage", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("contacted_by", sa.Text(), nullable=False),
        sa.Column("contacted_on", sa.Date(), nullable=True),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_area_unit_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_area_unit_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_area_unit_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_area_unit")),
        sa.UniqueConstraint("uid", name=op.f("uq_area_unit_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("area_unit", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_area_unit_committee_id"), ["committee_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_area_unit_organisation_id"), ["organisation_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_area_unit_person_id"), ["person_id"], unique=False)


def _member_unit() -> None:
    op.create_table(
        "member_unit",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("board", sa.Text(), nullable=False),
        sa.Column("is_chair", sa.Boolean(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("resources", sa.Text(), nullable=False),
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
            name=op.f("fk_member_unit_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_member_unit_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_member_unit_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member_unit")),
        sa.UniqueConstraint("uid", name=op.f("uq_member_unit_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("member_unit", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_member_unit_committee_id"), ["committee_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_member_unit_organisation_id"), ["organisation_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_member_unit_person_id"), ["person_id"], unique=False)


def _contact_duty() -> None:
    op.create_table(
        "contact_duty",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("branch", sa.Text(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_contact_duty_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_contact_duty_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_duty")),
        sa.UniqueConstraint("uid", name=op.f("uq_contact_duty_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("contact_duty", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_contact_duty_committee_id"), ["committee_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_contact_duty_person_id"), ["person_id"], unique=False)


def _shop() -> None:
    op.create_table(
        "shop",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("stall", sa.Text(), nullable=False),
        sa.Column("trade", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=True),
        sa.Column("duty_id", sa.Integer(), nullable=True),
        sa.Column("self_rules", sa.Boolean(), nullable=False),
        sa.Column("honour", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_id"], ["governance_body.id"], name=op.f("fk_shop_body_id_governance_body")
        ),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_shop_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["duty_id"], ["contact_duty.id"], name=op.f("fk_shop_duty_id_contact_duty")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_shop_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shop")),
        sa.UniqueConstraint("uid", name=op.f("uq_shop_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("shop", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_shop_body_id"), ["body_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_shop_committee_id"), ["committee_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_shop_duty_id"), ["duty_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_shop_person_id"), ["person_id"], unique=False)


def _contact_visit() -> None:
    op.create_table(
        "contact_visit",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("duty_id", sa.Integer(), nullable=False),
        sa.Column("shop_id", sa.Integer(), nullable=True),
        sa.Column("visited_on", sa.Date(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
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
            name=op.f("fk_contact_visit_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["duty_id"], ["contact_duty.id"], name=op.f("fk_contact_visit_duty_id_contact_duty")
        ),
        sa.ForeignKeyConstraint(
            ["shop_id"], ["shop.id"], name=op.f("fk_contact_visit_shop_id_shop")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_visit")),
        sa.UniqueConstraint("uid", name=op.f("uq_contact_visit_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("contact_visit", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_contact_visit_committee_id"), ["committee_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_contact_visit_duty_id"), ["duty_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_contact_visit_shop_id"), ["shop_id"], unique=False)
