<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Checks</name>
    <message>
        <source>Before printing</source>
        <translation>打印前检查</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) hidden</source>
        <translation>
            <numerusform>已隐去 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had to be hidden</source>
        <translation>没有需要隐去的内容</translation>
    </message>
    <message>
        <source>Characters no font here can draw, printed as 〓: {0}</source>
        <translation>字库没有的字，打印为〓：{0}</translation>
    </message>
    <message>
        <source>Every character can be drawn</source>
        <translation>文字完整，没有缺字</translation>
    </message>
    <message>
        <source>The final print issues the number and locks this version</source>
        <translation>正式打印时编号，并锁定此版</translation>
    </message>
    <message>
        <source>Practice register: printed with a watermark</source>
        <translation>练习登记簿，打印带水印</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>去补</translation>
    </message>
    <message>
        <source>The contents are complete</source>
        <translation>内容齐全</translation>
    </message>
    <message>
        <source>Not sealed yet: its place is kept free</source>
        <translation>未盖章：留印章位</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to be looked at before printing</source>
        <translation>
            <numerusform>还有 %n 处拿不准，打印前要看过</numerusform>
        </translation>
    </message>
    <message>
        <source>Next one</source>
        <translation>逐处查看</translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful place(s) looked at</source>
        <translation>
            <numerusform>拿不准的 %n 处都看过了</numerusform>
        </translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再看</translation>
    </message>
    <message>
        <source>Everything is in the file</source>
        <translation>卷宗齐全</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Case sheet</source>
        <translation>案件登记表</translation>
    </message>
    <message>
        <source>Case summary</source>
        <translation>案件摘要</translation>
    </message>
    <message>
        <source>Case brief</source>
        <translation>案件简报</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>本案文书</translation>
    </message>
    <message numerus="yes">
        <source>Of %n case(s)</source>
        <translation>
            <numerusform>%n 件案件的文书</numerusform>
        </translation>
    </message>
    <message>
        <source>can be printed</source>
        <translation>可打印</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>还不能打印</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Save as PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Save as an editable .docx</source>
        <translation>保存编辑版 .docx</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Word 文件 (*.docx)</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已导出 {0}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>替换这个文件？</translation>
    </message>
    <message>
        <source>“{0}” is there already and will be replaced.</source>
        <translation>“{0}”已经存在，将被替换。</translation>
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
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Print the agreement for signature?</source>
        <translation>打印协议书供签字？</translation>
    </message>
    <message>
        <source>It gets its number and this version is locked, which cannot be taken back. A change afterwards makes the next version.</source>
        <translation>将编发协议书编号并锁定此版，不能撤回。之后如有改动，另存为下一版。</translation>
    </message>
    <message>
        <source>Lock and print</source>
        <translation>锁定并出具</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Formal version</source>
        <translation>正式版</translation>
    </message>
    <message>
        <source>Meeting version</source>
        <translation>会议版</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名版</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>双面</translation>
    </message>
    <message>
        <source>Draft, with a watermark</source>
        <translation>草稿（带水印）</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>A statutory paper is printed in full only</source>
        <translation>法定文书只能完整打印</translation>
    </message>
    <message>
        <source>none here</source>
        <translation>本机没有</translation>
    </message>
    <message numerus="yes">
        <source>Print %n copy(s)</source>
        <translation>
            <numerusform>打印 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Editable .docx</source>
        <translation>编辑版 .docx</translation>
    </message>
    <message>
        <source>The same paper, to be finished in WPS or Word</source>
        <translation>同一份文书，可在 WPS 或 Word 中继续编辑</translation>
    </message>
    <message>
        <source>Why a lost page is printed again</source>
        <translation>遗失页重印的理由</translation>
    </message>
    <message>
        <source>Reason of a marked copy</source>
        <translation>重印理由，页上标明副本</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>副本</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Print {0}</source>
        <translation>打印 {0}</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>Turn the page</source>
        <translation>翻页</translation>
    </message>
    <message>
        <source>No case was chosen</source>
        <translation>没有选中案件</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>正在生成…</translation>
    </message>
    <message>
        <source>The very PDF that is printed</source>
        <translation>所见即将打印的 PDF</translation>
    </message>
    <message>
        <source>This paper cannot be made yet</source>
        <translation>这份文书还不能生成</translation>
    </message>
    <message>
        <source>Complete it for the final print, or choose the draft</source>
        <translation>补齐后才能正式打印，也可以先打草稿</translation>
    </message>
    <message>
        <source>Look at the doubtful places first</source>
        <translation>请先看过拿不准的地方</translation>
    </message>
    <message>
        <source>Doubtful place {0} of {1}</source>
        <translation>拿不准的第 {0} 处，共 {1} 处</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
</context>
</TS>
