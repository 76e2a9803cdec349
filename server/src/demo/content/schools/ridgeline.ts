import type { PersonContent, SchoolContent } from '../content-types.ts';
import { ridgelinePeriod2 } from './ridgeline-period-2.ts';
import { ridgelinePeriod3 } from './ridgeline-period-3.ts';
import { ridgelinePeriod5 } from './ridgeline-period-5.ts';

const keys = (people: PersonContent[]) => people.map((person) => person.key);

export const ridgeline: SchoolContent = {
  key: 'ridgeline',
  name: 'Ridgeline Middle School',
  place: { city: 'Boise', region: 'Idaho', country: 'United States' },
  timeZone: 'America/Boise',
  district: 'Boise Foothills',
  state: 'Idaho',
  tracks: ['spanish-interpersonal-oral'],
  staff: [
    {
      key: 'ms-ortiz',
      name: 'Ms. Ortiz',
      initials: 'MO',
      email: 'm.ortiz@ridgeline.example',
      roles: ['teacher'],
    },
    {
      key: 'mr-lindholm',
      name: 'Mr. Lindholm',
      initials: 'ÖL',
      email: 'o.lindholm@ridgeline.example',
      roles: ['teacher'],
    },
    {
      key: 'ms-baptiste',
      name: 'Ms. Baptiste',
      initials: 'RB',
      email: 'r.baptiste@ridgeline.example',
      roles: ['teacher'],
    },
    {
      key: 'dr-yazzie',
      name: 'Dr. Yazzie',
      initials: 'TY',
      email: 't.yazzie@ridgeline.example',
      roles: ['leader'],
    },
  ],
  students: [...ridgelinePeriod3, ...ridgelinePeriod5, ...ridgelinePeriod2],
  sections: [
    {
      key: 'ridgeline-spanish-2-period-3',
      title: 'Spanish 2',
      period: 'Period 3',
      code: 'KITE42',
      tracks: ['spanish-interpersonal-oral'],
      teachers: ['ms-ortiz', 'mr-lindholm'],
      students: keys(ridgelinePeriod3),
    },
    {
      key: 'ridgeline-spanish-2-period-5',
      title: 'Spanish 2',
      period: 'Period 5',
      code: 'WREN68',
      tracks: ['spanish-interpersonal-oral'],
      teachers: ['ms-ortiz'],
      // Ibrahim comes a second time; what he masters here shows in Period 3 too.
      students: [...keys(ridgelinePeriod5), 'ibrahim-toure'],
    },
    {
      key: 'ridgeline-spanish-1-period-2',
      title: 'Spanish 1',
      period: 'Period 2',
      code: 'FERN37',
      tracks: ['spanish-interpersonal-oral'],
      teachers: ['ms-baptiste', 'mr-lindholm'],
      students: [...keys(ridgelinePeriod2), 'lukas-bjork', 'ngawang'],
    },
  ],
};
