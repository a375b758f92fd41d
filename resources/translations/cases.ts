<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AgreementPane</name>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>达成日期</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Main facts</source>
        <translation>主要事实</translation>
    </message>
    <message>
        <source>Points in dispute</source>
        <translation>争议事项</translation>
    </message>
    <message>
        <source>Responsibility</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>协议条款</translation>
    </message>
    <message>
        <source>One clause a line</source>
        <translation>一行一条</translation>
    </message>
    <message>
        <source>A number from 1 to 99</source>
        <translation>填 1 到 99 的数字</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>义务人</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>权利人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>By</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Performed on the spot</source>
        <translation>当场履行</translation>
    </message>
    <message>
        <source>Manner</source>
        <translation>履行方式</translation>
    </message>
    <message>
        <source>Place of performance</source>
        <translation>履行地点</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>履行凭证</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>调解协议</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>协议内容</translation>
    </message>
    <message>
        <source>Obligations</source>
        <translation>义务</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>义务</translation>
    </message>
    <message>
        <source>Write as clauses</source>
        <translation>写成条款</translation>
    </message>
    <message>
        <source>Instalments…</source>
        <translation>分期…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and print</source>
        <translation>保存并打印</translation>
    </message>
    <message>
        <source>In effect since {0}</source>
        <translation>{0} 起生效</translation>
    </message>
    <message>
        <source>What is in effect is not rewritten; mediate again to change it.</source>
        <translation>已生效的协议不再改写；要改须重新调解。</translation>
    </message>
    <message>
        <source>Version {0} is printed for signature and locked</source>
        <translation>第 {0} 版已打印待签，已锁定</translation>
    </message>
    <message>
        <source>Changes make version {0}.</source>
        <translation>修改将形成第 {0} 版。</translation>
    </message>
    <message>
        <source>Make version {0}</source>
        <translation>制作第 {0} 版</translation>
    </message>
    <message>
        <source>Sum {0} yuan</source>
        <translation>合计 {0} 元</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Agreement of {0} saved</source>
        <translation>{0} 的协议已保存</translation>
    </message>
</context>
<context>
    <name>AgreementTab</name>
    <message>
        <source>Agreement and obligations</source>
        <translation>协议与义务</translation>
    </message>
    <message>
        <source>Write the agreement</source>
        <translation>填写协议</translation>
    </message>
    <message>
        <source>It is written once the parties agree in mediation.</source>
        <translation>各方在调解中达成一致后填写。</translation>
    </message>
    <message>
        <source>No agreement yet</source>
        <translation>还没有协议</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>达成日期</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>争议</translation>
    </message>
    <message>
        <source>Responsibility</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>协议内容</translation>
    </message>
    <message>
        <source>Signatures and seal</source>
        <translation>签名盖章</translation>
    </message>
    <message>
        <source>An oral agreement binds from the day it was reached.</source>
        <translation>口头协议自达成之日起生效。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>去登记</translation>
    </message>
    <message>
        <source>Log signatures and seal</source>
        <translation>登记签名盖章</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未签</translation>
    </message>
    <message>
        <source>In effect from {0}</source>
        <translation>{0} 起生效</translation>
    </message>
    <message>
        <source>Mediator {0}</source>
        <translation>调解员 {0}</translation>
    </message>
    <message>
        <source>Seal of the committee</source>
        <translation>调委会印章</translation>
    </message>
</context>
<context>
    <name>ApplyDialog</name>
    <message>
        <source>Judicial confirmation: joint application</source>
        <translation>司法确认：共同申请</translation>
    </message>
    <message>
        <source>Save application</source>
        <translation>登记申请</translation>
    </message>
    <message>
        <source>In effect since {0}; all parties may apply together until {1}.</source>
        <translation>协议自 {0} 生效；各方可以共同申请，至 {1} 止。</translation>
    </message>
    <message>
        <source>Why this court</source>
        <translation>管辖依据</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>法院</translation>
    </message>
    <message>
        <source>Name in full; Alt+Down offers the courts near</source>
        <translation>填全称；Alt+↓ 列出附近法院</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>{0} signed on</source>
        <translation>{0} 签名</translation>
    </message>
    <message>
        <source>Judicial confirmation applied for: {0}</source>
        <translation>{0} 已登记司法确认申请</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>申请形式</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>Oral, taken down by the court</source>
        <translation>口头，由法院记录</translation>
    </message>
