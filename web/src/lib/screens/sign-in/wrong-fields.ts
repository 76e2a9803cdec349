import { PASSWORD_LENGTH } from '@threshold/shared/domain/limits.ts';
import { refusalText } from '../../words/refusal-text.ts';
import type { DoorRefusal } from '../sign-in-props.ts';
import { fieldSaid, saidIn, type Said, signUpSaid, wrongField } from './refusal-words.ts';

/** What was sent with a sign-up: of the password only whether it is long enough. */
export interface SentSignUp {
  name: string;
  email: string;
  short: boolean;
}

export type SignUpField = 'name' | 'email' | 'password';

/** Something, an at sign, and a name with a dot: what a person can see is missing. */
const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Whether a password is shorter than one may be, as its person counts its characters. */
export function isShort(password: string): boolean {
  return [...password.normalize('NFC')].length < PASSWORD_LENGTH;
}

/** What each field of a refused sign-up is told, all that are wrong at once; `null` is what is about none of them. */
export function signUpNotes(
  refused: DoorRefusal,
  sent: SentSignUp,
): readonly (readonly [SignUpField | null, Said])[] {
  const first = wrongField(refused, sent);
  if (refused.code !== 'INVALID') return [[first, signUpSaid(refused)]];
  const wrong: (readonly [SignUpField, Said])[] = [];
  if (sent.name.trim() === '') wrong.push(['name', fieldSaid('name', sent)]);
  if (!address.test(sent.email.trim())) wrong.push(['email', fieldSaid('email', sent)]);
  if (sent.short) wrong.push(['password', saidIn(refusalText({ code: 'PASSWORD_SHORT' }))]);
  return wrong.length > 0 ? wrong : [['email', fieldSaid('email', sent)]];
}
