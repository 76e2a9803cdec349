import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hqKeys } from '@threshold/server/store/keys.ts';
import type { PersonRecord } from '@threshold/server/store/record-types.ts';
import { keptText } from '../support/kept-text.ts';
import type { LiveClient } from '../support/live-client.ts';
import { LiveSchool } from '../support/live-school.ts';
import { readKeys } from '../support/read-keys.ts';
import { RosterPages } from '../support/roster-pages.ts';
import { startRedis } from '../support/start-redis.ts';
import { until } from '../support/until.ts';

let school: LiveSchool;
let leader: LiveClient;
let teacher: LiveClient;

beforeAll(async () => {
  // Uncompressed, so that a search of the disk finds what is there.
  const settings = ['--rdbcompression', 'no'];
  const redis = await startRedis({ appendfsync: 'always', settings });
  school = await LiveSchool.open({ students: 3, teachers: 2, sections: 1 }, { redis });
  const { records, keys, teachers } = school.room;
  const second = teachers[1]!;
  const record = (await records.person(second)) as PersonRecord;
  const leads = JSON.stringify({ ...record, role: 'leader' });
  await school.room.redis.hset(keys.people(), second, leads);
  teacher = await school.teacher(0);
  leader = await school.teacher(1);
});
afterAll(async () => {
  await school[Symbol.asyncDispose]();
  await school.room.server.stop();
});

/** Whether a word stands in any file of a folder, as it lies there: by default of Redis’s log, and of the server’s own data beside it. */
async function onDisk(word: string, dir = school.room.server.dir): Promise<boolean> {
  const files = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  const bytes = files
    .filter((file) => file.isFile())
    .map((file) => readFile(join(file.parentPath, file.name)).catch(() => Buffer.alloc(0)));
  return (await Promise.all(bytes)).some((one) => one.includes(word));
}

test('[T8] [T4] an erased student’s sockets and sessions end, every screen of the class reads anew, the disk forgets', async () => {
  const { section, room } = school;
  const { redis } = room;
  const [amara] = room.students as [number];
  const student = await school.student(0);
  const classmate = await school.student(1);
  await student.watch('path', section);
  await classmate.watch('path', section);
  await teacher.watch('section', section);
  await student.must('attempt.ready', section, { objective: room.objectives[0]! });
  const as = { name: 'Canarywren Test' };
  await teacher.must('student.set', section, { student: amara, as });
  await until('the class sees it', () =>
    JSON.stringify(teacher.state('section', section)).includes('Canarywren'),
  );
  expect(await onDisk('Canarywren')).toBe(true);
  const snapshots = [teacher.snapshots.length, classmate.snapshots.length] as const;

  expect(await teacher.ask('student.erase', section, { student: amara })).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  await leader.must('student.erase', section, { student: amara });

  await until('their socket has ended', () => student.ended.length > 0, 5_000);
  expect(student.ended.at(-1)).toMatchObject({ code: 'SIGNED_OUT' });
  await until('no door opens to them', () => student.turnedAway.includes('SIGNED_OUT'));
  expect(await redis.exists(`${hqKeys.sessionsOf}1:${amara}`)).toBe(0);
  await until('the class is read anew', () => teacher.snapshots.length > snapshots[0]);
  await until('classmates read it anew', () => classmate.snapshots.length > snapshots[1]);
  const shown = JSON.stringify(teacher.state('section', section));
  expect(shown).not.toContain('Canarywren');
  expect(shown).not.toContain(String(amara));
  expect(Object.keys(classmate.state('path', section).queue)).toEqual([]);
  await until('the log is written anew', async () => !(await onDisk('Canarywren')), 20_000);
  await until('nothing is owed', async () => (await redis.exists(room.keys.erasing())) === 0);

  // The class goes on.
  const { rev } = await classmate.must('attempt.ready', section, {
    objective: room.objectives[1]!,
  });
  await until('the teacher sees it', () => teacher.rev('section', section) >= rev);
});

test('[T8] what a server that died still owed is done by the turn of any other', async () => {
  const { room } = school;
  const bo = room.students[2]!;
  const { school: number, store } = room.records;
  const [person] = room.teachers as [number];
  const given = { name: 'student.erase', commandId: crypto.randomUUID(), section: 0 };
  // Judged, and nobody did what follows.
  const reply = await store.apply({ ...given, person, leader: true, input: { student: bo } });
  expect(reply).toMatchObject({ ok: true });
  expect(await room.redis.smembers(room.keys.erasing())).toEqual([String(bo)]);
  expect(number).toBe(1);
  await school.inner(0).app.realtime.hq.report(number);
  await school.inner(0).app.realtime.beats.sweepAll();
  await until('it is done', async () => (await room.redis.exists(room.keys.erasing())) === 0);
});

test('[X31] [T8] whom a roster brought is on no disk once they are erased: not of its file, its problems, its job, what was looked at', async () => {
  const CANARY = 'Canarymoth';
  const { redis, keys } = school.room;
  /** Where uploads lie until they were read. */
  const uploads = async () => {
    const folders = (await readdir(tmpdir())).filter((name) =>
      name.startsWith('threshold-roster-'),
    );
    return Promise.all(folders.map((folder) => onDisk(CANARY, join(tmpdir(), folder))));
  };
  const pages = new RosterPages(leader);
  const looked = await pages.look({
    [`${CANARY}.csv`]: [
      'Student ID,First name,Last name,Class',
      `u1,Opal,${CANARY},Chess`,
      'u2,Bo,Other,Chess',
      // A row that nobody can take: it is kept, to be shown and handed back.
      `u3,Opal ${CANARY},,`,
    ].join('\n'),
  });
  expect(looked.stage).toBe('ready');
  await until('the upload is gone', async () => !(await uploads()).includes(true));
  await pages.apply(looked);
  expect((await pages.done()).stage).toBe('done');
  // What stands in line says which import, and nothing of it.
  const jobs = JSON.stringify(await readKeys(redis, hqKeys.jobs));
  expect(jobs).toContain('completed');
  expect(jobs).not.toContain(CANARY);
  const people = Object.entries(await redis.hgetall(keys.people()));
  const [student] = people.find(([, record]) => record.includes(CANARY))!;
  expect(await onDisk(CANARY)).toBe(true);
  // What was read and planned is packed.
  const [planned] = (await redis.keys(keys.import('*'))).filter((key) => !key.endsWith(':made'));
  expect((await redis.hgetallBuffer(planned!))['plan-people']!.includes(CANARY)).toBe(false);
  expect(await keptText(redis)).toContain(CANARY);

  await leader.must('student.erase', school.section, { student: Number(student) });
  await until('nothing is owed', async () => (await redis.exists(keys.erasing())) === 0, 20_000);
  await until('the log is written anew', async () => !(await onDisk(CANARY)), 20_000);
  expect(await keptText(redis)).not.toContain(CANARY);
  expect(JSON.stringify(await redis.hgetall(keys.people()))).toContain('Bo Other');
});
