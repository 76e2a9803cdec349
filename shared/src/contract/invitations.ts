import { z } from 'zod';
import { MAX_NAME } from '../domain/typed-names.ts';
import { typedName } from './typed-name.ts';
import { emailAddress } from './sign-up.ts';

/** Whom an invitation is for, as the one who invites writes it: an address, or a name. */
export const invitedText = z.string().trim().min(1).max(254);

/** The hash of an invitation's token: names it, and opens nothing. */
export const invitationId = z.string().regex(/^[\w-]{43}$/);

/** A link that nobody has used yet, as those read it who may take it back. */
export interface PendingInvitation {
  id: string;
  /** Null where it was sealed under a key that is no more. */
  to: string | null;
  /** Epoch ms. */
  at: number;
  until: number;
  /** For the present day only. */
  today: boolean;
  leads: boolean;
  /** The class it leads to; absent for one to the school. */
  section?: number;
}

/** What whoever holds the link is told before they come in. */
export interface OpenedInvitation {
  school: string;
  /** Absent for one to the school. */
  section?: { title: string; period: string };
  /** Whoever invites, as students say it. */
  by: string;
  today: boolean;
  leads: boolean;
}

/** An invitation that was made. `path` is its link’s, to be handed over; null where a letter brings it. */
export interface Invited {
  ok: true;
  path: string | null;
}

/** By the link of an invitation: whoever has an account, and (with a name, as students say it) whoever makes one. */
export const joinInput = z.object({
  token: z.string().max(100),
  name: typedName(MAX_NAME).optional(),
  email: z.string().trim().pipe(emailAddress),
  password: z.string().min(1).max(256),
});
