"""The left of the import: the file, its sheet, its heading row and what the columns mean."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.components import Button, Combo, Field, row, rule, scrolled, words
from gui.ledgers.columns import ColumnMeanings
from gui.ledgers.looking import Choice, Seen, on_screen
from gui.theme import Role, px, theme
from services.ledgers.reading import Row

__all__ = ["LedgerForm"]

_SHOWN = 40
_LABEL = 64


class LedgerForm(QWidget):
    """``choose_wanted`` asks for a file, ``changed`` carries another :class:`Choice`."""

    choose_wanted = Signal()
    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("The ledger"))
        self._choice: Choice | None = None
        self._built: Choice | None = None
        self.file = Field(name="ledger.file", spoken=self.tr("File"))
        self.file.setReadOnly(True)
        self.choose = Button(self.tr("Choose…"), icon="folder-open", name="ledger.choose")
        self.choose.setAccessibleName(self.tr("Choose another file"))
        self.choose.setToolTip("Ctrl+O")
        self.choose.clicked.connect(self.choose_wanted)
        self.sheet = _narrow(Combo(name="ledger.sheet", spoken=self.tr("Sheet")))
        self.sheet.chosen.connect(self._sheet_chosen)
        self.heading = _narrow(Combo(name="ledger.heading", spoken=self.tr("Heading row")))
        self.heading.setPlaceholderText(self.tr("Choose the row of the headings"))
        self.heading.chosen.connect(self._heading_chosen)
        self.columns = ColumnMeanings()
        self.columns.changed.connect(self._meant)
        self._labels: list[QWidget] = []
        self._sheet_line = self._line(self.tr("Sheet"), self.sheet)
        self._heading_line = self._line(self.tr("Heading row"), self.heading)
        self._about = words(
            self.tr("A column without a meaning of its own is kept as a remark of the case"),
            Role.SECONDARY,
            wrap=True,
        )
        self._compose()
        theme().changed.connect(self._scale)
        self._scale()

    def _line(self, label: str, *parts: QWidget) -> QWidget:
        shown = words(label, "label", wrap=True)
        self._labels.append(shown)
        line = QWidget()
        layout = row(shown, gap=8)
        for place, part in enumerate(parts):
            layout.addWidget(part, 0 if place else 1)
        line.setLayout(layout)
        return line

    def _compose(self) -> None:
        inner = QWidget()
        inner.setProperty("surface", "surface")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self._line(self.tr("File"), self.file, self.choose))
        layout.addWidget(self._sheet_line)
        layout.addWidget(self._heading_line)
        layout.addWidget(rule())
        self._title = words(self.tr("What the columns mean"), Role.CARD)
        layout.addWidget(self._title)
        layout.addWidget(self._about)
        layout.addWidget(self.columns)
        layout.addStretch(1)
        area = scrolled(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _scale(self) -> None:
        for label in self._labels:
            label.setFixedWidth(px(_LABEL))

    def show_choice(self, choice: Choice) -> None:
        """Name the file while it is being looked at."""
        self._choice = choice
        self.file.setText(choice.path.name)
        self.file.setCursorPosition(0)
        self.file.setToolTip(str(choice.path))

    def show_seen(self, seen: Seen) -> None:
        """Show what was found; columns that are the same keep the keyboard."""
        self.show_choice(seen.choice)
        ledger, mapping = seen.ledger, seen.mapping
        here = ledger.sheet if ledger is not None else seen.choice.sheet
        self.sheet.set_choices([(name, name) for name in seen.sheets])
        self.sheet.set_value(here if here in seen.sheets else next(iter(seen.sheets), None))
        self._sheet_line.setVisible(len(seen.sheets) > 1)
        self._show_headings(seen.beginning, ledger.heading_row if ledger is not None else None)
        told = ledger is not None and mapping is not None
        for part in (self._title, self._about, self.columns):
            part.setVisible(told)
        if ledger is None or mapping is None:
            return
        meanings = mapping.meanings(len(ledger.columns))
        if self._built is not None and self._built.same_rows(seen.choice):
            self.columns.show_meanings(meanings)
        else:
            self._built = seen.choice
            self.columns.show_columns(ledger, meanings)

    def set_open(self, *, columns: bool, file: bool) -> None:
        """Whether sheet, heading and columns, and whether the file can be changed now."""
        for part in (self.sheet, self.heading, self.columns):
            part.setEnabled(columns)
        self.choose.setEnabled(file)

    def focus_on(self) -> None:
        """The keyboard where the choice that is missing is made."""
        ways = (self.columns.first(), self.sheet, self.heading, self.choose)
        way = next((one for one in ways if one is not None and one.isVisible()), None)
        if way is not None:
            way.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_headings(self, beginning: Sequence[Row], chosen: int | None) -> None:
        listed = [
            (one.number, f"{one.number}　{_begins(one)}") for one in beginning if _begins(one)
        ]
        if chosen is not None and chosen not in {number for number, _text in listed}:
            listed.append((chosen, str(chosen)))
        self.heading.set_choices(listed)
        self.heading.set_value(chosen)
        self._heading_line.setVisible(bool(listed))

    def _sheet_chosen(self, sheet: object) -> None:
        if self._choice is not None:
            self.changed.emit(Choice(path=self._choice.path, sheet=str(sheet)))

    def _heading_chosen(self, heading: object) -> None:
        if self._choice is not None and isinstance(heading, int):
            sheet = self.sheet.value()
            self.changed.emit(
                Choice(
                    path=self._choice.path,
                    sheet=str(sheet) if sheet else None,
                    heading_row=heading,
                )
            )

    def _meant(self) -> None:
        was = self._choice
        if was is not None:
            self.changed.emit(
                Choice(
                    path=was.path,
                    sheet=was.sheet,
                    heading_row=was.heading_row,
                    meanings=self.columns.meanings(),
                )
            )


def _narrow(combo: Combo) -> Combo:
    """A list that takes the room there is, however long its words."""
    combo.setMinimumContentsLength(4)
    combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return combo


def _begins(one: Row) -> str:
    """The beginning of a row, as a person recognises it."""
    text = "  ".join(cell for cell in (on_screen(cell) for cell in one.cells) if cell)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
