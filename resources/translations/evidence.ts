<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BlackenDialog</name>
    <message>
        <source>Black out parts of the picture</source>
        <translation>遮盖图片局部</translation>
    </message>
    <message>
        <source>Black out</source>
        <translation>遮盖</translation>
    </message>
    <message>
        <source>Add a box</source>
        <translation>添加遮盖框</translation>
    </message>
    <message>
        <source>Remove the box</source>
        <translation>移除遮盖框</translation>
    </message>
    <message>
        <source>Draw with the mouse, or: N adds a box, arrows move it, Shift+arrows size it, Space goes to the next, Del removes it.</source>
        <translation>用鼠标拖出；或按 N 添加，方向键移动，Shift+方向键改大小，空格换下一个，Del 移除。</translation>
    </message>
    <message>
        <source>Every print and export shows the blacked out picture from then on, without the camera&apos;s data. The original is kept and shown only for a reason on the access log. This cannot be undone.</source>
        <translation>此后打印和导出都用遮盖后的图片，不含相机信息。原件另行保存，写明理由、记入查阅留痕后才能查看。遮盖不能撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Blacking out…</source>
        <translation>正在遮盖…</translation>
    </message>
    <message>
        <source>Blacking out</source>
        <translation>遮盖图片</translation>
    </message>
    <message>
        <source>Evidence {0} was blacked out</source>
        <translation>证据第 {0} 项已遮盖</translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
</context>
<context>
    <name>EvidenceTab</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>没有收进来</translation>
    </message>
    <message>
        <source>Take into this case</source>
        <translation>收进本案</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Paste a picture or files</source>
        <translation>粘贴图片或文件</translation>
    </message>
    <message>
        <source>No evidence yet</source>
        <translation>还没有证据</translation>
    </message>
    <message>
        <source>Drop photos, scans or other files here, paste a picture, or choose files.</source>
        <translation>把照片、扫描件或其他文件拖到这里，或粘贴图片、选择文件。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Pasted picture {0}</source>
        <translation>粘贴图片 {0}</translation>
    </message>
    <message>
        <source>There is no picture and no file in the clipboard.</source>
        <translation>剪贴板里没有图片或文件。</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>Evidence ({0})</source>
        <translation>证据文件 ({0})</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of evidence added</source>
        <translation>
            <numerusform>已收取证据 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new file(s) in the scanner folder</source>
        <translation>
            <numerusform>扫描文件夹有 %n 个新文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Not counted as signed</source>
        <translation>不算签名件，请核对</translation>
    </message>
    <message numerus="yes">
        <source>%n signed paper(s) filed</source>
        <translation>
            <numerusform>%n 份签名件已归卷</numerusform>
        </translation>
    </message>
    <message>
        <source>Let go: evidence of this case</source>
        <translation>松开，存为本案证据</translation>
    </message>
</context>
<context>
    <name>ItemActs</name>
    <message>
        <source>Particulars…</source>
        <translation>说明…</translation>
    </message>
    <message>
        <source>Black out…</source>
        <translation>遮盖…</translation>
    </message>
    <message>
        <source>Original…</source>
        <translation>原件…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of evidence removed</source>
        <translation>
            <numerusform>已移除证据 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已保存：{0}</translation>
    </message>
</context>
<context>
    <name>ParticularsDialog</name>
    <message>
        <source>Particulars of the evidence</source>
        <translation>证据说明</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Proves</source>
        <translation>证明内容</translation>
    </message>
    <message>
        <source>Provided by</source>
        <translation>提供人</translation>
    </message>
    <message>
        <source>Alt+Down offers the parties</source>
        <translation>Alt+↓ 列出当事人</translation>
    </message>
    <message>
        <source>Handed in as</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>拍摄人</translation>
    </message>
    <message>
        <source>Taken at</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收取日期</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Use the camera&apos;s time: {0}</source>
        <translation>采用相机时间：{0}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Evidence {0} saved</source>
        <translation>证据第 {0} 项已保存</translation>
    </message>
</context>
<context>
    <name>PermissionDialog</name>
    <message>
        <source>See the original</source>
        <translation>查看原件</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>显示原件</translation>
    </message>
    <message>
        <source>Your name, the time and the reason go on the access log. The picture hides again after 30 seconds.</source>
        <translation>您的姓名、时间和理由会记入查阅留痕。30 秒后自动遮盖。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why the original must be seen</source>
        <translation>为什么要看原件</translation>
    </message>
</context>
<context>
    <name>Receiving</name>
    <message>
        <source>Reading codes</source>
        <translation>正在识别页面上的码</translation>
    </message>
</context>
<context>
    <name>ScansPage</name>
    <message>
        <source>Choose scans…</source>
        <translation>选择扫描件…</translation>
    </message>
    <message>
        <source>File them by their codes</source>
        <translation>按码归卷</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Nothing handed in yet</source>
        <translation>还没有交来的扫描件</translation>
    </message>
    <message>
        <source>Papers handed in</source>
        <translation>交来的文书</translation>
    </message>
    <message>
        <source>Signed papers</source>
        <translation>签名件归卷</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Scans ({0})</source>
        <translation>扫描件（{0}）</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n new file(s) in the scanner folder</source>
        <translation>
            <numerusform>扫描文件夹有 %n 个新文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted picture {0}</source>
        <translation>粘贴图片 {0}</translation>
    </message>
    <message>
        <source>Drop scans or photos of signed papers on the window, paste one, or choose them. The code in the lower right corner tells which case each belongs to.</source>
        <translation>把签名文书的扫描件或照片拖到窗口里、粘贴，或者选择文件。页面右下角的码会说明它属于哪个案件。</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Taking in evidence</source>
        <translation>收取证据</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Hide</source>
        <translation>遮盖</translation>
    </message>
    <message>
        <source>The original is shown</source>
        <translation>正在显示原件</translation>
    </message>
    <message>
        <source>It stands on the access log and hides after 30 seconds.</source>
        <translation>已记入查阅留痕，30 秒后自动遮盖。</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>{0}提供</translation>
    </message>
    <message>
        <source>taken {0}</source>
        <translation>拍摄 {0}</translation>
    </message>
    <message>
        <source>received {0}</source>
        <translation>收取 {0}</translation>
    </message>
    <message>
        <source>blacked out</source>
        <translation>已遮盖</translation>
    </message>
    <message>
        <source>This file has no preview</source>
        <translation>这种文件不能预览</translation>
    </message>
    <message>
        <source>Save a copy to open it with another program.</source>
        <translation>可另存副本，用其他程序打开。</translation>
    </message>
    <message>
        <source>This file cannot be shown</source>
        <translation>这个文件不能显示</translation>
    </message>
    <message>
        <source>version {0}, page {1} of {2}</source>
        <translation>第{0}版 第{1}页，共{2}页</translation>
    </message>
    <message>
        <source>not the version on record</source>
        <translation>与打印记录不符</translation>
    </message>
</context>
<context>
    <name>_Canvas</name>
    <message>
        <source>Picture to black out</source>
        <translation>要遮盖的图片</translation>
    </message>
</context>
</TS>
