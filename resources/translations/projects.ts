<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CaseProjects</name>
    <message>
        <source>Joint projects of this case</source>
        <translation>本案的联合整治</translation>
    </message>
    <message>
        <source>Put into a joint project…</source>
        <translation>列入联合整治…</translation>
    </message>
    <message>
        <source>This case is in no joint project</source>
        <translation>本案没有列入联合整治</translation>
    </message>
    <message>
        <source>What several units must clear up together becomes a joint project.</source>
        <translation>要几个单位一起治理的事，立为联合整治项目。</translation>
    </message>
</context>
<context>
    <name>ProjectCards</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Nobody has been given anything yet.</source>
        <translation>还没有分派任务。</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>今天办完</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>参与单位</translation>
    </message>
    <message>
        <source>Add a partner</source>
        <translation>添加单位</translation>
    </message>
    <message>
        <source>Which units take part, and what each undertakes.</source>
        <translation>登记哪些单位参与、各自承担什么。</translation>
    </message>
    <message>
        <source>Agreements and memoranda</source>
        <translation>协议与备忘录</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>No agreement is on record yet.</source>
        <translation>还没有登记协议。</translation>
    </message>
    <message>
        <source>Signed…</source>
        <translation>登记签署…</translation>
    </message>
    <message>
        <source>Appraisal</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>What came of it is not written down yet.</source>
        <translation>还没有写明成效。</translation>
    </message>
    <message>
        <source>Joint station: shifts</source>
        <translation>联勤工作站班次</translation>
    </message>
    <message>
        <source>Add a shift</source>
        <translation>添加班次</translation>
    </message>
    <message>
        <source>The station has no shift yet.</source>
        <translation>工作站还没有班次。</translation>
    </message>
    <message>
        <source>Name and place…</source>
        <translation>名称和地点…</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>联勤排班</translation>
    </message>
    <message>
        <source>Put on the roster</source>
        <translation>添加排班</translation>
    </message>
    <message>
        <source>Nobody is on the roster yet.</source>
        <translation>还没有排班。</translation>
    </message>
    <message>
        <source>Print the roster</source>
        <translation>打印排班表</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Add a volunteer</source>
        <translation>添加志愿者</translation>
    </message>
    <message>
        <source>Identity, skills, hours and contact; nobody is printed without consent.</source>
        <translation>登记身份、特长、时长和联系方式；未经同意不打印姓名。</translation>
    </message>
    <message>
        <source>Log service…</source>
        <translation>登记服务…</translation>
    </message>
    <message>
        <source>Cases it came from</source>
        <translation>来源案件</translation>
    </message>
    <message>
        <source>Add cases</source>
        <translation>添加案件</translation>
    </message>
    <message>
        <source>Put a case into this project on the case&apos;s own page.</source>
        <translation>在案件页的「联合整治」标签里列入本项目。</translation>
    </message>
    <message>
        <source>Cases that came after it</source>
        <translation>整治后的案件</translation>
    </message>
    <message>
        <source>None is linked.</source>
        <translation>没有关联。</translation>
    </message>
    <message>
        <source>Where cases are counted</source>
        <translation>计数地点</translation>
    </message>
    <message>
        <source>Add a place</source>
        <translation>添加地点</translation>
    </message>
    <message>
        <source>{0} (to compare with)</source>
        <translation>{0}（对照）</translation>
    </message>
    <message>
        <source>Name the estates the project works in, and one to compare with: new cases are counted in equal periods before and after.</source>
        <translation>列出整治的小区，再列一个情况相近的小区作对照：按前后等长时段数新案。</translation>
    </message>
    <message>
        <source>Certificate…</source>
        <translation>服务记录证明…</translation>
    </message>
    <message>
        <source>Take a place off…</source>
        <translation>移出点位…</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>另存附件…</translation>
    </message>
