import { randomBytes, randomUUID } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import type { ImportStage, RosterImport } from '@threshold/shared/contract/roster-import.ts';
import { Functions } from './functions.ts';
import { schoolKeys, schoolTag } from './keys.ts';
import type { RedisClient } from './redis.ts';
import type { Secrets } from './secrets.ts';
import { timeOf } from './time-of.ts';

/** How long an import waits for its asker, and one that was begun for being completed. Unit: seconds. */
const WAITS_S = 3_600;
const BEGUN_S = 86_400;
/** Reading that was not heard of for so long has ended with its process. Unit: milliseconds. */
const SILENT_MS = 20_000;

/** Of one that is gone, or of which an older server spoke last: it stands nowhere, so nobody goes on from there. */
const NO_TURN = 'none';

/** Who asked for it, and for what. */
export interface ImportHead {
  by: number;
  section: number;
  files: string[];
}

/**
 * Rosters that are looked at or applied in one school: each under a random id, for its asker alone, for an hour. What was read and
 * planned lies in parts, so that a page or a job takes one class of thousands. Written by whichever process reads or applies it.
 */
export class RosterImports {
  readonly #redis: RedisClient;
  readonly #functions: Functions;
  readonly #tag: string;
  readonly #keys: ReturnType<typeof schoolKeys>;

  constructor(redis: RedisClient, school: number) {
    this.#redis = redis;
    this.#functions = new Functions(redis);
    this.#tag = schoolTag(school);
    this.#keys = schoolKeys(school);
  }

  /** A new import in place of the one this person had before them there. */
  async begin(head: ImportHead): Promise<string> {
    const id = randomUUID();
    const pointer = this.#keys.importOf(head.by, head.section);
    const before = await this.#redis.get(pointer);
    const said = await this.#said({ stage: 'reading', rows: 0 });
    const key = this.#keys.import(id);
    await this.#redis
      .multi()
      .hset(key, { head: JSON.stringify(head), ...said })
      .expire(key, WAITS_S)
      .exec();
    await this.#redis.set(pointer, id, 'EX', BEGUN_S);
    if (before) await this.drop(before);
    return id;
  }

  /** The import this person has before them there. */
  async current(by: number, section: number): Promise<RosterImport | null> {
    const id = await this.#redis.get(this.#keys.importOf(by, section));
    return id ? this.look(id, by) : null;
  }

