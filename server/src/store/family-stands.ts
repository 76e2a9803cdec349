import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { childOf } from '@threshold/shared/domain/family-number.ts';
import type { FamilyCodes } from './family-codes.ts';

/** Whether the code still stands by which a session looks at its child. Whoever is no family needs none. Rules P6, T4. */
export async function familyStands(families: FamilyCodes, who: SessionPerson): Promise<boolean> {
  if (who.kind !== 'family') return true;
  const held = who.children?.find(
    ({ school, child }) => school === who.school && child === childOf(who.person),
  );
  return held !== undefined && (await families.childOf(held)) !== null;
}
