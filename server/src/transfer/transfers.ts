import { randomUUID } from 'node:crypto';
import type { ObjectiveRecord, TrackRecord } from '@threshold/shared/contract/records.ts';
import { type Refused, refuse } from '@threshold/shared/contract/refusals.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';
import type {
  TransferContent,
  TransferLook,
  TransferProblem,
} from '@threshold/shared/contract/transfer.ts';
import { initialsOf } from '@threshold/shared/domain/called-name.ts';
import { readLedger } from '@threshold/shared/domain/ledger.ts';
import { standing } from '@threshold/shared/domain/mastery.ts';
import { AuditLog } from '../store/audit-log.ts';
import type { Functions } from '../store/functions.ts';
import { newPin } from '../store/given.ts';
import { schoolKeys } from '../store/keys.ts';
import type { PersonRecord, SchoolRecord } from '../store/record-types.ts';
import type { RedisClient } from '../store/redis.ts';
import { SchoolStore } from '../store/school-store.ts';
import { Secrets } from '../store/secrets.ts';
import { matchObjectives, type OwnObjective } from './match-objectives.ts';
import { readTransfer } from './read-transfer.ts';
import { TransferKey } from './transfer-key.ts';

interface TransferDeps {
  redis: RedisClient;
  functions: Functions;
  secretKey: string;
}

/** What a leader asks of a file: onto whom it goes, and into which class a new student comes. */
export interface BringIn {
  file: string;
  /** A student of the school; a new one unless given. */
  student?: number;
  section?: number;
}

/** A student's record from school to school: handed out signed, looked at, brought in. For leaders; null for everybody else (P3). */
export class Transfers {
  readonly #deps: TransferDeps;
  readonly key: TransferKey;

  constructor(deps: TransferDeps) {
    this.#deps = deps;
    this.key = new TransferKey(deps.secretKey);
  }

  /** The file of a student, as text. That it was handed out is noted. */
  async handOut(who: SessionPerson, student: number): Promise<string | null> {
    if (!leads(who)) return null;
    const { redis, functions } = this.#deps;
    const { school } = who;
    const keys = schoolKeys(school);
    const text = await redis.hget(keys.people(), String(student));
    const record = text === null ? null : (JSON.parse(text) as PersonRecord);
    if (record?.role !== 'student') return null;
    const [about, bytes, notes, own, [seconds]] = await Promise.all([
      redis.hget(keys.school(), 'record'),
      redis.getBuffer(keys.scores(student)),
      redis.hgetall(keys.notes(student)),
      this.#objectives(school),
      redis.time(),
    ]);
    const { name, place } = JSON.parse(about ?? '{"name":"","place":""}') as SchoolRecord;
    const scores = standing(readLedger(bytes ?? new Uint8Array())).filter(({ objective }) =>
      own.has(objective),
    );
    const homes = [...new Set(scores.map(({ objective }) => objective))];
    const content: TransferContent = {
      ...{ id: randomUUID(), made: Number(seconds) * 1_000, school: { name, place } },
      student: named(record),
      objectives: homes.map((home) => {
        const { track, subject, code, title, criteria } = own.get(home)!;
        return { track, subject, code, title, criteria };
      }),
      scores: scores.map(({ at, objective, outcome, criteria, index }) => [
        at,
        homes.indexOf(objective),
        outcome === 'mastered' ? 1 : 0,
        criteria.reduce((bits, one) => bits | (1 << one), 0),
        notes[index] ?? '',
      ]),
    };
    const log = new AuditLog(redis, functions, school);
    const more = { scores: scores.length };
    await log.note({ by: who.person, did: 'record.exported', of: [student], more });
    const signed = JSON.stringify(content);
    const file = {
      ...{ format: 'threshold transfer 1', content: signed },
      ...{ key: this.key.public, signature: this.key.sign(signed) },
    };
    return `${JSON.stringify(file, null, 1)}\n`;
  }

  /** What bringing in that file would do, or why it is not read. Changes nothing. */
  async look(who: SessionPerson, text: string): Promise<TransferLook | TransferProblem | null> {
    if (!leads(who)) return null;
    const read = readTransfer(text);
    if (typeof read === 'string') return read;
    const { content, key, print } = read;
    const homes = await this.#homes(who.school, content);
    const { made, school, student } = content;
    return {
      content: { made, school, student: named(student) },
      ...{ print, ours: key === this.key.public, scores: content.scores.length },
      matched: content.scores.filter(([, objective]) => homes[objective] !== null).length,
      missing: content.objectives.flatMap(({ code, title }, i) =>
        homes[i] === null ? [`${code} ${title}`] : [],
      ),
    };
  }

  /** Brings the file in: scores that are not there yet, judged elsewhere, on their own dates. The reply's `id` is the student's. */
  async bringIn(who: SessionPerson, asked: BringIn): Promise<Reply | Refused> {
    if (!leads(who)) return refuse('NOT_FOUND');
    const read = readTransfer(asked.file);
    if (typeof read === 'string') return refuse('INVALID');
    const { content } = read;
    const homes = await this.#homes(who.school, content);
    const initials = initialsOf(content.student.name);
    const pin = new Secrets(this.#deps.secretKey).sealPin(newPin(), who.school);
    const record = { ...content.student, initials, role: 'student', pin };
    const scores = content.scores.flatMap(([at, objective, mastered, criteria, note]) => {
      const home = homes[objective];
      return home == null ? [] : [[at, home, mastered, criteria, note]];
    });
    const { student, section } = asked;
    const store = new SchoolStore(this.#deps.functions, who.school);
    return store.apply({
      ...{ name: 'record.import', commandId: randomUUID(), person: who.person },
      ...{ leader: true, section: section ?? 0 },
      input: { file: content.id, ...(student === undefined ? {} : { student }), scores },
      given: { record: JSON.stringify(record) },
    });
  }

  async #homes(school: number, content: TransferContent): Promise<(number | null)[]> {
    const own = [...(await this.#objectives(school)).values()];
    return matchObjectives(content.objectives, own);
  }

  async #objectives(school: number): Promise<Map<number, OwnObjective & { criteria: string[] }>> {
    const keys = schoolKeys(school);
    const [tracks, objectives] = await Promise.all([
      this.#deps.redis.hgetall(keys.tracks()),
      this.#deps.redis.hgetall(keys.objectives()),
    ]);
    const known = new Map<number, OwnObjective & { criteria: string[] }>();
    for (const text of Object.values(tracks)) {
      const { title: track, subject, levels } = JSON.parse(text) as TrackRecord;
      for (const home of levels.flatMap((level) => level.objectives)) {
        const stored = objectives[home];
        if (known.has(home) || stored === undefined) continue;
        const { code, title, criteria } = JSON.parse(stored) as ObjectiveRecord;
        known.set(home, { home, track, subject, code, title, criteria });
      }
    }
    return known;
  }
}

function leads(who: SessionPerson): boolean {
  return who.kind === 'staff' && who.leader;
}

function named({
  name,
  called,
  native,
  lang,
}: TransferContent['student']): TransferLook['content']['student'] {
  return {
    name,
    ...(called === undefined ? {} : { called }),
    ...(native === undefined ? {} : { native }),
    ...(lang === undefined ? {} : { lang }),
  };
}
