import { allowDisplay } from '../store/displays.ts';
import { timeOf } from '../store/time-of.ts';
import { HqAccounts } from '../store/hq-accounts.ts';
import { HqStore } from '../store/hq-store.ts';
import { hqKeys } from '../store/keys.ts';
import { Accounts } from '../store/accounts.ts';
import { Secrets } from '../store/secrets.ts';
import type { Functions } from '../store/functions.ts';
import type { RedisClient } from '../store/redis.ts';
import type { Say } from '../start/say.ts';
import { demoContent } from './content/demo-content.ts';
import { DEMO_PASSWORD, demoDisplayToken, demoFamilyCode } from './demo-access.ts';
import { giveFamilyCode } from './give-family-code.ts';
import type { LoadDeps } from './found-school.ts';
import { loadOnce, loadPast } from './load-once.ts';
import { schoolLoad } from './load-school.ts';
import { type DemoDisplays, type DemoSignIn, demoSignIns } from './demo-sign-ins.ts';
import { withDemoLock } from './demo-lock.ts';
import { yearsBefore } from './years-before.ts';

export interface DemoDeps {
  redis: RedisClient;
  functions: Functions;
  secretKey: string;
}

/** What HQ's counter shows once the demo is loaded, the scores of an earlier system included. Rule H1. */
const COUNTER_AT_START = 499_986_214;

/**
 * Loads the demo's schools, HQ and displays where they are not loaded yet, and answers how to sign in.
 * Whatever else the store holds stays as it is. A load that was killed is completed: the school it was at begins anew under
 * the same number. Safe on several processes at once; the others wait. Takes a few seconds, once.
 */
export async function loadDemo(deps: DemoDeps, say: Say): Promise<DemoSignIn[]> {
  const { redis } = deps;
  if ((await redis.hget(hqKeys.demo, 'loaded')) === null) {
    await withDemoLock(redis, () => loadMissing(deps, say));
  }
  await giveFamilyCode(deps);
  return demoSignIns(await displays(deps), demoFamilyCode(deps.secretKey));
}

/**
 * What `loadDemo` loads of the days before this one, and HQ's person. A copy of that store is a demo in a fraction of the time, on the same day
 * and under the same secret key.
 */
export async function loadPasts(deps: DemoDeps): Promise<void> {
  const load: LoadDeps = { ...deps, secrets: new Secrets(deps.secretKey) };
  const now = await timeOf(deps.redis);
  await withDemoLock(deps.redis, async () => {
    for (const content of demoContent.schools)
      await loadPast(deps.redis, content.key, schoolLoad(load, content, now));
    await loadHqPerson(load);
  });
}

async function loadMissing(deps: DemoDeps, say: Say): Promise<void> {
  const { redis, functions } = deps;
  if ((await redis.hget(hqKeys.demo, 'loaded')) !== null) return;
  const load: LoadDeps = { ...deps, secrets: new Secrets(deps.secretKey) };
  const hq = new HqStore(redis, functions);
  const now = await timeOf(redis);
  for (const content of demoContent.schools) {
    const begun = performance.now();
    const loaded = await loadOnce(redis, content.key, schoolLoad(load, content, now));
    // Told in any case: a start can be killed between the two, and the same twice changes nothing.
    await hq.report(loaded.school);
    const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
    if (loaded.now) say(`Demo: ${content.name}, ${seconds} s`);
  }
  await loadHqPerson(load);
  const { scores } = (await hq.readTicks()).totals;
  // Of all that an earlier system counted, the days of these schools are known.
  await hq.setOpening(COUNTER_AT_START - scores, yearsBefore(demoContent.schools, now));
  await redis.hset(hqKeys.demo, 'loaded', String(now));
}

async function loadHqPerson({ redis, functions, secrets }: LoadDeps): Promise<void> {
  const accounts = new Accounts(redis, functions, secrets);
  const { name, initials, email } = demoContent.hq;
  const people = Object.entries(await redis.hgetall(hqKeys.people));
  const known = people.find(([, text]) => (JSON.parse(text) as { name: string }).name === name);
  const person = known
    ? Number(known[0])
    : await new HqAccounts(redis, functions).add({
        name,
        initials,
        password: await secrets.hashPassword(DEMO_PASSWORD),
      });
  await accounts.add(email, { school: 0, person });
}

/** The displays' tokens, made to open again at every start: another key makes others. */
async function displays({ redis, secretKey }: DemoDeps): Promise<DemoDisplays> {
  const field = `school:${demoContent.schools[0]!.key}`;
  const school = Number.parseInt((await redis.hget(hqKeys.demo, field))!);
  const rights = {
    wall: { kind: 'wall', school, section: 1 },
    hq: { kind: 'hq', school: 0, section: 0 },
  } as const;
  const tokens = { wall: '', hq: '' };
  for (const [name, right] of Object.entries(rights)) {
    const token = demoDisplayToken(secretKey, name);
    await allowDisplay(redis, token, right);
    tokens[name as keyof typeof tokens] = token;
  }
  return tokens;
}
