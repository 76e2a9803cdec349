import { Endings } from '@threshold/server/store/endings.ts';
import type { Classroom } from './classroom.ts';

/** Pays what the room's school owes, as a server does, and notes whom that signs out, and of which class's badge alone. */
export function signedOut({ redis }: Classroom) {
  const people: number[] = [];
  const badges: { section: number; students?: readonly number[] }[] = [];
  const endings = new Endings({
    redis,
    endSessionsOf: async ({ person }) => void people.push(person),
    endBadgeSessions: async ({ school: _, ...of }) => void badges.push(of),
    endDisplay: async () => undefined,
  });
  return { people, badges, payEndings: (school: number) => endings.pay(school) };
}
