import { expect, onTestFinished, test } from 'vitest';
import { runProgram } from '@threshold/server/start/run-program.ts';
import { Browser } from '../support/browser.ts';
import { closed, opened, sessionSocket } from '../support/session-socket.ts';
import { killIfAlive, root, startThreshold } from '../support/start-threshold.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const email = 'ops@lakeshore.example';
const PASSWORD = 'eleven quiet rivers';

/** What `npm run hq` runs. */
const asking =
  (url: string, dataDir: string) =>
  (...given: string[]) =>
    runProgram(process.execPath, ['server/src/start/hq-people.ts', ...given], {
      cwd: root,
      env: { ...process.env, DATA_DIR: dataDir, PORT: new URL(url).port },
    });
type Ask = ReturnType<typeof asking>;
const tokenIn = (output: string, before: string) =>
  new RegExp(`${before}([\\w-]+)\\s*$`).exec(output)?.[1] ?? '';

test('[T4] on an empty server whoever runs the machine lets people into HQ and opens its screens, and nobody else does', async () => {
  const threshold = await startThreshold(temporaryFolder());
  onTestFinished(() => killIfAlive(threshold, threshold.dataDir));
  const { url, dataDir } = threshold;
  const ask = asking(url, dataDir);
  await letsInSomebodyNew(url, ask);
  await letsInATeacher(url, ask);
  await takesPeopleOut(url, ask);
  await opensAndEndsScreens(url, ask);
});

/** They set a password by a link that opens once. */
async function letsInSomebodyNew(url: string, ask: Ask): Promise<void> {
  const nameless = await ask(email);
  expect([nameless.code, nameless.output]).toEqual([1, expect.stringContaining('Give their name')]);
  expect((await ask('no address', 'Dana')).output).toContain('no e-mail address');
  const given = await ask('Ops@Lakeshore.example', 'Dana', 'Reyes');
  expect(given.code).toBe(0);
  // Asked again before it is used it is another link for the same person; of two that were not used the first that is ends the other.
  const again = await ask(email, 'Somebody Else');
  const set = (output: string) =>
    new Browser(url).post('/api/reset', { token: tokenIn(output, '/reset/'), password: PASSWORD });
  expect((await set(given.output)).status).toBe(200);
  expect((await set(given.output)).status).toBe(404);
  expect((await set(again.output)).status).toBe(404);
  const signedIn = await new Browser(url).post('/api/sign-in/staff', { email, password: PASSWORD });
  const hq = { school: 0, person: 1, kind: 'hq', name: 'Dana Reyes' };
  expect(signedIn.json).toMatchObject({ who: hq, places: [{ school: 0, person: 1 }] });
  expect((await ask(email)).output).toContain('the password they have');
}

/** Who keeps their password, and goes to HQ beside their school. */
async function letsInATeacher(url: string, ask: Ask): Promise<void> {
  const account = {
    ...{ name: 'Ms. Haddad', email: 'haddad@lakeshore.example', password: PASSWORD },
    ...{ school: 'Lakeshore', title: 'Spanish', track: 'spanish-interpersonal-oral' },
  };
  expect((await new Browser(url).post('/api/sign-up', account)).status).toBe(200);
  expect((await ask(account.email)).output).not.toContain('/reset/');
  const browser = new Browser(url);
  const { json } = await browser.post('/api/sign-in/staff', account);
  const places = json['places'] as { school: number }[];
  expect(places.map(({ school }) => school)).toEqual([1, 0]);
  const there = await browser.post('/api/account/place', places[1]!);
  expect(there.json).toMatchObject({ who: { kind: 'hq', name: 'Ms. Haddad' } });
}

/** Who is out of HQ is signed out there, at once and everywhere, and keeps what else their address opens. */
async function takesPeopleOut(url: string, ask: Ask): Promise<void> {
  const inHq = async (who: Browser) => (await who.get('/api/me')).json;
  const signIn = (who: Browser, of = email) =>
    who.post('/api/sign-in/staff', { email: of, password: PASSWORD });
  const [dana, haddad, atSchool] = [new Browser(url), new Browser(url), new Browser(url)];
  await signIn(dana);
  await signIn(atSchool, 'haddad@lakeshore.example');
  const { json } = await signIn(haddad, 'haddad@lakeshore.example');
  await haddad.post('/api/account/place', (json['places'] as object[])[1]!);
  const socket = sessionSocket(url, dana.cookies);
  expect(await opened(socket)).toBe('connect');
  const gone = closed(socket, 60_000);

  expect((await ask('--remove', 'nobody@lakeshore.example')).code).toBe(1);
  expect((await ask('--remove', 'Ops@Lakeshore.example')).code).toBe(0);
  await gone;
  expect(await inHq(dana)).not.toHaveProperty('who');
  expect((await signIn(new Browser(url))).status).not.toBe(200);
  expect((await ask('--remove', email)).output).toContain('Nobody is in headquarters');
  expect((await ask('--remove', 'haddad@lakeshore.example')).code).toBe(0);
  expect(await inHq(haddad)).not.toHaveProperty('who');
  expect(await inHq(atSchool)).toHaveProperty('who');
  const again = await signIn(new Browser(url), 'haddad@lakeshore.example');
  expect((again.json['places'] as { school: number }[]).map(({ school }) => school)).toEqual([1]);
  // Let in once more it is somebody new there.
  expect((await ask(email, 'Dana Reyes')).output).toContain('/reset/');
}

/** Each by an address that is printed once, until all of them are ended. */
async function opensAndEndsScreens(url: string, ask: Ask): Promise<void> {
  const opens = async (token: string) =>
    (await new Browser(url, { authorization: `Bearer ${token}` }).post('/api/display', {})).status;
  const [one, other] = [await ask('--screen'), await ask('--screen')];
  const tokens = [one, other].map(({ output }) => tokenIn(output, '/hq#'));
  expect(await Promise.all(tokens.map(opens))).toEqual([200, 200]);
  expect((await ask('--end-screens')).output).toContain('any more: 2.');
  expect(await Promise.all(tokens.map(opens))).toEqual([404, 404]);
}
