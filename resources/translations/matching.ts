<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ClaimsColumn</name>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>This year&apos;s list</source>
        <translation>本年清单</translation>
    </message>
    <message>
        <source>Finished or ended</source>
        <translation>已完成、已终止</translation>
    </message>
    <message>
        <source>Which projects</source>
        <translation>看哪些项目</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>End it…</source>
        <translation>终止…</translation>
    </message>
    <message>
        <source>Photos and papers of the project: {0}</source>
        <translation>项目的照片和材料：{0} 个</translation>
    </message>
    <message>
        <source>Photos of what it brought about, papers of the claim</source>
        <translation>实施效果照片、认领材料</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n need(s) without a match</source>
        <translation>
            <numerusform>未配对需求 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>{year}: {made} claimed, {done} done, {ended} ended</source>
        <translation>{year} 年已认领 {made}，完成 {done}，终止 {ended}</translation>
    </message>
    <message>
        <source>{0} of {1} satisfied</source>
        <translation>满意 {0}/{1}</translation>
    </message>
</context>
<context>
    <name>MatchBlock</name>
    <message>
        <source>What suits the line looked at</source>
        <translation>与选中一条相配的</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Invite to a claim</source>
        <translation>发出认领邀请</translation>
    </message>
    <message>
        <source>Match: {0}</source>
        <translation>匹配：{0}</translation>
    </message>
    <message numerus="yes">
        <source>%n usable</source>
        <translation>
            <numerusform>%n 条可用</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of this category is listed yet.</source>
        <translation>清单里还没有同类别的。</translation>
    </message>
</context>
<context>
    <name>MatchingEntries</name>
    <message>
        <source>the whole area</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>23 people; empty where nothing is counted</source>
        <translation>例如 23 人；不计数的留空</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Tue, Thu; empty for any day</source>
        <translation>例如 周二、四；不限的留空</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>提出方</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>People</source>
        <translation>受益人数</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>缓急</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>New need</source>
        <translation>新增需求</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>列入清单</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Need put on the list</source>
        <translation>需求已列入清单</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>New resource</source>
        <translation>新增资源</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Resource put on the list</source>
        <translation>资源已列入清单</translation>
    </message>
    <message>
        <source>Provided by</source>
        <translation>提供方</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>用完即减</translation>
    </message>
    <message>
        <source>A finished project has used its part up</source>
        <translation>项目完成后不再计入余量</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
</context>
<context>
    <name>MatchingFaces</name>
    <message>
        <source>raised {0}</source>
        <translation>{0} 提出</translation>
    </message>
    <message>
        <source>matched</source>
        <translation>已配对</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>余 {0}</translation>
    </message>
    <message>
        <source>asks: {0}</source>
        <translation>需&#x3000;{0}</translation>
    </message>
    <message>
        <source>provides: {0}</source>
        <translation>供&#x3000;{0}</translation>
    </message>
    <message>
        <source>in one project</source>
        <translation>已在同一项目</translation>
    </message>
</context>
<context>
    <name>MatchingPage</name>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find a need or a resource</source>
        <translation>找需求或资源</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>New need</source>
        <translation>新增需求</translation>
    </message>
    <message>
        <source>New resource</source>
        <translation>新增资源</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Change the line</source>
        <translation>修改这一条</translation>
    </message>
    <message>
        <source>Take the line off its list</source>
        <translation>从清单撤下这一条</translation>
    </message>
    <message>
        <source>Next step of the project</source>
        <translation>项目的下一步</translation>
    </message>
    <message>
        <source>End the project…</source>
        <translation>终止项目…</translation>
    </message>
    <message>
        <source>Change the line, or take the project a step on</source>
        <translation>修改这一条，或者推进项目</translation>
    </message>
    <message>
        <source>Tick what is to be invited</source>
        <translation>勾选要邀请的</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>What residents and units need, from visits.</source>
        <translation>走访收集的居民和单位需求。</translation>
    </message>
    <message>
        <source>What units of the area can give.</source>
        <translation>辖区单位能提供的资源。</translation>
    </message>
    <message>
        <source>Choose a need, tick what suits it, and invite.</source>
        <translation>选一条需求，勾选相配的资源，发出邀请。</translation>
    </message>
    <message>
        <source>Taken off the list</source>
        <translation>已从清单撤下</translation>
    </message>
    <message>
        <source>Print the lists</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>Print the lists…</source>
        <translation>打印清单…</translation>
    </message>
</context>
<context>
    <name>MatchingPaperPage</name>
    <message>
        <source>To be posted</source>
        <translation>公示用</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Two-way matching</source>
        <translation>双向认领</translation>
    </message>
</context>
<context>
    <name>MatchingSteps</name>
    <message>
        <source>Invite to a claim</source>
        <translation>发出认领邀请</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发出邀请</translation>
    </message>
    <message>
        <source>Invited; it becomes a project when both sides have confirmed</source>
        <translation>已发出邀请，双方确认后成为项目</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>认领数量</translation>
    </message>
    <message>
        <source>as much as is needed and left</source>
        <translation>按需求和余量</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>完成期限</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Who asks has confirmed already</source>
        <translation>需方已经确认</translation>
    </message>
    <message>
        <source>Who provides has confirmed already</source>
        <translation>供方已经确认</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>who asks</source>
        <translation>需方</translation>
    </message>
    <message>
        <source>who provides</source>
        <translation>供方</translation>
    </message>
    <message>
        <source>both</source>
        <translation>双方</translation>
    </message>
    <message>
        <source>Confirm the claim</source>
        <translation>确认认领</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认方</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Step taken</source>
        <translation>已推进</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>成效</translation>
    </message>
    <message>
        <source>People reached</source>
        <translation>惠及人数</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>Budget (yuan)</source>
        <translation>预算（元）</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
</context>
</TS>
