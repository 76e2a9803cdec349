import { expect, onTestFinished, test } from 'vitest';
import { DEMO_PASSWORD } from '@threshold/server/demo/demo-access.ts';
import { signIn } from '@threshold/server/demo/day/sign-in.ts';
import { killIfAlive, startThreshold } from '../support/start-threshold.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('an empty start says where the first class begins, and how to load the demo', async () => {
  const empty = await startThreshold(temporaryFolder(), { SEED_DEMO: '0' });
  onTestFinished(() => killIfAlive(empty, empty.dataDir));
  await empty.says(/Ctrl-C stops it/);
  expect(empty.output()).toMatch(
    /^Nobody has an account yet\. Start a class at \S+\nTo load the demo .* without SEED_DEMO=0\.$/m,
  );
  const signUp = /Start a class at (\S+)/.exec(empty.output())![1]!;
  expect(signUp).toBe(`${empty.url}/sign-up`);
  expect(await (await fetch(signUp)).text()).toContain('Create my class');
  expect(await empty.stop()).toBe(0);

  const demo = await startThreshold(empty.dataDir, { SEED_DEMO: '1' });
  onTestFinished(() => killIfAlive(demo, demo.dataDir));
  await demo.says(/Ctrl-C stops it/);
  expect(demo.output()).toContain(`password of staff "${DEMO_PASSWORD}"`);
  expect(demo.output()).not.toContain('Nobody has an account');
  // A display's address is whole: it opens as it was printed.
  const displays = [/wall display +(\S+)/, /HQ display +(\S+)/].map(
    (of) => of.exec(demo.output())![1]!,
  );
  for (const address of displays) {
    expect(address.startsWith(`${demo.url}/`), address).toBe(true);
    expect((await fetch(address)).status).toBe(200);
  }

  // A leader who teaches no class is told so, not sent to somebody who adds them to one.
  const leader = { email: 't.yazzie@ridgeline.example', password: DEMO_PASSWORD };
  const { cookie } = await signIn(demo.url, 'staff', leader);
  const whole = await (await fetch(demo.url, { headers: { cookie } })).text();
  // A page carries all texts of its area; what is read stands outside its scripts.
  const page = whole.replaceAll(/<script[^]*?<\/script>/g, '');
  expect(page).toContain('You are a leader of your school.');
  expect(page).not.toContain('can add you');
  expect(await demo.stop()).toBe(0);
});
