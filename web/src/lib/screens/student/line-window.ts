import type { LineNeighbour } from '../student-props.ts';

/** What of a line stands on the screen, and how many are left out before and after whoever stands around you. */
export interface LineWindow {
  /** One who is with a teacher, where it begins with one and you are not that one. */
  head: readonly LineNeighbour[];
  before: number;
  around: readonly LineNeighbour[];
  after: number;
}

/**
 * The part of the line that fits: at most `most`, you always among them, in the line's own order. While you wait, of those with
 * a teacher one stands for all: nobody but those who wait is ahead of you.
 */
export function lineWindow(all: readonly LineNeighbour[], most = 5): LineWindow {
  const waits = all.some((one) => one.you && one.state === 'ready');
  const line = all.filter((one, place) => place === 0 || !waits || one.state === 'ready');
  const you = line.findIndex((one) => one.you);
  const head = line[0]?.state === 'with' && you > 0 ? [line[0]] : [];
  const room = most - head.length;
  const first = Math.max(head.length, Math.min(you - 1, line.length - room));
  const around = line.slice(first, first + room);
  return {
    head,
    before: first - head.length,
    around,
    after: line.length - first - around.length,
  };
}
