<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CandidateCard</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicateCard</name>
    <message numerus="yes">
        <source>%n possible duplicate(s)</source>
        <translation>
            <numerusform>可能重复 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Same place</source>
        <translation>同地点</translation>
    </message>
    <message>
        <source>Same party</source>
        <translation>同当事人</translation>
    </message>
    <message>
        <source>Same topic</source>
        <translation>同事项</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>↑↓ choose</source>
        <translation>↑↓ 选择</translation>
    </message>
    <message>
        <source>Enter take</source>
        <translation>Enter 采用</translation>
    </message>
    <message>
        <source>Esc as typed</source>
        <translation>Esc 用原文</translation>
    </message>
    <message>
        <source>Candidates: {0}</source>
        <translation>候选：{0}</translation>
    </message>
    <message>
        <source>Add to this case</source>
        <translation>并入此案</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Suggested type</source>
        <translation>类型建议</translation>
    </message>
    <message>
        <source>Because of: {0}</source>
        <translation>依据词语：{0}</translation>
    </message>
    <message>
        <source>May escalate: take preventive measures today (People&apos;s Mediation Law 25)</source>
        <translation>可能激化：当天采取预防措施（人民调解法 第25条）</translation>
    </message>
    <message>
        <source>Danger: report to the police or another authority (People&apos;s Mediation Law 25)</source>
        <translation>有危险：及时向公安机关或有关部门报告（人民调解法 第25条）</translation>
    </message>
    <message>
        <source>A 12345 order has its own time limit, from the day of dispatch</source>
        <translation>12345 工单另有办理期限，自派单日起算</translation>
    </message>
    <message>
        <source>Accepted today; mediation normally ends within one month from today</source>
        <translation>今天受理，调解期限自今天起算一个月</translation>
    </message>
    <message>
        <source>The case opens and proposes who takes the matter on</source>
        <translation>登记后打开案件，推荐由谁办理</translation>
    </message>
    <message>
        <source>The case opens and asks for the ground of not accepting it</source>
        <translation>登记后打开案件，填写不予受理的理由</translation>
    </message>
    <message>
        <source>Kept as a lead; what is missing can be filled in later</source>
        <translation>先作线索留存，缺项以后补填</translation>
    </message>
    <message>
        <source>Ask the other side, then accept; the month of mediation runs from acceptance</source>
        <translation>联系对方征得同意后「受理」，调解期限自受理日起算一个月</translation>
    </message>
    <message>
        <source>Registered; then assign it to the body that can settle it</source>
        <translation>登记后交办给能解决的组织</translation>
    </message>
    <message>
        <source>Register first</source>
        <translation>先登记</translation>
    </message>
    <message>
        <source>Register and accept</source>
        <translation>登记并受理</translation>
    </message>
    <message>
        <source>Register and assign…</source>
        <translation>登记并交办…</translation>
    </message>
    <message>
        <source>Do not accept…</source>
        <translation>不予受理…</translation>
    </message>
    <message>
        <source>Keep as a lead</source>
        <translation>留作线索</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>途径</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>派单日</translation>
    </message>
    <message>
        <source>Order kind</source>
        <translation>工单类别</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Name, initials</source>
        <translation>姓名或首字母</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>楼-室</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Phone, if any</source>
        <translation>电话，可不填</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>ID number, if any</source>
        <translation>身份证号，可不填</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>待查明</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Estate, building, and where exactly</source>
        <translation>小区、楼号和具体位置</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>发生</translation>
    </message>
    <message>
        <source>11-22, or in words</source>
        <translation>11-22，或文字</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>简要情况</translation>
    </message>
    <message>
        <source>When, where, who, what. Tab leaves</source>
        <translation>何时、何地、何人、何事；Tab 离开</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>What is asked for; several with a semicolon between</source>
        <translation>要求什么；几项之间用分号隔开</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>纠纷类型</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>对方意愿</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a party</source>
        <translation>添加当事人</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事情</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>登记后</translation>
    </message>
    <message>
        <source>The other side refuses. Register first, or do not accept</source>
        <translation>对方拒绝调解，不能受理。可先登记，或选「不予受理」</translation>
    </message>
    <message>
        <source>The other side is not known yet. Register first, accept later</source>
        <translation>被申请人待查明。可先登记，查明后再受理</translation>
    </message>
    <message>
        <source>Remove this party</source>
        <translation>移除这位当事人</translation>
    </message>
    <message>
        <source>Who, as far as seen</source>
        <translation>特征，如楼上住户</translation>
    </message>
    <message>
        <source>Credit code, if any</source>
        <translation>信用代码，可不填</translation>
    </message>
    <message>
        <source>Registered {0}  {1}</source>
        <translation>已登记 {0}  {1}</translation>
    </message>
    <message>
        <source>Registered and accepted {0}  {1}</source>
        <translation>已登记并受理 {0}  {1}</translation>
    </message>
    <message>
        <source>Kept as a lead {0}  {1}</source>
        <translation>已留作线索 {0}  {1}</translation>
    </message>
    <message>
        <source>Added to {0}  {1}</source>
        <translation>已并入 {0}  {1}</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>名册已有</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>An old case: registered on {0}, its deadlines raise no alarm</source>
        <translation>补录旧案：按 {0} 登记，不产生期限提醒</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Without full capacity a statutory agent acts (Civil Code 23): name the agent</source>
        <translation>无完全民事行为能力的，由法定代理人参加（民法典第23条），登记后请填代理人</translation>
    </message>
    <message>
        <source>No full capacity</source>
        <translation>无完全民事行为能力</translation>
    </message>
