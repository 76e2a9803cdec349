import { say } from '../../words/say.ts';
import type { KeyAct, KeyPart } from './teach-keys.ts';

/** What a key does, as the sheet of keys says it. */
export function keyWords(act: KeyAct): string {
  return say(words[act]);
}

/** The heading of a part of that sheet. */
export function partWords(part: KeyPart): string {
  if (part === 'line') return say('teach.the-line');
  return part === 'student' ? say('teach.keys-student') : say('teach.keys-screen');
}

const words = {
  up: 'teach.key-up',
  down: 'teach.key-down',
  'take-next': 'teach.key-take-next',
  call: 'teach.key-call',
  group: 'teach.key-group',
  mark: 'teach.key-mark',
  pause: 'teach.key-pause',
  close: 'teach.key-close',
  help: 'teach.key-help',
  tick: 'teach.key-tick',
  note: 'teach.key-note',
  also: 'teach.key-also',
  'not-yet': 'teach.key-not-yet',
  mastered: 'teach.key-mastered',
  undo: 'teach.key-undo',
  release: 'teach.key-release',
  'more-time': 'teach.key-more-time',
  'not-here': 'teach.key-not-here',
  observe: 'teach.key-observe',
  'to-line': 'teach.key-to-line',
  'to-student': 'teach.key-to-student',
  'to-class': 'teach.key-to-class',
  'full-board': 'teach.key-full-board',
  keys: 'teach.key-keys',
} as const satisfies Record<KeyAct, string>;
