import type { ImportChoice, RosterImport } from '@threshold/shared/contract/roster-import.ts';
import type { Answer, Browser } from './browser.ts';
import { PASSWORD, SchoolDoor } from './school-door.ts';
import { until } from './until.ts';

const BOUNDARY = 'a-boundary-that-no-file-holds';
/** What a form with files says of itself. */
export const multipart = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
/** All of what was looked at, whatever it takes. */
export const all: ImportChoice = { except: [], teachers: [], tracks: [], confirm: null };

/** A form with files, as a browser writes it. */
function formOf(files: Record<string, string>): string {
  const parts = Object.entries(files).map(
    ([name, text]) =>
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n` +
      `content-type: text/csv\r\n\r\n${text}\r\n`,
  );
  return `${parts.join('')}--${BOUNDARY}--\r\n`;
}

/** The same form where its file has not ended yet. */
export const begunForm = (files: Record<string, string>) =>
  formOf(files).slice(0, -BOUNDARY.length - 8);

/** A list of students by name and id. */
export const rosterOf = (...students: [string, string][]) =>
  `id,first name,last name\n${students.map(([name, id]) => `${id},${name.replace(' ', ',')}`).join('\n')}\n`;

export const importOf = (answer: Answer) => answer.json['import'] as RosterImport | null;

export const send = (browser: Browser, section: number, files: Record<string, string>) =>
  browser.post(`/api/rosters/${section}`, formOf(files), multipart);

/** The import of that class, or (0) of the school, once nothing is done to it any more. */
export async function settled(browser: Browser, section: number): Promise<RosterImport> {
  let now: RosterImport | null = null;
  await until('the import stands', async () => {
    now = importOf(await browser.get(`/api/rosters/${section}`));
    return now !== null && !['reading', 'applying', 'stopping'].includes(now.stage);
  });
  return now!;
}

export const act = (browser: Browser, { id, section }: RosterImport, name: string, body: object) =>
  browser.post(`/api/rosters/${section}/${id}/${name}`, body);

/** A list of names, uploaded to the class, its columns as they are guessed, looked at. */
export async function looked(
  browser: Browser,
  section: number,
  csv: string,
): Promise<RosterImport> {
  await send(browser, section, { 'class.csv': csv });
  const asked = await settled(browser, section);
  if (asked.stage !== 'columns') return asked;
  await act(browser, asked, 'answer', { columns: asked.table.guess });
  return settled(browser, section);
}

export async function signedIn(door: SchoolDoor, email: string): Promise<Browser> {
  const browser = door.browser();
  await browser.post('/api/sign-in/staff', { email, password: PASSWORD });
  return browser;
}

/** A school in which rosters are handed in, and its class's teacher, who is signed in; for all tests of a file. */
export async function rosterDoor(): Promise<{ door: SchoolDoor; ortiz: Browser }> {
  const door = await SchoolDoor.open();
  return { door, ortiz: await signedIn(door, 'm.ortiz@testfield.example') };
}
