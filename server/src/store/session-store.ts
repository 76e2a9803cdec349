import { RedisStore } from 'connect-redis';
import { createClient } from 'redis';
import type { SessionData, Store } from 'express-session';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { familyOf } from '@threshold/shared/domain/family-number.ts';
import { UNHEARD_MS } from '@threshold/shared/domain/untouched.ts';
import type { Functions } from './functions.ts';
import { hqKeys } from './keys.ts';
import { endsSessionOf, owedKey, readOwed } from './owed-ending.ts';

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
  since?: number;
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

/** While a session began, all those of its person were ended: it is not kept. Rule T4. */
export class EndedMeanwhile extends Error {
  constructor() {
    super('The sessions of this person were ended.');
  }
}

/** Where sessions are kept: one for Express, SvelteKit and the sockets, whichever process they meet. */
export class SessionStore {
  readonly #redis: ReturnType<typeof connect>;
  readonly #functions: Functions;

  private constructor(redis: ReturnType<typeof connect>, functions: Functions) {
    this.#redis = redis;
    this.#functions = functions;
  }

  /** Connects by a socket path or a URL. A lost connection comes back by itself. */
  static async open(address: string, functions: Functions): Promise<SessionStore> {
    const redis = connect(address);
    // Each lost connection is an error event; whoever asks meanwhile is answered SessionsAway.
    redis.on('error', () => undefined);
    await redis.connect();
    return new SessionStore(redis, functions);
  }

  /** What one express-session stands on. Each needs its own: it writes its cookie's settings into it. */
  forExpress(): Store {
    const redis = this.#redis;
    // Every answer has a limit, so that a page says "not reached" instead of loading for ever.
    const client = {
      get: async (key: string) => (await this.#standing(key.slice(hqKeys.session.length)))?.text,
      set: (key: string, text: string, { expiration }: { expiration: { value: number } }) =>
        this.#save(key.slice(hqKeys.session.length), text, expiration.value),
      expire: (key: string, seconds: number) => inTime(redis.expire(key, seconds)),
      del: (keys: string[]) => inTime(redis.del(keys)),
    };
    return new RedisStore({ client, prefix: hqKeys.session, ttl: idleOf });
  }

  /**
   * Whose session it is; null where there is none (any more), or it is owed an end. Where its school is known that is asked in the
   * same trip.
   */
  async read(id: string, school?: number): Promise<SessionPerson | null> {
    const found = await this.#standing(id, school);
    return found && holder(found.kept);
  }

  /** A session, unless it is owed an end: whoever was to be signed out by a process that died is nobody meanwhile. Rule T4. */
  async #standing(
    id: string,
    school?: number,
  ): Promise<{ text: string; kept: SessionText } | null> {
    const [text, known] = await Promise.all([
      inTime(this.#redis.get(hqKeys.session + id)),
      school === undefined ? undefined : this.#owedIn(school),
    ]);
    if (text === null) return null;
    const kept = JSON.parse(text) as SessionText;
    const isOwed =
      kept.who && (await this.isOwed(kept.who, known && new Map([[school as number, known]])));
    return isOwed ? null : { text, kept };
  }

  /** Whether an end is owed to sessions of that person; nearly always it is to nobody's. `known`: what is owed in some schools. */
  async isOwed(who: SessionPerson, known = new Map<number, string[]>()): Promise<boolean> {
    for (const { school, person } of personsOf(who)) {
      const owed = known.get(school) ?? (await this.#owedIn(school));
      known.set(school, owed);
      if (owed.some((text) => endsSessionOf(readOwed(text), who, person))) return true;
    }
    return false;
  }

  async #owedIn(school: number): Promise<string[]> {
    return await inTime(this.#redis.sMembers(owedKey(school)));
  }

  /** Ends of that person's that are owed for no reason that is told; `settle` says that they were paid. */
  async owedTo({ school, person }: { school: number; person: number }): Promise<string[]> {
    return (await this.#owedIn(school)).filter((text) => {
      const owed = readOwed(text);
      return owed.ends === 'person' && owed.person === person && !owed.why;
    });
  }

  async settle(school: number, paid: string[]): Promise<void> {
    if (paid.length > 0) await inTime(this.#redis.sRem(owedKey(school), paid));
  }

  /** Keeps a session alive as a request would; for live sockets. Nothing happens to one that has ended. */
  async touch(id: string): Promise<void> {
    const text = await inTime(this.#redis.get(hqKeys.session + id));
    if (text === null) return;
    await inTime(this.#redis.expire(hqKeys.session + id, idleOf(JSON.parse(text) as SessionData)));
  }

  /**
   * The number of the last ending of anybody's sessions. Whoever begins a session asks for it before they look at anything that lets
   * them in, and it is kept with the session: what ended one of its persons later keeps it from being saved.
   */
  async endings(): Promise<number> {
    return Number((await inTime(this.#redis.get(hqKeys.endings))) ?? 0);
  }

  /** Saves a session and enlists it with its person, at once, so that ending all of a person's misses none. */
  async #save(id: string, text: string, idle: number): Promise<void> {
    const { who, since = 0 } = JSON.parse(text) as SessionText;
    const persons = who ? personsOf(who).map(nameOf) : [];
    const life = who ? lifeOf(who) / 1000 : 0;
    const args = [id, text, idle, since, life, ...persons];
    const kept = await inTime(this.#functions.call('session_save', hqKeys.session, args));
    if (kept !== 1) throw new EndedMeanwhile();
  }

  /** Every session of a person that stands, with when it was last used about. */
  async listOf(of: { school: number; person: number }): Promise<KeptSession[]> {
    const ids = await inTime(this.#redis.sMembers(listOf(of)));
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

  /**
   * Ends every session of a person, those that are on their way too. Answers the number of this ending, and of the one before it (0: none
   * within a day).
   */
  async endAll(of: {
    school: number;
    person: number;
  }): Promise<{ number: number; before: number }> {
    const answer = this.#functions.call('session_end_all', hqKeys.session, [nameOf(of)]);
    const [number, before] = (await inTime(answer)) as [number, number];
    return { number, before };
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

function nameOf({ school, person }: { school: number; person: number }): string {
  return `${school}:${person}`;
}

function listOf(of: { school: number; person: number }): string {
  return hqKeys.sessionsOf + nameOf(of);
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
