import type { Request } from 'express';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import { staffInput, type SignedIn } from '@threshold/shared/contract/sign-in.ts';
import { judgeSignIn } from './judge-sign-in.ts';
import { knownOn, markOf } from './known-device.ts';
import type { SignInDeps } from './sign-in-deps.ts';

/** Signs staff in by e-mail and password; HQ people too. An address nobody has gets the same answer, in the same time. */
export async function signInStaff(
  deps: SignInDeps,
  request: Request,
  input: unknown,
): Promise<SignedIn | Refused> {
  const asked = staffInput.safeParse(input);
  if (!asked.success) return refuse('INVALID');
  const { email, password } = asked.data;
  const account = `staff:${deps.secrets.emailIndex(email)}`;
  const wrong = 'Email and password don’t go together.';
  // What somebody tries elsewhere does not hold up its owner, where they came in before.
  const isOwn = knownOn(request, deps.secrets).includes(markOf(account, deps.secrets));
  const since = await deps.sessions.endings();
  const counted = { since, account: isOwn ? `${account} where known` : account };
  return await judgeSignIn(deps, request, counted, wrong, async () => {
    const found = await deps.accounts.signIn(email, password, Date.now());
    if (found === 'left') return refuse('OFF_STAFF');
    return found && { ok: true, ...found, address: deps.secrets.sealAddress(email) };
  });
}
