/** The room beside the count, in the design's units: what a brick, a ten and the newest take of it. */
const room = 1_186;
const newest = 273;
const column = 91;
const ten = 51;
const thinTen = 31;

/**
 * How today's crossings are built up: the newest large, then up to 29 singles, and from the 31st on the
 * oldest packed by tens, as many as it takes to fit. The three always add up to the true total.
 */
export function bricks(total: number): {
  newest: 0 | 1;
  singles: number;
  tens: number;
  /** So many tens that they stand narrower. */
  thin: boolean;
} {
  if (total === 0) return { newest: 0, singles: 0, tens: 0, thin: false };
  const rest = total - 1;
  const width = (tens: number, each: number) =>
    newest + column * Math.ceil((rest - tens * 10 + 1) / 3) + each * tens;
  for (let tens = rest <= 29 ? 0 : Math.ceil((rest - 29) / 10); tens * 10 <= rest; tens += 1) {
    const thin = width(tens, ten) > room;
    if (!thin || tens > 6) {
      if (!thin || width(tens, thinTen) <= room) {
        return { newest: 1, singles: rest - tens * 10, tens, thin };
      }
    }
  }
  const tens = Math.floor(rest / 10);
  return { newest: 1, singles: rest - tens * 10, tens, thin: true };
}

/** A level counts as a goal while at least a fifth of it is open, so that it never points at the last few. */
const goalShare = 0.8;

/**
 * How many more crossings fill the next level: "38 more fill Novice High". Null when every level is
 * as good as full.
 */
export function nextFill(
  levels: readonly { name: string; counts: readonly number[] }[],
  students: number,
): { more: number; level: string } | null {
  for (const { name, counts } of levels) {
    const cells = counts.length * students;
    const filled = counts.reduce((sum, count) => sum + Math.min(count, students), 0);
    if (cells > 0 && filled / cells < goalShare) return { more: cells - filled, level: name };
  }
  return null;
}
