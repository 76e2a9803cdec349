import { dev } from '$app/env';
import { keptCache, keptOwner } from './kept-names.ts';

/** Browsers keep pages on https and localhost only; and not while the app is edited. */
const able = () => !dev && 'serviceWorker' in navigator;

/**
 * Lets the service worker in, once the page is there and nothing else is to do, and has it keep this page, which it may not have
 * answered: it came before the worker, or was gone to inside the app. To be called after each navigation. A wall and HQ need
 * none: they are never shown old.
 */
export async function keepThisPage(): Promise<void> {
  const { pathname } = location;
  if (!able() || /^\/(wall|hq)(\/|$)/.test(pathname)) return;
  await idle();
  await navigator.serviceWorker.register('/service-worker.js');
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ keep: pathname });
}

/** The page has loaded, and the browser has a moment. */
async function idle(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((loaded) => addEventListener('load', loaded, { once: true }));
  await new Promise<unknown>((free) =>
    'requestIdleCallback' in window ? requestIdleCallback(free, { timeout: 4_000 }) : free(null),
  );
}

/** Where that person's pages are kept; null where none is, so that nothing is written of somebody who has left. */
export async function openKept(owner: string): Promise<Cache | null> {
  const name = keptCache(owner);
  return 'caches' in window && (await caches.has(name)) ? caches.open(name) : null;
}

/** Nothing that was kept to be read out of reach remains on this device. Rule P5. */
export async function forgetKeptPages(): Promise<void> {
  if (!('caches' in window)) return;
  const names = (await caches.keys()).filter((name) => keptOwner(name) !== null);
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** Whose pages are kept here: whoever was last signed in; null where nothing is. */
export async function keptFor(): Promise<string | null> {
  if (!('caches' in window)) return null;
  const owners = (await caches.keys()).map(keptOwner);
  return owners.find((owner) => owner !== null) ?? null;
}

/** The address of a page that is kept to be read out of reach; null where there is none. */
export async function keptAddress(): Promise<string | null> {
  const owner = await keptFor();
  if (owner === null) return null;
  const kept = await (await caches.open(keptCache(owner))).keys();
  const paths = kept.map(({ url }) => new URL(url).pathname);
  return paths.find((path) => /^\/(path|teach)\/\d+$/.test(path)) ?? null;
}
