<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BuildingDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No door of this building is in the directory yet.</source>
        <translation>名册里还没有这幢楼的室号。</translation>
    </message>
    <message>
        <source>Floor {0}</source>
        <translation>{0} 楼</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件案件</numerusform>
        </translation>
    </message>
    <message>
        <source>Cases of this door</source>
        <translation>这一室的案件</translation>
    </message>
    <message>
        <source>Lives there</source>
        <translation>住户</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>楼上</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>楼下</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>隔壁</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Add a mediator</source>
        <translation>添加调解员</translation>
    </message>
    <message>
        <source>Cases of this name</source>
        <translation>有关案件</translation>
    </message>
    <message>
        <source>Mediators and members</source>
        <translation>调解员和成员</translation>
    </message>
    <message>
        <source>Nobody belongs to it yet</source>
        <translation>还没有成员</translation>
    </message>
    <message>
        <source>full time</source>
        <translation>专职</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>至 {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) in hand</source>
        <translation>
            <numerusform>在办 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Ends…</source>
        <translation>离任…</translation>
    </message>
    <message>
        <source>End the membership of {0}</source>
        <translation>登记 {0} 离任</translation>
    </message>
    <message>
        <source>Owners&apos; vote…</source>
        <translation>业主表决…</translation>
    </message>
    <message>
        <source>{0} of {1} cases in hand</source>
        <translation>在办 {0} / {1} 件</translation>
    </message>
    <message>
        <source>On duty {0}</source>
        <translation>值班 {0}</translation>
    </message>
    <message>
        <source>Duty…</source>
        <translation>值班…</translation>
    </message>
    <message>
        <source>Duty times and load of {0}</source>
        <translation>{0}的值班时间和承办件数</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>deputy for {0}</source>
        <translation>{0}副代表</translation>
    </message>
    <message>
        <source>sits for {0}</source>
        <translation>代表{0}</translation>
    </message>
    <message>
        <source>Ties that recusal asks for</source>
        <translation>回避关系</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>住处</translation>
    </message>
    <message>
        <source>With</source>
        <translation>同户</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Home and employer…</source>
        <translation>住处与单位…</translation>
    </message>
    <message>
        <source>Relation…</source>
        <translation>添加关系…</translation>
    </message>
    <message>
        <source>Take the relation to {0} off</source>
        <translation>删除与{0}的关系</translation>
    </message>
    <message>
        <source>Doors and neighbours</source>
        <translation>楼与邻里</translation>
    </message>