</context>
<context>
    <name>Assign</name>
    <message>
        <source>Body</source>
        <translation>工作室</translation>
    </message>
    <message>
        <source>Recusal</source>
        <translation>回避</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>{0} {1} case(s)</source>
        <translation>{0} {1} 件</translation>
    </message>
    <message>
        <source>{0}% agreed</source>
        <translation>达成 {0}%</translation>
    </message>
    <message>
        <source>Must recuse</source>
        <translation>须回避</translation>
    </message>
    <message>
        <source>{0} out</source>
        <translation>{0} 人回避</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Candidates</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>A supervisor decides: they take it all the same</source>
        <translation>负责人决定仍由其承办</translation>
    </message>
    <message>
        <source>Replace who handles the case</source>
        <translation>更换承办</translation>
    </message>
    <message>
        <source>Assign to a mediation body</source>
        <translation>指派调解工作室</translation>
    </message>
    <message>
        <source>Assign a governance matter</source>
        <translation>交办治理事项</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation>选定方式</translation>
    </message>
    <message>
        <source>This office</source>
        <translation>本单位指派</translation>
    </message>
    <message>
        <source>The parties</source>
        <translation>当事人共同选定</translation>
    </message>
    <message>
        <source>Assigned on</source>
        <translation>指派日期</translation>
    </message>
    <message>
        <source>Why replaced</source>
        <translation>更换原因</translation>
    </message>
    <message>
        <source>Who asked for it and why</source>
        <translation>谁提出更换，为什么</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Needed where recusal is passed over; else as you like</source>
        <translation>须回避而仍指派时必填，其他情况可不填</translation>
    </message>
    <message>
        <source>Handled now by {0}, since {1}</source>
        <translation>现由 {0} 承办，{1} 起</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Presiding</source>
        <translation>主持</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指派</translation>
    </message>
    <message>
        <source>Assign to {0}</source>
        <translation>指派给 {0}</translation>
    </message>
    <message>
        <source>If the parties choose another, their choice is followed and recorded</source>
        <translation>当事人另选时，按其选择并记录</translation>
    </message>
    <message>
        <source>This body takes no such case</source>
        <translation>这个组织不承办此类案件</translation>
    </message>
    <message>
        <source>Excluded. Only a supervisor can decide otherwise, with a reason</source>
        <translation>不可选。只有负责人写明理由才能指派</translation>
    </message>
    <message>
        <source>Say why the recusal is passed over</source>
        <translation>请写明为什么不回避</translation>
    </message>
    <message>
        <source>Choose a mediator</source>
        <translation>请选择调解员</translation>
    </message>
    <message>
        <source>Say why who handles it is replaced</source>
        <translation>请写明更换原因</translation>
    </message>
    <message>
        <source>Assigning…</source>
        <translation>正在指派…</translation>
    </message>
    <message>
        <source>Assigned to {0}</source>
        <translation>已指派给 {0}</translation>
    </message>
    <message>
        <source>Say which supervisor decides it</source>
        <translation>写明由哪位负责人决定</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>提出更换</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>Who a party does not want is not proposed again</source>
        <translation>当事人不要的调解员，本案不再推荐</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Name of who decides it</source>
        <translation>决定人的姓名</translation>
    </message>
    <message>
        <source>A party does not want a mediator…</source>
        <translation>当事人不要某位调解员…</translation>
    </message>
</context>
<context>
    <name>AssignRule</name>
    <message>
        <source>How bodies are proposed</source>
        <translation>推荐规则</translation>
    </message>
    <message>
        <source>Close rule</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>First recusal: whoever is tied to a party is left out.</source>
        <translation>先看回避：与当事人有关系的调解员不列入。</translation>
    </message>
    <message>
        <source>Then territory: the place, this committee, the street.</source>
        <translation>再看属地：先本地点，再本居委会，后街道。</translation>
    </message>
    <message>
        <source>Then specialty: what it is good at, and what it has settled.</source>
        <translation>再看专长：登记的专长，和办结、达成的件数。</translation>
    </message>
    <message>
        <source>Then workload: what it has in hand against what it can carry.</source>
        <translation>再看负荷：在办件数与上限，近期是否偏多。</translation>
    </message>
    <message>
        <source>What the parties chose together comes before all of these.</source>
        <translation>当事人共同选定的，优先于以上各项。</translation>
    </message>
    <message>
        <source>Edition {0}</source>
        <translation>版本 {0}</translation>
    </message>
    <message>
        <source>A tie over others is told with its way, up to three steps; it asks for a look.</source>
        <translation>隔着别人的关系写明路径，查到三步，供核对。</translation>
    </message>
    <message>
        <source>Then time: the days to the deadline and the meetings before it.</source>
        <translation>再看时间：离期限的天数和期限前已约的调解会。</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Chosen cases</source>
        <translation>已选案件</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>指派…</translation>
    </message>
    <message>
        <source>Print summaries</source>
        <translation>打印摘要</translation>
    </message>
    <message>
        <source>Meeting pack…</source>
        <translation>会议材料…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>取消选择</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Topic…</source>
        <translation>归入议题…</translation>
    </message>
</context>
<context>
    <name>CaseContent</name>
    <message>
        <source>This case is no longer in the register</source>
        <translation>登记簿里已没有这个案件</translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Parts of the case</source>
        <translation>案件各部分</translation>
    </message>
    <message>
        <source>Handler {0}</source>
        <translation>承办 {0}</translation>
    </message>
    <message>
        <source>accepted {0}</source>
        <translation>{0} 受理</translation>
    </message>
    <message>
        <source>registered {0}</source>
        <translation>{0} 登记</translation>
    </message>
</context>
<context>
    <name>CaseMenu</name>
    <message>
        <source>Log progress</source>
        <translation>登记进展</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>指派…</translation>
    </message>
    <message>
        <source>A party does not want a mediator…</source>
        <translation>当事人不要某位调解员…</translation>
    </message>
    <message>
        <source>Take another step…</source>
        <translation>改走其他步骤…</translation>
    </message>
    <message>
        <source>Correct a record…</source>
        <translation>更正办理记录…</translation>
    </message>
    <message>
        <source>Add a party</source>
        <translation>添加当事人</translation>
    </message>
    <message>
        <source>Edit the summary</source>
        <translation>编辑概要</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Bind the file…</source>
        <translation>装订卷宗…</translation>
    </message>
</context>
<context>
    <name>CaseOffers</name>
    <message>
        <source>Mediation meeting…</source>
        <translation>调解会…</translation>
    </message>
    <message>
        <source>Note on the file…</source>
        <translation>卷宗情况说明…</translation>
    </message>
    <message>
        <source>Call or visit…</source>
        <translation>电话或上门…</translation>
    </message>
    <message>
        <source>Investigation…</source>
        <translation>调查询问…</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>协议…</translation>
    </message>
    <message>
        <source>Signatures and seal…</source>
        <translation>签名盖章…</translation>
    </message>
    <message>
        <source>Performance…</source>
        <translation>履行…</translation>
    </message>
    <message>
        <source>Judicial confirmation…</source>
        <translation>司法确认…</translation>
    </message>
    <message>
        <source>Follow-up visit…</source>
        <translation>回访…</translation>
    </message>
    <message>
        <source>A party does not want a mediator…</source>
        <translation>当事人不要某位调解员…</translation>
    </message>
    <message>
        <source>Plan a meeting…</source>
        <translation>约定调解会…</translation>
    </message>
    <message>
        <source>Planned meeting, notices…</source>
        <translation>已约调解会、通知…</translation>
    </message>
    <message>
        <source>Notes while it is held…</source>
        <translation>会上记录发言…</translation>
    </message>
    <message>
        <source>Settle at once…</source>
        <translation>当场办结…</translation>
    </message>
    <message>
        <source>Invite others to take part…</source>
        <translation>邀请其他人参与调解…</translation>
    </message>
    <message>
        <source>Letter of referral…</source>
        <translation>委托（移送）来函…</translation>
    </message>
    <message>
        <source>Urge performance…</source>
        <translation>督促履行…</translation>
    </message>
    <message>
        <source>Report to an authority…</source>
        <translation>报告有关部门…</translation>
    </message>
    <message>
        <source>Check of lawfulness…</source>
        <translation>核对合法性…</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Log progress</source>
        <translation>登记进展</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Show or hide the next step</source>
        <translation>显示或隐藏下一步</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Let go: {0} of this case</source>
        <translation>松开，存为本案{0}</translation>
    </message>
