import { expect, test } from 'vitest';
import { readUpload } from '@threshold/server/imports/read-upload.ts';
import { oneRoster11, otherwise } from '../support/roster-files.ts';
import { sentFiles, zipOf } from '../support/sent-files.ts';

const refused = async (files: Record<string, string | Uint8Array>) => readUpload(sentFiles(files));

test.each<[string, Record<string, string | Uint8Array>, object]>([
  ['nothing', {}, { code: 'empty' }],
  ['an empty file', { 'list.csv': '' }, { code: 'empty', file: 'list.csv' }],
  ['headings alone', { 'list.csv': 'Name,Class\n\n' }, { code: 'headings-only', file: 'list.csv' }],
  ['only lines that part', { 'list.csv': '*****\n-----\n' }, { code: 'empty', file: 'list.csv' }],
  [
    'a workbook that is none',
    { 'class.xlsx': new Uint8Array([1, 0, 2, 0, 3]) },
    { code: 'workbook-broken', file: 'class.xlsx' },
  ],
  [
    'OneRoster 1.0',
    otherwise('manifest.csv', 'version,1.1', 'version,1.0'),
    { code: 'version-unknown', missing: '1.0' },
  ],
  [
    'OneRoster without its enrollments',
    Object.fromEntries(Object.entries(oneRoster11).filter(([name]) => name !== 'enrollments.csv')),
    { code: 'file-missing', missing: 'enrollments.csv', format: 'oneroster-1.1' },
  ],
  [
    'users without ids',
    { ...oneRoster11, 'users.csv': 'name,role\nAmara,student\n' },
    { code: 'column-missing', file: 'users.csv', missing: 'sourcedId' },
  ],
  [
    'Clever',
    {
      'students.csv': 'School_id,Student_id,First_name\n1,2,A\n',
      'enrollments.csv': 'School_id,Section_id,Student_id\n1,2,3\n',
    },
    { code: 'is-clever', file: 'enrollments.csv' },
  ],
  [
    'a sheet of scores',
    { 'scores.csv': 'Name,1.1,1.2,2.1\nAmara Okafor,x,,x\n' },
    { code: 'is-scores', file: 'scores.csv' },
  ],
  [
    'Canvas',
    {
      'users.csv': 'user_id,login_id,first_name,last_name,status\n1,ada,Ada,Li,active\n',
      'enrollments.csv': 'course_id,user_id,role,section_id,status\nc,1,student,,active\n',
    },
    { code: 'is-canvas', file: 'users.csv' },
  ],
  [
    'the enrollments of a Canvas export alone',
    { 'enrollments.csv': 'course_id,user_id,role,section_id,status\nc,1,student,,active\n' },
    { code: 'is-canvas', file: 'enrollments.csv' },
  ],
  [
    'the schools of a OneRoster alone',
    { 'orgs.csv': oneRoster11['orgs.csv'] },
    { code: 'roster-part', file: 'orgs.csv', missing: 'users.csv, classes.csv, enrollments.csv' },
  ],
  [
    'its courses under another name',
    { 'export 7.csv': 'sourcedId,status,dateLastModified,title,courseCode\nc,,,Art,7\n' },
    { code: 'roster-part', file: 'export 7.csv' },
  ],
  [
    'sections of School Data Sync alone',
    { 'Section.csv': 'SIS ID,School SIS ID,Section Name\n1,2,Art\n' },
    { code: 'roster-part', missing: 'Student.csv, Section.csv, StudentEnrollment.csv' },
  ],
  [
    'the flags of School Data Sync 2 alone',
    { 'userFlags.csv': 'userSourcedId,flag\nu-1,FreeLunch\n' },
    {
      ...{ code: 'roster-part', file: 'userFlags.csv' },
      missing: 'users.csv, classes.csv, enrollments.csv',
    },
  ],
  [
    'its relationships alone',
    {
      'relationships.csv':
        'userSourcedId,relationshipUserSourcedId,relationshipRole\nu-1,u-2,parent\n',
    },
    { code: 'roster-part', file: 'relationships.csv' },
  ],
  ['what gzip packed', { 'list.csv': Buffer.from([0x1f, 0x8b, 8, 0]) }, { code: 'is-zip' }],
  [
    'two lists',
    { 'a.csv': 'Name\nA\n', 'b.csv': 'Name\nB\n' },
    { code: 'several-tables', file: 'b.csv' },
  ],
  [
    'an old spreadsheet',
    { 'list.xls': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]) },
    { code: 'is-excel' },
  ],
  ['a PDF', { 'list.pdf': '%PDF-1.7' }, { code: 'is-pdf' }],
  ['a web page', { 'list.csv': '<html><table>' }, { code: 'is-xml' }],
  [
    'SQL',
    {
      'dump.sql':
        '-- A dump\n\nCREATE TABLE people (id int, name text);\nINSERT INTO people VALUES (1, 2);\n',
    },
    { code: 'is-sql', file: 'dump.sql' },
  ],
  [
    'a licence',
    {
      LICENSE:
        'The Licence\n\nWhoever has a copy of this may use, change and hand on what it\nsays, as long as this notice stands in all of the copies of it,\nand nobody is liable for whatever may come of it in the end.\n',
    },
    { code: 'is-prose', file: 'LICENSE' },
  ],
  [
    'what is to be read first',
    {
      'README.md':
        '# Rosters\n\n- classes.csv\n- users.csv\n\nThese files were written by the system of the district, each night.\n',
    },
    { code: 'is-prose', file: 'README.md' },
  ],
  [
    'the classes of School Data Sync 2.1 alone',
    {
      'classes.csv': 'sourcedId,orgSourcedId,title,sessionSourcedIds,courseSourcedId\n1,2,A,3,4\n',
    },
    { code: 'file-missing', format: 'sds-2.1' },
  ],
  [
    'its people alone',
    {
      'users.csv':
        'sourcedId,username,givenName,familyName,password,email\n1,a,Ada,Li,x,a@x.test\n',
    },
    { code: 'file-missing', format: 'sds-2.1' },
  ],
  [
    'its roles alone',
    { 'roles.csv': 'userSourcedId,orgSourcedId,role,sessionSourcedId,grade\n1,2,student,3,4\n' },
    { code: 'file-missing', format: 'sds-2.1' },
  ],
  [
    'the people of School Data Sync 2 alone',
    {
      'users.csv':
        'sourcedId,orgSourcedIds,givenName,familyName,username,password,role\n1,2,Ada,Li,a,x,student\n',
    },
    { code: 'file-missing', format: 'sds-2' },
  ],
  [
    'its enrollments alone',
    { 'enrollments.csv': 'classSourcedId,userSourcedId,role\n1,2,student\n' },
    { code: 'file-missing', format: 'sds-2' },
  ],
  ['JSON', { 'users.json': '{"users": []}' }, { code: 'is-json' }],
  [
    'a picture',
    { 'photo.csv': Buffer.from([0x89, 0x50, 0, 0, 1, 0, 7, 0, 0, 3]) },
    { code: 'not-text' },
  ],
])('%s is refused by name', async (_, files, refusal) => {
  expect(await refused(files)).toMatchObject({ ok: false, ...refusal });
});

test('OpenDocument, and a text of an office, are refused by name', async () => {
  const ods = await zipOf({ mimetype: 'application/vnd.oasis', 'content.xml': '<x/>' });
  expect(await refused({ 'class.ods': ods })).toMatchObject({ code: 'is-opendocument' });
  const docx = await zipOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' });
  expect(await refused({ 'class.docx': docx })).toMatchObject({
    ...{ code: 'not-a-table', file: 'class.docx' },
  });
});
