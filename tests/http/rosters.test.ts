import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportChoice, RosterImport } from '@threshold/shared/contract/roster-import.ts';
import type { Answer, Browser } from '../support/browser.ts';
import { PASSWORD, SchoolDoor } from '../support/school-door.ts';
import { until } from '../support/until.ts';

let door: SchoolDoor;
let ortiz: Browser;
beforeAll(async () => {
  door = await SchoolDoor.open();
  ortiz = await signedIn('m.ortiz@testfield.example');
});
afterAll(() => door[Symbol.asyncDispose]());

async function signedIn(email: string): Promise<Browser> {
  const browser = door.browser();
  await browser.post('/api/sign-in/staff', { email, password: PASSWORD });
  return browser;
}

const BOUNDARY = 'a-boundary-that-no-file-holds';
function form(files: Record<string, string>): string {
  const parts = Object.entries(files).map(
    ([name, text]) =>
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n` +
      `content-type: text/csv\r\n\r\n${text}\r\n`,
  );
  return `${parts.join('')}--${BOUNDARY}--\r\n`;
}
const multipart = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
const send = (browser: Browser, section: number, files: Record<string, string>) =>
  browser.post(`/api/rosters/${section}`, form(files), multipart);

const importOf = (answer: Answer) => answer.json['import'] as RosterImport | null;
async function settled(browser: Browser, section: number): Promise<RosterImport> {
  let now: RosterImport | null = null;
  await until('the import stands', async () => {
    now = importOf(await browser.get(`/api/rosters/${section}`));
    return now !== null && !['reading', 'applying', 'stopping'].includes(now.stage);
  });
  return now!;
}
const act = (browser: Browser, { id, section }: RosterImport, name: string, body: object) =>
  browser.post(`/api/rosters/${section}/${id}/${name}`, body);
const all: ImportChoice = { except: [], teachers: [], tracks: [], confirm: null };

/** A list of names, uploaded, its columns as they are guessed, looked at. */
async function looked(csv: string): Promise<RosterImport> {
  await send(ortiz, door.section, { 'class.csv': csv });
  const asked = await settled(ortiz, door.section);
  if (asked.stage !== 'columns') return asked;
  await act(ortiz, asked, 'answer', { columns: asked.table.guess });
  return settled(ortiz, door.section);
}
async function names(): Promise<string[]> {
  const { school } = door.records;
  const roster = await door.codes.roster({ school, section: door.section });
  return roster
    .filter(({ role }) => role === 'student')
    .map(({ person }) => person.name)
    .toSorted();
}
const rosterOf = (...students: [string, string][]) =>
  `id,first name,last name\n${students.map(([name, id]) => `${id},${name.replace(' ', ',')}`).join('\n')}\n`;

test('[T6] a list is read, looked at, applied; the same once more changes nothing', async () => {
  const before = await names();
  const csv = rosterOf(['Imani Brooks', 'u1'], ['Ravi Menon', 'u2'], ['Amara Okafor', 'u3']);
  const plan = await looked(csv);
  expect(plan).toMatchObject({ stage: 'ready', plan: { totals: { added: 2, archived: 0 } } });
  expect(await names()).toEqual(before);
  const applied = await act(ortiz, plan, 'apply', all);
  expect(applied.status).toBe(200);
  expect(await settled(ortiz, door.section)).toMatchObject({ stage: 'done', leftCount: 0 });
  expect(await names()).toEqual([...before, 'Imani Brooks', 'Ravi Menon'].toSorted());
  const feed = `{s${door.records.school}}:section:${door.section}:feed`;
  const told = await door.redis.xlen(feed);
  const again = await looked(csv);
  expect(again).toMatchObject({
    stage: 'ready',
    plan: { totals: { added: 0, change: 0, archived: 0, skipped: 0 } },
  });
  await act(ortiz, again, 'apply', all);
  expect(await settled(ortiz, door.section)).toMatchObject({ stage: 'done', rows: 0 });
  expect(await door.redis.xlen(feed)).toBe(told);
});
