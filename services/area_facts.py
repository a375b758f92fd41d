"""Where a dispute lies, against the area of the committee whose register this is."""

import sqlalchemy as sa

from models.records.cases import Case, CaseParty
from models.records.people import Organisation, Person
from models.records.places import Estate, ResidentsCommittee, Subdistrict
from models.vocabulary.divisions import district_of
from models.vocabulary.territory import Address, Elsewhere, Territory, elsewhere

__all__ = ["outside"]

_case = Case.__table__
_party = CaseParty.__table__
_person = Person.__table__
_organisation = Organisation.__table__
_estate = Estate.__table__
_committee = ResidentsCommittee.__table__
_street = Subdistrict.__table__

_PLACE = (
    sa.select(
        _case.c.estate_id,
        _case.c.place_text,
        _case.c.committee_id,
        _committee.c.name.label("committee"),
        _committee.c.code,
        _street.c.name.label("street"),
    )
    .join(_committee, _committee.c.id == _case.c.committee_id)
    .join(_street, _street.c.id == _committee.c.subdistrict_id)
    .where(_case.c.id == sa.bindparam("case"))
)
_LIVED = (
    sa.select(
        _party.c.position,
        sa.func.coalesce(_person.c.name, _organisation.c.name, "").label("name"),
        sa.func.coalesce(_person.c.address, _organisation.c.address, "").label("address"),
        _person.c.household_id,
    )
    .select_from(_party)
    .outerjoin(_person, _person.c.id == _party.c.person_id)
    .outerjoin(_organisation, _organisation.c.id == _party.c.organisation_id)
    .where(_party.c.case_id == sa.bindparam("case"))
    .order_by(_party.c.position)
)
_ESTATES = sa.select(_estate.c.name, _estate.c.address).where(
    _estate.c.committee_id == sa.bindparam("committee")
)


def outside(connection: sa.Connection, case_id: int) -> tuple[Elsewhere, ...]:
    """What says that the case with this id lies elsewhere; three statements at most.

    An estate of the directory is one of ours, and so is the home of a household kept there.
    """
    place = connection.execute(_PLACE, {"case": case_id}).first()
    if place is None or place.estate_id is not None:
        return ()
    lived = connection.execute(_LIVED, {"case": case_id}).all()
    if any(one.household_id is not None for one in lived):
        return ()
    estates = connection.execute(_ESTATES, {"committee": place.committee_id})
    home = Territory(
        committee=place.committee,
        street=place.street,
        district=district_of(place.code, place.street),
        estates=tuple(text for one in estates for text in (one.name, one.address) if text),
    )
    addresses = (
        Address(number=number, party=one.name, text=one.address)
        for number, one in enumerate(lived, start=1)
    )
    return elsewhere(place.place_text, addresses, home)
