"""The register as it began: tables, and the search index of cases.

Keys are never given out twice (AUTOINCREMENT): the journal knows a row by its key after the row
itself was taken back.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table of the first register."""
    op.create_table(
        "access_record",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("masking", sa.Text(), nullable=False),
        sa.Column("case_ids", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_access_record")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "journal_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("command", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("label_params", sa.JSON(), nullable=False),
        sa.Column("undoable", sa.Boolean(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_entry")),
        sa.UniqueConstraint(
            "committee_id", "ordinal", name=op.f("uq_journal_entry_committee_id_ordinal")
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "journal_taken_back",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("taken_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["journal_entry.id"],
            name=op.f("fk_journal_taken_back_entry_id_journal_entry"),
        ),
        sa.ForeignKeyConstraint(
            ["taken_id"],
            ["journal_entry.id"],
            name=op.f("fk_journal_taken_back_taken_id_journal_entry"),
        ),
        sa.PrimaryKeyConstraint("entry_id", "taken_id", name=op.f("pk_journal_taken_back")),
    )
    with op.batch_alter_table("journal_taken_back", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_journal_taken_back_taken_id"), ["taken_id"], unique=False
        )

    op.create_table(
        "subdistrict",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subdistrict")),
        sa.UniqueConstraint("uid", name=op.f("uq_subdistrict_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "journal_touch",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("root_id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["journal_entry.id"], name=op.f("fk_journal_touch_entry_id_journal_entry")
        ),
        sa.PrimaryKeyConstraint("kind", "root_id", "entry_id", name=op.f("pk_journal_touch")),
    )
    op.create_table(
        "residents_committee",
        sa.Column("subdistrict_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("seal_name", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("intake_pattern", sa.Text(), nullable=False),
        sa.Column("agreement_pattern", sa.Text(), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["subdistrict_id"],
            ["subdistrict.id"],
            name=op.f("fk_residents_committee_subdistrict_id_subdistrict"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_residents_committee")),
        sa.UniqueConstraint("uid", name=op.f("uq_residents_committee_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("residents_committee", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_residents_committee_subdistrict_id"), ["subdistrict_id"], unique=False
        )

    op.create_table(
        "paper_wording",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_paper_wording_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_wording")),
        sa.UniqueConstraint(
            "committee_id",
            "code",
            "edition",
            name=op.f("uq_paper_wording_committee_id_code_edition"),
        ),
        sqlite_autoincrement=True,
    )

    op.create_table(
        "governance_body",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("serves_street", sa.Boolean(), nullable=False),
        sa.Column("specialties", sa.JSON(), nullable=False),
        sa.Column("load_limit", sa.Integer(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("founded_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_governance_body_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"],
            ["governance_body.id"],
            name=op.f("fk_governance_body_parent_id_governance_body"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_governance_body")),
        sa.UniqueConstraint("uid", name=op.f("uq_governance_body_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("governance_body", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_governance_body_committee_id"), ["committee_id"], unique=False
        )

    op.create_table(
        "import_batch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("content_digest", sa.Text(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("imported", sa.Integer(), nullable=False),
        sa.Column("first_case_id", sa.Integer(), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_import_batch_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batch")),
        sa.UniqueConstraint("uid", name=op.f("uq_import_batch_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("import_batch", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_import_batch_committee_id"), ["committee_id"], unique=False
        )

    op.create_table(
        "issued_number",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("voided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_issued_number_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issued_number")),
        sa.UniqueConstraint(
            "committee_id",
            "series",
            "year",
            "serial",
            name=op.f("uq_issued_number_committee_id_series_year_serial"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "organisation",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("uscc", sa.Text(), nullable=False),
        sa.Column("legal_representative", sa.Text(), nullable=False),
        sa.Column("representative_post", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("initials", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_organisation_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
        sa.UniqueConstraint("uid", name=op.f("uq_organisation_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("organisation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_organisation_committee_id"), ["committee_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_organisation_name"), ["name"], unique=False)

    op.create_table(
        "register_profile",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("desk_name", sa.Text(), nullable=False),
        sa.Column("practice", sa.Boolean(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("clock_basis", sa.Text(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_register_profile_single")),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_register_profile_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_register_profile")),
    )
    op.create_table(
        "estate",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("property_company_id", sa.Integer(), nullable=True),
        sa.Column("initials", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_estate_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["property_company_id"],
            ["organisation.id"],
            name=op.f("fk_estate_property_company_id_organisation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_estate")),
        sa.UniqueConstraint("uid", name=op.f("uq_estate_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("estate", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_estate_committee_id"), ["committee_id"], unique=False)

    op.create_table(
        "building",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("estate_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("floors", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["estate_id"], ["estate.id"], name=op.f("fk_building_estate_id_estate")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_building")),
        sa.UniqueConstraint("estate_id", "name", name=op.f("uq_building_estate_id_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "unit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("estate_id", sa.Integer(), nullable=False),
        sa.Column("building_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["building_id"], ["building.id"], name=op.f("fk_unit_building_id_building")
        ),
        sa.ForeignKeyConstraint(
            ["estate_id"], ["estate.id"], name=op.f("fk_unit_estate_id_estate")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit")),
        sa.UniqueConstraint("building_id", "name", name=op.f("uq_unit_building_id_name")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("unit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_unit_estate_id"), ["estate_id"], unique=False)

    op.create_table(
        "case",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("dispute", "governance", name="casekind", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "lead",
                "registered",
                "accepted",
                "assigned",
                "mediating",
                "handling",
                "suspended",
                "agreed",
                "performing",
                "failed",
                "withdrawn",
                "refused",
                "transferred",
                "closed",
                "archived",
                name="casestate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("requests", sa.JSON(), nullable=False),
        sa.Column("issues", sa.Text(), nullable=False),
        sa.Column(
            "urgency",
            sa.Enum(
                "ordinary", "escalating", "danger", name="urgency", native_enum=False, length=32
            ),
            nullable=False,
        ),
        sa.Column("difficulty", sa.Text(), nullable=False),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
        sa.Column("estate_id", sa.Integer(), nullable=True),
        sa.Column("building_id", sa.Integer(), nullable=True),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("place_text", sa.Text(), nullable=False),
        sa.Column("occurred_on", sa.Date(), nullable=True),
        sa.Column("occurred_text", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("registered_on", sa.Date(), nullable=True),
        sa.Column("registered_by", sa.Text(), nullable=False),
        sa.Column("accepted_on", sa.Date(), nullable=True),
        sa.Column("rights_notice_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("order_number", sa.Text(), nullable=False),
        sa.Column("order_dispatched_on", sa.Date(), nullable=True),
        sa.Column("order_kind", sa.Text(), nullable=False),
        sa.Column("backfilled", sa.Boolean(), nullable=False),
        sa.Column("external_id", sa.Text(), nullable=False),
        sa.Column("remarks", sa.Text(), nullable=False),
        sa.Column("search_key", sa.BigInteger(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("due_latest", sa.Date(), nullable=True),
        sa.Column("due_code", sa.Text(), nullable=False),
        sa.Column("due_class", sa.Text(), nullable=False),
        sa.Column("due_start", sa.Date(), nullable=True),
        sa.Column("confirm_by", sa.Date(), nullable=True),
        sa.Column("place_label", sa.Text(), nullable=False),
        sa.Column("parties_label", sa.Text(), nullable=False),
        sa.Column("handler_label", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["building_id"], ["building.id"], name=op.f("fk_case_building_id_building")
        ),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_case_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["estate_id"], ["estate.id"], name=op.f("fk_case_estate_id_estate")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_case_unit_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case")),
        sa.UniqueConstraint("committee_id", "number", name=op.f("uq_case_committee_id_number")),
        sa.UniqueConstraint("search_key", name=op.f("uq_case_search_key")),
        sa.UniqueConstraint("uid", name=op.f("uq_case_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("case", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_building_id"), ["building_id"], unique=False)
        batch_op.create_index("ix_case_closed", ["committee_id", "closed_on"], unique=False)
        batch_op.create_index(
            "ix_case_committee_state",
            [
                "committee_id",
                "state",
                "kind",
                "due_code",
                "due_on",
                "registered_by",
                "handler_label",
                "due_latest",
            ],
            unique=False,
        )
        batch_op.create_index(
            "ix_case_confirm",
            ["committee_id", "confirm_by", "id"],
            unique=False,
            sqlite_where=sa.text("confirm_by IS NOT NULL"),
            postgresql_where=sa.text("confirm_by IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_case_due",
            ["committee_id", "due_on", "id", "state", "due_code", "due_latest"],
            unique=False,
        )
        batch_op.create_index(batch_op.f("ix_case_estate_id"), ["estate_id"], unique=False)
        batch_op.create_index("ix_case_external", ["committee_id", "external_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_case_number"), ["number"], unique=False)

    op.create_table(
        "household",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("estate_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["estate_id"], ["estate.id"], name=op.f("fk_household_estate_id_estate")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_household_unit_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_household")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("household", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_household_estate_id"), ["estate_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_household_unit_id"), ["unit_id"], unique=False)

    op.create_table(
        "agreement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column(
            "form",
            sa.Enum("written", "oral", name="agreementform", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("agreed_on", sa.Date(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("issues", sa.Text(), nullable=False),
        sa.Column("liability", sa.Text(), nullable=False),
        sa.Column("terms", sa.JSON(), nullable=False),
        sa.Column("manner", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=True),
        sa.Column("mediator_signed_on", sa.Date(), nullable=True),
        sa.Column("mediator_name", sa.Text(), nullable=False),
        sa.Column("sealed_on", sa.Date(), nullable=True),
        sa.Column("effective_on", sa.Date(), nullable=True),
        sa.Column("locked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_agreement_case_id_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement")),
        sa.UniqueConstraint("case_id", "edition", name=op.f("uq_agreement_case_id_edition")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "assignment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("chosen_by", sa.Text(), nullable=False),
        sa.Column("override_reason", sa.Text(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_id"], ["governance_body.id"], name=op.f("fk_assignment_body_id_governance_body")
        ),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_assignment_case_id_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("assignment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_assignment_body_id"), ["body_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_assignment_case_id"), ["case_id"], unique=False)

    op.create_table(
        "case_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "lead",
                "registered",
                "accepted",
                "assigned",
                "mediating",
                "handling",
                "suspended",
                "agreed",
                "performing",
                "failed",
                "withdrawn",
                "refused",
                "transferred",
                "closed",
                "archived",
                name="casestate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_case_event_case_id_case")),
        sa.ForeignKeyConstraint(
            ["corrects_id"], ["case_event.id"], name=op.f("fk_case_event_corrects_id_case_event")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_event")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("case_event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_event_case_id"), ["case_id"], unique=False)

    op.create_table(
        "contact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "means",
            sa.Enum(
                "phone",
                "visit",
                "message",
                "office",
                "other",
                name="contactmeans",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("whom", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_contact_case_id_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("contact", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contact_case_id"), ["case_id"], unique=False)

    op.create_table(
        "follow_up",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column(
            "performed",
            sa.Enum("yes", "partly", "no", name="performed", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column(
            "satisfied",
            sa.Enum("yes", "partly", "no", name="satisfaction", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column(
            "means",
            sa.Enum(
                "visit",
                "phone",
                "office",
                "online",
                name="visitmeans",
                native_enum=False,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("escalates", sa.Boolean(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_follow_up_case_id_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("follow_up", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_follow_up_case_id"), ["case_id"], unique=False)

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
    op.create_table(
        "judicial_confirmation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "not-applied",
                "applied",
                "filed",
                "confirmed",
                "not-accepted",
                "rejected",
                "withdrawn",
                "expired",
                name="judicialstate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("court", sa.Text(), nullable=False),
        sa.Column(
            "ground",
            sa.Enum(
                "inviting",
                "domicile",
                "thing",
                "organisation",
                name="courtground",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("oral", sa.Boolean(), nullable=False),
        sa.Column("applied_on", sa.Date(), nullable=False),
        sa.Column("filed_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("ruling_number", sa.Text(), nullable=False),
        sa.Column("perform_by", sa.Date(), nullable=True),
        sa.Column("enforcement_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_judicial_confirmation_case_id_case")
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.id"],
            name=op.f("fk_judicial_confirmation_agreement_id_agreement"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judicial_confirmation")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("judicial_confirmation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_judicial_confirmation_case_id"), ["case_id"], unique=False
        )

    op.create_table(
        "confirmation_signature",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("confirmation_id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_confirmation_signature_case_id_case")
        ),
        sa.ForeignKeyConstraint(
            ["confirmation_id"],
            ["judicial_confirmation.id"],
            name=op.f("fk_confirmation_signature_confirmation_id_judicial_confirmation"),
        ),
        sa.ForeignKeyConstraint(
            ["party_id"],
            ["case_party.id"],
            name=op.f("fk_confirmation_signature_party_id_case_party"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_confirmation_signature")),
        sa.UniqueConstraint(
            "confirmation_id",
            "party_id",
            name=op.f("uq_confirmation_signature_confirmation_id_party_id"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("confirmation_signature", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_confirmation_signature_case_id"), ["case_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_confirmation_signature_party_id"), ["party_id"], unique=False
        )

    op.create_table(
        "mediation_meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("held_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("rights_told", sa.Boolean(), nullable=False),
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
    op.create_table(
        "person",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column(
            "sex",
            sa.Enum("female", "male", "unknown", name="sex", native_enum=False, length=32),
            nullable=True,
        ),
        sa.Column("ethnicity", sa.Text(), nullable=False),
        sa.Column("birth_on", sa.Date(), nullable=True),
        sa.Column("id_number", sa.Text(), nullable=False),
        sa.Column("occupation", sa.Text(), nullable=False),
        sa.Column("employer_id", sa.Integer(), nullable=True),
        sa.Column("household_id", sa.Integer(), nullable=True),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("initials", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_person_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["employer_id"], ["organisation.id"], name=op.f("fk_person_employer_id_organisation")
        ),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name=op.f("fk_person_household_id_household")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("uid", name=op.f("uq_person_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_person_committee_id"), ["committee_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_person_employer_id"), ["employer_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_person_household_id"), ["household_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_person_name"), ["name"], unique=False)

    op.create_table(
        "case_party",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "applicant",
                "respondent",
                "third-party",
                name="partyrole",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column(
            "attitude",
            sa.Enum(
                "agrees", "refuses", "not-asked", name="attitude", native_enum=False, length=32
            ),
            nullable=False,
        ),
        sa.Column("attitude_on", sa.Date(), nullable=True),
        sa.Column("representative_name", sa.Text(), nullable=False),
        sa.Column("representative_kind", sa.Text(), nullable=False),
        sa.Column("representative_phone", sa.Text(), nullable=False),
        sa.Column("mandate_seen", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_case_party_case_id_case")),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_case_party_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_case_party_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_party")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("case_party", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_party_case_id"), ["case_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_case_party_organisation_id"), ["organisation_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_case_party_person_id"), ["person_id"], unique=False)
        batch_op.create_index(
            "ix_case_party_agent",
            ["representative_phone", "representative_name"],
            unique=False,
            sqlite_where=sa.text("representative_phone <> ''"),
            postgresql_where=sa.text("representative_phone <> ''"),
        )

    op.create_table(
        "contact_detail",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "mobile",
                "landline",
                "email",
                "other",
                name="contactkind",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(person_id IS NULL) <> (organisation_id IS NULL)",
            name=op.f("ck_contact_detail_one_owner"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_contact_detail_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_contact_detail_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_detail")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("contact_detail", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_contact_detail_organisation_id"), ["organisation_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_contact_detail_person_id"), ["person_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_contact_detail_value"), ["value"], unique=False)

    op.create_table(
        "mediator",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("full_time", sa.Boolean(), nullable=False),
        sa.Column("engaged_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_mediator_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_mediator_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mediator")),
        sa.UniqueConstraint("uid", name=op.f("uq_mediator_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("mediator", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_mediator_committee_id"), ["committee_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_mediator_person_id"), ["person_id"], unique=False)

    op.create_table(
        "obligation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("debtor", sa.Text(), nullable=False),
        sa.Column("creditor", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("on_the_spot", sa.Boolean(), nullable=False),
        sa.Column("manner", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("proof", sa.Text(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_obligation_agreement_id_agreement")
        ),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_obligation_case_id_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_obligation")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("obligation", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_obligation_agreement_id"), ["agreement_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_obligation_case_id"), ["case_id"], unique=False)

    op.create_table(
        "person_relation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("kinship", "declared", name="relationkind", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("declared_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["other_id"], ["person.id"], name=op.f("fk_person_relation_other_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_person_relation_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_relation")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("person_relation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_person_relation_other_id"), ["other_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_person_relation_person_id"), ["person_id"], unique=False
        )

    op.create_table(
        "agreement_signature",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column(
            "method",
            sa.Enum(
                "signature", "seal", "fingerprint", name="signmethod", native_enum=False, length=32
            ),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.id"],
            name=op.f("fk_agreement_signature_agreement_id_agreement"),
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_agreement_signature_case_id_case")
        ),
        sa.ForeignKeyConstraint(
            ["party_id"], ["case_party.id"], name=op.f("fk_agreement_signature_party_id_case_party")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_signature")),
        sa.UniqueConstraint(
            "agreement_id", "party_id", name=op.f("uq_agreement_signature_agreement_id_party_id")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("agreement_signature", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_agreement_signature_case_id"), ["case_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_agreement_signature_party_id"), ["party_id"], unique=False
        )

    op.create_table(
        "assigned_mediator",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("assignment_id", sa.Integer(), nullable=False),
        sa.Column("mediator_id", sa.Integer(), nullable=False),
        sa.Column("presides", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assignment_id"],
            ["assignment.id"],
            name=op.f("fk_assigned_mediator_assignment_id_assignment"),
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_assigned_mediator_case_id_case")
        ),
        sa.ForeignKeyConstraint(
            ["mediator_id"], ["mediator.id"], name=op.f("fk_assigned_mediator_mediator_id_mediator")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assigned_mediator")),
        sa.UniqueConstraint(
            "assignment_id",
            "mediator_id",
            name=op.f("uq_assigned_mediator_assignment_id_mediator_id"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("assigned_mediator", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_assigned_mediator_case_id"), ["case_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_assigned_mediator_mediator_id"), ["mediator_id"], unique=False
        )

    op.create_table(
        "meeting_attendance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("capacity", sa.Text(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=True),
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

    op.create_table(
        "membership",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("mediator_id", sa.Integer(), nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("party_member", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["body_id"], ["governance_body.id"], name=op.f("fk_membership_body_id_governance_body")
        ),
        sa.ForeignKeyConstraint(
            ["mediator_id"], ["mediator.id"], name=op.f("fk_membership_mediator_id_mediator")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_membership_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_membership_body_id"), ["body_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_membership_person_id"), ["person_id"], unique=False)

    op.create_table(
        "performance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("obligation_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_performance_case_id_case")),
        sa.ForeignKeyConstraint(
            ["obligation_id"],
            ["obligation.id"],
            name=op.f("fk_performance_obligation_id_obligation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_performance")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("performance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_performance_case_id"), ["case_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_performance_obligation_id"), ["obligation_id"], unique=False
        )

    op.create_table(
        "printed_paper",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("bound", sa.Boolean(), nullable=False),
        sa.Column("printed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("printed_by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_printed_paper_case_id_case")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_printed_paper")),
        sa.UniqueConstraint(
            "case_id",
            "document",
            "part",
            "version",
            "digest",
            name=op.f("uq_printed_paper_case_id_document_part_version_digest"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "kept_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("media", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_file")),
        sa.UniqueConstraint("digest", name=op.f("uq_kept_file_digest")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "private_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_private_text")),
        sa.UniqueConstraint("digest", name=op.f("uq_private_text_digest")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "private_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_private_note_case_id_case")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_private_note")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("private_note", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_private_note_case_id"), ["case_id"], unique=False)

    op.create_table(
        "evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("proves", sa.Text(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=True),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column(
            "form",
            sa.Enum(
                "original",
                "copy",
                "electronic",
                name="evidenceform",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("copies", sa.Integer(), nullable=True),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("taken_by", sa.Text(), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("received_by", sa.Text(), nullable=False),
        sa.Column("remarks", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("media", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("shown_media", sa.Text(), nullable=False),
        sa.Column("shown_size", sa.BigInteger(), nullable=True),
        sa.Column("shown_digest", sa.Text(), nullable=False),
        sa.Column("paper", sa.Text(), nullable=False),
        sa.Column("paper_part", sa.Integer(), nullable=False),
        sa.Column("paper_version", sa.Integer(), nullable=False),
        sa.Column("paper_pages", sa.JSON(), nullable=False),
        sa.Column("paper_of", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_evidence_case_id_case")),
        sa.ForeignKeyConstraint(
            ["party_id"], ["case_party.id"], name=op.f("fk_evidence_party_id_case_party")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_evidence_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_evidence_digest"), ["digest"], unique=False)
        batch_op.create_index(batch_op.f("ix_evidence_party_id"), ["party_id"], unique=False)

    op.create_table(
        "calendar_year",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("days", sa.JSON(), nullable=False),
        sa.Column("notice", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("adopted_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_calendar_year_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_year")),
        sa.UniqueConstraint(
            "committee_id", "year", name=op.f("uq_calendar_year_committee_id_year")
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_calendar_year_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "deadline_length",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("variant", sa.Text(), nullable=False),
        sa.Column("stopped_by", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_deadline_length_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deadline_length")),
        sa.UniqueConstraint(
            "committee_id",
            "code",
            "variant",
            "from_on",
            name=op.f("uq_deadline_length_committee_id_code_variant_from_on"),
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_deadline_length_uid")),
        sqlite_autoincrement=True,
    )

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

    op.create_table(
        "need",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("asker", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("weekdays", sa.Text(), nullable=False),
        sa.Column("begins", sa.Text(), nullable=False),
        sa.Column("ends", sa.Text(), nullable=False),
        sa.Column("estate_id", sa.Integer(), nullable=True),
        sa.Column("urgency", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_need_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["estate_id"], ["estate.id"], name=op.f("fk_need_estate_id_estate")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_need")),
        sa.UniqueConstraint("uid", name=op.f("uq_need_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("need", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_need_committee_id"), ["committee_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_need_estate_id"), ["estate_id"], unique=False)

    op.create_table(
        "resource",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("categories", sa.JSON(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("spent", sa.Boolean(), nullable=False),
        sa.Column("weekdays", sa.Text(), nullable=False),
        sa.Column("begins", sa.Text(), nullable=False),
        sa.Column("ends", sa.Text(), nullable=False),
        sa.Column("estate_id", sa.Integer(), nullable=True),
        sa.Column("condition", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("listed_on", sa.Date(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_resource_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["estate_id"], ["estate.id"], name=op.f("fk_resource_estate_id_estate")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_resource_organisation_id_organisation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resource")),
        sa.UniqueConstraint("uid", name=op.f("uq_resource_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("resource", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_resource_committee_id"), ["committee_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_resource_estate_id"), ["estate_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_resource_organisation_id"), ["organisation_id"], unique=False
        )

    op.create_table(
        "claim",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("need_id", sa.Integer(), nullable=False),
        sa.Column("resource_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "claimed",
                "contact",
                "running",
                "done",
                "ended",
                name="claimstate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "invited_by",
            sa.Enum("need", "resource", name="side", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("invited_on", sa.Date(), nullable=False),
        sa.Column("need_confirmed_on", sa.Date(), nullable=True),
        sa.Column("resource_confirmed_on", sa.Date(), nullable=True),
        sa.Column("claimed_on", sa.Date(), nullable=True),
        sa.Column("budget_fen", sa.Integer(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("served", sa.Integer(), nullable=False),
        sa.Column("effect", sa.Text(), nullable=False),
        sa.Column(
            "satisfaction",
            sa.Enum("yes", "partly", "no", name="satisfaction", native_enum=False, length=32),
            nullable=True,
        ),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_claim_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(["need_id"], ["need.id"], name=op.f("fk_claim_need_id_need")),
        sa.ForeignKeyConstraint(
            ["resource_id"], ["resource.id"], name=op.f("fk_claim_resource_id_resource")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim")),
        sa.UniqueConstraint("committee_id", "number", name=op.f("uq_claim_committee_id_number")),
        sa.UniqueConstraint("uid", name=op.f("uq_claim_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("claim", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_claim_need_id"), ["need_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_claim_resource_id"), ["resource_id"], unique=False)
        batch_op.create_index("ix_claim_due", ["committee_id", "state", "due_on"], unique=False)
        batch_op.create_index("ix_claim_year", ["committee_id", "claimed_on"], unique=False)

    op.create_table(
        "claim_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "claimed",
                "contact",
                "running",
                "done",
                "ended",
                name="claimstate",
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
            ["claim_id"], ["claim.id"], name=op.f("fk_claim_event_claim_id_claim")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_event")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("claim_event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_claim_event_claim_id"), ["claim_id"], unique=False)

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

    op.create_table(
        "project_document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("summary", sa.Text(), nullable=False),
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

    # Declared lists: one table each.
    op.create_table(
        "coached_project",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("applicant", sa.Text(), nullable=False),
        sa.Column("aim", sa.Text(), nullable=False),
        sa.Column("budget_fen", sa.BigInteger(), nullable=True),
        sa.Column("steps", sa.Text(), nullable=False),
        sa.Column("coach", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("appraisal", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_coached_project_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coached_project")),
        sa.UniqueConstraint("uid", name=op.f("uq_coached_project_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("coached_project", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_coached_project_committee_id"), ["committee_id"], unique=False
        )

    op.create_table(
        "library_entry",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("tags", sa.Text(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("used_by", sa.Text(), nullable=False),
        sa.Column("entered_on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_library_entry_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_library_entry")),
        sa.UniqueConstraint("uid", name=op.f("uq_library_entry_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("library_entry", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_library_entry_committee_id"), ["committee_id"], unique=False
        )

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

    op.create_table(
        "station_need",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("votes", sa.Integer(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("gathered_on", sa.Date(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_station_need_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_station_need")),
        sa.UniqueConstraint("uid", name=op.f("uq_station_need_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("station_need", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_station_need_committee_id"), ["committee_id"], unique=False
        )

    op.create_table(
        "training",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("teacher", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=True),
        sa.Column("attendees", sa.Text(), nullable=False),
        sa.Column("present", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_training_committee_id_residents_committee"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_training")),
        sa.UniqueConstraint("uid", name=op.f("uq_training_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("training", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_training_committee_id"), ["committee_id"], unique=False
        )

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

    op.create_table(
        "policy_appraisal",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("appraised_on", sa.Date(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("findings", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
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

    op.create_table(
        "station_service",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("hours", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("need_id", sa.Integer(), nullable=True),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_station_service_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["need_id"], ["station_need.id"], name=op.f("fk_station_service_need_id_station_need")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_station_service")),
        sa.UniqueConstraint("uid", name=op.f("uq_station_service_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("station_service", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_station_service_committee_id"), ["committee_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_station_service_need_id"), ["need_id"], unique=False)

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

    op.create_table(
        "service_booking",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("came", sa.Integer(), nullable=True),
        sa.Column("feedback", sa.Text(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"],
            ["residents_committee.id"],
            name=op.f("fk_service_booking_committee_id_residents_committee"),
        ),
        sa.ForeignKeyConstraint(
            ["service_id"],
            ["station_service.id"],
            name=op.f("fk_service_booking_service_id_station_service"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_booking")),
        sa.UniqueConstraint("uid", name=op.f("uq_service_booking_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("service_booking", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_service_booking_committee_id"), ["committee_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_service_booking_service_id"), ["service_id"], unique=False
        )

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

    op.create_table(
        "body_term",
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("estate_id", sa.Integer(), nullable=True),
        sa.Column("ordinal", sa.Integer(), nullable=False),
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
        sa.Column("note", sa.Text(), nullable=False),
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
    # End of the declared lists.

    # One contentless column of exact tokens; see services.search for what a token is.
    op.execute(
        "CREATE VIRTUAL TABLE case_terms USING fts5("
        "terms, content='', detail=none, tokenize=\"unicode61 tokenchars '_'\")"
    )
