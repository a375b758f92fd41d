"""Joint projects by keys: opened, staffed, measured, linked with cases and topics, printed."""

import pytest

from models.vocabulary.projects import ProjectStage
from services.queries.projects import project_lines, project_whole
from services.queries.topics import topic_lines
from tests import builders, builders_evidence, builders_projects, builders_topics
from tests.gui.desk import accept, dialog, hit, type_into, write
from tests.gui.windows import CONTROL, focus_name, wait_until


def whole(opened, key=1):
    with opened.register.reading() as reading:
        return project_whole(reading, key)


def press(opened, name):
    opened.named(name).setFocus()
    hit("Space")
    opened.settle()


@pytest.fixture
def at_work(stocked, open_window):
    """The usual project, its trial over."""

    def fill(database):
        case = builders.case(database)
        builders_projects.at_work(database, case_ids=(case,), ends_on=builders.TODAY)

    opened = open_window(str(stocked(fill)))
    opened.go("project", {"id": 1})
    return opened


def test_a_project_is_opened_and_told_what_it_lacks(stocked, open_window):
    opened = open_window(str(stocked()))
    opened.go("projects")
    opened.named("projects.new_project").setFocus()
    hit("Space")
    opened.settle()
    form = dialog("projects.new")
    accept(opened, form)
    assert form.editor.binding("title").widget.problem()
    type_into(opened, form, "title", "菜场周边整治", chinese=True)
    accept(opened, form)
    assert opened.page.title() == "J2026-01"
    assert opened.page.panel.primary.text() == "添加单位…"
    for name in ("城管中队", "交警三中队"):
        hit("Return", CONTROL)
        opened.settle()
        form = dialog("project.partner")
        type_into(opened, form, "name", name, chinese=True)
        accept(opened, form)
    assert [(one.name, one.lead) for one in whole(opened).partners] == [
        ("城管中队", True),
        ("交警三中队", False),
    ]
    assert opened.page.panel.primary.text() == "填写起止日期…"
    hit("Return", CONTROL)
    opened.settle()
    form = dialog("project.about")
    type_into(opened, form, "starts_on", "11-25")
    type_into(opened, form, "ends_on", "12-31")
    accept(opened, form)
    assert opened.page.panel.primary.text() == "开始试运行"
    hit("Return", CONTROL)
    opened.settle()
    accept(opened, dialog("project.step"))
    assert whole(opened).line.stage is ProjectStage.TRIAL


def test_the_chart_has_its_words_and_a_table_behind_it(at_work):
    opened = at_work
    card = opened.page.cards.figures
    assert "420+" in card.chart.accessibleDescription()
    assert "减少 27 件（−100%）" in card.chart.accessibleDescription()
    press(opened, "project.as_table")
    assert focus_name() == "project.indicators"
    assert card.chart.isHidden()
    model = card.table.keyed()
    assert [model.index(2, column).data() for column in (1, 2, 3)] == ["27 件", "0 件", "0"]
    hit("Return")
    opened.settle()
    form = dialog("project.indicator")
    type_into(opened, form, "target", "约5", chinese=True)
    accept(opened, form)
    assert str(whole(opened).indicators[0].target) == "约5"


def test_a_figure_that_is_none_is_refused_at_its_field(at_work):
    opened = at_work
    press(opened, "project.new_figure")
    form = dialog("project.value")
    type_into(opened, form, "amount", "很多", chinese=True)
    accept(opened, form)
    assert "不是数" in form.editor.binding("amount").widget.problem()
    type_into(opened, form, "amount", "430+")
    accept(opened, form)
    assert [str(one.amount) for one in whole(opened).indicators[0].values] == ["430+", "420+"]


def test_a_document_waits_and_is_signed(at_work):
    opened = at_work
    press(opened, "project.documents.add")
    form = dialog("project.document")
    type_into(opened, form, "title", "接送通道备忘录", chinese=True)
    accept(opened, form)
    assert len(whole(opened).documents[1].waiting) == 4
    press(opened, "project.documents.sign")
    form = dialog("project.sign")
    type_into(opened, form, "parties", "城管中队", chinese=True)
    accept(opened, form)
    assert len(whole(opened).documents[1].waiting) == 3
    opened.window.undoing.undo()
    opened.settle()
    assert len(whole(opened).documents[1].waiting) == 4


