<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BodyPaperPage</name>
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
        <source>Print {0}</source>
        <translation>打印{0}</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Draft: the minutes are not locked</source>
        <translation>草稿：纪要还没有定稿</translation>
    </message>
</context>
<context>
    <name>BundleHeading</name>
    <message numerus="yes">
        <source>%n case(s) into a topic</source>
        <translation>
            <numerusform>%n 件案件归入议题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseTopics</name>
    <message>
        <source>Topics of this case</source>
        <translation>本案所在议题</translation>
    </message>
    <message>
        <source>Put into a topic…</source>
        <translation>归入议题…</translation>
    </message>
    <message>
        <source>This case is in no topic</source>
        <translation>本案没有归入议题</translation>
    </message>
    <message>
        <source>Quarrels that come again and again become a topic of the association.</source>
        <translation>反复发生的同类纠纷，可以归为议题，提交联谊会商量。</translation>
    </message>
</context>
<context>
    <name>CountOfCases</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HotSpots</name>
    <message>
        <source>Where cases gather</source>
        <translation>案件聚集</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>常情</translation>
    </message>
    <message>
        <source>The test says</source>
        <translation>检验结论</translation>
    </message>
</context>
<context>
    <name>HotSpotsPage</name>
    <message>
        <source>Where cases gather</source>
        <translation>案件聚集</translation>
    </message>
    <message>
        <source>Open the cases in the list</source>
        <translation>在列表里打开</translation>
    </message>
    <message>
        <source>Make it a topic…</source>
        <translation>提出议题…</translation>
    </message>
    <message>
        <source>The cases</source>
        <translation>所计案件</translation>
    </message>
    <message>
        <source>What the test says</source>
        <translation>检验结论</translation>
    </message>
    <message>
        <source>Nothing gathers</source>
        <translation>没有聚集</translation>
    </message>
    <message>
        <source>Cases of one building, estate, topic or pair of people will stand here.</source>
        <translation>同一楼栋、小区、事项或同一对当事人的案件多起来时，列在这里。</translation>
    </message>
    <message>
        <source>To the cases</source>
        <translation>去看案件</translation>
    </message>
    <message>
        <source>{0} to {1}, {2} days</source>
        <translation>{0} 至 {1}，共 {2} 天</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>议题</translation>
    </message>
</context>
<context>
    <name>MeetingForm</name>
    <message>
        <source>no topic</source>
        <translation>不属于议题</translation>
    </message>
    <message>
        <source>Time of item {0}</source>
        <translation>第 {0} 项时间</translation>
    </message>
    <message>
        <source>Item {0}</source>
        <translation>第 {0} 项</translation>
    </message>
    <message>
        <source>What is talked about</source>
        <translation>议什么</translation>
    </message>
    <message>
        <source>Topic of item {0}</source>
        <translation>第 {0} 项所属议题</translation>
    </message>
    <message>
        <source>Conclusion of item {0}</source>
        <translation>第 {0} 项结论</translation>
    </message>
    <message>
        <source>What was concluded</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Carry item {0} over</source>
        <translation>第 {0} 项转下次会议</translation>
    </message>
    <message>
        <source>comes up again</source>
        <translation>转下次</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Agenda and conclusions</source>
        <translation>议程与结论</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Take item {0} out</source>
        <translation>移除第 {0} 项</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>到会人员</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Take person {0} out</source>
        <translation>移除第 {0} 人</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>会议类型</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Name of person {0}</source>
        <translation>第 {0} 人姓名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>For whom person {0} came</source>
        <translation>第 {0} 人单位职务</translation>
    </message>
    <message>
        <source>Committee, unit or office</source>
        <translation>单位、职务</translation>
    </message>
    <message>
        <source>Person {0} came</source>
        <translation>第 {0} 人到会</translation>
    </message>
    <message>
        <source>came</source>
        <translation>到会</translation>
    </message>
    <message>
        <source>Person {0} is a guest</source>
        <translation>第 {0} 人列席</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>列席</translation>
    </message>
    <message>
        <source>The outcome is made public afterwards.</source>
        <translation>会后公布结果。</translation>
    </message>
