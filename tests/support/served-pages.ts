import { builtServer } from './e2e-built-server.ts';
import { LiveSchool } from './live-school.ts';
import { nameObjectives } from './name-objectives.ts';
import { type Visited, visitorsOf } from './visitors.ts';

/** A school behind one server with the built pages, and everybody who may ask it something. */
export async function servedPages(): Promise<{ school: LiveSchool; visited: Visited }> {
  const opened: Awaited<ReturnType<typeof builtServer>>[] = [];
  const one: typeof builtServer = async (place) => {
    opened[0] ??= await builtServer(place);
    return opened[0];
  };
  const other: typeof builtServer = async () => ({
    url: opened[0]!.url,
    close: async () => undefined,
  });
  const plan = { students: 5, teachers: 4 };
  const school = await LiveSchool.open(plan, { serve: [one, other] });
  await nameObjectives(school, 1);
  return { school, visited: await visitorsOf(school) };
}

/** A page without what each has of its own: its address, and what is drawn anew for every answer. */
export function bare(text: string, address: string): string {
  const { pathname, search } = new URL(address, 'http://a.page');
  return text
    .replaceAll(search === '' ? pathname : pathname + search, '')
    .replaceAll(pathname, '')
    .replaceAll(/\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\b/g, '')
    .replaceAll(/nonce-[\w/+=-]+|nonce="[^"]+"/g, '');
}
