"""The board by keys: a need gathered, matched, invited, confirmed, carried out and finished."""

from PySide6.QtWidgets import QWidget

from models.vocabulary.matching import ClaimState
from models.vocabulary.terms import Satisfaction
from services.queries.matching import claim_lines, need_lines, resource_lines
from tests import builders_evidence, builders_matching
from tests.gui.desk import accept, dialog, hit, named, type_into, write
from tests.gui.windows import CONTROL, clipped, focus_name, nameless, wait_until


def claims(opened, **asked):
    with opened.register.reading() as reading:
        return claim_lines(reading, **asked)


def titles(cards):
    return [face.title for face in cards.faces()]


def board(stocked, open_window, *makers):
    opened = open_window(str(stocked(*makers)))
    opened.go("matching")
    return opened


def test_a_need_and_a_resource_are_put_on_their_lists(opened):
    page = opened.go("matching")
    assert not page.block.isVisible()
    assert page.needs.nothing.text() == "走访收集的居民和单位需求。"
    hit("Return", CONTROL)
    opened.settle()
    form = dialog("matching.need")
    assert focus_name() == "matching.need.title"
    type_into(opened, form, "title", "夜间停车位", chinese=True)
    type_into(opened, form, "asker", "四小区联谊会", chinese=True)
    form.editor.binding("category").widget.set_value("parking")
    type_into(opened, form, "amount", "120 个", chinese=True)
    type_into(opened, form, "hours", "19:00")
    accept(opened, form)
    assert "两个都填" in form.editor.binding("hours").widget.problem()
    type_into(opened, form, "hours", "19:00-7:30")
    type_into(opened, form, "weekdays", "周八", chinese=True)
    accept(opened, form)
    assert "不是星期几" in form.editor.binding("weekdays").widget.problem()
    form.editor.binding("weekdays").widget.clear()
    accept(opened, form)
    with opened.register.reading() as reading:
        (need,) = need_lines(reading)
    assert (need.amount, need.unit, need.begins, need.ends) == (120, "个", "19:00", "07:30")
    assert titles(page.needs.cards) == ["夜间停车位"]
    assert page.block.heading.text() == "匹配：夜间停车位"
    opened.click("matching.resources.add")
    form = dialog("matching.resource")
    type_into(opened, form, "provider", "鸿远商务楼", chinese=True)
    type_into(opened, form, "what", "地库夜间车位", chinese=True)
    type_into(opened, form, "categories", "停车、场地", chinese=True)
    accept(opened, form)
    with opened.register.reading() as reading:
        (resource,) = resource_lines(reading)
    assert resource.categories == ("parking", "premises")
    assert clipped(page) == []
    assert nameless(page) == []


def test_a_unit_is_invited_both_confirm_and_it_is_carried_out_to_the_end(stocked, open_window):
    def fill(database):
        builders_matching.need(database)
        builders_matching.resource(database)
        builders_matching.resource(database, provider="鸿远商务楼党总支", weekdays=(6, 7))

    opened = board(stocked, open_window, fill)
    page = opened.page
    best, weekend = page.block.candidates.faces()
    assert (best.title, best.checked) == ("仁和医院志愿服务队", True)
    assert [one.text for one in best.marks] == ["类别、日期、数量合"]
    assert [one.text for one in weekend.marks][1:] == ["日期不合：需求为周二、四，资源为周末"]
    page.block.candidates.setFocus()
    hit("Down")
    hit("Space")
    assert len(page.block.chosen()) == 2
    hit("Space")
    page.block.invite.setFocus()
    hit("Space")
    form = dialog("matching.invite")
    type_into(opened, form, "due_on", "12-31")
    accept(opened, form)
    (line,) = claims(opened)
    assert (line.state, line.quantity) == (ClaimState.OPEN, 23)
    assert focus_name() == "matching.projects"
    assert page.projects.cards.faces()[0].chip.text == "待双方确认"
    for name, state in (
        ("matching.confirm", ClaimState.CLAIMED),
        ("matching.step", ClaimState.CONTACT),
        ("matching.step", ClaimState.RUNNING),
    ):
        page.projects.cards.setFocus()
        hit("Return")
        accept(opened, dialog(name))
        assert claims(opened)[0].state is state
    page.projects.cards.setFocus()
    hit("Return")
    form = dialog("matching.step")
    accept(opened, form)
    assert "缺成效" in form.editor.binding("effect").widget.problem()
    type_into(opened, form, "effect", "陪诊 12 次。", chinese=True)
    type_into(opened, form, "served", "23")
    form.editor.focus_field("satisfaction")
    hit("1")
    accept(opened, form)
    assert claims(opened) == ()
    (done,) = claims(opened, over=True)
    assert (done.served, done.facts.satisfaction) == (23, Satisfaction.YES)
    assert "2026 年已认领 1，完成 1，终止 0 · 满意 1/1" in page.figures.text()
    page.projects.which.setFocus()
    hit("3")
    opened.settle()
    assert page.projects.cards.faces()[0].chip.text == "完成"
    assert not page.projects.advance.isVisible()


