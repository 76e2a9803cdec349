import type { IncomingMessage } from 'node:http';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Display } from '../store/displays.ts';
import type { Revoked, SessionsEnd } from '../store/revocation.ts';

/** Sessions that were begun by a badge of that class, of these students or of all. */
export interface BadgeSessions {
  school: number;
  section: number;
  students?: readonly number[];
}

/** What the realtime part must know of who comes; sessions and display tokens answer it. */
export interface Doors {
  /** The session a handshake came with. */
  sessionOf: (request: IncomingMessage) => Promise<{ id: string; who: SessionPerson } | null>;
  sessionById: (id: string) => Promise<SessionPerson | null>;
  touchSession: (id: string) => Promise<void>;
  displayOf: (token: string) => Promise<Display | null>;
  /** The token of a wall that was let in before, from the cookie of its handshake. */
  displayTokenOf: (request: IncomingMessage) => string | null;
  /** Whether a page of that origin may open a socket here. */
  originAllowed: (request: IncomingMessage) => boolean;
  /** Signs a person out everywhere. */
  endSessionsOf: (of: SessionsEnd) => Promise<void>;
  /** Signs out who came in by a badge of that class, some students or all who ever were in it. */
  endBadgeSessions: (of: BadgeSessions) => Promise<void>;
  /** Takes a display's right away and closes its sockets. */
  endDisplay: (id: string) => Promise<void>;
  /** Calls back for everybody who is told to go. */
  onRevoked: (listener: (gone: Revoked) => void) => void;
}