def test_a_minor_is_taken_on_with_the_guardian_only(at_work):
    opened = at_work
    press(opened, "project.volunteers.add")
    form = dialog("project.volunteer")
    type_into(opened, form, "name", "陆小禾", chinese=True)
    type_into(opened, form, "birth_on", "2010-05-01")
    accept(opened, form)
    assert "监护人" in form.editor.binding("guardian").widget.problem()
    type_into(opened, form, "guardian", "陆勇", chinese=True)
    type_into(opened, form, "guardian_consent_on", "11-24")
    accept(opened, form)
    (one,) = whole(opened).volunteers
    assert (one.minor, one.named) == (True, False)
    press(opened, "project.service")
    form = dialog("project.service")
    type_into(opened, form, "what", "东门导医", chinese=True)
    type_into(opened, form, "hours", "1.5")
    accept(opened, form)
    assert whole(opened).volunteers[0].minutes == 90


def test_a_case_and_a_topic_show_their_projects(stocked, open_window):
    def fill(database):
        case = builders.case(database)
        builders_topics.topic(database, case_ids=(case,))

    opened = open_window(str(stocked(fill)))
    with opened.register.reading() as reading:
        (topic,) = topic_lines(reading)
    opened.go("topic", {"id": topic.id})
    press(opened, "topic.projects.add")
    accept(opened, dialog("projects.new"))
    made = whole(opened)
    assert (made.topic_number, made.line.cases) == (topic.number, 1)
    assert [one.name for one in made.places] == ["梧桐里"]
    press(opened, "project.places.off")
    accept(opened, dialog("project.place_off"))
    assert whole(opened).places == ()
    hit("Z", CONTROL)
    wait_until(lambda: whole(opened).places == made.places)
    press(opened, "project.topic")
    table = opened.named("topic.projects")
    assert table.keyed().index(0, 1).data() == made.line.title
    opened.go("case", {"id": made.cases[0].id, "tab": "projects"})
    table = opened.named("case.projects")
    table.setFocus()
    hit("Return")
    opened.settle()
    assert opened.page.title() == "J2026-01"


def test_the_list_finds_and_its_papers_open(at_work):
    opened = at_work
    hit("P", CONTROL)
    opened.settle()
    assert opened.page.paper_name() == "联合整治项目简报"
    opened.go("project", {"newest": True})
    made = whole(opened)
    people = [builders_projects.volunteer(opened.register, made.line.id, name) for name in "甲乙"]
    builders_projects.service(opened.register, people[1])
    opened.go("projects")
    opened.go("project", {"newest": True})
    press(opened, "project.certificate")  # of the first row, where there is nothing, of all
    opened.settle()
    assert opened.page.paper_name() == "志愿服务记录证明"
    opened.go("projects")
    field = opened.named("projects.filter")
    field.setFocus()
    write("菜场")
    wait_until(lambda: not opened.page.table.isVisible())
    with opened.register.reading() as reading:
        assert len(project_lines(reading)) == 1


def test_the_signed_agreement_is_kept_with_its_document_and_saved_out(
    at_work, tmp_path, monkeypatch
):
    opened = at_work
    scan, out = tmp_path / "治理协议.jpg", tmp_path / "副本.jpg"
    scan.write_bytes(builders_evidence.picture_bytes("治理协议", camera=False))
    dialogs = opened.window.dialogs
    monkeypatch.setattr(dialogs, "choose_file", lambda *_: str(scan))
    monkeypatch.setattr(dialogs, "choose_target", lambda *_: str(out))
    press(opened, "project.documents.attach")
    wait_until(lambda: whole(opened).documents[0].file is not None)
    wait_until(opened.page.cards.save_file.isVisible)
    press(opened, "project.documents.file")
    wait_until(out.exists)
    assert out.read_bytes() == scan.read_bytes()
