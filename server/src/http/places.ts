import type { Request } from 'express';
import * as z from 'zod';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import type { AccountPlace, SignedIn } from '@threshold/shared/contract/sign-in.ts';
import type { SignInDeps } from './sign-in-deps.ts';
import { startSession, stillThere } from './start-session.ts';

/** Where the account of whoever is signed in leads, this place among them; nothing for students. */
export async function placesOf(
  { accounts }: SignInDeps,
  request: Request,
): Promise<AccountPlace[]> {
  const { account } = request.session;
  return account === undefined ? [] : await accounts.places(account);
}

const asked = z.object({ school: z.coerce.number().int().min(0) });

/** Goes to another of one's schools: a session of its own, under a new id. */
export async function goToPlace(
  deps: SignInDeps,
  request: Request,
  input: unknown,
): Promise<SignedIn | Refused> {
  const parsed = asked.safeParse(input);
  const { account } = request.session;
  if (!parsed.success) return refuse('INVALID');
  const since = await deps.sessions.endings();
  if (account === undefined || !(await stillThere(deps.sessions, request)))
    return refuse('SIGNED_OUT');
  const place = (await deps.accounts.places(account)).find(
    ({ school }) => school === parsed.data.school,
  );
  const who = place && (await deps.accounts.person(place, Date.now()));
  if (!who) return refuse('NOT_FOUND');
  who.choices = await deps.choices.of(who);
  const begun = await startSession(deps, request, who, account, { since });
  return begun ? { ok: true, who } : refuse('SIGNED_OUT');
}
