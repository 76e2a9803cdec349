import type { changes as english } from '../en/changes.ts';
import type { AreaIn } from '../translated.ts';

export const changes: AreaIn<typeof english> = {
  'changes.what-changed': '最新变化',
  'changes.nothing': '与上次相比没有变化。',
  'changes.more': '另有 {count} 处变化。',
  'changes.joined': '{count} 人加入了队伍。',
  'changes.left': '{count} 人离开了队伍。',
  'changes.waiting': '{count, plural, =0 {没有人在等候。} other {# 人在等候。}}',
};
