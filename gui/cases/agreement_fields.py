"""The fields of an agreement, and what they say: the draft to save and the facts to check."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from gui.cases.entry import day_of, stock
from gui.editing import FieldKind, FieldSpec, day_field, iso_day
from gui.shell.page import Context
from models.vocabulary import moments
from models.vocabulary.completeness import contents, oral_form
from models.vocabulary.dossier import AgreementFacts, ObligationFacts
from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Finding
from models.vocabulary.money import parse_yuan, write_yuan
from models.vocabulary.paper_dates import on_paper
from models.vocabulary.terms import AgreementForm, PartyRole, label
from reports.forms.wording import money
from resources import Language, phrase
from services.commands.agreements import AgreementDraft, ObligationDraft
from services.queries.rows import CaseWhole

__all__ = [
    "AMOUNT",
    "OBLIGATION_FIELDS",
    "agreement_draft",
    "agreement_shown",
    "agreement_specs",
    "amount_check",
    "amounts",
    "clause",
    "filled_row",
    "lacks",
    "obligation_path",
    "obligation_specs",
    "obligation_values",
    "rows_in",
]

AMOUNT = "amount"
OBLIGATION_FIELDS = (
    "who",
    "to",
    "what",
    AMOUNT,
    "due_on",
    "on_the_spot",
    "manner",
    "place",
    "proof",
)
"""The fields of one obligation, in the order of the keyboard."""

Values = Mapping[str, object]


def obligation_path(number: int, name: str) -> str:
    """The dotted path of a field of the obligation ``number``, from 1, as findings name it."""
    return f"agreement.obligations.{number}.{name}"


def amount_check(language: Language) -> Callable[[object], str]:
    """What is wrong with a typed amount."""

    def check(value: object) -> str:
        try:
            parse_yuan(str(value)) if value else None
        except Refusal as refusal:
            return refusal.sentence(language)
        return ""

    return check


def agreement_specs(context: Context) -> Iterator[FieldSpec]:
    """The fields of the agreement itself."""
    language = context.language
    yield FieldSpec(
        path="agreement.form",
        label=QCoreApplication.translate("AgreementPane", "Form"),
        name="agreement.form",
        kind=FieldKind.SEGMENTS,
        choices=[(form.value, label(form, language)) for form in AgreementForm],
    )
    yield FieldSpec(
        path="agreement.agreed_on",
        label=QCoreApplication.translate("AgreementPane", "Agreed on"),
        name="agreement.agreed_on",
        kind=FieldKind.DATE,
        **day_field(context.today, language),
    )
    yield FieldSpec(
        path="agreement.copies",
        label=QCoreApplication.translate("AgreementPane", "Copies"),
        name="agreement.copies",
        width=64,
        check=_copies_check,
    )
    texts = (
        ("facts", QCoreApplication.translate("AgreementPane", "Main facts"), 3),
        ("issues", QCoreApplication.translate("AgreementPane", "Points in dispute"), 2),
        ("liability", QCoreApplication.translate("AgreementPane", "Responsibility"), 2),
        ("terms", QCoreApplication.translate("AgreementPane", "Clauses"), 4),
    )
    for name, text, rows in texts:
        yield FieldSpec(
            path=f"agreement.{name}",
            label=text,
            name=f"agreement.{name}",
            kind=FieldKind.LONG_TEXT,
            rows=rows,
            suggestions=stock("terms") if name == "terms" else (),
            hint=QCoreApplication.translate("AgreementPane", "One clause a line")
            if name == "terms"
            else "",
        )


def _copies_check(value: object) -> str:
    if not value or (str(value).isdecimal() and 0 < int(str(value)) < 100):
        return ""
    return QCoreApplication.translate("AgreementPane", "A number from 1 to 99")


def obligation_specs(context: Context, whole: CaseWhole, number: int) -> Iterator[FieldSpec]:
    """The fields of one obligation."""
    people = [party.shown for party in whole.parties]
    labels = {
        "who": QCoreApplication.translate("AgreementPane", "Who"),
        "to": QCoreApplication.translate("AgreementPane", "To whom"),
        "what": QCoreApplication.translate("AgreementPane", "What"),
        AMOUNT: QCoreApplication.translate("AgreementPane", "Amount (yuan)"),
        "due_on": QCoreApplication.translate("AgreementPane", "By"),
        "on_the_spot": QCoreApplication.translate("AgreementPane", "Performed on the spot"),
        "manner": QCoreApplication.translate("AgreementPane", "Manner"),
        "place": QCoreApplication.translate("AgreementPane", "Place of performance"),
        "proof": QCoreApplication.translate("AgreementPane", "Proof"),
    }
    offered = {"who": people, "to": people} | {
        name: stock(name) for name in ("manner", "place", "proof")
    }
    for name in OBLIGATION_FIELDS:
        spec = FieldSpec(
            path=obligation_path(number, name),
            label=labels[name],
            name=obligation_path(number, name),
            suggestions=offered.get(name, ()),
            many=name in {"who", "to"},
        )
        if name == "due_on":
            spec = replace(
                spec, kind=FieldKind.DATE, width=-1, **day_field(context.today, context.language)
            )
        elif name == "on_the_spot":
            spec = replace(spec, kind=FieldKind.CHECK)
        elif name == AMOUNT:
            spec = replace(spec, check=amount_check(context.language))
        yield spec


def agreement_shown(context: Context, whole: CaseWhole) -> dict[str, object]:
    """The agreement as it is kept; a new one begins with what the case says already."""
    agreement = whole.agreement
    if agreement is None:
        held = [one for one in whole.meetings if one.result.value == "agreed"]
        agreed_on = context.today()
        if held:
            agreed_on = min(agreed_on, moments.local_day(held[-1].held_at))
        return {
            "agreement.form": AgreementForm.WRITTEN.value,
            "agreement.agreed_on": agreed_on.isoformat(),
            "agreement.copies": str(len(whole.parties) + 1),
            "agreement.facts": whole.facts,
            "agreement.issues": whole.issues or "；".join(whole.requests),
            **_first_obligation(whole),
        }
    shown: dict[str, object] = {
        "agreement.form": agreement.form.value,
        "agreement.agreed_on": agreement.agreed_on.isoformat(),
        "agreement.copies": str(agreement.copies or len(whole.parties) + 1),
        "agreement.facts": agreement.facts,
        "agreement.issues": agreement.issues,
        "agreement.liability": agreement.liability,
        "agreement.terms": "\n".join(agreement.terms),
    }
    for one in agreement.obligations:
        known = {
            "who": one.debtor,
            "to": one.creditor,
            "what": one.what,
            AMOUNT: write_yuan(one.amount_fen) if one.amount_fen is not None else None,
            "due_on": one.due_on.isoformat() if one.due_on else None,
            "on_the_spot": one.on_the_spot,
            "manner": one.manner,
            "place": one.place,
            "proof": one.proof,
        }
        shown |= {obligation_path(one.ordinal, name): value for name, value in known.items()}
    return shown


def _first_obligation(whole: CaseWhole) -> dict[str, object]:
    """Usually the respondent owes the applicant."""
    names = {
        role: next((one.name for one in whole.parties if one.role is role and one.name), None)
        for role in (PartyRole.APPLICANT, PartyRole.RESPONDENT)
    }
    return {
        obligation_path(1, "who"): names[PartyRole.RESPONDENT],
        obligation_path(1, "to"): names[PartyRole.APPLICANT],
    }


def rows_in(values: Values) -> int:
    """How many obligations the values hold."""
    numbers = [
        int(path.split(".")[2]) for path in values if path.startswith("agreement.obligations.")
    ]
    return max(numbers, default=0)


def obligation_values(values: Values, number: int) -> dict[str, object]:
    """The values of one obligation by field."""
    return {name: values.get(obligation_path(number, name)) for name in OBLIGATION_FIELDS}


def filled_row(row: Values) -> bool:
    """Whether a row says anything beyond the names that stand there by themselves."""
    return any(row[name] for name in (*OBLIGATION_FIELDS[2:],))


def _text(value: object) -> str:
    return str(value or "").strip()


def _terms(values: Values) -> tuple[str, ...]:
    lines = _text(values["agreement.terms"]).splitlines()
    return tuple(line.strip() for line in lines if line.strip())


def agreement_draft(values: Values, whole: CaseWhole, today: date) -> AgreementDraft:
    """The agreement as typed; a row in which nothing was promised is left out.

    Raises:
        Refusal: a day or an amount cannot be read; it names the field.
    """
    kept = whole.agreement
    promises = []
    for number in range(1, rows_in(values) + 1):
        row = obligation_values(values, number)
        if not filled_row(row):
            continue
        typed, due = row[AMOUNT], obligation_path(number, "due_on")
        promises.append(
            ObligationDraft(
                debtor=_text(row["who"]),
                creditor=_text(row["to"]),
                what=_text(row["what"]),
                amount_fen=parse_yuan(str(typed), field=obligation_path(number, AMOUNT))
                if typed
                else None,
                due_on=None if row["on_the_spot"] else day_of(row["due_on"], today, due),
                on_the_spot=bool(row["on_the_spot"]),
                manner=_text(row["manner"]),
                place=_text(row["place"]),
                proof=_text(row["proof"]),
            )
        )
    copies = _text(values["agreement.copies"])
    return AgreementDraft(
        form=AgreementForm(values["agreement.form"] or AgreementForm.WRITTEN.value),
        agreed_on=day_of(values["agreement.agreed_on"], today, "agreement.agreed_on"),
        facts=_text(values["agreement.facts"]),
        issues=_text(values["agreement.issues"]),
        liability=_text(values["agreement.liability"]),
        terms=_terms(values),
        obligations=tuple(promises),
        manner=kept.manner if kept is not None else "",
        place=kept.place if kept is not None else "",
        copies=int(copies) if copies.isdecimal() else None,
    )


def amounts(values: Values) -> int:
    """The sum of the obligations, in 分; what cannot be read counts nothing."""
    total = 0
    for number in range(1, rows_in(values) + 1):
        total += _fen(values.get(obligation_path(number, AMOUNT)))
    return total


def _fen(typed: object) -> int:
    try:
        return parse_yuan(str(typed)) if typed else 0
    except Refusal:
        return 0


def lacks(values: Values, whole: CaseWhole) -> tuple[Finding, ...]:
    """What the agreement as typed lacks (人民调解法 29, 工作若干规定 34 and 35), by its field."""
    kept = whole.dossier.agreement
    obligations = tuple(
        ObligationFacts(
            number=number,
            who=_text(row["who"]),
            to=_text(row["to"]),
            what=_text(row["what"]),
            amount_fen=_fen(row[AMOUNT]),
            due_on=None if row["on_the_spot"] else iso_day(_text(row["due_on"])),
            on_the_spot=bool(row["on_the_spot"]),
            manner=_text(row["manner"]),
            place=_text(row["place"]),
        )
        for number in range(1, rows_in(values) + 1)
        if filled_row(row := obligation_values(values, number))
    )
    facts = AgreementFacts(
        form=AgreementForm(values["agreement.form"] or AgreementForm.WRITTEN.value),
        version=kept.version if kept is not None else 1,
        agreed_on=iso_day(_text(values["agreement.agreed_on"])),
        facts=_text(values["agreement.facts"]),
        issues=_text(values["agreement.issues"]),
        liability=_text(values["agreement.liability"]),
        clauses=_terms(values),
        obligations=obligations,
    )
    # The case's own words do not stand on the paper: what is typed here does.
    dossier = replace(whole.dossier, agreement=facts, facts="", requests="")
    return (*contents(dossier), *oral_form(dossier))


def clause(row: Values) -> str:
    """The sentence of an obligation as it may stand among the clauses; empty without a duty."""
    who, to, what = _text(row["who"]), _text(row["to"]), _text(row["what"])
    if not who or not what:
        return ""
    due = iso_day(_text(row["due_on"]))
    when = ""
    if row["on_the_spot"]:
        when = phrase("agreement.clause-on-the-spot", Language.CHINESE)
    elif due is not None:
        when = phrase("agreement.clause-due", Language.CHINESE, day=on_paper(due))
    fen = _fen(row[AMOUNT])
    code = "agreement.clause" if to else "agreement.clause-alone"
    amount = money(fen) if fen else ""
    return phrase(code, Language.CHINESE, who=who, when=when, to=to, what=what, amount=amount)
