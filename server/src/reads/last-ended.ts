import type { SectionRecord } from '@threshold/shared/contract/records.ts';
import type { schoolKeys } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';

interface Enrollment {
  role: 'student' | 'teacher';
  spans: [from: number, to: number][];
}

/** A class that ended, and when, in epoch ms. */
export interface LastEnded {
  id: number;
  archived: number;
}

/**
 * The archived class that ended last of those a student was in when it ended; null where there is none, and for whoever is in a class now.
 * It is asked of the enrollments themselves, by the moment at which all of a class ended: so it holds for every archive there is, whenever
 * it was made. Rule S4.
 */
export async function lastEnded(
  redis: RedisClient,
  keys: ReturnType<typeof schoolKeys>,
  student: number,
): Promise<LastEnded | null> {
  if ((await redis.scard(keys.sectionsOf(student))) > 0) return null;
  const ended = Object.entries(await redis.hgetall(keys.sections()))
    .flatMap(([id, text]) => {
      const { archived } = JSON.parse(text) as SectionRecord;
      return archived === undefined ? [] : [{ id: Number(id), archived }];
    })
    .toSorted((a, b) => b.archived - a.archived || b.id - a.id);
  const texts = await Promise.all(
    ended.map(({ id }) => redis.hget(keys.enrollments(id), String(student))),
  );
  const was = (text: string | null | undefined, archived: number) => {
    const { role, spans } = JSON.parse(text ?? '{"spans":[]}') as Enrollment;
    return role === 'student' && spans.at(-1)?.[1] === archived;
  };
  return ended.find(({ archived }, i) => was(texts[i], archived)) ?? null;
}
