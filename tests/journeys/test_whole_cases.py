"""Three whole cases in the window, by keyboard alone, from the first word to the bound file.

A written agreement with instalments that the court confirms; an oral agreement on the spot; a
mediation that fails, with the ways each party was told. Every name is invented.
"""

import re
from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from models.vocabulary.clocks import ClockState
from models.vocabulary.terms import CaseState, JudicialState
from reports import preview
from tests import builders
from tests.gui.filled import filled
from tests.gui.windows import ALT, CONTROL, SHIFT, focus_name, wait_until
from tests.journeys import main_job
from tests.journeys.main_job import Clerk, Key


def office(database):
    builders.estate(database, "梧桐里", buildings=("9号楼",))
    builders.studio(database)


class Day(Clerk):
    """A clerk whose days go by, who chooses from menus, and whose papers are saved by name."""

    def __init__(self, opened, clock, folder):
        super().__init__(opened)
        self.clock = clock
        self.folder = folder
        self.chosen = []

    def on(self, day, hour=9):
        """Another day; the window left open over night finds it out."""
        self.clock.on(date.fromisoformat(day), hour)
        self.opened.window.day.look()
        self.opened.settle()

    def choose(self, act):
        """From the menu that is open."""
        wait_until(lambda: QApplication.activePopupWidget() is not None)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        wanted = f"case.offer.{act}"
        for _ in menu.actions():
            if menu.activeAction().objectName() == wanted:
                QTest.keyClick(menu, Key.Key_Return)
                self.opened.settle()
                return
            QTest.keyClick(menu, Key.Key_Down)
        raise AssertionError([one.objectName() for one in menu.actions()])

    def log(self, act):
        """Something else that can be put on record, from the menu of the page's head."""
        self.go_to("case.log")
        self.key(Key.Key_Space)
        self.choose(act)

    def otherwise(self, act):
        """Another step than the next one."""
        self.to_next_step()
        self.go_to("case.next.other")
        self.key(Key.Key_Space)
        self.choose(act)

    def to_next_step(self):
        """F6 until the panel of the next step has the keyboard."""
        for _ in range(8):
            if focus_name().startswith("case.next"):
                return
            self.key(Key.Key_F6)
        raise AssertionError(focus_name())

    def next(self):
        """What the panel of the next step says comes next."""
        self.key(Key.Key_Return, CONTROL)

    def say(self, name, text):
        """``text`` in place of what the field says."""
        self.go_to(name)
        self.key(Key.Key_A, CONTROL)
        self.write(text)

    def mark(self, name, digit):
        """Choose in a row of choices."""
        self.go_to(name)
        self.key(digit)

    def bind(self, name):
        """Ctrl+Shift+P shows the bound file, Ctrl+Enter saves it; back to the case."""
        self.key(Key.Key_P, CONTROL | SHIFT)
        pages = self.save(name)
        self.key(Key.Key_Left, ALT)
        return pages

    def save(self, name):
        """Ctrl+Enter saves the paper in view; the text of its pages."""
        target = self.folder / f"{name}.pdf"
        self.chosen.append(target)
        self.key(Key.Key_Return, CONTROL)
        return text_of(target)


def text_of(file):
    """The text of each page of a PDF that was saved."""
    pdf = file.read_bytes()
    return ["".join(preview.page_text(pdf, page).split()) for page in range(preview.pages(pdf))]


def assert_bound(pages, parts):
    """Cover, contents with the true page of each part, the parts in their order, each stamped."""
    assert "调解卷宗" in pages[0]
    assert pages[1].startswith("卷内目录")
    first = 1
    for place, (title, count) in enumerate(parts, 1):
        last = first + count - 1
        told = f"{first}-{last}" if count > 1 or place == len(parts) else str(first)
        assert f"{place}{title}{told}" in pages[1], title
        for number in range(first, last + 1):
            page = pages[number + 1]
            assert page.startswith(title.partition("（")[0]), (title, number)
            assert re.search(rf"共\d+页.*(?<!\d){number}$", page), (title, page[-60:])
        first = last + 1
    assert pages[first + 1].startswith("卷宗情况说明")
    assert f"本卷共{first - 1}页" in pages[first + 2]
    assert len(pages) == first + 3


@pytest.fixture
def day(open_window, register_folder, clock, tmp_path, monkeypatch):
    place, _ = filled(register_folder, clock, office)
    made = Day(open_window(place), clock, tmp_path)
    dialogs = made.opened.window.dialogs
    monkeypatch.setattr(dialogs, "choose_target", lambda *_: str(made.chosen.pop(0)))
    monkeypatch.setattr(dialogs, "confirm", lambda *_: True)
    return made


def plan(day, at):
    """A meeting is planned, its notices looked at; both parties are told by telephone."""
    day.log("plan")
    day.say("plan.starts_at", at)
    day.say("plan.room", "梧桐里居委会调解室")
    day.say("plan.purpose", "协商赔偿与停放")
    day.key(Key.Key_Return, CONTROL)
    assert day.opened.page.title().endswith("调解通知书")
    day.key(Key.Key_Left, ALT)
    day.log("planned")
    for party in (0, 1):
        day.go_to(f"plan.told.{party}")
        day.key(Key.Key_Space)
    day.key(Key.Key_Escape)


