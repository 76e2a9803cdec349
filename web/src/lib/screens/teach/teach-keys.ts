import { say } from '../../words/say.ts';

/** What a key asks for on the teach screen. */
export type KeyAct = (typeof keys)[number]['act'];

/** The parts of the sheet of keys, in its order. */
export const keyParts = ['line', 'student', 'screen'] as const;
export type KeyPart = (typeof keyParts)[number];

/** Every key of the teach screen, in the order of the sheet. `key` is the event’s; a letter has no more than one act. */
export const keys = [
  { act: 'up', key: 'ArrowUp', part: 'line' },
  { act: 'down', key: 'ArrowDown', part: 'line' },
  { act: 'take-next', key: ' ', part: 'line' },
  { act: 'call', key: 'Enter', part: 'line' },
  { act: 'group', key: 'g', part: 'line' },
  { act: 'mark', key: 't', part: 'line' },
  { act: 'pause', key: 'p', part: 'line' },
  { act: 'close', key: 'c', part: 'line' },
  { act: 'help', key: 'e', part: 'line' },
  { act: 'tick', key: '1', part: 'student' },
  { act: 'note', key: 'w', part: 'student' },
  { act: 'also', key: 'a', part: 'student' },
  { act: 'not-yet', key: 'n', part: 'student' },
  { act: 'mastered', key: 'm', part: 'student' },
  { act: 'undo', key: 'u', part: 'student' },
  { act: 'release', key: 'r', part: 'student' },
  { act: 'more-time', key: 'h', part: 'student' },
  { act: 'not-here', key: 'x', part: 'student' },
  { act: 'observe', key: 'o', part: 'screen' },
  { act: 'to-line', key: 'l', part: 'screen' },
  { act: 'to-student', key: 's', part: 'screen' },
  { act: 'to-class', key: 'b', part: 'screen' },
  { act: 'full-board', key: 'f', part: 'screen' },
  { act: 'keys', key: '?', part: 'screen' },
] as const;

/** What stands on a key of the sheet. */
export function capOf({ act, key }: (typeof keys)[number]): string {
  if (act === 'up') return '↑';
  if (act === 'down') return '↓';
  if (act === 'take-next') return say('teach.cap-space');
  if (act === 'call') return say('teach.cap-enter');
  return act === 'tick' ? '1–5' : key.toUpperCase();
}
