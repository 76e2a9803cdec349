import type { ToInvite } from '../contract/roster-import.ts';
import type { RosterPlan } from '../contract/roster-plan.ts';

/** Names that are shown; nobody invites more in one go. */
const MOST = 100;

/**
 * The teachers whom a school’s roster names for the chosen classes and who are not on its staff: a file makes nobody staff, so they have to be
 * invited. Each once, with their classes, in the order of the classes. For one class none: its list brings in no teachers. Rules T6, I1.
 */
export function teachersToInvite(
  { scope, sections }: Pick<RosterPlan, 'scope' | 'sections'>,
  except: readonly string[],
): { list: ToInvite[]; count: number } {
  const left = new Set(except);
  const found = new Map<string, ToInvite>();
  for (const { id, title, period, teachers, kind } of scope.kind === 'school' ? sections : []) {
    if (left.has(id) || kind === 'gone') continue;
    for (const teacher of teachers) {
      if (teacher.person !== undefined) continue;
      // Their id names the class too: behind it is who they are in the file.
      const key = teacher.id.slice(id.replace(/^section:/, 'teach:').length);
      const known = found.get(key) ?? { name: teacher.name, classes: [] };
      known.classes.push(period === '' ? title : `${title}, ${period}`);
      found.set(key, known);
    }
  }
  return { list: [...found.values()].slice(0, MOST), count: found.size };
}