def note(day, *said):
    """What is said while the meeting is held: two digits, the words, Enter."""
    day.log("statements")
    for keys, words in said:
        day.spell(keys)
        day.write(words)
        day.key(Key.Key_Return)
    day.key(Key.Key_Return, CONTROL)


def meet(day, at, until, result, account=""):
    """The meeting is logged: when it was held, what was said, how it ended."""
    if not focus_name().startswith("meeting"):
        day.key(Key.Key_T, CONTROL)
    day.say("meeting.held_at", at)
    day.say("meeting.ended_at", until)
    if not day.opened.page.side.pane.whole.meetings:
        day.go_to("meeting.rights_told")
        day.key(Key.Key_Space)
    day.say("meeting.place", "梧桐里居委会调解室")
    if account:
        day.say("meeting.account", account)
    day.mark("meeting.result", result)
    if result == "2":
        return
    day.go_to("meeting.save")
    day.key(Key.Key_Space)


def agree_in_instalments(day):
    """Three thousand yuan in three months; the clauses follow from the promises."""
    day.say("agreement.facts", "十月以来赵建明多次占用李秀芳的固定车位。")
    day.say("agreement.issues", "车位使用与停车费补偿。")
    day.say("agreement.liability", "赵建明误停，承担补偿责任。")
    day.say("agreement.obligations.1.what", "支付车位补偿")
    day.say("agreement.obligations.1.manner", "银行转账")
    day.say("agreement.obligations.1.proof", "转账凭证")
    day.go_to("agreement.instalments")
    day.key(Key.Key_Space)
    day.say("agreement.total", "3000")
    day.say("agreement.parts", "3")
    day.say("agreement.first_due", "12-20")
    day.go_to("agreement.split")
    day.key(Key.Key_Space)
    day.go_to("agreement.clauses")
    day.key(Key.Key_Space)
    day.key(Key.Key_Return, CONTROL)
    assert day.opened.page.title().endswith("人民调解协议书")
    day.save("agreement")
    day.key(Key.Key_Left, ALT)


def sign(day, on):
    """The printed paper was signed by all and sealed."""
    day.next()
    for field in ("party.0", "party.1", "mediator_on", "sealed_on"):
        day.say(f"signing.{field}", on)
    day.key(Key.Key_Return, CONTROL)


def pay(day, on):
    """The next instalment comes in, the rest of what it was promised to be."""
    day.on(on)
    day.next()
    day.key(Key.Key_Return, CONTROL)


def visit(day, performed, satisfied, heard):
    """A visit is paid, and what was found is put on record."""
    day.log("follow-up")
    day.mark("followUp.performed", performed)
    day.mark("followUp.satisfied", satisfied)
    day.mark("followUp.means", "1")
    day.mark("followUp.escalates", "1")
    day.say("followUp.note", heard)
    day.key(Key.Key_Return, CONTROL)


def put_away(day):
    """The closed case goes into the archive, to be kept for a short time."""
    day.next()
    day.mark("step.retention", "1")
    day.key(Key.Key_Return, CONTROL)


def tell_ways(day):
    """Why it failed, and what each party was told can still be done."""
    day.go_to("step.reason")
    day.key(Key.Key_Down)
    day.go_to("step.ways_told.0")
    day.write("向人民法院起诉")
    day.go_to("step.ways_told.same")
    day.key(Key.Key_Space)


def have_it_confirmed(day):
    """Applied for, taken up by the court, and confirmed, each on its day."""
    for on in ("2026-11-30", "2026-12-02"):
        day.on(on)
        day.log("judicial")
        day.key(Key.Key_Return, CONTROL)
    day.on("2026-12-15")
    day.log("judicial")
    day.say("judicial.ruling_number", "（2026）沪0101民特88号")
    day.key(Key.Key_Return, CONTROL)


