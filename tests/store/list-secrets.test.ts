import { expect, test } from 'vitest';
import { Preview } from '@threshold/server/jobs/preview.ts';
import { RosterImports } from '@threshold/server/store/roster-imports.ts';
import { Classroom, secrets } from '../support/classroom.ts';
import { keptText } from '../support/kept-text.ts';
import { sentFiles } from '../support/sent-files.ts';

test('[T6] [T8] until its columns are named, nothing of a list can be read in the store but what its page shows', async () => {
  await using room = await Classroom.open();
  const { redis, records, teachers } = room;
  const { school } = records;
  const imports = new RosterImports(redis, school);
  for (const text of [
    'Name,Class,Login\nAda Li,7b,Canary1\nBo Li,7b,Canary2\n',
    // Its first row is a student.
    'Ada Li,7b,Canary1\nBo Li,7b,Canary2\n',
    // Whose letters were guessed: it is kept undecoded too.
    Buffer.from('Ad\u00e9 Li;7b;Canary1\nBo Li;7b;Canary2\n', 'latin1'),
  ]) {
    const id = await imports.begin({ by: teachers[0]!, section: 0, files: ['list.csv'] });
    const preview = new Preview({ redis, imports, secrets, school }, id);
    await preview.read(sentFiles({ 'list.csv': text }));
    expect(await imports.stage(id)).toMatchObject({ stage: 'columns' });
    const kept = await keptText(redis);
    expect(kept).toContain('Bo Li');
    expect(kept).not.toContain('Canary');
    await preview.answer({ columns: ['name', 'class', 'ignore'] });
    expect((await imports.stage(id))?.stage).toBe('ready');
  }
});

test('[T8] [X27] once its columns are named, nothing of a list is kept that nobody named a use for', async () => {
  await using room = await Classroom.open();
  const { redis, records, teachers } = room;
  const { school } = records;
  const imports = new RosterImports(redis, school);
  const id = await imports.begin({ by: teachers[0]!, section: 0, files: ['list.csv'] });
  const preview = new Preview({ redis, imports, secrets, school }, id);
  // No language calls a password so; and a cell of it that cannot be read.
  const text = 'Name,Class,Zzyzx\nAda Li,7b,Canary1\nBo Li,7b,Canary2\nCy Li,7b,Canary\ufffd3\n';
  await preview.read(sentFiles({ 'list.csv': text }));
  expect(await imports.stage(id)).toMatchObject({ stage: 'columns' });
  expect(JSON.stringify(await imports.stage(id))).not.toContain('Canary');
  await preview.answer({ columns: ['name', 'class', 'ignore'] });
  expect(await imports.stage(id)).toMatchObject({ plan: { totals: { added: 2 } } });
  const kept = await keptText(redis);
  expect(kept).toContain('Bo Li');
  expect(kept).not.toContain('Canary');
  // Looked at anew it is the same.
  await preview.answer({ anew: true });
  expect(await imports.stage(id)).toMatchObject({ plan: { totals: { added: 2 } } });
});
