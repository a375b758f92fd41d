<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>EntryDetail</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>New: {0}</source>
        <translation>新增{0}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
</context>
<context>
    <name>ListPaperPage</name>
    <message>
        <source>In full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>To be posted</source>
        <translation>公示用</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>New: {0}</source>
        <translation>新增{0}</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Put on the list: {0}</source>
        <translation>已登记{0}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>A person of the directory, or a new one</source>
        <translation>名册里的人，或新的人；同名的在后面写手机号</translation>
    </message>
    <message>
        <source>A body of the directory, or a new one</source>
        <translation>名册里的机构，或新的机构</translation>
    </message>
    <message>
        <source>An organisation of the directory, or a new one</source>
        <translation>名册里的单位，或新的单位</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出台账</translation>
    </message>
    <message>
        <source>Names and telephone numbers stand in it in full.</source>
        <translation>导出的文件里有完整的姓名和电话。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已保存：{0}</translation>
    </message>
    <message>
        <source>check</source>
        <translation>需核对</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>Search the list</source>
        <translation>查找台账</translation>
    </message>
    <message>
        <source>Words or initials</source>
        <translation>文字或拼音首字母</translation>
    </message>
    <message>
        <source>with finished ones</source>
        <translation>含已办结</translation>
    </message>
    <message>
        <source>Show finished ones</source>
        <translation>显示已办结的</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Change the row</source>
        <translation>修改这一行</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>删除这一行</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>打印台账…</translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>导出台账…</translation>
    </message>
    <message>
        <source>Print the counts of everyday help…</source>
        <translation>打印日常服务事项统计表…</translation>
    </message>
    <message>
        <source>Add to this list</source>
        <translation>新增一行</translation>
    </message>
    <message>
        <source>New: {0}</source>
        <translation>新增{0}</translation>
    </message>
    <message>
        <source>Nothing is found by “{0}”</source>
        <translation>没有找到“{0}”</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除查找</translation>
    </message>
    <message>
        <source>Nothing is on this list yet</source>
        <translation>这本台账还没有记录</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is open; %n row(s) are done with</source>
        <translation>
            <numerusform>没有未办结的，已办结 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Add files to the row…</source>
        <translation>给这条记录添加附件…</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>显示或隐藏详情</translation>
    </message>
</context>
<context>
    <name>RowActs</name>
    <message>
        <source>Removed from the list</source>
        <translation>已删除</translation>
    </message>
</context>
</TS>
