import {
  awayPath,
  forHeader,
  keptAtHeader,
  keptCache,
  keptOwner,
  lastState,
  nobody,
  seenResults,
} from '../lib/live/kept-names.ts';
import { keepFilesIn, keepScriptsOf } from './app-files.ts';

const HOUR = 3_600_000;
/** What is kept of whom, and how long: it is not shown after that, and goes with the next page that is asked for. Rule P5. */
const kinds = [
  { path: /^\/path\/\d+$/, route: '/path/[section]', for: 7 * 24 * HOUR },
  { path: /^\/teach\/\d+$/, route: '/teach/[section]', for: 12 * HOUR },
];

/** Whom the server answered last, and how often that changed: a page on its way meanwhile is not kept after it. */
let present: string | undefined;
let changes = 0;

/** How often it changed whom the server answers: what was asked for at another count is of somebody who may have left. */
export function answeredChanges(): number {
  return changes;
}

/** Whether that page is one to read out of reach of the server. */
export function isKeepable({ pathname }: URL): boolean {
  return kinds.some(({ path }) => path.test(pathname));
}

/** Forgets what is kept of everybody but that person. Rule P5. */
export async function keepOnly(owner: string): Promise<void> {
  if (owner !== present) changes += 1;
  present = owner;
  const others = (await caches.keys()).filter((name) => {
    const one = keptOwner(name);
    return one !== null && one !== owner;
  });
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Keeps a page that was just answered to its person, with what it names and the page that stands in for others. */
export async function keepPage(url: URL, reply: Response): Promise<void> {
  const owner = reply.headers.get(forHeader);
  // With something asked of it, it is not the page that is asked for next time.
  const kind = kinds.find(({ path }) => path.test(url.pathname));
  if (!kind || owner === null || owner === nobody || !reply.ok || url.search !== '') return;
  const before = changes;
  const headers = new Headers(reply.headers);
  headers.set(keptAtHeader, String(Date.now()));
  // Read to its end first: of a page that broke off nothing is kept.
  const body = await reply.text();
  // Nor of one whose scripts are not all here: what was kept before it is whole.
  await keepScriptsOf(kind.route, body);
  const name = keptCache(owner);
  const isNew = !(await caches.has(name));
  // Nor of anybody who left while the page was on its way here.
  if (before !== changes || (present !== undefined && present !== owner)) return;
  const cache = await caches.open(name);
  await cache.put(url.pathname, new Response(body, { headers }));
  if (isNew) await cache.add(awayPath);
  await keepFilesIn(body);
}

/** The page as it was last answered to whoever is signed in; undefined where none is kept, or where it is too old. */
export async function keptPage({ pathname }: URL): Promise<Response | undefined> {
  const kept = await caches.match(pathname, { ignoreVary: true });
  return kept && mayBeShown(pathname, kept) ? kept : undefined;
}

function mayBeShown(pathname: string, kept: Response): boolean {
  const kind = kinds.find(({ path }) => path.test(pathname));
  return kind !== undefined && Date.now() - Number(kept.headers.get(keptAtHeader)) < kind.for;
}

/** Removes every page that is too old to be shown, and what is kept beside it. Rule P5. */
export async function dropTooOld(): Promise<void> {
  for (const name of (await caches.keys()).filter((one) => keptOwner(one) !== null)) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const { pathname: asked } = new URL(request.url);
      const pathname = asked.replace(lastState, '').replace(seenResults, '');
      const page = pathname === awayPath ? undefined : await cache.match(pathname);
      if (pathname !== awayPath && !(page && mayBeShown(pathname, page)))
        await cache.delete(request);
    }
  }
}

/** The addresses of the pages that are kept, with the Cache each is in, the newest first. */
export async function keptAddresses(): Promise<{ path: string; cache: string }[]> {
  const found: { path: string; cache: string; at: number }[] = [];
  for (const cache of (await caches.keys()).filter((name) => keptOwner(name) !== null)) {
    const opened = await caches.open(cache);
    for (const request of await opened.keys()) {
      const url = new URL(request.url);
      const reply = isKeepable(url) ? await opened.match(request) : undefined;
      if (reply) {
        const at = Number(reply.headers.get(keptAtHeader));
        found.push({ path: url.pathname, cache, at });
      }
    }
  }
  return found.sort((a, b) => b.at - a.at);
}
