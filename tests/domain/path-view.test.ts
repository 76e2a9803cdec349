import { expect, test } from 'vitest';
import type { EventOf } from '@threshold/shared/contract/events.ts';
import type { SectionState } from '@threshold/shared/contract/snapshots.ts';
import { redactForStudent } from '@threshold/shared/domain/path-view.ts';
import { applyEvent } from '@threshold/shared/domain/section-state.ts';

const [amara, bo] = [65_536, 65_537];

/** A class of two, nothing pressed and nothing recorded. */
const state: SectionState = {
  section: { id: 1, title: 'Spanish 2', period: 'Period 3', tracks: [1] },
  line: { state: 'open', paused: 0 },
  settings: { order: 'joined', coolDown: 0, maxOpen: 3, wallMode: 'initials', joining: true },
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
