import { expect, test } from 'vitest';
import { importAnswer, type ImportAnswer } from '@threshold/shared/contract/roster-import.ts';
import { Preview } from '@threshold/server/jobs/preview.ts';
import { RosterImports } from '@threshold/server/store/roster-imports.ts';
import { Classroom, secrets } from '../support/classroom.ts';
import { encodedAs } from '../support/encoded-as.ts';
import { sentFiles } from '../support/sent-files.ts';

/** Read as Western European at first: two names say too little. */
const text =
  'Name,Class,Skříňka,Password\nJiří Dvořák,Třída 7,zelená,Canary\nLukáš Říha,Třída 7,zelená,Canary\n';

async function read(bytes: Uint8Array) {
  const room = await Classroom.open();
  const { redis, records, teachers } = room;
  const { school } = records;
  const imports = new RosterImports(redis, school);
  const id = await imports.begin({ by: teachers[0]!, section: 0, files: ['list.csv'] });
  const preview = new Preview({ redis, imports, secrets, school }, id);
  await preview.read(sentFiles({ 'list.csv': bytes }));
  const stage = async () => (await imports.stage(id))!;
  const answer = async (said: ImportAnswer) => (await preview.answer(said), stage());
  const kept = async () => JSON.stringify(await imports.sealedPart(id, 'undecoded', secrets));
  return { stage, answer, kept, [Symbol.asyncDispose]: () => room.close() };
}

test('a list whose encoding was guessed is read in the one that somebody says, as often as they like, and applied so', async () => {
  await using one = await read(encodedAs('windows-1250', text));
  const first = await one.stage();
  expect(first).toMatchObject({
    stage: 'columns',
    table: { guessed: true, dropped: ['Password'] },
  });
  expect(JSON.stringify(first)).not.toContain('Lukáš Říha');
  expect(await one.kept()).not.toContain('Canary');
  const damaged = await one.answer({ encoding: 'utf-8' });
  expect(damaged).toMatchObject({ table: { encoding: 'utf-8', rows: [], count: 2 } });
  const said = await one.answer({ encoding: 'windows-1250' });
  expect(said).toMatchObject({
    stage: 'columns',
    table: {
      ...{ encoding: 'windows-1250', guessed: true, headings: ['Name', 'Class', 'Skříňka'] },
      rows: [
        ['Jiří Dvořák', 'Třída 7', 'z•••'],
        ['Lukáš Říha', 'Třída 7', 'z•••'],
      ],
    },
  });
  const ready = await one.answer({ columns: ['name', 'class', 'ignore'] });
  expect(ready).toMatchObject({
    stage: 'ready',
    plan: { totals: { added: 2, skipped: 0 }, sections: [{ title: 'Třída 7' }] },
  });
});

test('an encoding that nobody knows is no answer', () => {
  expect(importAnswer.safeParse({ encoding: 'big5' }).success).toBe(true);
  for (const encoding of ['klingon', 'utf-7', 'bytes', 'utf-16le', '__proto__', ''])
    expect(importAnswer.safeParse({ encoding }).success).toBe(false);
});
