"""Which record holds the rows of which declared list (:mod:`models.vocabulary.lists`)."""

from collections.abc import Mapping
from typing import Final

from models.records.base import Base
from models.records.bodies import Membership
from models.records.lists_owners import (
    BodyTerm,
    MoralReview,
    OwnersMeeting,
    PartyAdvice,
    PartyGroup,
)
from models.records.lists_party import Activity, AreaUnit, ContactDuty, ContactVisit, MemberUnit
from models.records.lists_place import PlaceBody, PlaceProblem, PublicMeeting, RotaLine, Shop
from models.records.lists_policy import (
    ListedPower,
    PolicyAppraisal,
    PolicyDocument,
    PolicyFinding,
)
from models.records.lists_station import (
    CoachedProject,
    LibraryEntry,
    ServiceBooking,
    StationNeed,
    StationService,
    Training,
)

__all__ = ["RECORDS"]

RECORDS: Final[Mapping[str, type[Base]]] = {
    "terms": BodyTerm,
    "members": Membership,
    "mediation-terms": BodyTerm,
    "preparatory-groups": BodyTerm,
    "owners-meetings": OwnersMeeting,
    "party-groups": PartyGroup,
    "party-advice": PartyAdvice,
    "moral-reviews": MoralReview,
    "place-bodies": PlaceBody,
    "rota": RotaLine,
    "place-problems": PlaceProblem,
    "public-meetings": PublicMeeting,
    "member-units": MemberUnit,
    "area-units": AreaUnit,
    "shops": Shop,
    "contact-duties": ContactDuty,
    "contact-visits": ContactVisit,
    "activities": Activity,
    "station-needs": StationNeed,
    "station-services": StationService,
    "service-bookings": ServiceBooking,
    "library": LibraryEntry,
    "trainings": Training,
    "coached-projects": CoachedProject,
    "four-lists": ListedPower,
    "policy-documents": PolicyDocument,
    "policy-appraisals": PolicyAppraisal,
    "policy-findings": PolicyFinding,
}
"""By the code of the list. Every field of a list is a column of its record, of the same name."""
