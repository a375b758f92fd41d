"""A real ledger, whole way: taken in, one of its messages worked on to the closed file, printed.

Everything through the window, by keyboard alone. The ledger is read where the developers keep it,
beside this checkout; the names of the parties are invented, as the ledger has none.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from models.vocabulary.terms import CaseState
from reports import papers, preview
from reports.catalog import document
from reports.render import traced
from services.ledgers.reading import content_digest, read
from tests import builders
from tests.gui.filled import filled
from tests.gui.windows import CONTROL, clipped, nameless
from tests.journeys import main_job
from tests.journeys.main_job import Clerk, Key, Settlement
from tests.reports.geometry import faults

LEDGERS = Path(__file__).parents[3] / "shared" / "data" / "ledgers"
LEDGER = LEDGERS / "附件4_shared.xlsx"

pytestmark = pytest.mark.skipif(
    not LEDGER.is_file(), reason="the developers' data does not lie beside this checkout"
)

ROWS = 1252
DIGEST = "7ad8b9a1f6c6bcc986aeb5f6f2087452c4a192587277a4525cc03fcd70f11f38"
TITLE = "A2区景蓉华苑物业管理有问题"
APPLICANT, RESPONDENT = "林晓岚", "美顺物业服务有限公司"
SHORT = "美顺物业"
"""What the message itself calls the respondent."""

ACCOUNT = (
    "调解员先告知双方权利义务。申请人陈述停车费上涨、公告不全，要求公开账目并退还多收的费用；"
    "被申请人说明水电改造亏损，同意公示账目。经协商，双方就公示账目和退费达成一致。"
)
SETTLED = Settlement(
    facts="四月以来物业公司未经业主大会表决提高停车费。",
    issues="停车费标准与账目公示。",
    liability="被申请人多收的停车费予以退还。",
    terms=("被申请人每季度公示停车费收支账目", "被申请人退还申请人多收的停车费六百元"),
    who=RESPONDENT,
    to=APPLICANT,
    what="退还停车费",
    amount="600.00",
)
PAPERS = ("case-sheet", "summary", "brief", "intake", "record", "agreement", "follow-up")


def office(database):
    builders.studio(database)


@pytest.fixture
def clerk(open_window, register_folder, clock):
    place, _ = filled(register_folder, clock, office)
    return Clerk(open_window(place))


def answer(clerk, keys, held, path):
    """Keys that open a file chooser, then the path into it."""

    def typed():
        chooser = QApplication.activeModalWidget()
        if not isinstance(chooser, QFileDialog):
            QTimer.singleShot(5, typed)
            return
        line = chooser.findChild(QLineEdit, "fileNameEdit")
        assert line is not None
        line.selectAll()
        line.insert(str(path))  # pasted: what is typed would be completed
        QTest.keyClick(line, Key.Key_Return)

    QTimer.singleShot(0, typed)
    clerk.key(keys, held)


def import_the_ledger(clerk):
    """Ctrl+O, the file, one look, Ctrl+Enter; then the list of its cases."""
    answer(clerk, Key.Key_O, CONTROL, LEDGER)
    clerk.look("ledger")
    clerk.key(Key.Key_Return, CONTROL)
    clerk.look("imported")
    clerk.key(Key.Key_Return, CONTROL)
    clerk.look("its-cases")


def open_the_case(clerk):
    """Some words of the title find it; its id."""
    clerk.key(Key.Key_F, CONTROL)
    clerk.write("景蓉华苑物业")
    clerk.key(Key.Key_Down)
    case_id = clerk.opened.page.table.current_id()
    clerk.key(Key.Key_Return)
    clerk.look("lead")
    return case_id


def mend(clerk, what):
    """From the panel of the next step to the field that lacks something."""
    for _ in range(8):
        clerk.key(Key.Key_F6)
        if clerk.opened.focus().startswith("case.next"):
            break
    clerk.go_to(f"case.next.fix.{what}")
    clerk.key(Key.Key_Space)


def complete_the_lead(clerk):
    """Source, place, topic and the parties are asked for and filled in."""
    mend(clerk, "source")
    clerk.key("8")
    clerk.go_to("case.place.text")
    clerk.write("A2区景蓉华苑")
    clerk.go_to("case.topic")
    clerk.key("5")
    clerk.go_to("case.requests")
    clerk.write("公示停车费账目")
    clerk.key(Key.Key_Return)
    clerk.write("退还多收的停车费")
    clerk.go_to("case.summary.edit")
    clerk.key(Key.Key_Space)
    mend(clerk, "parties.0.name")
    clerk.go_to("party.name")
    clerk.write(APPLICANT)
    clerk.key(Key.Key_Return, CONTROL)
    mend(clerk, "parties.1.name")
    clerk.go_to("party.organisation")
    clerk.key("2")
    clerk.go_to("party.name")
    clerk.write(RESPONDENT)
    clerk.look("party")
    clerk.key(Key.Key_Return, CONTROL)
    clerk.look("complete")


def register_the_case(clerk):
    """The lead becomes a case of the register."""
    clerk.key(Key.Key_Return, CONTROL)
    clerk.look("registering")
    clerk.key(Key.Key_Return, CONTROL)
    clerk.look("registered")


def save_the_sheet(clerk, path):
    """Ctrl+P shows the case sheet; Ctrl+Enter saves the very PDF."""
    clerk.key(Key.Key_P, CONTROL)
    clerk.look("paper")
    answer(clerk, Key.Key_Return, CONTROL, path)
    clerk.look("saved")


def text_of(pdf):
    pages = range(preview.pages(pdf))
    return "".join(preview.page_text(pdf, page) for page in pages).replace("\r\n", "")


def walk(clerk):
    """The whole way; the case's id."""
    import_the_ledger(clerk)
    case_id = open_the_case(clerk)
    lead = clerk.whole(case_id)
    assert (lead.line.state, lead.line.title) == (CaseState.LEAD, TITLE)
    lacking = {one.field for one in lead.next_step.missing}
    assert {"source", "topic", "place.text", "parties.0.name"} <= lacking
    assert clipped(clerk.opened.page) == nameless(clerk.opened.page) == []
    complete_the_lead(clerk)
    register_the_case(clerk)
    assert clerk.whole(case_id).line.state is CaseState.REGISTERED
    main_job.accept_case(clerk)
    main_job.assign_case(clerk)
    main_job.hold_meeting(clerk, ACCOUNT, "居委会调解室")
    main_job.write_agreement(clerk, SETTLED)
    main_job.sign_agreement(clerk)
    main_job.close_case(clerk)
    return case_id


