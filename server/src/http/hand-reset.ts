import type { Request } from 'express';
import * as z from 'zod';
import { personId } from '@threshold/shared/contract/ids.ts';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import type { PasswordLinks } from '../store/password-links.ts';
import type { InviteDeps } from './invite.ts';
import { stillThere } from './start-session.ts';

export interface HandDeps extends InviteDeps {
  /** Links to a new password that are handed over by a leader. */
  handed: PasswordLinks;
}

const asked = z.object({ commandId: z.uuid(), teacher: personId });

/**
 * A link by which somebody of a leader's staff sets a new password, answered once, to be handed over. Only where their account leads
 * nowhere else: another school's place, or HQ's, is not this leader's to open; that is judged again when it is used. Noted in the audit by
 * its command. Rule I8.
 */
export async function handReset(
  deps: HandDeps,
  request: Request,
  input: unknown,
): Promise<{ ok: true; path: string } | Refused> {
  const { accounts, handed, sessions, throttle } = deps;
  const who = await stillThere(sessions, request);
  if (!who) return refuse('SIGNED_OUT');
  const parsed = asked.safeParse(input);
  if (!parsed.success) return refuse('INVALID');
  const { commandId, teacher } = parsed.data;
  const tried = await throttle.take('invitations', `${who.school}:${who.person}`);
  if ('ok' in tried) return tried;
  const account = who.leader
    ? await accounts.onlyAt({ school: who.school, person: teacher })
    : null;
  if (who.leader && account === null) return refuse('NOT_FOUND');
  const reply = await deps.accept(who, 'staff.password', { commandId, for: who.person, teacher });
  if (!reply.ok) return reply;
  if (account === null) return refuse('NOT_FOUND');
  const { school, person } = who;
  const token = await handed.issue(account, { school, person: teacher, by: person });
  return { ok: true, path: `/reset/${token}` };
}
