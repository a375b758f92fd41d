"""The form that makes a register: whose it is, its seal and numbers, who keeps it, and where."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.backstage import Progress
from gui.components import Button, ButtonKind, column, row, rule, scrolled, surface, words
from gui.editing import DraftFile, Editor, FieldSpec, Labelled
from gui.office.finder import CommitteeFinder
from gui.office.number_patterns import example, pattern_problem
from gui.settings import settings_folder
from gui.shell.page import Context
from gui.theme import Role
from models.vocabulary import divisions
from models.vocabulary.division_search import DivisionSearch, read_initials
from models.vocabulary.errors import Refusal, WordedError
from models.vocabulary.numbering import AGREEMENT_PATTERN, INTAKE_PATTERN
from services.folders import default_folder

__all__ = ["FoundingForm"]

_FOLDER = "folder"
_LABELS = 96


class FoundingForm(QWidget):
    """Makes a register of what is typed. ``back_wanted`` leaves it; a draft is kept meanwhile."""

    back_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._suggested = {"seal_name": "", "prefix": ""}
        self._initials_asked = False
        self._submitted = False
        self.editor = Editor(self._specs(), draft=_draft(), parent=self)
        self.finder = CommitteeFinder()
        self.finder.chosen.connect(self._found)
        self._intake = words("", Role.STRONG)
        self._agreement = words("", Role.STRONG)
        self.make = Button(self.tr("Make the register"), ButtonKind.PRIMARY, name="welcome.make")
        self.make.setToolTip("Ctrl+Enter")
        self.make.clicked.connect(self.submit)
        self.back = Button(self.tr("Back"), name="welcome.back")
        self.back.clicked.connect(self.back_wanted)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._content(), 1)
        footer = surface("footer")
        line = QHBoxLayout(footer)
        line.setContentsMargins(56, 10, 56, 10)
        for part in (self.back, self.make):
            line.addWidget(part)
        line.insertStretch(1)
        whole.addWidget(footer)
        self.editor.edited.connect(self._edited)
        self.editor.field_left.connect(self._left)
        self.editor.primary_wanted.connect(self._make)
        self._start_afresh()

    def _specs(self) -> list[FieldSpec]:
        def pattern(value: object) -> str:
            return pattern_problem(str(value or ""), self._context.language)

        def spec(path: str, label: str, **more: Any) -> FieldSpec:
            return FieldSpec(path=path, label=label, name=f"welcome.{path}", **more)

        return [
            spec("street", self.tr("Street"), hint=self.tr("For example 南京东路街道")),
            spec(
                "committee",
                self.tr("Committee"),
                required=True,
                hint=self.tr("For example 云南中路居委会"),
            ),
            spec("seal_name", self.tr("Seal name")),
            spec("desk_name", self.tr("Your name"), required=True, width=180),
            spec("prefix", self.tr("Prefix"), width=180),
            spec("intake_pattern", self.tr("Intake number"), width=280, check=pattern),
            spec("first_intake", self.tr("Begins at"), width=90, check=self._serial),
            spec("agreement_pattern", self.tr("Agreement no."), width=280, check=pattern),
            spec("first_agreement", self.tr("Begins at"), width=90, check=self._serial),
            spec(_FOLDER, self.tr("Kept in")),
        ]

    def _content(self) -> QScrollArea:
        inner = QWidget()
        inner.setProperty("surface", "clear")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(56, 32, 56, 24)
        layout.setSpacing(10)
        layout.addWidget(words(self.tr("New register"), Role.TITLE))
        line = self.tr("Everything can be changed later in the settings.")
        layout.addWidget(words(line, Role.SECONDARY))
        self._office_part(layout)
        self._number_part(layout)
        self._place_part(layout)
        layout.addStretch(1)
        return scrolled(inner)

    def _office_part(self, layout: QVBoxLayout) -> None:
        layout.addSpacing(6)
        layout.addWidget(words(self.tr("Whose register it is"), Role.CARD))
        layout.addWidget(self.finder)
        for path in ("street", "committee", "seal_name", "desk_name"):
            layout.addWidget(Labelled(self.editor.binding(path), label_width=_LABELS))

    def _number_part(self, layout: QVBoxLayout) -> None:
        layout.addSpacing(6)
        layout.addWidget(rule())
        layout.addWidget(words(self.tr("How papers are numbered"), Role.CARD))
        layout.addWidget(Labelled(self.editor.binding("prefix"), label_width=_LABELS))
        for path, first, shown in (
            ("intake_pattern", "first_intake", self._intake),
            ("agreement_pattern", "first_agreement", self._agreement),
        ):
            layout.addWidget(Labelled(self.editor.binding(path), label_width=_LABELS))
            begins = Labelled(self.editor.binding(first), label_width=_LABELS)
            layout.addLayout(row(begins, words(self.tr("The first:"), "label"), shown, None))

    def _place_part(self, layout: QVBoxLayout) -> None:
        layout.addSpacing(6)
        layout.addWidget(rule())
        layout.addWidget(words(self.tr("Where it is kept"), Role.CARD))
        change = Button(self.tr("Choose…"), name="welcome.choose_folder")
        change.setAccessibleName(self.tr("Choose the folder of the register"))
        change.clicked.connect(self._choose_folder)
        field = Labelled(self.editor.binding(_FOLDER), label_width=_LABELS)
        layout.addLayout(row(field, column(change, None), gap=8))
        hint = self.tr(
            "On this computer's own disk: network drives and synchronised folders lose records."
        )
        layout.addWidget(words(hint, Role.FOOTNOTE, wrap=True))

    def enter(self) -> None:
        """Be shown: learn the initials meanwhile, offer the draft again."""
        if not self._initials_asked:
            self._initials_asked = True
            self._context.backstage.render(_initials, done=self.finder.set_search)
        draft = _draft().read()
        if draft:
            self.editor.restore(draft)
            self._show_examples()
        self.finder.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Ctrl+Enter or the button."""
        self.editor.submit()

    def stop(self) -> None:
        """It did not come to a register: the form can be used again."""
        self._submitted = False
        self.make.set_busy()

    def keep(self) -> None:
        """Another page, or another language: keep the draft, unless a register is made of it."""
        if not self._submitted:
            self.editor.keep_draft()

    def _start_afresh(self) -> None:
        self.editor.show(
            {
                "intake_pattern": INTAKE_PATTERN.text,
                "agreement_pattern": AGREEMENT_PATTERN.text,
                "first_intake": "1",
                "first_agreement": "1",
                _FOLDER: str(default_folder()),
            }
        )
        self._show_examples()

    def _found(self, one: divisions.Division) -> None:
        self._put("street", one.street.name)
        self._put("committee", one.name)
        self._suggest()
        self.editor.focus_field("desk_name")

    def _put(self, path: str, value: str) -> None:
        self.editor.restore({path: value})
        self.editor.show_problem(path, "")

    def _suggest(self) -> None:
        """Seal name and 字头 follow the committee until a person writes their own."""
        street, committee = self._value("street"), self._value("committee")
        usual = {
            "seal_name": divisions.usual_seal_name(street, committee) if committee else "",
            "prefix": divisions.usual_prefix(committee) if committee else "",
        }
        for path, text in usual.items():
            if self._value(path) in {"", self._suggested[path]}:
                self._put(path, text)
            self._suggested[path] = text
        self._show_examples()

    def _edited(self, path: str) -> None:
        if path in {"prefix", "intake_pattern", "agreement_pattern", "first_intake"} | {
            "first_agreement"
        }:
            self._show_examples()

    def _left(self, path: str) -> None:
        if path in {"street", "committee"}:
            self._suggest()
        elif path == _FOLDER:
            self._check_folder()

    def _show_examples(self) -> None:
        for path, first, shown in (
            ("intake_pattern", "first_intake", self._intake),
            ("agreement_pattern", "first_agreement", self._agreement),
        ):
            text = example(
                self._value(path),
                year=self._context.today().year,
                serial=_number(self._value(first)) or 1,
                prefix=self._value("prefix"),
            )
            shown.setText(text or "—")

    def _choose_folder(self) -> None:
        start = str(Path(self._value(_FOLDER)).parent)
        chosen = self._context.dialogs.choose_folder(self.tr("Where to keep the register"), start)
        if chosen:
            self._put(_FOLDER, chosen)
            self._check_folder()

    def _check_folder(self) -> None:
        place = self._value(_FOLDER)

        def bad(error: WordedError) -> None:
            self.editor.show_problem(_FOLDER, error.sentence(self._context.language))

        if place:
            self._context.backstage.render(_fit_for(place), failed=bad, slot="welcome.folder")

    def _serial(self, value: object) -> str:
        if _number(str(value or "")) is None:
            return self.tr("A whole number from 1")
        return ""

    def _value(self, path: str) -> str:
        return str(self.editor.binding(path).value() or "")

    def _problems(self) -> bool:
        """Mark what is missing or wrong; the keyboard goes to the first of it."""
        wrong = []
        for path in self.editor.paths():
            spec = self.editor.binding(path).spec
            value = self.editor.binding(path).value()
            sentence = spec.check(value) if spec.check is not None else ""
            if spec.required and not value:
                sentence = self.tr("Needed")
            if sentence:
                self.editor.show_problem(path, sentence)
                wrong.append(path)
        if wrong:
            self.editor.focus_field(wrong[0])
        return bool(wrong)

    def _make(self) -> None:
        if self._problems():
            return
        self.keep()
        self._submitted = True
        self.make.set_busy(self.tr("Making the register…"))
        found = divisions.find(self._value("street"), self._value("committee"))
        wanted: dict[str, Any] = {
            path: self._value(path)
            for path in self.editor.paths()
            if path not in {_FOLDER, "first_intake", "first_agreement"}
        }
        wanted |= {
            "first_intake": _number(self._value("first_intake")) or 1,
            "first_agreement": _number(self._value("first_agreement")) or 1,
            "committee_code": found.code if found else "",
            "street_code": found.street.code if found else "",
        }
        self._context.adopt_register(_founder(self._value(_FOLDER), wanted, self._context))

    def show_refusal(self, error: WordedError) -> bool:
        """Say at its field why no register was made; False when it belongs to none."""
        self.stop()
        if isinstance(error, Refusal):
            return self.editor.show_refusal(error, self._context.language)
        return self.editor.show_problem(_FOLDER, error.sentence(self._context.language))


def _draft() -> DraftFile:
    return DraftFile(settings_folder() / "drafts" / "founding.json")


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and 0 < int(text) < 100_000 else None


def _initials(_progress: Progress) -> DivisionSearch:
    return DivisionSearch(read_initials())


def _fit_for(place: str) -> Callable[[Progress], None]:
    def check(_progress: Progress) -> None:
        from services.register import vacant

        vacant(place)

    return check


def _founder(place: str, wanted: dict[str, Any], context: Context) -> Callable[[], Any]:
    def make() -> Any:
        from services.commands.office import FoundRegister
        from services.register import new_register

        made = new_register(place, FoundRegister(**wanted), now=context.now)
        _draft().discard()
        return made

    return make
