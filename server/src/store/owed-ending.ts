import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { HQ } from './account-place.ts';
import { hqKeys, schoolKeys } from './keys.ts';
import type { EndedPerson } from './revocation.ts';

/** What is to end in a school, as `endings.lua` owes it. */
export type OwedEnding =
  | { ends: 'person'; person: number; why?: NonNullable<EndedPerson['why']> }
  /** What was begun by a badge of that class, of one student or of all. */
  | { ends: 'badges'; section: number; student?: number }
  | { ends: 'display'; display: string };

/** Where a school's are kept, or HQ's. */
export function owedKey(school: number): string {
  return school === HQ ? hqKeys.ending : schoolKeys(school).ending();
}

/** What stands there as `<person> <command> <what>`. */
export function readOwed(text: string): OwedEnding {
  const [who, , what = ''] = text.split(' ') as [string, string, string?];
  const person = Number(who);
  const [kind, of = ''] = what.split(':') as [string, string?];
  if (kind === 'display') return { ends: 'display', display: of };
  if (kind === 'badge')
    return { ends: 'badges', section: Number(of), ...(person > 0 && { student: person }) };
  return { ends: 'person', person, ...(what && { why: what as EndedPerson['why'] & string }) };
}

/** Whether that ends a session of somebody in that school; of a family, that of any child it holds is told by `person`. */
export function endsSessionOf(owed: OwedEnding, who: SessionPerson, person: number): boolean {
  if (owed.ends === 'person') return owed.person === person;
  if (owed.ends === 'display') return false;
  return who.badge === owed.section && (owed.student ?? person) === person;
}
