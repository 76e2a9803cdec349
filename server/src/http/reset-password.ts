import type { Request } from 'express';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import type { SignedIn } from '@threshold/shared/contract/sign-in.ts';
import { resetAskInput, resetInput } from '@threshold/shared/contract/sign-up.ts';
import type { Letter, Mailer } from '../mail/mailer.ts';
import type { PasswordLinks } from '../store/password-links.ts';
import { clientAddress } from './client-address.ts';
import { passwordRefused } from './password-refused.ts';
import { sendLater } from './send-later.ts';
import type { SignInDeps } from './sign-in-deps.ts';
import { endEverywhere, startSession } from './start-session.ts';

export interface ResetDeps extends SignInDeps {
  resets: PasswordLinks;
  handed: PasswordLinks;
  /** Null where no mail server is set. */
  mailer: Mailer | null;
  /** Where links in letters lead, without a slash at the end: never what a request says of itself. */
  publicOrigin: string;
}

/**
 * Sends a link to a new password to that address, where it has an account. The answer and its time are the same where it has
 * none: the letter goes after it. `letter` writes it around its link.
 */
export async function askReset(
  deps: ResetDeps,
  request: Request,
  input: unknown,
  letter: (link: string) => Letter,
): Promise<{ ok: true } | Refused> {
  const { accounts, mailer, resets, secrets, throttle, log, publicOrigin } = deps;
  const asked = resetAskInput.safeParse(input);
  if (!asked.success || !mailer) return refuse('INVALID');
  const { email } = asked.data;
  for (const [limit, of] of [
    ['address', clientAddress(request)],
    ['letters', secrets.emailIndex(email)],
  ] as const) {
    const tried = await throttle.take(limit, of);
    if ('ok' in tried) return tried;
  }
  const send = async () => {
    const account = await accounts.find(email);
    if (account === null) return;
    await mailer.send(email, letter(`${publicOrigin}/reset/${await resets.issue(account)}`));
  };
  sendLater(log, send);
  return { ok: true };
}

/** Whether a link to a new password opens something still. */
export async function opensReset(
  { resets, handed }: Pick<ResetDeps, 'resets' | 'handed'>,
  token: string,
): Promise<boolean> {
  return ((await resets.find(token)) ?? (await handed.find(token))) !== null;
}

/**
 * Sets a new password by the link of a letter, or one that a leader handed over (rule I8), signs that person out everywhere, and in
 * here. Judged as it is used: of two links the older opens nothing once the newer was, nor one whose leader leads no more. Of somebody who is on no staff any more it is set too, for their next invitation, and they are told so (`OFF_STAFF`).
 */
export async function resetPassword(
  deps: ResetDeps,
  request: Request,
  input: unknown,
): Promise<SignedIn | Refused> {
  const { accounts, secrets, throttle } = deps;
  const parsed = resetInput.safeParse(input);
  if (!parsed.success) return refuse('INVALID');
  const tried = await throttle.take('address', clientAddress(request));
  if ('ok' in tried) return tried;
  const { token, password } = parsed.data;
  const since = await deps.sessions.endings();
  const mailed = await deps.resets.find(token);
  const links = mailed ? deps.resets : deps.handed;
  const asked = mailed ?? (await links.find(token));
  if (!asked) return refuse('NOT_FOUND');
  const refused = await passwordRefused(password, [asked.name]);
  if (refused) return refused;
  const hash = await secrets.hashPassword(password);
  // Weighing and hashing take a while: the link is judged by what is so now.
  const link = await links.find(token);
  if (!link) return refuse('NOT_FOUND');
  const { account } = link;
  // It opens once: in the place of the password that it was made for. So whoever is cut off here has either that one and the link still, or
  // the new one.
  const places = await accounts.setPassword(account, hash, link);
  if (places.length === 0) return refuse('NOT_FOUND');
  await links.use(token);
  // A letter's link came to that address; one that a leader handed over shows nothing of it.
  if (mailed) await accounts.verify(account);
  const [here] = places;
  const from = here ? await endEverywhere(deps, places, { since, here }) : since;
  const who = here ? await accounts.person(here, Date.now()) : null;
  if (!who) return refuse('OFF_STAFF');
  who.choices = await deps.choices.of(who);
  const begun = await startSession(deps, request, who, account, { since: from });
  return begun ? { ok: true, who } : refuse('SIGNED_OUT');
}
