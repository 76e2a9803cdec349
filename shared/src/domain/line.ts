import type { LineOrder } from '../contract/commands/section-set.ts';

/** What the order of the line looks at. `attempt` is the number given at joining, so it is also the place. */
export interface Waiting {
  attempt: number;
  /** The student's id, or what stands for it where ids may not go. */
  student: number | string;
}

/** The line in the order in which it is called. `assessedToday` counts a student's sittings today. Rule L1. */
export function inOrder<W extends Waiting>(
  line: readonly W[],
  order: LineOrder,
  assessedToday: (student: W['student']) => number,
): W[] {
  const joined = (a: W, b: W) => a.attempt - b.attempt;
  if (order === 'joined') return line.toSorted(joined);
  return line.toSorted(
    (a, b) => assessedToday(a.student) - assessedToday(b.student) || joined(a, b),
  );
}

/** Whom *take next* takes: the first whose student is here; else the first. Rule L3. */
export function nextInLine<W extends Waiting>(
  ordered: readonly W[],
  isHere: (student: W['student']) => boolean,
): W | undefined {
  return ordered.find((waiting) => isHere(waiting.student)) ?? ordered[0];
}

/** Students ahead of that attempt's student, nearest to the front first, each once. Rule L3. */
export function ahead<W extends Waiting>(ordered: readonly W[], attempt: number): W['student'][] {
  const mine = ordered.find((waiting) => waiting.attempt === attempt);
  const students = new Set<W['student']>();
  for (const waiting of ordered) {
    if (waiting.attempt === attempt) break;
    if (waiting.student !== mine?.student) students.add(waiting.student);
  }
  return [...students];
}

/** How many students those are: who waits for three objectives is one. Rule L3. */
export function countStudents(waiting: readonly Pick<Waiting, 'student'>[]): number {
  return new Set(waiting.map(({ student }) => student)).size;
}

/** Attempts that wait for the same objective, where two or more do: objective → waiting, in order. Rule L5. */
export function groups<W extends Waiting & { objective: number }>(
  ordered: readonly W[],
): Map<number, W[]> {
  const byObjective = Map.groupBy(ordered, (waiting) => waiting.objective);
  return new Map([...byObjective].filter(([, waiting]) => waiting.length > 1));
}

/** The middle of the service times. Unit: as given; null under 5 samples. Rule L4. */
export function medianService(samples: readonly number[]): number | null {
  if (samples.length < 5) return null;
  const sorted = samples.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Expected wait for a place in line. `median` in seconds. Unit: whole minutes, a [low, high] range; null without
 * a median or with no staff here. Rule L4.
 */
export function waitEstimate(
  median: number | null,
  peopleAhead: number,
  staffHere: number,
): [low: number, high: number] | null {
  if (median === null || staffHere < 1) return null;
  const minutes = (median * peopleAhead) / staffHere / 60;
  return [Math.floor(minutes * 0.75), Math.max(1, Math.ceil(minutes * 1.25))];
}
