import { self } from '$app/service-worker';
import { forHeader, nobody } from '../lib/live/kept-names.ts';
import { paySignOut } from '../lib/live/owed-sign-out.ts';
import { forgetEverything } from '../lib/live/outbox-store.ts';
import { appFile, awayPage, dropOldFiles, isAppFile, keepAppFiles } from './app-files.ts';
import {
  answeredChanges,
  dropTooOld,
  isKeepable,
  keepOnly,
  keepPage,
  keptAddresses,
  keptPage,
} from './kept-pages.ts';

/**
 * Keeps on the device what must be read out of reach of the server: the app's own files by version, and the path and teach
 * pages of whoever is signed in. Pages come from the server whenever it answers; replies of the API are never kept, and a wall
 * and HQ are left alone. What a person left goes as soon as the server answers somebody else, or nobody. Rules P5, T7.
 */
self.addEventListener('install', (event) => {
  event.waitUntil(keepAppFiles().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    // A kept page names files of its own version: these go once it is kept anew.
    renewPages().then((all) => (all ? dropOldFiles() : undefined)),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === 'POST' && url.pathname === '/sign-out') leaving = true;
  if (request.method !== 'GET') return;
  if (isAppFile(url)) event.respondWith(appFile(request));
  else if (isLeftAlone(url)) return;
  else if (request.mode === 'navigate') event.respondWith(document(event, url));
  else if (url.pathname.endsWith('/__data.json')) event.respondWith(data(event));
});

/** Somebody signs out by the plain form, with no page to clear up behind them: the answer to nobody does it. */
let leaving = false;

/**
 * A page that did not come through this worker asks to be kept, by its path: it was there before, or was gone to inside the app.
 * Where its window was opened says nothing of where it is now.
 */
self.addEventListener('message', (event) => {
  const { keep, left, closing } = event.data as Partial<
    Record<'keep' | 'left' | 'closing', unknown>
  >;
  if (left === true) event.waitUntil(closing === true ? keepOnly(nobody) : giveWay(event.source));
  if (typeof keep !== 'string' || !(event.source instanceof WindowClient)) return;
  const url = new URL(keep, self.location.origin);
  if (!isKeepable(url)) return;
  event.waitUntil(keptPage(url).then((kept) => (kept ? undefined : renew(url))));
});

/** Somebody signed out here out of reach of the server: nothing of them stays, in other windows neither. */
async function giveWay(from: ExtendableMessageEvent['source']): Promise<void> {
  await keepOnly(nobody);
  const windows = await self.clients.matchAll({ type: 'window' });
  const others = windows.filter(
    ({ id, url }) => !(from instanceof WindowClient && from.id === id) && !isWall(new URL(url)),
  );
  await Promise.all(others.map((one) => one.navigate('/sign-in')));
}

/** A wall is the room's, and signs in by itself. */
function isWall({ pathname }: URL): boolean {
  return /^\/wall(\/|$)/.test(pathname);
}

/** Screens of a room are never shown old by this worker: they know themselves when they are stale. */
function isLeftAlone({ pathname }: URL): boolean {
  return /^\/(wall|hq|api|socket\.io|healthz|readyz)(\/|$)/.test(pathname);
}

/** The server is there, its record is not; or a proxy answers that the server is not. */
const away = [502, 503, 504];

/** A page from the server; where that is out of reach, as it was kept; where it is not kept, what can be said without it. */
async function document(event: FetchEvent, url: URL): Promise<Response> {
  event.waitUntil(dropTooOld());
  if (!(await paySignOut())) return (await awayPage()) ?? Response.error();
  let reply: Response | undefined;
  let fault: unknown;
  try {
    reply = await fetch(event.request);
  } catch (thrown) {
    fault = thrown;
  }
  if (reply && !away.includes(reply.status)) {
    observe(event, reply);
    if (isKeepable(url)) event.waitUntil(keepPage(url, reply.clone()));
    return reply;
  }
  const instead = (await atHome(url)) ?? (await keptPage(url)) ?? (await awayPage()) ?? reply;
  if (!instead) throw fault;
  return instead;
}

/** The front page leads to the class that was last open. */
async function atHome({ pathname }: URL): Promise<Response | undefined> {
  if (pathname !== '/') return undefined;
  const [latest] = await keptAddresses();
  return latest && Response.redirect(latest.path);
}

async function data(event: FetchEvent): Promise<Response> {
  if (!(await paySignOut())) return Response.error();
  const reply = await fetch(event.request);
  observe(event, reply);
  return reply;
}

/** Every answer of ours says whose it is; what is kept of anybody else goes. A redirect says nothing yet: its target will. */
function observe(event: FetchEvent, reply: Response): void {
  const owner = reply.headers.get(forHeader);
  if (owner === null) return;
  event.waitUntil(keepOnly(owner));
  if (owner !== nobody || !leaving) return;
  leaving = false;
  event.waitUntil(forgetEverything());
}

/** Asks for a page and keeps it. Answers whether the server was reached. */
async function renew(url: URL): Promise<boolean> {
  if (!isKeepable(url)) return true;
  if (!(await paySignOut())) return false;
  try {
    const before = answeredChanges();
    const reply = await fetch(url.pathname, { redirect: 'manual' });
    const owner = reply.headers.get(forHeader);
    // Whoever signed in by a form is first heard of here; whoever left meanwhile is heard of no more.
    if (owner === null || before !== answeredChanges()) return !away.includes(reply.status);
    await keepOnly(owner);
    await keepPage(new URL(url.pathname, url.origin), reply);
    return !away.includes(reply.status);
  } catch {
    return false; // Out of reach: what is kept stays as it is.
  }
}

/** Asks anew for every page that is kept. Answers whether none of the old version is left. */
async function renewPages(): Promise<boolean> {
  const kept = await keptAddresses();
  const all = await Promise.all(kept.map(({ path }) => renew(new URL(path, self.location.origin))));
  return all.every(Boolean);
}
