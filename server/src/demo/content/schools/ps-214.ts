import type { SchoolContent } from '../content-types.ts';
import { ps214Room12 } from './ps-214-room-12.ts';
import { ps214Room14 } from './ps-214-room-14.ts';

export const ps214: SchoolContent = {
  key: 'ps-214',
  name: 'PS 214 Ada Lovelace',
  place: { city: 'Queens', region: 'New York', country: 'United States' },
  timeZone: 'America/New_York',
  district: 'Queens Elementary',
  state: 'New York',
  tracks: ['math-grade-3'],
  staff: [
    {
      key: 'mr-baptiste',
      name: 'Mr. Baptiste',
      initials: 'EB',
      email: 'e.baptiste@ps214.example',
      roles: ['teacher'],
    },
    {
      key: 'ms-castellanos',
      name: 'Ms. Castellanos',
      initials: 'VC',
      email: 'v.castellanos@ps214.example',
      roles: ['teacher', 'leader'],
    },
  ],
  students: [...ps214Room12, ...ps214Room14],
  sections: [
    {
      key: 'ps-214-math-room-12',
      title: 'Math',
      period: 'Room 12',
      code: 'MAPS64',
      tracks: ['math-grade-3'],
      teachers: ['mr-baptiste'],
      students: ps214Room12.map((student) => student.key),
    },
    {
      key: 'ps-214-math-room-14',
      title: 'Math',
      period: 'Room 14',
      code: 'DUCK85',
      tracks: ['math-grade-3'],
      teachers: ['mr-baptiste', 'ms-castellanos'],
      students: ps214Room14.map((student) => student.key),
    },
  ],
};
