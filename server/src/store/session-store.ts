import { RedisStore } from 'connect-redis';
import { createClient } from 'redis';
import type { SessionData, Store } from 'express-session';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { familyOf } from '@threshold/shared/domain/family-number.ts';
import { UNHEARD_MS } from '@threshold/shared/domain/untouched.ts';
import { hqKeys } from './keys.ts';

const DAY_S = 24 * 60 * 60;
/** A session ends after this long without a request or a live socket. Unit: seconds. */
const IDLE_S = 12 * 60 * 60;
/** That of staff, whose pages show names: so long after somebody touched the device that has it. Unit: seconds. Rule I10. */
const UNHEARD_S = UNHEARD_MS / 1000;
/** That of a family that stays in on a device of its own, and looks now and then. Unit: seconds. */
const STAY_S = 60 * DAY_S;
/** However busy, it ends this long after sign-in; that of a family after a school year. Unit: milliseconds. */
const LIFE_MS = 30 * DAY_S * 1000;
export const FAMILY_LIFE_MS = 300 * DAY_S * 1000;
const ANSWER_MS = 4_000;

interface SessionText {
  who?: SessionPerson;
  stay?: boolean;
  device?: KeptSession['device'];
}

/** A session that stands. `seen`: epoch ms. */
export interface KeptSession {
  id: string;
  who: SessionPerson;
  device: { browser: string; system: string };
  seen: number;
}

/** Redis did not answer about a session in time: unknown, not signed out. */
export class SessionsAway extends Error {
  constructor() {
    super('The session store does not answer.');
  }
}

/** Where sessions are kept: one for Express, SvelteKit and the sockets, whichever process they meet. */
export class SessionStore {
  readonly #redis: ReturnType<typeof connect>;

  private constructor(redis: ReturnType<typeof connect>) {
    this.#redis = redis;
  }

  /** Connects by a socket path or a URL. A lost connection comes back by itself. */
  static async open(address: string): Promise<SessionStore> {
    const redis = connect(address);
    // Each lost connection is an error event; whoever asks meanwhile is answered SessionsAway.
    redis.on('error', () => undefined);
    await redis.connect();
    return new SessionStore(redis);
  }

  /** What one express-session stands on. Each needs its own: it writes its cookie's settings into it. */
  forExpress(): Store {
    const redis = this.#redis;
    // Every answer has a limit, so that a page says "not reached" instead of loading for ever.
    const client = {
      get: (key: string) => inTime(redis.get(key)),
      set: (key: string, text: string, options: object) => inTime(redis.set(key, text, options)),
      expire: (key: string, seconds: number) => inTime(redis.expire(key, seconds)),
      del: (keys: string[]) => inTime(redis.del(keys)),
    };
    return new RedisStore({ client, prefix: hqKeys.session, ttl: idleOf });
  }

