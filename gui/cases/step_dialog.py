"""One step of the proceeding: a dialog interpreted from what the step asks for (Move.fields).

There is no dialog for accepting and another for withdrawing: the table in
``rules/proceeding.json`` says what a step needs, its guards say what is in the way.
"""

from collections.abc import Collection
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.backstage import Progress
from gui.cases import same_volume
from gui.cases.entry import EntryDialog, label_width
from gui.cases.same_volume import SameVolume
from gui.cases.step_fields import FILE_ORDER, StepFields, drafted, typed
from gui.components import Button, ButtonKind, IconMark, column, row, words
from gui.editing import FieldKind, FieldSpec, Labelled
from gui.shell.page import Context
from gui.theme import Role, Token
from models.vocabulary.drafts import read_draft
from models.vocabulary.errors import Refusal, WordedError
from models.vocabulary.findings import Finding, Severity
from models.vocabulary.guards import missing
from models.vocabulary.proceeding import Default, Move
from models.vocabulary.proceeding import FieldKind as Asked
from models.vocabulary.terms import Attitude, CaseState, DeskRole, label
from resources import Language, phrase
from services.commands.filing import FileTogether
from services.commands.proceeding import AdvanceCase
from services.queries.rows import CaseWhole
from services.queries.shared_volumes import Shelf, may_lie_with

__all__ = ["StepDialog", "take_step"]

_GRAVE = frozenset({"fail", "refuse", "dismiss", "withdraw"})
"""Steps that end a case without a settlement: their button wears the colour of consequence, so
that 终止 is not taken for 中止."""

_MAY_WAIT = frozenset({"accept", "transfer"})
"""Steps in which a party may also not have been asked yet."""
_LOOK = {
    Severity.BLOCK: ("x", Token.DANGER, "danger"),
    Severity.WARN: ("triangle-alert", Token.WARN, "warn"),
    Severity.INFO: ("info", Token.SECONDARY, "sec"),
}


def take_step(context: Context, whole: CaseWhole, move: Move, parent: QWidget) -> None:
    """Open the dialog that takes ``move`` on the case."""
    StepDialog(context, whole, move, parent).start()


