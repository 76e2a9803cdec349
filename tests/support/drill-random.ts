/** Seeded random numbers for drills: the same seed draws the same. */
export interface Random {
  readonly seed: number;
  /** Uniform in [0, 1). */
  next(): number;
  /** A whole number from `low` up to and without `high`. */
  whole(low: number, high: number): number;
  /** One of the list; undefined where it is empty. */
  pick<T>(list: readonly T[]): T | undefined;
}

/** Draws by mulberry32. THRESHOLD_SEED repeats an earlier run's draws; what the machine does with them is its own affair. */
export function seededRandom(
  seed = Number(process.env['THRESHOLD_SEED'] ?? Math.floor(Math.random() * 2 ** 31)),
): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    seed,
    next,
    whole: (low, high) => low + Math.floor(next() * (high - low)),
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}
