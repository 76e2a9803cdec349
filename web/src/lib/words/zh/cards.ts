import type { cards as english } from '../en/cards.ts';
import type { AreaIn } from '../translated.ts';

export const cards: AreaIn<typeof english> = {
  'cards.title': 'PIN 卡片 · {section} · Threshold',
  'cards.heading': 'PIN 卡片',
  'cards.heading-one': '{name} 的 PIN 卡片',
  'cards.lead':
    '共 {cards, plural, other {# 张}}卡片，印 {sheets, plural, other {{words} 张}}纸，每张纸裁成 8 份。每张卡片只能打开这个班级。',
  'cards.lead-one': '一张卡片，打印后裁下。只能打开这个班级。',
  'cards.all': '全部 {count, plural, other {# 张}}卡片',
  'cards.print': '打印 {sheets, plural, other {# 张纸}}',
  'cards.class-page': '班级',
  'cards.back': '回到队伍',
  'cards.sheet': '第 {sheet} 张纸，共 {sheets} 张',
  'cards.code': '班级码',
  'cards.pin': 'PIN',
  'cards.pin-gone': '需要新的 PIN',
  'cards.qr': '二维码：用班级码打开 {address}',
  'cards.only-here':
    '二维码指向 {host}，只有这台电脑能打开。打印之前，请用学生使用的网址打开 Threshold。',
  'cards.none': '这个班级还没有学生。',
  'cards.none-next': '请在班级页面添加学生，卡片就会出现在这里。',
  'cards.to-class': '打开班级页面',
  'cards.no-code': '这个班级还没有班级码。',
  'cards.no-code-next': '请在班级页面生成班级码，然后就可以在这里打印。',
  'cards.poster-title': '海报 · {section} · Threshold',
  'cards.poster': '海报',
  'cards.poster-lead': '一页，贴在教室门上。上面没有学生的名字。',
  'cards.print-poster': '打印海报',
  'cards.step-open': '用相机扫二维码，或打开 <b>{address}</b>',
  'cards.step-code': '输入班级码',
  'cards.step-name': '找到你的名字，再输入你的 PIN',
  'cards.badges-title': '胸卡 · {section} · Threshold',
  'cards.badges': '胸卡',
  'cards.badge-of': '{name} 的胸卡',
  'cards.badges-lead':
    '{badges, plural, other {# 张胸卡，共{sheets, plural, other {{words}}}页，每页 12 张，裁开即可。持卡人无需 PIN 就能进入。}}',
  'cards.badges-lead-one': '一张可裁下的胸卡。之前的那张已无效。',
  'cards.badges-all': '{count, plural, other {全部 # 张胸卡}}',
  'cards.badge-qr': '让这位学生登录的二维码',
  'cards.no-badges': '本班没有启用胸卡。',
  'cards.no-badges-next': '请在班级页面启用，然后在这里打印。',
};
