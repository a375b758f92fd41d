<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AttachedFiles</name>
    <message>
        <source>Taking in files</source>
        <translation>正在收取文件</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已保存：{0}</translation>
    </message>
</context>
<context>
    <name>FileActs</name>
    <message>
        <source>Files of {0}</source>
        <translation>{0}的附件</translation>
    </message>
    <message>
        <source>Files ({0})</source>
        <translation>文件 ({0})</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) attached</source>
        <translation>
            <numerusform>已附上 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>File taken off</source>
        <translation>已取下文件</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This file has no preview</source>
        <translation>这种文件不能预览</translation>
    </message>
    <message>
        <source>Save a copy to open it with another program.</source>
        <translation>另存副本后用其他程序打开。</translation>
    </message>
    <message>
        <source>This file cannot be shown</source>
        <translation>文件无法显示</translation>
    </message>
</context>
<context>
    <name>FileDrop</name>
    <message>
        <source>Let go: kept with this record</source>
        <translation>松开，附到这条记录</translation>
    </message>
</context>
<context>
    <name>FilesBlock</name>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>Files can be dropped on the page, too</source>
        <translation>也可以把文件拖到本页</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>打开{0}</translation>
    </message>
    <message>
        <source>Save a copy of {0}</source>
        <translation>另存{0}的副本</translation>
    </message>
    <message>
        <source>Take {0} off</source>
        <translation>取下{0}</translation>
    </message>
</context>
<context>
    <name>FilesDialog</name>
    <message>
        <source>Files of {0}</source>
        <translation>{0}的附件</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
</TS>
