import { expect, test } from 'vitest';
import { createLog } from '@threshold/server/log.ts';
import {
  actRights,
  commandRights,
  loadRights,
  viewRights,
} from '@threshold/shared/contract/permissions.ts';
import { type LiveServer, innerServer, type ServerPlace } from '../support/live-server.ts';
import { LiveSchool } from '../support/live-school.ts';

test('[X5] [P4] HQ asks for the figures of all schools and nothing else, and each look is logged, by number', async () => {
  // By the table HQ has two ways to ask, and neither names a school.
  const rights = { ...commandRights, ...loadRights, ...actRights, ...viewRights };
  const ways = Object.entries(rights).filter(
    ([, by]) => by !== 'anybody' && by.some((role) => role === 'hq' || role === 'hq-screen'),
  );
  expect(ways.map(([name]) => name)).toEqual(['organization', 'hq']);

  let logged = '';
  const log = createLog({ logLevel: 'info' }, { write: (line) => void (logged += line) });
  const serve = (place: ServerPlace): Promise<LiveServer> => innerServer({ ...place, log });
  await using school = await LiveSchool.open({}, { serve: [serve, serve] });
  const looks = () =>
    logged
      .split('\n')
      .filter((line) => line.includes('HQ looked'))
      .map((line) => JSON.parse(line) as { person?: number; display?: string });
  const hq = await school.hq();
  const screen = await school.hqScreen();
  expect(looks()).toEqual([]);
  expect(await hq.watchHq()).toMatchObject({ ok: true });
  expect(looks()).toMatchObject([{ person: hq.person }]);
  expect(await screen.watchHq()).toMatchObject({ ok: true });
  expect(looks()).toMatchObject([{}, { display: expect.any(String) }]);
  // By the address that a screen asks first.
  const first = await fetch(`${screen.pass.url}/api/display`, {
    method: 'POST',
    headers: { origin: screen.pass.url, authorization: `Bearer ${screen.pass.display!}` },
  });
  expect(first.status).toBe(200);
  expect(looks()).toHaveLength(3);
  // Whoever may not look leaves nothing there.
  expect(await (await school.teacher(0)).watchHq()).toMatchObject({ code: 'NOT_FOUND' });
  expect(looks()).toHaveLength(3);
  expect(logged).not.toMatch(/Ines|hq@test|Testfield/);
});
