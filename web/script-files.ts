import type { Rolldown } from 'vite';

type Group = NonNullable<Rolldown.CodeSplittingOptions['groups']>[number];
type Graph = Parameters<Exclude<Group['name'], string>>[1];

/** The pages that are opened most, by what they are for. */
const pages = [
  ['door', /^\/(sign-in|sign-up|forgot|reset\/[^/]+)$/],
  ['path', /^\/path\/[^/]+$/],
  ['line', /^\/teach\/[^/]+$/],
  ['board', /^\/teach\/[^/]+\/board$/],
  ['wall', /^\/wall/],
] as const;

/** Who loads a module with the page: those pages, every page there is, or one that is opened seldom. */
type User = (typeof pages)[number][0] | 'everyone' | 'seldom';
type Users = ReadonlySet<User>;

const live = (users: Users) =>
  (['path', 'line', 'board', 'wall'] as const).filter((user) => users.has(user)).length;

/**
 * What each file holds, by who loads it, the most used first: with a module comes what it imports, as far as no file above has
 * it. None holds what only one kind of those pages loads.
 */
const files: Record<string, (users: Users, id: string) => boolean> = {
  libraries: (users, id) => users.has('everyone') && id.includes('/node_modules/'),
  everywhere: (users) => users.has('everyone'),
  common: (users) => users.has('door') && live(users) > 0,
  live: (users) => live(users) > 1 && users.has(users.has('path') ? 'board' : 'wall'),
  classwork: (users) => users.has('path') && live(users) > 1,
  teaching: (users) => users.has('board') && users.has('line'),
  staff: (users) => users.has('line') && users.has('seldom'),
  doors: (users) => users.has('door') && users.has('seldom'),
};

/**
 * Fewer and larger script files than one for every set of pages that share a module, which are dozens a page and cost each page
 * more than what is in them. Nobody loads more than small parts made for somebody else: the libraries that only some pages use,
 * and what is built on them, stay in files of their own.
 *
 * The page's payload (SvelteKit's version is in it) has to stand before the modules that read it begin: it keeps a file apart,
 * which the first script imports alone.
 */
export function scriptFiles(): Group[] {
  const usersOf = known(findUsers);
  const isHeavy = known((id, graph): boolean => {
    if (usersOf(id, graph).has('everyone')) return false;
    const imported = graph.getModuleInfo(id)?.importedIds ?? [];
    return isLibrary(id) || imported.some((one) => isHeavy(one, graph));
  }, false);
  const first: Group = {
    name: 'first',
    test: /\/runtime\/client\/payload\.js$|vite\/preload-helper|rolldown\/runtime/,
    priority: -1, // Below SvelteKit's own group.
  };
  // Where a page begins stays where it is: the app's own list of pages is told from the scripts of one.
  const isFree: typeof isHeavy = (id, graph) =>
    !graph.getModuleInfo(id)?.isEntry && !isHeavy(id, graph);
  const shared = Object.entries(files).map(([name, holds], index): Group => {
    return {
      name: (id, graph) => (isFree(id, graph) && holds(usersOf(id, graph), id) ? name : null),
      debugName: name,
      priority: -2 - index,
    };
  });
  return [first, ...shared];
}

/** Icons are files of a few lines each, as ours are. */
function isLibrary(id: string): boolean {
  return /\/node_modules\/(?!@lucide\/|@sveltejs\/kit\/|svelte\/)/.test(id);
}

/** All the users of a module: of whatever imports it, not counting what asks for it only later. */
function findUsers(id: string, graph: Graph): Users {
  const users = new Set<User>();
  const importers = new Set([id]);
  for (const one of importers) {
    const user = userAt(one);
    if (user) users.add(user);
    for (const next of graph.getModuleInfo(one)?.importers ?? []) importers.add(next);
  }
  return users;
}

function userAt(id: string): User | null {
  if (/\/client\/client-entry\.js$|\/client-optimized\/app\.js$/.test(id)) return 'everyone';
  const [, route = '', what] = /\/src\/routes(.*)\/\+(page|layout|error)\./.exec(id) ?? [];
  if (what === undefined) return null;
  if (what !== 'page') return 'everyone';
  return pages.find(([, address]) => address.test(route))?.[0] ?? 'seldom';
}

/** Finds once for each module; `meanwhile` is what one that comes upon itself is told. */
function known<T>(find: (id: string, graph: Graph) => T, meanwhile?: T): typeof find {
  const found = new Map<string, T>();
  return (id, graph) => {
    if (found.has(id)) return found.get(id)!;
    if (meanwhile !== undefined) found.set(id, meanwhile);
    const value = find(id, graph);
    found.set(id, value);
    return value;
  };
}
