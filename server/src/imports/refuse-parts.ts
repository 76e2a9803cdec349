import { plainKey } from '@threshold/shared/domain/plain-key.ts';
import { readHeading } from './read-heading.ts';
import { StoppedReading } from './stopped-reading.ts';
import type { PackedFile } from './unzip.ts';

/** Files of rosters that are read by themselves nowhere, as `plainKey` has their names. */
const oneRoster = new Set([
  ...['orgs', 'courses', 'academicsessions', 'demographics', 'classes', 'enrollments', 'roles'],
  ...['categories', 'lineitems', 'results', 'resources', 'classresources', 'courseresources'],
  ...['userprofiles', 'userresources', 'scorescales'],
  // School Data Sync 2 has these two besides.
  ...['userflags', 'relationships'],
]);
const schoolDataSync = new Set(['school', 'section', 'studentenrollment', 'teacherroster']);

/**
 * Refuses a file of a roster that came without those that say who is in which class: of schools, courses or marks, it would be taken for a
 * list of people. Told by its name and ids, or by what only OneRoster writes; a list with people's names in it may be one.
 */
export async function refuseParts(
  files: readonly PackedFile[],
  keyOf: (name: string) => string,
): Promise<void> {
  for (const file of files) {
    if (file.workbook) continue;
    const heading = (await readHeading(file)).map(plainKey);
    const has = (...keys: string[]) => keys.some((key) => heading.includes(key));
    const key = keyOf(file.name);
    if (has('givenname', 'familyname', 'firstname', 'lastname')) continue;
    if (has('sourcedid', 'usersourcedid') && (oneRoster.has(key) || has('datelastmodified')))
      throw new StoppedReading('roster-part', {
        ...{ file: file.name, missing: 'users.csv, classes.csv, enrollments.csv' },
      });
    if (has('sisid') && schoolDataSync.has(key))
      throw new StoppedReading('roster-part', {
        ...{ file: file.name, missing: 'Student.csv, Section.csv, StudentEnrollment.csv' },
      });
  }
}
