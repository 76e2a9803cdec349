import { expect, test } from 'vitest';
import { Classroom } from '../support/classroom.ts';
import { importFiles } from '../support/import-files.ts';

const files = (rows: string) => ({ 'list.csv': `Student ID,Name,Class\n${rows}\n` });

test('[T6] what was said of a row is taken back, and the row is asked for again; only the last word counts', async () => {
  await using room = await Classroom.open();
  const columns = { columns: ['id', 'name', 'class'] as ('id' | 'name' | 'class')[] };
  const first = await importFiles(room, files('k-a,Ada Li,Art\nk-b,Bo Ray,Art'));
  await first.answer(columns);
  await first.apply();
  const { answer } = await importFiles(room, files('k-a,Ada Li,Art\nk-b,Cy Dee,Art'));
  const asked = await answer(columns);
  expect(asked).toMatchObject({ plan: { problems: [{ code: 'id-renamed', person: 'k-b' }] } });
  expect(asked).not.toHaveProperty('said');
  const said = (what: string) => [{ key: 'k-b', what, who: ['Cy Dee'], at: { line: 3 } }];
  expect(await answer({ other: 'k-b' })).toMatchObject({
    ...{ said: said('other'), plan: { problems: [], totals: { added: 1, change: 0 } } },
  });
  expect(await answer({ same: 'k-b' })).toMatchObject({
    ...{ said: said('same'), plan: { problems: [], totals: { added: 0, change: 1 } } },
  });
  expect(await answer({ unsaid: 'k-b' })).toEqual(asked);
  // Nothing to take back is nothing.
  expect(await answer({ unsaid: 'k-nobody' })).toEqual(asked);
});