</context>
<context>
    <name>MeetingPage</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close and lock…</source>
        <translation>定稿…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>登记会议</translation>
    </message>
    <message>
        <source>{0} no. {1}</source>
        <translation>{0} 第 {1} 次</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Add an item to the agenda</source>
        <translation>添加议程</translation>
    </message>
    <message>
        <source>Add a person who was there</source>
        <translation>添加到会人员</translation>
    </message>
    <message>
        <source>Add an action item</source>
        <translation>添加行动项</translation>
    </message>
    <message>
        <source>Leave the new meeting?</source>
        <translation>离开正在登记的会议</translation>
    </message>
    <message>
        <source>It has not been saved.</source>
        <translation>还没有保存。</translation>
    </message>
    <message>
        <source>Discard input</source>
        <translation>放弃输入</translation>
    </message>
    <message>
        <source>The minutes are locked since {0}.</source>
        <translation>纪要已于 {0} 定稿。</translation>
    </message>
    <message>
        <source>A correction is put on record in the next meeting.</source>
        <translation>需要更正的，在下次会议上记明。</translation>
    </message>
    <message>
        <source>No body is in the directory that holds meetings</source>
        <translation>名册里还没有议事组织</translation>
    </message>
    <message>
        <source>Put the directors&apos; association or a council into the directory first.</source>
        <translation>先在名册里添加业委会主任联谊会或者自治议事会。</translation>
    </message>
    <message>
        <source>Meeting saved</source>
        <translation>会议已保存</translation>
    </message>
    <message>
        <source>Lock the minutes of {0}?</source>
        <translation>{0}纪要定稿</translation>
    </message>
    <message>
        <source>Agenda, attendance and conclusions can no longer be changed, nor undone.</source>
        <translation>定稿后议程、到会和结论不能再改，也不能撤销。</translation>
    </message>
    <message>
        <source>Lock the minutes</source>
        <translation>纪要定稿</translation>
    </message>
    <message>
        <source>Minutes locked</source>
        <translation>纪要已定稿</translation>
    </message>
</context>
<context>
    <name>TopicCards</name>
    <message>
        <source>Each estate decides</source>
        <translation>各小区决定</translation>
    </message>
    <message>
        <source>Name an estate</source>
        <translation>列入小区</translation>
    </message>
    <message>
        <source>No estate is named yet.</source>
        <translation>还没有列出小区。</translation>
    </message>
    <message>
        <source>Bundled cases</source>
        <translation>归集的案件</translation>
    </message>
    <message>
        <source>Add cases</source>
        <translation>归入案件</translation>
    </message>
    <message>
        <source>Choose cases in the list of cases and put them into this topic.</source>
        <translation>在案件列表里选中案件，归入这个议题。</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>行动项</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Nobody has been given anything yet.</source>
        <translation>还没有行动项。</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>今天办完</translation>
    </message>
    <message>
        <source>Meetings and consensus</source>
        <translation>会议与共识</translation>
    </message>
    <message>
        <source>No consensus is on record yet.</source>
        <translation>还没有记录共识。</translation>
    </message>
    <message>
        <source>Record a meeting</source>
        <translation>登记会议</translation>
    </message>
    <message>
        <source>{0} of {1} came</source>
        <translation>到会 {0}/{1}</translation>
    </message>
    <message>
        <source>; attending: {0}</source>
        <translation>；列席：{0}</translation>
    </message>
    <message>
        <source>Effect and members</source>
        <translation>成效与成员</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>成效</translation>
    </message>
    <message>
        <source>New cases before and after are counted in equal periods once the topic is carried out.</source>
        <translation>开始执行后，按前后相等的天数自动统计同类新案。</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>参与成员</translation>
    </message>
    <message>
        <source>New cases: {0}</source>
        <translation>{0}类新案</translation>
    </message>
    <message>
        <source>{0} days each before and from {1}</source>
        <translation>{1} 前后各 {0} 天</translation>
    </message>
    <message>
        <source>Owners&apos; vote…</source>
        <translation>业主表决…</translation>
    </message>