</context>
<context>
    <name>ProjectCounts</name>
    <message numerus="yes">
        <source>Link %n case(s) that came again</source>
        <translation>
            <numerusform>关联 %n 件复发案件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volunteer(s), {0} h</source>
        <translation>
            <numerusform>%n 人，{0} 小时</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectEntries</name>
    <message>
        <source>no kind of cases</source>
        <translation>不限案件类别</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Cases of</source>
        <translation>案件事项</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>New joint project</source>
        <translation>新建联合整治</translation>
    </message>
    <message>
        <source>Open the project</source>
        <translation>登记项目</translation>
    </message>
    <message>
        <source>Project opened</source>
        <translation>项目已登记</translation>
    </message>
    <message>
        <source>a new project</source>
        <translation>新项目</translation>
    </message>
    <message>
        <source>The project came from it</source>
        <translation>整治由它而起</translation>
    </message>
    <message>
        <source>It came after the project</source>
        <translation>整治后才发生</translation>
    </message>
    <message>
        <source>Into a joint project</source>
        <translation>列入联合整治</translation>
    </message>
    <message>
        <source>Put into the project</source>
        <translation>列入项目</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>列入</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Joint project</source>
        <translation>联合整治</translation>
    </message>
    <message>
        <source>Joint station</source>
        <translation>联勤工作站</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>设在</translation>
    </message>
    <message>
        <source>Volunteer team</source>
        <translation>志愿队</translation>
    </message>
    <message>
        <source>Appraisal</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>What came of it, what did not, what is kept up</source>
        <translation>做到了什么、没有做到什么、以后怎么保持</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>the project works there</source>
        <translation>整治地点</translation>
    </message>
    <message>
        <source>to compare with</source>
        <translation>对照地点</translation>
    </message>
    <message>
        <source>As</source>
        <translation>作为</translation>
    </message>
    <message>
        <source>Place where cases are counted</source>
        <translation>计数地点</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Undertakes</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>It leads</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>参与单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>签署各方</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签署日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容摘要</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签署单位</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>登记签署</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Mon, Wed; empty for every day</source>
        <translation>周一、三；不填为每天</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值守人</translation>
    </message>
    <message>
        <source>Turn of the roster</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>figures put down by hand</source>
        <translation>人工登记数据</translation>
    </message>
    <message>
        <source>new cases of the register: {0}</source>
        <translation>登记簿新案：{0}</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Unit of count</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>58, 58.5, 420+</source>
        <translation>58、58.5、420+</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>采集日期</translation>
    </message>
    <message>
        <source>Figure of an indicator</source>
        <translation>登记数据</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>特长</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>加入日期</translation>
    </message>
    <message>
        <source>Agrees to be named</source>
        <translation>同意公开</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Guardian agreed</source>
        <translation>监护人同意</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>退出日期</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>2 or 1.5</source>
        <translation>2 或者 1.5</translation>
    </message>
    <message>
        <source>Service of volunteers</source>
        <translation>志愿服务</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Place taken off</source>
        <translation>点位已移出</translation>
    </message>
    <message>
        <source>Take a place off</source>
        <translation>移出点位</translation>
    </message>
</context>
<context>
    <name>ProjectFiles</name>
    <message>
        <source>File of {0}</source>
        <translation>「{0}」的附件</translation>
    </message>
    <message>
        <source>File attached to {0}</source>
        <translation>附件已存入「{0}」</translation>
    </message>
</context>
<context>
    <name>ProjectHead</name>
    <message>
        <source>Joint project</source>
        <translation>联合整治</translation>
    </message>
    <message>
        <source>Change the project</source>
        <translation>修改项目</translation>
    </message>
    <message>
        <source>Topic {0}</source>
        <translation>议题 {0}</translation>
    </message>
    <message>
        <source>led by {0}</source>
        <translation>牵头 {0}</translation>
    </message>
    <message numerus="yes">
        <source>from %n case(s)</source>
        <translation>
            <numerusform>来自 %n 件案件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectPage</name>
    <message>
        <source>Print the brief</source>
        <translation>打印简报</translation>
    </message>
    <message>
        <source>Put down a figure</source>
        <translation>登记数据</translation>
    </message>
    <message>
        <source>This project is no longer in the register</source>
        <translation>这个项目已不在登记簿里</translation>
    </message>
    <message>
        <source>Joint projects</source>
        <translation>联合整治</translation>
    </message>
    <message>
        <source>Add a partner</source>
        <translation>添加单位</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Log service</source>
        <translation>登记志愿服务</translation>
    </message>
    <message>
        <source>Take the row away</source>
        <translation>移除这一行</translation>
    </message>
    <message>
        <source>Take another step…</source>
        <translation>改走其他步骤…</translation>
    </message>
    <message>
        <source>Print the brief…</source>
        <translation>打印简报…</translation>
    </message>
    <message>
        <source>Print before and after…</source>
        <translation>打印成效对照表…</translation>
    </message>
    <message>
        <source>Print the roster…</source>
        <translation>打印排班表…</translation>
    </message>
    <message>
        <source>Print the list of documents…</source>
        <translation>打印协议目录…</translation>
    </message>
    <message>
        <source>Print the volunteers…</source>
        <translation>打印志愿者名册…</translation>
    </message>
    <message>
        <source>Do what comes next</source>
        <translation>办下一步</translation>
    </message>
    <message>
        <source>Change the row</source>
        <translation>修改这一行</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>任务已办完</translation>
    </message>
    <message>
        <source>Task taken away</source>
        <translation>任务已移除</translation>
    </message>
    <message>
        <source>Case {0} taken off</source>
        <translation>案件 {0} 已移出</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Open a case; its tab “Joint projects” puts it in</source>
        <translation>打开案件，在「联合整治」标签里列入</translation>
    </message>
    <message>
        <source>Cases linked</source>
        <translation>案件已关联</translation>
    </message>
    <message>
        <source>Print a volunteer&apos;s certificate…</source>
        <translation>打印志愿服务记录证明…</translation>
    </message>
