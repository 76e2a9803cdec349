import type { pictures as english } from '../en/pictures.ts';
import type { AreaIn } from '../translated.ts';

export const pictures: AreaIn<typeof english> = {
  'pictures.moon': '月亮',
  'pictures.sun': '太阳',
  'pictures.fish': '鱼',
  'pictures.house': '房子',
  'pictures.tree': '树',
  'pictures.heart': '爱心',
  'pictures.boat': '小船',
  'pictures.cat': '猫',
  'pictures.umbrella': '雨伞',
  'pictures.car': '汽车',
  'pictures.yours': '你的图画',
  'pictures.of': '{name}，你的图画',
  'pictures.on-card': '图画',
  'pictures.tapped': '已点 {count} 个图画，共 {length} 个',
  'pictures.place': '第 {place} 个图画',
  'pictures.tap': '请点你的四个图画。',
  'pictures.are-four': '一共要点四个图画。',
  'pictures.name-then': '先选择你的名字，再点四个图画。',
  'pictures.not-those': '这不是 {name} 的图画。',
  'pictures.name-and': '名字和图画不匹配。',
  'pictures.come-back': '{time} 可以再次点图画。',
  'pictures.are-back': '可以点图画了。',
  'pictures.step': '找到你的名字，再点你的四个图画',
};