</context>
<context>
    <name>IntakeFooter</name>
    <message>
        <source>Next</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一项</translation>
    </message>
    <message>
        <source>Then open the case</source>
        <translation>登记后打开案件</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Draft kept on this computer {0}</source>
        <translation>草稿已存本机 {0}</translation>
    </message>
    <message>
        <source>The draft cannot be kept on this computer</source>
        <translation>草稿没有存下：本机文件夹不可写</translation>
    </message>
    <message numerus="yes">
        <source>%n left to mend</source>
        <translation>
            <numerusform>还有 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Add a party</source>
        <translation>添加当事人</translation>
    </message>
    <message>
        <source>Take the suggested type</source>
        <translation>采用类型建议</translation>
    </message>
    <message>
        <source>Go to a section</source>
        <translation>跳到各节</translation>
    </message>
    <message>
        <source>The unfinished intake was discarded</source>
        <translation>已放弃没登记完的内容</translation>
    </message>
    <message>
        <source>The page was cleared</source>
        <translation>已清空</translation>
    </message>
    <message>
        <source>Registering…</source>
        <translation>正在登记…</translation>
    </message>
    <message>
        <source>Say first what came in</source>
        <translation>缺简要情况。请先写明来件内容</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>How to fill in</source>
        <translation>填写提示</translation>
    </message>
    <message>
        <source>Choose a numbered one</source>
        <translation>选带数字的项</translation>
    </message>
    <message>
        <source>Go to a section</source>
        <translation>跳到各节</translation>
    </message>
    <message>
        <source>Add a party</source>
        <translation>添加当事人</translation>
    </message>
    <message>
        <source>Take the suggested type</source>
        <translation>采用类型建议</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Take a candidate</source>
        <translation>选候选、采用</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>Field before</source>
        <translation>上一项</translation>
    </message>
</context>
<context>
    <name>LeftBanner</name>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Kept {0}. Nothing has been registered.</source>
        <translation>{0} 存的草稿，还没有登记。</translation>
    </message>
    <message>
        <source>An intake was not finished</source>
        <translation>有一份没登记完的内容</translation>
    </message>
</context>
<context>
    <name>Offering</name>
    <message>
        <source>A name, its initials or a phone number finds who is known</source>
        <translation>输入姓名、首字母或电话，找名册里已有的人</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>An estate and its building, as wtl 9</source>
        <translation>输入小区和楼号，如 wtl 9</translation>
    </message>
    <message>
        <source>New in the directory</source>
        <translation>名册里还没有，登记时加入</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>An estate and its building, as wtl 9, then where exactly</source>
        <translation>输入小区和楼号，如 wtl 9，再写具体位置</translation>
    </message>
    <message>
        <source>Not in the directory: kept as typed</source>
        <translation>名册里没有，按填写的登记</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>Worth recording</source>
        <translation>宜记明</translation>
    </message>
</context>
</TS>
