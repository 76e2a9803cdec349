import { closingOwed, signOutOwed } from './kept-names.ts';

/** What the server has said no to for good, or has done, is owed no more; these only say that it is out of reach. */
const away = [502, 503, 504];

/** What can be owed, and where it is paid. */
const owed = { [signOutOwed]: '/api/sign-out', [closingOwed]: '/api/sign-out/untouched' } as const;

/**
 * Owes the server a sign-out that it could not be told of. The mark names nobody. Every page of this device's windows gives way,
 * and none comes from the server again before that sign-out.
 * With `closing` the other pages give way by themselves, and the server is told that nobody touched the device (rule I10). Answers false where no worker stands between pages and the server.
 * Rule P5.
 */
export async function oweSignOut({ closing = false } = {}): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const worker = (await navigator.serviceWorker.getRegistration())?.active;
  if (!worker) return false;
  await caches.open(closing ? closingOwed : signOutOwed);
  worker.postMessage({ left: true, closing });
  return true;
}

/** Pays what is owed. Answers whether nothing is owed (any more); false while the server is out of reach. */
export async function paySignOut(): Promise<boolean> {
  for (const [mark, address] of Object.entries(owed)) {
    if (!(await caches.has(mark))) continue;
    const reply = await fetch(address, { method: 'POST' }).catch(() => null);
    if (!reply || away.includes(reply.status)) return false;
    await caches.delete(mark);
  }
  return true;
}