def printed(database, case_id, folder):
    """Every paper of the case that stands ready, as its PDF, its trace checked."""
    made = {}
    for code in PAPERS:
        prepared, rendered = papers.issue(database, code, [case_id], folder / f"{code}.pdf")
        assert not rendered.missing_glyphs
        assert faults(traced(document(code), prepared.sheets)) == [], code
        made[code] = text_of((folder / f"{code}.pdf").read_bytes())
    return made


def test_a_message_of_a_real_ledger_becomes_a_closed_file_with_its_papers(clerk, tmp_path):
    assert content_digest(read(LEDGER)) == DIGEST
    case_id = walk(clerk)
    from services.queries.case_views import CaseView
    from services.queries.cases import count

    with clerk.opened.register.reading() as reading:
        assert count(reading, view=CaseView.ALL) == ROWS
    case = clerk.whole(case_id)
    assert case.line.state is CaseState.CLOSED
    steps = [event.state.value for event in case.events if event.kind == "step"]
    way = "lead registered accepted assigned mediating agreed performing closed"
    assert steps == way.split()
    sheet = tmp_path / "sheet.pdf"
    save_the_sheet(clerk, sheet)
    saved = text_of(sheet.read_bytes())
    assert "小区停车费" in saved
    assert not [one for one in (APPLICANT, RESPONDENT, SHORT, "景蓉华苑") if one in saved]
    made = printed(clerk.opened.register, case_id, tmp_path)
    assert all(case.line.number in made[code] for code in ("case-sheet", "intake", "record"))
    assert "景蓉华苑" in made["intake"]
    assert APPLICANT in made["agreement"]
    assert "600.00" in made["agreement"]
    assert "陆佰元" in made["agreement"]
    assert APPLICANT not in made["case-sheet"]
