import type { LineWord } from '@threshold/shared/contract/snapshots.ts';
import { say } from '../../words/say.ts';

const words: Record<LineWord, () => string> = {
  open: () => say('school.line-open'),
  paused: () => say('school.line-paused'),
  closing: () => say('school.line-closing'),
  closed: () => say('school.line-closed'),
};

/** How a line stands, in a word. */
export function lineWord(line: LineWord): string {
  return words[line]();
}
