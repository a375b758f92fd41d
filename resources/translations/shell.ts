<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Dialogs</name>
    <message>
        <source>That did not work</source>
        <translation>没有办成</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>Let go: {0}</source>
        <translation>松开，{0}</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Header</source>
        <translation>页头</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>New intake</source>
        <translation>新登记</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Everything here is invented</source>
        <translation>这里的内容都是虚构的</translation>
    </message>
    <message>
        <source>Search people, buildings, numbers</source>
        <translation>搜人、楼、案号或首字母</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Daily backup</source>
        <translation>每日备份</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>New intake</source>
        <translation>新登记</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>立即保存</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>在本列表中查找</translation>
    </message>
    <message>
        <source>Main action of this page</source>
        <translation>本页主要操作</translation>
    </message>
    <message>
        <source>Sidebar or rail</source>
        <translation>展开或收起导航</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大字号</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小字号</translation>
    </message>
    <message>
        <source>Standard text</source>
        <translation>标准字号</translation>
    </message>
    <message>
        <source>Privacy screen</source>
        <translation>遮屏</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Keyboard map</source>
        <translation>快捷键一览</translation>
    </message>
    <message>
        <source>Go to a page of the navigation</source>
        <translation>转到导航中的页面</translation>
    </message>
    <message>
        <source>Move in a list</source>
        <translation>在列表中移动</translation>
    </message>
    <message>
        <source>Select rows</source>
        <translation>选择多行</translation>
    </message>
    <message>
        <source>Open the row, or next field</source>
        <translation>打开这一行，或到下一栏</translation>
    </message>
    <message>
        <source>Close or clear, one level each</source>
        <translation>逐级关闭、清空</translation>
    </message>
    <message>
        <source>Choose in a segmented control</source>
        <translation>在分段选择里选定</translation>
    </message>
    <message>
        <source>Open a list or the calendar</source>
        <translation>展开列表或日历</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>菜单栏</translation>
    </message>
    <message>
        <source>Close sheet</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Import a ledger…</source>
        <translation>导入台账…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Laoniangjiu · Community casework</source>
        <translation>老娘舅 · 社区治理办案台</translation>
    </message>
    <message>
        <source>The program has made a mistake</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>What was saved is safe. Close the program and start it again.</source>
        <translation>已保存的内容没有受影响。请关闭程序后重新打开。</translation>
    </message>
    <message>
        <source>{0}: something was left unfinished</source>
        <translation>{0}：上次有没写完的内容</translation>
    </message>
    <message>
        <source>It was kept while you typed and has not been saved.</source>
        <translation>输入时已自动暂存，还没有保存。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>接着写</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>案件(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation>工具(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>Privacy screen</source>
        <translation>遮屏</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>恢复显示</translation>
    </message>
    <message>
        <source>The screen is covered</source>
        <translation>屏幕已遮住</translation>
    </message>
    <message>
        <source>Nothing is lost; work goes on where it stopped</source>
        <translation>内容都在，恢复显示后接着办</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing found. &gt; searches commands</source>
        <translation>没有找到。输入 &gt; 可查找命令</translation>
    </message>
    <message>
        <source>Enter opens, Esc closes</source>
        <translation>Enter 打开，Esc 关闭</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Laoniangjiu</source>
        <translation>老娘舅</translation>
    </message>
    <message>
        <source>Community casework</source>
        <translation>社区治理办案台</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>状态栏</translation>
    </message>
    <message>
        <source>Save state</source>
        <translation>保存状态</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the background job</source>
        <translation>停止后台任务</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>已保存 {0}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>backup today {0}</source>
        <translation>备份 今天 {0}</translation>
    </message>
    <message numerus="yes">
        <source>backup %n day(s) ago</source>
        <translation>
            <numerusform>备份 %n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>Register: {0}</source>
        <translation>登记簿：{0}</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>已重做：{0}</translation>
    </message>
    <message>
        <source>Undo the later entries too?</source>
        <translation>一并撤销后来的操作？</translation>
    </message>
    <message>
        <source>Undo together</source>
        <translation>一并撤销</translation>
    </message>
    <message>
        <source>Nothing typed here to undo; the form is not saved yet</source>
        <translation>这一格没有可撤销的输入，表单还没有保存</translation>
    </message>
    <message>
        <source>Nothing typed here to put again; the form is not saved yet</source>
        <translation>这一格没有可重做的输入，表单还没有保存</translation>
    </message>
</context>
</TS>
