/** A part of the catalog: what stands before the point in the names of its texts. */
export const areas = [
  'common',
  'refusal',
  'door',
  'student',
  'teach',
  'board',
  'wall',
  'hq',
  'cards',
  'changes',
  'class',
  'import',
] as const;

export type Area = (typeof areas)[number];

const everywhere: readonly Area[] = ['common', 'refusal'];
const byRoute: Readonly<Record<string, readonly Area[]>> = {
  '/': ['door'],
  '/sign-in': ['door'],
  '/sign-up': ['door'],
  '/forgot': ['door'],
  '/reset/[token]': ['door'],
  '/account': ['door'],
  '/path/[section]': ['student'],
  '/teach/[section]': ['teach', 'board'],
  '/teach/[section]/class': ['teach', 'class'],
  '/teach/[section]/class/import': ['teach', 'class', 'import'],
  '/school/import': ['import'],
  '/teach/[section]/board': ['teach', 'board', 'changes'],
  '/teach/[section]/cards': ['cards', 'door'],
  '/teach/[section]/poster': ['cards', 'door'],
  '/wall': ['wall', 'changes'],
  '/wall/[section]': ['wall', 'changes'],
  '/hq': ['hq', 'changes'],
};

/** The areas whose texts a page may say. A student's page carries none of a teacher's. */
export function areasOf(route: string | null): readonly Area[] {
  return [...everywhere, ...(byRoute[route ?? ''] ?? [])];
}
