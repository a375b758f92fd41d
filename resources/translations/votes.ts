<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AnswerSheet</name>
    <message>
        <source>No answer typed yet</source>
        <translation>还没有输入</translation>
    </message>
</context>
<context>
    <name>BallotEntry</name>
    <message>
        <source>Door or name</source>
        <translation>室号或姓名</translation>
    </message>
    <message>
        <source>1-101</source>
        <translation>1-101</translation>
    </message>
    <message>
        <source>Keys of the answers</source>
        <translation>表决选项</translation>
    </message>
    <message>
        <source>Why it is void</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Alt+↓</source>
        <translation>Alt+↓ 选常用原因</translation>
    </message>
    <message>
        <source>Came back on</source>
        <translation>收回日期</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>1 for  2 against  3 abstained  0 rest alike  9 void</source>
        <translation>1 同意&#x3000;2 反对&#x3000;3 弃权&#x3000;0 其余同前&#x3000;9 作废</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>收回日期</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>室号</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>The count is closed. Undo it to change a ballot.</source>
        <translation>已经完成计票。要改票，先撤销计票。</translation>
    </message>
    <message>
        <source>{0} (developer)</source>
        <translation>{0}（建设单位）</translation>
    </message>
    <message>
        <source>Ballot {0}  {1}  {2}  {3} m²</source>
        <translation>第 {0} 号票&#x3000;{1}&#x3000;{2}&#x3000;{3} ㎡</translation>
    </message>
    <message>
        <source>  recorded before: it will be replaced</source>
        <translation>&#x3000;已登记过，再录即覆盖</translation>
    </message>
    <message>
        <source>“{0}” is no day. Write it as 11-26.</source>
        <translation>“{0}”不是日期。请写成 11-26。</translation>
    </message>
    <message>
        <source>Type a door and press Enter: the ballot and its owner stand here.</source>
        <translation>输入室号后按回车，这里显示该票和业主。</translation>
    </message>
</context>
<context>
    <name>BallotsPage</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Still out</source>
        <translation>未收回</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Which ballots</source>
        <translation>显示哪些票</translation>
    </message>
    <message>
        <source>Take this one back</source>
        <translation>退回未收回</translation>
    </message>
    <message>
        <source>Close the count</source>
        <translation>完成计票</translation>
    </message>
    <message>
        <source>Ballots</source>
        <translation>收票与计票</translation>
    </message>
    <message>
        <source>Count as it stands</source>
        <translation>当前计票</translation>
    </message>
    <message>
        <source>No ballot is out</source>
        <translation>还没有发出表决票</translation>
    </message>
    <message>
        <source>Ballots are made out for every owner on the vote&apos;s page.</source>
        <translation>在表决页上按业主名册逐人发票。</translation>
    </message>
    <message>
        <source>To the vote</source>
        <translation>去表决页</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>表决</translation>
    </message>
    <message>
        <source>Votes and elections</source>
        <translation>表决与选举</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>For, against, abstained, the rest alike, void</source>
        <translation>同意、反对、弃权、其余同前、作废</translation>
    </message>
    <message>
        <source>Record the ballot</source>
        <translation>登记这张票</translation>
    </message>
    <message>
        <source>Take the last ballot back</source>
        <translation>撤回上一张</translation>
    </message>
    <message>
        <source>Ballot recorded</source>
        <translation>已登记一张票</translation>
    </message>
    <message>
        <source>Ballot {0} is out again</source>
        <translation>第 {0} 号票改为未收回</translation>
    </message>
    <message>
        <source>Show or hide the count</source>
        <translation>显示或隐藏计票</translation>
    </message>
