"""What is in the way of a registration: shown at its field, counted at the foot."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication

from gui.editing import Editor
from gui.intake.declared import Handling
from gui.intake.drafting import Drafted, handling_of, is_dispute
from gui.intake.footer import IntakeFooter
from gui.shell.page import Context
from models.vocabulary import intake
from models.vocabulary.errors import Refusal, WordedError
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.terms import Attitude, PartyRole
from services.commands.intake import Held

__all__ = ["Mending"]

_SEVERITIES = {Severity.BLOCK: "danger", Severity.WARN: "warn"}


class Mending:
    """Looks at the page when a field is left and when 登记 is asked for."""

    def __init__(
        self,
        editor: Editor,
        footer: IntakeFooter,
        context: Context,
        drafted: Callable[[], Drafted],
    ) -> None:
        self._editor = editor
        self._footer = footer
        self._context = context
        self._drafted = drafted
        self._tried = False

    def forget(self) -> None:
        """A new page."""
        self._tried = False
        self._footer.show_missing([])

    def left(self, path: str) -> None:
        """A field was left: say what is doubtful in it, never what is still empty."""
        if not self._editor.binding(path).value():
            return
        for named, sentence, severity in self._problems():
            if named == path:
                self._editor.show_problem(path, sentence, severity)
                return

    def edited(self) -> None:
        """After a first try the count follows what is mended."""
        if self._tried:
            self._count([path for path, _, severity in self._problems() if severity == "danger"])

    def in_the_way(self) -> bool:
        """Whether something keeps the page from being registered: shown, the first entered."""
        self._tried = True
        for path in self._editor.paths():
            self._editor.show_problem(path, "")
        blocks = []
        for path, sentence, severity in self._problems():
            if path not in blocks:
                self._editor.show_problem(path, sentence, severity)
                if severity == "danger":
                    blocks.append(path)
        self._count(blocks)
        if blocks:
            self._enter_first(blocks)
        return bool(blocks)

    def show_refusal(self, error: WordedError) -> bool:
        """Show why the register would not take it, at its field; False when it names none."""
        language = self._context.language
        if isinstance(error, Held):
            found = [(self._field(one), one.text(language)) for one in error.findings]
        elif isinstance(error, Refusal):
            found = [(self._drafted().field_of(error.field), error.sentence(language))]
        else:
            return False
        shown = [path for path, sentence in found if self._editor.show_problem(path, sentence)]
        if shown:
            self._enter_first(shown)
        return bool(shown)

    def _enter_first(self, paths: list[str]) -> None:
        order = self._editor.paths()
        self._editor.focus_field(next((path for path in order if path in paths), paths[0]))

    def _count(self, blocks: list[str]) -> None:
        order = [path for path in self._editor.paths() if path in blocks]
        self._footer.show_missing([self._editor.binding(path).spec.label for path in order])

    def _field(self, finding: Finding) -> str:
        return self._drafted().field_of(finding.field)

    def _problems(self) -> Iterator[tuple[str, str, str]]:
        """Path, sentence, severity: what cannot be read, then what the rules find."""
        drafted = self._drafted()
        for path in self._editor.paths():
            binding = self._editor.binding(path)
            if binding.spec.check is not None and (said := binding.spec.check(binding.value())):
                yield path, said, "danger"
        for one in intake.problems(drafted.draft, self._context.today()):
            if one.severity in _SEVERITIES:
                severity = _SEVERITIES[one.severity]
                yield drafted.field_of(one.field), one.text(self._context.language), severity
        yield from self._acceptance(drafted)

    def _acceptance(self, drafted: Drafted) -> Iterator[tuple[str, str, str]]:
        """No mediation against a clear refusal, none with nobody (人民调解法 17)."""
        values = self._editor.values()
        if not is_dispute(values) or handling_of(values) is not Handling.ACCEPT:
            return
        others = [one for one in drafted.draft.parties if one.role is PartyRole.RESPONDENT]
        if any(one.attitude is Attitude.REFUSES for one in others):
            yield (
                "handling",
                QCoreApplication.translate(
                    "Intake", "The other side refuses. Register first, or do not accept"
                ),
                "danger",
            )
        elif all(one.unidentified for one in others):
            yield (
                "handling",
                QCoreApplication.translate(
                    "Intake", "The other side is not known yet. Register first, accept later"
                ),
                "danger",
            )
