import type { Member } from '@threshold/shared/contract/snapshots.ts';
import { givenName } from '@threshold/shared/domain/called-name.ts';
import { say } from '../words/say.ts';
import type { PersonName } from '../components/person-name.ts';

/** A member, or the student of a card, as screens write them. */
export function personName(
  member: Pick<Member, 'name' | 'called' | 'native' | 'lang'> | undefined,
): PersonName {
  if (!member)
    return {
      latin: say('common.somebody-who-left'),
      own: null,
      lang: null,
      short: say('common.somebody'),
    };
  return {
    latin: member.name,
    own: member.native ?? null,
    lang: member.lang ?? null,
    short: givenName(member),
  };
}
