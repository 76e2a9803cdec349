import { keptFor } from './kept-pages.ts';
import { ownersOfUnsent, unsentOf } from './outbox-store.ts';
import { deviceOwner } from './session.svelte.ts';

/** What waits on this device to be sent, as far as a page may say that shows nothing else. */
export interface KeptPresses {
  count: number;
  /** When the last was pressed. Unit: epoch ms. */
  last: number;
  /** Whether they are a teacher's decisions. */
  judged: boolean;
}

/** What waits of whoever is signed in here; null where nothing does, and where nobody knows who that is. Rule P5. */
export async function keptPresses(): Promise<KeptPresses | null> {
  const owner = deviceOwner() ?? (await keptFor());
  if (owner === null || !(await ownersOfUnsent()).includes(owner)) return null;
  const unsent = await unsentOf(owner);
  const judged = unsent.some(({ name }) => name === 'attempt.assess' || name === 'score.record');
  return { count: unsent.length, last: unsent.at(-1)!.pressed, judged };
}
