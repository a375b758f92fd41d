"""Editing, written once: a frozen draft shown in declared fields, its changes, its problems.

The editor never saves: it tells the page what was changed and what is wrong, the page sends the
command. While the input method composes nothing acts.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from gui.editing.fields import Binding, FieldSpec, bind
from models.vocabulary.errors import Refusal
from models.vocabulary.findings import Finding, Severity
from resources import Language
from services.small_files import write_atomically

__all__ = ["DraftFile", "Editor"]

_DRAFT_MS = 2000


class DraftFile:
    """A draft kept beside the program until it is saved or discarded; survives a kill."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def write(self, values: Mapping[str, object]) -> None:
        """Replace the draft whole.

        Raises:
            OSError: the folder cannot be written.
        """
        write_atomically(self._file, json.dumps(dict(values), ensure_ascii=False))

    def read(self) -> dict[str, Any] | None:
        """The draft left by the last stay; None when there is none or it is damaged."""
        try:
            told = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        return told if isinstance(told, dict) else None

    def discard(self) -> None:
        """The draft was saved, or is not wanted."""
        self._file.unlink(missing_ok=True)


class Editor(QObject):
    """The fields of one form.

    ``edited`` while typing, ``field_left`` carries the path of a field whose value was changed
    and left, ``dirty_changed`` whether anything is unsaved, ``draft_kept`` that the draft was
    written. Place ``binding(path).widget`` (or a ``Labelled``) where you like.
    """

    edited = Signal(str)
    field_left = Signal(str)
    dirty_changed = Signal(bool)
    draft_kept = Signal()
    draft_failed = Signal(object)
    primary_wanted = Signal()

    def __init__(
        self,
        specs: Sequence[FieldSpec],
        *,
        draft: DraftFile | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bindings = {spec.path: self._bound(spec) for spec in specs}
        self._shown: Mapping[str, object] = MappingProxyType({})
        self._dirty = False
        self._draft = draft
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DRAFT_MS)
        self._timer.timeout.connect(self.keep_draft)

    def _bound(self, spec: FieldSpec) -> Binding:
        binding = bind(spec)
        binding.edited.connect(self._edited)
        binding.settled.connect(self._settled)
        binding.next_wanted.connect(self._next)
        return binding

    def add(self, spec: FieldSpec, *, after: str = "") -> Binding:
        """One more field (a further party): behind the field ``after``, else at the end."""
        binding = self._bound(spec)
        order = list(self._bindings.items())
        place = list(self._bindings).index(after) + 1 if after else len(order)
        order.insert(place, (spec.path, binding))
        self._bindings = dict(order)
        return binding

    def remove(self, path: str) -> None:
        """Give a field up; its widget is deleted, and losing the keyboard tells nobody any more."""
        binding = self._bindings.pop(path)
        binding.blockSignals(True)
        binding.widget.deleteLater()
        self._note_dirty()

    def binding(self, path: str) -> Binding:
        """The binding of a declared field."""
        return self._bindings[path]

    def paths(self) -> tuple[str, ...]:
        """All fields in their order."""
        return tuple(self._bindings)

    def show(self, draft: Mapping[str, object]) -> None:
        """Show ``draft`` (path → value) as the saved state; nothing is dirty after."""
        self._shown = MappingProxyType(dict(draft))
        for path, binding in self._bindings.items():
            binding.show_value(draft.get(path))
            binding.set_problem("")
        self._timer.stop()
        self._note_dirty()

    def refresh(self, draft: Mapping[str, object]) -> None:
        """Take newer saved values over; a field with an unsaved edit keeps what is typed."""
        typed = self.changes()
        self._shown = MappingProxyType(dict(draft))
        for path, binding in self._bindings.items():
            if path not in typed and _differs(binding.value(), draft.get(path)):
                binding.show_value(draft.get(path))
        self._note_dirty()

    def restore(self, draft: Mapping[str, object]) -> None:
        """Put recovered values over what is shown; they count as unsaved edits."""
        for path, value in draft.items():
            if path in self._bindings:
                self._bindings[path].show_value(value)
        self._note_dirty()

    def note_edit(self, path: str) -> None:
        """A value was put into ``path`` for the person (a candidate taken): it counts as typed."""
        self._edited(path)

    def values(self) -> dict[str, object]:
        """Path → value of every field."""
        return {path: binding.value() for path, binding in self._bindings.items()}

    def changes(self) -> dict[str, object]:
        """Path → value of the fields that differ from the draft shown."""
        shown = self._shown
        values = self.values()
        return {path: value for path, value in values.items() if _differs(value, shown.get(path))}

    @property
    def dirty(self) -> bool:
        """Whether anything differs from the draft shown."""
        return self._dirty

    def composing(self) -> bool:
        """Whether any field is in the middle of a composition."""
        return any(binding.composing() for binding in self._bindings.values())

    def missing(self) -> tuple[str, ...]:
        """The required fields that are empty."""
        return tuple(
            path
            for path, binding in self._bindings.items()
            if binding.spec.required and binding.value() in {None, ""}
        )

    def submit(self) -> None:
        """Ctrl+Enter or the button: ask the page to save, unless a composition is open."""
        if not self.composing():
            self.primary_wanted.emit()

    def keep_draft(self) -> None:
        """Write the draft now; called 2 s after the last edit."""
        if self._draft is None or not self._dirty:
            return
        try:
            self._draft.write(self.values())
        except OSError as error:
            self.draft_failed.emit(error)
        else:
            self.draft_kept.emit()

    def saved(self) -> None:
        """What is shown has been saved: it is the new draft, and the file goes."""
        self._shown = MappingProxyType(self.values())
        self._timer.stop()
        if self._draft is not None:
            self._draft.discard()
        self._note_dirty()

    def show_problem(self, path: str, sentence: str, severity: str = "danger") -> bool:
        """Mark one field; False when it is not in this form. An empty sentence clears it."""
        binding = self._nearest(path)
        if binding is None:
            return False
        binding.set_problem(sentence, severity)
        return True

    def show_findings(self, findings: Iterable[Finding], language: Language) -> list[Finding]:
        """Mark the fields that findings name; returns those that belong to no field here."""
        for binding in self._bindings.values():
            binding.set_problem("")
        homeless = []
        for finding in findings:
            severity = "danger" if finding.severity is Severity.BLOCK else "warn"
            if not self.show_problem(finding.field, finding.text(language), severity):
                homeless.append(finding)
        return homeless

    def show_refusal(self, refusal: Refusal, language: Language) -> bool:
        """Mark the field a refusal names and go there; False when it names none of these."""
        if not self.show_problem(refusal.field, refusal.sentence(language)):
            return False
        self.focus_field(refusal.field)
        return True

    def focus_field(self, path: str) -> bool:
        """Move the keyboard to the field of ``path`` (or the nearest above it)."""
        binding = self._nearest(path)
        if binding is None:
            return False
        binding.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _nearest(self, path: str) -> Binding | None:
        while path:
            if path in self._bindings:
                return self._bindings[path]
            path = path.rpartition(".")[0]
        return None

    def _edited(self, path: str) -> None:
        if not self._bindings[path].composing():
            self._bindings[path].set_problem("")
        self._note_dirty()
        if self._draft is not None and self._dirty and not self._timer.isActive():
            self._timer.start()
        self.edited.emit(path)

    def _settled(self, path: str) -> None:
        binding = self._bindings[path]
        value = binding.value()
        if binding.spec.check is not None:
            binding.set_problem(binding.spec.check(value))
        if _differs(value, self._shown.get(path)):
            self.field_left.emit(path)

    def _next(self, path: str, forward: bool) -> None:
        order = [p for p, b in self._bindings.items() if _on_the_way(b) or p == path]
        at = order.index(path) + (1 if forward else -1)
        if 0 <= at < len(order):
            reason = Qt.FocusReason.TabFocusReason
            self._bindings[order[at]].widget.setFocus(
                reason if forward else Qt.FocusReason.BacktabFocusReason
            )

    def _note_dirty(self) -> None:
        dirty = bool(self.changes())
        if dirty != self._dirty:
            self._dirty = dirty
            self.dirty_changed.emit(dirty)


def _on_the_way(binding: Binding) -> bool:
    reachable = binding.widget.isEnabled() and binding.widget.isVisible()
    return reachable and not binding.spec.seldom


def _differs(value: object, shown: object) -> bool:
    """Empty text, None and an unticked box are the same nothing."""
    nothing = {None, "", False}
    hashable = isinstance(value, (str, bool, int, type(None)))
    if hashable and value in nothing and (shown is None or shown in {"", False}):
        return False
    return value != shown