</context>
<context>
    <name>CaseTabs</name>
    <message>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Agreement and obligations</source>
        <translation>协议与义务</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>留痕</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>All open</source>
        <translation>全部在办</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我承办的</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Due in seven days</source>
        <translation>七日内到期</translation>
    </message>
    <message>
        <source>To be assigned</source>
        <translation>待指派</translation>
    </message>
    <message>
        <source>Judicial confirmation</source>
        <translation>司法确认窗口</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>全部案件</translation>
    </message>
    <message>
        <source>Deadline ↑</source>
        <translation>期限 ↑</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最早在前</translation>
    </message>
    <message>
        <source>Number ↑</source>
        <translation>案号 ↑</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>案由</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Dense rows</source>
        <translation>紧凑行距</translation>
    </message>
    <message>
        <source>Usual rows</source>
        <translation>标准行距</translation>
    </message>
    <message>
        <source>Wide rows</source>
        <translation>宽松行距</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>指派…</translation>
    </message>
    <message>
        <source>Log progress</source>
        <translation>登记进展</translation>
    </message>
    <message>
        <source>Print the case sheet…</source>
        <translation>打印登记表…</translation>
    </message>
    <message>
        <source>Preview beside the list</source>
        <translation>列表旁的预览</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入台账…</translation>
    </message>
    <message>
        <source>Import a ledger…</source>
        <translation>导入台账…</translation>
    </message>
    <message>
        <source>Hand over the cases of who leaves…</source>
        <translation>移交离岗人员的案件…</translation>
    </message>
    <message>
        <source>File signed papers…</source>
        <translation>签名件归卷…</translation>
    </message>
</context>
<context>
    <name>ClauseDialog</name>
    <message>
        <source>Insert a clause</source>
        <translation>插入条款</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Find a clause</source>
        <translation>查找条款</translation>
    </message>
    <message>
        <source>Name, kind, words or initials</source>
        <translation>名称、类别、字句或首字母</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Nothing found. Type less</source>
        <translation>没有找到，少输几个字试试</translation>
    </message>
    <message>
        <source>Puts the clause and its obligation into the agreement</source>
        <translation>条款和对应的义务一并写入协议</translation>
    </message>
</context>
<context>
    <name>ClauseEntry</name>
    <message>
        <source>Insert a clause…</source>
        <translation>插入条款…</translation>
    </message>
    <message>
        <source>Clause inserted</source>
        <translation>已插入条款</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Log a contact</source>
        <translation>登记联系</translation>
    </message>
    <message>
        <source>Save contact</source>
        <translation>保存联系</translation>
    </message>
    <message>
        <source>Say with whom, or what was said</source>
        <translation>请填写联系对象或者内容</translation>
    </message>
    <message>
        <source>Contact logged on {0}</source>
        <translation>{0} 已登记联系</translation>
    </message>
    <message>
        <source>By</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>With</source>
        <translation>联系对象</translation>
    </message>
    <message>
        <source>Name; Alt+Down offers the people of the case</source>
        <translation>姓名；Alt+↓ 列出本案当事人</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>联系内容</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>A party signed</source>
        <translation>当事人签名</translation>
    </message>
    <message>
        <source>The mediator signed</source>
        <translation>调解员签名</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>盖章</translation>
    </message>
    <message>
        <source>Correct a record</source>
        <translation>更正办理记录</translation>
    </message>
    <message>
        <source>Record the correction</source>
        <translation>登记更正</translation>
    </message>
    <message>
        <source>What was recorded stays to be read. The correction is dated today, with its reason.</source>
        <translation>原记录保留可查。更正记为今天，并写明理由。</translation>
    </message>
    <message>
        <source>{0}: corrected</source>
        <translation>{0}：已更正</translation>
    </message>
    <message>
        <source>Correct a party</source>
        <translation>更正当事人</translation>
    </message>
</context>
<context>
    <name>CorrectPartyDialog</name>
    <message>
        <source>Another person was meant</source>
        <translation>实为另一人</translation>
    </message>
    <message>
        <source>{0}: party corrected</source>
        <translation>{0}：当事人已更正</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>Meeting {0} (planned)</source>
        <translation>第 {0} 次调解会（计划）</translation>
    </message>
    <message>
        <source>Meeting {0}: {1}</source>
        <translation>第 {0} 次调解会：{1}</translation>
    </message>
    <message>
        <source>Present: {0}</source>
        <translation>到场：{0}</translation>
    </message>
    <message>
        <source>Agreement written down</source>
        <translation>协议内容已登记</translation>
    </message>
    <message>
        <source>Agreement printed for signature</source>
        <translation>协议书付印定稿</translation>
    </message>
    <message>
        <source>the mediator signed</source>
        <translation>调解员签名</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>加盖印章</translation>
    </message>
    <message>
        <source>Signatures and seal</source>
        <translation>签名盖章</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>尚未通知</translation>
    </message>
