<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Chip</name>
    <message>
        <source>Status: {0}</source>
        <translation>状态：{0}</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Statutory deadline</source>
        <translation>法定期限</translation>
    </message>
    <message>
        <source>Agreed deadline</source>
        <translation>约定期限</translation>
    </message>
    <message>
        <source>Internal deadline</source>
        <translation>内部期限</translation>
    </message>
    <message>
        <source>due {month}-{day}</source>
        <translation>{month}月{day}日到期</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>done {0}</source>
        <translation>{0} 完成</translation>
    </message>
    <message>
        <source>paused {0}</source>
        <translation>已停 {0}</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未起算</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>extended to {0}</source>
        <translation>延至 {0}</translation>
    </message>
</context>
<context>
    <name>ClockPopup</name>
    <message>
        <source>It has not begun to run.</source>
        <translation>尚未起算。</translation>
    </message>
    <message>
        <source>Shown as due on {0}, the safe date; at the latest {1}.</source>
        <translation>按较早、较稳妥的 {0} 提示；最迟 {1}。</translation>
    </message>
    <message>
        <source>{0}  Set by this office, from {1}</source>
        <translation>{0}  本单位设置，{1} 起</translation>
    </message>
    <message>
        <source>{0}  In force from {1}</source>
        <translation>{0}  {1} 起施行</translation>
    </message>
    <message>
        <source>Correct the start date…</source>
        <translation>更正起算日…</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>overdue %n day(s)</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>剩 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>日历（Alt+↓）</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
</context>
<context>
    <name>DayCalendar</name>
    <message>
        <source>{0}: day off</source>
        <translation>{0}，休息日</translation>
    </message>
    <message>
        <source>Working day made up for {0}</source>
        <translation>{0}调休，上班</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Show {0} for 30 seconds</source>
        <translation>显示{0} 30 秒</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Discard what was typed?</source>
        <translation>放弃已填内容？</translation>
    </message>
    <message>
        <source>It has not been saved.</source>
        <translation>这些内容还没有保存。</translation>
    </message>
    <message>
        <source>Discard input</source>
        <translation>放弃内容</translation>
    </message>
</context>
<context>
    <name>NextStepPanel</name>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>还缺</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything needed is present</source>
        <translation>所需内容已齐</translation>
    </message>
    <message>
        <source>present</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>去补</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>卷宗文书</translation>
    </message>
</context>
<context>
    <name>StageStepper</name>
    <message>
        <source>No stages</source>
        <translation>没有阶段</translation>
    </message>
    <message>
        <source>Stage: {0}, {1} of {2}</source>
        <translation>阶段：{0}，第 {1} 步，共 {2} 步</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>进程</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>not {0}</source>
        <translation>原为 {0}</translation>
    </message>
</context>
</TS>
