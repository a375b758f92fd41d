<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>NotesTab</name>
    <message>
        <source>Private note</source>
        <translation>私记</translation>
    </message>
    <message>
        <source>For yourself: what a party said in confidence, what to try next</source>
        <translation>只给自己看：当事人私下说的话、下一步打算</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>保存私记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Never printed, exported, searched or shown in the trail; the trail says only that there is a note.</source>
        <translation>不打印、不导出、搜不到；留痕里只记有这一条，不记内容。</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>私记</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change the note of {0}</source>
        <translation>修改 {0} 的私记</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the note of {0}</source>
        <translation>移除 {0} 的私记</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>私记已保存</translation>
    </message>
    <message>
        <source>Note removed</source>
        <translation>私记已移除</translation>
    </message>
</context>
</TS>