def test_a_resource_looked_at_shows_the_needs_it_can_serve(stocked, open_window):
    opened = board(stocked, open_window, builders_matching.need, builders_matching.resource)
    page = opened.page
    page.resources.cards.setFocus()
    opened.settle()
    assert page.block.heading.text() == "匹配：仁和医院志愿服务队"
    assert titles(page.block.candidates) == ["独居老人送餐、陪诊"]
    assert page.needs.cards.current_id() is None


def test_where_a_category_has_nothing_the_others_are_shown_with_what_does_not_agree(
    stocked, open_window
):
    def fill(database):
        builders_matching.need(database, title="宠物便溺箱", category="pets", weekdays=())
        builders_matching.resource(database)

    opened = board(stocked, open_window, fill)
    block = opened.page.block
    assert block.nothing.text() == "清单里还没有同类别的。"
    (face,) = block.candidates.faces()
    assert [one.text for one in face.marks][-1] == "类别不合：需求为宠物，资源为为老、健康"
    assert not block.invite.isEnabled()
    block.candidates.setFocus()
    hit("Space")
    assert block.invite.isEnabled()


def test_a_line_is_changed_found_and_taken_off_and_back(stocked, open_window):
    def fill(database):
        builders_matching.need(database)
        builders_matching.need(database, title="宠物便溺箱", category="pets")

    opened = board(stocked, open_window, fill)
    page = opened.page
    page.focus_search()
    write("宠物")
    opened.settle()
    assert titles(page.needs.cards) == ["宠物便溺箱"]
    page.needs.cards.setFocus()
    hit("Return")
    opened.settle()
    form = dialog("matching.need")
    type_into(opened, form, "people", "x")
    accept(opened, form)
    assert "不是整数" in form.editor.binding("people").widget.problem()
    form.editor.binding("people").widget.setText("40")
    accept(opened, form)
    with opened.register.reading() as reading:
        assert need_lines(reading, "宠物")[0].people == 40
    page.needs.cards.setFocus()
    hit("Delete")
    opened.settle()
    assert titles(page.needs.cards) == []
    opened.window.backstage.run(_undo(opened))
    opened.settle()
    assert titles(page.needs.cards) == ["宠物便溺箱"]


def _undo(opened):
    from services.commands.history import UndoEntry
    from services.queries.history import entries

    with opened.register.reading() as reading:
        return UndoEntry(entry_id=entries(reading)[0].id)


def test_a_project_is_changed_and_ended_with_its_reason(stocked, open_window):
    opened = board(stocked, open_window, builders_matching.running)
    opened.click("matching.alter")
    form = dialog("matching.change")
    type_into(opened, form, "budget", "3000")
    form.editor.binding("due_on").widget.setText("12-31")
    accept(opened, form)
    (line,) = claims(opened)
    assert line.budget_fen == 300_000
    assert line.facts.due_on is not None
    opened.click("matching.end")
    form = dialog("matching.step")
    accept(opened, form)
    assert claims(opened)
    type_into(opened, form, "note", "单位搬迁", chinese=True)
    accept(opened, form)
    assert claims(opened) == ()


def test_another_day_shows_the_clocks_again(stocked, open_window, clock):
    opened = board(stocked, open_window, builders_matching.invited)
    page = opened.page
    assert page.projects.cards.faces()[0].clock.words == "今天到期"
    clock.tick(days=1)
    page.turn_day()
    opened.settle()
    assert page.projects.cards.faces()[0].clock.words == "逾期 1 天"


def test_the_search_leads_to_the_line_or_the_project(stocked, open_window):
    def fill(database):
        builders_matching.done(database)
        builders_matching.need(database, title="宠物便溺箱", category="pets")

    opened = board(stocked, open_window, fill)
    page = opened.page
    opened.go("matching", {"side": "need", "id": 1, "over": False})
    assert page.block.heading.text() == "匹配：独居老人送餐、陪诊"
    opened.go("matching", {"side": "project", "id": 1, "over": True})
    assert page.projects.cards.faces()[0].chip.text == "完成"
    assert page.projects.cards.current_id() == 1


def test_photos_of_what_it_brought_about_are_kept_with_a_project(
    stocked, open_window, tmp_path, monkeypatch
):
    opened = board(stocked, open_window, builders_matching.running)
    photo = tmp_path / "读书角.jpg"
    photo.write_bytes(builders_evidence.picture_bytes("读书角"))
    monkeypatch.setattr(opened.window.dialogs, "choose_files", lambda *_: [str(photo)])
    opened.click("matching.files")
    shown = dialog("files")
    named(shown, "files.kept.add").click()
    wait_until(lambda: shown.findChild(QWidget, "files.kept.open.0") is not None)
    opened.settle()
    assert clipped(shown) == []
    assert nameless(shown) == []
    shown.verb.click()
    opened.settle()
    assert [one.name for one in claims(opened)[0].files] == ["读书角.jpg"]
    assert opened.page.projects.files.text() == "1"
