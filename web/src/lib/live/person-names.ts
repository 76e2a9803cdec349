import type { Member } from '@threshold/shared/contract/snapshots.ts';
import { givenName } from '@threshold/shared/domain/called-name.ts';
import { say } from '../words/say.ts';
import type { PersonName } from '../components/person-name.ts';

/**
 * A member, or the student of a card, as screens write them. `number`: what tells two of one name apart in their class, behind the full name as it
 * stands at the door. Rule P7.
 */
export function personName(
  member: Pick<Member, 'name' | 'called' | 'native' | 'lang'> | undefined,
  number?: number,
): PersonName {
  if (!member)
    return {
      latin: say('common.somebody-who-left'),
      own: null,
      lang: null,
      short: say('common.somebody'),
    };
  const numbered = (name: string) => (number === undefined ? name : `${name} ${number}`);
  return {
    latin: numbered(member.name),
    own: member.native === undefined ? null : numbered(member.native),
    lang: member.lang ?? null,
    short: givenName(member),
  };
}
