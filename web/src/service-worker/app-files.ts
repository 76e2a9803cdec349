import { assets } from '$app/manifest';
import { version } from '$app/env';
import { everywhere, routes } from 'virtual:route-files';
import { awayPath, keptOwner } from '../lib/live/kept-names.ts';

const prefix = 'app:';
const name = prefix + version;
const statics = assets.map(({ path }) => `/${path.replace(/^\//, '')}`);

/** Fonts are many and large: each is kept when a character has asked for it; so are the lists of the Chinese and Korean ones. */
const isLate = (path: string) => /\/wght\.[^/]+\.css$/.test(path);

/** Whose device it is shows when somebody signs in, and mostly it is a student's. */
const ahead = ['/away', '/sign-in', '/path/[section]'];

/** The scripts and styles of these pages, as this version has them. */
function filesOf(of: readonly string[]): string[] {
  const files = [...everywhere, ...of.flatMap((route) => routes[route] ?? [])];
  return [...new Set(files)].map((path) => `/${path}`).filter((path) => !isLate(path));
}

/** Whether that is a file of the app, the same for everybody. */
export function isAppFile({ pathname }: URL): boolean {
  return pathname.startsWith('/_app/immutable/') || statics.includes(pathname);
}

/** Keeps what doors and paths of this version need, and the page that stands in for one that is not kept. */
export async function keepAppFiles(): Promise<void> {
  const cache = await caches.open(name);
  // Without the cookie: it stays when its person has gone, so there is nothing of anybody in it.
  const away = new Request(awayPath, { credentials: 'omit' });
  await cache.addAll([away, '/favicon.svg', ...filesOf(ahead)]);
}

/** A file of the app: from the device where it is kept, else from the server, and kept from then on. */
export async function appFile(request: Request): Promise<Response> {
  const kept = await caches.match(request.url, { ignoreVary: true });
  const range = request.headers.get('range');
  if (kept) return range === null ? kept : await part(kept, range);
  const reply = await fetch(request);
  // What plays asks for parts of a file, and a part is not the file.
  if (reply.status === 200) {
    const copy = reply.clone();
    await (await caches.open(name)).put(request.url, copy);
  }
  return reply;
}

/** That part of a file, as a server would answer it: "bytes=100-" or "bytes=100-199". */
async function part(kept: Response, range: string): Promise<Response> {
  const file = await kept.blob();
  const [, from = '', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  const last = Math.min(to === '' ? Infinity : Number(to), file.size - 1);
  if (from === '' || Number(from) > last) {
    const headers = { 'Content-Range': `bytes */${file.size}` };
    return new Response(null, { status: 416, headers });
  }
  const headers = {
    'Content-Type': file.type,
    'Content-Range': `bytes ${Number(from)}-${last}/${file.size}`,
  };
  return new Response(file.slice(Number(from), last + 1), { status: 206, headers });
}

/**
 * Keeps what a page of that route is made of: the scripts and styles of this version, and those it names itself, for the
 * server may be newer than this worker. Rejects where not all of them could be had.
 */
export async function keepScriptsOf(route: string, page: string): Promise<void> {
  const named = page.match(/_app\/immutable\/[\w./-]+\.(?:js|css)\b/g) ?? [];
  await keep([...filesOf([route]), ...named.map((path) => `/${path}`)]);
}

/** Keeps the files that a page names, to be heard and seen out of reach: samples of work. */
export async function keepFilesIn(page: string): Promise<void> {
  await keep(statics.filter((path) => page.includes(path)));
}

/** Adds what is not among the files of this version; those of an older one go. */
async function keep(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(name);
  const all = [...new Set(paths)];
  const kept = await Promise.all(all.map((path) => cache.match(path, { ignoreVary: true })));
  await cache.addAll(all.filter((_path, index) => !kept[index]));
}

/** The page that stands in for one that is not kept: in the language of whoever was last there, else in the browser's. */
export async function awayPage(): Promise<Response | undefined> {
  const own = (await caches.keys()).filter((one) => keptOwner(one) !== null);
  for (const cacheName of [...own, name]) {
    const page = await caches.match(awayPath, { cacheName, ignoreVary: true });
    if (page) return page;
  }
  return undefined;
}

/** Removes the files of older versions. */
export async function dropOldFiles(): Promise<void> {
  const old = (await caches.keys()).filter((one) => one.startsWith(prefix) && one !== name);
  await Promise.all(old.map((one) => caches.delete(one)));
}
