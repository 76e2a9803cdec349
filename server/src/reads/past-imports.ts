import type { AuditEntry, AuditWord } from '@threshold/shared/contract/audit.ts';
import type { PastImport } from '@threshold/shared/contract/past-import.ts';
import type { SectionRecord } from '@threshold/shared/contract/records.ts';
import { AuditLog } from '../store/audit-log.ts';
import type { Functions } from '../store/functions.ts';
import { schoolKeys } from '../store/keys.ts';
import type { PersonRecord } from '../store/record-types.ts';
import type { RedisClient } from '../store/redis.ts';
import { RosterImports } from '../store/roster-imports.ts';

interface Deps {
  redis: RedisClient;
  functions: Functions;
  school: number;
}

const words: Record<PastImport['what'], AuditWord> = {
  roster: 'roster.imported',
  scores: 'scores.imported',
};
const MOST = 10;

/**
 * The last imports of a class, or of the school and all of its classes, the newest first; out of the audit, so nothing is kept for it.
 * Whoever asks was let in before.
 */
export async function pastImports(
  { redis, functions, school }: Deps,
  of?: { section: number; what: PastImport['what'] },
): Promise<PastImport[]> {
  const did: AuditWord[] = [...(of ? [words[of.what]] : Object.values(words)), 'scores.unimported'];
  const { entries } = await new AuditLog(redis, functions, school).page({
    ...{ did, ...(of && { section: of.section }) },
  });
  const undone = new Set(
    entries.filter((entry) => entry.did === 'scores.unimported').map(({ more }) => more['import']),
  );
  const keys = schoolKeys(school);
  const imports = new RosterImports(redis, school);
  const told = async ({ id, at, by, did, section, more }: AuditEntry): Promise<PastImport> => {
    const what = did === 'roster.imported' ? 'roster' : 'scores';
    const [person, record, head] = await Promise.all([
      redis.hget(keys.people(), String(by)),
      section === undefined ? null : redis.hget(keys.sections(), String(section)),
      what === 'roster' && more['import'] ? imports.head(String(more['import'])) : null,
    ]);
    const { added, changed, removed } = more;
    return {
      ...{ id, at, what, files: head?.files ?? [] },
      who: person === null ? null : (JSON.parse(person) as PersonRecord).name,
      where: record === null ? null : titleOf(JSON.parse(record) as SectionRecord),
      count: Number(more[what === 'roster' ? 'rows' : 'scores']),
      ...(added !== undefined && {
        counts: { added: Number(added), changed: Number(changed), removed: Number(removed) },
      }),
      undone: what === 'scores' && undone.has(more['import'] ?? ''),
    };
  };
  const some = entries.filter((entry) => entry.did !== 'scores.unimported').slice(0, MOST);
  return Promise.all(some.map(told));
}

function titleOf({ title, period }: SectionRecord): string {
  return period === '' ? title : `${title}, ${period}`;
}
