import { forgetKeptPages } from './kept-pages.ts';
import { oweSignOut } from './owed-sign-out.ts';
import type { Outbox } from './outbox.svelte.ts';
import type { Unsent } from './outbox-store.ts';
import { endDevice } from './session.svelte.ts';

/** How a sign-out ended: `away` is a server out of reach where nothing can be owed to it, with everything as it was. */
export type SignedOut = 'out' | 'stayed' | 'away';

/**
 * Signs out and leaves nothing of this person on the device. Where something pressed has not been sent yet, the person is
 * asked first, and only a yes discards it. Out of reach the device is cleared all the same, and the server told before it shows
 * anything here again. The page is replaced, so that no way back shows it again. Rule P5.
 */
export async function signOut(
  outbox: Pick<Outbox, 'unsent' | 'discard'> | null,
  mayLose: (unsent: readonly Unsent[]) => boolean | Promise<boolean>,
): Promise<SignedOut> {
  if (outbox && outbox.unsent.length > 0 && !(await mayLose(outbox.unsent))) return 'stayed';
  const reply = await fetch('/api/sign-out', { method: 'POST' }).catch(() => null);
  if (!reply?.ok && !(await oweSignOut())) return 'away';
  endDevice();
  await outbox?.discard();
  await forgetKeptPages();
  localStorage.clear();
  sessionStorage.clear();
  location.replace('/sign-in');
  return 'out';
}
