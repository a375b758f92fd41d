"""Is the agreement whole, and from when does it bind: the ten points of rules.md 1.5.1.

人民调解法 29 lists three items and 人民调解工作若干规定 35 five; the ten points split them so that
each can be checked. Points 1 to 8 must stand before the paper is printed to be signed, points 9
and 10 (signatures, seal, dates) before it takes effect.
"""

import re
from collections.abc import Iterator
from datetime import date

from models.vocabulary.capitals import capital_yuan
from models.vocabulary.dossier import AgreementFacts, Dossier, ObligationFacts, PartyFacts
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.money import claims, write_yuan
from models.vocabulary.terms import AgreementForm, Difficulty

__all__ = ["completeness", "contents", "effective_on", "oral_form", "printing", "signatures"]

LAW_28 = "人民调解法 第28条"
LAW_29 = "人民调解法 第29条"
LAW_30 = "人民调解法 第30条"
LAW_33 = "人民调解法 第33条"
RULES_34 = "人民调解工作若干规定 第34条"
RULES_35 = "人民调解工作若干规定 第35条"
_PART = re.compile(r"（第(\d+)期，共(\d+)期）$")
"""How an obligation says which part it is (``agreement.clause-part``)."""


def effective_on(dossier: Dossier) -> date | None:
    """The day the agreement takes effect, or None while something is missing.

    Written: the last of every party's signature, the mediator's signature and the committee's
    seal (人民调解法 29). Oral: the day it was reached (人民调解法 30).
    """
    agreement = dossier.agreement
    if agreement is None:
        return None
    if agreement.form is AgreementForm.ORAL:
        return agreement.agreed_on
    signed = (*agreement.signed_on, agreement.mediator_signed_on, agreement.sealed_on)
    if len(agreement.signed_on) < len(dossier.parties):
        return None
    days = [day for day in signed if day is not None]
    return max(days) if len(days) == len(signed) else None


def _finding(
    code: str, severity: Severity, field: str, source: str = RULES_35, **params: object
) -> Finding:
    return Finding(
        code=f"guard.{code}", severity=severity, field=field, source=source, params=params
    )


def _particulars(party: PartyFacts) -> Iterator[Finding]:
    """Point 1: who the parties are."""
    at = f"parties.{party.index}"
    if not party.known:
        yield _finding("party-unknown", Severity.BLOCK, f"{at}.name", **party.told)
        return
    if not party.has_identity:
        yield _finding("party-identity", Severity.WARN, f"{at}.id_number", **party.told)
    if not party.has_address:
        yield _finding("party-address", Severity.WARN, f"{at}.address", **party.told)
    if party.organisation and not party.has_representative:
        yield _finding("party-representative", Severity.WARN, f"{at}.representative", **party.told)


def _obligation(one: ObligationFacts, agreement: AgreementFacts) -> Iterator[Finding]:
    """Points 5 to 8 for one obligation."""
    at = f"agreement.obligations.{one.number}"
    for text, name in ((one.who, "who"), (one.to, "to"), (one.what, "what")):
        if not text.strip():
            yield _finding(f"obligation-{name}", Severity.BLOCK, f"{at}.{name}", number=one.number)
    if one.amount_fen > 0 and not one.manner and not one.on_the_spot:
        # An act is its own manner; how money is handed over must be said. The printed form has
        # one box for it, so a clause may already say it, which only a person can tell.
        severity = Severity.WARN if agreement.clauses else Severity.BLOCK
        yield _finding("obligation-manner", severity, f"{at}.manner", number=one.number)
    if not one.place and not one.on_the_spot:
        yield _finding("obligation-place", Severity.WARN, f"{at}.place", number=one.number)
    if one.due_on is None and not one.on_the_spot:
        yield _finding("obligation-due", Severity.BLOCK, f"{at}.due_on", number=one.number)
    elif one.due_on and agreement.agreed_on and one.due_on < agreement.agreed_on:
        yield _finding(
            "obligation-due-early",
            Severity.BLOCK,
            f"{at}.due_on",
            number=one.number,
            agreed=agreement.agreed_on,
        )


def _instalments(agreement: AgreementFacts) -> Iterator[Finding]:
    """The parts of what is paid in instalments are all there and come to the total of the clause.

    A clause of instalments says into how many parts (分三期 is written 分3期) and the total.
    """
    parts: dict[tuple[str, int], dict[int, ObligationFacts]] = {}
    for one in agreement.obligations:
        if found := _PART.search(one.what):
            key = (one.what[: found.start()], int(found[2]))
            parts.setdefault(key, {})[int(found[1])] = one
    for (_, count), known in parts.items():
        first = min(known.values(), key=lambda one: one.number)
        lost = [part for part in range(1, count + 1) if part not in known]
        if lost:
            at, told = f"agreement.obligations.{first.number}.what", "、".join(map(str, lost))
            yield _finding("instalment-missing", Severity.BLOCK, at, parts=count, lost=told)
        totals = {
            claim.figure_fen
            for text in agreement.clauses
            if f"分{count}期" in text
            for claim in claims(text)
        }
        total = sum(one.amount_fen for one in known.values())
        if totals and total not in totals:
            at, told = f"agreement.obligations.{first.number}.amount", write_yuan(min(totals))
            came = write_yuan(total)
            yield _finding("instalments-differ", Severity.BLOCK, at, total=told, sum=came)


