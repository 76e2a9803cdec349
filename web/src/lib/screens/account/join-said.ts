import { say } from '../../words/say.ts';
import type { DoorRefusal } from '../sign-in-props.ts';
import { type Said, saidIn, signUpSaid, staffSaid } from '../sign-in/refusal-words.ts';

/** What is said to a coming in by an invitation, with an account that is `known` or with a new one. */
export function joinSaid(refused: DoorRefusal, known: boolean): Said {
  if (known) return staffSaid(refused);
  return refused.code === 'INVALID' ? saidIn(say('account.join-missing')) : signUpSaid(refused);
}
