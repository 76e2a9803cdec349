import type { SchoolPerson } from '@threshold/shared/contract/school.ts';
import { classNumbers } from '@threshold/shared/domain/class-labels.ts';
import { nameKey } from '@threshold/shared/domain/name-key.ts';
import { ClassCodes } from '../store/class-codes.ts';
import type { RedisClient } from '../store/redis.ts';

/**
 * The students, each with the number that stands behind their name where another of the school has the same one: that of their class's door; in no
 * class the order in which they came. `all`: the school's students. Rule P7.
 */
export async function withNumbers(
  { redis, school }: { redis: RedisClient; school: number },
  students: readonly SchoolPerson[],
  all: readonly { id: number; name: string }[],
): Promise<SchoolPerson[]> {
  const codes = new ClassCodes(redis);
  const alike = Map.groupBy(all, ({ name }) => nameKey(name));
  return Promise.all(
    students.map(async (one) => {
      const same = alike.get(nameKey(one.name)) ?? [];
      if (same.length < 2) return one;
      const ids = same.map(({ id }) => id).toSorted((a, b) => a - b);
      if (one.sections.length === 0) return { ...one, number: ids.indexOf(one.id) + 1 };
      for (const section of one.sections) {
        const roster = await codes.roster({ school, section });
        const here = roster.filter(({ role }) => role === 'student');
        const number = classNumbers(here.map(({ id, person }) => ({ ...person, id })))[one.id];
        if (number !== undefined) return { ...one, number };
      }
      return one;
    }),
  );
}
