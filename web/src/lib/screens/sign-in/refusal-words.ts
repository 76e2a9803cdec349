import { inWords } from '../../components/words-for-numbers.ts';
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

/** The server's words: their first sentence leads. */
function saidOf(message: string): Said {
  const end = message.search(/[.?!]\s/u) + 1;
  if (end === 0) return { heading: message, rest: '' };
  return { heading: message.slice(0, end), rest: message.slice(end).trim() };
}

/** To a door that was asked for without its code. */
export const codeMissing: Said = {
  heading: 'Type your class code first.',
  rest: 'It has six characters and stands on the wall.',
};

/** To a class code that opens nothing. */
export function codeSaid(code: string, refused: DoorRefusal): Said {
  if (code === '') return codeMissing;
  if (refused.code !== 'NOT_FOUND') return saidOf(refused.message);
  const pair = alike.find((two) => two.some((one) => code.includes(one)));
  return {
    heading: `No open class has the code ${code}.`,
    rest: pair
      ? `Look at the wall again. ${pair[0]} and ${pair[1]} are easy to swap.`
      : 'Look at the wall again.',
  };
}

/** To a name and a PIN. `name` is one picked from the list, so that naming it tells nothing new; null for a typed one. */
export function pinSaid(name: string | null, refused: DoorRefusal): Said {
  if (refused.code === 'INVALID')
    return { heading: 'Something is missing.', rest: 'Choose your name, then your four digits.' };
  const said = saidOf(refused.message);
  if (refused.code !== 'NO_MATCH') return said;
  return { heading: name === null ? said.heading : `That isn’t ${name}’s PIN.`, rest: said.rest };
}

/** To an e-mail address and a password. */
export function staffSaid(refused: DoorRefusal): Said {
  if (refused.code === 'INVALID')
    return { heading: 'Something is missing.', rest: 'Type your email and your password.' };
  return saidOf(refused.message);
}

/** A wait from now on, in whole minutes: "Wait one minute." Unit in: seconds. */
export function waitInWords(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return `Wait ${inWords(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}.`;
}

/** What a person is called on a form: "Amara O." is Amara. */
export function firstName(label: string): string {
  return label.split(' ')[0] ?? label;
}
