import { expect, onTestFinished, test } from 'vitest';
import { runProgram } from '@threshold/server/start/run-program.ts';
import { Browser } from '../support/browser.ts';
import { killIfAlive, root, startThreshold } from '../support/start-threshold.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PASSWORD = 'eleven quiet rivers';
const NEXT = 'twelve loud harbours';
const account = {
  name: 'Ms. Haddad',
  email: 'haddad@lakeshore.example',
  password: PASSWORD,
  school: 'Lakeshore',
  title: 'Spanish',
  track: 'spanish-interpersonal-oral',
  timeZone: 'America/Chicago',
};

/** What `npm run password` runs. */
const ask = (email: string, env: Record<string, string>) =>
  runProgram(process.execPath, ['server/src/start/password-link.ts', email], {
    cwd: root,
    env: { ...process.env, ...env },
  });

test('[I8] whoever runs the machine has a link to a new password: once, for an address that is there, while it runs', async () => {
  const threshold = await startThreshold(temporaryFolder());
  onTestFinished(() => killIfAlive(threshold, threshold.dataDir));
  const { url, dataDir } = threshold;
  // Not its port: the link leads where the server listens, whatever the settings of the one who asks say.
  const env = { DATA_DIR: dataDir, PORT: '' };
  const signedUp = await new Browser(url).post('/api/sign-up', account);
  expect(signedUp.status).toBe(200);

  const nobody = await ask('hadad@lakeshore.example', env);
  expect(nobody.code).toBe(1);
  expect(nobody.output).toContain('Nobody signs in with that address here.');
  const given = await ask('Haddad@Lakeshore.example', env);
  expect(given.code).toBe(0);
  expect(given.output).toContain('It opens once, within 24 hours');
  expect(given.output).toContain(`http://localhost:${new URL(url).port}/reset/`);
  const [, token = ''] = /\/reset\/([\w-]+)\s*$/.exec(given.output) ?? [];
  const set = () => new Browser(url).post('/api/reset', { token, password: NEXT });
  expect((await set()).status).toBe(200);
  expect((await set()).status).toBe(404);
  const { email } = account;
  const sign = (password: string) =>
    new Browser(url).post('/api/sign-in/staff', { email, password });
  expect((await sign(PASSWORD)).json).toMatchObject({ code: 'NO_MATCH' });
  expect((await sign(NEXT)).status).toBe(200);

  expect(await threshold.stop()).toBe(0);
  const late = await ask(email, env);
  expect(late.code).toBe(1);
  expect(late.output).toContain('No Threshold is running');
});
