"""The form of the intake page: four sections left-labelled, and what follows after 登记."""

from collections.abc import Mapping
from datetime import datetime
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.components import (
    Button,
    ButtonKind,
    Card,
    Combo,
    IconMark,
    KeyHint,
    empty,
    row,
    rule,
    words,
)
from gui.editing import Editor
from gui.intake.consequences import Line, consequences
from gui.intake.declared import Handling, specs
from gui.intake.drafting import Side, handling_of, is_dispute, old_day
from gui.intake.keeping import IntakeDrafts
from gui.intake.parties import PartyRow
from gui.intake.rows import GAP, FieldRow, Paired, Section, widest
from gui.shell.page import Context
from gui.theme import Role, Token, theme
from models.vocabulary import reference
from models.vocabulary.terms import Attitude, CaseKind, PartyRole, Urgency

__all__ = ["IntakeForm"]

_ORDER_PATHS = ("order_number", "order_dispatched_on", "order_kind")
_FOLLOWED = frozenset(
    {"source", "received_at", "kind", "handling", "matter_handling", "urgency", "willing"}
)
"""Fields that decide what else is asked or what follows."""
_MOST_FURTHER = 40
_EDGE = 20


class IntakeForm(Card):
    """The fields, their rows and the parties. ``edited`` carries the path of a field touched."""

    edited = Signal(str)
    parties_changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.drafts = IntakeDrafts(context.backstage, self.kept)
        self._context = context
        self._parts: dict[str, QWidget] = {}  # path → what is hidden with the field
        declared = specs(context.today, context.language)
        self._before = tuple(one.path for one in declared[: 3 + len(_ORDER_PATHS)])
        self.editor = Editor(declared, draft=self.drafts, parent=self)
        self.rows: list[PartyRow] = []
        self._next_party = 2
        self._room = self._least = 0
        for prefix, role in (
            ("respondent", PartyRole.RESPONDENT),
            ("applicant", PartyRole.APPLICANT),
        ):
            self.rows.insert(0, self._party(prefix, role, after=self._before[-1]))
        self._lay_out()
        self.editor.edited.connect(self._edited)
        theme().changed.connect(self._fit)
        self._fit()
        self._order()

    # Laying out.

    def _lay_out(self) -> None:
        facts = self.editor.binding("facts").widget
        facts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        for path in ("topic", "category"):
            binding = self.editor.binding(path)
            assert isinstance(binding.widget, Combo)
            binding.widget.setPlaceholderText(binding.spec.label)
        self._after = QVBoxLayout()
        self._after.setSpacing(2)
        after = QWidget()
        after.setLayout(self._after)
        self._after.setContentsMargins(0, 6, 0, 0)
        translate = QCoreApplication.translate
        self.add_button = Button(
            translate("Intake", "Add"), ButtonKind.LINK, icon="plus", name="intake.add_party"
        )
        self.add_button.setAccessibleName(translate("Intake", "Add a party"))
        self.add_button.setToolTip(translate("Intake", "Add a party") + "  Alt+P")
        self.sections = (
            Section(
                translate("Intake", "Source"),
                _section_key(1),
                [
                    self._row("source", wide=True),
                    self._row("received_at", "kind", *_ORDER_PATHS),
                ],
            ),
            Section(
                translate("Intake", "Parties"), _section_key(2), [one.build() for one in self.rows]
            ),
            Section(
                translate("Intake", "Matter"),
                _section_key(3),
                [
                    self._row("place", "occurred"),
                    self._row("facts", wide=True),
                    self._row("claim", wide=True),
                    self._row("topic", "category", "urgency"),
                ],
            ),
            Section(
                translate("Intake", "Acceptance"),
                _section_key(4),
                [self._row(path, wide=True) for path in ("willing", "handling", "matter_handling")],
            ),
            Section(translate("Intake", "Afterwards"), "", [after]),
        )
        parties = self.sections[1]
        parties.aside.insertLayout(
            parties.aside.count() - 1, row(self.add_button, KeyHint("Alt P"), None, gap=4)
        )
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(_EDGE, 8, _EDGE, 8)
        self.body.setSpacing(7)
        for index, section in enumerate(self.sections):
            if index:
                self.body.addWidget(rule())
            self.body.addWidget(section, 1 if index == 2 else 0)

    def _row(self, *paths: str, wide: bool = False) -> FieldRow:
        bindings = [self.editor.binding(path) for path in paths]
        first = bindings[0]
        bare = {first.spec.path, "category"}  # the category stands beside its topic
        parts = [one.widget if one.spec.path in bare else Paired(one) for one in bindings]
        made = FieldRow(first.spec.label, parts, bindings, wide=wide)
        for path, part in zip(paths, parts, strict=True):
            self._parts[path] = made if path == paths[0] else part
        return made

    def _fit(self) -> None:
        """One edge for titles and one for labels, by the widest word of the language."""
        titles = widest([one.title.text() for one in self.sections], Role.CARD, 98, 120)
        labels = [
            self.editor.binding(path).spec.label + " *"
            for path in ("source", "received_at", "place", "facts", "claim", "topic", "willing")
        ]
        labels += [one.specs[0].label + " *" for one in self.rows[:2]]
        label = widest(labels, Role.SECONDARY, 64, 96)
        fields = (self.editor.binding(path).widget for path in self.editor.paths())
        field = max(one.minimumWidth() for one in fields)
        self._least = titles + label + field + 2 * (_EDGE + GAP)
        above = self._room < self._least
        for section in self.sections:
            section.set_widths(0 if above else titles, label)

    def set_room(self, width: int) -> None:
        """The width there is: where it does not hold titles, labels and fields, titles go above."""
        before, self._room = self._room, width
        if (before < self._least) is not (width < self._least):
            self._fit()

    def _order(self) -> None:
        """Tab goes as Enter does, and to what Enter passes by."""
        widgets = [self.editor.binding(path).widget for path in self.editor.paths()]
        for before, after in pairwise(widgets):
            QWidget.setTabOrder(before, after)

    # Values.

    def defaults(self, now: datetime) -> dict[str, object]:
        """What a new page shows: the present moment, and the likeliest choices."""
        return {
            "received_at": now.isoformat(),
            "kind": CaseKind.DISPUTE.value,
            "urgency": Urgency.ORDINARY.value,
            "willing": Attitude.NOT_ASKED.value,
            "handling": Handling.REGISTER.value,
            "matter_handling": Handling.REGISTER.value,
        }

    def start_anew(self, now: datetime) -> None:
        """An empty form."""
        for party in self.rows[2:]:
            self.remove_party(party)
        for party in self.rows:
            party.adopt(None)
        self.editor.show(self.defaults(now))
        self.settle()

    def kept(self) -> dict[str, object]:
        """What a local draft must hold besides the fields: the rows, and who is known."""
        return {
            "_parties": [party.prefix for party in self.rows[2:]],
            "_known": {
                party.prefix: kept for party in self.rows if (kept := party.kept()) is not None
            },
        }

    def restore(self, draft: Mapping[str, Any]) -> None:
        """Show a kept draft as unsaved edits."""
        for prefix in draft.get("_parties", ()):
            self.add_party(str(prefix))
        self.editor.restore(draft)
        for prefix, kept in dict(draft.get("_known", {})).items():
            for party in self.rows:
                if party.prefix == prefix:
                    party.restore(kept)
        self.settle()

    def sides(self) -> tuple[Side, ...]:
        """The parties as the draft reads them, in the order of the page."""
        return tuple(party.side() for party in self.rows)

    # Parties.

    def _party(self, prefix: str, role: PartyRole, after: str) -> PartyRow:
        party = PartyRow(self.editor, prefix, role, self._context.language, self)
        for spec in party.specs:
            self.editor.add(spec, after=after)
            after = spec.path
        party.removed.connect(self.remove_party)
        party.changed.connect(self.parties_changed)
        return party

    def add_party(self, prefix: str = "") -> PartyRow | None:
        """One more row, a third party at first; None when there are too many."""
        if len(self.rows) >= _MOST_FURTHER:
            return None
        prefix = prefix or f"parties.{self._next_party}"
        self._next_party = max(self._next_party, int(prefix.rpartition(".")[2])) + 1
        last = self.rows[-1].specs[-1].path
        party = self._party(prefix, PartyRole.THIRD_PARTY, after=last)
        self.editor.binding(f"{prefix}.role").show_value(PartyRole.THIRD_PARTY.value)
        self.rows.append(party)
        self.sections[1].add_row(party.build())
        self._fit()
        self._order()
        self.parties_changed.emit()
        return party

    def remove_party(self, party: PartyRow) -> None:
        """Take a further party off the page."""
        self.rows.remove(party)
        for spec in party.specs:
            self.editor.remove(spec.path)
        if party.row is not None:
            self.sections[1].rows.removeWidget(party.row)
            party.row.hide()
            party.row.deleteLater()
        party.deleteLater()
        self.parties_changed.emit()

    # What follows from what is chosen.

    def _edited(self, path: str) -> None:
        prefix, _, name = path.rpartition(".")
        for party in self.rows:
            if party.prefix == prefix:
                if name == "name":
                    party.name_edited()
                party.settle()
                if name in {"incapable", "organisation", "unknown"}:
                    self.settle()
            elif path == "anonymous" and party.prefix == "applicant":
                party.settle()
        if path in _FOLLOWED:
            self.settle()
        self.edited.emit(path)

    def settle(self) -> None:
        """Show the fields that the channel and the kind of case ask for, and what follows."""
        values = self.editor.values()
        dispute = is_dispute(values)
        channel = next((c for c in reference.channels() if c.code == values["source"]), None)
        ordered = channel is not None and channel.order_number
        for path in _ORDER_PATHS:
            self._parts[path].setVisible(ordered)
        self._parts["willing"].setVisible(dispute)
        self._parts["handling"].setVisible(dispute)
        self._parts["matter_handling"].setVisible(not dispute)
        for party in self.rows:
            if party.prefix == "respondent" and party.row is not None:
                party.row.setVisible(dispute)
            party.settle()
        self._say_after(
            consequences(
                handling_of(values),
                Urgency(values["urgency"] or Urgency.ORDINARY.value),
                dispute=dispute,
                ordered=ordered,
                incapable=dispute and any(party.incapable() for party in self.rows),
                old=old_day(values, self._context.today()),
            )
        )

    def _say_after(self, lines: tuple[Line, ...]) -> None:
        empty(self._after)
        for line in lines:
            shown = QWidget()
            text = words(line.text, Role.SECONDARY, wrap=True)
            parts = row(IconMark(line.icon, 16, _TOKENS[line.tone]), gap=8)
            parts.addWidget(text, 1)
            shown.setLayout(parts)
            self._after.addWidget(shown)

    # The keyboard.

    def go_to_section(self, index: int) -> None:
        """Alt+1…4: the first field of a section that can take the keyboard."""
        starts = (
            ("source",),
            ("applicant.name", "respondent.name"),
            ("place",),
            ("willing", "matter_handling"),
        )
        for path in starts[index]:
            widget = self.editor.binding(path).widget
            if widget.isEnabled() and widget.isVisibleTo(self):
                widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return


_TOKENS = {"ok": Token.OK, "info": Token.SECONDARY, "warn": Token.WARN, "danger": Token.DANGER}


def _section_key(number: int) -> str:
    return f"Alt {number}"
