import { may, viewRights } from '@threshold/shared/contract/permissions.ts';
import { type Role, rolesOf } from '@threshold/shared/contract/roles.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { ViewName } from '@threshold/shared/contract/sockets.ts';
import type { Display } from '../store/displays.ts';

/** Who stands behind a socket: a person with a session, or a display with a token. */
export type Identity =
  | { type: 'person'; session: string; who: SessionPerson }
  | { type: 'display'; token: string; display: Display };

/** One name for all sockets of the same person or display. */
export function nameOf(identity: Identity): string {
  if (identity.type === 'display') return identity.display.id;
  return personName(identity.who);
}

/** One name for all that comes from a person, by whatever door. */
export function personName({ school, person }: { school: number; person: number }): string {
  return `${school}:${person}`;
}

/** The school an identity belongs to. */
export function schoolOf(identity: Identity): number {
  return identity.type === 'person' ? identity.who.school : identity.display.school;
}

/** Whether somebody of that kind can ever watch that view; which section is asked of the store. Rules P1, P2, P4. */
export function mayWatch(identity: Identity, view: ViewName): boolean {
  return may(viewRights[view], rolesOfIdentity(identity));
}

function rolesOfIdentity(identity: Identity): Role[] {
  if (identity.type === 'person') return rolesOf(identity.who);
  return [identity.display.kind === 'hq' ? 'hq-screen' : identity.display.kind];
}
