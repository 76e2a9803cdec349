import { refusalText } from '../../words/refusal-text.ts';
import { say } from '../../words/say.ts';
import type { DoorRefusal } from '../sign-in-props.ts';
import { type Said, waitInWords } from './refusal-words.ts';

/** What is said to a badge that was refused. Whether it was replaced or never was one is not known here. */
export function badgeSaid({ code, wait }: DoorRefusal): Said {
  if (code === 'NO_MATCH')
    return { heading: say('door.badge-opens-nothing'), rest: say('door.badge-ask') };
  if (code === 'TOO_FAST') return { heading: say('door.too-many-tries'), rest: waitInWords(wait) };
  return { heading: refusalText({ code }), rest: '' };
}
