"""No body can take the case: make one right here (a studio, or an association for matters)."""

import re
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.components import Button, ButtonKind, EmptyState, row, words
from gui.editing import Editor, FieldSpec, Labelled
from gui.shell.page import Context
from gui.theme import Role
from models.vocabulary.errors import Refusal, WordedError
from models.vocabulary.terms import BodyKind
from services.changes import Changes
from services.commands.bodies import AddBody, AddMediator
from services.commands.directory import AddPerson
from services.queries import directory

__all__ = ["NewBody"]

_BETWEEN = re.compile(r"[、,，;；\s]+")


def _known(reading: Any, names: Sequence[str]) -> tuple[int | None, ...]:
    """The one person of the directory with each name; None for none or several."""
    found = []
    for name in names:
        same = [one for one in directory.people(reading, name) if one.name == name]
        found.append(same[0].id if len(same) == 1 else None)
    return tuple(found)


class NewBody(QWidget):
    """The empty state of an assignment, with the form that ends it. ``made`` when it is there."""

    made = Signal()

    def __init__(self, context: Context, *, dispute: bool, topic: str) -> None:
        super().__init__()
        self._context = context
        self._dispute = dispute
        self._topic = topic
        title = (
            self.tr("No body can mediate yet")
            if dispute
            else self.tr("No body can take a governance matter yet")
        )
        line = (
            self.tr("Add a mediation studio here, and assign the case to it")
            if dispute
            else self.tr("Add the directors' association here, and assign the matter to it")
        )
        self.editor = Editor(self._specs(), parent=self)
        self._notice = words("", Role.SECONDARY, tone="danger", wrap=True)
        self._notice.hide()
        self.add = Button(self.tr("Add to the directory"), ButtonKind.SOFT, name="assign.add_body")
        self.add.clicked.connect(self._add)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(EmptyState("handshake", title, line))
        for path in self.editor.paths():
            whole.addWidget(Labelled(self.editor.binding(path), label_width=96))
        whole.addWidget(self._notice)
        whole.addLayout(row(None, self.add, None))
        whole.addStretch(1)

    def _specs(self) -> tuple[FieldSpec, ...]:
        return (
            FieldSpec(
                path="name",
                label=self.tr("Name"),
                name="assign.body_name",
                required=True,
                hint=self.tr("Lao Chen mediation studio")
                if self._dispute
                else self.tr("Owners'-committee directors' association"),
            ),
            FieldSpec(
                path="mediators",
                label=self.tr("Mediators") if self._dispute else self.tr("Members"),
                name="assign.body_mediators",
                required=self._dispute,
                hint=self.tr("Names with a comma between"),
            ),
        )

    def _add(self) -> None:
        if self.editor.composing():
            return
        missing = self.editor.missing()
        for path in missing:
            self.editor.show_problem(path, self.tr("Fill this in"))
        if missing:
            self.editor.focus_field(missing[0])
            return
        values = self.editor.values()
        names = [one for one in _BETWEEN.split(str(values["mediators"] or "")) if one]
        self.add.set_busy(self.tr("Adding…"))
        kind = BodyKind.STUDIO if self._dispute else BodyKind.ASSOCIATION
        command = AddBody(
            kind=kind.value,
            name=str(values["name"]),
            specialties=(self._topic,) if self._topic else (),
        )
        self._context.backstage.run(
            command, done=partial(self._body_made, names), failed=self._refused
        )

    def _body_made(self, names: Sequence[str], changes: Changes) -> None:
        body_id = changes.made or 0
        self._context.backstage.ask(
            _known, names, done=partial(self._engage, names, body_id), failed=self._refused
        )

    def _engage(self, names: Sequence[str], body_id: int, known: Sequence[int | None]) -> None:
        """Make each named person a mediator of the body, the last one telling that it is done."""
        if not names:
            self._finished(None)
        for place, (name, person_id) in enumerate(zip(names, known, strict=True)):
            last = place == len(names) - 1
            command = AddMediator(
                body_ids=(body_id,),
                person_id=person_id,
                person=None if person_id else AddPerson(name=name),
                from_on=self._context.today(),
            )
            done = self._finished if last else None
            self._context.backstage.run(command, done=done, failed=self._refused)

    def _finished(self, _changes: Changes | None) -> None:
        self.add.set_busy()
        self.made.emit()

    def _refused(self, error: WordedError) -> None:
        self.add.set_busy()
        language = self._context.language
        if not isinstance(error, Refusal) or not self.editor.show_refusal(error, language):
            self._notice.setText(error.sentence(language))
            self._notice.show()
