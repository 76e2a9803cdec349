import type { Unmatched } from '../contract/observed.ts';

/** A row or column of a sheet by its place, and what stands at its head. */
export interface SheetLine {
  place: number;
  said: string;
  /** As spreadsheets call that place: "7" for a row, "D" for a column. */
  at: string;
  /** Cells in it that say something. */
  cells: number;
}

/** Whom or what a head may mean: one, or nobody. */
export interface LineMatch {
  one: number | null;
  several: boolean;
  near: number[];
}

export interface SettledLines {
  /** Place → student or objective; each at most once. */
  known: Map<number, number>;
  /** In the order of the sheet. `chosen` is an answer that counts. */
  unknown: (SheetLine & { why: Unmatched; near: number[]; chosen: number | null })[];
}

/**
 * Whose each line of a sheet is: as somebody answered, else as its head says. What two lines claim is neither's until somebody answers, and
 * an answer that another has given before is none.
 */
export function settleLines(
  lines: readonly SheetLine[],
  answers: ReadonlyMap<number, number>,
  match: (said: string) => LineMatch,
): SettledLines {
  const settled: SettledLines = { known: new Map(), unknown: [] };
  const taken = new Set<number>();
  for (const { place } of lines) {
    const answer = answers.get(place);
    if (answer === undefined || taken.has(answer)) continue;
    taken.add(answer);
    settled.known.set(place, answer);
  }
  const answered = new Map(settled.known);
  const open = lines.map((line) => ({ line, found: match(line.said) }));
  const claims = Map.groupBy(open, ({ found }) => found.one);
  for (const { line, found } of open) {
    const { one, several, near } = found;
    const chosen = answered.get(line.place) ?? null;
    if (chosen === null && one !== null && !taken.has(one) && claims.get(one)!.length === 1)
      settled.known.set(line.place, one);
    else {
      const why = one !== null ? 'twice' : several ? 'several' : 'unknown';
      settled.unknown.push({ ...line, why, near: one === null ? near : [one], chosen });
    }
  }
  return settled;
}
