"""The journal, the committee whose register it is, its own words, numbers, calendar and lengths."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    _access_record()
    _journal_entry()
    _journal_taken_back()
    _journal_touch()
    _subdistrict()
    _residents_committee()
    _register_profile()
    _paper_wording()
    _import_batch()
    _issued_number()
    _calendar_year()
    _deadline_length()


def _access_record() -> None:
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


def _journal_entry() -> None:
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


def _journal_taken_back() -> None:
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


def _journal_touch() -> None:
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


def _subdistrict() -> None:
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


def _residents_committee() -> None:
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


def _register_profile() -> None:
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


def _paper_wording() -> None:
    op.create_table(
        "paper_wording",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("committee_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("since_on", sa.Date(), nullable=False),
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


def _import_batch() -> None:
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


def _issued_number() -> None:
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


def _calendar_year() -> None:
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


def _deadline_length() -> None:
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
