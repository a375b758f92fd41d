<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CountStrip</name>
    <message>
        <source>Counts</source>
        <translation>计数</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>To be assigned</source>
        <translation>待指派</translation>
    </message>
    <message>
        <source>In my hands</source>
        <translation>我承办</translation>
    </message>
    <message>
        <source>Confirmation window</source>
        <translation>司法确认窗口</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>打开列表</translation>
    </message>
    <message>
        <source>Overdue cases</source>
        <translation>逾期案件</translation>
    </message>
    <message>
        <source>Cases due today</source>
        <translation>今天到期案件</translation>
    </message>
    <message>
        <source>Cases due in seven days</source>
        <translation>七日内到期案件</translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
</context>
<context>
    <name>HotCard</name>
    <message>
        <source>Hot buildings</source>
        <translation>热点楼栋</translation>
    </message>
    <message>
        <source>last 90 days</source>
        <translation>近 90 天</translation>
    </message>
    <message>
        <source>No case with a building in 90 days.</source>
        <translation>近 90 天没有涉及楼栋的案件。</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>What gathers</source>
        <translation>看热点</translation>
    </message>
</context>
<context>
    <name>MeetingsCard</name>
    <message>
        <source>Next meetings</source>
        <translation>近期调解会</translation>
    </message>
    <message>
        <source>No meeting is planned.</source>
        <translation>没有约定的调解会。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open case {0}</source>
        <translation>打开案件 {0}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
</context>
<context>
    <name>StagesCard</name>
    <message>
        <source>Cases in my hands</source>
        <translation>我承办的案件</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>打开列表</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>To do</source>
        <translation>今天要办</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>{0}-{1}, {2}</source>
        <translation>{0}月{1}日 {2}</translation>
    </message>
    <message>
        <source>Only mine, or everybody&apos;s</source>
        <translation>只看我的或全部</translation>
    </message>
    <message>
        <source>Do what the line says</source>
        <translation>办理这一行</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>看全部</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>只看我的</translation>
    </message>
    <message>
        <source>See all in the list</source>
        <translation>在列表中看全部</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>New intake</source>
        <translation>新登记</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>还没有案件</translation>
    </message>
    <message>
        <source>Record the first one</source>
        <translation>登记第一件</translation>
    </message>
    <message>
        <source>Nothing of yours is due within seven days</source>
        <translation>你承办的七日内没有到期事项</translation>
    </message>
    <message>
        <source>See all open</source>
        <translation>看全部在办</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) open</source>
        <translation>
            <numerusform>在办 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due within seven days</source>
        <translation>七日内没有到期事项</translation>
    </message>
    <message>
        <source>Open what the line is about</source>
        <translation>打开这一行</translation>
    </message>
    <message>
        <source>Import a ledger…</source>
        <translation>导入台账…</translation>
    </message>
</context>
<context>
    <name>WeeksCard</name>
    <message>
        <source>Last 12 weeks</source>
        <translation>近 12 周</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>{0} recorded, {1} closed</source>
        <translation>登记 {0}，办结 {1}</translation>
    </message>
</context>
</TS>
