<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutSection</name>
    <message>
        <source>Laoniangjiu</source>
        <translation>老娘舅</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Noto Sans and Serif SC, LXGW WenKai (OFL 1.1)</source>
        <translation>思源黑体、思源宋体、霞鹜文楷（OFL 1.1）</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>Lucide (ISC)</source>
        <translation>Lucide（ISC）</translation>
    </message>
    <message>
        <source>Division table</source>
        <translation>区划表</translation>
    </message>
    <message>
        <source>National Bureau of Statistics, codes as of 30 June 2023</source>
        <translation>国家统计局区划代码，2023 年 6 月 30 日</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>运行日志</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Save one elsewhere…</source>
        <translation>另存一份…</translation>
    </message>
    <message>
        <source>Where they are kept</source>
        <translation>备份到哪里</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>从文件恢复…</translation>
    </message>
    <message>
        <source>Backups there are</source>
        <translation>备份记录</translation>
    </message>
    <message>
        <source>Restoring makes a copy in a new folder; this register stays as it is.</source>
        <translation>恢复总是放进一个新文件夹，这本登记簿不变。</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>备份与恢复</translation>
    </message>
    <message>
        <source>Last backed up {0}</source>
        <translation>最近备份：{0}</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) in the register&apos;s folder</source>
        <translation>
            <numerusform>登记簿文件夹里有 %n 份备份</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>A lost disk would take every case with it.</source>
        <translation>磁盘一旦损坏，案件会全部丢失。</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>备份文件 (*.zip)</translation>
    </message>
    <message>
        <source>Save a backup</source>
        <translation>保存备份</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message numerus="yes">
        <source>Backed up %n case(s)</source>
        <translation>
            <numerusform>已备份 %n 件案件</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份文件</translation>
    </message>
    <message>
        <source>Restore into a new, empty folder</source>
        <translation>恢复到一个新的空文件夹</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>正在恢复备份</translation>
    </message>
    <message numerus="yes">
        <source>Restored %n case(s) into {0}</source>
        <translation>
            <numerusform>已恢复 %n 件案件到 {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a second place…</source>
        <translation>添加去向…</translation>
    </message>
    <message>
        <source>All on one disk: a second place keeps them when it breaks.</source>
        <translation>都在一块盘上：添加第二个去向，盘坏了也还有一份。</translation>
    </message>
    <message>
        <source>A second place for backups: another disk, a stick, a shared drive</source>
        <translation>第二份备份存到哪里：别的盘、移动硬盘或者共享盘</translation>
    </message>
    <message>
        <source>Second backup</source>
        <translation>第二份备份</translation>
    </message>
    <message>
        <source>Checking a backup</source>
        <translation>校验备份</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>打开副本</translation>
    </message>
</context>
<context>
    <name>BackupTable</name>
    <message>
        <source>Taken</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Restore as a copy…</source>
        <translation>恢复为副本…</translation>
    </message>
    <message>
        <source>Restore the backup of {0} as a copy</source>
        <translation>把 {0} 的备份恢复为副本</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Check the backup of {0}</source>
        <translation>校验 {0} 的备份</translation>
    </message>
    <message>
        <source>Everything, of itself</source>
        <translation>全部，自动</translation>
    </message>
    <message>
        <source>Everything, by hand</source>
        <translation>全部，手动</translation>
    </message>
    <message>
        <source>Everything, before an upgrade</source>
        <translation>全部，升级前</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未校验</translation>
    </message>
    <message>
        <source>Sound, {0}</source>
        <translation>通过，{0}</translation>
    </message>
    <message>
        <source>Damaged, {0}</source>
        <translation>已损坏，{0}</translation>
    </message>
</context>
<context>
    <name>CalendarSection</name>
    <message>
        <source>Years in the calendar</source>
        <translation>日历中的年份</translation>
    </message>
    <message>
        <source>Paste the whole holiday notice of the State Council&apos;s General Office. Every line is explained before anything is kept.</source>
        <translation>粘贴国务院办公厅放假安排通知的全文。逐行说明以后，再决定是否采用。</translation>
    </message>
    <message>
        <source>Text of the holiday notice</source>
        <translation>放假安排通知正文</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Take in a notice</source>
        <translation>录入放假安排</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日与工作日</translation>
    </message>
    <message>
        <source>The calendar is known until {0}</source>
        <translation>日历已知至 {0}</translation>
    </message>
    <message>
        <source>Dates after it are provisional and marked so.</source>
        <translation>此后的日期为暂定，并会标明。</translation>
    </message>
    <message>
        <source>The notice of {0} comes out in November: paste it below. Until then dates in {0} are provisional.</source>
        <translation>{0} 年的通知一般在 11 月公布：公布后粘贴在下面。在此之前，{0} 年的日期为暂定。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>放假天数</translation>
    </message>
    <message>
        <source>Worked weekends</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>ships with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>taken in on {0}</source>
        <translation>{0} 录入</translation>
    </message>
    <message>
        <source>Take in {0}</source>
        <translation>采用 {0} 年安排</translation>
    </message>
    <message numerus="yes">
        <source>%n further line(s) name no day off</source>
        <translation>
            <numerusform>另有 %n 行没有放假日期</numerusform>
        </translation>
    </message>
    <message>
        <source>The notice has been taken in</source>
        <translation>已采用放假安排</translation>
    </message>
</context>
<context>
    <name>ClausesSection</name>
    <message>
        <source>Library of clauses</source>
        <translation>条款库</translation>
    </message>
    <message>
        <source>Clauses of agreements</source>
        <translation>协议条款</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>A blank in braces is filled in when the clause is inserted. A clause of your own has its name on the first line and its words on the second; an emptied one leaves the library. Agreements that hold a clause already keep its words.</source>
        <translation>花括号里的空白项在插入条款时填写。自拟条款第一行写名称，第二行写内容；清空即移出条款库。已写入协议的条款不受影响。</translation>
    </message>
</context>
<context>
    <name>CommitteeFinder</name>
    <message>
        <source>Find your residents&apos; committee</source>
        <translation>查找本居委会</translation>
    </message>
    <message>
        <source>Name or initials, for example njdl</source>
        <translation>输入名称或首字母查找，如 njdl</translation>
    </message>
    <message>
        <source>Committees found</source>
        <translation>找到的居委会</translation>
    </message>
    <message>
        <source>Not in the table: type the names below</source>
        <translation>表中没有，请在下面直接填写</translation>
    </message>
</context>
<context>
    <name>DeadlinesSection</name>
    <message>
        <source>Time limits</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Lengths in a field are the office&apos;s to set; they hold from today for every clock still running. The others are set by law or by the parties.</source>
        <translation>输入框中的长度由本单位设置，自今天起适用于所有未结的期限。其余由法律规定或者由当事人约定。</translation>
    </message>
    <message>
        <source>Terms of the mediation committee</source>
        <translation>调委会委员任期</translation>
    </message>
    <message>
        <source>What stops the mediation period</source>
        <translation>哪些中止不计入调解期限</translation>
    </message>
    <message>
        <source>Days on which mediation rests for a ticked reason do not count.</source>
        <translation>因勾选的原因中止的天数不计入调解期限。</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起算日</translation>
    </message>
    <message>
        <source>Try a day</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>期限规则</translation>
    </message>
    <message>
        <source>A whole number is wanted here, such as {0}</source>
        <translation>应填整数，例如 {0}</translation>
    </message>
    <message>
        <source>The time limit has been set</source>
        <translation>已设置期限</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>委员</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Term ends</source>
        <translation>届满日</translation>
    </message>
</context>
<context>
    <name>FoundingForm</name>
    <message>
        <source>Make the register</source>
        <translation>新建登记簿</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道（镇）</translation>
    </message>
    <message>
        <source>For example 南京东路街道</source>
        <translation>如 南京东路街道</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>居委会</translation>
    </message>
    <message>
        <source>For example 云南中路居委会</source>
        <translation>如 云南中路居委会</translation>
    </message>
    <message>
        <source>Seal name</source>
        <translation>印章名称</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>经办人姓名</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>字头</translation>
    </message>
    <message>
        <source>Intake number</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>起始序号</translation>
    </message>
    <message>
        <source>Agreement no.</source>
        <translation>协议书编号</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>New register</source>
        <translation>新建登记簿</translation>
    </message>
    <message>
        <source>Everything can be changed later in the settings.</source>
        <translation>以后都可在「设置」里修改。</translation>
    </message>
    <message>
        <source>Whose register it is</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>How papers are numbered</source>
        <translation>编号方式</translation>
    </message>
    <message>
        <source>The first:</source>
        <translation>首号</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>保存在哪里</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the folder of the register</source>
        <translation>选择登记簿文件夹</translation>
    </message>
    <message>
        <source>On this computer&apos;s own disk: network drives and synchronised folders lose records.</source>
        <translation>请放在本机磁盘：网络盘和同步文件夹会丢记录。</translation>
    </message>
    <message>
        <source>Where to keep the register</source>
        <translation>选择保存位置</translation>
    </message>
    <message>
        <source>A whole number from 1</source>
        <translation>应填从 1 起的整数</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>此项必填</translation>
    </message>
    <message>
        <source>Making the register…</source>
        <translation>正在新建…</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>While an input method is composing, no key acts.</source>
        <translation>输入法组字时，快捷键不起作用。</translation>
    </message>
    <message>
        <source>Input and keys</source>
        <translation>输入与快捷键</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>特大</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>LookControls</name>
    <message>
        <source>Language: {0}</source>
        <translation>语言：{0}</translation>
    </message>
    <message>
        <source>Theme: {0}</source>
        <translation>配色：{0}</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Ctrl+= and Ctrl+- change it anywhere</source>
        <translation>随时可用 Ctrl+= 和 Ctrl+- 调整</translation>
    </message>
    <message>
        <source>Official forms stay Chinese</source>
        <translation>正式文书始终用中文</translation>
    </message>
    <message>
        <source>Look and text size</source>
        <translation>外观与字号</translation>
    </message>
    <message>
        <source>Text size changed</source>
        <translation>已更改字号</translation>
    </message>
    <message>
        <source>Colours changed</source>
        <translation>已更改配色</translation>
    </message>
    <message>
        <source>Language changed</source>
        <translation>已更改语言</translation>
    </message>
</context>
<context>
    <name>MovedClocks</name>
    <message>
        <source>No open clock was moved</source>
        <translation>没有未结期限改期</translation>
    </message>
    <message>
        <source>No open clock moves</source>
        <translation>没有未结期限会改期</translation>
    </message>
    <message numerus="yes">
        <source>%n open clock(s) moved</source>
        <translation>
            <numerusform>%n 项未结期限已改期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open clock(s) will move</source>
        <translation>
            <numerusform>%n 项未结期限将改期</numerusform>
        </translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>原日期</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>新日期</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Open case {0}</source>
        <translation>打开案件 {0}</translation>
    </message>
</context>
<context>
    <name>Near</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道（镇）</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>居委会</translation>
    </message>
    <message>
        <source>How papers are numbered</source>
        <translation>编号方式</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>例如</translation>
    </message>
    <message>
        <source>Numbers already given stay as they are; new ones follow the pattern.</source>
        <translation>已编的号不变，新编的号按此格式。</translation>
    </message>
    <message>
        <source>Office and seal</source>
        <translation>单位与印章</translation>
    </message>
    <message>
        <source>Seal name</source>
        <translation>印章名称</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>字头</translation>
    </message>
    <message>
        <source>Intake number</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>Agreement no.</source>
        <translation>协议书编号</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>经办人姓名</translation>
    </message>
    <message>
        <source>{0} changed</source>
        <translation>已修改{0}</translation>
    </message>
    <message>
        <source>How files are bound</source>
        <translation>卷宗装订</translation>
    </message>
    <message>
        <source>Which papers a file holds, in which order, and what the file check asks for.</source>
        <translation>决定卷内有哪些文书、按什么顺序排，以及体检查什么。</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>卷内目录</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
</context>
<context>
    <name>PlaceTable</name>
    <message>
        <source>Place</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>When</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最近一次</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Beside the register</source>
        <translation>登记簿文件夹</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>每天首次打开时</translation>
    </message>
    <message>
        <source>Read back and compared after it is written</source>
        <translation>写完读回核对</translation>
    </message>
    <message>
        <source>On the same disk as the register: both would be lost with it</source>
        <translation>与登记簿在同一块盘，盘坏了会一起丢</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>现在存</translation>
    </message>
    <message>
        <source>Each backup</source>
        <translation>每次备份后</translation>
    </message>
    <message>
        <source>Out of reach, nothing there yet</source>
        <translation>接不上，还没有存过</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>还没有</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>Out of reach, {0}</source>
        <translation>接不上，上次 {0}</translation>
    </message>
</context>
<context>
    <name>PracticeMaking</name>
    <message>
        <source>How far the practice register is</source>
        <translation>演示登记簿制作进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Making the practice register</source>
        <translation>正在制作演示登记簿</translation>
    </message>
    <message>
        <source>{0} of {1} steps of invented cases</source>
        <translation>虚构案件已办 {0} / {1} 步</translation>
    </message>
    <message>
        <source>Inventing the directory…</source>
        <translation>正在编写名册…</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>演示</translation>
    </message>
</context>
<context>
    <name>RecentHead</name>
    <message>
        <source>Register</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>上次打开</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Lately opened</source>
        <translation>最近</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Take {0} off the list</source>
        <translation>把{0}从列表中去掉</translation>
    </message>
</context>
<context>
    <name>RegisterSection</name>
    <message>
        <source>The open register</source>
        <translation>已打开的登记簿</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>打开方式</translation>
    </message>
    <message>
        <source>One folder holds everything: database, evidence and backups.</source>
        <translation>一个文件夹装下全部：数据库、证据和备份。</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>打开另一本…</translation>
    </message>
    <message>
        <source>New, practice or recent…</source>
        <translation>新建、演示或最近…</translation>
    </message>
    <message>
        <source>Another register</source>
        <translation>换一本登记簿</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>for reading and writing</source>
        <translation>可读写</translation>
    </message>
    <message>
        <source>for reading only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Open a register folder</source>
        <translation>打开登记簿文件夹</translation>
    </message>
</context>
<context>
    <name>ScannerSection</name>
    <message>
        <source>Choose the folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Watch no folder</source>
        <translation>不再留意</translation>
    </message>
    <message>
        <source>Scanner folder</source>
        <translation>扫描文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>New scans and photos in it are offered on the evidence tab of the case in view. None is taken in by itself.</source>
        <translation>里面新出现的扫描件和照片，会在当前案件的“证据”页上提示；不会自动收进。</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>none</source>
        <translation>未设</translation>
    </message>
    <message>
        <source>Folder of the scanner</source>
        <translation>扫描仪存文件的文件夹</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Find a setting</source>
        <translation>找设置</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>New register</source>
        <translation>新建登记簿</translation>
    </message>
    <message>
        <source>Choose your committee, check the seal name and the numbers. Two minutes.</source>
        <translation>选居委会，核对印章名称和编号方式。约 2 分钟。</translation>
    </message>
    <message>
        <source>Open a register</source>
        <translation>打开已有登记簿</translation>
    </message>
    <message>
        <source>A register folder on this computer.</source>
        <translation>选择本机上的登记簿文件夹。</translation>
    </message>
    <message>
        <source>Practise with an invented estate</source>
        <translation>先用演示数据看看</translation>
    </message>
    <message>
        <source>About 300 invented cases, in a register of their own. Made in a minute.</source>
        <translation>约 300 件虚构案件，单独一本登记簿，不会混进正式登记簿。约 1 分钟。</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>Back to the open register</source>
        <translation>回到已打开的登记簿</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Open a register folder</source>
        <translation>打开登记簿文件夹</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>备份文件 (*.zip)</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份文件</translation>
    </message>
    <message>
        <source>Restore into a new, empty folder</source>
        <translation>恢复到一个新的空文件夹</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>正在恢复备份</translation>
    </message>
    <message>
        <source>Restore it…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>The register could not be opened</source>
        <translation>登记簿没有打开</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>版本 {0}</translation>
    </message>
</context>
<context>
    <name>WelcomeSide</name>
    <message>
        <source>Laoniangjiu</source>
        <translation>老娘舅</translation>
    </message>
    <message>
        <source>Community casework</source>
        <translation>社区治理办案台</translation>
    </message>
    <message>
        <source>Record, mediate, follow up and file: all on this computer.</source>
        <translation>登记、调解、跟踪、归档，都在这台电脑上。</translation>
    </message>
    <message>
        <source>Works offline; nothing is sent anywhere</source>
        <translation>不联网也能用，资料不上传</translation>
    </message>
    <message>
        <source>Statutory deadlines are counted and recalled</source>
        <translation>法定期限自动起算、提醒</translation>
    </message>
    <message>
        <source>Prints the official forms</source>
        <translation>按司法部文书格式打印</translation>
    </message>
    <message>
        <source>Text size, language, colours</source>
        <translation>字号、语言、配色</translation>
    </message>
</context>
<context>
    <name>WordingsSection</name>
    <message>
        <source>Wording</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Back to the shipped words</source>
        <translation>恢复自带用语</translation>
    </message>
    <message>
        <source>Sentences on papers</source>
        <translation>文书上的语句</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>空白项</translation>
    </message>
    <message>
        <source>A blank in braces is filled in when a paper is made. A change holds from today: papers signed or handed out before keep their words.</source>
        <translation>花括号里的空白项在打印时填入。修改从今天起使用；以前已签署或已送达的文书仍用原来的语句。</translation>
    </message>
    <message>
        <source>Paper wordings</source>
        <translation>文书用语</translation>
    </message>
    <message>
        <source>The shipped words</source>
        <translation>自带用语</translation>
    </message>
    <message>
        <source>Your own words, edition {0}, in use from {1}</source>
        <translation>本单位用语，第 {0} 版，{1} 起使用</translation>
    </message>
    <message>
        <source>{0} changed</source>
        <translation>已修改{0}</translation>
    </message>
</context>
</TS>