</context>
<context>
    <name>CourseCard</name>
    <message>
        <source>Progress</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Log progress</source>
        <translation>登记进展</translation>
    </message>
</context>
<context>
    <name>CourseTab</name>
    <message>
        <source>What happened</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>recorded by {0}</source>
        <translation>{0} 登记</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
</context>
<context>
    <name>CourtStepDialog</name>
    <message>
        <source>Judicial confirmation: answer</source>
        <translation>司法确认：法院答复</translation>
    </message>
    <message>
        <source>Save answer</source>
        <translation>登记答复</translation>
    </message>
    <message>
        <source>Applied to {0} on {1}</source>
        <translation>{1} 向 {0} 申请</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Reason of the court</source>
        <translation>法院理由</translation>
    </message>
    <message>
        <source>Alt+Down offers the reasons of the law</source>
        <translation>Alt+↓ 列出法定理由</translation>
    </message>
    <message>
        <source>Number of the ruling</source>
        <translation>裁定书文号</translation>
    </message>
    <message>
        <source>Perform by (ruling)</source>
        <translation>履行期限</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Case sheet</source>
        <translation>社区治理案件登记表</translation>
    </message>
    <message>
        <source>Case summary</source>
        <translation>案件摘要</translation>
    </message>
    <message>
        <source>Case brief</source>
        <translation>案件简报</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签署</translation>
    </message>
    <message>
        <source>printed for signature</source>
        <translation>已付印</translation>
    </message>
    <message>
        <source>in full</source>
        <translation>正式版</translation>
    </message>
    <message>
        <source>masked for meetings</source>
        <translation>会议版</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>可打印</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>登记后</translation>
    </message>
    <message>
        <source>no applicant yet</source>
        <translation>待申请人</translation>
    </message>
    <message>
        <source>no meeting yet</source>
        <translation>待调解</translation>
    </message>
    <message>
        <source>no agreement yet</source>
        <translation>待达成协议</translation>
    </message>
    <message>
        <source>not assigned yet</source>
        <translation>待指派</translation>
    </message>
    <message>
        <source>not in effect yet</source>
        <translation>协议待生效</translation>
    </message>
    <message>
        <source>few parties</source>
        <translation>人数不多，不用</translation>
    </message>
    <message>
        <source>no visit yet</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>nobody told yet</source>
        <translation>尚未通知</translation>
    </message>
    <message>
        <source>not refused</source>
        <translation>不予受理时用</translation>
    </message>
    <message>
        <source>not ended</source>
        <translation>终止调解时用</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>待结案</translation>
    </message>
    <message>
        <source>nobody replaced</source>
        <translation>没有换人</translation>
    </message>
    <message>
        <source>not in mediation</source>
        <translation>不在调解中</translation>
    </message>
    <message>
        <source>nothing overdue</source>
        <translation>没有逾期</translation>
    </message>
    <message>
        <source>not referred</source>
        <translation>不是委托或移送来的</translation>
    </message>
    <message>
        <source>no result yet</source>
        <translation>还没有办理结果</translation>
    </message>
    <message>
        <source>nobody invited</source>
        <translation>没有邀请其他人</translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>Documents</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Enter opens the print preview</source>
        <translation>按 Enter 打开打印预览</translation>
    </message>
    <message>
        <source>signed copy in the file</source>
        <translation>签名件已入卷</translation>
    </message>
</context>
<context>
    <name>DutyDialogs</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Urge performance</source>
        <translation>督促履行</translation>
    </message>
    <message>
        <source>Log it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Report to an authority</source>
        <translation>报告有关部门</translation>
    </message>
    <message>
        <source>Check of lawfulness</source>
        <translation>核对协议合法性</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>FileHealth</name>
    <message>
        <source>File check</source>
        <translation>卷宗体检</translation>
    </message>
    <message>
        <source>Bind the file…</source>
        <translation>装订卷宗…</translation>
    </message>
    <message>
        <source>{0} of 100</source>
        <translation>{0} 分</translation>
    </message>
    <message>
        <source>Everything is in the file</source>
        <translation>卷宗齐全</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>去补</translation>
    </message>
</context>
<context>
    <name>FileNoteDialog</name>
    <message>
        <source>Note on the file</source>
        <translation>卷宗情况说明</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>添加说明</translation>
    </message>
    <message>
        <source>{0}: note added to the file</source>
        <translation>{0}：已添加卷宗情况说明</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Search and filters</source>
        <translation>搜索和筛选</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>搜索案件</translation>
    </message>
    <message>
        <source>Name, building, number or initials</source>
        <translation>搜人、楼、案号或首字母</translation>
    </message>
    <message>
        <source>Clear (Esc)</source>
        <translation>清除（Esc）</translation>
    </message>
    <message>
        <source>Saved filter</source>
        <translation>常用筛选</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}+ cases</source>
        <translation>{0}+ 件</translation>
    </message>
    <message>
        <source>Sorted: {0}</source>
        <translation>排序：{0}</translation>
    </message>
    <message>
        <source>Initials  {0}</source>
        <translation>拼音首字母  {0}</translation>
    </message>
    <message>
        <source>Remove the filter {0}</source>
        <translation>去掉筛选「{0}」</translation>
    </message>
    <message>
        <source>From {0}</source>
        <translation>来自 {0}</translation>
    </message>
</context>
<context>
    <name>FollowUpDialog</name>
    <message>
        <source>Log a follow-up visit</source>
        <translation>登记回访</translation>
    </message>
    <message>
        <source>Save follow-up</source>
        <translation>保存回访</translation>
    </message>
    <message>
        <source>Visited on</source>
        <translation>回访日期</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>履行情况</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>What was heard</source>
        <translation>回访情况</translation>
    </message>
    <message>
        <source>Performance of each obligation, signs of a new dispute</source>
        <translation>各项义务的履行，有无激化苗头</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>请选择一项</translation>
    </message>
    <message>
        <source>Follow-up logged on {0}</source>
        <translation>{0} 已登记回访</translation>
    </message>
    <message>
        <source>How</source>
        <translation>回访方式</translation>
    </message>
    <message>
        <source>Signs of a new dispute</source>
        <translation>激化苗头</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>有</translation>
    </message>
    <message>
        <source>What became of it, signs of a new dispute</source>
        <translation>后来怎样解决，有无激化苗头</translation>
    </message>