def test_instalments_confirmed_by_the_court_end_in_a_bound_file(day):
    case_id = main_job.record_case(day)
    main_job.accept_case(day)
    main_job.assign_case(day)
    plan(day, "11-26 14:30")
    day.on("2026-11-26", 15)
    note(
        day,
        ("11", "固定车位归谁使用"),
        ("12", "十月以来被占用十一次"),
        ("23", "每晚八点后让出，分三期补偿"),
        ("14", "同意"),
    )
    meet(day, "11-26 14:30", "15:40", "1")
    agree_in_instalments(day)
    case = day.whole(case_id)
    assert case.line.state is CaseState.AGREED
    assert [one.amount_fen for one in case.agreement.obligations] == [1000_00] * 3
    assert [one.due_on.isoformat() for one in case.agreement.obligations] == [
        "2026-12-20",
        "2027-01-20",
        "2027-02-20",
    ]
    sign(day, "11-26")
    have_it_confirmed(day)
    case = day.whole(case_id)
    assert case.judicial[-1].state is JudicialState.CONFIRMED
    pay(day, "2026-12-18")
    day.on("2027-01-22")
    (late,) = (
        one.due
        for one in day.whole(case_id).next_step.clocks
        if one.code == "obligation" and one.state is ClockState.OVERDUE
    )
    assert late == date(2027, 1, 20)
    visit(day, "2", "2", "第二期逾期两日未付，赵建明称月底发薪后付清。")
    pay(day, "2027-02-01")
    pay(day, "2027-02-19")
    visit(day, "1", "1", "三期款项均已付清，第二期迟十二日；车位无人占用。")
    day.to_next_step()
    day.next()
    day.key(Key.Key_Return, CONTROL)
    case = day.whole(case_id)
    assert case.line.state is CaseState.CLOSED
    put_away(day)
    assert day.whole(case_id).line.state is CaseState.ARCHIVED
    pages = day.bind("instalments")
    assert_bound(
        pages,
        [
            ("人民调解申请书", 1),
            ("人民调解当事人权利义务告知书", 1),
            ("调解通知书送达记录", 1),
            ("人民调解记录", 1),
            ("人民调解协议书", 2),
            ("收条", 3),
            ("人民调解回访记录（第1次）", 1),
            ("人民调解回访记录（第2次）", 1),
            ("司法确认有关材料", 1),
            ("司法确认申请书", 1),
            ("主持调解证明", 1),
            ("人民调解结案报告表", 1),
        ],
    )
    number = day.whole(case_id).agreement.number
    assert "电话" in pages[4], "each party was told of the meeting by telephone"
    assert number in pages[6]
    assert "■上门" in pages[12]
    assert "有无激化苗头：■无" in pages[12]
    assert "逾期" in pages[11], "the first visit was before the second instalment came"
    assert "逾期" not in pages[12]
    assert "2027年2月1日" in pages[9], "the late instalment has its true day"
    assert "2027年2月1日支付1,000.00元，逾期12日" in pages[-3], "and its days on the report"


def test_an_oral_agreement_is_settled_bound_and_put_away_on_the_spot(day):
    case_id = main_job.record_case(day)
    day.otherwise("settle")
    day.go_to("settle.rights_told")
    day.key(Key.Key_Space)
    day.say("settle.account", "双方当场说明经过，赵建明当场移车并赔礼，付停车费六十元。")
    day.say("settle.liability", "赵建明误停，承担停车费。")
    day.say("settle.what", "支付停车费并移车")
    day.say("settle.amount", "60")
    day.say("settle.manner", "现金，当场付清")
    day.key(Key.Key_Return, CONTROL)
    case = day.whole(case_id)
    assert case.line.state is CaseState.CLOSED
    put_away(day)
    pages = day.bind("oral")
    assert_bound(
        pages,
        [
            ("人民调解申请书", 1),
            ("人民调解当事人权利义务告知书", 1),
            ("人民调解记录", 1),
            ("人民调解口头协议登记表", 1),
            ("收条", 1),
            ("人民调解回访记录", 1),
            ("人民调解结案报告表", 1),
        ],
    )
    assert "地点：居委会" in pages[4]
    assert "编号：（2026）梧桐人调字第001号" in pages[5], "it was filed before it was printed"


def test_a_mediation_that_fails_tells_each_party_the_ways_left(day):
    case_id = main_job.record_case(day)
    main_job.accept_case(day)
    main_job.assign_case(day)
    day.log("investigation")
    day.say("investigation.asked", "钱文斌")
    day.say("investigation.relation", "邻居")
    day.say("investigation.begun_at", "11-25 14:30")
    day.say("investigation.place", "梧桐里9号楼门厅")
    day.say("investigation.answers", "问：谁停在那里？\n答：晚上常见赵建明的车。")
    day.mark("investigation.confirmed", "1")
    day.say("investigation.signed_on", "11-25")
    day.key(Key.Key_Return, CONTROL)
    assert day.opened.page.title().endswith("调查记录")
    day.key(Key.Key_Left, ALT)
    day.on("2026-11-27", 16)
    meet(day, "11-27 14:30", "15:40", "2", "李秀芳要求补偿三千元；赵建明只愿出三百元。")
    day.say("meeting.next_at", "12-2 14:30")
    day.go_to("meeting.save")
    day.key(Key.Key_Space)
    day.on("2026-12-02", 16)
    meet(day, "12-2 14:30", "15:20", "3", "双方仍各执一词，调解员建议另循途径。")
    tell_ways(day)
    day.key(Key.Key_Return, CONTROL)
    case = day.whole(case_id)
    assert case.line.state is CaseState.FAILED
    day.next()
    day.key(Key.Key_Return, CONTROL)
    assert day.whole(case_id).line.state is CaseState.CLOSED
    put_away(day)
    pages = day.bind("failure")
    assert_bound(
        pages,
        [
            ("人民调解申请书", 1),
            ("人民调解当事人权利义务告知书", 1),
            ("人民调解调查记录", 1),
            ("人民调解记录（第1次）", 1),
            ("人民调解记录（第2次）", 1),
            ("终止调解告知书", 2),
            ("人民调解结案报告表", 1),
        ],
    )
    for place, name in ((7, "李秀芳"), (8, "赵建明")):
        assert f"{name}：" in pages[place]
        assert "向人民法院起诉" in pages[place]
