import type { LineNeighbour } from '../student-props.ts';

/**
 * The part of the line that fits on the screen: whoever is with a teacher first (one of them), then
 * the people around you, you always among them, in the line's own order.
 */
export function lineWindow(line: readonly LineNeighbour[], most = 5): LineNeighbour[] {
  if (line.length <= most) return [...line];
  const you = line.findIndex((one) => one.you);
  const head = line[0] && line[0].state === 'with' && you > 0 ? [line[0]] : [];
  const room = most - head.length;
  const first = Math.max(head.length, Math.min(you - 1, line.length - room));
  return [...head, ...line.slice(first, first + room)];
}
