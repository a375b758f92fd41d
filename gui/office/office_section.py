"""单位与印章: whose register it is, its seal, its numbers, who sits at the desk."""

from typing import Any

from gui.components import Card, row, words
from gui.editing import Editor, FieldKind, FieldSpec, Labelled
from gui.office.lines import LABELS, labelled
from gui.office.number_patterns import example, pattern_problem
from gui.office.section import Section
from gui.shell.page import Context
from gui.theme import Role
from models.vocabulary.errors import Refusal, WordedError
from models.vocabulary.file_profiles import profiles
from services.commands.office import ChangeOffice
from services.queries.office import office
from services.queries.rows import Office

__all__ = ["OfficeSection"]

_PATHS = (
    *("seal_name", "prefix", "intake_pattern", "agreement_pattern"),
    *("desk_name", "desk_phone"),
)
_PROFILE = "file_profile"


class OfficeSection(Section):
    """Each field is kept when it is left; the toast takes it back."""

    key = "office"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._office: Office | None = None
        self._street = words("—", wrap=True)
        self._committee = words("—", wrap=True)
        self._intake = words("—", Role.STRONG)
        self._agreement = words("—", Role.STRONG)
        self.editor = Editor(self._specs(), parent=self)
        self.editor.edited.connect(self._show_examples)
        self.editor.field_left.connect(self._keep)
        whose = Card(self.tr("Office"))
        whose.body.addLayout(labelled(self.tr("Street"), self._street))
        whose.body.addLayout(labelled(self.tr("Committee"), self._committee))
        for path in ("seal_name", "desk_name", "desk_phone"):
            whose.body.addWidget(self._field(path))
        numbers = Card(self.tr("How papers are numbered"))
        numbers.body.addWidget(self._field("prefix"))
        for path, shown in (
            ("intake_pattern", self._intake),
            ("agreement_pattern", self._agreement),
        ):
            numbers.body.addWidget(self._field(path))
            told = words(self.tr("For example"), "label")
            numbers.body.addLayout(row(told, shown, None, margins=(LABELS + 8, 0, 0, 6)))
        kept = self.tr("Numbers already given stay as they are; new ones follow the pattern.")
        numbers.body.addWidget(words(kept, Role.SECONDARY, wrap=True))
        files = Card(self.tr("How files are bound"))
        files.body.addWidget(self._field(_PROFILE))
        held = self.tr(
            "Which papers a file holds, in which order, and what the file check asks for."
        )
        files.body.addWidget(words(held, Role.SECONDARY, wrap=True))
        self.body.addWidget(whose)
        self.body.addWidget(numbers)
        self.body.addWidget(files)

    def title(self) -> str:
        """The title."""
        return self.tr("Office and seal")

    def _specs(self) -> list[FieldSpec]:
        def pattern(value: object) -> str:
            return pattern_problem(str(value or ""), self.context.language)

        labels = {
            "seal_name": self.tr("Seal name"),
            "prefix": self.tr("Prefix"),
            "intake_pattern": self.tr("Intake number"),
            "agreement_pattern": self.tr("Agreement no."),
            "desk_name": self.tr("Your name"),
            "desk_phone": self.tr("Telephone"),
        }
        widths = {"prefix": 180, "desk_name": 180, "desk_phone": 180}
        profile = FieldSpec(
            path=_PROFILE,
            label=self.tr("Contents"),
            name="settings.file_profile",
            kind=FieldKind.CHOICE,
            choices=[(one.code, one.label(self.context.language)) for one in profiles()],
        )
        return [
            profile,
            *(
                FieldSpec(
                    path=path,
                    label=labels[path],
                    name=f"settings.{path}",
                    width=widths.get(path, 0),
                    check=pattern if path.endswith("pattern") else None,
                )
                for path in _PATHS
            ),
        ]

    def _field(self, path: str) -> Labelled:
        return Labelled(self.editor.binding(path), label_width=LABELS)

    def enter(self) -> None:
        """Fetch the particulars."""
        if self.context.backstage.register is not None:
            self.context.backstage.ask(office, done=self._show, slot="settings.office")

    def refresh(self, changes: Any) -> None:
        """Only the office's own particulars are shown here."""
        if changes.kinds & {"committee", "profile", "subdistrict"}:
            self.enter()

    def _show(self, known: Office) -> None:
        self._office = known
        self._street.setText(known.street or "—")
        self._committee.setText(known.committee)
        self.editor.show({path: getattr(known, path) for path in (*_PATHS, _PROFILE)})
        self._show_examples()

    def _show_examples(self, _path: str = "") -> None:
        prefix = str(self.editor.binding("prefix").value() or "")
        for path, shown in (
            ("intake_pattern", self._intake),
            ("agreement_pattern", self._agreement),
        ):
            typed = str(self.editor.binding(path).value() or "")
            year = self.context.today().year
            shown.setText(example(typed, year=year, prefix=prefix) or "—")

    def _keep(self, path: str) -> None:
        binding = self.editor.binding(path)
        value = str(binding.value() or "")
        check = binding.spec.check
        if self._office is None or (check is not None and check(value)):
            return
        label = binding.spec.label

        def failed(error: WordedError) -> None:
            language = self.context.language
            mended = isinstance(error, Refusal) and self.editor.show_refusal(error, language)
            if not mended and not self.editor.show_problem(path, error.sentence(language)):
                self.context.dialogs.failure(error)

        def done(_changes: Any) -> None:
            self.context.toast(self.tr("{0} changed").format(label), self.context.undo)

        command = ChangeOffice(**{path: value}, version=self._office.version)
        self.context.backstage.run(command, done=done, failed=failed)
