import type { PersonContent } from '../content-types.ts';

export const kereruValleyRoom3: PersonContent[] = [
  { key: 'anahera-rangi', name: 'Anahera Rangi', initials: 'AR', table: 1 },
  { key: 'aperahama-kingi', name: 'Aperahama Kīngi', initials: 'AK', table: 1 },
  { key: 'charlotte-van-dijk', name: 'Charlotte van Dijk', initials: 'CD', table: 1 },
  { key: 'finn-oleary', name: 'Finn O’Leary', initials: 'FO', table: 2 },
  { key: 'hamish-sutherland', name: 'Hamish Sutherland', initials: 'HS', table: 2 },
  { key: 'leilani-faasavalu', name: 'Leilani Faʻasavalu', initials: 'LF', table: 2 },
  {
    key: 'mila-petrovic',
    name: 'Mila Petrović',
    nativeName: 'Мила Петровић',
    lang: 'sr-Cyrl',
    initials: 'MP',
    table: 3,
  },
  { key: 'priyanka-nair', name: 'Priyanka Nair', initials: 'PN', table: 3 },
  { key: 'ruby-mcallister', name: 'Ruby McAllister', initials: 'RM', table: 3 },
  { key: 'sione-fifita', name: 'Sione Fifita', initials: 'SF', table: 4 },
  {
    key: 'yichen-sun',
    name: 'Yichen Sun',
    nativeName: '孙一辰',
    lang: 'zh-Hans',
    initials: 'YS',
    table: 4,
  },
];
