"""The agreement of a case, how it is kept, and its confirmation by a court."""

import sqlalchemy as sa
from alembic import op


def make() -> None:
    _agreement()
    _agreement_signature()
    _obligation()
    _performance()
    _follow_up()
    _judicial_confirmation()
    _confirmation_signature()


def _agreement() -> None:
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


def _agreement_signature() -> None:
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


def _obligation() -> None:
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


def _performance() -> None:
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


def _follow_up() -> None:
    op.create_table(
        "follow_up",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column(
            "performed",
            sa.Enum(
                "yes", "partly", "no", "not-due", name="performed", native_enum=False, length=32
            ),
            nullable=True,
        ),
        sa.Column(
            "satisfied",
            sa.Enum("yes", "partly", "no", name="satisfaction", native_enum=False, length=32),
            nullable=True,
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


def _judicial_confirmation() -> None:
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
        sa.Column("perform_by_on", sa.Date(), nullable=True),
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


def _confirmation_signature() -> None:
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