</context>
<context>
    <name>FormPane</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>What was not saved is here again</source>
        <translation>上次未保存的内容已恢复</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>草稿已存</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>Hand over open cases</source>
        <translation>移交在办案件</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交案件</translation>
    </message>
    <message>
        <source>From</source>
        <translation>移交人</translation>
    </message>
    <message>
        <source>To</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Choose who takes over</source>
        <translation>未选接收人。选择单位或者调解员</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) handed over</source>
        <translation>
            <numerusform>已移交 %n 件案件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Instalments</name>
    <message>
        <source>Split up</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Total (yuan)</source>
        <translation>总额（元）</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>First on, then monthly</source>
        <translation>首期日期，以后逐月</translation>
    </message>
    <message>
        <source>Type the total</source>
        <translation>请填写总额</translation>
    </message>
    <message>
        <source>2 to {0}</source>
        <translation>填 2 到 {0}</translation>
    </message>
    <message>
        <source>Type the first day</source>
        <translation>请填写首期日期</translation>
    </message>
</context>
<context>
    <name>InvestigationPane</name>
    <message>
        <source>Log an investigation</source>
        <translation>登记调查</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and print</source>
        <translation>保存并打印</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>被调查人</translation>
    </message>
    <message>
        <source>Name; Alt+Down offers the parties</source>
        <translation>姓名；Alt+↓ 列出当事人</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与当事人关系</translation>
    </message>
    <message>
        <source>party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>neighbour</source>
        <translation>邻居</translation>
    </message>
    <message>
        <source>family</source>
        <translation>家属</translation>
    </message>
    <message>
        <source>property company</source>
        <translation>物业</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>单位或住址</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>问答记录</translation>
    </message>
    <message>
        <source>Q: begins a question, A: its answer</source>
        <translation>「问：」起一问，「答：」起一答</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>调查人</translation>
    </message>
    <message>
        <source>Taken down by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Also there</source>
        <translation>参加人</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>found right</source>
        <translation>已核对无误</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未核对</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签名日期</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Investigation logged on {0}</source>
        <translation>{0} 已登记调查</translation>
    </message>
</context>
<context>
    <name>InvitationDialog</name>
    <message>
        <source>Invite others to take part</source>
        <translation>邀请其他人参与调解</translation>
    </message>
    <message>
        <source>Save the invitation</source>
        <translation>保存邀请</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>尚未答复</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>同意参与</translation>
    </message>
    <message>
        <source>Does not</source>
        <translation>不参与</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>被邀请人/单位</translation>
    </message>
    <message>
        <source>A person or an organisation</source>
        <translation>人员或单位</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>{0}: invitation logged</source>
        <translation>{0}：已登记邀请</translation>
    </message>
</context>
<context>
    <name>JudicialCard</name>
    <message>
        <source>Judicial confirmation</source>
        <translation>司法确认</translation>
    </message>
    <message>
        <source>Log the answer…</source>
        <translation>登记法院答复…</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>登记申请…</translation>
    </message>
    <message>
        <source>Why this court</source>
        <translation>管辖依据</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Version of the agreement</source>
        <translation>协议版本</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Perform by (ruling)</source>
        <translation>裁定履行期限</translation>
    </message>
    <message>
        <source>Enforcement applied for</source>
        <translation>申请执行</translation>
    </message>
</context>
<context>
    <name>Lacking</name>
    <message numerus="yes">
        <source>%n thing(s) missing before printing</source>
        <translation>
            <numerusform>打印前还缺 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n 条建议</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LawfulnessDialog</name>
    <message>
        <source>{0}: check of lawfulness logged</source>
        <translation>{0} 的协议合法性核对已登记</translation>
    </message>
</context>
<context>
    <name>MediatorChooser</name>
    <message>
        <source>Presiding</source>
        <translation>主持</translation>
    </message>
    <message>
        <source>{0}, {1} in hand</source>
        <translation>{0}（在办 {1}）</translation>
    </message>
    <message>
        <source>{0}, {1} of {2} in hand</source>
        <translation>{0}（在办 {1} / {2}）</translation>
    </message>
</context>
<context>
    <name>MeetingPane</name>
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
        <source>Next</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>tomorrow 14:00</source>
        <translation>明天 14:00</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>受邀</translation>
    </message>
    <message>
        <source>Others who took part, separated by 、</source>
        <translation>其他参加人，用、隔开</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Every party consents to the invitation</source>
        <translation>各方当事人同意邀请</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>告知</translation>
    </message>
    <message>
        <source>Rights and effect of mediation were told</source>
        <translation>已告知权利义务和调解效力</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>达成</translation>
    </message>
    <message>
        <source>Not yet, meet again</source>
        <translation>未达成，再约</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>终结</translation>
    </message>
    <message>
        <source>Log a mediation meeting</source>
        <translation>登记调解</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Stock phrases</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and print the record</source>
        <translation>保存并打印记录</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>The agreement is written down next.</source>
        <translation>接下来填写协议。</translation>
    </message>
    <message>
        <source>The reason and the other ways told come next.</source>
        <translation>接下来填写原因和告知的其他途径。</translation>
    </message>
    <message>
        <source>Take {0}</source>
        <translation>改为 {0}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Rights are told before the first meeting</source>
        <translation>首次调解前须先告知权利义务</translation>
    </message>
    <message>
        <source>Write what was said; a summary will do</source>
        <translation>请记录调解经过，摘要即可</translation>
    </message>
    <message>
        <source>Choose the result</source>
        <translation>请选择结果</translation>
    </message>
    <message>
        <source>Meeting no. {0} logged</source>
        <translation>第 {0} 次调解已登记</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>是否公开</translation>
    </message>
    <message>
        <source>Open to the public</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>In private</source>
        <translation>不公开</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>A party asked for closed doors</source>
        <translation>有当事人要求不公开</translation>
    </message>
