import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import { PASSWORD_LENGTH } from '@threshold/shared/domain/limits.ts';
import { isEasilyGuessed } from '../store/password-strength.ts';

/** Whether it is shorter than a password may be; this costs nothing to ask. */
export function isShort(password: string): boolean {
  return [...password.normalize('NFC')].length < PASSWORD_LENGTH;
}

/** Why that is no password, or null. `about`: texts that whoever knows its person tries first. */
export async function passwordRefused(
  password: string,
  about: readonly string[],
): Promise<Refused | null> {
  if (isShort(password)) return refuse('PASSWORD_SHORT');
  const parts = about.flatMap((text) => text.split(/[\s@.]+/u));
  return (await isEasilyGuessed(password, parts)) ? refuse('PASSWORD_GUESSED') : null;
}
