"""The case, its parties, what happened to it, to whom it was given, and the index it is searched by."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    _case()
    _case_party()
    _case_event()
    _contact()
    _assignment()
    _assigned_mediator()
    _case_terms()


def _case() -> None:
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
        sa.Column("due_latest_on", sa.Date(), nullable=True),
        sa.Column("due_code", sa.Text(), nullable=False),
        sa.Column("due_class", sa.Text(), nullable=False),
        sa.Column("due_start_on", sa.Date(), nullable=True),
        sa.Column("confirm_by_on", sa.Date(), nullable=True),
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
                "due_latest_on",
            ],
            unique=False,
        )
        batch_op.create_index(
            "ix_case_confirm",
            ["committee_id", "confirm_by_on", "id"],
            unique=False,
            sqlite_where=sa.text("confirm_by_on IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_case_due",
            ["committee_id", "due_on", "id", "state", "due_code", "due_latest_on"],
            unique=False,
        )
        batch_op.create_index(batch_op.f("ix_case_estate_id"), ["estate_id"], unique=False)
        batch_op.create_index("ix_case_external", ["committee_id", "external_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_case_number"), ["number"], unique=False)


def _case_party() -> None:
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
        sa.Column("representative_relation", sa.Text(), nullable=False),
        sa.Column("mandate_seen", sa.Boolean(), nullable=False),
        sa.Column("incapable", sa.Boolean(), nullable=False),
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
        )


def _case_event() -> None:
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


def _contact() -> None:
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


def _assignment() -> None:
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


def _assigned_mediator() -> None:
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


def _case_terms() -> None:
    # One contentless column of exact tokens; see services.search for what a token is.
    op.execute(
        "CREATE VIRTUAL TABLE case_terms USING fts5("
        "terms, content='', detail=none, tokenize=\"unicode61 tokenchars '_'\")"
    )
