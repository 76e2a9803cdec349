import type { classJoining as english } from '../en/class-joining.ts';
import type { AreaIn } from '../translated.ts';

export const classJoining: AreaIn<typeof english> = {
  'class.add-students': '添加学生',
  'class.add-names': '添加姓名',
  'class.names-label': '姓名，每行一个',
  'class.names-hint': '直接输入或粘贴名单。“Okafor, Amara”会自动调换顺序，姓名前的序号会去掉。',
  'class.names-count': '{count, plural, =0 {还没有姓名} other {# 个姓名}}',
  'class.unread': '有 {count} 行不会添加：',
  'class.typed-parted':
    '有 {count} 个姓名由多列按原顺序拼成。如果姓在前，请在名单上面加一行“姓, 名”。',
  'class.typed-aside': '有 {count} 个姓名旁边的数字和其他内容已去掉。',
  'class.typed-as-roster': '有多列的名单请用“导入名单”',
  'class.unread-line': '第 {line} 行',
  'class.unread-no-letters': '里面没有文字。',
  'class.unread-too-long': '超过 {most} 个字符。',
  'class.leave-out': '不再添加已在班里的 {count} 人：{names}',
  'class.take-back':
    '{count, plural, other {有 # 人以前在本班：{names}。连同记录和 PIN 一起接回，而不是另加新人}}',
  'class.twice':
    '{count, plural, other {名单里有 # 个姓名重复，只添加一次：{names}。如果是两名学生，请在第二个姓名旁写上能区分的字。}}',
  'class.and-more': '{names} 等，另有 {count} 人',
  'class.too-many': '一个班最多 {most} 名学生，超出 {count} 名。',
  'class.add': '{count, plural, =0 {添加} other {添加 # 名学生}}',
  'class.adding': '正在添加，已完成 {done}/{count}',
  'class.added-told': '已添加 {count} 名学生，每人都有 PIN。',
  'class.added-part': '{count} 人中已添加 {added} 人，其余的还在这里。{why}',
  'class.take-button': '从班级转入',
  'class.take-title': '从其他班级转入学生',
  'class.back-title': '接回离开本班的学生',
  'class.back-none': '没有人离开过本班。',
  'class.source-left': '离开本班的学生',
  'class.take-lead': '学生的记录和 PIN 随之转来。',
  'class.take-none': '你没有其他有学生的班级。',
  'class.take-others':
    '别的老师的学生，以及不在任何班级里的学生，由学校领导查找：{leaders}。他们可以把学生原来的班交给你。',
  'class.take-others-leader':
    '别的老师的学生，以及不在任何班级里的学生，你可以作为领导找到。先把他们原来的班交给自己，再在这里带过来。',
  'class.take-others-school': '打开学校页面',
  'class.take-from': '来自',
  'class.source': '{title} {period}',
  'class.source-archived': '{title} {period}（已归档）',
  'class.take-in': '已在本班',
  'class.take-move': '他们离开“{title}”',
  'class.take': '{count, plural, =0 {转入} other {转入 # 名学生}}',
  'class.taken-told': '{count} 名学生现在在本班，记录和 PIN 不变。',
};
