import type { FamilyTry } from '../contract/snapshots.ts';
import type { CellStatus } from './cell-status.ts';

interface Placed {
  id: number;
  state: CellStatus;
}

/**
 * What a child is working on, and what comes after it: of what is open, where they tried last, else what stands first; then the
 * next open one behind it, else the next that will open, else an open one before it. `path`: in display order. Null where there is none.
 */
export function nowAndNext(
  path: readonly Placed[],
  tries: readonly Pick<FamilyTry, 'objective' | 'at' | 'index'>[],
): { now: number | null; next: number | null } {
  const ahead = path.filter(({ state }) => state !== 'mastered');
  const open = ahead.filter(({ state }) => state !== 'locked');
  const last = tries
    .filter(({ objective }) => open.some(({ id }) => id === objective))
    .toSorted((a, b) => b.at - a.at || b.index - a.index)[0];
  const now = last?.objective ?? open[0]?.id ?? null;
  const at = ahead.findIndex(({ id }) => id === now);
  const behind = ahead.slice(at + 1);
  const next =
    behind.find(({ state }) => state !== 'locked') ??
    behind[0] ??
    open.find(({ id }) => id !== now);
  return { now, next: next?.id ?? null };
}
