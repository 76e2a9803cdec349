import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { personThere } from './person-there.ts';

/** Begins the name of every draft in this tab; `<school>:<person>:<section>` follows. */
export const draftsPrefix = 'drafts:';

/** Begins that of what was judged last, which waits for nobody: after a minute it cannot be taken back. Named on as drafts are. */
export const judgedPrefix = 'judged:';

/** In the tab: its pages closed because nobody touched the device, and what was drafted comes back with its person. Rule I10. */
export const draftsReturn = 'drafts-return';
/** Where whoever closed them comes back, or says that it is not them. */
export const UNTOUCHED_HREF = '/sign-in?ended=untouched';

/** Whether that is where drafts wait for their person. */
function isClosed({ pathname, searchParams }: URL): boolean {
  return pathname === '/sign-in' && searchParams.get('ended') === 'untouched';
}

/** Drops what another person left in this tab: at a sign-out by plain form, and where a session ended elsewhere. Rule P5. */
export async function forgetDraftsOfOthers(me: SessionPerson | null): Promise<void> {
  const prefixes = [draftsPrefix, judgedPrefix];
  const kept = () =>
    Object.keys(sessionStorage).filter((key) => prefixes.some((one) => key.startsWith(one)));
  if (kept().length === 0 || isClosed(new URL(location.href))) return;
  const who = me ?? (await personThere());
  const own = who ? prefixes.map((one) => `${one}${who.school}:${who.person}:`) : [];
  for (const key of kept())
    if (!own.some((one) => key.startsWith(one))) sessionStorage.removeItem(key);
  if (kept().length === 0) sessionStorage.removeItem(draftsReturn);
}
