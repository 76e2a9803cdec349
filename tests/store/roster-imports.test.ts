import { expect, test } from 'vitest';
import { RosterImports } from '@threshold/server/store/roster-imports.ts';
import { Classroom } from '../support/classroom.ts';
import { nothingYet } from '../support/roster-plans.ts';

test('[T8] [X31] of an import that was dropped nothing comes back, whatever its reader still says or keeps', async () => {
  await using room = await Classroom.open();
  const imports = new RosterImports(room.redis, room.records.school);
  const id = await imports.begin({ by: room.teachers[0]!, section: 0, files: ['a.csv'] });
  await imports.keep(id, { roster: { people: ['Ada'] } });
  expect(await imports.part(id, 'roster')).toEqual({ people: ['Ada'] });
  await imports.drop(id);
  await imports.say(id, { stage: 'reading', rows: 7 });
  await imports.beat(id);
  await imports.keep(id, { roster: { people: ['Ada'] } });
  await imports.cancel(id);
  expect(await room.redis.exists(room.keys.import(id))).toBe(0);
});

test('[T6] of two who go on from the same place one does, with its own parts, and what was cancelled before goes on', async () => {
  await using room = await Classroom.open();
  const imports = new RosterImports(room.redis, room.records.school);
  const id = await imports.begin({ by: room.teachers[0]!, section: 0, files: ['a.csv'] });
  await imports.cancel(id);
  const turn = await imports.turnOf(id);
  // That it is being read still is nothing new.
  await imports.beat(id);
  const goesOn = (run: string) =>
    imports.turn(id, turn, { stage: 'applying', ...nothingYet }, { work: { run } });
  expect(await Promise.all([goesOn('a'), goesOn('b')])).toEqual([true, false]);
  expect(await imports.part(id, 'work')).toEqual({ run: 'a' });
  expect(await imports.isCancelled(id)).toBe(false);
  expect(await imports.stage(id)).toMatchObject({ stage: 'applying' });
});
