"""司法确认: the joint application to a court, and what the court answered (人民调解法 33)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Any, ClassVar

import sqlalchemy as sa

from models.records.agreements import Agreement
from models.records.cases import Case, CaseParty
from models.records.judicial import ConfirmationSignature, JudicialConfirmation
from models.vocabulary import judicial
from models.vocabulary.clocks import clocks
from models.vocabulary.completeness import effective_on
from models.vocabulary.dossier import Dossier
from models.vocabulary.errors import Refusal
from models.vocabulary.intake import LONGEST
from models.vocabulary.terms import CaseState, CourtGround, CourtStep, JudicialState, label
from resources import Language
from services.changes import Changes
from services.commands.logged import note_event, party_names
from services.commands.stepping import case_dossier, latest_agreement, plain
from services.work import Work

__all__ = ["APPLIED", "ApplyForConfirmation", "CourtSignature", "RecordCourtStep", "put_right"]

APPLIED = "applied"
"""The name of the application itself among the steps of a confirmation."""
_WHEN = frozenset({CaseState.PERFORMING, CaseState.CLOSED})
_DAYS: Mapping[str, str] = {
    APPLIED: "applied_on",
    CourtStep.FILED.value: "filed_on",
    CourtStep.ENFORCEMENT.value: "enforcement_on",
}
"""The column that holds the day of a step; of every other it is ``ended_on``."""
_NAMES = ("court", "ground", "reason", "ruling_number", "perform_by_on")


@dataclass(frozen=True, kw_only=True, slots=True)
class CourtSignature:
    """A party, by name or id, who signed the application, on the day of applying for None."""

    party: str = field(default="", repr=False)
    party_id: int | None = None
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ApplyForConfirmation:
    """Put on record that the parties applied together for judicial confirmation.

    ``applied_on`` is the day it was handed in or posted; ``signed`` who signed it, or with
    ``everyone`` each party on that day. ``ground`` may be left out where only one is open.
    """

    label: ClassVar[str] = "history.apply-confirmation"
    undoable: ClassVar[bool] = True

    case_id: int
    court: str = ""
    ground: CourtGround | None = None
    applied_on: date | None = None
    signed: tuple[CourtSignature, ...] = ()
    everyone: bool = False
    oral: bool = False
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write the application with its signatures, and its line in the proceeding.

        Raises:
            Refusal: ``judicial.…``: not in effect, not by all parties, not in time (R-JUD-01),
                not to a court that has jurisdiction (R-JUD-03), or one is on record already.
        """
        case = work.get(Case, self.case_id, version=self.version)
        agreement, dossier = _in_effect(work, case)
        standing = dossier.judicial
        if standing.applied_on is not None:
            raise Refusal("judicial.already", state=label(standing.state, Language.CHINESE))
        on = self.applied_on or work.today
        _in_time(dossier, on, work.today)
        row = work.add(
            JudicialConfirmation(
                case_id=case.id,
                agreement_id=agreement.id,
                state=JudicialState.APPLIED,
                court=_named(self.court),
                ground=_ground(case, self.ground),
                oral=self.oral,
                applied_on=on,
            )
        )
        for party_id, day in self._signatures(work, case, on).items():
            work.session.add(
                ConfirmationSignature(
                    case_id=case.id, confirmation_id=row.id, party_id=party_id, on=day
                )
            )
        return _noted(work, case, row, APPLIED, on)

    def _signatures(self, work: Work, case: Case, on: date) -> dict[int, date]:
        """The day each party signed; refused unless it is all of them."""
        parties = work.session.scalars(
            sa.select(CaseParty.id).where(CaseParty.case_id == case.id).order_by(CaseParty.position)
        ).all()
        if self.everyone:
            return dict.fromkeys(parties, on)
        names = party_names(work, case.id)
        found: dict[int, date] = {}
        for place, one in enumerate(self.signed):
            party_id = one.party_id or names.get(one.party.strip())
            if party_id is None or party_id not in parties:
                at = f"signed.{place}.party"
                raise Refusal("judicial.unknown-party", field=at, number=case.number)
            found[party_id] = one.on or on
            if found[party_id] > on:
                raise Refusal(
                    "judicial.signed-late",
                    field=f"signed.{place}.on",
                    day=found[party_id].isoformat(),
                    applied=on.isoformat(),
                )
        for number, party_id in enumerate(parties, start=1):
            if party_id not in found:
                raise Refusal("judicial.not-joint", field="signed", number=number)
        return found


