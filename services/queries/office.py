"""The office's own particulars."""

from typing import Final

import sqlalchemy as sa

from models.records.office import RegisterProfile
from models.records.places import ResidentsCommittee, Subdistrict
from models.vocabulary.file_profiles import SETTING, default_profile
from services.database import Reading
from services.queries.rows import Office

__all__ = ["PHONE", "office"]

_register_profile = RegisterProfile.__table__
_residents_committee = ResidentsCommittee.__table__
_subdistrict = Subdistrict.__table__

PHONE: Final = "desk_phone"
"""Under this name the settings of the committee hold the telephone that letters give."""


def office(reading: Reading) -> Office:
    """Whose register this is."""
    row = reading.connection.execute(
        sa.select(
            _residents_committee.c.id.label("committee_id"),
            _residents_committee.c.name.label("committee"),
            _residents_committee.c.code.label("committee_code"),
            _subdistrict.c.name.label("street"),
            _subdistrict.c.code.label("street_code"),
            _residents_committee.c.seal_name,
            _residents_committee.c.prefix,
            _residents_committee.c.intake_pattern,
            _residents_committee.c.agreement_pattern,
            _register_profile.c.desk_name,
            _register_profile.c.practice,
            _register_profile.c.made_on,
            _residents_committee.c.version,
            _residents_committee.c.settings,
        )
        .select_from(_register_profile)
        .join(_residents_committee, _residents_committee.c.id == _register_profile.c.committee_id)
        .join(_subdistrict, _subdistrict.c.id == _residents_committee.c.subdistrict_id)
    ).one()
    values = dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's name
    settings = values.pop("settings")
    return Office(
        **values,
        file_profile=str(settings.get(SETTING) or default_profile()),
        desk_phone=str(settings.get(PHONE) or ""),
    )
