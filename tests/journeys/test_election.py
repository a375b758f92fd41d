"""The first owners' committee of an estate that had none for twelve years, by keyboard alone.

After the plaza of the article: a commodity estate whose developer has not sold everything, owners
of several parts, a notary at the count. Every name here is invented.
"""

from datetime import date

import pytest

from models.vocabulary.votes import Answer
from reports import preview
from services.queries.votes import vote_lines, vote_whole
from tests import builders
from tests.gui.filled import filled
from tests.gui.windows import ALT, CONTROL, focus_name
from tests.journeys.main_job import Clerk, Key

CANDIDATES = (
    ("秦书怀", "1号楼101"),
    ("贺兰芝", "1号楼102"),
    ("宋以宁", "1号楼103"),
    ("陶国梁", "1号楼104"),
    ("鲁静怡", "1号楼105"),
    ("俞伯年", "1号楼106"),
)
OTHERS = [
    "方明远",
    "邵佩文",
    "施月华",
    "柏青松",
    "姚芳洲",
    "董立言",
    "高敏之",
    "汪润生",
    "石景和",
    "田野青",
    "叶知秋",
    "程望舒",
]


def table(folder, lines):
    """The register as the property company keeps it, with its heading and its total."""
    file = folder / "业主名册.csv"
    head = "楼号,室号,业主,专有面积(㎡),建设单位未售"
    file.write_text("\n".join((head, *lines, "合计,,,,")), encoding="utf-8-sig")
    return file


def parts():
    """32 parts: 18 owners of one flat, one of four, one of two shops, the developer's eight."""
    names = [name for name, _ in CANDIDATES] + OTHERS
    for place, name in enumerate(names):
        yield f"{place // 9 + 1}号楼,{101 + place % 9},{name},100.00,"
    for place in range(4):
        yield f"3号楼,{101 + place},沈鹤龄,80.00,"
    for place in range(2):
        yield f"商铺,{1 + place},南园商业管理有限公司,150.00,"
    for place in range(8):
        yield f"3号楼,{201 + place},国际置业有限公司,75.50,是"


class Scrutineer(Clerk):
    """A clerk for whom ``chosen`` files answer the next file dialogs."""

    def __init__(self, opened):
        super().__init__(opened)
        self.chosen: list[object] = []


@pytest.fixture
def desk(open_window, register_folder, clock, monkeypatch):
    def fill(database):
        return builders.estate(database, "国际广场", buildings=("1号楼", "2号楼", "3号楼"))

    place, _ = filled(register_folder, clock, fill)
    clerk = Scrutineer(open_window(place))
    dialogs = clerk.opened.page.context.dialogs
    monkeypatch.setattr(dialogs, "choose_file", lambda *_: str(clerk.chosen.pop(0)))
    monkeypatch.setattr(dialogs, "choose_target", lambda *_: str(clerk.chosen.pop(0)))
    return clerk


def election(clerk):
    with clerk.opened.register.reading() as reading:
        (line,) = vote_lines(reading)
        return vote_whole(reading, line.id)


def say(clerk, name, text):
    """Put ``text`` into a field in place of what it says."""
    clerk.go_to(name)
    clerk.key(Key.Key_A, CONTROL)
    clerk.write(text)


def begin(clerk):
    """From the estate in the directory: its owners are to elect."""
    clerk.key(Key.Key_8, CONTROL)
    clerk.go_to("directory.section")
    clerk.key("2")
    clerk.go_to("directory.vote")
    clerk.key(Key.Key_Space)
    assert focus_name() == "votes.new.kind"
    clerk.key(Key.Key_Down)
    say(clerk, "votes.new.title", "国际广场首届业主委员会选举")
    say(clerk, "votes.new.planned_on", "2026-10-28")
    clerk.key(Key.Key_Return, CONTROL)


def step(clerk, code, day):
    """What comes next is a step: its day is put on record."""
    vote = election(clerk)
    assert vote.line.next.step.code == code
    clerk.key(Key.Key_Return, CONTROL)
    say(clerk, "vote.step.on", day)
    clerk.key(Key.Key_Return, CONTROL)


