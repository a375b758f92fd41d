"""Beside the form: what looking at a ledger found, how the import goes, and each problem."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from gui.components import EmptyAction, EmptyState, rule
from gui.ledgers.looking import Seen
from gui.ledgers.news import Counts, News
from gui.ledgers.problems import ProblemList
from gui.tables import ListPlace
from models.vocabulary import moments
from resources import Language
from services.queries.ledgers import Batch, Screened

__all__ = ["Findings"]


class Findings(QFrame):
    """Counts, news, and below them the problems or what stands in their place."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setProperty("surface", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._language = language
        self.counts = Counts()
        self.news = News()
        self.problems = ProblemList(language)
        self.below = ListPlace(self.problems)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self.counts, self.news, rule()):
            whole.addWidget(part)
        whole.addWidget(self.below, 1)

    def show_seen(self, seen: Seen) -> None:
        """What the look found: how many rows become cases, and what is wrong with the rest."""
        screened = seen.screened
        self.counts.setVisible(screened is not None)
        if seen.refused is not None:
            self.news.say(seen.refused.sentence(self._language), tone="danger")
        elif screened is None:
            self.news.say(
                self.tr("Which column holds the facts?"),
                self.tr("Choose “Facts” for it at the left; without it no row makes a case."),
            )
        elif screened.before is not None:
            self.news.say(self._before(screened.before), tone="info")
        else:
            self.news.clear()
        if screened is None:
            self.below.say_instead(EmptyState("table", self.tr("Nothing can be imported yet")))
        else:
            self._show_screened(screened)

    def _show_screened(self, screened: Screened) -> None:
        loose = sum(not one.skipped for one in screened.problems)
        self.counts.show_counts(
            (
                (f"{screened.total:,}", self.tr("rows")),
                (f"{len(screened.rows):,}", self.tr("become cases")),
                (f"{screened.skipped:,}", self.tr("left out")),
                (f"{loose:,}", self.tr("cells to look at")),
            )
        )
        self.problems.show_problems(screened.problems)
        if screened.problems:
            self.below.setCurrentWidget(self.problems)
        else:
            self.below.say_instead(
                EmptyState(
                    "check",
                    self.tr("Every row can be taken in"),
                    self.tr("Nothing has been written yet"),
                )
            )

    def _before(self, batch: Batch) -> str:
        when = moments.local(batch.at)
        told = self.tr(
            "This very ledger was imported before, on {0}: batch {1}, %n case(s)",
            "",
            batch.imported,
        )
        return told.format(f"{when:%Y-%m-%d %H:%M}", batch.id)

    def show_imported(self, screened: Screened, cases: int) -> None:
        """What was taken in, and how much was left out."""
        told = self.tr("%n case(s) taken in", "", cases)
        left = screened.skipped
        self.news.finish(told, self.tr("%n row(s) left out, named below", "", left) if left else "")
        if not screened.problems:
            self.below.say_instead(
                EmptyState(
                    "check",
                    self.tr("Every row of the ledger is a case now"),
                    self.tr("They are leads; each says what it lacks to be registered"),
                )
            )

    def show_nothing(self, choose: Sequence[EmptyAction], why: str = "") -> None:
        """Nothing is here: what can be imported, and ``why`` the last file could not."""
        if why:
            self.news.say(why, tone="danger")
        self.below.say_instead(
            EmptyState(
                "file-spreadsheet",
                self.tr("Import a ledger somebody else kept"),
                self.tr(
                    "An Excel, WPS or CSV file with one matter a row; it can be dropped here too. "
                    "It is looked at first: nothing is written before you say so."
                ),
                choose,
            )
        )
