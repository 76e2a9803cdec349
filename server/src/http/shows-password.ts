import type { Refused } from '@threshold/shared/contract/refusals.ts';
import type { SignInDeps } from './sign-in-deps.ts';
import { wrongTry } from './throttle.ts';

/**
 * Whether that is the present password of the account. As at the door: whoever sits before somebody's open session tries no more
 * passwords than they could there.
 */
export async function showsPassword(
  { accounts, secrets, throttle }: Pick<SignInDeps, 'accounts' | 'secrets' | 'throttle'>,
  account: string,
  current: string,
): Promise<{ ok: true } | Refused> {
  const slow = await throttle.take('accountSlow', `staff:${account}`);
  if ('ok' in slow) return slow;
  const tried = await throttle.take('account', `staff:${account}`);
  if ('ok' in tried) return tried;
  const record = await accounts.passwordRecord(account);
  if (!(await secrets.checkPassword(record?.password, current)))
    return wrongTry('That is not your present password.', tried);
  await throttle.forget('account', `staff:${account}`);
  await throttle.giveBack('accountSlow', `staff:${account}`);
  return { ok: true };
}
