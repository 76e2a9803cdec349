import { languageOf } from '@threshold/shared/domain/name-scripts.ts';
import type { RefusalCode } from '@threshold/shared/contract/refusals.ts';
import type { PinWords } from '../../components/pin-words.ts';
import { capital, inWords } from '../../words/formats.ts';
import { refusalText } from '../../words/refusal-text.ts';
import { say } from '../../words/say.ts';
import type { DoorRefusal } from '../sign-in-props.ts';

/** What the page says to a refusal: what happened, then what to do. */
export interface Said {
  heading: string;
  rest: string;
}

/** Characters of a code that are read as each other, from a wall as from a card. */
const alike: readonly [string, string][] = [
  ['Z', '2'],
  ['O', '0'],
  ['I', '1'],
  ['S', '5'],
  ['B', '8'],
  ['G', '6'],
];

/** The words of a refusal: their first sentence leads. */
function saidOf(code: RefusalCode): Said {
  if (code === 'FAULT') return { heading: say('door.fault'), rest: say('door.fault-rest') };
  return saidIn(refusalText({ code }));
}

/** A text whose first sentence leads. */
export function saidIn(text: string): Said {
  const end = /[.?!](?=\s)|[。？！](?=.)/u.exec(text);
  if (!end) return { heading: text, rest: '' };
  return { heading: text.slice(0, end.index + 1), rest: text.slice(end.index + 1).trim() };
}

/** To a door that was asked for without its code. */
export function codeMissing(): Said {
  return { heading: say('door.code-missing'), rest: say('door.code-missing-rest') };
}

/** To a class code that opens nothing. */
export function codeSaid(code: string, refused: DoorRefusal): Said {
  if (code === '') return codeMissing();
  if (refused.code !== 'NOT_FOUND') return saidOf(refused.code);
  const pair = alike.find((two) => two.some((one) => code.includes(one)));
  return {
    heading: say('door.code-opens-nothing', { code }),
    rest: pair
      ? say('door.look-again-alike', { one: pair[0], other: pair[1] })
      : say('door.look-again'),
  };
}

/** To a name and a PIN. `name` is one picked from the list, so that naming it tells nothing new; null for a typed one. */
export function pinSaid(name: string | null, refused: DoorRefusal, words: PinWords): Said {
  if (refused.code === 'INVALID')
    return { heading: say('door.something-missing'), rest: words.nameThen() };
  if (refused.code === 'NOT_FOUND')
    return { heading: say('door.code-gone'), rest: say('door.code-gone-rest') };
  return triesSaid(words.wrong(name), refused);
}

/** To an e-mail address and a password. */
export function staffSaid(refused: DoorRefusal): Said {
  if (refused.code === 'INVALID')
    return { heading: say('door.something-missing'), rest: say('door.email-and-password') };
  return triesSaid(say('door.address-and-password'), refused);
}

/** To a sign-up. */
export function signUpSaid(refused: DoorRefusal): Said {
  if (refused.code === 'INVALID')
    return { heading: say('door.something-missing'), rest: say('door.name-email-password') };
  if (refused.code === 'UNAVAILABLE')
    return { heading: say('door.not-reached'), rest: say('door.not-reached-rest') };
  if (refused.code === 'TOO_FAST')
    return { heading: say('door.many-sign-ups'), rest: waitInWords(refused.wait) };
  return saidOf(refused.code);
}

/** To a link that opens nothing, or a password that is none. */
export function resetSaid(refused: DoorRefusal): Said {
  if (refused.code === 'NOT_FOUND')
    return { heading: say('door.link-gone'), rest: say('door.link-gone-rest') };
  // It was set, and opens nothing before somebody takes them in.
  if (refused.code === 'OFF_STAFF')
    return { heading: say('door.password-is-set'), rest: refusalText({ code: 'OFF_STAFF' }) };
  if (refused.code === 'TOO_FAST')
    return { heading: say('door.too-many-tries'), rest: waitInWords(refused.wait) };
  return saidOf(refused.code);
}

/** What stands beside the field of a sign-up that was left out or is none. */
export function fieldSaid(field: 'name' | 'email', given: { email: string }): Said {
  if (field === 'name') return { heading: say('door.name-missing'), rest: '' };
  if (given.email.trim() === '') return { heading: say('door.email-missing'), rest: '' };
  return { heading: say('door.email-wrong'), rest: say('door.email-wrong-rest') };
}

/** Which field of a sign-up its refusal is about; null where it is about none of them. */
export function wrongField(
  { code }: DoorRefusal,
  given: { name: string; email: string },
): 'name' | 'email' | 'password' | null {
  if (code === 'PASSWORD_SHORT' || code === 'PASSWORD_GUESSED') return 'password';
  if (code === 'INVALID' && given.name.trim() === '') return 'name';
  return code === 'INVALID' || code === 'EMAIL_TAKEN' || code === 'NO_MATCH' ? 'email' : null;
}

function triesSaid(wrong: string, { code, left }: DoorRefusal): Said {
  if (code === 'TOO_FAST') return { heading: say('door.too-many-tries'), rest: '' };
  if (code !== 'NO_MATCH') return saidOf(code);
  if (left === null) return { heading: wrong, rest: '' };
  return {
    heading: wrong,
    rest: capital(say('door.tries-left', { count: left, words: inWords(left) })),
  };
}

/** A wait from now on, in whole minutes: "Wait one minute." Unit in: seconds. */
export function waitInWords(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return say('door.wait', { minutes, words: inWords(minutes) });
}

/** To who may try again. */
export function waitOver(): Said {
  return { heading: say('door.wait-is-over'), rest: say('door.try-again-now') };
}

/** What a person is called on a form: "Amara O." is Amara. */
export function firstName(label: string): string {
  if (languageOf(label) !== undefined) return label;
  const words = label.split(' ');
  return words.length > 1 && words.at(-1)!.endsWith('.')
    ? words.slice(0, -1).join(' ')
    : (words[0] ?? label);
}
