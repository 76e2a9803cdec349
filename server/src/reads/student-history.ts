import type { PastScore } from '@threshold/shared/contract/pages.ts';
import type { SectionRecord } from '@threshold/shared/contract/records.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { LEDGER_EPOCH, readLedger } from '@threshold/shared/domain/ledger.ts';
import { logUntil } from '@threshold/shared/domain/log-until.ts';
import type { Functions } from '../store/functions.ts';
import { schoolKeys } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';
import { SchoolStore } from '../store/school-store.ts';

/**
 * Everything recorded of one student, newest first, for staff of a section the student is in; of an archived one what was judged in it,
 * as it was left. Rule S4.
 */
export async function studentHistory(
  { redis, functions }: { redis: RedisClient; functions: Functions },
  who: SessionPerson,
  { section, student }: { section: number; student: number },
): Promise<PastScore[] | null> {
  const store = new SchoolStore(functions, who.school);
  const [asks, asked] = await Promise.all([
    store.wasEnrolled(section, who.person, 'teacher'),
    store.wasEnrolled(section, student, 'student'),
  ]);
  if (!asks || !asked) return null;
  const keys = schoolKeys(who.school);
  const [bytes, notes, staff, text] = await Promise.all([
    redis.getBuffer(keys.scores(student)),
    redis.hgetall(keys.notes(student)),
    redis.hgetall(keys.staff()),
    redis.hget(keys.sections(), String(section)),
  ]);
  const { archived } = JSON.parse(text ?? '{}') as SectionRecord;
  const log = logUntil(readLedger(bytes ?? new Uint8Array()), archived ?? Infinity);
  const voided = new Set(
    log.flatMap((record) => (record.outcome === 'void' ? [record.voids] : [])),
  );
  return log
    .flatMap((record, index): PastScore[] => {
      if (record.outcome === 'void') return [];
      if (archived !== undefined && record.section !== section) return [];
      const note = notes[index];
      return [
        {
          index,
          objective: record.objective,
          outcome: record.outcome,
          criteria: record.criteria,
          at: (record.at + LEDGER_EPOCH) * 1_000,
          by: staff[record.teacher] ?? '',
          voided: voided.has(index),
          ...(note === undefined ? {} : { note }),
        },
      ];
    })
    .toSorted((a, b) => b.at - a.at || b.index - a.index);
}
