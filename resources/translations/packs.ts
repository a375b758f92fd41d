<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ChosenCases</name>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Add a case</source>
        <translation>加入案件</translation>
    </message>
    <message>
        <source>Add: person, building, number or initials</source>
        <translation>加入：姓名、楼号、案号、首字母</translation>
    </message>
    <message>
        <source>Cases found</source>
        <translation>找到的案件</translation>
    </message>
    <message>
        <source>Cases of the pack</source>
        <translation>材料里的案件</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Take out of the pack</source>
        <translation>移出材料</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>No further case is found by this</source>
        <translation>没有找到其他案件</translation>
    </message>
</context>
<context>
    <name>PackChecks</name>
    <message numerus="yes">
        <source>%n place(s) to be looked at</source>
        <translation>
            <numerusform>%n 处请人工看</numerusform>
        </translation>
    </message>
    <message>
        <source>Next one</source>
        <translation>逐处查看</translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful place(s) looked at</source>
        <translation>
            <numerusform>%n 处存疑已看过</numerusform>
        </translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再看一遍</translation>
    </message>
    <message>
        <source>Names and numbers are printed in full</source>
        <translation>姓名、号码将完整印出</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) hidden</source>
        <translation>
            <numerusform>已遮蔽 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had to be hidden</source>
        <translation>没有需要遮蔽的内容</translation>
    </message>
    <message>
        <source>Characters no font here can draw, printed as 〓: {0}</source>
        <translation>字库缺字，印作〓：{0}</translation>
    </message>
    <message>
        <source>Practice register: printed with a watermark</source>
        <translation>演示登记簿，打印带水印</translation>
    </message>
</context>
<context>
    <name>PackForm</name>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Materials of the meeting</source>
        <translation>会议材料</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>11-26 14:00, Thursday</source>
        <translation>11-26 14:00、周四</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>参会人</translation>
    </message>
    <message>
        <source>One a line: name, body, post</source>
        <translation>每行一人：姓名 单位 职务</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议版</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名版</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>正式版</translation>
    </message>
    <message>
        <source>none here</source>
        <translation>本机没有打印机</translation>
    </message>
    <message>
        <source>The meeting</source>
        <translation>会议</translation>
    </message>
</context>
<context>
    <name>PacksPage</name>
    <message>
        <source>Save as PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Other cases stand in the pack now</source>
        <translation>材料里的案件已换</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Move a case of the pack</source>
        <translation>移动材料里的案件</translation>
    </message>
    <message>
        <source>Take a case out of the pack</source>
        <translation>把案件移出材料</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>正在生成…</translation>
    </message>
    <message>
        <source>Making the pack</source>
        <translation>正在生成会议材料</translation>
    </message>
    <message>
        <source>The very PDF that is printed</source>
        <translation>所见即将打印的 PDF</translation>
    </message>
    <message>
        <source>This pack cannot be made yet</source>
        <translation>会议材料暂时不能生成</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>The making was called off</source>
        <translation>已取消生成</translation>
    </message>
    <message>
        <source>No case stands in the pack yet</source>
        <translation>材料里还没有案件</translation>
    </message>
    <message>
        <source>Add cases at the left, or select them in the list of cases</source>
        <translation>在左侧加入案件，或者到案件列表里勾选</translation>
    </message>
    <message>
        <source>Choose in the list</source>
        <translation>到列表里勾选</translation>
    </message>
    <message>
        <source>Look at the doubtful places first</source>
        <translation>请先看完存疑之处</translation>
    </message>
    <message>
        <source>Doubtful place {0} of {1}</source>
        <translation>存疑之处 {0} / {1}</translation>
    </message>
    <message numerus="yes">
        <source>Print %n copy(s)</source>
        <translation>
            <numerusform>打印 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已导出：{0}</translation>
    </message>
    <message>
        <source>Saving the pack</source>
        <translation>正在导出会议材料</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>替换文件？</translation>
    </message>
    <message>
        <source>“{0}” is there already and will be replaced.</source>
        <translation>“{0}”已存在，将被替换。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Sent to {0}</source>
        <translation>已送往 {0}</translation>
    </message>
    <message>
        <source>Printing the pack</source>
        <translation>正在打印会议材料</translation>
    </message>
</context>
</TS>
