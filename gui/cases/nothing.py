"""What an empty list says: nothing yet, filtered out, or all done (ui.md 8)."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gui.cases.columns import view_name
from gui.cases.finding import FIRST, Ask, Emptiness
from gui.components import ButtonKind, EmptyAction, EmptyState
from services.queries.case_views import CaseView

__all__ = ["WaysOn", "nothing"]


@dataclass(frozen=True, kw_only=True)
class WaysOn:
    """What an empty list offers."""

    new_case: Callable[[], object]
    import_ledger: Callable[[], object]
    all_open: Callable[[], object]
    drop_view: Callable[[], object]
    clear_text: Callable[[], object]


def nothing(ask: Ask, why: Emptiness, ways: WaysOn) -> EmptyState:
    """The empty state of the list of ``ask``."""
    if not why.total:
        new = EmptyAction(
            QCoreApplication.translate("Nothing", "New intake"),
            ways.new_case,
            ButtonKind.PRIMARY,
            "plus",
            name="cases.empty.new",
        )
        bring = EmptyAction(
            QCoreApplication.translate("Nothing", "Import a ledger…"),
            ways.import_ledger,
            icon="file-spreadsheet",
            name="cases.empty.import",
        )
        title = QCoreApplication.translate("Nothing", "No cases yet")
        line = QCoreApplication.translate("Nothing", "Record the first one")
        return EmptyState("folder", title, line, [new, bring])
    if ask.text.strip():
        return _no_match(ask, why, ways)
    return _all_done(ask, why, ways)


def _all_done(ask: Ask, why: Emptiness, ways: WaysOn) -> EmptyState:
    coming = ""
    if why.coming is not None and why.coming.due_on is not None:
        next_one = QCoreApplication.translate("Nothing", "Next: {0}  {1}")
        coming = next_one.format(f"{why.coming.due_on:%m-%d}", why.coming.title)
    see = EmptyAction(
        QCoreApplication.translate("Nothing", "See all open"),
        ways.all_open,
        name="cases.empty.open",
    )
    titles = {
        CaseView.OPEN: QCoreApplication.translate("Nothing", "No case is open"),
        CaseView.MINE: QCoreApplication.translate("Nothing", "No case is in your hands"),
        CaseView.OVERDUE: QCoreApplication.translate("Nothing", "Nothing is overdue"),
        CaseView.TODAY: QCoreApplication.translate("Nothing", "Nothing is due today"),
        CaseView.WEEK: QCoreApplication.translate("Nothing", "Nothing is due in seven days"),
        CaseView.UNASSIGNED: QCoreApplication.translate("Nothing", "Every case is assigned"),
        CaseView.CONFIRMATION: QCoreApplication.translate(
            "Nothing", "No agreement waits for judicial confirmation"
        ),
        CaseView.CLOSED: QCoreApplication.translate("Nothing", "No case has been closed"),
    }
    actions = [] if ask.view is CaseView.OPEN else [see]
    return EmptyState("check", titles.get(ask.view, view_name(ask.view)), coming, actions)


def _no_match(ask: Ask, why: Emptiness, ways: WaysOn) -> EmptyState:
    actions = []
    if why.without_view and ask.view is not CaseView.ALL:
        many = f"{why.without_view}+" if why.without_view >= FIRST else f"{why.without_view}"
        text = QCoreApplication.translate("Nothing", "Without “{0}”: {1}")
        actions.append(
            EmptyAction(
                text.format(view_name(ask.view), many),
                ways.drop_view,
                ButtonKind.SOFT,
                name="cases.empty.view",
            )
        )
    actions.append(
        EmptyAction(
            QCoreApplication.translate("Nothing", "Clear the search"),
            ways.clear_text,
            ButtonKind.GHOST,
            name="cases.empty.text",
        )
    )
    filters = f"{view_name(ask.view)} + {ask.text.strip()}"
    title = QCoreApplication.translate("Nothing", "No case matches")
    return EmptyState("funnel", title, filters, actions)
