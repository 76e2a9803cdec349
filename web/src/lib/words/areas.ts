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
  'school',
  'family',
  'import',
  'observed',
  'past',
  'staff',
  'account',
  'pictures',
  'try',
  'written',
] as const;

export type Area = (typeof areas)[number];

const everywhere: readonly Area[] = ['common', 'refusal'];
const byRoute: Readonly<Record<string, readonly Area[]>> = {
  '/': ['door'],
  '/sign-in': ['door', 'pictures'],
  '/badge': ['door'],
  '/sign-up': ['door', 'pictures'],
  '/forgot': ['door', 'pictures'],
  '/reset/[token]': ['door', 'pictures'],
  '/account': ['door', 'account'],
  '/places': ['door', 'account', 'pictures'],
  '/verify/[token]': ['door', 'account', 'pictures'],
  '/invited/[token]': ['door', 'account', 'pictures'],
  '/school/invitations': ['door', 'staff', 'school'],
  '/path': ['student'],
  '/path/[section]': ['student'],
  '/teach/[section]': ['teach', 'board'],
  '/teach/[section]/class': ['teach', 'class', 'staff', 'pictures'],
  '/teach/new': ['class'],
  '/teach/archived': ['class'],
  '/teach/[section]/class/import': ['teach', 'class', 'import', 'past', 'written'],
  '/teach/[section]/scores/import': ['teach', 'class', 'observed', 'past', 'written'],
  '/school/import': ['import', 'school', 'past', 'written'],
  '/teach/[section]/board': ['teach', 'board', 'changes'],
  '/teach/[section]/families': ['cards', 'family'],
  '/family': ['family', 'door'],
  '/family/path': ['family'],
  '/teach/[section]/cards': ['cards', 'door', 'pictures'],
  '/teach/[section]/try': ['teach', 'student', 'try'],
  '/teach/[section]/badges': ['cards', 'door'],
  '/teach/[section]/poster': ['cards', 'door', 'pictures'],
  '/wall': ['wall', 'changes'],
  '/wall/[section]': ['wall', 'changes'],
  '/hq': ['hq', 'changes'],
  '/school': ['school', 'door'],
  '/school/audit': ['school'],
  '/school/student/[student]': ['school', 'door'],
  '/school/transfer': ['school', 'door'],
};

/** The areas whose texts a page may say. A student's page carries none of a teacher's. */
export function areasOf(route: string | null): readonly Area[] {
  return [...everywhere, ...(byRoute[route ?? ''] ?? [])];
}
