<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
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
        <source>Lately opened</source>
        <translation>最近</translation>
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
</TS>
