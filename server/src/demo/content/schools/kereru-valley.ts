import type { SchoolContent } from '../content-types.ts';
import { kereruValleyRoom3 } from './kereru-valley-room-3.ts';

export const kereruValley: SchoolContent = {
  key: 'kereru-valley',
  name: 'Kererū Valley School',
  place: { city: 'Dunedin', region: 'Otago', country: 'New Zealand' },
  timeZone: 'Pacific/Auckland',
  district: 'Otago Harbour',
  state: 'Otago',
  tracks: ['mandarin-interpersonal-oral'],
  staff: [
    {
      key: 'zhou-laoshi',
      name: 'Zhou Laoshi',
      nativeName: '周老师',
      lang: 'zh-Hans',
      called: 'Zhou Laoshi',
      initials: 'ZL',
      email: 'j.zhou@kereru-valley.example',
      roles: ['teacher'],
    },
    {
      key: 'matua-rawiri',
      name: 'Matua Rāwiri',
      called: 'Matua Rāwiri',
      initials: 'MR',
      email: 'rawiri@kereru-valley.example',
      roles: ['leader'],
    },
  ],
  students: kereruValleyRoom3,
  sections: [
    {
      key: 'kereru-valley-mandarin-room-3',
      title: 'Mandarin',
      period: 'Room 3',
      code: 'KELP39',
      tracks: ['mandarin-interpersonal-oral'],
      teachers: ['zhou-laoshi'],
      students: kereruValleyRoom3.map((student) => student.key),
    },
  ],
};