</context>
<context>
    <name>NeighboursLine</name>
    <message>
        <source>Neighbours</source>
        <translation>邻户</translation>
    </message>
    <message>
        <source>above</source>
        <translation>楼上</translation>
    </message>
    <message>
        <source>below</source>
        <translation>楼下</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>隔壁</translation>
    </message>
</context>
<context>
    <name>NewBody</name>
    <message>
        <source>No body can mediate yet</source>
        <translation>名册里还没有能调解纠纷的组织</translation>
    </message>
    <message>
        <source>No body can take a governance matter yet</source>
        <translation>名册里还没有能办理治理事项的组织</translation>
    </message>
    <message>
        <source>Add a mediation studio here, and assign the case to it</source>
        <translation>在这里添加调解工作室，随后指派</translation>
    </message>
    <message>
        <source>Add the directors&apos; association here, and assign the matter to it</source>
        <translation>在这里添加业委会主任联谊会，随后交办</translation>
    </message>
    <message>
        <source>Add to the directory</source>
        <translation>加入名册</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Lao Chen mediation studio</source>
        <translation>如 老陈调解工作室</translation>
    </message>
    <message>
        <source>Owners&apos;-committee directors&apos; association</source>
        <translation>如 业委会主任联谊会</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Names with a comma between</source>
        <translation>姓名，用顿号隔开</translation>
    </message>
    <message>
        <source>Fill this in</source>
        <translation>请填写</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>正在添加…</translation>
    </message>
</context>
<context>
    <name>NextWords</name>
    <message>
        <source>Take another step…</source>
        <translation>改走其他步骤…</translation>
    </message>
    <message>
        <source>Missing before printing</source>
        <translation>打印前还缺</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>还缺</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>去征求</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>去登记</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>去指派</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>去核对</translation>
    </message>
    <message>
        <source>Also possible</source>
        <translation>还可以</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
</context>
<context>
    <name>Nothing</name>
    <message>
        <source>New intake</source>
        <translation>新登记</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>还没有案件</translation>
    </message>
    <message>
        <source>Record the first one</source>
        <translation>登记第一件</translation>
    </message>
    <message>
        <source>Next: {0}  {1}</source>
        <translation>下一项：{0}  {1}</translation>
    </message>
    <message>
        <source>See all open</source>
        <translation>看全部在办</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>没有在办案件</translation>
    </message>
    <message>
        <source>No case is in your hands</source>
        <translation>没有你承办的案件</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>没有逾期案件</translation>
    </message>
    <message>
        <source>Nothing is due today</source>
        <translation>今天没有到期案件</translation>
    </message>
    <message>
        <source>Nothing is due in seven days</source>
        <translation>七日内没有到期案件</translation>
    </message>
    <message>
        <source>Every case is assigned</source>
        <translation>没有待指派案件</translation>
    </message>
    <message>
        <source>No agreement waits for judicial confirmation</source>
        <translation>没有等待司法确认的协议</translation>
    </message>
    <message>
        <source>No case has been closed</source>
        <translation>还没有结案的案件</translation>
    </message>
    <message>
        <source>Without “{0}”: {1}</source>
        <translation>去掉「{0}」，有 {1} 件</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>No case matches</source>
        <translation>没有符合的案件</translation>
    </message>
    <message>
        <source>Import a ledger…</source>
        <translation>导入台账…</translation>
    </message>
</context>
<context>
    <name>Objection</name>
    <message>
        <source>A party does not want a mediator</source>
        <translation>当事人不要某位调解员</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Objection recorded</source>
        <translation>异议已记录</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Does not want</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>Choose a mediator</source>
        <translation>请选择调解员</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>none needed (Mediation Law 23)</source>
        <translation>可不说明理由（人民调解法第23条）</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>提出日期</translation>
    </message>
</context>
<context>
    <name>ObligationRows</name>
    <message>
        <source>Remove obligation {0}</source>
        <translation>删除第 {0} 项义务</translation>
    </message>
    <message>
        <source>Obligation {0}</source>
        <translation>义务 {0}</translation>
    </message>
</context>
<context>
    <name>Obligations</name>
    <message>
        <source>on the spot</source>
        <translation>当场履行</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>义务</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>ObligationsCard</name>
    <message>
        <source>Agreement and obligations</source>
        <translation>协议与义务</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Obligations</source>
        <translation>义务</translation>
    </message>
    <message>
        <source>{0} yuan in all</source>
        <translation>合计 {0} 元</translation>
    </message>
    <message>
        <source>Write the agreement</source>
        <translation>填写协议</translation>
    </message>
    <message>
        <source>No agreement yet.</source>
        <translation>还没有协议。</translation>
    </message>
    <message>
        <source>No obligation yet.</source>
        <translation>还没有约定义务。</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
</context>
<context>
    <name>PartiesCard</name>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Add a party</source>
        <translation>添加当事人</translation>
    </message>
    <message>
        <source>{0} taken off the case</source>
        <translation>已移除 {0}</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Nobody is named yet.</source>
        <translation>还没有当事人。</translation>
    </message>
</context>
<context>
    <name>PartyCard</name>
    <message>
        <source>to be found out</source>
        <translation>待查明</translation>
    </message>
    <message>
        <source>Represented by {0}</source>
        <translation>代理人 {0}</translation>
    </message>
    <message>
        <source>Legal representative {0}</source>
        <translation>法定代表人 {0}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>Show phone and numbers for 30 seconds</source>
        <translation>显示电话和号码 30 秒</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation>修改 {0}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>移除 {0}</translation>
    </message>
