import type { SectionRecord } from '@threshold/shared/contract/records.ts';
import type { StudentAct } from '@threshold/shared/contract/student-record.ts';
import { AuditLog } from '../store/audit-log.ts';
import type { Functions } from '../store/functions.ts';
import { schoolKeys } from '../store/keys.ts';
import type { PersonRecord } from '../store/record-types.ts';
import type { RedisClient } from '../store/redis.ts';

/**
 * What the audit says a student did or what was done for them, oldest first, as far back as it is kept (T9). Staff bear the names of
 * now; of the others whom an act concerned nothing is told.
 */
export async function studentActs(
  redis: RedisClient,
  functions: Functions,
  { school, student }: { school: number; student: number },
): Promise<StudentAct[]> {
  const log = new AuditLog(redis, functions, school);
  const entries = [];
  let page = await log.page({ person: student });
  entries.push(...page.entries);
  while (page.next !== undefined) {
    page = await log.page({ person: student, before: page.next });
    entries.push(...page.entries);
  }
  if (entries.length === 0) return [];
  const keys = schoolKeys(school);
  const by = [...new Set(entries.map((entry) => entry.by))].map(String);
  const [people, sections] = await Promise.all([
    redis.hmget(keys.people(), ...by),
    redis.hgetall(keys.sections()),
  ]);
  const names = new Map(
    by.map((id, i) => [
      Number(id),
      people[i] ? (JSON.parse(people[i]) as PersonRecord).name : undefined,
    ]),
  );
  return entries.toReversed().map((entry): StudentAct => {
    const text = entry.section === undefined ? undefined : sections[entry.section];
    const section = text === undefined ? undefined : (JSON.parse(text) as SectionRecord);
    const name = names.get(entry.by);
    return {
      at: new Date(entry.at).toISOString(),
      did: entry.did,
      ...(name === undefined ? {} : { by: name }),
      ...(section ? { class: [section.title, section.period].filter(Boolean).join(', ') } : {}),
      // Class numbers say nothing outside of the school; whether two are one is said.
      ...(entry.more['from'] !== undefined && entry.more['from'] === entry.section
        ? { cameBack: true }
        : {}),
      more: Object.fromEntries(Object.entries(entry.more).filter(([field]) => field !== 'from')),
    };
  });
}
