import { signOutOwed } from './kept-names.ts';

/** What the server has said no to for good, or has done, is owed no more; these only say that it is out of reach. */
const away = [502, 503, 504];

/**
 * Owes the server a sign-out that it could not be told of. The mark names nobody. Every page of this device's windows gives way,
 * and none comes from the server again before that sign-out. Answers false where no worker stands between pages and the server.
 * Rule P5.
 */
export async function oweSignOut(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const worker = (await navigator.serviceWorker.getRegistration())?.active;
  if (!worker) return false;
  await caches.open(signOutOwed);
  worker.postMessage({ left: true });
  return true;
}

/** Pays what is owed. Answers whether nothing is owed (any more); false while the server is out of reach. */
export async function paySignOut(): Promise<boolean> {
  if (!(await caches.has(signOutOwed))) return true;
  const reply = await fetch('/api/sign-out', { method: 'POST' }).catch(() => null);
  if (!reply || away.includes(reply.status)) return false;
  await caches.delete(signOutOwed);
  return true;
}