</context>
<context>
    <name>ProjectPaperPage</name>
    <message>
        <source>For a meeting</source>
        <translation>会议版</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名版</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>正式版</translation>
    </message>
    <message>
        <source>Joint projects</source>
        <translation>联合整治</translation>
    </message>
</context>
<context>
    <name>Projects</name>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>整治前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>整治后</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Add an indicator</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Say what is measured, how, and where the figures come from.</source>
        <translation>写明量什么、怎么量、数据从哪里来。</translation>
    </message>
    <message>
        <source>Put down a figure…</source>
        <translation>登记数据…</translation>
    </message>
    <message>
        <source>Show as a chart</source>
        <translation>看图</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>看表格</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Cases of</source>
        <translation>案件事项</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>起止</translation>
    </message>
    <message>
        <source>Tasks open</source>
        <translation>未办任务</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>牵头</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>同意公开</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>不打印</translation>
    </message>
    <message>
        <source>minor, guardian agreed {0}</source>
        <translation>未成年，监护人 {0} 同意</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名公开</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>没有要办的了。</translation>
    </message>
    <message>
        <source>Take another step…</source>
        <translation>改走其他步骤…</translation>
    </message>
    <message>
        <source>Add a partner…</source>
        <translation>添加单位…</translation>
    </message>
    <message>
        <source>Set the dates…</source>
        <translation>填写起止日期…</translation>
    </message>
    <message>
        <source>Write the appraisal…</source>
        <translation>填写评估…</translation>
    </message>
    <message>
        <source>to sign</source>
        <translation>待签</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>no paper</source>
        <translation>未列入</translation>
    </message>
    <message>
        <source>{0} yet to sign</source>
        <translation>{0}待签</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未签署</translation>
    </message>
    <message>
        <source>{0}, {1} parties</source>
        <translation>{0}，{1} 方签署</translation>
    </message>
    <message>
        <source>this case came after it</source>
        <translation>本案在整治之后</translation>
    </message>
    <message>
        <source>the project came from this case</source>
        <translation>整治由本案而起</translation>
    </message>
    <message>
        <source>Unit and what it undertakes</source>
        <translation>单位和职责</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>file attached</source>
        <translation>有附件</translation>
    </message>
</context>
<context>
    <name>ProjectsPage</name>
    <message>
        <source>Search joint projects</source>
        <translation>搜索联合整治</translation>
    </message>
    <message>
        <source>Title, number, place or unit</source>
        <translation>名称、编号、地点或者单位</translation>
    </message>
    <message>
        <source>New joint project</source>
        <translation>新建联合整治</translation>
    </message>
    <message>
        <source>Joint projects</source>
        <translation>联合整治</translation>
    </message>
    <message>
        <source>No joint project is under way</source>
        <translation>没有进行中的联合整治</translation>
    </message>
    <message>
        <source>Several units, one agreement, a station, and figures before and after.</source>
        <translation>几个单位、一份协议、一个工作站，加上整治前后的数据。</translation>
    </message>
</context>
</TS>
