import { expect, test } from 'vitest';
import { RosterImports } from '@threshold/server/store/roster-imports.ts';
import { Classroom } from '../support/classroom.ts';

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
  await imports.cancel(id, true);
  expect(await room.redis.exists(room.keys.import(id))).toBe(0);
});
