import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { personThere } from './person-there.ts';

/** Begins the name of every draft in this tab; `<school>:<person>:<section>` follows. */
export const draftsPrefix = 'drafts:';

/** Drops what another person left in this tab: at a sign-out by plain form, and where a session ended elsewhere. Rule P5. */
export async function forgetDraftsOfOthers(me: SessionPerson | null): Promise<void> {
  const kept = () => Object.keys(sessionStorage).filter((key) => key.startsWith(draftsPrefix));
  if (kept().length === 0) return;
  const who = me ?? (await personThere());
  const own = who && `${draftsPrefix}${who.school}:${who.person}:`;
  for (const key of kept())
    if (own === null || !key.startsWith(own)) sessionStorage.removeItem(key);
}
