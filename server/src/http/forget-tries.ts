import { doorOf, studentAccount } from './tried-accounts.ts';
import type { Throttle } from './throttle.ts';

/** A student of a school, or a class of it. */
export type Tried = { school: number; student: number } | { school: number; section: number };

/** Wrong tries at that student, or at that class's door, hold up nobody any more: staff gave what opens anew. Rules S5, X26. */
export async function forgetTries(throttle: Throttle, of: Tried): Promise<void> {
  if ('section' in of) return await throttle.forget('door', doorOf(of.school, of.section));
  const account = studentAccount(of.school, of.student);
  await Promise.all([throttle.forget('account', account), throttle.forget('accountSlow', account)]);
}
