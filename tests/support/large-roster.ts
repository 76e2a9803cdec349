/**
 * A school of so many enrollments as a system of records writes it, OneRoster 1.1: every student in ten classes, every cell quoted.
 * The same numbers make the same files.
 */
export function largeRoster(enrollments: number): Record<string, string> {
  const perStudent = 10;
  const students = Math.ceil(enrollments / perStudent);
  const classes = Math.ceil(enrollments / 25);
  const row = (cells: readonly (string | number)[]) =>
    `${cells.map((cell) => `"${cell}"`).join(',')}\r\n`;
  const rows = (count: number, make: (i: number) => readonly (string | number)[]) =>
    Array.from({ length: count }, (_, i) => row(make(i))).join('');
  const id = (kind: string, i: number) =>
    `${kind}-8f14e45f-ceea-467a-${String(i).padStart(12, '0')}`;
  return {
    'manifest.csv':
      'propertyName,value\r\nmanifest.version,1.0\r\noneroster.version,1.1\r\nfile.users,bulk\r\nfile.classes,bulk\r\nfile.enrollments,bulk\r\n',
    'users.csv':
      row([
        'sourcedId',
        'status',
        'dateLastModified',
        'enabledUser',
        'orgSourcedIds',
        'role',
        'username',
        'givenName',
        'familyName',
        'email',
        'password',
      ]) +
      rows(students, (i) => [
        id('s', i),
        'active',
        '',
        'TRUE',
        'org',
        'student',
        `u${i}`,
        `Amara ${letters(i)}`,
        `Okafor ${letters(i * 7)}`,
        `u${i}@s.test`,
        'x',
      ]),
    'classes.csv':
      row(['sourcedId', 'status', 'dateLastModified', 'title', 'schoolSourcedId', 'periods']) +
      rows(classes, (i) => [id('c', i), 'active', '', `Class ${letters(i)}`, 'org', i % 8]),
    'enrollments.csv':
      row([
        'sourcedId',
        'status',
        'dateLastModified',
        'classSourcedId',
        'schoolSourcedId',
        'userSourcedId',
        'role',
        'primary',
        'beginDate',
        'endDate',
      ]) +
      rows(enrollments, (i) => [
        id('e', i),
        'active',
        '2026-08-01T08:00:00.000Z',
        id('c', i % classes),
        'org',
        id('s', Math.floor(i / perStudent)),
        'student',
        'false',
        '2026-08-20',
        '2027-06-11',
      ]),
  };
}

/** A number in letters, so that names have some. */
function letters(i: number): string {
  return i < 26 ? String.fromCodePoint(97 + i) : letters(Math.floor(i / 26) - 1) + letters(i % 26);
}
