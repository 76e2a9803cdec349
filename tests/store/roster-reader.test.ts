import { afterAll, beforeAll, expect, test } from 'vitest';
import { RosterReader } from '@threshold/server/jobs/roster-reader.ts';
import { RosterImports } from '@threshold/server/store/roster-imports.ts';
import { Classroom, SECRET_KEY } from '../support/classroom.ts';
import { largeRoster } from '../support/large-roster.ts';
import { oneRoster11 } from '../support/roster-files.ts';
import { sentFiles } from '../support/sent-files.ts';
import { until } from '../support/until.ts';

let room: Classroom;
let reader: RosterReader;
let imports: RosterImports;
beforeAll(async () => {
  room = await Classroom.open();
  reader = new RosterReader(room.server.path, SECRET_KEY);
  imports = new RosterImports(room.redis, room.records.school);
});
afterAll(async () => {
  await reader.close();
  await room.close();
});

function begun(files: Record<string, string>, section: number) {
  const by = room.teachers[0]!;
  const sent = sentFiles(files);
  return imports.begin({ by, section, files: [] }).then((id) => ({
    id,
    look: async () => (await imports.look(id, by))!,
    read: () =>
      reader.run({ school: room.records.school, id, imports }, { do: 'read', files: sent }),
  }));
}

test('50,000 enrollments are read in the thread to a plan; how far it is can be seen meanwhile, and who waits behind is not taken for lost', async () => {
  const [large, small] = [await begun(largeRoster(50_000), 0), await begun(oneRoster11, 1)];
  const both = Promise.all([large.read(), small.read()]);
  const told = new Set<number>();
  let [lost, waits] = [false, false];
  await until('the large one is ready', async () => {
    // As if nothing had been heard of the small one for longer than reading may be silent, until it is taken for lost once.
    if (!lost) await room.redis.hset(room.keys.import(small.id), 'said', '1');
    const [now, behind] = [await large.look(), await small.look()];
    if (now.stage === 'reading') told.add(now.rows);
    waits ||= lost && behind.stage === 'reading';
    lost ||= behind.stage === 'lost';
    return now.stage !== 'reading';
  });
  await both;
  expect(await large.look()).toMatchObject({
    stage: 'ready',
    plan: { totals: { added: 50_000, skipped: 0 } },
  });
  expect(await small.look()).toMatchObject({ stage: 'asks' });
  // It begins with 0; how often it is told after that depends on how fast the machine reads, as it is told by time.
  expect(told.size).toBeGreaterThanOrEqual(3);
  expect([...told]).toEqual([...told].sort((a, b) => a - b));
  expect({ lost, waits }).toEqual({ lost: true, waits: true });
});

test('[T8] [X31] a roster that is cancelled, or taken out by an erasure, while it is read is gone for good', async () => {
  const one = await begun(largeRoster(20_000), 0);
  const reads = one.read();
  await until('it is read', async () => {
    const now = await one.look();
    return now.stage === 'reading' && now.rows > 0;
  });
  await imports.drop(one.id);
  await reads;
  expect(await room.redis.exists(room.keys.import(one.id))).toBe(0);
});
