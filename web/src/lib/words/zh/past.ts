import type { past as english } from '../en/past.ts';
import type { AreaIn } from '../translated.ts';

export const past: AreaIn<typeof english> = {
  'past.title': '以前的导入',
  'past.when': '{day} {time}',
  'past.nobody': '资料已删除的人',
  'past.school': '全校',
  'past.counts': '名单：加入 {added} 人，更改 {changed} 人，离开 {removed} 人。',
  'past.rows': '{count, plural, other {名单：# 处改动。}}',
  'past.scores': '{count, plural, other {以前的成绩 # 个。}}',
  'past.undone': '已撤回。',
};
