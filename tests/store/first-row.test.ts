import { expect, test } from 'vitest';
import { Preview } from '@threshold/server/jobs/preview.ts';
import { RosterImports } from '@threshold/server/store/roster-imports.ts';
import { mayBeStudent } from '@threshold/shared/domain/first-row.ts';
import { Classroom, secrets } from '../support/classroom.ts';
import { sentFiles } from '../support/sent-files.ts';

const text = 'Room 14,Ann,Lee\nRoom 14,Bo,Ray\nRoom 14,Cy,Dee\n';
const columns = ['class', 'given', 'family'] as const;

test('[T6] a list without headings: its first student is no heading, once somebody says so', async () => {
  await using room = await Classroom.open();
  const { redis, records, teachers } = room;
  const { school } = records;
  const imports = new RosterImports(redis, school);
  const read = async (list: string) => {
    const id = await imports.begin({ by: teachers[0]!, section: 0, files: ['list.csv'] });
    const preview = new Preview({ redis, imports, secrets, school }, id);
    await preview.read(sentFiles({ 'list.csv': list }));
    return { preview, stage: () => imports.stage(id) };
  };
  const { preview, stage } = await read(text);
  const asked = (await stage()) as { table: Parameters<typeof mayBeStudent>[0] };
  expect(mayBeStudent(asked.table)).toBe(true);
  await preview.answer({ columns: [...columns], first: 'student' });
  expect(await stage()).toMatchObject({ plan: { totals: { added: 3, skipped: 0 } } });

  const other = await read(text);
  await other.preview.answer({ columns: [...columns], first: 'headings' });
  expect(await other.stage()).toMatchObject({ plan: { totals: { added: 2, skipped: 0 } } });

  const named = await read(`Class,First name,Last name\n${text}`);
  const plain = (await named.stage()) as typeof asked;
  expect(mayBeStudent(plain.table)).toBe(false);
});
