import type { RosterFormat, RosterMode } from '@threshold/shared/contract/roster.ts';
import { plainKey } from '@threshold/shared/domain/plain-key.ts';
import { readHeading } from './read-heading.ts';
import { readRosterFile } from './read-roster-file.ts';
import { findColumns } from './find-columns.ts';
import { formatByHeadings } from './format-by-headings.ts';
import { refuseParts } from './refuse-parts.ts';
import type { RosterFileKind } from './roster-files.ts';
import { StoppedReading } from './stopped-reading.ts';
import type { PackedFile } from './unzip.ts';

type Kind = Exclude<RosterFileKind, 'manifest'>;

/** A file of a roster: what it holds, whether all of it, and the role of everybody in it where its name says that. */
export interface RosterPart {
  kind: Kind;
  file: PackedFile;
  mode: RosterMode;
  implied?: 'student' | 'teacher';
}

export interface RecognisedRoster {
  format: RosterFormat;
  parts: RosterPart[];
}

/** What files are called, as `plainKey` has it: OneRoster and School Data Sync 2 first, then School Data Sync 1. */
const named: Record<string, { kind: RosterFileKind; implied?: 'student' | 'teacher' }> = {
  manifest: { kind: 'manifest' },
  users: { kind: 'users' },
  roles: { kind: 'roles' },
  classes: { kind: 'classes' },
  enrollments: { kind: 'enrollments' },
  orgs: { kind: 'orgs' },
};
const namedInSds1: typeof named = {
  student: { kind: 'users', implied: 'student' },
  teacher: { kind: 'users', implied: 'teacher' },
  section: { kind: 'classes' },
  studentenrollment: { kind: 'enrollments', implied: 'student' },
  teacherroster: { kind: 'enrollments', implied: 'teacher' },
  school: { kind: 'orgs' },
};

/** By which headings the files of a Canvas SIS export are known. */
const canvas: Record<string, readonly string[]> = {
  users: ['userid', 'loginid', 'status'],
  courses: ['courseid', 'shortname', 'longname'],
  sections: ['sectionid', 'courseid', 'status'],
  enrollments: ['courseid', 'userid', 'role'],
};

/**
 * Which roster the files of an upload are, or null where they are none, so perhaps a plain table. A roster of another kind, a
 * version nobody knows or a file that is missing is refused by name.
 */
export async function recogniseRoster(files: PackedFile[]): Promise<RecognisedRoster | null> {
  const sds1 = partsBy(namedInSds1, files);
  if (sds1.length > 1 && (await headingHas(sds1[0]!.file, 'sisid', 'sectionsisid')))
    return complete('sds-1', sds1);
  await refuseClever(files);
  await refuseCanvas(files);
  const parts = partsBy(named, files);
  const manifest = parts.find(({ kind }) => kind === 'manifest');
  if (manifest) return byManifest(await manifestOf(manifest.file), parts);
  const known = parts.filter(({ kind }) => kind !== 'manifest');
  const first = known.find(({ kind }) => kind !== 'orgs');
  if (!first || !(await headingHas(first.file, 'sourcedid', 'usersourcedid'))) {
    await refuseParts(files, fileKey);
    return null;
  }
  return complete(await formatByHeadings(known), known);
}

function partsBy(
  names: typeof named,
  files: PackedFile[],
): { kind: RosterFileKind; file: PackedFile; implied?: 'student' | 'teacher' }[] {
  const found = new Map<string, PackedFile>();
  return files.flatMap((file) => {
    const key = fileKey(file.name);
    if (!Object.hasOwn(names, key)) return [];
    const twice = found.get(key);
    if (twice) throw new StoppedReading('zip-same-name', { file: file.name, missing: twice.name });
    found.set(key, file);
    return [{ ...names[key]!, file }];
  });
}

