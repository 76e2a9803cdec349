import { hqKeys } from '../store/keys.ts';
import { askRedis } from './ask-redis.ts';
import { type RecordMark, readMark } from './record-mark.ts';

/** How many schools a store holds, and whether the demo was loaded there. `redis` is a socket path or a URL. */
export async function holdings(redis: string): Promise<Omit<RecordMark, 'files'>> {
  const schools = Number(await askRedis(redis, [['HGET', hqKeys.ids, 'school']]));
  const demo = (await askRedis(redis, [['HEXISTS', hqKeys.demo, 'loaded']])) === '1';
  return { schools, demo };
}

/** Whether anybody on a staff can sign in. */
export async function hasAccounts(redis: string): Promise<boolean> {
  return (await askRedis(redis, [['EXISTS', hqKeys.accounts]])) === '1';
}

/** What the store lacks of what the mark at that path says it held, in words; undefined where nothing is missing. */
export async function missingHoldings(redis: string, path: string): Promise<string | undefined> {
  const mark = await readMark(path);
  if (mark === undefined) return undefined;
  const now = await holdings(redis);
  if (now.schools < mark.schools) return `${now.schools} schools, and it held ${mark.schools}`;
  return mark.demo && !now.demo ? 'the demo was loaded and is not there' : undefined;
}