</context>
<context>
    <name>Directory</name>
    <message>
        <source>Add a body</source>
        <translation>添加机构</translation>
    </message>
    <message>
        <source>Add the body</source>
        <translation>添加机构</translation>
    </message>
    <message>
        <source>Body added</source>
        <translation>已添加机构</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Under</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Good at</source>
        <translation>专长</translation>
    </message>
    <message>
        <source>Alt+Down offers the topics</source>
        <translation>Alt+↓ 列出治理事项</translation>
    </message>
    <message>
        <source>Cases at once</source>
        <translation>同时承办</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Add a mediator to {0}</source>
        <translation>给{0}添加调解员</translation>
    </message>
    <message>
        <source>Add the mediator</source>
        <translation>添加调解员</translation>
    </message>
    <message>
        <source>Mediator added</source>
        <translation>已添加调解员</translation>
    </message>
    <message>
        <source>A person of the directory, or a new one</source>
        <translation>名册里的人，或者新的人</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Full time</source>
        <translation>专职</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>{0} leaves</source>
        <translation>{0} 离任</translation>
    </message>
    <message>
        <source>End the membership</source>
        <translation>登记离任</translation>
    </message>
    <message>
        <source>Membership ended</source>
        <translation>已登记离任</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>1-12, or names with a comma between</source>
        <translation>1-12，或者逐个写、用逗号隔开</translation>
    </message>
    <message>
        <source>Add an estate</source>
        <translation>添加小区</translation>
    </message>
    <message>
        <source>Add the estate</source>
        <translation>添加小区</translation>
    </message>
    <message>
        <source>Estate added</source>
        <translation>已添加小区</translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation>修改 {0}</translation>
    </message>
    <message>
        <source>Save the estate</source>
        <translation>保存小区</translation>
    </message>
    <message>
        <source>Estate changed</source>
        <translation>已修改小区</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Add the person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>已添加人员</translation>
    </message>
    <message>
        <source>Save the person</source>
        <translation>保存人员</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>已修改人员</translation>
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
        <source>Add an organisation</source>
        <translation>添加单位</translation>
    </message>
    <message>
        <source>Add the organisation</source>
        <translation>添加单位</translation>
    </message>
    <message>
        <source>Organisation added</source>
        <translation>已添加单位</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Bodies and mediators</source>
        <translation>机构与调解员</translation>
    </message>
    <message>
        <source>Body or mediator, or initials</source>
        <translation>机构、调解员或首字母</translation>
    </message>
    <message>
        <source>No body is in the directory yet</source>
        <translation>名册里还没有机构</translation>
    </message>
    <message>
        <source>A case is assigned to a committee, a studio or the association</source>
        <translation>案件要指派给调委会、调解工作室或者联谊会</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Property company</source>
        <translation>物业服务企业</translation>
    </message>
    <message>
        <source>Estates</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Estate or address, or initials</source>
        <translation>小区、地址或首字母</translation>
    </message>
    <message>
        <source>No estate is in the directory yet</source>
        <translation>名册里还没有小区</translation>
    </message>
    <message>
        <source>Estates and their buildings are offered while a case is registered</source>
        <translation>登记案件时，这里的小区和楼栋会作为候选</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Name, initials or phone</source>
        <translation>名称、首字母或电话</translation>
    </message>
    <message>
        <source>No person is in the directory yet</source>
        <translation>名册里还没有人</translation>
    </message>
    <message>
        <source>People come here by themselves when a case is registered</source>
        <translation>登记案件时，当事人会自动进入名册</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>No organisation is in the directory yet</source>
        <translation>名册里还没有单位</translation>
    </message>
    <message>
        <source>Property companies, shops and other parties that are no person</source>
        <translation>物业、商铺等不是自然人的当事人</translation>
    </message>
    <message>
        <source>Duty times of {0}</source>
        <translation>{0}的值班时间</translation>
    </message>
    <message>
        <source>Save the duty times</source>
        <translation>保存值班时间</translation>
    </message>
    <message>
        <source>Duty times saved</source>
        <translation>值班时间已保存</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值班时间</translation>
    </message>
    <message>
        <source>Such as: Mon, Wed morning; Fri 14:00-17:00. Kept on the duty rota</source>
        <translation>如：周一、周三上午；周五 14:00-17:00。记在值班表</translation>
    </message>
    <message>
        <source>Empty for no limit of their own</source>
        <translation>留空表示本人不设上限</translation>
    </message>
    <message>
        <source>Save the body</source>
        <translation>保存机构</translation>
    </message>
    <message>
        <source>Body changed</source>
        <translation>机构已修改</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>未评级</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>服务范围</translation>
    </message>
    <message>
        <source>Serves the whole street</source>
        <translation>服务全街道</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>Founded on</source>
        <translation>成立日期</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>终止日期</translation>
    </message>
    <message>
        <source>Set up by</source>
        <translation>发起单位</translation>
    </message>
    <message>
        <source>{0}, ended</source>
        <translation>{0}（已终止）</translation>
    </message>
    <message>
        <source>An organisation of the directory, or a new one</source>
        <translation>名册里的单位，或新单位</translation>
    </message>
    <message>
        <source>More buildings</source>
        <translation>增加楼</translation>
    </message>
    <message>
        <source>1-12 or names, put to those there are</source>
        <translation>1-12 或楼名，加在已有的后面</translation>
    </message>
    <message>
        <source>Save the organisation</source>
        <translation>保存单位</translation>
    </message>
    <message>
        <source>Organisation changed</source>
        <translation>单位已修改</translation>
    </message>
</context>
<context>
    <name>DirectoryPage</name>
    <message>
        <source>List</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Add to this list</source>
        <translation>添加到本名册</translation>
    </message>
    <message>
        <source>Change the row</source>
        <translation>修改此行</translation>
    </message>
    <message>
        <source>Nothing is found by “{0}”</source>
        <translation>没有找到“{0}”</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除查找</translation>
    </message>
    <message>
        <source>Hand over the cases of who leaves…</source>
        <translation>移交离岗人员的案件…</translation>
    </message>
    <message>
        <source>Print of the body…</source>
        <translation>打印机构情况表、办案统计…</translation>
    </message>
</context>
<context>
    <name>DirectoryPaperPage</name>
    <message>
        <source>Directory</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>完整</translation>
    </message>
</context>
<context>
    <name>DirectoryTies</name>
    <message>
        <source>Home and employer of {0}</source>
        <translation>{0}的住处与单位</translation>
    </message>
    <message>
        <source>Save home and employer</source>
        <translation>保存住处与单位</translation>
    </message>
    <message>
        <source>Home and employer saved</source>
        <translation>住处与单位已保存</translation>
    </message>
    <message>
        <source>Estate</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼</translation>
    </message>
    <message>
        <source>as the estate counts them</source>
        <translation>如 9号楼</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>室号</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>An organisation of the directory, or a new one</source>
        <translation>名册里的单位，或新单位</translation>
    </message>
    <message>
        <source>A relation of {0}</source>
        <translation>{0}的关系</translation>
    </message>
    <message>
        <source>Put the relation on record</source>
        <translation>登记关系</translation>
    </message>
    <message>
        <source>Relation put on record</source>
        <translation>关系已登记</translation>
    </message>
    <message>
        <source>To</source>
        <translation>与</translation>
    </message>
    <message>
        <source>A person of the directory, or a new one</source>
        <translation>名册里的人，或新的人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>such as husband and wife, partners</source>
        <translation>如 夫妻、合伙人</translation>
    </message>
</context>
<context>
    <name>TieActs</name>
    <message>
        <source>Relation taken off</source>
        <translation>已删除关系</translation>
    </message>
</context>
</TS>
