"""The type of the case: suggested from the facts, filled only where the clerk has not chosen."""

from collections.abc import Callable

from gui.components import Combo, TextBox
from gui.editing import Editor
from models.vocabulary import reference
from models.vocabulary.suggestion import TopicSuggestion, suggest_topics

__all__ = ["CaseType"]


class CaseType:
    """Topic and category of one form; ``changed`` is told when they were filled in."""

    def __init__(self, editor: Editor, changed: Callable[[], None]) -> None:
        self._editor = editor
        self._changed = changed
        self._topic_chosen = False
        self._category_chosen = False
        facts = editor.binding("facts").widget
        assert isinstance(facts, TextBox)
        facts.left.connect(self.settle)

    def forget(self) -> None:
        """A new page: the clerk has chosen nothing."""
        self._topic_chosen = self._category_chosen = False

    def chosen(self, path: str) -> None:
        """The clerk chose a topic or a category; a topic brings its usual category."""
        if path == "category":
            self._category_chosen = True
            return
        self._topic_chosen = True
        topic = self._editor.binding("topic").value()
        if topic and not self._category_chosen:
            usual = reference.default_category(str(topic), self._facts())
            self._editor.binding("category").show_value(usual.zh)

    def take_over(self) -> None:
        """What stands there after a restore was chosen."""
        self._topic_chosen = bool(self._editor.binding("topic").value())
        self._category_chosen = bool(self._editor.binding("category").value())

    def accept(self, suggestion: TopicSuggestion) -> None:
        """The clerk took a suggestion."""
        self._topic_chosen = True
        self._show(suggestion)

    def _facts(self) -> str:
        return str(self._editor.binding("facts").value() or "")

    def settle(self) -> None:
        """The facts were left: what they speak of is filled in where nothing was chosen."""
        found = () if self._topic_chosen else suggest_topics(self._facts(), limit=1)
        if found:
            self._show(found[0])

    def _show(self, suggestion: TopicSuggestion) -> None:
        topic = self._editor.binding("topic")
        topic.show_value(suggestion.topic)
        if not self._category_chosen:
            category = reference.category(suggestion.category)
            self._editor.binding("category").show_value(category.zh)
        assert isinstance(topic.widget, Combo)
        topic.widget.set_problem("")
        self._changed()