def stand(clerk, name, room, checked=5):
    """A candidate, with the conditions that were checked."""
    say(clerk, "vote.candidate.words", name)
    say(clerk, "vote.candidate.room", room)
    for _ in range(checked):
        clerk.key(Key.Key_Tab)
        clerk.key(Key.Key_Space)
    clerk.key(Key.Key_Return, CONTROL)


def ask(clerk):
    """Six candidates for five seats, and the covenant."""
    clerk.key(Key.Key_Return, CONTROL)
    for place, (name, room) in enumerate(CANDIDATES):
        if place:
            clerk.go_to("vote.questions.candidate")
            clerk.key(Key.Key_Space)
        stand(clerk, name, room, checked=4 if name == "俞伯年" else 5)
    clerk.go_to("vote.questions.add")
    clerk.key(Key.Key_Space)
    say(clerk, "vote.motion.words", "通过《管理规约》《业主大会议事规则》")
    clerk.key(Key.Key_Return, CONTROL)
    vote = election(clerk)
    assert [one.words for one in vote.candidates] == [name for name, _ in CANDIDATES]
    assert [one.code for one in vote.findings].count("vote.condition-open") == 1
    demands = clerk.opened.named("vote.next.act").parentWidget()
    assert demands is not None


def register(clerk, folder):
    """The owners out of a table; one with a hole in it changes nothing and names the cell."""
    clerk.go_to("vote.next.act")
    clerk.key(Key.Key_Return, CONTROL)
    lines = list(parts())
    clerk.chosen.append(table(folder, [lines[0].replace("100.00", "约百"), *lines[1:]]))
    clerk.key(Key.Key_Return, CONTROL)
    assert "D2" in clerk.opened.named("parts.problem").detail.text()
    assert election(clerk).parts == 0
    clerk.chosen.append(table(folder, lines))
    clerk.key(Key.Key_Return, CONTROL)
    page = clerk.opened.page
    assert page.sums.text() == "专有部分 32 处　计票 21 人　3024.00 ㎡"
    assert "建设单位未售、未交付的 8 处（604.00 ㎡）按一人计算" in page.notes.text()
    clerk.key(Key.Key_Left, ALT)


def send(clerk):
    clerk.key(Key.Key_Return, CONTROL)
    say(clerk, "vote.send.sent_on", "2026-10-28")
    clerk.key(Key.Key_Return, CONTROL)
    vote = election(clerk)
    assert len(vote.ballots) == 21
    assert [(one.owner, len(one.parts)) for one in vote.ballots if len(one.parts) > 1] == [
        ("沈鹤龄", 4),
        ("南园商业管理有限公司", 2),
        ("国际置业有限公司", 8),
    ]


def ballot(clerk, door, keys):
    clerk.write(door)
    clerk.key(Key.Key_Return)
    clerk.write(keys)
    clerk.key(Key.Key_Return)


def collect(clerk):
    """The box is opened: door, Enter, keys, Enter; one is void, one was typed wrongly."""
    clerk.key(Key.Key_Return, CONTROL)
    assert focus_name() == "ballots.room"
    entry = clerk.opened.page.fields
    clerk.write("101")
    clerk.key(Key.Key_Return)
    assert "有 3 张票符合" in entry.problem.text()
    clerk.key(Key.Key_A, CONTROL)
    ballot(clerk, "1-101", "11112")
    assert "还有 2 项没有输入" in entry.problem.text()
    clerk.write("21")
    clerk.key(Key.Key_Return)
    for door in range(102, 110):
        ballot(clerk, f"1-{door}", "1111121")
    ballot(clerk, "2-101", "20")
    clerk.key(Key.Key_Z, CONTROL)
    assert election(clerk).ballots[9].returned_on is None
    for door in range(101, 105):
        ballot(clerk, f"2-{door}", "1111221")
    ballot(clerk, "2-105", "9")
    assert focus_name() == "ballots.reason"
    clerk.write("未签名")
    clerk.key(Key.Key_Return)
    vote = election(clerk)
    assert vote.sums.returned == (14, 1400_00)
    assert not any(one.count.turned_out for one in vote.questions)
    ballot(clerk, "3-101", "1112211")  # four flats, one head
    ballot(clerk, "商铺1", "3")
    clerk.write("0")
    clerk.key(Key.Key_Return)
    ballot(clerk, "国际置业", "10")  # eight flats, one head


