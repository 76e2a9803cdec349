import type { Request } from 'express';
import { passwordInput } from '@threshold/shared/contract/account.ts';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';
import type { InviteDeps } from './invite.ts';
import { passwordRefused } from './password-refused.ts';
import { showsPassword } from './shows-password.ts';
import type { SignInDeps } from './sign-in-deps.ts';
import { endEverywhere, rename, startSession, stillThere } from './start-session.ts';

/** Another password, by whoever knows the present one: signs out everywhere else, and here begins anew. Rule T4. */
export async function changePassword(
  deps: SignInDeps,
  request: Request,
  input: unknown,
): Promise<{ ok: true } | Refused> {
  const { accounts, secrets, sessions } = deps;
  const asked = passwordInput.safeParse(input);
  const { account } = request.session;
  const since = await sessions.endings();
  const who = await stillThere(sessions, request);
  if (!who || account === undefined) return refuse('SIGNED_OUT');
  if (!asked.success) return refuse('INVALID');
  const { current, password } = asked.data;
  const shown = await showsPassword(deps, account, current);
  if (!shown.ok) return shown;
  const refused = await passwordRefused(password, [who.name]);
  if (refused) return refused;
  const places = await accounts.setPassword(account, await secrets.hashPassword(password));
  const from = await endEverywhere(deps, places, { since, here: who });
  return await beginAnew(deps, request, who, account, { since: from });
}

/**
 * Begins the session of somebody anew in the place where they are, by what the record says of them now: they may lead no more, or be
 * taken off the staff. Rule X11.
 */
export async function beginAnew(
  deps: SignInDeps,
  request: Request,
  { school, person }: SessionPerson,
  account: string,
  how: { since: number; address?: string },
): Promise<{ ok: true } | Refused> {
  const who = await deps.accounts.person({ school, person }, Date.now());
  if (!who) return refuse('SIGNED_OUT');
  who.choices = await deps.choices.of(who);
  const begun = await startSession(deps, request, who, account, how);
  return begun ? { ok: true } : refuse('SIGNED_OUT');
}

/** One’s own name as students say it: a command as all are, and then what the sessions say of it. */
export async function changeName(
  deps: Pick<InviteDeps, 'accept' | 'sessions'>,
  request: Request,
  input: { commandId: string; name: string },
): Promise<Reply> {
  const who = await stillThere(deps.sessions, request);
  if (!who) return refuse('SIGNED_OUT');
  const { commandId, name } = input;
  const reply = await deps.accept(who, 'staff.name', { commandId, for: who.person, as: name });
  if (reply.ok) await rename(deps, request, who, name.trim());
  return reply;
}
