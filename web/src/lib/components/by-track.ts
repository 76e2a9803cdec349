import type { ShownTrack } from './shown-track.ts';

/** A list of levels cut into those of each track, in its order; `from` is the place of the first of them. */
export function byTrack<Level extends { track: ShownTrack | null }>(
  levels: readonly Level[],
): { track: ShownTrack | null; from: number; own: readonly Level[] }[] {
  const starts = levels.flatMap(({ track }, at) =>
    at === 0 || track?.id !== levels[at - 1]?.track?.id ? [at] : [],
  );
  return starts.map((from, at) => ({
    ...{ from, track: levels[from]!.track },
    own: levels.slice(from, starts[at + 1] ?? levels.length),
  }));
}
