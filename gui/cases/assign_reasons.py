"""Why a body is proposed or not: plain factors in words, and every recusal, always in view."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.cases.assign_rows import CandidateRow
from gui.components import Button, ButtonKind, Dialog, IconMark, column, empty, row, rule, words
from gui.theme import Role, Token
from models.vocabulary.proposals import shipped_rules
from resources import Language, phrase, rules
from services.queries.assignment import Factor, Reason, Recusal, Verdict

__all__ = ["ReasonBlock", "show_rules"]

_ICONS = {
    Factor.TERRITORY: "map-pin",
    Factor.WORKLOAD: "clock",
    Factor.SPECIALTY: "check",
    Factor.CHOICE: "users",
    Factor.KIND: "x",
    Factor.AVAILABILITY: "calendar-clock",
}
_ORDER = (Factor.TERRITORY, Factor.WORKLOAD, Factor.SPECIALTY, Factor.AVAILABILITY)
_MOST_TIES = 4


class ReasonBlock(QFrame):
    """The explanation of the chosen row; ``rules_wanted`` asks for the rule it follows."""

    rules_wanted = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.setProperty("surface", "sunken")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = words("", Role.CARD, wrap=True)
        self.rule = Button(self.tr("Rule"), ButtonKind.LINK, name="assign.rules")
        self.rule.clicked.connect(self.rules_wanted)
        head = row(gap=8)
        head.addWidget(self._title, 1)
        head.addWidget(self.rule)
        self._body = QVBoxLayout()
        self._body.setSpacing(6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 6, 16, 8)
        whole.setSpacing(4)
        whole.addLayout(head)
        whole.addLayout(self._body)

    def explain(self, chosen: CandidateRow | None, others: Sequence[CandidateRow]) -> None:
        """Say why ``chosen`` stands where it stands; ties of the others are said below."""
        empty(self._body)
        if chosen is None:
            self._title.setText(self.tr("Choose a body"))
            return
        titles = {
            Verdict.RECOMMENDED: self.tr("Why {0} is recommended"),
            Verdict.POSSIBLE: self.tr("What speaks for {0}"),
            Verdict.EXCLUDED: self.tr("Why {0} is excluded"),
        }
        self._title.setText(titles[chosen.proposal.verdict].format(chosen.proposal.body))
        for reason in chosen.proposal.reasons:
            if reason.factor in {Factor.KIND, Factor.CHOICE}:
                barring = reason.factor is Factor.KIND
                token = Token.DANGER if barring else Token.ACCENT
                self._body.addLayout(
                    _line(_ICONS[reason.factor], token, reason.text(self._language))
                )
        parts = [*self._factors(chosen)]
        beside = QHBoxLayout()
        beside.setSpacing(16)
        for side in (parts[::2], parts[1::2]):  # each as high as its own words
            beside.addLayout(column(*side, None, gap=6), 1)
        self._body.addLayout(beside)
        self._body.addWidget(self._recusal(chosen.proposal.recusals))
        self._ties(chosen, others)
        self._settle_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the words differently."""
        super().resizeEvent(event)
        self._settle_height()

    def _settle_height(self) -> None:
        """Ask for what the wrapped words need: the stack around it hands no height on."""
        layout = self.layout()
        if layout is not None and self.width():
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))

    def _factors(self, chosen: CandidateRow) -> Iterator[QWidget]:
        for factor in _ORDER:
            reasons = chosen.proposal.of(factor)
            if factor is Factor.AVAILABILITY and not reasons:
                continue  # no deadline ahead, or nobody who could preside
            said = [one.text(self._language) for one in reasons]
            first = said[0] if said else ""
            more = said[1:] or [_source(reasons)]
            yield self._factor(_ICONS[factor], factor.label(self._language), first, more)

    def _recusal(self, found: Sequence[Recusal]) -> QWidget:
        """Who must stay out, across the block: the way of a tie may be long."""
        word = phrase("assignment.factor-recusal", self._language)
        if found:
            out = any(one.excludes for one in found)
            icon, token = ("user-x", Token.DANGER) if out else ("triangle-alert", Token.WARN)
            told = found[0].text(self._language)
            return self._factor(icon, word, told, [found[0].source], token)
        none = phrase("assignment.no-recusal", self._language)
        checked = self.tr(
            "Looked at kin, homes, firms, seats, other cases, declared ties: three steps"
        )
        line = row(
            IconMark("user", 16, Token.OK, beside=Role.STRONG),
            words(self._named(word, none), Role.STRONG),
            gap=8,
        )
        line.addWidget(words(checked, Role.SECONDARY, wrap=True), 1)
        made = QWidget()
        made.setLayout(line)
        return made

    def _named(self, name: str, told: str) -> str:
        return f"{name}{'：' if self._language is Language.CHINESE else ': '}{told}"

    def _factor(
        self, icon: str, name: str, first: str, more: Sequence[str], token: Token = Token.OK
    ) -> QWidget:
        made = QWidget()
        title = words(self._named(name, first), Role.STRONG, wrap=True)
        said = column(title, gap=0)
        for text in more:
            if text:
                said.addWidget(words(text, Role.SECONDARY, wrap=True))
        mark = IconMark(icon, 16, token, beside=Role.STRONG)
        line = row(gap=8)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(said, 1)
        made.setLayout(line)
        return made

    def _ties(self, chosen: CandidateRow, others: Sequence[CandidateRow]) -> None:
        """Every tie that speaks against somebody in the table."""
        ties: list[Recusal] = list(chosen.proposal.recusals[1:])
        ties += [tie for one in others if one.id != chosen.id for tie in one.proposal.recusals]
        for tie in ties[:_MOST_TIES]:
            token = Token.DANGER if tie.excludes else Token.WARN
            self._body.addLayout(_line("triangle-alert", token, tie.text(self._language)))


