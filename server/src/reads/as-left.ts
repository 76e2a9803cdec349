import type { SectionState } from '@threshold/shared/contract/snapshots.ts';
import { readLedger } from '@threshold/shared/domain/ledger.ts';
import { logUntil } from '@threshold/shared/domain/log-until.ts';
import { asBrought, foldLog } from '@threshold/shared/domain/mastery.ts';
import type { schoolKeys } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';
import type { ReadSection } from '../store/section-snapshot.ts';

/**
 * An archived class as it was left: cells made of what its students' logs held when it was archived, at the objectives it shows. What
 * other classes judge of them later, and open for them, is not there for whoever taught this one. Rule S4.
 */
export async function asLeft(
  redis: RedisClient,
  keys: ReturnType<typeof schoolKeys>,
  { state, shown }: Pick<ReadSection, 'state' | 'shown'>,
): Promise<SectionState> {
  const ended = state.section.archived ?? Infinity;
  const students = Object.values(state.people).filter(({ role }) => role === 'student');
  const cells = await Promise.all(
    students.map(async ({ id }): Promise<[number, SectionState['cells'][number]]> => {
      const bytes = await redis.getBuffer(keys.scores(id));
      const log = logUntil(readLedger(bytes ?? new Uint8Array()), ended);
      const then = [...foldLog(log)].filter(([objective]) => shown.has(objective));
      // What another school's scores filled then, they fill now.
      const now = state.cells[id] ?? {};
      const told = then.map(([objective, cell]): [number, number] => {
        const brought = asBrought(cell);
        return [objective, now[objective] === brought ? brought : cell];
      });
      return [id, Object.fromEntries(told)];
    }),
  );
  return { ...state, cells: Object.fromEntries(cells), opened: {}, today: {} };
}
