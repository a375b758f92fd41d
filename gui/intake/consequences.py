"""What follows after 登记, said before it is done."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from gui.intake.declared import Handling
from models.vocabulary.terms import Urgency

__all__ = ["Line", "consequences"]


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence; ``tone`` is ok, info, warn or danger."""

    text: str
    icon: str = "check"
    tone: str = "ok"


def consequences(
    handling: Handling,
    urgency: Urgency,
    *,
    dispute: bool,
    ordered: bool,
    incapable: bool = False,
    old: date | None = None,
) -> tuple[Line, ...]:
    """The sentences for what is chosen on the page, at most four; ``old`` is a past day.

    ``incapable`` when a party has no full capacity (民法典 21-23).
    """
    if old is not None:
        said = QCoreApplication.translate(
            "Intake", "An old case: registered on {0}, its deadlines raise no alarm"
        )
        return (Line(said.format(old.isoformat()), "info", "info"),)
    lines = [Line(_next(handling, dispute=dispute))]
    if urgency is Urgency.ESCALATING:
        said = QCoreApplication.translate(
            "Intake", "May escalate: take preventive measures today (People's Mediation Law 25)"
        )
        lines.append(Line(said, "circle-alert", "warn"))
    if urgency is Urgency.DANGER:
        said = QCoreApplication.translate(
            "Intake",
            "Danger: report to the police or another authority (People's Mediation Law 25)",
        )
        lines.append(Line(said, "circle-alert", "danger"))
    if ordered:
        said = QCoreApplication.translate(
            "Intake", "A 12345 order has its own time limit, from the day of dispatch"
        )
        lines.append(Line(said, "info", "info"))
    if incapable:
        said = QCoreApplication.translate(
            "Intake", "Without full capacity a statutory agent acts (Civil Code 23): name the agent"
        )
        lines.append(Line(said, "info", "info"))
    return tuple(lines)


def _next(handling: Handling, *, dispute: bool) -> str:
    match handling:
        case Handling.ACCEPT:
            return QCoreApplication.translate(
                "Intake", "Accepted today; mediation normally ends within one month from today"
            )
        case Handling.ENTRUST:
            return QCoreApplication.translate(
                "Intake", "The case opens and proposes who takes the matter on"
            )
        case Handling.REFUSE:
            return QCoreApplication.translate(
                "Intake", "The case opens and asks for the ground of not accepting it"
            )
        case Handling.LEAD:
            return QCoreApplication.translate(
                "Intake", "Kept as a lead; what is missing can be filled in later"
            )
        case Handling.REGISTER if dispute:
            return QCoreApplication.translate(
                "Intake",
                "Ask the other side, then accept; the month of mediation runs from acceptance",
            )
        case _:
            return QCoreApplication.translate(
                "Intake", "Registered; then assign it to the body that can settle it"
            )
