import type { roster as english } from '../en/import.ts';
import type { AreaIn } from '../translated.ts';

export const roster: AreaIn<typeof english> = {
  'import.page-title': '导入名单 · {name} · Threshold',
  'import.page-title-school': '导入全校名单 · Threshold',
  'import.account': '{initials}，你的账号',
  'import.to-class': '班级',
  'import.to-school': '学校',
  'import.title': '导入名单',
  'import.title-school': '导入全校名单',
  'import.choose-lead': 'OneRoster 导出文件（zip 或散装 CSV），或任何带表头的名单：每行一名学生。',
  'import.choose-lead-school':
    '本校的 OneRoster 导出文件（zip 或散装 CSV），或任何带“班级”列的名单。',
  'import.choose': '选择文件',
  'import.drop': '或拖到这里',
  'import.choose-small':
    'CSV 或 zip，最多 50 MB。所有改动都会先给你看。文件本身不会保存，其中的密码也绝不会读取。',
  'import.another': '换一个文件',
  'import.sending': '正在发送文件……',
  'import.reading-rows': '{count, plural, =0 {正在读取文件……} other {正在读取文件：已读 # 行}}',
  'import.reading-lead': '目前没有任何改动。你可以离开此页，一小时内回来即可。',
  'import.lost': '读取中断，没有结果。没有任何改动。请重新选择文件。',
  'import.not-reached': '暂时连不上 Threshold。没有丢失任何内容，我们会继续尝试。',
  'import.refused-title': '无法把它当作名单读取',
  'import.refused-file': '位于 {file}',
  'import.format-sds':
    'School Data Sync',
  'import.format-oneroster-1.1':
    'OneRoster 1.1',
  'import.format-oneroster-1.2':
    'OneRoster 1.2',
  'import.format-table':
    '名单',
  'import.delta': '仅含变动',
  'import.file-rows': '{count, plural, other {# 名学生}}',
  'import.stay': '{count, plural, other {人保持不变}}',
  'import.added': '{count, plural, other {人将加入}}',
  'import.changed': '{count, plural, other {人将更改}}',
  'import.archived': '{count, plural, other {人将离开班级}}',
  'import.skipped': '{count, plural, other {行已跳过}}',
  'import.row-new': '本校新生，会生成一个 PIN。',
  'import.row-joins': '已在本校；此前跨过的目标一并带来。',
  'import.row-absent': '不在文件中，将离开班级；跨过的目标全部保留。',
  'import.row-gone': '文件写明已离开。跨过的目标全部保留。',
  'import.field-name':
    '姓名',
  'import.field-called':
    '称呼',
  'import.field-native':
    '本族文字姓名',
  'import.field-lang':
    '姓名的语言',
  'import.field-title':
    '班级名称',
  'import.field-period':
    '上课时间',
  'import.field-source':
    '名单编号',
  'import.before-none': '无',
  'import.apply-row': '应用：{name}',
  'import.apply-class': '应用：{title}',
  'import.rows': '将有的改动',
  'import.problems': '跳过的行',
  'import.problems-more': '{count, plural, other {另有 # 行，见“问题行”文件。}}',
  'import.problem-row': '第 {line} 行',
  'import.problem-who': '第 {line} 行，“{who}”',
  'import.problem-in': '{file}，第 {line} 行',
  'import.problem-in-who': '{file}，第 {line} 行，“{who}”',
  'import.fix': '就地改正',
  'import.fix-title': '这名学生叫什么？',
  'import.fix-name': '姓名',
  'import.fix-save': '使用这个姓名',
  'import.problem-rows': '问题行',
  'import.left-out-role': '{count, plural, other {身份为“{role}”的 # 行不予导入}}',
  'import.left-out-ended':
    '{count, plural, other {# 条选课已结束}}',
  'import.left-out-inactive':
    '{count, plural, other {# 行标记为停用}}',
  'import.left-out-no-class':
    '{count, plural, other {# 人不在任何班级}}',
  'import.left-out-other-section':
    '{count, plural, other {# 行属于别的班}}',
  'import.left-out-other-school':
    '{count, plural, other {# 行属于别的学校}}',
  'import.left-out-archived':
    '{count, plural, other {# 行属于已归档的班级}}',
  'import.left-out-empty-section':
    '{count, plural, other {# 个新班级没有学生}}',
  'import.by-hand': '{count, plural, other {# 名学生是手动添加的，不在文件中。他们会留下。}}',
  'import.teachers': '文件中的老师',
  'import.teachers-lead': '文件不会让任何人成为老师。请勾选要教这个班的本校教职工。',
  'import.teacher-here': '已在教这个班',
  'import.teacher-staff': '是本校教职工',
  'import.teacher-invite': '在这里没有账号：需要邀请',
  'import.nothing': '文件内容与班级现状一致，没有要改的。',
  'import.nothing-school': '文件内容与学校现状一致，没有要改的。',
  'import.unchanged': '<b>目前没有任何改动。</b>导入绝不会删除任何人的成绩。',
  'import.cancel': '取消',
  'import.apply': '{count, plural, =0 {没有要应用的} other {应用 # 项改动}}',
  'import.getting-ready': '正在准备……',
  'import.confirm-title': '{count, plural, other {将有 # 名学生离开班级}}',
  'import.confirm-lead':
    '这超过了十分之一。如果文件只包含班级的一部分，他们就会被误移出。无论如何，成绩都会保留。',
  'import.confirm-field': '输入 {count} 以继续',
  'import.confirm-no': '再看看',
  'import.confirm-yes': '{count, plural, other {移出 # 名学生}}',
  'import.classes': '班级',
  'import.class-new': '新班级',
  'import.class-gone': '不在文件中',
  'import.class-filter': '查找班级',
  'import.class-none': '没有这样名称的班级。',
  'import.class-more': '{count, plural, other {另有 # 个班级。请输入名称的一部分。}}',
  'import.no-change': '没有改动',
  'import.tracks': '新班级使用',
  'import.tracks-lead': '名单里没有学习路径。不选的话，新班级在老师选定之前没有目标。',
  'import.columns-title': '每一列是什么？',
  'import.columns-lead': '{count, plural, other {共 # 行。我们根据表头做了推测，请核对。}}',
  'import.columns-dropped': '完全不读取：{columns}',
  'import.columns-go': '就这样读取',
  'import.columns-needed': '请指明哪一列是姓名。',
  'import.columns-twice': '不能有两列都是“{field}”。',
  'import.column-of': '“{heading}”列',
  'import.column-id':
    '学生编号',
  'import.column-name':
    '全名',
  'import.column-given':
    '名',
  'import.column-family':
    '姓',
  'import.column-called':
    '称呼',
  'import.column-native':
    '本族文字姓名',
  'import.column-class':
    '班级',
  'import.column-period':
    '时段',
  'import.column-role':
    '身份',
  'import.column-email':
    '教职工邮箱',
  'import.column-ignore':
    '不导入',
  'import.asks-section': '文件里的哪个班是这个班？',
  'import.asks-org': '文件里的哪所学校是本校？',
  'import.asks-class': '哪一列写着班级？',
  'import.asks-class-lead':
    '导入全校名单时，每行都要写明班级。请指明那一列，或者到该班的页面导入这份名单。',
  'import.candidate-students': '{count, plural, other {# 名学生}}',
  'import.candidate-classes': '{count, plural, other {# 个班}}',
  'import.applying': '正在应用：{done} / {of, plural, other {# 个班}}',
  'import.applying-lead': '各班照常上课。你可以离开此页，它会继续进行。',
  'import.stop': '完成这个班后停下',
  'import.stopping': '完成当前班级后停下……',
  'import.stopped': '已停下：{of, plural, other {# 个班}}中完成了 {done} 个',
  'import.stopped-lead': '最后完成的是 {last}。已完成的保持不变。继续即可完成其余班级。',
  'import.stopped-none': '还没有改动任何班级。',
  'import.go-on': '继续其余部分',
  'import.done': '{rows, plural, =0 {完成。没有要改的。} other {完成：# 项改动}}',
  'import.done-classes': '{count, plural, other {涉及 # 个班}}',
  'import.left-alone': '{count, plural, other {# 行保持原样：你查看期间有人改动过。}}',
  'import.left-row': '{name}，{section}',
  'import.anew': '再看看剩下的',
  'import.full': '{count, plural, other {# 个班会超过人数上限，保持原样：}}',
  'import.done-pins': '新学生已有 PIN。请到班级页面打印卡片。',
  'import.finish': '完成',
};
