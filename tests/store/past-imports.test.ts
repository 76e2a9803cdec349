import { expect, test } from 'vitest';
import { createLog } from '@threshold/server/log.ts';
import { SchoolReads } from '@threshold/server/reads/school-reads.ts';
import { PageReads } from '@threshold/server/reads/page-reads.ts';
import { AuditLog } from '@threshold/server/store/audit-log.ts';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import { RosterImports } from '@threshold/server/store/roster-imports.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { type Classroom, SECRET_KEY } from '../support/classroom.ts';
import { schools } from '../support/schools.ts';

const open = schools();

function readsOf(room: Classroom) {
  const { redis, functions, records } = room;
  const hq = new HqStore(redis, functions);
  const log = createLog({ logLevel: 'silent' });
  const { classes } = new PageReads({ redis, functions, hq, secretKey: SECRET_KEY, log });
  const who = (person: number, leader = false): SessionPerson => ({
    ...{ school: records.school, person, kind: 'staff', leader, name: '', signedIn: 0 },
  });
  return { classes, school: new SchoolReads(redis, functions), who };
}

test('[T9] [T10] earlier scores are told to staff of the class: when, by whom, how many, and whether they were taken back', async () => {
  await using room = await open({ sections: 2, teachers: 2 });
  const [amara, bo] = room.students as [number, number];
  const [ortiz, lindholm] = room.teachers as [number, number];
  const [section, other] = room.sections as [number, number];
  const [first, second] = room.objectives as [number, number];
  await room.records.enroll(section, lindholm, { role: 'teacher', active: false });
  const { classes, who } = readsOf(room);
  const day = '2026-09-14';
  const kept = await room.must('score.import', ortiz, { scores: [[amara, first, day]] });
  expect(kept.scores).toHaveLength(1);
  const of = crypto.randomUUID();
  const scores: [number, number, string][] = [
    [amara, second, day],
    [bo, second, day],
  ];
  await room.must('score.import', ortiz, { scores }, { id: of });
  await room.must('score.undo', ortiz, { of });
  const past = await classes.imports(who(ortiz), section, 'scores');
  expect(past).toMatchObject([
    { what: 'scores', count: 2, undone: true, files: [] },
    { what: 'scores', count: 1, undone: false, files: [] },
  ]);
  expect(past![0]!.who).toBe(past![1]!.who);
  expect(past![0]!.where).not.toBeNull();
  expect(await classes.imports(who(ortiz), section, 'roster')).toEqual([]);
  expect(await classes.imports(who(ortiz), other, 'scores')).toEqual([]);
  for (const person of [lindholm, amara, 4_000])
    expect(await classes.imports(who(person), section, 'scores')).toBeNull();
  // A slip of a lesson is no import.
  const judged = { outcome: 'mastered' as const, criteria: [], version: 1 };
  const slip = crypto.randomUUID();
  const recorded = { students: [bo], objective: first, ...judged };
  await room.must('score.record', ortiz, recorded, { id: slip });
  await room.must('score.undo', ortiz, { of: slip });
  const audit = new AuditLog(room.redis, room.functions, room.records.school);
  const { entries } = await audit.page({ did: ['scores.unimported'] });
  expect(entries).toMatchObject([{ section, of: [amara, bo], more: { scores: 2, import: of } }]);
});

test('[T9] rosters are told to the school’s leaders, those of a class to its staff; names of files as long as the import lies there, and none in the audit', async () => {
  await using room = await open();
  const [ortiz] = room.teachers as [number];
  const [section] = room.sections as [number];
  const { redis, functions, records } = room;
  const { classes, school, who } = readsOf(room);
  const log = new AuditLog(redis, functions, records.school);
  const imports = new RosterImports(redis, records.school);
  const files = ['Canary roster.csv'];
  const lying = await imports.begin({ by: ortiz, section: 0, files });
  const gone = await imports.begin({ by: ortiz, section, files });
  await imports.drop(gone);
  const did = 'roster.imported' as const;
  await log.note({ by: 60_000, did, more: { classes: 1, rows: 7 } });
  const counts = { added: 3, changed: 1, removed: 0 };
  await log.note({ by: ortiz, did, section, more: { rows: 4, ...counts, import: gone } });
  await log.note({ by: ortiz, did, more: { rows: 4, ...counts, import: lying } });
  expect(await school.imports(who(ortiz, true))).toMatchObject([
    { what: 'roster', count: 4, counts, files, where: null, undone: false },
    { what: 'roster', count: 4, counts, files: [] },
    { what: 'roster', count: 7, who: null, files: [] },
  ]);
  expect((await school.imports(who(ortiz, true)))![2]).not.toHaveProperty('counts');
  expect(await school.imports(who(ortiz))).toBeNull();
  const ofClass = await classes.imports(who(ortiz), section, 'roster');
  expect(ofClass).toHaveLength(1);
  expect(ofClass![0]!.where).not.toBeNull();
  expect(JSON.stringify(await log.page())).not.toContain('Canary');
});