</context>
<context>
    <name>PartyDialog</name>
    <message>
        <source>Add a party</source>
        <translation>添加当事人</translation>
    </message>
    <message>
        <source>Change a party</source>
        <translation>修改当事人</translation>
    </message>
    <message>
        <source>Save the party</source>
        <translation>保存当事人</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名或名称</translation>
    </message>
    <message>
        <source>empty while to be found out</source>
        <translation>待查明时留空</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>who it may be</source>
        <translation>可能是谁</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Party of {0} saved</source>
        <translation>{0} 的当事人已保存</translation>
    </message>
    <message>
        <source>Agent&apos;s phone</source>
        <translation>代理人电话</translation>
    </message>
    <message>
        <source>Agent by mandate</source>
        <translation>委托代理人</translation>
    </message>
    <message>
        <source>Statutory agent</source>
        <translation>法定代理人</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Acts as</source>
        <translation>代理身份</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与当事人关系</translation>
    </message>
    <message>
        <source>to the party, or their unit</source>
        <translation>与当事人的关系，或所在单位</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>行为能力</translation>
    </message>
    <message>
        <source>Has no full capacity: a statutory agent acts</source>
        <translation>无完全民事行为能力，由法定代理人代为参加</translation>
    </message>
</context>
<context>
    <name>PerformanceDialog</name>
    <message>
        <source>Log performance</source>
        <translation>登记履行</translation>
    </message>
    <message>
        <source>Save performance</source>
        <translation>保存履行</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>义务</translation>
    </message>
    <message>
        <source>Performed on</source>
        <translation>履行日期</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>the rest of it</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Proof: receipt, transfer slip, photograph</source>
        <translation>凭证：收条、转账单、照片</translation>
    </message>
    <message>
        <source>{0} of {1} yuan are open</source>
        <translation>{1} 元中还有 {0} 元未付</translation>
    </message>
    <message>
        <source>Performance logged on {0}</source>
        <translation>{0} 已登记履行</translation>
    </message>
</context>
<context>
    <name>PlanPane</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>tomorrow 14:00</source>
        <translation>明天 14:00</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Others who are to come, separated by 、</source>
        <translation>还要到场的人，用「、」分开</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why it is moved or called off; another time or room needs it</source>
        <translation>改期、换地点或取消的原因；改时间、地点时必填</translation>
    </message>
    <message>
        <source>Plan a mediation meeting</source>
        <translation>约定调解会</translation>
    </message>
    <message>
        <source>Planned meeting</source>
        <translation>已约调解会</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>取消会议</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and print notices</source>
        <translation>保存并打印通知书</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Meeting called off</source>
        <translation>已取消调解会</translation>
    </message>
    <message>
        <source>Meeting planned</source>
        <translation>已约定调解会</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Log progress</source>
        <translation>登记进展</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>指派…</translation>
    </message>
    <message>
        <source>No case chosen</source>
        <translation>没有选中案件</translation>
    </message>
    <message>
        <source>↑ ↓ move in the list</source>
        <translation>用 ↑ ↓ 在列表中移动</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办</translation>
    </message>
    <message>
        <source>to be found out</source>
        <translation>待查明</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Recent progress</source>
        <translation>最近进展</translation>
    </message>
    <message>
        <source>Log meeting</source>
        <translation>登记调解</translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation>登记联系</translation>
    </message>
</context>
<context>
    <name>ReasonBlock</name>
    <message>
        <source>Rule</source>
        <translation>推荐规则</translation>
    </message>
    <message>
        <source>Choose a body</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Why {0} is recommended</source>
        <translation>为什么推荐 {0}</translation>
    </message>
    <message>
        <source>What speaks for {0}</source>
        <translation>{0} 的情况</translation>
    </message>
    <message>
        <source>Why {0} is excluded</source>
        <translation>为什么不可选 {0}</translation>
    </message>
    <message>
        <source>Looked at kin, homes, firms, seats, other cases, declared ties: three steps</source>
        <translation>已查三步以内的亲属、同户、单位、任职、另案和申报关系</translation>
    </message>
</context>
<context>
    <name>ReferralDialog</name>
    <message>
        <source>Letter of referral</source>
        <translation>委托（移送）来函</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>保存来函</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>委托单位</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Day of the letter</source>
        <translation>来函日期</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>移交材料</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Letter of referral of {0} logged</source>
        <translation>已登记 {0} 的来函</translation>
    </message>
</context>
<context>
    <name>ReminderDialog</name>
    <message>
        <source>Told</source>
        <translation>告知</translation>
    </message>
    <message>
        <source>The other side was told that it may go to court</source>
        <translation>已告知对方可以向人民法院起诉</translation>
    </message>
    <message>
        <source>{0}: urging logged</source>
        <translation>{0}：督促履行已登记</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>To</source>
        <translation>报告单位</translation>
    </message>
    <message>
        <source>The police or another authority</source>
        <translation>公安机关或者其他有关部门</translation>
    </message>
    <message>
        <source>{0}: report logged</source>
        <translation>{0}：报告已登记</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>Settle at once</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>Settle the case</source>
        <translation>登记当场办结</translation>
    </message>
    <message>
        <source>Every step is put on record with its own day, as one entry to take back.</source>
        <translation>各步骤分别记录日期，可以一次撤销。</translation>
    </message>
    <message>
        <source>Performed on</source>
        <translation>履行日期</translation>
    </message>
    <message>
        <source>The parties were told their rights and duties</source>
        <translation>已告知当事人权利义务</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>调解情况</translation>
    </message>
    <message>
        <source>Signed and sealed on</source>
        <translation>签名盖章日期</translation>
    </message>
    <message>
        <source>Responsibility</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>Who performs</source>
        <translation>义务人</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>权利人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Amount in yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>How</source>
        <translation>履行方式</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>履行地点</translation>
    </message>
    <message>
        <source>{0}: settled at once</source>
        <translation>{0}：已当场办结</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>Manner of signing</source>
        <translation>签署方式</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Which mediator signed</source>
        <translation>哪位调解员签名</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>印章</translation>
    </message>
    <message>
        <source>The others on the same day</source>
        <translation>其余同日</translation>
    </message>
    <message numerus="yes">
        <source>Takes effect when %n more day(s) are known</source>
        <translation>
            <numerusform>还差 %n 个日期，补齐后生效</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes effect on {0}, the last of these days</source>
        <translation>{0} 生效，即以上最后一日</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of signing recorded</source>
        <translation>
            <numerusform>已登记 %n 个签署日期</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SigningCard</name>
    <message>
        <source>Signatures and seal</source>
        <translation>签名盖章</translation>
    </message>
    <message>
        <source>Record signatures</source>
        <translation>登记签署</translation>
    </message>
