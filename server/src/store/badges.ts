import { schoolKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import type { PersonRecord } from './record-types.ts';
import type { Secrets } from './secrets.ts';

/** Whose badge it is, of which class. */
export interface BadgeOf {
  school: number;
  section: number;
  student: number;
}

/** Nobody's, so that a text that is no badge takes the same reads and the same reckoning as one that was replaced. */
const nobody: BadgeOf = { school: 0, section: 0, student: 0 };
/** School, section and student, 4 bytes each; then 128 bits that only this server can make. */
const NUMBERS = 12;
const MAC = 16;

/**
 * Badges: texts of 28 bytes that sign a student in by themselves. None is kept: a badge says whose it is and proves it by a code made of
 * that, the class's salt and, once it was replaced, a salt of its own. A salt that goes ends all it was in; without the secret key
 * none can be made. Rule D2.
 */
export class Badges {
  readonly #redis: RedisClient;
  readonly #secrets: Secrets;

  constructor(redis: RedisClient, secrets: Secrets) {
    this.#redis = redis;
    this.#secrets = secrets;
  }

  /** The badges of those students of that class, in their order; null while it has none. */
  async of(
    { school, section }: Omit<BadgeOf, 'student'>,
    students: readonly number[],
  ): Promise<string[] | null> {
    const keys = schoolKeys(school);
    const [salt, own] = await Promise.all([
      this.#redis.hget(keys.section(section), 'badges'),
      this.#redis.hgetall(keys.badges(section)),
    ]);
    if (salt === null) return null;
    return students.map((student) => {
      const of = { school, section, student };
      return Buffer.concat([numbersOf(of), this.#code(of, salt, own[student])]).toString(
        'base64url',
      );
    });
  }

  /** Whose badge it is, with their record; null where it opens nothing, after the same reads. */
  async open(badge: string): Promise<(BadgeOf & { person: PersonRecord }) | null> {
    const bytes = Buffer.from(badge, 'base64url');
    const isWhole = bytes.length === NUMBERS + MAC && bytes.toString('base64url') === badge;
    const of = isWhole ? ofNumbers(bytes) : nobody;
    const keys = schoolKeys(of.school);
    const student = String(of.student);
    const [salt, own, enrollment, record] = await Promise.all([
      this.#redis.hget(keys.section(of.section), 'badges'),
      this.#redis.hget(keys.badges(of.section), student),
      this.#redis.hget(keys.enrollments(of.section), student),
      this.#redis.hget(keys.people(), student),
    ]);
    const code = this.#code(of, salt ?? '', own ?? undefined);
    const proved = this.#secrets.sameBytes(
      code,
      isWhole ? bytes.subarray(NUMBERS) : Buffer.alloc(MAC),
    );
    const { role, spans } = JSON.parse(enrollment ?? '{"spans":[]}') as Enrollment;
    const isHere = role === 'student' && spans.at(-1)?.[1] === 0;
    if (!isWhole || salt === null || record === null || !isHere || !proved) return null;
    return { ...of, person: JSON.parse(record) as PersonRecord };
  }

  #code({ school, section, student }: BadgeOf, salt: string, own = ''): Buffer {
    return this.#secrets.badgeCode([school, section, student, salt, own].join(':'));
  }
}

interface Enrollment {
  role?: string;
  /** From and until, epoch ms; until is 0 while it lasts. */
  spans: [number, number][];
}

function numbersOf({ school, section, student }: BadgeOf): Buffer {
  const bytes = Buffer.alloc(NUMBERS);
  [school, section, student].forEach((number, i) => bytes.writeUInt32BE(number, i * 4));
  return bytes;
}

function ofNumbers(bytes: Buffer): BadgeOf {
  const [school, section, student] = [0, 4, 8].map((at) => bytes.readUInt32BE(at));
  return { school: school!, section: section!, student: student! };
}
