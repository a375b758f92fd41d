"""The objects that ``record`` reads (contract.md, 2) as intake drafts."""

from typing import Any, Final

from models.vocabulary import reference
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import LONGEST, IntakeDraft, PartyDraft, PlaceDraft
from models.vocabulary.terms import Attitude, CaseKind, HotlineKind, PartyRole, Sex, Urgency
from resources import Language
from services.exchange.values import Members

__all__ = ["MOST_CASES", "intake_draft", "intake_drafts", "party_values"]

MOST_CASES: Final = 10_000
"""In one file; a whole ledger is imported as a spreadsheet."""

_MOST_PARTIES: Final = 400
_MOST_REQUESTS: Final = 100
_TO_FIND_OUT: Final = "待查明"

_CASE: Final = (
    "kind",
    "state",
    "source",
    "topic",
    "category",
    "title",
    "facts",
    "claim",
    "requests",
    "place",
    "occurred_on",
    "occurred_text",
    "received_at",
    "registered_on",
    "parties",
    "anonymous",
    "urgency",
    "order_number",
    "order_dispatched_on",
    "order_kind",
    "backfilled",
    "external_id",
    "remarks",
)
_PLACE: Final = ("estate", "building", "unit", "text")
_PARTY: Final = (
    "role",
    "name",
    "gender",
    "id_number",
    "phone",
    "address",
    "organisation",
    "description",
    "attitude",
    "ethnicity",
    "birth_on",
    "occupation",
    "uscc",
    "legal_representative",
    "representative_name",
    "representative_kind",
    "representative_phone",
    "representative_relation",
    "incapable",
)
_GENDERS: Final = {"女": Sex.FEMALE, "男": Sex.MALE, "": None, **{sex.value: sex for sex in Sex}}


def intake_drafts(value: Any) -> tuple[IntakeDraft, ...]:
    """The cases of one object or of a list of them.

    Raises:
        Refusal: ``exchange.…``, naming the path of what is wrong.
    """
    if not isinstance(value, list):
        return (intake_draft(value),)
    if not value:
        raise Refusal("exchange.empty")
    if len(value) > MOST_CASES:
        raise Refusal("exchange.too-many", path="$", count=len(value), most=MOST_CASES)
    return tuple(intake_draft(one, path=f"[{index}]") for index, one in enumerate(value))


def intake_draft(value: Any, *, path: str = "") -> IntakeDraft:
    """One case as ``record`` reads it; ``path`` is where it stands in what was handed in.

    A channel or topic that is not said is *other*: whoever hands in a file is not asked back. What
    a case must have besides is checked where it is put on record, as for the form.

    Raises:
        Refusal: ``exchange.…``, naming the path of what is wrong.
    """
    case = Members(value, path, _CASE)
    case.require("facts")
    kind = case.choice("kind", CaseKind, CaseKind.DISPUTE)
    topic = _topic(case)
    return IntakeDraft(
        kind=kind,
        lead=_is_lead(case),
        source=_source(case),
        topic=topic,
        category=_category(case),
        title=case.text("title", LONGEST["title"]),
        facts=case.text("facts", LONGEST["facts"], lines=True),
        requests=_requests(case),
        place=_place(case),
        parties=tuple(
            _party(one, f"{case.path('parties')}[{index}]", index)
            for index, one in enumerate(case.items("parties", _MOST_PARTIES))
        ),
        anonymous=case.flag("anonymous"),
        urgency=case.choice("urgency", Urgency, Urgency.ORDINARY),
        occurred_on=case.day("occurred_on"),
        occurred_text=case.text("occurred_text"),
        received_at=case.moment("received_at"),
        registered_on=case.day("registered_on"),
        order_number=case.text("order_number"),
        order_dispatched_on=case.day("order_dispatched_on"),
        order_kind=_order_kind(case),
        backfilled=case.flag("backfilled"),
        external_id=case.text("external_id"),
        remarks=case.text("remarks", LONGEST["remarks"], lines=True),
    )


def _requests(case: Members) -> tuple[str, ...]:
    """What is asked for, under either of its names (decisions.md, Words)."""
    asked = case.texts("requests", LONGEST["requests"], _MOST_REQUESTS)
    return asked or case.texts("claim", LONGEST["requests"], _MOST_REQUESTS)


def _is_lead(case: Members) -> bool:
    word = case.text("state")
    if word not in {"", "lead", "registered"}:
        raise case.unknown("state", word, "lead, registered")
    return word == "lead"


def _source(case: Members) -> str:
    if not case.has("source"):
        return "" if case.text("state") == "lead" else "other"
    known = (one.code for one in reference.channels())
    return case.listed("source", reference.channel, known).code


def _topic(case: Members) -> str:
    if not case.has("topic"):
        return "" if case.text("state") == "lead" else "other"
    known = (one.code for one in reference.topics())
    return case.listed("topic", reference.topic, known).code


def _category(case: Members) -> str:
    """The official name, as it is kept; the code is understood too."""
    if not case.text("category"):
        return ""
    known = (one.zh for one in reference.categories())
    return case.listed("category", reference.category_named, known).label(Language.CHINESE)


def _order_kind(case: Members) -> str:
    kind = case.choice("order_kind", HotlineKind, None)
    return kind.value if kind else ""


def _place(case: Members) -> PlaceDraft:
    if not case.has("place"):
        return PlaceDraft()
    place = Members(case.raw("place"), case.path("place"), _PLACE)
    return PlaceDraft(**{part: place.text(part, LONGEST["place"]) for part in _PLACE})


def party_values(value: Any, path: str) -> dict[str, Any]:
    """What is said of a party, by the names of its draft; only what was said.

    Raises:
        Refusal: ``exchange.…``, naming the path of what is wrong.
    """
    read = _party(value, path, 0)
    renamed = {"gender": "sex"}
    said = {renamed.get(name, name) for name in value}
    return {name: getattr(read, name) for name in said}


def _party(value: Any, path: str, index: int) -> PartyDraft:
    party = Members(value, path, _PARTY)
    usual = PartyRole.RESPONDENT if index else PartyRole.APPLICANT
    name = party.text("name", LONGEST["name"])
    description = party.text("description", LONGEST["place"])
    if name == _TO_FIND_OUT:
        name, description = "", description or name
    word = party.text("gender")
    if word not in _GENDERS:
        raise party.unknown("gender", word, "女, 男, unknown")
    return PartyDraft(
        role=party.choice("role", PartyRole, usual),
        name=name,
        description=description,
        organisation=party.flag("organisation"),
        sex=_GENDERS[word],
        birth_on=party.day("birth_on"),
        id_number=party.text("id_number"),
        phone=party.text("phone"),
        address=party.text("address"),
        ethnicity=party.text("ethnicity"),
        occupation=party.text("occupation"),
        uscc=party.text("uscc"),
        legal_representative=party.text("legal_representative", LONGEST["name"]),
        representative_name=party.text("representative_name", LONGEST["name"]),
        representative_kind=party.text("representative_kind"),
        representative_phone=party.text("representative_phone"),
        representative_relation=party.text("representative_relation"),
        incapable=party.flag("incapable"),
        attitude=party.choice("attitude", Attitude, Attitude.NOT_ASKED),
    )
