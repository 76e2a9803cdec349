import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Outcome } from '@threshold/shared/contract/ids.ts';
import { NOON, schools } from '../support/schools.ts';
import { SectionWatchers, who } from '../support/section-watchers.ts';
import { follow, watched } from '../support/watched-section.ts';

const open = schools();
const judged = { outcome: 'mastered' as Outcome, criteria: [1], version: 1 };

/** Every value of a JSON text, at any depth, keys of objects included. */
function* everyValue(value: unknown): Generator<unknown> {
  yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) yield key;
    yield* everyValue(inner);
  }
}

const secrets = [
  'Amara',
  'Zebedee',
  'Okonkwo-Quill',
  '王小明',
  'HELPTEXT',
  'NOTETEXT',
  'REASONTEXT',
];

test.each(['names', 'initials', 'none'] as const)(
  '[P1] [F4] what a wall is sent in mode %s: no id, not yet, help, note or reason, and only the names it may show',
  async (wallMode) => {
    await using room = await open({ students: 0, sections: 0, objectives: [{}, {}, {}] });
    const [ortiz, lindholm] = room.teachers as [number, number];
    const section = await room.records.addSection({ title: 'Spanish', period: '3', tracks: [1] });
    room.sections.push(section);
    for (const teacher of [ortiz, lindholm])
      await room.records.enroll(section, teacher, { role: 'teacher' });
    for (const person of [
      { name: 'Amara Okonkwo-Quill', initials: 'AO' },
      { name: 'Zebedee', initials: 'Z', native: '王小明', lang: 'zh' },
    ]) {
      const id = await room.records.addPerson({ ...person, role: 'student' });
      room.students.push(id);
      await room.records.enroll(section, id, { role: 'student', table: 7 });
    }
    await room.must('section.set', ortiz, { wallMode, order: 'fewest-today' });
    const [amara, zebedee] = room.students as [number, number];
    const watchers = await watched(room);
    const at = { at: NOON };
    const one = await room.ready(amara, room.objectives[0]!, at);
    const two = await room.ready(zebedee, room.objectives[1]!, at);
    await room.must('help.ask', amara, { text: 'HELPTEXT' });
    await room.must('line.mark', lindholm, { attempt: two });
    await room.must('attempt.claim', ortiz, { attempts: [one, two] }, at);
    const of = randomUUID();
    const note = 'NOTETEXT';
    await room.must('attempt.assess', ortiz, { attempt: one, ...judged, note }, { id: of, ...at });
    await room.must(
      'attempt.assess',
      ortiz,
      { attempt: two, ...judged, outcome: 'not-yet', note },
      at,
    );
    await watchers.catchUp();
    await room.must('score.undo', ortiz, { of }, at);
    await room.must('attempt.hold', amara, { attempt: one, why: 'needs-time' });
    await room.must('attempt.resume', amara, { attempt: one });
    const observed = { students: room.students, objective: room.objectives[2]!, ...judged };
    await room.must('score.record', ortiz, observed, at);
    await room.must('score.void', ortiz, { student: amara, index: 2, reason: 'REASONTEXT' });
    await room.records.enroll(section, zebedee, { role: 'student', table: 8 });
    await follow(watchers);

    const people = new Set<unknown>([...room.students, ...room.students.map(String)]);
    const wire = watchers.wallWire;
    for (const packet of wire)
      for (const value of everyValue(JSON.parse(packet))) {
        expect(people.has(value)).toBe(false);
        expect([
          'not-yet',
          'notYet',
          'held',
          'help',
          'note',
          'reason',
          'criteria',
          'student',
        ]).not.toContain(value);
      }
    const text = wire.join('\n');
    const shown = secrets.filter((secret) => text.includes(secret));
    expect(shown).toEqual(wallMode === 'names' ? ['Amara', 'Zebedee'] : []);
    expect(text.includes('"label":"AO"')).toBe(wallMode === 'initials');
    expect(text).toContain('"table":7');
    expect(text).toContain(who(amara));
    // The scan would find a secret: staff see all of them.
    const staff = JSON.stringify(await room.feed());
    expect(secrets.filter((secret) => !staff.includes(secret))).toEqual([]);
  },
);

test("[P2] [F4] a path is sent nothing of others but the line as the wall's mode allows", async () => {
  await using room = await open();
  const [amara, bo] = room.students as [number, number];
  const [ortiz] = room.teachers as [number];
  const watchers = await SectionWatchers.open(room, room.sections[0]!, [bo]);
  const at = { at: NOON };
  const attempt = await room.ready(amara, room.objectives[0]!, at);
  await room.must('help.ask', amara, { text: 'HELPTEXT' });
  await room.must('attempt.claim', ortiz, { attempts: [attempt] }, at);
  const asked = { attempt, ...judged, outcome: 'not-yet' as const, note: 'NOTETEXT' };
  await room.must('attempt.assess', ortiz, asked, at);
  await room.must('score.void', ortiz, { student: amara, index: 0, reason: 'REASONTEXT' });
  await follow(watchers);
  for (const packet of watchers.pathWire)
    for (const value of everyValue(JSON.parse(packet)))
      expect([amara, `${amara}`, 'not-yet']).not.toContain(value);
  const text = watchers.pathWire.join('\n');
  expect(text).toContain(who(amara));
  expect(text).toContain('"label":"S0"');
  for (const secret of ['HELPTEXT', 'NOTETEXT', 'REASONTEXT', 'Student0'])
    expect(text).not.toContain(secret);
});