  /** Whose session it is; null where there is none (any more). */
  async read(id: string): Promise<SessionPerson | null> {
    const text = await inTime(this.#redis.get(hqKeys.session + id));
    return text === null ? null : holder(JSON.parse(text) as { who?: SessionPerson });
  }

  /** Keeps a session alive as a request would; for live sockets. Nothing happens to one that has ended. */
  async touch(id: string): Promise<void> {
    const text = await inTime(this.#redis.get(hqKeys.session + id));
    if (text === null) return;
    await inTime(this.#redis.expire(hqKeys.session + id, idleOf(JSON.parse(text) as SessionData)));
  }

  /** Notes that the session is that person's. Before it is saved, so that ending all of a person's misses none. */
  async enlist(id: string, who: SessionPerson): Promise<void> {
    for (const list of personsOf(who).map(listOf)) {
      await inTime(this.#redis.sAdd(list, id));
      await inTime(this.#redis.expire(list, lifeOf(who) / 1000));
    }
  }

  /** The ids of a person's sessions, also of some that ended by themselves. */
  async ofPerson(of: { school: number; person: number }): Promise<string[]> {
    return await inTime(this.#redis.sMembers(listOf(of)));
  }

  /** Every session of a person that stands, with when it was last used about. */
  async listOf(of: { school: number; person: number }): Promise<KeptSession[]> {
    const ids = await this.ofPerson(of);
    const found = await Promise.all(ids.map((id) => this.one(id)));
    return found.filter((one) => one !== null);
  }

  /** That session, where it stands, with when it was last used about. */
  async one(id: string): Promise<KeptSession | null> {
    const key = hqKeys.session + id;
    const [text, left] = await Promise.all([
      inTime(this.#redis.get(key)),
      inTime(this.#redis.pTTL(key)),
    ]);
    const kept = text === null ? {} : (JSON.parse(text) as SessionText);
    const who = holder(kept);
    if (!who) return null;
    // Each request and each live socket lets it stand for its whole idle time from then.
    const seen = Math.min(Date.now(), Date.now() + left - idleOf(kept) * 1_000);
    return { id, who, seen, device: kept.device ?? { browser: '', system: '' } };
  }

  /**
   * Changes what a session says of its person; answers whether it still stood. One that ended is never written again, as
   * saving it whole would do: whoever signed out would be signed in once more (rule T4).
   */
  async rewrite(id: string, who: SessionPerson): Promise<boolean> {
    const key = hqKeys.session + id;
    const text = await inTime(this.#redis.get(key));
    if (text === null) return false;
    const changed = JSON.stringify({ ...(JSON.parse(text) as object), who });
    const only = { condition: 'XX', expiration: 'KEEPTTL' } as const;
    return (await inTime(this.#redis.set(key, changed, only))) !== null;
  }

  /** Ends one session. Ending it again changes nothing. */
  async end(id: string, who: SessionPerson): Promise<void> {
    await inTime(this.#redis.del(hqKeys.session + id));
    for (const list of personsOf(who).map(listOf)) await inTime(this.#redis.sRem(list, id));
  }

  /** Ends every session of a person. */
  async endAll(of: { school: number; person: number }): Promise<void> {
    const ids = await this.ofPerson(of);
    await inTime(this.#redis.del([listOf(of), ...ids.map((id) => hqKeys.session + id)]));
  }

  close(): void {
    this.#redis.destroy();
  }
}

/** Who holds that session; null where it holds nobody or its time is over. */
export function holder(session: { who?: SessionPerson }): SessionPerson | null {
  const { who } = session;
  return who && Date.now() - who.signedIn < lifeOf(who) ? who : null;
}

/** Everybody whose end is the end of that session: its person; of a family, that of every child it holds. Rule T4. */
export function personsOf(who: SessionPerson): { school: number; person: number }[] {
  const others = (who.children ?? []).map(({ school, child }) => ({
    school,
    person: familyOf(child),
  }));
  const { school, person } = who;
  return [
    { school, person },
    ...others.filter((one) => one.school !== school || one.person !== person),
  ];
}

function lifeOf({ kind }: SessionPerson): number {
  return kind === 'family' ? FAMILY_LIFE_MS : LIFE_MS;
}

/** Unit: seconds. */
function idleOf({ stay, who }: { stay?: boolean | undefined; who?: SessionPerson }): number {
  if (who?.kind === 'staff') return UNHEARD_S;
  return stay ? STAY_S : IDLE_S;
}

/** Never connected: the library makes a class of some hundred commands a client, and duplicates are of the same. */
const unconnected = createClient({
  commandsQueueMaxLength: 10_000,
  // `inTime` bounds every answer; the client's own limit would cost an abort signal a question.
  commandOptions: { timeout: 0 },
});

function connect(address: string) {
  const reconnectStrategy = () => 40 + Math.random() * 20;
  return unconnected.duplicate(
    address.startsWith('/')
      ? { socket: { path: address, reconnectStrategy } }
      : { url: address, socket: { reconnectStrategy } },
  );
}

function listOf({ school, person }: { school: number; person: number }): string {
  return `${hqKeys.sessionsOf}${school}:${person}`;
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new SessionsAway()), ANSWER_MS);
  });
  try {
    return await Promise.race([answer, limit]);
  } catch (error) {
    // A connection lost with the question on its way: as unknown as no answer.
    throw error instanceof SessionsAway ? error : new SessionsAway();
  } finally {
    clearTimeout(timer);
  }
}
