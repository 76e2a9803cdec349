import type { SchoolNow } from '@threshold/shared/domain/roster.ts';

/** A class with students typed by hand. */
export function sectionByHand(...names: string[]): SchoolNow {
  return {
    students: names.map((name, i) => ({ id: 70_000 + i, name })),
    sections: [{ id: 7, title: 'Spanish 2', period: 'Period 3' }],
    enrollments: names.map((_, i) => ({
      section: 7,
      person: 70_000 + i,
      role: 'student',
      rostered: false,
    })),
    staff: [],
  };
}
