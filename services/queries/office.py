"""The office's own particulars."""

from typing import Final

import sqlalchemy as sa

from models.records.office import RegisterProfile
from models.records.places import ResidentsCommittee, Subdistrict
from models.vocabulary.file_profiles import SETTING, default_profile
from services.database import Reading
from services.queries.rows import Office

__all__ = ["PHONE", "office"]

PHONE: Final = "desk_phone"
"""Under this name the settings of the committee hold the telephone that letters give."""


def office(reading: Reading) -> Office:
    """Whose register this is."""
    row = reading.connection.execute(
        sa.select(
            ResidentsCommittee.id.label("committee_id"),
            ResidentsCommittee.name.label("committee"),
            ResidentsCommittee.code.label("committee_code"),
            Subdistrict.name.label("street"),
            Subdistrict.code.label("street_code"),
            ResidentsCommittee.seal_name,
            ResidentsCommittee.prefix,
            ResidentsCommittee.intake_pattern,
            ResidentsCommittee.agreement_pattern,
            RegisterProfile.desk_name,
            RegisterProfile.practice,
            RegisterProfile.made_on,
            ResidentsCommittee.version,
            ResidentsCommittee.settings,
        )
        .select_from(RegisterProfile)
        .join(ResidentsCommittee, ResidentsCommittee.id == RegisterProfile.committee_id)
        .join(Subdistrict, Subdistrict.id == ResidentsCommittee.subdistrict_id)
    ).one()
    values = dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's name
    settings = values.pop("settings")
    return Office(
        **values,
        file_profile=str(settings.get(SETTING) or default_profile()),
        desk_phone=str(settings.get(PHONE) or ""),
    )