</context>
<context>
    <name>TopicEntries</name>
    <message>
        <source>New topic</source>
        <translation>新建议题</translation>
    </message>
    <message>
        <source>Open the topic</source>
        <translation>登记议题</translation>
    </message>
    <message>
        <source>Topic opened</source>
        <translation>议题已登记</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>About</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提出单位</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>决定事项</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>a new topic</source>
        <translation>新议题</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>归入</translation>
    </message>
    <message>
        <source>Put into the topic</source>
        <translation>归入议题</translation>
    </message>
    <message>
        <source>Cases put into the topic</source>
        <translation>案件已归入议题</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>调研情况</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>共识</translation>
    </message>
    <message>
        <source>Moral review stand</source>
        <translation>道德评议台</translation>
    </message>
    <message>
        <source>Appraisal</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>How each estate stands, in figures, and what people there say</source>
        <translation>各小区的现状（数字）和意见</translation>
    </message>
    <message>
        <source>One point a line</source>
        <translation>一行一条</translation>
    </message>
    <message>
        <source>What is talked about; nobody&apos;s name</source>
        <translation>评议什么；不写姓名</translation>
    </message>
    <message>
        <source>What came of it, and what remains to be done</source>
        <translation>效果怎样，还要做什么</translation>
    </message>
    <message>
        <source>as the law says</source>
        <translation>按法律规定</translation>
    </message>
    <message>
        <source>Name an estate</source>
        <translation>列入小区</translation>
    </message>
    <message>
        <source>Name the estate</source>
        <translation>列入小区</translation>
    </message>
    <message>
        <source>Estate named</source>
        <translation>小区已列入</translation>
    </message>
    <message>
        <source>Estate</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>由谁决定</translation>
    </message>
    <message>
        <source>Decision of {0}</source>
        <translation>{0}的决定</translation>
    </message>
    <message>
        <source>Save the decision</source>
        <translation>保存决定</translation>
    </message>
    <message>
        <source>Decision recorded</source>
        <translation>决定已登记</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>meeting called, ballots sent …</source>
        <translation>已通知开会、书面征询……</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>安排日期</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Heard on</source>
        <translation>征求日期</translation>
    </message>
    <message>
        <source>All members</source>
        <translation>委员总数</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签字人数</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>公告日期</translation>
    </message>
    <message>
        <source>Committee told</source>
        <translation>告知居委会</translation>
    </message>
    <message>
        <source>Owners, all</source>
        <translation>业主总人数</translation>
    </message>
    <message>
        <source>took part</source>
        <translation>参与人数</translation>
    </message>
    <message>
        <source>in favour</source>
        <translation>同意人数</translation>
    </message>
    <message>
        <source>Area m², all</source>
        <translation>总面积 ㎡</translation>
    </message>
    <message>
        <source>area taking part</source>
        <translation>参与面积</translation>
    </message>
    <message>
        <source>area in favour</source>
        <translation>同意面积</translation>
    </message>
    <message>
        <source>Action item</source>
        <translation>行动项</translation>
    </message>
    <message>
        <source>Save the action item</source>
        <translation>保存行动项</translation>
    </message>
    <message>
        <source>Action item saved</source>
        <translation>行动项已保存</translation>
    </message>
</context>
<context>
    <name>TopicHead</name>
    <message>
        <source>Topic</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>修改名称</translation>
    </message>
    <message>
        <source>opened {0}</source>
        <translation>{0} 登记</translation>
    </message>
    <message>
        <source>ended {0}</source>
        <translation>{0} 结束</translation>
    </message>
