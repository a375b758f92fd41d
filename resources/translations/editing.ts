<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>EntryForm</name>
    <message>
        <source>Fill this in</source>
        <translation>请填写</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions (Alt+Down)</source>
        <translation>候选（Alt+↓）</translation>
    </message>
</context>
</TS>