</context>
<context>
    <name>PartsPage</name>
    <message>
        <source>Add a part</source>
        <translation>添加一处</translation>
    </message>
    <message>
        <source>Read from a table…</source>
        <translation>从表格读入…</translation>
    </message>
    <message>
        <source>Remove the part</source>
        <translation>删去这一处</translation>
    </message>
    <message>
        <source>Parts and owners</source>
        <translation>专有部分和业主</translation>
    </message>
    <message>
        <source>No part is registered for this estate</source>
        <translation>这个小区还没有登记专有部分</translation>
    </message>
    <message>
        <source>A table with door, owner and area, as the property company keeps it.</source>
        <translation>物业企业的业主名册即可，应有室号、业主、面积三列。</translation>
    </message>
    <message>
        <source>Owners of {0}</source>
        <translation>{0}业主名册</translation>
    </message>
    <message>
        <source>Votes and elections</source>
        <translation>表决与选举</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>表决</translation>
    </message>
    <message>
        <source>Change the row</source>
        <translation>修改这一行</translation>
    </message>
    <message>
        <source>{0} parts  {1} heads  {2} m²</source>
        <translation>专有部分 {0} 处&#x3000;计票 {1} 人&#x3000;{2} ㎡</translation>
    </message>
    <message>
        <source>The developer&apos;s {0} parts ({1} m²) count as one head.</source>
        <translation>建设单位未售、未交付的 {0} 处（{1} ㎡）按一人计算。</translation>
    </message>
    <message>
        <source>The register is as it was</source>
        <translation>名册没有改动</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.ods *.csv *.tsv)</source>
        <translation>表格 (*.xlsx *.xls *.ods *.csv *.tsv)</translation>
    </message>
    <message>
        <source>Register of owners</source>
        <translation>业主名册</translation>
    </message>
    <message>
        <source>{0} parts registered</source>
        <translation>已登记专有部分 {0} 处</translation>
    </message>
    <message>
        <source>{0} removed from the register</source>
        <translation>已从名册删去 {0}</translation>
    </message>
</context>
<context>
    <name>VoteCards</name>
    <message>
        <source>On the ballot</source>
        <translation>表决内容</translation>
    </message>
    <message>
        <source>Add a matter</source>
        <translation>添加事项</translation>
    </message>
    <message>
        <source>Nothing is asked yet.</source>
        <translation>还没有列出表决事项或者候选人。</translation>
    </message>
    <message>
        <source>Add a candidate</source>
        <translation>添加候选人</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Why this day</source>
        <translation>期限怎么算</translation>
    </message>
    <message>
        <source>{0}  ({1} m²)</source>
        <translation>{0} 张（{1} ㎡）</translation>
    </message>
    <message>
        <source>Register of owners</source>
        <translation>业主名册</translation>
    </message>
    <message>
        <source>Record ballots</source>
        <translation>登记收回的票</translation>
    </message>
    <message>
        <source>Owners and ballots</source>
        <translation>业主与表决票</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>专有部分</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>No part and no owner is registered yet.</source>
        <translation>还没有登记专有部分和业主。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Notary and counters</source>
        <translation>公证与计票人员</translation>
    </message>
    <message>
        <source>Change the notary</source>
        <translation>修改公证与计票人员</translation>
    </message>
    <message>
        <source>Notary</source>
        <translation>公证</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>公证书号</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>唱票</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计票</translation>
    </message>
    <message>
        <source>Supervises</source>
        <translation>监票</translation>
    </message>
    <message>
        <source>Nobody is named yet.</source>
        <translation>还没有写明。</translation>
    </message>
    <message>
        <source>Open the topic</source>
        <translation>打开议题</translation>
    </message>
    <message>
        <source>Decides on</source>
        <translation>决定的议题</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Count as it stands</source>
        <translation>当前计票</translation>
    </message>
    <message>
        <source>{0} of {1} back, {2} valid, {3} void</source>
        <translation>收回 {0}/{1}，有效 {2}，作废 {3}</translation>
    </message>
    <message>
        <source>Pale: took part; dark: in favour. The upper mark is the turn-out needed, the lower one the approval; figures are what there is / what is needed.</source>
        <translation>浅色为参与，深色为同意；上方刻度为应达参与数，下方刻度为应达同意数。数字为「实有 / 应达」。</translation>
    </message>