</context>
<context>
    <name>SigningDialog</name>
    <message>
        <source>Signatures and seal</source>
        <translation>签名盖章</translation>
    </message>
    <message>
        <source>Save signatures</source>
        <translation>保存签署</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>to sign</source>
        <translation>待签</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指派</translation>
    </message>
    <message>
        <source>Inquire</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>Mediate</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Perform</source>
        <translation>履行</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Close case</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>办理</translation>
    </message>
</context>
<context>
    <name>StatementEntry</name>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>发言</translation>
    </message>
    <message>
        <source>What is said; Enter notes it, Shift+Enter goes back</source>
        <translation>写下发言，回车记录，Shift+回车 返回</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Choose who is speaking</source>
        <translation>请选择谁在发言</translation>
    </message>
    <message>
        <source>Write what was said</source>
        <translation>请写下发言</translation>
    </message>
</context>
<context>
    <name>StatementsPage</name>
    <message>
        <source>End and log</source>
        <translation>结束并登记</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>发言</translation>
    </message>
    <message>
        <source>Meeting {0}: what is said</source>
        <translation>第 {0} 次调解会 发言</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Nothing noted yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>Speaker, kind, words, Enter. The notes become the draft of the record.</source>
        <translation>选发言人、类别，写下发言，回车。记录会成为调解记录的草稿。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Change what {0} said</source>
        <translation>更正 {0} 的发言</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>Strike out what {0} said</source>
        <translation>删去 {0} 的发言</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>已删去</translation>
    </message>
    <message>
        <source>No meeting can be held now</source>
        <translation>现在不能开调解会</translation>
    </message>
    <message>
        <source>The case is not in mediation. What was said is in its records.</source>
        <translation>案件不在调解中。说过的话在调解记录里。</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Consents</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Does not consent</source>
        <translation>不同意</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) must be mended first</source>
        <translation>
            <numerusform>须先补正 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去处理</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are missing</source>
        <translation>
            <numerusform>还缺 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>The others were told the same</source>
        <translation>其他当事人告知相同</translation>
    </message>
    <message>
        <source>Told {0}</source>
        <translation>已告知{0}</translation>
    </message>
    <message>
        <source>As set for the office</source>
        <translation>按设置里的目录</translation>
    </message>
    <message>
        <source>Same volume</source>
        <translation>同卷案件</translation>
    </message>
    <message>
        <source>Cases to file with this one; empty for a volume of its own</source>
        <translation>合订一卷的案件，可不填</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>The matter</source>
        <translation>事项概要</translation>
    </message>
    <message>
        <source>The dispute</source>
        <translation>纠纷概要</translation>
    </message>
    <message>
        <source>Nothing is written down yet.</source>
        <translation>还没有记录内容。</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>争议</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Occurred</source>
        <translation>发生</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>案由</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>治理事项</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>纠纷类型</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Estate</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼号</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>室号</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>One claim a line</source>
        <translation>一行一项</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难易</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Something typed here was not saved</source>
        <translation>这里有输入的内容还没有保存</translation>
    </message>
    <message>
        <source>The program ended before the field was left.</source>
        <translation>程序在离开输入框之前结束了。</translation>
    </message>
    <message>
        <source>Seen before</source>
        <translation>此前同类</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
</context>
<context>
    <name>ToldCard</name>
    <message>
        <source>Told</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>通知方式</translation>
    </message>
    <message>
        <source>Calendar file…</source>
        <translation>日历文件…</translation>
    </message>
    <message>
        <source>Number, room and time only; nobody&apos;s name</source>
        <translation>只有案号、地点和时间，没有姓名</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>尚未通知</translation>
    </message>
    <message>
        <source>Told now</source>
        <translation>已通知</translation>
    </message>
    <message>
        <source>{0} was told now</source>
        <translation>{0} 已通知</translation>
    </message>
    <message>
        <source>Notice logged</source>
        <translation>已登记通知</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>日历文件</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已写入：{0}</translation>
    </message>
</context>
<context>
    <name>TopicReference</name>
    <message>
        <source>The law on {0}</source>
        <translation>法律参考：{0}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Others who answer for it</source>
        <translation>其他部门</translation>
    </message>
    <message>
        <source>Worth recording</source>
        <translation>宜记明</translation>
    </message>
    <message>
        <source>Check the text in force before you rely on it.</source>
        <translation>引用前请核对现行文本。</translation>
    </message>
    <message>
        <source>(text of {0})</source>
        <translation>（{0} 文本）</translation>
    </message>
    <message>
        <source>(not checked)</source>
        <translation>（未核对）</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>final</source>
        <translation>不可撤回</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>TrailTab</name>
    <message>
        <source>Journal of the case</source>
        <translation>案件留痕</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>留痕</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>已撤回：{0}</translation>
    </message>
    <message>
        <source>Take back later entries too?</source>
        <translation>一起撤回后面的改动？</translation>
    </message>
    <message>
        <source>Take back together</source>
        <translation>一起撤回</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n party(ies) signed</source>
        <translation>
            <numerusform>%n 方当事人签名</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Said</name>
    <message>
        <source>present {0} of {1}</source>
        <translation>必备 {0}/{1}</translation>
    </message>
</context>
</TS>