  /** Where it stands; null for one that is not there, or not theirs. Rule P3. */
  async look(id: string, by: number): Promise<RosterImport | null> {
    const fields = ['head', 'stage', 'said'] as const;
    const [head, stage, at] = await this.#redis.hmget(this.#keys.import(id), ...fields);
    if (!head || !stage) return null;
    const { by: asker, section, files } = JSON.parse(head) as ImportHead;
    if (asker !== by) return null;
    const now = JSON.parse(stage) as ImportStage;
    const silent = (await timeOf(this.#redis)) - Number(at) > SILENT_MS;
    const shown: ImportStage =
      now.stage === 'reading' && silent
        ? { stage: 'lost' }
        : now.stage === 'applying' && (await this.isCancelled(id))
          ? { ...now, stage: 'stopping' }
          : now;
    return { ...shown, id, section, files };
  }

  /** Who asked for it. */
  async head(id: string): Promise<ImportHead | null> {
    const head = await this.#redis.hget(this.#keys.import(id), 'head');
    return head === null ? null : (JSON.parse(head) as ImportHead);
  }

  async stage(id: string): Promise<ImportStage | null> {
    const stage = await this.#redis.hget(this.#keys.import(id), 'stage');
    return stage === null ? null : (JSON.parse(stage) as ImportStage);
  }

  /** Names what it said last of where it stands: whoever looked first and goes on from there says so (`turn`). */
  async turnOf(id: string): Promise<string> {
    return (await this.#redis.hget(this.#keys.import(id), 'turn')) ?? NO_TURN;
  }

  /**
   * Says where it stands and keeps those parts, in one step, unless somebody said something since that turn; whether it did. It is not
   * cancelled from then on. Of two who go on from the same place so only one does. Rule T6.
   */
  async turn(
    id: string,
    turn: string,
    stage: ImportStage,
    parts: Record<string, object> = {},
  ): Promise<boolean> {
    const fields = { ...mapped(parts, packed), ...(await this.#said(stage)) };
    return (await this.#put(id, fields, keptFor(stage), turn)) === 1;
  }

  /** Says where it stands. One that was begun is kept longer, so that applying it again completes it. */
  async say(id: string, stage: ImportStage): Promise<void> {
    await this.#put(id, await this.#said(stage), keptFor(stage));
  }

  /** Reading goes on, or waits its turn, though it says nothing new. */
  async beat(id: string): Promise<void> {
    await this.#put(id, { said: String(await timeOf(this.#redis)) });
  }

  /** Keeps parts of it, by name. */
  async keep(id: string, parts: Record<string, object>): Promise<void> {
    await this.#put(id, mapped(parts, packed));
  }

  async part<Part extends object>(id: string, name: string): Promise<Part | null> {
    const bytes = await this.#redis.hgetBuffer(this.#keys.import(id), name);
    return bytes === null ? null : unpacked<Part>(bytes);
  }

  /** Keeps what may hold anybody's passwords, as nobody said yet what it is: no file of the store can be read for it. */
  async keepSealed(id: string, parts: Record<string, object>, secrets: Secrets): Promise<void> {
    await this.#put(
      id,
      mapped(parts, (part) => secrets.sealList(packed(part), id)),
    );
  }

  async sealedPart<Part extends object>(
    id: string,
    name: string,
    secrets: Secrets,
  ): Promise<Part | null> {
    const sealed = await this.#redis.hgetBuffer(this.#keys.import(id), name);
    const bytes = sealed && secrets.openList(sealed, id);
    return bytes && unpacked<Part>(bytes);
  }

  async forget(id: string, names: readonly string[]): Promise<void> {
    if (names.length > 0) await this.#redis.hdel(this.#keys.import(id), ...names);
  }

  /** Whoever applies it stops after the class it is at, until somebody goes on from there (`turn`). */
  async cancel(id: string): Promise<void> {
    await this.#put(id, { cancelled: '1' }, BEGUN_S);
  }

  async isCancelled(id: string): Promise<boolean> {
    return (await this.#redis.hexists(this.#keys.import(id), 'cancelled')) === 1;
  }

  /** Everything of it is gone. Nothing of what was applied changes. */
  async drop(id: string): Promise<void> {
    const head = await this.head(id);
    await this.#redis.unlink(this.#keys.import(id));
    if (!head) return;
    const pointer = this.#keys.importOf(head.by, head.section);
    if ((await this.#redis.get(pointer)) === id) await this.#redis.del(pointer);
  }

  async #said(stage: ImportStage): Promise<{ stage: string; said: string; turn: string }> {
    const said = String(await timeOf(this.#redis));
    return { stage: JSON.stringify(stage), said, turn: randomBytes(6).toString('hex') };
  }

  /** Rule T8: where it was dropped meanwhile nothing of it comes back. */
  async #put(
    id: string,
    fields: Record<string, string | Buffer>,
    seconds = WAITS_S,
    turn = '',
  ): Promise<unknown> {
    const args = [id, seconds, turn, ...Object.entries(fields).flat()];
    return this.#functions.call('keep_import', this.#tag, args);
  }
}

function keptFor({ stage }: ImportStage): number {
  return ['applying', 'stopping', 'stopped', 'done'].includes(stage) ? BEGUN_S : WAITS_S;
}

function mapped<From, To>(parts: Record<string, From>, made: (part: From) => To) {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, made(part)]));
}

function packed(part: object): Buffer {
  return deflateSync(JSON.stringify(part), { level: 3 });
}

function unpacked<Part extends object>(bytes: Buffer): Part {
  return JSON.parse(inflateSync(bytes).toString()) as Part;
}