</context>
<context>
    <name>VoteEntries</name>
    <message>
        <source>New vote or election</source>
        <translation>新开表决或选举</translation>
    </message>
    <message>
        <source>Open the vote</source>
        <translation>开始表决</translation>
    </message>
    <message>
        <source>Vote opened</source>
        <translation>表决已登记</translation>
    </message>
    <message>
        <source>Estate</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Meeting planned for</source>
        <translation>拟定会议日</translation>
    </message>
    <message>
        <source>The vote and how it counts</source>
        <translation>表决与计票办法</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Vote changed</source>
        <translation>表决已修改</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>书面征求意见</translation>
    </message>
    <message>
        <source>at a meeting</source>
        <translation>集体讨论</translation>
    </message>
    <message>
        <source>Not returned</source>
        <translation>未收回的</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>无效票</translation>
    </message>
    <message>
        <source>Article of the assembly&apos;s own rules</source>
        <translation>议事规则条款</translation>
    </message>
    <message>
        <source>only if they count another way</source>
        <translation>按别的办法计票时才填</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>应选人数</translation>
    </message>
    <message>
        <source>Notary&apos;s office</source>
        <translation>公证处</translation>
    </message>
    <message>
        <source>Notary</source>
        <translation>公证员</translation>
    </message>
    <message>
        <source>What is witnessed</source>
        <translation>公证事项</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>公证书号</translation>
    </message>
    <message>
        <source>Calls the votes</source>
        <translation>唱票人</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计票人</translation>
    </message>
    <message>
        <source>Supervises</source>
        <translation>监票人</translation>
    </message>
    <message>
        <source>Notary and counters</source>
        <translation>公证与计票人员</translation>
    </message>
    <message>
        <source>Notary recorded</source>
        <translation>公证与计票人员已登记</translation>
    </message>
    <message>
        <source>A matter to vote on</source>
        <translation>表决事项</translation>
    </message>
    <message>
        <source>Put it on the ballot</source>
        <translation>列入表决票</translation>
    </message>
    <message>
        <source>Matter on the ballot</source>
        <translation>事项已列入表决票</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>In law</source>
        <translation>法律事项</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>条件核对</translation>
    </message>
    <message>
        <source>A candidate</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Put on the ballot</source>
        <translation>列入表决票</translation>
    </message>
    <message>
        <source>Candidate on the ballot</source>
        <translation>候选人已列入表决票</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>室号</translation>
    </message>
    <message>
        <source>Record the step</source>
        <translation>登记步骤</translation>
    </message>
    <message>
        <source>Step recorded</source>
        <translation>步骤已登记</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>where posted, who received it …</source>
        <translation>公告地点、收件人等</translation>
    </message>
    <message>
        <source>Send the ballots</source>
        <translation>发出表决票</translation>
    </message>
    <message>
        <source>Ballots made out for every owner</source>
        <translation>已按业主逐人发票</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>Close the count</source>
        <translation>完成计票</translation>
    </message>
    <message>
        <source>Count closed; ballots are locked</source>
        <translation>计票已完成，票已锁定</translation>
    </message>
    <message>
        <source>Counted on</source>
        <translation>计票日期</translation>
    </message>
    <message>
        <source>A part and its owner</source>
        <translation>专有部分与业主</translation>
    </message>
    <message>
        <source>Save the part</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Part registered</source>
        <translation>专有部分已登记</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Area m²</source>
        <translation>面积 ㎡</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>面积依据</translation>
    </message>
    <message>
        <source>Namesake</source>
        <translation>同名区分</translation>
    </message>
    <message>
        <source>tells two owners of one name apart</source>
        <translation>同名不同人时填写</translation>
    </message>
    <message>
        <source>Developer</source>
        <translation>建设单位</translation>
    </message>
    <message>
        <source>unsold, or not handed over yet</source>
        <translation>未出售，或者已售未交付</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The topic this vote decides on</source>
        <translation>本次表决所决定的议题</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>议题</translation>
    </message>
</context>
<context>
    <name>VoteHead</name>
    <message>
        <source>Vote</source>
        <translation>表决</translation>
    </message>
    <message>
        <source>Change the vote and how it counts</source>
        <translation>修改表决与计票办法</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>书面征求意见</translation>
    </message>
    <message>
        <source>at a meeting</source>
        <translation>集体讨论</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>应选 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>planned for {0}</source>
        <translation>拟定 {0} 开会</translation>
    </message>
    <message>
        <source>counted on {0}</source>
        <translation>{0} 计票</translation>
    </message>
