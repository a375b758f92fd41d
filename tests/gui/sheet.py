"""The components on one sheet, as in the design's picture 16; `python tests/gui/sheet.py` draws it.

The pictures go to build/looks. The look tests draw the same sheet and measure it.
"""

import os
import sys
from datetime import date, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLayout, QWidget

from gui.components import (
    Banner,
    Bars,
    Button,
    ButtonKind,
    CheckBox,
    Chip,
    ChipFace,
    ClockBadge,
    ClockKind,
    Columns,
    Combo,
    Demand,
    EmptyAction,
    EmptyState,
    Field,
    FileLine,
    KeyHint,
    NextStep,
    NextStepPanel,
    RadioButton,
    Segmented,
    Series,
    Stage,
    StageState,
    StageStepper,
    Tag,
    TextBox,
    Timeline,
    TimelineItem,
    Tone,
    clock_face,
    column,
    row,
    words,
)
from gui.theme import Role, TextSize, ThemeChoice, theme

TODAY = date(2026, 11, 23)


def clocks(kind: ClockKind) -> QHBoxLayout:
    faces = [
        clock_face(
            kind=kind,
            name="调解期限",
            due=TODAY + timedelta(days=days),
            start=TODAY - timedelta(days=15),
            today=TODAY,
        )
        for days in (-2, 0, 3, 12)
    ]
    faces += [
        clock_face(kind=kind, due=None, today=TODAY),
        clock_face(kind=kind, due=TODAY, today=TODAY, paused="鉴定中"),
        clock_face(kind=kind, due=date(2026, 12, 10), today=TODAY, extended=True),
        clock_face(kind=kind, due=TODAY, today=TODAY, met_on=date(2026, 11, 21)),
    ]
    return row(*(ClockBadge(face) for face in faces), None)


def inputs() -> QHBoxLayout:
    wrong = Field("错误", width=110, spoken="错误")
    wrong.set_problem("早于签署日 11-25。应填 11-25 以后")
    kept = Field("只读", width=110, spoken="只读")
    kept.setReadOnly(True)
    combo = Combo([(1, "下拉"), (2, "停车 › 车位占用")], width=130, spoken="类型")
    combo.set_value(1)
    return row(
        Field("常态", width=110, spoken="常态"),
        Field("", width=150, hint="楼-室", icon_name="map-pin", spoken="地址"),
        wrong,
        kept,
        combo,
        None,
    )


def marks() -> QHBoxLayout:
    ticked, mixed, chosen = CheckBox("已选"), CheckBox("部分"), RadioButton("单选")
    ticked.setChecked(True)
    mixed.setCheckState(Qt.CheckState.PartiallyChecked)
    chosen.setChecked(True)
    return row(
        CheckBox("未选"), ticked, mixed, RadioButton("未选"), chosen, KeyHint("Ctrl K"), None
    )


def buttons() -> QHBoxLayout:
    stopped = Button("停用")
    stopped.setEnabled(False)
    return row(
        Button("主要", ButtonKind.PRIMARY),
        Button("普通"),
        Button("轻", ButtonKind.SOFT),
        Button("幽灵", ButtonKind.GHOST),
        Button("危险", ButtonKind.DANGER),
        stopped,
        Button("新登记", ButtonKind.PRIMARY, icon="plus"),
        Button(kind=ButtonKind.ICON, icon="printer", spoken="打印"),
        Button("编辑", ButtonKind.LINK),
        None,
    )


def stages() -> StageStepper:
    done, now, later = StageState.DONE, StageState.CURRENT, StageState.FUTURE
    return StageStepper(
        [
            Stage("accepted", "受理", done, "10-26"),
            Stage("mediating", "调解", done, "2 次"),
            Stage("agreed", "协议", now, "待签"),
            Stage("performing", "履行", later),
            Stage("closed", "结案", later),
        ]
    )