def contents(dossier: Dossier) -> tuple[Finding, ...]:
    """Points 1 to 8: what must stand in an agreement, written or oral."""
    agreement = dossier.agreement
    if agreement is None:
        return (_finding("no-agreement", Severity.BLOCK, "agreement", LAW_28),)
    found = [finding for party in dossier.parties for finding in _particulars(party)]
    if len(dossier.parties) < 2:
        found.append(_finding("one-party", Severity.WARN, "parties"))
    given = dossier.assignment
    if given.body and not given.committee:
        # A studio has no seal; whether that holds a print back differs from city to city.
        found.append(_finding("no-committee", Severity.WARN, "body", body=given.body))
    if not (agreement.facts.strip() or dossier.facts.strip()):
        found.append(_finding("agreement-facts", Severity.BLOCK, "agreement.facts"))
    if not (agreement.issues.strip() or dossier.requests.strip()):
        # The printed form has one box for facts and points in dispute (forms.md 3.10).
        severity = Severity.WARN if agreement.facts.strip() else Severity.BLOCK
        found.append(_finding("agreement-issues", severity, "agreement.issues"))
    if not agreement.liability.strip():
        found.append(_finding("agreement-liability", Severity.WARN, "agreement.liability"))
    if agreement.obligations and not agreement.clauses:
        found.append(_finding("agreement-terms", Severity.WARN, "agreement.terms"))
    if not agreement.obligations:
        found.append(_finding("no-obligation", Severity.BLOCK, "agreement.obligations"))
    for one in agreement.obligations:
        found.extend(_obligation(one, agreement))
    found.extend(_instalments(agreement))
    found.extend(_capitals(agreement))
    return tuple(found)


def _capitals(agreement: AgreementFacts) -> Iterator[Finding]:
    """Figures of the clauses whose 大写 says something else: the paper would contradict itself."""
    for claim in claims("\n".join(agreement.clauses)):
        if claim.capital_fen is not None and claim.capital_fen != claim.figure_fen:
            yield Finding(
                code="amount.capitals-differ",
                severity=Severity.BLOCK,
                field="agreement.terms",
                params={
                    "figure": write_yuan(claim.figure_fen),
                    "capitals": capital_yuan(claim.figure_fen),
                },
            )


def oral_form(dossier: Dossier) -> tuple[Finding, ...]:
    """When writing is advisable although an oral agreement is allowed (人民调解法 28)."""
    agreement = dossier.agreement
    if agreement is None or agreement.form is not AgreementForm.ORAL:
        return ()
    later = any(not one.on_the_spot and not one.done for one in agreement.obligations)
    if later or dossier.difficulty is Difficulty.COMPLEX:
        return (_finding("oral-advised-against", Severity.WARN, "agreement.form", RULES_34),)
    return ()


def _signature(
    day: date | None, code: str, field: str, dossier: Dossier, **told: object
) -> Iterator[Finding]:
    agreed = dossier.agreement.agreed_on if dossier.agreement else None
    if day is None:
        yield _finding(code, Severity.BLOCK, field, LAW_29, **told)
    elif agreed is not None and day < agreed:
        yield _finding("signed-before-agreed", Severity.BLOCK, field, LAW_29, agreed=agreed)


def signatures(dossier: Dossier) -> tuple[Finding, ...]:
    """Points 9 and 10: signatures of all parties and the mediator, the seal, each with its date.

    An oral agreement needs none; it takes effect the day it is reached (人民调解法 30).
    """
    agreement = dossier.agreement
    if agreement is None:
        return (_finding("no-agreement", Severity.BLOCK, "agreement", LAW_28),)
    if agreement.form is AgreementForm.ORAL:
        if agreement.agreed_on is None:
            return (_finding("oral-date", Severity.BLOCK, "agreement.agreed_on", LAW_30),)
        return ()
    found: list[Finding] = []
    for position, party in enumerate(dossier.parties):
        signed = agreement.signed_on[position : position + 1]
        field = f"agreement.signatures.{party.index}"
        day = signed[0] if signed else None
        found.extend(_signature(day, "not-signed", field, dossier, **party.told))
    mediator, seal = agreement.mediator_signed_on, agreement.sealed_on
    found.extend(
        _signature(mediator, "mediator-not-signed", "agreement.mediator_signed_on", dossier)
    )
    found.extend(_signature(seal, "not-sealed", "agreement.sealed_on", dossier))
    return tuple(found)


def printing(dossier: Dossier) -> tuple[Finding, ...]:
    """A written agreement is signed on the version that was printed for it and has its number.

    Advice, not law: the office may have had it signed on a sheet of its own. An old paper case was
    printed and numbered in its day, and of that the register knows nothing.
    """
    agreement = dossier.agreement
    if agreement is None or agreement.form is AgreementForm.ORAL or dossier.backfilled:
        return ()
    if agreement.printed_on is not None:
        return ()
    return (_finding("not-printed", Severity.WARN, "agreement", LAW_29),)


def completeness(dossier: Dossier) -> tuple[Finding, ...]:
    """The whole ten-point check, in the order of the printed form."""
    if dossier.agreement is None:
        return contents(dossier)
    return (*contents(dossier), *oral_form(dossier), *signatures(dossier))
