import type { classYears as english } from '../en/class-years.ts';
import type { AreaIn } from '../translated.ts';

export const classYears: AreaIn<typeof english> = {
  'class.new-page-title': '新建班级 · Threshold',
  'class.new-class': '新建班级',
  'class.new-lead': '从一开始就由你任教。接下来加入学生：输入、粘贴，或从你的其他班级转来。',
  'class.new-lead-from': '从一开始就由你任教。接下来选择从“{title}”转来的学生，记录随人。',
  'class.new-tracks': '所学的路径',
  'class.new-create': '建立班级',
  'class.archived-page-title': '已归档的班级 · Threshold',
  'class.archived-classes': '已归档的班级',
  'class.archived-lead': '它们已结束，并照原样保留。学生的记录仍归学生。',
  'class.archived-none': '还没有。学年结束时，可在班级页面将其归档。',
  'class.archived-on': '{day} 归档',
  'class.archived-on-by': '{day} 由{name}归档',
  'class.ended': '{title} 已归档。',
  'class.ended-period': '{title}（{period}）已归档。',
  'class.ended-lead':
    '它在 {day} {time} 结束。班里已没有人，学生的记录仍归学生。如果还要继续上课，请恢复它。',
  'class.ended-lead-by':
    '{name} 在 {day} {time} 将它归档。班里已没有人，学生的记录仍归学生。如果还要继续上课，请恢复它。',
  'class.archived-board': '查看班级表',
  'class.move-up': '学生升班',
  'class.restore': '恢复',
  'class.back-told':
    '班级已恢复，并有了新的班级码。以前打印的卡片和海报已失效，请重新打印。代课老师没有一起恢复，请重新邀请。队伍在你开放之前是关闭的。入口在你改为列出之前不显示名单，学生输入自己的姓名。',
  'class.to-classes': '你的班级',
  'class.end': '学年结束',
  'class.end-lead': '归档的班级照原样保留，可以查看和恢复。',
  'class.archive': '归档班级',
  'class.archive-title': '归档“{title}”？',
  'class.archive-lead':
    '所有人随即离开班级，排队中的也一样。班级码和大屏链接全部失效。记录仍归学生；你可以让他们升班，也可以恢复班级。',
  'class.archive-yes': '归档',
  'class.archive-no': '保留',
};
