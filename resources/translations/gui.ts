<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Pages</name>
    <message>
        <source>All open</source>
        <translation>全部在办</translation>
    </message>
    <message>
        <source>In my hands</source>
        <translation>我承办的</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>本周到期</translation>
    </message>
    <message>
        <source>To be assigned</source>
        <translation>待指派</translation>
    </message>
    <message>
        <source>Confirmation window</source>
        <translation>司法确认窗口</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>New intake</source>
        <translation>新登记</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Meeting packs</source>
        <translation>会议材料</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>私记</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Two-way matching</source>
        <translation>双向认领</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>表决与选举</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>表决</translation>
    </message>
    <message>
        <source>Ballots</source>
        <translation>收票与计票</translation>
    </message>
    <message>
        <source>Register of owners</source>
        <translation>业主名册</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>发言</translation>
    </message>
    <message>
        <source>Signed papers</source>
        <translation>签名件归卷</translation>
    </message>
    <message>
        <source>Joint projects</source>
        <translation>联合整治</translation>
    </message>
    <message>
        <source>Joint project</source>
        <translation>联合整治</translation>
    </message>
    <message>
        <source>Hot spots</source>
        <translation>热点</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Two-way matching</source>
        <translation>双向认领</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>表决与选举</translation>
    </message>
    <message>
        <source>Joint projects</source>
        <translation>联合整治</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>名册</translation>
    </message>
</context>
</TS>
