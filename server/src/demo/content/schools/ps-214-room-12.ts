import type { PersonContent } from '../content-types.ts';

export const ps214Room12: PersonContent[] = [
  { key: 'arjun-bhattacharya', name: 'Arjun Bhattacharya', initials: 'AB', table: 1 },
  { key: 'camila-rojas', name: 'Camila Rojas', initials: 'CR', table: 1 },
  {
    key: 'dmitri-volkov',
    name: 'Dmitri Volkov',
    nativeName: 'Дмитрий Волков',
    lang: 'ru',
    initials: 'DV',
    table: 1,
  },
  { key: 'esther-adjei', name: 'Esther Adjei', initials: 'EA', table: 2 },
  { key: 'fatoumata-bah', name: 'Fatoumata Bah', initials: 'FB', table: 2 },
  { key: 'gianna-russo', name: 'Gianna Russo', initials: 'GR', table: 2 },
  {
    key: 'haoran-lin',
    name: 'Haoran Lin',
    nativeName: '林浩然',
    lang: 'zh-Hans',
    initials: 'HL',
    table: 3,
  },
  { key: 'isabela-quispe', name: 'Isabela Quispe', initials: 'IQ', table: 3 },
  { key: 'jamal-whitaker', name: 'Jamal Whitaker', initials: 'JW', table: 3 },
  { key: 'maeve-gallagher', name: 'Maeve Gallagher', initials: 'MG', table: 4 },
  { key: 'rohan-persaud', name: 'Rohan Persaud', initials: 'RP', table: 4 },
  {
    key: 'tenzin-norbu',
    name: 'Tenzin Norbu',
    nativeName: 'བསྟན་འཛིན་ནོར་བུ',
    lang: 'bo',
    initials: 'TN',
    table: 4,
  },
];