@dataclass(frozen=True, kw_only=True)
class RecordCourtStep:
    """Put on record what followed on the application: filed, ruled on, withdrawn, enforced.

    ``reason`` (a code of the law's list or the court's words) belongs to an application not
    accepted or rejected, ``ruling_number`` to a ruling, ``perform_by_on`` to one that confirms.
    """

    label: ClassVar[str] = "history.court-step"
    undoable: ClassVar[bool] = True

    case_id: int
    step: CourtStep
    on: date | None = None
    reason: str = field(default="", repr=False)
    ruling_number: str = ""
    perform_by_on: date | None = None
    version: int | None = None

    def run(self, work: Work) -> Changes:
        """Write what happened and its line in the proceeding.

        Raises:
            Refusal: ``judicial.…``: nothing was applied for, or this cannot follow on what is.
        """
        case = work.get(Case, self.case_id, version=self.version)
        row = _newest(work, case)
        if self.step not in judicial.may_follow(row.state) or (
            self.step is CourtStep.ENFORCEMENT and row.enforcement_on is not None
        ):
            raise Refusal(
                "judicial.not-after",
                field="step",
                state=label(row.state, Language.CHINESE),
                step=label(self.step, Language.CHINESE),
            )
        on = self.on or work.today
        said = self._said()
        setattr(row, _day_of(self.step.value), on)
        row.state = judicial.reached(self.step)
        for name, value in said.items():
            setattr(row, name, value)
        _in_order(row, work.today)
        return _noted(work, case, row, self.step.value, on)

    def _said(self) -> dict[str, Any]:
        """What belongs to this step; what belongs to another is refused, a missing reason too."""
        given = {
            "reason": judicial.reason_code(self.reason),
            "ruling_number": self.ruling_number.strip(),
            "perform_by_on": self.perform_by_on,
        }
        asked = {one.name: one for one in judicial.asked_of(self.step.value)}
        for name, value in given.items():
            if value and name not in asked:
                step = label(self.step, Language.CHINESE)
                raise Refusal("judicial.not-of-this-step", field=name, step=step)
            if name in asked and asked[name].required and not value:
                raise Refusal("judicial.no-reason", field=name)
            _short_enough(value, name)
        return {name: value for name, value in given.items() if name in asked}


def put_right(work: Work, case: Case, facts: Mapping[str, Any], values: Mapping[str, Any]) -> None:
    """Bring an application to what a correction says is right; ``facts`` are of its event.

    Raises:
        Refusal: ``judicial.…``: it would no longer be in order, in time, or to the right court.
    """
    row = work.get(JudicialConfirmation, int(facts["confirmation"]))
    step = str(facts["step"])
    if "on" in values:
        setattr(row, _day_of(step), values["on"])
    for name in _NAMES:
        if name in values:
            value = values[name] if values[name] is not None or name == "perform_by_on" else ""
            setattr(row, name, judicial.reason_code(value) if name == "reason" else value)
            _short_enough(value, name)
    if "ground" in values:
        _ground(case, row.ground)
    if step == APPLIED and "on" in values:
        for one in work.session.scalars(
            sa.select(ConfirmationSignature).where(ConfirmationSignature.confirmation_id == row.id)
        ):
            one.on = min(one.on, row.applied_on)
    if row.agreement_id == _newest_agreement(work, case).id:
        _in_time(case_dossier(work, case), row.applied_on, work.today, field="on")
    _in_order(row, work.today)