def _source(reasons: Sequence[Reason]) -> str:
    return reasons[0].source if reasons else ""


def _line(icon: str, token: Token, text: str) -> QHBoxLayout:
    line = row(IconMark(icon, 16, token), gap=8)
    line.addWidget(words(text, Role.SECONDARY, wrap=True), 1)
    return line


def show_rules(parent: QWidget) -> None:
    """The rule the proposals follow, factor by factor, each with its source."""
    dialog = Dialog(
        QCoreApplication.translate("AssignRule", "How bodies are proposed"),
        QCoreApplication.translate("AssignRule", "Close rule"),
        name="assign.rule",
        parent=parent,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.cancel.hide()
    shipped = shipped_rules()
    lines = (
        QCoreApplication.translate(
            "AssignRule", "First recusal: whoever is tied to a party is left out."
        ),
        QCoreApplication.translate(
            "AssignRule",
            "A tie over others is told with its way, up to three steps; it asks for a look.",
        ),
        QCoreApplication.translate(
            "AssignRule", "Then territory: the place, this committee, the street."
        ),
        QCoreApplication.translate(
            "AssignRule", "Then specialty: what it is good at, and what it has settled."
        ),
        QCoreApplication.translate(
            "AssignRule", "Then workload: what it has in hand against what it can carry."
        ),
        QCoreApplication.translate(
            "AssignRule", "Then time: the days to the deadline and the meetings before it."
        ),
        QCoreApplication.translate(
            "AssignRule", "What the parties chose together comes before all of these."
        ),
    )
    for text in lines:
        dialog.content.addWidget(words(text, wrap=True))
    dialog.content.addWidget(rule())
    sources = dict.fromkeys(source for _, _, source in shipped.weights.values() if source)
    sources |= dict.fromkeys(one["source"] for one in rules("assignment")["recusals"])
    for source in sources:
        dialog.content.addWidget(words(source, Role.SECONDARY, wrap=True))
    edition = QCoreApplication.translate("AssignRule", "Edition {0}").format(shipped.version)
    dialog.content.addWidget(words(edition, "label"))
    dialog.content.addStretch(1)
    dialog.verb.setFocus()
    dialog.open()
