<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>KeyedTableModel</name>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
</context>
</TS>
