import type { rehearsal as english } from '../en/try.ts';
import type { AreaIn } from '../translated.ts';

export const rehearsal: AreaIn<typeof english> = {
  'try.title': '当一分钟学生 · {section} · Threshold',
  'try.nothing-sent': '<b>你现在是学生，一分钟。</b>这里的一切都不会发送、计数或保存。',
  'try.end': '结束',
  'try.you': '你',
  'try.your-side': '老师这一边',
  'try.press': '这是学生看到的画面。选一个目标，读一读标准，然后按“准备好展示”。',
  'try.waiting': '这位学生排在你的队首。请叫自己。',
  'try.held': '先放一放，位置保留着。在学生的画面上回到队伍。',
  'try.called': '学生的屏幕显示你正过来。听一听，想勾就勾，然后决定。',
  'try.over': '真正上课时，班级表、大屏和计数会在同一刻改变。这里什么都没有变。',
  'try.take': '叫自己',
  'try.again': '再来一次',
  'try.to-line': '回到我的队伍',
  'try.no-script': '这里需要 JavaScript。请启用后重新加载页面。',
};