</context>
<context>
    <name>TopicPage</name>
    <message>
        <source>Survey</source>
        <translation>调研情况</translation>
    </message>
    <message>
        <source>How each estate stands is not written down yet.</source>
        <translation>还没有写明各小区的情况。</translation>
    </message>
    <message>
        <source>Moral review stand</source>
        <translation>道德评议台</translation>
    </message>
    <message>
        <source>Persuade first, then review in public; nobody&apos;s personal particulars.</source>
        <translation>先劝导，后评议；不公开个人信息。</translation>
    </message>
    <message>
        <source>Appraisal</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>What came of it is not written down yet.</source>
        <translation>还没有写明效果。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>This topic is no longer in the register</source>
        <translation>登记簿里没有这个议题了</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Record a meeting</source>
        <translation>登记会议</translation>
    </message>
    <message>
        <source>Name an estate</source>
        <translation>列入小区</translation>
    </message>
    <message>
        <source>Take the estate off the topic</source>
        <translation>移出小区</translation>
    </message>
    <message>
        <source>Add an action item</source>
        <translation>添加行动项</translation>
    </message>
    <message>
        <source>Add cases</source>
        <translation>归入案件</translation>
    </message>
    <message>
        <source>Write the survey</source>
        <translation>写调研情况</translation>
    </message>
    <message>
        <source>Write the consensus</source>
        <translation>写共识</translation>
    </message>
    <message>
        <source>Write the appraisal</source>
        <translation>写评估</translation>
    </message>
    <message>
        <source>Take another step…</source>
        <translation>改走其他步骤…</translation>
    </message>
    <message>
        <source>{0} taken off the topic</source>
        <translation>{0}已移出</translation>
    </message>
    <message>
        <source>Case {0} taken out</source>
        <translation>案件 {0} 已移出</translation>
    </message>
    <message>
        <source>Action item done</source>
        <translation>行动项已办完</translation>
    </message>
    <message>
        <source>Choose cases with Space, then “Topic…” below</source>
        <translation>用空格选中案件，再点下方「归入议题…」</translation>
    </message>
    <message>
        <source>Take the action item away</source>
        <translation>移除行动项</translation>
    </message>
    <message>
        <source>Action item taken away</source>
        <translation>行动项已移除</translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message>
        <source>{0} no. {1}</source>
        <translation>{0} 第 {1} 次</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>About</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Estates</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Actions open</source>
        <translation>未完行动</translation>
    </message>
    <message>
        <source>minutes locked</source>
        <translation>纪要已定稿</translation>
    </message>
    <message>
        <source>minutes open</source>
        <translation>纪要未定稿</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>纪要</translation>
    </message>
    <message>
        <source>Estate</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>由谁决定</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Action item</source>
        <translation>行动项</translation>
    </message>
    <message>
        <source>nothing to decide</source>
        <translation>无须决定</translation>
    </message>
    <message>
        <source>{0}/{1} signed</source>
        <translation>{0}/{1} 人签字</translation>
    </message>
    <message>
        <source>{0} for of {1} owners</source>
        <translation>{1} 人中 {0} 人同意</translation>
    </message>
    <message>
        <source>to be announced</source>
        <translation>待公告</translation>
    </message>
    <message>
        <source>planned for {0}</source>
        <translation>{0} 决定</translation>
    </message>
    <message>
        <source>not planned yet</source>
        <translation>未安排</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>没有要办的事。</translation>
    </message>
    <message>
        <source>Take another step…</source>
        <translation>改走其他步骤…</translation>
    </message>
    <message>
        <source>Announce the decision of {0}</source>
        <translation>公告{0}业委会决定</translation>
    </message>
    <message>
        <source>A decision of the owners&apos; committee is posted in the estate within three days and told to the residents&apos; committee.</source>
        <translation>业委会决定应自作出之日起三日内在小区公告，并告知居委会。</translation>
    </message>
    <message>
        <source>Record what {0} decides</source>
        <translation>登记{0}的决定</translation>
    </message>
    <message>
        <source>Record the notice…</source>
        <translation>登记公告…</translation>
    </message>
    <message>
        <source>Choose cases…</source>
        <translation>选择案件…</translation>
    </message>
    <message>
        <source>Write the survey…</source>
        <translation>写调研情况…</translation>
    </message>
    <message>
        <source>Record a meeting…</source>
        <translation>登记会议…</translation>
    </message>
    <message>
        <source>Write the consensus…</source>
        <translation>写共识…</translation>
    </message>
    <message>
        <source>Record the decision…</source>
        <translation>登记决定…</translation>
    </message>
    <message>
        <source>Name an estate…</source>
        <translation>列入小区…</translation>
    </message>
    <message>
        <source>Add an action item…</source>
        <translation>添加行动项…</translation>
    </message>
    <message>
        <source>Write the appraisal…</source>
        <translation>写评估…</translation>
    </message>
    <message>
        <source>at a meeting of its committee</source>
        <translation>由业委会开会决定</translation>
    </message>
    <message>
        <source>at a meeting or in writing</source>
        <translation>开会或者书面征询</translation>
    </message>
    <message>
        <source>the residents&apos; committee asks</source>
        <translation>由居委会牵头征求意见</translation>
    </message>
    <message>
        <source>an appeal to everybody</source>
        <translation>向全体居民倡议</translation>
    </message>
    <message>
        <source>vote {0}</source>
        <translation>表决 {0}</translation>
    </message>
    <message>
        <source>Joint project</source>
        <translation>联合整治</translation>
    </message>
    <message>
        <source>Joint projects</source>
        <translation>联合整治</translation>
    </message>
    <message>
        <source>Start a joint project</source>
        <translation>立为联合整治</translation>
    </message>
    <message>
        <source>None was started from this topic.</source>
        <translation>这个议题还没有立项。</translation>
    </message>
</context>
<context>
    <name>TopicsPage</name>
    <message>
        <source>Topics</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Search topics</source>
        <translation>搜索议题</translation>
    </message>
    <message>
        <source>Title, number, body or proposer</source>
        <translation>名称、编号、组织、提出单位</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>新建议题</translation>
    </message>
    <message>
        <source>Record a meeting</source>
        <translation>登记会议</translation>
    </message>
    <message>
        <source>No meeting is on record yet</source>
        <translation>还没有登记会议</translation>
    </message>
    <message>
        <source>Hearings, coordination, appraisal, joint and association meetings.</source>
        <translation>听证会、协调会、评议会、联席会议、联谊会例会都在这里登记。</translation>
    </message>
    <message>
        <source>No topic is under way</source>
        <translation>没有进行中的议题</translation>
    </message>
    <message>
        <source>Choose cases of a kind in the list of cases and make them a topic.</source>
        <translation>在案件列表里选中同类案件，归为一个议题。</translation>
    </message>
    <message>
        <source>To the cases</source>
        <translation>去选案件</translation>
    </message>
    <message>
        <source>Print the tracking table…</source>
        <translation>打印议题跟踪表…</translation>
    </message>
    <message>
        <source>Hot spots</source>
        <translation>热点</translation>
    </message>
    <message>
        <source>Where cases gather</source>
        <translation>案件聚集</translation>
    </message>
</context>
</TS>
