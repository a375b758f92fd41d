"""The applications for judicial confirmation of a case, and the courts it may ask."""

from collections import defaultdict

import sqlalchemy as sa

from models.records.agreements import Agreement
from models.records.cases import CaseParty
from models.records.judicial import ConfirmationSignature, JudicialConfirmation
from models.records.office import RegisterProfile
from models.records.people import Organisation, Person
from models.records.places import ResidentsCommittee, Subdistrict
from models.vocabulary import divisions
from models.vocabulary.judicial import CourtChoice, court_named, open_grounds
from models.vocabulary.terms import CourtGround
from services.database import Reading
from services.queries.judicial_rows import JudicialLine, SignedLine

__all__ = ["confirmations", "courts"]


def confirmations(reading: Reading, case_id: int) -> tuple[JudicialLine, ...]:
    """Every application of a case, the newest last."""
    connection = reading.connection
    table = JudicialConfirmation.__table__
    kept = [one for one in table.c if one.name not in {"case_id", "agreement_id"}]
    rows = connection.execute(
        sa.select(*kept, Agreement.edition)
        .join(Agreement, Agreement.id == table.c.agreement_id)
        .where(table.c.case_id == case_id)
        .order_by(table.c.id)
    ).all()
    if not rows:
        return ()
    signed = defaultdict(list)
    for one in connection.execute(
        sa.select(
            ConfirmationSignature.confirmation_id,
            ConfirmationSignature.on,
            sa.func.coalesce(Person.name, Organisation.name, CaseParty.description).label("name"),
        )
        .join(CaseParty, CaseParty.id == ConfirmationSignature.party_id)
        .outerjoin(Person, Person.id == CaseParty.person_id)
        .outerjoin(Organisation, Organisation.id == CaseParty.organisation_id)
        .where(ConfirmationSignature.case_id == case_id)
        .order_by(CaseParty.position)
    ):
        signed[one.confirmation_id].append(SignedLine(name=one.name, on=one.on))
    return tuple(
        JudicialLine(**row._mapping, signed=tuple(signed[row.id]))  # noqa: SLF001 - SQLAlchemy's name
        for row in rows
    )


def courts(reading: Reading, source: str, addresses: tuple[str, ...]) -> tuple[CourtChoice, ...]:
    """The courts a case that came in by ``source`` may ask (民事诉讼法 205).

    The thing and the committee lie in the office's own district; a party lives there too unless
    its address names another district of the city.
    """
    code, street = reading.connection.execute(
        sa.select(ResidentsCommittee.code, Subdistrict.name)
        .join(RegisterProfile, RegisterProfile.committee_id == ResidentsCommittee.id)
        .join(Subdistrict, Subdistrict.id == ResidentsCommittee.subdistrict_id)
    ).one()
    own = divisions.district_of(code or "", street or "")
    homes = dict.fromkeys(divisions.district_named(one) or own for one in addresses)
    found = {
        CourtGround.DOMICILE: tuple(homes) or (own,),
        CourtGround.THING: (own,),
        CourtGround.ORGANISATION: (own,),
    }
    return tuple(
        CourtChoice(
            ground=ground,
            courts=tuple(court_named(one) for one in found.get(ground.code, ()) if one),
        )
        for ground in open_grounds(source)
    )
