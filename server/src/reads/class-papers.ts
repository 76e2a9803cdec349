import type { StudentBadge, StudentCard } from '@threshold/shared/contract/pages.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { Badges } from '../store/badges.ts';
import { ClassCodes, type Rostered } from '../store/class-codes.ts';
import type { Functions } from '../store/functions.ts';
import type { RedisClient } from '../store/redis.ts';
import { SchoolStore } from '../store/school-store.ts';
import { Secrets } from '../store/secrets.ts';

interface ClassPapersDeps {
  redis: RedisClient;
  functions: Functions;
  secretKey: string;
}

/** What a class has on paper of its students, for its staff; null is "not there for you" (rule P3). */
export class ClassPapers {
  readonly #deps: ClassPapersDeps;

  constructor(deps: ClassPapersDeps) {
    this.#deps = deps;
  }

  /** The students of a class with their PINs, in the order of their numbers, for its staff. */
  async cards(who: SessionPerson, section: number): Promise<StudentCard[] | null> {
    const students = await this.#students(who, section);
    const secrets = new Secrets(this.#deps.secretKey);
    return (
      students?.map((one) => {
        const { pin } = one.person;
        return { ...named(one), pin: pin === undefined ? null : secrets.openPin(pin, who.school) };
      }) ?? null
    );
  }

  /** The students of a class with their badges, likewise. Rule D2. */
  async badges(who: SessionPerson, section: number): Promise<StudentBadge[] | null> {
    const { redis, secretKey } = this.#deps;
    const students = await this.#students(who, section);
    if (!students) return null;
    const ids = students.map(({ id }) => id);
    const of = { school: who.school, section };
    const badges = await new Badges(redis, new Secrets(secretKey)).of(of, ids);
    return students.map((one, i) => ({ ...named(one), badge: badges?.[i] ?? null }));
  }

  /** The students of a class by number, for its staff. */
  async #students(who: SessionPerson, section: number): Promise<Rostered[] | null> {
    const { redis, functions } = this.#deps;
    const store = new SchoolStore(functions, who.school);
    if (!(await store.isEnrolled(section, who.person, 'teacher'))) return null;
    const roster = await new ClassCodes(redis).roster({ school: who.school, section });
    return roster.filter(({ role }) => role === 'student').toSorted((a, b) => a.id - b.id);
  }
}

/** What a person is called, as the paper of a class has it. */
function named({ id, person: { name, called, native, lang } }: Rostered): Omit<StudentCard, 'pin'> {
  return {
    id,
    name,
    ...(called === undefined ? {} : { called }),
    ...(native === undefined ? {} : { native }),
    ...(lang === undefined ? {} : { lang }),
  };
}