</context>
<context>
    <name>VotePage</name>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>This vote is no longer in the register</source>
        <translation>这次表决已不在登记簿里</translation>
    </message>
    <message>
        <source>Votes and elections</source>
        <translation>表决与选举</translation>
    </message>
    <message>
        <source>Change the vote and how it counts</source>
        <translation>修改表决与计票办法</translation>
    </message>
    <message>
        <source>Add a matter</source>
        <translation>添加事项</translation>
    </message>
    <message>
        <source>Add a candidate</source>
        <translation>添加候选人</translation>
    </message>
    <message>
        <source>Notary and counters</source>
        <translation>公证与计票人员</translation>
    </message>
    <message>
        <source>Register of parts and owners</source>
        <translation>专有部分和业主名册</translation>
    </message>
    <message>
        <source>Send the ballots</source>
        <translation>发出表决票</translation>
    </message>
    <message>
        <source>Record ballots</source>
        <translation>登记收回的票</translation>
    </message>
    <message>
        <source>Close the count</source>
        <translation>完成计票</translation>
    </message>
    <message>
        <source>Take the day of the step off</source>
        <translation>清除步骤日期</translation>
    </message>
    <message>
        <source>No. {0} taken off the ballot</source>
        <translation>第 {0} 项已从表决票删去</translation>
    </message>
    <message>
        <source>Day taken off</source>
        <translation>日期已清除</translation>
    </message>
    <message>
        <source>Choose the topic it decides on</source>
        <translation>选择所决定的议题</translation>
    </message>
    <message>
        <source>No topic waits for a decision of these owners</source>
        <translation>没有议题需要本小区业主决定</translation>
    </message>
</context>
<context>
    <name>VotePaperPage</name>
    <message>
        <source>In full</source>
        <translation>正式版</translation>
    </message>
    <message>
        <source>Votes and elections</source>
        <translation>表决与选举</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>表决</translation>
    </message>
    <message>
        <source>Draft: the count is not closed</source>
        <translation>草稿：尚未完成计票</translation>
    </message>
