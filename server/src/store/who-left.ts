import type { SourceClass } from '@threshold/shared/contract/pages.ts';
import type { schoolKeys } from './keys.ts';
import type { EnrollmentRecord, PersonRecord } from './record-types.ts';
import type { RedisClient } from './redis.ts';

/** The students who left a class that is not archived, whoever left last first; none that were erased. */
export async function whoLeft(
  redis: RedisClient,
  keys: ReturnType<typeof schoolKeys>,
  section: number,
): Promise<SourceClass['students']> {
  const left = Object.entries(await redis.hgetall(keys.enrollments(section)))
    .flatMap(([id, text]) => {
      const { role, spans } = JSON.parse(text) as EnrollmentRecord;
      const ended = spans.at(-1)?.[1] ?? 0;
      return role === 'student' && ended > 0 ? [{ id, ended }] : [];
    })
    .toSorted((a, b) => b.ended - a.ended);
  if (left.length === 0) return [];
  const records = await redis.hmget(keys.people(), ...left.map(({ id }) => id));
  return left.flatMap(({ id }, i) => {
    const text = records[i];
    if (!text) return [];
    const { name, called, native, lang } = JSON.parse(text) as PersonRecord;
    return [
      {
        id: Number(id),
        name,
        ...(called === undefined ? {} : { called }),
        ...(native === undefined ? {} : { native }),
        ...(lang === undefined ? {} : { lang }),
      },
    ];
  });
}
