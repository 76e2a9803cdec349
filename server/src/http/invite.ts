import type { Request } from 'express';
import * as z from 'zod';
import type { CommandName } from '@threshold/shared/contract/command-map.ts';
import type { Invited } from '@threshold/shared/contract/invitations.ts';
import { refuse, type Refused } from '@threshold/shared/contract/refusals.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';
import { emailAddress } from '@threshold/shared/contract/sign-up.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Letter, Mailer } from '../mail/mailer.ts';
import { sendLater } from './send-later.ts';
import type { SignInDeps } from './sign-in-deps.ts';
import { stillThere } from './start-session.ts';

export interface InviteDeps extends SignInDeps {
  mailer: Mailer | null;
  publicOrigin: string;
  /** The one path of every command. */
  accept: (who: SessionPerson, name: CommandName, input: unknown) => Promise<Reply>;
}

const asked = z.object({ commandId: z.uuid(), to: z.string().trim() });
const address = z.object({ to: emailAddress });

/**
 * Invites somebody to a class (`teacher.invite`) or onto the staff (`staff.invite`). Where letters can be sent and `to` is an
 * address, the link goes there and nowhere else; otherwise it is answered, to be handed over. Whether an address has an account
 * makes no difference to the answer or to its time. Rule I1.
 */
export async function invite(
  deps: InviteDeps,
  request: Request,
  name: 'teacher.invite' | 'staff.invite',
  input: unknown,
  letter: (link: string) => Letter,
): Promise<Invited | Refused> {
  const { mailer, publicOrigin, secrets, throttle, sessions, log } = deps;
  const who = await stillThere(sessions, request);
  if (!who) return refuse('SIGNED_OUT');
  const parsed = asked.safeParse(input);
  if (!parsed.success) return refuse('INVALID');
  const { commandId, to } = parsed.data;
  const mail = mailer && address.safeParse({ to }).success ? mailer : null;
  for (const [limit, of] of [
    ['invitations', `${who.school}:${who.person}`] as const,
    ...(mail ? [['letters', secrets.emailIndex(to)] as const] : []),
  ]) {
    const tried = await throttle.take(limit, of);
    if ('ok' in tried) return tried;
  }
  const reply = await deps.accept(who, name, input);
  if (!reply.ok) return reply;
  const path = `/invited/${secrets.invitationToken(who.school, commandId)}`;
  if (!mail) return { ok: true, path };
  sendLater(log, () => mail.send(to, letter(publicOrigin + path)));
  return { ok: true, path: null };
}
