import type { ViewName } from '@threshold/shared/contract/sockets.ts';

/** Whoever holds a session. */
export interface SessionPerson {
  school: number;
  person: number;
  kind: 'student' | 'staff' | 'hq';
  leader: boolean;
  name: string;
}

/** What a display token may show. */
export interface Display {
  kind: 'wall' | 'hq';
  school: number;
  section: number;
}

/** Who stands behind a socket: a person with a session, or a display with a token. */
export type Identity =
  | { type: 'person'; session: string; who: SessionPerson }
  | { type: 'display'; token: string; display: Display };

/** Whether somebody of that kind can ever watch that view; which section is asked of the store. Rules P1, P2, P4. */
export function mayWatch(identity: Identity, view: ViewName): boolean {
  if (identity.type === 'display') return identity.display.kind === view;
  const { kind } = identity.who;
  if (view === 'hq') return kind === 'hq';
  if (view === 'path') return kind === 'student';
  return kind === 'staff';
}