def notary(clerk):
    clerk.go_to("vote.notary.edit")
    clerk.key(Key.Key_Space)
    for path, text in (
        ("notary_office", "申江公证处"),
        ("notary", "方明"),
        ("notarised", "监督开箱、计票"),
        ("certificate_number", "（2026）沪申证字第1088号"),
        ("callers", "柏青松"),
        ("tellers", "姚芳洲、董立言"),
        ("supervisors", "高敏之"),
    ):
        say(clerk, f"vote.notary.{path}", text)
    clerk.key(Key.Key_Return, CONTROL)


def count(clerk):
    """Heads 16 of 21 and area 2 424 of 3 024 took part: both above two thirds."""
    clerk.key(Key.Key_Return, CONTROL)
    say(clerk, "vote.close.counted_on", "2026-11-25")
    clerk.key(Key.Key_Return, CONTROL)
    assert clerk.opened.page.title() == "V2026-01"
    vote = election(clerk)
    motion = vote.motions[0].count
    assert (motion.heads.tally.total, motion.area.tally.total) == (21, 3024_00)
    assert (motion.heads.tally.took_part, motion.heads.least_turnout) == (16, 14)
    assert (motion.area.tally.took_part, motion.area.least_turnout) == (2524_00, 2016_00)
    assert motion.passed
    return vote


def prints(clerk, folder):
    """Both papers, saved as they are looked at; what they say."""
    clerk.key(Key.Key_P, CONTROL)
    found = {}
    for code in ("count-sheet", "result-notice"):
        clerk.opened.page.open({"document": code})
        clerk.opened.settle()
        target = folder / f"{code}.pdf"
        clerk.chosen.append(target)
        clerk.key(Key.Key_Return, CONTROL)
        pdf = target.read_bytes()
        found[code] = "".join(
            "".join(preview.page_text(pdf, page).split()) for page in range(preview.pages(pdf))
        )
    clerk.key(Key.Key_Left, ALT)
    return found


def test_twelve_years_without_a_committee_end_in_a_filed_election(desk, tmp_path):
    clerk = desk
    begin(clerk)
    for code, day in (
        ("reported", "2026-08-03"),
        ("group-formed", "2026-09-07"),
        ("list-posted", "2026-09-09"),
    ):
        step(clerk, code, day)
    ask(clerk)
    clerk.go_to("vote.next.act")
    step(clerk, "materials-posted", "2026-10-09")
    step(clerk, "notified", "2026-10-12")
    step(clerk, "committee-told", "2026-10-12")
    register(clerk, tmp_path)
    send(clerk)
    step(clerk, "held", "2026-10-28")
    collect(clerk)
    clerk.key(Key.Key_Left, ALT)
    notary(clerk)
    clerk.go_to("vote.ballots")
    clerk.key(Key.Key_Space)
    vote = count(clerk)
    won = [one.words for one in vote.candidates if one.result.elected]
    said = prints(clerk, tmp_path)
    for part in ("发出（全体业主）213024.00", "申江公证处", "参与表决应达到：14人，2016.00平方米"):
        assert part in said["count-sheet"], part
    for part in (*won, "公证员方明", "发出表决票21张", "未签名1张"):
        assert part in said["result-notice"], part
    step(clerk, "result-posted", "2026-11-25")
    step(clerk, "filed", "2026-11-25")
    vote = election(clerk)
    assert vote.line.clock.code == "vote-filed"
    assert vote.line.clock.due == date(2026, 12, 15)
    assert vote.ballots[0].answer(1) is Answer.FOR
