import { randomUUID } from 'node:crypto';
import type { SchoolPerson } from '@threshold/shared/contract/school.ts';
import type { TransferContent } from '@threshold/shared/contract/transfer.ts';
import { readLedger } from '@threshold/shared/domain/ledger.ts';
import { standing } from '@threshold/shared/domain/mastery.ts';
import { schoolKeys } from '../store/keys.ts';
import type { PersonRecord, SchoolRecord } from '../store/record-types.ts';
import type { RedisClient } from '../store/redis.ts';
import { timeOf } from '../store/time-of.ts';
import { ownObjectives } from './own-objectives.ts';

/** A student's standing scores as another school reads them; null where there is no such student. */
export async function studentContent(
  redis: RedisClient,
  school: number,
  student: number,
): Promise<TransferContent | null> {
  const keys = schoolKeys(school);
  const text = await redis.hget(keys.people(), String(student));
  const record = text === null ? null : (JSON.parse(text) as PersonRecord);
  if (record?.role !== 'student') return null;
  const [about, bytes, notes, own, made] = await Promise.all([
    redis.hget(keys.school(), 'record'),
    redis.getBuffer(keys.scores(student)),
    redis.hgetall(keys.notes(student)),
    ownObjectives(redis, school),
    timeOf(redis),
  ]);
  const { name, place } = JSON.parse(about ?? '{"name":"","place":""}') as SchoolRecord;
  const scores = standing(readLedger(bytes ?? new Uint8Array())).filter(({ objective }) =>
    own.has(objective),
  );
  const homes = [...new Set(scores.map(({ objective }) => objective))];
  return {
    ...{ id: randomUUID(), made, school: { number: school, name, place } },
    student: named(record),
    objectives: homes.map((home) => {
      const { track, shipped, subject, code, title, criteria } = own.get(home)!;
      return { track, ...(shipped && { shipped }), subject, code, title, criteria };
    }),
    scores: scores.map(({ at, objective, outcome, criteria, index }) => [
      at,
      homes.indexOf(objective),
      outcome === 'mastered' ? 1 : 0,
      criteria.reduce((bits, one) => bits | (1 << one), 0),
      notes[index] ?? '',
    ]),
  };
}

/** What somebody is called, and nothing else of them. */
export function named({
  name,
  called,
  native,
  lang,
}: TransferContent['student']): Pick<SchoolPerson, 'name' | 'called' | 'native' | 'lang'> {
  return {
    name,
    ...(called === undefined ? {} : { called }),
    ...(native === undefined ? {} : { native }),
    ...(lang === undefined ? {} : { lang }),
  };
}
