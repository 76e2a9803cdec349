import type { FamilyTry } from '@threshold/shared/contract/snapshots.ts';
import type { CellState } from '../components/glyph-name.ts';
import { capital, dateBy, inWords } from '../words/formats.ts';
import { say } from '../words/say.ts';

const DAY = 86_400_000;

/** When the day of that moment began on this device. Unit: epoch ms. */
export function dayBegan(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** A day as a family reads it: "today", "yesterday", "Tuesday 17 November", and longer ago "5 September". */
function familyDay(at: number, now: number): string {
  const midnight = dayBegan(now);
  if (at >= midnight) return say('common.today');
  if (at >= midnight - DAY) return say('common.yesterday');
  const day = { day: 'numeric', month: 'long' } as const;
  if (at >= midnight - 13 * DAY) return dateBy(at, { weekday: 'long', ...day });
  return dateBy(
    at,
    new Date(at).getFullYear() === new Date(now).getFullYear() ? day : { ...day, year: 'numeric' },
  );
}

/** How far, in one plain sentence and another: what is crossed, and what is ahead. */
export function howFar(
  name: string,
  cells: readonly CellState[],
): { crossed: string; ahead: string } {
  const count = cells.filter((state) => state === 'mastered').length;
  const left = cells.length - count;
  if (cells.length === 0) return { crossed: say('family.no-path'), ahead: '' };
  if (count === 0)
    return {
      crossed: say('family.crossed-none', { name }),
      ahead: capital(say('family.ahead-all', { count: left, word: inWords(left) })),
    };
  const word = inWords(count);
  if (left === 0) return { crossed: say('family.crossed-all', { name, count, word }), ahead: '' };
  return {
    crossed: say('family.crossed', { name, count, word }),
    ahead: capital(say('family.ahead', { count: left, word: inWords(left) })),
  };
}

/** What a level's row says: "all 4 crossed", "1 of 4", "4 ahead". */
export function levelFar(cells: readonly CellState[]): string {
  const count = cells.length;
  const crossed = cells.filter((state) => state === 'mastered').length;
  if (crossed === count) return say('family.level-all', { count });
  if (crossed === 0 && cells.every((state) => state === 'locked'))
    return say('family.level-ahead', { count });
  return say('family.level-some', { crossed, count });
}

/** How often one objective was tried, and when last. */
export function triedInWords(tries: readonly FamilyTry[], now: number): string {
  if (tries.length === 0) return say('family.not-tried');
  const day = familyDay(Math.max(...tries.map(({ at }) => at)), now);
  const count = tries.length;
  return say('family.tried', { count, word: inWords(count), day });
}

/** When a try was, and with whom. */
export function tryWhen({ at, by }: FamilyTry, now: number): string {
  const day = familyDay(at, now);
  return by === '' ? day : say('family.try-when', { day, teacher: by });
}
