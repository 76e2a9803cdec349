import type { Request } from 'express';
import * as z from 'zod';
import { type AddressState, passwordInput } from '@threshold/shared/contract/account.ts';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import { resetAskInput } from '@threshold/shared/contract/sign-up.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';
import type { Letter, Mailer } from '../mail/mailer.ts';
import type { LetterLinks } from '../store/letter-links.ts';
import { clientAddress } from './client-address.ts';
import type { InviteDeps } from './invite.ts';
import { passwordRefused } from './password-refused.ts';
import { sendLater } from './send-later.ts';
import type { SignInDeps } from './sign-in.ts';
import { endSessionsOf, rename, startSession, stillThere } from './start-session.ts';
import { wrongTry } from './throttle.ts';

export interface AccountDeps extends SignInDeps {
  verifications: LetterLinks;
  mailer: Mailer | null;
  publicOrigin: string;
}

/** Another password, by whoever knows the present one: signs out everywhere else, and here begins anew. Rule T4. */
export async function changePassword(
  deps: AccountDeps,
  request: Request,
  input: unknown,
): Promise<{ ok: true } | Refused> {
  const { accounts, secrets, throttle, sessions } = deps;
  const asked = passwordInput.safeParse(input);
  const { account } = request.session;
  const who = await stillThere(sessions, request);
  if (!who || account === undefined) return refuse('SIGNED_OUT');
  if (!asked.success) return refuse('INVALID');
  const { current, password } = asked.data;
  // As at the door: whoever sits before somebody's open session tries no more passwords than they could there.
  const slow = await throttle.take('accountSlow', `staff:${account}`);
  if ('ok' in slow) return slow;
  const tried = await throttle.take('account', `staff:${account}`);
  if ('ok' in tried) return tried;
  const record = await accounts.passwordRecord(account);
  if (!(await secrets.checkPassword(record?.password, current)))
    return wrongTry('That is not your present password.', tried);
  await throttle.forget('account', `staff:${account}`);
  await throttle.giveBack('accountSlow', `staff:${account}`);
  const refused = await passwordRefused(password, [who.name]);
  if (refused) return refused;
  const places = await accounts.setPassword(account, await secrets.hashPassword(password));
  for (const place of places) await endSessionsOf(deps, place);
  await startSession(deps, request, { ...who, signedIn: Date.now() }, account);
  return { ok: true };
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

/** What is known of the address of whoever is signed in; null for who has none. */
export async function addressState(
  { accounts, mailer }: AccountDeps,
  request: Request,
): Promise<AddressState | null> {
  const { account } = request.session;
  if (account === undefined) return null;
  return { mails: mailer !== null, verified: await accounts.isVerified(account) };
}

/**
 * Sends the link that shows an address to be right. Only its index is kept, so whoever asks types it once more; one that is not
 * theirs is answered so. `letter` writes it around its link.
 */
export async function askVerify(
  deps: AccountDeps,
  request: Request,
  input: unknown,
  letter: (link: string) => Letter,
): Promise<{ ok: true } | Refused> {
  const { accounts, mailer, throttle, log, publicOrigin, verifications } = deps;
  const asked = resetAskInput.safeParse(input);
  const { account } = request.session;
  if (!mailer || account === undefined) return refuse('SIGNED_OUT');
  if (!asked.success) return refuse('INVALID');
  const { email } = asked.data;
  const tried = await throttle.take('letters', account);
  if ('ok' in tried) return tried;
  if (accounts.indexOf(email) !== account) return refuse('NO_MATCH');
  sendLater(log, async () => {
    const link = `${publicOrigin}/verify/${await verifications.issue(account)}`;
    await mailer.send(email, letter(link));
  });
  return { ok: true };
}

const token = z.string().max(100);

/** Marks an account as one whose address is right, by the link of a letter, once. */
export async function verifyAddress(
  { accounts, throttle, verifications }: AccountDeps,
  request: Request,
  input: unknown,
): Promise<{ ok: true } | Refused> {
  const asked = token.safeParse(input);
  if (!asked.success) return refuse('INVALID');
  const tried = await throttle.take('address', clientAddress(request));
  if ('ok' in tried) return tried;
  const account = await verifications.read(asked.data);
  if (account === null || !(await verifications.use(asked.data))) return refuse('NOT_FOUND');
  await accounts.verify(account);
  return { ok: true };
}
