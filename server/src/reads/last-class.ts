import type { SectionRecord } from '@threshold/shared/contract/records.ts';
import type { schoolKeys } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';
import type { EnrollmentRecord } from '../store/record-types.ts';

/** The class somebody was in last, and when their time in it ended, in epoch ms. `left`: they left it; else it was archived then. */
export interface LastClass {
  id: number;
  ended: number;
  left: boolean;
}

/**
 * The class in which a student's time ended last, as it was archived or as they left it; null for whoever was in none, and for whoever is
 * in a class now. It is asked of the enrollments themselves, whose spans are never deleted: so it holds for every class there ever was.
 * Rule S4.
 */
export async function lastClass(
  redis: RedisClient,
  keys: ReturnType<typeof schoolKeys>,
  student: number,
): Promise<LastClass | null> {
  if ((await redis.scard(keys.sectionsOf(student))) > 0) return null;
  const sections = Object.entries(await redis.hgetall(keys.sections()));
  const was = await Promise.all(
    sections.map(async ([id, text]): Promise<LastClass[]> => {
      const enrollment = await redis.hget(keys.enrollments(Number(id)), String(student));
      if (!enrollment) return [];
      const { role, spans } = JSON.parse(enrollment) as EnrollmentRecord;
      const ended = spans.at(-1)?.[1] ?? 0;
      const { archived } = JSON.parse(text) as SectionRecord;
      return role === 'student' && ended > 0
        ? [{ id: Number(id), ended, left: ended !== archived }]
        : [];
    }),
  );
  const latest = was.flat().toSorted((a, b) => b.ended - a.ended || b.id - a.id);
  return latest[0] ?? null;
}
