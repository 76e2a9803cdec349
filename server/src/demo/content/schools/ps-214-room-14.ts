import type { PersonContent } from '../content-types.ts';

export const ps214Room14: PersonContent[] = [
  { key: 'adaeze-eze', name: 'Adaeze Eze', initials: 'AE' },
  {
    key: 'bilal-chaudhry',
    name: 'Bilal Chaudhry',
    nativeName: 'بلال چودھری',
    lang: 'ur',
    initials: 'BC',
  },
  { key: 'dolma', name: 'Dolma', called: 'Dolma', initials: 'D' },
  { key: 'eun-ji-choi', name: 'Eun-ji Choi', nativeName: '최은지', lang: 'ko', initials: 'EC' },
  { key: 'luca-marchetti', name: 'Luca Marchetti', initials: 'LM' },
  {
    key: 'mei-ling-tsai',
    name: 'Mei-Ling Tsai',
    nativeName: '蔡美玲',
    lang: 'zh-Hant',
    initials: 'MT',
  },
  { key: 'nolan-reilly', name: 'Nolan Reilly', initials: 'NR' },
  { key: 'sana-iqbal', name: 'Sana Iqbal', initials: 'SI' },
  { key: 'yaretzi-flores-cruz', name: 'Yaretzi Flores Cruz', called: 'Yaretzi F.', initials: 'YF' },
];