</context>
<context>
    <name>Votes</name>
    <message>
        <source>Area m²</source>
        <translation>面积 ㎡</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>表决名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>项</translation>
    </message>
    <message>
        <source>Matter or candidate</source>
        <translation>事项或候选人</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>out</source>
        <translation>未收回</translation>
    </message>
    <message>
        <source>void: {0}</source>
        <translation>作废：{0}</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>{0} (developer)</source>
        <translation>{0}（建设单位）</translation>
    </message>
    <message>
        <source>Ballot</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>室号</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>developer&apos;s, unsold or not handed over</source>
        <translation>建设单位未售、未交付</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>室号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Area taken from</source>
        <translation>面积依据</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>已计票</translation>
    </message>
    <message>
        <source>{0} of {1} back</source>
        <translation>收回 {0}/{1}</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>筹备中</translation>
    </message>
    <message>
        <source>Nothing is left to do</source>
        <translation>没有待办</translation>
    </message>
    <message>
        <source>List candidates and matters</source>
        <translation>列出候选人和事项</translation>
    </message>
    <message>
        <source>List what is voted on</source>
        <translation>列出表决事项</translation>
    </message>
    <message>
        <source>Register parts and owners</source>
        <translation>登记专有部分和业主</translation>
    </message>
    <message>
        <source>Send the ballots</source>
        <translation>发出表决票</translation>
    </message>
    <message>
        <source>Record the ballots that came back</source>
        <translation>登记收回的表决票</translation>
    </message>
    <message>
        <source>Close the count</source>
        <translation>完成计票</translation>
    </message>
    <message>
        <source>Owners must know what they decide before they are called.</source>
        <translation>通知业主之前，先定下表决什么、选谁。</translation>
    </message>
    <message>
        <source>Area and heads of every owner are the basis of the count; the developer&apos;s unsold parts count as one head.</source>
        <translation>计票以每位业主的面积和人数为准；建设单位未售、未交付的部分按一人计算。</translation>
    </message>
    <message>
        <source>A ballot is made out for each owner with the area held on that day.</source>
        <translation>按当天的名册，每位业主一张票，面积随票写定。</translation>
    </message>
    <message>
        <source>A ballot that does not come back counts for nothing, unless the rules say so.</source>
        <translation>没有交回的票不计入，除非议事规则另有写明。</translation>
    </message>
    <message>
        <source>All ballots are back. Closing the count locks them.</source>
        <translation>票已全部收回。完成计票后不能再改。</translation>
    </message>
    <message>
        <source>Put its day on record; the clocks after it run from there.</source>
        <translation>登记办理日期，后面的期限从这一天起算。</translation>
    </message>
    <message>
        <source>Add to the ballot…</source>
        <translation>列入表决票…</translation>
    </message>
    <message>
        <source>Open the register…</source>
        <translation>打开业主名册…</translation>
    </message>
    <message>
        <source>Send the ballots…</source>
        <translation>发出表决票…</translation>
    </message>
    <message>
        <source>Record ballots…</source>
        <translation>登记收票…</translation>
    </message>
    <message>
        <source>Close the count…</source>
        <translation>完成计票…</translation>
    </message>
    <message>
        <source>Record the step…</source>
        <translation>登记这一步…</translation>
    </message>
    <message>
        <source>Do something else…</source>
        <translation>其他操作…</translation>
    </message>
    <message>
        <source>{0}: {1} conditions not checked</source>
        <translation>{0}：还有 {1} 项条件未核对</translation>
    </message>
    <message>
        <source>three quarters</source>
        <translation>四分之三以上</translation>
    </message>
    <message>
        <source>more than half</source>
        <translation>过半数</translation>
    </message>
    <message>
        <source>{0} m²</source>
        <translation>{0} ㎡</translation>
    </message>
    <message>
        <source>{0} heads</source>
        <translation>{0} 人</translation>
    </message>
    <message>
        <source>turn-out: {0} short</source>
        <translation>参与还差 {0}</translation>
    </message>
    <message>
        <source>approval: {0} short</source>
        <translation>同意还差 {0}</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>已够</translation>
    </message>
    <message>
        <source>nothing counted yet</source>
        <translation>尚未计票</translation>
    </message>
    <message>
        <source>enough so far</source>
        <translation>目前已够</translation>
    </message>
    <message>
        <source>not enough yet</source>
        <translation>目前不够</translation>
    </message>
    <message>
        <source>took part {0} / {1}   for {2} / {3}</source>
        <translation>参与 {0} / {1}&#x3000;同意 {2} / {3}</translation>
    </message>
    <message>
        <source>Area, all {0} m²</source>
        <translation>面积（全体 {0} ㎡）</translation>
    </message>
    <message>
        <source>Heads, all {0}</source>
        <translation>人数（全体 {0}）</translation>
    </message>
</context>
<context>
    <name>VotesPage</name>
    <message>
        <source>Search votes</source>
        <translation>搜索表决</translation>
    </message>
    <message>
        <source>Title, number or estate</source>
        <translation>名称、编号或小区</translation>
    </message>
    <message>
        <source>New vote</source>
        <translation>新开表决</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>表决与选举</translation>
    </message>
    <message>
        <source>Register of parts and owners</source>
        <translation>专有部分和业主名册</translation>
    </message>
    <message>
        <source>No vote is on record</source>
        <translation>还没有表决</translation>
    </message>
    <message>
        <source>What the owners of an estate decide, and whom they elect.</source>
        <translation>业主共同决定的事项、业委会选举，都在这里办。</translation>
    </message>
    <message>
        <source>Add an estate to the directory first</source>
        <translation>请先在名册里添加小区</translation>
    </message>
    <message>
        <source>Print the meetings of the assembly…</source>
        <translation>打印业主大会会议情况表…</translation>
    </message>
</context>
</TS>