/** "export/Users (1).csv" is users: without folders, ending, and what browsers and people add to a name. */
function fileKey(name: string): string {
  const base = name
    .split('/')
    .at(-1)!
    .slice(0, 100)
    .replace(/\.(?:csv|txt|tsv)$/i, '')
    .replace(/(?: ?\(\d+\)| - copy| copy|[-_ ]\d{4}[-_]?\d{2}[-_]?\d{2})$/i, '');
  return plainKey(base);
}

async function headingHas(file: PackedFile, ...keys: string[]): Promise<boolean> {
  const heading = (await readHeading(file)).map(plainKey);
  return (
    keys.some((key) => heading.includes(key)) || findColumns('users', heading).source !== undefined
  );
}

/** Clever's files have names of their own and the same words in another sense. */
async function refuseClever(files: PackedFile[]): Promise<void> {
  for (const file of files) {
    if (!['students', 'sections', 'enrollments', 'teachers'].includes(fileKey(file.name))) continue;
    const heading = (await readHeading(file)).map(plainKey);
    if (heading.includes('sectionid') && heading.includes('schoolid'))
      throw new StoppedReading('is-clever', { file: file.name });
  }
}

/** Canvas calls its files as OneRoster does, with ids of its own. */
async function refuseCanvas(files: PackedFile[]): Promise<void> {
  for (const file of files) {
    const key = fileKey(file.name);
    if (!Object.hasOwn(canvas, key)) continue;
    const heading = (await readHeading(file)).map(plainKey);
    if (canvas[key]!.every((column) => heading.includes(column)))
      throw new StoppedReading('is-canvas', { file: file.name });
  }
}

async function manifestOf(file: PackedFile): Promise<Map<string, string>> {
  const { rows } = await readRosterFile('manifest', await file.bytes(), file.name);
  return new Map(
    rows.map((row) => [plainKey(row.cell('name')!), row.cell('value')!.toLowerCase()]),
  );
}

function byManifest(
  said: Map<string, string>,
  parts: ReturnType<typeof partsBy>,
): RecognisedRoster {
  const version = said.get('onerosterversion') ?? '';
  const format = /^1\.1(?:\.\d+)?$/.test(version)
    ? 'oneroster-1.1'
    : /^1\.2(?:\.\d+)?$/.test(version) && 'oneroster-1.2';
  if (!format)
    throw new StoppedReading('version-unknown', { file: 'manifest.csv', missing: version });
  const there: RosterPart[] = [];
  for (const kind of ['users', 'roles', 'classes', 'enrollments', 'orgs'] as const) {
    const mode = said.get(`file${kind}`) ?? 'absent';
    const part = parts.find((other) => other.kind === kind);
    if (mode !== 'bulk' && mode !== 'delta') continue;
    if (!part) throw new StoppedReading('file-missing', { format, missing: `${kind}.csv` });
    there.push({ kind, file: part.file, mode });
  }
  return complete(format, there);
}

/** Everything an import cannot do without is there: in a delta something, else people and enrollments. */
function complete(
  format: RosterFormat,
  parts: {
    kind: RosterFileKind;
    file: PackedFile;
    mode?: RosterMode;
    implied?: 'student' | 'teacher';
  }[],
): RecognisedRoster {
  const read = parts.flatMap(({ kind, mode, ...part }) =>
    kind === 'manifest' ? [] : [{ ...part, kind, mode: mode ?? ('bulk' as const) }],
  );
  const delta = read.some(({ mode }) => mode === 'delta');
  const needed: Kind[] = delta ? [] : ['users', 'enrollments'];
  for (const kind of needed)
    if (!read.some((part) => part.kind === kind))
      throw new StoppedReading('file-missing', { format, missing: missingName(format, kind) });
  if (!read.some(({ kind }) => kind !== 'orgs'))
    throw new StoppedReading('file-missing', { format, missing: 'users.csv' });
  return { format, parts: read };
}

function missingName(format: RosterFormat, kind: Kind): string {
  if (format !== 'sds-1') return `${kind}.csv`;
  return kind === 'users' ? 'Student.csv' : 'StudentEnrollment.csv';
}
