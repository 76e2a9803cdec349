import type { SessionPerson } from './sign-in.ts';

/**
 * Who somebody is to the table of permissions, and how far each reaches: what lies beyond does not exist for them (rule P3).
 * A leader is staff too where they teach. Whoever stands in for a day is a substitute in that class in place of staff (rule I4).
 */
export const reaches = {
  student: 'themselves, in the classes they are in',
  staff: 'the classes they teach',
  substitute: 'a class they teach until midnight',
  leader: 'their school',
  family: 'one child of theirs, without the line',
  hq: 'the organization, without its people',
  wall: 'one class, as its mode shows it',
  'hq-screen': 'the organization, without its people',
} as const;
export type Role = keyof typeof reaches;
export const roles = Object.keys(reaches) as Role[];

/** The roles of whoever holds a session. Only staff lead. */
export function rolesOf(who: Pick<SessionPerson, 'kind' | 'leader'>): Role[] {
  return who.kind === 'staff' && who.leader ? ['staff', 'leader'] : [who.kind];
}
