import { expect, test } from 'vitest';
import { checkSchool } from '@threshold/server/demo/check-school.ts';
import { readSchoolNow } from '@threshold/server/store/read-school-now.ts';
import { Classroom, secrets } from '../support/classroom.ts';
import { importFiles } from '../support/import-files.ts';

const list = (...rows: string[]) => ({
  'list.csv': `Student ID,Name,Class\n${rows.join('\n')}\n`,
});

test('[T6] whose ids were exchanged keep their records, also in two classes, and the ids lead to the others', async () => {
  await using room = await Classroom.open();
  const { school } = room.records;
  const students = async () => {
    const now = await readSchoolNow(room.redis, school, { emails: [], secrets });
    return now.students.filter(({ source }) => source !== undefined);
  };
  const bring = async (rows: string[]) => {
    const made = await importFiles(room, list(...rows));
    const columns = ['id', 'name', 'class'] as const;
    return { ...made, looked: await made.answer({ columns: [...columns] }) };
  };
  await (await bring(['k-a,Ada Li,Art', 'k-b,Bo Ray,Music', 'k-c,Cy Dee,Art'])).apply();
  const before = await students();
  const other = ['k-b,Ada Li,Art', 'k-a,Bo Ray,Music', 'k-c,Cy Dee,Art'];
  const asked = await bring(other);
  expect(asked.looked).toMatchObject({ plan: { problems: [{ code: 'ids-swapped' }] } });
  await asked.answer({ swapped: ['k-b', 'k-a'], what: 'ids' });
  expect(await asked.apply()).toMatchObject({ stage: 'done', rows: 2, leftCount: 0 });
  const swap: Record<string, string> = { 'k-a': 'k-b', 'k-b': 'k-a', 'k-c': 'k-c' };
  expect(await students()).toEqual(before.map((one) => ({ ...one, source: swap[one.source!] })));
  const sources = await room.redis.hgetall(room.keys.sources());
  for (const { id, source } of await students())
    expect(sources[`person:${source}`]).toBe(String(id));
  // Nothing is left to ask or do.
  const again = await bring(other);
  expect(again.looked).toMatchObject({ plan: { problems: [], totals: { change: 0, stay: 3 } } });
  expect(await checkSchool(room.redis, school)).toEqual([]);
});
