import type { RosterFormat } from '@threshold/shared/contract/roster.ts';
import { plainKey } from '@threshold/shared/domain/plain-key.ts';
import { readHeading } from './read-heading.ts';
import type { RosterFileKind } from './roster-files.ts';
import type { PackedFile } from './unzip.ts';

/** Columns that OneRoster has in each of its files and School Data Sync in none, beside those that every OneRoster file begins with. */
const ofOneRoster: Partial<Record<RosterFileKind, readonly string[]>> = {
  users: ['status', 'datelastmodified', 'enableduser'],
  roles: ['status', 'datelastmodified', 'sourcedid', 'roletype'],
  enrollments: ['status', 'datelastmodified', 'sourcedid', 'schoolsourcedid'],
};

/**
 * Which format files without a manifest are of, also where only some of them are there. School Data Sync calls the school of a class its `orgSourcedId`,
 * OneRoster its `schoolSourcedId`. Roles apart are the newer ones; so are classes that name a course or session.
 */
export async function formatByHeadings(
  parts: readonly { kind: RosterFileKind; file: PackedFile }[],
): Promise<RosterFormat> {
  const headings = new Map<RosterFileKind, string[]>();
  for (const { kind, file } of parts) headings.set(kind, (await readHeading(file)).map(plainKey));
  const [classes, users] = [headings.get('classes'), headings.get('users')];
  const isSds = classes
    ? classes.includes('orgsourcedid') && !classes.includes('schoolsourcedid')
    : Object.entries(ofOneRoster).every(([kind, columns]) => {
        const heading = headings.get(kind as RosterFileKind);
        return !heading || !columns.some((column) => heading.includes(column));
      });
  const isApart = headings.has('roles');
  if (!isSds) return isApart ? 'oneroster-1.2' : 'oneroster-1.1';
  const isNewer =
    isApart ||
    ['sessionsourcedids', 'coursesourcedid'].some((column) => classes?.includes(column)) ||
    (users !== undefined && !users.includes('role'));
  return isNewer ? 'sds-2.1' : 'sds-2';
}