def _newest_agreement(work: Work, case: Case) -> Agreement:
    agreement = latest_agreement(work, case.id)
    if agreement is None:
        raise Refusal("judicial.not-in-effect", number=case.number)
    return agreement


def _in_effect(work: Work, case: Case) -> tuple[Agreement, Dossier]:
    agreement, dossier = _newest_agreement(work, case), case_dossier(work, case)
    if dossier.agreement is None or effective_on(dossier) is None:
        raise Refusal("judicial.not-in-effect", number=case.number)
    if case.state not in _WHEN:
        raise Refusal("judicial.not-now", number=case.number)
    return agreement, dossier


def _newest(work: Work, case: Case) -> JudicialConfirmation:
    """The application in hand: the newest of the newest version of the agreement."""
    if case.state not in _WHEN:
        raise Refusal("judicial.not-now", number=case.number)
    agreement = latest_agreement(work, case.id)
    row = work.session.scalar(
        sa.select(JudicialConfirmation)
        .where(JudicialConfirmation.case_id == case.id)
        .order_by(JudicialConfirmation.id.desc())
        .limit(1)
    )
    if row is None or agreement is None or row.agreement_id != agreement.id:
        raise Refusal("judicial.no-application", number=case.number)
    return row


def _named(court: str) -> str:
    name = court.strip()
    if not name:
        raise Refusal("judicial.no-court", field="court")
    _short_enough(name, "court")
    return name


def _short_enough(value: object, name: str) -> None:
    most = LONGEST["requests"]
    if isinstance(value, str) and len(value) > most:
        raise Refusal("intake.too-long", field=name, count=len(value), most=most)


def _ground(case: Case, said: CourtGround | None) -> CourtGround:
    """The ground, which must be open to the case (R-JUD-03)."""
    known = [one.code for one in judicial.open_grounds(case.source)]
    if said is None:
        if len(known) == 1:
            return known[0]
        raise Refusal("judicial.no-ground", field="ground")
    if said not in known:
        code = "not-inviting" if said is CourtGround.INVITING else "only-inviting"
        raise Refusal(f"judicial.{code}", field="ground")
    return said


def _in_time(dossier: Dossier, on: date, today: date, field: str = "applied_on") -> None:
    """Within thirty days of effect, the last day moved over rest days (R-JUD-01, R-JUD-02)."""
    since = effective_on(dossier)
    if on > today:
        raise Refusal("log.future", field=field, day=on.isoformat(), today=today.isoformat())
    if since is not None and on < since:
        raise Refusal(
            "judicial.before-effect", field=field, day=on.isoformat(), since=since.isoformat()
        )
    clock = next((one for one in clocks(dossier, on) if one.code == judicial.CONFIRMATION), None)
    if clock is None or clock.latest is None or clock.provisional:
        return
    if on > clock.latest:
        latest = clock.latest.isoformat()
        raise Refusal("judicial.too-late", field=field, day=on.isoformat(), latest=latest)


def _in_order(row: JudicialConfirmation, today: date) -> None:
    """Applied, filed, ended, enforced: none before the one it follows, none in the future."""
    days = [row.applied_on, row.filed_on, row.ended_on, row.enforcement_on]
    known = [day for day in days if day is not None]
    late = next((day for day in known if day > today), None)
    if late is not None:
        raise Refusal("log.future", field="on", day=late.isoformat(), today=today.isoformat())
    for before, after in pairwise(known):
        if after < before:
            told = {"day": after.isoformat(), "before": before.isoformat()}
            raise Refusal("judicial.out-of-order", field="on", **told)


def _day_of(step: str) -> str:
    return _DAYS.get(step, "ended_on")


def _noted(work: Work, case: Case, row: JudicialConfirmation, step: str, on: date) -> Changes:
    """The line in the proceeding; its facts are what can be put right later."""
    told = {one.name: plain(getattr(row, one.name)) for one in judicial.asked_of(step)}
    note_event(work, case, "judicial", on, step=step, confirmation=row.id, **told)
    return work.done(case.id)
