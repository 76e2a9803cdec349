import type { PinFace } from '@threshold/shared/contract/pin-faces.ts';
import { CODE_DAYS } from '@threshold/shared/domain/limits.ts';
import { newClassCode } from './class-code.ts';
import { hqKeys, schoolKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { timeOf } from './time-of.ts';
import type { PersonRecord } from './record-types.ts';

const DAY_MS = 86_400_000;

/** A section as a class code opens it. */
export interface OpenedClass {
  school: number;
  section: number;
  title: string;
  period: string;
  /** The teacher lets the sign-in page list the names. */
  joining: boolean;
  pins: PinFace;
  /** Students come in by badges too. */
  badges: boolean;
  /** How much longer the code stands. Unit: milliseconds. */
  left: number;
}

export interface Rostered {
  id: number;
  role: 'student' | 'teacher';
  /** A teacher until the school's day ends. */
  substitute: boolean;
  person: PersonRecord;
}

interface Place {
  school: number;
  section: number;
}

/** Points nowhere, so that a code that never was takes the same reads as one that is closed. */
const nowhere: Place = { school: 0, section: 0 };

/** Class codes. The organization's index is a hint: the section itself says which code is its own. */
export class ClassCodes {
  readonly #redis: RedisClient;

  constructor(redis: RedisClient) {
    this.#redis = redis;
  }

  /** Makes the code open that section, from which the section's earlier code no longer opens it. */
  async give(code: string, { school, section }: Place): Promise<void> {
    await this.#redis.hset(hqKeys.codes, code, JSON.stringify({ school, section }));
    const codeUntil = (await timeOf(this.#redis)) + CODE_DAYS * DAY_MS;
    await this.#redis.hset(schoolKeys(school).section(section), { code, codeUntil });
  }

  /** A code that opens nothing yet, kept for that section until the section itself says that it is its own. */
  async reserve(place: Place): Promise<string> {
    for (;;) {
      const code = newClassCode();
      if (await this.#redis.hsetnx(hqKeys.codes, code, JSON.stringify(place))) return code;
    }
  }

  /** A number for a class that is about to be made, and its code, which must name it before there is one. A number that is not used stays out. */
  async reserveClass(school: number): Promise<{ section: number; code: string }> {
    const section = await this.#redis.hincrby(schoolKeys(school).ids(), 'section', 1);
    return { section, code: await this.reserve({ school, section }) };
  }

  /** Closes a section's door: no code opens it until it is given one. */
  async close({ school, section }: Place): Promise<void> {
    await this.#redis.hdel(schoolKeys(school).section(section), 'code');
  }

  /** The class that this code opens now; null for a code that is wrong, closed or past its day, after the same reads. Rule S5. */
  async find(code: string): Promise<OpenedClass | null> {
    const text = await this.#redis.hget(hqKeys.codes, code);
    const { school, section } = text === null ? nowhere : (JSON.parse(text) as Place);
    const key = schoolKeys(school).section(section);
    const [fields, now] = await Promise.all([
      this.#redis.hmget(
        key,
        ...['code', 'title', 'period', 'joining', 'pins', 'badges', 'codeUntil'],
      ),
      timeOf(this.#redis),
    ]);
    const [own, title, period, joining, pins, badges, until] = fields;
    const left = Number(until ?? 0) - now;
    if (text === null || own !== code || left <= 0) return null;
    return {
      ...{ school, section, left, title: title ?? '', period: period ?? '' },
      ...{ joining: joining === '1', pins: (pins ?? 'digits') as PinFace },
      badges: (badges ?? null) !== null,
    };
  }

  /** The numbers of all who are in the section, or ever were. */
  async everEnrolled({ school, section }: Place): Promise<number[]> {
    return (await this.#redis.hkeys(schoolKeys(school).enrollments(section))).map(Number);
  }

  /** Who is in the section now, in no particular order. */
  async roster({ school, section }: Place): Promise<Rostered[]> {
    const keys = schoolKeys(school);
    const enrollments = await this.#redis.hgetall(keys.enrollments(section));
    const members = Object.entries(enrollments).flatMap(([id, text]) => {
      const { role, spans, substitute = false } = JSON.parse(text) as Enrollment;
      return spans.at(-1)?.[1] === 0 ? [{ id, role, substitute }] : [];
    });
    if (members.length === 0) return [];
    const people = await this.#redis.hmget(keys.people(), ...members.map(({ id }) => id));
    return members.flatMap(({ id, ...member }, i) => {
      const text = people[i];
      return text ? [{ id: Number(id), ...member, person: JSON.parse(text) as PersonRecord }] : [];
    });
  }
}

interface Enrollment {
  role: Rostered['role'];
  substitute?: boolean;
  /** From and until, epoch ms; until is 0 while it lasts. */
  spans: [number, number][];
}
