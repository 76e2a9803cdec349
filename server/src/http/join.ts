import type { Request } from 'express';
import { joinInput, type OpenedInvitation } from '@threshold/shared/contract/invitations.ts';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import type { SignedIn } from '@threshold/shared/contract/sign-in.ts';
import { initialsOf } from '@threshold/shared/domain/initials-of.ts';
import type { InvitationLinks } from '../store/invitation-links.ts';
import { invitationUse } from '../store/record-commands.ts';
import type { PersonRecord } from '../store/record-types.ts';
import { SchoolStore } from '../store/school-store.ts';
import { clientAddress } from './client-address.ts';
import { isShort, passwordRefused } from './password-refused.ts';
import { signInStaff } from './sign-in-staff.ts';
import type { SignUpDeps } from './sign-up.ts';
import { endEverywhere, startSession, stillThere } from './start-session.ts';

export interface JoinDeps extends SignUpDeps {
  invitations: InvitationLinks;
  /** Letters can be sent: a link that is for an address came by one. */
  mails: boolean;
}

/** Who comes in: the index of their address, and their record for a school where they are nobody yet. */
interface Comer {
  account: string;
  record: PersonRecord;
  /** Of an account that is made now: its password, as it was typed. */
  typed?: string;
  /** What `SessionStore.endings` said before they were looked at. */
  since: number;
}

/** What a link opens; null for one that is wrong, was used or taken back, or is too old, all in the same time. Rule I1. */
export async function openInvitation(
  { invitations, throttle }: JoinDeps,
  request: Request,
  token: string,
): Promise<OpenedInvitation | null> {
  const from = clientAddress(request);
  const tried = await throttle.take('code', from);
  const found = await invitations.find(token, request.session.account);
  if ('ok' in tried || !found) return null;
  await throttle.giveBack('code', from);
  return found.shown;
}

/** Comes in by a link with the account one is signed in with. */
export async function joinAsMyself(
  deps: JoinDeps,
  request: Request,
  token: string,
): Promise<SignedIn | Refused> {
  const since = await deps.sessions.endings();
  const who = await stillThere(deps.sessions, request);
  const { account } = request.session;
  const record = account === undefined ? null : await deps.accounts.passwordRecord(account);
  if (!who || account === undefined || !record) return refuse('SIGNED_OUT');
  return await comeIn(deps, request, token, { account, record: asTeacher(record), since });
}

/**
 * Comes in by a link with an account: with a name one is made, without founding a school; an address that has one already is let
 * in where the password is its own, and is told else. Rule I2.
 */
export async function join(
  deps: JoinDeps,
  request: Request,
  input: unknown,
): Promise<SignedIn | Refused> {
  const { accounts, claims, throttle } = deps;
  const asked = joinInput.safeParse(input);
  if (!asked.success) return refuse('INVALID');
  const { token, name, email, password } = asked.data;
  const account = accounts.indexOf(email);
  if (name !== undefined && isShort(password)) return refuse('PASSWORD_SHORT');
  const tried = await throttle.take(
    name === undefined ? 'address' : 'signUp',
    clientAddress(request),
  );
  if ('ok' in tried) return tried;
  const since = await deps.sessions.endings();
  if (!(await deps.invitations.find(token, account))) return refuse('NOT_FOUND');
  if (name !== undefined) {
    const refused = await passwordRefused(password, [name, email]);
    if (refused) return refused;
  }
  const isKnown = name === undefined || (await accounts.find(email)) !== null;
  const claim = isKnown ? undefined : await claims.claim(email, password);
  if (claim === null) return refuse('EMAIL_TAKEN');
  // Whoever claimed it before may have an account by it by now.
  if (name === undefined || !claim || (await accounts.find(email))) {
    const known = await signInStaff(deps, request, { email, password });
    // The right password of somebody who is on no staff any more is right here: the link takes them onto one. Rule I3.
    if (!known.ok && known.code !== 'OFF_STAFF')
      return name === undefined || known.code === 'TOO_FAST' ? known : refuse('EMAIL_TAKEN');
    const record = (await accounts.passwordRecord(account))!;
    return await comeIn(deps, request, token, { account, record: asTeacher(record), since }, email);
  }
  const record: PersonRecord = {
    ...{ name, called: name, initials: initialsOf(name), role: 'teacher', password: claim.hash },
  };
  const who = { account, record, typed: password, since };
  const came = await comeIn(deps, request, token, who, email);
  if (!came.ok && claim.isMine) await claims.unclaim(email, claim.hash);
  return came;
}

/**
 * First the school takes them in, which uses the link up for everybody else; then their account leads there. What is cut off
 * between the two goes on when the same address comes once more.
 */
async function comeIn(
  deps: JoinDeps,
  request: Request,
  token: string,
  { account, record, typed, since }: Comer,
  email?: string,
): Promise<SignedIn | Refused> {
  const { accounts, choices, functions, log } = deps;
  const found = await deps.invitations.find(token, account);
  if (!found) return refuse('NOT_FOUND');
  const { school, to, shown } = found;
  const known = await accounts.memberOf(account, school);
  const isNew = typed !== undefined;
  const claim = isNew ? record.password : undefined;
  const of = { account, person: record, ...(known === undefined ? {} : { known }) };
  const use = invitationUse(token, { ...of, isNew });
  const reply = await new SchoolStore(functions, school).apply(use);
  if (!reply.ok && isNew && reply.by !== undefined) {
    // They came by another link in the same moment: whoever knows that one's password is the same.
    const there = { school, person: reply.by };
    if (!(await accounts.isPasswordAt(there, typed))) return refuse('EMAIL_TAKEN');
    if (!(await accounts.addPlace(account, there, claim))) return refuse('EMAIL_TAKEN');
    return await comeIn(deps, request, token, { account, record, since }, email);
  }
  if (!reply.ok) return reply;
  const place = { school, person: reply.id! };
  // Whoever came by this link before and was taken off the staff since needs another one. Rule I3.
  if (!(await accounts.person(place, Date.now()))) return refuse('NOT_FOUND');
  // Where a first try was cut off, whoever goes on shows the password that was typed then.
  if (isNew && !(await accounts.isPasswordAt(place, typed))) return refuse('EMAIL_TAKEN');
  if (!(await accounts.addPlace(account, place, claim))) return refuse('EMAIL_TAKEN');
  if (deps.mails && email !== undefined && to !== null && accounts.indexOf(to) === account)
    await accounts.verify(account);
  // A change of role ends what the person had before it.
  const from = shown.leads ? await endEverywhere(deps, [place], { since, here: place }) : since;
  const who = await accounts.person(place, Date.now());
  if (!who) return refuse('SIGNED_OUT');
  who.choices = await choices.of(who);
  const address = email === undefined ? undefined : deps.secrets.sealAddress(email);
  if (!(await startSession(deps, request, who, account, { since: from, address })))
    return refuse('SIGNED_OUT');
  await deps.founded(school);
  log.info({ ...place, section: found.section }, 'came by an invitation');
  return { ok: true, who };
}

/** Somebody who has an account, as a school that takes them in keeps them. */
function asTeacher(
  of: Pick<PersonRecord, 'name' | 'called' | 'initials' | 'password'>,
): PersonRecord {
  const { name, called = name, initials, password } = of;
  return {
    name,
    called,
    initials,
    role: 'teacher',
    ...(password === undefined ? {} : { password }),
  };
}
