import { expect, test } from 'vitest';
import type { StudentRecordFile } from '@threshold/shared/contract/student-record.ts';
import { studentFile } from '../../web/src/lib/exports/student-file.ts';
import { speakers } from '../../web/src/lib/words/catalogs.server.ts';
import { speakAs } from '../../web/src/lib/words/say.ts';

speakAs(() => speakers.en);

const at = '2026-10-05T14:00:00.000Z';
const score = {
  ...{ at, day: '2026-10-05', code: '4.2', objective: 'Say what I did', statement: '' },
  ...{ track: 'Spanish', threshold: '', met: [], by: 'Ms. Ortiz', elsewhere: false },
  class: 'Spanish 2, Period 3',
  outcome: 'mastered' as const,
};
const file: StudentRecordFile = {
  ...{ format: 'threshold student record', made: at, school: { name: 'Ridgeline', place: '' } },
  student: {
    ...{ name: 'Mei <b>Chen', initials: 'MC', rosterId: 's-77' },
    ...{ hasPin: true, hasFamilyCode: true },
  },
  classes: [
    {
      ...{ title: 'Spanish 2', period: 'Period 3', from: at, until: null },
      ...{ table: 3, hasBadge: true, byRoster: true },
    },
  ],
  scores: [
    { ...score, waitMinutes: 1, sittingSeconds: 75 },
    { ...score, waitMinutes: 255, sameSitting: true },
  ],
  ...{ opened: [], waiting: [], choices: { language: 'es', sound: 'on', keys: 'off', later: 'x' } },
  help: [{ class: 'Spanish 2', objective: '4.3 Ask', text: 'stuck', since: at }],
  acts: [
    { at, did: 'student.badge', by: 'Ms. Ortiz', class: 'Spanish 2, Period 3', more: {} },
    { at, did: 'students.take', by: 'Ms. Ortiz', class: 'Art', cameBack: true, more: {} },
    { at, did: 'record.imported', by: 'Ms. Ortiz', more: { scores: 2 } },
    { at, did: 'roster.imported', class: 'Art', more: { enroll: 1 } },
    { at, did: 'roster.student', by: 'Ms. Ortiz', class: 'Art', more: { way: 'in' } },
    { at, did: 'roster.student', by: 'Ms. Ortiz', class: 'Art', more: { way: 'out' } },
  ],
};

test('the page to read says all that the file holds, of scores, classes and what was done', () => {
  const lines = studentFile(file, 'en')
    .split('\n')
    .map((line) => line.replaceAll(/<[^>]+>/g, ''));
  for (const said of [
    'Waited 1 minute at most for the teacher.',
    'The sitting took 2 minutes at most.',
    'Waited more than four hours for the teacher.',
    'In the same sitting as the score before it.',
    '5 October 2026 · judged by Ms. Ortiz · Class: Spanish 2, Period 3 · Track: Spanish',
    'Id in the school’s rosters: s-77',
    'Initials: MC',
    'A code for the family is kept. It is not part of this file.',
    'Spanish 2, Period 3: a roster names this student here.',
    'Spanish 2, Period 3: table 3.',
    'Spanish 2, Period 3: a badge can be used to sign in. It is not part of this file.',
    'Asked for help on 5 October 2026: 4.3 Ask · stuck',
    'Own settings: language Español · sound on · single keys off · later: x',
    'What was done with this record',
    '5 October 2026 · Ms. Ortiz gave Mei &lt;b&gt;Chen a new badge.',
    '5 October 2026 · Ms. Ortiz took Mei &lt;b&gt;Chen back into Art.',
    '5 October 2026 · Ms. Ortiz brought in the record of Mei &lt;b&gt;Chen from another school. · 2 scores',
    '5 October 2026 · Ms. Ortiz brought Mei &lt;b&gt;Chen into Art by a roster.',
    '5 October 2026 · Ms. Ortiz took Mei &lt;b&gt;Chen out of Art by a roster.',
    '5 October 2026 · The server applied a roster to Art. · +1',
  ])
    expect(lines).toContain(said);
});

test('of what is not kept the page says nothing', () => {
  const { rosterId: _, ...student } = file.student;
  const bare = { ...student, hasPin: false, hasFamilyCode: false };
  const html = studentFile({ ...file, student: bare, classes: [], scores: [], acts: [] }, 'en');
  expect(html).not.toMatch(/roster|family|PIN|badge|Waited|sitting|What was done/);
});
