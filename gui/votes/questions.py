"""What the pages of votes ask the register; each function is one look."""

from dataclasses import dataclass, field

from models.vocabulary.errors import Refusal
from services.database import Reading
from services.queries import places
from services.queries.decision_votes import TopicDecision, decision_to_take, decisions_in
from services.queries.vote_rows import EstateRegister, VoteLine, VoteWhole
from services.queries.votes import estate_register, vote_lines, vote_whole

__all__ = [
    "Beginning",
    "EstateParts",
    "beginning",
    "decisions",
    "newest_vote",
    "one_vote",
    "register_of",
    "votes",
]


@dataclass(frozen=True, kw_only=True)
class Beginning:
    """What a new vote begins with: estates to choose from, and the decision it is to take."""

    estates: tuple[tuple[int, str], ...]
    estate_id: int | None = None
    decision_id: int | None = None
    title: str = field(default="", repr=False)
    matter: str = ""


@dataclass(frozen=True, kw_only=True)
class EstateParts:
    """The register of an estate."""

    estate_id: int
    register: EstateRegister


def votes(reading: Reading, text: str) -> tuple[VoteLine, ...]:
    """The list of votes."""
    return vote_lines(reading, text=text)


def one_vote(reading: Reading, vote_id: int) -> VoteWhole:
    """A vote whole."""
    return vote_whole(reading, vote_id)


def newest_vote(reading: Reading) -> VoteWhole:
    """The vote that stands first in the list. Refusal where there is none."""
    lines = vote_lines(reading, limit=1)
    if not lines:
        raise Refusal("register.gone")
    return vote_whole(reading, lines[0].id)


def beginning(
    reading: Reading, estate_id: int | None = None, decision_id: int | None = None
) -> Beginning:
    """What a new vote begins with: of an estate, on a decision, or on nothing."""
    listed = tuple((one.id, one.name) for one in places.estates(reading))
    if decision_id is not None:
        taken = decision_to_take(reading, decision_id)
        return Beginning(
            estates=listed,
            estate_id=taken.estate_id,
            decision_id=decision_id,
            title=taken.title,
            matter=taken.matter,
        )
    return Beginning(estates=listed, estate_id=estate_id)


def decisions(reading: Reading, estate_id: int) -> tuple[TopicDecision, ...]:
    """The decisions on topics that votes of an estate may take."""
    return decisions_in(reading, estate_id)


def register_of(reading: Reading, estate_id: int | None) -> EstateParts:
    """The register of an estate; the first in the list without one. Refusal where there is none."""
    chosen = estate_id
    if chosen is None:
        lines = vote_lines(reading, limit=1)
        listed = places.estates(reading)
        chosen = lines[0].estate_id if lines else (listed[0].id if listed else 0)
    return EstateParts(estate_id=chosen, register=estate_register(reading, chosen))
