"""Around a hospital: from repeated cases to a joint project and its before/after sheet, by keys.

After the Ruijin-hospital-like project of the article: 420-odd unlicensed stalls cleared, 58 persons
persuaded, complaints to zero in one trial quarter. Every name here is invented.
"""

from datetime import date

import pytest

from models.vocabulary.intake import PlaceDraft
from models.vocabulary.projects import ProjectStage
from reports import papers, preview
from services.queries.projects import project_whole, projects_of_case
from tests import builders
from tests.gui.filled import filled
from tests.gui.windows import CONTROL, focus_name
from tests.journeys.main_job import Clerk, Key

BEGUN = date(2026, 7, 30)
APPRAISED = date(2026, 11, 2)
SPAN = "2026-08-01～2026-10-31"


def complaints(database):
    """Neighbours of the hospital complain of noise at its gate, twice."""
    return [
        builders.case(
            database,
            topic="noise",
            title=f"仁和医院东门 摊贩喧哗 {number}",
            place=PlaceDraft(estate="仁和里", building=f"{number}号楼"),
            occurred_on=date(2026, 7, number),
            registered_on=date(2026, 7, number + 1),
        )
        for number in (8, 15)
    ]


@pytest.fixture
def desk(open_window, register_folder, clock):
    clock.on(BEGUN)
    place, made = filled(register_folder, clock, complaints)
    return Clerk(open_window(place)), made


def whole(clerk):
    with clerk.opened.register.reading() as reading:
        return project_whole(reading, 1)


def fill(clerk, form, **fields):
    """Walk from field to field of a dialog; Chinese from the input method, the rest by keys."""
    for path, text in fields.items():
        clerk.go_to(f"{form}.{path}")
        clerk.key(Key.Key_A, CONTROL)
        if text.isascii():
            clerk.spell(text)
        else:
            clerk.write(text)
    clerk.key(Key.Key_Return, CONTROL)


def press(clerk, name):
    clerk.go_to(name)
    clerk.key(Key.Key_Space)


def start(clerk, case_id):
    """On the case's page, its tab puts it into a new project."""
    clerk.opened.go("case", {"id": case_id, "tab": "projects"})
    press(clerk, "case.projects.start")
    fill(
        clerk,
        "projects.new",
        title="仁和医院周边环境整治",
        place="仁和医院东门、北侧道路",
        starts_on="2026-08-01",
        ends_on="2026-10-31",
    )


def bring_together(clerk):
    """Five units, the agreement, the station: then the trial begins."""
    for name, undertakes in (
        ("江畔路街道", "统筹、联勤站场地"),
        ("仁和医院", "医院特保、院内秩序"),
        ("城管中队", "无照摊点"),
        ("交警三中队", "违停、接送通道"),
    ):
        press(clerk, "project.partners.add")
        fill(clerk, "project.partner", name=name, undertakes=undertakes)
    press(clerk, "project.documents.add")
    fill(clerk, "project.document", title="治理协议", signed_on="07-28")
    press(clerk, "project.shifts.add")
    fill(clerk, "project.shift", name="早班", begins="7:00", ends="11:00")
    press(clerk, "project.turns.add")
    fill(clerk, "project.duty", people="2")


def measure(clerk):
    """What is measured is said before the trial begins."""
    for name, unit, target in (
        ("无照摊点清理", "个", ""),
        ("流浪乞讨人员劝离", "人", ""),
        ("12345 投诉", "件", "0"),
    ):
        press(clerk, "project.indicators.add")
        fill(clerk, "project.indicator", name=name, unit=unit, target=target)


def step(clerk):
    clerk.go_to("project.next.act")
    clerk.key(Key.Key_Return, CONTROL)
    assert focus_name() == "project.step.on"
    clerk.key(Key.Key_Return, CONTROL)


def put(clerk, amount, *, indicator=0, phase="after", **days):
    """A figure; the trial's own period stands ready."""
    press(clerk, "project.figure")
    assert focus_name() == "project.value.indicator"
    for _ in range(indicator):
        clerk.key(Key.Key_Down)
    if phase == "before":
        clerk.go_to("project.value.phase")
        clerk.key(Key.Key_Up)
    fill(clerk, "project.value", amount=amount, **days)


def test_a_hospital_s_surroundings_are_cleared_and_the_sheet_says_so(desk, clock):
    clerk, cases = desk
    start(clerk, cases[0])
    with clerk.opened.register.reading() as reading:
        assert [one.title for one in projects_of_case(reading, cases[0])] == [
            "仁和医院周边环境整治"
        ]
    bring_together(clerk)
    measure(clerk)
    step(clerk)
    project = whole(clerk)
    assert project.line.stage is ProjectStage.TRIAL
    assert project.next_step.move is not None
    assert [one.code for one in project.next_step.missing] == ["project.unmeasured"]

    clock.on(APPRAISED)
    put(clerk, "420+")
    put(clerk, "58")
    put(clerk, "0")
    put(clerk, "27", indicator=2, phase="before", from_on="2026-05-01", until_on="2026-07-31")
    stalls, persons, calls = whole(clerk).indicators
    assert (str(stalls.after.amount), str(persons.after.amount)) == ("420+", "58")
    assert (str(calls.before.amount), str(calls.after.amount)) == ("27", "0")
    assert (calls.change.tenths, calls.on_target) == (-1000, True)
    step(clerk)
    clerk.key(Key.Key_Return, CONTROL)  # the appraisal is missing: write it
    clerk.write("东门道路畅通，投诉归零；长期由联勤站巡查。")
    clerk.key(Key.Key_Return, CONTROL)
    assert whole(clerk).appraisal.startswith("东门道路畅通")

    clerk.key(Key.Key_P, CONTROL)
    assert clerk.opened.page.paper_name() == "联合整治项目简报"
    clerk.go_to("projects.paper.document")
    clerk.key(Key.Key_Up)
    assert clerk.opened.page.paper_name() == "整治成效对照表"
    pdf, made = papers.bytes_of(clerk.opened.page._paper)
    text = "".join("".join(preview.page_text(pdf, one) for one in range(made.pages)).split())
    for part in ("整治成效对照表", "420+", "58", "减少27件（−100%）", SPAN):
        assert part in text
    assert "投诉归零" in text
