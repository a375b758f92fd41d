<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ChosenPaperPage</name>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Search in this paper</source>
        <translation>在这份文书里找</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>第 {0} 页，共 {1} 页</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
</context>
<context>
    <name>SubjectPaperPage</name>
    <message>
        <source>How much it shows</source>
        <translation>显示多少</translation>
    </message>
    <message>
        <source>Look at doubtful places</source>
        <translation>逐处查看</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Save for editing</source>
        <translation>存为可编辑</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Turn the page</source>
        <translation>翻页</translation>
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
        <translation>还不能生成</translation>
    </message>
    <message>
        <source>Look at the doubtful places first</source>
        <translation>先逐处查看存疑之处</translation>
    </message>
    <message>
        <source>Doubtful place {0} of {1}</source>
        <translation>存疑 {0}/{1}</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Word 文件 (*.docx)</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已保存：{0}</translation>
    </message>
    <message>
        <source>There is no printer; save it as a PDF</source>
        <translation>没有打印机，可以存为 PDF</translation>
    </message>
    <message>
        <source>Sent to {0}</source>
        <translation>已送往 {0}</translation>
    </message>
</context>
</TS>
