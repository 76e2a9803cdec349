import { expect, test } from 'vitest';
import type { RosterScope } from '@threshold/shared/contract/roster-plan.ts';
import { hasChanges } from '@threshold/shared/domain/has-changes.ts';
import { planRoster } from '@threshold/shared/domain/roster-plan.ts';
import type { SchoolNow } from '@threshold/shared/domain/roster.ts';
import { oneRoster11, otherwise } from '../support/roster-files.ts';
import { rosterOf } from '../support/roster-of.ts';
import { sectionByHand } from '../support/section-by-hand.ts';

const today = '2026-11-23';
const school: RosterScope = { kind: 'school' };
const empty: SchoolNow = { students: [], sections: [], enrollments: [], staff: [] };

test('which class of the file it is goes by id, by name, or is asked', async () => {
  const now = sectionByHand('Amara Okafor');
  const roster = await rosterOf(oneRoster11);
  now.sections[0]!.period = 'First';
  const asked = planRoster(roster, now, { kind: 'section', section: 7 }, today);
  expect(asked.asks).toMatchObject({
    what: 'section',
    candidates: [
      { source: 'c-1', title: 'Spanish 2', period: '3', students: 2 },
      { source: 'c-2', students: 3 },
    ],
  });
  expect(hasChanges(asked)).toBe(false);
  const told = planRoster(roster, now, { kind: 'section', section: 7, source: 'c-2' }, today);
  expect(told.sections[0]).toMatchObject({ source: 'c-2', rows: { length: 3 } });
  expect(told.leftOut).toContainEqual({ why: 'other-section', count: 2 });
});

test('a class that the file says is over is nobody’s to choose', async () => {
  const now = sectionByHand('Amara Okafor');
  const files = otherwise('classes.csv', 'c-2,active', 'c-2,tobedeleted');
  const three = `${files['classes.csv']}c-3,active,Art,,scheduled,org-1,5\r\n`;
  const section = { kind: 'section', section: 7 } as const;
  now.sections[0]!.period = 'First';
  const asked = planRoster(await rosterOf({ ...files, 'classes.csv': three }), now, section, today);
  expect(asked.asks).toMatchObject({
    what: 'section',
    candidates: [{ source: 'c-1' }, { source: 'c-3' }],
  });
  // With one left, that is the one.
  const plan = planRoster(await rosterOf(files), now, section, today);
  expect(plan).toMatchObject({ asks: null, sections: [{ source: 'c-1' }] });
  // Tied to it by its id, it is that class still.
  now.sections[0]!.source = 'c-2';
  const own = planRoster(await rosterOf(files), now, section, today);
  expect(own).toMatchObject({ asks: null, sections: [{ source: 'c-2' }] });
  // Nothing is left to choose: nothing changes.
  delete now.sections[0]!.source;
  const over = otherwise('classes.csv', 'c-1,active', 'c-1,tobedeleted');
  const none = {
    ...over,
    'classes.csv': over['classes.csv']!.replace('c-2,active', 'c-2,inactive'),
  };
  expect(hasChanges(planRoster(await rosterOf(none), now, section, today))).toBe(false);
});

test('a file of several schools asks which', async () => {
  const files = otherwise(
    'classes.csv',
    'c-2,active,Spanish 2,,scheduled,org-1',
    'c-2,active,Spanish 2,,scheduled,org-2',
  );
  const roster = await rosterOf(files);
  const asked = planRoster(roster, empty, school, today);
  expect(asked.asks).toEqual({
    what: 'org',
    candidates: [
      { source: 'org-1', name: 'Ridgeline', sections: 1 },
      { source: 'org-2', name: 'org-2', sections: 1 },
    ],
  });
  const plan = planRoster(roster, empty, { kind: 'school', org: 'org-2' }, today);
  expect(plan.sections).toMatchObject([{ source: 'c-2', rows: { length: 3 } }]);
  expect(plan.leftOut).toContainEqual({ why: 'other-school', count: 3 });
});
