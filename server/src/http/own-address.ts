import type { Request } from 'express';
import * as z from 'zod';
import { addressInput, type AddressState } from '@threshold/shared/contract/account.ts';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import { resetAskInput } from '@threshold/shared/contract/sign-up.ts';
import type { Letter, Mailer } from '../mail/mailer.ts';
import type { LetterLinks } from '../store/letter-links.ts';
import { clientAddress } from './client-address.ts';
import { beginAnew } from './own-account.ts';
import { showsPassword } from './shows-password.ts';
import { sendLater } from './send-later.ts';
import type { SignInDeps } from './sign-in-deps.ts';
import { endEverywhere, stillThere } from './start-session.ts';

export interface AddressDeps extends SignInDeps {
  verifications: LetterLinks;
  mailer: Mailer | null;
  publicOrigin: string;
}

/** What is known of the address of whoever is signed in; null for who has none. */
export async function addressState(
  { accounts, mailer, secrets }: AddressDeps,
  request: Request,
): Promise<AddressState | null> {
  const { account, address } = request.session;
  if (account === undefined) return null;
  return {
    mails: mailer !== null,
    verified: await accounts.isVerified(account),
    address: address === undefined ? null : secrets.openAddress(address),
  };
}

/**
 * Sends the link that shows an address to be right. Only its index is kept with the account, so whose session does not hold it types
 * it once more; one that is not theirs is answered so. `letter` writes it around its link.
 */
export async function askVerify(
  deps: AddressDeps,
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

/**
 * Another address for the account of whoever is signed in and knows its password: the one of before leads nowhere from now on, and
 * everywhere else they are signed out. Where letters can be sent, one goes to the new address. Rule I6.
 */
export async function changeAddress(
  deps: AddressDeps,
  request: Request,
  input: unknown,
  letter?: (link: string) => Letter,
): Promise<{ ok: true } | Refused> {
  const { accounts, mailer, secrets, sessions, throttle } = deps;
  const asked = addressInput.safeParse(input);
  const since = await sessions.endings();
  const who = await stillThere(sessions, request);
  const { account } = request.session;
  if (!who || account === undefined) return refuse('SIGNED_OUT');
  if (!asked.success) return refuse('INVALID');
  const { email, current } = asked.data;
  const shown = await showsPassword(deps, account, current);
  if (!shown.ok) return shown;
  // As at signing up: it tells which addresses have accounts, so nobody asks it of many.
  const tried = await throttle.take('signUp', clientAddress(request));
  if ('ok' in tried) return tried;
  const moved = accounts.indexOf(email);
  let from = since;
  if (moved !== account) {
    const places = await accounts.move(account, email);
    if (!places) return refuse('EMAIL_TAKEN');
    from = await endEverywhere(deps, places, { since, here: who });
  }
  const address = secrets.sealAddress(email);
  const begun = await beginAnew(deps, request, who, moved, { since: from, address });
  if (begun.ok && mailer && letter && moved !== account)
    await askVerify(deps, request, { email }, letter);
  return begun;
}

const token = z.string().max(100);

/** Marks an account as one whose address is right, by the link of a letter, once. */
export async function verifyAddress(
  { accounts, throttle, verifications }: AddressDeps,
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
