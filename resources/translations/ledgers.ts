<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ColumnMeanings</name>
    <message>
        <source>What the columns mean</source>
        <translation>各列的含义</translation>
    </message>
    <message>
        <source>What column {0} means</source>
        <translation>“{0}”列的含义</translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>Show these cases</source>
        <translation>查看这些案件</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销这次导入</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Which column holds the facts?</source>
        <translation>哪一列写的是简要情况？</translation>
    </message>
    <message>
        <source>Choose “Facts” for it at the left; without it no row makes a case.</source>
        <translation>请在左边把那一列选为“简要情况”；没有它，各行不能成为案件。</translation>
    </message>
    <message>
        <source>Nothing can be imported yet</source>
        <translation>还没有可以导入的内容</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>become cases</source>
        <translation>成为案件</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>cells to look at</source>
        <translation>处待核对</translation>
    </message>
    <message>
        <source>Every row can be taken in</source>
        <translation>各行都可以导入</translation>
    </message>
    <message>
        <source>Nothing has been written yet</source>
        <translation>尚未写入登记簿</translation>
    </message>
    <message numerus="yes">
        <source>This very ledger was imported before, on {0}: batch {1}, %n case(s)</source>
        <translation>
            <numerusform>这份台账已于 {0} 导入过：第 {1} 批，%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) taken in</source>
        <translation>
            <numerusform>已导入 %n 件案件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out, named below</source>
        <translation>
            <numerusform>%n 行未导入，见下表</numerusform>
        </translation>
    </message>
    <message>
        <source>Every row of the ledger is a case now</source>
        <translation>台账各行都已成为案件</translation>
    </message>
    <message>
        <source>They are leads; each says what it lacks to be registered</source>
        <translation>现为线索，各件会列出登记还缺什么</translation>
    </message>
    <message>
        <source>Import a ledger somebody else kept</source>
        <translation>导入已有的台账</translation>
    </message>
    <message>
        <source>An Excel, WPS or CSV file with one matter a row; it can be dropped here too. It is looked at first: nothing is written before you say so.</source>
        <translation>Excel、WPS 或 CSV 表格，每行一件事项；也可以把文件拖到窗口里。先查看、后导入，按下“导入”之前不写入任何内容。</translation>
    </message>
</context>
<context>
    <name>LedgerForm</name>
    <message>
        <source>The ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>另选文件</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Heading row</source>
        <translation>表头行</translation>
    </message>
    <message>
        <source>A column without a meaning of its own is kept as a remark of the case</source>
        <translation>没有对应含义的列，内容记入案件备注</translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation>各列的含义</translation>
    </message>
    <message>
        <source>Choose the row of the headings</source>
        <translation>选择表头所在的行</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销这次导入</translation>
    </message>
    <message>
        <source>Choose a ledger</source>
        <translation>选择台账</translation>
    </message>
    <message>
        <source>Ledgers (*.xlsx *.xls *.ods *.csv *.tsv *.txt);;All files (*)</source>
        <translation>台账 (*.xlsx *.xls *.ods *.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Looking at the ledger…</source>
        <translation>正在查看台账…</translation>
    </message>
    <message>
        <source>Looking at {0}</source>
        <translation>正在查看 {0}</translation>
    </message>
    <message>
        <source>Importing {0}</source>
        <translation>正在导入 {0}</translation>
    </message>
    <message>
        <source>The import was taken back</source>
        <translation>已撤销这次导入</translation>
    </message>
    <message>
        <source>Undo the later entries too?</source>
        <translation>以后的记录也一起撤销？</translation>
    </message>
    <message>
        <source>Undo together</source>
        <translation>一起撤销</translation>
    </message>
    <message>
        <source>Taking the import back…</source>
        <translation>正在撤销导入…</translation>
    </message>
    <message numerus="yes">
        <source>Import %n case(s)</source>
        <translation>
            <numerusform>导入 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
</context>
<context>
    <name>Meanings</name>
    <message>
        <source>Facts</source>
        <translation>简要情况</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Number there</source>
        <translation>原编号</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>留言用户</translation>
    </message>
    <message>
        <source>Applicant&apos;s name</source>
        <translation>申请人姓名</translation>
    </message>
    <message>
        <source>Applicant&apos;s telephone</source>
        <translation>申请人电话</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>治理事项</translation>
    </message>
    <message>
        <source>Dispute category</source>
        <translation>纠纷类别</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Hotline order number</source>
        <translation>热线工单编号</translation>
    </message>
    <message>
        <source>Occurred on</source>
        <translation>发生日期</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>结案日期</translation>
    </message>
    <message>
        <source>Applicant&apos;s sex</source>
        <translation>申请人性别</translation>
    </message>
    <message>
        <source>Applicant&apos;s ID number</source>
        <translation>申请人证件号</translation>
    </message>
    <message>
        <source>Applicant&apos;s address</source>
        <translation>申请人住址</translation>
    </message>
    <message>
        <source>Respondent&apos;s name</source>
        <translation>被申请人姓名</translation>
    </message>
    <message>
        <source>Respondent&apos;s telephone</source>
        <translation>被申请人电话</translation>
    </message>
    <message>
        <source>Respondent&apos;s sex</source>
        <translation>被申请人性别</translation>
    </message>
    <message>
        <source>Respondent&apos;s ID number</source>
        <translation>被申请人证件号</translation>
    </message>
    <message>
        <source>Respondent&apos;s address</source>
        <translation>被申请人住址</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>办理状态</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Replied at</source>
        <translation>答复时间</translation>
    </message>
    <message>
        <source>Kept as a remark</source>
        <translation>记入备注</translation>
    </message>
    <message>
        <source>Replying agency</source>
        <translation>答复单位</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Cell {0}</source>
        <translation>单元格 {0}</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>What is wrong, and what would be right</source>
        <translation>问题与改法</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>本行</translation>
    </message>
    <message>
        <source>It says: {0}</source>
        <translation>原文：{0}</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>How far it is</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>{0} of {1} rows</source>
        <translation>第 {0} 行，共 {1} 行</translation>
    </message>
</context>
</TS>
