import type { LineRow, LineView, WithRow } from '../teach-props.ts';

/** A row where it stood, and what has become of it since. */
export type StillRow<Row> = Row & { became?: 'with' | 'ready' | 'gone' };

/** The line as it may be drawn now. */
export interface StillLine extends Omit<LineView, 'with' | 'ready'> {
  with: readonly StillRow<WithRow>[];
  ready: readonly StillRow<LineRow>[];
}

/**
 * The line while a pointer moves among its rows: none comes, goes or moves, so none is under the pointer that was not there
 * when it was aimed at. A row tells where it stands what has become of it; when the pointer rests or leaves (`then` is null),
 * everything takes its place.
 */
export function stillLine(now: LineView, then: LineView | null): StillLine {
  if (!then) return now;
  const claimed = (attempt: number) => now.with.find((row) => row.attempt === attempt);
  const waiting = (attempt: number) => now.ready.find((row) => row.attempt === attempt);
  return {
    ...now,
    groups: then.groups,
    held: then.held,
    help: then.help,
    with: then.with.map((row) => {
      const still = claimed(row.attempt);
      if (still) return still;
      return { ...row, became: waiting(row.attempt) ? ('ready' as const) : ('gone' as const) };
    }),
    ready: then.ready.map((row) => {
      const still = waiting(row.attempt);
      if (still) return still;
      return { ...row, became: claimed(row.attempt) ? ('with' as const) : ('gone' as const) };
    }),
  };
}
