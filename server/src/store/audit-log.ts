import type { AuditEntry, AuditWord, NotedAct } from '@threshold/shared/contract/audit.ts';
import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { Functions } from './functions.ts';
import { schoolKeys, schoolTag } from './keys.ts';
import type { RedisClient } from './redis.ts';

/** What is told of an act that is no command; `more` holds settings and counts, never what somebody wrote. */
export interface AuditNote {
  /** Who did it; 0 for the server itself. */
  by: number;
  did: Exclude<NotedAct, 'refused' | 'not-theirs' | 'roster.student'>;
  section?: number;
  of?: readonly number[];
  more?: Record<string, string | number | boolean>;
  /** Of a job that may be told again by whoever takes it up: noted once of that import under that name. */
  once?: { import: string; as: string };
}

/** How long what is noted once is known. Unit: seconds. */
const KEEP_S = 172_800;

/** Which entries are asked for: all that fit all of it. */
export interface AuditAsked {
  /** Where the page begins: before that entry. */
  before?: string;
  /** What they did or what was done to them. */
  person?: number;
  did?: readonly AuditWord[];
  section?: number;
}

export interface AuditPage {
  /** Newest first. */
  entries: AuditEntry[];
  /** Where the next page begins; absent on the last one. */
  next?: string;
}

/** Entries of a page. */
const PAGE = 50;
/** Entries read at a time, and in all, while some of many are looked for; the next page goes on from there. */
const BATCH = 500;
const LOOKED = 20_000;

/** Who did what in one school. Accepted commands note themselves (`audit.lua`); the rest is noted here. */
export class AuditLog {
  readonly #redis: RedisClient;
  readonly #functions: Functions;
  readonly #school: number;

  constructor(redis: RedisClient, functions: Functions, school: number) {
    this.#redis = redis;
    this.#functions = functions;
    this.#school = school;
  }

  /** Notes what was done outside of commands. */
  async note({ once, ...note }: AuditNote): Promise<void> {
    await this.#note({ ...note, ...(once && { once: { ...once, keep: KEEP_S } }) });
  }

  /** Notes that somebody sent what their role can never do; the same command of the same person once a day. */
  async refused(by: number, command: CommandName): Promise<void> {
    await this.#note({ by, refused: command });
  }

  async #note(note: object): Promise<void> {
    await this.#functions.call('note_audit', schoolTag(this.#school), [JSON.stringify(note)]);
  }

  /** A page of the entries that are asked for, the newest first. */
  async page(asked: AuditAsked = {}): Promise<AuditPage> {
    const key = schoolKeys(this.#school).audit();
    const entries: AuditEntry[] = [];
    let before = asked.before;
    for (let looked = 0; looked < LOOKED; looked += BATCH) {
      const from = before === undefined ? '+' : `(${before}`;
      const batch = await this.#redis.xrevrange(key, from, '-', 'COUNT', BATCH);
      for (const [id, fields] of batch) {
        const entry = readEntry(id, fields);
        before = id;
        if (!isAsked(entry, asked)) continue;
        if (entries.length === PAGE) return { entries, next: entries.at(-1)!.id };
        entries.push(entry);
      }
      if (batch.length < BATCH) return { entries };
    }
    return { entries, ...(before === undefined ? {} : { next: before }) };
  }
}

function isAsked(entry: AuditEntry, { person, did, section }: AuditAsked): boolean {
  if (person !== undefined && entry.by !== person && !entry.of.includes(person)) return false;
  if (section !== undefined && entry.section !== section) return false;
  // An import is one line of the audit, and one in the history of each whom it touched.
  if (entry.did === 'roster.student' && (person === undefined || !entry.of.includes(person)))
    return false;
  return !did || did.includes(entry.did);
}

function readEntry(id: string, fields: readonly string[]): AuditEntry {
  const said = new Map<string, string>();
  for (let i = 0; i < fields.length; i += 2) said.set(fields[i]!, fields[i + 1]!);
  const section = said.get('in');
  return {
    id,
    at: Number(id.split('-')[0]),
    by: Number(said.get('by')),
    did: said.get('did') as AuditWord,
    ...(section === undefined ? {} : { section: Number(section) }),
    of: said.get('of')?.split(' ').map(Number) ?? [],
    more: JSON.parse(said.get('more') ?? '{}') as AuditEntry['more'],
  };
}