def sheet() -> QWidget:
    """Everything, one labelled line each."""
    made = QWidget()
    made.setProperty("surface", "surface")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    made.setAccessibleName("组件")
    grid = QGridLayout(made)
    grid.setContentsMargins(22, 16, 22, 16)
    grid.setVerticalSpacing(10)
    segmented = Segmented([(1, "达成"), (2, "未达成，再约"), (3, "终结")], spoken="结果")
    segmented.set_value(2)
    neutral, warn, bad = Tone.NEUTRAL, Tone.WARN, Tone.DANGER
    chips = [
        ChipFace("待受理", neutral),
        ChipFace("待指派", warn, tinted=True),
        ChipFace("调解中", Tone.INFO),
        ChipFace("履行中", Tone.VIOLET),
        ChipFace("已结案", Tone.OK),
        ChipFace("调解不成", bad, tinted=True),
    ]
    tags = [
        Tag("停车"),
        Tag("高空抛物"),
        Tag("法", Tone.INFO),
        Tag("缺 2 项", bad),
        Tag("草稿", warn),
    ]
    lines: list[tuple[str, QWidget | QLayout]] = [
        (
            "字阶",
            row(
                words("24 数字", Role.FIGURE),
                words("20 页题", Role.TITLE),
                words("16 节题", Role.PANEL),
                words("14 正文"),
                words("13 次要", Role.SECONDARY),
                words("12 脚注", Role.FOOTNOTE),
                None,
            ),
        ),
        ("按钮", buttons()),
        ("输入", inputs()),
        ("选择", marks()),
        ("分段", segmented),
        ("状态", row(*(Chip(face) for face in chips), None)),
        ("标签", row(*tags, None)),
        ("法定钟", clocks(ClockKind.STATUTORY)),
        ("约定钟", clocks(ClockKind.AGREED)),
        ("内部钟", clocks(ClockKind.INTERNAL)),
        ("阶段", stages()),
        (
            "横幅",
            Banner("连不上共享盘", actions=[Button("重新连接", ButtonKind.LINK)]),
        ),
        ("多行", TextBox(spoken="经过", hint="简要情况", rows=2)),
    ]
    for index, (label, part) in enumerate(lines):
        grid.addWidget(words(label, "label"), index, 0)
        if isinstance(part, QWidget):
            grid.addWidget(part, index, 1)
        else:
            grid.addLayout(part, index, 1)
    grid.setColumnMinimumWidth(0, 64)
    grid.setColumnStretch(1, 1)
    return made


def panels() -> QWidget:
    """The larger parts."""
    made = QWidget()
    made.setProperty("surface", "surface")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    panel = NextStepPanel()
    panel.setFixedWidth(324)
    due = clock_face(
        kind=ClockKind.STATUTORY,
        name="调解期限 11-26",
        due=date(2026, 11, 26),
        start=date(2026, 10, 26),
        today=TODAY,
    )
    panel.show_step(
        NextStep(
            act="制作人民调解协议书并签署",
            why="双方 11-20 已口头达成一致，涉及赔款分期，宜制作书面协议。",
            clock=due,
            ground="人民调解法 第28、29条",
            demands=(
                Demand("乙方身份证号末四位未核验", False, "parties.1.id_number"),
                Demand("第二期付款日期未填", False, "agreement.obligations.1.due_on"),
                Demand("纠纷主要事实与争议", True),
                Demand("协议内容、履行方式", True),
            ),
            demands_title="打印前还缺",
            verb="制作协议书",
            verb_icon="printer",
            enabled=False,
            reason="补齐后可打印",
            draft="先打草稿（带水印）",
            clocks=(due,),
            files=(FileLine("受理登记表", "已归档", "intake", "ok"),),
            files_title="必备 4/7",
        )
    )
    timeline = Timeline(spoken="进程")
    timeline.set_items(
        [
            TimelineItem(3, "11-25", "签署协议（计划）", "双方、物业到场", "pencil", planned=True),
            TimelineItem(2, "11-20", "第二次调解：达成一致", "分两期付", "users", strong=True),
            TimelineItem(1, "10-26", "受理，次日指派", "玉珍姐妹调解室", "folder"),
        ]
    )
    bars = Bars("热点楼栋", ["停车", "高空抛物", "宠物"])
    bars.set_rows([Series("梧桐里 12 号", (5, 2, 1), "+3"), Series("润和 3 号", (1, 1, 3))])
    columns = Columns("近 12 周", ["受理", "办结"])
    columns.set_rows([Series(f"{m}月", (m, m - 1)) for m in range(6, 12)])
    empty = EmptyState(
        "folder",
        "还没有案件",
        "登记第一件，或从 Excel 台账导入",
        [EmptyAction("新登记", made.update, ButtonKind.PRIMARY, "plus", name="sheet.new")],
    )
    layout = QHBoxLayout(made)
    layout.addLayout(column(timeline, bars, columns), 1)
    layout.addWidget(empty, 1)
    layout.addWidget(panel)
    return made


def main() -> None:
    """Draw the sheets in both schemes."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    from gui.translation import load_translations

    load_translations(app, "zh")
    out = Path("build/looks")
    out.mkdir(parents=True, exist_ok=True)
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme().apply(choice, TextSize.STANDARD)
        for name, make in (("components", sheet), ("panels", panels)):
            widget = make()
            widget.resize(900 if name == "components" else 1000, 720)
            widget.show()
            app.processEvents()
            widget.grab().save(str(out / f"{name}-{choice.value}.png"))
            widget.close()


if __name__ == "__main__":
    main()
