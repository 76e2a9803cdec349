import type { IncomingMessage } from 'node:http';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Display } from '../store/displays.ts';
import type { EndedPerson, Revoked } from '../store/revocation.ts';

/** What the realtime part must know of who comes; sessions and display tokens answer it. */
export interface Doors {
  /** The session a handshake came with. */
  sessionOf: (request: IncomingMessage) => Promise<{ id: string; who: SessionPerson } | null>;
  /** Whose session that is, of somebody of that school, or of HQ (0). */
  sessionById: (id: string, school: number) => Promise<SessionPerson | null>;
  touchSession: (id: string) => Promise<void>;
  displayOf: (token: string) => Promise<Display | null>;
  /** The token of a wall that was let in before, from the cookie of its handshake. */
  displayTokenOf: (request: IncomingMessage) => string | null;
  /** Whether a page of that origin may open a socket here. */
  originAllowed: (request: IncomingMessage) => boolean;
  /** Signs a person out everywhere. */
  endSessionsOf: (of: EndedPerson) => Promise<void>;
  /** Ends the sessions and displays that are owed it in that school, or in HQ (0). */
  payEndings: (school: number) => Promise<void>;
  /** Wrong tries at that student, or at that class's door, hold up nobody any more. */
  forgetTries: (
    of: { school: number; student: number } | { school: number; section: number },
  ) => Promise<void>;
  /** Calls back for everybody who is told to go. */
  onRevoked: (listener: (gone: Revoked) => void) => void;
}
