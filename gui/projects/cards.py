"""The cards of a project's page: lists of what belongs to it, each with its own buttons."""

from PySide6.QtCore import QCoreApplication, QObject

from gui.components import Button, ButtonKind, Card, words
from gui.matters.cards import TextCard
from gui.matters.columns import action_columns, case_columns
from gui.projects import columns
from gui.projects.before_after import BeforeAfterCard
from gui.projects.words import verdict
from gui.shell.page import Context
from gui.tables.list_card import ListCard
from gui.theme import Role
from resources import Language, phrase
from services.queries.projects import ProjectWhole

__all__ = ["Cards"]


class ProjectCounts(QObject):
    """Words with a number; only ``tr`` knows plural forms."""

    def again(self, count: int) -> str:
        """How many cases came again and are not linked yet."""
        return self.tr("Link %n case(s) that came again", "", count)

    def volunteers(self, count: int, hours: str) -> str:
        """How many volunteers served how long."""
        return self.tr("%n volunteer(s), {0} h", "", count).format(hours)


class Cards:
    """Every card of the page, filled together."""

    def __init__(self, context: Context) -> None:
        self._context = context
        language, today = context.language, context.today
        self.figures = BeforeAfterCard(language)
        self.tasks = ListCard(
            QCoreApplication.translate("ProjectCards", "Tasks"),
            action_columns(QCoreApplication.translate("Projects", "Task"), today, language),
            name="project.tasks",
            add=QCoreApplication.translate("ProjectCards", "Add a task"),
            nothing=QCoreApplication.translate(
                "ProjectCards", "Nobody has been given anything yet."
            ),
            row_height=48,
        )
        self.done = self.tasks.link(
            QCoreApplication.translate("ProjectCards", "Done today"),
            name="project.tasks.done",
            icon="check",
        )
        self.partners = ListCard(
            QCoreApplication.translate("ProjectCards", "Partners"),
            columns.partner_columns(),
            name="project.partners",
            add=QCoreApplication.translate("ProjectCards", "Add a partner"),
            nothing=QCoreApplication.translate(
                "ProjectCards", "Which units take part, and what each undertakes."
            ),
            row_height=48,
        )
        self.documents = ListCard(
            QCoreApplication.translate("ProjectCards", "Agreements and memoranda"),
            columns.document_columns(today, language),
            name="project.documents",
            add=QCoreApplication.translate("ProjectCards", "Add a document"),
            nothing=QCoreApplication.translate("ProjectCards", "No agreement is on record yet."),
            row_height=48,
        )
        self.sign = self.documents.link(
            QCoreApplication.translate("ProjectCards", "Signed…"),
            name="project.documents.sign",
            icon="check",
        )
        self.attach = self.documents.link(
            QCoreApplication.translate("ProjectCards", "Attach a file…"),
            name="project.documents.attach",
        )
        self.save_file = self.documents.link(
            QCoreApplication.translate("ProjectCards", "Save the file…"),
            name="project.documents.file",
        )
        self.appraisal = TextCard(
            "project.appraisal",
            QCoreApplication.translate("ProjectCards", "Appraisal"),
            QCoreApplication.translate("ProjectCards", "What came of it is not written down yet."),
        )
        self._station()
        self._cases()

    def _station(self) -> None:
        language, today = self._context.language, self._context.today
        self.station = ListCard(
            QCoreApplication.translate("ProjectCards", "Joint station: shifts"),
            columns.shift_columns(),
            name="project.shifts",
            add=QCoreApplication.translate("ProjectCards", "Add a shift"),
            nothing=QCoreApplication.translate("ProjectCards", "The station has no shift yet."),
        )
        self.station_about = self.station.link(
            QCoreApplication.translate("ProjectCards", "Name and place…"),
            name="project.station.edit",
            icon="pencil",
        )
        self.station_line = self.station.told()
        self.turns = ListCard(
            QCoreApplication.translate("ProjectCards", "Roster"),
            columns.turn_columns(language),
            name="project.turns",
            add=QCoreApplication.translate("ProjectCards", "Put on the roster"),
            nothing=QCoreApplication.translate("ProjectCards", "Nobody is on the roster yet."),
            row_height=48,
        )
        self.roster = self.turns.link(
            QCoreApplication.translate("ProjectCards", "Print the roster"),
            name="project.roster",
            icon="printer",
        )
        self.volunteers = ListCard(
            QCoreApplication.translate("ProjectCards", "Volunteers"),
            columns.volunteer_columns(today),
            name="project.volunteers",
            add=QCoreApplication.translate("ProjectCards", "Add a volunteer"),
            nothing=QCoreApplication.translate(
                "ProjectCards",
                "Identity, skills, hours and contact; nobody is printed without consent.",
            ),
            row_height=48,
        )
        self.volunteers_line = self.volunteers.told()
        self.service = self.volunteers.link(
            QCoreApplication.translate("ProjectCards", "Log service…"),
            name="project.service",
            icon="pen-line",
        )
        self.certificate = self.volunteers.link(
            QCoreApplication.translate("ProjectCards", "Certificate…"),
            name="project.certificate",
            icon="printer",
        )

    def _cases(self) -> None:
        language = self._context.language
        self.cases = ListCard(
            QCoreApplication.translate("ProjectCards", "Cases it came from"),
            case_columns(language),
            name="project.cases",
            add=QCoreApplication.translate("ProjectCards", "Add cases"),
            nothing=QCoreApplication.translate(
                "ProjectCards", "Put a case into this project on the case's own page."
            ),
        )
        self.after = ListCard(
            QCoreApplication.translate("ProjectCards", "Cases that came after it"),
            case_columns(language),
            name="project.cases_after",
            add="",
            nothing=QCoreApplication.translate("ProjectCards", "None is linked."),
        )
        self.again = self.after.link("", name="project.cases.again")
        self.places = Card(QCoreApplication.translate("ProjectCards", "Where cases are counted"))
        self.add_place = Button(
            QCoreApplication.translate("ProjectCards", "Add a place"),
            ButtonKind.LINK,
            icon="plus",
            name="project.places.add",
        )
        self.place_off = Button(
            QCoreApplication.translate("ProjectCards", "Take a place off…"),
            ButtonKind.LINK,
            name="project.places.off",
        )
        self.places.title_row.addWidget(self.place_off)
        self.places.title_row.addWidget(self.add_place)
        self.places_line = words("", Role.SECONDARY, wrap=True)
        self.places.body.addWidget(self.places_line)

    def lists(self) -> tuple[tuple[str, ListCard], ...]:
        """Each list with the code of its part, as it is taken away by."""
        return (
            ("indicator", self.figures),
            ("partner", self.partners),
            ("document", self.documents),
            ("shift", self.station),
            ("duty", self.turns),
            ("volunteer", self.volunteers),
        )

    def show_project(self, project: ProjectWhole) -> None:
        """Fill every card."""
        editable = not project.line.stage.over
        self.figures.show_rows(project.indicators, self._told(project), editable=editable)
        rows = (
            (self.tasks, project.tasks),
            (self.partners, project.partners),
            (self.documents, project.documents),
            (self.station, project.shifts),
            (self.turns, project.turns),
            (self.volunteers, project.volunteers),
            (self.cases, project.cases),
        )
        for card, found in rows:
            card.fill(found, editable=editable)
        self.after.fill(project.cases_after, editable=True)
        self.appraisal.show_text(project.appraisal, editable=editable)
        self._tell(project, editable=editable)

    def _tell(self, project: ProjectWhole, *, editable: bool) -> None:
        """Counts in the titles, and the buttons that have something to do."""
        done = sum(one.done_on is not None for one in project.tasks)
        self.tasks.set_count(f"{done}/{len(project.tasks)}" if project.tasks else "")
        self.partners.set_count(str(len(project.partners) or ""))
        self.cases.set_count(str(len(project.cases) or ""))
        self.done.setVisible(editable and done < len(project.tasks))
        self.sign.setVisible(editable and any(one.waiting for one in project.documents))
        self.attach.setVisible(editable and bool(project.documents))
        self.save_file.setVisible(any(one.file is not None for one in project.documents))
        self.station_about.setVisible(editable)
        place = "  ".join(filter(None, (project.station, project.station_place)))
        self.station_line.setText(place)
        self.station_line.setVisible(bool(place))
        self.roster.setVisible(bool(project.turns))
        minutes = sum(one.minutes for one in project.volunteers)
        told = ProjectCounts().volunteers(len(project.volunteers), f"{minutes / 60:g}")
        about = "  ".join(filter(None, (project.team, told if project.volunteers else "")))
        self.volunteers_line.setText(about)
        self.volunteers_line.setVisible(bool(about))
        self.service.setVisible(editable and bool(project.volunteers))
        self.certificate.setVisible(any(one.certified for one in project.volunteers))
        self.again.setText(ProjectCounts().again(len(project.again)))
        self.again.setAccessibleName(self.again.text())
        self.again.setVisible(bool(project.again))
        self.add_place.setVisible(editable)
        self.place_off.setVisible(editable and bool(project.places))
        self.places_line.setText(self._places(project))

    @staticmethod
    def _places(project: ProjectWhole) -> str:
        compared = QCoreApplication.translate("ProjectCards", "{0} (to compare with)")
        named = [compared.format(one.name) if one.control else one.name for one in project.places]
        return "  ".join(named) or QCoreApplication.translate(
            "ProjectCards",
            "Name the estates the project works in, and one to compare with: new cases are"
            " counted in equal periods before and after.",
        )

    def _told(self, project: ProjectWhole) -> str:
        """What counted figures say, and what came again."""
        language = self._context.language
        between = "：" if language is Language.CHINESE else ": "
        lines = [
            f"{one.name}{between}{verdict(one, language)}"
            for one in project.indicators
            if one.verdict is not None
        ]
        return "\n".join(filter(None, (*lines, self._again(project))))

    def _again(self, project: ProjectWhole) -> str:
        found = project.recurrence
        if found is None:
            return ""
        code = "recurrence" if found.before is None else "recurrence-beside"
        return phrase(
            f"project.{code}",
            self._context.language,
            span=found.span.write(),
            days=found.span.days,
            count=found.count,
            before=found.before or 0,
        )
