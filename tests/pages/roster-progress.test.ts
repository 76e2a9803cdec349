import { afterAll, beforeAll, expect, test } from 'vitest';
import { RosterImports } from '@threshold/server/store/roster-imports.ts';
import { builtServer } from '../support/e2e-built-server.ts';
import { largeRoster } from '../support/large-roster.ts';
import type { LiveClient } from '../support/live-client.ts';
import { LiveSchool } from '../support/live-school.ts';
import { nothingYet } from '../support/roster-plans.ts';
import { RosterPages } from '../support/roster-pages.ts';

/** Pages of rosters as the server writes them: what somebody sees of an import whose browser runs no script. */
let school: LiveSchool;
beforeAll(async () => {
  const opened: Awaited<ReturnType<typeof builtServer>>[] = [];
  const one: typeof builtServer = async (place) => (opened[0] = await builtServer(place));
  const same: typeof builtServer = async () => ({
    url: opened[0]!.url,
    close: async () => undefined,
  });
  school = await LiveSchool.open({ teachers: 2 }, { serve: [one, same] });
}, 120_000);
afterAll(() => school[Symbol.asyncDispose]());

async function page({ pass }: LiveClient, path: string): Promise<string> {
  const reply = await fetch(pass.url + path, { headers: { cookie: pass.cookie! } });
  expect(reply.status, path).toBe(200);
  return (await reply.text()).replaceAll(/<(script|style)\b[^]*?<\/\1>/g, '');
}
const numbers = (text: string, sign: RegExp) =>
  [...text.matchAll(sign)].map(([, digits]) => Number(digits!.replaceAll(',', '')));
const rowsIn = (text: string) => numbers(text, /Reading the file: ([\d,]+) rows? so far/g);
const doneIn = (text: string) => numbers(text, /Applying: ([\d,]+) of \d+ classes/g);

test('[T6] how far a roster is read and applied is told meanwhile, and stands on its page without script', async () => {
  const leader = await school.leader();
  const desk = new RosterPages(leader);
  /** What page and address tell, each for as long as that goes on: it grows. */
  const watched = async (
    goesOn: () => boolean,
    on: (text: string) => number[],
    told: () => Promise<number | null>,
  ) => {
    const [shown, said]: [number[], number[]] = [[], []];
    while (goesOn()) {
      shown.push(...on(await page(leader, '/school/import')));
      const now = await told();
      if (now !== null) said.push(now);
    }
    for (const list of [shown, said]) {
      expect(list).toEqual(list.toSorted((a, b) => a - b));
      expect(new Set(list.filter((count) => count > 0)).size, String(list)).toBeGreaterThan(0);
    }
    return shown;
  };
  const ENROLLMENTS = 20_000;
  let reading = true;
  const handedIn = desk.look(largeRoster(ENROLLMENTS)).finally(() => (reading = false));
  await watched(
    () => reading,
    rowsIn,
    async () => {
      const now = await desk.now();
      return now?.stage === 'reading' ? now.rows : null;
    },
  );
  const looked = await handedIn;
  expect(looked).toMatchObject({ stage: 'ready', plan: { totals: { added: ENROLLMENTS } } });

  await desk.apply(looked);
  let done = 0;
  const shown = await watched(
    () => done < 3,
    doneIn,
    async () => {
      const now = await desk.now();
      if (now?.stage !== 'applying') return null;
      done = now.done;
      return done;
    },
  );
  expect(shown[0]).toBeLessThan(3);
  await desk.stop(looked);
  const stopped = await desk.done();
  expect(await page(leader, '/school/import')).toContain(
    `Stopped: ${'done' in stopped && stopped.done} of 800 classes are done`,
  );
});

test('[P3] what is read or applied in a class stands on the page of whoever asked for it, and of nobody else', async () => {
  const { room, section } = school;
  const [ortiz, lindholm] = await Promise.all([school.teacher(0), school.teacher(1)]);
  const imports = new RosterImports(room.redis, room.records.school);
  const path = `/teach/${section}/class/import`;
  const id = await imports.begin({ by: ortiz.person, section, files: ['roster.csv'] });
  await imports.say(id, { stage: 'reading', rows: 4_000 });
  expect(rowsIn(await page(ortiz, path))).toEqual([4_000]);
  await imports.say(id, { stage: 'applying', ...nothingYet, done: 3, of: 12 });
  const text = await page(ortiz, path);
  expect(text).toMatch(/<progress max="12" value="3"/);
  expect(text).toMatch(/<noscript>[^]*?See how far it is now/);
  expect(await page(lindholm, path)).not.toMatch(/roster\.csv|<progress/);
  expect(await page(lindholm, path)).toContain('type="file"');
});
