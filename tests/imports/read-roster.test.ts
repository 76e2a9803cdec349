import { expect, test } from 'vitest';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import type { Roster } from '@threshold/shared/domain/roster.ts';
import { oneRoster11 } from '../support/roster-files.ts';
import { rosterOf } from '../support/roster-of.ts';
import { sentFiles, zipOf } from '../support/sent-files.ts';

const sent = async (files: Record<string, string | Uint8Array>) => readUpload(sentFiles(files));
const names = ({ people }: Roster) => people.map(({ name }) => name);

test('a zip and its loose files say the same, in a folder and among files of a Mac too', async () => {
  const loose = await rosterOf(oneRoster11);
  const zip = await zipOf({
    ...Object.fromEntries(
      Object.entries(oneRoster11).map(([name, text]) => [`export/${name}`, text]),
    ),
    '__MACOSX/export/._users.csv': 'x',
    'export/read me.txt': 'hello',
  });
  expect(await rosterOf({ 'Roster.zip': zip })).toEqual(loose);
  expect(loose.format).toBe('oneroster-1.1');
  expect(loose.problems).toEqual([]);
});

test('passwords are nowhere in what was read, and addresses of teachers only', async () => {
  const text = JSON.stringify(await rosterOf(oneRoster11));
  expect(text).not.toContain('Canary');
  expect(text).not.toContain('amara@');
  expect(text).not.toContain('ada@');
  expect(text).toContain('ortiz@school.test');
  const table = await sent({
    'list.csv': 'Name,Password,Contraseña,DOB\nAmara,Canary-7,Canary-8,2012-01-02\n',
  });
  expect(table).toMatchObject({
    ok: true,
    table: { headings: ['Name'], dropped: ['Password', 'Contraseña', 'DOB'] },
  });
  expect(JSON.stringify(table)).not.toContain('Canary');
});

test('OneRoster 1.2 has its roles apart; whoever has none teaches or learns as their enrollment says', async () => {
  const read = await rosterOf({
    'manifest.csv':
      'propertyName,value\noneroster.version,1.2\nfile.users,bulk\nfile.classes,bulk\nfile.enrollments,bulk\nfile.roles,bulk\n',
    'users.csv':
      'sourcedId,status,givenName,familyName,preferredGivenName,email\nu1,active,Robert,Brooks,Bobby,bob@s.test\nu2,active,Ada,Menon,,ada@s.test\nu3,active,Al,Admin,,al@s.test\nu4,active,Tess,Reed,,tess@s.test\n',
    'roles.csv':
      'sourcedId,status,userSourcedId,roleType,role,orgSourcedId\nr1,active,u1,primary,student,o\nr2,active,u3,primary,districtAdministrator,o\nr3,tobedeleted,u2,primary,aide,o\n',
    'classes.csv': 'sourcedId,status,title,periods\nc,active,Art,2\n',
    'enrollments.csv':
      'sourcedId,status,classSourcedId,userSourcedId,role\n1,active,c,u1,student\n2,active,c,u2,student\n3,active,c,u3,teacher\n4,active,c,u4,teacher\n',
  });
  expect(read.format).toBe('oneroster-1.2');
  expect(read.people).toMatchObject([
    { source: 'u1', kind: 'student', name: 'Robert Brooks', called: 'Bobby' },
    { source: 'u2', kind: 'student' },
    { source: 'u4', kind: 'teacher', email: 'tess@s.test' },
  ]);
  expect(read.people[1]).not.toHaveProperty('email');
  expect(read.enrollments.map(({ person }) => person)).toEqual(['u1', 'u2', 'u4']);
  expect(read.leftOut).toEqual([{ why: 'role', role: 'districtadministrator', count: 1 }]);
});