class StepDialog(EntryDialog):
    """Fields by kind, consent by party, findings at their fields.

    What another field of the case would mend is listed with a link to it; while any of that
    refuses the step, the button rests and the sentence beside it says why.
    """

    def __init__(
        self, context: Context, whole: CaseWhole, move: Move, parent: QWidget | None = None
    ) -> None:
        self.move_taken = move
        self._touched: set[str] = set()
        self._listed: tuple[Finding, ...] = ()
        self._shelf = SameVolume()
        verb = move.verb(context.language)
        danger = move.code in _GRAVE
        super().__init__(context, whole, verb, verb, name="step", danger=danger, parent=parent)
        self._lead()
        self._elsewhere: QVBoxLayout = column(gap=6)
        self.content.insertLayout(self.content.indexOf(self.notice), self._elsewhere)
        self._offer_the_same()
        self._reason = words("", Role.SECONDARY, wrap=True)
        self.footer.insertWidget(0, self._reason, 4)
        self.editor.field_left.connect(self._left)
        self.editor.edited.connect(self._chosen)
        self._check()
        if move.to_state is CaseState.ARCHIVED and "profile" in self.editor.paths():
            self._count_pages()
            self.context.backstage.ask(
                may_lie_with, whole.line.id, done=self._offer_volume, slot="step.with"
            )

    def _lead(self) -> None:
        """Which case, why this step, on what ground."""
        case = self.whole.line
        parts: list[QWidget] = [
            words(f"{case.number}　{case.title}", "label", wrap=True),
            words(
                phrase(self.move_taken.why_code, self.context.language), Role.SECONDARY, wrap=True
            ),
        ]
        if self.move_taken.source:
            ground = QWidget()
            line = row(IconMark("scale", 16, Token.TERTIARY), gap=6)
            line.addWidget(words(self.move_taken.source, "label", wrap=True), 1)
            ground.setLayout(line)
            parts.append(ground)
        parts.append(words(self._by_whom(), "label", wrap=True))
        if self.move_taken.to_state is CaseState.CLOSED and self.whole.earlier:
            again = words(
                self.whole.earlier.sentence(self.context.language), Role.SECONDARY, wrap=True
            )
            again.setObjectName("step.earlier")
            parts.append(again)
        for place, part in enumerate(parts):
            self.content.insertWidget(place, part)

    def _by_whom(self) -> str:
        """Who takes the step and who confirms it."""
        language, move = self.context.language, self.move_taken
        comma = "、" if language is Language.CHINESE else ", "

        def told(code: str, roles: Collection[DeskRole]) -> str:
            names = comma.join(label(one, language) for one in DeskRole if one in roles)
            return phrase(code, language, roles=names)

        said = [told("move.by-roles", move.roles)]
        if move.confirmed_by:
            said.append(told("move.confirmed-by", move.confirmed_by))
        return "　".join(said)

    def _offer_the_same(self) -> None:
        """Below what the first party was told: the same for the others."""
        first = self.lines.get("ways_told.0")
        if first is None or "ways_told.1" not in self.lines:
            return
        same = Button(self.tr("The others were told the same"), ButtonKind.LINK)
        same.setObjectName("step.ways_told.same")
        same.clicked.connect(self._tell_the_same)
        self.form.insertWidget(self.form.indexOf(first) + 1, same)

    def _tell_the_same(self) -> None:
        told = self.editor.values()["ways_told.0"]
        paths = [path for path in self.editor.paths() if path.startswith("ways_told.")]
        for path in paths[1:]:
            self.editor.binding(path).show_value(told)
        self._touched.update(paths)
        self._check()

    # The fields

    def specs(self) -> tuple[FieldSpec, ...]:
        """What the step asks for, and a note where it asks for none."""
        made = StepFields(self.context, self.whole, anew=self.move_taken.code not in _MAY_WAIT)
        specs = [spec for field in self.move_taken.fields for spec in made.specs(field)]
        if all(spec.path != "note" for spec in specs):
            specs.append(
                FieldSpec(
                    path="note",
                    label=phrase("move.field-note", self.context.language),
                    name="step.note",
                    kind=FieldKind.LONG_TEXT,
                    rows=2,
                )
            )
        return tuple(specs)

    def shown(self) -> dict[str, object]:
        """What the case says already, today for the day of the step."""
        move, dossier = self.move_taken, self.whole.dossier
        known = read_draft(move, {}, dossier, self.context.today())
        values: dict[str, object] = {}
        for field in move.fields:
            if field.kind is Asked.CONSENT:
                for index, party in enumerate(self.whole.parties):
                    asked = party.attitude is not Attitude.NOT_ASKED
                    recorded = field.default is Default.RECORDED and asked
                    values[f"{field.name}.{index}"] = party.attitude.value if recorded else None
            elif field.choices == FILE_ORDER:
                values[field.name] = ""  # the office's own stands first
            else:
                values |= typed(field, known.get(field.name), self.context.language)
        return values

    def _count_pages(self) -> None:
        """Lay the file out behind the scenes: its pages are those it would be bound with."""
        register, case_ids = self.context.backstage.register, self._volume()
        if register is None:
            return

        def job(_progress: Progress) -> int:
            from reports.volumes import page_count  # the libraries of paper, only when filing

            with register.reading() as reading:
                return page_count(reading, case_ids)

        self.context.backstage.render(
            job, done=self._counted, failed=self._uncounted, slot="step.pages"
        )

    def _counted(self, pages: int) -> None:
        """Offer the count, unless somebody typed another."""
        self.editor.refresh({**self.shown(), "pages": str(pages)})
        self._check()

    def _offer_volume(self, shelf: Shelf) -> None:
        """Other closed cases that may share the volume (多案一卷), or why it lies alone."""
        at = self.form.indexOf(self.lines["volume_number"]) + 1
        if not shelf.lines:
            alone = words(phrase(shelf.alone, self.context.language), "label", wrap=True)
            alone.setObjectName("step.alone")
            self.form.insertWidget(at, alone)
            return
        self._shelf = SameVolume(shelf.lines, self.context.language)
        line = Labelled(
            self.editor.add(self._shelf.spec(), after="volume_number"),
            label_width=label_width(self.specs()),
        )
        self.lines[same_volume.PATH] = line
        self.form.insertWidget(at, line)

    def _volume(self) -> tuple[int, ...]:
        """The cases of the volume, this one first: whose numbers were typed or chosen.

        Raises:
            Refusal: one of them may not share it.
        """
        others = self._shelf.chosen(self.editor.values().get(same_volume.PATH))
        return (self.whole.line.id, *others)

    def _uncounted(self, error: WordedError) -> None:
        """What cannot be bound is counted by hand; the papers page says why it cannot."""

    # What is in the way

    def draft(self) -> dict[str, object]:
        """The draft of the step as typed."""
        return drafted(self.move_taken.fields, self.editor.values(), len(self.whole.parties))

    def _left(self, path: str) -> None:
        self._touched.add(path)
        if path == same_volume.PATH and not self._shelf.problem(self.editor.values()[path]):
            self._count_pages()
        self._check()

    def _chosen(self, path: str) -> None:
        """A choice is made at once; text waits until it is left."""
        if self.editor.binding(path).spec.kind in {FieldKind.SEGMENTS, FieldKind.CHOICE}:
            self._left(path)

    def _check(self) -> tuple[Finding, ...]:
        """Show what is in the way: at fields that were touched, and the list of the rest."""
        language, today = self.context.language, self.context.today()
        try:
            found = missing(self.whole.dossier, self.move_taken, self.draft(), today)
        except Refusal as refusal:
            if refusal.field in self._touched:
                self.editor.show_problem(refusal.field, refusal.sentence(language))
            return ()
        own: list[Finding] = []
        others: list[Finding] = []
        for finding in found:
            (own if self._mends(finding.field) else others).append(finding)
        self.editor.show_findings([one for one in own if self._touches(one.field)], language)
        self._list(tuple(others))
        if same_volume.PATH in self._touched:
            typed_in = self.editor.values()[same_volume.PATH]
            self.editor.show_problem(same_volume.PATH, self._shelf.problem(typed_in))
        return tuple(own)

    def _mends(self, path: str) -> bool:
        return path in self.editor.paths() or f"{path}.0" in self.editor.paths()

    def _touches(self, path: str) -> bool:
        return path in self._touched

    def _list(self, others: tuple[Finding, ...]) -> None:
        if others != self._listed:
            self._listed = others
            while (item := self._elsewhere.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
            for finding in others:
                self._elsewhere.addWidget(self._line(finding))
        blocks = sum(one.severity is Severity.BLOCK for one in others)
        self.verb.setEnabled(not blocks)
        self._reason.setText(self.tr("%n thing(s) must be mended first", "", blocks))
        self._reason.setVisible(bool(blocks))

    def _line(self, finding: Finding) -> QWidget:
        icon, token, tone = _LOOK[finding.severity]
        text = finding.text(self.context.language)
        line = row(IconMark(icon, 16, token), gap=6)
        line.addWidget(words(text, Role.SECONDARY, tone=tone, wrap=True), 1)
        if finding.field:
            link = Button(self.tr("Go there"), ButtonKind.LINK, name=f"step.fix.{finding.field}")
            link.setAccessibleName(f"{link.text()} {text}")
            link.clicked.connect(partial(self._go, finding.field))
            line.addWidget(link)
        widget = QWidget()
        widget.setLayout(line)
        return widget

    def _go(self, field: str) -> None:
        """Leave the dialog for the field that mends a finding."""
        self.reject()
        if not self.isVisible():
            self.context.navigate("case", {"id": self.whole.line.id, "field": field})

    # Taking it

    def command(self) -> AdvanceCase | FileTogether | None:
        """The step, unless a field of this dialog is in the way."""
        self._touched = {*self.editor.paths(), *(one.name for one in self.move_taken.fields)}
        read_draft(self.move_taken, self.draft(), self.whole.dossier, self.context.today())
        volume = self._volume()
        held = [one for one in self._check() if one.severity is Severity.BLOCK]
        if held:
            first = held[0].field
            target = first if first in self.editor.paths() else f"{first}.0"
            if target != first:
                self.editor.show_problem(target, held[0].text(self.context.language))
            self.editor.focus_field(target)
            self.say(self.tr("%n thing(s) are missing", "", len(held)) if len(held) > 1 else "")
            return None
        typed_note = str(self.editor.values().get("note") or "")
        if len(volume) > 1:
            return FileTogether(case_ids=volume, draft=self.draft(), note=typed_note)
        return AdvanceCase(
            case_id=self.whole.line.id,
            code=self.move_taken.code,
            draft=self.draft(),
            note=typed_note,
            version=self.whole.line.version,
        )

    def done_words(self) -> str:
        """What the toast says."""
        return self.tr("{0}: {1}").format(
            self.whole.line.number, self.move_taken.verb(self.context.language)
        )
