import { expect, test } from 'vitest';
import type { EventOf } from '@threshold/shared/contract/events.ts';
import type { SectionState } from '@threshold/shared/contract/snapshots.ts';
import { redactForClass, redactForStudent } from '@threshold/shared/domain/path-view.ts';
import { applyEvent } from '@threshold/shared/domain/section-state.ts';
import { redactForWall } from '@threshold/shared/domain/wall-view.ts';

const [amara, bo] = [65_536, 65_537];

/** A class of two, nothing pressed and nothing recorded. */
const state: SectionState = {
  section: { id: 1, title: 'Spanish 2', period: 'Period 3', tracks: [1] },
  line: { state: 'open', paused: 0 },
  settings: {
    order: 'joined',
    coolDown: 0,
    maxOpen: 3,
    wallMode: 'initials',
    joining: true,
    pins: 'digits',
  },
  people: {
    [amara]: { id: amara, role: 'student', name: 'Amara Okafor', initials: 'AO' },
    [bo]: { id: bo, role: 'student', name: 'Bo Lind', initials: 'BL' },
  },
  open: [],
  cells: {},
  help: {},
  marks: {},
  opened: {},
  counters: { scores: 0, mastered: 0, notYet: 0, assessments: 0 },
  sittings: [],
  today: {},
  day: { start: 1_000, end: 2_000 },
};

const recorded = (student: number): EventOf<'score.recorded'> => ({
  type: 'score.recorded',
  student,
  by: 1,
  judge: 'Ms. Ortiz',
  at: 1_500,
  command: 'c',
  here: true,
  scores: [{ objective: 4_097, outcome: 'not-yet', criteria: [], index: 0 }],
  cells: [[4_097, 0x80000001]],
  note: 'only for one',
});

test('[P2] one commit about several students tells each of their own', () => {
  const events = [recorded(amara), recorded(bo)];
  const told = (student: number) =>
    events.flatMap((event) => redactForStudent(state, applyEvent(state, event), event, student));
  for (const student of [amara, bo]) {
    expect(told(student).map((event) => event.type)).toEqual(['cells', 'result']);
  }
  expect(redactForStudent(state, applyEvent(state, recorded(bo)), recorded(bo), amara)).toEqual([]);
});

test('[F4] how the door asks for a PIN is told to no path and no wall; what both show is', () => {
  const told = (event: EventOf<'section.changed'>) => {
    const given = [state, applyEvent(state, event), event, () => 'who'] as const;
    return [redactForClass(...given), redactForWall(...given)];
  };
  expect(told({ type: 'section.changed', pins: 'pictures' })).toEqual([[], []]);
  const again = [{ type: 'again' }];
  expect(told({ type: 'section.changed', title: 'Math', pins: 'digits' })).toEqual([again, again]);
});