test.each([
  [
    'sds-2',
    {
      'users.csv':
        'sourcedId,orgSourcedIds,givenName,familyName,username,password,role,grade\r\n1,o,Ora,Klein,OKlein@s.test,P@ss,Student,6\r\n2,o,Craig,Beane,CBeane@s.test,P@ss,Teacher,\r\n',
      'classes.csv': 'sourcedId,orgSourcedId,title\r\nc,o,Algebra\r\n',
      'enrollments.csv': 'classSourcedId,userSourcedId,role\r\nc,1,Student\r\nc,2,Professor\r\n',
      'orgs.csv': 'sourcedId,name,type,parentSourcedId\r\no,Contoso,school,\r\n',
    },
  ],
  [
    'sds-2.1',
    {
      'users.csv':
        'sourcedId,username,givenName,familyName,password\r\n1,OKlein@s.test,Ora,Klein,P@ss\r\n2,CBeane@s.test,Craig,Beane,P@ss\r\n',
      'roles.csv':
        'userSourcedId,orgSourcedId,role,sessionSourcedId,grade,isPrimary\r\n1,o,student,S,10,TRUE\r\n2,o,teacher,S,10,TRUE\r\n',
      'classes.csv':
        'sourcedId,orgSourcedId,title,sessionSourcedIds,courseSourcedId\r\nc,o,Algebra,S,\r\n',
      'enrollments.csv': 'classSourcedId,userSourcedId,role\r\nc,1,student\r\nc,2,teacher\r\n',
    },
  ],
  [
    'sds-1',
    {
      'Student.csv':
        'SIS ID,School SIS ID,Username,First Name,Last Name,Password\r\n1,o,oklein,Ora,Klein,P@ss\r\n',
      'Teacher.csv':
        'SIS ID,School SIS ID,Username,First Name,Last Name,Password\r\n2,o,CBeane@s.test,Craig,Beane,P@ss\r\n',
      'Section.csv': 'SIS ID,School SIS ID,Section Name\r\nc,o,Algebra\r\n',
      'StudentEnrollment.csv': 'Section SIS ID,SIS ID\r\nc,1\r\n',
      'TeacherRoster.csv': 'Section SIS ID,SIS ID\r\nc,2\r\n',
      'School.csv': 'SIS ID,Name\r\no,Contoso\r\n',
    },
  ],
] as const)('School Data Sync is read as such: %s', async (format, files) => {
  const read = await rosterOf(files as Record<string, string>);
  expect(read).toMatchObject({ format, mode: 'bulk', problems: [] });
  expect(read.sections).toMatchObject([{ source: 'c', title: 'Algebra', org: 'o' }]);
  expect(read.enrollments).toMatchObject([
    { person: '1', section: 'c', role: 'student' },
    { person: '2', section: 'c', role: 'teacher' },
  ]);
  expect(read.people[0]).not.toHaveProperty('email');
  expect(read.people[1]).toMatchObject({
    name: 'Craig Beane',
    kind: 'teacher',
    email: 'cbeane@s.test',
  });
  expect(JSON.stringify(read)).not.toContain('P@ss');
});

test('headings in another order, misspelt, in capitals, with columns nobody knows', async () => {
  const read = await rosterOf({
    ...oneRoster11,
    'Users (1).csv':
      'ext_password,FAMILY NAME,givenNam,ROLE,SourceId,metadata.shoe\nx,Okafor,Amara,student,s-1,42\nx,Whitehorse,Chloë,student,s-2,\nx,Björk,Lukas,student,s-3,\nx,Chen,Mei,student,s-4,\nx,Ortiz,Marta,teacher,t-1,\n',
    ...Object.fromEntries([['users.csv', '']]),
  }).catch((error: Error) => error.message);
  expect(read).toContain('zip-same-name');
  const files: Record<string, string> = { ...oneRoster11 };
  delete files['users.csv'];
  const one = await rosterOf({
    ...files,
    'Users (1).csv':
      'ext_password,FAMILY NAME,givenNam,ROLE,SourceId,metadata.shoe\nx,Okafor,Amara,student,s-1,42\nx,Whitehorse,Chloë,student,s-2,\n',
  });
  expect(names(one)).toEqual(['Amara Okafor', 'Chloë Whitehorse']);
});

test.each([
  ['UTF-8 with its mark', (text: string) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16, little end first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16, big end first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
  [
    'Windows-1252',
    (text: string) =>
      Buffer.from(text.replaceAll('€', '\u0080').replaceAll('’', '\u0092'), 'latin1'),
  ],
  ['semicolons', (text: string) => Buffer.from(text.replaceAll(',', ';'))],
  ['tabs', (text: string) => Buffer.from(text.replaceAll(',', '\t'))],
  ['pipes', (text: string) => Buffer.from(text.replaceAll(',', '|'))],
  ['Macintosh line ends', (text: string) => Buffer.from(text.replaceAll('\n', '\r'))],
  [
    'no last line end, empty lines',
    (text: string) => Buffer.from(text.replaceAll('\n', '\r\n\r\n').trimEnd()),
  ],
])('a list in %s', async (as, written) => {
  const text =
    'Student ID,Name,Class\ns1,Grace O’Connell €,Art\ns2,"Núñez",Art\ns3,"Robert ""Bob"" Smith",Art\n';
  const read = await readUpload(sentFiles({ 'list.csv': written(text) }));
  if (!read.ok || !read.table) throw new Error(JSON.stringify(read));
  expect(read.table.guess).toEqual(['id', 'name', 'class']);
  // Any bytes at all would be Windows-1252, so nothing tells that these are.
  const writing = as === 'Windows-1252';
  expect(read.table.doubts).toEqual({ guessed: [], unknown: [], writing });
  expect(read.table.rows.map(({ cells }) => cells)).toEqual([
    ['s1', 'Grace O’Connell €', 'Art'],
    ['s2', 'Núñez', 'Art'],
    ['s3', 'Robert "Bob" Smith', 'Art'],
  ]);
});
