import { hqKeys, schoolKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import type { Revocation } from './revocation.ts';
import { newToken, tokenHash } from './token.ts';
import { timeOf } from './time-of.ts';

/** What a screen on a wall may show: one section, or the organization (school and section 0). Read-only. */
export interface DisplayRight {
  school: number;
  section: number;
  kind: 'wall' | 'hq';
}

/** A display that holds a token. `id` is the token's hash: it names the display and opens nothing. */
export interface Display extends DisplayRight {
  id: string;
}

/** How long a display lasts that no teacher made. Unit: milliseconds. */
const LASTS = 400 * 86_400_000;

/**
 * The tokens of displays; only their hashes are kept. The organization's index says where a token leads; of a wall it is a hint, and the
 * class itself says which links are its own, and until when. Rule S6.
 */
export class Displays {
  readonly #redis: RedisClient;
  readonly #revocation: Revocation;

  constructor(redis: RedisClient, revocation: Revocation) {
    this.#redis = redis;
    this.#revocation = revocation;
  }

  /** A new token for that right, for loaders and whoever runs the machine. It can be read here once and never again. */
  async issue(right: DisplayRight): Promise<{ token: string; id: string }> {
    const token = newToken();
    await allowDisplay(this.#redis, token, right);
    return { token, id: tokenHash(token) };
  }

  /** What the token may show, or null where it opens nothing (any more). */
  async read(token: string): Promise<Display | null> {
    const id = tokenHash(token);
    const text = await this.#redis.hget(hqKeys.displays, id);
    if (text === null) return null;
    const { school, section, kind } = JSON.parse(text) as DisplayRight;
    const display = { id, school, section, kind };
    if (kind === 'hq') return display;
    const [link, now] = await Promise.all([
      this.#redis.hget(schoolKeys(school).walls(section), id),
      timeOf(this.#redis),
    ]);
    return link !== null && Number(link.split(' ')[1]) > now ? display : null;
  }

  /** Takes the right away and closes the display's sockets. Ending it again changes nothing. */
  async end(id: string): Promise<void> {
    const text = await this.#redis.hget(hqKeys.displays, id);
    if (text !== null) {
      const { school, section, kind } = JSON.parse(text) as DisplayRight;
      if (kind === 'wall') await this.#redis.hdel(schoolKeys(school).walls(section), id);
      await this.#redis.hdel(hqKeys.displays, id);
    }
    await this.#revocation.revoke({ display: id });
  }

  /** Ends every display of the organization, and no wall; answers how many there were. */
  async endHq(): Promise<number> {
    const all = Object.entries(await this.#redis.hgetall(hqKeys.displays));
    const ofHq = all.filter(([, text]) => (JSON.parse(text) as DisplayRight).kind === 'hq');
    for (const [id] of ofHq) await this.end(id);
    return ofHq.length;
  }
}

/** Says where that display leads. A wall opens nothing by it until its class knows it. */
export async function hintAtDisplay(
  redis: RedisClient,
  id: string,
  { school, section, kind }: DisplayRight,
): Promise<void> {
  await redis.hset(hqKeys.displays, id, JSON.stringify({ school, section, kind }));
}

/** Makes that token open what it says, for loaders; one that is open stays as it is. */
export async function allowDisplay(
  redis: RedisClient,
  token: string,
  right: DisplayRight,
): Promise<void> {
  const id = tokenHash(token);
  await hintAtDisplay(redis, id, right);
  if (right.kind === 'hq') return;
  const now = await timeOf(redis);
  const walls = schoolKeys(right.school).walls(right.section);
  const [, until = '0'] = (await redis.hget(walls, id))?.split(' ') ?? [];
  if (Number(until) <= now) await redis.hset(walls, id, `${now} ${now + LASTS} 0`);
}
